### What the command line says.

## Any command

cli-no-terminal = The training screen needs a terminal at both ends. “--plain” writes it line by line, for pipes and screen readers; in a script, use “rygrad list”, “rygrad show” or “rygrad history”.
cli-unknown-id = There is no exercise or programme called “{ $id }”.
cli-unknown-exercise = There is no exercise called “{ $id }”.
cli-unknown-programme = There is no programme called “{ $id }”.
cli-faulty = “{ $id }” is there, but its file has a fault. { $said }
cli-did-you-mean = Did you mean { $id }?
cli-these-exercises = Exercises: { $ids }.
cli-these-programmes = Programmes: { $ids }.
cli-settings-fault = config.toml, line { $line }: { $fault }. The default applies here.
cli-zone-unknown = The time zone in TZ, { $zone }, is not known on this computer: all times are in UTC.
cli-not-utf-8 = The locale { $locale } is not UTF-8, so signs that it lacks are replaced by others. Where the terminal takes UTF-8, LC_ALL=en_GB.UTF-8 shows them all.
cli-settings-go-on = Until that is mended, the defaults apply for these lines.
cli-left-out = { $path }, line { $line }: { $fault }. The file is left out; “rygrad check” says more.
cli-left-out-name = { $path }: { $fault }. The file is left out; { $help }.
cli-left-out-file = { $path }: { $fault }. The file is left out.
cli-log-line = Line { $line }
cli-log-byte = The line at byte { $byte }
cli-log-damaged = { $place } of the log is damaged. It is left as it is; all other records are whole.
cli-log-torn = { $place } of the log was cut off while it was written. It is left as it is; all other records are whole.
cli-log-too-long = { $place } of the log is too long to be a record. It is left as it is; all other records are whole.
cli-log-nul = { $place } of the log holds empty bytes that a power cut left. It is left as it is; all other records are whole.
cli-yours = yours
cli-out-exists = { $path } is there already. Nothing was written; --force replaces it.
cli-out-own = { $path } belongs to rygrad itself. Nothing was written; choose another place.

## list

cli-list-phases = The numbers at the end are phases: 1 { $one }, 2 { $two }, 3 { $three }.
cli-list-more = More about one of them: rygrad show, then its id.

## Doses in sentences

cli-dose = { $sets ->
    [one] { $most ->
        [one] { $reps } repetition
       *[other] { $reps } repetitions
      }
   *[other] { $most ->
        [one] { $sets } sets of { $reps } repetition
       *[other] { $sets } sets of { $reps } repetitions
      }
  }.
cli-dose-each = { $sets ->
    [one] { $most ->
        [one] { $reps } repetition
       *[other] { $reps } repetitions
      }
   *[other] { $most ->
        [one] { $sets } sets of { $reps } repetition
       *[other] { $sets } sets of { $reps } repetitions
      }
  } on each side.
cli-dose-alternate = { $sets ->
    [one] { $most ->
        [one] { $reps } repetition
       *[other] { $reps } repetitions
      }
   *[other] { $most ->
        [one] { $sets } sets of { $reps } repetition
       *[other] { $sets } sets of { $reps } repetitions
      }
  } on each side, alternating.
cli-dose-both-ways = Each one goes both ways.
cli-dose-hold = Hold for { $hold } { $most ->
    [one] second
   *[other] seconds
  } each time.
cli-dose-pause = Wait { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } between repetitions.
cli-dose-rest = Rest { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } between sets.
cli-dose-minutes = { $minutes } { $most ->
    [one] minute
   *[other] minutes
  }.
cli-dose-away = You do it away from the screen.

## check

cli-check-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
cli-check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
cli-check-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
cli-check-gaps = { $count ->
    [one] { $count } file is not in all three languages
   *[other] { $count } files are not in all three languages
  }. One is enough: where another is asked for, it is shown.

## new

cli-new-bad-name = “{ $name }” cannot be a name. Use 1 to 40 characters of a-z, 0-9 and -, and begin with a letter.
cli-new-reserved = “{ $name }” cannot be a name: Windows keeps it for a device. Choose another, such as { $name }-1.
cli-new-exists = { $path } is there already. Nothing was written.
cli-new-failed = { $path } could not be written: { $error }
cli-new-written = Written: { $path }
cli-new-replaces = It takes the place of the built-in one with this name.
cli-new-next = Fill it in, then: { $command }

## history

cli-history-so-far = so far
cli-history-time = time
cli-history-pain = pain, last 28 days
cli-history-edited = changed by hand
cli-history-newer = { $count ->
    [one] { $count } record
   *[other] { $count } records
  } of a newer version of rygrad cannot be shown here. Nothing of it is lost.
cli-history-ahead = { $count ->
    [one] { $count } record lies in the future, on { $first }:
   *[other] { $count } records lie in the future, the first on { $first }:
  }
