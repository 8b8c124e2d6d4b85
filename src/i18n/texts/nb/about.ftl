### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = Om smertene
about-what = Hva det som regel er
about-helps = Hva som hjelper
about-see = Når du bør søke hjelp
about-care-title = Undersøkelse og behandling
about-keep-title = Slik at det fortsetter å gå bra
about-emergency = Ring { $emergency } med en gang ved ny nummenhet i skrittet, problemer med å late eller holde på vannet, tapt kontroll over avføringen, et bein som svikter eller mister mer og mer kraft, plager i begge bein eller en alvorlig ulykke.
about-note = Denne siden er til informasjon og stiller ingen diagnose. Spør lege eller fysioterapeut hvis du er i tvil.
about-care-1 = Først kommer det du selv forteller, og en undersøkelse. Noen ganger tas det også røntgen eller MR. Bildene viser mest beinbrudd, en mellomvirvelskive som trykker på en nerve, og forandringer som hører alderen til. Mye av det som gjør vondt, synes ikke på bilder.
about-care-2 = En fysioterapeut eller kiropraktor kan undersøke deg, vise deg øvelser som passer for deg, behandle med hendene og gi råd om arbeidsstillinger, løft og hverdagen. Jo tidligere du blir undersøkt, desto før kan behandlingen komme i gang.
about-care-3 = Mange klarer seg uten medisiner. Øvelser, behandling med hendene og gode råd hører ofte sammen. Er smertene sterke, eller slipper de ikke taket, kan legen fortelle om annen behandling, for eksempel betennelsesdempende smertestillende (NSAID) eller en sprøyte.
about-keep-1 = Fortsett å trene også når det ikke lenger gjør vondt. Styrke og smidighet er med på å forebygge at smertene kommer tilbake. Et fast tidspunkt på dagen, morgen eller kveld, gjør det til en vane. Du kan velge ditt faste tidspunkt i innstillingene.
about-keep-2 = En sunn hverdag hjelper også: Vær aktiv, reis deg ofte fra stolen, og løft med byrden tett inntil kroppen og bøy i hofter og knær. Vent med tunge løft, brå vridninger og hopp til du er klar for det.
about-keep-3 = Tren på et fast og jevnt underlag, for eksempel en matte på gulvet. Hopp over det som kjennes som mer enn en lett tøyning eller hardt arbeid, og spør en fysioterapeut hvis du er usikker på en øvelse. Litt og ofte gjør mer nytte enn mye på én gang.

## Sacrum

about-sacrum-title = Smerter i korsbeinet
about-sacrum-what-1 = Korsbeinet er den trekantede knokkelen nederst i ryggsøylen, mellom hoftebeina. Har du vondt her, kan det bli tyngre å sitte, stå og være i aktivitet.
about-sacrum-what-2 = Korsryggen kan kjennes vond, stiv eller mindre bevegelig. Arbeidsstillinger og gjentatt belastning, ledd som er irritert av leddbetennelse, en nerve under press som gir smerter i rygg eller bein, eller spenninger fra stress kan spille inn.
about-sacrum-what-3 = Smertene er virkelige, også når røntgen og andre bilder ser normale ut. Lege eller fysioterapeut kan se på mulige årsaker sammen med deg.
about-sacrum-helps-1 = Øvelser gjør deg sterkere og smidigere rundt korsbeinet. Hold deg i bevegelse gjennom dagen heller enn å bli liggende i sengen.
about-sacrum-helps-2 = Tren litt hver dag, på et tidspunkt som passer for deg. De fleste merker bedring i løpet av noen uker, men det varierer.
about-sacrum-helps-3 = En lett tøyning er helt i orden. Gjør det vondt, så stopp og spør en fysioterapeut, som kan tilpasse planen til deg.
about-sacrum-helps-4 = Det er lurt å gjøre noe med smertene tidlig, så de ikke blir langvarige. Det er heller aldri for sent å begynne.
about-sacrum-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-sacrum-sources = Artikler om smerter i korsbeinet, om bekkensmerter (en dansk fysioterapiklinikk, 2024; Bækkensmerter.dk), om smerter i korsryggen (Michelle Torres, fysioterapeut, 2022) og om skiveprolaps (ActivePosture); britiske og norske lister over varseltegn; Verdens helseorganisasjons retningslinje om langvarige korsryggsmerter (WHO, 2023).

