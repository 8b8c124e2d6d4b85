### Whom to call. Everything that depends on a country stands in this file. Checked on 28 November 2026
### (regionsyddanmark.dk, da.wikipedia.org/wiki/Vagtlæge, dagensmedicin.dk for 1818, bispebjerghospital.dk
### for 1813). The Danish regions change on 1 January 2027.

emergency-dk = 112
emergency-no = 113
emergency-gb = 999
emergency-other = til det lokale alarmnummer
urgent-dk = din egen læge eller lægevagten (i Region Hovedstaden 1813)
urgent-no = din egen læge eller lægevagten på 116117
urgent-gb = din egen læge eller 111
urgent-other = din læge eller lægevagten
maternity-dk = fødegangen eller din jordemoder
maternity-no = fødeafdelingen eller din jordemoder
maternity-gb = fødeafdelingen eller din jordemoder
maternity-other = fødeafdelingen eller din jordemoder
numbers-dk = Lægevagten: Hovedstaden 1813 · Sjælland 1818 · Syddanmark 70 11 07 07 · Midtjylland 70 11 31 31 · Nordjylland 70 15 03 00.
numbers-checked-dk = Numrene er tjekket 28. november 2026; de kan ændre sig 1. januar 2027. Dine egne kan stå i indstillingsfilen.
numbers-checked = Numrene er tjekket 28. november 2026. Dine egne kan stå i indstillingsfilen.
