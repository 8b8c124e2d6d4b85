### The fixed vocabularies of the exercise files, in the order of their keys.

## Precautions: clinical wording, the same as in the clinical facts; change it only together with them

caution-leg = Stopp øvelsen hvis smerten flytter seg lenger ned i beinet, eller hvis du får prikking eller nummenhet som er ny eller øker.
caution-preg-back = Gravid: Ikke bli liggende flatt på ryggen fra omtrent uke 16. Hev overkroppen, eller legg deg på siden.
caution-preg-flat = Gravid: Hopp over denne; den gjøres bare flatt på ryggen.
caution-preg-front = Gravid: Hopp over øvelser der du ligger på magen.
caution-pgp = Bekkenleddsmerter: Gjør bevegelsen liten og lik på begge sider, og ikke press knærne fra hverandre.
caution-post-op = Etter ryggoperasjon: Gjør øvelsen bare hvis kirurgen eller fysioterapeuten din har sagt ja.
caution-osteo-flex = Beinskjørhet eller tidligere brudd i ryggen: Ikke bøy deg langt framover, og ikke løft fra lav høyde. Spør en fysioterapeut om en annen variant.
caution-osteo-twist = Beinskjørhet eller tidligere brudd i ryggen: Gjør vridningene små og langsomme, og stopp i god tid før ytterstillingen.
caution-ext = Hopp over denne øvelsen og spør først hvis ryggen eller beinet vanligvis blir verre når du bøyer deg bakover.
caution-flex = Hopp over denne øvelsen foreløpig hvis du vanligvis får smerter ned i beinet når du bøyer deg framover.
caution-knee = Vonde knær: Bruk en pute, eller gjør bare en del av bevegelsen.
caution-wrist = Vonde håndledd: Støtt deg på knyttnevene eller underarmene.
caution-shoulder = Vond skulder: Velg en annen øvelse, eller gjør bevegelsen mindre.
caution-balance = Stå ved siden av noe stødig som du kan støtte deg til.
caution-bp = Høyt blodtrykk eller hjertesykdom: Fortsett å puste, hold bare kort tid om gangen, og snakk med legen din før du begynner.
caution-dizzy = Reis deg langsomt. Hvis du blir svimmel, setter eller legger du deg ned og stopper for i dag.
caution-hip-rep = Hofteprotese: Spør hvilke bevegelser du bør unngå.
caution-pressure = Ikke rull over ryggvirvlene i korsryggen, spissen av halebeinet eller øm, blåslått eller nummen hud. Spør først hvis du har beinskjørhet eller bruker blodfortynnende medisin.
caution-pf-tight = Hvis bekkenbunnen er stram eller gjør vondt, bør du først øve på å slappe av i den. Spør en fysioterapeut med kompetanse på bekkenbunn før du gjør knipeøvelser.

## Breathing

breath-normal = Pust normalt hele tiden.
breath-effort = Pust ut når du tar i, og pust inn på vei tilbake.
breath-stretch = Pust langsomt, og slipp litt mer opp hver gang du puster ut.
breath-keep = Fortsett å puste. Ikke hold pusten.
breath-slow46 = Pust inn gjennom nesen i omtrent 4 sekunder og ut i omtrent 6.
breath-talk = Hold et tempo der du fortsatt kan snakke.

## Figures

view-side = fra siden
view-high = skrått ovenfra
view-corner = skrått fra siden
view-front = forfra
view-feet = fra føttene
view-above = ovenfra
figure-start = start
figure-end = slutt

## Positions

position-supine = på ryggen
position-prone = på magen
position-side-lying = på siden
position-quadruped = på alle fire
position-kneeling = på knærne
position-floor-sitting = sittende på gulvet
position-sitting = sittende på en stol
position-standing = stående

## Directions of the spine


## Equipment

equipment-mat = matte
equipment-chair = stol
equipment-ball = myk ball
equipment-roller = skumrulle
equipment-towel = håndkle
equipment-band = treningsstrikk
equipment-pillow = pute
equipment-wall = vegg
equipment-shoes = gode sko
equipment-weights = vekter

## The same, as one names what somebody needs.

thing-mat = en matte
thing-chair = en stol
thing-ball = en myk ball
thing-roller = en skumrulle
thing-towel = et håndkle
thing-band = en treningsstrikk
thing-pillow = en pute
thing-wall = en vegg
thing-shoes = gode sko
thing-weights = vekter
things-and = { $first } og { $last }

## Areas of the body

area-lumbar = korsrygg
area-sacrum = korsbein
area-pelvis = bekken
area-hip = hofte
area-leg = bein
area-whole-body = hele kroppen

## What patients call an area: found by a search, never shown.

area-lumbar-lay = smerter i korsryggen, ryggsmerter, korsryggsmerter, vondt i ryggen, ryggrad, skive, prolaps, hekseskudd
area-sacrum-lay = smerter i korsbeinet, haleben, bekkenledd, nederst i ryggen
area-pelvis-lay = bekkensmerter, bekkenbunn, lyske, skambein, mage, underliv, kjerne, gravid
area-hip-lay = smerter i hoften, hoftesmerter, rumpe, setemuskel, piriformis, lyske
area-leg-lay = smerter i beinet, beinsmerter, vondt i beinet, isjias, lår, kne, legg, fot, bakside lår, hamstring, nerve
area-whole-body-lay = balanse, holdning, kondisjon, avspenning, stress

## Phases

phase-1 = ro
phase-2 = bevegelse og kontroll
phase-3 = styrke

## Sides

side-right = høyre side
side-left = venstre side
