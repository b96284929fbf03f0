"""The tokens of a Document as the grammar of dates needs them, each with its class in the lexicon.

Classes are one character each, so that a text is also a string of classes and the grammar a regular expression
over it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.extraction.dates.classes import BREAK, OTHER, SYMBOLS, one_of
from tui.extraction.dates.cutting import Cutting, cut_anew
from tui.extraction.dates.lexicon import PHRASES, WORDS, Lexeme
from tui.extraction.dates.modifiers import modifiers
from tui.text import Document

_REST = SYMBOLS["rest"]
_UNREAD = OTHER + BREAK + _REST
_OPENER = re.compile(one_of("opener", "name", "ordinal"))
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
    cut = cut_anew(document)
    _join_phrases(cut)
    for i in modifiers(cut.words, "".join(cut.symbols)):
        cut.special[i], cut.symbols[i] = _MODIFIER, SYMBOLS[_MODIFIER.kind]
    return TimeTokens(document.text, cut.words, cut.ends, "".join(cut.symbols), cut.special)


def _join_phrases(cut: Cutting) -> None:
    """Give phrases the class of the whole at their first word, and “rest” at the others."""
    words, symbols = cut.words, cut.symbols
    for match in _OPENER.finditer("".join(symbols)):
        i = match.start()
        for phrase, entry in PHRASES.get(words[i].lower(), ()):
            end = i + len(phrase)
            if tuple(word.lower() for word in words[i:end]) == phrase:
                cut.special[i] = entry
                symbols[i:end] = [SYMBOLS[entry.kind], *[_REST] * (end - i - 1)]
                break
