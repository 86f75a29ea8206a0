"""Makes one font of several, for programs that cannot take the letters of one text from two: merge.py TARGET SOURCE SOURCE

Same input, same bytes: no time stamps, fixed options.
"""

import sys
from io import BytesIO

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

# Names and styles of the parts, which differ and which nobody reads in the whole.
DROPPED = ["STAT", "gasp"]


def plain(path: str) -> BytesIO:
    """The font as the merger reads it: without compression."""
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    plain.seek(0)
    return plain


def main(target: str, *sources: str) -> None:
    font = Merger(Options(drop_tables=DROPPED)).merge([plain(source) for source in sources])
    font.recalcTimestamp = False
    # Of the parts, whatever the clock says.
    font["head"].created = font["head"].modified = TTFont(sources[0])["head"].modified
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
