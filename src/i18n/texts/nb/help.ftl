### The help of the command line, and what is wrong with a command.

## Commands

help-rygrad = Hjemmetrening ved smerter i rygg, korsbein, bekken og mellomvirvelskiver, i en terminal
help-start = Begynn en økt, med spørsmålene først
help-list = Vis alle øvelser og programmer
help-show = Vis en øvelse eller et program
help-check = Sjekk filer med øvelser, programmer og innstillinger
help-new = Begynn på din egen fil, der hver linje er forklart
help-history = Vis øktene dine, dager i mål og smerte over tid
help-export = Skriv loggen som tabell, til et regneark eller dine egne spørsmål
help-remind = Bli minnet på det til din faste tid: av kalenderen eller av et varsel
help-rehearse = Skriv ned hvert ord og hver tone i en økt med tidspunkt, eller ta den opp som lydfil
help-config = Vis innstillingene og hvor de kommer fra, eller sett en av dem
help-completions = Skriv kommandolinjens fullføringer for et skall
help-man = Skriv manualsiden for rygrad eller en av kommandoene
help-arg-shell = Hvilket skall
help-arg-man-command = Kommandoen; uten den rygrad selv
help-log = Hold orden i loggen: hvor den er, om den er hel, og hva den mangler
help-log-path = Skriv hvor loggen er
help-log-verify = Tell hva som er i loggen, og nevn hver linje som ikke kan leses
help-log-repair = Utelat det som ikke kan leses, og behold den gamle filen ved siden av den nye
help-log-merge = Legg til det som mangler her, fra loggene på andre datamaskiner
help-log-add = Legg til en økt du har notert på papir
help-log-amend = Rett en linje i loggen; det som ble skrevet, blir stående
help-help = Vis denne hjelpen eller hjelpen til en kommando

## Arguments and options

help-arg-lang = Språk: en, da eller nb
help-arg-config-dir = Mappe med innstillinger og dine egne øvelser og programmer
help-arg-data-dir = Mappe med loggen
help-arg-help = Vis hjelp
help-arg-help-less = Vis hjelp (kort utgave med «-h»)
help-arg-help-more = Vis hjelp (mer med «--help»)
help-arg-version = Vis versjon
help-arg-verbose = Med --version: også commit, mapper, stemme og terminal, til en feilmelding
help-arg-plain = Skriv treningsskjermen linje for linje, til skjermlesere, leselister og pipes
help-arg-start-programme = Id-en til programmet; uten den gjelder programmet som er valgt
help-arg-start-plain = Linje for linje, til skjermlesere, leselister, filer og pipes
help-arg-json = Som JSON
help-arg-config-key = En innstilling; uten den vises alle
help-arg-config-value = Den nye verdien, som lagres i config.toml
help-arg-config-unset = Ta linjen ut av config.toml, så den er som standard
help-arg-show-id = Id-en, slik «rygrad list» viser den
help-arg-check-paths = Filer eller mapper; uten noen dine egne filer og de innebygde
help-arg-check-json = Som JSON, for tekstredigeringsprogrammer
help-arg-check-strict = La også advarsler gjelde som feil
help-arg-new-kind = Hva den beskriver
help-value-exercise = En øvelse
help-value-programme = Et program
help-arg-new-name = Id-en: filnavnet uten .toml
help-arg-history-days = Bare så mange av de siste dagene
help-arg-export-format = Som CSV, som JSON, som FHIR eller alt sammen
help-arg-export-for = Slik et regneark i Danmark og Norge åpner den med et dobbeltklikk
help-value-excel = Et dobbeltklikk på en datamaskin i Danmark eller Norge
help-value-csv = Til regneark og til programmer som leser tabeller
help-value-json = En liste med objekter
help-value-fhir = En FHIR R4 Bundle, til serveren på klinikken
help-value-all = Alt om deg i ett arkiv, til å ta med
help-arg-export-exercises = En rad for hver øvelse i stedet for en for hver økt
help-arg-export-from = Utelat økter før denne datoen
help-arg-export-to = Utelat økter etter denne datoen
help-arg-export-pseudonym = Hvem loggen tilhører, med et ord fra klinikken din
help-arg-out = Skriv i denne nye filen, som bare du kan lese
help-arg-force = Erstatt filen hvis den finnes
help-arg-remind-ics = Avtalens form: iCalendar, som enhver kalender kan hente inn
help-arg-remind-time = Klokkeslettet; uten det gjelder det faste tidspunktet i innstillingene
help-arg-remind-install = La systemet vise et varsel på det tidspunktet og igjen to timer senere
help-arg-remind-remove = Fjern varslene igjen
help-arg-remind-now = Vis varselet nå, hvis dagen fortsatt venter på økten sin
help-arg-rehearse-plan = Hvilken av planene: full (hele), easy (lett) eller calm (rolig)
help-arg-rehearse-level = På hvilket trinn; uten det, trinnet du er på nå
help-arg-rehearse-brief = Slik det sies når øvelsene er kjent: med få ord
help-arg-rehearse-audio = Ta den opp i denne nye filen, WAV eller FLAC, som bare du kan lese
help-arg-rehearse-tones-only = Ta opp tonene uten ordene
help-arg-merge-files = Loggene deres
help-arg-add-date = Dagen: «i dag», «i går» eller en dato som 2026-11-20
help-arg-add-time = Når den begynte, for eksempel 08:10; uten det ditt faste tidspunkt, ellers kl. 12
help-arg-add-programme = Id-en til programmet
help-arg-add-exercise = Id-en til en øvelse som ble gjort alene
help-arg-add-plan = Planen som ble fulgt: full (hele), easy (lett) eller calm (rolig)
help-arg-add-pain = Smerte før, 0 til 10
help-arg-add-pain-after = Smerte etter, 0 til 10
help-arg-add-done = Hele programmet ble fullført
help-arg-add-stopped = Den ble stoppet underveis; ingenting av den teller som fullført
help-arg-add-why = Hvorfor den ble stoppet; uten det var det ditt eget valg
help-value-chosen = Etter eget valg
help-value-pain = Fordi det gjorde vondt
help-arg-add-level = Hvor sterk smerten var som stoppet den, 0 til 10
help-arg-add-again = Legg den til selv om det finnes en som ligner
help-arg-add-note = Med dine egne ord
help-arg-amend-id = Id-en til linjen, eller minst de første 6 tegnene av den
help-arg-amend-field = Hva som skal rettes: pain, note, place, mobility, pain_before, programme, level, sets:ØVELSE, reps:ØVELSE, minutes:ØVELSE, from, to, date, start eller withdrawn
help-arg-amend-value = Hva det skal være

