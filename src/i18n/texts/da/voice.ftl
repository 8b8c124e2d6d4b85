### What is said aloud during a session. Short: it has to fit between two movements.

## Before an exercise

voice-exercise = Øvelse { $at } af { $of }.
voice-listen = Lyt først.
voice-need = Du skal bruge: { $things }.
voice-sets = { $sets } sæt med { $reps }.
voice-sets-side = { $sets } sæt med { $reps } på hver side.
voice-times = { $reps } gange.
voice-times-side = { $reps } gange på hver side.
voice-holds = { $reps } gange { $seconds } sekunder.
voice-holds-side = { $reps } gange { $seconds } sekunder på hver side.
voice-hold = { $seconds } sekunder.
voice-hold-side = { $seconds } sekunder på hver side.
voice-range = { $low } til { $high }

## Into position

voice-to-supine = Læg dig nu på ryggen.
voice-to-prone = Læg dig nu på maven.
voice-to-side-lying = Læg dig nu på siden.
voice-to-quadruped = Stil dig nu på alle fire.
voice-to-kneeling = Stil dig nu på knæ.
voice-to-floor-sitting = Sæt dig nu på gulvet.
voice-to-sitting = Sæt dig nu på stolen.
voice-to-standing = Rejs dig nu op.
voice-first = Først: { $side }.
voice-time = Du har { $seconds } sekunder.

## Within an exercise

voice-seconds = { $seconds } sekunder.
voice-minutes = { $minutes ->
    [one] { $minutes } minut.
   *[other] { $minutes } minutter.
  }
voice-away = Tryk på Enter, når du er tilbage.
voice-first-one = første
voice-last = den sidste
voice-right = højre
voice-left = venstre
voice-change = Skift side.
voice-now = Nu: { $side }.
voice-half-way = Halvvejs.
voice-closing = Om lidt er øvelsen slut.
voice-enough = Det er nok. Fortsæt, hvis det føles godt.
voice-enough-short = Det er nok.
voice-breathe = Bliv ved med at trække vejret.
voice-rest = Hvil.
voice-next-set = Så kommer sæt { $at } af { $of }.

## When something is felt

voice-ease = Fra nu af mindre, langsommere og kortere.
voice-ease-short = Lettere herfra.
voice-rest-leg = Hvil i to minutter.
voice-ask-back = Er smerten i benet tilbage, hvor den var? Svar på skærmen.
voice-ask-there = Er du der stadig? Tryk på Enter for at fortsætte.
voice-stopped = Træningen er stoppet. Se på skærmen.

## A recording

voice-recorded-stop = Før du begynder: Stop med det samme, hvis smerten bliver værre eller flytter sig længere ned i benet, eller hvis du mærker ny følelsesløshed eller nedsat kraft. Optagelsen kan ikke vide, hvordan du har det. Er du i tvivl, så stop. Ring { $emergency } i en nødsituation.
voice-away-recorded = Optagelsen fortsætter af sig selv, når tiden er gået.

## Sound check

voice-check = Kan du høre det her?

## The end

voice-end = Det var det hele. Godt gået. Når du er klar, så notér, hvordan det føles nu.

## When nothing is heard

voice-fails = { $program } taler ikke her. Alt står også på skærmen; lydprøven i indstillingerne hjælper.
sounds-fail = { $program } spiller ingen toner her: Terminalen bipper i stedet.
