### An exercise or a programme as a page: on the screen and by `rygrad show`.

exercises-title = Øvelser
sources-title = Kilder
source-sacrum = Artikkel om smerter i korsbeinet
source-pelvis = Dansk fysioterapiklinikk, artikkel om bekkensmerter, 2024
source-lumbar = Michelle Torres, fysioterapeut, artikkel om smerter i korsryggen, 2022
source-pelvic-causes = Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk
source-disc = ActivePosture, artikkel om skiveprolaps
source-ours = rygrad: vårt eget forsiktige valg der de andre ikke sier noe
exercise-count = { $count ->
    [one] { $count } øvelse
   *[other] { $count } øvelser
  }
sheet-phases = fase { $phases }
sheet-dose = Hvor mye
sheet-steps = Slik gjør du
sheet-cautions = Vær forsiktig
sheet-easier = Lettere
sheet-harder = Tyngre
sheet-see = Det er øvelsen { $id }.
sheet-flare = På en dårlig dag
sheet-next = Deretter foreslås
sheet-next-after = { $name }, etter { $sessions ->
    [one] { $sessions } økt
   *[other] { $sessions } økter
  }.
sheet-signed = Avtalt med en behandler
sheet-monitored = { $by }, { $date }: Smerte opp til { $limit } er greit.
sheet-cleared = { $by }, { $date }: godkjent for trening med { $conditions }.
