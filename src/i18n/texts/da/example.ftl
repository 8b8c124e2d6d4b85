### Eksempler på hver kommando, sidst i dens hjælp.

help-examples = Eksempler

## Groups of commands

help-group-session = Træning
help-group-content = Indhold
help-group-log = Loggen
help-group-sharing = Del med andre
help-group-itself = rygrad selv

## What each example does

example-open = I dag: dit program, dine dage, dine smerter
example-begin = Direkte til disc-1
example-start = Dagens program
example-start-plain = disc-1, fortalt i linjer
example-list = Alt om hver, til et program
example-show = En øvelse, trin for trin
example-show-programme = Et program og dets øvelser
example-check = Alt dit og det indbyggede
example-check-strict = Én fil, advarsler tæller med
example-new = exercises/my-bridge.toml, til at udfylde
example-history = De sidste fire uger
example-export = Til et regneark
example-export-all = Alt om dig
example-report = Fire uger, til at tage med
example-sheet = En side til væggen
example-remind = Klokken halv otte
example-rehearse = Dets lette plan i ord
example-rehearse-audio = En optagelse til telefonen
example-voice = Hver linje i dine programmer
example-voice-prepare = Hver linje i dette program
example-voice-script = Hvad der skal siges på dansk
example-voice-record = Det, der mangler, tekst for tekst
example-voice-check = Det, der mangler, er for langt eller for lavt
example-pack = Én fil med dets øvelser
example-pack-qr = En kode til at fotografere
example-add = Vis kun, hvad det er
example-config = Mørke bogstaver på lys bund
example-config-unset = Som sædvanligt igen
example-doctor = En linje for hver del, og hvad der hjælper
example-completions = Til hvert nyt vindue med fish
example-man = Siden om en kommando
example-log = Om alt i den kan læses
example-log-path = Til et script, der tager en kopi
example-log-json = Det samme, til et program
example-log-repair = Når verify har nævnt linjer
example-log-merge = Det, denne log mangler
example-log-add = En træning på papir
example-log-amend = Tallet var 3
example-log-withdraw = Det var en anden
example-log-withdraw-undo = Det var det ikke
example-log-list = Denne uges id’er
