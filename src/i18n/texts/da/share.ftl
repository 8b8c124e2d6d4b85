### What is said when a programme is sent and read in.

share-pack-none = Hvilket program? Nævn et, for eksempel rygrad pack disc-1, eller vælg dit eget i indstillingerne.
share-pack-about = Et program til rygrad. Læs det ind med rygrad add og navnet på denne fil.
share-pack-failed = Det kan ikke pakkes sådan. Der er ikke skrevet noget.
share-pack-signed = Den indeholder det, en behandler har underskrevet til én person. --unsigned udelader det.
share-qr-exercise = Ingen kode til { $id }: { $own } er din egen øvelse, og den er der ikke plads til i en kode. En fil tager den med: rygrad pack { $id } -o { $id }.toml
share-qr-programme = Ingen kode til { $id }: det fører til { $own }, dit eget program, og det er der ikke plads til i en kode. En fil tager det med: rygrad pack { $id } -o { $id }.toml
share-qr-long = Ingen kode til { $id }: det er for langt. I en fil er der plads: rygrad pack { $id } -o { $id }.toml
share-qr-narrow = Koden har brug for { $columns } kolonner. Gør vinduet bredere, eller send en fil: rygrad pack { $id } -o { $id }.toml
share-qr-read = Skan den med en telefon, send linjen til den anden computer, og sæt den ind dér med: rygrad add -
share-qr-signed = Det, en behandler har underskrevet, er ikke med i koden.
share-paste = Sæt linjen ind, og tryk så Enter og Ctrl-D.
share-from = Fra { $name }, { $date }.
share-from-name = Fra { $name }.
share-from-date = Pakket { $date }.
share-in-file = i denne fil
share-signed = Det har en behandler underskrevet til én person. Det gælder kun for dig, hvis den person er dig.
share-plan-differs = Den er pakket med version { $version }; her er { $here }. Noget, som filen overlader til de indbyggede øvelser, er ikke det samme: Se på doserne ovenfor.
share-plan-changed = Doserne er ikke dem, der blev pakket: Filen er ændret siden, eller en øvelse, som den nævner, er en anden her. Se på doserne ovenfor.
share-new = { $id } er ny her.
share-same = { $id } er her allerede, helt ens.
share-own-programme = Dit program { $id } er her allerede. Det er anderledes:
share-own-exercise = Din øvelse { $id } er her allerede. Det er anderledes:
share-built-in-programme = { $id } er id’et på et indbygget program. Det er anderledes:
share-built-in-exercise = { $id } er id’et på en indbygget øvelse. Den i filen ville træde i dens sted i alle programmer. Det er anderledes:
share-unreadable = Filen, der er her, har en fejl og kan ikke sammenlignes; »rygrad check« siger mere.
share-dose = { $name }: her { $here }, i filen { $there }
share-dose-level = { $name }, trin { $level }: her { $here }, i filen { $there }
share-tempo = { $into } s ud og { $back } s tilbage
share-not-here = { $name }: ikke her, i filen { $there }
share-not-there = { $name }: her { $here }, ikke i filen
share-name = Navn
share-days = Hvor tit
share-next = Hvad der kan følge
share-after = { $count ->
    [one] { $id } efter { $count } gang
   *[other] { $id } efter { $count } gange
  }
share-none = intet
share-first-level = Trinet, man begynder på
share-side = Den anden side kommer først.
share-order = Øvelserne kommer i en anden rækkefølge.
share-signed-differs = Det, en behandler har underskrevet, er ikke det samme.
share-steps = Fremgangsmåden er beskrevet med andre ord.
share-cautions = Det, man skal passe på, er ikke det samme.
share-else = Andre dele af den er anderledes, for eksempel navn, stilling eller figur.
share-only-words = Kun ord, kilder eller kommentarer er anderledes.
share-all-here = Alt i den er her allerede.
share-nothing = Der er ikke skrevet noget.
share-need-yes = Der er ikke skrevet noget: --yes tilføjer det, --dry-run viser det kun.
share-ask-signed = Blev det underskrevet til dig? Ja tager det med, nej tilføjer programmet uden. [j/N]
share-unsigned = Det tilføjes uden det, en behandler har underskrevet.
share-ask-as = { $id } bliver, som det er. Tilføj dette som { $other }? [j/N]
share-ask-over = Skal det så træde i stedet for det indbyggede { $id }? [j/N]
share-ask-over-exercise = Skal den i filen træde i stedet for den indbyggede { $id } i alle programmer? Nej beholder den indbyggede. [j/N]
share-left-built-in = { $id } bliver, som den er indbygget.
share-needs-exercise = Uden sin egen { $id } passer programmet ikke. Der er ikke skrevet noget.
share-ask-add = Tilføj det? [j/N]
share-ask-replace = { $count ->
    [one] Tilføj det, og erstat { $count } af dine filer? Det, der stod i den, bliver gemt. [j/N]
   *[other] Tilføj det, og erstat { $count } af dine filer? Det, der stod i dem, bliver gemt. [j/N]
  }
share-kept = Det, der stod før, er gemt i { $path }.
share-start = Begynd det med: { $command }
share-unnamed = Intet siger, hvad filens id er. Giv den et, for eksempel --as min-ryg.
share-broken = Tegn i linjen mangler eller er forkerte. Kopiér den igen, fra RYGRAD1 til slutningen.
share-broken-version = Linjen er fra en anden version af rygrad og kan ikke læses her.
share-faulty = { $count ->
    [one] { $count } fejl: Det kan ikke tilføjes. Der er ikke skrevet noget.
   *[other] { $count } fejl: Det kan ikke tilføjes. Der er ikke skrevet noget.
  }
share-changed = { $path } blev ændret imens og er, som den er. Se på den, og prøv igen.
share-sheet-title = Til at give programmet videre
share-sheet-code = Skan koden med en telefon, send linjen til en computer med rygrad, og sæt den ind dér med: rygrad add -
