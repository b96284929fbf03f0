"""Choose one of many: type to filter, enter takes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """Indices of the entries that hold every word of the query, in text or detail, capitals or not."""
    words = query.casefold().split()
    return [
        i for i, entry in enumerate(entries) if all(word in f"{entry.text} {entry.detail}".casefold() for word in words)
    ]


class ChooseScreen(Dialog[int | None]):
    """A list under a line to type in; gives the index of what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", "next", show=False, id="choose.down"),
        Binding("up,ctrl+p", "move(-1)", "previous", show=False, id="choose.up"),
        Binding("pagedown", "page(1)", "a page down", show=False, id="choose.page_down"),
        Binding("pageup", "page(-1)", "a page up", show=False, id="choose.page_up"),
    ]

    HINT = "↑ ↓ move · enter opens · esc closes"
    PLACEHOLDER = "Type to filter"

    def __init__(self, title: str, entries: Sequence[Entry], current: int = 0, *, lines: int = 2) -> None:
        """`lines`: how many an entry's text may take."""
        super().__init__()
        self._title = title
        self._entries = list(entries)
        self._query = ""
        self._rows = list(range(len(entries)))
        self._current = current
        self._list = EntryList(lines=lines)

    def compose(self) -> ComposeResult:
        """Title, line to type in, list."""
        with Vertical(classes="card list"):
            yield Static(Content(self._title), classes="card-title")
            yield Input(placeholder=self.PLACEHOLDER, compact=True)
            yield self._list
            yield Static(Content(self.HINT), classes="card-hint")

    def on_mount(self) -> None:
        """List everything, with the keys in the line to type in."""
        self._list.can_focus = False
        self._list.fill(self._entries)
        self._list.follow(self._current if self._entries else None, strong=True)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.search(event.value)

    def search(self, query: str) -> None:
        """List what fits what was typed."""
        self._query = query
        self._fill(0)

    def show_all(self, entries: Sequence[Entry], message: str) -> None:
        """List other entries, all of them; `message` stands there when there are none."""
        self._entries, self._rows = list(entries), list(range(len(entries)))
        self._list.fill(self._entries, message)
        self._list.follow(0 if entries else None, strong=True)

    @property
    def chosen(self) -> int | None:
        """The index of the entry under the cursor."""
        return self._rows[self._list.cursor] if self._rows and self._list.cursor is not None else None

    def _fill(self, row: int) -> None:
        self._rows = matching(self._entries, self._query)
        self._list.fill([self._entries[i] for i in self._rows], "Nothing matches.")
        self._list.follow(min(row, len(self._rows) - 1) if self._rows else None, strong=True)

    def know(self, entries: Mapping[int, Entry]) -> None:
        """Say more of some entries, by index; the cursor stays."""
        for i, entry in entries.items():
            self._entries[i] = entry
        if self.is_mounted:
            top, row = self._list.scroll_y, self._list.cursor or 0
            self._fill(row)
            self._list.scroll_to(y=top, animate=False, immediate=True)

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
        if self.chosen is not None:
            self.dismiss(self.chosen)
