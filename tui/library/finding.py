"""Find in everything read: quotes and texts by their words, and a sentence that is only nearly remembered.

A query is words, phrases in quote marks, and `said:` (words of a quote), `by:` (who says it), `on:` (the beginning of
a publication date, such as 2022-05), `in:` (a part of the site or address).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.library.index import folded

_PART = re.compile(r"(?:(said|by|on|in):\s*)?(?:[\"“”]([^\"“”]*)[\"“”]?|(\S+))", re.IGNORECASE)
_WORD = re.compile(r"\w")
_AROUND = 90
"""Characters of a text that are shown on either side of what was found."""
_RAREST = 8_000
"""How many entries of the index of trigrams are gone through for a half-remembered sentence."""
_LOOKED_AT = 60
_NEAR = 0.5
"""Share of the sentence's trigrams that a quote must have."""
_ALSO_REMOVED = 4
"""For each that is shown how many are looked up, for some may be of articles that were removed."""
_LEAST_WORDS = 4
"""Words of a sentence that may be remembered wrongly."""


class Query(NamedTuple):
    """What is looked for."""

    words: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    """Parts of the site or address."""


class Hit(NamedTuple):
    """One place where it was found."""

    article: int
    address: str
    title: str
    site: str
    published: str
    start: int
    """The first character of what was found."""
    words: str
    """The quote, or what stands around the words in the text."""
    quote: str = ""
    """Id of the quote; nothing for other words of the text."""
    speaker: str = ""
    description: str = ""


def query_of(typed: str) -> Query:
    """What a person typed, taken apart."""
    found: dict[str, list[str]] = {"words": [], "said": [], "by": [], "on": [], "in": []}
    for name, phrase, word in _PART.findall(typed):
        if _WORD.search(phrase or word):
            found[name.lower() or "words"].append(phrase or word)
    return Query(*map(tuple, found.values()))


def find(connection: sqlite3.Connection, typed: str, limit: int = 20) -> list[Hit]:
    """What fits best: first quotes, then other places in texts, at most `limit` of each.

    Where no quote holds all the words, those that are nearly the same.
    """
    query = query_of(typed)
    if query == Query():
        return []
    quotes = _quotes(connection, query, limit)
    words = " ".join((*query.said, *query.words))
    if not quotes and len(words.split()) >= _LEAST_WORDS:
        quotes = _nearly(connection, query, words, limit)
    return quotes + ([] if query.said or query.by or not query.words else _texts(connection, query, limit))


_COLUMNS = (
    "a.id AS article, coalesce(a.address, '') AS address, a.title, a.site, coalesce(a.published, '') AS published"
)
_QUOTE = (
    f"SELECT {_COLUMNS}, q.start, q.words, q.identity AS quote, coalesce(s.name, '') AS speaker, "  # noqa: S608  ours
    "coalesce(s.description, '') AS description "
    "FROM quote q JOIN article a ON a.id = q.article LEFT JOIN speaker s ON s.id = q.speaker"
)


def _quotes(connection: sqlite3.Connection, query: Query, limit: int) -> list[Hit]:
    """Those that hold all words, best first; where they are narrowed otherwise, the newest first."""
    conditions, values = _conditions(query)
    words = (*query.said, *query.words)
    if words and not values:
        ranked = (
            f"{_QUOTE} JOIN ({_ranked('quote_words')}) f ON f.rowid = q.id WHERE {conditions} ORDER BY f.rank LIMIT ?"
        )
        rows = connection.execute(ranked, (_match(words), limit * _ALSO_REMOVED, limit))
    else:
        if words:
            conditions += " AND q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)"
            values.append(_match(words))
        newest = f"{_QUOTE} WHERE {conditions} ORDER BY a.published DESC, q.start LIMIT ?"
        rows = connection.execute(newest, (*values, limit))
    return [Hit(**dict(row)) for row in rows]