## Pelvis

about-pelvis-title = Bekkensmerter
about-pelvis-what-1 = Bekkensmerter er smerter i og rundt bekkenet: nederst i magen, i lysken, ved hoftene, korsbeinet eller halebeinet eller i bekkenbunnen. Både kvinner og menn kan få dem. De kan murre hele dagen eller være skarpe, og du kan kjenne deg stiv, øm eller hoven når du beveger deg.
about-pelvis-what-2 = Det finnes mange mulige årsaker, som spente muskler, et fall eller et slag, irriterte ledd eller bekkenbunnen. Hos kvinner kan menstruasjon spille inn, og i svangerskapet er bekkensmerter vanlig fordi kroppen endrer seg og bærer mer. Det som kjennes likt, kan ha ulike årsaker.
about-pelvis-what-3 = Smertene er virkelige, også når røntgen og andre bilder ser normale ut. Også en for stram bekkenbunn kan gjøre vondt, så spør gjerne om det.
about-pelvis-what-4 = Leddbånd og leddkapsler kan bli betente av for stor belastning, og arr etter keisersnitt, blindtarmsoperasjon eller andre inngrep kan dra i vevet. Spør også legen om irritabel tarm, plager fra blære eller livmor, endometriose, følger av en fødsel, svært bevegelige ledd, hofteleddsdysplasi eller en stiv fot. Alt dette kan spille inn.
about-pelvis-what-5 = Halebeinet kan gjøre vondt etter et fall eller en fødsel, oftere hos kvinner enn hos menn. Leddbånd og bekkenbunn er festet til det, og trykk kan irritere det: Sitt mykt, og skift stilling ofte.
about-pelvis-helps-1 = Det kan hjelpe å styrke og tøye musklene rundt bekkenet. Gjør litt hver dag, og reis deg ofte heller enn å sitte lenge eller bli liggende i sengen.
about-pelvis-helps-2 = Noen trenger en sterkere bekkenbunn, andre må først øve på å slappe av i den. En fysioterapeut kan finne det ut sammen med deg.
about-pelvis-helps-3 = Mange merker bedring i løpet av noen uker, men det varierer. Har du vondt i leddene i bekkenet, så gjør bevegelsene små og like på begge sider, og ikke press knærne fra hverandre. Er du gravid, så spør jordmor eller fysioterapeut tidlig.
about-pelvis-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, hvis avføring eller menstruasjon endrer seg, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber eller uforklarlig vekttap.
about-pelvis-sources = Artikler om bekkensmerter (en dansk fysioterapiklinikk, 2024; Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk), om smerter i korsryggen (Michelle Torres, fysioterapeut, 2022) og om skiveprolaps (ActivePosture); britiske råd til gravide; britiske og norske lister over varseltegn; Verdens helseorganisasjons retningslinje om langvarige korsryggsmerter (WHO, 2023).

## Low back

