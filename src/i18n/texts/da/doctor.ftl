### Hvad `rygrad doctor` siger: en linje for hver del. Og hvad denne maskine er for os.

## Hjælp

help-doctor = Se efter, om alt er, som det skal være her, og sig, hvad der hjælper, hvor det ikke er

## Mærker og delenes navne

doctor-ok = ok
doctor-look = se
doctor-fault = fejl
doctor-part-folders = mapper
doctor-part-settings = indstillinger
doctor-part-files = egne filer
doctor-part-log = log
doctor-part-days = log.days
doctor-part-sessions = træninger
doctor-part-voice = stemme
doctor-part-sound = toner
doctor-part-terminal = terminal
doctor-part-clock = ur
doctor-helps = Det hjælper: { $command }
doctor-sum = { $faults ->
    [0] Ingen fejl
    [one] { $faults } fejl
   *[other] { $faults } fejl
  }, { $looks ->
    [0] intet at se på.
    [one] { $looks } ting at se på.
   *[other] { $looks } ting at se på.
  }

## Mapper

doctor-folder = Der kan skrives i { $path }.
doctor-folder-new = { $path } laves, når der er brug for den.
doctor-room = { $free } ledig.
doctor-room-little = Kun { $free } er ledig på disken med { $path }: gør plads, så loggen kan vokse.
doctor-giga = { $count } GB
doctor-mega = { $count } MB

## Indstillinger og filer

doctor-settings = { $path }: { $count ->
    [one] { $count } indstilling
   *[other] { $count } indstillinger
  }.
doctor-settings-none = Der er ingen { $path }: alt er som sædvanligt.
doctor-programme = Indstillingernes program, { $id }, er der ikke. Vælg et på I dag med m, eller: rygrad config programme ID. Id’erne: rygrad list
doctor-files = { $count ->
    [0] Ingen; de indbyggede øvelser og programmer er der.
    [one] { $count } fil uden fejl.
   *[other] { $count } filer uden fejl.
  }
doctor-files-warnings = { $count ->
    [one] { $count } advarsel i dine filer.
   *[other] { $count } advarsler i dine filer.
  }

## Log

doctor-log = { $path }: { $count ->
    [one] { $count } post
   *[other] { $count } poster
  }, intet er beskadiget.
doctor-update = Opdater rygrad, så vises de.
doctor-days-none = Der er ingen. En lang log får en.
doctor-days-fit = Den passer til loggen.
doctor-days-old = Den er om loggen, som den var, og laves igen, når der er brug for den.
doctor-days-in-the-way = { $path } er ingen fil, så en lang log læses helt hver gang. Flyt den væk.
doctor-sessions = Ingen er i gang, ingen er uafsluttet.

## Stemme

doctor-off = Slået fra i indstillingerne.
doctor-voice-program = Dit program, der taler, { $program }, er ikke på denne computer. Installér det, eller tag det ud af indstillingerne.
doctor-voice-recordings = Optagelserne i { $path } kan ikke bruges, eller er på et andet sprog.
doctor-voice-kind = Indstillingernes stemme, { $voice }, er ikke på denne computer.
doctor-voice-pack = { $voice }: { $count } af { $of } tekster mangler eller lyder ikke, som de skal.

## Terminal og ur

doctor-terminal-lines = TERM={ $term } er en terminal, der ikke kan tegnes på: træninger fortælles i linjer, som med --plain. Kan din det, så sæt TERM til dens navn, for eksempel xterm-256color.
doctor-terminal-small = Vinduet er for lille til skærmbillederne: gør det mindst { $columns } kolonner bredt og { $rows } rækker højt, eller bogstaverne mindre.
doctor-zone = Sæt TZ til et navn som Europe/Copenhagen, eller tag den ud af miljøet.
machine-no-terminal = intet vindue
machine-colours-none = ingen farver
machine-colours-sixteen = 16 farver
machine-colours-many = 256 farver
