"""The app: which article is open, what was found in it, and the one Selection that all panes follow."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.reactive import reactive
from textual.screen import Screen

from tui.reader import keys
from tui.reader.background import begin, when_done
from tui.reader.finding import find, find_dates_again
from tui.reader.screens.reading import ReadingScreen
from tui.reader.selection import Selection, Shown
from tui.reader.signals import end_on_signals
from tui.reader.sources import Source, expand, is_folder, name_of, open_source
from tui.reader.themes import DARK, VARIABLES, themes

if TYPE_CHECKING:
    from textual.app import SystemCommand

    from tui.article.model import Article
    from tui.extraction.model import Extraction
    from tui.reader.ahead import Ahead


class ReaderApp(App[None]):
    """Reads articles."""

    TITLE = "onrecord"
    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.APP]

    article: reactive[Article | None] = reactive(None, init=False)
    """What is read."""
    extraction: reactive[Extraction | None] = reactive(None, init=False)
    """What was found in it; None until that is known."""
    selection: reactive[Selection | None] = reactive(None, init=False)
    """What is current in all panes."""
    only: reactive[str | None] = reactive(None, init=False)
    """The one speaker whose quotes are shown."""
    indirect: reactive[bool] = reactive(True, init=False)
    """Whether indirect quotes are shown."""

    def __init__(
        self,
        sources: Sequence[Source] = (),
        *,
        stdin_article: Article | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        """`ahead` is the first source's article, when somebody has begun to load it."""
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.set_reactive(App.theme, DARK)
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled_with = DARK
        self.reading = ReadingScreen()
        self.sources = expand(sources)
        self.position = 0
        self._stdin_article = stdin_article
        self._ahead = ahead
        self._choose_first = any(is_folder(source) for source in sources) and len(self.sources) > 1
        self._wanted: Future[Article] | None = None
        self.takes_mouse = True

    @property
    def shown(self) -> Shown:
        """Which quotes are shown."""
        return Shown(self.only, self.indirect)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that lack them."""
        return VARIABLES

    def refresh_css(self, animate: bool = True) -> None:
        """Textual asks for this at start, too, when everything was styled with the theme already."""
        if self._styled_with != self.theme:
            self._styled_with = self.theme
            super().refresh_css(animate=animate)

    def get_default_screen(self) -> Screen[None]:
        """Reading is what the app does."""
        return self.reading

    def on_mount(self) -> None:
        """End in good order when the system asks for it."""
        end_on_signals(lambda code: self.exit(return_code=code))

    async def on_ready(self) -> None:
        """Add panels and look for quotes only now, after the first paint: both take as long as that did."""
        if not await self.reading.complete():
            self.set_timer(0.02, self.on_ready)
            return
        gc.freeze()  # what stands now stays to the end: no collection looks at it again
        gc.enable()
        if self.article is not None:
            self.reading.wait()
            self._extract(self.article)

    def begin_reading(self) -> None:
        """Open the first article, or a list to choose from; the reading screen is ready for it."""
        if self._stdin_article is not None:
            self.show_article(self._stdin_article)
        elif not self.sources:
            self._list_samples()
        elif self._choose_first and self._ahead is None:
            self.action_list()
        else:
            first = self._ahead.article if self._ahead else begin(lambda: open_source(self.sources[0]))
            self._load(first, keep=False)
            if self._choose_first:
                self.action_list()

    # Loading

    def open(self, source: Source) -> None:
        """Open another file, folder or address beside those that are listed."""
        found = expand([source])
        self.sources[self.position + 1 : self.position + 1] = found
        if len(found) > 1:
            self.action_list()
            return
        position = self.position + 1 if len(self.sources) > 1 else 0
        future = begin(lambda: open_source(source))
        when_done(self, future, lambda done: self._opened(done, position))

    def _opened(self, done: Future[Article], position: int) -> None:
        """Show what was opened by name; when it cannot be read, what is open stays."""
        if done.exception():
            del self.sources[position]
            self.reading.complain(done.exception(), stays=self.article is not None)
        else:
            self.position = position
            self.show_article(done.result())

    def go_to(self, position: int) -> None:
        """Open an article of the list."""
        self.position = position
        self._load(begin(lambda: open_source(self.sources[position])), keep=False)

    def action_article(self, step: int) -> None:
        """Open the next or previous article of the list."""
        if 0 <= self.position + step < len(self.sources):
            self.go_to(self.position + step)
        else:
            self.reading.say("This is the last article." if step > 0 else "This is the first article.")

    def action_reload(self) -> None:
        """Read the article again."""
        if self._stdin_article is self.article and self.article is not None:
            self.reading.say("Standard input can be read only once.")
        elif self.sources:
            self._load(begin(lambda: open_source(self.sources[self.position])), keep=True)

    def _load(self, future: Future[Article], *, keep: bool) -> None:
        """Show an article when it is there; `keep` leaves the old one on screen until then."""
        self._wanted = future
        if not keep and not future.done():
            self.reading.say_loading(name_of(self.sources[self.position]))

        def loaded(done: Future[Article]) -> None:
            if done is not self._wanted:
                return
            if error := done.exception():
                if not keep:
                    self.article = None
                self.reading.complain(error, stays=keep)
            else:
                self.show_article(done.result(), again=keep)

        if future.done():
            loaded(future)
        else:
            when_done(self, future, loaded)

    def show_article(self, article: Article, *, again: bool = False) -> None:
        """Show an article at once and look for quotes behind it; `again` when it is the same one."""
        self._wanted = None
        self.selection = self.only = self.extraction = None
        self.article = article
        self.reading.show_article(article, again=again)
        if self.reading.panels:
            self.call_after_refresh(self._extract, article)

    def _extract(self, article: Article) -> None:
        searching = self._ahead.searching(article) if self._ahead else None
        when_done(self, searching or begin(lambda: find(article)), lambda done: self._found(article, done))

    def _found(self, article: Article, done: Future[Extraction]) -> None:
        if article is not self.article:
            return
        if error := done.exception():
            self.reading.say_failed(error)
            return
        self.extraction = done.result()
        self.reading.show_extraction()

    def set_published(self, published: date | None) -> None:
        """Resolve all dates against another publication date; quotes and speakers stay."""
        article, extraction = self.article, self.extraction
        if article is None or extraction is None:
            return
        changed = replace(article, metadata=replace(article.metadata, published=published, published_from="reader"))
        self.article = changed
        self.selection = None if self.selection and self.selection.kind == "date" else self.selection
        again = begin(lambda: find_dates_again(changed, extraction))
        when_done(self, again, lambda done: self._found(changed, done))

    # Dialogs

    def action_open(self) -> None:
        """Ask for a path or address."""
        from tui.reader.screens.open import OpenScreen

        self.push_screen(OpenScreen(), lambda source: self.open(source) if source else None)

    def action_list(self) -> None:
        """Choose from the articles that are listed."""
        if len(self.sources) < 2:
            self.reading.say("There is one article. o opens others, a whole folder too.")
            return
        self._choose("Articles", self.sources)

    def _list_samples(self) -> None:
        from tui.samples import sample_articles

        self.sources = list(sample_articles())
        if self.sources:
            self._choose("Sample articles", self.sources)
        else:
            self.reading.say_empty()

    def _choose(self, title: str, sources: Sequence[Source]) -> None:
        from tui.reader.screens.choose import ChooseScreen
        from tui.reader.titles import named, read_titles

        def chosen(position: int | None) -> None:
            if position is not None:
                self.go_to(position)

        if self.article is None and self._wanted is None:
            self.reading.say_empty()

        screen = ChooseScreen(title, [named(source) for source in sources], self.position, lines=1)
        self.push_screen(screen, chosen)
        tell = partial(self.call_from_thread, screen.know)
        begin(lambda: read_titles(tuple(sources), tell, lambda: screen.is_current))

    def action_help(self) -> None:
        """Show all keys."""
        from tui.reader.screens.help import help_screen

        self.push_screen(help_screen(self))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002  Textual's signature
        """What the palette offers."""
        from tui.reader.commands import commands

        return commands(self)
