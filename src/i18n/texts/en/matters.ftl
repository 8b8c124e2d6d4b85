### What matters to the patient: goals, how the back is, days away, the usual time.

## Keys

key-no-more = no more
key-other-goals = other goals
key-score = 0 to 10

## Today

today-ask-goals = What would you like to be able to do again?
today-ask-goals-again = How are your goals going?
today-ask-overall = How is your back these weeks?
today-ask-time = When does training suit you?
today-goals = goals
today-away = Away until { $date }. Nothing is expected of you.
today-away-back = I am back

## The questions

goals-title = What matters to you
goals-ask = What would you like to be able to do again?
goals-ask-more = Is there something else?
goals-hint = In your own words, such as: lift my grandchild, sit through a film.
goals-hint-more = Enter alone ends the list.
goals-full = It holds 60 letters.
goals-score = How well can you do this now?
goals-low = not at all
goals-high = as before
goals-thanks = Thank you. You are asked again in four weeks.
goals-matters = 2 points or more is a change that matters.
goals-change = You can choose other goals at any time.
overall-ask = Since { $date }, how is your back?
overall-much-worse = much worse
overall-worse = worse
overall-little-worse = a little worse
overall-same = the same
overall-little-better = a little better
overall-better = better
overall-much-better = much better
time-ask = Which time of the day suits you for training?
time-why = Today then reminds you kindly. It is asked only once.

## Away or ill

away-title = Away or ill
away-why = These days are taken out of the week. Nobody asks why, and nothing is lost.
away-first = First day
away-last = Last day
away-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }, 28 at most
set-goals = Goals
set-away = Away or ill
set-away-no = no
set-away-until = until { $date }; → ends it

## History

history-goals = Goals
history-overall = How the back is
history-overall-since = Since { $date }: { $change }
history-goal-earlier = { $goal } (earlier)
history-away = { $days ->
    [one] { $days } day away
   *[other] { $days } days away
  }
history-away-day = away
history-away-days = Days away, week by week

## Command line

cli-log-type-measure = goals and changes
cli-log-type-pause = days away
cli-log-name-measure = what matters, { $at }
cli-log-name-pause = days away, said { $at }
help-arg-export-measures = One row per answer about what matters, instead of one per session
help-columns-measure = Columns, a row per answer about what matters
column-of-measure = of the answer
column-measure-name = goals, or overall
column-measure-item = the goal, in your words
column-measure-score = goals: 0 cannot to 10 as before; overall: 1 much worse to 7 much better
column-measure-since = the date that the change is measured from
column-measure-at = when it was answered, local time with its offset from UTC
