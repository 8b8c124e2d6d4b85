### From paper: weeks that were ticked on a sheet, typed in.

fill-title = Fra papir
fill-day = { $date }: { $what }
fill-before = smerte før, 0 til 10. Mellomrom: ingenting den dagen
fill-after = smerte etter, 0 til 10. x: stoppet underveis
fill-before-short = smerte før, eller mellomrom
fill-after-short = smerte etter, eller x
fill-there = dagens økt er i loggen
fill-nothing = ingenting den dagen
fill-empty = ingenting tastet ennå
fill-done = trent, smerte { $pain }
fill-stopped = stoppet underveis, smerte { $pain }
fill-how = Les arket bortover, og tast tallene. Ingenting blir skrevet før du har sett det.
fill-typed = { $count ->
    [one] { $count } dag tastet. Enter viser den.
   *[other] { $count } dager tastet. Enter viser dem.
  }
fill-sure = { $count ->
    [one] { $count } dag: { $first }
   *[other] { $count } dager, fra { $first } til { $last }
  }
fill-as = De blir skrevet i loggen som trent etter papir: { $programme }, på trinnet du hadde den dagen.
fill-leave = { $count ->
    [one] Tilbake uten å skrive { $count } dag?
   *[other] Tilbake uten å skrive { $count } dager?
  }
key-from-paper = fra papir
key-nothing-done = ingenting
key-stopped-on-way = stoppet
key-take-back = angre
key-write-down = skriv det
key-leave-it = ja, tilbake
history-paper = på papir
column-paper = om den ble gjort etter papir og notert etterpå: true eller false
