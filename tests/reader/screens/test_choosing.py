"""Choosing from a list and completing a path."""

from __future__ import annotations

from tui.reader.panels.entry import Entry
from tui.reader.screens.choose import matching
from tui.reader.screens.open import completed

NAMES = [Entry("harbour-tunnel.md"), Entry("The Harbour at night"), Entry("weir.txt")]


def test_every_word_must_be_there_in_any_order():
    assert matching(NAMES, "harbour") == [0, 1]
    assert matching(NAMES, "NIGHT harb") == [1]
    assert matching(NAMES, "") == [0, 1, 2]
    assert matching(NAMES, "lock") == []


def test_paths_are_completed_with_the_first_name_that_fits(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "river.md").touch()
    (tmp_path / ".hidden").touch()
    assert completed(f"{tmp_path}/re") == f"{tmp_path}/reports/"
    assert completed(f"{tmp_path}/r") == f"{tmp_path}/reports/"
    assert completed(f"{tmp_path}/ri") == f"{tmp_path}/river.md"
    assert completed(f"{tmp_path}/") == f"{tmp_path}/reports/"


def test_what_cannot_be_completed_is_left_alone(tmp_path):
    assert completed("") is None
    assert completed("https://example.org/a") is None
    assert completed(f"{tmp_path}/nowhere/x") is None
    assert completed("bad\0name") is None
    assert completed("~nobody-here-by-this-name/x") is None
