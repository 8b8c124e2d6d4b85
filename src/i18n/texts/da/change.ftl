### Today's session, changed for today alone.

key-harder = sværere
key-shorter = minutter
change-easier = lettere: { $what }
change-harder = sværere: { $what }
change-no-room = ikke tid i dag
change-minutes = Jeg har { $minutes } minutter: { $done } af { $of ->
    [one] { $of } øvelse
   *[other] { $of } øvelser
  }, { $time }.
change-no-harder = Den findes ikke i en sværere udgave her.
change-not-today = I dag passer det, programmet har, eller mindre.
change-harder-if = Kun for i dag, og kun sværere, hvis dine svar før træningen giver plads til det.
history-left-out = noget udeladt
history-order = anden rækkefølge
history-easier = lettere
history-harder = sværere
history-shorter = kortere
column-today = hvad der blev ændret ved den kun den dag: left_out (noget udeladt), order (rækkefølge), easier (lettere), harder (sværere), shorter (kortere); flere har mellemrum imellem
instead-offered = Lettere fra nu af: { $easier } i stedet for { $exercise }? Tryk på i.
