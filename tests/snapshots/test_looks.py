"""How the reader looks. After a wanted change: `pytest tests/snapshots --snapshot-update`, and look at the pictures."""

from __future__ import annotations

import pytest

from tui.reader.themes import LIGHT, TERMINAL


def test_wide_with_a_current_quote(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(120, 40), run_before=after("n", "n"))


def test_wide_on_paper_with_a_current_date(snap_compare, reader, after):
    keys = ("right_parenthesis",) * 4
    assert snap_compare(reader(), terminal_size=(120, 40), run_before=after(*keys, theme=LIGHT))


def test_one_panel_below_the_text(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(80, 24), run_before=after("n", "n", "n"))


def test_one_pane_at_a_time(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(40, 12), run_before=after("2", "j", "j"))


def test_the_terminals_own_colours(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(120, 40), run_before=after("1", "j", theme=TERMINAL))


def test_without_colour(snap_compare, reader, after, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(reader(), terminal_size=(120, 40), run_before=after("n", "n"))


def test_one_speaker_without_indirect_quotes(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(120, 40), run_before=after("n", "n", "f", "i", "escape", "n", "f"))


def test_why(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(100, 30), run_before=after("n", "n", "e"))


def test_help(snap_compare, reader, after):
    assert snap_compare(reader(), terminal_size=(100, 30), run_before=after("question_mark"))
