"""Walking through quotes, matches and dates, and going back."""

from __future__ import annotations

import pytest

from tests.reader.session.conftest import TOP, Reading
from tui.article.model import Span
from tui.reader.session.filtering import only
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import Here
from tui.reader.session.walking import back, go_to, land, pick, search, select, walk, walk_dates, walk_speaker


def test_n_goes_from_quote_to_quote_and_stops_at_the_last(reading: Reading) -> None:
    seen = []
    for _ in range(5):
        reading.do(walk, 1, TOP)
        seen.append(reading.selected)
    assert seen == ["quote 0", "quote 1", "quote 2", "quote 3", "quote 3"]
    assert reading.said == "No more quotes below."


def test_the_first_step_starts_from_the_top_of_the_view(reading: Reading) -> None:
    third = reading.state.found.quotes[2].span.start
    reading.do(walk, 1, Here(third - 5, 20))
    assert reading.selected == "quote 2"


def test_what_is_walked_to_is_to_be_brought_into_view(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    assert reading.state.request.reveal == reading.state.found.quotes[0].span


def test_brackets_keep_to_one_speaker(reading: Reading) -> None:
    reading.do(walk_speaker, 1, TOP)
    assert reading.selected == ""
    assert "Select a quote or speaker first" in reading.said
    reading.do(walk, 1, TOP)
    reading.do(walk_speaker, 1, TOP)
    assert reading.selected == "quote 3"


def test_dates_are_walked_from_the_quote_one_is_at(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(walk_dates, 1, TOP)
    assert reading.selected == "date 2"


def test_before_anything_is_found_a_step_says_why_it_goes_nowhere(waiting: Reading) -> None:
    waiting.do(walk, 1, TOP)
    assert waiting.said == "Nothing is open."


def test_a_click_selects_without_moving_anything(reading: Reading) -> None:
    reading.do(pick, Selection(SelectionKind.QUOTE, reading.state.found.quotes[1].id))
    assert reading.selected == "quote 1"
    assert reading.state.request.reveal is None
    assert not reading.state.trail.jumps
    reading.do(pick, None)
    assert reading.selected == ""


def test_a_speaker_stands_for_what_they_said(reading: Reading) -> None:
    petra = reading.state.found.speakers[0]
    reading.do(select, Selection(SelectionKind.SPEAKER, petra.id), "panel", TOP)
    assert reading.state.speaker == petra
    assert reading.state.links.quotes == {quote.id for quote in reading.state.found.quotes_of(petra)}
    assert reading.state.request.reveal == reading.state.found.quotes[0].span


def test_the_filter_moves_along_to_the_speaker_who_is_selected(reading: Reading) -> None:
    petra, ludo, _ = reading.state.found.speakers
    reading.do(walk, 1, TOP)
    reading.do(only)
    assert reading.state.shown.speaker == petra.id
    reading.do(select, Selection(SelectionKind.SPEAKER, ludo.id), "panel", TOP)
    assert reading.state.shown.speaker == ludo.id


# Going back


def test_back_undoes_a_whole_walk_not_each_of_its_steps(reading: Reading) -> None:
    reading.do(walk, 1, Here(0, 2))
    reading.do(land, 6)
    reading.do(walk, 1, Here(0, 6))
    reading.do(land, 9)
    reading.do(back)
    assert reading.selected == ""
    assert reading.state.request.line == 2
    reading.do(back)
    assert reading.said == "This is where you started."


def test_who_scrolls_in_the_middle_of_a_walk_can_come_back_there(reading: Reading) -> None:
    reading.do(walk, 1, Here(0, 2))
    reading.do(land, 6)
    reading.do(walk, 1, Here(0, 40))
    reading.do(back)
    assert reading.selected == "quote 0"
    assert reading.state.request.line == 40


def test_another_way_of_walking_is_another_jump(reading: Reading) -> None:
    reading.do(walk, 1, Here(0, 2))
    reading.do(land, 6)
    reading.do(walk_dates, 1, Here(0, 6))
    reading.do(back)
    assert reading.selected == "quote 0"


def test_a_heading_is_a_place_to_come_back_from(reading: Reading) -> None:
    reading.do(go_to, Span(300, 310), "contents", Here(0, 4))
    assert reading.state.request.reveal == Span(300, 310)
    reading.do(back)
    assert reading.state.request.line == 4


# Searching


def test_while_a_search_is_on_n_goes_round_its_matches(reading: Reading) -> None:
    reading.do(search, "holm", TOP)
    assert reading.state.search is not None
    assert (reading.state.search.current, len(reading.state.search.matches)) == (0, 2)
    reading.do(walk, 1, TOP)
    assert reading.state.search.current == 1
    reading.do(walk, 1, TOP)
    assert reading.state.search.current == 0
    assert reading.selected == ""


def test_a_search_begins_at_the_top_of_the_view(reading: Reading) -> None:
    assert reading.state.article is not None
    reading.do(search, "holm", Here(reading.state.article.text.index("Holm said"), 30))
    assert reading.state.search is not None
    assert reading.state.search.current == 1


def test_words_that_stand_nowhere_are_a_search_too(reading: Reading) -> None:
    reading.do(search, "no such words", TOP)
    assert reading.state.search is not None
    assert reading.state.search.span is None
    reading.do(walk, 1, TOP)
    assert reading.selected == ""


@pytest.mark.parametrize("letters", [("h", "ho", "hol")])
def test_a_search_is_one_place_to_come_back_from_however_many_letters(reading: Reading, letters: tuple[str]) -> None:
    for line, query in enumerate(letters):
        reading.do(search, query, Here(0, 3 + line))
    reading.do(search, "", TOP)
    assert reading.state.search is None
    reading.do(back)
    assert reading.state.request.line == 3
