### A programme that is being changed.

## Keys

key-open = dose
key-edit = change it
key-edit-programme = edit
key-new-programme = new programme
key-add = add
key-add-this = add it
key-take-out = remove
key-move = move
key-save = save
key-often = days
key-further = more
key-undo = undo
key-redo = redo
key-as-usual = as usual
key-levels = levels
key-add-level = add level
key-remove-level = remove level
key-as-before = no
key-as-needed = when needed
key-leave-unsaved = leave without
key-stay-here = stay
key-keep-mine = keep mine
key-take-theirs = take the other
key-number = number
key-so-many-days = days a week

## The exercises

edit-new-name = My programme
edit-copy-name = { $name } – mine
edit-copy-today = A copy of “{ $name }”. Once saved, it takes its place on Today.
edit-copy = A copy of “{ $name }”, which stays as it is.
edit-saved = Saved: { $path }
edit-saved-today = Saved, and on Today from now on: { $path }
edit-empty = A programme needs at least one exercise. a adds one.
edit-as-saved = It is saved already.
edit-as-left = Your changes are as you left them.
edit-not-possible = The file has no place for that. Everything is as it was.
edit-away-last = Only one exercise can be done away from here, and it stays last.
edit-add-line = Add an exercise
edit-save-line = Save
edit-pick = Add an exercise
edit-downs = { $downs ->
    [one] down to the floor once
   *[other] down to the floor { $downs } times
  }
edit-better = { $downs } ways down to the floor; o puts them in an order with { $better }.
edit-hidden = Left out because of your answers: { $names }.
edit-outside = { $name }: { $part } { $has }, meant for { $range }.
edit-leave = Leave without saving your changes?
edit-signed = Signed by { $by } on { $date }. Ask them before you change it.
edit-signed-ask = { $by } signed this programme with what stood in it before. Save it without the signature?
edit-signed-how = The usual limits apply then, which are the stricter ones. Once you have talked, it can be signed again.

## A dose

edit-sets = Sets
edit-reps = Repetitions
edit-hold = Hold
edit-move = Into the movement
edit-return = Out of the movement
edit-pause = Pause
edit-rest = Rest
edit-sides = Sides
edit-both-ways = The other way too
edit-minutes = Minutes
edit-sides-both = both at once
edit-sides-none = no sides
edit-usual = usually { $usual }
edit-meant = This exercise is meant for { $range }.
edit-level = level { $level } of { $of }
edit-all-levels = all levels
edit-own-levels = These levels have their own number: { $levels }.
edit-outside-ask = { $part }: this exercise is meant for { $range }. Take { $value } all the same?
edit-outside-who = That is fine where you and your clinician have chosen it.
edit-reason = Why? It is written beside the sources; Enter alone leaves it out.

## Days, name, what goes with it

edit-often = How often
edit-often-how = Letters choose days of the week; 1 to 7 are so many days, whichever they are.
edit-chosen = chosen
edit-further = More about the programme
edit-name = Name
edit-name-ask = What is the programme called?
edit-days = Days
edit-none = none
edit-after = Sessions before that
edit-first = First level

## Somebody else changed the file

edit-changed = The file was changed elsewhere meanwhile, and nothing was written. m keeps yours, t takes the other.
edit-gone = The file is gone. What you had is still here; m saves it again.
edit-here = here
edit-there = in the file
edit-not-there = not there
edit-difference-level = { $name }, level { $level }, { $part }
edit-difference-line = line { $line }
