### The rows of the settings screen. The code finds them by the key and the word of the file:
### `setting-KEY`, `setting-KEY-WORD`.

setting-language = Sprog
setting-language-system = som systemet
setting-language-en = English
setting-language-da = Dansk
setting-language-nb = Norsk bokmål

setting-country = Land
setting-country-dk = Danmark
setting-country-no = Norge
setting-country-gb = Storbritannien
setting-country-other = Et andet sted

setting-instructions = Vejledning
setting-instructions-auto = fuld i starten
setting-instructions-full = altid fuld
setting-instructions-short = kort

setting-voice = Stemme
setting-voice-auto = den bedste her
setting-voice-system = systemets
setting-voice-espeak = espeak
setting-voice-piper = Piper
setting-voice-pack = indtalt
setting-voice-command = mit program
setting-voice-off = fra

setting-voice-rate = Taletempo
setting-voice-rate-slow = langsomt
setting-voice-rate-normal = normalt
setting-voice-rate-brisk = hurtigt

setting-sounds = Toner
setting-sounds-off = fra
setting-sounds-soft = lave
setting-sounds-normal = normale
setting-sounds-loud = høje

setting-theme = Farver
setting-theme-auto = terminalens
setting-theme-dark = mørk baggrund
setting-theme-light = lys baggrund
setting-theme-contrast = høj kontrast
setting-theme-plain = uden farver

setting-motion = Animation
setting-motion-full = normal
setting-motion-reduced = dæmpet

setting-week-starts = Ugens første dag
setting-week-starts-monday = mandag
setting-week-starts-saturday = lørdag
setting-week-starts-sunday = søndag

setting-usual-time = Fast tidspunkt
setting-usual-time-none = ikke valgt

setting-programme = Program
setting-programme-none = ikke valgt

setting-thoughts = En tanke om dagen
setting-thoughts-on = til
setting-thoughts-off = fra
