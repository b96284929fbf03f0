"""The lines of the article that were drawn, kept until they would look different."""

from __future__ import annotations

from textual.cache import LRUCache
from textual.strip import Strip

from tui.article.model import Span
from tui.reader.article.ink import Ink
from tui.reader.article.strips import Column, draw
from tui.reader.article.view import View

_KEPT = 2_000


class DrawnLines:
    """Strips by line of the article; of a view and a width, so whoever changes those has to forget."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT)

    def line(self, view: View, place: Column, line: int, selected: Span | None) -> Strip:
        """A line, with the selected characters in it; such a line is drawn anew each time."""
        if selected is not None and line < view.layout.height and line in view.layout.lines_of(selected):
            return draw(view, place, line, self._ink, selected)
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = draw(view, place, line, self._ink)
        return strip

    def forget(self, lines: range | None = None) -> None:
        """Draw some lines, or all, anew."""
        if lines is None:
            self._strips.clear()
        for line in lines or ():
            self._strips.discard(line)
