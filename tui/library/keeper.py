"""The library beside the event loop: one thread that owns it and does what it is given, in order.

Whoever asks gets a `Future`, and may be sure that what is done is on disk. The file is opened with the first thing
that is asked for, so a reader that keeps nothing opens nothing. At the end of the program what was given is still done.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import sqlite3
    from concurrent.futures import ThreadPoolExecutor

Result = TypeVar("Result")


class Keeper:
    """A library at a path, which its own thread opens, reads and writes."""

    def __init__(self, path: Path, tell: Callable[[str], object] = lambda _: None) -> None:
        """`tell` hears, in the keeper's thread, what people should know: once each, in a sentence."""
        self._path, self._tell = path, tell
        self._connection: sqlite3.Connection | None = None
        self._told: set[str] = set()

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, thread_name_prefix="library")

    def ask(self, work: Callable[..., Result], *arguments: Any, **options: Any) -> Future[Result]:
        """Do something with the connection and these arguments, after all that was asked before.

        The future raises `LibraryError` when it cannot be done, and `tell` has heard why.
        """
        return self._thread.submit(self._do, work, arguments, options)

    def close(self) -> None:
        """Do what was given, and close the file."""
        self._thread.submit(self._close)
        self._thread.shutdown()

    def _do(self, work: Callable[..., Result], arguments: tuple[Any, ...], options: dict[str, Any]) -> Result:
        from tui.library.errors import DamagedError, LibraryError, explained

        try:
            try:
                with explained():
                    return work(self._opened(), *arguments, **options)
            except DamagedError:
                self._close()  # opened again it is put aside, and made anew
                with explained():
                    return work(self._opened(), *arguments, **options)
        except LibraryError as error:
            self._say(str(error))
            raise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            from tui.library.opening import open_library

            self._connection, notice = open_library(self._path)
            self._say(notice)
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _say(self, sentence: str) -> None:
        if sentence and sentence not in self._told:
            self._told.add(sentence)
            self._tell(sentence)
