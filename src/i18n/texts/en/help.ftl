### The help of the command line, and what is wrong with a command.

## Commands

help-rygrad = Home training for back, sacrum, pelvic and disc pain, in a terminal
help-start = Begin a session with its check-in
help-list = List the exercises and programmes
help-show = Show an exercise or a programme
help-check = Check exercise, programme and settings files
help-new = Begin a file of your own, with every key explained
help-history = Show your sessions, kept days and pain over time
help-export = Write the log as a table, for a spreadsheet or your own questions
help-remind = Be reminded at your usual time: by your calendar, or by a notification
help-rehearse = Write down every word and tone of a session with its time, or record it as a sound file
help-config = Print the settings with where they come from, or set one
help-completions = Print the completions of the command line for a shell
help-man = Print the manual page of rygrad or of one of its commands
help-arg-shell = Which shell
help-arg-man-command = The command; without one, rygrad itself
help-log = Look after the log: where it is, whether it is whole, what is missing in it
help-log-path = Print where the log is
help-log-verify = Count what is in the log and name every line that cannot be read
help-log-repair = Leave out what cannot be read, and keep the old file beside the new one
help-log-merge = Add what is missing here from the logs of other computers
help-log-add = Add a session that was done on paper
help-log-amend = Correct a record; what was written stays in the log
help-help = Print this message or the help of the given subcommand(s)

## Arguments and options

help-arg-lang = Language: en, da or nb
help-arg-config-dir = Folder of the settings and of your own exercises and programmes
help-arg-data-dir = Folder of the log
help-arg-help = Print help
help-arg-help-less = Print help (see a summary with '-h')
help-arg-help-more = Print help (see more with '--help')
help-arg-version = Print version
help-arg-verbose = With --version: also the commit, the folders, the voice and the terminal, for a report of a fault
help-arg-plain = Tell the training screen in lines, for screen readers, braille displays and pipes
help-arg-start-programme = Id of the programme; without one, the programme that is set
help-arg-start-plain = In lines, for screen readers, braille displays, logs and pipes
help-arg-json = As JSON
help-arg-config-key = One setting; without it, all of them
help-arg-config-value = Its new value, kept in config.toml
help-arg-config-unset = Take its line out of config.toml, so that it is as usual
help-arg-show-id = Its id, as `rygrad list` shows it
help-arg-check-paths = Files or folders; without any, your own files and the built-in ones
help-arg-check-json = As JSON, for editors
help-arg-check-strict = Fail on warnings too
help-arg-new-kind = What it describes
help-value-exercise = An exercise
help-value-programme = A programme
help-arg-new-name = Its id: the name of the file without .toml
help-arg-history-days = Only the last so many days
help-arg-export-format = As CSV, as JSON, as FHIR, or all of it
help-arg-export-for = As a spreadsheet in Denmark and Norway opens it with a double click
help-value-excel = A double click on a computer in Denmark or Norway
help-value-csv = For spreadsheets, and for programs that read tables
help-value-json = An array of objects
help-value-fhir = A FHIR R4 Bundle, for the server of a clinic
help-value-all = Everything about you in one archive, to take along
help-arg-export-exercises = One row per exercise instead of one per session
help-arg-export-from = Leave out sessions before this date
help-arg-export-to = Leave out sessions after this date
help-arg-export-pseudonym = Whose log it is, in a word of your clinic
help-arg-out = Write into this new file, readable by you only
help-arg-force = Replace the file if it is there
help-arg-remind-ics = The form of the entry: iCalendar, which every calendar can import
help-arg-remind-time = The time of day; without it, the usual time of the settings
help-arg-remind-install = Have the system show a notification at that time, and again two hours later
help-arg-remind-remove = Take the notifications away again
help-arg-remind-now = Show the notification now, if today still waits for its session
help-arg-rehearse-plan = Which plan of it: full, easy or calm
help-arg-rehearse-level = At which level of it; without one, your present level
help-arg-rehearse-brief = As it is spoken once the exercises are known: in few words
help-arg-rehearse-audio = Record it into this new file, WAV or FLAC, readable by you only
help-arg-rehearse-tones-only = Record the tones without the words
help-arg-merge-files = Their logs
help-arg-add-date = The day: today, yesterday, or a date such as 2026-11-20
help-arg-add-time = When it began, such as 08:10; without it your usual time, else noon
help-arg-add-programme = Id of the programme
help-arg-add-exercise = Id of an exercise that was done by itself
help-arg-add-plan = The plan that was done: full, easy or calm
help-arg-add-pain = Pain before, 0 to 10
help-arg-add-pain-after = Pain after, 0 to 10
help-arg-add-done = All of it was done
help-arg-add-stopped = It was stopped on the way; nothing of it counts as done
help-arg-add-why = Why it was stopped; without it it was your choice
help-value-chosen = By choice
help-value-pain = Because it hurt
help-arg-add-level = How strong the pain was that stopped it, 0 to 10
help-arg-add-again = Add it although one like it is there
help-arg-add-note = In your own words
help-arg-amend-id = Id of the record, or at least 6 characters of its beginning
help-arg-amend-field = What to correct: pain, note, place, mobility, pain_before, programme, level, sets:EXERCISE, reps:EXERCISE, minutes:EXERCISE, from, to, date, start or withdrawn
help-arg-amend-value = What it is to be

## What a value is called in the help

help-name-lang = LANG
help-name-dir = DIR
help-name-file = FILE
help-name-wav = FILE.wav
help-name-path = PATH
help-name-programme = PROGRAMME
help-name-kind = KIND
help-name-name = NAME
help-name-date = DATE
help-name-time = TIME
help-name-clock = HH:MM
help-name-why = WHY
help-name-text = TEXT
help-name-field = FIELD
help-name-value = VALUE
help-name-key = KEY
help-name-options = OPTIONS
help-name-command = COMMAND

