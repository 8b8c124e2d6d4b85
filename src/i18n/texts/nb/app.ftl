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
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = apr.
month-short-5 = mai
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = des.

## Keys, as the key bar says them

key-pain = smerte
key-pain-stop = smerte, stopp
key-help = hjelp
key-quit = avslutt
key-understood = forstått
key-choose = velg
key-up = opp
key-down = ned
key-back = tilbake
key-start = start
key-history = historikk
key-library = bibliotek
key-about = om smerten
key-read = les
key-search = søk
key-filter = vis bare
key-no-search = avbryt søk
key-show-all = vis alt
key-mine = velg som mitt
key-yes = ja
key-no = nei
key-next-page = neste side
key-settings = innstillinger
key-level = hvor vondt
key-this = denne
key-today = til I dag
key-freeze = pause
key-ready = jeg er klar
key-look-again = se igjen
key-leave-out = hopp over
key-next = neste
key-again = igjen
key-answer-again = svar igjen
key-easier = lettere
key-explain = forklaring
key-voice = stemme
key-came-back = jeg er tilbake
key-go-on = fortsett
key-end = slutt
key-right = det stemmer
key-less = færre
key-more = flere
key-other = annet
key-stop-here = stopp her
key-yes-end = ja, slutt
key-no-go-on = nei, fortsett
key-on = videre
key-done = ferdig
key-no-note = uten notat
key-change = endre
key-change-today = endre
key-out-today = utelat
key-order = rekkefølge
key-only = bare denne
key-other-programme = et annet program
key-range = dager
key-language = språk
key-close = lukk
key-later = senere

## Every screen

this-week = denne uken
place-of = { $at } av { $of }
cap-space = mellomrom
cap-enter = Enter
cap-left = venstrepil
cap-right = høyrepil
cap-up = pil opp
cap-down = pil ned
too-small = Vinduet er for lite. rygrad trenger 40 kolonner og 12 linjer. p stopper.
pain-scale-low = ingen smerte
pain-scale-high = verst tenkelige
saved = lagret
saving = lagrer
not-saved = ikke lagret ennå
greeting-morning = God morgen
greeting-afternoon = God ettermiddag
greeting-evening = God kveld

## Today, changed

change-title = Endre i dag
change-today = Bare for i dag: programmet blir som det er.
change-out = utelatt i dag
change-empty = Minst én øvelse blir. x tar en med igjen.

## First start

welcome-title = Velkommen til rygrad
welcome-1 = Snakk med lege eller fysioterapeut før du begynner på et nytt program.
welcome-2 = rygrad veileder deg gjennom treningen, men stiller ingen diagnose og erstatter ikke behandling.
welcome-3 = Trykk på p hvis noe gjør vondt. Alt stopper med en gang, og det er alltid en god beslutning å stoppe.
country-title = Hvor er du?
country-why = Slik at vi viser riktig nødnummer.
hint-arrows = Velg med piltastene, og trykk så på Enter.
hint-letters = Trykk på en bokstav, eller velg med piltastene og Enter.
programmes-title = Programmer
programmes-where = Hvor gjør det vondt?
programmes-ask = Trykk på en bokstav for det som er anbefalt eller passer.
programmes-own = Ditt eget
programmes-unsure = Vet ikke hvor
programmes-sacrum = Korsbein, haleben
programmes-back = Korsrygg, prolaps
programmes-pelvis = Bekken
programmes-whole = Hele kroppen
programmes-days = { $days ->
    [7] hver dag
    [one] { $days } dag i uken
   *[other] { $days } dager i uken
  }
programmes-as-needed = når du trenger det

## Today

today-length = { $time } · { $count ->
    [one] { $count } øvelse
   *[other] { $count } øvelser
  }
today-start = Start
today-usual-time = Det er rundt ditt faste tidspunkt.
today-day-off = Fridag; neste gang { $day }
today-week-short = { $kept } av { $target }
today-week-days = { $kept } av { $target ->
    [one] { $target } dag
   *[other] { $target } dager
  }
today-week-rest = en uke med hvile
today-weeks-kept = { $weeks ->
    [one] { $weeks } uke i mål
   *[other] { $weeks } uker i mål
  }
