### What the command line says.

## Any command

cli-no-terminal = Træningsskærmen kræver en terminal i begge ender. »--plain« skriver den linje for linje, til pipes og skærmlæsere; i et script kan du bruge »rygrad list«, »rygrad show« eller »rygrad history«.
cli-unknown-id = Der er ingen øvelse og intet program, der hedder »{ $id }«.
cli-unknown-exercise = Der er ingen øvelse, der hedder »{ $id }«.
cli-unknown-programme = Der er intet program, der hedder »{ $id }«.
cli-faulty = »{ $id }« findes, men der er en fejl i filen. { $said }
cli-did-you-mean = Mente du { $id }?
cli-these-exercises = Øvelser: { $ids }.
cli-these-programmes = Programmer: { $ids }.
cli-settings-fault = config.toml, linje { $line }: { $fault }. Her gælder standardværdien.
cli-zone-unknown = Tidszonen i TZ, { $zone }, er ikke kendt på denne computer: Alle tider er i UTC.
cli-not-utf-8 = { $locale } er ikke UTF-8, så tegn, den mangler, erstattes af andre. Kan terminalen vise UTF-8, viser LC_ALL=da_DK.UTF-8 dem alle.
cli-settings-go-on = Indtil det er rettet, gælder standardværdierne for de linjer.
cli-left-out = { $path }, linje { $line }: { $fault }. Filen er udeladt; »rygrad check« siger mere.
cli-left-out-name = { $path }: { $fault }. Filen er udeladt; { $help }.
cli-left-out-file = { $path }: { $fault }. Filen er udeladt.
cli-log-line = Linje { $line }
cli-log-byte = Linjen ved byte { $byte }
cli-log-damaged = { $place } i loggen er beskadiget. Den bliver stående; alt andet i loggen er i orden.
cli-log-torn = { $place } i loggen blev afbrudt, mens den blev skrevet. Den bliver stående; alt andet i loggen er i orden.
cli-log-too-long = { $place } i loggen er for lang. Den bliver stående; alt andet i loggen er i orden.
cli-log-nul = { $place } i loggen har tomme byte efter en strømafbrydelse. Den bliver stående; alt andet i loggen er i orden.
cli-yours = din egen
cli-out-exists = { $path } findes allerede. Der er ikke skrevet noget; --force erstatter den.
cli-out-own = { $path } hører til rygrad selv. Der er ikke skrevet noget; vælg et andet sted.

## list

cli-list-phases = Tallene til sidst er faser: 1 { $one }, 2 { $two }, 3 { $three }.
cli-list-more = Se mere om en af dem: Skriv rygrad show og derefter dens id.

## Doses in sentences

cli-dose = { $sets ->
    [one] { $most ->
        [one] { $reps } gentagelse
       *[other] { $reps } gentagelser
      }
   *[other] { $most ->
        [one] { $sets } sæt med { $reps } gentagelse
       *[other] { $sets } sæt med { $reps } gentagelser
      }
  }.
cli-dose-each = { $sets ->
    [one] { $most ->
        [one] { $reps } gentagelse
       *[other] { $reps } gentagelser
      }
   *[other] { $most ->
        [one] { $sets } sæt med { $reps } gentagelse
       *[other] { $sets } sæt med { $reps } gentagelser
      }
  } til hver side.
cli-dose-alternate = { $sets ->
    [one] { $most ->
        [one] { $reps } gentagelse
       *[other] { $reps } gentagelser
      }
   *[other] { $most ->
        [one] { $sets } sæt med { $reps } gentagelse
       *[other] { $sets } sæt med { $reps } gentagelser
      }
  } til hver side, på skift.
cli-dose-both-ways = Hver gang går bevægelsen begge veje.
cli-dose-hold = Hold stillingen i { $hold } { $most ->
    [one] sekund
   *[other] sekunder
  } hver gang.
cli-dose-pause = Vent { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
  } mellem gentagelserne.
cli-dose-rest = Hvil { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
  } mellem sættene.
cli-dose-minutes = { $minutes } { $most ->
    [one] minut
   *[other] minutter
  }.
cli-dose-away = Du gør det væk fra skærmen.

## check

cli-check-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
  }
cli-check-errors = { $count ->
    [one] { $count } fejl
   *[other] { $count } fejl
  }
cli-check-warnings = { $count ->
    [one] { $count } advarsel
   *[other] { $count } advarsler
  }
cli-check-gaps = { $count ->
    [one] { $count } fil findes
   *[other] { $count } filer findes
  } ikke på alle tre sprog. Ét er nok: Det vises i stedet for de andre.

