### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = Om smerterne
about-what = Hvad det som regel er
about-helps = Hvad der hjælper
about-see = Hvornår du skal søge hjælp
about-care-title = Undersøgelse og behandling
about-keep-title = Så det bliver ved med at gå godt
about-emergency = Ring { $emergency } med det samme ved ny følelsesløshed i skridtet, problemer med at lade eller holde på vandet, mistet kontrol over afføringen, et ben, der svigter eller mister mere og mere kraft, gener i begge ben eller en alvorlig ulykke.
about-note = Siden her er til oplysning og stiller ingen diagnose. Er du i tvivl, så spørg en læge eller fysioterapeut.
about-care-1 = Man begynder med det, du selv fortæller, og en undersøgelse. Nogle gange tages der også røntgenbilleder eller en MR-scanning. De viser mest knoglebrud, en diskus, der trykker på en nerve, og forandringer, som hører alderen til. Meget af det, der gør ondt, kan ikke ses på dem.
about-care-2 = En fysioterapeut eller kiropraktor kan undersøge dig, vise dig øvelser, der passer til dig, behandle med hænderne og give råd om arbejdsstillinger, løft og hverdagen. Jo tidligere du bliver undersøgt, jo før kan behandlingen begynde.
about-care-3 = Mange klarer sig uden medicin. Øvelser, behandling med hænderne og gode råd følges ofte ad. Er smerterne stærke, eller slipper de ikke, kan en læge fortælle om anden behandling, f.eks. smertestillende medicin, der dæmper inflammation (NSAID), eller en indsprøjtning.
about-keep-1 = Bliv ved med at træne, også når det ikke længere gør ondt. Styrke og smidighed er med til at forebygge, at smerterne kommer igen. Et fast tidspunkt på dagen, morgen eller aften, gør det til en vane. Du kan vælge dit faste tidspunkt i indstillingerne.
about-keep-2 = En sund hverdag hjælper også: Vær aktiv, rejs dig tit fra stolen, og løft med byrden tæt ind til kroppen og bøjede hofter og knæ. Vent med tunge løft, pludselige vrid og hop, til du er klar til dem.
about-keep-3 = Træn på et fast og jævnt underlag, f.eks. en måtte på gulvet. Spring det over, der føles som mere end et let stræk eller hårdt arbejde, og spørg en fysioterapeut, hvis du er i tvil om en øvelse. Lidt og tit gør mere gavn end meget på én gang.

## Sacrum

about-sacrum-title = Smerter i korsbenet
about-sacrum-what-1 = Korsbenet er den trekantede knogle nederst i rygsøjlen, mellem hoftebenene. Har du ondt her, kan det være sværere at sidde, stå og være aktiv.
about-sacrum-what-2 = Lænden kan være øm, stiv eller mindre bevægelig. Arbejdsstillinger og gentagne belastninger, led, der er irriterede af gigt, en nerve under tryk, som sender smerter ud i ryg eller ben, eller spændinger fra stress kan spille ind.
about-sacrum-what-3 = Smerterne er virkelige, også når røntgen og scanninger ser normale ud. En læge eller fysioterapeut kan se på mulige årsager sammen med dig.
about-sacrum-helps-1 = Øvelser gør dig stærkere og smidigere omkring korsbenet. Hold dig i gang i løbet af dagen frem for at blive i sengen.
about-sacrum-helps-2 = Træn lidt hver dag på et tidspunkt, der passer dig. De fleste mærker bedring inden for nogle uger, men det er forskelligt.
about-sacrum-helps-3 = Et let stræk er helt i orden. Gør det ondt, så stop og spørg en fysioterapeut, som kan tilpasse planen til dig.
about-sacrum-helps-4 = Det er en god idé at gøre noget ved smerterne tidligt, så de ikke bliver langvarige. Det er heller aldrig for sent at begynde.
about-sacrum-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-sacrum-sources = Artikler om smerter i korsbenet, om bækkensmerter (en dansk fysioterapiklinik, 2024; Bækkensmerter.dk), om smerter i lænden (Michelle Torres, fysioterapeut, 2022) og om diskusprolaps (ActivePosture); britiske og norske lister over advarselstegn; Verdenssundhedsorganisationens retningslinje om langvarige lændesmerter (WHO, 2023).

