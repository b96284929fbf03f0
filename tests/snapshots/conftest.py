"""One article with everything found in it by hand, so that pictures change only when the reader's looks do."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.article.model import Article, Span
from tui.extraction.links import linked
from tui.extraction.model import (
    Date,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Resolution,
    Speaker,
    SpeakerKind,
)
from tui.extraction.speakers.calling import called
from tui.reader.app import ReaderApp
from tui.text import document_of

PUBLISHED = date(2023, 9, 12)

TEXT = """# Orchard of 900 trees saved, for now

The last cider orchard on Gannet Hill will not be felled this autumn, the county said on Tuesday, after a night in \
which neighbours slept between the trees.

“My grandmother planted the first row in 1931,” said Hester Quill, who keeps the press house. “I am not going to be \
the one who counts the stumps.”

Quill added that the apples would be picked in October, as in every other year.

The developer, Larch & Vale, called the sit-in “a picnic with banners”. Its director, Osric Penhale, said the company \
had offered to move forty of the trees at its own cost. “Nobody has ever moved that many,” he said. “We would have \
been the first.”

## What happens next

A judge will hear both sides on 3 October. Until then, according to the county, “not one branch” may be cut.

Bees are the other question. Dr. Minna Achebe, a biologist, told the council that two kinds of wild bee live nowhere \
else on the coast. “We found them in May 2019,” Achebe said, “and we found them again last week.”

Residents fear that the road will come anyway. “They always start with a road,” one of them said.
"""

_SPEAKERS = (
    ("county", SpeakerKind.ORGANISATION, None, "the county"),
    ("Hester Quill", SpeakerKind.PERSON, "who keeps the press house", "Hester Quill"),
    ("Larch & Vale", SpeakerKind.ORGANISATION, "The developer", "Larch & Vale"),
    ("Osric Penhale", SpeakerKind.PERSON, "Its director", "Osric Penhale"),
    ("Minna Achebe", SpeakerKind.PERSON, "a biologist", "Minna Achebe"),
    ("residents", SpeakerKind.GROUP, None, "Residents"),
    ("one of them", SpeakerKind.UNNAMED, None, "one of them"),
)
_QUOTES = (
    (
        "indirect", ("The last cider orchard on Gannet Hill will not be felled this autumn",), "said",
        "the county", 0, 0.7,
    ),
    (
        "direct",
        ("“My grandmother planted the first row in 1931,”", "“I am not going to be the one who counts the stumps.”"),
        "said", "Hester Quill", 1, 0.97,
    ),
    ("indirect", ("that the apples would be picked in October, as in every other year",), "added", "Quill", 1, 0.9),
    ("mixed", ("the sit-in “a picnic with banners”",), "called", "The developer, Larch & Vale", 2, 0.84),
    (
        "indirect", ("the company had offered to move forty of the trees at its own cost",), "said",
        "Its director, Osric Penhale", 3, 0.8,
    ),
    ("direct", ("“Nobody has ever moved that many,”", "“We would have been the first.”"), "said", "he", 3, 0.93),
    ("mixed", ("“not one branch” may be cut",), "according to", "the county", 0, 0.55),
    (
        "indirect", ("that two kinds of wild bee live nowhere else on the coast",), "told",
        "Dr. Minna Achebe, a biologist", 4, 0.88,
    ),
    (
        "direct", ("“We found them in May 2019,”", "“and we found them again last week.”"), "said",
        "Achebe", 4, 0.95,
    ),
    ("indirect", ("that the road will come anyway",), "fear", "Residents", 5, 0.62),
    ("direct", ("“They always start with a road,”",), "said", "one of them", 6, 0.58),
)  # fmt: skip
"""Kind, parts, cue, source, speaker, confidence."""
_DATES = (
    ("this autumn", "2023-FA", date(2023, 9, 1), date(2023, 11, 30), Resolution.PUBLICATION),
    ("Tuesday", "2023-09-12", date(2023, 9, 12), date(2023, 9, 12), Resolution.PUBLICATION),
    ("1931", "1931", date(1931, 1, 1), date(1931, 12, 31), Resolution.EXPLICIT),
    ("October", "2023-10", date(2023, 10, 1), date(2023, 10, 31), Resolution.TENSE),
    ("3 October", "2023-10-03", date(2023, 10, 3), date(2023, 10, 3), Resolution.TENSE),
    ("May 2019", "2019-05", date(2019, 5, 1), date(2019, 5, 31), Resolution.EXPLICIT),
    ("last week", "2023-W36", date(2023, 9, 4), date(2023, 9, 10), Resolution.PUBLICATION),
)
_WHY = ("The words stand in quote marks.", "“Hester Quill” is named beside “said”.")


def _places(text: str, words: str) -> list[Span]:
    """Where whole words stand in the text."""
    return [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]


def _quote(
    text: str, kind: str, parts: tuple[str, ...], cue: str, source: str, speaker: str, confidence: float
) -> Quote:
    """A quote; of several places of its cue and source those nearest to its first part."""
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    first = spans[0]

    def distance(span: Span) -> int:
        return max(first.start - span.end, span.start - first.end)

    return Quote(
        Span(first.start, spans[-1].end), spans, QuoteKind(kind), min(_places(text, cue), key=distance),
        min(_places(text, source), key=distance), speaker, confidence, _WHY,
    )  # fmt: skip


def known(text: str, published: date | None) -> Extraction:
    """What a perfect extraction of TEXT, as it was loaded, would be."""
    places = {mention: tuple(_places(text, mention)) for *_, mention in _SPEAKERS}
    speakers = tuple(
        Speaker(name, kind, (), description, None, places[mention], called=called(text, name, places[mention]))
        for name, kind, description, mention in _SPEAKERS
    )
    dates = [
        Date(_places(text, words)[0], DateType.DATE, value, value, first, last, how)
        for words, value, first, last, how in _DATES
    ]
    quotes = tuple(
        _quote(text, kind, parts, cue, source, speakers[number].id, confidence)
        for kind, parts, cue, source, number, confidence in _QUOTES
    )
    return Extraction(linked(document_of(text), quotes, dates), speakers, tuple(dates), published)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], ReaderApp]:
    """The reader on TEXT, of which everything is known."""

    def extract(article: Article) -> Extraction:
        return known(article.text, article.metadata.published)

    monkeypatch.setattr("tui.extraction.extract", extract)
    path = tmp_path / "orchard.md"
    path.write_text(f"---\ndate: {PUBLISHED}\nauthor: Tilda Marsh\n---\n\n{TEXT}", encoding="utf-8")
    return lambda: ReaderApp([path])


@pytest.fixture
def after() -> Callable[..., Callable[[Pilot[None]], Awaitable[None]]]:
    """What to do before the picture is taken: wait until everything is found, then press the keys."""

    def prepare(*keys: str, theme: str = "") -> Callable[[Pilot[None]], Awaitable[None]]:
        async def run(pilot: Pilot[None]) -> None:
            app = pilot.app
            assert isinstance(app, ReaderApp)
            for _ in range(500):
                await pilot.pause()
                if app.session.state.extraction is not None and app.reading.body.panels:
                    break
                await asyncio.sleep(0.02)
            else:
                pytest.fail("the extraction never came")
            if theme:
                app.theme = theme
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            await pilot.pause(0.2)

        return run

    return prepare
