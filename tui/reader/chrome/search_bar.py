"""The line in which one types what to search for, and which counts the matches."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.reader.session.searching import Search


class SearchBar(Horizontal):
    """“/ words   3/12”; hidden until somebody wants to search."""

    @dataclass
    class Typed(Message):
        """Other words are searched for, from the first letter on."""

        query: str

    @dataclass
    class Submitted(Message):
        """The reader wants to go on reading, with the matches marked."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Input(compact=True, select_on_focus=True)
        self._count = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Sign, words, count."""
        yield Static("/", markup=False, classes="sign")
        yield self._words
        yield self._count

    def ask(self) -> None:
        """Let the reader type."""
        self.display = True
        self._words.focus()

    def show(self, search: Search | None) -> None:
        """Count the matches of a search."""
        words = ""
        if search is not None:
            words = "no match" if search.current is None else f"{search.current + 1}/{len(search.matches)}"
        self._count.update(Content(words))

    def end(self) -> None:
        """Put the line away."""
        with self.prevent(Input.Changed):
            self._words.value = ""
        self.display = False

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())
