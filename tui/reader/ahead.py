"""The first article, read and searched in a process of its own while this one imports Textual.

Two threads would take turns in one interpreter; two processes use two cores, and the text waits only for Textual.
Where there is no second core or no `fork`, or when the process ends without an answer, a thread does the same.
"""

from __future__ import annotations

import os
import pickle
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from tui.reader.finding import find

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction


class Ahead(NamedTuple):
    """What has been begun for the first article."""

    article: Future[Article]
    found: Future[Extraction]

    def searching(self, article: Article) -> Future[Extraction] | None:
        """The search that was begun in this very article, if it was."""
        done = self.article.done() and self.article.exception() is None
        return self.found if done and self.article.result() is article else None


def read_ahead(load: Callable[[], Article]) -> Ahead:
    """Begin to load an article and to search it."""
    ahead = Ahead(Future(), Future())
    process = _start(load)

    def receive() -> None:
        answers = process.answers if process else None
        _settle(ahead.article, answers, load)
        if ahead.article.exception() is None:
            _settle(ahead.found, answers, lambda: find(ahead.article.result()))
        if process:
            process.answers.close()
            os.waitpid(process.pid, 0)

    threading.Thread(target=receive, daemon=True).start()
    return ahead


def _settle(future: Future[Any], answers: BinaryIO | None, work: Callable[[], Any]) -> None:
    """Give the next answer of the process to whoever waits for it; without one, do the work here."""
    try:
        result, error = pickle.load(answers) if answers else _tried(work)  # noqa: S301  our own process wrote it
    except (EOFError, pickle.UnpicklingError):
        result, error = _tried(work)
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def _tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """What came of some work: a result or an error."""
    try:
        return work(), None
    except Exception as error:
        return None, error


class _Process(NamedTuple):
    answers: BinaryIO
    """Pairs as `_tried` gives them, pickled: the article, then what was found in it."""
    pid: int


def _start(load: Callable[[], Article]) -> _Process | None:
    """The process that does the work; None where it would be no gain, or cannot be had."""
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return None
    reading, writing = os.pipe()
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if pid == 0:
        try:
            os.close(reading)
            _answer(load, writing, parent)
        finally:
            os._exit(0)
    os.close(writing)
    return _Process(os.fdopen(reading, "rb"), pid)


def _answer(load: Callable[[], Article], writing: int, parent: int) -> None:
    """What the process does: load, search, send; and end when nobody is left to hear it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):  # the terminal is the reader's
        os.dup2(nowhere, descriptor)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    with os.fdopen(writing, "wb") as pipe:
        article, error = _tried(load)
        pickle.dump((article, error), pipe)
        pipe.flush()
        os.nice(10)  # where cores are scarce, the first paint goes first
        if error is None:
            pickle.dump(_tried(lambda: find(article)), pipe)
