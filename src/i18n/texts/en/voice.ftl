### What is said aloud during a session. Short: it has to fit between two movements.

## Before an exercise

voice-exercise = Exercise { $at } of { $of }.
voice-listen = Listen first.
voice-need = You need: { $things }.
voice-sets = { $sets } sets of { $reps }.
voice-sets-side = { $sets } sets of { $reps } on each side.
voice-times = { $reps } times.
voice-times-side = { $reps } times on each side.
voice-holds = { $reps } times { $seconds } seconds.
voice-holds-side = { $reps } times { $seconds } seconds on each side.
voice-hold = { $seconds } seconds.
voice-hold-side = { $seconds } seconds on each side.
voice-range = { $low } to { $high }

## Into position

voice-to-supine = Now lie on your back.
voice-to-prone = Now lie on your stomach.
voice-to-side-lying = Now lie on your side.
voice-to-quadruped = Now come onto all fours.
voice-to-kneeling = Now kneel.
voice-to-floor-sitting = Now sit on the floor.
voice-to-sitting = Now sit on your chair.
voice-to-standing = Now stand up.
voice-first = First: { $side }.
voice-time = You have { $seconds } seconds.

## Within an exercise

voice-seconds = { $seconds } seconds.
voice-minutes = { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
  }
voice-away = Press Enter when you are back.
voice-first-one = first
voice-last = last one
voice-right = right
voice-left = left
voice-change = Change sides.
voice-now = Now: { $side }.
voice-half-way = Halfway.
voice-closing = This exercise is nearly over.
voice-enough = That is enough. Go on if it feels good.
voice-enough-short = That is enough.
voice-breathe = Keep breathing.
voice-rest = Rest.
voice-next-set = Next is set { $at } of { $of }.

## When something is felt

voice-ease = From now on smaller, slower and shorter.
voice-ease-short = Easier from here.
voice-rest-leg = Rest for two minutes.
voice-ask-back = Is the leg pain back where it was? Answer on the screen.
voice-ask-there = Are you still there? Press Enter to go on.
voice-stopped = The session has stopped. Please look at the screen.

## A recording

voice-recorded-stop = Before you begin: stop at once if the pain gets worse or moves further down your leg, or if you feel new numbness or weakness. This recording cannot know how you feel. If in doubt, stop. In an emergency, call { $emergency }.
voice-away-recorded = This recording goes on by itself when the time is over.

## Sound check

voice-check = Do you hear this?

## The end

voice-end = That was all. Well done. When you are ready, note how it feels now.

## When nothing is heard

voice-fails = { $program } does not speak here. Everything is also on the screen; the sound check in the settings helps.
sounds-fail = { $program } plays no tones here: the terminal beeps instead.