cli-history-ahead-why = A clock was wrong then, or is now. They are kept and not counted. If it was wrong then, this gives one of them, and what belongs to it, its day:
cli-unwritten = Not everything could be written to the log. What is missing is kept in { $path }.
cli-unwritten-lines = These lines could not be kept anywhere; copy them to keep them:
cli-settings-unsaved = Not all of your settings could be saved; at the next start they are as they were before.
cli-own-unsaved = Your programme or exercise could not be saved; its file is as it was before.

## export

cli-export-for-csv = --for is for CSV: rygrad export csv --for excel
cli-export-range = --from is after --to: no day lies between them.
cli-export-fhir-whole = fhir has everything in one Bundle: leave out --exercises and --measures.
fhir-plan-at-level = { $name }, level { $level }
cli-export-all-alone = all has everything: it needs --out FILE, and no other option goes with it.

## The archive of everything: what is in it

cli-all-data-left-out = Left out, because it cannot be read or leads elsewhere: { $path }
all-data-what = This is everything that rygrad keeps about you, as it was on this machine on the day in the name of the folder. You can read it without rygrad: the tables open in a spreadsheet, everything else in any editor.
all-data-log = The log: every session, every number, every answer, one record a line. Put into rygrad's data folder on another machine (`rygrad log path` says where), rygrad goes on from it.
all-data-in-progress = What was written of a session while it ran, and has not become a record yet.
all-data-beside = Files that lay beside the log, such as an older log that was kept when it was repaired.
all-data-exercises = Exercises that you or your clinician have written.
all-data-programmes = Programmes that you or your clinician have written.
all-data-settings = Your settings.
all-data-tables = The log as tables: a row per session, per exercise, and per answer about what matters; .csv for a spreadsheet, .json for programs.
all-data-fhir = The same for the server of a clinic, as a FHIR R4 Bundle.
all-data-report = A report for your physiotherapist or doctor.
all-data-yours = The notes are in your own words, and the health answers are what you ticked. Think about whom you give this to: it is not encrypted. Nothing of it has been sent anywhere.
all-data-no-diagnosis = Recorded by the patient; no diagnosis.

## remind

cli-remind-no-time = No usual time is set. Say one with --time 07:30, choose one in the settings of the training screen, or write usual-time = "07:30" into { $path }.
cli-remind-next = Open it with your calendar. Opened again later, it replaces the entry.
cli-remind-installed = A short notification comes at { $time }, and at { $again } if nothing was done by then. On days without training it stays away.
cli-remind-installed-once = A short notification comes at { $time } if nothing was done by then. On days without training it stays away.
cli-remind-try = See it now: rygrad remind --now. Take it away: rygrad remind --remove.
cli-remind-removed = The notifications are gone.
cli-remind-none = There were no notifications to take away.
cli-remind-shown = The notification was shown.
cli-remind-quiet = Nothing is shown: the day is done, is without training, or it is not the time.
cli-remind-not-shown = This desktop shows no notifications. On Linux they need notify-send (often in the package libnotify-bin) or gdbus.
cli-remind-not-utf8 = { $path } has letters that a timer cannot name. Put it into a folder with plain letters.
cli-remind-no-timer = { $program } is not here, so nothing can start it at a time. With cron, this line does the same: { $line }
cli-remind-refused = The system refused it: { $said }
remind-title = Time for a little movement

## rehearse

cli-rehearse-none = No programme is set. Name one, such as: rygrad rehearse disc-1
cli-rehearse-level = The highest level of { $id } is { $most }.
cli-rehearse-plan-full = Full plan
cli-rehearse-plan-easy = Easy plan
cli-rehearse-plan-calm = Calm plan
cli-rehearse-brief = in few words
cli-rehearse-left-out = Left out, as your health answers ask: { $exercises }.
cli-rehearse-total = Total: { $time }
cli-rehearse-tone-start = start
cli-rehearse-tone-hold = hold
cli-rehearse-tone-let-go = let go
cli-rehearse-tone-change-side = change
cli-rehearse-tone-last = count
cli-rehearse-tone-freeze = pause
cli-rehearse-tone-end = end
cli-rehearse-spoken = { $time }, tones and the voice of { $program }.
cli-rehearse-tones = { $time }, tones alone.
cli-rehearse-format = { $file } cannot be written: rygrad records into a file whose name ends in .wav or in .flac (much smaller).
cli-rehearse-faster = { $count ->
    [one] { $count } line is spoken faster to fit its time.
   *[other] { $count } lines are spoken faster to fit their time.
  }
cli-rehearse-cut = { $count ->
    [one] { $count } line is too long all the same and is cut off.
   *[other] { $count } lines are too long all the same and are cut off.
  }
cli-rehearse-no-speaker = The words are missing in this file, because espeak-ng is not installed. Install it (on Debian and Ubuntu: apt install espeak-ng) and record again with --force.
cli-rehearse-speaker-failed = The words are missing in this file, because { $program } could not speak them. Check that “{ $program } hello” can be heard, and record again with --force.
cli-rehearse-sign = A warning sign that you reported is still open. Answer the check-in before you use the recording: it may ask you to wait.
cli-rehearse-before = Answer the check-in in rygrad before you train with it: on some days another plan is right, or none.
cli-rehearse-after = What you did can be added to the log (with --stopped in place of --done if you stopped):

