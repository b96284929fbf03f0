"""Carries out what the session asks for: loads the article that is to be opened and searches the one that is open.

Both beside the event loop, while the reader goes on; what comes too late is dropped by the session.
"""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from textual.app import App

from tui.article.model import Article
from tui.article.sources import STDIN, open_source
from tui.extraction.model import Extraction
from tui.library.keeper import Keeper
from tui.reader.ahead import Ahead
from tui.reader.background import begin, when_done
from tui.reader.finding import find, find_dates_again
from tui.reader.kept import number_of
from tui.reader.session import opening as commands
from tui.reader.session.session import Change, Session
from tui.reader.session.state import Opening, Problem, State
from tui.reader.wording import FAULT


class Loader:
    """Follows the session: an opening is loaded, an article searched, another publication date counted from."""

    def __init__(
        self,
        app: App[None],
        session: Session,
        stdin: Article | None,
        ahead: Ahead | None,
        keeper: Keeper | None = None,
    ) -> None:
        """`stdin`: what was read from standard input; `ahead`: the first source, as far as it was begun before.

        `keeper` has copies of what was read before.
        """
        self._app, self._session = app, session
        self._keeper = keeper
        self._stdin, self._ahead = stdin, ahead
        self._may_search = False

    def start(self) -> None:
        """Follow from now on, and load what is being opened already."""
        self._session.follow(self._follow)
        if opening := self._session.state.opening:
            self._load(opening, self._ahead.article if self._ahead else None)

    def start_searching(self) -> None:
        """Search articles from now on, the one that is open first: not before the first paint."""
        self._may_search = True
        self._search()

    def _follow(self, change: Change) -> None:
        after = change.after
        if change.of("opening") and after.opening:
            self._load(after.opening)
        if after.article is None or not self._may_search:
            return
        if change.of("article"):
            self._app.call_after_refresh(self._search)
        elif change.before and change.before.day != after.day:
            self._date_again()

    def _load(self, opening: Opening, begun: Future[Article] | None = None) -> None:
        source = self._session.state.sources[opening.position]
        if source == STDIN and self._stdin is not None:
            self._session.do(commands.loaded, opening, self._stdin)
            return
        number = number_of(source)
        if number is not None and opening.again and self._session.state.article is not None:
            source = self._session.state.article.source
        if number is not None and not opening.again and self._keeper:
            from tui.library.articles import stored

            future = self._keeper.ask(lambda connection: stored(connection, number)[0])
        else:
            future = begun or begin(lambda: open_source(source))
        if future.done():
            self._loaded(opening, future)
        else:
            when_done(self._app, future, partial(self._loaded, opening))

    def _loaded(self, opening: Opening, done: Future[Article]) -> None:
        error = done.exception()
        if error and self._keeper:
            from tui.library.articles import find_copy

            copy = self._keeper.ask(find_copy, self._session.state.sources[opening.position])
            when_done(self._app, copy, partial(self._copied, opening, error))
        elif error:
            self._session.do(commands.unreadable, opening, problem(error))
        else:
            self._session.do(commands.loaded, opening, done.result())

    def _copied(self, opening: Opening, error: BaseException, copy: Future[Article | None]) -> None:
        article = None if copy.exception() else copy.result()
        if article is None:
            self._session.do(commands.unreadable, opening, problem(error))
        else:
            self._session.do(commands.loaded, opening, article)
            self._session.do(State.said, f"This is the library’s copy. {problem(error).message}")

    def _search(self) -> None:
        article, corrected = self._session.state.article, self._session.state.corrected
        if article is None or corrected is None:
            return
        begun = self._ahead.searching(corrected) if self._ahead else None
        when_done(self._app, begun or begin(lambda: find(corrected)), partial(self._found, article))

    def _date_again(self) -> None:
        article, corrected, found = (state := self._session.state).article, state.corrected, state.raw
        if article is not None and corrected is not None and found is not None:
            again = begin(lambda: find_dates_again(corrected, found))
            when_done(self._app, again, partial(self._found, article))

    def _found(self, article: Article, done: Future[Extraction]) -> None:
        if error := done.exception():
            self._session.do(commands.unfound, article, error)
            return
        self._session.do(commands.found, article, done.result())
        state = self._session.state
        if state.article is article and state.raw is None:  # the publication date is another one by now
            self._search()


def problem(error: BaseException) -> Problem:
    """Why an article cannot be read, and what to do about it."""
    message = getattr(error, "message", "") or f"The article could not be read: {error!r}."
    return Problem(message, getattr(error, "hint", FAULT))
