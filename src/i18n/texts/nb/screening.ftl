### The questions before training: signs to act on, and what the doctor should know about.

## Signs: call the emergency number now

flag-saddle = Ny prikking/nummenhet i skrittet, eller annerledes å tørke seg
flag-bladder = Nye vansker med å tisse, stoppe, holde tett, kjenne urin eller trang
flag-bowel = Nye problemer med å holde på eller kjenne avføring eller luft
flag-sexual = Nytt tap av følelse i kjønnsorgan, ereksjon eller sædavgang
flag-both_legs = Nye smerter, prikking, nummenhet eller nedsatt kraft i begge bein
flag-weak_severe = Et bein eller en fot som svikter, eller en fot du ikke kan løfte
flag-weak_worse = Et bein eller en fot som mister mer og mer kraft
flag-accident = Smerter etter en alvorlig ulykke eller et fall, ikke sett av lege
flag-chest = Brystsmerter eller pustevansker
flag-sudden_faint = Plutselig svært vondt i rygg eller mage, og matt, blek eller klam

## Signs: call a doctor today

flag-fever = Feber, frysninger eller sykdomsfølelse sammen med smertene
flag-weight_loss = Vekttap du ikke kan forklare
flag-cancer_new_pain = Ny eller annerledes smerte, og du har eller har hatt kreft
flag-night_unrelenting = Smerter om natten som ingen stilling lindrer
flag-upper_back = Nye smerter høyt oppe i ryggen, mellom skulderbladene
flag-lump_shape = En ny kul, eller ryggen din har endret form
flag-redness_swelling = Ny rødhet, varme eller hevelse der det gjør vondt
flag-fracture_risk = Nye, brå ryggsmerter ved lite fall, beinskjørhet eller kortisonpiller
flag-weak_mild = Ny nedsatt kraft i et bein eller en fot, også hvis den er lett
flag-numb_worse = Nummenhet som brer seg eller blir verre
flag-calf_swelling = Den ene leggen har blitt hoven, varm eller øm
flag-pregnancy_warning = Gravid: blødning, vannavgang, rier, sterk hodepine, tungpust, lite liv
flag-wound = Etter operasjon: rødt, varmt eller væskende sår, eller feber
flag-ill_immune = Syk og nye ryggsmerter ved svekket immunforsvar, diabetes el. rusbruk

## Signs: see someone this week

flag-numb_one_leg = Nummenhet eller prikking i et bein, en fot eller hendene
flag-bowel_habit = Endret avføring eller treg mage sammen med smertene
flag-pelvic_urinary = Bekkensmerter og plager fra blære, livmor eller menstruasjon
flag-cough_worse_new = Nye smerter som er klart verre når du hoster, nyser eller presser
flag-severe_pain = Så vondt at du ikke kan tenke, sove eller bevege deg normalt
flag-function_loss = Smerter som tydelig begrenser hverdagen din
flag-dizzy_repeated = Svimmelhet mer enn én gang

## What to talk to the doctor about before the start

flag-high_bp = Høyt blodtrykk
flag-diabetes = Diabetes
flag-osteoporosis = Beinskjørhet
flag-arthritis = Leddgikt eller artrose
flag-other_illness = En annen langvarig eller alvorlig sykdom
flag-dizziness = Svimmelhet
flag-heart = Hjerteproblemer
flag-pregnant = Graviditet
flag-surgery_12w = Operasjon i rygg, mage, bekken, hofte eller bein de siste 12 ukene
flag-hip_replacement = Hofteprotese
flag-blood_thinner = Blodfortynnende medisin
flag-under_18 = Under 18 år
flag-first_after_55 = Over 55 og aldri hatt vondt i ryggen før

## The lists

screen-title = Noen spørsmål først
screen-new = Noe av dette, nytt eller verre de siste to ukene?
screen-soon = Har du noe av dette som ikke er undersøkt ennå?
screen-before_start = Gjelder noe av dette deg?
screen-hint = Kryss av med bokstavene. n: ingen av disse. Enter: ferdig.
screen-ticked-doctor = Snakk med legen din først. Før det starter vi ingen økt.
screen-ticked-surgery = Etter en operasjon velger kirurgen. Før det: pust og hvile.

## Noted last time

