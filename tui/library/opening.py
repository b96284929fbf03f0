"""Open the library, whatever state it is in: damaged, read-only, not there yet; and copy it whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tui.library.database import VERSION, connect, ready, version_of
from tui.library.errors import DamagedError, LibraryError, explained
from tui.library.rescue import rebuild


class Opened(NamedTuple):
    """A library to work with."""

    connection: sqlite3.Connection
    notice: str = ""
    """What people should know about how it was opened, in a sentence."""


def open_library(path: Path) -> Opened:
    """Open the library at a path, made when it is missing. Raises `LibraryError`.

    One that is damaged is put aside, and what can be read of it is taken over. One that cannot be written is opened
    for reading, and the notice says so.
    """
    try:
        return Opened(ready(path))
    except DamagedError:
        with explained():
            connection, notice = rebuild(path, ready)
            return Opened(connection, notice)
    except LibraryError as error:
        if path.is_file():
            return Opened(_for_reading(path), str(error))
        raise


def open_existing(path: Path) -> Opened:
    """The same, but raises `LibraryError` when there is none yet."""
    if not path.exists():
        raise LibraryError("The library is empty: nothing has been read yet.")
    return open_library(path)


def _for_reading(path: Path) -> sqlite3.Connection:
    with explained():
        connection = connect(path, query="mode=ro&immutable=1")
        if version_of(connection) != VERSION:
            connection.close()
            raise LibraryError("The library is of another version, and cannot be brought up to date: it is read-only.")
        return connection


def back_up(connection: sqlite3.Connection, path: Path) -> None:
    """Copy the whole library to another file, while others go on using it. Raises `LibraryError`."""
    with explained():
        if path.exists():
            raise LibraryError(f"“{path}” exists already. Name another file.")
        with closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = delete")  # one file, whole in itself
