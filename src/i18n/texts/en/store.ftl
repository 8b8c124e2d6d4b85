### What is said of the files that the log and the running session are kept in.

## What went wrong

store-no-home = no home folder was found, so there is no place for the log; set HOME and start again
cli-output-failed = the output could not be written: { $error }
store-folder = the folder { $path } could not be used: { $reason }
store-read = { $path } could not be read: { $reason }
store-no-log = { $path } is no file that a log could be in; name the log itself
store-no-records = { $path } holds no record of rygrad; it is left as it is, move it away or put a copy of the log in its place
store-write = { $path } could not be written: { $reason }
store-busy = another program is writing to { $path }; close it, or try again in a moment
store-unconfirmed = the disk did not confirm that { $path } was saved ({ $reason }); no second copy could be made, so note down what matters
store-unconfirmed-copy = the disk did not confirm that { $path } was saved ({ $reason }); a second copy is in { $copy }
store-unreadable = the session kept in { $path } cannot be read; it is left as it is, move it away to hear no more of it
store-no-text = { $path } is not written in UTF-8
store-not-ours = a record of a newer version cannot be written by this one; update rygrad
store-elsewhere = a session is running in another window; end it there first
store-no-session = no session is running, so there is no journal for this; begin a session first

## Why, and what helps

reason-full = the disk is full; free some space
reason-not-allowed = the system does not allow it; check who owns it
reason-read-only = the disk is read-only; make it writable
reason-file-in-the-way = a file is in the way; move it away
reason-folder-in-the-way = a folder is in the way; move it away
reason-no-file = something that is no file is in the way; move it away
reason-not-there = it is not there; was it moved?
reason-quota = your share of the disk is used up; free some space
reason-name-too-long = the name is too long; choose a shorter one
reason-too-many-open = too many files are open; close other programs
reason-disk-fault = the disk reports a fault; check it, and keep a copy elsewhere
reason-disk-gone = the disk is no longer there; connect it again
reason-too-large = the file may not grow any more here; free some space
reason-in-use = another program uses it; close that program
reason-links = links lead round in a circle; mend them
reason-no-answer = the disk does not answer; check it
reason-no-room = the machine has no room for more; close other programs
reason-other = the system reports error { $code }: { $said }; check the disk
reason-no-code = { $said }; check the disk

## A log in another form

log-form = Another program has written the log anew, { $form ->
    [utf16] as UTF-16
    [returns] with other line ends
    [array] as one list
   *[spread] each record over several lines
  }. All of it is read. The next record, or “rygrad log repair”, writes it as rygrad does and keeps the old file.
log-form-mended = The log is written as rygrad does again.

## Records from the future

log-ahead = { $count ->
    [one] { $count } record lies in the future, on { $first }
   *[other] { $count } records lie in the future, the first on { $first }
  }: a clock was wrong then, or is now. They are kept and not counted; “rygrad history” shows them and how to give them their day.
history-ahead = { $count ->
    [one] { $count } record of the future ({ $first }) is left out; “rygrad history” says more.
   *[other] { $count } records of the future (first { $first }) are left out; “rygrad history” says more.
  }

## A copy of the log beside it

log-copy = Beside the log lies { $path }, with { $count ->
    [one] { $count } record that is
   *[other] { $count } records that are
  } not in it: a sync tool keeps two versions apart so. This takes them in: { $command }
