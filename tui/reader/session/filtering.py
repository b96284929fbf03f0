"""Commands that decide which quotes are shown."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.model import Quote, QuoteKind
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


def indirect(state: State) -> State:
    """Show indirect quotes, or hide them everywhere."""
    shown = replace(state.shown, indirect=not state.shown.indirect)
    current = state.current
    hidden = isinstance(current, Quote) and current not in shown
    after = replace(state, shown=shown, selection=None if hidden else state.selection)
    number = sum(quote.kind is QuoteKind.INDIRECT for quote in state.found.quotes)
    quotes, them = counted(number, "indirect quote"), "it" if number == 1 else "them"
    if number == 0:
        return after.said("There are no indirect quotes.")
    return after.said(f"{quotes} shown." if shown.indirect else f"{quotes} hidden; i shows {them} again.")


def clear(state: State) -> State:
    """End the nearest thing that is on: the filter, else the Selection."""
    if state.shown.speaker is not None:
        return replace(state, shown=replace(state.shown, speaker=None))
    return replace(state, selection=None)
