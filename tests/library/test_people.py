"""People over all articles, and who is quoted how much."""

from __future__ import annotations

import pytest

from tests.library.conftest import FERRY_STOPS, INN_FOR_SALE, PETITION, found_in
from tui.library.index import folded
from tui.library.people import bearers, people, put, sayings
from tui.library.tally import Voice, tally, voices, voices_of


@pytest.fixture(autouse=True)
def _articles(add):
    add(INN_FOR_SALE)
    add(FERRY_STOPS)
    add(PETITION)


def test_everyone_quoted_is_listed_with_what_is_newest_of_them(library):
    first = people(library)[0]
    assert (first.name, first.description, first.articles) == ("Ida Morven", "the innkeeper", 2)
    assert (first.first, first.last) == ("2023-06-14", "2024-02-03")
    assert first.quotes == 4


def test_what_a_person_said_stands_in_the_order_of_time(library):
    said = sayings(library, "ida morven")
    assert [one.published for one in said] == ["2023-06-14", "2023-06-14", "2024-02-03", "2024-02-03"]
    assert FERRY_STOPS.text[said[1].start :].startswith("“I had a speech ready")


def test_a_name_is_put_on_another_page_and_taken_off_again(library):
    put(library, "I. Morven", "Ida Morven")
    assert [(one.name, one.articles) for one in bearers(library, "ida morven")] == [("Ida Morven", 2), ("I. Morven", 1)]
    assert bearers(library, "ida morven")[1].reason == "You put the name here."
    put(library, "I. Morven", "I. Morven")
    assert [one.name for one in bearers(library, "ida morven")] == ["Ida Morven"]


def test_two_people_of_one_name_are_told_apart_by_article(library, add):
    ferry = add(FERRY_STOPS)
    put(library, "Ida Morven", "Ida Morven of the inn", ferry)
    assert len(sayings(library, "ida morven")) == 2
    assert len(sayings(library, "ida morven of the inn")) == 2


def test_what_was_decided_by_hand_holds_when_an_article_is_read_again(library, add):
    put(library, "I. Morven", "Ida Morven")
    add(PETITION)
    assert len(sayings(library, "ida morven")) == 5


@pytest.mark.parametrize(
    ("name", "same"),
    [("José  Núñez", "jose nunez"), ("J. R. Ortega", "j r ortega"), ("O’Neill", "o'neill"), ("!", "!")],
)
def test_names_are_compared_without_capitals_and_accents(name, same):
    assert folded(name) == same


def test_a_tally_counts_quotes_and_words_in_quote_marks(library):
    rows = {row.label: row for row in tally(voices(library), "speaker")}
    assert rows["Ida Morven"].quotes == 4
    assert sum(row.words_share for row in rows.values()) == pytest.approx(1.0)
    assert next(iter(rows)) == "Ida Morven"


def test_a_pronoun_is_one_that_the_article_uses_or_none(library):
    by_name = {(voice.article, voice.name): voice.pronoun for voice in voices(library)}
    assert by_name["The ferry stops", "Ida Morven"] == "she"
    assert by_name["The ferry stops", "Callum Reith"] == ""
    assert {row.label for row in tally(voices(library), "pronoun")} >= {"she", "none seen"}


def test_a_tally_of_articles_is_that_of_the_library(library):
    apart = [voice for one in (INN_FOR_SALE, FERRY_STOPS, PETITION) for voice in voices_of(one, found_in(one))]
    assert sorted(apart) == sorted(voices(library))


def test_organisations_have_no_pronoun():
    council = Voice("a", "", "", "the council", "organisation", "", "", 1, 3)
    assert [row.label for row in tally([council], "pronoun")] == ["not a person"]
