### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Look after the voice that is heard
help-voice-script = Write down what to record for a voice of your own
help-voice-check = Say what is missing or wrong in a recorded voice, or put it into one file
help-voice-record = Record the texts here, one after the other
help-arg-voice-programmes = Ids of the programmes; without any, those of the folder, or the whole library
help-arg-voice-out = Into this folder, beside the recordings that lie there
help-arg-voice-folder = The folder of the voice, or its file
help-arg-voice-file = Put the voice into this one file, to be sent
help-arg-voice-record = The folder of rygrad voice script
help-arg-voice-ids = Ids of texts to record anew; without any, those that are missing or from an older text

## What to record

pack-texts-about = rygrad keeps here what is to be recorded and what was. Please change nothing.
pack-head-about = A voice for rygrad. Please fill in name, by and licence.
pack-head-format = The form of this file.
pack-head-name = What this voice is called.
pack-head-lang = The language that is spoken.
pack-head-by = Who speaks.
pack-head-date = When it was recorded.
pack-head-licence = What others may do with it, for example “for my own patients” or “CC0-1.0”.
pack-head-rate = How fast: slow, normal or brisk. At a slow rate fewer words fit into a line.
pack-head-programmes = For which programmes; without any, for the whole library.
pack-page-title = What to record
pack-page-files = Record each text into a file of its own. Its name is what stands before the text, with .wav after it.
pack-page-speak = Speak calmly, as to somebody who lies on the floor with closed eyes, always at the same distance from the microphone, in a quiet room. A number or a single word is heard in the middle of a sentence: the sentence stands below it.
pack-page-time = Where a time is given, the text has to fit into it.
pack-page-marks = [x] is recorded, [!] was recorded from an older text, [ ] is still to record.
pack-page-general = On the way
pack-page-numbers = Numbers
pack-page-words = Words of several exercises
pack-page-most = at most { $seconds } s
pack-page-within = as in: { $sentence }
pack-page-heard = { $more ->
    [0] heard in: { $names }
   *[other] heard in: { $names } and { $more } more
  }
pack-script-language = This folder is for a voice in another language ({ $lang }). Choose another folder with -o, or the language with --lang.
pack-script-sum = Texts: { $count }. Recorded: { $recorded }. To record: { $missing }.
pack-script-new = New since the last time: { $ids }
pack-script-older = Recorded from an older text: { $ids }
pack-script-next = Record the texts as WAV files into this folder, then let rygrad voice check look at them.

## A folder that cannot be used

pack-closed = { $path } cannot be opened: { $error }
pack-none = { $path } is no voice: it is neither a folder of rygrad voice script nor a file of rygrad voice check.
pack-lacks = { $path } is no voice: { $file } is missing. Begin with rygrad voice script.
pack-head-fault = { $path }: line { $line } of pack.toml cannot be read. Compare it with a new one, from rygrad voice script in another folder.
pack-texts-fault = { $path }: texts.toml cannot be read. Move it away, and run rygrad voice script once more.
pack-newer = { $path } was made by a newer version of rygrad.

## Whether it is right

pack-check-sum = { $path }: { $recorded } of { $count } texts are recorded.
pack-check-missing = Not recorded yet. Until then another voice speaks the lines with these texts:
pack-check-older = Recorded from an older text. Record these again:
pack-check-long = Too long for their step. Say these a little faster; if a text has several sentences, leave shorter pauses:
pack-check-cut-off = Too loud for the microphone, so that it crackles. Turn it down a little or go further away, and record these again:
pack-check-quiet = Too quiet. Go nearer to the microphone or turn it up, and record these again:
pack-check-silent = Nothing is heard. Look whether the right microphone is chosen, and record these again:
pack-check-broken = Damaged, or no WAV files. Save these as WAV, or record them again:
pack-check-form = Not in a form that is read. Save these as WAV with 16 or 24 bits, mono or stereo, 8 to 192 kHz:
pack-check-large = Longer than a minute, or larger than 30 MB. Cut these, or record them again:
pack-check-no-file = A link or a folder. Put the file itself in its place:
pack-check-lasts = { $lasts } s, at most { $most } s: { $text }
pack-check-said = { $text } (recorded: { $said })
pack-check-more = and { $more } more; all of them stand in manuscript.txt
pack-check-behind = The texts have changed since the manuscript was written. Run rygrad voice script once more with -o and this folder.
pack-check-unfinished = In pack.toml it is not said yet who speaks (by) and what others may do with it (licence).
pack-check-well = Everything is recorded, and nothing is wrong.

## Recording

pack-record-file = A voice in one file stays as it is. Record into its folder.
pack-record-no-program = No program that records was found: arecord, parecord or rec. On Debian and Ubuntu: sudo apt install alsa-utils. Or record with any program, as WAV files, into the folder.
pack-record-nothing = Everything is recorded.
pack-record-unknown = There is no text with this id. The ids stand in manuscript.txt.
pack-record-at = { $at } of { $of }   { $id }
pack-record-begin = Enter: record   n: next   q: end
pack-record-stop = Recording. Enter: stop
pack-record-go-on = Enter: next   r: once more   l: listen   q: end
pack-record-lasts = { $lasts } s.
pack-record-late = That is longer than its step. Once more, a little faster?
pack-record-loud = Too loud for the microphone, so that it crackles. Turn it down a little or go further away.
pack-record-quiet = Too quiet. Go nearer to the microphone or turn it up.
pack-record-silent = Nothing was heard. Check the microphone, and that { $program } can use it.
pack-record-long = That was longer than a minute, and is not kept.
pack-record-failed = { $program } could not record. Try it by itself, or record with any program, as WAV files, into the folder.
pack-record-no-player = It is saved, but no program could play it here.
pack-record-end = Recorded: { $recorded }. Look at all of it with: rygrad voice check { $folder }
