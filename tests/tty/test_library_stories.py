"""Stories of a person who comes back: what was read is there again."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

import pytest

ARTICLE = (
    "# The ferry to Ostrel\n\n“I have missed it by an hour,” said Ida Morven, who runs the inn.\n\n"
    + "\n\n".join(f"Page {n} of the harbour book lists crossings in fair weather and none in fog." for n in range(80))
)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def opened(start, *arguments):
    terminal = start(*arguments)
    terminal.wait(lambda screen: re.search(r"[1-9]\d* quotes?\b", screen))
    terminal.read(0.3)
    return terminal


def test_after_quitting_an_article_stands_where_it_was_left(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("n", "d", "d", "q")
    assert terminal.end() == 0
    again = start(ferry)
    again.wait("Here you left off.")
    again.wait(lambda screen: "Page 0 of" not in screen and re.search(r"Quotes .* 1/1", screen))


def test_after_a_kill_it_stands_where_it_was_some_seconds_before(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("d", "d")
    terminal.read(0.1)
    time.sleep(3)
    os.killpg(terminal.process.pid, signal.SIGKILL)
    again = start(ferry)
    again.wait("Here you left off.")


def test_with_no_library_nothing_is_kept(start, ferry, tmp_path):
    terminal = opened(start, "--no-library", ferry)
    terminal.press("d", "q")
    assert terminal.end() == 0
    assert not list(tmp_path.rglob("library.db"))


def test_onrecord_home_holds_the_library(start, ferry, tmp_path):
    terminal = start(ferry, ONRECORD_HOME=str(tmp_path / "own"))
    terminal.wait(lambda screen: re.search(r"[1-9]\d* quotes?\b", screen))
    terminal.press("q")
    assert terminal.end() == 0
    assert [path.parent.name for path in tmp_path.rglob("library.db")] == ["own"]


def test_what_is_not_there_any_more_is_read_from_the_library(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("q")
    assert terminal.end() == 0
    ferry.unlink()
    assert "missed it by an hour" in opened(start, ferry).text


def test_a_library_that_cannot_be_written_stops_nobody_from_reading(start, ferry, tmp_path):
    (tmp_path / "full").write_text("")
    terminal = start(ferry, ONRECORD_HOME=str(tmp_path / "full"))
    terminal.wait("The library cannot be opened")
    terminal.wait(lambda screen: re.search(r"[1-9]\d* quotes?\b", screen))
    terminal.press("n")
    terminal.wait(lambda screen: re.search(r"Quotes .* 1/1", screen))


def test_a_persons_words_are_found_over_two_articles(start, ferry, tmp_path):
    """Two articles by which one person speaks; her page; a sentence that is half remembered."""
    inn = tmp_path / "inn.md"
    inn.write_text("# The inn is for sale\n\n“The last guest left on the last boat,” said Ida Morven.\n", "utf-8")
    terminal = opened(start, ferry, inn)
    terminal.press("J")
    terminal.wait(lambda screen: "last guest" in screen and re.search(r"1 quote\b", screen))
    terminal.read(0.5)
    terminal.press("q")
    assert terminal.end() == 0
    again = start(columns=80, rows=24)
    again.wait("Library · 2 articles")
    again.press("escape")
    again.wait("Nothing is open.")
    again.press("P")
    again.wait(lambda screen: re.search(r"Ida Morven +2", screen))
    again.press("enter")
    again.wait(lambda screen: "missed it by an hour" in screen and "last guest left" in screen)
    again.press("escape")
    again.wait("Nothing is open.")
    again.press("F", *"the final guest left on the final boats")
    again.wait("“The last guest left on the last boat,”")
    again.press("enter")
    again.wait(lambda screen: re.search(r"1 quote\b", screen) and "The inn is for sale" in screen)