## new

cli-new-bad-name = »{ $name }« kan ikke bruges som navn. Brug 1 til 40 tegn af a-z, 0-9 og -, og begynd med et bogstav.
cli-new-reserved = »{ $name }« kan ikke bruges som navn: Windows bruger det til en enhed. Vælg et andet, for eksempel { $name }-1.
cli-new-exists = { $path } findes allerede. Der er ikke skrevet noget.
cli-new-failed = { $path } kunne ikke skrives: { $error }
cli-new-written = Skrevet: { $path }
cli-new-replaces = Den træder i stedet for den indbyggede med samme navn.
cli-new-next = Udfyld den, og kør så: { $command }

## history

cli-history-so-far = indtil nu
cli-history-time = tid
cli-history-pain = smerte, de sidste 28 dage
cli-history-edited = ændret i hånden
cli-history-newer = { $count ->
    [one] { $count } linje
   *[other] { $count } linjer
  } fra en nyere udgave af rygrad kan ikke vises her. Intet af det er gået tabt.
cli-history-ahead = { $count ->
    [one] { $count } linje ligger i fremtiden, { $first }:
   *[other] { $count } linjer ligger i fremtiden, den første { $first }:
  }
cli-history-ahead-why = Et ur gik forkert dengang, eller gør det nu. De er gemt og tæller ikke med. Gik det forkert dengang, får en af dem, og hvad der hører til, sin rette dag med:
cli-unwritten = Ikke alt kunne skrives i loggen. Det, der mangler, ligger i { $path }.
cli-unwritten-lines = Disse linjer kunne ikke gemmes nogen steder. Kopiér dem, hvis du vil beholde dem:
cli-settings-unsaved = Ikke alle dine indstillinger kunne gemmes; ved næste start er de som før.
cli-own-unsaved = Dit program eller din øvelse kunne ikke gemmes; filen er, som den var før.

## export

cli-export-for-csv = --for hører til CSV: rygrad export csv --for excel
cli-export-range = --from ligger efter --to: Der er ingen dage imellem.
cli-export-fhir-whole = fhir har det hele i én Bundle: udelad --exercises og --measures.
fhir-plan-at-level = { $name }, trin { $level }
cli-export-all-alone = all har det hele: det kræver --out FIL, og ingen andre valg hører til.

## The archive of everything: what is in it

cli-all-data-left-out = Udeladt, fordi den ikke kan læses eller fører et andet sted hen: { $path }
all-data-what = Dette er alt, hvad rygrad har om dig, som det var på denne maskine på dagen i mappens navn. Du kan læse det uden rygrad: Tabellerne åbner i et regneark, alt andet i enhver editor.
all-data-log = Loggen: hver træning, hvert tal, hvert svar, én post pr. linje. Lægges den i rygrads datamappe på en anden maskine (`rygrad log path` siger hvor), fortsætter rygrad fra den.
all-data-in-progress = Det, der blev skrevet om en træning, mens den var i gang, og som endnu ikke er blevet en post.
all-data-beside = Filer, der lå ved siden af loggen, for eksempel en ældre log, der blev gemt, da loggen blev repareret.
all-data-exercises = Øvelser, som du eller din behandler har skrevet.
all-data-programmes = Programmer, som du eller din behandler har skrevet.
all-data-settings = Dine indstillinger.
all-data-tables = Loggen som tabeller: en række pr. træning, pr. øvelse og pr. svar om det, der betyder noget; .csv til et regneark, .json til programmer.
all-data-fhir = Det samme til en kliniks server, som en FHIR R4 Bundle.
all-data-report = En rapport til din fysioterapeut eller læge.
all-data-yours = Noterne er med dine egne ord, og helbredssvarene er det, du har krydset af. Tænk over, hvem du giver dette til: Det er ikke krypteret. Intet af det er sendt nogen steder hen.
all-data-no-diagnosis = Skrevet af patienten; ingen diagnose.

## remind

