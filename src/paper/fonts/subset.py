#!/usr/bin/env python3
"""Makes the letters of the PDF form from Inter 4.1 (the npm package inter-ui 4.1.1, folder web).

    pip install fonttools brotli
    python3 src/paper/fonts/subset.py FOLDER/Inter-Regular.woff2 src/paper/fonts/Inter-Regular.ttf
    python3 src/paper/fonts/subset.py FOLDER/Inter-SemiBold.woff2 src/paper/fonts/Inter-SemiBold.ttf

It keeps Latin, Greek and Cyrillic letters and the signs that texts use; makes every number as wide as
the others, so that columns of them stand straight; and turns letters that are built of two (o and a
stroke) into whole ones, so that the program can take out each by itself.
"""
import sys
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x300, 0x304), (0x306, 0x30C), (0x327, 0x328),
    (0x386, 0x3CE), (0x401, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3),
    (0x2010, 0x2027), (0x2030, 0x2033), (0x2039, 0x203A), (0x2070, 0x2079), (0x2080, 0x2089),
    (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2195), (0x2212, 0x2212),
    (0x2248, 0x2248), (0x2260, 0x2265), (0x25A1, 0x25A1), (0x25CB, 0x25CF), (0x2713, 0x2717),
]

source, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)

tabular = {}
for record in font["GSUB"].table.FeatureList.FeatureRecord:
    if record.FeatureTag == "tnum":
        for index in record.Feature.LookupListIndex:
            for sub in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                tabular.update(getattr(sub, "ExtSubTable", sub).mapping)
for table in font["cmap"].tables:
    for code, name in table.cmap.items():
        # Numbers and the signs that stand in columns with them.
        if chr(code) in "0123456789" and name in tabular:
            table.cmap[code] = tabular[name]

options = Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 5, 6, 7, 13, 14],
                  drop_tables=["GSUB", "GPOS", "GDEF"], glyph_names=False, recalc_bounds=True)
subsetter = Subsetter(options)
subsetter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
subsetter.subset(font)

glyphs = font.getGlyphSet()
for name in font.getGlyphOrder():
    if font["glyf"][name].isComposite():
        recording = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        font["glyf"][name] = pen.glyph()

font.flavor = None
font.save(target)
