### An exercise of one's own.

## Keys

key-new-exercise = ny øvelse
key-one-like-it = en lignende
key-fill-in = udfyld

## The form

own-title = Din egen øvelse
own-name = Navn
own-position = Stilling
own-like = Figur
own-like-this = som i { $name }
own-amount = Mængde
own-in-minutes = minutter
own-in-repetitions = gentagelser
own-step = Trin { $n }
own-add-step = Tilføj et trin
own-ask-name = Hvad hedder den?
own-ask-step = Hvordan gør man? Én kort sætning.
own-cautions = Det, man skal passe på, er overtaget fra { $name }. Se efter, om det passer.

## Saving

own-no-name = Giv den først et navn.
own-no-steps = Skriv i et trin, hvordan man gør.
own-writing = Gemmer…
own-saved = Gemt: { $path }
own-saved-more = Den står nu i biblioteket og kan tilføjes til et program. Filen forklarer, hvad den ellers kan sige: hvad man skal passe på, stikord, lettere og sværere.
own-leave = Vil du gå uden at gemme øvelsen?
