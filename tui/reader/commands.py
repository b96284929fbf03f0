"""The palette: every key's action by name, and the rare things that have no key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import App, SystemCommand
from textual.dom import DOMNode

from tui.reader import keys
from tui.reader.screens.help import shown_keys
from tui.reader.themes import BY_NAME
from tui.reader.wording import capitalised

_THEMES = {"dark": "dark", "light": "light", "terminal": "the terminal’s own colours"}


def commands(app: App[None], reading: DOMNode) -> Iterator[SystemCommand]:
    """All commands, those of the reading screen first."""

    def run(action: str, room: DOMNode) -> None:
        app.call_later(app.run_action, action, room)

    for room, bindings in ((reading, keys.READING), (app, keys.APP)):
        for binding in bindings:
            if binding.id != "palette":
                name = capitalised(binding.description)
                words = f"{binding.tooltip} ({shown_keys(app, binding)})"
                yield SystemCommand(name, words, partial(run, binding.action, room))
    for theme, name in _THEMES.items():
        yield SystemCommand(f"Colours: {name}", "Change the theme", partial(setattr, app, "theme", BY_NAME[theme]))
    yield SystemCommand("Mouse on or off", "Off lets the terminal select text", partial(run, "mouse", app))
