### What the command line says.

## Any command

cli-no-terminal = Treningsskjermen trenger en terminal i begge ender. «--plain» skriver den linje for linje, for pipes og skjermlesere; i et skript kan du bruke «rygrad list», «rygrad show» eller «rygrad history».
cli-unknown-id = Det finnes ingen øvelse og ikke noe program som heter «{ $id }».
cli-unknown-exercise = Det finnes ingen øvelse som heter «{ $id }».
cli-unknown-programme = Det finnes ikke noe program som heter «{ $id }».
cli-faulty = «{ $id }» finnes, men det er en feil i filen. { $said }
cli-did-you-mean = Mente du { $id }?
cli-these-exercises = Øvelser: { $ids }.
cli-these-programmes = Programmer: { $ids }.
cli-settings-fault = config.toml, linje { $line }: { $fault }. Her gjelder standardverdien.
cli-zone-unknown = Tidssonen i TZ, { $zone }, er ikke kjent på denne datamaskinen: Alle tider er i UTC.
cli-not-utf-8 = { $locale } er ikke UTF-8, så tegn den mangler, erstattes av andre. Kan terminalen vise UTF-8, viser LC_ALL=nb_NO.UTF-8 dem alle.
cli-settings-go-on = Til det er rettet, gjelder standardverdiene for de linjene.
cli-left-out = { $path }, linje { $line }: { $fault }. Filen er utelatt; «rygrad check» sier mer.
cli-left-out-name = { $path }: { $fault }. Filen er utelatt; { $help }.
cli-left-out-file = { $path }: { $fault }. Filen er utelatt.
cli-log-line = Linje { $line }
cli-log-byte = Linjen ved byte { $byte }
cli-log-damaged = { $place } i loggen er skadet. Den blir stående; alt annet i loggen er i orden.
cli-log-torn = { $place } i loggen ble avbrutt mens den ble skrevet. Den blir stående; alt annet i loggen er i orden.
cli-log-too-long = { $place } i loggen er for lang. Den blir stående; alt annet i loggen er i orden.
cli-log-nul = { $place } i loggen har tomme byte etter et strømbrudd. Den blir stående; alt annet i loggen er i orden.
cli-yours = din egen
cli-out-exists = { $path } finnes allerede. Ingenting ble skrevet; --force erstatter den.
cli-out-own = { $path } hører til rygrad selv. Ingenting ble skrevet; velg et annet sted.

## list

cli-list-phases = Tallene til slutt er faser: 1 { $one }, 2 { $two }, 3 { $three }.
cli-list-more = Se mer om en av dem: Skriv rygrad show og deretter id-en.

## Doses in sentences

cli-dose = { $sets ->
    [one] { $most ->
        [one] { $reps } repetisjon
       *[other] { $reps } repetisjoner
      }
   *[other] { $most ->
        [one] { $sets } sett med { $reps } repetisjon
       *[other] { $sets } sett med { $reps } repetisjoner
      }
  }.
cli-dose-each = { $sets ->
    [one] { $most ->
        [one] { $reps } repetisjon
       *[other] { $reps } repetisjoner
      }
   *[other] { $most ->
        [one] { $sets } sett med { $reps } repetisjon
       *[other] { $sets } sett med { $reps } repetisjoner
      }
  } på hver side.
cli-dose-alternate = { $sets ->
    [one] { $most ->
        [one] { $reps } repetisjon
       *[other] { $reps } repetisjoner
      }
   *[other] { $most ->
        [one] { $sets } sett med { $reps } repetisjon
       *[other] { $sets } sett med { $reps } repetisjoner
      }
  } på hver side, annenhver gang.
cli-dose-both-ways = Hver gang går bevegelsen begge veier.
cli-dose-hold = Hold i { $hold } { $most ->
    [one] sekund
   *[other] sekunder
  } hver gang.
cli-dose-pause = Vent { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
  } mellom repetisjonene.
cli-dose-rest = Hvil { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
  } mellom settene.
cli-dose-minutes = { $minutes } { $most ->
    [one] minutt
   *[other] minutter
  }.
cli-dose-away = Du gjør det borte fra skjermen.

## check

cli-check-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
  }
cli-check-errors = { $count ->
    [one] { $count } feil
   *[other] { $count } feil
  }
cli-check-warnings = { $count ->
    [one] { $count } advarsel
   *[other] { $count } advarsler
  }
cli-check-gaps = { $count ->
    [one] { $count } fil finnes
   *[other] { $count } filer finnes
  } ikke på alle tre språk. Ett er nok: Det vises i stedet for de andre.