## What a value is called in the help

help-name-lang = SPRÅK
help-name-dir = MAPPE
help-name-file = FIL
help-name-wav = FIL.wav
help-name-path = STI
help-name-programme = PROGRAM
help-name-kind = SLAG
help-name-name = NAVN
help-name-date = DATO
help-name-time = TID
help-name-clock = TT:MM
help-name-why = HVORFOR
help-name-text = TEKST
help-name-field = FELT
help-name-value = VERDI
help-name-key = NØKKEL
help-name-options = VALG
help-name-command = KOMMANDO

## Parts of the help

help-usage = Bruk
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-options-of-all = Valg for alle kommandoer
help-default = {"["}standard: { $value }]
help-possible = {"["}mulige verdier: { $values }]
help-possible-list = Mulige verdier
help-after-rygrad =
    Uten en kommando åpnes treningsskjermen.
    rygrad stiller ingen diagnose og erstatter ikke behandling. Stopp hvis noe gjør vondt.
help-after-amend =
    Et smertetall har pain, note, place og mobility; en økt har pain_before, programme, level og note og
    det som ble gjort av en øvelse: med «sets:pelvic-tilt 2» to sett av den, med reps: repetisjoner på
    hver side, med minutes: minutter av en aktivitet, aldri mer enn planlagt. En tom VERDI fjerner note,
    place, mobility eller level. Alle har en dag og et klokkeslett: med «date 2026-11-20» eller
    «start '2026-11-20 08:10'» får det som en klokke har satt feil, sin rette dag, og det som hører til,
    flytter med. «rygrad log list» viser id-ene. «withdrawn true» gjør det samme som
    «rygrad log withdraw».
help-after-remind =
    Avtalen kommer igjen på dagene i programmet: hver dag ved sju dager i uken, ellers på dager fordelt
    over uken fra mandag. Et program som gjøres ved behov, minner den bare om på mandager; uten et
    program er den der hver dag. Den sier verken hva som trenes eller hvorfor, og følger deg til en annen
    tidssone. Hentes en ny inn, erstatter den den forrige.

    Et varsel (--install) trenger ingen åpen terminal. Det vises på de samme dagene og bare så lenge
    ingenting er gjort den dagen; høyst to ganger, aldri med et ord om helsen din, og ikke mens et tegn
    er åpent. Skal det komme på et annet tidspunkt, så sett det opp på nytt.
help-columns-session = Kolonner, en rad for hver økt
help-columns-exercise = Kolonner, en rad for hver øvelse
help-columns-note =
    En celle er tom (i JSON: null) der ingenting er spurt om eller kjent. En tekst som et regneark
    kunne tatt for en formel, har en apostrof foran i CSV.

## Columns of an export

