"""Where the program keeps what is its own: the library, the settings, what was changed while reading.

Each in its place of the system (the XDG Base Directory Specification, through platformdirs), or all in the folder that
`ONRECORD_HOME` names. Nothing here makes a folder: whoever writes does.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME = "ONRECORD_HOME"
"""Environment variable: one folder for all of it."""
_NAME = "onrecord"


def library_file() -> Path:
    """The SQLite file that holds everything read."""
    return _own("user_data_path") / "library.db"


def settings_file() -> Path:
    """The TOML file that people write."""
    return _own("user_config_path") / "settings.toml"


def state_file() -> Path:
    """The JSON file that the program writes: what was changed in it, such as the theme."""
    return _own("user_state_path") / "state.json"


def _own(kind: str) -> Path:
    if home := os.environ.get(HOME):
        return Path(home).expanduser().absolute()
    import platformdirs

    path: Path = getattr(platformdirs, kind)(_NAME, appauthor=False)
    return path
