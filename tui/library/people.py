"""Everyone quoted in the library, over all articles: by name, unless it was decided otherwise by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from tui.library.database import transaction
from tui.library.index import folded


class Person(NamedTuple):
    """Somebody on whom there is a page."""

    person: str
    """What the page is found by."""
    name: str
    """As the newest article has it; so is the kind."""
    kind: str
    description: str
    """Of the newest article that has one."""
    quotes: int
    quoted: int
    """How many words of theirs stand in quote marks."""
    articles: int
    first: str
    last: str
    """Publication dates of the first and last article; nothing where none is known."""


class Saying(NamedTuple):
    """One quote of a person."""

    article: int
    address: str
    title: str
    site: str
    published: str
    quote: str
    """Its id within the article."""
    start: int
    words: str
    name: str
    description: str


class Bearer(NamedTuple):
    """A name on a person's page, and in how many articles."""

    name: str
    articles: int
    reason: str
    """Why it is on this page, in a sentence."""


def people(connection: sqlite3.Connection, kinds: Sequence[str] = ("person",), limit: int = -1) -> list[Person]:
    """Speakers of these kinds, most quoted first."""
    blanks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        "SELECT s.person, max(coalesce(a.published, '') || char(9) || s.name || char(9) || s.kind) AS newest, "  # noqa: S608
        "max(CASE WHEN s.description != '' THEN coalesce(a.published, '') || char(9) || s.description END) "
        "AS described, "
        "sum(s.quotes) AS quotes, sum(s.quoted) AS quoted, "
        "count(DISTINCT s.article) AS articles, coalesce(min(a.published), '') AS first, "
        "coalesce(max(a.published), '') AS last "
        f"FROM speaker s JOIN article a ON a.id = s.article WHERE a.removed IS NULL AND s.kind IN ({blanks}) "
        "GROUP BY s.person ORDER BY quotes DESC, s.person LIMIT ?",
        (*kinds, limit),
    )
    return [_person(row) for row in rows]


def _person(row: sqlite3.Row) -> Person:
    _, name, kind = row["newest"].split("\t")
    _, _, description = (row["described"] or "").partition("\t")
    counts = (row["quotes"], row["quoted"], row["articles"], row["first"], row["last"])
    return Person(row["person"], name, kind, description, *counts)


def sayings(connection: sqlite3.Connection, person: str) -> list[Saying]:
    """Everything a person said, in the order of time."""
    rows = connection.execute(
        "SELECT a.id AS article, coalesce(a.address, '') AS address, a.title, a.site, "
        "coalesce(a.published, '') AS published, q.identity AS quote, q.start, q.words, s.name, s.description "
        "FROM speaker s JOIN quote q ON q.speaker = s.id JOIN article a ON a.id = s.article "
        "WHERE s.person = ? AND a.removed IS NULL ORDER BY a.published, a.id, q.start",
        (person,),
    )
    return [Saying(**dict(row)) for row in rows]


def bearers(connection: sqlite3.Connection, person: str) -> list[Bearer]:
    """The names that are on a person's page, with the reasons."""
    rows = connection.execute(
        "SELECT max(s.name) AS name, count(DISTINCT s.article) AS articles, s.folded = s.person AS own FROM speaker s "
        "JOIN article a ON a.id = s.article WHERE s.person = ? AND a.removed IS NULL "
        "GROUP BY s.folded ORDER BY articles DESC, name",
        (person,),
    )
    reasons = {1: "The name is the same.", 0: "You put the name here."}
    return [Bearer(row["name"], row["articles"], reasons[row["own"]]) for row in rows]


def bears(connection: sqlite3.Connection, name: str) -> bool:
    """Whether anybody quoted has that name."""
    query = "SELECT 1 FROM speaker WHERE folded = ?"
    return connection.execute(query, (folded(name),)).fetchone() is not None


def put(connection: sqlite3.Connection, name: str, person: str, article: int = 0) -> None:
    """Put whoever bears a name on a person's page: in one article, or in all.

    `put(connection, name, name)` gives them a page of their own again; a `person` that nobody is yet splits them off.
    """
    key, page = folded(name), folded(person)
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO same (folded, article, person) VALUES (?, ?, ?)", (key, article, page)
        )
        connection.execute(
            "UPDATE speaker SET person = ?1 WHERE folded = ?2 AND (article = ?3 OR (?3 = 0 AND NOT EXISTS "
            "(SELECT 1 FROM same WHERE same.folded = ?2 AND same.article = speaker.article)))",
            (page, key, article),
        )
