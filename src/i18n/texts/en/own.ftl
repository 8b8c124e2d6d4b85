### An exercise of one's own.

## Keys

key-new-exercise = new exercise
key-one-like-it = one like it
key-fill-in = fill in

## The form

own-title = An exercise of your own
own-name = Name
own-position = Position
own-like = Figure
own-like-this = as in { $name }
own-amount = Amount
own-in-minutes = minutes
own-in-repetitions = repetitions
own-step = Step { $n }
own-add-step = Add a step
own-ask-name = What is it called?
own-ask-step = How is it done? One short sentence.
own-cautions = What to take care of is taken over from { $name }. Check that it fits.

## Saving

own-no-name = Give it a name first.
own-no-steps = Say in a step how it is done.
own-writing = Saving…
own-saved = Saved: { $path }
own-saved-more = It stands in the library now and can be added to a programme. The file explains whatever else it could say: what to take care of, cues, easier and harder.
own-leave = Leave without saving this exercise?
