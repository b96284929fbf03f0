"""How a sentence calls a speaker."""

from __future__ import annotations

import pytest

from tui.article.model import Span
from tui.extraction.model import Speaker, SpeakerKind
from tui.extraction.speakers.calling import called

TEXT = "An aide nodded. Officials agreed with the council, and Mara Venn with the councillors."


def mention(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("name", "words", "calls"),
    [
        ("council", "the council", "the council"),
        ("aide", "An aide", "an aide"),
        ("officials", "Officials", "officials"),
        ("council", "the councillors", "council"),
        ("Mara Venn", "Mara Venn", "Mara Venn"),
    ],
)
def test_a_speaker_is_called_with_the_article_of_the_text(name: str, words: str, calls: str) -> None:
    assert called(TEXT, name, [mention(words)]) == calls


def test_a_speaker_made_without_it_is_called_by_its_name() -> None:
    assert Speaker("Mara Venn", SpeakerKind.PERSON).called == "Mara Venn"
