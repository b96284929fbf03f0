"""Stories of a person who corrects: nothing of it is lost."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

ARTICLE = """# The ferry to Ostrel

By Tilda Marsh

“I have missed it by an hour,” said Ida Morven, who runs the inn. Bo Lind, her cook, had packed for both.

“The next one sails on Tuesday,” she said. Farmers were less patient.
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def opened(start, path):
    terminal = start(path)
    terminal.wait(lambda screen: re.search(r"[1-9]\d* quotes?\b", screen) and "Ida Morven" in screen)
    terminal.read(0.3)
    return terminal


def give_all_to_bo(terminal):
    terminal.press("n", "a")
    terminal.wait("Who says this?")
    terminal.press(*"Bo Lind", "enter")
    terminal.wait("By Bo Lind: which quotes?")
    terminal.press("down", "enter")
    terminal.wait("2 quotes by Bo Lind. z undoes it.")
    terminal.wait("✓ by you")


def test_who_was_corrected_stays_corrected_after_quitting(start, ferry):
    terminal = opened(start, ferry)
    give_all_to_bo(terminal)
    terminal.press("q")
    assert terminal.end() == 0
    again = start(ferry)
    again.wait(lambda screen: "✓ by you" in screen and re.search(r"Speakers .* 1\b", screen))
    again.press("z")
    again.wait("Undone: 2 quotes by Bo Lind.")
    again.wait(lambda screen: re.search(r"Ida Morven\s+2", screen))


def test_who_was_corrected_stays_corrected_after_a_kill(start, ferry):
    terminal = opened(start, ferry)
    give_all_to_bo(terminal)
    terminal.read(0.2)
    os.killpg(terminal.process.pid, signal.SIGKILL)
    again = start(ferry)
    again.wait("✓ by you")


def test_a_date_that_was_set_counts_again(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("A")
    terminal.wait("Publication date")
    terminal.press(*"2024-05-03", "enter")
    terminal.wait("2024-04-30")
    terminal.press("q")
    assert terminal.end() == 0
    again = start(ferry)
    again.wait(lambda screen: "2024-04-30" in screen and "3 May 2024" in screen)


def test_a_review_asks_for_what_is_least_sure_and_ends(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("R")
    terminal.wait("Review: 0 of 2 done")
    terminal.press("enter")
    terminal.wait("Review: 1 of 2 done")
    terminal.press("x")
    terminal.wait("Every quote that is shown has been reviewed.")


def test_marked_words_become_a_quote(start, ferry):
    terminal = opened(start, ferry)
    column, row = terminal.find("Farmers were less patient")
    terminal.drag((column, row), (column + len("Farmers were less patient"), row))
    terminal.press("a")
    terminal.wait("Whose words are these?")
    terminal.press(*"Farmers", "enter")
    terminal.wait("is a quote by Farmers.")
