### The report for a clinician: the page itself, the screen that shows it first, the command.

## The page

report-title = Training at home
report-from-to = { $first } to { $last } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
  })
report-empty = Nothing was recorded in these days.
report-programme = Programme
report-changes = What changed
report-programme-sessions = { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
  }
report-level-change = { $date }: level { $from } to level { $to } ({ $why })
report-level-change-of = { $date }, { $programme }: level { $from } to level { $to } ({ $why })
report-level-ready = offered after sessions that went well
report-level-stops = offered after two stops
report-level-rises = offered after two mornings with more pain
report-level-away = offered after days away
report-level-chosen = the patient’s choice
report-level-clinician = agreed with a clinician
report-level-undone = the change before was taken back
report-plan-change = { $date }, { $programme }: other exercises or doses from here on
report-more = … and { $count } more
report-days = Days
report-days-trained = Days trained
report-days-planned = { $days } of { $planned } planned ({ $share } %)
report-days-more = { $days }, { $planned } planned
report-looked-after = Looked after
report-away = Away or ill
report-not-confirmed = Not confirmed
report-not-confirmed-count = { $sessions } (counted nowhere here)
report-sessions = Sessions
report-minutes = Minutes
report-pain = Pain
report-pain-chart = Pain from 0 to 10, day by day
report-pain-chart-weeks = Pain from 0 to 10, the mean of each week
report-pain-told = Before training: { $first } in the first week, { $last } in the last one. The highest number was { $highest }.
report-pain-told-one = Before training: { $first } in the first week. The highest number was { $highest }.
report-pain-before = before training
report-pain-after = after training
report-pain-morning = next morning
report-pain-usual = usual pain, { $pain }
report-pain-band = less than a change that matters (2 points, or 30 % lower)
report-exercises = Exercises, in repetitions
report-exercises-caption = Repetitions of each exercise, planned and done
report-exercise = Exercise
report-exercise-planned = Planned
report-exercise-done = Done
report-exercise-share = { $done } ({ $share } %)
report-exercise-eased = Eased
report-exercise-stopped = Stopped
report-stopped-at = rep. { $rep }
report-stopped-sets = set { $set }, rep. { $rep }
report-stops = Stops and signs
report-stops-caption = What was felt, and what rygrad said
report-stop-day = Day
report-stop-where = Where
report-stop-what = What
report-stop-said = What rygrad said
report-outside = outside a session
report-left-open = nothing was answered
report-lists = in the health questions
report-said-none = stopped; no contact advised
report-said-noted = noted; no contact advised
report-said-ask = ask a physiotherapist before doing it again
report-said-soon = talk to a doctor or physiotherapist this week
report-said-today = call a doctor today
report-said-emergency = call the emergency number now
report-signs-open = Open now: { $signs }
report-signs-known = Known to a doctor: { $signs }
report-no-stops = No session was stopped, and no warning sign was named.
report-goals = What matters to the patient
report-goals-caption = Goals, from 0 (cannot) to 10 (as before)
report-goal = Goal, 0 (cannot) to 10 (as before)
report-goal-first = First
report-goal-last = Last
report-overall-since = The back, since { $date }
report-moving = Moving
report-moving-times = { $word } { $times } ×
report-walking = Walking
report-week = Week from
report-walking-caption = Minutes of each week
report-week-minutes = { $minutes } min
report-week-mean = Mean of { $weeks } weeks
report-notes = In the patient’s own words
report-note = { $date }: { $note }
report-foot = Recorded by the patient with rygrad { $version }. It is no diagnosis. All numbers: { $command }

## Command line

help-report = Write a page about the last weeks for your clinician
help-arg-report-days = Only the last so many days, today included; without any of these, 28
help-arg-report-from = The first day
help-arg-report-to = The last day
help-arg-report-initials = Whose it is, in a few letters; without them it names nobody
help-arg-report-without = Leave a section out; may be given several times
help-arg-report-form = Its form; without it, the one that the name of the file says, else text
help-arg-report-all-data = Everything about you in one archive, a report of all days among it; needs --out
help-value-html = one file for a browser, which prints it on A4
help-value-pdf = A4, ready to print
help-value-text = plain text, 80 columns wide
help-name-letters = LETTERS
help-name-section = SECTION
help-name-form = FORM
cli-report-pdf = A PDF needs a file: rygrad report --out report.pdf

## The screen

key-report = report
key-write = write it
report-screen = Report for your clinician
report-stays = Nothing leaves this machine by itself.
report-written = Written: { $path }. It is yours to hand over.
report-initials-ask = Whose report is it?
report-initials-why = A few letters, such as your initials. Left empty, it names nobody.
report-line-days = Period
report-line-language = Language
report-line-form = Form
report-line-initials = Initials
report-line-exercises = Exercises
report-line-goals = Goals
report-line-notes = Notes
range-84 = last 12 weeks
report-in-english = English
report-in-danish = Danish
report-in-norwegian = Norwegian
report-as-html = HTML, for a browser
report-as-pdf = PDF, to print
report-as-text = plain text
report-no-initials = none
report-on = on it
report-out = left out
