### The help of the command line, and what is wrong with a command.

## Commands

help-rygrad = Hjemmetræning ved smerter i ryg, korsben, bækken og diskus, i en terminal
help-start = Begynd en træning, med spørgsmålene først
help-list = Vis alle øvelser og programmer
help-show = Vis en øvelse eller et program
help-check = Tjek filer med øvelser, programmer og indstillinger
help-new = Begynd på din egen fil, hvor hver linje er forklaret
help-history = Vis dine træninger, dage i mål og smerter over tid
help-export = Skriv loggen som tabel, til et regneark eller dine egne spørgsmål
help-remind = Bliv mindet om det på dit faste tidspunkt: af din kalender eller af en besked
help-rehearse = Skriv hvert ord og hver tone i en træning ned med tidspunkt, eller optag den som lydfil
help-config = Vis indstillingerne, og hvor de kommer fra, eller sæt en af dem
help-completions = Skriv kommandolinjens fuldførelser til en skal
help-man = Skriv manualsiden for rygrad eller en af dens kommandoer
help-arg-shell = Hvilken skal
help-arg-man-command = Kommandoen; uden den rygrad selv
help-log = Hold orden i loggen: hvor den er, om den er hel, og hvad den mangler
help-log-path = Skriv, hvor loggen er
help-log-verify = Tæl, hvad der er i loggen, og nævn hver linje, der ikke kan læses
help-log-repair = Udelad det, der ikke kan læses, og behold den gamle fil ved siden af den nye
help-log-merge = Tilføj det, der mangler her, fra andre computeres logge
help-log-add = Tilføj en træning, du har noteret på papir
help-log-amend = Ret en linje i loggen; det, der blev skrevet, bliver stående
help-help = Vis denne hjælp eller hjælpen til en kommando

## Arguments and options

help-arg-lang = Sprog: en, da eller nb
help-arg-config-dir = Mappe med indstillinger og dine egne øvelser og programmer
help-arg-data-dir = Mappe med loggen
help-arg-help = Vis hjælp
help-arg-help-less = Vis hjælp (kort udgave med »-h«)
help-arg-help-more = Vis hjælp (mere med »--help«)
help-arg-version = Vis version
help-arg-verbose = Med --version: også commit, mapper, stemme og terminal, til en fejlmelding
help-arg-plain = Skriv træningsskærmen linje for linje, til skærmlæsere, punktskrift og pipes
help-arg-start-programme = Programmets id; uden det gælder det program, der er valgt
help-arg-start-plain = Linje for linje, til skærmlæsere, punktskrift, filer og pipes
help-arg-json = Som JSON
help-arg-config-key = En indstilling; uden den vises alle
help-arg-config-value = Dens nye værdi, som gemmes i config.toml
help-arg-config-unset = Tag dens linje ud af config.toml, så den er som standard
help-arg-show-id = Dens id, som »rygrad list« viser det
help-arg-check-paths = Filer eller mapper; uden nogen dine egne filer og de indbyggede
help-arg-check-json = Som JSON, til tekstredigeringsprogrammer
help-arg-check-strict = Lad også advarsler gælde som fejl
help-arg-new-kind = Hvad den beskriver
help-value-exercise = En øvelse
help-value-programme = Et program
help-arg-new-name = Dens id: filens navn uden .toml
help-arg-history-days = Kun så mange af de sidste dage
help-arg-export-format = Som CSV, som JSON, som FHIR eller det hele
help-arg-export-for = Sådan som et regneark i Danmark og Norge åbner den med et dobbeltklik
help-value-excel = Et dobbeltklik på en computer i Danmark eller Norge
help-value-csv = Til regneark og til programmer, der læser tabeller
help-value-json = En liste af objekter
help-value-fhir = En FHIR R4 Bundle, til klinikkens server
help-value-all = Alt om dig i ét arkiv, til at tage med
help-arg-export-exercises = En række for hver øvelse i stedet for en for hver træning
help-arg-export-from = Udelad træninger før denne dato
help-arg-export-to = Udelad træninger efter denne dato
help-arg-export-pseudonym = Hvis log det er, med et ord fra din klinik
help-arg-out = Skriv i denne nye fil, som kun du kan læse
help-arg-force = Erstat filen, hvis den findes
help-arg-remind-ics = Aftalens form: iCalendar, som enhver kalender kan hente ind
help-arg-remind-time = Klokkeslættet; uden det gælder det faste tidspunkt i indstillingerne
help-arg-remind-install = Lad systemet vise en besked på det tidspunkt og igen to timer senere
help-arg-remind-remove = Fjern beskederne igen
help-arg-remind-now = Vis beskeden nu, hvis dagen stadig venter på sin træning
help-arg-rehearse-plan = Hvilken af dets planer: full (hele), easy (let) eller calm (rolig)
help-arg-rehearse-level = På hvilket trin; uden det, dit nuværende trin
help-arg-rehearse-brief = Som det siges, når øvelserne er kendt: i få ord
help-arg-rehearse-audio = Optag den i denne nye fil, WAV eller FLAC, som kun du kan læse
help-arg-rehearse-tones-only = Optag tonerne uden ordene
help-arg-merge-files = Deres logge
help-arg-add-date = Dagen: »i dag«, »i går« eller en dato som 2026-11-20
help-arg-add-time = Hvornår den begyndte, for eksempel 08:10; uden det dit faste tidspunkt, ellers kl. 12
help-arg-add-programme = Programmets id
help-arg-add-exercise = Id for en øvelse, der blev lavet alene
help-arg-add-plan = Planen, der blev fulgt: full (hele), easy (let) eller calm (rolig)
help-arg-add-pain = Smerte før, 0 til 10
help-arg-add-pain-after = Smerte efter, 0 til 10
help-arg-add-done = Det hele blev gennemført
help-arg-add-stopped = Den blev stoppet undervejs; intet af den tæller som gennemført
help-arg-add-why = Hvorfor den blev stoppet; uden det var det dit eget valg
help-value-chosen = Efter eget valg
help-value-pain = Fordi det gjorde ondt
help-arg-add-level = Hvor stærk den smerte var, der stoppede den, 0 til 10
help-arg-add-again = Tilføj den, selv om der findes en, der ligner
help-arg-add-note = Med dine egne ord
help-arg-amend-id = Linjens id eller mindst de første 6 tegn af det
help-arg-amend-field = Hvad der skal rettes: pain, note, place, mobility, pain_before, programme, level, sets:ØVELSE, reps:ØVELSE, minutes:ØVELSE, from, to, date, start eller withdrawn
help-arg-amend-value = Hvad det skal være

