"""Names of what can be opened, as they stand in a list."""

from __future__ import annotations

import pytest

from tui.reader.sources import name_of


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
