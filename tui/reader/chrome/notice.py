"""What stands in place of an article: why there is none, or that the terminal is too small."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Notice(Widget):
    """A sentence and a hint, in the middle."""

    DEFAULT_CSS = "Notice { width: 1fr; height: 1fr; padding: 0 4; content-align: center middle; text-align: center; }"
    message: reactive[str] = reactive("", layout=True)
    hint: reactive[str] = reactive("", layout=True)

    def say(self, message: str, hint: str = "") -> None:
        """Say something else."""
        self.message, self.hint = message, hint

    def render(self) -> RenderResult:
        """Message over hint."""
        return Content.assemble((self.message, "bold"), "\n\n" if self.hint else "", (self.hint, "$text-muted"))
