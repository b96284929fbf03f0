"""What lies on the characters of a line, from the lowest layer to the highest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.article.model import Span
from tui.reader.article.view import View


class Layer(NamedTuple):
    """A stretch of characters that is set in some way."""

    start: int
    end: int
    name: str
    speaker: str | None = None
    """Whose colour it takes."""
    target: str = ""
    """Where it links to."""


def layers(view: View, start: int, end: int, selected: Span | None) -> list[Layer]:
    """The layers that touch the characters, cut to them, lowest first."""
    found = [*_styles(view, start, end), *_marks(view, start, end), *_focus(view, start, end)]
    for match in view.search.matches.within(start, end):
        found.append(Layer(match.start, match.end, "match"))
        if match.owner == view.search.current:
            found.append(Layer(match.start, match.end, "current-match"))
    return found + _cut([(selected, "text-selection", None)], start, end)


def _styles(view: View, start: int, end: int) -> Iterator[Layer]:
    for kind, runs in view.layout.styles.items():
        for run in runs.within(start, end):
            yield Layer(run.start, run.end, kind.value, target=view.layout.article.styles[run.owner].target)


def _marks(view: View, start: int, end: int) -> Iterator[Layer]:
    """Quotes, their cues and sources as far as the filter shows them; dates."""
    marks = view.marks
    for name, runs in (
        ("quote", marks.quotes),
        ("unquoted", marks.unquoted),
        ("cue", marks.cues),
        ("source", marks.sources),
    ):
        for run in runs.within(start, end):
            if view.is_shown(run.owner):
                yield Layer(run.start, run.end, name, None if name == "cue" else run.owner.speaker)
    for date in marks.dates.within(start, end):
        yield Layer(date.start, date.end, "date")


def _focus(view: View, start: int, end: int) -> Iterator[Layer]:
    """What is current: a speaker's quotes and mentions; or a quote with cue and source; or a date."""
    focus, marks = view.focus, view.marks
    if (chosen := focus.speaker) is not None:
        for run in marks.quotes.within(start, end):
            if run.owner.speaker == chosen:
                yield Layer(run.start, run.end, "spoken", chosen)
        for mention in marks.mentions.within(start, end):
            if mention.owner.id == chosen:
                yield Layer(mention.start, mention.end, "mention", chosen)
    for run in focus.content.within(start, end):
        yield Layer(run.start, run.end, "current", focus.quoted_speaker)
    yield from _cut(
        [
            (focus.cue, "current-cue", focus.quoted_speaker),
            (focus.source, "current-source", focus.quoted_speaker),
            (focus.date, "current-date", None),
        ],
        start,
        end,
    )


def _cut(spans: list[tuple[Span | None, str, str | None]], start: int, end: int) -> list[Layer]:
    """Layers of the spans that touch the characters."""
    return [
        Layer(max(start, span.start), min(end, span.end), name, speaker)
        for span, name, speaker in spans
        if span and span.start < end and span.end > start
    ]
