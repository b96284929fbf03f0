"""What every user of an extraction would derive: the words of a quote that stand in marks, and its dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.article.model import Span
from tui.extraction.model import Date, Quote, QuoteKind
from tui.text import Document


def linked(document: Document, quotes: Sequence[Quote], dates: Sequence[Date]) -> tuple[Quote, ...]:
    """The quotes, each with its quoted words and its dates; all are in text order.

    A date belongs to a quote when it stands between the start of the sentence in which the quote, its cue or its
    source begins and the end of the sentence in which the last of them ends.
    """
    days = [found.span.start for found in dates]
    marks = [quotation.span.start for quotation in document.quotations]

    def dates_of(quote: Quote) -> tuple[str, ...]:
        spans = [span for span in (quote.span, quote.cue, quote.source) if span is not None]
        first = document.sentences[document.sentence_at(min(span.start for span in spans))]
        last = document.sentences[document.sentence_at(max(span.end for span in spans) - 1)]
        return tuple(found.id for found in dates[bisect_left(days, first.start) : bisect_left(days, last.end)])

    return tuple(
        replace(quote, quoted=tuple(_quoted(document, quote, marks)), dates=dates_of(quote)) for quote in quotes
    )


def _quoted(document: Document, quote: Quote, marks: Sequence[int]) -> Iterator[Span]:
    """The words of a quote that stand in quote marks; of one that layout sets apart, all."""
    if quote.kind is QuoteKind.INDIRECT:
        return
    for start, end in quote.parts:
        if quote.kind is QuoteKind.DIRECT:
            yield Span(start, end)
            continue
        for i in range(max(0, bisect_right(marks, start) - 1), bisect_left(marks, end)):
            inside = document.quotations[i].span
            if start < inside.end:
                yield Span(max(start, inside.start), min(end, inside.end))