## log

cli-log-none = There is no log yet. The first session makes it: { $path }
cli-log-verified = as written
cli-log-newer = newer version
cli-log-type-session = sessions
cli-log-type-check_in = check-ins
cli-log-type-screening = health questions
cli-log-type-confirmation = confirmations
cli-log-type-level = changes of level
cli-log-type-amendment = corrections
cli-log-doubles = { $count ->
    [one] { $count } line holds a record that stands on another line too.
   *[other] { $count } lines hold a record that stands on another line too.
  } Each record counts once.
cli-log-sound = Nothing is damaged.
cli-log-faults = { $count ->
    [one] { $count } line cannot be read. “rygrad log repair” leaves it out and keeps the old file.
   *[other] { $count } lines cannot be read. “rygrad log repair” leaves them out and keeps the old file.
  }
cli-log-fault-damaged = { $place }: damaged
cli-log-fault-torn = { $place }: cut off while it was written
cli-log-fault-too-long = { $place }: too long to be a record
cli-log-fault-nul = { $place }: empty bytes that a power cut left
cli-log-more = … and { $count } more
cli-log-unfinished = The session that began { $start } is not finished. It is kept in { $path }; the next start of rygrad asks about it.
cli-log-repair-sound = Nothing is damaged. The log was left as it is.
cli-log-repair-left-out = { $count ->
    [one] { $count } line that cannot be read was left out:
   *[other] { $count } lines that cannot be read were left out:
  }
cli-log-repair-kept = { $count ->
    [one] { $count } line was kept as it is.
   *[other] { $count } lines were kept as they are.
  }
cli-log-repair-old = The old file is { $path }
cli-log-merged = { $path }: { $count ->
    [0] nothing new
    [one] { $count } record added
   *[other] { $count } records added
  }
cli-log-merge-passed = Some lines of { $path } cannot be read and were passed by; everything else in it was taken:
cli-log-added = Added to the log:
cli-log-counts-for = It counts for { $date }: the day had not started yet.
cli-log-add-there = A session of { $programme } that began { $at } is in the log already. Nothing was written; --again adds this one too.
cli-log-add-pause = With this in the log, pain was much higher after a session and still the day after. So your programme is paused: until you answer in the check-in that you have talked with someone, the calm plan is offered.
cli-log-level-of-pain = --level belongs to --why pain.
cli-log-long-note = This note has { $count } characters; at most { $most } are kept. Nothing was written.
cli-log-today = today
cli-log-yesterday = yesterday
cli-log-bad-date = “{ $written }” is no date. Write it like 2026-11-20, or as today or yesterday.
cli-log-bad-time = “{ $written }” is no time of day. Write it like 08:10.
cli-log-bad-pain = “{ $written }” is no pain number. Pain is a whole number from 0 to 10.
cli-log-future = { $written } is still to come. Only what has been done can be added.
cli-log-too-early = { $written } is too long ago. Use a date from 1900 on.
cli-log-no-plan = There is nothing to do in { $programme }: no exercise of it can be used, or your health answers leave all of them out. “rygrad check” says more.
cli-log-amended = Corrected, { $record }: { $field } { $before } → { $after }
cli-log-amended-with = { $count ->
    [one] { $count } more record that belongs to it moved along.
   *[other] { $count } more records that belong to it moved along.
  }
cli-log-amend-same = It says so already. Nothing was written.
cli-log-amend-short = Give at least 6 characters of the id.
cli-log-amend-unknown = No record has an id that begins with “{ $id }”. “rygrad log list” shows the ids.
cli-log-amend-several = Several records have an id that begins so. Give more of it:
cli-log-amend-type = Only check-ins, sessions and days away can be corrected. Every record but a correction can be withdrawn.
cli-log-amend-field = “{ $field }” cannot be corrected in this record. A check-in has pain, note, place and mobility; a session has pain_before, programme, level, note, and sets:, reps: or minutes: with an exercise; days away have from and to. Each has a date and a start.
cli-log-amend-value = “{ $value }” cannot be { $field }. Use one of these: { $words }.
cli-log-name-check-in = check-in of { $at }
cli-log-name-screening = health questions of { $at }
cli-log-name-confirmation = confirmation of { $at }
cli-log-name-level = change of level of { $at }
cli-log-name-session = session of { $at }

## The settings, and what is made from the command line

config-settings = settings
config-exercises = your own exercises
config-programmes = your own programmes
config-log = log
config-from-command-line = command line
config-from-file = file
config-from-environment = environment
config-from-system = system
config-from-default = default
config-not-set = not set
cli-config-unknown = There is no setting { $key }.
cli-config-keys = The settings are: { $keys }.
cli-config-no-programme = Say which programme.
cli-config-as-it-is = { $path } stays as it is, because of line { $line }: { $fault }.
cli-no-command = rygrad has no command { $command }. rygrad help lists them.
