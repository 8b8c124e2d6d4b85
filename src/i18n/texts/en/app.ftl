### What the screens say. One section a screen.

## Days and months

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
weekday-letter-0 = M
weekday-letter-1 = T
weekday-letter-2 = W
weekday-letter-3 = T
weekday-letter-4 = F
weekday-letter-5 = S
weekday-letter-6 = S
weekday-short-0 = Mon
weekday-short-1 = Tue
weekday-short-2 = Wed
weekday-short-3 = Thu
weekday-short-4 = Fri
weekday-short-5 = Sat
weekday-short-6 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Keys, as the key bar says them

key-pain = pain
key-pain-stop = pain, stop
key-help = help
key-quit = quit
key-understood = I understand
key-choose = choose
key-up = up
key-down = down
key-back = back
key-start = start
key-history = history
key-library = library
key-about = about this pain
key-read = read
key-search = search
key-filter = show only
key-no-search = no search
key-show-all = show everything
key-mine = make it mine
key-yes = yes
key-no = no
key-next-page = next page
key-settings = settings
key-level = pain level
key-this = this one
key-today = to Today
key-freeze = pause
key-ready = I am ready
key-look-again = look again
key-leave-out = leave it out
key-next = next
key-again = again
key-answer-again = answer again
key-easier = easier
key-explain = instruction
key-voice = voice
key-came-back = I am back
key-go-on = go on
key-end = end
key-right = that is right
key-less = less
key-more = more
key-other = other
key-stop-here = stop here
key-yes-end = yes, end it
key-no-go-on = no, go on
key-on = on
key-done = done
key-no-note = no note
key-change = change
key-change-today = change
key-out-today = leave out
key-order = order
key-only = only this one
key-other-programme = another programme
key-range = days
key-language = language
key-close = close
key-later = later

## Every screen

this-week = this week
place-of = { $at } of { $of }
cap-space = space
cap-enter = Enter
cap-left = left arrow
cap-right = right arrow
cap-up = up arrow
cap-down = down arrow
too-small = This window is too small. rygrad needs 40 columns and 12 rows. p stops.
pain-scale-low = no pain
pain-scale-high = worst pain imaginable
saved = saved
saving = saving
not-saved = not saved yet
greeting-morning = Good morning
greeting-afternoon = Good afternoon
greeting-evening = Good evening

## Today, changed

change-title = Change today
change-today = Only for today: the programme stays as it is.
change-out = left out today
change-empty = At least one exercise stays. x takes one in again.

## First start

welcome-title = Welcome to rygrad
welcome-1 = Talk to a doctor or physiotherapist before you begin a new programme.
welcome-2 = rygrad guides your training. It makes no diagnosis and does not replace treatment.
welcome-3 = If something hurts, press p. Everything stops at once, and stopping is always a good decision.
country-title = Where are you?
country-why = So that the right emergency number is shown.
hint-arrows = Choose with the arrow keys, then press Enter.
hint-letters = Press a letter, or choose with the arrow keys and Enter.
programmes-title = Programmes
programmes-where = Where does it hurt?
programmes-ask = Press a letter: what was recommended to you, or what fits.
programmes-own = Your own
programmes-unsure = Not sure where
programmes-sacrum = Sacrum, tailbone
programmes-back = Low back, disc
programmes-pelvis = Pelvis
programmes-whole = Whole body
programmes-days = { $days ->
    [7] every day
    [one] { $days } day a week
   *[other] { $days } days a week
  }
programmes-as-needed = when you need it

## Today

today-length = { $time } · { $count ->
    [one] { $count } exercise
   *[other] { $count } exercises
  }
today-start = Start
today-usual-time = It is about your usual time.
today-day-off = A day off; next on { $day }
today-week-short = { $kept } of { $target }
today-week-days = { $kept } of { $target ->
    [one] { $target } day
   *[other] { $target } days
  }
today-week-rest = a week of rest
today-weeks-kept = { $weeks ->
    [one] { $weeks } week kept
   *[other] { $weeks } weeks kept
  }
