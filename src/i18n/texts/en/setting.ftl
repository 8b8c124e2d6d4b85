### The rows of the settings screen. The code finds them by the key and the word of the file:
### `setting-KEY`, `setting-KEY-WORD`.

setting-language = Language
setting-language-system = as the system
setting-language-en = English
setting-language-da = Dansk
setting-language-nb = Norsk bokmål

setting-country = Country
setting-country-dk = Denmark
setting-country-no = Norway
setting-country-gb = United Kingdom
setting-country-other = Somewhere else

setting-instructions = Instructions
setting-instructions-auto = full at first
setting-instructions-full = always full
setting-instructions-short = short

setting-voice = Voice
setting-voice-auto = the best here
setting-voice-system = the system's
setting-voice-espeak = espeak
setting-voice-piper = Piper
setting-voice-pack = recorded
setting-voice-command = my program
setting-voice-off = off

setting-voice-rate = Voice speed
setting-voice-rate-slow = slow
setting-voice-rate-normal = normal
setting-voice-rate-brisk = brisk

setting-sounds = Tones
setting-sounds-off = off
setting-sounds-soft = soft
setting-sounds-normal = normal
setting-sounds-loud = loud

setting-theme = Colours
setting-theme-auto = terminal's
setting-theme-dark = dark
setting-theme-light = light
setting-theme-contrast = high contrast
setting-theme-plain = none

setting-motion = Animation
setting-motion-full = full
setting-motion-reduced = reduced

setting-week-starts = The week starts on
setting-week-starts-monday = Monday
setting-week-starts-saturday = Saturday
setting-week-starts-sunday = Sunday

setting-usual-time = Usual time
setting-usual-time-none = not set

setting-programme = Programme
setting-programme-none = not set

setting-thoughts = A thought a day
setting-thoughts-on = on
setting-thoughts-off = off
