"""Stories of a person at a terminal: what is typed, what is seen."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """---
title: The ferry to Ostrel stops for good
author: Nadia Kerr
date: 2023-06-14
---

# The ferry to Ostrel stops for good

The last ferry left on Monday, and nobody waved.

“I have missed it by an hour,” said Ida Morven, who runs the inn. “I had a speech ready.”

A new boat was on the drawing board in 2021. “The money sank before the boat did,” Callum Reith told reporters.

She did not laugh. “He was the one who counted it,” Morven said.

""" + "\n\n".join(f"Page {n} of the harbour book lists crossings in fair weather and none in fog." for n in range(40))


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def opened(start, path: Path, **options):
    """The reader with the article's panels filled."""
    terminal = start(path, **options)
    terminal.wait(lambda screen: re.search(r"[1-9]\d* quotes?\b", screen))
    terminal.read(0.3)
    return terminal


def background(terminal, words: str) -> str:
    """Colour behind the first cell of the words."""
    column, row = terminal.find(words)
    cell = terminal.screen.buffer[row][column]
    return cell.fg if cell.reverse else cell.bg


def test_an_article_opens_with_speakers_quotes_and_dates_beside_it(start, ferry):
    screen = opened(start, ferry).text
    assert "The ferry to Ostrel stops for good" in screen
    assert re.search(r"Ida Morven +\d", screen), "the speaker stands in her panel"
    assert re.search(r"Callum Reith +\d", screen)
    assert "2023-06-12" in screen, "Monday is the day before the publication date of a Wednesday"


def test_n_walks_the_quotes_and_the_panels_follow(start, ferry):
    terminal = opened(start, ferry)
    plain = background(terminal, "missed it by")
    terminal.press("n")
    terminal.wait(lambda _: background(terminal, "missed it by") != plain)
    terminal.wait(lambda screen: re.search(r"Quotes .* 1/\d", screen))
    terminal.press("n")
    terminal.wait(lambda screen: re.search(r"Quotes .* 2/\d", screen))
    assert background(terminal, "missed it by") == plain
    terminal.press("N")
    terminal.wait(lambda screen: re.search(r"Quotes .* 1/\d", screen))


