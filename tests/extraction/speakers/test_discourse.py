"""The discourse: what is learnt while sources are resolved is held in one place, and whoever asks for it gets it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.gathering import gather
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.names import find_names
from tui.extraction.speakers.noun_phrases import find_noun_phrases
from tui.text import document_of


def discourse_of(text):
    document = document_of(text)
    names = find_names(document)
    phrases = find_noun_phrases(document, names)
    return Discourse(document, names, phrases, (), gather(document, names, phrases, ()))


def test_an_entity_cannot_be_changed():
    entity = discourse_of("Then we met Vellinge Osk there.").entity(0)
    with pytest.raises(FrozenInstanceError):
        entity.gender = "f"


def test_a_candidate_has_what_was_learnt_of_its_entity_since():
    discourse = discourse_of("Then we met Vellinge Osk there.")
    (candidate,) = discourse.candidates
    assert discourse.known_of(candidate)[1:] == (EntityKind.UNKNOWN, "")
    discourse.learn(0, kind=EntityKind.PERSON, gender="f")
    assert discourse.known_of(candidate)[1:] == (EntityKind.PERSON, "f")
    assert discourse.gathered.found[0].gender == ""


def test_what_is_known_is_not_learnt_otherwise():
    discourse = discourse_of("Then we met Mr. Grant there.")
    discourse.learn(0, kind=EntityKind.ORGANISATION, gender="f")
    assert discourse.entity(0).kind is EntityKind.PERSON
    assert discourse.entity(0).gender == "m"


def test_a_name_means_whom_it_was_found_to_mean():
    discourse = discourse_of("Ana Brandt left the pier and Olga Brandt stayed, so we asked Brandt again.")
    assert len(discourse.gathered.namesakes) == 1
    (name,) = discourse.gathered.namesakes
    for index in discourse.gathered.namesakes[name]:
        discourse.means(name, index)
        assert discourse.entity_of(name).index == index


def test_a_phrase_makes_one_entity_however_often_it_is_said():
    discourse = discourse_of("Then we met nobody.")
    first = discourse.describe(("senior", "aide"), EntityKind.UNNAMED, "a senior aide")
    assert discourse.describe(("senior", "aide"), EntityKind.UNNAMED, "the senior aide") == first
    assert discourse.describe(("senior", "aide"), EntityKind.UNNAMED, "a senior aide", apart=40) != first
