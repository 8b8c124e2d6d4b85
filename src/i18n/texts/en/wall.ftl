### The sheet for the wall: a programme to train from paper, and four weeks to tick.

wall-stop = Stop at once if the pain gets worse or moves further down your leg, or if you feel new numbness or weakness. This sheet cannot know how you feel. If in doubt, stop. In an emergency, call { $emergency }.
wall-sign = A warning sign that you reported is still open. Answer the check-in in rygrad before you train from this sheet: it may ask you to wait.
wall-anybody = Talk to a doctor or physiotherapist before you begin. Some exercises do not suit everyone: ask first if you are pregnant, have had an operation, have a new hip, osteoporosis or another illness.
wall-before = Is the pain clearly stronger than usual today? Then let rygrad choose the plan, or rest.
wall-other-way = the other way
wall-weeks = Four weeks
wall-chosen = Your days have a dot; any day counts.
wall-how = Tick each day on which you train, with your pain before and after, from 0 to 10. rygrad takes it in afterwards: History, key { $key }.
wall-done = Done
wall-pain-before = Pain before
wall-pain-after = Pain after
wall-foot = Printed on { $date } by rygrad { $version }. It makes no diagnosis and does not replace treatment.

## Command line

help-sheet = Print the exercises of a programme with pictures, and four weeks to tick
help-arg-sheet-start = The first day to tick; without it, the first day of next week
help-arg-sheet-blank = For a notice board: without what your health answers ask
cli-sheet-none = No programme is set. Name one, such as: rygrad sheet disc-1
cli-sheet-pdf = A PDF needs a file: rygrad sheet --out sheet.pdf
