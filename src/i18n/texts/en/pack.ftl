### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Look after the voice that is heard
help-voice-script = Write down what to record for a voice of your own
help-arg-voice-programmes = Ids of the programmes; without any, the whole library
help-arg-voice-out = Into this folder, beside the recordings that lie there
