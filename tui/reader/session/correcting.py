"""Commands that correct what was found, and take corrections back; each says what it did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from tui.article.model import Article, Span
from tui.corrections.anchors import anchored
from tui.corrections.applying import quote_at
from tui.corrections.edits import Action, Edit
from tui.corrections.journal import Journal
from tui.extraction.model import Date, Quote, Speaker
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import Here, Request, State
from tui.reader.session.walking import not_yet, select
from tui.reader.wording import counted

_NOTHING = "Select a quote, a speaker or a date first: n goes to the next quote."
_WORDS = 40
"""Characters of a quote that a sentence about it repeats."""


def correct(state: State, edit: Edit) -> State:
    """Carry out an edit; it can be undone."""
    if state.article is None or state.raw is None:
        return not_yet(state)
    after = state.with_journal(state.journal.do(edit))
    if len(after.unplaced) > len(state.unplaced):
        return state.said("That does not fit: the words or the speaker are not there.")
    return after.said(f"{told(edit)} z undoes it.")


def undo(state: State) -> State:
    """Take the last correction back."""
    if not state.journal.held:
        return state.said("There is nothing to undo.")
    return state.with_journal(state.journal.undo()).said(f"Undone: {told(state.journal.held[-1])}")


def redo(state: State) -> State:
    """Do again what was undone last."""
    journal = state.journal
    if journal.position == len(journal.edits):
        return state.said("There is nothing to do again.")
    return state.with_journal(journal.redo()).said(f"Done again: {told(journal.edits[journal.position])}")


def recall(state: State, article: Article, journal: Journal) -> State:
    """Apply what was corrected in an article when it was read before, unless something was corrected by now."""
    if article is not state.article or state.journal.edits:
        return state
    after = state.with_journal(journal)
    lost = len(after.unplaced)
    return after.said(f"{counted(lost, 'correction')} no longer fit the text; e lists them.") if lost else after


def set_published(state: State, day: date | None, today: date) -> State:
    """Count dates from another publication date."""
    if state.article is None or state.extraction is None:
        return not_yet(state)
    after = correct(state, Edit(Action.PUBLISHED, value=day.isoformat() if day else "", made=today))
    of_date = state.selection is not None and state.selection.kind is SelectionKind.DATE
    return replace(after, selection=None if of_date else state.selection)


def give(state: State, quotes: Sequence[Quote], name: str, today: date) -> State:
    """Say whose some quotes are; nobody's, for an empty name."""
    edit = Edit(Action.SPEAKER, state.anchors(quotes), (name,) if name else (), made=today)
    return correct(state, edit)


def reject(state: State, here: Here, today: date) -> State:
    """Say that what is selected is no quote, or no date; what comes next is selected."""
    current = state.current
    if isinstance(current, Date):
        edit = Edit(Action.NO_DATE, (anchored(state.text, current.span),), made=today)
        return replace(correct(state, edit), selection=None)
    if not isinstance(current, Quote):
        return state.said(_NOTHING)
    after = correct(state, Edit(Action.REJECT, state.anchors([current]), made=today))
    if state.reviewing:
        return review(after, here)
    following = next((quote for quote in after.quotes if quote.span.start >= current.span.start), None)
    chosen = Selection(SelectionKind.QUOTE, following.id) if following else None
    reveal = following.span if following else None
    return replace(after, selection=chosen, request=Request(say=after.request.say, reveal=reveal))


def accept(state: State, here: Here, today: date) -> State:
    """Say that the selected quote is right as it is; in a review, go on."""
    current = state.current
    if not isinstance(current, Quote):
        return state.said(_NOTHING)
    after = correct(state, Edit(Action.ACCEPT, state.anchors([current]), made=today))
    return review(after, here) if state.reviewing else after


