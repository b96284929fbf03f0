"""Commands that decide which quotes are shown."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.model import Quote
from tui.reader.session.selection import Scope
from tui.reader.session.state import State
from tui.reader.wording import counted


def only(state: State) -> State:
    """Show one speaker's quotes, or all again."""
    alone, meant = state.shown.speaker, state.speaker
    if alone is not None and (meant is None or meant.id == alone):
        return replace(state, shown=replace(state.shown, speaker=None))
    if meant is None:
        return state.said("Select a quote or speaker first; f then shows only that speaker’s quotes.")
    return replace(state, shown=replace(state.shown, speaker=meant.id))


_NEXT = {Scope.SAID: Scope.EVERYTHING, Scope.EVERYTHING: Scope.QUOTED, Scope.QUOTED: Scope.SAID}
_SHOWN = {
    Scope.QUOTED: "Only what stands in quote marks",
    Scope.SAID: "What was said or written",
    Scope.EVERYTHING: "Everything attributed to somebody, thoughts and doubtful quotes too",
}


def scope(state: State) -> State:
    """Show everything that is attributed, then only what stands in quote marks, then what was said again."""
    shown = replace(state.shown, scope=_NEXT[state.shown.scope])
    current = state.current
    gone = isinstance(current, Quote) and current not in shown
    after = replace(state, shown=shown, selection=None if gone else state.selection)
    number = hidden(after)
    return after.said(f"{_SHOWN[shown.scope]}." + (f" {counted(number, 'quote')} hidden." if number else ""))


def hidden(state: State) -> int:
    """How many quotes are not shown, whoever speaks in them."""
    return sum(not state.shown.takes(quote) for quote in state.found.quotes)


def clear(state: State) -> State:
    """End the nearest thing that is on: the filter, else the Selection."""
    if state.shown.speaker is not None:
        return replace(state, shown=replace(state.shown, speaker=None))
    return replace(state, selection=None)