today-pain = smerte
today-pain-days = de siste to ukene
today-faulty = Programmet ditt, «{ $id }», finnes, men noe i filen må rettes. Det er fortsatt valgt; rett filen, eller velg et annet med Enter.
today-gone = Programmet «{ $id }» finnes ikke lenger. Det er fortsatt valgt; legg filen tilbake, eller velg et annet med Enter.
today-first = Din første økt. Ta deg god tid.
today-done = Ferdig for i dag, { $time }. En gang til?
today-stopped = Du stoppet i tide i dag, etter { $time }. Det var en god beslutning.
today-unfinished = Begynt i dag: { $time }. Fortsett når det passer deg.
today-unconfirmed = En økt gikk til ende i dag. Neste gang rygrad starter, blir du spurt om du gjorde den.
today-part = Du gjorde en del i dag. Fortsett når det passer deg.
today-back = Godt å se deg igjen. Siste økt: { $date }.
today-again = En gang til
today-easier = En lettere første dag
today-easy = { $name }, lett plan
today-calm = { $name }, rolig plan
today-call = Ring { $emergency } nå.
today-how-now = Si hvordan det er nå
today-talked = Si om dere har snakket sammen
today-onward = { $sessions } økter har gått bra. Hvis du vil, kan du se på det neste: { $name }.
today-onward-ask = { $sessions } økter har gått bra. Spør fysioterapeuten din om det er tid for: { $name }.
today-hidden = Utelatt på grunn av svarene dine: { $count }.
today-more = og { $count } til

## Doses

dose-sets = { $sets } × { $reps }
dose-hold = { $hold } s
dose-sets-hold = { $sets } × { $reps } · { $hold } s
dose-minutes = { $minutes } min
dose-each-side = hver side
dose-in-turn = annenhver side

## Check-in

check-in-title = Før vi begynner
check-in-pain = Hvor vondt har du akkurat nå?
check-in-last = Sist sa du { $pain }.
check-in-new = Er det noe nytt siden sist?
check-in-new-today = Er det noe nytt siden du svarte tidligere i dag?
check-in-new-hint = Ny nummenhet, nedsatt kraft, problemer med blære eller tarm, feber, en ulykke eller noe annet som bekymrer deg.
offer-title = Dagens plan
offer-easy = Den lette planen: færre repetisjoner, og hold bare kort.
offer-calm = En dårlig dag: den rolige planen. Stopp når du vil; litt er også en god økt.
offer-why-operated = Til kirurgen eller fysioterapeuten din har krysset av øvelser i programfilen din: pust, kroppsskanning og hvile.
offer-why-5a = Du har sterke smerter i dag, så vi foreslår en rolig plan.
offer-why-5b = Du har klart mer vondt enn du pleier, så vi foreslår en rolig plan.
offer-why-5c = Du har mye vondt i dag, så vi foreslår en rolig plan.
offer-why-6a = Du har mer vondt enn du pleier, så vi foreslår en mildere plan.
offer-why-6b = Du har en del vondt i dag, så vi foreslår en mildere plan.
offer-why-6c = Forrige økt ble litt mye, så vi foreslår en mildere plan.
offer-why-after = Du hadde mer vondt etter forrige økt, så vi foreslår en mildere plan.

## Session

step-listen = Les
step-get-there = Gjør deg klar
step-count-in = Klar
step-move = Beveg deg
step-hold = Hold
step-return = Slipp
step-other-way = Motsatt vei
step-pause = Pust
step-rest = Hvil
step-change-side = Bytt
step-activity = Rolig
step-away = På vei
session-seconds = sekunder
session-minutes = minutter
session-left = { $time } igjen
session-set = sett
session-rep = repetisjon { $at } av { $of }
session-set-short = sett { $at } av { $of }
session-next = neste
session-last = Dette er den siste øvelsen.
session-enough = nok – fortsett hvis det kjennes godt
session-go-on = Da er vi i gang
session-left-out = Hoppet over: { $name }.
session-left-out-rest = Resten hoppet over: { $name }.
session-brings-back = { $key } henter øvelsen tilbake.
voice-now-on = Stemmen er slått på.
voice-now-off = Stemmen er slått av.
sound-unheard = Ingen lyd her: Følg skjermen.
frozen-title = Pause
frozen-gap = Alt har ventet på deg.
frozen-absent = Er du der fortsatt?
frozen-hint = Trykk på Enter når du er klar.
frozen-restarts = Dette trinnet starter på nytt.
frozen-goes-on = Vi fortsetter der du slapp.
leave-title = Vil du avslutte økten her?
leave-hint = Det du har gjort, blir lagret. Du kan også bare fortsette.
minutes-title = Velkommen tilbake
minutes-ask = Hvor mange minutter ble det?

