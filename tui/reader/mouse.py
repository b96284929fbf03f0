"""Who has the mouse: the reader, or the terminal, which selects text with it in its own way."""

from __future__ import annotations

from textual.app import App

_MODES = (1000, 1003, 1015, 1006)
"""Those that Textual's drivers set: press and release, drag, any motion, SGR coordinates (xterm ctlseqs)."""


class Mouse:
    """The mouse of an app."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self.is_taken = True
        """Whether the reader has it."""

    def switch(self) -> None:
        """Give the mouse to the terminal, or take it back."""
        self.is_taken = not self.is_taken
        driver = self._app._driver
        if driver is not None:
            driver.write("".join(f"\x1b[?{mode}{'h' if self.is_taken else 'l'}" for mode in _MODES))
            driver.flush()
