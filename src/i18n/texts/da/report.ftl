### Rapporten til en behandler: selve siden, skærmen, der viser den først, kommandoen.

## Siden

report-title = Træning hjemme
report-from-to = { $first } til { $last } ({ $days ->
    [one] { $days } dag
   *[other] { $days } dage
  })
report-empty = Der er ikke noteret noget i disse dage.
report-programme = Program
report-changes = Det, der blev ændret
report-programme-sessions = { $sessions ->
    [one] { $sessions } træning
   *[other] { $sessions } træninger
  }
report-level-change = { $date }: trin { $from } til trin { $to } ({ $why })
report-level-change-of = { $date }, { $programme }: trin { $from } til trin { $to } ({ $why })
report-level-ready = tilbudt efter træninger, der gik godt
report-level-stops = tilbudt efter to stop
report-level-rises = tilbudt efter to morgener med mere smerte
report-level-away = tilbudt efter dage væk
report-level-chosen = patientens eget valg
report-level-clinician = aftalt med en behandler
report-level-undone = den forrige ændring blev fortrudt
report-plan-change = { $date }, { $programme }: andre øvelser eller doser herfra
report-more = … og { $count } mere
report-days = Dage
report-days-trained = Dage trænet
report-days-planned = { $days } af { $planned } planlagte ({ $share } %)
report-days-more = { $days }, { $planned } planlagt
report-looked-after = Hviledage
report-away = Væk eller syg
report-not-confirmed = Ikke bekræftet
report-not-confirmed-count = { $sessions } (tæller ikke med her)
report-sessions = Træninger
report-minutes = Minutter
report-pain = Smerte
report-pain-chart = Smerte fra 0 til 10, dag for dag
report-pain-chart-weeks = Smerte fra 0 til 10, hver uges snit
report-pain-told = Før træning: { $first } i den første uge, { $last } i den sidste. Det højeste tal var { $highest }.
report-pain-told-one = Før træning: { $first } i den første uge. Det højeste tal var { $highest }.
report-pain-before = før træning
report-pain-after = efter træning
report-pain-morning = næste morgen
report-pain-usual = sædvanlig smerte, { $pain }
report-pain-band = mindre end en ændring, der betyder noget (2 point, eller 30 % lavere)
report-exercises = Øvelser, i gentagelser
report-exercises-caption = Gentagelser af hver øvelse, planlagt og gjort
report-exercise = Øvelse
report-exercise-planned = Planlagt
report-exercise-done = Gjort
report-exercise-share = { $done } ({ $share } %)
report-exercise-eased = Lettet
report-exercise-stopped = Stoppet
report-stopped-at = nr. { $rep }
report-stopped-sets = sæt { $set }, nr. { $rep }
report-stops = Stop og tegn
report-stops-caption = Hvad der blev mærket, og hvad rygrad sagde
report-stop-day = Dag
report-stop-where = Hvor
report-stop-what = Hvad
report-stop-said = Hvad rygrad sagde
report-outside = uden for en træning
report-left-open = intet blev svaret
report-lists = i helbredsspørgsmålene
report-said-none = stoppet; ingen kontakt anbefalet
report-said-noted = noteret; ingen kontakt anbefalet
report-said-ask = spørg en fysioterapeut, før øvelsen laves igen
report-said-soon = tal med læge eller fysioterapeut i denne uge
report-said-today = ring til lægen i dag
report-said-emergency = ring til alarmnummeret nu
report-signs-open = Åbne nu: { $signs }
report-signs-known = Kendt af en læge: { $signs }
report-no-stops = Ingen træning blev stoppet, og intet advarselstegn blev nævnt.
report-goals = Det, der betyder noget for patienten
report-goals-caption = Mål, fra 0 (kan ikke) til 10 (som før)
report-goal = Mål, 0 (kan ikke) til 10 (som før)
report-goal-first = Først
report-goal-last = Sidst
report-overall-since = Ryggen, siden { $date }
report-moving = Bevægelse
report-moving-times = { $word } { $times } ×
report-walking = Gang
report-week = Uge fra
report-walking-caption = Minutter hver uge
report-week-minutes = { $minutes } min
report-week-mean = Snit af { $weeks } uger
report-notes = Med patientens egne ord
report-note = { $date }: { $note }
report-foot = Noteret af patienten med rygrad { $version }. Det er ingen diagnose. Alle tal: { $command }

## Kommandolinjen

help-report = Skriv en side om de sidste uger til din behandler
help-arg-report-days = Kun de sidste så mange dage, i dag medregnet; uden nogen af disse 28
help-arg-report-from = Den første dag
help-arg-report-to = Den sidste dag
help-arg-report-initials = Hvis den er, med nogle få bogstaver; uden dem nævner den ingen
help-arg-report-without = Udelad et afsnit; kan gives flere gange
help-arg-report-form = Formen; uden den gælder endelsen på filens navn, ellers tekst
help-arg-report-all-data = Alt om dig i ét arkiv, også en rapport over alle dage; kræver --out
help-value-html = én fil til en browser, som printer den på A4
help-value-pdf = A4, klar til at printe
help-value-text = ren tekst, 80 tegn bred
help-name-letters = BOGSTAVER
help-name-section = AFSNIT
help-name-form = FORM
cli-report-pdf = En PDF skal have en fil: rygrad report --out rapport.pdf

## Skærmen

key-report = rapport
key-write = skriv den
report-screen = Rapport til din behandler
report-stays = Intet forlader denne maskine af sig selv.
report-written = Skrevet: { $path }. Du bestemmer, hvem der får den.
report-initials-ask = Hvis rapport er det?
report-initials-why = Nogle få bogstaver, fx dine initialer. Uden dem nævner den ingen.
report-line-days = Periode
report-line-language = Sprog
report-line-form = Form
report-line-initials = Initialer
report-line-exercises = Øvelser
report-line-goals = Mål
report-line-notes = Noter
range-84 = de sidste 12 uger
report-in-english = engelsk
report-in-danish = dansk
report-in-norwegian = norsk
report-as-html = HTML, til browser
report-as-pdf = PDF, til print
report-as-text = ren tekst
report-no-initials = ingen
report-on = med
report-out = udeladt
