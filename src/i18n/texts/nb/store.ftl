### Det som sies om filene som loggen og økten som pågår, ligger i.

## Hva som gikk galt

store-no-home = det er ingen hjemmemappe, så loggen har ingen plass; sett HOME, og start på nytt
cli-output-failed = det kunne ikke skrives ut: { $error }
store-folder = mappen { $path } kunne ikke brukes: { $reason }
store-read = { $path } kunne ikke leses: { $reason }
store-no-log = { $path } er ikke en fil som en logg kan ligge i; oppgi selve loggen
store-no-records = det er ingenting fra rygrad i { $path }; filen er som den var, flytt den, eller legg en kopi av loggen på plassen dens
store-write = { $path } kunne ikke skrives: { $reason }
store-busy = et annet program skriver i { $path }; lukk det, eller prøv igjen om litt
store-unconfirmed = disken bekreftet ikke at { $path } er lagret ({ $reason }); det kunne ikke lages noen kopi, så skriv ned det som er viktig
store-unconfirmed-copy = disken bekreftet ikke at { $path } er lagret ({ $reason }); en kopi ligger i { $copy }
store-unreadable = økten i { $path } kan ikke leses; filen er som den var, flytt den hvis du ikke vil høre mer om den
store-no-text = { $path } er ikke skrevet i UTF-8
store-not-ours = en linje fra en nyere versjon kan ikke skrives av denne; oppdater rygrad
store-elsewhere = det går allerede en økt i et annet vindu; avslutt den der først
store-no-session = ingen økt er i gang, så dette hører ikke til noen; begynn en økt først

## Hvorfor, og hva som hjelper

reason-full = disken er full; frigjør plass
reason-not-allowed = systemet tillater det ikke; sjekk hvem som eier den
reason-read-only = disken kan bare leses; gjør den skrivbar
reason-file-in-the-way = en fil er i veien; flytt den
reason-folder-in-the-way = en mappe er i veien; flytt den
reason-no-file = noe som ikke er en fil, er i veien; flytt det
reason-not-there = den er der ikke; er den flyttet?
reason-quota = din del av disken er brukt opp; frigjør plass
reason-name-too-long = navnet er for langt; velg et kortere
reason-too-many-open = for mange filer er åpne; lukk andre programmer
reason-disk-fault = disken melder en feil; sjekk den, og ta vare på en kopi et annet sted
reason-disk-gone = disken er ikke der lenger; koble den til igjen
reason-too-large = filen kan ikke bli større her; frigjør plass
reason-in-use = et annet program bruker den; lukk det programmet
reason-links = snarveiene går i ring; rett dem
reason-no-answer = disken svarer ikke; sjekk den
reason-no-room = maskinen har ikke plass til mer; lukk andre programmer
reason-other = systemet melder feil { $code }: { $said }; sjekk disken
reason-no-code = { $said }; sjekk disken

## En logg i en annen form

log-form = Et annet program har skrevet loggen om, { $form ->
    [utf16] som UTF-16
    [returns] med andre linjeskift
    [array] som én liste
   *[spread] med hver linje delt i flere
  }. Alt i den leses. Neste gang noe skrives, eller med «rygrad log repair», blir den igjen skrevet slik rygrad gjør det, og den gamle filen blir tatt vare på.
log-form-mended = Loggen er igjen skrevet slik rygrad gjør det.

## Oppføringer fra fremtiden

log-ahead = { $count ->
    [one] { $count } linje ligger i fremtiden, { $first }
   *[other] { $count } linjer ligger i fremtiden, den første { $first }
  }: en klokke gikk feil da, eller gjør det nå. De er lagret og teller ikke med; «rygrad history» viser dem, og hvordan de får sin rette dag.
history-ahead = { $count ->
    [one] { $count } linje fra fremtiden ({ $first }) er utelatt; «rygrad history» sier mer.
   *[other] { $count } linjer fra fremtiden (første { $first }) er utelatt; «rygrad history» sier mer.
  }

## En kopi av loggen ved siden av den

log-copy = Ved siden av loggen ligger { $path } med { $count ->
    [one] { $count } linje som
   *[other] { $count } linjer som
  } ikke er i den: slik holder synkronisering to utgaver fra hverandre. Det kommer med i loggen med: { $command }
