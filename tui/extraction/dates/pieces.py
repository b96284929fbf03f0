"""Where the grammar of dates cuts a word that a text takes as one: “27-year-old”, “Tuesday’s”, “2017-18”."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"[AaPp]\.\s?[Mm]\b\.?"  # a.m., p. m.
    r"|[^\W\d_][^\W_]*+"
    r"|(?<!\w)'\d\d(?!\w)"  # '08
    r"|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    r"|(?<![\d-])(?:\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d{1,2}-\d{1,2})(?![\d-])"
    r"|\d+(?:[.,:/]\d+)*(?:[AaPp]\.\s?[Mm]\b\.?|[^\W\d_]+)?"  # 13th, 5pm, 6:00p.m.
    r"|[^\w\s]|_"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u2011": "-", "\u2010": "-", "–": "-", "−": "-"})
"""Typographic forms of one character each, so that offsets hold."""


def plain(words: str) -> str:
    """The words with the apostrophe and hyphen of a keyboard, as long as before."""
    return words if words.isascii() else words.translate(_PLAIN)


def pieces(words: str) -> tuple[tuple[str, int], ...]:
    """The pieces of a word, or of words that stand together, each with the offset at which it ends; in plain form."""
    return tuple((match[0], match.end()) for match in _PIECE.finditer(plain(words)))
