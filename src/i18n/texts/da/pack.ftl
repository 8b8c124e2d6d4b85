### A voice of one's own: what to record, whether it is right, and the help of `rygrad voice`.

## Help

help-voice = Hold orden i stemmen, der høres
help-voice-script = Skriv ned, hvad der skal indtales til din egen stemme
help-arg-voice-programmes = Programmernes id'er; uden dem hele biblioteket
help-arg-voice-out = I denne mappe, ved siden af de optagelser, der ligger der
