"""What can be set: one table, from which the file, its explanations, the checks and the defaults are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

Value = str | int | float | bool


class Setting(NamedTuple):
    """One value that can be set."""

    name: str
    default: Value
    meaning: str
    """A sentence or two."""
    allowed: tuple[str, ...] | range | None = None
    """Words that it may be, or numbers; nothing for yes or no."""

    @property
    def possible(self) -> str:
        """What it can be, as a sentence has it."""
        if isinstance(self.allowed, range):
            return f"a number from {self.allowed[0]} to {self.allowed[-1]}"
        if self.allowed is None:
            return "true or false"
        return " or ".join(filter(None, (", ".join(self.allowed[:-1]), self.allowed[-1])))

    def takes(self, value: object) -> bool:
        """Whether it can be that value."""
        return type(value) is type(self.default) and (self.allowed is None or value in self.allowed)


TABLE = (
    Setting("theme", "dark", "Colours; “terminal” takes those of the terminal.", ("dark", "light", "terminal")),
    Setting("text_width", 80, "Columns that the text may take at most.", range(20, 121)),
    Setting("panel_width", 0, "Columns of the panels beside the text; 0 gives them a third.", range(201)),
    Setting(
        "quotes",
        "said",
        "Which quotes are shown at first: what was said or written, only what stands in quote marks, or everything "
        "that is attributed to somebody.",
        ("said", "quoted", "everything"),
    ),
    Setting(
        "confidence",
        0,
        "How sure a quote and its speaker must be to be shown, in percent, unless everything is shown; what is rather "
        "wrong than right is hidden anyway.",
        range(100),
    ),
    Setting("mouse", True, "Whether the reader takes the mouse; without it, the terminal selects text."),
    Setting("library", True, "Whether what is read is kept: the text, the place, what was found."),
    Setting("remember", True, "Whether what you change while reading (theme, widths, quotes) is there next time."),
)
NAMES = MappingProxyType({setting.name: setting for setting in TABLE})


@dataclass(frozen=True, slots=True)
class Settings:
    """A value for each of the table, under its name."""

    theme: str = "dark"
    text_width: int = 80
    panel_width: int = 0
    quotes: str = "said"
    confidence: int = 0
    mouse: bool = True
    library: bool = True
    remember: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """By id of a binding the keys that it has instead, as Textual names them: “n”, “ctrl+o,alt+left”."""


DEFAULTS = Settings()
