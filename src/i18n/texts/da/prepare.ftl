### En stemme gøres klar før en træning: `rygrad voice prepare`.

## Help

help-voice-prepare = Gør hver sætning i en træning klar på forhånd, til en stemme, der skal bruge tid
help-arg-prepare-programmes = Programmernes id; uden nogen dagens program og dine egne
help-arg-prepare-clean = Fjern alt, der er gjort klar

## What it says

cli-prepare-none = Der er ikke valgt noget program. Angiv et, for eksempel: rygrad voice prepare disc-1
cli-prepare-at-once = { $program } taler med det samme. Der er ikke noget at gøre klar.
cli-prepare-recorded = { $voice } er indtalt og skal ikke gøres klar. Se, om der mangler noget: rygrad voice check { $path }
cli-prepare-no-piper = Her er en model til Piper ({ $model }), men intet program piper eller piper-tts, der kan læse den. Installér Piper (pipx install piper-tts), og prøv igen.
cli-prepare-no-folder = Der er ikke plads til sætningerne: der kan ikke skrives i mappen til mellemlagring.
cli-prepare-at = { $at } af { $of } sætninger
cli-prepare-left = { $minutes ->
    [one] cirka et minut tilbage
   *[other] cirka { $minutes } minutter tilbage
}
cli-prepare-ready = { $count ->
    [one] Én sætning er klar (nye: { $new }).
   *[other] { $count } sætninger er klar, { $new } af dem nye.
}
cli-prepare-stopped = Stoppet. Det, der er klar, bliver; den samme kommando fortsætter herfra.
cli-prepare-missing = { $count ->
    [one] Én sætning kunne ikke siges. Under træningen siger den næste stemme den:
   *[other] { $count } sætninger kunne ikke siges. Under træningen siger den næste stemme dem. De første:
}
cli-prepare-cleaned = { $count ->
    [one] Én sætning er fjernet.
   *[other] { $count } sætninger er fjernet.
}