## What do you feel?

feel-title = Stoppet. Hva kjenner du?
feel-title-outside = Hva kjenner du?
feel-title-short = Stoppet. 0–9, +: hvor vondt
feel-title-outside-short = Smerte? 0–9, +: hvor vondt
feel-chest = brystsmerter, pustevansker eller besvimelse
feel-weakness_severe = nedsatt kraft i et bein: mye, økende eller i begge bein
feel-weakness_mild = litt nedsatt kraft i et bein
feel-numb_saddle = nummenhet i skrittet eller i begge bein
feel-numb = nummenhet eller prikking et annet sted
feel-dizzy = svimmel
feel-sharp = skarp smerte
feel-leg_down = smerten flytter seg lenger ned i beinet
feel-leg_up = smerten flytter seg opp mot ryggen
feel-discomfort = ubehagelig, men gjør ikke vondt
feel-effort = bare tøyning eller anstrengelse
feel-chest-short = brystsmerter, pustevansker, besvimt
feel-weakness_severe-short = nedsatt kraft: mye, mer, begge bein
feel-numb_saddle-short = nummen i skrittet eller begge bein
feel-numb-short = nummen eller prikking andre steder
feel-leg_down-short = smerten flytter seg ned i beinet
feel-how-strong = Hvor sterkt er det?

## After a stop

stopped-title = Stoppet
stopped-kind = Bra at du stoppet. Neste gang foreslår vi den lettere planen.
noted-title = Smerte
stopped-noted = Takk. Det er notert.
stopped-ask = Spør fysioterapeuten din før du gjør denne øvelsen igjen.
stopped-signs = Ring { $emergency } med en gang hvis du merker: ny nummenhet i skrittet, problemer med blære eller tarm, mer og mer nedsatt kraft i et bein, smerter eller nummenhet i begge bein, brystsmerter eller pustevansker, besvimelse eller smerter etter et alvorlig fall.
stopped-signs-short = Ring { $emergency } med en gang: nummen i skrittet, problemer med blære eller tarm, brystsmerter eller et bein som mister kraft.
stopped-now = Dette kan du gjøre nå
stopped-now-1 = Ligg med leggene på en stol, eller på siden med en pute mellom knærne.
stopped-now-2 = Pust inn i fire sekunder og ut i seks.
stopped-now-3 = Når det har roet seg, kan du gå litt rundt.
sign-chest = Brystsmerter, pustevansker eller besvimelse
sign-weakness = Mye eller økende nedsatt kraft i et bein, eller i begge bein
sign-weakness-mild = Litt nedsatt kraft i et bein
sign-numb-elsewhere = Nummenhet eller prikking
sign-numb = Nummenhet i skrittet eller i begge bein

## Summary

summary-title = Bra jobbet
summary-title-stopped = Det er nok for i dag
summary-done-little = { $name }: { $time }.
summary-done = { $name }: { $exercises ->
    [one] { $exercises } øvelse
   *[other] { $exercises } øvelser
  }, { $time }.
summary-kind-completed = Du klarte det, steg for steg. Vi ses neste gang.
summary-kind-stopped = Alt teller. Vær snill mot ryggen din i dag.
summary-kind-nothing = Ingenting ble gjort denne gangen, og det er helt greit. Øvelsene er her når du er klar.
summary-kind-pain = Bra at du lyttet til kroppen din.
summary-skipped = Spør fysioterapeuten din om øvelsen som ble hoppet over.
summary-ask = Hvordan er det nå?
summary-note = Et notat, hvis du vil:
summary-note-full = Notatet er fullt: det har plass til 1000 tegn.
summary-better = Smerten er { $by } poeng lavere enn før.
summary-thanks = Takk. Ta godt vare på deg selv.
summary-worse = Du har mer vondt enn før. Neste gang foreslår vi den lettere planen.
summary-much = Det er mye. Snakk med legen eller fysioterapeuten din denne uken. Neste gang foreslår vi den lettere planen.
summary-trend-better = Smerten har gått mer ned enn det som er vanlig fra dag til dag.
summary-trend-worse = Smertene dine har vært sterkere de siste ukene enn før. Snakk med legen eller fysioterapeuten din om det; rapporten din hjelper dem: h og r på I dag.
summary-trend-steady = Smertene dine har vært omtrent de samme i fire uker, og du har holdt det gående. Gå gjennom programmet med legen eller fysioterapeuten din; rapporten din hjelper dem: h og r på I dag.

