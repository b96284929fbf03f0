"""Commands that open articles, and tell what became of them and of the search for quotes in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.article.model import Article, Span
from tui.article.sources import STDIN, Source
from tui.extraction.model import Extraction
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import Opening, Problem, Request, State, Trail
from tui.reader.wording import FAULT, KNOWN, foreign


def list_sources(state: State, sources: Sequence[Source]) -> State:
    """Have other sources to choose from; what is open stays."""
    return replace(state, sources=tuple(sources), position=0)


def open_at(state: State, position: int) -> State:
    """Open an article of the list, in place of what is open."""
    return _closed(replace(state, position=position, opening=Opening(position), unread=None))


def open_beside(state: State, sources: Sequence[Source]) -> State:
    """Put sources into the list after the article that is open; a single one is opened at once."""
    place = min(state.position + 1, len(state.sources))
    listed = (*state.sources[:place], *sources, *state.sources[place:])
    opening = Opening(place, quietly=True, added=True) if len(sources) == 1 else state.opening
    return replace(state, sources=listed, opening=opening)


def open_next(state: State, step: int) -> State:
    """Open the next or previous article of the list."""
    position = state.position + step
    if 0 <= position < len(state.sources):
        return open_at(state, position)
    return state.said("This is the last article." if step > 0 else "This is the first article.")


def reload(state: State) -> State:
    """Read the article again from its source."""
    if not state.sources:
        return state
    if state.sources[state.position] == STDIN:
        return state.said("Standard input can be read only once.")
    return replace(state, opening=Opening(state.position, quietly=True, again=True))


def loaded(state: State, opening: Opening, article: Article) -> State:
    """Show an article that was read, unless another one is wanted by now."""
    if opening is not state.opening:
        return state
    fresh = _closed(replace(state, position=opening.position, opening=None, unread=None))
    return replace(fresh, article=article, request=Request(say=" ".join(article.notices)))


def resume(
    state: State, article: Article, place: int, selection: tuple[str, str] | None, say: str = "Here you left off."
) -> State:
    """Stand where an article was left: at the character `place`, with a selection of that kind and id."""
    if article is not state.article or not (place or selection):
        return state
    kind, identity = selection or ("", "")
    known = Selection(SelectionKind(kind), identity) if kind in list(SelectionKind) else None
    return replace(
        state,
        selection=known,
        trail=state.trail.leave(None, 0.0, "resume"),
        request=Request(say=say, reveal=Span(place, place), at_top=bool(say)),
    )


def unreadable(state: State, opening: Opening, problem: Problem) -> State:
    """Say why an article cannot be read; one that was to be opened quietly leaves in place what is open."""
    if opening is not state.opening:
        return state
    place = opening.position
    sources = state.sources[:place] + state.sources[place + 1 :] if opening.added else state.sources
    after = replace(state, sources=sources, opening=None)
    if opening.quietly and state.article is not None:
        return replace(after, request=Request(warn=problem))
    return replace(_closed(after), unread=problem)


def found(state: State, article: Article, extraction: Extraction) -> State:
    """Show what was found in an article, unless another one is open, or has another date, by now."""
    if article is not state.article or extraction.published != state.day:
        return state
    first = state.extraction is None and extraction.quotes and extraction.language not in KNOWN
    after = state.with_raw(extraction)
    return after.said(foreign(extraction.language)) if first else after


def unfound(state: State, article: Article, error: BaseException) -> State:
    """Say that nothing could be looked for; the article can still be read."""
    if article is not state.article:
        return state
    return replace(state, unsearched=f"{error!r}. {FAULT}")


def _closed(state: State) -> State:
    """Nothing of an article, but how much of the next one is shown."""
    return replace(
        state,
        article=None,
        raw=None,
        extraction=None,
        unplaced=(),
        reviewing=False,
        unsearched="",
        shown=replace(state.shown, speaker=None),
        selection=None,
        search=None,
        trail=Trail(),
    )
