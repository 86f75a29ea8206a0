"""Cuts a font down to the characters that the site writes: subset.py SOURCE TARGET latin|arabic

Same input, same bytes: no time stamps, fixed options.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NARROW_NO_BREAK_SPACE = 0x202F
THIN_SPACE = 0x2009

# Ranges, both ends included.
CHARACTERS = {
    "latin": [
        (0x0020, 0x007E),
        (0x00A0, 0x00FF),
        (0x0152, 0x0153),  # œ
        (0x2009, 0x2009),
        (0x2013, 0x2014),
        (0x2018, 0x201A),
        (0x201C, 0x201E),
        (0x2022, 0x2022),
        (0x2026, 0x2026),
        (NARROW_NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE),  # between the groups of a French number
        (0x2032, 0x2033),
        (0x2039, 0x203A),
        (0x20AC, 0x20AC),
        (0x2191, 0x2191),
        (0x2193, 0x2193),
        (0x2212, 0x2212),  # minus
        (0x2215, 0x2215),
    ],
    "arabic": [
        (0x0020, 0x0020),
        (0x00A0, 0x00A0),
        (0x060C, 0x060C),
        (0x061B, 0x061B),
        (0x061F, 0x061F),
        (0x0621, 0x063A),
        (0x0640, 0x0655),
        (0x066A, 0x066A),
        (0x0670, 0x0671),
        (0x06A4, 0x06A4),  # v and g as Moroccan names write them
        (0x06AD, 0x06AD),
    ],
}

FEATURES = {
    # The digits of this font have equal width as they are: there is no tnum to keep.
    "latin": ["kern", "mark", "mkmk", "ccmp", "locl", "liga"],
    "arabic": ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "kern"],
}


def main(source: str, target: str, script: str) -> None:
    font = TTFont(source, recalcTimestamp=False)
    if script == "latin":
        lend_thin_space(font)
    wanted = {code for first, last in CHARACTERS[script] for code in range(first, last + 1)}
    missing = wanted - font.getBestCmap().keys()
    if missing:
        names = " ".join(f"U+{code:04X}" for code in sorted(missing))
        sys.exit(f"{source} has no glyph for {names}: take them out of CHARACTERS in subset.py or take another font")

    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = FEATURES[script]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    subset.save_font(font, target, options)


def lend_thin_space(font: TTFont) -> None:
    """The font has no narrow no-break space; its thin space is the same blank, and a fallback font would not fit."""
    for table in font["cmap"].tables:
        if table.isUnicode() and THIN_SPACE in table.cmap:
            table.cmap[NARROW_NO_BREAK_SPACE] = table.cmap[THIN_SPACE]


if __name__ == "__main__":
    main(*sys.argv[1:])
