"""The hard classes of attribution, on passages of our own."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.passages import NOBODY, PASSAGES
from tui.extraction.attribution import attribute
from tui.text import document_of

ROWS = [(kind, *passage) for kind, passages in PASSAGES.items() for passage in passages]


@pytest.mark.parametrize(("kind", "text", "words", "source"), ROWS, ids=[f"{r[0]}: {r[2]}" for r in ROWS])
def test_a_quote_is_found_with_its_source(kind: str, text: str, words: str, source: str | None) -> None:
    found = [a for a in attribute(document_of(text)) if any(words in part.of(text) for part in a.parts)]
    assert found, "the quote is not found"
    mention = found[0].source.of(text) if found[0].source else None
    assert mention is None if source is None else mention is not None and source in mention


@pytest.mark.parametrize("text", NOBODY)
def test_titles_and_names_in_quote_marks_are_nobodys_words(text: str) -> None:
    assert not [a for a in attribute(document_of(text)) if any("“" in part.of(text) for part in a.parts)]
