### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = About this pain
about-what = What it usually is
about-helps = What helps
about-see = When to see someone
about-care-title = Examination and treatment
about-keep-title = How to keep it going well
about-emergency = Call { $emergency } at once for new numbness between the legs, trouble passing or holding urine, lost bowel control, a leg that gives way or keeps getting weaker, trouble in both legs or a serious accident.
about-note = This page informs and makes no diagnosis. When in doubt, ask a doctor or physiotherapist.
# 001-12, 003-02; 000-19, 001-03, 001-07, 001-08; 000-20, 000-21, 001-13; WHO 2023: https://ncbi.nlm.nih.gov/books/NBK599210
about-care-1 = Finding out more begins with your own story and an examination, and sometimes an X-ray or an MRI scan. These show mainly fractures, a disc that presses on a nerve, and changes that come with age. Much that hurts cannot be seen on them.
about-care-2 = A physiotherapist or chiropractor can examine you, show you exercises that fit you, treat with their hands and advise you about working positions, lifting and daily life. The earlier you are examined, the sooner treatment can begin.
about-care-3 = Many people manage without medicine. Exercise, hands-on treatment and advice often go together. If the pain is strong or does not let go, a doctor can tell you about other treatment, such as anti-inflammatory pain medicine (NSAID) or sometimes an injection.
# 000-22, 004-24; 001-09, 004-09, 004-30; 000-28, 002-20
about-keep-1 = Go on training when it no longer hurts: strength and suppleness help to keep the pain from coming back. A set time of the day, morning or evening, makes it a habit. You can choose your usual time in the settings.
about-keep-2 = A healthy daily life helps too: be active, get up from the chair often, and lift with the load close to your body, hips and knees bent. Leave heavy lifting, sudden twists and jumps until you are ready for them.
about-keep-3 = Train on a firm, even surface, such as a mat on the floor. Leave out what feels like more than a mild stretch or hard work, and ask a physiotherapist if you are unsure how to do an exercise. A little and often does more than a lot at once.

## Sacrum

about-sacrum-title = Pain in the sacrum
about-sacrum-what-1 = The sacrum is the triangular bone at the base of the spine, between the hip bones. Pain here can make it harder to sit, stand and be active.
about-sacrum-what-2 = Your low back may ache, feel stiff or move less freely. Posture or repeated strain, joints irritated by arthritis, a pressed nerve that sends pain to the back or the legs, or tension from stress can play a part.
about-sacrum-what-3 = The pain is real even when X-rays and scans look normal. A doctor or physiotherapist can look at possible causes with you.
about-sacrum-helps-1 = Exercise makes you stronger and more supple around the sacrum. Keep moving through the day rather than resting in bed.
about-sacrum-helps-2 = Train a little every day, at a time that suits you. Most people notice improvement within a few weeks, but it varies.
about-sacrum-helps-3 = A mild stretch is fine. If it hurts, stop and ask a physiotherapist, who can fit the plan to you.
about-sacrum-helps-4 = It is a good idea to do something about the pain early, so that it does not become long-lasting. It is never too late to begin, either.
about-sacrum-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 000-01 to 000-04, 000-06, 000-19 to 000-22, 000-24, 000-25, 000-27, 000-28, 001-05, 001-06, 002-02, 002-15, 003-01, 003-12, 004-31
about-sacrum-sources = Articles on sacrum pain, on pelvic pain (a Danish physiotherapy clinic, 2024; Bækkensmerter.dk), on low back pain (Michelle Torres, physiotherapist, 2022) and on disc herniation (ActivePosture); British and Norwegian lists of warning signs; the World Health Organization's guideline on long-lasting low back pain (2023).

## Pelvis

about-pelvis-title = Pelvic pain
about-pelvis-what-1 = Pelvic pain is pain in and around the pelvis: low in the belly, in the groin, at the hips, the sacrum or the tailbone, or in the pelvic floor. Both women and men can have it. It can nag all day or be sharp, and you may be stiff, sore or swollen when you move.
about-pelvis-what-2 = There are many possible causes, such as tense muscles, an injury, irritated joints or the pelvic floor. In women, periods can play a part, and in pregnancy it is common, as the body changes and carries more. What feels the same can have different causes.
about-pelvis-what-3 = The pain is real even when X-rays and scans look normal. A pelvic floor that is too tight can hurt too, so ask about that as well.
about-pelvis-what-4 = Ligaments and joint capsules can be inflamed from too much strain, and scars from a caesarean, an appendix operation or another operation can pull. Ask a doctor also about an irritable bowel, bladder or womb trouble, endometriosis, a birth injury, very mobile joints, hip dysplasia or a stiff foot. All of these can play a part.
about-pelvis-what-5 = The tailbone can hurt after a fall or a birth, more often in women than in men. Ligaments and the pelvic floor are attached to it, and pressure can irritate it: sit on something soft and shift your weight often.
about-pelvis-helps-1 = Strengthening and gently stretching the muscles around the pelvis can help. Do a little every day, and get up often rather than sitting long or resting in bed.
about-pelvis-helps-2 = Some pelvic floors need more strength, others need to let go first. A physiotherapist can find out with you.
about-pelvis-helps-3 = Many people notice improvement within a few weeks, but it varies. If the joints of the pelvis hurt, keep movements small and the same on both sides, and do not press the knees apart. If you are pregnant, ask your midwife or physiotherapist early.
about-pelvis-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits or periods change, or a leg tingles or goes numb. Call a doctor today for fever or unexplained weight loss.
# 001-01 to 001-15, 002-02, 003-01, 003-04, 003-10 to 003-15, 003-19 to 003-23, 004-31
about-pelvis-sources = Articles on pelvic pain (a Danish physiotherapy clinic, 2024; Jane Vilhelmsen and Lene Pilegaard, Bækkensmerter.dk), on low back pain (Michelle Torres, physiotherapist, 2022) and on disc herniation (ActivePosture); British pregnancy advice; British and Norwegian lists of warning signs; the World Health Organization's guideline on long-lasting low back pain (2023).

