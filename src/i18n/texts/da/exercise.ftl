### The fixed vocabularies of the exercise files, in the order of their keys.

## Precautions: clinical wording, the same as in the clinical facts; change it only together with them

caution-leg = Stop øvelsen, hvis smerten flytter sig længere ned i benet, eller hvis prikken eller følelsesløshed begynder eller tager til.
caution-preg-back = Gravid: Fra omkring uge 16 skal du ikke blive liggende fladt på ryggen. Hæv overkroppen, eller læg dig på siden.
caution-preg-flat = Gravid: Spring denne over; den laves kun fladt på ryggen.
caution-preg-front = Gravid: Spring øvelser over, hvor du ligger på maven.
caution-pgp = Bækkenløsning eller bækkensmerter: Gør bevægelsen lille og ens i begge sider, og tving ikke knæene fra hinanden.
caution-post-op = Efter en rygoperation: Lav kun øvelsen, hvis din kirurg eller fysioterapeut har sagt ja.
caution-osteo-flex = Knogleskørhed eller tidligere brud i ryggen: Bøj dig ikke langt forover, og løft ikke fra lav højde. Spørg en fysioterapeut om en anden udgave.
caution-osteo-twist = Knogleskørhed eller tidligere brud i ryggen: Lav kun små, langsomme vrid, og stop i god tid før yderstillingen.
caution-ext = Hvis du plejer at få det værre i ryggen eller benet af at bøje dig bagover, så spring øvelsen over, og spørg først.
caution-flex = Hvis du plejer at få smerter ned i benet, når du bøjer dig forover, så spring øvelsen over indtil videre.
caution-knee = Ømme knæ: Brug en pude, eller lav kun en del af bevægelsen.
caution-wrist = Ømme håndled: Støt dig på knytnæverne eller underarmene.
caution-shoulder = Øm skulder: Vælg en anden øvelse, eller gør bevægelsen mindre.
caution-balance = Stå tæt ved noget stabilt, du kan støtte dig til.
caution-bp = Højt blodtryk eller hjertesygdom: Bliv ved med at trække vejret, hold kun stillingerne kort, og tal med din læge, før du begynder.
caution-dizzy = Rejs dig langsomt. Bliver du svimmel, så sæt eller læg dig ned, og stop for i dag.
caution-hip-rep = Kunstig hofte: Spørg, hvilke bevægelser du skal undgå.
caution-pressure = Rul ikke på knoglerne i lænden, på spidsen af halebenet eller på hud, der er øm, følelsesløs eller har blå mærker. Spørg først, hvis du har knogleskørhed eller får blodfortyndende medicin.
caution-pf-tight = Hvis din bækkenbund er spændt eller gør ondt, så øv dig først i at give slip, og spørg en fysioterapeut med særlig viden om bækkenbunden, før du laver knibeøvelser.

## Breathing

breath-normal = Træk vejret normalt hele tiden.
breath-effort = Pust ud, når du bruger kræfter, og træk vejret ind på vej tilbage.
breath-stretch = Træk vejret langsomt, og giv lidt mere slip, hver gang du puster ud.
breath-keep = Bliv ved med at trække vejret. Hold ikke vejret.
breath-slow46 = Træk vejret ind gennem næsen i cirka 4 sekunder, og pust ud i cirka 6.
breath-talk = Hold et tempo, hvor du stadig kan tale.

## Figures

view-side = fra siden
view-high = skråt oppefra
view-corner = skråt fra siden
view-front = forfra
view-feet = fra fødderne
view-above = oppefra
figure-start = start
figure-end = slut

## Positions

position-supine = på ryggen
position-prone = på maven
position-side-lying = på siden
position-quadruped = på alle fire
position-kneeling = på knæ
position-floor-sitting = siddende på gulvet
position-sitting = siddende på en stol
position-standing = stående

## Directions of the spine


## Equipment

equipment-mat = måtte
equipment-chair = stol
equipment-ball = blød bold
equipment-roller = skumrulle
equipment-towel = håndklæde
equipment-band = træningselastik
equipment-pillow = pude
equipment-wall = væg
equipment-shoes = gode sko
equipment-weights = vægte

## The same, as one names what somebody needs.

thing-mat = en måtte
thing-chair = en stol
thing-ball = en blød bold
thing-roller = en skumrulle
thing-towel = et håndklæde
thing-band = en træningselastik
thing-pillow = en pude
thing-wall = en væg
thing-shoes = gode sko
thing-weights = vægte
things-and = { $first } og { $last }

## Areas of the body

area-lumbar = lænd
area-sacrum = korsben
area-pelvis = bækken
area-hip = hofte
area-leg = ben
area-whole-body = hele kroppen

## What patients call an area: found by a search, never shown.

area-lumbar-lay = smerter i lænden, lændesmerter, rygsmerter, ondt i ryggen, rygsøjle, diskus, prolaps, hold i ryggen
area-sacrum-lay = smerter i korsbenet, haleben, bækkenled, nederst i ryggen
area-pelvis-lay = bækkensmerter, bækkenbund, lyske, skamben, mave, underliv, core, gravid
area-hip-lay = smerter i hoften, hoftesmerter, balle, sædemuskel, piriformis, lyske
area-leg-lay = smerter i benet, bensmerter, ondt i benet, iskias, lår, knæ, læg, fod, baglår, hase, nerve
area-whole-body-lay = balance, kropsholdning, kondition, afspænding, stress

## Phases

phase-1 = ro
phase-2 = bevægelse og kontrol
phase-3 = styrke

## Sides

side-right = højre side
side-left = venstre side
