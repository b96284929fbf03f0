"""Correcting, taking back, reviewing: without a screen."""

from __future__ import annotations

from datetime import date

from tests.reader.conftest import TEXT, at, known
from tests.reader.session.conftest import PUBLISHED, TOP, Reading, mill
from tui.corrections.edits import Action, Edit
from tui.corrections.journal import Journal
from tui.reader.session import correcting
from tui.reader.session.opening import found, loaded, open_at
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.walking import walk

TODAY = date(2024, 5, 3)


def opened() -> Reading:
    """A session with the mill open and searched."""
    reading = Reading("mill.md", "weir.txt")
    reading.do(loaded, reading.state.opening, mill())
    reading.do(found, reading.state.article, known(TEXT, PUBLISHED))
    return reading


def names(reading: Reading) -> list[str]:
    return [speaker.name for speaker in reading.state.found.speakers]


def test_a_speaker_is_corrected_undone_and_done_again():
    reading = opened()
    quote = reading.state.found.quotes[1]
    reading.do(correcting.give, [quote], "Petra Holm", TODAY)
    assert reading.state.request.say == "1 quote by Petra Holm. z undoes it."
    assert "Ludo Marsh" not in names(reading)
    reading.do(correcting.undo)
    assert reading.state.request.say == "Undone: 1 quote by Petra Holm."
    assert "Ludo Marsh" in names(reading)
    reading.do(correcting.redo)
    assert "Ludo Marsh" not in names(reading)
    reading.do(correcting.redo)
    assert reading.state.request.say == "There is nothing to do again."


def test_what_was_corrected_is_there_again_after_another_article():
    reading = opened()
    reading.do(correcting.give, reading.state.found.quotes[1:2], "Petra Holm", TODAY)
    reading.do(open_at, 1)
    reading.do(open_at, 0)
    reading.do(loaded, reading.state.opening, mill())
    reading.do(found, reading.state.article, known(TEXT, PUBLISHED))
    assert "Ludo Marsh" not in names(reading)
    assert reading.state.journal.position == 1


def test_what_is_no_quote_goes_and_the_next_is_selected():
    reading = opened()
    first, second = reading.state.quotes[:2]
    reading.do(walk, 1, TOP)
    reading.do(correcting.reject, TOP, TODAY)
    assert first.id not in [quote.id for quote in reading.state.quotes]
    assert reading.state.selection == Selection(SelectionKind.QUOTE, second.id)


def test_marked_words_become_a_quote_and_are_selected():
    reading = opened()
    reading.do(correcting.mark, at(TEXT, "Farmers were less sure"), "Farmers", TODAY)
    assert reading.state.current is not None
    assert reading.state.speaker is not None
    assert reading.state.speaker.name == "Farmers"


def test_a_review_walks_what_is_least_sure_until_all_is_done():
    reading = opened()
    shown = len(reading.state.quotes)
    reading.do(correcting.start_review, TOP)
    least = min(reading.state.quotes, key=lambda quote: quote.confidence)
    assert reading.state.current == least
    for _ in range(shown):
        reading.do(correcting.accept, TOP, TODAY)
    assert not reading.state.reviewing
    assert all(quote.corrected == TODAY and quote.confidence == 1 for quote in reading.state.quotes)
    assert "has been reviewed" in reading.state.request.say


def test_corrections_from_before_are_applied_and_those_that_do_not_fit_are_told():
    reading = opened()
    lost = Edit(Action.RENAME, names=("Somebody Else", "Nobody"), made=TODAY)
    kept = Edit(Action.RENAME, names=("Ludo Marsh", "Ludovic Marsh"), made=TODAY)
    reading.do(correcting.recall, reading.state.article, Journal((lost, kept), 2))
    assert "Ludovic Marsh" in names(reading)
    assert reading.state.unplaced == (lost,)
    assert "1 correction no longer fit" in reading.state.request.say


def test_dates_and_speakers_are_corrected():
    reading = opened()
    state = reading.state
    reading.do(correcting.value_date, state.found.dates[0], "2022-05-27", TODAY)
    assert "2022-05-27" in [d.value for d in reading.state.found.dates]
    petra, ludo = state.found.speakers[:2]
    reading.do(correcting.describe, petra, "chair", TODAY)
    reading.do(correcting.merge, ludo, petra, TODAY)
    assert names(reading)[0] == "Petra Holm"
    assert reading.state.speaker is not None
    assert reading.state.speaker.description == "chair"


def test_nothing_is_corrected_where_nothing_is_open_or_selected():
    reading = Reading()
    reading.do(correcting.undo)
    assert reading.state.request.say == "There is nothing to undo."
    reading = opened()
    reading.do(correcting.reject, TOP, TODAY)
    assert "Select a quote" in reading.state.request.say


def test_one_edit_after_the_other_comes_to_the_same_as_all_at_once():
    reading = opened()
    first, second = reading.state.found.quotes[:2]
    reading.do(correcting.give, [first], "Ludo Marsh", TODAY)
    reading.do(correcting.give, [second], "The Trust", TODAY)
    reading.do(correcting.merge, *reading.state.found.speakers[:2], TODAY)
    step_by_step = reading.state.extraction
    assert reading.state.with_raw(reading.state.raw).extraction == step_by_step
    reading.do(correcting.undo)
    reading.do(correcting.redo)
    assert reading.state.extraction == step_by_step
