"""The strip at the article's edge: where quotes are in the whole article, and which part is in view.

It is the pane's scroll bar: a click jumps there, dragging scrolls.
"""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual import events
from textual.scrollbar import ScrollBar, ScrollTo
from textual.strip import Strip

from tui.reader.article.ink import Ink
from tui.reader.article.view import View, is_indirect

_NONE, _INDIRECT, _QUOTED = " ", "▕", "▐"


class Minimap(ScrollBar):
    """A scroll bar one cell wide that shows an article's quotes in their speakers' colours."""

    def __init__(self, view: Callable[[], View | None], ink: Ink) -> None:
        """`view` gives what is shown at the moment."""
        super().__init__(vertical=True, name="vertical", thickness=1)
        self._view = view
        self._ink = ink

    def render_line(self, y: int) -> Strip:
        """One cell: the quotes of the lines that fall on it."""
        view = self._view()
        if view is None or self.size.height < 1:
            return Strip([Segment(" " * self.size.width, self._ink.style())])
        lines = self.lines(view, y)
        fits = view.layout.height <= self.window_size
        in_view = not fits and self.position < lines.stop and lines.start < self.position + self.window_size
        quote = view.quote_between(view.layout.starts[lines.start], view.layout.ends[lines.stop - 1])
        names = ("map",) if quote is None else ("map", "bar")
        style = self._ink.style(("in-view", *names) if in_view else names, quote.speaker if quote else None)
        glyph = _NONE if quote is None else _INDIRECT if is_indirect(quote) else _QUOTED
        return Strip([Segment(glyph * self.size.width, style)])

    def lines(self, view: View, y: int) -> range:
        """The article's lines that fall on a cell; at least one. A short article takes one cell a line."""
        height, cells = view.layout.height, self.size.height
        if height <= cells:
            return range(min(y, height - 1), min(y, height - 1) + 1)
        first = y * height // cells
        return range(first, max(first + 1, (y + 1) * height // cells))

    def jump(self, y: int) -> None:
        """Bring the middle of the lines of a cell to the middle of the pane."""
        if (view := self._view()) is not None:
            line = self.lines(view, max(0, min(y, self.size.height - 1))).start
            self.post_message(ScrollTo(y=max(0, line - self.window_size // 2), animate=False))

    async def _on_mouse_down(self, event: events.MouseDown) -> None:
        self.capture_mouse()
        self.jump(event.y)
        event.stop()

    async def _on_mouse_move(self, event: events.MouseMove) -> None:
        if self.grabbed is not None:
            self.jump(event.y)
        event.stop()
