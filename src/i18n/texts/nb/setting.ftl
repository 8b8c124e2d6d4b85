### The rows of the settings screen. The code finds them by the key and the word of the file:
### `setting-KEY`, `setting-KEY-WORD`.

setting-language = Språk
setting-language-system = som systemet
setting-language-en = English
setting-language-da = Dansk
setting-language-nb = Norsk bokmål

setting-country = Land
setting-country-dk = Danmark
setting-country-no = Norge
setting-country-gb = Storbritannia
setting-country-other = Et annet sted

setting-instructions = Veiledning
setting-instructions-auto = full i starten
setting-instructions-full = alltid full
setting-instructions-short = kort

setting-voice = Stemme
setting-voice-auto = den beste her
setting-voice-system = systemets
setting-voice-espeak = espeak
setting-voice-piper = Piper
setting-voice-pack = innlest
setting-voice-command = mitt program
setting-voice-off = av

setting-voice-rate = Taletempo
setting-voice-rate-slow = langsomt
setting-voice-rate-normal = vanlig
setting-voice-rate-brisk = raskt

setting-sounds = Toner
setting-sounds-off = av
setting-sounds-soft = lave
setting-sounds-normal = vanlige
setting-sounds-loud = høye

setting-theme = Farger
setting-theme-auto = terminalens
setting-theme-dark = mørk bakgrunn
setting-theme-light = lys bakgrunn
setting-theme-contrast = høy kontrast
setting-theme-plain = uten farger

setting-motion = Animasjon
setting-motion-full = normal
setting-motion-reduced = dempet

setting-week-starts = Ukens første dag
setting-week-starts-monday = mandag
setting-week-starts-saturday = lørdag
setting-week-starts-sunday = søndag

setting-usual-time = Fast tidspunkt
setting-usual-time-none = ikke valgt

setting-programme = Program
setting-programme-none = ikke valgt

setting-thoughts = En tanke om dagen
setting-thoughts-on = på
setting-thoughts-off = av
