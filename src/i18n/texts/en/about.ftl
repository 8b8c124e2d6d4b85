### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = About this pain
about-what = What it usually is
about-helps = What helps
about-see = When to see someone
about-emergency = Call { $emergency } at once for new numbness between the legs, trouble passing or holding urine, lost bowel control, a leg that gives way or keeps getting weaker, trouble in both legs or a serious accident.
about-note = This page informs and makes no diagnosis. When in doubt, ask a doctor or physiotherapist.

## Sacrum

about-sacrum-title = Pain in the sacrum
about-sacrum-what-1 = The sacrum is the triangular bone at the base of the spine, between the hip bones. Pain here can make it harder to sit, stand and be active.
about-sacrum-what-2 = Your low back may ache, feel stiff or move less freely. Strain, irritated joints, an irritated nerve or tension from stress can play a part.
about-sacrum-what-3 = The pain is real even when X-rays and scans look normal. A doctor or physiotherapist can look at possible causes with you.
about-sacrum-helps-1 = Exercise makes you stronger and more supple around the sacrum. Keep moving through the day rather than resting in bed.
about-sacrum-helps-2 = Train a little every day, at a time that suits you. Most people notice improvement within a few weeks, but it varies.
about-sacrum-helps-3 = A mild stretch is fine. If it hurts, stop and ask a physiotherapist, who can fit the plan to you. A doctor can tell you about other treatment.
about-sacrum-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 000-01 to 000-04, 000-06, 000-19 to 000-22, 000-24, 000-25, 000-27, 000-28, 001-05, 001-06, 002-02, 002-15, 003-01, 003-12, 004-31
about-sacrum-sources = Articles on sacrum pain, on pelvic pain (a Danish physiotherapy clinic; Bækkensmerter.dk), on low back pain (Michelle Torres, physiotherapist) and on disc herniation (ActivePosture); British and Norwegian lists of warning signs.

## Pelvis

about-pelvis-title = Pelvic pain
about-pelvis-what-1 = Both women and men can have pelvic pain. It can nag all day or be sharp, and you may feel stiff or sore when you move.
about-pelvis-what-2 = There are many possible causes, such as tense muscles, an injury, irritated joints or the pelvic floor. In women, pregnancy and periods can play a part.
about-pelvis-what-3 = The pain is real even when X-rays and scans look normal. A pelvic floor that is too tight can hurt too, so ask about that as well.
about-pelvis-helps-1 = Strengthening and gently stretching the muscles around the pelvis can help. Do a little every day, and get up often rather than sitting long or resting in bed.
about-pelvis-helps-2 = Some pelvic floors need more strength, others need to let go first. A physiotherapist can find out with you, and a doctor can tell you about other treatment.
about-pelvis-helps-3 = Many people notice improvement within a few weeks, but it varies. If you are pregnant, keep movements small and even, and ask your midwife or physiotherapist early.
about-pelvis-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits or periods change, or a leg tingles or goes numb. Call a doctor today for fever or unexplained weight loss.
# 001-01 to 001-07, 001-09, 001-10, 001-14, 001-15, 002-02, 003-01, 003-04, 003-10, 003-12, 003-15, 003-22, 004-31
about-pelvis-sources = Articles on pelvic pain (a Danish physiotherapy clinic; Jane Vilhelmsen and Lene Pilegaard, Bækkensmerter.dk), on low back pain (Michelle Torres, physiotherapist) and on disc herniation (ActivePosture); British pregnancy advice; British and Norwegian lists of warning signs.

## Low back

about-lumbar-title = Low back pain
about-lumbar-what-1 = Low back pain is very common. In many countries about half of all adults have it now and then.
about-lumbar-what-2 = For at least 85 in 100 people who seek help, no single cause can be found. The pain is real all the same, even when X-rays and scans look normal.
about-lumbar-what-3 = Many things can play a part: sitting a lot, stress, worry, low mood or fear of moving. The pain usually eases after some weeks.
about-lumbar-helps-1 = Keep moving; it does you more good than staying in bed. Walking is a safe and simple way to start.
about-lumbar-helps-2 = Strength training, walking, Pilates, yoga, tai chi: the best exercise is the one you like and keep doing. Start gently and build up.
about-lumbar-helps-3 = Make it a daily routine. Most people notice improvement within a few weeks, but it varies. A physiotherapist can advise you, and a doctor can tell you about other treatment.
about-lumbar-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 002-01 to 002-05, 002-07, 002-10 to 002-16, 002-20, 001-05, 001-06, 001-15, 003-01, 004-24, 004-31
about-lumbar-sources = Articles on low back pain (Michelle Torres, physiotherapist), on pelvic pain (a Danish physiotherapy clinic; Bækkensmerter.dk) and on disc herniation (ActivePosture); British and Norwegian lists of warning signs.

## Disc

about-disc-title = Pain from a disc
about-disc-what-1 = The soft centre of a disc in the low back presses outwards and may irritate a nerve.
about-disc-what-2 = You may feel pain in the low back or down a leg, or tingling and numbness. It differs from person to person.
about-disc-what-3 = It can make everyday things harder for a time. Gentle, controlled movement can ease the pain and help you move more freely and grow stronger.
about-disc-helps-1 = Keep moving, gently and with control, rather than resting in bed. For now, leave out heavy lifting, sudden twists and jumps.
about-disc-helps-2 = Build up in small steps, a little every day. If it hurts or the pain moves further down the leg, stop and ask your physiotherapist.
about-disc-helps-3 = Most people notice improvement within a few weeks, but it varies. Exercise is one part of a wider plan, and a doctor can tell you about other treatment.
about-disc-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 004-01 to 004-10, 004-22, 004-24 to 004-31, 001-05, 001-06, 002-02, 002-14 to 002-16
about-disc-sources = Articles on disc herniation (ActivePosture), on pelvic pain (a Danish physiotherapy clinic) and on low back pain (Michelle Torres, physiotherapist); Canadian advice on leg pain; British, Danish and Norwegian lists of warning signs.
