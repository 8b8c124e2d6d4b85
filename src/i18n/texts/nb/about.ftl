### The pages about each pain: what it usually is, what helps, when to see someone.

## Every page

about-title = Om smertene
about-what = Hva det som regel er
about-helps = Hva som hjelper
about-see = Når du bør søke hjelp
about-emergency = Ring { $emergency } med en gang ved ny nummenhet i skrittet, problemer med å late eller holde på vannet, tapt kontroll over avføringen, et bein som svikter eller mister mer og mer kraft, plager i begge bein eller en alvorlig ulykke.
about-note = Denne siden er til informasjon og stiller ingen diagnose. Spør lege eller fysioterapeut hvis du er i tvil.

## Sacrum

about-sacrum-title = Smerter i korsbeinet
about-sacrum-what-1 = Korsbeinet er den trekantede knokkelen nederst i ryggsøylen, mellom hoftebeina. Har du vondt her, kan det bli tyngre å sitte, stå og være i aktivitet.
about-sacrum-what-2 = Korsryggen kan kjennes vond, stiv eller mindre bevegelig. Belastning, irriterte ledd, en irritert nerve eller spenninger fra stress kan spille inn.
about-sacrum-what-3 = Smertene er virkelige, også når røntgen og andre bilder ser normale ut. Lege eller fysioterapeut kan se på mulige årsaker sammen med deg.
about-sacrum-helps-1 = Øvelser gjør deg sterkere og smidigere rundt korsbeinet. Hold deg i bevegelse gjennom dagen heller enn å bli liggende i sengen.
about-sacrum-helps-2 = Tren litt hver dag, på et tidspunkt som passer for deg. De fleste merker bedring i løpet av noen uker, men det varierer.
about-sacrum-helps-3 = En lett tøyning er helt i orden. Gjør det vondt, så stopp og spør en fysioterapeut, som kan tilpasse planen til deg. Legen kan fortelle om annen behandling.
about-sacrum-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-sacrum-sources = Artikler om smerter i korsbeinet, om bekkensmerter (en dansk fysioterapiklinikk; Bækkensmerter.dk), om smerter i korsryggen (Michelle Torres, fysioterapeut) og om skiveprolaps (ActivePosture); britiske og norske lister over varseltegn.

## Pelvis

about-pelvis-title = Bekkensmerter
about-pelvis-what-1 = Både kvinner og menn kan få bekkensmerter. De kan murre hele dagen eller være skarpe, og du kan kjenne deg stiv eller øm når du beveger deg.
about-pelvis-what-2 = Det finnes mange mulige årsaker, som spente muskler, et fall eller et slag, irriterte ledd eller bekkenbunnen. Hos kvinner kan graviditet og menstruasjon spille inn.
about-pelvis-what-3 = Smertene er virkelige, også når røntgen og andre bilder ser normale ut. Også en for stram bekkenbunn kan gjøre vondt, så spør gjerne om det.
about-pelvis-helps-1 = Det kan hjelpe å styrke og tøye musklene rundt bekkenet. Gjør litt hver dag, og reis deg ofte heller enn å sitte lenge eller bli liggende i sengen.
about-pelvis-helps-2 = Noen trenger en sterkere bekkenbunn, andre må først øve på å slappe av i den. En fysioterapeut kan finne det ut sammen med deg, og legen kan fortelle om annen behandling.
about-pelvis-helps-3 = Mange merker bedring i løpet av noen uker, men det varierer. Er du gravid, så gjør bevegelsene små og like på begge sider, og spør jordmor eller fysioterapeut tidlig.
about-pelvis-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, hvis avføring eller menstruasjon endrer seg, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber eller uforklarlig vekttap.
about-pelvis-sources = Artikler om bekkensmerter (en dansk fysioterapiklinikk; Jane Vilhelmsen og Lene Pilegaard, Bækkensmerter.dk), om smerter i korsryggen (Michelle Torres, fysioterapeut) og om skiveprolaps (ActivePosture); britiske råd til gravide; britiske og norske lister over varseltegn.

## Low back

about-lumbar-title = Korsryggsmerter
about-lumbar-what-1 = Vondt i korsryggen er svært vanlig. I mange land har rundt halvparten av alle voksne det iblant.
about-lumbar-what-2 = Hos minst 85 av 100 som søker hjelp, finner man ikke én bestemt årsak. Smertene er virkelige likevel, også når røntgen og andre bilder ser normale ut.
about-lumbar-what-3 = Mye kan spille inn: mye stillesitting, stress, bekymringer, nedstemthet eller frykt for å bevege seg. Som regel avtar smertene etter noen uker.
about-lumbar-helps-1 = Hold deg i bevegelse. Det gjør mer godt enn å bli liggende i sengen, og å gå turer er en trygg og enkel måte å begynne på.
about-lumbar-helps-2 = Styrketrening, gåturer, pilates, yoga eller tai chi: Den beste treningen er den du liker og fortsetter med. Begynn rolig, og øk litt etter litt.
about-lumbar-helps-3 = Gjør det til en daglig vane. De fleste merker bedring i løpet av noen uker, men det varierer. En fysioterapeut kan gi deg råd, og legen kan fortelle om annen behandling.
about-lumbar-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-lumbar-sources = Artikler om smerter i korsryggen (Michelle Torres, fysioterapeut), om bekkensmerter (en dansk fysioterapiklinikk; Bækkensmerter.dk) og om skiveprolaps (ActivePosture); britiske og norske lister over varseltegn.

## Disc

about-disc-title = Skiveprolaps i korsryggen
about-disc-what-1 = Den myke kjernen i en mellomvirvelskive i korsryggen trykker utover og kan irritere en nerve.
about-disc-what-2 = Du kan ha vondt i korsryggen eller nedover i et bein, eller kjenne prikking og nummenhet. Det er forskjellig fra person til person.
about-disc-what-3 = Hverdagslige ting kan være tyngre i en periode. Rolige, kontrollerte bevegelser kan lindre og hjelpe deg til å bli mer bevegelig og sterkere.
about-disc-helps-1 = Hold deg i gang med rolige, kontrollerte bevegelser heller enn å bli liggende i sengen. La tunge løft, brå vridninger og hopp vente en stund.
about-disc-helps-2 = Øk i små steg, litt hver dag. Gjør det vondt, eller flytter smerten seg lenger ned i beinet, så stopp og spør fysioterapeuten din.
about-disc-helps-3 = De fleste merker bedring i løpet av noen uker, men det varierer. Trening er én del av en større plan, og legen kan fortelle om annen behandling.
about-disc-see-1 = Snakk med lege eller fysioterapeut denne uken hvis smertene varer ved, øker eller hemmer deg i hverdagen, ved endret avføring, eller hvis et bein prikker eller er numment. Ring legen i dag ved feber, uforklarlig vekttap eller litt nedsatt kraft i et bein.
about-disc-sources = Artikler om skiveprolaps (ActivePosture), om bekkensmerter (en dansk fysioterapiklinikk) og om smerter i korsryggen (Michelle Torres, fysioterapeut); kanadiske råd om beinsmerter; britiske, danske og norske lister over varseltegn.
