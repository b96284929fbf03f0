"""Clauses, infinitives and noun phrases as content."""

from __future__ import annotations

import pytest

from tui.extraction.attribution.clauses import form


@pytest.mark.parametrize(
    "content",
    [
        "that the ferry had left",
        "whether anyone paid",
        "the ferry was late",
        "she’s leaving on Friday",
        "rents increased in May",
        "more than a hundred people registered for the race",
        "the bridge fell into the river",
        "the “old” mill won’t open",
    ],
)
def test_a_clause_says_something(content: str) -> None:
    assert form(content.split()).clause


@pytest.mark.parametrize(
    "content",
    [
        "a loss of two million crowns",
        "of floods along the river",
        "a chest X-ray, which was considered normal",
        "the increased rents",
        "a plan proposed by the mayor",
        "several hundred letters",
        "Novak’s testimony and a separate op-ed",
        "a deal with Will Sato in May",
        "Morrison about what had happened",
    ],
)
def test_a_noun_phrase_says_nothing_whatever_clause_hangs_on_it(content: str) -> None:
    assert not form(content.split()).clause


@pytest.mark.parametrize(
    ("content", "infinitive"),
    [("to visit the town", True), ("residents to stay indoors", True), ("to the outlet", False), ("to Adler", False)],
)
def test_to_before_a_verb_is_an_infinitive_and_before_a_noun_a_preposition(content: str, *, infinitive: bool) -> None:
    assert form(content.split()).infinitive is infinitive
