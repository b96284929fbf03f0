"""What belongs to the Selection, in every panel: the table of links as one pure function."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.article.model import Span
from tui.reader.selection import Selection, SelectionKind

if TYPE_CHECKING:
    from tui.extraction.model import Date, Extraction, Quote


@dataclass(frozen=True, slots=True)
class Links:
    """Indices of what belongs to the Selection, itself included."""

    speakers: frozenset[int] = frozenset()
    quotes: frozenset[int] = frozenset()
    dates: frozenset[int] = frozenset()

    def of(self, kind: SelectionKind) -> frozenset[int]:
        """The indices for the panel of that kind."""
        return {
            SelectionKind.SPEAKER: self.speakers,
            SelectionKind.QUOTE: self.quotes,
            SelectionKind.DATE: self.dates,
        }[kind]


def linked(selection: Selection | None, extraction: Extraction) -> Links:
    """What belongs to a selection.

    A quote: its speaker and its dates. A speaker: its quotes, and the dates in their words. A date: the quotes
    it belongs to, and their speakers.
    """
    if selection is None:
        return Links()
    index, quotes, dates = selection.index, extraction.quotes, extraction.dates
    if selection.kind is SelectionKind.QUOTE:
        return Links(_known(quotes[index].speaker), frozenset((index,)), _dates(quotes[index], dates))
    if selection.kind is SelectionKind.SPEAKER:
        own = [i for i, quote in enumerate(quotes) if quote.speaker == index]
        starts = [date.span.start for date in extraction.dates]
        inside = [
            range(bisect_left(starts, quotes[i].span.start), bisect_left(starts, quotes[i].span.end)) for i in own
        ]
        return Links(frozenset((index,)), frozenset(own), frozenset().union(*inside))
    around = [i for i, quote in enumerate(quotes) if dates[index].id in quote.dates]
    speakers = frozenset().union(*(_known(quotes[i].speaker) for i in around))
    return Links(speakers, frozenset(around), frozenset((index,)))


def span_of(selection: Selection, extraction: Extraction) -> Span:
    """Where a selection stands in the text; of a speaker, the first quote."""
    if selection.kind is SelectionKind.QUOTE:
        return extraction.quotes[selection.index].span
    if selection.kind is SelectionKind.DATE:
        return extraction.dates[selection.index].span
    own = (quote.span for quote in extraction.quotes if quote.speaker == selection.index)
    return next(own, None) or next(iter(extraction.speakers[selection.index].mentions), Span(0, 0))


def speaker_of(selection: Selection | None, extraction: Extraction) -> int | None:
    """The speaker that is meant: the selected one, or the selected quote's."""
    if selection is None or selection.kind is SelectionKind.DATE:
        return None
    return selection.index if selection.kind is SelectionKind.SPEAKER else extraction.quotes[selection.index].speaker


def next_of(spans: Sequence[tuple[int, Span]], current: int | None, offset: int, step: int) -> int | None:
    """The index after (`step` 1) or before (-1) the current one, or else the nearest one to an offset.

    `spans` are (index, span) in text order. None where there is no more.
    """
    order = [index for index, _ in spans]
    starts = [span.start for _, span in spans]
    if current in order:
        place = order.index(current) + step
    else:
        place = bisect_left(starts, offset) if step > 0 else bisect_right(starts, offset - 1) - 1
    return order[place] if 0 <= place < len(order) else None


def _dates(quote: Quote, dates: Sequence[Date]) -> frozenset[int]:
    return frozenset(i for i, found in enumerate(dates) if found.id in quote.dates)


def _known(speaker: int | None) -> frozenset[int]:
    return frozenset(() if speaker is None else (speaker,))
