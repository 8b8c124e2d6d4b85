### An exercise of one's own.

## Keys

key-new-exercise = ny øvelse
key-one-like-it = en lignende
key-fill-in = fyll ut

## The form

own-title = Din egen øvelse
own-name = Navn
own-position = Stilling
own-like = Figur
own-like-this = som i { $name }
own-amount = Mengde
own-in-minutes = minutter
own-in-repetitions = repetisjoner
own-step = Trinn { $n }
own-add-step = Legg til et trinn
own-ask-name = Hva heter den?
own-ask-step = Hvordan gjør man det? Én kort setning.
own-cautions = Det man skal passe på, er overtatt fra { $name }. Se etter om det passer.

## Saving

own-no-name = Gi den et navn først.
own-no-steps = Skriv i et trinn hvordan man gjør det.
own-writing = Lagrer…
own-saved = Lagret: { $path }
own-saved-more = Den står nå i biblioteket og kan legges til i et program. Filen forklarer hva den ellers kan si: hva man skal passe på, stikkord, lettere og tyngre.
own-leave = Vil du gå uten å lagre øvelsen?
