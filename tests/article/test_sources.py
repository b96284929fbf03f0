"""Names of what can be opened, as they stand in a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.article.sources import expand, is_folder, name_of


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("reports/ferry.md", "ferry.md"),
        ("https://harbour.example/story", "https://harbour.example/story"),
        ("reports/\x1b]0;owned\x07ferry\x1b[31m.md", "ferry.md"),
        ("https://harbour.example/\x1b[31mstory", "https://harbour.example/story"),
        ("new\nline\u202e.md", "new line.md"),
        ("not UTF-8 \udcff.md", "not UTF-8 \ufffd.md"),
    ],
)
def test_a_name_cannot_command_the_terminal(source: str, name: str) -> None:
    assert name_of(source) == name


def test_what_is_typed_is_a_path_from_then_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "mill.txt").write_text("The mill turns.", "utf-8")
    assert expand(["~", "~/mill.txt"]) == [tmp_path / "mill.txt"] * 2


@pytest.mark.parametrize(
    "typed", ["", "-", "~nosuchuser/x", "~\x00", "\x00", "x" * 5000, "\ud800", "https://mill.example/~a"]
)
def test_what_is_no_path_stays_as_typed_to_say_so_later(typed: str) -> None:
    assert [str(source) for source in expand([typed])] == [typed]
    assert not is_folder(typed)
