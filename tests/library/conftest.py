"""A library in a folder of its own, and articles about invented people to keep in it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tui.article.model import Article, Metadata, Span
from tui.extraction.model import Extraction, Quote, QuoteKind, Speaker, SpeakerKind
from tui.library.articles import keep, keep_extraction
from tui.library.opening import open_library

FERRY = """The ferry to Ostrel stops for good.

“I have missed it by an hour,” said Ida Morven, who runs the inn. She did not laugh. “I had a speech ready,” she said.

“The money sank before the boat did,” Callum Reith told reporters on Monday."""
INN = """The inn at Ostrel is for sale.

“Nobody comes by water any more,” said Ida Morven, the innkeeper. “The last guest left,” she said.

A lighthouse keeper was kinder. “He will find a buyer,” Callum Reith said of his brother."""


def article(text: str, source: str = "", title: str = "", day: date | None = None, site: str | None = None) -> Article:
    """An article as loading gives it."""
    return Article(text, metadata=Metadata(title=title or None, published=day, site=site), source=source)


FERRY_STOPS = article(FERRY, "/news/ferry.md", "The ferry stops", date(2023, 6, 14), "Ostrel Post")
INN_FOR_SALE = article(INN, "/news/inn.md", "The inn is for sale", date(2024, 2, 3), "Harbour Weekly")
PETITION = article("“The pier is ours,” said I. Morven.", "/news/pier.md", "The pier")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found_in(one: Article) -> Extraction:
    """What a perfect extraction would find: every quotation, by whoever is named after it."""
    quotes, mentions = [], dict[str, list[Span]]()
    for match in re.finditer(r"“[^”]+”", one.text):
        after = one.text[match.end() :]
        name = min(("Ida Morven", "I. Morven", "Callum Reith", "she said"), key=lambda name: after.find(name) % 9999)
        own = mentions.setdefault("Ida Morven" if name == "she said" else name, [])
        own.append(span(one.text, name.removesuffix(" said")))
        quotes.append((Span(*match.span()), own[0]))
    roles = {"Ida Morven": "the innkeeper" if "the innkeeper" in one.text else None}
    speakers = tuple(
        Speaker(name, SpeakerKind.PERSON, description=roles.get(name), mentions=tuple(own))
        for name, own in mentions.items()
    )
    by_mention = {speaker.mentions[0]: speaker.id for speaker in speakers}
    return Extraction(
        tuple(
            Quote(where, (where,), QuoteKind.DIRECT, speaker=by_mention[own], quoted=(where,)) for where, own in quotes
        ),
        speakers,
        published=one.metadata.published,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[sqlite3.Connection]:
    connection, notice = open_library(path)
    assert notice == ""
    yield connection
    connection.close()


Add = Callable[..., int]


@pytest.fixture
def add(library: sqlite3.Connection) -> Add:
    """Keep an article and what is found in it; gives its number."""

    def add_one(one: Article) -> int:
        number = keep(library, one).id
        keep_extraction(library, number, one, found_in(one))
        return number

    return add_one
