### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Ta hånd om stemmen som høres
help-voice-script = Skriv ned hva som skal leses inn for din egen stemme
help-arg-voice-programmes = Id-ene til programmene; uten dem hele biblioteket
help-arg-voice-out = I denne mappen, ved siden av opptakene som ligger der
