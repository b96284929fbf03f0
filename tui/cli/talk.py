"""What the command line says to people: on stderr, one line at a time, nothing that a terminal would act on."""

from __future__ import annotations

import sys

from tui.article.sanitise import sanitise_line

_TYPEWRITTEN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-"})
"""For terminals that know ASCII only."""


def say(sentence: str) -> None:
    """Print a sentence to stderr, with the program's name before it."""
    if sys.stderr is None:  # closed: there is nobody to say it to, and the data must not suffer
        return
    line = f"onrecord: {sanitise_line(sentence)}\n"
    try:
        line.encode(sys.stderr.encoding)
    except UnicodeEncodeError:
        line = line.translate(_TYPEWRITTEN)
    sys.stderr.write(line)
    sys.stderr.flush()


def unexpected(error: BaseException) -> str:
    """The sentence for an error that nobody foresaw: what it was, and how to see where."""
    return (
        f"Something unexpected went wrong ({type(error).__name__}: {error}). This is a bug in onrecord; "
        "set ONRECORD_DEBUG=1 to see the traceback."
    )


class Progress:
    """“12 of 340 articles” on one line of stderr, rewritten; silent where stderr is no terminal.

    When the data itself go to the terminal, they are progress enough: then it is silent too.
    """

    def __init__(self, total: int, *, data_to_terminal: bool) -> None:
        self._total = total
        self._shown = total > 1 and sys.stderr is not None and sys.stderr.isatty() and not data_to_terminal

    def show(self, done: int) -> None:
        """Say how many articles are done."""
        if self._shown:
            sys.stderr.write(f"\r{done} of {self._total} articles")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that a sentence or the prompt can stand there."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * len(f'{self._total} of {self._total} articles')}\r")
            sys.stderr.flush()