## Low back

about-lumbar-title = Low back pain
about-lumbar-what-1 = Low back pain is very common. In many countries about half of all adults have it now and then.
about-lumbar-what-2 = For at least 85 in 100 people who seek help, no single cause can be found. The pain is real all the same, even when X-rays and scans look normal.
about-lumbar-what-3 = Many things can play a part: sitting a lot, being overweight, stress, low mood, worries about money, family or friends, or fear of moving. The pain usually eases after some weeks. If it has lasted longer, you can still become able to do more.
about-lumbar-what-4 = Pain down the leg, much like sciatica, can also come from overworked muscles. It may spread and change a lot from day to day.
about-lumbar-helps-1 = Keep moving; it does you more good than staying in bed. Walking is a safe and simple way to start.
about-lumbar-helps-2 = Strength training, walking, Pilates, yoga, tai chi: the best exercise is the one you like and keep doing. Start gently and build up.
about-lumbar-helps-3 = Make it a daily routine. Most people notice improvement within a few weeks, but it varies. A physiotherapist can advise you.
about-lumbar-helps-4 = Low fitness and long-lasting back pain often go together. Walking, or anything else that makes you warm, is good for the circulation, eases stiffness and may mean that you need less pain medicine. Which kind, and how hard, is not important: walking is the cheapest and can help as much as other treatment without medicine. In 30 to 40 minutes your body also makes its own pain relief, endorphins.
about-lumbar-helps-5 = Exercises for belly and back help because they are exercise, not because your belly muscles lack strength. In the long run they are no better than other training. Strength training for the whole body may also keep the pain from coming back. Pilates, yoga and tai chi bring body and mind together and can ease worry and stress.
about-lumbar-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 002-01 to 002-16, 002-20, 003-18, 001-05, 001-06, 001-15, 003-01, 004-24, 004-31
about-lumbar-sources = Articles on low back pain (Michelle Torres, physiotherapist, 2022), on pelvic pain (a Danish physiotherapy clinic, 2024; Bækkensmerter.dk) and on disc herniation (ActivePosture); British and Norwegian lists of warning signs; the World Health Organization's guideline on long-lasting low back pain (2023).

## Disc

about-disc-title = Pain from a disc
about-disc-what-1 = The soft centre of a disc in the low back presses outwards and may irritate a nerve.
about-disc-what-2 = You may feel pain in the low back or down a leg, or tingling and numbness. It differs from person to person.
about-disc-what-3 = It can make everyday things harder for a time. Gentle, controlled movement can ease the pain and help you move more freely and grow stronger.
about-disc-helps-1 = Keep moving, gently and with control, rather than resting in bed. For now, leave out heavy lifting, sudden twists and jumps.
about-disc-helps-2 = Build up in small steps, a little every day: a few more repetitions, or a little longer, when it has become easy. If it hurts or the pain moves further down the leg, stop and ask your physiotherapist.
about-disc-helps-3 = Most people notice improvement within a few weeks, but it depends on how strong the trouble is, and it takes patience. Exercise may not cure the disc itself. Exercise is one part of a wider plan and helps to prevent more trouble.
about-disc-helps-4 = Exercise is also good for the circulation, keeps up your muscles and makes new injuries less likely. Drawing a knee to the chest can take some pressure off the nerves.
about-disc-see-1 = See a doctor or physiotherapist this week if pain lasts, grows or limits your day, bowel habits change, or a leg tingles or goes numb. Call a doctor today for fever, unexplained weight loss or slight leg weakness.
# 004-01 to 004-10, 004-22, 004-24 to 004-31, 001-05, 001-06, 002-02, 002-14 to 002-16
about-disc-sources = Articles on disc herniation (ActivePosture), on pelvic pain (a Danish physiotherapy clinic, 2024) and on low back pain (Michelle Torres, physiotherapist, 2022); Canadian advice on leg pain; British, Danish and Norwegian lists of warning signs; the World Health Organization's guideline on long-lasting low back pain (2023).
