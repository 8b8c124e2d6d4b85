### Hvad der betyder noget: mål, hvordan ryggen har det, fraværsdage, det faste tidspunkt.

## Taster

key-no-more = ikke flere
key-other-goals = andre mål
key-score = 0 til 10

## I dag

today-ask-goals = Hvad vil du gerne kunne igen?
today-ask-goals-again = Hvordan går det med dine mål?
today-ask-overall = Hvordan har ryggen det for tiden?
today-ask-time = Hvornår passer det at træne?
today-goals = mål
today-away = Væk til og med den { $date }. Du skal ikke noget.
today-away-back = Jeg er tilbage

## Spørgsmålene

goals-title = Det, der betyder noget for dig
goals-ask = Hvad vil du gerne kunne igen?
goals-ask-more = Er der mere?
goals-hint = Med dine egne ord, fx: løfte mit barnebarn, sidde en hel film igennem.
goals-hint-more = Enter alene afslutter listen.
goals-full = Der er plads til 60 bogstaver.
goals-score = Hvor godt kan du det nu?
goals-low = slet ikke
goals-high = som før
goals-thanks = Tak. Du bliver spurgt igen om fire uger.
goals-matters = 2 point eller mere er en ændring, der betyder noget.
goals-change = Du kan altid vælge andre mål.
overall-ask = Hvordan har ryggen det i forhold til den { $date }?
overall-much-worse = meget værre
overall-worse = værre
overall-little-worse = lidt værre
overall-same = det samme
overall-little-better = lidt bedre
overall-better = bedre
overall-much-better = meget bedre
time-ask = Hvornår på dagen passer det dig at træne?
time-why = I dag minder dig så venligt om det. Du bliver kun spurgt denne ene gang.

## Væk eller syg

away-title = Væk eller syg
away-why = Disse dage trækkes fra ugens mål. Ingen spørger hvorfor, og intet går tabt.
away-first = Første dag
away-last = Sidste dag
away-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
  }, højst 28
set-goals = Mål
set-away = Væk eller syg
set-away-no = nej
set-away-until = til og med { $date }; → slutter

## Historik

history-goals = Mål
history-overall = Sådan har ryggen det
history-overall-since = I forhold til { $date }: { $change }
history-goal-earlier = { $goal } (tidligere)
history-away = { $days ->
    [one] { $days } dag væk
   *[other] { $days } dage væk
  }
history-away-day = væk
history-away-days = Dage væk, uge for uge

## Kommandolinjen

cli-log-type-measure = mål og ændringer
cli-log-type-pause = dage væk
cli-log-name-measure = det, der betyder noget, { $at }
cli-log-name-pause = dage væk, sagt { $at }
help-arg-export-measures = En række pr. svar om det, der betyder noget, i stedet for en pr. træning
help-columns-measure = Kolonner, en række pr. svar om det, der betyder noget
column-of-measure = svarets
column-measure-name = goals (mål) eller overall (i det hele)
column-measure-item = målet med dine ord
column-measure-score = goals: 0 slet ikke til 10 som før; overall: 1 meget værre til 7 meget bedre
column-measure-since = datoen, som ændringen måles fra
column-measure-at = hvornår der blev svaret, lokal tid med forskel fra UTC
