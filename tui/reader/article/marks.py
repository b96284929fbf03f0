"""An extraction as runs over the text: what is said, by which words it is reported, and when.

Built once per extraction, so that drawing a line costs what stands on it. What the reader has selected or filtered
is a `Focus`, looked at while drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.model import Date, Extraction, Quote, Speaker
from tui.reader.runs import NO_RUNS, Runs, flatten
from tui.reader.session.links import selected
from tui.reader.session.selection import AT_FIRST, Selection, SelectionKind, Shown


class Marks(NamedTuple):
    """What an extraction marks in the text."""

    extraction: Extraction = Extraction()
    quotes: Runs[Quote] = NO_RUNS
    """Contents."""
    unquoted: Runs[Quote] = NO_RUNS
    """Words outside quote marks in indirect and mixed contents."""
    cues: Runs[Quote] = NO_RUNS
    sources: Runs[Quote] = NO_RUNS
    mentions: Runs[Speaker] = NO_RUNS
    dates: Runs[Date] = NO_RUNS

    def at(self, offset: int, shown: Shown = AT_FIRST) -> Selection | None:
        """What stands at a character: of a date in a quote the date, the smallest span first; of quotes, shown ones."""
        found = [
            (span.end - span.start, order, Selection(kind, owner.id))
            for order, (kind, owner, span) in enumerate(self._candidates(offset))
            if not isinstance(owner, Quote) or owner in shown
        ]
        return min(found)[2] if found else None

    def _candidates(self, offset: int) -> Iterator[tuple[SelectionKind, Quote | Speaker | Date, Span]]:
        if (date := self.dates.at(offset)) is not None:
            yield SelectionKind.DATE, date, date.span
        if (speaker := self.mentions.at(offset)) is not None:
            yield SelectionKind.SPEAKER, speaker, _holding(speaker.mentions, offset)
        if (quote := self.quotes.at(offset)) is not None:
            yield SelectionKind.QUOTE, quote, _holding(quote.parts, offset)
        if (quote := self.cues.at(offset)) is not None:
            yield SelectionKind.QUOTE, quote, quote.cue or quote.span
        if (quote := self.sources.at(offset)) is not None:
            yield SelectionKind.QUOTE, quote, quote.source or quote.span


class Focus(NamedTuple):
    """What is current, and whose quotes are shown."""

    selection: Selection | None = None
    shown: Shown = AT_FIRST
    """Which quotes are marked; others are plain."""
    content: Runs[Quote] = NO_RUNS
    """The current quote's parts."""
    cue: Span | None = None
    source: Span | None = None
    date: Span | None = None
    quoted_speaker: str | None = None
    """Id of the current quote's speaker."""

    @property
    def speaker(self) -> str | None:
        """Id of the current speaker, if one is selected."""
        return self.selection.id if self.selection and self.selection.kind is SelectionKind.SPEAKER else None

    @property
    def spans(self) -> list[Span]:
        """What is marked for the current quote or date; of a speaker see `Marks`."""
        content = [Span(*run) for run in zip(self.content.starts, self.content.ends, strict=True)]
        return content + [span for span in (self.cue, self.source, self.date) if span]


def mark(text: str, found: Extraction) -> Marks:
    """The runs of what was found in a text; time n log n in its number of spans."""
    quotes = found.quotes
    return Marks(
        extraction=found,
        quotes=flatten((*part, quote) for quote in quotes for part in quote.parts),
        unquoted=flatten((*span, quote) for quote in quotes for span in quote.unquoted),
        cues=flatten((*quote.cue, quote) for quote in quotes if quote.cue),
        sources=flatten((*span, quote) for quote in quotes if (span := source_words(text, found, quote))),
        mentions=flatten((*mention, speaker) for speaker in found.speakers for mention in speaker.mentions),
        dates=flatten((*date.span, date) for date in found.dates),
    )


def focus(text: str, found: Extraction, selection: Selection | None, shown: Shown = AT_FIRST) -> Focus:
    """What a selection marks; a selection that the extraction does not hold marks nothing."""
    match selected(selection, found):
        case Quote() as quote:
            content = flatten((*part, quote) for part in quote.parts)
            source = source_words(text, found, quote)
            return Focus(selection, shown, content, quote.cue, source, quoted_speaker=quote.speaker)
        case Date() as date:
            return Focus(selection, shown, date=date.span)
        case Speaker():
            return Focus(selection, shown)
    return Focus(None, shown)


def source_words(text: str, found: Extraction, quote: Quote) -> Span | None:
    """The words of a quote's source that name the speaker: “Ana Brook”, not “Ana Brook, who runs the ferry”."""
    if quote.source is None:
        return None
    words = quote.source.of(text)
    speaker = found.speaker_of(quote)
    names = (speaker.name, *speaker.aliases) if speaker else ()
    for name in sorted(names, key=len, reverse=True):
        if name[:1].isupper() and (start := words.find(name)) >= 0:
            return Span(quote.source.start + start, quote.source.start + start + len(name))
    return Span(quote.source.start, quote.source.start + len(words.partition(", ")[0]))


def _holding(spans: Iterable[Span], offset: int) -> Span:
    return next(span for span in spans if span.start <= offset < span.end)
