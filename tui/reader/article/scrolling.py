"""A view of lines that scrolls by lines, half pages, pages and to its ends; never animated, never late."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.scroll_view import ScrollView

from tui.reader.article.keys import SCROLLING

_KEPT = 2
"""Lines of a page that are still in view on the next."""


class ScrollingView(ScrollView, inherit_bindings=False):
    """Scrolls by the keys of a pager."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLLING]

    def action_line(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_target_y + lines, animate=False)

    def action_half_page(self, direction: int) -> None:
        """Scroll by half the height."""
        self.action_line(direction * max(1, self.scrollable_content_region.height // 2))

    def action_page(self, direction: int) -> None:
        """Scroll by the height."""
        self.action_line(direction * max(1, self.scrollable_content_region.height - _KEPT))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_bottom(self) -> None:
        """Go to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)
