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

## The screen

correct-title = Ret noget
correct-none = Der er ikke noget at rette i disse dage.
correct-number = smerte { $pain }
correct-pause = væk, { $from } til { $to }
correct-time = Dag og tid
correct-programme = Program
correct-before = Smerte før
correct-after = Smerte efter
correct-next-day = Smerte morgenen efter
correct-pain = Smerte
correct-note = Note
correct-sets = { $count } af { $most } sæt
correct-reps = { $count } af { $most } { $most ->
    [one] gentagelse
   *[other] gentagelser
  }
correct-minutes = { $count } af { $most } min.
correct-each-side = hver side
correct-withdraw = Træk tilbage
correct-withdraw-why = det var ikke mig
correct-bring-back = Tag med igen
correct-bring-back-why = så tæller det med
correct-is-withdrawn = Det er trukket tilbage og tæller ikke med.
correct-time-hint = En dato og et klokkeslæt, for eksempel 2026-11-20 08:10.
correct-date-hint = En dato, for eksempel 2026-11-20.
correct-note-hint = Med dine egne ord. En tom note fjernes.
correct-moves-along = Dens tal flytter med.
correct-choice-hint = Pilene ændrer det, Enter tager det.
correct-wrong = Det er ikke en dato og et klokkeslæt. Skriv det som 2026-11-20 08:10.
correct-future = Det er ikke kommet endnu.
correct-ask-withdraw = Var det en anden, eller en smutter?
correct-withdraw-told = Trukket tilbage tæller det ingen steder med. Intet slettes: Enter på listen tager det med igen.
correct-along = { $count ->
    [one] { $count } tal eller svar, som hører til, følger med.
   *[other] { $count } tal og svar, som hører til, følger med.
  }
key-correct = ret
key-withdraw = ja, træk tilbage
