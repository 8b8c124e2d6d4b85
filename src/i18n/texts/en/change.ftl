### Today's session, changed for today alone.

key-harder = harder
key-shorter = minutes
change-easier = easier: { $what }
change-harder = harder: { $what }
change-no-room = no time today
change-minutes = I have { $minutes } minutes: { $done } of { $of ->
    [one] { $of } exercise
   *[other] { $of } exercises
  }, { $time }.
change-no-harder = There is no harder version of it here.
change-not-today = Today suits what the programme has, or less.
change-harder-if = Only for today, and harder only if your answers before it leave room.
history-left-out = some left out
history-order = other order
history-easier = easier
history-harder = harder
history-shorter = shorter
column-today = what was changed of it for that day alone: left_out, order, easier, harder, shorter; several with a space between them
instead-offered = Easier from now on: { $easier } instead of { $exercise }? Press i.
