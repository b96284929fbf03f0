"""A settings file that says every value and what it means."""

from __future__ import annotations

import json

from tui.settings.table import TABLE, Setting, Settings, Value

_HEAD = "# Settings of onrecord. “onrecord config show” prints those that hold, and says what is wrong with them.\n"
_KEYS = """\
# Other keys for commands, by the names that “onrecord config keys” lists. Several keys are parted by commas.
[keys]
# "quote.next" = "n"
"""


def explained() -> str:
    """All defaults, each with its meaning and what it can be, as TOML."""
    entries = (
        f"# {setting.meaning}\n# It can be {setting.possible}.\n{_entry(setting, setting.default)}" for setting in TABLE
    )
    return "\n".join((_HEAD, *entries, _KEYS))


def as_toml(settings: Settings) -> str:
    """The values, as TOML."""
    keys = "".join(f"{_quoted(name)} = {_quoted(key)}\n" for name, key in settings.keys.items())
    values = "".join(_entry(setting, getattr(settings, setting.name)) for setting in TABLE)
    return values + (f"\n[keys]\n{keys}" if keys else "")


def _entry(setting: Setting, value: Value) -> str:
    return f"{setting.name} = {_quoted(value) if isinstance(value, str) else str(value).lower()}\n"


def _quoted(word: str) -> str:
    return json.dumps(word)  # a TOML basic string escapes as JSON does
