"""The library as commands open it, and what they say when it cannot be used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tui.cli.output import OutputError
from tui.cli.talk import say
from tui.folders import library_file
from tui.library.database import Connection
from tui.library.errors import LibraryError, explained
from tui.library.opening import Opened


@contextmanager
def library(open_it: Callable[[Path], Opened]) -> Iterator[Connection]:
    """The library of whoever runs the command. Raises `LibraryError`."""
    connection, notice = open_it(library_file())
    if notice:
        say(notice)
    with closing(connection), explained():
        yield connection


def reported(command: Callable[[], int]) -> int:
    """Run a command; what the library or the system says is said, and the exit code is 1."""
    try:
        return command()
    except (LibraryError, OutputError) as error:
        say(str(error))
    except OSError as error:
        say(f"“{error.filename}” cannot be read: {error.strerror}.")
    return 1
