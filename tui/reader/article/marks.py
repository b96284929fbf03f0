"""An extraction as runs over the text: what is said, by which words it is reported, and when.

Built once per extraction, so that drawing a line costs what stands on it. What the reader has selected or filtered
is a `Focus`, looked at while drawing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from tui.article.model import Span
from tui.extraction.model import Extraction, Quote
from tui.reader.article.runs import NO_RUNS, Runs, flatten
from tui.reader.selection import EVERYTHING, Selection, SelectionKind, Shown


@dataclass(frozen=True, slots=True)
class Marks:
    """What an extraction marks in the text. Owners are indices into the tuple of the extraction that is named."""

    extraction: Extraction = field(default_factory=Extraction)
    quotes: Runs = NO_RUNS
    """Contents; owners are quotes."""
    unquoted: Runs = NO_RUNS
    """Words outside quote marks in indirect and mixed contents; owners are quotes."""
    cues: Runs = NO_RUNS
    """Owners are quotes."""
    sources: Runs = NO_RUNS
    """Owners are quotes."""
    mentions: Runs = NO_RUNS
    """Owners are speakers."""
    dates: Runs = NO_RUNS
    """Owners are dates."""

    def speaker_of(self, quote: int) -> int | None:
        """The speaker of a quote."""
        return self.extraction.quotes[quote].speaker

    def at(self, offset: int, is_shown: Callable[[int], bool] = lambda _quote: True) -> Selection | None:
        """What stands at a character: of a date in a quote the date, the smallest span first; of quotes, shown ones."""
        found = [
            (span.end - span.start, order, Selection(kind, index))
            for order, (kind, index, span) in enumerate(self._candidates(offset))
            if kind is not SelectionKind.QUOTE or is_shown(index)
        ]
        return min(found)[2] if found else None

    def _candidates(self, offset: int) -> Iterator[tuple[SelectionKind, int, Span]]:
        found = self.extraction
        if (date := self.dates.at(offset)) is not None:
            yield SelectionKind.DATE, date, found.dates[date].span
        if (speaker := self.mentions.at(offset)) is not None:
            yield SelectionKind.SPEAKER, speaker, _holding(found.speakers[speaker].mentions, offset)
        if (quote := self.quotes.at(offset)) is not None:
            yield SelectionKind.QUOTE, quote, _holding(found.quotes[quote].parts, offset)
        for runs in (self.cues, self.sources):
            if (quote := runs.at(offset)) is not None:
                span = found.quotes[quote].source if runs is self.sources else found.quotes[quote].cue
                yield SelectionKind.QUOTE, quote, span or found.quotes[quote].span


@dataclass(frozen=True, slots=True)
class Focus:
    """What is current, and whose quotes are shown."""

    selection: Selection | None = None
    shown: Shown = EVERYTHING
    """Which quotes are marked; others are plain."""
    content: Runs = NO_RUNS
    """The current quote's parts."""
    cue: Span | None = None
    source: Span | None = None
    date: Span | None = None
    quoted_speaker: int | None = None
    """The current quote's speaker."""

    @property
    def speaker(self) -> int | None:
        """The current speaker, if one is selected."""
        return self.selection.index if self.selection and self.selection.kind is SelectionKind.SPEAKER else None

    @property
    def spans(self) -> list[Span]:
        """What is marked for the current quote or date; of a speaker see `Marks`."""
        content = [Span(*run) for run in zip(self.content.starts, self.content.ends, strict=True)]
        return content + [span for span in (self.cue, self.source, self.date) if span]


def mark(text: str, found: Extraction) -> Marks:
    """The runs of what was found in a text; time n log n in its number of spans."""
    quotes = list(enumerate(found.quotes))
    return Marks(
        extraction=found,
        quotes=flatten((*part, i) for i, quote in quotes for part in quote.parts),
        unquoted=flatten((*span, i) for i, quote in quotes for span in unquoted(quote)),
        cues=flatten((*quote.cue, i) for i, quote in quotes if quote.cue),
        sources=flatten((*span, i) for i, quote in quotes if (span := source_words(text, found, quote))),
        mentions=flatten((*mention, i) for i, speaker in enumerate(found.speakers) for mention in speaker.mentions),
        dates=flatten((*date.span, i) for i, date in enumerate(found.dates)),
    )


def focus(text: str, found: Extraction, selection: Selection | None, shown: Shown = EVERYTHING) -> Focus:
    """What a selection marks; a selection that the extraction does not hold marks nothing."""
    match selection:
        case Selection(SelectionKind.QUOTE, i) if i < len(found.quotes):
            quote = found.quotes[i]
            content = flatten((*part, i) for part in quote.parts)
            source = source_words(text, found, quote)
            return Focus(selection, shown, content, quote.cue, source, quoted_speaker=quote.speaker)
        case Selection(SelectionKind.DATE, i) if i < len(found.dates):
            return Focus(selection, shown, date=found.dates[i].span)
        case Selection(SelectionKind.SPEAKER, i) if i < len(found.speakers):
            return Focus(selection, shown)
        case _:
            return Focus(None, shown)


def unquoted(quote: Quote) -> Iterator[Span]:
    """The words of a quote's content that stand in no quote marks."""
    for start, end in quote.parts:
        for inside in quote.quoted:
            if start <= inside.start < end:
                if start < inside.start:
                    yield Span(start, inside.start)
                start = inside.end
        if start < end:
            yield Span(start, end)


def source_words(text: str, found: Extraction, quote: Quote) -> Span | None:
    """The words of a quote's source that name the speaker: “Ana Brook”, not “Ana Brook, who runs the ferry”."""
    if quote.source is None:
        return None
    words = quote.source.of(text)
    index = len(found.speakers) if quote.speaker is None else quote.speaker
    names = [name for speaker in found.speakers[index : index + 1] for name in (speaker.name, *speaker.aliases)]
    for name in sorted(names, key=len, reverse=True):
        if name[:1].isupper() and (start := words.find(name)) >= 0:
            return Span(quote.source.start + start, quote.source.start + start + len(name))
    return Span(quote.source.start, quote.source.start + len(words.partition(", ")[0]))


def _holding(spans: Iterable[Span], offset: int) -> Span:
    return next(span for span in spans if span.start <= offset < span.end)