def test_f_shows_one_speaker_only_and_escape_shows_all(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("n", "f")
    terminal.wait(lambda screen: screen.count("The money sank") == 1)
    terminal.press("escape")
    terminal.wait(lambda screen: screen.count("The money sank") == 2)


def test_a_search_counts_its_matches_and_escape_ends_it(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("/", *"harbour book", "enter")
    terminal.wait(lambda screen: re.search(r"1/40|1 of 40", screen))
    terminal.press("n")
    terminal.wait(lambda screen: re.search(r"2/40|2 of 40", screen))
    terminal.press("escape")
    terminal.wait(lambda screen: not re.search(r"2/40|2 of 40", screen))


def test_a_click_on_a_quote_in_the_text_selects_it(start, ferry):
    terminal = opened(start, ferry)
    plain = background(terminal, "The money sank")
    terminal.click(*terminal.find("The money sank"))
    terminal.wait(lambda _: background(terminal, "The money sank") != plain)
    terminal.wait("only Reith")


def test_a_click_on_a_speaker_in_the_panel_goes_to_what_they_said(start, ferry):
    terminal = opened(start, ferry)
    terminal.wait(lambda screen: re.search(r"Callum Reith +\d", screen))
    row = next(i for i, line in enumerate(terminal.screen.display) if re.search(r"Callum Reith +\d", line))
    terminal.click(terminal.screen.display[row].index("Callum"), row)
    terminal.wait("only Reith")


def test_dragging_marks_words_and_y_copies_them(start, ferry):
    terminal = opened(start, ferry)
    column, row = terminal.find("nobody waved")
    terminal.drag((column, row), (column + len("nobody waved") - 1, row))
    terminal.read(0.3)
    terminal.press("y")
    terminal.wait(lambda _: b"\x1b]52;" in terminal.raw)
    terminal.wait(lambda screen: "opied" in screen)


def test_the_panels_follow_the_terminals_size(start, ferry):
    terminal = opened(start, ferry)
    terminal.resize(90, 30)
    terminal.wait(lambda screen: "missed it by" in screen and "Quotes" in screen)
    terminal.resize(50, 20)
    terminal.wait("The last ferry left")
    terminal.resize(30, 5)
    terminal.wait(lambda screen: "small" in screen.lower())
    terminal.resize(120, 40)
    terminal.wait(lambda screen: re.search(r"Callum Reith +\d", screen))


def test_q_leaves_the_terminal_as_it_was(start, ferry):
    terminal = opened(start, ferry)
    terminal.press("q")
    assert terminal.end() == 0
    left = terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :]
    assert b"\x1b[?25h" in left, "the cursor is shown again"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_clean(start, ferry, number):
    terminal = opened(start, ferry)
    os.kill(terminal.process.pid, number)
    assert terminal.end() != 0
    assert b"\x1b[?1049l" in terminal.raw
    assert b"Traceback" not in terminal.raw


def test_closing_the_window_ends_the_program(start, ferry):
    terminal = opened(start, ferry)
    terminal.hang_up()
    terminal.process.wait(timeout=20)


def test_an_article_from_standard_input_is_read_with_the_keyboard_still_working(start, ferry, tmp_path):
    script = tmp_path / "pipe.py"
    script.write_text(
        "import os, sys\n"
        "reading, writing = os.pipe()\n"
        "if os.fork() == 0:\n"
        "    os.close(reading); os.write(writing, open(sys.argv[1], 'rb').read()); os._exit(0)\n"
        "os.close(writing); os.dup2(reading, 0)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'tui', '-'])\n",
        encoding="utf-8",
    )
    terminal = start(script, ferry, program=(sys.executable,))
    terminal.wait(lambda screen: re.search(r"Ida Morven +\d", screen))
    terminal.press("n")
    terminal.wait(lambda screen: re.search(r"Quotes .* 1/\d", screen))


def test_a_dumb_terminal_gets_text_not_a_screen(start, ferry):
    terminal = start(ferry, TERM="dumb")
    assert terminal.end() == 0
    assert b"Ida Morven" in terminal.raw
    assert b"\x1b[" not in terminal.raw


def test_without_a_terminal_the_extraction_is_printed(ferry):
    done = subprocess.run(
        [sys.executable, "-m", "tui", str(ferry)], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0
    assert "Ida Morven" in done.stdout
    assert "\x1b" not in done.stdout


def test_escape_sequences_in_an_article_change_nothing_outside_its_pane(start, tmp_path):
    hostile = tmp_path / "hostile.md"
    hostile.write_text(
        "# Title\x1b]0;STOLEN\x07 of it\n\n"
        "“We are \x1b[2Jfine\x9b31m,” said Ana \x1b[31;1mRuiz\x1b[0m [bold red]today[/]. "
        "\u202eesrever\u202c\x1b]52;c;AAAA\x07\n",
        encoding="utf-8",
    )
    terminal = opened(start, hostile)
    terminal.wait("[bold red]today[/]")
    assert terminal.screen.title != "STOLEN"
    assert b"STOLEN" not in terminal.raw
    assert b"\x1b]52;c;AAAA" not in terminal.raw
    assert "\u202e" not in terminal.text
    assert re.search(r"Ana Ruiz +\d", terminal.text)


def test_a_missing_file_is_said_on_the_screen_and_the_reader_stays_usable(start, tmp_path):
    terminal = start(tmp_path / "nowhere.md")
    terminal.wait(
        lambda screen: "nowhere.md" in screen and re.search(r"no file|not found|no such|does not exist", screen, re.I)
    )


def test_no_color_keeps_the_current_quote_visible(start, ferry):
    terminal = opened(start, ferry, NO_COLOR="1")
    terminal.press("n")
    terminal.wait(lambda screen: re.search(r"Quotes .* 1/\d", screen))
    column, row = terminal.find("missed it by")
    cell = terminal.screen.buffer[row][column]
    assert cell.reverse or cell.bold or cell.underscore
