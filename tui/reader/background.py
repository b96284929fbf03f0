"""Work beside the event loop: a thread that does it, and the app told when it is done.

Not Textual's thread workers: those are waited for at exit, so that quitting during the extraction of a long
text would hang. These threads are daemons; what they would have said after the end is lost with them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from textual.app import App

Result = TypeVar("Result")


def begin(work: Callable[[], Result]) -> Future[Result]:
    """Start work in a thread of its own."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # whoever asks for the result gets it
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, daemon=True).start()
    return future


def when_done(app: App[None], future: Future[Result], tell: Callable[[Future[Result]], None]) -> None:
    """Call `tell` in the app's thread once the work is done; never, when the app has ended by then."""

    def call(done: Future[Result]) -> None:
        with suppress(RuntimeError):  # the app is not running any more
            app.call_from_thread(tell, done)

    if future.done():
        app.call_later(tell, future)
    else:
        future.add_done_callback(call)
