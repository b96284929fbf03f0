"""Where data go: stdout, or a file that is there whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

STDOUT = "Standard output"
"""The name of the place that data go to by default."""


class OutputError(Exception):
    """Data cannot be written; the message is a sentence that says where and why."""


@dataclass(slots=True)
class Output:
    """A stream of UTF-8 text and the name that people know it by."""

    stream: TextIO
    name: str
    discarded: bool = False
    """Set to give up what was written: the file that stood there before is kept."""

    def write(self, text: str) -> None:
        """Add text and send it on; raises OutputError, or BrokenPipeError when nobody reads any more."""
        with _explained(self.name):
            self.stream.write(text)
            self.stream.flush()


@contextmanager
def opened(path: str | None) -> Iterator[Output]:
    """A place for data: the file at `path`, or stdout for None and “-”. Raises OutputError.

    A regular file is written beside its place and moved there at the end, so that nobody ever sees half of it and an
    error leaves the old one. Devices and pipes are written to at once.
    """
    if path in (None, "-"):
        yield Output(_stdout(), STDOUT)
        return
    place = Path(os.path.realpath(path or ""))  # Path.resolve raises where links go round in a circle
    name = f"“{path}”"
    with _explained(name):
        exists = place.exists()
        at_once = exists and not place.is_file()
        written = place if at_once else place.with_name(f".onrecord-{os.getpid()}.new")
        stream = written.open("w" if at_once else "x", encoding="utf-8", errors="replace", newline="\n")
    output = Output(stream, name)
    try:
        try:
            yield output
        finally:
            with _explained(name):
                stream.close()
        if not at_once and not output.discarded:
            with _explained(name):
                if exists:
                    shutil.copymode(place, written)
                written.replace(place)
    finally:
        if not at_once:
            written.unlink(missing_ok=True)


def _stdout() -> TextIO:
    """Standard output, as UTF-8 whatever the locale says: data have one encoding."""
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    return sys.stdout


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Turn what the system says into a sentence about the output of that name."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        hint = "" if name == STDOUT else " Name another file for --output."
        raise OutputError(f"{name} cannot be written: {error.strerror}.{hint}") from error
