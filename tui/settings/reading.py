"""Settings read, each from the first that has it: command line, environment, what was changed while reading, file.

What is wrong is named, and the next one holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tui.settings.table import NAMES, Settings, Value

PREFIX = "ONRECORD_"
"""Of environment variables: ONRECORD_TEXT_WIDTH sets text_width."""
_LARGEST = 1_000_000
"""Bytes of a file."""
_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


class Read(NamedTuple):
    """Settings, and what was wrong with them."""

    settings: Settings
    of_file: Settings
    """Those of the file alone."""
    problems: tuple[str, ...] = ()
    """A sentence each: file, line, name, what is possible."""


def read_settings(
    path: Path, environment: Mapping[str, str], options: Mapping[str, str] | None = None, state: Path | None = None
) -> Read:
    """The settings of the file at a path (none has the defaults), with what goes before them. Raises nothing."""
    of_file, problems = _of_file(path)
    settings = of_file
    if state is not None and settings.remember:
        from tui.settings.state import recall

        settings = recall(state, settings)
    given = {name[len(PREFIX) :].lower(): value for name, value in environment.items() if name.startswith(PREFIX)}
    for source, words in (
        ("the environment", {n: v for n, v in given.items() if n in NAMES}),
        ("--set", options or {}),
    ):
        for name, word in words.items():
            settings, problem = _set(settings, name, _value(name, word), source)
            problems += problem
    return Read(settings, of_file, tuple(problems))


def _of_file(path: Path) -> tuple[Settings, list[str]]:
    settings = Settings()
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8")
    except FileNotFoundError:
        return settings, []
    except (OSError, UnicodeDecodeError) as error:
        return settings, [f"{path} cannot be read: {getattr(error, 'strerror', 'it is no UTF-8')}."]
    import tomllib

    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE.search(str(error))
        where = f", line {line[1]}" if line and line[1] else ""
        return settings, [f"{path}{where}: {_LINE.sub('', str(error)).strip()}. Nothing in it is used."]
    keys, problems = _keys(values.pop("keys", {}), f"{path}")
    settings = replace(settings, keys=keys)
    for name, value in values.items():
        settings, problem = _set(settings, name, value, f"{path}{_line_of(text, name)}")
        problems += problem
    return settings, problems


def _keys(value: object, where: str) -> tuple[dict[str, str], list[str]]:
    if isinstance(value, dict) and all(isinstance(key, str) for key in value.values()):
        return value, []
    return {}, [f'{where}: [keys] can only be names of commands with their keys: "quote.next" = "n".']


def _set(settings: Settings, name: str, value: Any, where: str) -> tuple[Settings, list[str]]:
    """The settings with one value, or as they were and a sentence that says why."""
    setting = NAMES.get(name)
    if setting is None:
        return settings, [f"{where}: there is no setting “{name}”. There are {', '.join(NAMES)} and [keys]."]
    if not setting.takes(value):
        return settings, [f"{where}: {name} cannot be {_shown(value)}. It can be {setting.possible}."]
    return replace(settings, **{name: value}), []


def _value(name: str, word: str) -> Value:
    """A word from a shell as a value of that setting; itself where it cannot be one."""
    default = NAMES[name].default if name in NAMES else ""
    if isinstance(default, bool):
        return {"true": True, "false": False, "1": True, "0": False}.get(word.lower(), word)
    return int(word) if isinstance(default, int) and word.isdecimal() and len(word) < 9 else word


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _line_of(text: str, name: str) -> str:
    found = re.search(rf"^\s*[\"']?{re.escape(name)}[\"']?\s*[=.]|^\s*\[\s*{re.escape(name)}\b", text, re.MULTILINE)
    return f", line {text.count(chr(10), 0, found.end()) + 1}" if found else ""
