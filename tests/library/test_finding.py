"""Everything read can be searched: quotes, texts, and sentences that are only nearly remembered."""

from __future__ import annotations

import pytest

from tests.library.conftest import FERRY, FERRY_STOPS, INN_FOR_SALE
from tui.library.articles import remove
from tui.library.finding import Query, find, query_of


@pytest.fixture(autouse=True)
def _two_articles(add):
    add(FERRY_STOPS)
    add(INN_FOR_SALE)


def test_a_query_is_taken_apart():
    assert query_of('said:"a speech" by:Morven on:2023-06 IN:post boats "last guest"') == Query(
        words=("boats", "last guest"), said=("a speech",), by=("Morven",), on=("2023-06",), place=("post",)
    )
    assert query_of(' said: "" -') == Query()


def test_a_quote_is_found_by_its_words_with_who_said_it(library):
    hit = find(library, "money boat")[0]
    assert (hit.speaker, hit.title, hit.published) == ("Callum Reith", "The ferry stops", "2023-06-14")
    assert FERRY[hit.start :].startswith("“The money sank")


def test_other_words_of_a_text_are_found_with_what_stands_around_them(library):
    (hit,) = find(library, "lighthouse")
    assert (hit.quote, hit.title) == ("", "The inn is for sale")
    assert "A lighthouse keeper was kinder." in hit.words
    assert INN_FOR_SALE.text[hit.start :].startswith("lighthouse")


@pytest.mark.parametrize(
    ("typed", "first_words"),
    [
        ("said:last by:reith", []),
        ("said:last by:IDA", ["“The last guest"]),
        ("by:morven on:2023", ["“I have missed", "“I had a speech"]),
        ("by:morven in:weekly", ["“Nobody comes", "“The last"]),
        ('said:"had a speech"', ["“I had a speech"]),
        ("by:m_rven", []),
        ("on:____-06", []),
    ],
)
def test_quotes_are_narrowed_by_speaker_day_and_site(library, typed, first_words):
    hits = find(library, typed)
    assert [hit.words[: len(words)] for hit, words in zip(hits, first_words, strict=True)] == first_words


@pytest.mark.parametrize(
    "remembered",
    [
        "the money sunk before the boat",
        "money sank long before that boat did",
        "said:“The mony sank before the boats did.”",
    ],
)
def test_a_sentence_that_is_nearly_the_same_finds_its_quote(library, remembered):
    assert find(library, remembered)[0].speaker == "Callum Reith"


def test_a_sentence_that_nobody_said_finds_nothing(library):
    assert find(library, "the committee adjourned without a vote on tariffs") == []


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "said:", "*", "a OR", "NEAR(", "a' --", '";DROP TABLE quote', "title:x"]
)
def test_no_query_is_taken_for_sql_or_an_operator(library, typed):
    find(library, typed)
    assert find(library, "speech"), "everything is still there"


def test_what_was_removed_is_not_found(library, add):
    remove(library, add(FERRY_STOPS))
    assert find(library, "speech") == []


def test_a_text_that_changed_is_found_by_its_new_words_only(library, add):
    from dataclasses import replace

    add(replace(FERRY_STOPS, text="The ferry runs again. “We found an engine,” said Ida Morven."))
    assert find(library, "engine")[0].speaker == "Ida Morven"
    assert find(library, "speech") == []
    assert library.execute("INSERT INTO text_words (text_words) VALUES ('integrity-check')").fetchall() == []
    assert library.execute("INSERT INTO quote_words (quote_words) VALUES ('integrity-check')").fetchall() == []
