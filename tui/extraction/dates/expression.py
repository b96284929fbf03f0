"""Words that name a time, before it is known which."""

from __future__ import annotations

from typing import NamedTuple

from tui.extraction.dates.lexicon import Word


class Expression(NamedTuple):
    """Words that name a time, by token."""

    kind: str
    first: int
    """First token, modifiers included."""
    last: int
    """One past the last token."""
    core: int
    """First token without modifiers."""
    entries: tuple[Word, ...] = ()
    """Its words as the lexicon knows them, without modifiers."""
    stage: str = ""
    """START, MID or END of what is named."""
    about: str = ""
    """The approximator: “about”, “more than”."""

    def words(self, *kinds: str) -> list[Word]:
        """The words of the given classes, in order."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def one(self, *kinds: str) -> Word | None:
        """The first word of the given classes."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None
