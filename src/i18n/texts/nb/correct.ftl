### Corrections of the log: from the command line and from the history on the screen.

## rygrad log amend, withdraw, list

cli-log-amend-withdrawn = Den er trukket tilbake og teller ikke med. Ta den med igjen først: rygrad log withdraw --undo { $id }
cli-log-amend-most = «{ $value }» kan ikke være { $field }. Det var planlagt mellom 0 og { $most }.
cli-log-amend-number = «{ $value }» kan ikke være { $field }. Det er et helt tall.
cli-log-amend-amounts = Denne økten har ikke { $field }. Den har: { $fields }.
cli-log-withdrawn = Trukket tilbake, { $record }. Den teller ikke med lenger. Ingenting er slettet.
cli-log-brought-back = Den teller med igjen, { $record }.
cli-log-withdrawn-with = { $count ->
    [one] { $count } linje til som hører sammen med den, følger med.
   *[other] { $count } linjer til som hører sammen med den, følger med.
  }
cli-log-withdrawn-undo = Slik tas den med igjen:
cli-log-withdraw-session = Den ble trukket tilbake sammen med økten sin. Ta økten med igjen: rygrad log withdraw --undo { $id }
cli-log-withdrawn-count = { $count ->
    [one] { $count } linje er trukket tilbake. «rygrad log list --withdrawn» viser den.
   *[other] { $count } linjer er trukket tilbake. «rygrad log list --withdrawn» viser dem.
  }
cli-log-list-none = Det er ingenting å vise.
cli-log-list-withdrawn = trukket tilbake
correct-sign-stays = Et varseltegn ble nevnt der. Du blir spurt om det én gang til før neste økt.
help-log-withdraw = La noe utgå som en annen gjorde, eller som var en feil; det blir i loggen
help-log-list = Vis det som står i loggen, med id-er
help-arg-withdraw-undo = Ta det med igjen
help-arg-list-days = Bare de siste dagene
help-arg-list-withdrawn = Bare det som er trukket tilbake

## The screen

correct-title = Rett noe
correct-none = Det er ingenting å rette i disse dagene.
correct-number = smerte { $pain }
correct-pause = borte, { $from } til { $to }
correct-time = Dag og tid
correct-programme = Program
correct-before = Smerte før
correct-after = Smerte etter
correct-next-day = Smerte morgenen etter
correct-pain = Smerte
correct-note = Notat
correct-sets = { $count } av { $most } sett
correct-reps = { $count } av { $most } { $most ->
    [one] repetisjon
   *[other] repetisjoner
  }
correct-minutes = { $count } av { $most } min
correct-each-side = hver side
correct-withdraw = Trekk tilbake
correct-withdraw-why = det var ikke meg
correct-bring-back = Ta med igjen
correct-bring-back-why = da teller det med
correct-is-withdrawn = Det er trukket tilbake og teller ikke med.
correct-time-hint = En dato og et klokkeslett, for eksempel 2026-11-20 08:10.
correct-date-hint = En dato, for eksempel 2026-11-20.
correct-note-hint = Med dine egne ord. Et tomt notat fjernes.
correct-moves-along = Tallene som hører til, flyttes med.
correct-choice-hint = Pilene endrer det, Enter tar det.
correct-wrong = Det er ikke en dato og et klokkeslett. Skriv det som 2026-11-20 08:10.
correct-future = Det har ikke vært ennå.
correct-ask-withdraw = Var det en annen, eller en glipp?
correct-withdraw-told = Trukket tilbake teller det ikke med noe sted. Ingenting slettes: Enter i listen tar det med igjen.
correct-along = { $count ->
    [one] { $count } tall eller svar som hører til, følger med.
   *[other] { $count } tall og svar som hører til, følger med.
  }
key-correct = rett
key-withdraw = ja, trekk tilbake
