### From paper: weeks that were ticked on a sheet, typed in.

history-paper = på papir
column-paper = om den blev lavet efter papir og noteret bagefter: true eller false
