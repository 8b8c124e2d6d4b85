### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = Om smerterne
about-what = Hvad det som regel er
about-helps = Hvad der hjælper
about-see = Hvornår du skal søge hjælp
about-emergency = Ring { $emergency } med det samme ved ny følelsesløshed i skridtet, problemer med at lade eller holde på vandet, mistet kontrol over afføringen, et ben, der svigter eller mister mere og mere kraft, gener i begge ben eller en alvorlig ulykke.
about-note = Siden her er til oplysning og stiller ingen diagnose. Er du i tvivl, så spørg en læge eller fysioterapeut.

## Sacrum

about-sacrum-title = Smerter i korsbenet
about-sacrum-what-1 = Korsbenet er den trekantede knogle nederst i rygsøjlen, mellem hoftebenene. Har du ondt her, kan det være sværere at sidde, stå og være aktiv.
about-sacrum-what-2 = Lænden kan være øm, stiv eller mindre bevægelig. Belastning, irriterede led, en irriteret nerve eller spændinger fra stress kan spille ind.
about-sacrum-what-3 = Smerterne er virkelige, også når røntgen og scanninger ser normale ud. En læge eller fysioterapeut kan se på mulige årsager sammen med dig.
about-sacrum-helps-1 = Øvelser gør dig stærkere og smidigere omkring korsbenet. Hold dig i gang i løbet af dagen frem for at blive i sengen.
about-sacrum-helps-2 = Træn lidt hver dag på et tidspunkt, der passer dig. De fleste mærker bedring inden for nogle uger, men det er forskelligt.
about-sacrum-helps-3 = Et let stræk er helt i orden. Gør det ondt, så stop og spørg en fysioterapeut, som kan tilpasse planen til dig. En læge kan fortælle om anden behandling.
about-sacrum-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-sacrum-sources = Artikler om smerter i korsbenet, om bækkensmerter (en dansk fysioterapiklinik; Bækkensmerter.dk), om smerter i lænden (Michelle Torres, fysioterapeut) og om diskusprolaps (ActivePosture); britiske og norske lister over advarselstegn.

## Pelvis

about-pelvis-title = Bækkensmerter
about-pelvis-what-1 = Både kvinder og mænd kan få bækkensmerter. De kan murre hele dagen eller være skarpe, og du kan være stiv eller øm, når du bevæger dig.
about-pelvis-what-2 = Der er mange mulige årsager, f.eks. spændte muskler, et fald eller et slag, irriterede led eller bækkenbunden. Hos kvinder kan graviditet og menstruation spille ind.
about-pelvis-what-3 = Smerterne er virkelige, også når røntgen og scanninger ser normale ud. Også en for spændt bækkenbund kan gøre ondt, så spørg gerne om det.
about-pelvis-helps-1 = Det kan hjælpe at styrke og strække musklerne omkring bækkenet. Gør lidt hver dag, og rejs dig tit frem for at sidde længe eller blive i sengen.
about-pelvis-helps-2 = Nogle har brug for en stærkere bækkenbund, andre skal først lære at give slip. En fysioterapeut kan finde ud af det med dig, og en læge kan fortælle om anden behandling.
about-pelvis-helps-3 = Mange mærker bedring inden for nogle uger, men det er forskelligt. Er du gravid, så lav små, ens bevægelser i begge sider, og spørg tidligt din jordemoder eller fysioterapeut.
about-pelvis-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, hvis afføring eller menstruation ændrer sig, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber eller uforklarligt vægttab.
about-pelvis-sources = Artikler om bækkensmerter (en dansk fysioterapiklinik; Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk), om smerter i lænden (Michelle Torres, fysioterapeut) og om diskusprolaps (ActivePosture); britiske råd til gravide; britiske og norske lister over advarselstegn.

## Low back

about-lumbar-title = Lændesmerter
about-lumbar-what-1 = Ondt i lænden er meget almindeligt. I mange lande har omkring halvdelen af alle voksne det en gang imellem.
about-lumbar-what-2 = Hos mindst 85 ud af 100, der søger hjælp, kan man ikke pege på én bestemt årsag. Smerterne er virkelige alligevel, også når røntgen og scanninger ser normale ud.
about-lumbar-what-3 = Meget kan spille ind: at sidde meget stille, stress, bekymringer, nedtrykthed eller frygt for at bevæge sig. Som regel aftager smerterne efter nogle uger.
about-lumbar-helps-1 = Hold dig i gang. Det gør mere godt end at blive i sengen, og gåture er en sikker og enkel måde at begynde på.
about-lumbar-helps-2 = Styrketræning, gåture, pilates, yoga eller tai chi: Den bedste træning er den, du kan lide og bliver ved med. Begynd roligt, og byg op.
about-lumbar-helps-3 = Gør det til en daglig vane. De fleste mærker bedring inden for nogle uger, men det er forskelligt. En fysioterapeut kan rådgive dig, og en læge kan fortælle om anden behandling.
about-lumbar-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-lumbar-sources = Artikler om smerter i lænden (Michelle Torres, fysioterapeut), om bækkensmerter (en dansk fysioterapiklinik; Bækkensmerter.dk) og om diskusprolaps (ActivePosture); britiske og norske lister over advarselstegn.

## Disc

about-disc-title = Diskusprolaps i lænden
about-disc-what-1 = Den bløde kerne i en bruskskive (diskus) i lænden trykker udad og kan irritere en nerve.
about-disc-what-2 = Du kan have ondt i lænden eller ned i et ben eller mærke prikken og følelsesløshed. Det er forskelligt fra person til person.
about-disc-what-3 = Hverdagens gøremål kan være sværere i en periode. Rolige, kontrollerede bevægelser kan lindre og hjælpe dig til at blive mere bevægelig og stærkere.
about-disc-helps-1 = Hold dig i gang med rolige, kontrollerede bevægelser frem for at blive i sengen. Lad tunge løft, pludselige vrid og hop ligge for en tid.
about-disc-helps-2 = Byg op i små trin, lidt hver dag. Gør det ondt, eller flytter smerten sig længere ned i benet, så stop og spørg din fysioterapeut.
about-disc-helps-3 = De fleste mærker bedring inden for nogle uger, men det er forskelligt. Træning er én del af en større plan, og en læge kan fortælle om anden behandling.
about-disc-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-disc-sources = Artikler om diskusprolaps (ActivePosture), om bækkensmerter (en dansk fysioterapiklinik) og om smerter i lænden (Michelle Torres, fysioterapeut); canadiske råd om bensmerter; britiske, danske og norske lister over advarselstegn.
