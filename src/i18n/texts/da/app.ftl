### What the screens say. One section a screen.

## Days and months

weekday-0 = mandag
weekday-1 = tirsdag
weekday-2 = onsdag
weekday-3 = torsdag
weekday-4 = fredag
weekday-5 = lørdag
weekday-6 = søndag
weekday-letter-0 = m
weekday-letter-1 = t
weekday-letter-2 = o
weekday-letter-3 = t
weekday-letter-4 = f
weekday-letter-5 = l
weekday-letter-6 = s
weekday-short-0 = man.
weekday-short-1 = tirs.
weekday-short-2 = ons.
weekday-short-3 = tors.
weekday-short-4 = fre.
weekday-short-5 = lør.
weekday-short-6 = søn.
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mar.
month-short-4 = apr.
month-short-5 = maj
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.

## Keys, as the key bar says them

key-pain = smerte
key-pain-stop = smerte, stop
key-help = hjælp
key-quit = afslut
key-understood = forstået
key-choose = vælg
key-up = op
key-down = ned
key-back = tilbage
key-start = start
key-history = historik
key-library = bibliotek
key-about = om smerten
key-read = læs
key-search = søg
key-filter = vis kun
key-no-search = afbryd søgning
key-show-all = vis det hele
key-mine = vælg som mit
key-yes = ja
key-no = nej
key-next-page = næste side
key-settings = indstillinger
key-level = hvor ondt
key-this = denne
key-today = til I dag
key-freeze = pause
key-ready = jeg er klar
key-look-again = kig igen
key-leave-out = spring over
key-next = næste
key-again = igen
key-answer-again = svar igen
key-easier = lettere
key-explain = forklaring
key-voice = stemme
key-came-back = jeg er tilbage
key-go-on = fortsæt
key-end = slut
key-right = det passer
key-less = færre
key-more = flere
key-other = andet
key-stop-here = stop her
key-yes-end = ja, slut
key-no-go-on = nej, fortsæt
key-on = videre
key-done = færdig
key-no-note = ingen note
key-change = skift
key-change-today = ændr
key-out-today = udelad
key-order = rækkefølge
key-only = kun denne
key-other-programme = et andet program
key-range = dage
key-language = sprog
key-close = luk
key-later = senere

## Every screen

this-week = denne uge
place-of = { $at } af { $of }
cap-space = mellemrum
cap-enter = Enter
cap-left = venstre pil
cap-right = højre pil
cap-up = pil op
cap-down = pil ned
too-small = Vinduet er for lille. rygrad skal bruge 40 kolonner og 12 linjer. p stopper.
pain-scale-low = ingen smerter
pain-scale-high = værst tænkelige
saved = gemt
saving = gemmer
not-saved = ikke gemt endnu
greeting-morning = Godmorgen
greeting-afternoon = God eftermiddag
greeting-evening = Godaften

## Today, changed

change-title = Ændr i dag
change-today = Kun for i dag: programmet bliver, som det er.
change-out = udeladt i dag
change-empty = Mindst én øvelse bliver. x tager en med igen.

## First start

welcome-title = Velkommen til rygrad
welcome-1 = Tal med en læge eller fysioterapeut, før du begynder på et nyt program.
welcome-2 = rygrad guider dig gennem træningen, men stiller ingen diagnose og erstatter ikke behandling.
welcome-3 = Gør noget ondt, så tryk på p. Alt stopper med det samme, og det er altid en god beslutning at stoppe.
country-title = Hvor er du?
country-why = Så vi viser det rigtige alarmnummer.
hint-arrows = Vælg med piletasterne, og tryk så på Enter.
hint-letters = Tryk på et bogstav, eller vælg med piletasterne og Enter.
programmes-title = Programmer
programmes-where = Hvor gør det ondt?
programmes-ask = Tryk på et bogstav for det, der er anbefalet eller passer.
programmes-own = Dit eget
programmes-unsure = Ved ikke hvor
programmes-sacrum = Korsben, haleben
programmes-back = Lænd, prolaps
programmes-pelvis = Bækken
programmes-whole = Hele kroppen
programmes-days = { $days ->
    [7] hver dag
    [one] { $days } dag om ugen
   *[other] { $days } dage om ugen
  }
programmes-as-needed = når du har brug for det

## Today

today-length = { $time } · { $count ->
    [one] { $count } øvelse
   *[other] { $count } øvelser
  }
