### From paper: weeks that were ticked on a sheet, typed in.

fill-title = From paper
fill-day = { $date }: { $what }
fill-before = pain before, 0 to 10. Space: nothing that day
fill-after = pain after, 0 to 10. x: stopped on the way
fill-before-short = pain before, or space
fill-after-short = pain after, or x
fill-there = its session is in the log
fill-nothing = nothing done
fill-empty = nothing typed yet
fill-done = done, pain { $pain }
fill-stopped = stopped on the way, pain { $pain }
fill-how = Read across the sheet and type the numbers. Nothing is written before you have seen it.
fill-typed = { $count ->
    [one] { $count } day typed. Enter shows it.
   *[other] { $count } days typed. Enter shows them.
  }
fill-sure = { $count ->
    [one] { $count } day: { $first }
   *[other] { $count } days, from { $first } to { $last }
  }
fill-as = They are written into the log as done on paper: { $programme }, at the level of each day.
fill-leave = { $count ->
    [one] Go back without writing { $count } day?
   *[other] Go back without writing { $count } days?
  }
key-from-paper = from paper
key-nothing-done = nothing
key-stopped-on-way = stopped
key-take-back = take back
key-write-down = write it
key-leave-it = yes, go back
history-paper = on paper
column-paper = whether it was done on paper and noted afterwards: true or false
