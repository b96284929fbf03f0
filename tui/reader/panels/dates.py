"""Dates: when. Calendar dates in time order under a timeline, what has no place on the calendar after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.panels.timeline import Event, Timeline
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import State
from tui.reader.wording import KNOWN, value_words

if TYPE_CHECKING:
    from tui.extraction.model import Date, Extraction
    from tui.reader.cast import Member

_LENGTHS = "durations and repeated times"
_UNDATED = "not on the calendar"
_NEEDS_DATE = "need the publication date: A sets it"


def _group(found: Date, published: bool) -> str:
    """Under which heading a date stands; none for those on the calendar."""
    if found.earliest is not None and found.type != "SET":
        return ""
    if found.type in ("DURATION", "SET"):
        return _LENGTHS
    return _UNDATED if published or found.resolution != "unresolved" else _NEEDS_DATE


def date_entries(text: str, extraction: Extraction, *, in_text_order: bool) -> tuple[list[Entry], list[str | None]]:
    """An entry a date, value first; rows of headings stand for None."""
    dates = extraction.dates

    def entry(found: Date) -> Entry:
        lead, guessed = value_words(found), found.resolution == "guess"
        if guessed and not lead.endswith("?"):
            lead += " ?"
        return Entry(text=" ".join(found.span.of(text).split()), lead=lead)

    if in_text_order:
        return [entry(found) for found in dates], [found.id for found in dates]
    groups: dict[str, list[Date]] = {"": [], _NEEDS_DATE: [], _UNDATED: [], _LENGTHS: []}
    for found in dates:
        groups[_group(found, extraction.published is not None)].append(found)
    groups[""].sort(key=lambda found: (str(found.earliest), str(found.latest), found.value))
    entries: list[Entry] = []
    rows: list[str | None] = []
    for heading, members in groups.items():
        if heading and members:
            entries.append(Entry(heading, heading=True))
            rows.append(None)
        entries += map(entry, members)
        rows += [found.id for found in members]
    return entries, rows


def events(extraction: Extraction) -> list[Event]:
    """The dates that stand on the calendar."""
    return [
        Event(found.id, found.earliest, found.latest)
        for found in extraction.dates
        if found.earliest and found.latest and not _group(found, published=True)
    ]


class DatesPanel(Panel):
    """When."""

    kind = SelectionKind.DATE
    key, title = "3", "Dates"
    lines = 2
    waiting = "Looking for dates…"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "t", "order", "time or text order", id="dates.order", group=Binding.Group("In a list"),
            tooltip="List dates by time, or in the order of the text",
        )
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline()
        self._in_text_order = False

    def compose_above(self) -> ComposeResult:
        """The timeline."""
        yield self._timeline

    def entries(self, state: State, cast: Mapping[str, Member]) -> tuple[Sequence[Entry], Sequence[str | None]]:  # noqa: ARG002
        """All dates."""
        text = state.article.text if state.article else ""
        return date_entries(text, state.found, in_text_order=self._in_text_order)

    def nothing(self, state: State) -> str:
        """Why there are none."""
        if state.found.language not in KNOWN:
            return "No dates found. Most dates are recognised only in English."
        return "No dates found."

    def show(self, state: State, cast: Mapping[str, Member]) -> None:
        """Show a state in list and timeline."""
        if state.extraction is not self._state.extraction:
            self._timeline.show(events(state.found), state.found.published)
            self._fit()
        super().show(state, cast)

    def follow(self, state: State) -> None:
        """Show the Selection in list and timeline: the date that is current, or the first that belongs to it."""
        super().follow(state)
        linked = state.links.dates
        self._timeline.mark(next((found.id for found in state.found.dates if found.id in linked), None))

    @property
    def needed_height(self) -> int:
        """The timeline takes four lines more."""
        return super().needed_height + (4 if self._timeline.is_worth_it else 0)

    def action_order(self) -> None:
        """Change between time order and text order."""
        self._in_text_order = not self._in_text_order
        self.relist()

    def on_resize(self) -> None:
        """Leave the timeline out where it would take the list's room."""
        self._fit()

    def _fit(self) -> None:
        self._timeline.display = self._timeline.is_worth_it and self.size.height >= 10

    @on(Timeline.Picked)
    def _picked(self, event: Timeline.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(Selection(self.kind, event.id), go=False))
