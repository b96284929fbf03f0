"""Noun phrases for people, bodies and documents, what their nouns denote, and the name that one stands beside."""

from __future__ import annotations

import pytest

from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.names import find_names
from tui.extraction.speakers.noun_phrases import find_noun_phrases
from tui.extraction.speakers.nouns import is_person_noun, is_thing, listed_kind, noun_kind
from tui.text import document_of


def phrases(text):
    """Each phrase with its complement, and the name beside it."""
    document = document_of(text)
    names = find_names(document)
    return [
        (phrase.full.of(text), names[phrase.name].span.of(text) if phrase.name >= 0 else None)
        for phrase in find_noun_phrases(document, names)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The senator met her aide.", [("The senator", None), ("her aide", None)]),
        ("We met military analyst Rob Lee.", [("military analyst", "Rob Lee")]),
        ("Rob Lee, an analyst at Osk, slept.", [("an analyst", "Rob Lee")]),
        ("Rob Lee, the mayor said, slept.", [("the mayor", None)]),
        ("The head of the port, Ana Ruiz, slept.", [("The head of the port", "Ana Ruiz")]),
        ("He said that investors left.", [("investors", None)]),
        ("They read Grant’s letter.", [("Grant’s letter", None)]),
        ("Two former ferry pilots slept.", [("Two former ferry pilots", None)]),
        ("An analyst group slept.", [("An analyst group", None)]),
        ("Analyst went home.", []),
        ("A report by the Department of Harbours came.", [("A report", None)]),
    ],
)
def test_a_noun_phrase_is_found_with_the_name_beside_it(text, found):
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("senator", EntityKind.UNNAMED),
        ("roofer", EntityKind.UNNAMED),
        ("roofers", EntityKind.GROUP),
        ("classmates", EntityKind.GROUP),
        ("ministry", EntityKind.ORGANISATION),
        ("ministries", EntityKind.GROUP),
        ("letter", EntityKind.DOCUMENT),
        ("allegation", EntityKind.DOCUMENT),
        ("mornings", EntityKind.GROUP),
    ],
)
def test_what_a_noun_denotes_is_told_by_the_table_or_by_its_ending(noun, kind):
    assert noun_kind(noun) is kind


def test_a_noun_outside_the_table_has_no_listed_kind():
    assert listed_kind("roofer") is EntityKind.UNKNOWN
    assert listed_kind("senator") is EntityKind.UNNAMED


@pytest.mark.parametrize(
    ("noun", "person"), [("roofer", True), ("ex-wife", True), ("teammate", True), ("box", False), ("number", False)]
)
def test_a_person_is_told_by_table_part_or_ending(noun, person):
    assert is_person_noun(noun) is person


@pytest.mark.parametrize(
    ("noun", "thing"),
    [("stance", True), ("show", True), ("recent", True), ("wife", False), ("ex-wife", False), ("the", False)],
)
def test_a_thing_is_what_nothing_tells_to_be_somebody(noun, thing):
    assert is_thing(noun) is thing
