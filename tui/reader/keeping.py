"""Keeps in the library what is opened, found and where one is; and takes one back there.

All of it beside the event loop and after the text is on screen: a `Keeper` has a thread of its own.
"""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.reader.article.pane import ArticlePane
from tui.reader.background import when_done
from tui.reader.session import opening as commands
from tui.reader.session.session import Change, Session
from tui.reader.session.state import State

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.library.articles import Kept
    from tui.library.journals import Journal as Rows
    from tui.library.keeper import Keeper

_EVERY = 2.0
"""Seconds after which a place that has changed is kept."""


class Keeping:
    """Follows the session and the pane, and has the library keep what they show."""

    def __init__(self, app: App[None], session: Session, pane: ArticlePane, keeper: Keeper) -> None:
        self._app, self._session, self._pane, self._keeper = app, session, pane, keeper
        self._article: Article | None = None
        self._kept: Future[Kept] = Future()
        """What the library knew of the article that is open."""
        self._place: tuple[int, bool] = (0, False)
        """Of the first character in view, and whether the end is."""
        self._aim: tuple[int, tuple[str, str] | None] | None = None
        """Place and selection to open the next article at."""
        self._has_changed = False
        """Whether place or selection are others than those that were kept."""

    def start(self) -> None:
        """Keep what is open, and follow from now on. Not before the text is on screen."""
        self._session.follow(self._follow)
        self._pane.watch(self._pane, "scroll_y", self._note_place, init=False)
        self._app.set_interval(_EVERY, self._keep_place)
        self._follow(Change(None, self._session.state))

    def aim(self, place: int, selection: tuple[str, str] | None) -> None:
        """Have the next article open there, not where it was left."""
        self._aim = (place, selection)

    def end(self) -> None:
        """Keep the last place; gives back once everything is on disk."""
        self._keep_place()
        self._keeper.close()

    def _follow(self, change: Change) -> None:
        state = change.after
        if change.of("selection"):
            self._has_changed = True
        if change.of("article"):
            self._keep_place(change.before)
            self._open(
                state.article, again=bool(change.before and change.before.opening and change.before.opening.again)
            )
        if change.of("journals") and change.before and change.before.article is state.article and state.article:
            self._keep_journal(change.before, state)
        if change.of("extraction") and state.raw is not None and state.corrected is not None:
            self._ask("keep_extraction", state.corrected, state.raw)

    def _open(self, article: Article | None, *, again: bool) -> None:
        self._article, self._place, self._has_changed = article, (0, False), False
        if article is None:
            return
        from tui.library.articles import keep

        self._kept = self._keeper.ask(keep, article)
        when_done(self._app, self._kept, partial(self._recall, article))
        if not again:
            when_done(self._app, self._kept, partial(self._resume, article))

    def _keep_journal(self, before: State, state: State) -> None:
        """Keep corrections; those that stay the same are not written again."""
        from tui.corrections.edits import to_json
        from tui.library.journals import keep_journal

        edits, kept = state.journal.edits, self._kept
        same = next((i for i, (a, b) in enumerate(zip(before.journal.edits, edits, strict=False)) if a != b), None)
        unchanged = min(len(before.journal.edits), len(edits)) if same is None else same
        rows, position = [to_json(edit) for edit in edits], state.journal.position
        if rows or before.journal.edits:
            self._keeper.ask(lambda c: keep_journal(c, kept.result().id, rows, position, unchanged=unchanged))

    def _recall(self, article: Article, kept: Future[Kept]) -> None:
        """Apply what was corrected when the article was read before."""
        from tui.library.journals import journal

        if kept.exception() is None:
            known = kept.result().id
            asked = self._keeper.ask(lambda connection: journal(connection, known))
            when_done(self._app, asked, partial(self._recalled, article))

    def _recalled(self, article: Article, done: Future[Rows]) -> None:
        from tui.corrections.edits import EditError, from_json
        from tui.corrections.journal import Journal
        from tui.reader.session.correcting import recall

        if done.exception() or not done.result().edits:
            return
        rows = done.result()
        try:
            edits = tuple(map(from_json, rows.edits))
        except EditError as error:
            self._session.do(State.said, str(error))
        else:
            self._session.do(recall, article, Journal(edits, rows.position))

    def _resume(self, article: Article, kept: Future[Kept]) -> None:
        """Go to where the article was left, unless one has begun to read it."""
        self._note_place()
        if self._aim is not None:
            (place, selection), self._aim = self._aim, None
            self._session.do(commands.resume, article, place, selection, say="")
            return
        if kept.exception() is None and not self._place[0] and self._session.state.selection is None:
            known = kept.result()
            self._session.do(commands.resume, article, known.place, known.selection)

    def _note_place(self) -> None:
        if self._session.state.article is self._article:  # else the pane has the next one already
            pane, before = self._pane, self._place
            self._place = (pane.here.offset, pane.scroll_offset.y >= pane.max_scroll_y)
            self._has_changed |= self._place != before

    def _keep_place(self, state: State | None = None) -> None:
        """Keep where one is, or was in a state before."""
        if self._article is None or not self._has_changed:
            return
        self._has_changed = False
        place, at_end = self._place
        self._ask("keep_place", place, (state or self._session.state).selection, at_end=at_end)

    def _ask(self, name: str, *arguments: Any, **options: Any) -> None:
        """Have something done to the article that is open; of what fails the keeper tells."""
        from tui.library import articles

        kept, work = self._kept, getattr(articles, name)
        self._keeper.ask(lambda connection: work(connection, kept.result().id, *arguments, **options))
