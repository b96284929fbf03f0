"""Opening articles, and what happens to what arrives too late or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.reader.conftest import known
from tests.reader.session.conftest import TOP, Reading, mill, weir
from tui.article.sources import STDIN
from tui.extraction.model import Extraction
from tui.reader.session.correcting import set_published
from tui.reader.session.filtering import only, scope
from tui.reader.session.opening import (
    found,
    loaded,
    open_at,
    open_beside,
    open_next,
    reload,
    unfound,
    unreadable,
)
from tui.reader.session.selection import Scope
from tui.reader.session.state import Problem
from tui.reader.session.walking import search, walk, walk_dates

GONE = Problem("There is no file “weir.txt”.", "Check the name.")


def test_capital_j_and_k_walk_the_list_to_its_ends(reading: Reading) -> None:
    reading.do(open_next, -1)
    assert reading.said == "This is the first article."
    reading.do(open_next, 1)
    reading.arrives(weir())
    assert reading.state.article == weir()
    reading.do(open_next, 1)
    assert reading.said == "This is the last article."


def test_another_article_starts_with_nothing_selected_filtered_or_searched(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(only)
    reading.do(scope)
    reading.do(search, "mill", TOP)
    reading.do(open_next, 1)
    reading.arrives(weir())
    state = reading.state
    assert (state.selection, state.shown.speaker, state.search, state.extraction) == (None, None, None, None)
    assert not state.trail.jumps
    assert state.shown.scope is Scope.EVERYTHING, "how much one wants to see is no matter of one article"


def test_an_article_that_comes_too_late_is_dropped(waiting: Reading) -> None:
    late = waiting.state.opening
    assert late is not None
    waiting.do(open_next, 1)
    waiting.do(loaded, late, mill())
    assert waiting.state.article is None
    waiting.arrives(weir())
    assert waiting.state.article == weir()


def test_what_was_found_in_an_article_that_was_left_is_dropped(reading: Reading) -> None:
    left = reading.state.article
    assert left is not None
    reading.do(open_next, 1)
    reading.arrives(weir())
    reading.do(found, left, known(left.text, None))
    assert reading.state.extraction is None


def test_an_unreadable_article_of_the_list_says_why_in_its_place(reading: Reading) -> None:
    reading.do(open_next, 1)
    assert reading.state.opening is not None
    reading.do(unreadable, reading.state.opening, GONE)
    assert (reading.state.article, reading.state.unread) == (None, GONE)
    reading.do(open_next, -1)
    assert reading.state.unread is None


def test_what_is_opened_by_name_stands_beside_what_is_open(reading: Reading) -> None:
    reading.do(open_beside, ["lock.txt"])
    assert reading.state.article == mill(), "it stays until the other one is there"
    reading.arrives(weir())
    assert reading.state.sources == ("mill.md", "lock.txt", "weir.txt")
    assert (reading.state.position, reading.state.article) == (1, weir())


def test_a_name_that_cannot_be_read_is_forgotten_and_the_article_stays(reading: Reading) -> None:
    reading.do(open_beside, ["lock.txt"])
    assert reading.state.opening is not None
    reading.do(unreadable, reading.state.opening, GONE)
    assert reading.state.sources == ("mill.md", "weir.txt")
    assert reading.state.article == mill()
    assert reading.state.request.warn == GONE


def test_a_folder_opens_nothing_by_itself(reading: Reading) -> None:
    reading.do(open_beside, ["1.txt", "2.txt"])
    assert reading.state.opening is None
    assert reading.state.sources == ("mill.md", "1.txt", "2.txt", "weir.txt")


def test_reloading_leaves_the_article_until_the_new_one_is_there(reading: Reading) -> None:
    reading.do(reload)
    assert reading.state.article == mill()
    longer = replace(mill(), text=mill().text + "\nMore came later.")
    reading.arrives(longer)
    assert reading.state.article == longer


def test_standard_input_is_one_of_the_sources_but_read_only_once() -> None:
    reading = Reading(STDIN, "weir.txt")
    reading.arrives(mill())
    reading.do(reload)
    assert reading.said == "Standard input can be read only once."
    reading.do(open_next, 1)
    assert reading.state.sources[reading.state.opening.position] == "weir.txt"


def test_a_search_that_fails_leaves_the_text(reading: Reading) -> None:
    reading.do(open_at, 0)
    reading.arrives(mill())
    reading.do(unfound, reading.state.article, ZeroDivisionError("no words"))
    assert reading.state.article == mill()
    assert "no words" in reading.state.unsearched


def test_a_text_in_a_language_that_is_not_known_says_so(reading: Reading) -> None:
    reading.do(open_next, 1)
    reading.arrives(weir())
    french = replace(known(mill().text, None), language="fr")
    reading.do(found, reading.state.article, french)
    assert "French" in reading.said
    reading.do(open_next, -1)
    reading.arrives(mill())
    reading.do(found, reading.state.article, Extraction(published=reading.state.day, language="fr"))
    assert reading.said == "", "nothing was found, and the panels say why"


# The publication date


def test_a_publication_date_is_set_beside_the_article_not_in_it(reading: Reading) -> None:
    reading.do(set_published, date(2024, 1, 2), date(2024, 5, 3))
    assert reading.state.article == mill()
    assert reading.state.day == date(2024, 1, 2)
    assert reading.state.corrected.metadata.published == date(2024, 1, 2)
    assert reading.state.corrected.metadata.published_from == "reader"


def test_it_is_there_again_after_another_article_was_read(reading: Reading) -> None:
    reading.do(set_published, date(2024, 1, 2), date(2024, 5, 3))
    reading.do(open_next, 1)
    reading.arrives(weir())
    assert reading.state.day is None
    reading.do(open_next, -1)
    reading.arrives(mill())
    reading.is_searched()
    assert reading.state.day == reading.state.found.published == date(2024, 1, 2)


def test_it_can_be_unknown(reading: Reading) -> None:
    reading.do(set_published, None, date(2024, 5, 3))
    assert reading.state.day is None
    assert reading.state.corrected.metadata.published is None


def test_dates_counted_from_a_day_that_is_no_longer_meant_are_dropped(reading: Reading) -> None:
    reading.do(set_published, date(2024, 1, 2), date(2024, 5, 3))
    reading.do(set_published, date(2023, 1, 2), date(2024, 5, 3))
    reading.do(found, reading.state.article, known(mill().text, date(2024, 1, 2)))
    assert reading.state.found.published == date(2022, 5, 17)


def test_a_selected_quote_stays_and_a_selected_date_does_not(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(set_published, None, date(2024, 5, 3))
    assert reading.selected == "quote 0"
    reading.is_searched()
    reading.do(walk_dates, 1, TOP)
    reading.do(set_published, date(2022, 5, 17), date(2024, 5, 3))
    assert reading.selected == ""


def test_an_article_without_corrections_is_the_very_one_that_was_loaded(reading: Reading) -> None:
    assert reading.state.corrected is reading.state.article
