### Hvad der siges om de filer, som loggen og den igangværende træning ligger i.

## Hvad der gik galt

store-no-home = der er ingen hjemmemappe, så loggen har ingen plads; sæt HOME, og start igen
cli-output-failed = det kunne ikke skrives ud: { $error }
store-folder = mappen { $path } kunne ikke bruges: { $reason }
store-read = { $path } kunne ikke læses: { $reason }
store-no-log = { $path } er ikke en fil, som en log kan ligge i; nævn selve loggen
store-no-records = der er intet fra rygrad i { $path }; filen er, som den var, flyt den, eller læg en kopi af loggen på dens plads
store-write = { $path } kunne ikke skrives: { $reason }
store-busy = et andet program skriver i { $path }; luk det, eller prøv igen om lidt
store-unconfirmed = disken bekræftede ikke, at { $path } er gemt ({ $reason }); der kunne ikke laves en kopi, så skriv ned, hvad der er vigtigt
store-unconfirmed-copy = disken bekræftede ikke, at { $path } er gemt ({ $reason }); en kopi ligger i { $copy }
store-unreadable = træningen i { $path } kan ikke læses; filen er, som den var, flyt den, hvis du ikke vil høre mere om den
store-no-text = { $path } er ikke skrevet i UTF-8
store-not-ours = en linje fra en nyere version kan ikke skrives af denne; opdatér rygrad
store-elsewhere = der kører allerede en træning i et andet vindue; afslut den dér først
store-no-session = der er ingen træning i gang, så dette hører ikke til nogen; begynd en træning først

## Hvorfor, og hvad der hjælper

reason-full = disken er fuld; gør plads
reason-not-allowed = systemet tillader det ikke; tjek, hvem der ejer den
reason-read-only = disken kan kun læses; gør den skrivbar
reason-file-in-the-way = en fil er i vejen; flyt den
reason-folder-in-the-way = en mappe er i vejen; flyt den
reason-no-file = noget, der ikke er en fil, er i vejen; flyt det
reason-not-there = den er der ikke; er den blevet flyttet?
reason-quota = din del af disken er brugt op; gør plads
reason-name-too-long = navnet er for langt; vælg et kortere
reason-too-many-open = for mange filer er åbne; luk andre programmer
reason-disk-fault = disken melder en fejl; tjek den, og gem en kopi et andet sted
reason-disk-gone = disken er der ikke længere; tilslut den igen
reason-too-large = filen kan ikke blive større her; gør plads
reason-in-use = et andet program bruger den; luk det program
reason-links = genvejene fører i ring; ret dem
reason-no-answer = disken svarer ikke; tjek den
reason-no-room = maskinen har ikke plads til mere; luk andre programmer
reason-other = systemet melder fejl { $code }: { $said }; tjek disken
reason-no-code = { $said }; tjek disken

## En log i en anden form

log-form = Et andet program har skrevet loggen om, { $form ->
    [utf16] som UTF-16
    [returns] med andre linjeskift
    [array] som én liste
   *[spread] med hver linje delt i flere
  }. Alt i den læses. Næste gang noget skrives, eller med »rygrad log repair«, bliver den igen skrevet, som rygrad gør det, og den gamle fil gemmes.
log-form-mended = Loggen er igen skrevet, som rygrad gør det.

## Indførsler fra fremtiden

log-ahead = { $count ->
    [one] { $count } linje ligger i fremtiden, { $first }
   *[other] { $count } linjer ligger i fremtiden, den første { $first }
  }: et ur gik forkert dengang, eller gør det nu. De er gemt og tæller ikke med; »rygrad history« viser dem, og hvordan de får deres rette dag.
history-ahead = { $count ->
    [one] { $count } linje fra fremtiden ({ $first }) er udeladt; »rygrad history« siger mere.
   *[other] { $count } linjer fra fremtiden (første { $first }) er udeladt; »rygrad history« siger mere.
  }

## En kopi af loggen ved siden af den

log-copy = Ved siden af loggen ligger { $path } med { $count ->
    [one] { $count } linje, som
   *[other] { $count } linjer, som
  } ikke er i den: sådan holder synkronisering to udgaver ude fra hinanden. Det kommer med i loggen med: { $command }
