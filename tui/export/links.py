"""Which dates belong to which quote: those in its words and in the sentences that report it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.extraction.segmentation import segment

if TYPE_CHECKING:
    from tui.extraction.model import Extraction


def dates_of_quotes(text: str, extraction: Extraction) -> tuple[tuple[int, ...], ...]:
    """For each quote the indices of its dates, in text order.

    A date belongs to a quote when it stands between the start of the sentence in which the quote, its cue or its
    source begins and the end of the sentence in which the last of them ends.
    """
    sentences = segment(text).sentences
    starts = [sentence.start for sentence in sentences]
    dates = [date.span.start for date in extraction.dates]
    found = []
    for quote in extraction.quotes:
        spans = [quote.span, *(span for span in (quote.cue, quote.source) if span is not None)]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        first, last = bisect_left(starts, start + 1) - 1, bisect_left(starts, end) - 1
        if first >= 0:
            start, end = min(start, sentences[first].start), max(end, sentences[last].end)
        found.append(tuple(range(bisect_left(dates, start), bisect_left(dates, end))))
    return tuple(found)
