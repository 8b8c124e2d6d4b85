### Examples of each command, at the end of its help.

help-examples = Examples

## Groups of commands

help-group-session = Session
help-group-content = Content
help-group-log = Log
help-group-sharing = Sharing
help-group-itself = rygrad itself

## What each example does

example-open = Today: your programme, your days, your pain
example-begin = Straight to the check-in of disc-1
example-start = Today's programme
example-start-plain = disc-1, told in lines
example-list = Everything about each, for a program
example-show = An exercise, step by step
example-show-programme = A programme and its exercises
example-check = Everything of yours, and what is built in
example-check-strict = One file, warnings count too
example-new = exercises/my-bridge.toml, to be filled in
example-history = The last four weeks
example-export = For a spreadsheet
example-export-all = Everything about you
example-report = Four weeks, to take along
example-sheet = A page for the wall
example-remind = At half past seven
example-rehearse = Its easy plan in words
example-rehearse-audio = A recording for the phone
example-voice = Every line of your programmes
example-voice-prepare = Every line of this programme
example-voice-script = What to say in Danish
example-voice-record = What is missing, text by text
example-voice-check = What is missing, too long or too quiet
example-pack = One file with its exercises
example-pack-qr = A code to be photographed
example-add = Only show what it is
example-config = Dark letters on a light ground
example-config-unset = As usual again
example-doctor = A line for each part, and what helps
example-completions = For every new window of fish
example-man = The page of a command
example-log = Whether all of it can be read
example-log-path = For a script that makes a copy
example-log-json = The same, for a program
example-log-repair = After verify has named lines
example-log-merge = What this log lacks
example-log-add = A session on paper
example-log-amend = The number was 3
example-log-withdraw = It was somebody else
example-log-withdraw-undo = It was not
example-log-list = The ids of this week
