### The questions before training: signs to act on, and what the doctor should know about.

## Signs: call the emergency number now

flag-saddle = Ny prikken/følelsesløshed i skridtet, anderledes at tørre sig
flag-bladder = Nyt besvær med at tisse, stoppe, holde tæt eller mærke urin og trang
flag-bowel = Nye problemer med at holde på eller mærke afføring eller luft
flag-sexual = Nyt tab af følelse i kønsdelene, rejsning eller sædafgang
flag-both_legs = Nye smerter, prikken, nedsat kraft eller følelsesløshed i begge ben
flag-weak_severe = Et ben eller en fod, der svigter, eller en fod, du ikke kan løfte
flag-weak_worse = Et ben eller en fod, der mister mere og mere kraft
flag-accident = Smerter efter en alvorlig ulykke eller et fald, ikke set af læge
flag-chest = Brystsmerter eller åndenød
flag-sudden_faint = Pludselig meget ondt i ryg eller mave, og mat, bleg eller klam

## Signs: call a doctor today

flag-fever = Feber, kuldegysninger eller sygdomsfølelse sammen med smerterne
flag-weight_loss = Vægttab, du ikke kan forklare
flag-cancer_new_pain = Ny eller anderledes smerte, og du har eller har haft kræft
flag-night_unrelenting = Smerter om natten, som ingen stilling lindrer
flag-upper_back = Nye smerter højt oppe i ryggen, mellem skulderbladene
flag-lump_shape = En ny knude, eller din ryg har ændret form
flag-redness_swelling = Ny rødme, varme eller hævelse, hvor det gør ondt
flag-fracture_risk = Pludselig nye rygsmerter ved lille fald, knogleskørhed el. prednisolon
flag-weak_mild = Ny nedsat kraft i et ben eller en fod, også hvis den er let
flag-numb_worse = Følelsesløshed, der breder sig eller bliver værre
flag-calf_swelling = Den ene læg er blevet hævet, varm eller øm
flag-pregnancy_warning = Gravid: blødning, vandafgang, veer, svær hovedpine, åndenød, lidt liv
flag-wound = Efter operation: rødt, varmt eller væskende sår, eller feber
flag-ill_immune = Syg og nye rygsmerter ved svækket immunforsvar, diabetes el. stofbrug

## Signs: see someone this week

flag-numb_one_leg = Følelsesløshed eller prikken i et ben, en fod eller hænderne
flag-bowel_habit = Ændret afføring eller træg mave sammen med smerterne
flag-pelvic_urinary = Bækkensmerter og gener fra blære, livmoder eller menstruation
flag-cough_worse_new = Nye smerter, der er klart værre, når du hoster, nyser eller presser
flag-severe_pain = Så ondt, at du ikke kan tænke, sove eller bevæge dig normalt
flag-function_loss = Smerter, der tydeligt begrænser din hverdag
flag-dizzy_repeated = Svimmelhed mere end én gang

## What to talk to the doctor about before the start

flag-high_bp = Højt blodtryk
flag-diabetes = Diabetes
flag-osteoporosis = Knogleskørhed
flag-arthritis = Gigt
flag-other_illness = En anden langvarig eller alvorlig sygdom
flag-dizziness = Svimmelhed
flag-heart = Hjerteproblemer
flag-pregnant = Graviditet
flag-surgery_12w = Operation i ryg, mave, bækken, hofte eller ben de sidste 12 uger
flag-hip_replacement = Kunstig hofte
flag-blood_thinner = Blodfortyndende medicin
flag-under_18 = Under 18 år
flag-first_after_55 = Over 55 og aldrig haft ondt i ryggen før

## The lists

screen-title = Først et par spørgsmål
screen-new = Noget af dette, nyt eller værre de sidste to uger?
screen-soon = Har du noget af dette, som ikke er undersøgt endnu?
screen-before_start = Passer noget af dette på dig?
screen-hint = Kryds af med bogstaverne. n: intet af dette. Enter: færdig.
screen-ticked-doctor = Tal med din læge først. Før det starter vi ingen træning.
screen-ticked-surgery = Efter en operation vælger din kirurg. Før det: vejrtrækning og hvile.

## Noted last time

open-title = Noget fra sidste gang
open-ask = Sidste gang noterede du: { $sign }. Hvordan er det nu?
open-title-today = Noget fra tidligere i dag
open-ask-today = Tidligere i dag noterede du: { $sign }. Hvordan er det nu?
open-gone = væk
open-seen = undersøgt af læge
open-still = er der stadig
open-mistake = det var ikke meningen at sætte kryds

