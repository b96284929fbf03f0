"""The tokens of a Document as the grammar of dates needs them, each with its class in the lexicon.

The Document's words are taken as they are; those that dates need finer (“27-year-old”) or coarser (“6:00 p.m.”)
are few and looked at by themselves. Classes are one character each, so that a text is also a string of classes
and the grammar a regular expression over it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

from tui.extraction.dates.classes import BREAK, OTHER, SYMBOLS, one_of
from tui.extraction.dates.figures import figure
from tui.extraction.dates.lexicon import PHRASES, WORDS, Lexeme
from tui.extraction.dates.modifiers import modifiers
from tui.extraction.dates.pieces import pieces
from tui.text import Document

_REST = SYMBOLS["rest"]
_UNREAD = OTHER + BREAK + _REST
_SYMBOL_OF = {word: SYMBOLS[entry.kind] for word, entry in WORDS.items()}
_OPENER = re.compile(one_of("opener", "name", "ordinal"))
_MODIFIER = Lexeme("more", "")
_JOINTS = frozenset(",:/+-")
"""What may stand between the figures of one number, clock time or date."""
_HALVES = frozenset(f"{half}.{m}" for half in "aApP" for m in "mM")
"""Ends of words to which the next period belongs."""
_WRAP = 41
"""Characters from which a line may go on in the next one, as in hard-wrapped text."""


@dataclass(frozen=True, slots=True)
class TimeTokens:
    """The tokens of a Document that is searched for dates; lines in which no date counts are left out."""

    text: str
    words: list[str]
    """Each token, with plain apostrophes and hyphens; empty where a line ends."""
    ends: list[int]
    """Where each token ends, in code points of the text; where a line ends, where the next begins."""
    classes: str
    """The class symbol of each token."""
    special: dict[int, Lexeme]
    """Numbers, and first words of phrases: what they mean here."""

    def word(self, i: int) -> str:
        """The token; empty outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def low(self, i: int) -> str:
        """The token in lower case; empty outside the text."""
        return self.words[i].lower() if 0 <= i < len(self.words) else ""

    def written(self, i: int, j: int) -> str:
        """The text from token i up to and without token j, on one line."""
        return " ".join(self.text[self.start(i) : self.ends[j - 1]].split())

    def entry(self, i: int) -> Lexeme | None:
        """What the lexicon, or the number itself, says of a token."""
        if self.classes[i] in _UNREAD:
            return None
        return self.special.get(i) or WORDS.get(self.words[i])

    def kind(self, i: int) -> str:
        """Class of a token; “break” outside the text, empty if the lexicon does not know it."""
        if not 0 <= i < len(self.classes) or self.classes[i] == BREAK:
            return "break"
        entry = self.entry(i)
        return entry.kind if entry else ""

    def start(self, i: int) -> int:
        """First character of a token."""
        return self.ends[i] - len(self.words[i])

    def glued(self, i: int) -> bool:
        """Whether no space stands between the token and the one before it."""
        return 0 < i < len(self.words) and self.start(i) == self.ends[i - 1]


def time_tokens(document: Document) -> TimeTokens:
    """Tokens of a Document for the grammar of dates."""
    words, starts = document.words, document.starts
    symbols = list(map(_symbol, words))
    lines, making = _lines(document), _Making(document, symbols)
    for i in sorted({*lines, *(i for i, symbol in enumerate(symbols) if not symbol)}):
        if i < making.done:
            continue
        making.copy(i)
        if i in lines:
            after, opens = lines[i]
            if opens and making.words:
                making.add("", starts[i], BREAK)
            making.done = after
        if making.done == i and not symbols[i]:
            making.cut(i)
    making.copy(len(words))
    _join_phrases(making)
    for i in modifiers(making.words, "".join(making.symbols)):
        making.special[i], making.symbols[i] = _MODIFIER, SYMBOLS[_MODIFIER.kind]
    return TimeTokens(document.text, making.words, making.ends, "".join(making.symbols), making.special)


