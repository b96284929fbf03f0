"""The file of the library and its tables: connections, versions, transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from tui.library.errors import LibraryError, explained

Connection = sqlite3.Connection
VERSION = 1
"""Of the schema (`PRAGMA user_version`)."""
STEPS: Mapping[int, str] = {}
"""For each older version the SQL that leads to the next; `tests/library/schemas` keeps what each had been."""
_PATIENCE = 5.0
"""Seconds to wait for another program that writes."""
_SETTINGS = """
PRAGMA journal_mode = wal;
PRAGMA synchronous = full;
PRAGMA foreign_keys = on;
PRAGMA cache_size = -16000;
"""
_FORGOTTEN_AFTER = timedelta(hours=1)
"""What was removed that long ago cannot be taken back any more."""


def ready(path: Path) -> sqlite3.Connection:
    """A connection that may write, at the present version. The file is made if need be. Raises `LibraryError`."""
    with explained():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        connection = connect(path)
        try:
            connection.executescript(_SETTINGS)
            bring_up_to_date(connection)
            _forget(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _forget(connection: sqlite3.Connection) -> None:
    """Delete what was removed long ago."""
    limit = now(_FORGOTTEN_AFTER)
    if connection.execute("SELECT 1 FROM article WHERE removed < ?", (limit,)).fetchone():
        with transaction(connection):
            connection.execute("DELETE FROM article WHERE removed < ?", (limit,))


def now(ago: timedelta = timedelta()) -> str:
    """The present moment in UTC, or one some time ago, as the library writes it (ISO 8601, to the millisecond)."""
    return (datetime.now(UTC) - ago).isoformat(timespec="milliseconds")


def connect(path: Path, *, query: str = "") -> sqlite3.Connection:
    """A connection as it comes; `query` as SQLite's file URIs have it, such as “mode=ro”."""
    address = f"{path.absolute().as_uri()}?{query}" if query else os.fspath(path)
    # One thread at a time uses it: that of the reader's Keeper, or the only one of a command.
    connection = sqlite3.connect(
        address, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=bool(query)
    )
    connection.row_factory = sqlite3.Row
    return connection


def bring_up_to_date(connection: sqlite3.Connection, steps: Mapping[int, str] = STEPS, version: int = VERSION) -> None:
    """Make the tables, or lead those of an older version step by step to this one. Raises `LibraryError`.

    All or nothing: a step that fails leaves the version before it.
    """
    if version_of(connection) == version:
        return
    with transaction(connection):
        present = version_of(connection)  # another program may have done it meanwhile
        if present > version:
            raise LibraryError("The library was made by a newer onrecord: this one cannot read it.")
        if present == 0:
            _run(connection, schema())
        else:
            for number in range(present, version):
                _run(connection, steps[number])
        connection.execute(f"PRAGMA user_version = {version:d}")


@cache
def schema() -> str:
    """The tables of the present version, as SQL."""
    return files("tui.library").joinpath("schema.sql").read_text("utf-8")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables; 0 where there are none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Execute statements one by one: `executescript` would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is kept, or nothing of it. Raises `LibraryError`."""
    with explained():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
