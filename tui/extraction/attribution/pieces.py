"""Pieces of content on their way to attributions, and how those of one quote come together."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.article.model import Span
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import NETWORK, Decision
from tui.extraction.attribution.features import MIN_WORDS
from tui.extraction.attribution.reports import REPORTS
from tui.extraction.model import QuoteKind, Report
from tui.text import Document

SPEECH = (1.0, 0.0, 0.0)
"""Kinds of a piece that is speech for certain."""


@dataclass(slots=True)
class Piece:
    """A contiguous piece of content on its way to an attribution."""

    content: Span
    paragraph: int
    stretch: Stretch
    kind: QuoteKind
    source: Span | None = None
    cue: Span | None = None
    sure_source: float = 0.0
    decision: Decision = NETWORK
    """What decided on the source."""
    opens: bool = False
    """Whether the paragraph begins with it, inside quote marks."""
    left_open: bool = False
    """Whether its quote mark is still open at the paragraph's end: the next paragraph goes on with it."""
    parts: list[Span] = field(default_factory=list)
    trust: float = 1.0
    marked: int = 0
    """How many of its words stand in quote marks."""
    kinds: tuple[float, ...] = SPEECH
    """The probability of each of `reports.REPORTS`."""

    @property
    def is_uttered(self) -> bool:
        """Whether so many words stand in quote marks that somebody said them, whatever verb reports them."""
        return self.marked >= MIN_WORDS

    @property
    def report(self) -> Report:
        """The likeliest kind of report."""
        return Report.SPEECH if self.is_uttered else REPORTS[self.kinds.index(max(self.kinds))]

    def attribute(self, source: Span | None, cue: Span | None, sure: float, decision: Decision) -> None:
        """Give the piece a source, with how sure that is and what decided."""
        self.source, self.cue, self.sure_source, self.decision = source, cue, sure, decision

    def is_cued(self, document: Document) -> bool:
        """Whether a cue stands in the piece's own paragraph."""
        return self.cue is not None and document.paragraph_at(self.cue.start) == self.paragraph


def grouped(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one sentence round a cue joined: “Half,” he said, “is enough.” is one quote with two parts."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if (
            last
            and piece.cue is not None
            and last.cue == piece.cue
            and last.paragraph == piece.paragraph
            and last.source == piece.source
        ):
            last.parts.append(piece.content)
            last.marked += piece.marked
            last.kinds = max(last.kinds, piece.kinds)
            if last.kind is not piece.kind:
                last.kind = QuoteKind.MIXED
        else:
            found.append(piece)
    return found