## Ticks: right? since when?

right-title = Du satte kryds ved:
right-ask = Er det rigtigt?
key-ticks-right = ja, det er rigtigt
key-back-to-list = nej, tilbage til listen
since-ask = Hvor længe har det været sådan?
since-new = nyt eller værre de sidste to uger
since-known = længere, og en læge ved det
since-old = længere, og ingen læge ved det
worse-title = Det her ved en læge om: { $sign }
worse-ask = Er det værre eller anderledes, end det var?
severe-ask = Er smerten så stærk, at du ikke kan tænke, sove eller bevæge dig normalt?
hip-ask = Er det mere end seks måneder siden operationen, og kan du bevæge hoften frit?
offer-why-eased = Det, du noterede, er gået over i dag. Derfor er der en rolig plan til i dag.

## The doctor first

ack-title = Tal med din læge først
ack-text = Du har krydset af: { $conditions }. Tal med din læge, før du begynder. Har du gjort det?
ack-yes = ja, vi har talt sammen
ack-no = ikke endnu
ack-wait = Vi starter ingen træning, før du har talt med din læge, men rolig vejrtrækning og en kort gåtur er helt fint.
ack-first = Tal med din læge først: { $conditions }.

## What to do about a sign

signs-emergency = { $sign }: Ring { $emergency } nu.
signs-today = Ring til { $urgent } i dag. Lav ingen øvelser, før I har talt sammen.
signs-maternity = { $sign }: ring til { $maternity } nu.
signs-soon = Tal med din læge eller fysioterapeut i denne uge. Din rapport hjælper dem: h og r på I dag.
signs-calm = Indtil da foreslår vi den rolige plan: en hvilestilling, rolig vejrtrækning og en kort gåtur.

## Keys

key-tick = kryds af
key-none = intet af dette

## Where, and how moving is

place-ask = Hvor sidder smerten?
place-hint = Flere steder? Vælg det, der er længst nede.
place-back = ryg
place-sacrum = korsben, haleben
place-pelvis = bækken, bækkenbund
place-groin = lyske, skamben
place-hip = hofte
place-buttock = balde
place-thigh = lår
place-knee = knæ
place-calf = læg
place-foot = fod
place-nowhere = ingen steder
mobility-ask = Hvordan er det at bevæge sig i forhold til sidste uge?
mobility-easier = lettere
mobility-same = det samme
mobility-harder = sværere

## The usual pain

usual-ask = Hvor ondt plejer du at have i disse uger?
usual-hint = Så sammenligner rygrad en dag med dine egne dage. Du kan ændre det i indstillingerne.
usual-now = Dine smerter har mest ligget omkring { $pain } på det seneste. Er det sådan, det plejer at være nu?
usual-strong = Nogen bør vide, at du plejer at have så ondt.
usual-risen = Dine smerter har mest ligget omkring { $now } på det seneste, og før plejede de at være { $then }.
usual-bars-nothing = Du kan træne alligevel.
usual-varies = det skifter, eller det er nyt
usual-unsaid = ikke sagt endnu

## An exercise to ask about first

ask-first = Sidste gang var denne øvelse for meget for dig: { $name }. Hvordan vil du have den nu?
ask-first-easier = den lettere udgave
ask-first-as-before = som før
ask-first-out = spring den over i dag

## Health

health-open = Åbent nu
health-known = En læge kender til
health-conditions = Det skal der tages hensyn til
health-hip-free = Hofteprotese, mere end seks måneder gammel, og hoften bevæger sig frit
health-nothing = Der er ikke noteret noget: ingen tegn, ingen sygdomme.
health-call = Hvem du ringer til
health-emergency = Livsfare: { $emergency }.
health-urgent = Haster: { $urgent }.
health-maternity = Tegn i graviditeten: { $maternity }.

## No session, and what to do instead

