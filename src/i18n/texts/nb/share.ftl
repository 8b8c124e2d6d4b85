### What is said when a programme is sent and read in.

share-pack-none = Hvilket program? Nevn ett, for eksempel rygrad pack disc-1, eller velg ditt eget i innstillingene.
share-pack-about = Et program til rygrad. Les det inn med rygrad add og navnet på denne filen.
share-pack-failed = Det kan ikke pakkes slik. Ingenting er skrevet.
share-pack-signed = Den inneholder det en behandler har underskrevet for én person. --unsigned utelater det.
share-qr-exercise = Ingen kode for { $id }: { $own } er din egen øvelse, og den er det ikke plass til i en kode. En fil tar den med: rygrad pack { $id } -o { $id }.toml
share-qr-programme = Ingen kode for { $id }: det fører til { $own }, ditt eget program, og det er det ikke plass til i en kode. En fil tar det med: rygrad pack { $id } -o { $id }.toml
share-qr-long = Ingen kode for { $id }: det er for langt. I en fil er det plass: rygrad pack { $id } -o { $id }.toml
share-qr-narrow = Koden trenger { $columns } kolonner. Gjør vinduet bredere, eller send en fil: rygrad pack { $id } -o { $id }.toml
share-qr-read = Skann den med en telefon, send linjen til den andre datamaskinen, og lim den inn der med: rygrad add -
share-qr-signed = Det en behandler har underskrevet, er ikke med i koden.
share-paste = Lim inn linjen, og trykk så Enter og Ctrl-D.
share-from = Fra { $name }, { $date }.
share-from-name = Fra { $name }.
share-from-date = Pakket { $date }.
share-in-file = i denne filen
share-signed = Det har en behandler underskrevet for én person. Det gjelder bare for deg hvis den personen er deg.
share-plan-differs = Den er pakket med versjon { $version }; her er { $here }. Noe som filen overlater til de innebygde øvelsene, er ikke det samme: Se på dosene ovenfor.
share-plan-changed = Dosene er ikke de som ble pakket: Filen er endret siden, eller en øvelse som den nevner, er en annen her. Se på dosene ovenfor.
share-new = { $id } er ny her.
share-same = { $id } er her allerede, helt lik.
share-own-programme = Programmet ditt { $id } er her allerede. Dette er annerledes:
share-own-exercise = Øvelsen din { $id } er her allerede. Dette er annerledes:
share-built-in-programme = { $id } er id-en til et innebygd program. Dette er annerledes:
share-built-in-exercise = { $id } er id-en til en innebygd øvelse. Den i filen ville tatt dens plass i alle programmer. Dette er annerledes:
share-unreadable = Filen som er her, har en feil og kan ikke sammenlignes; «rygrad check» sier mer.
share-dose = { $name }: her { $here }, i filen { $there }
share-dose-level = { $name }, trinn { $level }: her { $here }, i filen { $there }
share-tempo = { $into } s ut og { $back } s tilbake
share-not-here = { $name }: ikke her, i filen { $there }
share-not-there = { $name }: her { $here }, ikke i filen
share-name = Navn
share-days = Hvor ofte
share-next = Hva som kan følge
share-after = { $count ->
    [one] { $id } etter { $count } gang
   *[other] { $id } etter { $count } ganger
  }
share-none = ingenting
share-first-level = Trinnet man begynner på
share-side = Den andre siden kommer først.
share-order = Øvelsene kommer i en annen rekkefølge.
share-signed-differs = Det en behandler har underskrevet, er ikke det samme.
share-steps = Fremgangsmåten er beskrevet med andre ord.
share-cautions = Det man skal passe på, er ikke det samme.
share-else = Andre deler av den er annerledes, for eksempel navn, stilling eller figur.
share-only-words = Bare ord, kilder eller kommentarer er annerledes.
share-all-here = Alt i den er her allerede.
share-nothing = Ingenting er skrevet.
share-need-yes = Ingenting er skrevet: --yes legger det til, --dry-run viser det bare.
share-ask-signed = Ble det underskrevet for deg? Ja tar det med, nei legger til programmet uten. [j/N]
share-unsigned = Det legges til uten det en behandler har underskrevet.
share-ask-as = { $id } blir som det er. Legge til dette som { $other }? [j/N]
share-ask-over = Skal det da ta plassen til det innebygde { $id }? [j/N]
share-ask-over-exercise = Skal den i filen ta plassen til den innebygde { $id } i alle programmer? Nei beholder den innebygde. [j/N]
share-left-built-in = { $id } blir som den er innebygd.
share-needs-exercise = Uten sin egen { $id } passer ikke programmet. Ingenting er skrevet.
share-ask-add = Legge det til? [j/N]
share-ask-replace = { $count ->
    [one] Legge det til, og erstatte { $count } av filene dine? Det som sto i den, blir tatt vare på. [j/N]
   *[other] Legge det til, og erstatte { $count } av filene dine? Det som sto i dem, blir tatt vare på. [j/N]
  }
share-kept = Det som sto før, er tatt vare på i { $path }.
share-start = Begynn det med: { $command }
share-unnamed = Ingenting sier hva filens id er. Gi den en, for eksempel --as min-rygg.
share-broken = Tegn i linjen mangler eller er feil. Kopier den på nytt, fra RYGRAD1 til slutten.
share-broken-version = Linjen er fra en annen versjon av rygrad og kan ikke leses her.
share-faulty = { $count ->
    [one] { $count } feil: Det kan ikke legges til. Ingenting er skrevet.
   *[other] { $count } feil: Det kan ikke legges til. Ingenting er skrevet.
  }
share-changed = { $path } ble endret imens og er som den er. Se på den, og prøv igjen.
share-sheet-title = For å gi programmet videre
share-sheet-code = Skann koden med en telefon, send linjen til en datamaskin med rygrad, og lim den inn der med: rygrad add -
