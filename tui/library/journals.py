"""Edits of an article: one row each, in their order, and how many of them hold.

An edit is a JSON object, checked when it is written and when it is read; what it says is for `tui.corrections`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tui.corrections.edits import Edit as Correction
from tui.corrections.edits import EditError, from_json
from tui.library.database import transaction
from tui.library.errors import LibraryError

Edit = Mapping[str, Any]
"""A JSON object."""
LONGEST = 1_000_000
"""Characters that one edit may take as JSON."""


class Journal(NamedTuple):
    """What was done to an article."""

    edits: tuple[Edit, ...] = ()
    position: int = 0
    """How many hold; those after it are undone, and can be done again."""


NO_EDITS = Journal()


def keep_journal(
    connection: sqlite3.Connection, article_id: int, edits: Sequence[Edit], position: int, *, unchanged: int = 0
) -> None:
    """Keep an article's edits. The first `unchanged` of them are in the library already.

    Raises `LibraryError`; then everything is as before.
    """
    if not 0 <= unchanged <= len(edits) or not 0 <= position <= len(edits):
        raise LibraryError("The corrections are not in order: their position is outside the list.")
    rows = [(article_id, number, _written(edits[number])) for number in range(unchanged, len(edits))]
    with transaction(connection):
        kept = connection.execute("SELECT count(*) FROM edit WHERE article = ?", (article_id,)).fetchone()[0]
        if kept < unchanged:
            raise LibraryError("The corrections are not in order: some of them are missing.")
        connection.execute("DELETE FROM edit WHERE article = ? AND position >= ?", (article_id, unchanged))
        connection.executemany("INSERT INTO edit (article, position, edit) VALUES (?, ?, ?)", rows)
        connection.execute("UPDATE article SET position = ? WHERE id = ?", (position, article_id))


def journal(connection: sqlite3.Connection, article_id: int) -> Journal:
    """The edits of an article, none where it has none. Raises `LibraryError` for what is no edit."""
    row = connection.execute("SELECT position FROM article WHERE id = ?", (article_id,)).fetchone()
    rows = connection.execute("SELECT edit FROM edit WHERE article = ? ORDER BY position", (article_id,))
    edits = tuple(_read(edit["edit"]) for edit in rows)
    return Journal(edits, max(0, min(row["position"] if row else 0, len(edits))))


def held(connection: sqlite3.Connection, article_id: int) -> tuple[Correction, ...]:
    """The edits that hold, as corrections; none where one of them cannot be read."""
    try:
        kept = journal(connection, article_id)
        return tuple(map(from_json, kept.edits[: kept.position]))
    except (LibraryError, EditError):
        return ()


def _written(edit: Edit) -> str:
    try:
        text = json.dumps(dict(edit), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise LibraryError(f"A correction cannot be kept: {error}.") from error
    if len(text) > LONGEST:
        raise LibraryError("A correction cannot be kept: it is too long.")
    return text


def _read(text: str) -> Edit:
    try:
        edit = json.loads(text)
    except (ValueError, RecursionError):
        edit = None
    if not isinstance(edit, dict):
        raise LibraryError("A correction in the library cannot be read.")
    return edit
