"""Which quotes are shown: one speaker's; what was said, everything attributed, or only what stands in marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.session.conftest import TOP, Reading
from tui.extraction.model import QuoteKind, Report
from tui.reader.session.filtering import clear, only, scope
from tui.reader.session.opening import found
from tui.reader.session.walking import walk


@pytest.fixture
def mixed(reading: Reading) -> Reading:
    """The second quote is an indirect one, the third is a thought."""
    quotes = list(reading.state.found.quotes)
    quotes[1] = replace(quotes[1], kind=QuoteKind.INDIRECT, quoted=())
    quotes[2] = replace(quotes[2], report=Report.THOUGHT, shown=False)
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


def test_walking_keeps_to_what_is_shown(mixed: Reading) -> None:
    for expected in ("quote 0", "quote 1", "quote 3"):
        mixed.do(walk, 1, TOP)
        assert mixed.selected == expected


def test_i_goes_round_what_was_said_everything_and_what_stands_in_marks(mixed: Reading) -> None:
    seen = [numbers(mixed)]
    for _ in range(3):
        mixed.do(scope)
        seen.append(numbers(mixed))
    assert seen == [[0, 1, 3], [0, 1, 2, 3], [0, 3], [0, 1, 3]]


def test_i_says_what_is_shown_and_how_much_is_not(mixed: Reading) -> None:
    said = []
    for _ in range(3):
        mixed.do(scope)
        said.append(mixed.said)
    assert said == [
        "Everything attributed to somebody, thoughts and doubtful quotes too.",
        "Only what stands in quote marks. 2 quotes hidden.",
        "What was said or written. 1 quote hidden.",
    ]


def test_where_all_quotes_are_hidden_walking_says_so_and_what_shows_them(mixed: Reading) -> None:
    quotes = tuple(replace(quote, shown=False) for quote in mixed.state.found.quotes)
    assert mixed.state.article is not None
    mixed.do(found, mixed.state.article, replace(mixed.state.found, quotes=quotes))
    mixed.do(walk, 1, TOP)
    assert (mixed.selected, mixed.said) == ("", "No quotes are shown; i shows more.")


def test_a_quote_that_is_hidden_is_selected_no_longer(mixed: Reading) -> None:
    mixed.do(walk, 1, TOP)
    mixed.do(walk, 1, TOP)
    mixed.do(scope)
    assert mixed.selected == "quote 1"
    mixed.do(scope)
    assert mixed.selected == ""


def test_escape_ends_the_filter_first_and_then_the_selection(reading: Reading) -> None:
    reading.do(walk, 1, TOP)
    reading.do(only)
    reading.do(clear)
    assert (len(numbers(reading)), reading.selected) == (4, "quote 0")
    reading.do(clear)
    assert reading.selected == ""
