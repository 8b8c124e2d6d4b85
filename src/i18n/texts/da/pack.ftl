### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Stemmen, der høres: gør den klar, indtal din egen
help-voice-script = Skriv ned, hvad der skal indtales til din egen stemme
help-voice-check = Sig, hvad der mangler eller er galt i en indtalt stemme, eller saml den i én fil
help-voice-record = Indtal teksterne her, den ene efter den anden
help-arg-voice-programmes = Programmernes id'er; uden dem mappens, eller hele biblioteket
help-arg-voice-out = I denne mappe, ved siden af de optagelser, der ligger der
help-arg-voice-folder = Stemmens mappe eller fil
help-arg-voice-file = Saml stemmen i denne ene fil, til at sende
help-arg-voice-record = Mappen fra rygrad voice script
help-arg-voice-ids = Id'er på tekster, der skal indtales igen; uden dem de tekster, der mangler eller er ældre

## Det, der skal indtales

pack-texts-about = Her husker rygrad, hvad der skal indtales, og hvad der er indtalt. Ret ikke i filen.
pack-head-about = En stemme til rygrad. Udfyld name, by og licence.
pack-head-format = Filens form.
pack-head-name = Hvad stemmen hedder.
pack-head-lang = Det sprog, der tales.
pack-head-by = Hvem der taler.
pack-head-date = Hvornår den er indtalt.
pack-head-licence = Hvad andre må bruge den til, for eksempel »til mine egne patienter« eller »CC0-1.0«.
pack-head-rate = Hvor hurtigt: slow (langsomt), normal eller brisk (raskt). Taler man langsomt, er der plads til færre ord.
pack-head-programmes = Til hvilke programmer; uden dem til hele biblioteket.
pack-page-title = Det, der skal indtales
pack-page-files = Indtal hver tekst i sin egen fil. Filen hedder det, der står før teksten, med .wav bagefter.
pack-page-speak = Tal roligt, som til en, der ligger på gulvet med lukkede øjne, altid i samme afstand fra mikrofonen og i et stille rum. Et tal eller et enkelt ord høres midt i en sætning: sætningen står nedenunder.
pack-page-time = Hvor der står en tid, skal teksten kunne siges inden for den.
pack-page-marks = [x] er indtalt, [!] er indtalt efter en ældre tekst, [ ] mangler.
pack-page-general = Undervejs
pack-page-numbers = Tal
pack-page-words = Ord fra flere øvelser
pack-page-most = højst { $seconds } s
pack-page-within = som i: { $sentence }
pack-page-heard = { $more ->
    [0] høres i: { $names }
   *[other] høres i: { $names } og { $more } til
  }
pack-script-language = Mappen er til en stemme på et andet sprog ({ $lang }). Vælg en anden mappe med -o, eller sproget med --lang.
pack-script-sum = Tekster: { $count }. Indtalt: { $recorded }. Mangler: { $missing }.
pack-script-new = Nye siden sidst: { $ids }
pack-script-older = Indtalt efter en ældre tekst: { $ids }
pack-script-next = Indtal teksterne som WAV-filer i mappen, og lad så rygrad voice check se på dem.

## En mappe, der ikke kan bruges

pack-closed = { $path } kan ikke åbnes: { $error }
pack-none = { $path } er ikke en stemme: hverken en mappe fra rygrad voice script eller en fil fra rygrad voice check.
pack-lacks = { $path } er ikke en stemme: { $file } mangler. Begynd med rygrad voice script.
pack-head-fault = { $path }: linje { $line } i pack.toml kan ikke læses. Sammenlign med en ny, som rygrad voice script laver i en anden mappe.
pack-texts-fault = { $path }: texts.toml kan ikke læses. Flyt den, og kør rygrad voice script igen.
pack-newer = { $path } er lavet med en nyere udgave af rygrad.

## Om den er rigtig

pack-check-sum = { $path }: { $recorded } af { $count } tekster er indtalt.
pack-check-missing = Ikke indtalt endnu. Så længe siger en anden stemme de linjer, hvor disse tekster er med:
pack-check-older = Indtalt efter en ældre tekst. Indtal dem igen:
pack-check-long = For lange til deres plads. Sig dem lidt hurtigere; er der flere sætninger, så hold kortere pauser:
pack-check-cut-off = For højt til mikrofonen, så det skratter. Skru lidt ned, eller gå lidt længere væk, og indtal dem igen:
pack-check-quiet = For svagt. Gå tættere på mikrofonen, eller skru op, og indtal dem igen:
pack-check-silent = Der høres ingenting. Se efter, om den rigtige mikrofon er valgt, og indtal dem igen:
pack-check-broken = Beskadigede eller ikke WAV-filer. Gem dem som WAV, eller indtal dem igen:
pack-check-form = Ikke i en form, der kan læses. Gem dem som WAV med 16 eller 24 bit, mono eller stereo, 8 til 192 kHz:
pack-check-large = Længere end et minut eller større end 30 MB. Klip dem, eller indtal dem igen:
pack-check-no-file = En genvej eller en mappe. Læg selve filen på dens plads:
pack-check-lasts = { $lasts } s, højst { $most } s: { $text }
pack-check-said = { $text } (indtalt: { $said })
pack-check-more = og { $more } til; de står alle i manuscript.txt
pack-check-behind = Teksterne er ændret, siden manuskriptet blev skrevet. Kør rygrad voice script igen med -o og denne mappe.
pack-check-unfinished = I pack.toml står der endnu ikke, hvem der taler (by), og hvad andre må bruge den til (licence).
pack-check-well = Alt er indtalt, og intet er galt.

## Indtaling

pack-record-file = En stemme i én fil bliver, som den er. Indtal i dens mappe.
pack-record-no-program = Der er ikke fundet noget program, der kan optage: arecord, parecord eller rec. På Debian og Ubuntu: sudo apt install alsa-utils. Eller optag med et andet program, som WAV-filer, i mappen.
pack-record-nothing = Alt er indtalt.
pack-record-unknown = Der er ingen tekst med det id. De står alle i manuscript.txt.
pack-record-at = { $at } af { $of }   { $id }
pack-record-begin = Enter: optag   n: næste   q: slut
pack-record-stop = Optager. Enter: stop
pack-record-go-on = Enter: næste   r: en gang til   l: lyt   q: slut
pack-record-lasts = { $lasts } s.
pack-record-late = Det er længere, end der er plads til. En gang til, lidt hurtigere?
pack-record-loud = For højt til mikrofonen, så det skratter. Skru lidt ned, eller gå lidt længere væk.
pack-record-quiet = For svagt. Gå tættere på mikrofonen, eller skru op.
pack-record-silent = Der blev ikke hørt noget. Se efter mikrofonen, og om { $program } kan bruge den.
pack-record-long = Det var længere end et minut og er ikke gemt.
pack-record-failed = { $program } kunne ikke optage. Prøv det for sig selv, eller optag med et andet program, som WAV-filer, i mappen.
pack-record-no-player = Det er gemt, men intet program kunne afspille det her.
pack-record-end = Indtalt: { $recorded }. Se på det hele med: rygrad voice check { $folder }
