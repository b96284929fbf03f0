"""What can go wrong with the library, in sentences for people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class LibraryError(Exception):
    """The library cannot do what it was asked; the message is a sentence that says why."""


class DamagedError(LibraryError):
    """The file of the library is no library, or not any more."""


_CAUSES = (
    ("readonly", "The library cannot be written: its file or folder is read-only."),
    ("is full", "The library cannot be written: the disk is full."),
    ("locked", "The library is busy: another program has been writing to it for too long."),
    ("unable to open", "The library cannot be opened: its folder is missing or not accessible."),
    ("disk i/o", "The library cannot be read or written: the disk reports an error."),
    ("no such module", "The library needs a newer SQLite, with FTS5."),
    ("no such tokenizer", "The library needs a newer SQLite: 3.34 or later."),
)
_DAMAGES = ("malformed", "not a database", "file is encrypted")


@contextmanager
def explained() -> Iterator[None]:
    """Turn what SQLite and the system say into a `LibraryError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        words = str(error).lower()
        if any(damage in words for damage in _DAMAGES):
            raise DamagedError(f"The library is damaged ({error}).") from error
        found = next((sentence for part, sentence in _CAUSES if part in words), f"The library failed: {error}.")
        raise LibraryError(found) from error
    except OSError as error:
        raise LibraryError(f"The library cannot be opened: {error.strerror}.") from error