cli-remind-no-time = Der er ikke sat noget fast tidspunkt. Angiv et med --time 07:30, vælg et i træningsskærmens indstillinger, eller skriv usual-time = "07:30" i { $path }.
cli-remind-next = Åbn den med din kalender. Åbner du en ny senere, erstatter den aftalen.
cli-remind-installed = Der kommer en kort besked kl. { $time }, og kl. { $again }, hvis der ikke er lavet noget inden da. På dage uden træning bliver den væk.
cli-remind-installed-once = Der kommer en kort besked kl. { $time }, hvis der ikke er lavet noget inden da. På dage uden træning bliver den væk.
cli-remind-try = Se den nu: rygrad remind --now. Fjern den: rygrad remind --remove.
cli-remind-removed = Beskederne er fjernet.
cli-remind-none = Der var ingen beskeder at fjerne.
cli-remind-shown = Beskeden blev vist.
cli-remind-quiet = Der vises ikke noget: dagen er klaret, er uden træning, eller det er ikke tid.
cli-remind-not-shown = Dette skrivebord viser ingen beskeder. På Linux kræver de notify-send (ofte i pakken libnotify-bin) eller gdbus.
cli-remind-not-utf8 = { $path } har bogstaver, som systemet ikke kan starte et program med. Læg det i en mappe med almindelige bogstaver.
cli-remind-no-timer = { $program } findes ikke her, så intet kan starte den på et tidspunkt. Med cron gør denne linje det samme: { $line }
cli-remind-refused = Systemet afviste det: { $said }
remind-title = Tid til lidt bevægelse

## rehearse

cli-rehearse-none = Der er ikke valgt noget program. Skriv et, for eksempel: rygrad rehearse disc-1
cli-rehearse-level = Det højeste trin i { $id } er { $most }.
cli-rehearse-plan-full = Hele planen
cli-rehearse-plan-easy = Let plan
cli-rehearse-plan-calm = Rolig plan
cli-rehearse-brief = i få ord
cli-rehearse-left-out = Udeladt på grund af dine svar om helbred: { $exercises }.
cli-rehearse-total = I alt: { $time }
cli-rehearse-tone-start = start
cli-rehearse-tone-hold = hold
cli-rehearse-tone-let-go = slip
cli-rehearse-tone-change-side = skift
cli-rehearse-tone-last = tæl
cli-rehearse-tone-freeze = pause
cli-rehearse-tone-end = slut
cli-rehearse-spoken = { $time }, toner og stemmen fra { $program }.
cli-rehearse-tones = { $time }, kun toner.
cli-rehearse-format = { $file } kan ikke skrives: rygrad optager i en fil, hvis navn ender på .wav eller på .flac (meget mindre).
cli-rehearse-faster = { $count ->
    [one] { $count } linje siges hurtigere for at passe til tiden.
   *[other] { $count } linjer siges hurtigere for at passe til tiden.
  }
cli-rehearse-cut = { $count ->
    [one] { $count } linje er alligevel for lang og bliver klippet.
   *[other] { $count } linjer er alligevel for lange og bliver klippet.
  }
cli-rehearse-no-speaker = Ordene mangler i filen, fordi espeak-ng ikke er installeret. Installér det (på Debian og Ubuntu: apt install espeak-ng), og optag igen med --force.
cli-rehearse-speaker-failed = Ordene mangler i filen, fordi { $program } ikke kunne sige dem. Prøv, om du kan høre »{ $program } hej«, og optag igen med --force.
cli-rehearse-sign = Et advarselstegn, du har meldt, er ikke afklaret endnu. Svar på spørgsmålene i rygrad, før du bruger optagelsen: Måske skal du vente.
cli-rehearse-before = Svar på spørgsmålene i rygrad, før du træner med den: Nogle dage er en anden plan den rigtige, eller ingen.
cli-rehearse-after = Det, du har lavet, kan føjes til loggen (med --stopped i stedet for --done, hvis du stoppede):

## log

cli-log-none = Der er ingen log endnu. Den oprettes ved den første træning: { $path }
cli-log-verified = som skrevet
cli-log-newer = nyere version
cli-log-type-session = træninger
cli-log-type-check_in = smertetal
cli-log-type-screening = helbredsspørgsmål
cli-log-type-confirmation = bekræftelser
cli-log-type-level = skift af trin
cli-log-type-amendment = rettelser
cli-log-doubles = { $count ->
    [one] { $count } linje indeholder noget, der også står på en anden linje.
   *[other] { $count } linjer indeholder noget, der også står på en anden linje.
  } Det tæller kun én gang.
cli-log-sound = Intet er beskadiget.
cli-log-faults = { $count ->
    [one] { $count } linje kan ikke læses. »rygrad log repair« udelader den og gemmer den gamle fil.
   *[other] { $count } linjer kan ikke læses. »rygrad log repair« udelader dem og gemmer den gamle fil.
  }