## What a value is called in the help

help-name-lang = SPROG
help-name-dir = MAPPE
help-name-file = FIL
help-name-wav = FIL.wav
help-name-path = STI
help-name-programme = PROGRAM
help-name-kind = SLAGS
help-name-name = NAVN
help-name-date = DATO
help-name-time = TID
help-name-clock = TT:MM
help-name-why = HVORFOR
help-name-text = TEKST
help-name-field = FELT
help-name-value = VÆRDI
help-name-key = NØGLE
help-name-options = VALG
help-name-command = KOMMANDO

## Parts of the help

help-usage = Brug
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-options-of-all = Valg til alle kommandoer
help-default = {"["}standard: { $value }]
help-possible = {"["}mulige værdier: { $values }]
help-possible-list = Mulige værdier
help-after-rygrad =
    Uden en kommando åbner træningsskærmen.
    rygrad stiller ingen diagnose og erstatter ikke behandling. Stop, hvis noget gør ondt.
help-after-amend =
    Et smertetal har pain, note, place og mobility; en træning har pain_before, programme, level og note
    og det, der blev lavet af en øvelse: med »sets:pelvic-tilt 2« to sæt af den, med reps: gentagelser
    på hver side, med minutes: minutter af en aktivitet, aldrig mere end planlagt. En tom VÆRDI fjerner
    note, place, mobility eller level. De har alle en dag og et klokkeslæt: med »date 2026-11-20« eller
    »start '2026-11-20 08:10'« får det, som et ur har sat forkert, sin rette dag, og hvad der hører til,
    flytter med. »rygrad log list« viser id’erne. »withdrawn true« gør det samme som
    »rygrad log withdraw«.
help-after-remind =
    Aftalen kommer igen på programmets dage: hver dag ved syv dage om ugen, ellers på dage fordelt over
    ugen fra mandag. Et program, der laves efter behov, minder den kun om på mandage; uden et program
    er den der hver dag. Den siger hverken, hvad der trænes, eller hvorfor, og følger med dig til en
    anden tidszone. Hentes en ny ind, erstatter den den forrige.

    En besked (--install) kræver ingen åben terminal. Den vises på de samme dage og kun, så længe der
    ikke er lavet noget den dag; højst to gange, aldrig med et ord om dit helbred, og ikke mens et tegn
    er åbent. Skal den komme på et andet tidspunkt, så sæt den op igen.
help-columns-session = Kolonner, en række for hver træning
help-columns-exercise = Kolonner, en række for hver øvelse
help-columns-note =
    En celle er tom (i JSON: null), hvor der ikke er spurgt om noget, eller intet er kendt. En tekst,
    som et regneark kunne tage for en formel, har en apostrof foran i CSV.

## Columns of an export

