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
