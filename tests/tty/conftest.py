"""A real pseudo-terminal with a terminal emulator behind it, for stories of what a person sees and does."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "backspace": "\x7f",
    "ctrl+c": "\x03",
    "ctrl+o": "\x0f",
    "ctrl+p": "\x10",
    "ctrl+z": "\x1a",
}


class Terminal:
    """A program on a pseudo-terminal, and the screen that its output draws.

    Sizes are in cells; columns and rows of the mouse count from 0.
    """

    def __init__(self, command: list[str], columns: int, rows: int, environment: dict[str, str]) -> None:
        self.raw = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.terminal, inner = pty.openpty()
        self.resize(columns, rows, redraw=False)
        self.process = subprocess.Popen(
            command,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(inner)

    @property
    def text(self) -> str:
        """The screen's lines, blanks at their ends dropped."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self, seconds: float = 0.05) -> None:
        """Take in what the program prints until it is silent for the time given."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:  # the other end is closed: the program has ended
                return
            if not data:
                return
            self.raw += data
            self._stream.feed(data)

    def wait(self, condition: str | Callable[[str], object], seconds: float = 30.0) -> str:
        """The screen once it holds the words or meets the condition; fails with the screen if it never does."""
        end = time.monotonic() + seconds
        while True:
            self.read()
            screen = self.text
            if condition in screen if isinstance(condition, str) else condition(screen):
                return screen
            if time.monotonic() > end:
                pytest.fail(f"waited {seconds:.0f} s for {condition!r}; the screen was:\n{screen}")

    def press(self, *keys: str) -> None:
        """Send keys by name, or characters as they are."""
        for key in keys:
            os.write(self.terminal, KEYS.get(key, key).encode())
            self.read()

    def mouse(self, column: int, row: int, *, button: int = 0, release: bool = False) -> None:
        """Send a mouse event in the SGR form (xterm's mode 1006)."""
        os.write(self.terminal, f"\x1b[<{button};{column + 1};{row + 1}{'m' if release else 'M'}".encode())
        self.read()

    def click(self, column: int, row: int) -> None:
        """Press and release the left button."""
        self.mouse(column, row)
        self.mouse(column, row, release=True)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at one cell, move to another, release there."""
        self.mouse(*start)
        self.mouse(*end, button=32)
        self.mouse(*end, button=32)
        self.mouse(*end, release=True)

    def find(self, words: str) -> tuple[int, int]:
        """Column and row of the first cell of the words; where they stand twice, the leftmost, so in the article."""
        places = [(line.index(words), row) for row, line in enumerate(self.screen.display) if words in line]
        if not places:
            pytest.fail(f"{words!r} is not on the screen:\n{self.text}")
        return min(places)

    def resize(self, columns: int, rows: int, *, redraw: bool = True) -> None:
        """Give the terminal another size, as a window manager would."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if redraw:
            self.screen.resize(rows, columns)
            os.killpg(self.process.pid, signal.SIGWINCH)
            self.read(0.2)

    def end(self, seconds: float = 20.0) -> int:
        """Wait for the program to end and give its exit code."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read()
        self.read()
        return self.process.wait(timeout=1)

    def hang_up(self) -> None:
        """Close the terminal's window."""
        os.close(self.terminal)
        self.terminal = -1

    def close(self) -> None:
        """End the program whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        if self.terminal >= 0:
            os.close(self.terminal)


_NOT_OURS = ("NO_COLOR", "TMUX", "COLORTERM", "TEXTUAL", "COLUMNS", "LINES")
"""Variables of whoever runs the tests that would change what is drawn; parallel workers set a size, for example."""
Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start onrecord on a pseudo-terminal: `start("article.md", columns=120, rows=40, TERM="dumb")`."""
    running: list[Terminal] = []

    def begin(
        *arguments: str | Path,
        columns: int = 120,
        rows: int = 40,
        program: tuple[str, ...] = (sys.executable, "-m", "tui"),
        **environment: str,
    ) -> Terminal:
        clean = {k: v for k, v in os.environ.items() if k not in _NOT_OURS}
        clean.update(
            {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "HOME": str(tmp_path)} | environment
        )
        running.append(Terminal([*program, *map(str, arguments)], columns, rows, clean))
        return running[-1]

    yield begin
    for terminal in running:
        terminal.close()
