"""Article and panels, and how they stand: beside each other, one below the other, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from tui.reader.article.pane import ArticlePane
from tui.reader.chrome.notice import Notice

if TYPE_CHECKING:
    from tui.reader.chrome.splitter import Splitter
    from tui.reader.chrome.tabs import Tabs
    from tui.reader.panels.panel import Panel

WIDE, MEDIUM, NARROW, LOW = 120, 80, 40, 10
"""Columns from which on all panels stand beside the text, one panel below it, either at a time; fewest rows."""
HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (NARROW, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]
_LEAST_PANEL, _LEAST_TEXT = 28, 48
"""Columns."""
_STEP = 4
_AROUND = 3
"""Rows of the screen that are not the panels': header, footer, a blank line."""


class Body(Container):
    """The panes and their places. Their contents are set by others."""

    def __init__(self) -> None:
        super().__init__(id="body")
        self.pane = ArticlePane()
        self.notice = Notice(id="notice")
        self.panels: tuple[Panel, ...] = ()
        """Speakers, Quotes and Dates, as soon as the text has been painted."""
        self.tabs: Tabs | None = None
        self._column = Vertical(id="panels")
        self._active = 1
        """The panel that is shown where there is room for one."""
        self.panel_width = 0
        """Columns, when the reader has chosen; else a third of the screen."""

    def compose(self) -> ComposeResult:
        """What is there at the first paint: the text and the room for the panels."""
        self.pane.set_reactive(ArticlePane.has_focus, True)  # as it will be; styled so at once
        yield self.pane
        yield self._column

    @property
    def may_complete(self) -> bool:
        """Whether the room for the panels is there: not before it is mounted, and not at the very end."""
        return self._column.is_running and self._column.is_attached

    async def complete(self) -> None:
        """Add the panels."""
        from tui.reader.chrome.splitter import Splitter
        from tui.reader.chrome.tabs import Tabs
        from tui.reader.panels.dates import DatesPanel
        from tui.reader.panels.quotes import QuotesPanel
        from tui.reader.panels.speakers import SpeakersPanel

        self.panels = (SpeakersPanel(), QuotesPanel(), DatesPanel())
        self.tabs = Tabs()
        column = self._column.mount(self.tabs, *self.panels)
        await self.mount(Splitter(), before=self._column)
        await column
        self.lay_panes()

    def say_instead(self, message: str, hint: str) -> None:
        """Say something in place of the article and its panels."""
        if not self.notice.is_attached:
            self.mount(self.notice, after=self.pane)
        self.notice.display = True
        self.notice.say(message, hint)
        self.set_class(True, "-no-article")

    def show_text(self) -> None:
        """Show the article and its panels, not the notice."""
        self.notice.display = False
        self.set_class(False, "-no-article")

    @property
    def is_wide(self) -> bool:
        """Whether all panels are shown beside the text."""
        return self.screen.size.width >= WIDE

    def on_resize(self) -> None:
        """Share the room anew; the focus stays on something that is seen."""
        self.lay_panes()

    def lay_panes(self) -> None:
        """Give every widget its place in the present size."""
        width = self._clamped(self.panel_width or self.screen.size.width // 3)
        self._column.styles.width = width if self.is_wide else None
        for i, panel in enumerate(self.panels):
            panel.set_class(i == self._active, "-active")
        self.share_height()
        self.show_tabs()
        in_text = isinstance(self.screen.focused, ArticlePane)
        if self.screen.size.width < MEDIUM and in_text:
            self.set_class(False, "-panel-in-front")
        if self.has_class("-panels-hidden") and not in_text:
            self.pane.focus()

    def share_height(self) -> None:
        """Give every panel of the column the lines it needs, as far as they go.

        Once more after the next layout, for how many lines a list needs depends on its width.
        """
        self._share_height()
        self.call_after_refresh(self._share_height)

    def on_entry_list_measured(self) -> None:
        """Share the height again: on a busy machine lists have their width later than the next refresh."""
        self._share_height()

    def _share_height(self) -> None:
        height = self.screen.size.height - _AROUND
        if not self.panels:
            return
        from tui.reader.panels.sharing import share

        lines = share([panel.needed_height for panel in self.panels], height) if self.is_wide else None
        for i, panel in enumerate(self.panels):
            panel.styles.height = lines[i] if lines else None

    def show_tabs(self) -> None:
        """Name the panels where only one is shown."""
        if self.tabs is None:
            return
        roomy = self.screen.size.width >= MEDIUM
        tabs = [(panel.key, panel.heading if roomy else panel.title, panel.position) for panel in self.panels]
        self.tabs.show(tabs, self._active, focused=self.panels[self._active].list.has_focus)

    def _clamped(self, width: int) -> int:
        return max(_LEAST_PANEL, min(width, self.screen.size.width - _LEAST_TEXT))

    # Going from pane to pane

    def on_panel_focused(self, event: Panel.Focused) -> None:
        """Bring a panel to the front when its list has the focus."""
        self._active = self.panels.index(event.panel)
        self.set_class(True, "-panel-in-front")
        self.lay_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let the article come to the front when it has the focus."""
        if event.widget is self.pane:
            self.set_class(False, "-panel-in-front")
            self.show_tabs()

    def go_to(self, number: int) -> None:
        """Go to the article (0) or a panel (1 to 3)."""
        if number == 0 or not self.panels:
            self.set_class(False, "-panel-in-front")
            self.pane.focus()
            return
        self.set_class(False, "-panels-hidden")
        self.set_class(True, "-panel-in-front")
        self._active = number - 1
        self.lay_panes()
        self.panels[number - 1].list.focus()

    def turn(self, step: int) -> None:
        """Go to the next or previous pane, article first."""
        focused = next((i for i, panel in enumerate(self.panels, start=1) if panel.has_focus_within), 0)
        self.go_to((focused + step) % (len(self.panels) + 1))

    # Room for the panels

    def hide_panels(self) -> None:
        """Read without panels, or bring them back."""
        self.toggle_class("-panels-hidden")
        self.lay_panes()

    def widen(self, step: int) -> bool:
        """Make the panels wider (1) or narrower (-1); False where they do not stand beside the text."""
        if not self.is_wide or self.has_class("-panels-hidden"):
            return False
        self._set_panel_width(self._column.size.width + step * _STEP)
        return True

    def on_splitter_dragged(self, event: Splitter.Dragged) -> None:
        """Put the line between text and panels where the mouse is."""
        self._set_panel_width(self.screen.size.width - event.column - 1)

    def _set_panel_width(self, width: int) -> None:
        self.panel_width = self._clamped(width)
        self._column.styles.width = self.panel_width
        self.call_after_refresh(self._share_height)


def reached(breakpoints: list[tuple[int, str]], cells: int) -> str:
    """The class of the last breakpoint that a size reaches."""
    return max((least, name) for least, name in breakpoints if cells >= least)[1]
