"""What the panes share: which quote, speaker or date is current, and which quotes are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.extraction.model import Quote, QuoteKind


class SelectionKind(StrEnum):
    """What can be current; also the name of the panel that lists it."""

    QUOTE = "quote"
    SPEAKER = "speaker"
    DATE = "date"


class Selection(NamedTuple):
    """The current quote, speaker or date of an extraction."""

    kind: SelectionKind
    id: str


class Scope(StrEnum):
    """How much of what is attributed is shown."""

    QUOTED = "quoted"
    """What was said or written, with words in quote marks."""
    SAID = "said"
    """What was said or written."""
    EVERYTHING = "everything"
    """Whatever is attributed to somebody: thoughts, acts and doubtful quotes, too."""

    def takes(self, quote: Quote) -> bool:
        """Whether a quote is within it."""
        if self is Scope.EVERYTHING:
            return True
        return quote.shown and (self is Scope.SAID or quote.kind is not QuoteKind.INDIRECT)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which quotes are marked, listed, counted and walked."""

    speaker: str | None = None
    """Id of the one speaker whose quotes are shown; None for all."""
    scope: Scope = Scope.SAID
    least: float = 0.0
    """Confidence that a quote must have unless everything is shown."""

    def takes(self, quote: Quote) -> bool:
        """Whether a quote is shown, whoever says it."""
        sure = quote.confidence >= self.least or self.scope is Scope.EVERYTHING
        return sure and self.scope.takes(quote)

    def __contains__(self, quote: Quote) -> bool:
        """Whether a quote is shown."""
        return self.speaker in (None, quote.speaker) and self.takes(quote)


AT_FIRST = Shown()
