### Eksempler på hver kommando, sist i hjelpen til den.

help-examples = Eksempler

## Groups of commands

help-group-session = Økt
help-group-content = Innhold
help-group-log = Logg
help-group-sharing = Del med andre
help-group-itself = rygrad selv

## What each example does

example-open = I dag: programmet ditt, dagene dine, smertene dine
example-begin = Rett til disc-1
example-start = Dagens program
example-start-plain = disc-1, fortalt i linjer
example-list = Alt om hver, for et program
example-show = En øvelse, steg for steg
example-show-programme = Et program og øvelsene i det
example-check = Alt ditt og det innebygde
example-check-strict = Én fil, advarsler teller med
example-new = exercises/my-bridge.toml, til å fylle ut
example-history = De siste fire ukene
example-export = For et regneark
example-export-all = Alt om deg
example-report = Fire uker, til å ta med
example-sheet = En side til veggen
example-remind = Klokken halv åtte
example-rehearse = Den lette planen i ord
example-rehearse-audio = Et opptak til telefonen
example-voice = Hver linje i programmene dine
example-voice-prepare = Hver linje i dette programmet
example-voice-script = Hva som skal sies på dansk
example-voice-record = Det som mangler, tekst for tekst
example-voice-check = Det som mangler, er for langt eller for lavt
example-pack = Én fil med øvelsene i det
example-pack-qr = En kode til å fotografere
example-add = Bare vis hva det er
example-config = Mørke bokstaver på lys bunn
example-config-unset = Som vanlig igjen
example-doctor = En linje for hver del, og hva som hjelper
example-completions = For hvert nytt vindu med fish
example-man = Siden om en kommando
example-log = Om alt i den kan leses
example-log-path = For et skript som tar en kopi
example-log-json = Det samme, for et program
example-log-repair = Når verify har nevnt linjer
example-log-merge = Det denne loggen mangler
example-log-add = En økt på papir
example-log-amend = Tallet var 3
example-log-withdraw = Det var en annen
example-log-withdraw-undo = Det var det ikke
example-log-list = Id-ene for denne uken