## new

cli-new-bad-name = «{ $name }» kan ikke brukes som navn. Bruk 1 til 40 tegn av a-z, 0-9 og -, og begynn med en bokstav.
cli-new-reserved = «{ $name }» kan ikke brukes som navn: Windows bruker det for en enhet. Velg et annet, for eksempel { $name }-1.
cli-new-exists = { $path } finnes allerede. Ingenting ble skrevet.
cli-new-failed = { $path } kunne ikke skrives: { $error }
cli-new-written = Skrevet: { $path }
cli-new-replaces = Den erstatter den innebygde med samme navn.
cli-new-next = Fyll den ut, og kjør så: { $command }

## history

cli-history-so-far = så langt
cli-history-time = tid
cli-history-pain = smerte, siste 28 dager
cli-history-edited = endret for hånd
cli-history-newer = { $count ->
    [one] { $count } linje
   *[other] { $count } linjer
  } fra en nyere utgave av rygrad kan ikke vises her. Ingenting av det er tapt.
cli-history-ahead = { $count ->
    [one] { $count } linje ligger i fremtiden, { $first }:
   *[other] { $count } linjer ligger i fremtiden, den første { $first }:
  }
cli-history-ahead-why = En klokke gikk feil da, eller gjør det nå. De er lagret og teller ikke med. Gikk den feil da, får én av dem, og det som hører til, sin rette dag med:
cli-unwritten = Ikke alt kunne skrives i loggen. Det som mangler, ligger i { $path }.
cli-unwritten-lines = Disse linjene kunne ikke lagres noe sted. Kopier dem hvis du vil beholde dem:
cli-settings-unsaved = Ikke alle innstillingene dine kunne lagres; ved neste start er de som før.
cli-own-unsaved = Programmet eller øvelsen din kunne ikke lagres; filen er som den var før.

## export

cli-export-for-csv = --for hører til CSV: rygrad export csv --for excel
cli-export-range = --from er etter --to: Det er ingen dager imellom.
cli-export-fhir-whole = fhir har alt i én Bundle: utelat --exercises og --measures.
fhir-plan-at-level = { $name }, nivå { $level }
cli-export-all-alone = all har alt: det krever --out FIL, og ingen andre valg hører til.

## The archive of everything: what is in it

cli-all-data-left-out = Utelatt, fordi den ikke kan leses eller fører et annet sted: { $path }
all-data-what = Dette er alt rygrad har om deg, slik det var på denne maskinen på dagen i mappens navn. Du kan lese det uten rygrad: Tabellene åpnes i et regneark, alt annet i en hvilken som helst editor.
all-data-log = Loggen: hver økt, hvert tall, hvert svar, én post per linje. Legges den i rygrads datamappe på en annen maskin (`rygrad log path` sier hvor), fortsetter rygrad fra den.
all-data-in-progress = Det som ble skrevet om en økt mens den gikk, og som ikke er blitt en post ennå.
all-data-beside = Filer som lå ved siden av loggen, for eksempel en eldre logg som ble tatt vare på da loggen ble reparert.
all-data-exercises = Øvelser som du eller behandleren din har skrevet.
all-data-programmes = Programmer som du eller behandleren din har skrevet.
all-data-settings = Innstillingene dine.
all-data-tables = Loggen som tabeller: en rad per økt, per øvelse og per svar om det som betyr noe; .csv for et regneark, .json for programmer.
all-data-fhir = Det samme for serveren på en klinikk, som en FHIR R4 Bundle.
all-data-report = En rapport til fysioterapeuten eller legen din.
all-data-yours = Notatene er med dine egne ord, og helsesvarene er det du har krysset av. Tenk over hvem du gir dette til: Det er ikke kryptert. Ingenting av det er sendt noe sted.
all-data-no-diagnosis = Skrevet av pasienten; ingen diagnose.

## remind

