### Det som betyr noe: mål, hvordan ryggen er, dager borte, det faste tidspunktet.

## Taster

key-no-more = ikke flere
key-other-goals = andre mål
key-score = 0 til 10

## I dag

today-ask-goals = Hva vil du gjerne kunne igjen?
today-ask-goals-again = Hvordan går det med målene dine?
today-ask-overall = Hvordan er ryggen for tiden?
today-ask-time = Når passer det å trene?
today-goals = mål
today-away = Borte til og med { $date }. Du trenger ikke å gjøre noe.
today-away-back = Jeg er tilbake

## Spørsmålene

goals-title = Det som betyr noe for deg
goals-ask = Hva vil du gjerne kunne igjen?
goals-ask-more = Er det noe mer?
goals-hint = Med dine egne ord, for eksempel: løfte barnebarnet, sitte gjennom en film.
goals-hint-more = Enter alene avslutter listen.
goals-full = Det er plass til 60 bokstaver.
goals-score = Hvor godt kan du det nå?
goals-low = slett ikke
goals-high = som før
goals-thanks = Takk. Du blir spurt igjen om fire uker.
goals-matters = 2 poeng eller mer er en endring som betyr noe.
goals-change = Du kan når som helst velge andre mål.
overall-ask = Hvordan er ryggen sammenlignet med { $date }?
overall-much-worse = mye verre
overall-worse = verre
overall-little-worse = litt verre
overall-same = det samme
overall-little-better = litt bedre
overall-better = bedre
overall-much-better = mye bedre
time-ask = Når på dagen passer det deg å trene?
time-why = I dag minner deg da vennlig på det. Du blir bare spurt denne ene gangen.

## Borte eller syk

away-title = Borte eller syk
away-why = Disse dagene trekkes fra ukas mål. Ingen spør hvorfor, og ingenting går tapt.
away-first = Første dag
away-last = Siste dag
away-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
  }, høyst 28
set-goals = Mål
set-away = Borte eller syk
set-away-no = nei
set-away-until = til og med { $date }; → avslutter

## Historikk

history-goals = Mål
history-overall = Slik er ryggen
history-overall-since = Sammenlignet med { $date }: { $change }
history-goal-earlier = { $goal } (tidligere)
history-away = { $days ->
    [one] { $days } dag borte
   *[other] { $days } dager borte
  }
history-away-day = borte
history-away-days = Dager borte, uke for uke

## Kommandolinjen

cli-log-type-measure = mål og endringer
cli-log-type-pause = dager borte
cli-log-name-measure = det som betyr noe, { $at }
cli-log-name-pause = dager borte, sagt { $at }
help-arg-export-measures = Én rad per svar om det som betyr noe, i stedet for én per økt
help-columns-measure = Kolonner, én rad per svar om det som betyr noe
column-of-measure = til svaret
column-measure-name = goals (mål) eller overall (i det hele)
column-measure-item = målet med dine ord
column-measure-score = goals: 0 ikke i det hele tatt til 10 som før; overall: 1 mye verre til 7 mye bedre
column-measure-since = datoen som endringen måles fra
column-measure-at = når det ble svart, lokal tid med forskjell fra UTC
