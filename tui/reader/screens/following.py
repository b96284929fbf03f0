"""What the reading screen shows: the article, what was found in it, and the one Selection that all panes follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import cast as typed

from textual import on

from tui.reader.article.pane import ArticlePane
from tui.reader.footer import hints
from tui.reader.links import linked, span_of, speaker_of
from tui.reader.screens.arrangement import ArrangedScreen
from tui.reader.selection import Selection, SelectionKind
from tui.reader.wording import KNOWN, foreign, short_name

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.reader.app import ReaderApp
    from tui.reader.cast import Member
    from tui.reader.panels.panel import Panel

_BUG = "This is a fault of the program: please report it, with the article."
_NO_SELECTION = "Nothing is selected: n goes to the next quote."


class FollowingScreen(ArrangedScreen):
    """Shows the state of the app, and changes its Selection."""

    def __init__(self) -> None:
        super().__init__()
        self._cast: Mapping[str, Member] = {}
        self._jumps: list[tuple[Selection | None, float]] = []
        self._last_jump: tuple[str, float] = ("", -1.0)
        """How one jumped last, and where one landed."""

    @property
    def reader(self) -> ReaderApp:
        """The app."""
        return typed("ReaderApp", self.app)

    def on_mount(self) -> None:
        """Follow the app's state."""
        app = self.reader
        self.watch(app, "selection", self.follow, init=False)
        self.watch(app, "only", self._filter, init=False)
        self.watch(app, "indirect", self._filter, init=False)
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
        self.end_search()
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
        found = self.reader.extraction
        if found and found.quotes and found.language not in KNOWN:
            self.say(foreign(found.language))

    def _mark(self) -> None:
        """Show what was found, every speaker in its colour of the theme."""
        article, extraction = self.reader.article, self.reader.extraction
        if article is None or extraction is None:
            return
        from tui.reader.cast import cast

        self._cast = members = cast(article.text, extraction, self.app.theme)
        colours = {speaker: member.colour for speaker, member in members.items()}
        self.pane.mark(extraction, colours, {speaker: member.swatch for speaker, member in members.items()})
        for panel in self.panels:
            panel.show(article, extraction, members)
        self.follow()

    def show_header(self) -> None:
        """Name the article and count what was found."""
        app = self.reader
        number = f"{app.position + 1}/{len(app.sources)}" if len(app.sources) > 1 else ""
        self.header.show(app.article, app.extraction, number, indirect=app.indirect)

    def _show_place(self) -> None:
        most = self.pane.max_scroll_y
        self.header.place = f"{round(100 * min(1.0, self.pane.scroll_y / most))}%" if most else ""

    # The Selection

    def follow(self) -> None:
        """Let every pane show the Selection."""
        selection, extraction = self.reader.selection, self.reader.extraction
        self.show_hints()
        if extraction is None:
            return
        links = linked(selection, extraction)
        self.pane.select(selection)
        by_speaker = selection is not None and selection.kind is SelectionKind.SPEAKER
        for panel in self.panels:
            current = selection.id if selection and selection.kind is panel.kind else None
            panel.follow(current, links.of(panel.kind), dim=by_speaker and panel.kind is not SelectionKind.SPEAKER)
        self.show_tabs()

    def show_hints(self) -> None:
        """Name the keys that matter now."""
        app = self.reader
        speaker = speaker_of(app.selection, app.extraction) if app.extraction else None
        name = short_name(self._cast[speaker].name) if speaker and speaker in self._cast else ""
        self.footer.show(hints(app.selection, app.extraction, app.shown, name, searching=self.search_bar.is_on))

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
        self.footer.say("")
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

    def _filter(self) -> None:
        """Let every pane show one speaker only, or all; with indirect quotes or without."""
        shown = self.reader.shown
        for panel in self.panels:
            panel.filter(shown)
        self.pane.filter(shown)
        self.show_header()
        self.share_height()
        self.follow()

    def end_search(self) -> None:
        """Forget the search, and go on reading."""
        if self.search_bar.display:
            self.search_bar.end()
            self.pane.focus()
            self.show_hints()
