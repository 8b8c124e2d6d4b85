### An exercise or a programme as a page: on the screen and by `rygrad show`.

exercises-title = Exercises
sources-title = Where it comes from
source-sacrum = Article on sacrum pain
source-pelvis = Danish physiotherapy clinic, article on pelvic pain, 2024
source-lumbar = Michelle Torres, physiotherapist, article on low back pain, 2022
source-pelvic-causes = Jane Vilhelmsen and Lene Pilegaard, Bækkensmerter.dk
source-disc = ActivePosture, article on disc herniation
source-ours = rygrad: our own cautious choice where the others say nothing
exercise-count = { $count ->
    [one] { $count } exercise
   *[other] { $count } exercises
  }
sheet-phases = phase { $phases }
sheet-dose = How much
sheet-steps = How to do it
sheet-cautions = Take care
sheet-easier = Easier
sheet-harder = Harder
sheet-see = That is the exercise { $id }.
sheet-flare = On a bad day
sheet-next = What may follow
sheet-next-after = { $name }, offered after { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
  }.
sheet-signed = Agreed with a clinician
sheet-monitored = { $by }, { $date }: pain up to { $limit } is acceptable.
sheet-cleared = { $by }, { $date }: cleared for { $conditions }.
