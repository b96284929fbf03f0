"""Quotes, cues and sources: Segmentation → attributions, not yet resolved to speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.article.model import Block, BlockKind, Span
from tui.extraction.attribution.quotations import find_quotations
from tui.extraction.attribution.rules import nearest_cue, nearest_source
from tui.extraction.model import QuoteKind
from tui.extraction.segmentation import Segmentation

__all__ = ["Attribution", "attribute"]


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


def attribute(segmentation: Segmentation, blocks: Sequence[Block] = ()) -> tuple[Attribution, ...]:
    """Attributions of a text, in text order."""
    skipped = [b.span for b in blocks if b.kind in (BlockKind.CODE, BlockKind.BOILERPLATE)]
    quotations = tuple(
        q for q in find_quotations(segmentation) if not any(s.start <= q.span.start < s.end for s in skipped)
    )
    found: list[Attribution] = []
    previous: Span | None = None
    paragraph = -1
    for quotation in quotations:
        words = quotation.span.of(segmentation.text).split()
        if len(words) < 3 or (
            len(words) < 9 and sum(w.strip("“\"‘'")[:1].isupper() for w in words) >= 0.6 * len(words)
        ):
            continue
        cue = nearest_cue(segmentation, quotations, quotation)
        source = nearest_source(segmentation, quotations, cue) if cue else None
        reason = "The words stand in quote marks."
        if source is None and previous is not None and quotation.paragraph <= paragraph + 1:
            source = previous
            reason = "No cue: the text goes on from the quote before."
        previous, paragraph = source, quotation.paragraph
        if found and cue and found[-1].cue == cue and found[-1].parts[-1].end < cue.start < quotation.span.start:
            found[-1] = replace(found[-1], parts=(*found[-1].parts, quotation.span))
            continue
        found.append(Attribution((quotation.span,), QuoteKind.DIRECT, cue, source, 0.7 if cue else 0.5, (reason,)))
    return tuple(found)
