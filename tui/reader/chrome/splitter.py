"""The thin line between text and panels, which the mouse can drag."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


class Splitter(Widget):
    """One column."""

    @dataclass
    class Dragged(Message):
        """The reader wants the line in another column of the screen."""

        column: int

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  Textual's signature
        """A piece of the line, which shows when the mouse is on it."""
        glyph = "│" if self.mouse_hover or self.has_class("-held") else " "
        return Strip([Segment(glyph, self.visual_style.rich_style)], 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Hold the line."""
        self.capture_mouse()
        self.add_class("-held")
        event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the held line."""
        if self.app.mouse_captured is self:
            self.post_message(self.Dragged(int(event.screen_x)))
            event.stop()

    def on_mouse_up(self) -> None:
        """Let go."""
        self.release_mouse()
        self.remove_class("-held")