cli-log-fault-damaged = { $place }: beskadiget
cli-log-fault-torn = { $place }: afbrudt, mens den blev skrevet
cli-log-fault-too-long = { $place }: for lang
cli-log-fault-nul = { $place }: tomme byte efter en strømafbrydelse
cli-log-more = … og { $count } til
cli-log-unfinished = Træningen, der begyndte { $start }, er ikke afsluttet. Den er gemt i { $path }; næste gang rygrad starter, bliver du spurgt om den.
cli-log-repair-sound = Intet er beskadiget. Loggen er, som den var.
cli-log-repair-left-out = { $count ->
    [one] { $count } linje, der ikke kan læses, er udeladt:
   *[other] { $count } linjer, der ikke kan læses, er udeladt:
  }
cli-log-repair-kept = { $count ->
    [one] { $count } linje er beholdt, som den er.
   *[other] { $count } linjer er beholdt, som de er.
  }
cli-log-repair-old = Den gamle fil er { $path }
cli-log-merged = { $path }: { $count ->
    [0] intet nyt
    [one] { $count } linje tilføjet
   *[other] { $count } linjer tilføjet
  }
cli-log-merge-passed = Nogle linjer i { $path } kan ikke læses og er sprunget over; alt andet er taget med:
cli-log-added = Tilføjet til loggen:
cli-log-counts-for = Den tæller for { $date }: Dagen var ikke begyndt endnu.
cli-log-add-there = En træning med { $programme }, der begyndte { $at }, er allerede i loggen. Der er ikke skrevet noget; --again tilføjer også denne.
cli-log-add-pause = Med dette i loggen gjorde det meget mere ondt efter en træning og også dagen efter. Derfor holder dit program pause: Indtil du før en træning svarer, at I har talt sammen, foreslår vi den rolige plan.
cli-log-level-of-pain = --level hører til --why pain.
cli-log-long-note = Denne note har { $count } tegn; der er plads til højst { $most }. Der er ikke skrevet noget.
cli-log-today = i dag
cli-log-yesterday = i går
cli-log-bad-date = »{ $written }« er ikke en dato. Skriv den som 2026-11-20, eller skriv »i dag« eller »i går«.
cli-log-bad-time = »{ $written }« er ikke et klokkeslæt. Skriv det som 08:10.
cli-log-bad-pain = »{ $written }« er ikke et smertetal. Smerte er et helt tal fra 0 til 10.
cli-log-future = { $written } er ikke kommet endnu. Kun det, der er gjort, kan tilføjes.
cli-log-too-early = { $written } er for længe siden. Brug en dato fra 1900 eller senere.
cli-log-no-plan = Der er intet at lave i { $programme }: Ingen af øvelserne kan bruges, eller de er alle udeladt på grund af dine svar om helbred. »rygrad check« siger mere.
cli-log-amended = Rettet, { $record }: { $field } { $before } → { $after }
cli-log-amended-with = { $count ->
    [one] { $count } linje mere, som hører til, er flyttet med.
   *[other] { $count } linjer mere, som hører til, er flyttet med.
  }
cli-log-amend-same = Det står der allerede. Der er ikke skrevet noget.
cli-log-amend-short = Skriv mindst 6 tegn af id’et.
cli-log-amend-unknown = Intet i loggen har et id, der begynder med »{ $id }«. »rygrad log list« viser id’erne.
cli-log-amend-several = Flere id’er begynder sådan. Skriv mere af det:
cli-log-amend-type = Kun smertetal, træninger og dage væk kan rettes. Alt undtagen rettelser kan trækkes tilbage.
cli-log-amend-field = »{ $field }« kan ikke rettes her. Et smertetal har pain, note, place og mobility; en træning har pain_before, programme, level, note og sets:, reps: eller minutes: med en øvelse; dage væk har »from, to«. De har alle date og start.
cli-log-amend-value = »{ $value }« kan ikke være { $field }. Brug et af disse ord: { $words }.
cli-log-name-check-in = smertetal { $at }
cli-log-name-screening = helbredsspørgsmål { $at }
cli-log-name-confirmation = bekræftelse { $at }
cli-log-name-level = skift af trin { $at }
cli-log-name-session = træning { $at }

## The settings, and what is made from the command line

config-settings = indstillinger
config-exercises = dine egne øvelser
config-programmes = dine egne programmer
config-log = log
config-from-command-line = kommandolinjen
config-from-file = filen
config-from-environment = miljøet
config-from-system = systemet
config-from-default = standard
config-not-set = ikke sat
cli-config-unknown = Der er ingen indstilling { $key }.
cli-config-keys = Indstillingerne er: { $keys }.
cli-config-no-programme = Skriv hvilket program.
cli-config-as-it-is = { $path } bliver, som den er, på grund af linje { $line }: { $fault }.
cli-no-command = rygrad har ingen kommando { $command }. rygrad help viser dem.