## Parts of the help

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-of-all = Options of every command
help-default = {"["}default: { $value }]
help-possible = {"["}possible values: { $values }]
help-possible-list = Possible values
help-after-rygrad =
    Without a command the training screen opens.
    rygrad makes no diagnosis and does not replace treatment. If something hurts, stop.
help-after-amend =
    A check-in has pain, note, place and mobility; a session has pain_before, programme, level and note,
    and what was done of an exercise: with “sets:pelvic-tilt 2” two sets of it, with reps: repetitions
    on each side, with minutes: minutes of an activity, never more than was planned. An empty VALUE
    takes a note, place, mobility or level away. Each has a date and a time of day: with
    “date 2026-11-20” or “start '2026-11-20 08:10'” what a wrong clock dated gets its day, and what
    belongs to it moves along. `rygrad log list` shows the ids. “withdrawn true” does what
    `rygrad log withdraw` does.
help-after-remind =
    The entry comes back on the programme's days: every day for seven days a week, else on days spread
    over the week from Monday on. A programme that is done when it is needed is brought to mind on
    Mondays only; without a programme the entry is there every day. It says neither what is trained
    nor why, and follows you into another time zone. Imported again, it replaces the one before.

    A notification (--install) needs no open terminal. It is shown on the same days, and only while
    nothing was done on that day; twice at most, never with a word about your health, and not while a
    sign is open. For another time of day, install it again.
help-columns-session = Columns, a row per session
help-columns-exercise = Columns, a row per exercise
help-columns-note =
    A cell is empty (in JSON: null) where nothing was asked or nothing is known. A text that a
    spreadsheet could take for a formula has an apostrophe before it in CSV.

## Columns of an export

column-id = id
column-of-session = of the session
column-session = id of the session
column-start = first step, local time with its offset from UTC
column-end = last step or stop
column-local-date = the day it counts for
column-plan = full, easy or calm
column-outcome = completed, stopped or interrupted
column-level = of a full plan of a programme with levels, from 1
column-active = seconds without pauses
column-pain = 0 to 10
column-pain-after = 0 to 10, the last number given after it
column-pain-next-day = 0 to 10, the first number of the next day
column-mobility = moving, compared with last week: easier, same or harder; asked once a week
column-stop-why = pain, sign, chosen, unanswered, nothing_done or absent
column-stop-kind = what was felt
column-stop-row = the rule that decided
column-stop-contact = whom to talk to, as advised
column-side = left or right
column-note = the note given after it, else before it
column-start-utc = start in UTC, as pandas and DuckDB read it
column-end-utc = end in UTC
column-confirmation = of one that ran without anybody answering: not_confirmed, or the answer given later, all, part or none
column-pseudonym = whose log it is, where --pseudonym says it
column-number = its place in the session, from 1
column-planned-sets = 1 for an activity
column-planned-reps-low = per set and side; reaching it is done
column-planned-reps-high = per set and side
column-planned-hold = seconds of a repetition, or of an activity
column-planned-sides = both (together), each, alternate or none
column-done-both = both sides together, or without sides
column-all-sets = over all sets
column-all-reps = seconds over all repetitions
column-done-right = the right side
column-done-left = the left side
column-eased = true where it was made smaller and shorter on the way
column-skipped = chosen or rule, where it was skipped

## What is wrong with a command

wrong-error = error
wrong-tip = tip
wrong-more = For more information, try '{ $flag }'.
wrong-value = invalid value '{ $value }' for '{ $argument }'
wrong-value-missing = a value is required for '{ $argument }' but none was supplied
wrong-value-too-many = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
wrong-argument = unexpected argument '{ $argument }' found
wrong-command = unrecognized subcommand '{ $command }'
wrong-twice = the argument '{ $argument }' cannot be used multiple times
wrong-together = the argument '{ $argument }' cannot be used with '{ $other }'
wrong-together-several = the argument '{ $argument }' cannot be used with:
wrong-required = the following required arguments were not provided:
wrong-letters = invalid UTF-8 was detected in one or more arguments
wrong-other = the command cannot be understood
wrong-similar-argument = a similar argument exists: '{ $name }'
wrong-similar-command = a similar subcommand exists: '{ $name }'
wrong-similar-value = a similar value exists: '{ $name }'
wrong-escape = to pass '{ $value }' as a value, use '-- { $value }'
help-arg-commands = Print help for the subcommand(s)
wrong-use-language = use en, da or nb
wrong-use-plan = use full, easy or calm
wrong-use-level = write a whole number from 1 to 12
wrong-use-date = write a date such as 2026-11-22
wrong-use-time = write a time such as 07:30
wrong-use-days = write a whole number from 1 on
wrong-use-pseudonym = use at most 64 letters from a to z, digits, - _ or ., with a letter or a digit first

## Sending and reading in

help-pack = Pack a programme into one file to be sent, or show it as a code
help-add = Take over a programme or an exercise that somebody sent
help-arg-pack-sender = Your name, for whoever gets it
help-arg-pack-unsigned = Leave out what a clinician has signed
help-arg-pack-qr = As a QR code on the screen, for a short programme
help-arg-add-file = The file; - is what is pasted, to its end
help-arg-add-as = The id that it gets here
help-arg-add-dry-run = Show what it is, and write nothing
help-arg-add-yes = Add it without asking, and replace what is yours
help-arg-add-signed = With --yes: take over what a clinician has signed, too
help-arg-add-replace = With --yes: put what is in the file in the place of what is built in
help-arg-sheet-qr = With a QR code of the programme, to pass it on
