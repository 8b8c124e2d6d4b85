### What is said when a programme is sent and read in.

share-pack-none = Which programme? Name one, such as rygrad pack disc-1, or choose your own in the settings.
share-pack-about = A programme for rygrad. To read it in: rygrad add, then the name of this file.
share-pack-failed = It cannot be packed like this. Nothing was written.
share-pack-signed = It holds what a clinician has signed for one person. --unsigned leaves that out.
share-qr-exercise = No code for { $id }: { $own } is an exercise of your own, and a code has no room for it. A file takes it along: rygrad pack { $id } -o { $id }.toml
share-qr-programme = No code for { $id }: it leads to { $own }, a programme of your own, and a code has no room for it. A file takes it along: rygrad pack { $id } -o { $id }.toml
share-qr-long = No code for { $id }: it is too long for one. A file has room: rygrad pack { $id } -o { $id }.toml
share-qr-narrow = The code needs { $columns } columns. Make the window wider, or send a file: rygrad pack { $id } -o { $id }.toml
share-qr-read = Scan it with a telephone, send the line to the other computer, and paste it there into: rygrad add -
share-qr-signed = What a clinician has signed is not in the code.
share-paste = Paste the line, then press Enter and Ctrl-D.
share-from = From { $name }, { $date }.
share-from-name = From { $name }.
share-from-date = Packed on { $date }.
share-in-file = in this file
share-signed = A clinician has signed that for one person. It counts for you only if that person is you.
share-plan-differs = It was packed with version { $version }; here is { $here }. Something that the file leaves to the built-in exercises is not the same: look at the doses above.
share-plan-changed = Its doses are not those that were packed: the file was changed since, or an exercise that it names is another one here. Look at the doses above.
share-new = { $id } is new here.
share-same = { $id } is here already, the same.
share-own-programme = Your programme { $id } is here already. What differs:
share-own-exercise = Your exercise { $id } is here already. What differs:
share-built-in-programme = { $id } is the id of a built-in programme. What differs from it:
share-built-in-exercise = { $id } is the id of a built-in exercise. The one in the file would take its place in every programme. What differs:
share-unreadable = The file that is here has a fault and cannot be compared; “rygrad check” says more.
share-dose = { $name }: here { $here }, in the file { $there }
share-dose-level = { $name }, level { $level }: here { $here }, in the file { $there }
share-tempo = { $into } s there and { $back } s back
share-not-here = { $name }: not here, in the file { $there }
share-not-there = { $name }: here { $here }, not in the file
share-name = Name
share-days = How often
share-next = What may follow
share-after = { $count ->
    [one] { $id } after { $count } session
   *[other] { $id } after { $count } sessions
  }
share-none = nothing
share-first-level = The level where one begins
share-side = The other side comes first.
share-order = The exercises come in another order.
share-signed-differs = What a clinician has signed is not the same.
share-steps = How it is done is described in other words.
share-cautions = What to mind with it is not the same.
share-else = Other parts of it differ, such as its name, position or figure.
share-only-words = Only words, sources or comments differ.
share-all-here = Everything in it is here already.
share-nothing = Nothing was written.
share-need-yes = Nothing was written: --yes adds it, --dry-run only shows it.
share-ask-signed = Was that signed for you? Yes takes it over, no adds the programme without it. [y/N]
share-unsigned = It is added without what a clinician has signed.
share-ask-as = { $id } stays as it is. Add this one as { $other }? [y/N]
share-ask-over = Put it in the place of the built-in { $id }, then? [y/N]
share-ask-over-exercise = Put the one of the file in the place of the built-in { $id }, in every programme? No keeps the built-in one. [y/N]
share-left-built-in = { $id } stays as it is built in.
share-needs-exercise = Without its own { $id } the programme does not fit. Nothing was written.
share-ask-add = Add it? [y/N]
share-ask-replace = { $count ->
    [one] Add it, and replace { $count } file of yours? What was in it is kept. [y/N]
   *[other] Add it, and replace { $count } files of yours? What was in them is kept. [y/N]
  }
share-kept = What was there before is kept in { $path }.
share-start = To begin it: { $command }
share-unnamed = Nothing says the id of this file. Give it one, such as --as my-back.
share-broken = Letters of the line are missing or wrong. Copy it once more, from RYGRAD1 to its end.
share-broken-version = This line is of another version of rygrad, and cannot be read here.
share-faulty = { $count ->
    [one] { $count } error: it cannot be added. Nothing was written.
   *[other] { $count } errors: it cannot be added. Nothing was written.
  }
share-changed = { $path } was changed meanwhile and is left as it is. Look at it, and try again.
share-sheet-title = To pass this programme on
share-sheet-code = Scan this code with a telephone, send the line to a computer with rygrad, and paste it there into: rygrad add -