about-lumbar-title = Korsryggsmerter
about-lumbar-what-1 = Vondt i korsryggen er svært vanlig. I mange land har rundt halvparten av alle voksne det iblant.
about-lumbar-what-2 = Hos minst 85 av 100 som søker hjelp, finner man ikke én bestemt årsak. Smertene er virkelige likevel, også når røntgen og andre bilder ser normale ut.
about-lumbar-what-3 = Mye kan spille inn: mye stillesitting, overvekt, stress, nedstemthet, bekymringer om penger, familie eller venner, eller frykt for å bevege seg. Som regel avtar smertene etter noen uker. Har de vart lenger, kan du fortsatt få til mer.
about-lumbar-what-4 = Smerter nedover beinet som ligner isjias, kan også komme fra overbelastede muskler. De kan spre seg og skifte mye fra dag til dag.
about-lumbar-helps-1 = Hold deg i bevegelse. Det gjør mer godt enn å bli liggende i sengen, og å gå turer er en trygg og enkel måte å begynne på.
about-lumbar-helps-2 = Styrketrening, gåturer, pilates, yoga eller tai chi: Den beste treningen er den du liker og fortsetter med. Begynn rolig, og øk litt etter litt.
about-lumbar-helps-3 = Gjør det til en daglig vane. De fleste merker bedring i løpet av noen uker, men det varierer. En fysioterapeut kan gi deg råd.
about-lumbar-helps-4 = Dårlig kondisjon og langvarige ryggsmerter henger ofte sammen. Gåturer og all annen trening som gjør deg varm, er bra for blodsirkulasjonen, demper stivhet og kan gjøre at du trenger mindre smertestillende. Hva du gjør, og hvor hardt, er ikke avgjørende. Å gå er billigst og kan hjelpe like godt som annen behandling uten medisiner. På 30 til 40 minutter lager kroppen også sitt eget smertestillende stoff, endorfiner.
about-lumbar-helps-5 = Øvelser for mage og rygg hjelper fordi de er trening, ikke fordi magemusklene dine mangler styrke. I det lange løp er de ikke bedre enn annen trening. Styrketrening for hele kroppen kan også bidra til å forebygge at smertene kommer tilbake. Pilates, yoga og tai chi forener kropp og sinn og kan dempe uro og stress.
about-lumbar-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-lumbar-sources = Artikler om smerter i korsryggen (Michelle Torres, fysioterapeut, 2022), om bekkensmerter (en dansk fysioterapiklinikk, 2024; Bækkensmerter.dk) og om skiveprolaps (ActivePosture); britiske og norske lister over varseltegn; Verdens helseorganisasjons retningslinje om langvarige korsryggsmerter (WHO, 2023).

## Disc

about-disc-title = Skiveprolaps i korsryggen
about-disc-what-1 = Den myke kjernen i en mellomvirvelskive i korsryggen trykker utover og kan irritere en nerve.
about-disc-what-2 = Du kan ha vondt i korsryggen eller nedover i et bein, eller kjenne prikking og nummenhet. Det er forskjellig fra person til person.
about-disc-what-3 = Hverdagslige ting kan være tyngre i en periode. Rolige, kontrollerte bevegelser kan lindre og hjelpe deg til å bli mer bevegelig og sterkere.
about-disc-helps-1 = Hold deg i gang med rolige, kontrollerte bevegelser heller enn å bli liggende i sengen. La tunge løft, brå vridninger og hopp vente en stund.
about-disc-helps-2 = Øk i små steg, litt hver dag: noen flere repetisjoner eller litt lenger tid når det er blitt lett. Gjør det vondt, eller flytter smerten seg lenger ned i beinet, så stopp og spør fysioterapeuten din.
about-disc-helps-3 = De fleste merker bedring i løpet av noen uker, men det kommer an på hvor store plagene er, og det krever tålmodighet. Trening kurerer kanskje ikke selve prolapsen. Den er én del av en større plan og bidrar til å forebygge flere plager.
about-disc-helps-4 = Trening er også bra for blodsirkulasjonen, holder musklene ved like og gjør nye plager mindre sannsynlige. Å trekke et kne opp mot brystet kan ta litt av trykket på nervene.
about-disc-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-disc-sources = Artikler om skiveprolaps (ActivePosture), om bekkensmerter (en dansk fysioterapiklinikk, 2024) og om smerter i korsryggen (Michelle Torres, fysioterapeut, 2022); kanadiske råd om beinsmerter; britiske, danske og norske lister over varseltegn; Verdens helseorganisasjons retningslinje om langvarige korsryggsmerter (WHO, 2023).
