"""A text as tokens, each with its class in the lexicon.

Classes are one character each, so that a text is also a string of classes and the grammar a regular
expression over it. Nearly all the work is done by `findall` and `map`: words that take part in no expression
cost nothing more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, repeat

from tui.article.model import Span
from tui.extraction.dates.lexicon import CLASSES, PHRASES, WORDS, Word

OTHER = " "
"""Class of a token that takes part in no expression."""
SYMBOLS = {name: chr(0x21 + i if i < 94 else 0xA1 - 94 + i) for i, name in enumerate(CLASSES)}
BREAK = SYMBOLS["break"]

_TOKEN = re.compile(
    r" ?+(?:[A-Za-z][a-z]++[^\W_]*+|[.,])"  # most tokens, found first
    r"|[^\S\n]*+(?:"
    r"[AaPp]\.\s?[Mm]\b\.?"  # a.m., p. m.
    r"|[^\W\d_][^\W_]*+"
    r"|(?<!\w)'\d\d(?!\w)"  # '08
    r"|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    r"|\d+(?:[.,:/]\d+)*(?:[AaPp]\.\s?[Mm]\b\.?|[^\W\d_]+)?"  # 13th, 5pm, 6:00p.m.
    r"|\n\s*|[^\w\s]|_)|\s+"
)
_DIGITS = re.compile(r"[0-9][\d.,:/]*")
_WRAP = re.compile(r"\n(?=[a-z0-9])(?<=[^\n]{40}[a-z,]\n)")
_NUMERIC = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d.*)"
    r"|(?P<ordinalnumber>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)"
    r"|'(?P<apostropheyear>\d\d)"
    r"|(?P<decade>[12]\d\d0)s"
    r"|(?P<shortdecade>[2-9]0)s"
    r"|(?P<ampm>\d{1,2}(?:[:.]\d\d)?)(?P<half>[AaPp])\.?\s?[Mm]\.?"
    r"|(?P<numericdate>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)|\d{4}(?P<sign>[/.])\d{1,2}(?P=sign)\d{1,2})"
    r"|(?P<clock>[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?)"
    r"|(?P<fraction>\d{1,2}/\d{1,2})"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_OPENER = re.compile("[" + re.escape(SYMBOLS["opener"] + SYMBOLS["name"] + SYMBOLS["ordinal"]) + "]")
_SHAPES = (
    "iso",
    "apostropheyear",
    "ordinalnumber",
    "decade",
    "shortdecade",
    "ampm",
    "numericdate",
    "clock",
    "fraction",
    "number",
)
_SMALL = ((12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"))
# Typographic forms of one character each, so that offsets hold.
_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "\u2011": "-", "\u2010": "-", "–": "-", "−": "-", "\u00a0": " ", "\u202f": " "}
_UNREAD = OTHER + BREAK + SYMBOLS["rest"]
_SYMBOL_OF = {word: SYMBOLS[entry.kind] for word, entry in WORDS.items()} | {"": BREAK}


@dataclass(slots=True)
class Tokens:
    """The tokens of a text."""

    text: str
    """With typographic variants replaced one for one."""
    pieces: list[str]
    """Each token with the white space before it; together they are the text."""
    written: list[str]
    """Each token alone; empty for white space."""
    ends: list[int]
    classes: str
    """The class symbol of each token."""
    special: dict[int, Word]
    """Numbers, and first words of phrases: what they mean here."""

    def word(self, i: int) -> str:
        """The token as written; empty outside the text."""
        return self.written[i] if 0 <= i < len(self.written) else ""

    def low(self, i: int) -> str:
        """The token in lower case; empty outside the text."""
        return self.written[i].lower() if 0 <= i < len(self.written) else ""

    def words(self, i: int, j: int) -> str:
        """The text from token i up to and without token j."""
        return self.text[self.start(i) : self.ends[j - 1]]

    def entry(self, i: int) -> Word | None:
        """What the lexicon, or the number itself, says of a token."""
        if self.classes[i] in _UNREAD:
            return None
        return self.special.get(i) or WORDS.get(self.written[i])

    def kind(self, i: int) -> str:
        """Class of a token; “break” outside the text, empty if the lexicon does not know it."""
        if not 0 <= i < len(self.classes) or self.classes[i] == BREAK:
            return "break"
        entry = self.entry(i)
        return entry.kind if entry else ""

    def start(self, i: int) -> int:
        """First character of a token."""
        return self.ends[i] - len(self.written[i])

    def glued(self, i: int) -> bool:
        """Whether no space stands between the token and the one before it."""
        return 0 < i < len(self.pieces) and not self.pieces[i][:1].isspace()


def tokenise(text: str, skipped: Iterable[Span] = ()) -> Tokens:
    """Tokens of a text; skipped stretches count as empty lines."""
    if not text.isascii():
        for odd, usual in _PLAIN.items():
            text = text.replace(odd, usual)
    text = _without(text, skipped)
    text = _WRAP.sub(" ", text)
    pieces = _TOKEN.findall(text)
    written = list(map(str.lstrip, pieces))
    ends = list(accumulate(map(len, pieces)))
    classes = list(map(_SYMBOL_OF.get, written, repeat(OTHER)))
    tokens = Tokens(text, pieces, written, ends, "", {})
    for match in _DIGITS.finditer(text):
        i = bisect_right(ends, match.start())
        if entry := _number(written[i]):
            tokens.special[i] = entry
            classes[i] = SYMBOLS[entry.kind]
    _join_phrases(tokens, classes)
    tokens.classes = "".join(classes)
    return tokens


def _without(text: str, skipped: Iterable[Span]) -> str:
    """The text with newlines in place of the skipped stretches, so that offsets hold."""
    kept, position = [], 0
    for start, end in sorted(skipped):
        start, end = max(start, position), min(end, len(text))
        if start < end:
            kept += [text[position:start], "\n" * (end - start)]
            position = end
    return "".join((*kept, text[position:])) if kept else text


def _join_phrases(tokens: Tokens, classes: list[str]) -> None:
    """Give phrases the class of the whole at their first word, and “rest” at the others."""
    for match in _OPENER.finditer("".join(classes)):
        i = match.start()
        start = tokens.start(i)
        low = tokens.text[start : start + 32].lower()
        for phrase, entry in PHRASES.get(tokens.low(i), ()):
            end = start + len(phrase)
            if low.startswith(phrase) and not tokens.text[end : end + 1].isalnum():
                tokens.special[i] = entry
                classes[i] = SYMBOLS[entry.kind]
                while i + 1 < len(classes) and tokens.ends[i + 1] <= end:
                    i += 1
                    classes[i] = SYMBOLS["rest"]
                break


@lru_cache(1024)
def _number(word: str) -> Word | None:
    """Class and value of a token that begins with a digit."""
    if not word.isascii():
        return None
    if word.isdigit():
        value = int(word) if len(word) < 16 else 0
        if len(word) == 4 and 1000 <= value <= 2999:
            return Word("year", value)
        if len(word) <= 2:
            for limit, kind in _SMALL:
                if value <= limit:
                    return Word(kind if value else "n59", value)
        return Word("number", value)
    match = _NUMERIC.fullmatch(word)
    if match is None:
        return None
    kind = next(name for name in _SHAPES if match[name])
    found = match[kind]
    if kind == "ampm":
        return Word(kind, found + match["half"].upper() + "M")
    if kind in ("ordinalnumber", "decade", "shortdecade", "apostropheyear"):
        return Word(kind, int(found))
    return Word(kind, float(found.replace(",", "")) if kind == "number" else found)