def _nearly(connection: sqlite3.Connection, query: Query, words: str, limit: int) -> list[Hit]:
    """Quotes that share most letters with a sentence (trigrams; Ukkonen 1992)."""
    wanted = _trigrams(words)
    rare = " OR ".join(map(_literal, _rare(connection, wanted)))
    if not rare:
        return []
    conditions, values = _conditions(query)
    rows = connection.execute(
        f"{_QUOTE} JOIN ({_ranked('quote_trigrams')}) f ON f.rowid = q.id WHERE {conditions} ORDER BY f.rank LIMIT ?",
        (rare, _most(values, _LOOKED_AT), *values, _LOOKED_AT),
    )
    hits = [Hit(**dict(row)) for row in rows]
    rated = [(len(wanted & _trigrams(hit.words)) / len(wanted), hit) for hit in hits]
    rated.sort(key=lambda pair: -pair[0])
    return [hit for share, hit in rated[:limit] if share >= _NEAR]


def _texts(connection: sqlite3.Connection, query: Query, limit: int) -> list[Hit]:
    """Places in texts: first which texts are best, then where in them the words stand, which takes longer."""
    conditions, values = _conditions(query)
    match = _match(query.words)
    best = connection.execute(
        f"SELECT a.id FROM ({_ranked('text_words')}) f JOIN article a ON a.id = f.rowid "  # noqa: S608  our own words
        f"WHERE {conditions} ORDER BY f.rank LIMIT ?",
        (match, _most(values, limit), *values, limit),
    )
    marked = (
        f"SELECT {_COLUMNS}, highlight(text_words, 1, char(1), char(2)) AS marked "  # noqa: S608  our own words
        "FROM text_words f JOIN article a ON a.id = f.rowid WHERE text_words MATCH ? AND f.rowid = ?"
    )
    return [_passage(connection.execute(marked, (match, row["id"])).fetchone()) for row in best.fetchall()]


def _passage(row: sqlite3.Row) -> Hit:
    marked: str = row["marked"]
    start = max(0, marked.find("\x01"))
    text = marked.replace("\x01", "").replace("\x02", "")
    first, end = max(0, start - _AROUND), min(len(text), start + _AROUND)
    first = text.rfind(" ", 0, first) + 1 if first else 0
    end = text.find(" ", end) if text.find(" ", end) > 0 else len(text)
    words = ("…" if first else "") + " ".join(text[first:end].split()) + ("…" if end < len(text) else "")
    names = ("article", "address", "title", "site", "published")
    return Hit(**{name: row[name] for name in names}, start=start, words=words)


def _ranked(index: str) -> str:
    """SQL for what an index finds, best first; it asks for a query and a limit."""
    return f"SELECT rowid, rank FROM {index} WHERE {index} MATCH ? ORDER BY rank LIMIT ?"  # noqa: S608  ours


def _most(values: Sequence[str], limit: int) -> int:
    """How many an index may give: where nothing else narrows them (`values`), few more than are shown."""
    return -1 if values else limit * _ALSO_REMOVED


def _conditions(query: Query) -> tuple[str, list[str]]:
    """SQL for all but the words, and the values of its question marks."""
    conditions, values = ["a.removed IS NULL"], []
    for name in query.by:
        for part in folded(name).split():
            conditions.append("s.folded LIKE ? ESCAPE '\\'")
            values.append(f"%{_like(part)}%")
    for day in query.on:
        conditions.append("a.published LIKE ? ESCAPE '\\'")
        values.append(f"{_like(day)}%")
    for place in query.place:
        conditions.append("(a.site LIKE ? ESCAPE '\\' OR a.address LIKE ? ESCAPE '\\')")
        values += [f"%{_like(place)}%"] * 2
    return " AND ".join(conditions), values


def _match(words: Sequence[str]) -> str:
    """An FTS5 query for all of them; nothing in them is an operator."""
    return " ".join(_literal(word) for word in words)


def _literal(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _like(part: str) -> str:
    return re.sub(r"[\\%_]", r"\\\g<0>", part)


def _trigrams(words: str) -> set[str]:
    text = " ".join(words.lower().split())
    return {text[i : i + 3] for i in range(len(text) - 2) if " " not in text[i : i + 3]}


def _rare(connection: sqlite3.Connection, trigrams: Iterable[str]) -> list[str]:
    """Those that the fewest quotes have, as many as can be looked up without anybody waiting."""
    query = "SELECT doc, term FROM quote_trigram WHERE term = ?"
    known = [tuple(row) for term in trigrams if (row := connection.execute(query, (term,)).fetchone())]
    upto = accumulate(doc for doc, _ in sorted(known))
    return [term for (_, term), total in zip(sorted(known), upto, strict=True) if total <= _RAREST]
