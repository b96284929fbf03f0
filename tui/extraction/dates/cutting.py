"""The words of a Document cut finer (“27-year-old”) or joined (“6:00 p.m.”) where dates need it.

The Document's words are taken as they are, stretch by stretch; the few that are not fit are looked at by themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from tui.extraction.dates.classes import BREAK, OTHER, SYMBOLS
from tui.extraction.dates.figures import figure
from tui.extraction.dates.lexicon import WORDS, Lexeme
from tui.extraction.dates.pieces import pieces
from tui.text import Document

_SYMBOL_OF = {word: SYMBOLS[entry.kind] for word, entry in WORDS.items()}
_JOINTS = frozenset(",:/+-")
"""What may stand between the figures of one number, clock time or date."""
_HALVES = frozenset(f"{half}.{m}" for half in "aApP" for m in "mM")
"""Ends of words to which the next period belongs."""
_MOST_WORDS, _LONGEST = 1 << 14, 60
"""Words remembered, and characters of the longest of them, so that memory stays bounded."""
_WRAP = 41
"""Characters from which a line may go on in the next one, as in hard-wrapped text."""


@dataclass(slots=True)
class Cutting:
    """Tokens as they are made of a Document's words."""

    document: Document
    known: list[str]
    """What `_symbols` says of each word of the Document."""
    words: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    special: dict[int, Lexeme] = field(default_factory=dict)
    done: int = 0
    """Words of the Document that are tokens now."""

    def copy(self, until: int) -> None:
        """The words up to and without one, as they are."""
        self.words += self.document.words[self.done : until]
        self.ends += self.document.ends[self.done : until]
        self.symbols += self.known[self.done : until]
        self.done = until

    def end_line(self, start: int) -> None:
        """The end of a line, before the next that starts there."""
        self.words.append("")
        self.ends.append(start)
        self.symbols.append(BREAK)

    def cut(self, i: int) -> None:
        """A word, with what belongs to it, as dates need it."""
        document, word, begin = self.document, self.document.words[i], self.document.starts[i]
        self.done = i + 1
        if not self.known[i]:
            self.done = _together(document, i)
            begin = self._take_back(word, begin)
            word = document.text[begin : document.ends[self.done - 1]]
        parts = _parts(word)
        for place, entry in parts.special:
            self.special[len(self.words) + place] = entry
        self.words += parts.words
        self.ends += [begin + end for end in parts.ends]
        self.symbols += parts.symbols

    def _take_back(self, word: str, start: int) -> int:
        """Where a word begins with what was made a token before it: the apostrophe of “’08”, “p.” of “p. m.”."""
        words, ends = self.words, self.ends
        if words and words[-1] == "'" and ends[-1] == start and _two_digits(word):
            if len(words) > 1 and ends[-2] == start - 1 and words[-2][-1:].isalnum():
                return start
            count = 1
        elif word[0] in "mM" and words[-1:] == ["."] and start - ends[-1] < 2:
            if len(words) < 2 or words[-2] not in ("a", "A", "p", "P") or ends[-2] < ends[-1] - 1:
                return start
            count = 2
        else:
            return start
        begin = ends[-count] - len(words[-count])
        del words[-count:], ends[-count:], self.symbols[-count:]
        return begin


class _Parts(NamedTuple):
    """The tokens of one word, or of words that stand together."""

    words: tuple[str, ...]
    ends: tuple[int, ...]
    """Offsets in the word at which they end."""
    symbols: str
    special: tuple[tuple[int, Lexeme], ...]
    """Which of them are figures, and what these are."""


