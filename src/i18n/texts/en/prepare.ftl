### Rendering a voice ahead of a session: `rygrad voice prepare`.

## Help

help-voice-prepare = Render every line of a session ahead, for a voice that needs time
help-arg-prepare-programmes = Ids of the programmes; without any, today's programme and your own ones
help-arg-prepare-clean = Remove everything that was rendered

## What it says

cli-prepare-none = No programme is set. Name one, such as: rygrad voice prepare disc-1
cli-prepare-at-once = { $program } speaks at once. There is nothing to prepare.
cli-prepare-recorded = { $voice } is recorded and needs no preparing. What it may lack: rygrad voice check { $path }
cli-prepare-no-piper = There is a model for Piper here ({ $model }), and no program piper or piper-tts that reads it. Install Piper (pipx install piper-tts) and try again.
cli-prepare-no-folder = There is no place for the lines: the cache folder cannot be written.
cli-prepare-at = { $at } of { $of } lines
cli-prepare-left = { $minutes ->
    [one] about a minute left
   *[other] about { $minutes } minutes left
}
cli-prepare-ready = { $count ->
    [one] One line is ready ({ $new } new).
   *[other] { $count } lines are ready, { $new } of them new.
}
cli-prepare-stopped = Stopped. What is ready stays; the same command goes on from here.
cli-prepare-missing = { $count ->
    [one] One line could not be spoken. In a session the next voice speaks it:
   *[other] { $count } lines could not be spoken. In a session the next voice speaks them. The first ones:
}
cli-prepare-cleaned = { $count ->
    [one] One line was removed.
   *[other] { $count } lines were removed.
}
