### An exercise or a programme as a page: on the screen and by `rygrad show`.

exercises-title = Øvelser
sources-title = Kilder
source-sacrum = Artikel om smerter i korsbenet
source-pelvis = Dansk fysioterapiklinik, artikel om bækkensmerter, 2024
source-lumbar = Michelle Torres, fysioterapeut, artikel om smerter i lænden, 2022
source-pelvic-causes = Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk
source-disc = ActivePosture, artikel om diskusprolaps
source-ours = rygrad: vores eget forsigtige valg, hvor de andre intet siger
exercise-count = { $count ->
    [one] { $count } øvelse
   *[other] { $count } øvelser
  }
sheet-phases = fase { $phases }
sheet-dose = Hvor meget
sheet-steps = Sådan gør du
sheet-cautions = Pas på
sheet-easier = Lettere
sheet-harder = Sværere
sheet-see = Det er øvelsen { $id }.
sheet-flare = På en dårlig dag
sheet-next = Derefter foreslås
sheet-next-after = { $name }, efter { $sessions ->
    [one] { $sessions } træning
   *[other] { $sessions } træninger
  }.
sheet-signed = Aftalt med en behandler
sheet-monitored = { $by }, { $date }: Smerte op til { $limit } er i orden.
sheet-cleared = { $by }, { $date }: godkendt til træning med { $conditions }.
