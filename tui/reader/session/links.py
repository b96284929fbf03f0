"""What belongs to the Selection, in every panel: the table of links as one pure function."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.model import Date, Extraction, Quote, Speaker
from tui.reader.session.selection import Selection, SelectionKind


class Links(NamedTuple):
    """Ids of what belongs to the Selection, itself included."""

    speakers: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()

    def of(self, kind: SelectionKind) -> frozenset[str]:
        """The ids for the panel of that kind."""
        return {
            SelectionKind.SPEAKER: self.speakers,
            SelectionKind.QUOTE: self.quotes,
            SelectionKind.DATE: self.dates,
        }[kind]


def selected(selection: Selection | None, extraction: Extraction) -> Quote | Speaker | Date | None:
    """What is selected; None for no Selection, and for one that the extraction does not hold."""
    return extraction.by_id.get(selection.id) if selection else None


def linked(selection: Selection | None, extraction: Extraction) -> Links:
    """What belongs to a selection.

    A quote: its speaker and its dates. A speaker: its quotes, and the dates in their words. A date: the quotes
    it belongs to, and their speakers.
    """
    match selected(selection, extraction):
        case Quote() as quote:
            return Links(_speakers([quote]), frozenset({quote.id}), frozenset(quote.dates))
        case Speaker() as speaker:
            own = extraction.quotes_of(speaker)
            return Links(frozenset({speaker.id}), _ids(own), _dates_inside(own, extraction.dates))
        case Date() as found:
            around = [quote for quote in extraction.quotes if found.id in quote.dates]
            return Links(_speakers(around), _ids(around), frozenset({found.id}))
    return Links()


def span_of(selection: Selection, extraction: Extraction) -> Span:
    """Where a selection stands in the text; of a speaker, the first quote."""
    match selected(selection, extraction):
        case Speaker() as speaker:
            spans = (*(quote.span for quote in extraction.quotes_of(speaker)), *speaker.mentions)
            return next(iter(spans), Span(0, 0))
        case Quote(span=span) | Date(span=span):
            return span
    return Span(0, 0)


def speaker_of(selection: Selection | None, extraction: Extraction) -> Speaker | None:
    """The speaker who is meant: the selected one, or the selected quote's."""
    match selected(selection, extraction):
        case Speaker() as speaker:
            return speaker
        case Quote() as quote:
            return extraction.speaker_of(quote)
    return None


def next_of(found: Sequence[Quote | Date], current: str | None, offset: int, step: int) -> str | None:
    """The id of what comes after (`step` 1) or before (-1) the current one, or else nearest to an offset.

    `found` is in text order. None where there is no more.
    """
    order = [one.id for one in found]
    starts = [one.span.start for one in found]
    if current in order:
        place = order.index(current) + step
    else:
        place = bisect_left(starts, offset) if step > 0 else bisect_right(starts, offset - 1) - 1
    return order[place] if 0 <= place < len(order) else None


def _ids(quotes: Sequence[Quote]) -> frozenset[str]:
    return frozenset(quote.id for quote in quotes)


def _speakers(quotes: Sequence[Quote]) -> frozenset[str]:
    return frozenset(quote.speaker for quote in quotes if quote.speaker is not None)


def _dates_inside(quotes: Sequence[Quote], dates: Sequence[Date]) -> frozenset[str]:
    """The dates that start between a quote's first and last word."""
    starts = [date.span.start for date in dates]
    bounds = [(bisect_left(starts, quote.span.start), bisect_left(starts, quote.span.end)) for quote in quotes]
    return frozenset(date.id for first, end in bounds for date in dates[first:end])
