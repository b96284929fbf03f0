"""Who is quoted and how much, as newsrooms count in source audits.

What an article says of a speaker is counted, nothing is guessed: a pronoun is one that the article uses for somebody,
and where it uses none, none is known. Nobody's gender is told from a name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tui.article.model import Article
from tui.extraction.model import Extraction
from tui.library.index import pronoun_of, quoted_words

CAVEAT = "Pronouns are those that the articles use; nobody’s gender is guessed from a name."
_KINDS_WITH_PRONOUN = ("person", "unnamed")


class Voice(NamedTuple):
    """One speaker in one article."""

    article: str
    """Its title."""
    site: str
    month: str
    """Of publication: 2022-05."""
    name: str
    kind: str
    role: str
    pronoun: str
    quotes: int
    quoted: int
    """How many words stand in quote marks."""


class Row(NamedTuple):
    """One line of a tally."""

    label: str
    speakers: int
    quotes: int
    quotes_share: float
    """Of all quotes that have a speaker, 0 to 1."""
    words: int
    """In quote marks."""
    words_share: float


def _pronoun(voice: Voice) -> str:
    return (voice.pronoun or "none seen") if voice.kind in _KINDS_WITH_PRONOUN else "not a person"


BY: Mapping[str, Callable[[Voice], str]] = {
    "speaker": lambda voice: voice.name,
    "kind": lambda voice: voice.kind,
    "pronoun": _pronoun,
    "role": lambda voice: voice.role or "none given",
    "article": lambda voice: voice.article,
    "site": lambda voice: voice.site or "unknown",
    "month": lambda voice: voice.month or "unknown",
}
"""What can be counted by."""


def voices_of(article: Article, found: Extraction) -> list[Voice]:
    """The speakers of one article."""
    said, metadata = found.said(), article.metadata
    published = found.published or metadata.published
    title = metadata.title or article.source
    return [
        Voice(
            title,
            metadata.site or "",
            published.isoformat()[:7] if published else "",
            speaker.name,
            str(speaker.kind),
            speaker.description or "",
            pronoun_of(article.text, speaker),
            len(quotes := said.quotes_of(speaker)),
            quoted_words(article.text, quotes),
        )
        for speaker in said.speakers
    ]


def voices(connection: sqlite3.Connection) -> list[Voice]:
    """The speakers of every article in the library."""
    rows = connection.execute(
        "SELECT a.title, a.site, coalesce(substr(a.published, 1, 7), ''), s.name, s.kind, s.description, s.pronoun, "
        "s.quotes, s.quoted FROM speaker s JOIN article a ON a.id = s.article WHERE a.removed IS NULL ORDER BY s.id"
    )
    return [Voice(*row) for row in rows]


def tally(found: Iterable[Voice], by: str) -> list[Row]:
    """How often each is quoted, the most quoted first; `by` is one of `BY`."""
    groups: dict[str, list[Voice]] = {}
    for voice in found:
        groups.setdefault(BY[by](voice), []).append(voice)
    all_quotes = sum(voice.quotes for group in groups.values() for voice in group) or 1
    all_words = sum(voice.quoted for group in groups.values() for voice in group) or 1
    rows = []
    for label, group in groups.items():
        quotes, words = sum(voice.quotes for voice in group), sum(voice.quoted for voice in group)
        speakers = len({(voice.kind, voice.name) for voice in group})
        rows.append(Row(label, speakers, quotes, quotes / all_quotes, words, words / all_words))
    return sorted(rows, key=lambda row: (-row.quotes, -row.words, row.label))