## Pelvis

about-pelvis-title = Bækkensmerter
about-pelvis-what-1 = Bækkensmerter er smerter i og omkring bækkenet: nederst i maven, i lysken, ved hofterne, korsbenet eller halebenet eller i bækkenbunden. Både kvinder og mænd kan få dem. De kan murre hele dagen eller være skarpe, og du kan være stiv, øm eller hævet, når du bevæger dig.
about-pelvis-what-2 = Der er mange mulige årsager, f.eks. spændte muskler, et fald eller et slag, irriterede led eller bækkenbunden. Hos kvinder kan menstruation spille ind, og under graviditet er bækkensmerter almindelige, fordi kroppen ændrer sig og bærer mere. Det, der føles ens, kan have forskellige årsager.
about-pelvis-what-3 = Smerterne er virkelige, også når røntgen og scanninger ser normale ud. Også en for spændt bækkenbund kan gøre ondt, så spørg gerne om det.
about-pelvis-what-4 = Ledbånd og ledkapsler kan blive inflammerede af for stor belastning, og ar efter kejsersnit, en blindtarmsoperation eller en anden operation kan trække i vævet. Spørg også lægen om irritabel tyktarm, problemer med blære eller livmoder, endometriose, følger af en fødsel, meget bevægelige led, hoftedysplasi eller en stiv fod. Det kan alt sammen spille ind.
about-pelvis-what-5 = Halebenet kan gøre ondt efter et fald eller en fødsel, oftere hos kvinder end hos mænd. Ledbånd og bækkenbund sidder fast på det, og tryk kan irritere det: Sid blødt, og skift tit stilling.
about-pelvis-helps-1 = Det kan hjælpe at styrke og strække musklerne omkring bækkenet. Gør lidt hver dag, og rejs dig tit frem for at sidde længe eller blive i sengen.
about-pelvis-helps-2 = Nogle har brug for en stærkere bækkenbund, andre skal først lære at give slip. En fysioterapeut kan finde ud af det med dig.
about-pelvis-helps-3 = Mange mærker bedring inden for nogle uger, men det er forskelligt. Gør det ondt i bækkenets led, så lav små, ens bevægelser i begge sider, og pres ikke knæene fra hinanden. Er du gravid, så spørg tidligt din jordemoder eller fysioterapeut.
about-pelvis-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, hvis afføring eller menstruation ændrer sig, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber eller uforklarligt vægttab.
about-pelvis-sources = Artikler om bækkensmerter (en dansk fysioterapiklinik, 2024; Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk), om smerter i lænden (Michelle Torres, fysioterapeut, 2022) og om diskusprolaps (ActivePosture); britiske råd til gravide; britiske og norske lister over advarselstegn; Verdenssundhedsorganisationens retningslinje om langvarige lændesmerter (WHO, 2023).

## Low back

