"""The tokens of a Document as the grammar of dates needs them, each with its class in the lexicon.

Classes are one character each, so that a text is also a string of classes and the grammar a regular expression
over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.extraction.dates.classes import BREAK, OTHER, SYMBOLS, one_of
from tui.extraction.dates.cutting import cut_anew
from tui.extraction.dates.lexicon import PHRASES, WORDS, Lexeme
from tui.extraction.dates.modifiers import modifiers
from tui.text import Document

_REST = SYMBOLS["rest"]
_UNREAD = OTHER + BREAK + _REST
_OPENER = re.compile(one_of("opener", "name", "ordinal", "all"))
_MODIFIER = Lexeme("more", "")


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
        written = self.text[self.ends[i] - len(self.words[i]) : self.ends[j - 1]]
        return " ".join(written.split()) if "\n" in written else written

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
    cut = cut_anew(document)
    classes = "".join(cut.symbols)
    for several in (_phrases, _modifiers):
        if found := list(several(cut.words, classes)):
            for i, end, entry in found:
                cut.special[i] = entry
                cut.symbols[i:end] = [SYMBOLS[entry.kind], *[_REST] * (end - i - 1)]
            classes = "".join(cut.symbols)
    return TimeTokens(document.text, cut.words, cut.ends, classes, cut.special)


def _phrases(words: list[str], classes: str) -> Iterator[tuple[int, int, Lexeme]]:
    """Words that mean one thing together: the first, one past the last, and what they mean.

    The whole gets the class of the phrase at its first word, and “rest” at the others.
    """
    done = 0
    for match in _OPENER.finditer(classes):
        i = match.start()
        for phrase, entry in PHRASES.get(words[i].lower(), ()) if i >= done else ():
            end = i + len(phrase)
            if tuple(word.lower() for word in words[i:end]) == phrase:
                yield i, end, entry
                done = end
                break


def _modifiers(words: list[str], classes: str) -> Iterator[tuple[int, int, Lexeme]]:
    """Words that describe a unit, as the grammar takes “full” in “two full days”."""
    for i in modifiers(words, classes):
        yield i, i + 1, _MODIFIER