today-start = Start
today-usual-time = Det er omkring dit faste tidspunkt.
today-day-off = Fridag; næste gang { $day }
today-week-short = { $kept } af { $target }
today-week-days = { $kept } af { $target ->
    [one] { $target } dag
   *[other] { $target } dage
  }
today-week-rest = en uge med hvile
today-weeks-kept = { $weeks ->
    [one] { $weeks } uge i mål
   *[other] { $weeks } uger i mål
  }
today-pain = smerte
today-pain-days = de sidste to uger
today-faulty = Dit program »{ $id }« findes, men noget i filen skal rettes. Det er stadig valgt; ret filen, eller vælg et andet med Enter.
today-gone = Programmet »{ $id }« findes ikke længere. Det er stadig valgt; læg filen tilbage, eller vælg et andet med Enter.
today-first = Din første træning. Tag dig god tid.
today-done = Færdig for i dag, { $time }. En gang til?
today-stopped = Du stoppede i tide i dag, efter { $time }. Det var en god beslutning.
today-unfinished = Begyndt i dag: { $time }. Fortsæt, når det passer dig.
today-unconfirmed = En træning løb til ende i dag. Næste gang rygrad starter, bliver du spurgt, om du lavede den.
today-part = Du lavede en del i dag. Fortsæt, når det passer dig.
today-back = Godt at se dig igen. Sidste træning: { $date }.
today-again = En gang til
today-easier = En lettere første dag
today-easy = { $name }, let plan
today-calm = { $name }, rolig plan
today-call = Ring { $emergency } nu.
today-how-now = Fortæl, hvordan det er nu
today-talked = Fortæl, om I har talt sammen
today-onward = { $sessions } træninger er gået godt. Har du lyst, så se på det næste: { $name }.
today-onward-ask = { $sessions } træninger er gået godt. Spørg din fysioterapeut, om det er tid til: { $name }.
today-hidden = Udeladt på grund af dine svar: { $count }.
today-more = og { $count } til

## Doses

dose-sets = { $sets } × { $reps }
dose-hold = { $hold } s
dose-sets-hold = { $sets } × { $reps } · { $hold } s
dose-minutes = { $minutes } min
dose-each-side = hver side
dose-in-turn = siderne på skift

## Check-in

check-in-title = Før vi begynder
check-in-pain = Hvor ondt har du lige nu?
check-in-last = Sidste gang sagde du { $pain }.
check-in-new = Er der noget nyt siden sidst?
check-in-new-today = Er der noget nyt, siden du svarede tidligere i dag?
check-in-new-hint = Ny følelsesløshed, nedsat kraft, problemer med blære eller tarm, feber, en ulykke eller andet, der bekymrer dig.
offer-title = Dagens plan
offer-easy = Den lette plan: færre gentagelser, og du holder kun kort.
offer-calm = En dårlig dag: den rolige plan. Stop, når du vil; lidt er også god træning.
offer-why-operated = Indtil din kirurg eller fysioterapeut har krydset øvelser af i din programfil: vejrtrækning, kropsscanning og hvile.
offer-why-5a = Du har stærke smerter i dag, så vi foreslår en rolig plan.
offer-why-5b = Du har klart mere ondt, end du plejer, så vi foreslår en rolig plan.
offer-why-5c = Du har meget ondt i dag, så vi foreslår en rolig plan.
offer-why-6a = Du har mere ondt, end du plejer, så vi foreslår en mildere plan.
offer-why-6b = Du har en del ondt i dag, så vi foreslår en mildere plan.
offer-why-6c = Sidste træning blev lidt meget, så vi foreslår en mildere plan.
offer-why-after = Du havde mere ondt efter sidste træning, så vi foreslår en mildere plan.

## Session

step-listen = Læs
step-get-there = Gør dig klar
step-count-in = Klar
step-move = Bevæg dig
step-hold = Hold
step-return = Slip
step-other-way = Den anden vej
step-pause = Træk vejret
step-rest = Hvil
step-change-side = Skift
step-activity = Roligt
step-away = På vej
session-seconds = sekunder
session-minutes = minutter
session-left = { $time } tilbage
session-set = sæt
session-rep = gentagelse { $at } af { $of }
session-set-short = sæt { $at } af { $of }
session-next = næste
session-last = Det er den sidste øvelse.
session-enough = nok – fortsæt, hvis det føles godt
session-go-on = Så er vi i gang
session-left-out = Sprunget over: { $name }.
session-left-out-rest = Resten sprunget over: { $name }.
session-brings-back = { $key } henter øvelsen igen.
voice-now-on = Stemmen er slået til.
voice-now-off = Stemmen er slået fra.
sound-unheard = Ingen lyd her: Følg skærmen.
frozen-title = Pause
frozen-gap = Alt har ventet på dig.
frozen-absent = Er du der stadig?
frozen-hint = Tryk på Enter, når du er klar.
frozen-restarts = Dette trin begynder forfra.
frozen-goes-on = Vi fortsætter, hvor du slap.
leave-title = Vil du slutte træningen her?
leave-hint = Det, du har lavet, bliver gemt. Du kan også bare fortsætte.
minutes-title = Velkommen tilbage
minutes-ask = Hvor mange minutter blev det?

