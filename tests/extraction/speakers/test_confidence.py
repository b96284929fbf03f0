"""Confidence: how the two probabilities are joined, and what no pronoun can mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui import extract
from tui.extraction.speakers.certainty import confidence

PROBABILITY = st.floats(min_value=0, max_value=1)


@given(PROBABILITY, PROBABILITY, PROBABILITY, st.booleans(), st.booleans())
def test_confidence_is_a_probability_and_grows_with_both(low, high, other, sourced, indirect):
    low, high = sorted((low, high))
    assert 0 < confidence(low, other, sourced, indirect) <= confidence(high, other, sourced, indirect) < 1
    assert confidence(other, low, sourced, indirect) <= confidence(other, high, sourced, indirect)


def test_she_is_never_a_thing_that_was_quoted():
    text = (
        "Orla Fenn wrote to the paper again. Her file lay in a box labeled “cases nobody will ever close.”\n\n"
        "“I stopped counting the letters,” she said."
    )
    found = extract(text)
    spoken = next(q for q in found.quotes if q.span.of(text).startswith("“I stopped"))
    speaker = found.speaker_of(spoken)
    assert speaker is not None
    assert speaker.name == "Orla Fenn"


def test_whom_a_speaker_calls_he_says_nothing_of_the_speaker():
    text = (
        "Quorrel Vance had the idea in class. “I asked a boy a question, and he yawned, he nodded and he slept,” "
        "she recalled.\n\nScience, and supper"
    )
    found = extract(text)
    assert found.quotes
    assert {speaker.name for q in found.quotes if (speaker := found.speaker_of(q))} == {"Quorrel Vance"}
