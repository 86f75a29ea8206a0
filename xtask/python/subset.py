"""Cuts a font down to the characters that the site writes: subset.py SOURCE TARGET latin|arabic

Same input, same bytes: no time stamps, fixed options.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NO_BREAK_SPACE = 0x00A0
NARROW_NO_BREAK_SPACE = 0x202F
THIN_SPACE = 0x2009


def letters(of: str) -> list[tuple[int, int]]:
    """A range for each letter."""
    return [(ord(letter), ord(letter)) for letter in of]


# Ranges, both ends included. What the site writes and no more: a page may load all six fonts, and they have to stay below 60 kB
# together. A test says which letter of a page has no glyph.
CHARACTERS = {
    "latin": [
        (0x0020, 0x005F),
        (0x0061, 0x007A),
        (NO_BREAK_SPACE, NO_BREAK_SPACE),
        *letters("ÀÇÈÉÊÔŒ"),
        *letters("àâçèéêëîïôùûœ"),
        *letters("©«°·»×"),
        *letters("–—‘’“”…′−"),
        (THIN_SPACE, THIN_SPACE),
        (NARROW_NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE),  # between the groups of a French number
    ],
    "arabic": [
        (0x0020, 0x0020),
        (0x00A0, 0x00A0),
        (0x060C, 0x060C),
        (0x061B, 0x061B),
        (0x061F, 0x061F),
        (0x0621, 0x063A),
        (0x0640, 0x0652),
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
