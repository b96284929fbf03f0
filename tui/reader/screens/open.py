"""Open: ask for a file, a folder or a web address."""

from __future__ import annotations

import asyncio

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.article.errors import ArticleError
from tui.article.files import path_of
from tui.reader.screens.dialog import Dialog


def completed(path: str) -> str | None:
    """The path completed with the first name that begins as typed; folders end in a slash."""
    if not path or "://" in path:
        return None
    folder, slash, start = path.rpartition("/")
    try:
        names = sorted(
            entry.name + ("/" if entry.is_dir() else "")
            for entry in path_of(folder + slash or ".").iterdir()
            if entry.name.startswith(start)
            and entry.name != start
            and (start or not entry.name.startswith("."))
            and entry.name.isprintable()
        )
    except (ArticleError, OSError, ValueError):
        return None
    return folder + slash + names[0] if names else None


class _Paths(Suggester):
    """Suggests the rest of a path."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The completed path."""
        return await asyncio.to_thread(completed, value)


class OpenScreen(Dialog[str | None]):
    """Gives what was typed."""

    def compose(self) -> ComposeResult:
        """Title, line to type in, hint."""
        with Vertical(classes="card"):
            yield Static(Content("Open"), classes="card-title")
            yield Input(placeholder="A file, a folder or a web address", suggester=_Paths(), compact=True)
            yield Static(Content("→ accepts the suggestion · enter opens · esc closes"), classes="card-hint")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        if typed:
            self.dismiss(typed)
