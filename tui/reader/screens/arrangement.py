"""How article and panels are arranged: beside each other, one below the other, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.screen import Screen

from tui.reader.article.pane import ArticlePane
from tui.reader.footer import Footer
from tui.reader.header import Header
from tui.reader.panels.sharing import share
from tui.reader.panels.tabs import Tabs
from tui.reader.screens.notice import Notice
from tui.reader.search_bar import SearchBar
from tui.reader.splitter import Splitter

if TYPE_CHECKING:
    from tui.reader.panels.panel import Panel

WIDE, MEDIUM, NARROW, LOW = 120, 80, 40, 10
"""Columns from which on all panels stand beside the text, one panel below it, either at a time; fewest rows."""
_LEAST_PANEL, _LEAST_TEXT = 28, 48
"""Columns."""
_STEP = 4


class ArrangedScreen(Screen[None]):
    """The widgets of the reading screen and where they stand."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  declared in Textual's Screen
        (0, "-tiny"), (NARROW, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]  # noqa: RUF012  as above

    def __init__(self) -> None:
        super().__init__()
        self.header = Header()
        self.pane = ArticlePane()
        self.notice = Notice(id="notice")
        self.footer = Footer()
        self.panels: tuple[Panel, ...] = ()
        """Speakers, Quotes and Dates, as soon as the text has been painted."""
        self.tabs = Tabs()
        self.search_bar = SearchBar(self.pane)
        self._body = Container(id="body")
        self._column = Vertical(id="panels")
        self._active = 1
        """The panel that is shown where there is room for one."""
        self._panel_width: int | None = None
        """Columns, when the reader has chosen; else a third of the screen."""

    def compose(self) -> ComposeResult:
        """What is there at the first paint: header, text, footer, and the room for the panels."""
        # Set before the first styling; Textual would set them at the first resize and style everything again.
        size = self.app.size
        self.add_class(
            _reached(self.HORIZONTAL_BREAKPOINTS, size.width), _reached(self.VERTICAL_BREAKPOINTS, size.height)
        )
        self.pane.set_reactive(ArticlePane.has_focus, True)  # as it will be; styled so at once, for the same reason
        yield self.header
        with self._body:
            yield self.pane
            yield self.notice
            yield self._column
        yield self.footer

    async def complete(self) -> bool:
        """Add what the first paint did not wait for: panels, search, and the word that there is no room.

        False when that is not possible: the room for them is not mounted yet, or not any more.
        """
        if not (self._column.is_running and self._column.is_attached):
            return False
        from tui.reader.panels.dates import DatesPanel
        from tui.reader.panels.quotes import QuotesPanel
        from tui.reader.panels.speakers import SpeakersPanel

        self.panels = (SpeakersPanel(), QuotesPanel(), DatesPanel())
        too_small = Notice(id="too-small")
        too_small.say("Too small", f"Make the terminal at least {NARROW} × {LOW}.")
        mounted = (
            self._column.mount(self.tabs, *self.panels),
            self._body.mount(Splitter(), before=self._column),
            self.mount(self.search_bar, too_small, before=self.footer),
        )
        for each in mounted:
            await each
        self.lay_panes()
        return True

    @property
    def is_wide(self) -> bool:
        """Whether all panels are shown beside the text."""
        return self.size.width >= WIDE

    def on_resize(self) -> None:
        """Share the room anew; the focus stays on something that is seen."""
        self.lay_panes()

    def lay_panes(self) -> None:
        """Give every widget its place in the present size."""
        self._column.styles.width = self._clamped(self._panel_width or self.size.width // 3) if self.is_wide else None
        for i, panel in enumerate(self.panels):
            panel.set_class(i == self._active, "-active")
        self.share_height()
        self.show_tabs()
        focused = self.focused
        if self.size.width < MEDIUM and isinstance(focused, ArticlePane):
            self.set_class(False, "-panel-in-front")
        if self.has_class("-panels-hidden") and not isinstance(focused, ArticlePane):
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
        height = self.size.height - 3
        if not self.panels:
            return
        lines = share([panel.needed_height for panel in self.panels], height) if self.is_wide else None
        for i, panel in enumerate(self.panels):
            panel.styles.height = lines[i] if lines else None

    def show_tabs(self) -> None:
        """Name the panels where only one is shown."""
        if not self.panels:
            return
        tabs = [
            (panel.key, panel.heading if self.size.width >= MEDIUM else panel.title, panel.position)
            for panel in self.panels
        ]
        self.tabs.show(tabs, self._active, focused=self.panels[self._active].list.has_focus)

    def _clamped(self, width: int) -> int:
        return max(_LEAST_PANEL, min(width, self.size.width - _LEAST_TEXT))

    # Panes

    def on_panel_focused(self, event: Panel.Focused) -> None:
        """Bring a panel to the front when its list has the focus."""
        self._active = self.panels.index(event.panel)
        self.set_class(True, "-panel-in-front")
        self.lay_panes()
        self.pane_changed()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let the article come to the front when it has the focus."""
        if event.widget is self.pane:
            self.set_class(False, "-panel-in-front")
            self.show_tabs()
            self.pane_changed()

    def pane_changed(self) -> None:
        """Another pane has the focus; to be said on by subclasses."""

    def action_pane(self, number: int) -> None:
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

    def action_turn(self, step: int) -> None:
        """Go to the next or previous pane, article first."""
        focused = next((i for i, panel in enumerate(self.panels, start=1) if panel.has_focus_within), 0)
        self.action_pane((focused + step) % (len(self.panels) + 1))

    def action_hide_panels(self) -> None:
        """Read without panels, or bring them back."""
        self.toggle_class("-panels-hidden")
        self.lay_panes()

    def action_widen(self, step: int) -> None:
        """Make the panels wider (1) or narrower (-1)."""
        if not self.is_wide or self.has_class("-panels-hidden"):
            self.footer.say(f"Panels stand beside the text from {WIDE} columns on.")
            return
        self._set_panel_width(self._column.size.width + step * _STEP)

    @on(Splitter.Dragged)
    def _dragged(self, event: Splitter.Dragged) -> None:
        self._set_panel_width(self.size.width - event.column - 1)

    def _set_panel_width(self, width: int) -> None:
        self._panel_width = self._clamped(width)
        self._column.styles.width = self._panel_width
        self.call_after_refresh(self._share_height)


def _reached(breakpoints: list[tuple[int, str]] | None, cells: int) -> str:
    """The class of the last breakpoint that a size reaches."""
    return max((least, name) for least, name in breakpoints or () if cells >= least)[1]
