### What `rygrad doctor` says: a line for each part. And what this machine is to us.

## Help

help-doctor = Look whether everything is as it should be here, and say what to do where it is not

## Marks, and the names of the parts

doctor-ok = ok
doctor-look = look
doctor-fault = fault
doctor-part-folders = folders
doctor-part-settings = settings
doctor-part-files = own files
doctor-part-log = log
doctor-part-days = log.days
doctor-part-sessions = sessions
doctor-part-voice = voice
doctor-part-sound = tones
doctor-part-terminal = terminal
doctor-part-clock = clock
doctor-helps = This helps: { $command }
doctor-sum = { $faults ->
    [0] No fault
    [one] { $faults } fault
   *[other] { $faults } faults
  }, { $looks ->
    [0] nothing to look at.
    [one] { $looks } thing to look at.
   *[other] { $looks } things to look at.
  }

## Folders

doctor-folder = { $path } can be written.
doctor-folder-new = { $path } is made when it is needed.
doctor-room = { $free } free.
doctor-room-little = Only { $free } are free on the disk of { $path }: free some space, so that the log can grow.
doctor-giga = { $count } GB
doctor-mega = { $count } MB

## Settings and files

doctor-settings = { $path }: { $count ->
    [one] { $count } setting
   *[other] { $count } settings
  }.
doctor-settings-none = There is no { $path }: everything is as usual.
doctor-programme = The programme of the settings, { $id }, is not there. Choose one on Today with m, or: rygrad config programme ID. The ids: rygrad list
doctor-files = { $count ->
    [0] None; the built-in exercises and programmes are there.
    [one] { $count } file, without a fault.
   *[other] { $count } files, without a fault.
  }
doctor-files-warnings = { $count ->
    [one] { $count } warning in your files.
   *[other] { $count } warnings in your files.
  }

## Log

doctor-log = { $path }: { $count ->
    [one] { $count } record
   *[other] { $count } records
  }, nothing is damaged.
doctor-update = Update rygrad, then they are shown.
doctor-days-none = There is none. A long log gets one.
doctor-days-fit = It fits the log.
doctor-days-old = It is of the log as it was, and is made again when it is needed.
doctor-days-in-the-way = { $path } is no file, so a long log is read whole each time. Move it away.
doctor-sessions = None is running, none is unfinished.

## Voice

doctor-off = Off in the settings.
doctor-voice-program = Your program that speaks, { $program }, is not on this computer. Install it, or take it out of the settings.
doctor-voice-recordings = The recordings in { $path } cannot be used, or are in another language.
doctor-voice-kind = The voice of the settings, { $voice }, is not on this computer.
doctor-voice-pack = { $voice }: { $count } of { $of } texts are missing or do not sound as they should.

## Terminal and clock

doctor-terminal-lines = TERM={ $term } names a terminal that cannot be drawn on: sessions are told in lines, as with --plain. If yours can, set TERM to its name, such as xterm-256color.
doctor-terminal-small = The window is too small for the screens: make it at least { $columns } columns wide and { $rows } rows high, or the letters smaller.
doctor-zone = Set TZ to a name such as Europe/Copenhagen, or take it out of the environment.
machine-no-terminal = no window
machine-colours-none = no colours
machine-colours-sixteen = 16 colours
machine-colours-many = 256 colours
