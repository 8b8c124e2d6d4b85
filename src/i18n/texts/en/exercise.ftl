### The fixed vocabularies of the exercise files, in the order of their keys.

## Precautions: clinical wording, the same as in the clinical facts; change it only together with them

caution-leg = Stop this exercise if pain moves further down your leg, or if tingling or numbness starts or grows.
caution-preg-back = Pregnant: from about week 16, do not stay flat on your back; raise your upper body or lie on your side.
caution-preg-flat = Pregnant: leave this one out; it is only done flat on your back.
caution-preg-front = Pregnant: leave out exercises lying on your stomach.
caution-pgp = Pelvic girdle pain: keep the movement small and even on both sides, and do not force the knees apart.
caution-post-op = After back surgery: only when your surgeon or physiotherapist has said yes.
caution-osteo-flex = Osteoporosis or an earlier spine fracture: do not bend far forward or lift from low down; ask a physiotherapist for another version.
caution-osteo-twist = Osteoporosis or an earlier spine fracture: keep twists small and slow, well short of the end.
caution-ext = If bending backwards usually makes your back or leg worse, skip this one and ask first.
caution-flex = If bending forwards usually sends pain down the leg, skip this one for now.
caution-knee = Sore knees: use a cushion, or go only part of the way.
caution-wrist = Sore wrists: rest on your fists or forearms.
caution-shoulder = Sore shoulder: choose another exercise, or do a smaller version.
caution-balance = Stand next to something steady.
caution-bp = High blood pressure or heart disease: keep breathing, keep holds short, and talk to your doctor before you start.
caution-dizzy = Get up slowly. If you feel dizzy, sit or lie down and stop for today.
caution-hip-rep = Hip replacement: ask which movements you should leave out.
caution-pressure = No rolling on the low-back bones, the tip of the tailbone, or sore, bruised or numb skin. Ask first if you have osteoporosis or take blood-thinning medicine.
caution-pf-tight = If your pelvic floor is tight or painful, practise letting go first, and ask a pelvic-health physiotherapist before squeezing exercises.

## Breathing

breath-normal = Breathe normally the whole time.
breath-effort = Breathe out as you work, in on the way back.
breath-stretch = Breathe slowly and let go a little more with each breath out.
breath-keep = Keep breathing; do not hold your breath.
breath-slow46 = In through the nose for about 4 seconds, out for about 6.
breath-talk = Go at a pace where you can still talk.

## Figures

view-side = from the side
view-high = from the side, above
view-corner = at an angle
view-front = from the front
view-feet = from the feet
view-above = from above
figure-start = start
figure-end = end

## Positions

position-supine = on your back
position-prone = on your stomach
position-side-lying = on your side
position-quadruped = on all fours
position-kneeling = kneeling
position-floor-sitting = seated on the floor
position-sitting = sitting on a chair
position-standing = standing

## Directions of the spine


## Equipment

equipment-mat = mat
equipment-chair = chair
equipment-ball = soft ball
equipment-roller = foam roller
equipment-towel = towel
equipment-band = exercise band
equipment-pillow = pillow
equipment-wall = wall
equipment-shoes = good shoes
equipment-weights = weights

## The same, as one names what somebody needs.

thing-mat = a mat
thing-chair = a chair
thing-ball = a soft ball
thing-roller = a foam roller
thing-towel = a towel
thing-band = an exercise band
thing-pillow = a pillow
thing-wall = a wall
thing-shoes = good shoes
thing-weights = weights
things-and = { $first } and { $last }

## Areas of the body

area-lumbar = low back
area-sacrum = sacrum
area-pelvis = pelvis
area-hip = hip
area-leg = leg
area-whole-body = whole body

## What patients call an area: found by a search, never shown.

area-lumbar-lay = low back pain, lower back, lumbar, disc, backache
area-sacrum-lay = sacrum pain, tailbone, coccyx, sacroiliac, SI joint, base of the spine
area-pelvis-lay = pelvic pain, pelvic floor, groin, pubic bone, belly, abdomen, core, pregnancy
area-hip-lay = hip pain, buttock, glutes, bottom, piriformis, groin
area-leg-lay = leg pain, sciatica, thigh, knee, calf, foot, hamstring, nerve
area-whole-body-lay = balance, posture, fitness, relaxation, stress

## Phases

phase-1 = calm
phase-2 = move and control
phase-3 = strengthen

## Sides

side-right = right side
side-left = left side
