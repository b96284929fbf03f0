"""The same work on many things, in order, on all cores where it pays; ended in good order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread
from time import monotonic
from typing import NoReturn, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 1.0
"""Seconds of work left from which on starting more processes, which takes about half a second, is sooner done."""
AHEAD = 64
"""Items that are given out before the first of them must be taken: memory stays small however many there are."""


def in_order(work: Callable[[Item], Result], items: Sequence[Item], *, alone: bool = False) -> Iterator[Result]:
    """What the work makes of each item, in the order given; `alone` keeps it in this process.

    Work and items must be things that can be pickled.
    """
    alone = alone or os.cpu_count() == 1
    start = monotonic()
    for done, item in enumerate(items, start=1):
        yield work(item)
        left = len(items) - done
        if left > 1 and not alone and (monotonic() - start) / done * left > PATIENCE:
            yield from _together(work, items[done:])
            return


def _together(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """The same on all cores."""
    # A new interpreter per process: a fork would inherit numpy's threads in an unknown state. It must not look for its
    # first modules in the current folder, which may hold anything (“multiprocessing.py” beside the articles).
    os.environ["PYTHONSAFEPATH"] = "1"
    pool = ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_begin_process)
    try:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            with _interrupts_held():
                waiting.append(pool.submit(work, item))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl+C back for a moment, and for ever in the processes that are started meanwhile.

    It reaches every process of the terminal; the first one decides. Blocked in this thread, it is still taken by the
    threads of numpy, so it is also noted instead of obeyed, and sent again in the end.
    """
    came: list[int] = []
    obeyed = signal.getsignal(signal.SIGINT)
    if obeyed is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, obeyed)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for number in came[:1]:
            signal.raise_signal(number)


def _begin_process() -> None:
    """Do not outlive the first process."""
    Thread(target=_end_with_first, daemon=True).start()


def _end_with_first() -> None:
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def end_in_good_order() -> None:
    """On SIGTERM and SIGHUP raise SystemExit, so that what was begun is cleared away."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, _end)


def _end(number: int, _frame: object) -> NoReturn:
    """End in good order when the system asks for it; the exit code is 128 and the signal's number."""
    raise SystemExit(128 + number)
