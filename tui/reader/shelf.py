"""The library at the keyboard: its lists are asked for beside the event loop, and what is chosen is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App

from tui.reader.background import when_done
from tui.reader.keeping import Keeping
from tui.reader.kept import kept_source
from tui.reader.session import opening
from tui.reader.session.session import Session
from tui.reader.session.state import State

if TYPE_CHECKING:
    from tui.library.articles import Listed
    from tui.library.finding import Hit
    from tui.library.keeper import Keeper
    from tui.library.people import Person, Saying
    from tui.reader.panels.entry import Entry
    from tui.reader.screens.page import Section

Result = TypeVar("Result")
Row = TypeVar("Row")
Rows = tuple[Sequence[Row], Sequence["Entry"]]
"""What was found, and an entry for each."""
_HITS = 50


class Shelf:
    """Opens the screens of the library and what is chosen there."""

    def __init__(self, app: App[None], session: Session, keeper: Keeper, keeping: Keeping) -> None:
        self._app, self._session, self._keeper, self._keeping = app, session, keeper, keeping

    def _ask(self, tell: Callable[[Result], object], work: Callable[..., Result], *arguments: Any) -> None:
        """Have the library do something, and hear what came of it; of what fails, the keeper tells."""

        def done(future: Future[Result]) -> None:
            if future.exception() is None:
                tell(future.result())

        when_done(self._app, self._keeper.ask(work, *arguments), done)

    # Articles

    def list_articles(self, instead: Callable[[], object] | None = None) -> None:
        """List every article; do something else instead when there is none, or none can be had."""
        from tui.library.articles import recent
        from tui.reader.screens.library import article_entry

        def done(future: Future[Rows[Listed]]) -> None:
            articles, entries = ([], []) if future.exception() else future.result()
            if articles or instead is None:
                self._show_articles(articles, entries)
            else:
                instead()

        when_done(self._app, self._keeper.ask(lambda connection: _rows(recent(connection), article_entry)), done)

    def _show_articles(self, articles: Sequence[Listed], entries: Sequence[Entry]) -> None:
        from tui.library.articles import remove
        from tui.reader.screens.library import EMPTY, LibraryScreen

        if not articles:
            self._session.do(State.said, EMPTY)
            return

        def take_out(listed: Listed, back: bool) -> None:
            self._keeper.ask(remove, listed.id, back=back)

        def chosen(position: int | None) -> None:
            if position is not None:
                self._session.do(opening.list_sources, [kept_source(listed.id) for listed in articles])
                self._session.do(opening.open_at, position)

        self._app.push_screen(LibraryScreen(articles, entries, take_out), chosen)

    # People

    def list_people(self) -> None:
        """List everyone quoted."""
        from tui.library.people import people
        from tui.reader.screens.library import person_entry

        self._ask(self._show_people, lambda connection: _rows(people(connection), person_entry))

    def _show_people(self, rows: Rows[Person]) -> None:
        from tui.reader.screens.choose import ChooseScreen
        from tui.reader.screens.library import EMPTY

        found, entries = rows
        if not found:
            self._session.do(State.said, EMPTY)
            return

        def chosen(position: int | None) -> None:
            if position is not None:
                self._list_sayings(found[position])

        title = f"People · {len(found)} quoted"
        self._app.push_screen(ChooseScreen(title, entries, lines=1), chosen)

    def _list_sayings(self, person: Person) -> None:
        from tui.library.people import sayings

        self._ask(partial(self._show_sayings, person), sayings, person.person)

    def _show_sayings(self, person: Person, said: Sequence[Saying]) -> None:
        from tui.reader.screens.choose import ChooseScreen
        from tui.reader.screens.library import saying_entry

        def chosen(position: int | None) -> None:
            if position is not None:
                one = said[position]
                self._open(one.article, one.start, one.quote)

        title = ", ".join(filter(None, (person.name, person.description)))
        self._app.push_screen(ChooseScreen(title, [saying_entry(one) for one in said], lines=3), chosen)

    # Finding

    def find(self) -> None:
        """Ask for words and show where they stand."""
        from tui.library.finding import find
        from tui.reader.screens.library import FindScreen

        def ask(query: str) -> None:
            self._ask(partial(screen.tell, query), find, query, _HITS)

        def chosen(position: int | None) -> None:
            if position is not None:
                hit: Hit = screen.hits[position]
                self._open(hit.article, hit.start, hit.quote)

        screen = FindScreen(ask)
        self._app.push_screen(screen, chosen)

    def _open(self, number: int, place: int, quote: str) -> None:
        """Open an article at a place, with the quote there selected."""
        self._keeping.aim(place, ("quote", quote) if quote else None)
        self._session.do(opening.open_beside, [kept_source(number)])

    # Tally

    def tally(self) -> None:
        """Show who is quoted and how much."""
        from tui.library.tally import voices
        from tui.reader.screens.tally import tally_sections

        self._ask(self._show_tally, lambda connection: tally_sections(voices(connection)))

    def _show_tally(self, sections: Sequence[Section]) -> None:
        from tui.reader.screens.library import EMPTY
        from tui.reader.screens.page import PageScreen

        if sections:
            self._app.push_screen(PageScreen("Who is quoted in the library", sections))
        else:
            self._session.do(State.said, EMPTY)


def _rows(found: Sequence[Row], entry: Callable[[Row], Entry]) -> Rows[Row]:
    """What was found, and how it is listed: made in the keeper's thread, for it may be long."""
    return found, [entry(one) for one in found]
