"""The hard classes of attribution, on passages of our own: how many are read right.

The network is a statistical model: it is asked for a rate, not for every passage, so that no miss calls for one more
word in a list. A third of the passages, chosen by a hash of their text, is sealed: of those nothing is ever said but
how many were right, so that nobody mends the program for one of them.
"""

from __future__ import annotations

from zlib import crc32

import pytest

from tests.extraction.attribution.passages import NOBODY, PASSAGES, Passage
from tui.extraction.attribution import attribute
from tui.text import document_of

LEAST = 0.8
"""Part of a class that must be right."""
LEAST_SEALED = 0.85
"""Part of all sealed passages that must be right."""


def is_sealed(text: str) -> bool:
    return crc32(text.encode()) % 3 == 0


def is_right(passage: Passage) -> bool:
    """Whether the quote is found, with the source that the passage says, or with none where it says none."""
    text, words, source = passage
    found = [a for a in attribute(document_of(text)) if any(words in part.of(text) for part in a.parts)]
    if not found:
        return False
    mention = found[0].source.of(text) if found[0].source else None
    return mention is None if source is None else mention is not None and source in mention


@pytest.mark.parametrize("kind", PASSAGES)
def test_most_passages_of_a_class_are_read_right(kind: str) -> None:
    asked = [passage for passage in PASSAGES[kind] if not is_sealed(passage[0])]
    wrong = [text for text, words, source in asked if not is_right((text, words, source))]
    assert asked
    assert len(wrong) <= (1 - LEAST) * len(asked), wrong


def test_most_sealed_passages_are_read_right() -> None:
    right = [is_right(passage) for passages in PASSAGES.values() for passage in passages if is_sealed(passage[0])]
    assert len(right) > 50
    assert sum(right) >= LEAST_SEALED * len(right), f"{sum(right)} of {len(right)}"


def test_most_titles_and_names_in_quote_marks_are_nobodys_words() -> None:
    wrong = [t for t in NOBODY if any("“" in part.of(t) for a in attribute(document_of(t)) for part in a.parts)]
    assert len(wrong) <= (1 - LEAST) * len(NOBODY), wrong
