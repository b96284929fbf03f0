"""The reading screen: its widgets, and for every key the command that it gives to the session."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from tui.reader import keys
from tui.reader.article.pane import ArticlePane
from tui.reader.chrome.footer import Footer
from tui.reader.chrome.header import Header
from tui.reader.looks import read_rules
from tui.reader.screens import body
from tui.reader.screens.body import Body
from tui.reader.screens.following import Following
from tui.reader.session import filtering, walking
from tui.reader.session.session import Session
from tui.reader.session.state import State

if TYPE_CHECKING:
    from tui.reader.chrome.search_bar import SearchBar
    from tui.reader.panels.panel import Panel

_NO_SELECTION = "Nothing is selected: n goes to the next quote."


class ReadingScreen(Screen[None]):
    """Where articles are read."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.READING]
    HORIZONTAL_BREAKPOINTS = body.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = body.VERTICAL_BREAKPOINTS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.header = Header()
        self.body = Body()
        self.search_bar: SearchBar | None = None
        self.footer = Footer()
        self._following = Following(session, self.header, self.body, self.footer)

    def compose(self) -> ComposeResult:
        """What is there at the first paint."""
        # Set before the first styling; Textual would set them at the first resize and style everything again.
        size = self.app.size
        self.add_class(
            body.reached(body.HORIZONTAL_BREAKPOINTS, size.width), body.reached(body.VERTICAL_BREAKPOINTS, size.height)
        )
        yield self.header
        yield self.body
        yield self.footer

    async def complete(self) -> bool:
        """Add what the first paint did not wait for: panels, search, and the word that there is no room.

        False when that is not possible yet, or not any more.
        """
        if not self.body.may_complete:
            return False
        read_rules(self.app, "panels.tcss")
        await self.body.complete()
        from tui.reader.chrome.notice import Notice
        from tui.reader.chrome.search_bar import SearchBar

        self.search_bar = self._following.search_bar = SearchBar()
        too_small = Notice(id="too-small")
        too_small.say("Too small", f"Make the terminal at least {body.NARROW} × {body.LOW}.")
        await self.mount(self.search_bar, too_small, before=self.footer)
        for panel in self.body.panels:
            panel.show(self.session.state, {})
        self.body.show_tabs()
        return True

    def on_mount(self) -> None:
        """Follow the session."""
        self.watch(self.body.pane, "scroll_y", self._show_place, init=False)
        self.watch(self.body.pane, "virtual_size", self._show_place, init=False)
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._following.recolour())
        self.body.pane.focus()
        self._following.start()

    def _show_place(self) -> None:
        pane = self.body.pane
        most = pane.max_scroll_y
        self.header.place = f"{round(100 * min(1.0, pane.scroll_y / most))}%" if most else ""

    def on_descendant_focus(self) -> None:
        """Other keys work in another pane."""
        self.footer.refresh()

    def say(self, sentence: str) -> None:
        """Say something in the footer for a few seconds."""
        self.session.do(State.said, sentence)

    # Moving

    def action_next(self, step: int) -> None:
        """Go to the next match while a search is on, else to the next quote."""
        self.session.do(walking.walk, step, self.body.pane.here)

    def action_same_speaker(self, step: int) -> None:
        """Go to the next quote of the speaker who is meant."""
        self.session.do(walking.walk_speaker, step, self.body.pane.here)

    def action_next_date(self, step: int) -> None:
        """Go to the next date in the text."""
        self.session.do(walking.walk_dates, step, self.body.pane.here)

    def action_back(self) -> None:
        """Go back to where one was before the last jump."""
        self.session.do(walking.back)

    def on_panel_picked(self, event: Panel.Picked) -> None:
        """Follow the cursor of a panel; enter goes on to the text."""
        self.session.do(walking.select, event.selection, "panel", self.body.pane.here)
        if event.go:
            self.body.go_to(0)

    @on(ArticlePane.Picked)
    def _text_picked(self, event: ArticlePane.Picked) -> None:
        self.session.do(walking.pick, self.body.pane.at(event.offset))

    def action_contents(self) -> None:
        """Choose a heading to go to."""
        from tui.reader.screens.contents import contents_screen, headings

        article = self.session.state.article
        if not article or not headings(article):
            self.say("This article has no headings.")
            return

        def chosen(number: int | None) -> None:
            if number is not None:
                self.session.do(walking.go_to, headings(article)[number].span, "contents", self.body.pane.here)

        self.app.push_screen(contents_screen(article), chosen)

    # Finding

    def action_only(self) -> None:
        """Show one speaker's quotes, or all again."""
        self.session.do(filtering.only)

    def action_scope(self) -> None:
        """Show everything that is attributed, only what stands in quote marks, or what was said."""
        self.session.do(filtering.scope)

    def action_search(self) -> None:
        """Ask for words to search for."""
        if self.session.state.article is not None and self.search_bar is not None:
            self.body.go_to(0)
            self.search_bar.ask()

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Search for what has been typed so far."""
        self.session.do(walking.search, event.query, self.body.pane.here)

    def on_search_bar_submitted(self) -> None:
        """Go on reading, with the matches marked."""
        if self.session.state.search is None:
            self._end_search()
        else:
            self.body.pane.focus()

    def _end_search(self) -> None:
        if self.search_bar is not None:
            self.search_bar.end()
        self.session.do(walking.search, "", self.body.pane.here)
        self.body.pane.focus()

    def action_clear(self) -> None:
        """End the nearest thing that is on: search, marked text, filter, Selection, being in a panel."""
        before = self.session.state
        if self.search_bar is not None and self.search_bar.display:
            self._end_search()
        elif self.selections:
            self.clear_selection()
        elif before.shown.speaker is None and before.selection is None:
            self.body.go_to(0)
        else:
            self.session.do(filtering.clear)

    # Panes

    def action_pane(self, number: int) -> None:
        """Go to the article (0) or a panel (1 to 3)."""
        self.body.go_to(number)

    def action_turn(self, step: int) -> None:
        """Go to the next or previous pane, article first."""
        self.body.turn(step)

    def action_hide_panels(self) -> None:
        """Read without panels, or bring them back."""
        self.body.hide_panels()

    def action_widen(self, step: int) -> None:
        """Make the panels wider (1) or narrower (-1)."""
        if not self.body.widen(step):
            self.say(f"Panels can be resized only beside the text, in {body.WIDE} columns or more.")

    # Correcting

    def action_correct(self, what: str) -> None:
        """Correct what is marked or selected, by one of the ways of `screens.correcting`."""
        from tui.reader.screens.correcting import WAYS, Hand

        WAYS[what](Hand(self.app, self.session, self.body.pane.here, self.body.pane.selected_span()))
        if what == "begin":
            self.clear_selection()

    # Understanding and taking along

    def action_explain(self) -> None:
        """Say why this is a quote, why this speaker, how this date was resolved."""
        from tui.reader.screens.explain import explanation
        from tui.reader.screens.page import PageScreen
        from tui.reader.session import correcting

        state = self.session.state
        if state.article is None or state.current is None:
            self.say(_NO_SELECTION)
        else:
            lost = [correcting.told(edit) for edit in state.unplaced]
            sections = explanation(state.article, state.found, state.current, lost)
            self.app.push_screen(PageScreen("Why", sections))

    def action_published(self) -> None:
        """Ask for the publication date."""
        from tui.reader.screens.published import PublishedScreen
        from tui.reader.session import correcting

        if self.session.state.extraction is None:
            self.session.do(walking.not_yet)
            return

        def answered(answer: tuple[date | None] | None) -> None:
            if answer is not None:
                self.session.do(correcting.set_published, answer[0], date.today())

        self.app.push_screen(PublishedScreen(self.session.state.day), answered)

    def action_copy(self) -> None:
        """Copy the selected text, or else the Selection as a citation."""
        from tui.reader.citing import cite
        from tui.reader.clipboard import copy

        state, text = self.session.state, self.get_selected_text()
        if text:
            self.say(f"The selected text was copied {copy(self.app, text)}.")
        elif state.corrected is None or state.current is None or state.selection is None:
            self.say(_NO_SELECTION)
        else:
            way = copy(self.app, cite(state.corrected, state.found, state.current))
            self.say(f"The {state.selection.kind} was copied {way}.")

    def action_copy_list(self) -> None:
        """Copy the quotes that are shown, with speakers and dates, as Markdown."""
        from tui.export import to_markdown
        from tui.reader.clipboard import copy

        state = self.session.state
        if state.corrected is None or state.extraction is None:
            self.session.do(walking.not_yet)
        else:
            way = copy(self.app, to_markdown(state.corrected, state.extraction.of(state.quotes)))
            self.say(f"The quotes were copied {way}, as Markdown.")
