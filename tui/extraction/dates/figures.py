"""What a word that begins with a digit may be: a year, a day of the month, a clock time, a numeric date…"""

from __future__ import annotations

import re

from tui.extraction.dates.lexicon import Lexeme

_FORMS = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d.*)"
    r"|(?P<ordinalnumber>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)"
    r"|'(?P<apostropheyear>\d\d)"
    r"|(?P<decade>[12]\d\d0)s"
    r"|(?P<shortdecade>[2-9]0)s"
    r"|(?P<ampm>\d{1,2}(?:[:.]\d\d)?)(?P<half>[AaPp])\.?\s?[Mm]\.?"
    r"|(?P<monthyear>\d{1,2}/(?:19|20)\d\d)"
    r"|(?P<dashed>\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d{1,2}-\d{1,2})"
    r"|(?P<numericdate>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)|\d{4}(?P<sign>[/.])\d{1,2}(?P=sign)\d{1,2})"
    r"|(?P<clock>[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?)"
    r"|(?P<fraction>\d{1,2}/\d{1,2})"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_CLASSES = (
    *("iso", "apostropheyear", "ordinalnumber", "decade", "shortdecade"),
    *("ampm", "numericdate", "monthyear", "dashed", "clock", "fraction", "number"),
)
_SMALL = ((12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"))
"""Figures up to a limit: what may be a month or an hour, an hour, a day, a minute."""
_LONGEST = 15
"""Digits beyond which a number counts as none that is worth knowing."""


def figure(word: str) -> Lexeme | None:
    """Class and value of a word in figures; None for other words and for figures of no known form."""
    if not word.isascii():
        return None
    if word.isdigit():
        return _whole(word)
    match = _FORMS.fullmatch(word)
    if match is None:
        return None
    kind = next(name for name in _CLASSES if match[name])
    found = match[kind]
    if kind == "ampm":
        return Lexeme(kind, found + match["half"].upper() + "M")
    if kind in ("monthyear", "dashed"):
        return Lexeme("numericdate", found)
    if kind in ("ordinalnumber", "decade", "shortdecade", "apostropheyear"):
        return Lexeme(kind, int(found))
    return Lexeme(kind, float(found.replace(",", "")) if kind == "number" else found)


def _whole(digits: str) -> Lexeme:
    """Of nothing but digits."""
    value = int(digits) if len(digits) <= _LONGEST else 0
    if len(digits) == 4 and 1000 <= value <= 2999:
        return Lexeme("year", value)
    if len(digits) <= 2:
        for limit, kind in _SMALL:
            if value <= limit:
                return Lexeme(kind if value else "n59", value)
    return Lexeme("number", value)
