"""`onrecord ARTICLE` where there is no terminal to paint on: readable text, and a word about it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def on_terminal(*arguments: str, term: str) -> tuple[int, str]:
    """Exit code and screen text of the program on a pseudo-terminal of that TERM."""
    inner, outer = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *arguments],
        stdin=outer,
        stdout=outer,
        stderr=outer,
        env={**os.environ, "TERM": term},
        start_new_session=True,
    )
    os.close(outer)
    output = b""
    while True:
        try:
            data = os.read(inner, 10_000)
        except OSError:
            break
        if not data:
            break
        output += data
    os.close(inner)
    return process.wait(60), output.decode()


def test_without_a_terminal_the_findings_are_printed_and_that_is_said(onrecord: Run, article: Path) -> None:
    done = onrecord(article)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("# The ferry to Osk")
    assert "Output is not a terminal" in done.stderr.decode()
    assert b"\x1b" not in done.stdout + done.stderr


def test_a_dumb_terminal_gets_text_without_escape_sequences(article: Path) -> None:
    code, screen = on_terminal(str(article), term="dumb")
    assert code == 0
    assert "# The ferry to Osk" in screen
    assert "cannot show the reader" in screen
    assert "\x1b" not in screen


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_what_is_piped_in_is_read_with_or_without_the_dash(onrecord: Run, article: Path, arguments: list[str]) -> None:
    assert onrecord(*arguments, stdin=article.read_bytes()).stdout.decode().startswith("# The ferry to Osk")


def test_with_nothing_at_all_the_samples_are_shown(onrecord: Run) -> None:
    done = onrecord()
    assert done.returncode == 0
    assert done.stdout.decode().startswith("# Vellmouth’s harbour tunnel")


def test_a_missing_article_is_told_before_anything_is_painted() -> None:
    code, screen = on_terminal("nowhere.md", term="xterm-256color")
    assert code == 1
    assert screen.startswith("onrecord: There is no file “nowhere.md”.")
    assert "\x1b" not in screen


def test_escape_sequences_of_an_article_reach_nobody(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text("\x1b]0;owned\x07“Hello to the \x1b[31mterminal,” said Ada Lunt.\n")
    assert b"\x1b" not in onrecord("evil.txt").stdout