today-pain = pain
today-pain-days = last two weeks
today-faulty = Your programme “{ $id }” is there, but its file has a fault. It is set as before; mend the file, or choose another with Enter.
today-gone = There is no programme “{ $id }” any more. It is set as before; bring its file back, or choose another with Enter.
today-first = Your first session. Take your time.
today-done = Done today, { $time }. Again?
today-stopped = You stopped in time today, after { $time }. That was a good decision.
today-unfinished = Begun today: { $time }. Go on when it suits you.
today-unconfirmed = A session ran to its end today. Whether you did it, you are asked at the next start.
today-part = You did a part today. Go on when it suits you.
today-back = Good to see you again. Last session { $date }.
today-again = Again
today-easier = An easier first day back
today-easy = { $name }, the easy plan
today-calm = { $name }, the calm plan
today-call = Call { $emergency } now.
today-how-now = Say how it is now
today-talked = Say whether you have talked
today-onward = { $sessions } sessions went well. If you like, look at what may come next: { $name }.
today-onward-ask = { $sessions } sessions went well. Ask your physiotherapist whether it is time for: { $name }.
today-hidden = Left out because of your answers: { $count }.
today-more = and { $count } more

## Doses

dose-sets = { $sets } × { $reps }
dose-hold = { $hold } s
dose-sets-hold = { $sets } × { $reps } · { $hold } s
dose-minutes = { $minutes } min
dose-each-side = each side
dose-in-turn = sides in turn

## Check-in

check-in-title = Before we begin
check-in-pain = How much pain do you have right now?
check-in-last = Last time you said { $pain }.
check-in-new = Is anything new since last time?
check-in-new-today = Is anything new since you answered earlier today?
check-in-new-hint = New numbness, weakness, bladder or bowel trouble, fever, an accident, or anything that worries you.
offer-title = Today's plan
offer-easy = The easy plan: fewer repetitions and short holds.
offer-calm = A bad day: the calm plan. Stop whenever you like; a little is a good session.
offer-why-operated = Until your surgeon or physiotherapist has ticked exercises in your programme file: breathing, the body scan and rest.
offer-why-5a = Your pain is strong today, so a calm plan is offered.
offer-why-5b = Your pain is well above your usual today, so a calm plan is offered.
offer-why-5c = Your pain is high today, so a calm plan is offered.
offer-why-6a = Your pain is above your usual today, so a gentler plan is offered.
offer-why-6b = Your pain is a little high today, so a gentler plan is offered.
offer-why-6c = The last session was a bit much, so a gentler plan is offered.
offer-why-after = It hurt more after the last session, so a gentler plan is offered.

## Session

step-listen = Read
step-get-there = Get ready
step-count-in = Ready
step-move = Move
step-hold = Hold
step-return = Let go
step-other-way = Other way
step-pause = Breathe
step-rest = Rest
step-change-side = Change
step-activity = Calmly
step-away = On your way
session-seconds = seconds
session-minutes = minutes
session-left = { $time } left
session-set = set
session-rep = repetition { $at } of { $of }
session-set-short = set { $at } of { $of }
session-next = next
session-last = This is the last exercise.
session-enough = enough – go on if it feels good
session-go-on = Here we go
session-left-out = Left out: { $name }.
session-left-out-rest = Left out: the rest of { $name }.
session-brings-back = { $key } brings it back.
voice-now-on = Voice on.
voice-now-off = Voice off.
sound-unheard = No sound here: follow the screen.
frozen-title = Paused
frozen-gap = Everything waited for you.
frozen-absent = Are you still there?
frozen-hint = Press Enter when you are ready.
frozen-restarts = This step starts again.
frozen-goes-on = It goes on where you were.
leave-title = End the session here?
leave-hint = What you have done is kept. You can also just go on.
minutes-title = Welcome back
minutes-ask = How many minutes was it?

## What do you feel?

feel-title = Stopped. What do you feel?
feel-title-outside = What do you feel?
feel-title-short = Stopped. 0–9, +: how strong
feel-title-outside-short = Pain? 0–9, +: how strong
feel-chest = chest pain, hard to breathe, or fainting
feel-weakness_severe = weakness in a leg: severe, getting worse, or in both legs
feel-weakness_mild = a little weakness in a leg
feel-numb_saddle = numbness between the legs or in both legs
feel-numb = numbness or tingling somewhere else
feel-dizzy = dizzy
feel-sharp = sharp pain
feel-leg_down = pain moving further down the leg
feel-leg_up = pain moving up, towards the back
feel-discomfort = uncomfortable, but not painful
feel-effort = only a stretch, or hard work
feel-chest-short = chest pain, breathless, or faint
feel-weakness_severe-short = leg weakness: severe, worse or both
feel-numb_saddle-short = numb between the legs, or both legs
feel-numb-short = numb or tingling elsewhere
feel-leg_down-short = pain moving down the leg
feel-how-strong = How strong is it?

## After a stop

