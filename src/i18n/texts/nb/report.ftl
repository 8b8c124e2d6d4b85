### Rapporten til en behandler: selve siden, skjermen som viser den først, kommandoen.

## Siden

report-title = Trening hjemme
report-from-to = { $first } til { $last } ({ $days ->
    [one] { $days } dag
   *[other] { $days } dager
  })
report-empty = Ingenting er notert i disse dagene.
report-programme = Program
report-changes = Det som ble endret
report-programme-sessions = { $sessions ->
    [one] { $sessions } økt
   *[other] { $sessions } økter
  }
report-level-change = { $date }: trinn { $from } til trinn { $to } ({ $why })
report-level-change-of = { $date }, { $programme }: trinn { $from } til trinn { $to } ({ $why })
report-level-ready = tilbudt etter økter som gikk bra
report-level-stops = tilbudt etter to stopp
report-level-rises = tilbudt etter to morgener med mer smerte
report-level-away = tilbudt etter dager borte
report-level-chosen = pasientens eget valg
report-level-clinician = avtalt med en behandler
report-level-undone = den forrige endringen ble angret
report-plan-change = { $date }, { $programme }: andre øvelser eller doser herfra
report-more = … og { $count } til
report-days = Dager
report-days-trained = Dager trent
report-days-planned = { $days } av { $planned } planlagte ({ $share } %)
report-days-more = { $days }, { $planned } planlagt
report-looked-after = Hviledager
report-away = Borte eller syk
report-not-confirmed = Ikke bekreftet
report-not-confirmed-count = { $sessions } (teller ikke med her)
report-sessions = Økter
report-minutes = Minutter
report-pain = Smerte
report-pain-chart = Smerte fra 0 til 10, dag for dag
report-pain-chart-weeks = Smerte fra 0 til 10, snittet for hver uke
report-pain-told = Før trening: { $first } i den første uken, { $last } i den siste. Det høyeste tallet var { $highest }.
report-pain-told-one = Før trening: { $first } i den første uken. Det høyeste tallet var { $highest }.
report-pain-before = før trening
report-pain-after = etter trening
report-pain-morning = neste morgen
report-pain-usual = vanlig smerte, { $pain }
report-pain-band = mindre enn en endring som betyr noe (2 poeng, eller 30 % lavere)
report-exercises = Øvelser, i repetisjoner
report-exercises-caption = Repetisjoner av hver øvelse, planlagt og gjort
report-exercise = Øvelse
report-exercise-planned = Planlagt
report-exercise-done = Gjort
report-exercise-share = { $done } ({ $share } %)
report-exercise-eased = Lettet
report-exercise-stopped = Stoppet
report-stopped-at = nr. { $rep }
report-stopped-sets = sett { $set }, nr. { $rep }
report-stops = Stopp og tegn
report-stops-caption = Det som ble kjent, og hva rygrad sa
report-stop-day = Dag
report-stop-where = Hvor
report-stop-what = Hva
report-stop-said = Hva rygrad sa
report-outside = utenfor en økt
report-left-open = ingenting ble svart
report-lists = i helsespørsmålene
report-said-none = stoppet; ingen kontakt anbefalt
report-said-noted = notert; ingen kontakt anbefalt
report-said-ask = spør en fysioterapeut før øvelsen gjøres igjen
report-said-soon = snakk med lege eller fysioterapeut denne uken
report-said-today = ring legen i dag
report-said-emergency = ring nødnummeret nå
report-signs-open = Åpne nå: { $signs }
report-signs-known = Kjent av en lege: { $signs }
report-no-stops = Ingen økt ble stoppet, og ingen varseltegn ble nevnt.
report-goals = Det som betyr noe for pasienten
report-goals-caption = Mål, fra 0 (kan ikke) til 10 (som før)
report-goal = Mål, 0 (kan ikke) til 10 (som før)
report-goal-first = Først
report-goal-last = Sist
report-overall-since = Ryggen, siden { $date }
report-moving = Bevegelse
report-moving-times = { $word } { $times } ×
report-walking = Gange
report-week = Uke fra
report-walking-caption = Minutter hver uke
report-week-minutes = { $minutes } min
report-week-mean = Snitt av { $weeks } uker
report-notes = Med pasientens egne ord
report-note = { $date }: { $note }
report-foot = Notert av pasienten med rygrad { $version }. Det er ingen diagnose. Alle tall: { $command }

## Kommandolinjen

help-report = Skriv en side om de siste ukene til behandleren din
help-arg-report-days = Bare de siste så mange dagene, i dag medregnet; uten noen av disse 28
help-arg-report-from = Den første dagen
help-arg-report-to = Den siste dagen
help-arg-report-initials = Hvem den er om, med noen få bokstaver; uten dem nevner den ingen
help-arg-report-without = Utelat en del; kan gis flere ganger
help-arg-report-form = Formen; uten den gjelder endelsen på filnavnet, ellers tekst
help-arg-report-all-data = Alt om deg i ett arkiv, også en rapport over alle dager; krever --out
help-value-html = én fil til en nettleser, som skriver den ut på A4
help-value-pdf = A4, klar til utskrift
help-value-text = ren tekst, 80 tegn bred
help-name-letters = BOKSTAVER
help-name-section = DEL
help-name-form = FORM
cli-report-pdf = En PDF må ha en fil: rygrad report --out rapport.pdf

## Skjermen

key-report = rapport
key-write = skriv den
report-screen = Rapport til behandleren din
report-stays = Ingenting forlater denne maskinen av seg selv.
report-written = Skrevet: { $path }. Du bestemmer hvem som får den.
report-initials-ask = Hvem er rapporten om?
report-initials-why = Noen få bokstaver, for eksempel initialene dine. Uten dem nevner den ingen.
report-line-days = Periode
report-line-language = Språk
report-line-form = Form
report-line-initials = Initialer
report-line-exercises = Øvelser
report-line-goals = Mål
report-line-notes = Notater
range-84 = de siste 12 ukene
report-in-english = engelsk
report-in-danish = dansk
report-in-norwegian = norsk
report-as-html = HTML, til nettleser
report-as-pdf = PDF, til utskrift
report-as-text = ren tekst
report-no-initials = ingen
report-on = med
report-out = utelatt