## History

history-title = Historikk
history-empty = Ingenting her ennå. Etter den første økten ser du den her.
history-before = før
history-after = etter
history-morning = morgenen etter
history-mean = ukens snitt
history-change = 2 poeng fra første uke
history-same = før og etter
history-scale = smerte 0–10
history-head-done = repetisjoner gjort
history-head-sessions = smerte · minutter
history-pain-days = Smerte dag for dag
history-kept-days = Treningsdager, uke for uke
history-looked-after-days = Hviledager, uke for uke
history-looked-after-day = hviledag
history-looked-after = { $days ->
    [one] { $days } hviledag
   *[other] { $days } hviledager
  }
history-change-from = En tydelig endring: 2 poeng eller mer fra { $mean }, snittet i den første uken.
history-sessions = Økter
history-older = Økter til og med { $last }: «rygrad history» viser dem.
history-notes = Notater
history-done = { $done } av { $planned }
history-stops = stoppet { $stops } ×
history-pain = smerte
history-weeks = { $weeks ->
    [one] { $weeks } uke
   *[other] { $weeks } uker
  } i mål, lengst { $longest }
history-longest = flest på rad: { $longest ->
    [one] { $longest } uke
   *[other] { $longest } uker
  }
history-minutes = { $sessions ->
    [one] { $sessions } økt
   *[other] { $sessions } økter
  }, { $minutes } min
history-empty-range = Ingenting i perioden. Pilene viser mer.
range-7 = siste 7 dager
range-28 = siste 28 dager
range-90 = siste 90 dager
range-365 = siste år
range-all = alt
history-row = { $days ->
    [one] { $days } dag på rad
   *[other] { $days } dager på rad
  }
history-row-chosen = { $days ->
    [one] { $days } treningsdag på rad
   *[other] { $days } treningsdager på rad
  }
history-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
  }
history-days-as-needed = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
  }, ved behov
history-days-more = { $days } dager, { $target } planlagt
history-repetitions-done = { $done } av { $planned ->
    [one] { $planned } repetisjon
   *[other] { $planned } repetisjoner
  }
history-head-date = dato
history-head-programme = program
history-head-plan = plan
history-head-end = slutt
history-head-pain = smerte før → etter
history-head-exercise = øvelse
history-head-of-plan = gjort av planen
history-plan-full = hele
history-plan-easy = lett
history-plan-calm = rolig
history-reading = leser resten av loggen
history-completed = fullført
history-stopped-pain = stoppet pga. smerter
history-stopped = stoppet
history-nothing-done = ingenting gjort
history-not-confirmed = ikke bekreftet
history-in-part = delvis gjort
history-not-done = ikke gjort
history-interrupted = avbrutt

## Settings

settings-title = Innstillinger
set-usual = Vanlig smerte
set-health = Helse
sound-check-listen = lytt
health-read = les, eller svar igjen
theme-no-color = Ingen farger her: NO_COLOR er satt, eller terminalen har ingen.
theme-few-colours = Her er bare terminalens egne farger.

## Sound check

sound-title = Lydprøve
sound-what = Tre toner og en stemme som spør om det samme.
sound-tones = Tre toner.
sound-why = Med lyd kan du trene med lukkede øyne: Hvert trinn blir sagt høyt. Alt står også på skjermen.
sound-go-on = Du kan fortsette uten lyd: Alt står på skjermen.
sound-speaker = Stemmen kommer fra { $program }. Se etter om volumet er skrudd opp, og om lyden er slått av.
sound-no-speaker = Ingen programmer på datamaskinen kan snakke. Installer espeak-ng, for eksempel: sudo apt install espeak-ng
sound-voice = Stemmen: { $voice }
sound-unprepared = Her er en bedre stemme ({ $voice }), men setningene er ikke klare ennå. I en terminal: rygrad voice prepare
sound-player = Tonene kommer fra { $program }.
sound-no-player = Toner kan ikke spilles her. Installer alsa-utils eller pipewire, for eksempel: sudo apt install alsa-utils
sound-volume = Trykk på r for å høre det igjen. Du finner også lydprøven i innstillingene.

