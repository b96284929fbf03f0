"""Ask for a line of words."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.reader.screens.dialog import Dialog


class AskScreen(Dialog[str | None]):
    """Gives the line; with `check`, only one that it takes: a ValueError's sentence is shown instead."""

    def __init__(self, title: str, value: str, hint: str, check: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self._title, self._value, self._hint, self._check = title, value, hint, check

    def compose(self) -> ComposeResult:
        """Title, line to type in, hint."""
        with Vertical(classes="card"):
            yield Static(Content(self._title), classes="card-title")
            yield Input(self._value, compact=True)
            yield Static(Content(f"{self._hint} · esc cancels"), classes="card-hint")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        words = " ".join(event.value.split())
        try:
            self.dismiss(self._check(words) if self._check else words)
        except ValueError as error:
            hint = self.query_one(".card-hint", Static)
            hint.update(Content(str(error)))
            hint.add_class("-wrong")
