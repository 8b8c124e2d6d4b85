### The questions before training: signs to act on, and what the doctor should know about.

## Signs: call the emergency number now

flag-saddle = New numbness or tingling between the legs, or wiping feels different
flag-bladder = New leaking, or hard to start, stop or feel urine or a full bladder
flag-bowel = New loss of control of stool or wind, or no feeling when passing it
flag-sexual = New loss of genital feeling, erection or ejaculation
flag-both_legs = New pain, tingling, weakness or numbness in both legs
flag-weak_severe = A leg or foot that gives way, or a foot you cannot lift
flag-weak_worse = Weakness in a leg or foot that is getting worse
flag-accident = Pain after a serious accident or fall, not yet seen by a doctor
flag-chest = Chest pain or trouble breathing
flag-sudden_faint = Sudden, very strong back or belly pain, and faint, pale or clammy

## Signs: call a doctor today

flag-fever = Fever, shivering or feeling generally ill with the pain
flag-weight_loss = Weight loss you cannot explain
flag-cancer_new_pain = New or different pain, and you have or have had cancer
flag-night_unrelenting = Pain at night that no change of position helps
flag-upper_back = New pain high up, between the shoulder blades
flag-lump_shape = A new lump, or your back has changed shape
flag-redness_swelling = New redness, warmth or swelling where it hurts
flag-fracture_risk = Sudden new back pain with a small fall, osteoporosis or steroid pills
flag-weak_mild = New weakness in one leg or foot, even if mild
flag-numb_worse = Numbness that is spreading or getting worse
flag-calf_swelling = One calf newly swollen, warm or sore
flag-pregnancy_warning = Pregnant: blood, fluid, cramps, bad headache, breathless, baby quiet
flag-wound = After surgery: a red, hot or leaking wound, or a fever
flag-ill_immune = Ill, new back pain: low immunity, diabetes or injected drugs

## Signs: see someone this week

flag-numb_one_leg = Numbness or tingling in a leg, a foot or the hands
flag-bowel_habit = Changed bowel habits, or sluggish bowels with the pain
flag-pelvic_urinary = Pelvic pain with bladder, womb or period problems
flag-cough_worse_new = New pain that is clearly worse when you cough, sneeze or strain
flag-severe_pain = Pain so strong that you cannot think, sleep or move normally
flag-function_loss = Pain that clearly limits daily life
flag-dizzy_repeated = Dizziness more than once

## What to talk to the doctor about before the start

flag-high_bp = High blood pressure
flag-diabetes = Diabetes
flag-osteoporosis = Osteoporosis (low bone density)
flag-arthritis = Arthritis
flag-other_illness = Another long-term or serious illness
flag-dizziness = Dizziness
flag-heart = Heart problems
flag-pregnant = Pregnancy
flag-surgery_12w = Operation on back, belly, pelvis, hip or leg in the last 12 weeks
flag-hip_replacement = Hip replacement
flag-blood_thinner = Blood-thinning medicine
flag-under_18 = Younger than 18
flag-first_after_55 = Over 55, and never had back pain before

## The lists

screen-title = A few questions first
screen-new = Any of these, new or worse in the last two weeks?
screen-soon = Do you have any of these, not assessed yet?
screen-before_start = Do any of these apply to you?
screen-hint = Letters tick. n when none of these, Enter when done.
screen-ticked-doctor = Talk to your doctor first. Until you have, no session starts.
screen-ticked-surgery = Your surgeon chooses the exercises. Until then: breathing and rest.

## Noted last time

open-title = Something from last time
open-ask = Last time you noted: { $sign }. How is that now?
open-title-today = Something from earlier today
open-ask-today = Earlier today you noted: { $sign }. How is that now?
open-gone = gone
open-seen = seen by a doctor
open-still = still there
open-mistake = not meant: I did not want to tick it

## Ticks: right? since when?

right-title = You ticked:
right-ask = Is that right?
key-ticks-right = yes, that is right
key-back-to-list = no, back to the list
since-ask = Since when?
since-new = new or worse in the last two weeks
since-known = older, and a doctor knows about it
since-old = older, and no doctor knows about it
worse-title = A doctor knows about this: { $sign }
worse-ask = Is it worse or different than it was?
severe-ask = Is the pain so strong that you cannot think, sleep or move normally?
hip-ask = Is the operation more than six months ago, and can you move the hip freely?
offer-why-eased = What you noted has passed today. So a calm plan is offered for today.

## The doctor first

ack-title = Talk to your doctor first
ack-text = You ticked: { $conditions }. Please talk to your doctor before you begin. Have you done that?
ack-yes = yes, we have talked
ack-no = not yet
ack-wait = No session starts until you have talked with your doctor; calm breathing and a short walk are fine.
ack-first = Talk to your doctor first: { $conditions }.

## What to do about a sign

signs-emergency = { $sign }: call { $emergency } now.
signs-today = Please call { $urgent } today. No exercises until then.
signs-maternity = { $sign }: call { $maternity } now.
signs-soon = Please talk to your doctor or physiotherapist this week. Your report helps them: on Today, h and r.
signs-calm = Until then we offer the calm plan: a rest position, calm breathing and a short walk.

## Keys

key-tick = tick
key-none = none of these

## Where, and how moving is