## What do you feel?

feel-title = Stoppet. Hvad mærker du?
feel-title-outside = Hvad mærker du?
feel-title-short = Stoppet. 0–9, +: hvor ondt
feel-title-outside-short = Smerte? 0–9, +: hvor ondt
feel-chest = brystsmerter, åndenød eller besvimelse
feel-weakness_severe = nedsat kraft i et ben: meget, tiltagende eller i begge ben
feel-weakness_mild = lidt nedsat kraft i et ben
feel-numb_saddle = følelsesløshed i skridtet eller i begge ben
feel-numb = følelsesløshed eller prikken et andet sted
feel-dizzy = svimmel
feel-sharp = skarp smerte
feel-leg_down = smerten flytter sig længere ned i benet
feel-leg_up = smerten flytter sig op mod ryggen
feel-discomfort = ubehageligt, men gør ikke ondt
feel-effort = kun et stræk eller anstrengelse
feel-chest-short = ondt i brystet, åndenød, besvimelse
feel-weakness_severe-short = nedsat kraft: meget, mere, begge ben
feel-numb_saddle-short = følelsesløs i skridtet el. begge ben
feel-numb-short = følelsesløs eller prikken andet sted
feel-leg_down-short = smerten flytter sig ned i benet
feel-how-strong = Hvor kraftigt er det?

## After a stop

stopped-title = Stoppet
stopped-kind = Godt, at du stoppede. Næste gang foreslår vi den lettere plan.
noted-title = Smerter
stopped-noted = Tak. Det er noteret.
stopped-ask = Spørg din fysioterapeut, før du laver denne øvelse igen.
stopped-signs = Ring { $emergency } med det samme, hvis du mærker: ny følelsesløshed i skridtet, problemer med blære eller tarm, mere og mere nedsat kraft i et ben, smerter eller følelsesløshed i begge ben, brystsmerter eller åndenød, besvimelse eller smerter efter et alvorligt fald.
stopped-signs-short = Ring { $emergency } med det samme: følelsesløs i skridtet, problemer med blære eller tarm, brystsmerter eller et ben, der mister kraft.
stopped-now = Det kan du gøre nu
stopped-now-1 = Lig med underbenene på en stol, eller på siden med en pude mellem knæene.
stopped-now-2 = Træk vejret ind i fire sekunder, og pust ud i seks.
stopped-now-3 = Når det er faldet til ro, så gå lidt rundt.
sign-chest = Brystsmerter, åndenød eller besvimelse
sign-weakness = Meget eller tiltagende nedsat kraft i et ben, eller i begge ben
sign-weakness-mild = Lidt nedsat kraft i et ben
sign-numb-elsewhere = Følelsesløshed eller prikken
sign-numb = Følelsesløshed i skridtet eller i begge ben

## Summary

summary-title = Godt klaret
summary-title-stopped = Det er nok for i dag
summary-done-little = { $name }: { $time }.
summary-done = { $name }: { $exercises ->
    [one] { $exercises } øvelse
   *[other] { $exercises } øvelser
  }, { $time }.