column-id = id
column-of-session = for økten
column-session = id-en til økten
column-start = første steg, lokal tid med avstand til UTC
column-end = siste steg eller stopp
column-local-date = dagen den teller for
column-plan = full (hele), easy (lett) eller calm (rolig)
column-outcome = completed (fullført), stopped (stoppet) eller interrupted (avbrutt)
column-level = ved hele planen i et program med trinn, fra 1
column-active = sekunder uten pauser
column-pain = 0 til 10
column-pain-after = 0 til 10, det siste tallet etter den
column-pain-next-day = 0 til 10, det første tallet neste dag
column-mobility = å bevege seg, sammenlignet med forrige uke: easier (lettere), same (det samme) eller harder (tyngre); spørres det om en gang i uken
column-stop-why = pain (smerte), sign (varseltegn), chosen (eget valg), unanswered (ikke noe svar), nothing_done (ingenting gjort) eller absent (ingen var der)
column-stop-kind = hva som ble kjent
column-stop-row = regelen som avgjorde det
column-stop-contact = hvem du ble rådet til å snakke med
column-side = left (venstre) eller right (høyre)
column-note = notatet etter den, ellers før den
column-start-utc = starten i UTC, slik pandas og DuckDB leser den
column-end-utc = slutten i UTC
column-confirmation = for en som ingen svarte på: not_confirmed, eller svaret senere, all, part eller none
column-pseudonym = hvem loggen tilhører, når --pseudonym sier det
column-number = plassen i økten, fra 1
column-planned-sets = 1 for en aktivitet
column-planned-reps-low = for hvert sett og hver side; nås det, er det fullført
column-planned-reps-high = for hvert sett og hver side
column-planned-hold = sekunder for en repetisjon eller en aktivitet
column-planned-sides = both (begge sammen), each (hver side), alternate (annenhver side) eller none (ingen)
column-done-both = begge sider sammen, eller uten sider
column-all-sets = over alle sett
column-all-reps = sekunder over alle repetisjoner
column-done-right = høyre side
column-done-left = venstre side
column-eased = true der den ble gjort mindre og kortere underveis
column-skipped = chosen (eget valg) eller rule (regel), der den ble hoppet over

## What is wrong with a command

wrong-error = feil
wrong-tip = tips
wrong-more = Se mer med «{ $flag }».
wrong-value = «{ $value }» kan ikke brukes til «{ $argument }»
wrong-value-missing = «{ $argument }» mangler en verdi
wrong-value-too-many = «{ $value }» er en verdi for mye til «{ $argument }»
wrong-argument = «{ $argument }» er ukjent her
wrong-command = «{ $command }» er ingen kommando
wrong-twice = «{ $argument }» kan bare brukes én gang
wrong-together = «{ $argument }» kan ikke brukes sammen med «{ $other }»
wrong-together-several = «{ $argument }» kan ikke brukes sammen med:
wrong-required = dette mangler:
wrong-letters = et argument er ikke gyldig UTF-8
wrong-other = kommandoen kan ikke forstås
wrong-similar-argument = mente du «{ $name }»?
wrong-similar-command = mente du «{ $name }»?
wrong-similar-value = mente du «{ $name }»?
wrong-escape = skal «{ $value }» være en verdi, så skriv «-- { $value }»
help-arg-commands = Kommandoene det vises hjelp til
wrong-use-language = bruk en, da eller nb
wrong-use-plan = bruk full, easy eller calm
wrong-use-level = skriv et helt tall fra 1 til 12
wrong-use-date = skriv en dato som 2026-11-22
wrong-use-time = skriv et klokkeslett som 07:30
wrong-use-days = skriv et helt tall fra 1 og opp
wrong-use-pseudonym = bruk høyst 64 bokstaver fra a til z, sifre, - _ eller ., med en bokstav eller et siffer først

## Sending and reading in

help-pack = Pakk et program i én fil til å sende, eller vis det som en kode
help-add = Les inn et program eller en øvelse som noen har sendt
help-arg-pack-sender = Navnet ditt, for den som får den
help-arg-pack-unsigned = Utelat det en behandler har underskrevet
help-arg-pack-qr = Som QR-kode på skjermen, for et kort program
help-arg-add-file = Filen; - er det som limes inn, til det slutter
help-arg-add-as = Id-en det får her
help-arg-add-dry-run = Vis hva det er, og skriv ingenting
help-arg-add-yes = Legg det til uten å spørre, og erstatt det som er ditt
help-arg-add-signed = Med --yes: Ta også med det en behandler har underskrevet
help-arg-add-replace = Med --yes: Sett det i filen i stedet for det som er innebygd
help-arg-sheet-qr = Med en QR-kode av programmet, til å gi det videre
