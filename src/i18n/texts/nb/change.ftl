### Today's session, changed for today alone.

key-harder = tyngre
key-shorter = minutter
change-easier = lettere: { $what }
change-harder = tyngre: { $what }
change-no-room = ikke tid i dag
change-minutes = Jeg har { $minutes } minutter: { $done } av { $of ->
    [one] { $of } øvelse
   *[other] { $of } øvelser
  }, { $time }.
change-no-harder = Den finnes ikke i en tyngre variant her.
change-not-today = I dag passer det programmet har, eller mindre.
change-harder-if = Bare for i dag, og bare tyngre hvis svarene dine før treningen gir rom for det.
history-left-out = noe utelatt
history-order = annen rekkefølge
history-easier = lettere
history-harder = tyngre
history-shorter = kortere
column-today = hva som ble endret ved den bare den dagen: left_out (noe utelatt), order (rekkefølge), easier (lettere), harder (tyngre), shorter (kortere); flere har mellomrom imellom
instead-offered = Lettere fra nå av: { $easier } i stedet for { $exercise }? Trykk på i.
