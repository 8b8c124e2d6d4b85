### From paper: weeks that were ticked on a sheet, typed in.

fill-title = Fra papir
fill-day = { $date }: { $what }
fill-before = smerte før, 0 til 10. Mellemrum: intet den dag
fill-after = smerte efter, 0 til 10. x: stoppede undervejs
fill-before-short = smerte før, eller mellemrum
fill-after-short = smerte efter, eller x
fill-there = dagens træning er i loggen
fill-nothing = intet den dag
fill-empty = intet tastet endnu
fill-done = trænet, smerte { $pain }
fill-stopped = stoppede undervejs, smerte { $pain }
fill-how = Læs arket på tværs, og tast tallene. Intet bliver skrevet, før du har set det.
fill-typed = { $count ->
    [one] { $count } dag tastet. Enter viser den.
   *[other] { $count } dage tastet. Enter viser dem.
  }
fill-sure = { $count ->
    [one] { $count } dag: { $first }
   *[other] { $count } dage, fra { $first } til { $last }
  }
fill-as = De bliver skrevet i loggen som trænet efter papir: { $programme }, på det trin, du havde den dag.
fill-leave = { $count ->
    [one] Tilbage uden at skrive { $count } dag?
   *[other] Tilbage uden at skrive { $count } dage?
  }
key-from-paper = fra papir
key-nothing-done = intet
key-stopped-on-way = stoppede
key-take-back = fortryd
key-write-down = skriv det
key-leave-it = ja, tilbage
history-paper = på papir
column-paper = om den blev lavet efter papir og noteret bagefter: true eller false
