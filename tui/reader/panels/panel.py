"""What the three panels have in common: a heading with a rule, and a list that follows the Selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult, RenderResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.reader.clipping import fit
from tui.reader.panels.entry import Entry
from tui.reader.panels.entry_list import EntryList
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import State

if TYPE_CHECKING:
    from tui.reader.cast import Member


class PanelHeading(Widget):
    """“2 Quotes by Reyes ───── 4/7”: the key, the name, what is left out, a rule, and where one is."""

    position: reactive[str] = reactive("")
    limits: reactive[str] = reactive("")
    """What is left out, after the name: “ by Reyes”."""
    focused: reactive[bool] = reactive(False)

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._words = f"{key} {title}"

    def render(self) -> RenderResult:
        """The line, as wide as the panel."""
        position = f" {self.position}" if self.position else ""
        words = fit(self._words + self.limits, min(cell_len(self._words + self.limits), self.size.width - 8))
        rule = "─" * (self.size.width - cell_len(words) - len(position) - 1)
        return Content.assemble(
            (words + " ", "bold" if self.focused else ""),
            (rule, "$accent" if self.focused else "$rule"),
            position,
        )


class Panel(Vertical):
    """One of Speakers, Quotes and Dates."""

    kind: ClassVar[SelectionKind]
    key: ClassVar[str]
    title: ClassVar[str]
    lines: ClassVar[int] = 2
    gap: ClassVar[int] = 0
    waiting: ClassVar[str]

    @dataclass
    class Picked(Message):
        """The reader moved to an entry; `go` when the text should have the focus now."""

        selection: Selection
        go: bool

    @dataclass
    class Focused(Message):
        """The panel's list has the focus."""

        panel: Panel

    def __init__(self) -> None:
        super().__init__(id=f"{self.title.lower()}-panel")
        self._rows: Sequence[str | None] = ()
        """For each row of the list the id of what it shows; None for a heading."""
        self._row_of: dict[str, int] = {}
        self._heading = PanelHeading(self.key, self.title)
        self.list = EntryList(lines=self.lines, gap=self.gap)
        self._state = State()
        self._cast: Mapping[str, Member] = {}

    def compose(self) -> ComposeResult:
        """Heading over list."""
        yield self._heading
        yield from self.compose_above()
        yield self.list

    def compose_above(self) -> ComposeResult:
        """What stands between heading and list."""
        yield from ()

    def entries(self, state: State, cast: Mapping[str, Member]) -> tuple[Sequence[Entry], Sequence[str | None]]:
        """The entries, and for each the id of what it stands for."""
        raise NotImplementedError

    def nothing(self, state: State) -> str:
        """What to say when there are no entries."""
        raise NotImplementedError

    def limits(self, state: State) -> str:  # noqa: ARG002  for those panels that leave something out
        """What is left out, as words after the panel's name."""
        return ""

    def show(self, state: State, cast: Mapping[str, Member]) -> None:
        """Show a state, with the cast by id of speaker; only what is another one than before is listed or marked."""
        before, former = self._state, self._cast
        self._state, self._cast = state, cast
        if state.extraction is None:
            failed = f"Looking for {self.title.lower()} failed: {state.unsearched}" if state.unsearched else ""
            self._say(failed or self.waiting)
        elif state.extraction is not before.extraction or state.shown != before.shown or cast is not former:
            self.relist()
        elif state.selection != before.selection:
            self.follow(state)

    def relist(self) -> None:
        """List again, in another order or with others left out."""
        if self._state.extraction is None:
            return
        entries, self._rows = self.entries(self._state, self._cast)
        self._row_of = {found: row for row, found in enumerate(self._rows) if found is not None}
        self._heading.limits = self.limits(self._state)
        self.list.fill(entries, "" if entries else self.nothing(self._state))
        self.follow(self._state)

    def follow(self, state: State) -> None:
        """Show the Selection: what is current, what belongs to it; what a speaker did not say steps back."""
        selection = state.selection
        current = selection.id if selection and selection.kind is self.kind else None
        rows = {self._row_of[found] for found in state.links.of(self.kind) if found in self._row_of}
        row = self._row_of.get(current) if current is not None else min(rows, default=None)
        dim = selection is not None and selection.kind is SelectionKind.SPEAKER and self.kind != selection.kind
        dimmed = set(self._row_of.values()) - rows if dim and rows else frozenset[int]()
        self.list.follow(row, strong=current is not None, linked=rows, dimmed=dimmed)
        self._count(current)

    def _say(self, message: str) -> None:
        """Show no entries but a sentence."""
        self._rows, self._row_of = (), {}
        self._heading.limits = ""
        self.list.fill((), message)
        self._count(None)

    @property
    def position(self) -> str:
        """“4/7”, or “7” when none is current, or nothing."""
        return self._heading.position

    @property
    def heading(self) -> str:
        """The name, and what is left out: “Quotes by Reyes”."""
        return self.title + self._heading.limits

    @property
    def needed_height(self) -> int:
        """Lines for everything there is to show, heading and a blank line included."""
        return self.list.needed_height + 2

    def _count(self, current: str | None) -> None:
        total = len(self._row_of)
        place = 0
        if current in self._row_of:
            place = sum(1 for found in self._rows[: self._row_of[current]] if found is not None) + 1
        self._heading.position = f"{place}/{total}" if place else str(total or "")

    def _selection(self, row: int) -> Selection | None:
        found = self._rows[row] if row < len(self._rows) else None
        return None if found is None else Selection(self.kind, found)

    @on(EntryList.Highlighted)
    def _highlighted(self, event: EntryList.Highlighted) -> None:
        event.stop()
        if selection := self._selection(event.row):
            self.post_message(self.Picked(selection, go=False))

    @on(EntryList.Chosen)
    def _chosen(self, event: EntryList.Chosen) -> None:
        event.stop()
        if selection := self._selection(event.row):
            self.post_message(self.Picked(selection, go=True))

    def on_descendant_focus(self) -> None:
        """Show in the heading that the panel has the focus, and say so."""
        self._show_focus(focused=True)
        self.post_message(self.Focused(self))

    def on_descendant_blur(self) -> None:
        """Show that the focus is elsewhere."""
        self._show_focus(focused=False)

    def _show_focus(self, *, focused: bool) -> None:
        self.set_class(focused, "-focused")
        self._heading.focused = focused
