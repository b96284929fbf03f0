"""Signals that ask the reader to end: in good order where that is possible, at once where it is not."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

PATIENCE = 2.0
"""Seconds that an orderly end may take. When the terminal itself is gone, writing to it may never return."""


def end_on_signals(leave: Callable[[int], None]) -> None:
    """On SIGTERM and SIGHUP call `leave` in the event loop, with the exit code: 128 and the signal's number.

    Plain signal handlers, not the loop's own: they run even while the main thread waits for a dead terminal.
    """
    loop = asyncio.get_running_loop()

    def end(number: int, _: FrameType | None) -> None:
        loop.call_soon_threadsafe(leave, 128 + number)
        last = threading.Timer(PATIENCE, os._exit, (128 + number,))
        last.daemon = True
        last.start()

    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, end)
