"""A dialog to read: headings with lines under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from tui.reader.clipping import clip
from tui.reader.screens.dialog import Dialog

Line = str | tuple[str, str]
"""Words, or a term and the words that explain it."""
Section = tuple[str, Sequence[Line]]
"""A heading and the lines under it."""

_MOST_LINES = 40


class Lines(Widget):
    """Lines wrapped to the width, terms in a column of their own."""

    def __init__(self, lines: Sequence[Line], room: int) -> None:
        """`room`: cells for the terms."""
        super().__init__()
        self._lines = [_parted(line) for line in lines]
        self._room = room

    def _wrapped(self, width: int) -> list[tuple[str, str]]:
        """For each line on screen the term, padded, and the words."""
        room = min(self._room, width // 2)
        found = []
        for term, words in self._lines:
            for i, piece in enumerate(clip(words, width - room, _MOST_LINES)):
                shown = term if i == 0 else ""
                found.append((shown + " " * (room - cell_len(shown)), piece))
        return found

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's
        """Lines at that width."""
        return len(self._wrapped(width))

    def render(self) -> RenderResult:
        """All lines."""
        lines = [Content.assemble((term, "bold $accent"), words) for term, words in self._wrapped(self.size.width)]
        return Content("\n").join(lines)


def _parted(line: Line) -> tuple[str, str]:
    return line if isinstance(line, tuple) else ("", line)


class PageScreen(Dialog[None]):
    """Sections on a card that scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter,question_mark,e", "close", "close", show=False, id="page.close"),
        Binding("j", "scroll(1)", "down", show=False, id="page.down"),
        Binding("k", "scroll(-1)", "up", show=False, id="page.up"),
    ]

    def __init__(self, title: str, sections: Sequence[Section]) -> None:
        super().__init__()
        self.title = title
        self.sections = sections

    def compose(self) -> ComposeResult:
        """Title over sections."""
        widest = max((cell_len(_parted(line)[0]) for _, lines in self.sections for line in lines), default=0)
        room = widest + 2 if widest else 0
        with Vertical(classes="card page"):
            yield Static(Content(self.title or ""), classes="card-title")
            with VerticalScroll(can_focus=True):
                for heading, lines in self.sections:
                    yield Static(Content(heading), classes="card-heading")
                    yield Lines(lines, room)

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
