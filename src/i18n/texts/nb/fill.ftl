### From paper: weeks that were ticked on a sheet, typed in.

history-paper = på papir
column-paper = om den ble gjort etter papir og notert etterpå: true eller false
