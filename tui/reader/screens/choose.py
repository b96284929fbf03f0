"""Choose one of many: type to filter, enter takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.reader.panels.entry import Entry
from tui.reader.panels.entry_list import EntryList
from tui.reader.screens.dialog import Dialog


def matching(entries: Sequence[Entry], query: str) -> list[int]:
    """Indices of the entries that hold every word of the query, capitals or not."""
    words = query.casefold().split()
    return [i for i, entry in enumerate(entries) if all(word in entry.text.casefold() for word in words)]


class ChooseScreen(Dialog[int | None]):
    """A list under a line to type in; gives the index of what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", "next", show=False, id="choose.down"),
        Binding("up,ctrl+p", "move(-1)", "previous", show=False, id="choose.up"),
        Binding("pagedown", "page(1)", "a page down", show=False, id="choose.page_down"),
        Binding("pageup", "page(-1)", "a page up", show=False, id="choose.page_up"),
    ]

    def __init__(self, title: str, entries: Sequence[Entry], current: int = 0) -> None:
        super().__init__()
        self._title = title
        self._entries = entries
        self._rows = list(range(len(entries)))
        self._current = current
        self._list = EntryList(lines=2)

    def compose(self) -> ComposeResult:
        """Title, line to type in, list."""
        with Vertical(classes="card list"):
            yield Static(Content(self._title), classes="card-title")
            yield Input(placeholder="Type to filter", compact=True)
            yield self._list

    def on_mount(self) -> None:
        """List everything, with the keys in the line to type in."""
        self._list.can_focus = False
        self._list.fill(self._entries)
        self._list.follow(self._current, strong=True)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._rows = matching(self._entries, event.value)
        self._list.fill([self._entries[i] for i in self._rows], "Nothing matches.")
        self._list.follow(0 if self._rows else None, strong=True)

    @on(EntryList.Highlighted)
    def _highlighted(self) -> None:
        self._list.follow(None, strong=True)

    def action_move(self, step: int) -> None:
        """Move the cursor of the list."""
        self._list.action_move(step)

    def action_page(self, step: int) -> None:
        """Move the cursor of the list by a screenful."""
        self._list.action_move_page(step)

    @on(Input.Submitted)
    @on(EntryList.Chosen)
    def _take(self) -> None:
        if self._rows and self._list.cursor is not None:
            self.dismiss(self._rows[self._list.cursor])
