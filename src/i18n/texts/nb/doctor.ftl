### Hva `rygrad doctor` sier: en linje for hver del. Og hva denne maskinen er for oss.

## Hjelp

help-doctor = Se etter om alt er som det skal her, og si hva som hjelper der det ikke er det

## Merker og delenes navn

doctor-ok = ok
doctor-look = se
doctor-fault = feil
doctor-part-folders = mapper
doctor-part-settings = innstillinger
doctor-part-files = egne filer
doctor-part-log = logg
doctor-part-days = log.days
doctor-part-sessions = økter
doctor-part-voice = stemme
doctor-part-sound = toner
doctor-part-terminal = terminal
doctor-part-clock = klokke
doctor-helps = Dette hjelper: { $command }
doctor-sum = { $faults ->
    [0] Ingen feil
    [one] { $faults } feil
   *[other] { $faults } feil
  }, { $looks ->
    [0] ingenting å se på.
    [one] { $looks } ting å se på.
   *[other] { $looks } ting å se på.
  }

## Mapper

doctor-folder = Det kan skrives i { $path }.
doctor-folder-new = { $path } lages når den trengs.
doctor-room = { $free } ledig.
doctor-room-little = Bare { $free } er ledig på disken med { $path }: frigjør plass, så loggen kan vokse.
doctor-giga = { $count } GB
doctor-mega = { $count } MB

## Innstillinger og filer

doctor-settings = { $path }: { $count ->
    [one] { $count } innstilling
   *[other] { $count } innstillinger
  }.
doctor-settings-none = Det finnes ingen { $path }: alt er som vanlig.
doctor-programme = Programmet i innstillingene, { $id }, finnes ikke. Velg et på I dag med m, eller: rygrad config programme ID. Id-ene: rygrad list
doctor-files = { $count ->
    [0] Ingen; de innebygde øvelsene og programmene er der.
    [one] { $count } fil uten feil.
   *[other] { $count } filer uten feil.
  }
doctor-files-warnings = { $count ->
    [one] { $count } advarsel i filene dine.
   *[other] { $count } advarsler i filene dine.
  }

## Logg

doctor-log = { $path }: { $count ->
    [one] { $count } post
   *[other] { $count } poster
  }, ingenting er skadet.
doctor-update = Oppdater rygrad, så vises de.
doctor-days-none = Det finnes ingen. En lang logg får en.
doctor-days-fit = Den passer til loggen.
doctor-days-old = Den er om loggen slik den var, og lages igjen når den trengs.
doctor-days-in-the-way = { $path } er ingen fil, så en lang logg leses helt hver gang. Flytt den bort.
doctor-sessions = Ingen er i gang, ingen er uavsluttet.

## Stemme

doctor-off = Slått av i innstillingene.
doctor-voice-program = Programmet ditt som snakker, { $program }, er ikke på denne maskinen. Installer det, eller ta det ut av innstillingene.
doctor-voice-recordings = Opptakene i { $path } kan ikke brukes, eller er på et annet språk.
doctor-voice-kind = Stemmen i innstillingene, { $voice }, er ikke på denne maskinen.
doctor-voice-pack = { $voice }: { $count } av { $of } tekster mangler eller høres ikke ut som de skal.

## Terminal og klokke

doctor-terminal-lines = TERM={ $term } er en terminal som det ikke kan tegnes på: økter fortelles i linjer, som med --plain. Kan din det, så sett TERM til navnet på den, for eksempel xterm-256color.
doctor-terminal-small = Vinduet er for lite for skjermbildene: gjør det minst { $columns } kolonner bredt og { $rows } rader høyt, eller bokstavene mindre.
doctor-zone = Sett TZ til et navn som Europe/Oslo, eller ta den ut av miljøet.
machine-no-terminal = ikke noe vindu
machine-colours-none = ingen farger
machine-colours-sixteen = 16 farger
machine-colours-many = 256 farger