open-title = Noe fra forrige gang
open-ask = Sist noterte du: { $sign }. Hvordan er det nå?
open-title-today = Noe fra tidligere i dag
open-ask-today = Tidligere i dag noterte du: { $sign }. Hvordan er det nå?
open-gone = borte
open-seen = undersøkt av lege
open-still = fortsatt der
open-mistake = det var ikke meningen å krysse av

## Ticks: right? since when?

right-title = Du krysset av for:
right-ask = Stemmer det?
key-ticks-right = ja, det stemmer
key-back-to-list = nei, tilbake til listen
since-ask = Hvor lenge har det vært slik?
since-new = nytt eller verre de siste to ukene
since-known = lenger, og en lege vet om det
since-old = lenger, og ingen lege vet om det
worse-title = Dette vet en lege om: { $sign }
worse-ask = Er det verre eller annerledes enn det var?
severe-ask = Er smertene så sterke at du ikke kan tenke, sove eller bevege deg normalt?
hip-ask = Er det mer enn seks måneder siden operasjonen, og kan du bevege hoften fritt?
offer-why-eased = Det du noterte, har gått over i dag. Derfor er det en rolig plan for i dag.

## The doctor first

ack-title = Snakk med legen din først
ack-text = Du krysset av for: { $conditions }. Snakk med legen din før du begynner. Har du gjort det?
ack-yes = ja, vi har snakket sammen
ack-no = ikke ennå
ack-wait = Vi starter ingen økt før du har snakket med legen din, men rolig pust og en kort gåtur er helt fint.
ack-first = Snakk med legen din først: { $conditions }.

## What to do about a sign

signs-emergency = { $sign }: Ring { $emergency } nå.
signs-today = Ring { $urgent } i dag. Ikke gjør øvelser før dere har snakket sammen.
signs-maternity = { $sign }: ring { $maternity } nå.
signs-soon = Snakk med legen eller fysioterapeuten din denne uken. Rapporten din hjelper dem: h og r på I dag.
signs-calm = Inntil da foreslår vi den rolige planen: en hvilestilling, rolig pust og en kort gåtur.

## Keys

key-tick = kryss av
key-none = ingen av disse

## Where, and how moving is

place-ask = Hvor sitter smerten?
place-hint = Flere steder? Velg det som er lengst nede.
place-back = rygg
place-sacrum = korsbein, haleben
place-pelvis = bekken, bekkenbunn
place-groin = lyske, skambein
place-hip = hofte
place-buttock = sete
place-thigh = lår
place-knee = kne
place-calf = legg
place-foot = fot
place-nowhere = ingen steder
mobility-ask = Hvordan er det å bevege seg sammenlignet med forrige uke?
mobility-easier = lettere
mobility-same = det samme
mobility-harder = tyngre

## The usual pain

usual-ask = Hvor vondt pleier du å ha i disse ukene?
usual-hint = Da sammenligner rygrad en dag med dine egne dager. Du kan endre det i innstillingene.
usual-now = Smertene dine har stort sett ligget rundt { $pain } i det siste. Er det slik det pleier å være nå?
usual-strong = Noen bør vite at du pleier å ha så vondt.
usual-risen = Smertene dine har stort sett ligget rundt { $now } i det siste, og før pleide de å være { $then }.
usual-bars-nothing = Du kan trene likevel.
usual-varies = det varierer, eller det er nytt
usual-unsaid = ikke sagt ennå

## An exercise to ask about first

ask-first = Sist var denne øvelsen for mye for deg: { $name }. Hvordan vil du ha den nå?
ask-first-easier = den lettere varianten
ask-first-as-before = som før
ask-first-out = hopp over den i dag

## Health

health-open = Åpent nå
health-known = En lege vet om
health-conditions = Dette skal det tas hensyn til
health-hip-free = Hofteprotese, mer enn seks måneder gammel, og hoften beveger seg fritt
health-nothing = Ingenting er notert: ingen tegn, ingen sykdommer.
health-call = Hvem du ringer til
health-emergency = Livsfare: { $emergency }.
health-urgent = Haster: { $urgent }.
health-maternity = Tegn i svangerskapet: { $maternity }.

## No session, and what to do instead