def cut_anew(document: Document) -> Cutting:
    """The words of a Document as dates need them; lines in which no date counts are left out."""
    symbols = list(map(WORD_SYMBOLS.__getitem__, document.words))
    lines, cutting = _lines(document), Cutting(document, symbols)
    unfit = compress(range(len(symbols)), map((1).__ne__, map(len, symbols)))
    for i in sorted({*lines, *unfit}):
        if i < cutting.done:
            continue
        cutting.copy(i)
        if i in lines:
            after, opens = lines[i]
            if opens and cutting.words:
                cutting.end_line(document.starts[i])
            cutting.done = after
        if cutting.done == i and len(symbols[i]) != 1:
            cutting.cut(i)
    cutting.copy(len(symbols))
    return cutting


class _Symbols(dict[str, str]):
    """Word of a Document → what `_symbols` says of it, remembered; a plain dict is faster here than `lru_cache`."""

    def __missing__(self, word: str) -> str:
        found = _symbols(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = found
        return found


WORD_SYMBOLS = _Symbols()


def _symbols(word: str) -> str:
    """A class symbol for each part of a word of the Document; none if only its neighbours tell."""
    if word in ("m", "M") or word[0].isdigit() or word[-3:] in _HALVES:
        return ""
    if word.isascii() and (word.isalpha() or len(word) == 1):
        return _SYMBOL_OF.get(word, OTHER)
    parts = _parts(word)
    if len(parts.words) == 1:
        return parts.symbols if parts.words == (word,) else ""
    return "" if parts.words[-1][-1].isdigit() or parts.words[0] in ("m", "M") else parts.symbols


def _parts(run: str) -> _Parts:
    """A word, or words that stand together, cut."""
    return _remembered(run) if len(run) <= _LONGEST else _divided(run)


def _divided(run: str) -> _Parts:
    found = pieces(run)
    figures = {
        i: entry
        for i, (piece, _) in enumerate(found)
        if (piece[-1].isdigit() or piece[0].isdigit()) and (entry := figure(piece))
    }
    return _Parts(
        tuple(piece for piece, _ in found),
        tuple(end for _, end in found),
        "".join(
            SYMBOLS[figures[i].kind] if i in figures else _SYMBOL_OF.get(piece, OTHER)
            for i, (piece, _) in enumerate(found)
        ),
        tuple(figures.items()),
    )


_remembered = lru_cache(4096)(_divided)


def _two_digits(word: str) -> bool:
    """Whether a word, or its first part, is two digits."""
    return word[:2].isdigit() and len(word) > 1 and not (word[2:3].isalnum() or word[2:3] == "_")


def _together(document: Document, i: int) -> int:
    """One past the last word that may be one token with word i: “6:00p.m.”, “1,900”, “05/23/2022”."""
    words, starts, ends, j = document.words, document.starts, document.ends, i + 1
    while j + 1 < len(words) and words[j] in _JOINTS and words[j + 1][0].isdigit() and words[j - 1][-1].isdigit():
        if starts[j] > ends[j - 1] or starts[j + 1] > ends[j]:
            break
        j += 2
    half = words[j - 1][-3:] in _HALVES or words[j - 1] in ("m", "M")
    return j + (half and words[j : j + 1] == (".",) and starts[j] == ends[j - 1])


def _lines(document: Document) -> dict[int, tuple[int, bool]]:
    """First word of each line → the word at which to go on, which is behind a silent line, and whether a line ended."""
    lines, silent, ended = {}, set(document.silent()), False
    for span in document.paragraphs:
        first = bisect_left(document.starts, span.start)
        if span in silent:
            lines[first], ended = (bisect_left(document.starts, span.end), False), True
        else:
            lines[first] = first, ended or not _goes_on(document.text, span.start)
            ended = False
    return lines


def _goes_on(text: str, start: int) -> bool:
    """Whether the line that begins there goes on with the sentence of the one before."""
    if not (text[start].isascii() and (text[start].islower() or text[start].isdigit())):
        return False
    line = text[max(0, start - _WRAP - 1) : start]
    full = len(line) > _WRAP and line[-1] == "\n" and "\n" not in line[:-1]
    return full and (line[-2] == "," or "a" <= line[-2] <= "z")