place-ask = Where is the pain?
place-hint = In several places? Choose the one furthest down.
place-back = back
place-sacrum = sacrum, tailbone
place-pelvis = pelvis, pelvic floor
place-groin = groin, pubic bone
place-hip = hip
place-buttock = buttock
place-thigh = thigh
place-knee = knee
place-calf = calf
place-foot = foot
place-nowhere = nowhere now
mobility-ask = How easy is it to move, compared with last week?
mobility-easier = easier
mobility-same = the same
mobility-harder = harder

## The usual pain

usual-ask = How much pain is usual for you these weeks?
usual-hint = rygrad then compares a day with your own days. You can change it in the settings.
usual-now = Your pain has mostly been about { $pain } lately. Is that usual for you now?
usual-strong = Somebody should know that your pain is usually this strong.
usual-risen = Your pain has mostly been about { $now } lately, and { $then } was usual for you.
usual-bars-nothing = You can train all the same.
usual-varies = it varies, or it is new
usual-unsaid = not said yet

## An exercise to ask about first

ask-first = Last time this exercise was too much for you: { $name }. How would you like it now?
ask-first-easier = the easier version
ask-first-as-before = as before
ask-first-out = leave it out today

## Health

health-open = Open now
health-known = A doctor knows about
health-conditions = To take care of
health-hip-free = Hip replacement, more than six months ago and moving freely
health-nothing = Nothing is noted: no sign, no condition.
health-call = Whom to call
health-emergency = Emergency: { $emergency }.
health-urgent = Urgent: { $urgent }.
health-maternity = A sign in pregnancy: { $maternity }.

## No session, and what to do instead

advice-title = No session today
advice-title-emergency = Please call now
advice-sign = You noted: { $sign }.
advice-stays = It stays noted until you say that it is gone, or that a doctor has seen it.
advice-surgery = For 12 weeks after an operation your surgeon or physiotherapist chooses the exercises and ticks them in your programme file. Until then only breathing, the body scan and rest are here.
advice-change = If that has changed, answer the questions again in the settings.
advice-nothing-left = Nothing in this programme fits your answers. Please ask your physiotherapist for one that does.
advice-calm = Until then: rest in a comfortable position, breathe calmly, and walk a little if that feels good.
advice-until = Until help comes: rest in a comfortable position and breathe calmly.

## What is offered, and why

offer-why-30 = It hurt much more after { $date }, and still the day after. So your programme is paused.
offer-why-31 = It hurt more the day after, again. A step back is a good step.
offer-why-7 = You asked for a gentler plan. Choose what feels right today.
offer-full = The full plan, as always.
offer-short = Two minutes of calm breathing. On a bad day that is a good session.
plan-easy = The easy plan
plan-full = The full plan
offer-before = The programme before this one: { $name }.
offer-ask = Please ask your physiotherapist how to go on.
ask-full-title = The full plan?
ask-full-text = Today a gentler plan is offered. The full plan asks more of your back than that. Do you want it all the same?
ask-easy-title = The easy plan?
ask-easy-text = Today a calm plan is offered. The easy plan asks more of your back than that. Do you want it all the same?
signed-limit = You may go on here with pain up to { $limit }. Set by { $by }, { $date }.
signed-cleared = Approved by { $by }, { $date }: { $conditions }.

## While something is felt

response-ease = Make it smaller, slower or shorter – that still counts.
response-skip = This one is not right for today. Let's take the next.
response-up = Pain that moves up towards the back is a good sign. Go on gently.
unchanged-title = It is no worse than before
unchanged-ask = Stopping is always right. You can also go on gently, as long as it does not get worse.
unchanged-stop = stop here
unchanged-go-on = go on gently
one-more-title = A little more than before
one-more-ask = This exercise ends here. Stopping is fine, and so is taking the next one gently.
one-more-next = leave this one out, take the next
session-easier = Easier: { $how }
rest-hint = Find a position that is easy on the leg. In a moment you will be asked how it is.
rest-hint-short = Find an easy position for the leg.
back-ask = Has the pain moved back up?
back-yes = yes, back up
back-no = no, still further down

## Keys of these screens

key-answer = answer
key-gentler = a gentler plan
key-talked = I have talked
key-varies = it varies / it is new
key-as-offered = no, as offered
key-all-the-same = yes, all the same
key-onward = what comes next

## Levels

today-level-up = { $sessions } sessions at level { $now } went well. If you like, take the next one: level { $to } of { $of }.
today-level-ask = { $sessions } sessions at level { $now } went well. Ask your physiotherapist about level { $to }; once they agree, take it.
today-level-stops = You stopped in time twice lately. If you like, take level { $to } for a while: a step back is a good step.
today-level-rises = Twice it hurt more the day after. If you like, take level { $to } for a while: a step back is a good step.
today-level-away = After some time away level { $to } is a good way back, if you like.
today-level-up-short = Going well: level { $to } of { $of }?
today-level-down-short = Gentler: level { $to } of { $of }?
today-level-ask-short = Asked about level { $to }? Take it.
today-level-taken = From today: level { $to } of { $of }.
plan-lower-today = Level { $level }, today only
plan-lower-from = Level { $level }, from today on
offer-lower-today = Every exercise, one level gentler, for today.
offer-lower-from = Every exercise, one level gentler, until you choose another.
key-take-level = this level
key-asked-level = I have asked
key-undo-level = undo
level-of = Level { $now } of { $of }
level-count = { $count } levels
