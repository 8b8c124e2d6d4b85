### Whom to call. Everything that depends on a country stands in this file. Checked on 28 November 2026
### (regionsyddanmark.dk, da.wikipedia.org/wiki/Vagtlæge, dagensmedicin.dk for 1818, bispebjerghospital.dk
### for 1813). The Danish regions change on 1 January 2027.

emergency-dk = 112
emergency-no = 113
emergency-gb = 999
emergency-other = det lokale nødnummeret
urgent-dk = legen din eller legevakten (i Region Hovedstaden 1813)
urgent-no = fastlegen din eller legevakten på 116117
urgent-gb = fastlegen din eller 111
urgent-other = legen din eller legevakten
maternity-dk = fødeavdelingen eller jordmoren din
maternity-no = fødeavdelingen eller jordmoren din
maternity-gb = fødeavdelingen eller jordmoren din
maternity-other = fødeavdelingen eller jordmoren din
numbers-dk = Lægevagten: Hovedstaden 1813 · Sjælland 1818 · Syddanmark 70 11 07 07 · Midtjylland 70 11 31 31 · Nordjylland 70 15 03 00.
numbers-checked-dk = Numrene er sjekket 28. november 2026; de kan endre seg 1. januar 2027. Dine egne kan stå i innstillingsfilen.
numbers-checked = Numrene er sjekket 28. november 2026. Dine egne kan stå i innstillingsfilen.
