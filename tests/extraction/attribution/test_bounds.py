"""Where what somebody said begins and ends."""

from __future__ import annotations

import numpy as np
import pytest

from tui.extraction.attribution import features
from tui.extraction.attribution.bounds import closed, finished, linked
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.linking import Link
from tui.text import document_of


def stretch(tokens: features.Tokens, words: str) -> Stretch:
    """The tokens of some words, which stand once in the text."""
    sought = words.split()
    first = next(i for i in range(len(tokens.words)) if list(tokens.words[i : i + len(sought)]) == sought)
    return Stretch(first, first + len(sought), 0.9)


def text_of(tokens: features.Tokens, found: Stretch) -> str:
    return " ".join(tokens.words[found.first : found.end])


@pytest.mark.parametrize(
    ("text", "labelled", "sure", "content"),
    [
        (
            "He said the dam was built in three weeks",
            "the dam was built in three",
            0.1,
            "the dam was built in three weeks",
        ),
        ("She said it was late on Friday , and left .", "it was late on", 0.45, "it was late on Friday"),
        ("She said it was late and Brandt left .", "it was late and", 0.02, "it was late"),
        ("She said the mill was old as far as anyone knew .", "the mill was old", 0.1, "the mill was old"),
        ("She said the old mill near Lorvy is shut .", "the old", 0.001, "the old"),
    ],
)
def test_content_ends_where_a_clause_can_unless_the_labels_are_sure(
    text: str, labelled: str, sure: float, content: str
) -> None:
    tokens = features.tokens(document_of(text))
    probabilities = np.full((len(tokens.words), 7), 0.0, np.float32)
    inside = stretch(tokens, labelled)
    probabilities[:, 6] = sure
    probabilities[inside.first : inside.end, 6] = 0.9
    (found,) = finished(tokens, probabilities, [inside])
    assert text_of(tokens, found) == content


@pytest.mark.parametrize(
    ("text", "cue", "labelled", "content"),
    [
        ("She told the panel that it had failed .", "told", "the panel that it had failed", "that it had failed"),
        (
            "He confirmed on Monday that it had failed .",
            "confirmed",
            "on Monday that it had failed",
            "that it had failed",
        ),
        ("She told reporters he had failed .", "told", "reporters he had failed", "he had failed"),
        ("She told her staff not to leave early .", "told", "her staff not to leave early", "not to leave early"),
        (
            "He told Sundbook the old claims are false .",
            "told",
            "Sundbook the old claims are false",
            "the old claims are false",
        ),
        ("He told them the story of the mill .", "told", "them the story of the mill", None),
        ("He said this case shows that it had failed .", "said", "this case shows that it had failed", None),
        ("He said the plan that she drew was bad .", "said", "the plan that she drew was bad", None),
        ("She promised to mend the dam that he built .", "promised", "to mend the dam that he built", None),
        ("She told the man that was late to go .", "told", "the man that was late to go", None),
    ],
)
def test_who_was_told_and_when_are_no_part_of_what_was_said(
    text: str, cue: str, labelled: str, content: str | None
) -> None:
    tokens = features.tokens(document_of(text))
    links = [(Link(None, 1.0), Link(stretch(tokens, cue), 1.0))]
    (found,) = linked(tokens, [stretch(tokens, labelled)], links)
    assert text_of(tokens, found) == (content or labelled)


@pytest.mark.parametrize(
    ("text", "source", "cue", "labelled", "content"),
    [
        ("The mill closes in May , Ruiz said .", "Ruiz", "said", "The mill closes", "The mill closes in May"),
        ("After a year , it closed , Ruiz said .", "Ruiz", "said", "a year , it closed", "After a year , it closed"),
        ("But it closed in May , Ruiz said .", "Ruiz", "said", "it closed in May", "it closed in May"),
        ("The mill closes , and Ruiz said so .", "Ruiz", "said", "The mill closes", "The mill closes"),
        (
            "According to a paper in the Sund Review , the dam is old .",
            "a paper",
            "According to",
            "the Sund Review , the dam is old",
            "the dam is old",
        ),
    ],
)
def test_content_reaches_to_its_source_and_cue(text: str, source: str, cue: str, labelled: str, content: str) -> None:
    tokens = features.tokens(document_of(text))
    links = [(Link(stretch(tokens, source), 1.0), Link(stretch(tokens, cue), 1.0))]
    (found,) = linked(tokens, [stretch(tokens, labelled)], links)
    assert text_of(tokens, found) == content


@pytest.mark.parametrize(
    ("text", "labelled", "content"),
    [
        ("(They called it late) and Brandt left.", "it late ) and Brandt", "it late"),
        ("She said it was late (very late) and left.", "it was late ( very late )", "it was late ( very late )"),
        ("“Save our mill,” as hundreds came.", "“ Save our mill , ” as hundreds came", "“ Save our mill , ”"),
        ("“Save our mill” for all.", "“ Save our mill ” for all", "“ Save our mill ” for all"),
    ],
)
def test_content_closes_with_its_bracket_and_its_ended_quotation(text: str, labelled: str, content: str) -> None:
    tokens = features.tokens(document_of(text))
    (found,) = closed(tokens, [stretch(tokens, labelled)])
    assert text_of(tokens, found) == content