def mark(state: State, span: Span, name: str, today: date) -> State:
    """Make marked words a quote."""
    edit = Edit(Action.QUOTE, (anchored(state.text, span),), (name,) if name else (), made=today)
    after = correct(state, edit)
    made = quote_at(after.found, state.text, edit.anchors[0])
    return replace(after, selection=Selection(SelectionKind.QUOTE, made.id)) if made else after


def name_speaker(state: State, speaker: Speaker, name: str, today: date) -> State:
    """Call a speaker by another name."""
    return correct(state, Edit(Action.RENAME, names=(speaker.name, name), made=today))


def describe(state: State, speaker: Speaker, words: str, today: date) -> State:
    """Say what a speaker is."""
    return correct(state, Edit(Action.DESCRIBE, names=(speaker.name,), value=words, made=today))


def merge(state: State, speaker: Speaker, into: Speaker, today: date) -> State:
    """Say that two speakers are one."""
    after = correct(state, Edit(Action.MERGE, names=(speaker.name, into.name), made=today))
    one = next((s for s in after.found.speakers if s.name == into.name), None)
    return replace(after, selection=Selection(SelectionKind.SPEAKER, one.id)) if one else after


def value_date(state: State, found: Date, value: str, today: date) -> State:
    """Say which day, month or year a date means."""
    return correct(state, Edit(Action.DATE, (anchored(state.text, found.span),), value=value, made=today))


def note(state: State, span: Span, words: str, today: date) -> State:
    """Write a note about some words, in place of the one that is there; none, where it is empty."""
    return correct(state, Edit(Action.NOTE, (anchored(state.text, span),), value=words, made=today))


def start_review(state: State, here: Here) -> State:
    """Begin to walk what is least sure, or end that."""
    if state.extraction is None:
        return not_yet(state)
    if state.reviewing:
        return replace(state, reviewing=False).said("The review has ended.")
    return review(replace(state, reviewing=True), here)


def review(state: State, here: Here) -> State:
    """Go to the quote that is least sure of those that nobody has looked at."""
    left = [quote for quote in state.quotes if quote.corrected is None]
    if not left:
        return replace(state, reviewing=False).said("Every quote that is shown has been reviewed.")
    least = min(left, key=lambda quote: (quote.confidence, quote.span.start))
    done = len(state.quotes) - len(left)
    after = select(state, Selection(SelectionKind.QUOTE, least.id), "review", here)
    say = f"Review: {done} of {len(state.quotes)} done · enter right · a whose it is · x not a quote · R ends"
    return replace(after, request=after.request._replace(say=say))


def told(edit: Edit) -> str:
    """What an edit says, in a sentence."""
    names, few = edit.names, counted(len(edit.anchors), "quote")
    words = " ".join(edit.anchors[0].exact.split()) if edit.anchors else ""
    words = f"“{words if len(words) <= _WORDS else words[:_WORDS].rstrip() + '…'}”"
    sentences: Mapping[Action, str] = {
        Action.SPEAKER: f"{few} by {names[0] if names else 'nobody'}.",
        Action.QUOTE: f"{words} is a quote by {names[0] if names else 'nobody'}.",
        Action.REJECT: f"{words} is no quote.",
        Action.ACCEPT: f"{words} is right.",
        Action.REPORT: f"{words} is {edit.value}.",
        Action.BOUNDS: f"{words} has other words.",
        Action.MERGE: f"{', '.join(names[:-1])} and {names[-1] if names else ''} are one.",
        Action.RENAME: f"{names[0] if names else ''} is called {names[-1] if names else ''}.",
        Action.DESCRIBE: f"{names[0] if names else ''}: {edit.value or 'no description'}.",
        Action.PUBLISHED: f"Published on {edit.value}." if edit.value else "The publication date is not known.",
        Action.DATE: f"{words} is {edit.value}.",
        Action.NO_DATE: f"{words} is no date.",
        Action.NOTE: f"{'A note' if edit.value else 'No note'} on {words}.",
    }
    return sentences[edit.action]
