"""The reading screen: what the keys do, and how all panes follow one Selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import BindingType

from tui.article.model import Span
from tui.reader import keys
from tui.reader.article.pane import ArticlePane
from tui.reader.clipboard import copy
from tui.reader.footer import hints
from tui.reader.links import linked, next_of, span_of, speaker_of
from tui.reader.screens.arrangement import ArrangedScreen
from tui.reader.search_bar import SearchBar
from tui.reader.selection import Selection, SelectionKind
from tui.reader.themes import speaker_colours

if TYPE_CHECKING:
    from datetime import date

    from tui.article.model import Article
    from tui.reader.app import ReaderApp
    from tui.reader.panels.panel import Panel

_BUG = "This is a fault of the program: please report it, with the article."
_NO_SELECTION = "Nothing is selected: n goes to the next quote."


class ReadingScreen(ArrangedScreen):
    """Where articles are read."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.READING]

    def __init__(self) -> None:
        super().__init__()
        self._jumps: list[tuple[Selection | None, float]] = []
        self._last_jump: tuple[str, float] = ("", -1.0)
        """How one jumped last, and where one landed."""

    @property
    def reader(self) -> ReaderApp:
        """The app."""
        return cast("ReaderApp", self.app)

    def on_mount(self) -> None:
        """Follow the app's state."""
        app = self.reader
        self.watch(app, "selection", self.follow, init=False)
        self.watch(app, "only", self._filter, init=False)
        self.watch(self.pane, "scroll_y", self._show_place, init=False)
        self.watch(self.pane, "virtual_size", self._show_place, init=False)
        app.theme_changed_signal.subscribe(self, lambda _theme: self._mark())
        self.pane.focus()
        self.show_hints()
        app.begin_reading()

    # What the app has to show

    def say(self, notice: str) -> None:
        """Say something in the footer for a few seconds."""
        self.footer.say(notice)

    def say_loading(self, name: str) -> None:
        """An article is being read."""
        self._replace_text("Opening…", name)

    def say_empty(self) -> None:
        """Nothing is open."""
        self._replace_text("Nothing is open.", "o opens a file, a folder or a web address; q leaves.")

    def complain(self, error: BaseException | None, *, stays: bool) -> None:
        """An article cannot be read; `stays` when another one is still on screen."""
        message = getattr(error, "message", "") or f"The article cannot be read: {error!r}."
        hint = getattr(error, "hint", _BUG)
        if stays:
            self.app.notify(hint or " ", title=message, severity="error", timeout=8, markup=False)
        else:
            self._replace_text(message, f"{hint}\n\no opens another one.".strip())

    def say_failed(self, error: BaseException) -> None:
        """Quotes could not be looked for; the text can still be read."""
        for panel in self.panels:
            panel.say(f"Looking for {panel.title.lower()} failed: {error!r}. {_BUG}")

    def _replace_text(self, message: str, hint: str) -> None:
        self.set_class(True, "-no-article")
        self.notice.say(message, hint)
        self.header.show(None, None, "")
        self.show_hints()

    def show_article(self, article: Article, *, again: bool) -> None:
        """Show the text; panels wait. `again`: stay at the same line."""
        self._end_search()
        self.set_class(False, "-no-article")
        top = self.pane.scroll_y
        self._jumps.clear()
        self.pane.show(article)
        if again:
            self.call_after_refresh(self.pane.scroll_to, y=top, animate=False)
        self.wait()
        self.show_header()
        self.show_hints()
        if article.notices:
            self.say(" ".join(article.notices))

    def wait(self) -> None:
        """Say in the panels that they are being filled."""
        for panel in self.panels:
            panel.wait()

    def show_extraction(self) -> None:
        """Fill the panels and mark the text."""
        self._mark()
        self.show_header()
        self.share_height()

    def _mark(self) -> None:
        """Show what was found, every speaker in its colour of the theme."""
        article, extraction = self.reader.article, self.reader.extraction
        if article is None or extraction is None:
            return
        colours = speaker_colours(self.app.theme, len(extraction.speakers))
        self.pane.mark(extraction, colours)
        for panel in self.panels:
            panel.show(article, extraction, colours)
        self.follow()

    def show_header(self) -> None:
        """Name the article and count what was found."""
        app = self.reader
        number = f"{app.position + 1}/{len(app.sources)}" if len(app.sources) > 1 else ""
        self.header.show(app.article, app.extraction, number)

    def _show_place(self) -> None:
        most = self.pane.max_scroll_y
        self.header.place = round(100 * min(1.0, self.pane.scroll_y / most)) if most else 100

    # The Selection

    def follow(self) -> None:
        """Let every pane show the Selection."""
        selection, extraction = self.reader.selection, self.reader.extraction
        self.show_hints()
        if extraction is None:
            return
        links = linked(selection, extraction, self.reader.dates_of_quotes)
        self.pane.select(selection)
        by_speaker = selection is not None and selection.kind is SelectionKind.SPEAKER
        for panel in self.panels:
            current = selection.index if selection and selection.kind is panel.kind else None
            panel.follow(current, links.of(panel.kind), dim=by_speaker and panel.kind is not SelectionKind.SPEAKER)
        self.show_tabs()

    def show_hints(self) -> None:
        """Name the keys that matter now."""
        app = self.reader
        self.footer.show(hints(app.selection, app.extraction, app.only, self.search_bar.is_on))

    def pane_changed(self) -> None:
        """Other keys matter in another pane."""
        self.show_hints()

    def select(self, selection: Selection, way: str) -> None:
        """Make something current and bring it into view; `way` is how one came, for going back."""
        app = self.reader
        if app.extraction is None:
            return
        if app.only is not None and (speaker := speaker_of(selection, app.extraction)) is not None:
            app.only = speaker
        self._remember(way)
        app.selection = selection
        self.pane.reveal(span_of(selection, app.extraction))
        self.call_after_refresh(self._arrived, way)

    def _remember(self, way: str) -> None:
        """Note where one is, but not for every step of a walk."""
        if (way, self.pane.scroll_target_y) != self._last_jump:
            self._jumps.append((self.reader.selection, self.pane.scroll_target_y))

    def _arrived(self, way: str) -> None:
        self._last_jump = (way, self.pane.scroll_target_y)

    def on_panel_picked(self, event: Panel.Picked) -> None:
        """Follow the cursor of a panel; enter goes on to the text."""
        self.select(event.selection, "panel")
        if event.go:
            self.action_pane(0)

    @on(ArticlePane.Picked)
    def _text_picked(self, event: ArticlePane.Picked) -> None:
        self.reader.selection = self.pane.at(event.offset)

    def action_back(self) -> None:
        """Go back to where one was before the last jump."""
        if not self._jumps:
            self.say("This is where you began.")
            return
        self.reader.selection, top = self._jumps.pop()
        self._last_jump = ("", -1.0)
        self.pane.scroll_to(y=top, animate=False)

    def action_clear(self) -> None:
        """End the nearest thing that is on: search, marked text, filter, Selection, being in a panel."""
        if self.search_bar.display:
            self._end_search()
        elif self.selections:
            self.clear_selection()
        elif self.reader.only is not None:
            self.reader.only = None
        elif self.reader.selection is not None:
            self.reader.selection = None
        else:
            self.action_pane(0)

    # Walking

    def _walk(self, kind: SelectionKind, spans: list[tuple[int, Span]], step: int) -> None:
        app = self.reader
        if app.extraction is None:
            self.say("Still looking for quotes…" if app.article else "Nothing is open.")
            return
        current, offset = None, self.pane.top
        if app.selection is not None:
            current = app.selection.index if app.selection.kind is kind else None
            offset = span_of(app.selection, app.extraction).start
        index = next_of(spans, current, offset, step)
        if index is not None:
            self.select(Selection(kind, index), kind)
        elif spans:
            self.say(f"No more {kind}s {'below' if step > 0 else 'above'}.")
        else:
            self.say(f"There are no {kind}s.")

    def _walk_quotes(self, speaker: int | None, step: int) -> None:
        quotes = self.reader.extraction.quotes if self.reader.extraction else ()
        spans = [(i, quote.span) for i, quote in enumerate(quotes) if speaker in (None, quote.speaker)]
        self._walk(SelectionKind.QUOTE, spans, step)

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
        self._walk(SelectionKind.DATE, [(i, found.span) for i, found in enumerate(dates)], step)

    def _speaker(self) -> int | None:
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

    def _filter(self) -> None:
        for panel in self.panels:
            panel.show_only(self.reader.only)
        self.pane.filter(self.reader.only)
        self.follow()

    def action_search(self) -> None:
        """Ask for words to search for."""
        if self.reader.article is not None:
            self.action_pane(0)
            self.search_bar.ask()

    @on(SearchBar.Began)
    def _search_began(self) -> None:
        self._remember("search")
        self.show_hints()

    @on(SearchBar.Submitted)
    def _search_submitted(self) -> None:
        if self.search_bar.is_on:
            self.pane.focus()
        else:
            self._end_search()

    def _end_search(self) -> None:
        if self.search_bar.display:
            self.search_bar.end()
            self.pane.focus()
            self.show_hints()

    def action_contents(self) -> None:
        """Choose a heading to go to."""
        from tui.reader.panels.entry_list import Entry
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
        from tui.reader.screens.explain import explain_screen, explanation

        app = self.reader
        if app.article is None or app.extraction is None or app.selection is None:
            self.say(_NO_SELECTION)
        else:
            self.app.push_screen(explain_screen(explanation(app.article, app.extraction, app.selection)))

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
