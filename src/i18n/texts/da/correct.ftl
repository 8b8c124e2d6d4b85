### Corrections of the log: from the command line and from the history on the screen.

## rygrad log amend, withdraw, list

cli-log-amend-withdrawn = Den er trukket tilbage og tæller ikke med. Tag den med igen først: rygrad log withdraw --undo { $id }
cli-log-amend-most = »{ $value }« kan ikke være { $field }. Der var planlagt mellem 0 og { $most }.
cli-log-amend-number = »{ $value }« kan ikke være { $field }. Det er et helt tal.
cli-log-amend-amounts = Denne træning har ikke { $field }. Den har: { $fields }.
cli-log-withdrawn = Trukket tilbage, { $record }. Den tæller ikke med længere. Intet er slettet.
cli-log-brought-back = Den tæller med igen, { $record }.
cli-log-withdrawn-with = { $count ->
    [one] { $count } linje mere, som hører til, følger med.
   *[other] { $count } linjer mere, som hører til, følger med.
  }
cli-log-withdrawn-undo = Sådan tages den med igen:
cli-log-withdraw-session = Den blev trukket tilbage sammen med sin træning. Tag træningen med igen: rygrad log withdraw --undo { $id }
cli-log-withdrawn-count = { $count ->
    [one] { $count } linje er trukket tilbage. »rygrad log list --withdrawn« viser den.
   *[other] { $count } linjer er trukket tilbage. »rygrad log list --withdrawn« viser dem.
  }
cli-log-list-none = Der er ikke noget at vise.
cli-log-list-withdrawn = trukket tilbage
correct-sign-stays = Der blev nævnt et advarselstegn. Du bliver spurgt om det én gang til før næste træning.
help-log-withdraw = Lad noget udgå, som en anden gjorde, eller som var en fejl; det bliver i loggen
help-log-list = Vis, hvad der står i loggen, med id’er
help-arg-withdraw-undo = Tag det med igen
help-arg-list-days = Kun de sidste dage
help-arg-list-withdrawn = Kun det, der er trukket tilbage
