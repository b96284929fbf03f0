"""A damaged library: put aside, and what can still be read of it taken over into a new one."""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from tui.library.database import connect, transaction
from tui.library.errors import DamagedError

_TABLES = {
    "article": "id",
    "content": "article",
    "speaker": "id",
    "quote": "id",
    "same": "",
    "edit": "article",
    "tag": "article",
    "mark": "article",
}
"""Parents before their children, each with the number by which its rows can be read one by one. The word indexes
follow by their triggers."""


def rebuild(path: Path, ready: Callable[[Path], sqlite3.Connection]) -> tuple[sqlite3.Connection, str]:
    """Put the damaged file aside, and open a new library with what could be read of it; gives a notice, too.

    `ready` opens a library. When two programs come at once, the second finds the new one.
    """
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with suppress(DamagedError):
            return ready(path), ""
        aside = _put_aside(path)
        connection = ready(path)
        kept = _take_over(aside, connection)
    articles = "1 article" if kept == 1 else f"{kept} articles"
    return connection, f"The library was damaged. {articles} could be saved; the old file is {aside.name}."


def _put_aside(path: Path) -> Path:
    """Give the file, and what SQLite has beside it, another name; gives the new path."""
    now = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-damaged-{now}{path.suffix}")
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _take_over(damaged: Path, connection: sqlite3.Connection) -> int:
    """Copy row by row what can be read; gives the number of articles that are whole."""
    with suppress(sqlite3.Error), closing(connect(damaged)) as old:
        for table, key in _TABLES.items():
            columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})")]
            names, blanks = ", ".join(columns), ", ".join("?" * len(columns))
            with transaction(connection):
                for row in _rows(old, f"SELECT {names} FROM {table}", key):  # noqa: S608  names of our own
                    with suppress(sqlite3.IntegrityError):  # what it belongs to could not be read, or read twice
                        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({blanks})", tuple(row))  # noqa: S608
    with transaction(connection):  # without its text an article is nothing
        connection.execute("DELETE FROM article WHERE id NOT IN (SELECT article FROM content)")
    return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def _rows(old: sqlite3.Connection, query: str, key: str) -> Iterator[sqlite3.Row]:
    """All rows; where that fails, what can be read for each number from the last one back."""
    try:
        yield from old.execute(query)
    except sqlite3.DatabaseError:
        for number in range(_last(old, query, key), 0, -1):
            with suppress(sqlite3.DatabaseError):
                yield from old.execute(f"{query} WHERE {key} = ?", (number,))


def _last(old: sqlite3.Connection, query: str, key: str) -> int:
    """The highest number of a table; 0 where that cannot be read."""
    with suppress(sqlite3.DatabaseError, TypeError):
        return int(old.execute(f"{query} ORDER BY {key} DESC LIMIT 1").fetchone()[key]) if key else 0
    return 0
