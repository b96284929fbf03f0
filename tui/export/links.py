"""Which dates belong to which quote: those in its words and in the sentences that report it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from tui.extraction.segmentation import segment

if TYPE_CHECKING:
    from tui.extraction.model import Extraction, Quote


def dates_of_quotes(text: str, extraction: Extraction) -> tuple[tuple[int, ...], ...]:
    """For each quote the indices of its dates, in text order.

    A date belongs to a quote when it stands between the start of the sentence in which the quote, its cue or its
    source begins and the end of the sentence in which the last of them ends.
    """
    dates = [date.span.start for date in extraction.dates]
    newlines = [0, *(match.end() for match in re.finditer("\n", text))]

    @cache
    def sentences(first: int, last: int) -> tuple[list[int], list[int]]:
        """Where the sentences of a stretch of text start and end."""
        found = [(first + start, first + end) for start, end in segment(text[first:last]).sentences]
        return [start for start, _ in found], [end for _, end in found]

    def between(start: int, end: int) -> range:
        return range(bisect_left(dates, start), bisect_left(dates, end))

    def of(quote: Quote) -> tuple[int, ...]:
        spans = [quote.span, *(span for span in (quote.cue, quote.source) if span is not None)]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        first = newlines[bisect_right(newlines, start) - 1]
        place = bisect_left(newlines, end)
        last = newlines[place] if place < len(newlines) else len(text)
        if between(first, last) != between(start, end):  # only then is it worth cutting sentences
            starts, ends = sentences(first, last)
            start = starts[max(bisect_right(starts, start) - 1, 0)]
            end = ends[min(bisect_left(ends, end), len(ends) - 1)]
        return tuple(between(start, end))

    return tuple(of(quote) for quote in extraction.quotes)
