### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Ta hånd om stemmen som høres
help-voice-script = Skriv ned hva som skal leses inn for din egen stemme
help-voice-check = Si hva som mangler eller er galt i en innlest stemme, eller samle den i én fil
help-voice-record = Les inn tekstene her, én etter én
help-arg-voice-programmes = Id-ene til programmene; uten dem mappens, eller hele biblioteket
help-arg-voice-out = I denne mappen, ved siden av opptakene som ligger der
help-arg-voice-folder = Mappen eller filen til stemmen
help-arg-voice-file = Samle stemmen i denne ene filen, til å sende
help-arg-voice-record = Mappen fra rygrad voice script
help-arg-voice-ids = Id-er til tekster som skal leses inn på nytt; uten dem de tekstene som mangler eller er eldre

## Det som skal leses inn

pack-texts-about = Her husker rygrad hva som skal leses inn, og hva som er lest inn. Ikke endre noe i filen.
pack-head-about = En stemme for rygrad. Fyll ut name, by og licence.
pack-head-format = Formen på filen.
pack-head-name = Hva stemmen heter.
pack-head-lang = Språket som snakkes.
pack-head-by = Hvem som snakker.
pack-head-date = Når den er lest inn.
pack-head-licence = Hva andre kan bruke den til, for eksempel «til mine egne pasienter» eller «CC0-1.0».
pack-head-rate = Hvor fort: slow (sakte), normal eller brisk (raskt). Snakker man sakte, er det plass til færre ord.
pack-head-programmes = Til hvilke programmer; uten dem til hele biblioteket.
pack-page-title = Det som skal leses inn
pack-page-files = Les inn hver tekst i en egen fil. Filen heter det som står foran teksten, med .wav bak.
pack-page-speak = Snakk rolig, som til en som ligger på gulvet med lukkede øyne, alltid med samme avstand til mikrofonen og i et stille rom. Et tall eller et enkelt ord høres midt i en setning: Setningen står under.
pack-page-time = Der det står en tid, må teksten få plass innenfor den.
pack-page-marks = [x] er lest inn, [!] er lest inn etter en eldre tekst, [ ] mangler.
pack-page-general = Underveis
pack-page-numbers = Tall
pack-page-words = Ord fra flere øvelser
pack-page-most = høyst { $seconds } s
pack-page-within = som i: { $sentence }
pack-page-heard = { $more ->
    [0] høres i: { $names }
   *[other] høres i: { $names } og { $more } til
  }
pack-script-language = Mappen er for en stemme på et annet språk ({ $lang }). Velg en annen mappe med -o, eller språket med --lang.
pack-script-sum = Tekster: { $count }. Lest inn: { $recorded }. Mangler: { $missing }.
pack-script-new = Nye siden sist: { $ids }
pack-script-older = Lest inn etter en eldre tekst: { $ids }
pack-script-next = Les inn tekstene som WAV-filer i mappen, og la så rygrad voice check se på dem.

## En mappe som ikke kan brukes

pack-closed = { $path } kan ikke åpnes: { $error }
pack-none = { $path } er ikke en stemme: verken en mappe fra rygrad voice script eller en fil fra rygrad voice check.
pack-lacks = { $path } er ikke en stemme: { $file } mangler. Begynn med rygrad voice script.
pack-head-fault = { $path }: Linje { $line } i pack.toml kan ikke leses. Sammenlign med en ny, som rygrad voice script lager i en annen mappe.
pack-texts-fault = { $path }: texts.toml kan ikke leses. Flytt den, og kjør rygrad voice script en gang til.
pack-newer = { $path } er laget med en nyere versjon av rygrad.

## Om den er riktig

pack-check-sum = { $path }: { $recorded } av { $count } tekster er lest inn.
pack-check-missing = Ikke lest inn ennå. Så lenge sier en annen stemme linjene der disse tekstene er med:
pack-check-older = Lest inn etter en eldre tekst. Les dem inn på nytt:
pack-check-long = For lange for plassen sin. Si dem litt raskere; er det flere setninger, så hold kortere pauser:
pack-check-cut-off = For høyt for mikrofonen, så det skurrer. Skru litt ned eller gå litt lenger unna, og les dem inn på nytt:
pack-check-quiet = For svakt. Gå nærmere mikrofonen eller skru opp, og les dem inn på nytt:
pack-check-silent = Det høres ingenting. Se om riktig mikrofon er valgt, og les dem inn på nytt:
pack-check-broken = Skadet, eller ikke WAV-filer. Lagre dem som WAV, eller les dem inn på nytt:
pack-check-form = Ikke i en form som kan leses. Lagre dem som WAV med 16 eller 24 bit, mono eller stereo, 8 til 192 kHz:
pack-check-large = Lengre enn et minutt eller større enn 30 MB. Klipp dem, eller les dem inn på nytt:
pack-check-no-file = En snarvei eller en mappe. Legg selve filen på plassen:
pack-check-lasts = { $lasts } s, høyst { $most } s: { $text }
pack-check-said = { $text } (lest inn: { $said })
pack-check-more = og { $more } til; alle står i manuscript.txt
pack-check-behind = Tekstene er endret siden manuskriptet ble skrevet. Kjør rygrad voice script en gang til med -o og denne mappen.
pack-check-unfinished = I pack.toml står det ennå ikke hvem som snakker (by), og hva andre kan bruke den til (licence).
pack-check-well = Alt er lest inn, og ingenting er galt.

## Innlesing

pack-record-file = En stemme i én fil blir som den er. Les inn i mappen til den.
pack-record-no-program = Fant ikke noe program som kan ta opp: arecord, parecord eller rec. På Debian og Ubuntu: sudo apt install alsa-utils. Eller ta opp med et annet program, som WAV-filer, i mappen.
pack-record-nothing = Alt er lest inn.
pack-record-unknown = Det er ingen tekst med den id-en. Alle står i manuscript.txt.
pack-record-at = { $at } av { $of }   { $id }
pack-record-begin = Enter: ta opp   n: neste   q: slutt
pack-record-stop = Tar opp. Enter: stopp
pack-record-go-on = Enter: neste   r: en gang til   l: lytt   q: slutt
pack-record-lasts = { $lasts } s.
pack-record-late = Det er lengre enn det er plass til. En gang til, litt raskere?
pack-record-loud = For høyt for mikrofonen, så det skurrer. Skru litt ned eller gå litt lenger unna.
pack-record-quiet = For svakt. Gå nærmere mikrofonen eller skru opp.
pack-record-silent = Ingenting ble hørt. Se etter mikrofonen, og om { $program } kan bruke den.
pack-record-long = Det var lengre enn et minutt og er ikke lagret.
pack-record-failed = { $program } klarte ikke å ta opp. Prøv det for seg selv, eller ta opp med et annet program, som WAV-filer, i mappen.
pack-record-no-player = Det er lagret, men ingen programmer kunne spille det av her.
pack-record-end = Lest inn: { $recorded }. Se på alt med: rygrad voice check { $folder }
