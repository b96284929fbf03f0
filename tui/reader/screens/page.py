"""A dialog to read: headings with lines under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.reader.screens.dialog import Dialog

Section = tuple[str, Sequence[Content]]
"""A heading and the lines under it."""


class PageScreen(Dialog[None]):
    """Sections on a card that scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter,question_mark,e", "close", "close", show=False, id="page.close"),
        Binding("j", "scroll(1)", "down", show=False, id="page.down"),
        Binding("k", "scroll(-1)", "up", show=False, id="page.up"),
    ]

    def __init__(self, title: str, sections: Sequence[Section]) -> None:
        super().__init__()
        self._title = title
        self._sections = sections

    def compose(self) -> ComposeResult:
        """Title over sections."""
        with Vertical(classes="card page"):
            yield Static(Content(self._title), classes="card-title")
            with VerticalScroll(can_focus=True):
                for heading, lines in self._sections:
                    if heading:
                        yield Static(Content(heading), classes="card-heading")
                    yield Static(Content("\n").join(lines), classes="card-lines")

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