cli-remind-no-time = Det er ikke satt noe fast tidspunkt. Oppgi et med --time 07:30, velg et i treningsskjermens innstillinger, eller skriv usual-time = "07:30" i { $path }.
cli-remind-next = Åpne den med kalenderen din. Åpner du en ny senere, erstatter den avtalen.
cli-remind-installed = Det kommer et kort varsel kl. { $time }, og kl. { $again } hvis ingenting er gjort innen da. På dager uten trening kommer det ikke.
cli-remind-installed-once = Det kommer et kort varsel kl. { $time } hvis ingenting er gjort innen da. På dager uten trening kommer det ikke.
cli-remind-try = Se det nå: rygrad remind --now. Fjern det: rygrad remind --remove.
cli-remind-removed = Varslene er fjernet.
cli-remind-none = Det var ingen varsler å fjerne.
cli-remind-shown = Varselet ble vist.
cli-remind-quiet = Ingenting vises: dagen er gjort, er uten trening, eller det er ikke tid.
cli-remind-not-shown = Dette skrivebordet viser ingen varsler. På Linux trenger de notify-send (ofte i pakken libnotify-bin) eller gdbus.
cli-remind-not-utf8 = { $path } har bokstaver som systemet ikke kan starte et program med. Legg det i en mappe med vanlige bokstaver.
cli-remind-no-timer = { $program } finnes ikke her, så ingenting kan starte det på et tidspunkt. Med cron gjør denne linjen det samme: { $line }
cli-remind-refused = Systemet avviste det: { $said }
remind-title = Tid for litt bevegelse

## rehearse

cli-rehearse-none = Det er ikke valgt noe program. Skriv et, for eksempel: rygrad rehearse disc-1
cli-rehearse-level = Det høyeste trinnet i { $id } er { $most }.
cli-rehearse-plan-full = Hele planen
cli-rehearse-plan-easy = Lett plan
cli-rehearse-plan-calm = Rolig plan
cli-rehearse-brief = med få ord
cli-rehearse-left-out = Utelatt på grunn av svarene dine om helse: { $exercises }.
cli-rehearse-total = Totalt: { $time }
cli-rehearse-tone-start = start
cli-rehearse-tone-hold = hold
cli-rehearse-tone-let-go = slipp
cli-rehearse-tone-change-side = bytt
cli-rehearse-tone-last = tell
cli-rehearse-tone-freeze = pause
cli-rehearse-tone-end = slutt
cli-rehearse-spoken = { $time }, toner og stemmen fra { $program }.
cli-rehearse-tones = { $time }, bare toner.
cli-rehearse-format = { $file } kan ikke skrives: rygrad tar opp i en fil med et navn som slutter på .wav eller på .flac (mye mindre).
cli-rehearse-faster = { $count ->
    [one] { $count } linje sies raskere for å få plass.
   *[other] { $count } linjer sies raskere for å få plass.
  }
cli-rehearse-cut = { $count ->
    [one] { $count } linje er likevel for lang og blir klippet.
   *[other] { $count } linjer er likevel for lange og blir klippet.
  }
cli-rehearse-no-speaker = Ordene mangler i filen fordi espeak-ng ikke er installert. Installer det (på Debian og Ubuntu: apt install espeak-ng), og ta opp igjen med --force.
cli-rehearse-speaker-failed = Ordene mangler i filen fordi { $program } ikke klarte å si dem. Prøv om du hører «{ $program } hei», og ta opp igjen med --force.
cli-rehearse-sign = Et varseltegn du har meldt fra om, er ikke avklart ennå. Svar på spørsmålene i rygrad før du bruker opptaket: Kanskje må du vente.
cli-rehearse-before = Svar på spørsmålene i rygrad før du trener med det: Noen dager er en annen plan den rette, eller ingen.
cli-rehearse-after = Det du har gjort, kan legges til i loggen (med --stopped i stedet for --done hvis du stoppet):

## log

cli-log-none = Det er ingen logg ennå. Den opprettes ved den første økten: { $path }
cli-log-verified = som skrevet
cli-log-newer = nyere versjon
cli-log-type-session = økter
cli-log-type-check_in = smertetall
cli-log-type-screening = helsespørsmål
cli-log-type-confirmation = bekreftelser
cli-log-type-level = bytter av trinn
cli-log-type-amendment = rettelser
cli-log-doubles = { $count ->
    [one] { $count } linje inneholder noe som også står på en annen linje.
   *[other] { $count } linjer inneholder noe som også står på en annen linje.
  } Det teller bare én gang.
cli-log-sound = Ingenting er skadet.
cli-log-faults = { $count ->
    [one] { $count } linje kan ikke leses. «rygrad log repair» utelater den og tar vare på den gamle filen.
   *[other] { $count } linjer kan ikke leses. «rygrad log repair» utelater dem og tar vare på den gamle filen.
  }