advice-title = Ingen træning i dag
advice-title-emergency = Ring nu
advice-sign = Du noterede: { $sign }.
advice-stays = Det bliver stående, til du siger, at det er væk, eller at en læge har set på det.
advice-surgery = I 12 uger efter en operation vælger din kirurg eller fysioterapeut øvelserne og krydser dem af i din programfil. Indtil da er her kun vejrtrækning, kropsscanning og hvile.
advice-change = Har det ændret sig, kan du svare på spørgsmålene igen i indstillingerne.
advice-nothing-left = Intet i dette program passer til dine svar. Spørg din fysioterapeut om et, der gør.
advice-calm = Indtil da: Hvil dig i en behagelig stilling, træk vejret roligt, og gå lidt, hvis det føles godt.
advice-until = Indtil hjælpen kommer: Hvil dig i en behagelig stilling, og træk vejret roligt.

## What is offered, and why

offer-why-30 = Du havde meget mere ondt efter den { $date } og også dagen efter. Derfor holder dit program pause.
offer-why-31 = Du havde igen mere ondt dagen efter. Et skridt tilbage er et godt skridt.
offer-why-7 = Du ville gerne have en mildere plan. Vælg det, der føles rigtigt i dag.
offer-full = Hele planen, som altid.
offer-short = To minutter med rolig vejrtrækning. På en dårlig dag er det god træning.
plan-easy = Let plan
plan-full = Hele planen
offer-before = Programmet før dette: { $name }.
offer-ask = Spørg din fysioterapeut, hvordan du skal fortsætte.
ask-full-title = Hele planen?
ask-full-text = I dag foreslår vi en mildere plan. Hele planen kræver mere af din ryg. Vil du alligevel have den?
ask-easy-title = Den lette plan?
ask-easy-text = I dag foreslår vi en rolig plan. Den lette plan kræver mere af din ryg. Vil du alligevel have den?
signed-limit = Du må fortsætte her med smerter op til { $limit }. Fastsat af { $by }, { $date }.
signed-cleared = Godkendt af { $by }, { $date }: { $conditions }.

## While something is felt

response-ease = Gør øvelsen mindre, langsommere eller kortere. Det tæller stadig.
response-skip = Den her passer ikke i dag. Vi tager den næste.
response-up = Smerte, der flytter sig op mod ryggen, er et godt tegn. Fortsæt roligt.
unchanged-title = Det er ikke værre end før
unchanged-ask = Det er altid i orden at stoppe. Du kan også fortsætte roligt, så længe det ikke bliver værre.
unchanged-stop = stop her
unchanged-go-on = fortsæt roligt
one-more-title = Lidt mere end før
one-more-ask = Øvelsen slutter her. Det er helt i orden at stoppe, eller at tage den næste roligt.
one-more-next = spring denne over, tag den næste
session-easier = Lettere: { $how }
rest-hint = Find en stilling, hvor benet har det godt. Om lidt bliver du spurgt, hvordan det er.
rest-hint-short = Find en god stilling til benet.
back-ask = Har smerten trukket sig op igen?
back-yes = ja, den har trukket sig op
back-no = nej, stadig længere nede

## Keys of these screens

key-answer = svar
key-gentler = mildere plan
key-talked = vi har talt sammen
key-varies = det skifter / det er nyt
key-as-offered = nej, som foreslået
key-all-the-same = ja, alligevel
key-onward = næste skridt

## Trin

today-level-up = { $sessions } træninger på trin { $now } er gået godt. Har du lyst, så tag det næste: trin { $to } af { $of }.
today-level-ask = { $sessions } træninger på trin { $now } er gået godt. Spørg din fysioterapeut om trin { $to }; er I enige, så tag det.
today-level-stops = Du stoppede i tide to gange for nylig. Har du lyst, så tag trin { $to } et stykke tid: et skridt tilbage er et godt skridt.
today-level-rises = To gange gjorde det mere ondt dagen efter. Har du lyst, så tag trin { $to } et stykke tid: et skridt tilbage er et godt skridt.
today-level-away = Efter nogen tid væk er trin { $to } en god vej tilbage, hvis du har lyst.
today-level-up-short = Det går godt: trin { $to } af { $of }?
today-level-down-short = Mildere: trin { $to } af { $of }?
today-level-ask-short = Spurgt om trin { $to }? Tag det.
today-level-taken = Fra i dag: trin { $to } af { $of }.
plan-lower-today = Trin { $level }, kun i dag
plan-lower-from = Trin { $level }, fra i dag
offer-lower-today = Alle øvelser, et trin mildere, i dag.
offer-lower-from = Alle øvelser, et trin mildere, indtil du vælger et andet.
key-take-level = dette trin
key-asked-level = jeg har spurgt
key-undo-level = fortryd
level-of = Trin { $now } af { $of }
level-count = { $count } trin
