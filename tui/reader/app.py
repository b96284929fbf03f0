"""The app starts things: the session, what loads for it, the screen that shows it, and dialogs over that."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from tui.article.sources import STDIN, Source, expand, is_folder
from tui.library.keeper import Keeper
from tui.reader import keys
from tui.reader.background import begin
from tui.reader.keeping import Keeping
from tui.reader.loading import Loader
from tui.reader.mouse import Mouse
from tui.reader.screens.reading import ReadingScreen
from tui.reader.session import opening
from tui.reader.session.state import State
from tui.reader.signals import end_on_signals
from tui.reader.themes import BY_NAME, VARIABLES, themes
from tui.reader.tuning import problems_of_keys, session_of, tune, tuned
from tui.settings.table import DEFAULTS, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import SystemCommand

    from tui.article.model import Article
    from tui.reader.ahead import Ahead
    from tui.reader.shelf import Shelf


class ReaderApp(App[None]):
    """Reads articles."""

    TITLE = "onrecord"
    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.APP]

    def __init__(
        self,
        sources: Sequence[Source] = (),
        *,
        stdin_article: Article | None = None,
        ahead: Ahead | None = None,
        library: Path | None = None,
        settings: Settings = DEFAULTS,
        notices: Sequence[str] = (),
    ) -> None:
        """`ahead` is the first source's article, when somebody has begun to load it; `library` where all is kept.

        `notices` are sentences to say at the start.
        """
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self._styled_with = BY_NAME[settings.theme]
        self.set_reactive(App.theme, self._styled_with)
        self.stylesheet.set_variables(self.get_css_variables())
        self._settings, self._notices = settings, [*notices, *problems_of_keys(settings.keys)]
        self.set_keymap(settings.keys)
        self.session = session_of(settings)
        self.reading = ReadingScreen(self.session)
        tune(self.reading, settings)
        self._keeper = Keeper(library, self._tell) if library else None
        self.keeping = Keeping(self, self.session, self.reading.body.pane, self._keeper) if self._keeper else None
        self._loader = Loader(self, self.session, stdin_article, ahead, self._keeper)
        self._mouse = Mouse(self)
        listed = [*([STDIN] if stdin_article else []), *expand(sources)]
        self._choose_first = len(listed) > 1 and stdin_article is None and any(map(is_folder, sources))
        self.session.do(opening.list_sources, listed)
        if listed and (ahead or not self._choose_first):
            self.session.do(opening.open_at, 0)

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
        """Load the first article, or list what there is to choose from."""
        end_on_signals(lambda code: self.exit(return_code=code))
        self._loader.start()
        if not self.session.state.sources:
            self._with_library(lambda shelf: shelf.list_articles(self._list_samples), self._list_samples)
        elif self._choose_first:
            self.action_list()

    async def on_ready(self) -> None:
        """Add panels and look for quotes only now, after the first paint: both take as long as that did."""
        if not await self.reading.complete():
            self.set_timer(0.02, self.on_ready)
            return
        gc.freeze()  # what stands now stays to the end: no collection looks at it again
        gc.enable()
        if not self._settings.mouse:
            self._mouse.switch()
        if self._notices:
            more = f" ({len(self._notices) - 1} more: onrecord config show)" if len(self._notices) > 1 else ""
            self.session.do(State.said, self._notices[0] + more)
        self._loader.start_searching()
        if self.keeping:
            self.keeping.start()

    def _tell(self, sentence: str) -> None:
        """Say what the library says; from any thread."""
        with suppress(RuntimeError):  # the app is not running any more
            self.call_from_thread(self.session.do, State.said, sentence)

    @property
    def tuned(self) -> Settings:
        """The settings, with what was changed while reading."""
        return tuned(self.reading, self.theme, self._settings)

    # Articles

    def action_article(self, step: int) -> None:
        """Open the next or previous article of the list."""
        self.session.do(opening.open_next, step)

    def action_reload(self) -> None:
        """Read the article again."""
        self.session.do(opening.reload)

    def action_open(self) -> None:
        """Ask for a path or address."""
        from tui.reader.screens.open import OpenScreen

        self.push_screen(OpenScreen(), lambda source: self._open(source) if source else None)

    def _open(self, source: Source) -> None:
        """Open another file, folder or address beside those that are listed."""
        found = expand([source])
        self.session.do(opening.open_beside, found)
        if len(found) > 1:
            self.action_list()

    def _with_library(self, work: Callable[[Shelf], object], otherwise: Callable[[], object] | None = None) -> None:
        """Do something with the library, where there is one."""
        if self._keeper and self.keeping:
            from tui.reader.shelf import Shelf

            work(Shelf(self, self.session, self._keeper, self.keeping))
        elif otherwise:
            otherwise()
        else:
            self.session.do(State.said, "There is no library: what is read is not kept.")

    def action_library(self, screen: str) -> None:
        """List articles or people of the library, find in it, or count who is quoted: a method of `Shelf`."""
        self._with_library(lambda shelf: getattr(shelf, screen)())

    def action_list(self) -> None:
        """Choose from the articles that are listed."""
        if len(self.session.state.sources) < 2:
            self.session.do(State.said, "Only one article is open. o opens another, or a whole folder.")
        else:
            self._choose("Articles")

    def _list_samples(self) -> None:
        from tui.samples import sample_articles

        self.session.do(opening.list_sources, sample_articles())
        if self.session.state.sources:
            self._choose("Sample articles")

    def _choose(self, title: str) -> None:
        from tui.reader.screens.choose import ChooseScreen
        from tui.reader.screens.titles import named, read_titles

        def chosen(position: int | None) -> None:
            if position is not None:
                self.session.do(opening.open_at, position)

        sources = self.session.state.sources
        screen = ChooseScreen(title, [named(source) for source in sources], self.session.state.position, lines=1)
        self.push_screen(screen, chosen)
        tell = partial(self.call_from_thread, screen.know)
        begin(lambda: read_titles(sources, tell, lambda: screen.is_current))

    # Program

    def action_help(self) -> None:
        """Show all keys."""
        from tui.reader.screens.help import help_screen

        self.push_screen(help_screen(self))

    def action_mouse(self) -> None:
        """Give the mouse to the terminal, or take it back."""
        self._mouse.switch()
        words = "Mouse on." if self._mouse.is_taken else "Mouse off: the terminal selects text."
        self.session.do(State.said, words)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002  Textual's signature
        """What the palette offers."""
        from tui.reader.commands import commands

        return commands(self, self.reading)
