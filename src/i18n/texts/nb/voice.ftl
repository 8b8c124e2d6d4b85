### What is said aloud during a session. Short: it has to fit between two movements.

## Before an exercise

voice-exercise = Øvelse { $at } av { $of }.
voice-listen = Lytt først.
voice-need = Du trenger: { $things }.
voice-sets = { $sets } sett med { $reps }.
voice-sets-side = { $sets } sett med { $reps } på hver side.
voice-times = { $reps } ganger.
voice-times-side = { $reps } ganger på hver side.
voice-holds = { $reps } ganger { $seconds } sekunder.
voice-holds-side = { $reps } ganger { $seconds } sekunder på hver side.
voice-hold = { $seconds } sekunder.
voice-hold-side = { $seconds } sekunder på hver side.
voice-range = { $low } til { $high }

## Into position

voice-to-supine = Legg deg nå på ryggen.
voice-to-prone = Legg deg nå på magen.
voice-to-side-lying = Legg deg nå på siden.
voice-to-quadruped = Still deg nå på alle fire.
voice-to-kneeling = Still deg nå på knærne.
voice-to-floor-sitting = Sett deg nå på gulvet.
voice-to-sitting = Sett deg nå på stolen.
voice-to-standing = Reis deg nå opp.
voice-first = Først: { $side }.
voice-time = Du har { $seconds } sekunder.

## Within an exercise

voice-seconds = { $seconds } sekunder.
voice-minutes = { $minutes ->
    [one] { $minutes } minutt.
   *[other] { $minutes } minutter.
  }
voice-away = Trykk på Enter når du er tilbake.
voice-first-one = første
voice-last = den siste
voice-right = høyre
voice-left = venstre
voice-change = Bytt side.
voice-now = Nå: { $side }.
voice-half-way = Halvveis.
voice-closing = Om litt er øvelsen ferdig.
voice-enough = Det er nok. Fortsett hvis det kjennes godt.
voice-enough-short = Det er nok.
voice-breathe = Fortsett å puste.
voice-rest = Hvil.
voice-next-set = Så kommer sett { $at } av { $of }.

## When something is felt

voice-ease = Fra nå av mindre, langsommere og kortere.
voice-ease-short = Lettere herfra.
voice-rest-leg = Hvil i to minutter.
voice-ask-back = Er smerten i beinet tilbake der den var? Svar på skjermen.
voice-ask-there = Er du der fortsatt? Trykk på Enter for å fortsette.
voice-stopped = Økten er stoppet. Se på skjermen.

## A recording

voice-recorded-stop = Før du begynner: Stopp med en gang hvis smerten blir verre eller flytter seg lenger ned i beinet, eller hvis du merker ny nummenhet eller nedsatt kraft. Opptaket kan ikke vite hvordan du har det. Er du i tvil, så stopp. Ring { $emergency } i en nødssituasjon.
voice-away-recorded = Opptaket fortsetter av seg selv når tiden er ute.

## Sound check

voice-check = Hører du dette?

## The end

voice-end = Det var alt. Bra jobbet. Når du er klar, kan du notere hvordan det kjennes nå.

## When nothing is heard

voice-fails = { $program } snakker ikke her. Alt står også på skjermen; lydprøven i innstillingene hjelper.
sounds-fail = { $program } spiller ingen toner her: Terminalen piper i stedet.
