### Whom to call. Everything that depends on a country stands in this file. Checked on 28 November 2026
### (regionsyddanmark.dk, da.wikipedia.org/wiki/Vagtlæge, dagensmedicin.dk for 1818, bispebjerghospital.dk
### for 1813). The Danish regions change on 1 January 2027.

emergency-dk = 112
emergency-no = 113
emergency-gb = 999
emergency-other = your local emergency number
urgent-dk = your own doctor or the out-of-hours doctor (in the Capital Region 1813)
urgent-no = your own doctor or the out-of-hours service on 116117
urgent-gb = your GP or 111
urgent-other = your doctor or the out-of-hours service
maternity-dk = the maternity ward or your midwife
maternity-no = the maternity ward or your midwife
maternity-gb = your maternity unit or midwife
maternity-other = the maternity ward or your midwife
numbers-dk = Out-of-hours doctor: Capital Region 1813 · Zealand 1818 · Southern Denmark 70 11 07 07 · Central Denmark 70 11 31 31 · North Denmark 70 15 03 00.
numbers-checked-dk = Numbers checked on 28 November 2026; they may change on 1 January 2027. Your own can stand in the settings file.
numbers-checked = Numbers checked on 28 November 2026. Your own can stand in the settings file.