summary-kind-completed = Du klarede det, trin for trin. Vi ses næste gang.
summary-kind-stopped = Alt tæller. Vær god ved din ryg i dag.
summary-kind-nothing = Der blev ikke lavet noget denne gang, og det er helt i orden. Øvelserne er her, når du er klar.
summary-kind-pain = Godt, at du lyttede til din krop.
summary-skipped = Spørg din fysioterapeut om den øvelse, der blev sprunget over.
summary-ask = Hvordan er det nu?
summary-note = En note, hvis du har lyst:
summary-note-full = Noten er fuld: der er plads til 1.000 tegn.
summary-better = Smerten er { $by } point lavere end før.
summary-thanks = Tak. Pas godt på dig selv.
summary-worse = Du har mere ondt end før. Næste gang foreslår vi den lettere plan.
summary-much = Det er meget. Tal med din læge eller fysioterapeut i denne uge. Næste gang foreslår vi den lettere plan.
summary-trend-better = Dine smerter er aftaget mere, end de normalt svinger fra dag til dag.
summary-trend-worse = Dine smerter har været stærkere de sidste uger end før. Tal med din læge eller fysioterapeut om det; din rapport hjælper dem: h og r på I dag.
summary-trend-steady = Dine smerter har været nogenlunde de samme i fire uger, og du har holdt ved. Gå programmet igennem med din læge eller fysioterapeut; din rapport hjælper dem: h og r på I dag.

## History

history-title = Historik
history-empty = Her er ikke noget endnu. Efter din første træning kan du se den her.
history-before = før
history-after = efter
history-morning = morgenen efter
history-mean = ugens snit
history-change = 2 point fra første uge
history-same = før og efter
history-scale = smerte 0–10
history-head-done = gentagelser gjort
history-head-sessions = smerte · minutter
history-pain-days = Smerte dag for dag
history-kept-days = Træningsdage, uge for uge
history-looked-after-days = Hviledage, uge for uge
history-looked-after-day = hviledag
history-looked-after = { $days ->
    [one] { $days } hviledag
   *[other] { $days } hviledage
  }
history-change-from = En tydelig ændring: 2 point eller mere fra { $mean }, snittet i den første uge.
history-sessions = Træninger
history-older = Træninger til og med { $last }: »rygrad history« viser dem.
history-notes = Noter
history-done = { $done } af { $planned }
history-stops = stoppet { $stops } ×
history-pain = smerte
history-weeks = { $weeks ->
    [one] { $weeks } uge
   *[other] { $weeks } uger
  } i mål, længst { $longest }
history-longest = flest i træk: { $longest ->
    [one] { $longest } uge
   *[other] { $longest } uger
  }
history-minutes = { $sessions ->
    [one] { $sessions } træning
   *[other] { $sessions } træninger
  }, { $minutes } min
history-empty-range = Ingen træning i perioden. Pilene viser mere.
range-7 = de sidste 7 dage
range-28 = de sidste 28 dage
range-90 = de sidste 90 dage
range-365 = det sidste år
range-all = alt
history-row = { $days ->
    [one] { $days } dag i træk
   *[other] { $days } dage i træk
  }
history-row-chosen = { $days ->
    [one] { $days } træningsdag i træk
   *[other] { $days } træningsdage i træk
  }
history-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
  }
history-days-as-needed = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
  }, efter behov
history-days-more = { $days } dage, { $target } planlagt
history-repetitions-done = { $done } af { $planned ->
    [one] { $planned } gentagelse
   *[other] { $planned } gentagelser
  }
history-head-date = dato
history-head-programme = program
history-head-plan = plan
history-head-end = afslutning
history-head-pain = smerte før → efter
history-head-exercise = øvelse
history-head-of-plan = gjort af planen
history-plan-full = hele
history-plan-easy = let
history-plan-calm = rolig
history-reading = læser resten af loggen
history-completed = gennemført
history-stopped-pain = stoppet pga. smerter
history-stopped = stoppet
history-nothing-done = intet udført
history-not-confirmed = ikke bekræftet
history-in-part = delvis gjort
history-not-done = ikke gjort
history-interrupted = afbrudt

## Settings

settings-title = Indstillinger
set-usual = Sædvanlige smerter
set-health = Helbred
sound-check-listen = lyt
health-read = læs, eller svar igen
theme-no-color = Ingen farver her: NO_COLOR er sat, eller terminalen har ingen.
theme-few-colours = Her er kun terminalens egne farver.

## Sound check

sound-title = Lydprøve
sound-what = Tre toner og en stemme, der spørger om det samme.
sound-tones = Tre toner.
sound-why = Med lyd kan du træne med lukkede øjne: Hvert trin bliver sagt højt. Alt står også på skærmen.
sound-go-on = Du kan fortsætte uden lyd: Alt står på skærmen.
sound-speaker = Stemmen kommer fra { $program }. Se efter, om der er skruet op, og om lyden er slået fra.
sound-no-speaker = Intet program på computeren kan tale. Installér espeak-ng, for eksempel: sudo apt install espeak-ng
sound-voice = Stemmen: { $voice }
sound-unprepared = Her er en bedre stemme ({ $voice }), men dens sætninger er ikke klar endnu. I en terminal: rygrad voice prepare
sound-player = Tonerne kommer fra { $program }.
sound-no-player = Intet program spiller toner. Installér alsa-utils eller pipewire, for eksempel: sudo apt install alsa-utils
sound-volume = Tryk på r for at høre det igen. Du finder også lydprøven i indstillingerne.

