### Corrections of the log: from the command line and from the history on the screen.

## rygrad log amend, withdraw, list

cli-log-amend-withdrawn = This record is withdrawn and counts for nothing. Bring it back first: rygrad log withdraw --undo { $id }
cli-log-amend-most = “{ $value }” cannot be { $field }. Between 0 and { $most } was planned.
cli-log-amend-number = “{ $value }” cannot be { $field }. It is a whole number.
cli-log-amend-amounts = This session has no { $field }. It has: { $fields }.
cli-log-withdrawn = Withdrawn, { $record }. It counts for nothing any more. Nothing was deleted.
cli-log-brought-back = It counts again, { $record }.
cli-log-withdrawn-with = { $count ->
    [one] { $count } more record that belongs to it goes the same way.
   *[other] { $count } more records that belong to it go the same way.
  }
cli-log-withdrawn-undo = This brings it back:
cli-log-withdraw-session = It was withdrawn with its session. Bring that one back: rygrad log withdraw --undo { $id }
cli-log-withdrawn-count = { $count ->
    [one] { $count } record is withdrawn. “rygrad log list --withdrawn” shows it.
   *[other] { $count } records are withdrawn. “rygrad log list --withdrawn” shows them.
  }
cli-log-list-none = There is nothing to list.
cli-log-list-withdrawn = withdrawn
correct-sign-stays = A warning sign was named there. You are asked about it once more before the next session.
help-log-withdraw = Leave a record out that was another person's, or a slip; it stays in the log
help-log-list = List the records with their ids
help-arg-withdraw-undo = Bring it back
help-arg-list-days = Only the last days
help-arg-list-withdrawn = Only those that are withdrawn

## The screen

correct-title = Correct an entry
correct-none = There is nothing to correct in these days.
correct-number = pain { $pain }
correct-pause = away, { $from } to { $to }
correct-time = Day and time
correct-programme = Programme
correct-before = Pain before
correct-after = Pain after
correct-next-day = Pain the morning after
correct-pain = Pain
correct-note = Note
correct-sets = { $count } of { $most } { $most ->
    [one] set
   *[other] sets
  }
correct-reps = { $count } of { $most } { $most ->
    [one] repetition
   *[other] repetitions
  }
correct-minutes = { $count } of { $most } min
correct-each-side = each side
correct-withdraw = Withdraw it
correct-withdraw-why = this was not me
correct-bring-back = Bring it back
correct-bring-back-why = it counts again
correct-is-withdrawn = This entry is withdrawn and counts for nothing.
correct-time-hint = A date and a time of day, such as 2026-11-20 08:10.
correct-date-hint = A date, such as 2026-11-20.
correct-note-hint = In your own words. An empty note is taken away.
correct-moves-along = Its numbers move along.
correct-choice-hint = The arrows change it, Enter takes it.
correct-wrong = This is no date and time. Write it like 2026-11-20 08:10.
correct-future = This is still to come.
correct-ask-withdraw = Was this somebody else, or a slip?
correct-withdraw-told = Withdrawn, it counts nowhere any more. Nothing is deleted: Enter in the list brings it back.
correct-along = { $count ->
    [one] { $count } number or answer that belongs to it goes with it.
   *[other] { $count } numbers and answers that belong to it go with it.
  }
key-correct = correct
key-withdraw = yes, withdraw it
