"""Lets every pane show what the session says: the one place where its state becomes what is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.article.sources import name_of
from tui.reader.chrome.footer import Footer, hints
from tui.reader.chrome.header import Header
from tui.reader.session.session import Change, Session
from tui.reader.session.state import Problem, State
from tui.reader.session.walking import land

if TYPE_CHECKING:
    from tui.reader.cast import Member
    from tui.reader.chrome.search_bar import SearchBar
    from tui.reader.screens.body import Body


class Following:
    """Header, body, search bar and footer of one screen, which follow a session."""

    def __init__(self, session: Session, header: Header, body: Body, footer: Footer) -> None:
        self._session = session
        self._header, self._body, self._footer = header, body, footer
        self.search_bar: SearchBar | None = None
        """Follows, too, as soon as it is there."""
        self._cast: Mapping[str, Member] = {}

    def start(self) -> None:
        """Show what there is, and follow from now on."""
        self._session.follow(self._follow)
        self._follow(Change(None, self._session.state))

    def recolour(self) -> None:
        """Show every speaker in the colours of another theme."""
        if self._session.state.extraction is not None:
            self._mark(self._session.state)
            self._show_panels(self._session.state)

    def _follow(self, change: Change) -> None:
        after = change.after
        if change.of("opening", "unread", "article"):
            self._show_article(change)
        if after.extraction is not None and change.of("extraction"):
            self._mark(after)
        if change.of("shown"):
            self._body.pane.filter(after.shown)
        if change.of("search"):
            self._body.pane.show_search(after.search)
            if self.search_bar:
                self.search_bar.show(after.search)
        if change.of("extraction", "selection", "shown"):
            self._body.pane.select(after.selection)
        self._show_panels(after)
        if change.of("sources", "article", "extraction", "shown", "journals"):
            self._header.show(after)
        if change.of("extraction", "shown"):
            self._body.share_height()
        self._footer.show(hints(after))
        self._grant(change)

    def _show_article(self, change: Change) -> None:
        """The text, or in its place why there is none."""
        before, after = change.before, change.after
        if after.article is None:
            about = _in_its_place(after)
            self._body.say_instead(about.message, about.hint)
            return
        self._body.show_text()
        if change.of("article"):
            pane = self._body.pane
            if self.search_bar and self.search_bar.display:
                self.search_bar.end()
                pane.focus()
            top = pane.scroll_y if before and before.opening and before.opening.again else 0
            pane.show(after.article)
            if top:
                pane.call_after_refresh(pane.scroll_to, y=top, animate=False)

    def _mark(self, state: State) -> None:
        """What was found in the text, every speaker in a colour of the theme."""
        if state.article is None or state.extraction is None:
            return
        from tui.reader.cast import cast

        self._cast = cast(state.article.text, state.extraction, self._body.app.theme)
        self._body.pane.mark(state.extraction, self._cast)

    def _show_panels(self, state: State) -> None:
        for panel in self._body.panels:
            panel.show(state, self._cast)
        self._body.show_tabs()

    def _grant(self, change: Change) -> None:
        """What the command asks for once."""
        request, pane = change.after.request, self._body.pane
        if request.say or change.of("selection", "search"):
            self._footer.say(request.say)
        if request.warn is not None:
            warn = request.warn
            pane.notify(warn.hint or " ", title=warn.message, severity="error", timeout=8, markup=False)
        if request.reveal is not None:
            pane.reveal(request.reveal, request.at_top)
            pane.call_after_refresh(self._landed)
        if request.line is not None:
            pane.scroll_to(y=request.line, animate=False)

    def _landed(self) -> None:
        self._session.do(land, self._body.pane.scroll_target_y)


def _in_its_place(state: State) -> Problem:
    """What to say where there is no article."""
    if state.opening is not None:
        return Problem("Opening…", name_of(state.sources[state.opening.position]))
    if state.unread is not None:
        return Problem(state.unread.message, f"{state.unread.hint}\n\no opens another article.".strip())
    return Problem("Nothing is open.", "o opens a file, a folder or a web address; q quits.")
