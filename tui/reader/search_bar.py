"""The line in which one types what to search for: matches are marked with every letter, and counted."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.reader.article.pane import ArticlePane


class SearchBar(Horizontal):
    """“/ words   3/12”, and the search itself, which is on from the first letter until it is ended."""

    @dataclass
    class Began(Message):
        """The first letter was typed."""

    @dataclass
    class Submitted(Message):
        """The reader wants to go on reading, with the matches marked."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._words = Input(compact=True, select_on_focus=True)
        self._count = Static("", markup=False)
        self.is_on = False
        """Whether matches are marked."""

    def compose(self) -> ComposeResult:
        """Sign, words, count."""
        yield Static("/", markup=False, classes="sign")
        yield self._words
        yield self._count

    def ask(self) -> None:
        """Let the reader type."""
        self.display = True
        self._words.focus()

    def step(self, step: int) -> None:
        """Go to the next or previous match."""
        self._pane.step_match(step)
        self._show_count()

    def end(self) -> None:
        """Forget the search."""
        with self.prevent(Input.Changed):
            self._words.value = ""
        self.display = self.is_on = False
        self._pane.clear_search()

    def _show_count(self) -> None:
        place, count = self._pane.match_position
        words = f"{place}/{count}" if count else "no match"
        self._count.update(Content(words if self.is_on else ""))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value and not self.is_on:
            self.post_message(self.Began())
        self.is_on = bool(event.value)
        if event.value:
            self._pane.search(event.value)
        else:
            self._pane.clear_search()
        self._show_count()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())
