### En stemme gjøres klar før en økt: `rygrad voice prepare`.

## Help

help-voice-prepare = Gjør hver setning i en økt klar på forhånd, for en stemme som trenger tid
help-arg-prepare-programmes = Programmenes id; uten noen, dagens program og dine egne
help-arg-prepare-clean = Fjern alt som er gjort klart

## What it says

cli-prepare-none = Det er ikke valgt noe program. Oppgi ett, for eksempel: rygrad voice prepare disc-1
cli-prepare-at-once = { $program } snakker med en gang. Det er ingenting å gjøre klart.
cli-prepare-recorded = { $voice } er lest inn og trenger ikke gjøres klar. Se om noe mangler: rygrad voice check { $path }
cli-prepare-no-piper = Her er en modell for Piper ({ $model }), men ikke noe program piper eller piper-tts som kan lese den. Installer Piper (pipx install piper-tts), og prøv igjen.
cli-prepare-no-folder = Det er ikke plass til setningene: det går ikke an å skrive i mappen for mellomlagring.
cli-prepare-at = { $at } av { $of } setninger
cli-prepare-left = { $minutes ->
    [one] omtrent ett minutt igjen
   *[other] omtrent { $minutes } minutter igjen
}
cli-prepare-ready = { $count ->
    [one] Én setning er klar (nye: { $new }).
   *[other] { $count } setninger er klare, { $new } av dem nye.
}
cli-prepare-stopped = Stoppet. Det som er klart, blir; den samme kommandoen fortsetter herfra.
cli-prepare-missing = { $count ->
    [one] Én setning kunne ikke sies. Under økten sier den neste stemmen den:
   *[other] { $count } setninger kunne ikke sies. Under økten sier den neste stemmen dem. De første:
}
cli-prepare-cleaned = { $count ->
    [one] Én setning er fjernet.
   *[other] { $count } setninger er fjernet.
}
