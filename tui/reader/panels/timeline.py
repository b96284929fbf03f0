"""A timeline: days as points on an axis, months and years as bars below it, the current one named above it.

Lengths go by the square root of the days between two dates, and no stretch without a date takes more than a third,
so that a founding in 1945 does not press last week into one cell. Where years pass the axis is dotted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.english.calendar import MONTHS
from tui.reader.looks import look

_LONGEST_GAP = 0.3
"""The share of the axis that one stretch without a date may take."""
_LONG = 731
"""Days without a date from which on the axis is dotted."""
_LOOKS = {
    "axis": "$rule",
    "range": "$primary",
    "published": "$text-muted",
    "label": "$text-muted",
    "current": "bold $accent",
}
"""The names of styles of cells."""


@dataclass(frozen=True, slots=True)
class Event:
    """A date on the calendar: its id, first and last day."""

    id: str
    earliest: date
    latest: date

    @property
    def days(self) -> int:
        """Length in days; a day has 1."""
        return (self.latest - self.earliest).days + 1


@dataclass(frozen=True, slots=True)
class Scale:
    """From days (proleptic ordinals) to cells."""

    days: tuple[int, ...]
    cells: tuple[float, ...]
    dotted: tuple[bool, ...]
    """For each stretch between two of the days, whether years pass in it."""

    def cell(self, day: date) -> int:
        """The cell a day stands in."""
        ordinal = day.toordinal()
        i = max(1, min(bisect_right(self.days, ordinal), len(self.days) - 1))
        (a, b), (x, y) = self.days[i - 1 : i + 1], self.cells[i - 1 : i + 1]
        return round(x + (y - x) * (ordinal - a) / (b - a))


def scale(days: Sequence[date], width: int) -> Scale:
    """A scale from the first to the last of at least two different days over `width` cells."""
    ordinals = sorted({day.toordinal() for day in days})
    gaps = [b - a for a, b in pairwise(ordinals)]
    longest = max(_LONGEST_GAP, 1.4 / len(gaps))
    roots = [gap**0.5 for gap in gaps]
    limit = max(roots)
    for _ in range(30):
        limit = min(limit, max(1.0, longest * sum(min(root, limit) for root in roots)))
    lengths = [min(root, limit) for root in roots]
    factor = (width - 1) / sum(lengths)
    cells = [0.0]
    for length in lengths:
        cells.append(cells[-1] + length * factor)
    return Scale(tuple(ordinals), tuple(cells), tuple(gap >= _LONG for gap in gaps))


def axis(events: Sequence[Event], scale: Scale, width: int) -> str:
    """The line with its points: “●” a day, “┄” where years pass."""
    line = ["─"] * width
    for i, dotted in enumerate(scale.dotted):
        if dotted:
            start, end = round(scale.cells[i]) + 1, round(scale.cells[i + 1])
            line[start:end] = "┄" * max(0, end - start)
    for event in events:
        if event.days == 1:
            line[scale.cell(event.earliest)] = "●"
    return "".join(line)


def bars(events: Sequence[Event], scale: Scale, width: int) -> str:
    """The line below: a bar for each month, year or other stretch of days."""
    line = [" "] * width
    for event in sorted(events, key=lambda event: -event.days):
        if event.days > 1:
            start, end = scale.cell(event.earliest), scale.cell(event.latest)
            line[start : end + 1] = "╺" + "━" * (end - start - 1) + "╸" if end > start else "╸"
    return "".join(line)


def label(event: Event, long: bool) -> str:
    """“2019”, “Mar 2022” or “13 May”; a day has its year too when the axis is long."""
    first, last = event.earliest, event.latest
    if event.days > 360:
        return str(first.year) if first.year == last.year or event.days < 367 else f"{first.year}–{last.year}"
    month = MONTHS[first.month - 1][:3]
    if event.days > 27:
        return f"{month} {first.year}"
    return f"{first.day} {month} {first.year}" if long else f"{first.day} {month}"


def labels(events: Sequence[Event], scale: Scale, width: int, current: str | None) -> list[tuple[int, str, str]]:
    """Names above the axis that do not touch: (cell, words, id); the current date, then the ends, come first."""
    long = scale.days[-1] - scale.days[0] > 300
    order = sorted(events, key=lambda event: (event.earliest, event.latest))
    order = [order[0], order[-1], *order[1:-1]]
    order.sort(key=lambda event: event.id != current)
    placed: list[tuple[int, str, str]] = []
    for event in order:
        words = label(event, long)
        middle = (scale.cell(event.earliest) + scale.cell(event.latest)) // 2
        start = max(0, min(middle - len(words) // 2, width - len(words)))
        if all(start + len(words) + 1 < x or x + len(other) + 1 < start for x, other, _ in placed):
            placed.append((start, words, event.id))
    return sorted(placed)


class Timeline(Widget):
    """Three lines: names, axis, bars."""

    @dataclass
    class Picked(Message):
        """The reader clicked a date."""

        id: str

    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[Event] = ()
        self._published: date | None = None
        self._current: str | None = None

    def show(self, events: Sequence[Event], published: date | None) -> None:
        """Draw other dates; nothing shows where there is one only."""
        self._events, self._published, self._current = events, published, None
        self.refresh()

    @property
    def is_worth_it(self) -> bool:
        """Whether there are two times to compare, the publication date among them."""
        times = {(event.earliest, event.latest) for event in self._events}
        return len(times | ({(self._published, self._published)} if self._published else set())) > 1 <= len(times)

    def mark(self, current: str | None) -> None:
        """Name and highlight a date."""
        if current != self._current:
            self._current = current
            self.refresh()

    def _days(self) -> set[date]:
        days = {day for event in self._events for day in (event.earliest, event.latest)}
        return days | {self._published} if self._published and days else days

    def render_line(self, y: int) -> Strip:
        """Names, axis or bars."""
        width = self.size.width - 1
        base = self.visual_style
        if width < 8 or not self.is_worth_it:
            return Strip.blank(self.size.width, base.rich_style)
        to_cell = scale(tuple(self._days()), width)
        glyphs, styles = self._line(y, to_cell, width)
        segments = [
            Segment(glyph, (base + look(self, _LOOKS[style])).rich_style)
            for glyph, style in zip(glyphs, styles, strict=True)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base.rich_style).simplify()

    def _line(self, y: int, to_cell: Scale, width: int) -> tuple[str, list[str]]:
        """The characters of a line and the name of the style of each."""
        current = next((event for event in self._events if event.id == self._current), None)
        if y == 0:
            line, styles = [" "] * width, ["label"] * width
            for start, words, found in labels(self._events, to_cell, width, self._current):
                line[start : start + len(words)] = words
                if found == self._current:
                    styles[start : start + len(words)] = ["current"] * len(words)
            return "".join(line), styles
        draw = axis if y == 1 else bars
        line = list(draw(self._events, to_cell, width))
        styles = ["range" if glyph in "●╺━╸" else "axis" for glyph in line]
        if y == 1 and self._published:
            cell = to_cell.cell(self._published)
            line[cell], styles[cell] = "◆", "published"
        if current and (current.days == 1) == (y == 1):
            start, end = to_cell.cell(current.earliest), to_cell.cell(current.latest) + 1
            line[start:end] = draw([current], to_cell, width)[start:end]
            styles[start:end] = ["current"] * (end - start)
        return "".join(line), styles

    def on_click(self, event: events.Click) -> None:
        """Pick the date nearest to the cell; of several, the shortest."""
        offset = event.get_content_offset(self)
        if offset is None or not self.is_worth_it:
            return
        to_cell = scale(tuple(self._days()), self.size.width - 1)

        def distance(event: Event) -> tuple[int, int]:
            start, end = to_cell.cell(event.earliest), to_cell.cell(event.latest)
            return max(start - offset.x, offset.x - end, 0), event.days

        self.post_message(self.Picked(min(self._events, key=distance).id))
