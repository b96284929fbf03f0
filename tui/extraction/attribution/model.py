"""What attribution finds."""

from __future__ import annotations

from dataclasses import dataclass

from tui.article.model import Span
from tui.extraction.model import QuoteKind, Report


@dataclass(frozen=True, slots=True)
class Attribution:
    """One quote with the words that attribute it."""

    parts: tuple[Span, ...]
    """Pieces of the content in text order, quote marks included; never empty."""
    kind: QuoteKind
    cue: Span | None
    source: Span | None
    """The mention of the speaker that the quote is linked to. None: nobody is named for it."""
    confidence: float
    """Probability from 0 to 1 that the content is a quote and the source its source."""
    evidence: tuple[str, ...]
    """Why it is a quote and why this source, a sentence each."""
    rule: str = ""
    """Name of the rule that decided on the source."""
    report: Report = Report.SPEECH
    """What it reports: speech or writing, thought, or something else."""
    shown: bool = True
    """Whether it is several words in quote marks, or else speech or writing and rather right than not."""