stopped-title = Stopped
stopped-kind = Good that you stopped. Next time we offer the easier plan.
noted-title = Pain
stopped-noted = Thank you. It is noted.
stopped-ask = Please ask your physiotherapist before you repeat this one.
stopped-signs = Call { $emergency } at once if you notice: new numbness between the legs, trouble with bladder or bowel, weakness in a leg that grows, pain or numbness in both legs, chest pain or trouble breathing, fainting, or pain after a serious fall.
stopped-signs-short = Call { $emergency } at once: numb between the legs, bladder or bowel trouble, a leg losing strength, chest pain.
stopped-now = What you can do now
stopped-now-1 = Lie with your calves on a chair, or on your side with a pillow between the knees.
stopped-now-2 = Breathe in for 4 seconds, out for 6.
stopped-now-3 = When it has settled, walk a little around the room.
sign-chest = Chest pain, trouble breathing, or fainting
sign-weakness = Strong or growing weakness in a leg, or in both legs
sign-weakness-mild = A little weakness in a leg
sign-numb-elsewhere = Numbness or tingling
sign-numb = Numbness between the legs or in both legs

## Summary

summary-title = Well done
summary-title-stopped = That is enough for today
summary-done-little = { $name }: { $time }.
summary-done = { $name }: { $exercises ->
    [one] { $exercises } exercise
   *[other] { $exercises } exercises
  }, { $time }.
summary-kind-completed = You did it, step by step. See you next time.
summary-kind-stopped = Every bit counts. Be kind to your back today.
summary-kind-nothing = Nothing was done this time, and that is all right. The exercises are here when you are ready.
summary-kind-pain = Good that you listened to your body.
summary-skipped = Please ask your physiotherapist about the exercise that was left out.
summary-ask = How is it now?
summary-note = A note, if you like:
summary-note-full = The note is full: it holds 1,000 letters.
summary-better = Your pain is { $by } lower than before.
summary-thanks = Thank you. Take care of yourself.
summary-worse = It is higher than before. Next time the easier plan is offered.
summary-much = That is a lot. Please talk to your doctor or physiotherapist this week. Next time the easier plan is offered.
summary-trend-better = Your pain has fallen by more than you would expect from one day to the next.
summary-trend-worse = Your pain has been higher over the last weeks than before. Please talk to your doctor or physiotherapist about it; your report helps them: on Today, h and r.
summary-trend-steady = Your pain has been much the same for four weeks, and you have kept at it. Go through the programme with your doctor or physiotherapist; your report helps them: on Today, h and r.

## History

history-title = History
history-empty = Nothing here yet. After your first session you see it here.
history-before = before
history-after = after
history-morning = morning after
history-mean = weekly average
history-change = 2 points from the first week
history-same = before and after
history-scale = pain 0–10
history-head-done = repetitions done
history-head-sessions = pain · minutes
history-pain-days = Pain by day
history-kept-days = Days kept, week by week
history-looked-after-days = Days looked after, week by week
history-looked-after-day = looked after
history-looked-after = { $days ->
    [one] { $days } day looked after
   *[other] { $days } days looked after
  }
history-change-from = A clear change: 2 points or more from { $mean }, the average of the first week.
history-sessions = Sessions
history-older = Sessions up to { $last }: “rygrad history” lists them.
history-notes = Notes
history-done = { $done } of { $planned }
history-stops = stopped { $stops } ×
history-pain = pain
history-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
  } kept, longest { $longest }
history-longest = longest run: { $longest ->
    [one] { $longest } week
   *[other] { $longest } weeks
  }
history-minutes = { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
  }, { $minutes } min
history-empty-range = Nothing in this period. The arrows show more.
range-7 = last 7 days
range-28 = last 28 days
range-90 = last 90 days
range-365 = last year
range-all = everything
history-row = { $days ->
    [one] { $days } day in a row
   *[other] { $days } days in a row
  }
history-row-chosen = { $days ->
    [one] { $days } training day in a row
   *[other] { $days } training days in a row
  }
history-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
history-days-as-needed = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }, as needed
history-days-more = { $days } days, { $target } planned
history-repetitions-done = { $done } of { $planned ->
    [one] { $planned } repetition
   *[other] { $planned } repetitions
  }
history-head-date = date
history-head-programme = programme
history-head-plan = plan
history-head-end = end
history-head-pain = pain before → after
history-head-exercise = exercise
history-head-of-plan = done of the plan
history-plan-full = full
history-plan-easy = easy
history-plan-calm = calm
history-reading = reading the rest of the log
history-completed = completed
history-stopped-pain = stopped for pain
history-stopped = stopped
history-nothing-done = nothing done
history-not-confirmed = not confirmed
history-in-part = in part
history-not-done = not done
history-interrupted = interrupted