## Help

help-title = Taster
help-any = Under økten gir alle andre taster pause.
help-safety = rygrad stiller ingen diagnose og erstatter ikke behandling. Stopp hvis noe gjør vondt.
help-emergency = Ring { $emergency } i en nødssituasjon.

## A session left unfinished

unfinished-title = Du var midt i en økt
unfinished-what = { $name }, { $done ->
    [0] så vidt begynt
   *[other] { $done } av { $of } { $of ->
        [one] repetisjon gjort
       *[other] repetisjoner gjort
      }
  }.
unfinished-ask = Hvor vondt har du akkurat nå? Så fortsetter vi der du slapp, med pause først.
unfinished-closed = Den siste økten din sluttet før tiden. Det du rakk, er lagret.
unfinished-gentler = Med det tallet passer en mildere plan bedre. Det du rakk, er lagret. Trykk på Start for å se planen.

## The session of another window

starting = Et øyeblikk.
watch-title = I et annet vindu
watch-runs = En økt er i gang i et annet vindu.
watch-since = { $name }, siden kl. { $time }.
watch-one = Én økt om gangen, så loggen stemmer.
watch-waits = Her ser du når den andre er slutt.
watch-ended = Økten i det andre vinduet er slutt.
watch-ended-more = Det som ble gjort, er lagret.
watch-cut-off = Økten i det andre vinduet sluttet før tiden.
watch-cut-off-more = Det som ble gjort, er lagret. Neste gang rygrad starter, blir du spurt om du vil fortsette.
watch-forgotten = Økten i det andre vinduet har stått stille i flere timer.
watch-forgotten-more = Du kan trene her.
watch-news = Noe ble skrevet i et annet vindu imens, så du blir spurt en gang til.

## When something cannot be written

trouble-short = Ikke lagret ennå; rygrad prøver selv igjen. Du kan fortsette.
trouble-full = Ikke lagret ennå: Disken er full. Frigjør litt plass; rygrad prøver selv igjen.
trouble-not-allowed = Ikke lagret ennå: Systemet tillater ikke å skrive i mappen med loggen. rygrad prøver selv igjen.
trouble-read-only = Ikke lagret ennå: Disken kan bare leses. rygrad prøver selv igjen.
trouble-busy = Ikke lagret ennå: Et annet program skriver i loggen. rygrad prøver selv igjen.
trouble-other = Ikke lagret ennå: { $said }. rygrad prøver selv igjen.
settings-unsaved-short = Ikke lagret. Årsaken står på I dag.
settings-unsaved = Innstillingene er ikke lagret: { $kind ->
    [full] Disken er full
    [not-allowed] Systemet tillater ikke at de endres
    [read-only] Disken kan bare leses
    [busy] Et annet program skriver i dem
    [no-answer] Disken svarer ikke
   *[other] { $said }
  }. De gjelder til du avslutter; rygrad prøver igjen ved neste endring og når du avslutter.
settings-whole-copy = Filen med innstillingene dine er kanskje bare delvis skrevet. En hel kopi ligger i { $path }.
closed-to-others = Andre på denne datamaskinen kunne lese { $path }. Nå kan bare du.
open-to-others = Andre på denne datamaskinen kan lese { $path }, og det kunne ikke endres. Sjekk hvem som eier den.

## Library

library-title = Bibliotek
library-all = alt
library-none = Her er ingenting med de ordene. Esc viser alt igjen.
library-filters = Vis bare
library-phase = fase { $n }: { $phase }
library-programme = program

## A session that nobody answered for

unanswered-title = Et spørsmål først
unanswered-what = { $name }, { $time }, { $day }
unanswered-today = i dag
unanswered-yesterday = i går
unanswered-ask = Den gikk til ende, og ingen svarte. Gjorde du øvelsene?
unanswered-ask-stopped = Den stoppet fordi ingen var der. Gjorde du øvelsene så langt?
unanswered-all = Ja, alle
unanswered-part = Noen av dem
unanswered-none = Nei
unanswered-why = Da stemmer kalenderen din. Alle svar er greie.