advice-title = Ingen økt i dag
advice-title-emergency = Ring nå
advice-sign = Du noterte: { $sign }.
advice-stays = Det blir stående til du sier at det er borte, eller at en lege har sett på det.
advice-surgery = I 12 uker etter en operasjon velger kirurgen eller fysioterapeuten din øvelsene og krysser dem av i programfilen din. Fram til da er her bare pust, kroppsskanning og hvile.
advice-change = Har det endret seg, kan du svare på spørsmålene igjen i innstillingene.
advice-nothing-left = Ingenting i dette programmet passer til svarene dine. Spør fysioterapeuten din om et som gjør det.
advice-calm = Inntil da: Hvil i en behagelig stilling, pust rolig, og gå litt hvis det kjennes godt.
advice-until = Til hjelpen kommer: Hvil i en behagelig stilling, og pust rolig.

## What is offered, and why

offer-why-30 = Du hadde mye mer vondt etter { $date } og også dagen etter. Derfor er programmet satt på pause.
offer-why-31 = Du hadde igjen mer vondt dagen etter. Et steg tilbake er et godt steg.
offer-why-7 = Du ville ha en mildere plan. Velg det som kjennes riktig i dag.
offer-full = Hele planen, som alltid.
offer-short = To minutter med rolig pust. På en dårlig dag er det en god økt.
plan-easy = Lett plan
plan-full = Hele planen
offer-before = Programmet før dette: { $name }.
offer-ask = Spør fysioterapeuten din hvordan du skal fortsette.
ask-full-title = Hele planen?
ask-full-text = I dag foreslår vi en mildere plan. Hele planen krever mer av ryggen din. Vil du ha den likevel?
ask-easy-title = Den lette planen?
ask-easy-text = I dag foreslår vi en rolig plan. Den lette planen krever mer av ryggen din. Vil du ha den likevel?
signed-limit = Du kan fortsette her med smerter opp til { $limit }. Bestemt av { $by }, { $date }.
signed-cleared = Godkjent av { $by }, { $date }: { $conditions }.

## While something is felt

response-ease = Gjør øvelsen mindre, langsommere eller kortere. Det teller likevel.
response-skip = Denne passer ikke i dag. Vi går videre til neste øvelse.
response-up = Smerte som flytter seg opp mot ryggen, er et godt tegn. Fortsett rolig.
unchanged-title = Det er ikke verre enn før
unchanged-ask = Det er alltid greit å stoppe. Du kan også fortsette rolig så lenge det ikke blir verre.
unchanged-stop = stopp her
unchanged-go-on = fortsett rolig
one-more-title = Litt mer enn før
one-more-ask = Øvelsen slutter her. Det er helt greit å stoppe, eller å ta den neste rolig.
one-more-next = hopp over denne, ta den neste
session-easier = Lettere: { $how }
rest-hint = Finn en stilling der beinet har det godt. Om litt blir du spurt hvordan det er.
rest-hint-short = Finn en god stilling for beinet.
back-ask = Har smerten trukket seg opp igjen?
back-yes = ja, opp igjen
back-no = nei, fortsatt lenger nede

## Keys of these screens

key-answer = svar
key-gentler = mildere plan
key-talked = vi har snakket sammen
key-varies = det varierer / det er nytt
key-as-offered = nei, som foreslått
key-all-the-same = ja, likevel
key-onward = neste steg

## Trinn

today-level-up = { $sessions } økter på trinn { $now } har gått bra. Hvis du vil, kan du ta det neste: trinn { $to } av { $of }.
today-level-ask = { $sessions } økter på trinn { $now } har gått bra. Spør fysioterapeuten din om trinn { $to }; er dere enige, så ta det.
today-level-stops = Du stoppet i tide to ganger i det siste. Hvis du vil, kan du ta trinn { $to } en stund: et steg tilbake er et godt steg.
today-level-rises = To ganger gjorde det mer vondt dagen etter. Hvis du vil, kan du ta trinn { $to } en stund: et steg tilbake er et godt steg.
today-level-away = Etter litt tid borte er trinn { $to } en god vei tilbake, hvis du vil.
today-level-up-short = Det går bra: trinn { $to } av { $of }?
today-level-down-short = Mildere: trinn { $to } av { $of }?
today-level-ask-short = Spurt om trinn { $to }? Ta det.
today-level-taken = Fra i dag: trinn { $to } av { $of }.
plan-lower-today = Trinn { $level }, bare i dag
plan-lower-from = Trinn { $level }, fra i dag
offer-lower-today = Alle øvelsene, ett trinn mildere, i dag.
offer-lower-from = Alle øvelsene, ett trinn mildere, til du velger et annet.
key-take-level = dette trinnet
key-asked-level = jeg har spurt
key-undo-level = angre
level-of = Trinn { $now } av { $of }
level-count = { $count } trinn
