### A programme that is being changed.

## Keys

key-open = dosis
key-edit = ret det
key-edit-programme = redigér
key-new-programme = nyt program
key-add = tilføj
key-add-this = tilføj den
key-take-out = fjern
key-move = flyt
key-save = gem
key-often = dage
key-further = mere
key-undo = fortryd
key-redo = gentag
key-as-usual = som normalt
key-levels = trin
key-add-level = nyt trin
key-remove-level = fjern trin
key-as-before = nej
key-as-needed = efter behov
key-leave-unsaved = gå uden
key-stay-here = bliv her
key-keep-mine = behold min
key-take-theirs = tag den anden
key-number = tal
key-so-many-days = dage om ugen

## The exercises

edit-new-name = Mit program
edit-copy-name = { $name } – min
edit-copy-today = En kopi af »{ $name }«. Når den er gemt, tager den pladsen på I dag.
edit-copy = En kopi af »{ $name }«, som bliver, som det er.
edit-saved = Gemt: { $path }
edit-saved-today = Gemt, og på I dag fra nu af: { $path }
edit-empty = Et program har brug for mindst én øvelse. a tilføjer en.
edit-as-saved = Det er allerede gemt.
edit-as-left = Dine ændringer er, som du forlod dem.
edit-not-possible = Det er der ikke plads til i filen. Alt er, som det var.
edit-away-last = Kun én øvelse kan laves væk herfra, og den bliver stående sidst.
edit-add-line = Tilføj en øvelse
edit-save-line = Gem
edit-pick = Tilføj en øvelse
edit-downs = { $downs ->
    [one] ned på gulvet én gang
   *[other] ned på gulvet { $downs } gange
  }
edit-better = { $downs } gange ned på gulvet; o giver en rækkefølge med { $better }.
edit-hidden = Udeladt på grund af dine svar: { $names }.
edit-outside = { $name }: { $part } { $has }, tænkt til { $range }.
edit-leave = Gå uden at gemme dine ændringer?
edit-signed = Underskrevet af { $by } den { $date }. Spørg vedkommende, før du ændrer noget.
edit-signed-ask = { $by } har underskrevet programmet med det, der stod i det før. Gem det uden underskriften?
edit-signed-how = Så gælder de almindelige grænser, som er de strengere. Når I har talt sammen, kan det underskrives igen.

## A dose

edit-sets = Sæt
edit-reps = Gentagelser
edit-hold = Hold
edit-move = Ind i bevægelsen
edit-return = Ud af bevægelsen
edit-pause = Pause
edit-rest = Hvile
edit-sides = Sider
edit-both-ways = Også den anden vej
edit-minutes = Minutter
edit-sides-both = begge på én gang
edit-sides-none = ingen sider
edit-usual = normalt { $usual }
edit-meant = Øvelsen er tænkt til { $range }.
edit-level = trin { $level } af { $of }
edit-all-levels = alle trin
edit-own-levels = Disse trin har deres eget tal: { $levels }.
edit-outside-ask = { $part }: øvelsen er tænkt til { $range }. Tag { $value } alligevel?
edit-outside-who = Det er fint, når du og din behandler har valgt det.
edit-reason = Hvorfor? Det skrives ved kilderne; Enter alene udelader det.

## Days, name, what goes with it

edit-often = Hvor tit
edit-often-how = Bogstaver vælger ugedage; 1 til 7 er så mange dage, uanset hvilke.
edit-chosen = valgt
edit-further = Mere om programmet
edit-name = Navn
edit-name-ask = Hvad hedder programmet?
edit-days = Dage
edit-none = ingen
edit-after = Træninger inden da
edit-first = Første trin

## Somebody else changed the file

edit-changed = Filen er blevet ændret et andet sted imens, og intet er skrevet. m beholder din, t tager den anden.
edit-gone = Filen er væk. Det, du havde, er her stadig; m gemmer det igen.
edit-here = her
edit-there = i filen
edit-not-there = er der ikke
edit-difference-level = { $name }, trin { $level }, { $part }
edit-difference-line = linje { $line }
