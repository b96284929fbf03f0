"""The line above the one panel of a small terminal: which panels there are, and which one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.reader.looks import look


class Tabs(Widget):
    """“1 Speakers 6   2 Quotes 4/7   3 Dates 9”; a click shows a panel."""

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(Widget.auto_links, False)
        self._tabs: Sequence[tuple[str, str, str]] = ()
        self._active = 0
        self._focused = False

    def show(self, tabs: Sequence[tuple[str, str, str]], active: int, *, focused: bool) -> None:
        """Show key, title and position of each, and which one is active and has the focus."""
        if (tabs, active, focused) != (self._tabs, self._active, self._focused):
            self._tabs, self._active, self._focused = tabs, active, focused
            self.refresh()

    def render(self) -> RenderResult:
        """The names on a rule."""
        rule = look(self, "$rule")
        active = look(self, "bold $accent" if self._focused else "bold $foreground")
        line: list[tuple[str, Style]] = []
        for i, (key, title, position) in enumerate(self._tabs):
            style = active if i == self._active else Style()
            words = " ".join(filter(None, (key, title, position if self.size.width >= 50 or i == self._active else "")))
            line += [(words, style + Style.from_meta({"@click": f"screen.pane({key})"})), (" ── ", rule)]
        used = sum(len(words) for words, _ in line)
        return Content.assemble(*line[:-1], (" " + "─" * (self.size.width - used + 3), rule))
