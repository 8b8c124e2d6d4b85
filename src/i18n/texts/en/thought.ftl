### A thought for today: two lines at most, one a day, never spoken. The sources stand beside them in
### `i18n/thought.rs`, in the same order.

thought-1 = Long-lasting pain is seldom a sign of harm. More often it is an alarm that goes off easily.
thought-2 = In a large study, walking nearly doubled the time until back pain came back.
thought-3 = A little on good days and a little on bad days takes you further than a lot at once.
thought-4 = Sleep and pain affect each other. A steady bedtime is a way to look after your back too.
thought-5 = A flare-up often follows a change in activity, stress or mood. It usually passes.
thought-6 = There is no one right way to sit. The best position is the next one.
thought-7 = Bending and lifting are good for a back when you begin with little and build up.
thought-8 = Being at work, fully or in part, helps most people. Ask what can be made easier for a while.
thought-9 = Back pain goes up and down for most people. One bad day says little about next week.
thought-10 = It is common for back pain to come back, and to ease again. You know more than last time.
thought-11 = Training with one's usual pain has not been found to do harm when pain has lasted long.
thought-12 = Exercise together with knowledge about the back is what best keeps new bouts of pain away.
thought-13 = The best exercise is the one you like and keep doing. Which kind it is matters less.
thought-14 = Scans show much that people without pain have too. They seldom tell how you will be.
thought-15 = Back pain does not grow just because we grow older.
thought-16 = Most bouts of back pain ease in some weeks. Doing what you usually do, as far as you can, helps.
thought-17 = Long rest in bed makes a back stiff. A few steps around the room are often better.
thought-18 = Muscles may rest too. You need not hold your belly tight when you stand, sit or walk.
thought-19 = A spine grows stronger from being used, a bit more at a time.
thought-20 = Pain is about the whole of you: load, sleep, stress and mood each turn it up or down.
thought-21 = Seeing people is good for a back as well. Pain often takes up less room in company.
thought-22 = Slow, easy breathing can calm the body, and pain with it.
thought-23 = You are far from alone: in 2020 about 619 million people had back pain.
thought-24 = Belts and corsets are not advised for long-lasting back pain. Your own muscles are made for the work.
thought-25 = Knowing more about your pain is not beside the treatment. It is a part of it.
thought-26 = Half an hour of walking on most days is something to grow towards. Five minutes is a fine start.
thought-27 = If you sit a lot: get up for a moment now and then. A back likes change more than the perfect chair.
thought-28 = Avoiding a movement can keep pain going. Try a small piece of one that you have missed.
thought-29 = You need not be free of pain to work. For many, work is a part of getting better.
thought-30 = A bad night can make pain feel stronger the next day. That passes with better nights.
thought-31 = Every movement counts: stairs, the garden and dancing in the kitchen are training too.
thought-32 = Going on with exercise once the pain has gone makes a new bout less likely.
thought-33 = Small steps are steps. A body that gets a little more each week follows along.
thought-34 = A flare-up does not take you back to the start. Easier movement for some days is enough for most.
thought-35 = A back is strong. It is made to bend, to turn and to carry you about.
