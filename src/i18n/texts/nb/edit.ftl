### A programme that is being changed.

## Keys

key-open = dose
key-edit = endre det
key-edit-programme = rediger
key-new-programme = nytt program
key-add = legg til
key-add-this = legg den til
key-take-out = fjern
key-move = flytt
key-save = lagre
key-often = dager
key-further = mer
key-undo = angre
key-redo = gjenta
key-as-usual = som vanlig
key-levels = trinn
key-add-level = nytt trinn
key-remove-level = fjern trinn
key-as-before = nei
key-as-needed = ved behov
key-leave-unsaved = gå uten
key-stay-here = bli her
key-keep-mine = behold min
key-take-theirs = ta den andre
key-number = tall
key-so-many-days = dager i uken

## The exercises

edit-new-name = Mitt program
edit-copy-name = { $name } – min
edit-copy-today = En kopi av «{ $name }». Når den er lagret, tar den plassen på I dag.
edit-copy = En kopi av «{ $name }», som blir som det er.
edit-saved = Lagret: { $path }
edit-saved-today = Lagret, og på I dag fra nå av: { $path }
edit-empty = Et program trenger minst én øvelse. a legger til en.
edit-as-saved = Det er allerede lagret.
edit-as-left = Endringene dine er som du forlot dem.
edit-not-possible = Det er det ikke plass til i filen. Alt er som det var.
edit-away-last = Bare én øvelse kan gjøres borte herfra, og den blir stående sist.
edit-add-line = Legg til en øvelse
edit-save-line = Lagre
edit-pick = Legg til en øvelse
edit-downs = { $downs ->
    [one] ned på gulvet én gang
   *[other] ned på gulvet { $downs } ganger
  }
edit-better = { $downs } ganger ned på gulvet; o gir en rekkefølge med { $better }.
edit-hidden = Utelatt på grunn av svarene dine: { $names }.
edit-outside = { $name }: { $part } { $has }, ment for { $range }.
edit-leave = Gå uten å lagre endringene dine?
edit-signed = Underskrevet av { $by } den { $date }. Spør vedkommende før du endrer noe.
edit-signed-ask = { $by } har underskrevet programmet med det som sto i det før. Lagre det uten underskriften?
edit-signed-how = Da gjelder de vanlige grensene, som er de strengere. Når dere har snakket sammen, kan det underskrives igjen.

## A dose

edit-sets = Sett
edit-reps = Repetisjoner
edit-hold = Hold
edit-move = Inn i bevegelsen
edit-return = Ut av bevegelsen
edit-pause = Pause
edit-rest = Hvile
edit-sides = Sider
edit-both-ways = Også den andre veien
edit-minutes = Minutter
edit-sides-both = begge samtidig
edit-sides-none = ingen sider
edit-usual = vanligvis { $usual }
edit-meant = Øvelsen er ment for { $range }.
edit-level = trinn { $level } av { $of }
edit-all-levels = alle trinn
edit-own-levels = Disse trinnene har sitt eget tall: { $levels }.
edit-outside-ask = { $part }: øvelsen er ment for { $range }. Ta { $value } likevel?
edit-outside-who = Det er fint når du og behandleren din har valgt det.
edit-reason = Hvorfor? Det skrives ved kildene; Enter alene utelater det.

## Days, name, what goes with it

edit-often = Hvor ofte
edit-often-how = Bokstaver velger ukedager; 1 til 7 er så mange dager, uansett hvilke.
edit-chosen = valgt
edit-further = Mer om programmet
edit-name = Navn
edit-name-ask = Hva heter programmet?
edit-days = Dager
edit-none = ingen
edit-after = Økter før det
edit-first = Første trinn

## Somebody else changed the file

edit-changed = Filen er endret et annet sted i mellomtiden, og ingenting er skrevet. m beholder din, t tar den andre.
edit-gone = Filen er borte. Det du hadde, er her fortsatt; m lagrer det igjen.
edit-here = her
edit-there = i filen
edit-not-there = er der ikke
edit-difference-level = { $name }, trinn { $level }, { $part }
edit-difference-line = linje { $line }
