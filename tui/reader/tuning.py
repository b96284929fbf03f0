"""Settings put into the reader, and taken out of it again with what was changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.reader import keys
from tui.reader.article.keys import SCROLLING, WIDTH_AND_HEADINGS
from tui.reader.session.selection import Scope, Shown
from tui.reader.session.session import Session
from tui.reader.session.state import State
from tui.reader.themes import BY_NAME

if TYPE_CHECKING:
    from tui.reader.screens.reading import ReadingScreen
    from tui.settings.table import Settings

BINDINGS = {
    binding.id: binding for binding in (*keys.READING, *keys.APP, *SCROLLING, *WIDTH_AND_HEADINGS) if binding.id
}
"""All that a settings file can give other keys, by id."""


def session_of(settings: Settings) -> Session:
    """A session that shows the quotes that are wanted."""
    return Session(State(shown=Shown(scope=Scope(settings.quotes), least=settings.confidence / 100)))


def tune(reading: ReadingScreen, settings: Settings) -> None:
    """Give text and panels their widths."""
    reading.body.pane.text_width = settings.text_width
    reading.body.panel_width = settings.panel_width


def tuned(reading: ReadingScreen, theme: str, settings: Settings) -> Settings:
    """The settings with what is on screen now."""
    return replace(
        settings,
        theme=next((name for name, full in BY_NAME.items() if full == theme), settings.theme),
        text_width=reading.body.pane.text_width,
        panel_width=reading.body.panel_width,
        quotes=str(reading.session.state.shown.scope),
    )


def problems_of_keys(chosen: Mapping[str, str]) -> Iterable[str]:
    """What is wrong with keys that were chosen, a sentence each: no such command, or one key for two."""
    for name in chosen:
        if name not in BINDINGS:
            yield f"[keys]: there is no command “{name}”. “onrecord config keys” lists them."
    users: dict[str, str] = {}
    for name, binding in BINDINGS.items():
        for key in chosen.get(name, binding.key).split(","):
            other = users.setdefault(key.strip(), name)
            if other != name and (name in chosen or other in chosen):
                yield f"[keys]: {key.strip()} is the key of both “{other}” and “{name}”. The first one has it."