## Help

help-title = Taster
help-any = Under træningen giver alle andre taster pause.
help-safety = rygrad stiller ingen diagnose og erstatter ikke behandling. Gør noget ondt, så stop.
help-emergency = Ring { $emergency } i en nødsituation.

## A session left unfinished

unfinished-title = Du var midt i en træning
unfinished-what = { $name }, { $done ->
    [0] lige begyndt
   *[other] { $done } af { $of } { $of ->
        [one] gentagelse lavet
       *[other] gentagelser lavet
      }
  }.
unfinished-ask = Hvor ondt har du lige nu? Så fortsætter vi, hvor du slap, med pause først.
unfinished-closed = Din sidste træning sluttede før tid. Det, du nåede, er gemt.
unfinished-gentler = Med det tal passer en mildere plan bedre. Det, du nåede, er gemt. Tryk på Start for at se planen.

## The session of another window

starting = Et øjeblik.
watch-title = I et andet vindue
watch-runs = Der er en træning i gang i et andet vindue.
watch-since = { $name }, siden kl. { $time }.
watch-one = Én træning ad gangen, så loggen passer.
watch-waits = Her kan du se, når den anden er slut.
watch-ended = Træningen i det andet vindue er slut.
watch-ended-more = Det, der blev lavet, er gemt.
watch-cut-off = Træningen i det andet vindue sluttede før tid.
watch-cut-off-more = Det, der blev lavet, er gemt. Næste gang rygrad starter, bliver du spurgt, om du vil fortsætte.
watch-forgotten = Træningen i det andet vindue har stået stille i flere timer.
watch-forgotten-more = Du kan træne her.
watch-news = Der er skrevet noget i et andet vindue imens, så du bliver spurgt en gang til.

## When something cannot be written

trouble-short = Ikke gemt endnu; rygrad prøver selv igen. Du kan fortsætte.
trouble-full = Ikke gemt endnu: Disken er fuld. Frigør lidt plads; rygrad prøver selv igen.
trouble-not-allowed = Ikke gemt endnu: Systemet tillader ikke, at der skrives i mappen med loggen. rygrad prøver selv igen.
trouble-read-only = Ikke gemt endnu: Disken kan kun læses. rygrad prøver selv igen.
trouble-busy = Ikke gemt endnu: Et andet program skriver i loggen. rygrad prøver selv igen.
trouble-other = Ikke gemt endnu: { $said }. rygrad prøver selv igen.
settings-unsaved-short = Ikke gemt. Årsagen står på I dag.
settings-unsaved = Indstillingerne er ikke gemt: { $kind ->
    [full] Disken er fuld
    [not-allowed] Systemet tillader ikke, at de ændres
    [read-only] Disken kan kun læses
    [busy] Et andet program skriver i dem
    [no-answer] Disken svarer ikke
   *[other] { $said }
  }. De gælder, indtil du afslutter; rygrad prøver igen ved næste ændring, og når du afslutter.
settings-whole-copy = Filen med dine indstillinger er måske kun skrevet delvist. En hel kopi ligger i { $path }.
closed-to-others = Andre på denne computer kunne læse { $path }. Nu kan kun du.
open-to-others = Andre på denne computer kan læse { $path }, og det kunne ikke ændres. Tjek, hvem der ejer den.

## Library

library-title = Bibliotek
library-all = det hele
library-none = Her er ikke noget med de ord. Esc viser det hele igen.
library-filters = Vis kun
library-phase = fase { $n }: { $phase }
library-programme = program

## A session that nobody answered for

unanswered-title = Et spørgsmål først
unanswered-what = { $name }, { $time }, { $day }
unanswered-today = i dag
unanswered-yesterday = i går
unanswered-ask = Den løb til ende, og ingen svarede. Lavede du øvelserne?
unanswered-ask-stopped = Den stoppede, fordi ingen var der. Lavede du øvelserne så langt?
unanswered-all = Ja, dem alle
unanswered-part = Nogle af dem
unanswered-none = Nej
unanswered-why = Så passer din kalender. Alle svar er i orden.
