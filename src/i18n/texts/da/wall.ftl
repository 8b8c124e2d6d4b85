### The sheet for the wall: a programme to train from paper, and four weeks to tick.

wall-stop = Stop med det samme, hvis smerten bliver værre eller flytter sig længere ned i benet, eller hvis du mærker ny følelsesløshed eller nedsat kraft. Arket kan ikke vide, hvordan du har det. Er du i tvivl, så stop. Ring { $emergency } i en nødsituation.
wall-sign = Et advarselstegn, du har meldt, er ikke afklaret endnu. Svar på spørgsmålene i rygrad, før du træner efter arket: Måske skal du vente.
wall-anybody = Tal med en læge eller fysioterapeut, før du begynder. Nogle øvelser passer ikke til alle: Spørg først, hvis du er gravid, er blevet opereret, har fået ny hofte, har knogleskørhed eller en anden sygdom.
wall-before = Gør det tydeligt mere ondt end sædvanligt i dag? Så lad rygrad vælge planen, eller hvil dig.
wall-other-way = den anden vej
wall-weeks = Fire uger
wall-chosen = Dine dage har en prik; enhver dag tæller.
wall-how = Sæt kryds, når du har trænet, og skriv smerten før og efter, 0 til 10. Tast det ind bagefter: Historik i rygrad, tast { $key }.
wall-done = Trænet
wall-pain-before = Smerte før
wall-pain-after = Smerte efter
wall-foot = Udskrevet { $date } af rygrad { $version }. Det stiller ingen diagnose og erstatter ikke behandling.

## Command line

help-sheet = Udskriv øvelserne i et program med billeder og fire uger til at krydse af
help-arg-sheet-start = Den første dag at krydse af; ellers den første dag i næste uge
help-arg-sheet-blank = Til en opslagstavle: uden det, som dine svar om helbred kræver
cli-sheet-none = Der er ikke valgt noget program. Skriv et, for eksempel: rygrad sheet disc-1
cli-sheet-pdf = En PDF skal have en fil: rygrad sheet --out ark.pdf
