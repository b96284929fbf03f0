"""One article with a hand-made extraction, so that exports are tested apart from what finds the quotes."""

from __future__ import annotations

from datetime import date

import pytest

from tui.article import Article, Metadata, Span
from tui.extraction import Date, DateType, Extraction, Quote, QuoteKind, Resolution, Speaker, SpeakerKind
from tui.extraction.links import linked
from tui.text import document_of

TEXT = (
    "“Half of it,” said Ruta Osk, a baker in Tarn, on Tuesday, “is gone.”\n"
    "She added that the ovens were cold. The mayor 🏮 will speak in 2031.\n"
    "“=SUM(A1:A9)” was all that stood on the door."
)


def span(words: str, after: int = 0) -> Span:
    """Where the words stand first, from an offset on."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    """A baker, two quotes, a note on a door."""
    metadata = Metadata(
        title="No bread in *Tarn*",
        authors=("Ilse Varga", "Jon Pell"),
        published=date(2024, 3, 14),
        site="The Tarn Post",
    )
    return Article(TEXT, metadata=metadata, source="bread.txt")


@pytest.fixture
def extraction() -> Extraction:
    """What a careful person would find in the article."""
    first, second = span("“Half of it,”"), span("“is gone.”")
    indirect, note = span("that the ovens were cold"), span("“=SUM(A1:A9)”")
    baker = Speaker(
        name="Ruta Osk",
        kind=SpeakerKind.PERSON,
        description="a baker in Tarn",
        description_span=span("a baker in Tarn"),
        mentions=(span("Ruta Osk"), span("She")),
        evidence=("“She” → Ruta Osk: the last person named.",),
    )
    quotes = (
        Quote(
            Span(first.start, second.end),
            (first, second),
            QuoteKind.DIRECT,
            cue=span("said"),
            source=span("Ruta Osk"),
            speaker=baker.id,
            confidence=0.98765,
            evidence=("Quote marks with “said” beside them.",),
        ),
        Quote(
            indirect,
            (indirect,),
            QuoteKind.INDIRECT,
            cue=span("added"),
            source=span("She"),
            speaker=baker.id,
            confidence=0.8,
        ),
        Quote(note, (note,), QuoteKind.DIRECT, confidence=0.25),
    )
    dates = (
        Date(
            span("Tuesday"),
            DateType.DATE,
            "2024-03-12",
            "2024-03-12",
            date(2024, 3, 12),
            date(2024, 3, 12),
            Resolution.PUBLICATION,
        ),
        Date(span("2031"), DateType.DATE, "2031", "2031", date(2031, 1, 1), date(2031, 12, 31), Resolution.EXPLICIT),
    )
    quotes = linked(document_of(TEXT), quotes, dates)
    return Extraction(quotes, (baker,), dates, published=date(2024, 3, 14))
