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
