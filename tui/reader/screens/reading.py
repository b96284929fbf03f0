"""The reading screen: what its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType

from tui.extraction.model import Quote
from tui.reader import keys
from tui.reader.clipboard import copy
from tui.reader.links import next_of, selected, span_of, speaker_of
from tui.reader.screens.following import FollowingScreen
from tui.reader.search_bar import SearchBar
from tui.reader.selection import Selection, SelectionKind, Shown
from tui.reader.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.extraction.model import Date


_BUG = "This is a fault of the program: please report it, with the article."
_NO_SELECTION = "Nothing is selected: n goes to the next quote."


class ReadingScreen(FollowingScreen):
    """Where articles are read."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.READING]

    # Walking

    def _walk(self, kind: SelectionKind, found: Sequence[Quote | Date], step: int) -> None:
        app = self.reader
        if app.extraction is None:
            self.say("Still looking for quotes…" if app.article else "Nothing is open.")
            return
        current, offset = None, self.pane.top
        if app.selection is not None:
            current = app.selection.id if app.selection.kind is kind else None
            offset = span_of(app.selection, app.extraction).start
        further = next_of(found, current, offset, step)
        if further is not None:
            self.select(Selection(kind, further), kind)
        elif found:
            self.say(f"No more {kind}s {'below' if step > 0 else 'above'}.")
        else:
            self.say(f"There are no {kind}s.")

    def _walk_quotes(self, speaker: str | None, step: int) -> None:
        quotes = self.reader.extraction.quotes if self.reader.extraction else ()
        shown = Shown(speaker, self.reader.indirect)
        self._walk(SelectionKind.QUOTE, [quote for quote in quotes if quote in shown], step)

    def action_next(self, step: int) -> None:
        """Go to the next match while a search is on, else to the next quote."""
        if self.search_bar.is_on:
            self.search_bar.step(step)
        else:
            self._walk_quotes(self.reader.only, step)

    def action_same_speaker(self, step: int) -> None:
        """Go to the next quote of the speaker who is meant."""
        speaker = self._speaker()
        if speaker is None:
            self.say("Select a quote or a speaker first: n goes to the next quote.")
        else:
            self._walk_quotes(speaker, step)

    def action_next_date(self, step: int) -> None:
        """Go to the next date in the text."""
        dates = self.reader.extraction.dates if self.reader.extraction else ()
        self._walk(SelectionKind.DATE, dates, step)

    def _speaker(self) -> str | None:
        app = self.reader
        return speaker_of(app.selection, app.extraction) if app.extraction else None

    # Finding

    def action_only(self) -> None:
        """Show one speaker's quotes, or all again."""
        app, speaker = self.reader, self._speaker()
        if app.only is not None and speaker in (None, app.only):
            app.only = None
        elif speaker is None:
            self.say("Select a quote or a speaker first; f then shows that speaker’s quotes only.")
        else:
            app.only = speaker

    def action_indirect(self) -> None:
        """Show indirect quotes, or hide them everywhere."""
        app = self.reader
        quotes = app.extraction.quotes if app.extraction else ()
        number = sum(quote.kind == "indirect" for quote in quotes)
        app.indirect = not app.indirect
        current = selected(app.selection, app.extraction) if app.extraction else None
        if isinstance(current, Quote) and current not in app.shown:
            app.selection = None
        are = f"{counted(number, 'indirect quote')} {'is' if number == 1 else 'are'}"
        self.say(f"{are} shown." if app.indirect else f"{are} hidden; i shows them again.")

    def action_search(self) -> None:
        """Ask for words to search for."""
        if self.reader.article is not None:
            self.action_pane(0)
            self.search_bar.ask()

    @on(SearchBar.Began)
    def _search_began(self) -> None:
        self._remember("search")
        self.footer.say("")
        self.show_hints()

    @on(SearchBar.Submitted)
    def _search_submitted(self) -> None:
        if self.search_bar.is_on:
            self.pane.focus()
        else:
            self.end_search()

    def action_clear(self) -> None:
        """End the nearest thing that is on: search, marked text, filter, Selection, being in a panel."""
        if self.search_bar.display:
            self.end_search()
        elif self.selections:
            self.clear_selection()
        elif self.reader.only is not None:
            self.reader.only = None
        elif self.reader.selection is not None:
            self.reader.selection = None
        else:
            self.action_pane(0)

    def action_contents(self) -> None:
        """Choose a heading to go to."""
        from tui.reader.panels.entry import Entry
        from tui.reader.screens.choose import ChooseScreen

        article = self.reader.article
        headings = [block for block in article.blocks if block.kind == "heading"] if article else []
        if not article or not headings:
            self.say("The article has no headings.")
            return

        def chosen(number: int | None) -> None:
            if number is not None:
                self._remember("contents")
                self.pane.reveal(headings[number].span)

        indent = min(block.level for block in headings)
        entries = [Entry("  " * (block.level - indent) + block.span.of(article.text)) for block in headings]
        self.app.push_screen(ChooseScreen("Contents", entries), chosen)

    # Understanding and taking along

    def action_explain(self) -> None:
        """Say why this is a quote, why this speaker, how this date was resolved."""
        from tui.reader.screens.explain import explanation
        from tui.reader.screens.page import PageScreen

        app = self.reader
        if app.article is None or app.extraction is None or app.selection is None:
            self.say(_NO_SELECTION)
        else:
            self.app.push_screen(PageScreen("Why", explanation(app.article, app.extraction, app.selection)))

    def action_published(self) -> None:
        """Ask for the publication date."""
        from tui.reader.screens.published import PublishedScreen

        app = self.reader
        if app.extraction is None:
            self.say("Still looking for dates…" if app.article else "Nothing is open.")
            return

        def answered(answer: tuple[date | None] | None) -> None:
            if answer is not None:
                app.set_published(answer[0])

        self.app.push_screen(PublishedScreen(app.extraction.published), answered)

    def action_copy(self) -> None:
        """Copy the selected text, or else the Selection as a citation."""
        from tui.reader.citing import cite

        app = self.reader
        text = self.get_selected_text()
        if text:
            self.say(f"The selected text was copied {copy(self.app, text)}.")
        elif app.article is None or app.extraction is None or app.selection is None:
            self.say(_NO_SELECTION)
        else:
            way = copy(self.app, cite(app.article, app.extraction, app.selection))
            self.say(f"The {app.selection.kind} was copied {way}.")

    def action_copy_list(self) -> None:
        """Copy everything that was found, as Markdown."""
        from tui.export import to_markdown

        app = self.reader
        if app.article is None or app.extraction is None:
            self.say("Still looking for quotes…" if app.article else "Nothing is open.")
        else:
            way = copy(self.app, to_markdown(app.article, app.extraction))
            self.say(f"All quotes were copied {way}, as Markdown.")