cli-log-fault-damaged = { $place }: skadet
cli-log-fault-torn = { $place }: avbrutt mens den ble skrevet
cli-log-fault-too-long = { $place }: for lang
cli-log-fault-nul = { $place }: tomme byte etter et strømbrudd
cli-log-more = … og { $count } til
cli-log-unfinished = Økten som begynte { $start }, er ikke avsluttet. Den er lagret i { $path }; neste gang rygrad starter, blir du spurt om den.
cli-log-repair-sound = Ingenting er skadet. Loggen er som den var.
cli-log-repair-left-out = { $count ->
    [one] { $count } linje som ikke kan leses, er utelatt:
   *[other] { $count } linjer som ikke kan leses, er utelatt:
  }
cli-log-repair-kept = { $count ->
    [one] { $count } linje er beholdt som den er.
   *[other] { $count } linjer er beholdt som de er.
  }
cli-log-repair-old = Den gamle filen er { $path }
cli-log-merged = { $path }: { $count ->
    [0] ingenting nytt
    [one] { $count } linje lagt til
   *[other] { $count } linjer lagt til
  }
cli-log-merge-passed = Noen linjer i { $path } kan ikke leses og ble hoppet over; alt annet er tatt med:
cli-log-added = Lagt til i loggen:
cli-log-counts-for = Den teller for { $date }: Dagen hadde ikke begynt ennå.
cli-log-add-there = En økt av { $programme } som begynte { $at }, er allerede i loggen. Ingenting ble skrevet; --again legger til denne også.
cli-log-add-pause = Med dette i loggen gjorde det mye mer vondt etter en økt og også dagen etter. Derfor er programmet ditt satt på pause: Til du før en økt svarer at dere har snakket sammen, foreslår vi den rolige planen.
cli-log-level-of-pain = --level hører til --why pain.
cli-log-long-note = Dette notatet har { $count } tegn; det er plass til høyst { $most }. Ingenting ble skrevet.
cli-log-today = i dag
cli-log-yesterday = i går
cli-log-bad-date = «{ $written }» er ingen dato. Skriv den som 2026-11-20, eller skriv «i dag» eller «i går».
cli-log-bad-time = «{ $written }» er ikke et klokkeslett. Skriv det som 08:10.
cli-log-bad-pain = «{ $written }» er ikke et smertetall. Smerte er et helt tall fra 0 til 10.
cli-log-future = { $written } har ikke vært ennå. Bare det som er gjort, kan legges til.
cli-log-too-early = { $written } er for lenge siden. Bruk en dato fra 1900 eller senere.
cli-log-no-plan = Det er ingenting å gjøre i { $programme }: Ingen av øvelsene kan brukes, eller alle er utelatt på grunn av svarene dine om helse. «rygrad check» sier mer.
cli-log-amended = Rettet, { $record }: { $field } { $before } → { $after }
cli-log-amended-with = { $count ->
    [one] { $count } linje til som hører sammen med den, er flyttet med.
   *[other] { $count } linjer til som hører sammen med den, er flyttet med.
  }
cli-log-amend-same = Det står der allerede. Ingenting ble skrevet.
cli-log-amend-short = Skriv minst 6 tegn av id-en.
cli-log-amend-unknown = Ingenting i loggen har en id som begynner med «{ $id }». «rygrad log list» viser id-ene.
cli-log-amend-several = Flere id-er begynner slik. Skriv mer av den:
cli-log-amend-type = Bare smertetall, økter og dager borte kan rettes. Alt unntatt rettelser kan trekkes tilbake.
cli-log-amend-field = «{ $field }» kan ikke rettes her. Et smertetall har pain, note, place og mobility; en økt har pain_before, programme, level, note og sets:, reps: eller minutes: med en øvelse; dager borte har «from, to». Alle har date og start.
cli-log-amend-value = «{ $value }» kan ikke være { $field }. Bruk ett av disse ordene: { $words }.
cli-log-name-check-in = smertetall { $at }
cli-log-name-screening = helsespørsmål { $at }
cli-log-name-confirmation = bekreftelse { $at }
cli-log-name-level = bytte av trinn { $at }
cli-log-name-session = økt { $at }

## The settings, and what is made from the command line

config-settings = innstillinger
config-exercises = dine egne øvelser
config-programmes = dine egne programmer
config-log = logg
config-from-command-line = kommandolinjen
config-from-file = filen
config-from-environment = miljøet
config-from-system = systemet
config-from-default = standard
config-not-set = ikke satt
cli-config-unknown = Det finnes ingen innstilling { $key }.
cli-config-keys = Innstillingene er: { $keys }.
cli-config-no-programme = Skriv hvilket program.
cli-config-as-it-is = { $path } blir som den er, på grunn av linje { $line }: { $fault }.
cli-no-command = rygrad har ingen kommando { $command }. rygrad help viser dem.