## Settings

settings-title = Settings
set-usual = Usual pain
set-health = Health
sound-check-listen = listen
health-read = read, or answer again
theme-no-color = No colours here: NO_COLOR is set, or the terminal has none.
theme-few-colours = Only the terminal's own colours here.

## Sound check

sound-title = Sound check
sound-what = Three tones, and a voice that asks the same.
sound-tones = Three tones.
sound-why = With sound you can train with your eyes closed: every step is spoken. Everything is also on the screen.
sound-go-on = You can go on without sound: everything is on the screen.
sound-speaker = The voice comes from { $program }. Check the volume, and that the sound is not muted.
sound-no-speaker = No program on this computer can speak. Install espeak-ng, for example: sudo apt install espeak-ng
sound-voice = The voice: { $voice }
sound-unprepared = A better voice is here ({ $voice }), and its lines are not ready yet. In a terminal: rygrad voice prepare
sound-player = The tones come from { $program }.
sound-no-player = No program here can play tones. Install alsa-utils or pipewire, for example: sudo apt install alsa-utils
sound-volume = Press r to listen again. The check is also in the settings.

## Help

help-title = Keys
help-any = Any other key pauses a running session.
help-safety = rygrad makes no diagnosis and does not replace treatment. If something hurts, stop.
help-emergency = In an emergency call { $emergency }.

## A session left unfinished

unfinished-title = You were in the middle of a session
unfinished-what = { $name }, { $done ->
    [0] just begun
   *[other] { $done } of { $of } { $of ->
        [one] repetition done
       *[other] repetitions done
      }
  }.
unfinished-ask = How much pain do you have right now? Then it goes on where you were, paused.
unfinished-closed = Your last session ended early. What you did is kept.
unfinished-gentler = With today's pain a gentler plan is better. What you did is kept. Press Start to see the plan.

## The session of another window

starting = One moment.
watch-title = In another window
watch-runs = A session is running in another window.
watch-since = { $name }, since { $time }.
watch-one = One session at a time, so that the log stays true.
watch-waits = This window says when the other one is over.
watch-ended = The session in the other window is over.
watch-ended-more = What was done is kept.
watch-cut-off = The session in the other window ended early.
watch-cut-off-more = What was done is kept. The next time rygrad starts, it asks whether to go on.
watch-forgotten = The session in the other window has stood still for hours.
watch-forgotten-more = You can train here.
watch-news = Something was written in another window meanwhile, so you are asked once more.

## When something cannot be written

trouble-short = Not saved yet; rygrad keeps trying. You can go on.
trouble-full = Not saved yet: the disk is full. Free some space; rygrad keeps trying.
trouble-not-allowed = Not saved yet: the system does not allow writing to the log folder. rygrad keeps trying.
trouble-read-only = Not saved yet: the disk is read-only. rygrad keeps trying.
trouble-busy = Not saved yet: another program is writing to the log. rygrad keeps trying.
trouble-other = Not saved yet: { $said }. rygrad keeps trying.
settings-unsaved-short = Not saved. Today says why.
settings-unsaved = The settings are not saved: { $kind ->
    [full] the disk is full
    [not-allowed] the system does not allow writing to them
    [read-only] the disk is read-only
    [busy] another program is writing to them
    [no-answer] the disk does not answer
   *[other] { $said }
  }. They apply until you leave; rygrad tries again with the next change and when you leave.
settings-whole-copy = The file of your settings may be written only in part. A whole copy is in { $path }.
closed-to-others = Others on this computer could read { $path }. Now only you can.
open-to-others = Others on this computer can read { $path }, and that could not be changed. Check who owns it.

## Library

library-title = Library
library-all = everything
library-none = Nothing here for those words. Esc shows everything again.
library-filters = Show only
library-phase = phase { $n }: { $phase }
library-programme = programme

## A session that nobody answered for

unanswered-title = One question first
unanswered-what = { $name }, { $time }, { $day }
unanswered-today = today
unanswered-yesterday = yesterday
unanswered-ask = It ran to its end, and nobody answered. Did you do it?
unanswered-ask-stopped = It stopped, since nobody was there. Did you do it so far?
unanswered-all = Yes, all of it
unanswered-part = A part of it
unanswered-none = No
unanswered-why = So that your calendar is right. Any answer is fine.
