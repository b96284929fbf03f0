"""What was changed while reading, kept apart from the settings file: nobody's file is written into.

Each value is kept with the one that it was changed from. When that is changed in the settings file, the file holds.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.settings.table import NAMES, Settings, Value

REMEMBERED = ("theme", "text_width", "panel_width", "quotes")


Changes = dict[str, tuple[Value, Value]]
"""By name the value, and the one of the file that it was changed from."""


def recall(path: Path, of_file: Settings) -> Settings:
    """The settings of the file with what was changed since; as they are where nothing can be read."""
    values: dict[str, Any] = {name: value for name, (value, _) in _changes(path, of_file).items()}
    return replace(of_file, **values)


def remember(path: Path, of_file: Settings, before: Settings, after: Settings) -> None:
    """Keep what became of the settings while reading. Whole or not at all; not when it cannot be written.

    What is as it was before is nobody's change, so a value that came from the command line stays there.
    """
    changes = _changes(path, of_file)
    for name in REMEMBERED:
        value, own = getattr(after, name), getattr(of_file, name)
        if value == own and value != getattr(before, name):
            changes.pop(name, None)
        elif value != getattr(before, name):
            changes[name] = (value, own)
    with suppress(OSError):
        if changes != _changes(path, of_file):
            _write(path, changes)


def _changes(path: Path, of_file: Settings) -> Changes:
    """The changes that hold."""
    if not path.is_file():
        return {}
    import json

    try:
        state = json.loads(path.read_text("utf-8"))
        return {
            name: (value, instead_of)
            for name, (value, instead_of) in state.items()
            if name in REMEMBERED and NAMES[name].takes(value) and instead_of == getattr(of_file, name)
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _write(path: Path, changes: Changes) -> None:
    import json

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f".{path.name}-{os.getpid()}.new")
    new.write_text(json.dumps(changes), encoding="utf-8")
    new.replace(path)
