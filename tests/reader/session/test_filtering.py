"""Which quotes are shown: one speaker's, with indirect ones or without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.session.conftest import TOP, Reading
from tui.extraction.model import QuoteKind
from tui.reader.session.filtering import clear, indirect, only
from tui.reader.session.opening import found
from tui.reader.session.walking import walk


@pytest.fixture
def with_indirect(reading: Reading) -> Reading:
    """The second quote is an indirect one."""
    quotes = list(reading.state.found.quotes)
    quotes[1] = replace(quotes[1], kind=QuoteKind.INDIRECT, quoted=())
    assert reading.state.article is not None
    reading.do(found, reading.state.article, replace(reading.state.found, quotes=tuple(quotes)))
    return reading


def numbers(reading: Reading) -> list[int]:
    """Which quotes are shown, counted in text order."""
    return [reading.state.found.quotes.index(quote) for quote in reading.state.quotes]


def test_f_shows_one_speakers_quotes_and_all_again(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(only)
    assert numbers(reading) == [0, 3]
    reading.do(only)
    assert numbers(reading) == [0, 1, 2, 3]


def test_f_without_a_speaker_says_what_to_do(reading: Reading) -> None:
    reading.do(only)
    assert numbers(reading) == [0, 1, 2, 3]
    assert "Select a quote or speaker first" in reading.said


def test_walking_keeps_to_what_is_shown(with_indirect: Reading) -> None:
    with_indirect.do(indirect)
    with_indirect.do(walk, 1, TOP)
    with_indirect.do(walk, 1, TOP)
    assert with_indirect.selected == "quote 2"


def test_i_hides_indirect_quotes_and_says_how_many(with_indirect: Reading) -> None:
    with_indirect.do(indirect)
    assert numbers(with_indirect) == [0, 2, 3]
    assert with_indirect.said == "1 indirect quote hidden; i shows it again."
    with_indirect.do(indirect)
    assert numbers(with_indirect) == [0, 1, 2, 3]


def test_a_quote_that_is_hidden_is_selected_no_longer(with_indirect: Reading) -> None:
    with_indirect.do(walk, 1, TOP)
    with_indirect.do(indirect)
    assert with_indirect.selected == "quote 0"
    with_indirect.do(indirect)
    with_indirect.do(walk, 1, TOP)
    with_indirect.do(indirect)
    assert with_indirect.selected == ""


def test_escape_ends_the_filter_first_and_then_the_selection(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(only)
    reading.do(clear)
    assert (len(numbers(reading)), reading.selected) == (4, "quote 0")
    reading.do(clear)
    assert reading.selected == ""