about-lumbar-title = Lændesmerter
about-lumbar-what-1 = Ondt i lænden er meget almindeligt. I mange lande har omkring halvdelen af alle voksne det en gang imellem.
about-lumbar-what-2 = Hos mindst 85 ud af 100, der søger hjælp, kan man ikke pege på én bestemt årsag. Smerterne er virkelige alligevel, også når røntgen og scanninger ser normale ud.
about-lumbar-what-3 = Meget kan spille ind: at sidde meget stille, overvægt, stress, nedtrykthed, bekymringer om penge, familie eller venner eller frygt for at bevæge sig. Som regel aftager smerterne efter nogle uger. Har de varet længere, kan du stadig komme til at kunne mere.
about-lumbar-what-4 = Smerter ned i benet, der ligner iskias, kan også komme fra overbelastede muskler. De kan brede sig og skifte meget fra dag til dag.
about-lumbar-helps-1 = Hold dig i gang. Det gør mere godt end at blive i sengen, og gåture er en sikker og enkel måde at begynde på.
about-lumbar-helps-2 = Styrketræning, gåture, pilates, yoga eller tai chi: Den bedste træning er den, du kan lide og bliver ved med. Begynd roligt, og byg op.
about-lumbar-helps-3 = Gør det til en daglig vane. De fleste mærker bedring inden for nogle uger, men det er forskelligt. En fysioterapeut kan rådgive dig.
about-lumbar-helps-4 = Dårlig kondition og langvarige rygsmerter følges ofte ad. Gåture og al anden motion, der gør dig varm, er godt for blodomløbet, mindsker stivhed og kan betyde, at du har brug for mindre smertestillende medicin. Hvilken slags og hvor hårdt er ikke afgørende. At gå er billigst og kan hjælpe lige så godt som anden behandling uden medicin. På 30 til 40 minutter danner kroppen også sit eget smertestillende stof, endorfiner.
about-lumbar-helps-5 = Øvelser for mave og ryg hjælper, fordi de er motion, ikke fordi dine mavemuskler mangler styrke. I længden er de ikke bedre end anden træning. Styrketræning for hele kroppen kan også være med til at forebygge, at smerterne kommer igen. Pilates, yoga og tai chi forener krop og sind og kan dæmpe uro og stress.
about-lumbar-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-lumbar-sources = Artikler om smerter i lænden (Michelle Torres, fysioterapeut, 2022), om bækkensmerter (en dansk fysioterapiklinik, 2024; Bækkensmerter.dk) og om diskusprolaps (ActivePosture); britiske og norske lister over advarselstegn; Verdenssundhedsorganisationens retningslinje om langvarige lændesmerter (WHO, 2023).

## Disc

about-disc-title = Diskusprolaps i lænden
about-disc-what-1 = Den bløde kerne i en bruskskive (diskus) i lænden trykker udad og kan irritere en nerve.
about-disc-what-2 = Du kan have ondt i lænden eller ned i et ben eller mærke prikken og følelsesløshed. Det er forskelligt fra person til person.
about-disc-what-3 = Hverdagens gøremål kan være sværere i en periode. Rolige, kontrollerede bevægelser kan lindre og hjælpe dig til at blive mere bevægelig og stærkere.
about-disc-helps-1 = Hold dig i gang med rolige, kontrollerede bevægelser frem for at blive i sengen. Lad tunge løft, pludselige vrid og hop ligge for en tid.
about-disc-helps-2 = Byg op i små trin, lidt hver dag: nogle flere gentagelser eller lidt længere tid, når det er blevet let. Gør det ondt, eller flytter smerten sig længere ned i benet, så stop og spørg din fysioterapeut.
about-disc-helps-3 = De fleste mærker bedring inden for nogle uger, men det afhænger af, hvor store generne er, og det kræver tålmodighed. Træning kurerer måske ikke selve prolapsen. Den er én del af en større plan og er med til at forebygge flere gener.
about-disc-helps-4 = Træning er også godt for blodomløbet, holder musklerne ved lige og mindsker risikoen for nye problemer. At trække et knæ op mod brystet kan tage lidt af trykket på nerverne.
about-disc-see-1 = Søg læge eller fysioterapeut i denne uge, hvis smerterne varer ved, tager til eller hæmmer din hverdag, ved ændret afføring, eller hvis et ben prikker eller er følelsesløst. Ring til lægen i dag ved feber, uforklarligt vægttab eller lidt nedsat kraft i et ben.
about-disc-sources = Artikler om diskusprolaps (ActivePosture), om bækkensmerter (en dansk fysioterapiklinik, 2024) og om smerter i lænden (Michelle Torres, fysioterapeut, 2022); canadiske råd om bensmerter; britiske, danske og norske lister over advarselstegn; Verdenssundhedsorganisationens retningslinje om langvarige lændesmerter (WHO, 2023).
