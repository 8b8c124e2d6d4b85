### The sheet for the wall: a programme to train from paper, and four weeks to tick.

wall-stop = Stopp med en gang hvis smerten blir verre eller flytter seg lenger ned i beinet, eller hvis du merker ny nummenhet eller nedsatt kraft. Arket kan ikke vite hvordan du har det. Er du i tvil, så stopp. Ring { $emergency } i en nødssituasjon.
wall-sign = Et varseltegn du har meldt fra om, er ikke avklart ennå. Svar på spørsmålene i rygrad før du trener etter arket: Kanskje må du vente.
wall-anybody = Snakk med en lege eller fysioterapeut før du begynner. Noen øvelser passer ikke for alle: Spør først hvis du er gravid, er blitt operert, har fått ny hofte, har beinskjørhet eller en annen sykdom.
wall-before = Gjør det tydelig mer vondt enn vanlig i dag? La rygrad velge planen, eller hvil deg.
wall-other-way = den andre veien
wall-weeks = Fire uker
wall-chosen = Dagene dine har en prikk; alle dager teller.
wall-how = Sett kryss når du har trent, og skriv smerten før og etter, 0 til 10. Tast det inn etterpå: Historikk i rygrad, tast { $key }.
wall-done = Trent
wall-pain-before = Smerte før
wall-pain-after = Smerte etter
wall-foot = Skrevet ut { $date } av rygrad { $version }. Det stiller ingen diagnose og erstatter ikke behandling.

## Command line

help-sheet = Skriv ut øvelsene i et program med bilder og fire uker til å krysse av
help-arg-sheet-start = Den første dagen å krysse av; ellers den første dagen i neste uke
help-arg-sheet-blank = Til en oppslagstavle: uten det svarene dine om helse krever
cli-sheet-none = Det er ikke valgt noe program. Skriv et, for eksempel: rygrad sheet disc-1
cli-sheet-pdf = En PDF må ha en fil: rygrad sheet --out ark.pdf