@lru_cache(1 << 14)
def _symbol(word: str) -> str:
    """Class symbol of a word of the Document; empty if it must be looked at with its neighbours, or cut."""
    if word[0].isdigit() or word in ("m", "M") or word[-3:] in _HALVES:
        return ""
    return _SYMBOL_OF.get(word, OTHER) if pieces(word) == ((word, len(word)),) else ""


@lru_cache(4096)
def _cut(run: str) -> tuple[tuple[str, int, str, Lexeme | None], ...]:
    """The tokens of words that stand together: each with the offset at which it ends, its symbol, its value."""
    found = []
    for piece, end in pieces(run):
        entry = figure(piece) if piece[-1].isdigit() or piece[0].isdigit() else None
        found.append((piece, end, SYMBOLS[entry.kind] if entry else _SYMBOL_OF.get(piece, OTHER), entry))
    return tuple(found)


@dataclass(slots=True)
class _Making:
    """Tokens as they are made of a Document's words."""

    document: Document
    known: list[str]
    """Symbol of each word of the Document, as far as the word alone tells."""
    words: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    special: dict[int, Lexeme] = field(default_factory=dict)
    done: int = 0
    """Words of the Document that are tokens now."""

    def add(self, word: str, end: int, symbol: str) -> None:
        """One token."""
        self.words.append(word)
        self.ends.append(end)
        self.symbols.append(symbol)

    def copy(self, until: int) -> None:
        """The words up to and without one, as they are."""
        self.words += self.document.words[self.done : until]
        self.ends += self.document.ends[self.done : until]
        self.symbols += self.known[self.done : until]
        self.done = until

    def cut(self, i: int) -> None:
        """A word and what belongs to it, as dates need it."""
        document, start = self.document, self.document.starts[i]
        self.done = _together(document, i)
        begin = self._take_back(document.words[i], start)
        for word, end, symbol, entry in _cut(document.text[begin : document.ends[self.done - 1]]):
            if entry:
                self.special[len(self.words)] = entry
            self.add(word, begin + end, symbol)

    def _take_back(self, word: str, start: int) -> int:
        """Where a word begins with what was made a token before it: the apostrophe of “’08”, “p.” of “p. m.”."""
        words, ends = self.words, self.ends
        if words and words[-1] in ("'", "’", "‘") and ends[-1] == start and _two_digits(word):
            if len(words) > 1 and ends[-2] == start - 1 and words[-2][-1:].isalnum():
                return start
            count = 1
        elif word[0] in "mM" and not word[1:2].isalnum() and words[-1:] == ["."] and start - ends[-1] < 2:
            if len(words) < 2 or words[-2] not in ("a", "A", "p", "P") or ends[-2] < ends[-1] - 1:
                return start
            count = 2
        else:
            return start
        begin = ends[-count] - len(words[-count])
        del words[-count:], ends[-count:], self.symbols[-count:]
        return begin


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
    line = text[max(0, start - _WRAP - 1) : start]
    full = len(line) > _WRAP and line[-1] == "\n" and "\n" not in line[:-1]
    return full and (line[-2] == "," or "a" <= line[-2] <= "z") and text[start].isascii() and _opens_low(text[start])


def _opens_low(letter: str) -> bool:
    return letter.islower() or letter.isdigit()


def _join_phrases(making: _Making) -> None:
    """Give phrases the class of the whole at their first word, and “rest” at the others."""
    words, symbols = making.words, making.symbols
    for match in _OPENER.finditer("".join(symbols)):
        i = match.start()
        for phrase, entry in PHRASES.get(words[i].lower(), ()):
            end = i + len(phrase)
            if tuple(word.lower() for word in words[i:end]) == phrase:
                making.special[i] = entry
                symbols[i:end] = [SYMBOLS[entry.kind], *[_REST] * (end - i - 1)]
                break
