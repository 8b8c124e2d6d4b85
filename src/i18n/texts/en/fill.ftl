### From paper: weeks that were ticked on a sheet, typed in.

history-paper = on paper
column-paper = whether it was done on paper and noted afterwards: true or false
