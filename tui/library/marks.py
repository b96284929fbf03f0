"""Bookmarks, notes and tags of an article."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from tui.library.database import transaction


class Mark(NamedTuple):
    """A place in an article that was marked."""

    place: int
    """The character."""
    note: str = ""
    """What was written there; a bookmark has none."""


def marks(connection: sqlite3.Connection, article_id: int) -> list[Mark]:
    """The bookmarks and notes of an article, in text order."""
    rows = connection.execute("SELECT place, note FROM mark WHERE article = ? ORDER BY place", (article_id,))
    return [Mark(*row) for row in rows]


def put_mark(connection: sqlite3.Connection, article_id: int, mark: Mark) -> None:
    """Mark a place, in place of what was there."""
    with transaction(connection):
        connection.execute("INSERT OR REPLACE INTO mark (article, place, note) VALUES (?, ?, ?)", (article_id, *mark))


def take_mark(connection: sqlite3.Connection, article_id: int, place: int) -> None:
    """Mark a place no more."""
    with transaction(connection):
        connection.execute("DELETE FROM mark WHERE article = ? AND place = ?", (article_id, place))


def tags(connection: sqlite3.Connection, article_id: int) -> list[str]:
    """The tags of an article, by name."""
    return [
        row["tag"] for row in connection.execute("SELECT tag FROM tag WHERE article = ? ORDER BY tag", (article_id,))
    ]


def set_tags(connection: sqlite3.Connection, article_id: int, names: list[str]) -> None:
    """Give an article these tags and no others."""
    with transaction(connection):
        connection.execute("DELETE FROM tag WHERE article = ?", (article_id,))
        connection.executemany(
            "INSERT OR IGNORE INTO tag (article, tag) VALUES (?, ?)", [(article_id, " ".join(n.split())) for n in names]
        )
