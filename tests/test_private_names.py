"""A name that begins with an underscore is its own module's: no other module of the program uses it."""

from __future__ import annotations

import ast
from pathlib import Path

import tui

FILES = sorted(Path(tui.__file__).parent.rglob("*.py"))


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def borrowed(path: Path) -> list[str]:
    """Private names that a file imports, or asks of a module that it imports from the program."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    own = [alias for node in imports if (node.module or "").startswith("tui") for alias in node.names]
    modules = {alias.asname or alias.name for alias in own}
    asked = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules
    ]
    return [name for name in [*(alias.name for alias in own), *asked] if private(name)]


def test_no_module_uses_a_private_name_of_another() -> None:
    assert len(FILES) > 100
    found = {str(path.name): names for path in FILES if (names := borrowed(path))}
    assert found == {}
