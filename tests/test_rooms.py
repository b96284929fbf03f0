"""What is private to a file stays in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "tui").rglob("*.py"))
OWN = ("self", "cls")


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def imported(tree: ast.Module) -> Iterator[str]:
    """Private names that a file takes from other rooms of ours."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tui"):
            yield from (alias.name for alias in node.names if private(alias.name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_takes_a_private_name_from_another(path: Path) -> None:
    assert list(imported(ast.parse(path.read_text("utf-8")))) == []


def test_no_screen_or_pane_reaches_into_another() -> None:
    """Private attributes are read on `self` only; those of Textual's app and of the standard library excepted."""
    others = {"_keymap", "_driver", "_start_widget", "_exit", "_replace"}
    reached = [
        f"{path.name}: {ast.unparse(node)}"
        for path in (ROOT / "tui/reader").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and private(node.attr)
        and node.attr not in others
        and not (isinstance(node.value, ast.Name) and node.value.id in OWN)
    ]
    assert reached == []