column-id = id
column-of-session = for træningen
column-session = træningens id
column-start = første trin, lokal tid med afstand til UTC
column-end = sidste trin eller stop
column-local-date = den dag, den tæller for
column-plan = full (hele), easy (let) eller calm (rolig)
column-outcome = completed (gennemført), stopped (stoppet) eller interrupted (afbrudt)
column-level = ved hele planen i et program med trin, fra 1
column-active = sekunder uden pauser
column-pain = 0 til 10
column-pain-after = 0 til 10, det sidste tal efter den
column-pain-next-day = 0 til 10, det første tal næste dag
column-mobility = at bevæge sig, sammenlignet med sidste uge: easier (lettere), same (det samme) eller harder (sværere); spørges der om en gang om ugen
column-stop-why = pain (smerte), sign (advarselstegn), chosen (eget valg), unanswered (intet svar), nothing_done (intet udført) eller absent (ingen var der)
column-stop-kind = hvad der blev mærket
column-stop-row = reglen, der afgjorde det
column-stop-contact = hvem du blev rådet til at tale med
column-side = left (venstre) eller right (højre)
column-note = noten efter den, ellers før den
column-start-utc = begyndelsen i UTC, som pandas og DuckDB læser den
column-end-utc = slutningen i UTC
column-confirmation = ved en, som ingen svarede på: not_confirmed, eller det senere svar, all, part eller none
column-pseudonym = hvis log det er, når --pseudonym siger det
column-number = dens plads i træningen, fra 1
column-planned-sets = 1 for en aktivitet
column-planned-reps-low = for hvert sæt og hver side; nås det, er det gennemført
column-planned-reps-high = for hvert sæt og hver side
column-planned-hold = sekunder for en gentagelse eller en aktivitet
column-planned-sides = both (begge sammen), each (hver side), alternate (på skift) eller none (ingen)
column-done-both = begge sider sammen, eller uden sider
column-all-sets = over alle sæt
column-all-reps = sekunder over alle gentagelser
column-done-right = højre side
column-done-left = venstre side
column-eased = true, hvor den blev gjort mindre og kortere undervejs
column-skipped = chosen (eget valg) eller rule (regel), hvor den blev sprunget over

## What is wrong with a command

wrong-error = fejl
wrong-tip = tip
wrong-more = Se mere med »{ $flag }«.
wrong-value = »{ $value }« kan ikke bruges til »{ $argument }«
wrong-value-missing = »{ $argument }« mangler en værdi
wrong-value-too-many = »{ $value }« er en værdi for meget til »{ $argument }«
wrong-argument = »{ $argument }« kendes ikke her
wrong-command = »{ $command }« er ingen kommando
wrong-twice = »{ $argument }« kan kun bruges én gang
wrong-together = »{ $argument }« kan ikke bruges sammen med »{ $other }«
wrong-together-several = »{ $argument }« kan ikke bruges sammen med:
wrong-required = dette mangler:
wrong-letters = et argument er ikke gyldig UTF-8
wrong-other = kommandoen kan ikke forstås
wrong-similar-argument = mente du »{ $name }«?
wrong-similar-command = mente du »{ $name }«?
wrong-similar-value = mente du »{ $name }«?
wrong-escape = skal »{ $value }« være en værdi, så skriv »-- { $value }«
help-arg-commands = De kommandoer, der vises hjælp til
wrong-use-language = brug en, da eller nb
wrong-use-plan = brug full, easy eller calm
wrong-use-level = skriv et helt tal fra 1 til 12
wrong-use-date = skriv en dato som 2026-11-22
wrong-use-time = skriv et klokkeslæt som 07:30
wrong-use-days = skriv et helt tal fra 1 og op
wrong-use-pseudonym = brug højst 64 bogstaver fra a til z, cifre, - _ eller ., med et bogstav eller et ciffer først

## Sending and reading in

help-pack = Pak et program i én fil til at sende, eller vis det som en kode
help-add = Læs et program eller en øvelse ind, som nogen har sendt
help-arg-pack-sender = Dit navn, til den der får den
help-arg-pack-unsigned = Udelad det, en behandler har underskrevet
help-arg-pack-qr = Som QR-kode på skærmen, til et kort program
help-arg-add-file = Filen; - er det, der sættes ind, til det slutter
help-arg-add-as = Det id, det får her
help-arg-add-dry-run = Vis, hvad det er, og skriv ikke noget
help-arg-add-yes = Tilføj det uden at spørge, og erstat det, der er dit
help-arg-add-signed = Med --yes: Tag også det med, en behandler har underskrevet
help-arg-add-replace = Med --yes: Sæt det i filen i stedet for det, der er indbygget
help-arg-sheet-qr = Med en QR-kode af programmet, til at give det videre
