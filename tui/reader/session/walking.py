"""Commands that move through the article: to the next quote, match or date, to what was chosen, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.article.model import Span
from tui.extraction.model import Date, Quote
from tui.reader.session.links import next_of, span_of
from tui.reader.session.searching import search as matches_of
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import Here, Request, State

SELECT_FIRST = "Select a quote or speaker first: n goes to the next quote."


def select(state: State, selection: Selection, way: str, here: Here) -> State:
    """Make something current and bring it into view; `way` is how one came, for going back.

    While one speaker's quotes are shown, the filter moves with the speaker who is meant.
    """
    if state.extraction is None:
        return state
    after = replace(
        state,
        selection=selection,
        trail=state.trail.leave(state.selection, here.line, way),
        request=Request(reveal=span_of(selection, state.extraction)),
    )
    if state.shown.speaker is not None and after.speaker is not None:
        after = replace(after, shown=replace(state.shown, speaker=after.speaker.id))
    return after


def pick(state: State, selection: Selection | None) -> State:
    """Make current what was clicked in the text, where it is in view already; None selects nothing."""
    return replace(state, selection=selection)


def walk(state: State, step: int, here: Here) -> State:
    """Go to the next match while a search is on, else to the next quote that is shown."""
    if state.search is not None:
        found = state.search.step(step)
        return replace(state, search=found, request=Request(reveal=found.span))
    return _step(state, SelectionKind.QUOTE, state.quotes, step, here)


def walk_speaker(state: State, step: int, here: Here) -> State:
    """Go to the next quote of the speaker who is meant."""
    if state.speaker is None:
        return state.said(SELECT_FIRST)
    own = replace(state.shown, speaker=state.speaker.id)
    quotes = tuple(quote for quote in state.found.quotes if quote in own)
    return _step(state, SelectionKind.QUOTE, quotes, step, here)


def walk_dates(state: State, step: int, here: Here) -> State:
    """Go to the next date."""
    return _step(state, SelectionKind.DATE, state.found.dates, step, here)


def _step(state: State, kind: SelectionKind, found: Sequence[Quote | Date], step: int, here: Here) -> State:
    """Select what comes next after the Selection, or after the top of the view where nothing is selected."""
    if state.extraction is None:
        return not_yet(state)
    selection, offset = state.selection, here.offset
    if selection is not None:
        offset = span_of(selection, state.extraction).start
    current = selection.id if selection and selection.kind is kind else None
    further = next_of(found, current, offset, step)
    if further is not None:
        return select(state, Selection(kind, further), kind, here)
    if found:
        return state.said(f"No more {kind}s {'below' if step > 0 else 'above'}.")
    if kind is SelectionKind.QUOTE and state.found.quotes:
        return state.said("No quotes are shown; i shows more.")
    return state.said(f"There are no {kind}s.")


def not_yet(state: State) -> State:
    """Say why there is nothing to go to."""
    return state.said("Still looking for quotes and dates…" if state.article else "Nothing is open.")


def go_to(state: State, span: Span, way: str, here: Here) -> State:
    """Bring a place of the article into view that is nothing to select, such as a heading."""
    trail = state.trail.leave(state.selection, here.line, way)
    return replace(state, trail=trail, request=Request(reveal=span))


def land(state: State, line: float) -> State:
    """Note which line is at the top after a move."""
    return replace(state, trail=state.trail._replace(landed=line))


def back(state: State) -> State:
    """Go back to where one was before the last jump."""
    if not state.trail.jumps:
        return state.said("This is where you started.")
    *jumps, last = state.trail.jumps
    return replace(
        state,
        selection=last.selection,
        trail=state.trail._replace(jumps=tuple(jumps), last="", landed=-1.0),
        request=Request(line=last.line),
    )


def search(state: State, query: str, here: Here) -> State:
    """Search from the top of the view on; no words end the search."""
    if not query or state.article is None:
        return replace(state, search=None)
    trail = state.trail if state.search else state.trail.leave(state.selection, here.line, "search")
    found = matches_of(state.article.text, query, here.offset)
    return replace(state, search=found, trail=trail, request=Request(reveal=found.span))
