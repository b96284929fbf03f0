"""The palette: every key's action by name, and the rare things that have no key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from tui.reader import keys
from tui.reader.screens.help import shown_keys
from tui.reader.themes import DARK, LIGHT, TERMINAL

if TYPE_CHECKING:
    from tui.reader.app import ReaderApp

_THEMES = {DARK: "dark", LIGHT: "light", TERMINAL: "the terminal’s own colours"}


def commands(app: ReaderApp) -> Iterator[SystemCommand]:
    """All commands."""
    for room, bindings in ((app.reading, keys.READING), (app, keys.APP)):
        for binding in bindings:
            if binding.id != "palette":
                name = binding.description[0].upper() + binding.description[1:]
                run = partial(_run, app, binding.action, room)
                yield SystemCommand(name, f"{binding.tooltip} ({shown_keys(app, binding)})", run)
    for theme, name in _THEMES.items():
        yield SystemCommand(f"Colours: {name}", "Change the theme", partial(setattr, app, "theme", theme))
    yield SystemCommand("Mouse on or off", "Off lets the terminal select text itself", partial(switch_mouse, app))


def _run(app: ReaderApp, action: str, room: object) -> None:
    app.call_later(app.run_action, action, room)


def switch_mouse(app: ReaderApp) -> None:
    """Give the mouse to the terminal, or take it back."""
    app.takes_mouse = not app.takes_mouse
    driver = app._driver
    if driver is not None:
        # The modes that Textual's drivers set: press and release, drag, any motion, SGR coordinates (xterm ctlseqs).
        driver.write("".join(f"\x1b[?{mode}{'h' if app.takes_mouse else 'l'}" for mode in (1000, 1003, 1015, 1006)))
        driver.flush()
    app.reading.say("The mouse is on." if app.takes_mouse else "The mouse is the terminal’s.")
