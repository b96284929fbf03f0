"""Colours: a dark, a light and a terminal-colours theme, and the colours of speakers in each.

Muted, as print on paper or a lamp at night. Text and speakers' colours have a contrast of at least 4.5:1
against the background (WCAG 2 AA). Colours of speakers keep apart in hue and, for those who see few hues, in
lightness; they never stand alone.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme


class _Palette(NamedTuple):
    background: str
    raised: str
    """Header, footer and dialogs."""
    fill: str
    """Behind the current entry."""
    rule: str
    text: str
    muted: str
    faint: str
    """Entries that step back."""
    amber: str
    blue: str
    green: str
    rose: str


_NIGHT = _Palette(
    "#12151c",
    "#1b212b",
    "#2b323e",
    "#5a6270",
    "#d3d6dc",
    "#969dab",
    "#757d8b",
    "#e5a96c",
    "#8cc2dc",
    "#a3c585",
    "#e08e98",
)
_PAPER = _Palette(
    "#faf8f3",
    "#efebe2",
    "#e3dccd",
    "#b3ab9b",
    "#2c2e33",
    "#5c5d59",
    "#7d7b73",
    "#8f5208",
    "#1c648c",
    "#3d6b21",
    "#a8354a",
)

DARK, LIGHT, TERMINAL = "onrecord-dark", "onrecord-light", "onrecord-terminal"
BY_NAME = {"dark": DARK, "light": LIGHT, "terminal": TERMINAL}
"""By the names that people have for them."""

_SPEAKERS = {
    DARK: (
        "#8cc2dc", "#e5a96c", "#a3c585", "#e08e98", "#b9a3e3", "#d3c27a", "#7fcbb9", "#d79bc9", "#c99b7d", "#9fb0c9",
    ),
    LIGHT: (
        "#1c648c", "#8f5208", "#3d6b21", "#a8354a", "#6b4a9e", "#6f6210", "#12695e", "#96397f", "#7a4a30", "#4a5a75",
    ),
    TERMINAL: (
        "ansi_blue", "ansi_yellow", "ansi_green", "ansi_red", "ansi_magenta", "ansi_cyan",
        "ansi_bright_blue", "ansi_bright_yellow", "ansi_bright_green", "ansi_bright_magenta",
    ),
}  # fmt: skip
_SWATCHES = "▌┃║"
THIN = "┆"
"""The glyph beside what is reported without quote marks."""


def speaker_colours(theme: str, count: int) -> tuple[str, ...]:
    """A colour for each of `count` speakers; after ten they come again, with another swatch."""
    palette = _SPEAKERS.get(theme, _SPEAKERS[DARK])
    return tuple(palette[i % len(palette)] for i in range(count))


def swatch(rank: int) -> str:
    """The glyph beside a speaker: another one for each round of the colours."""
    return _SWATCHES[rank // len(_SPEAKERS[DARK]) % len(_SWATCHES)]


def _theme(name: str, palette: _Palette, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=palette.blue,
        secondary=palette.green,
        accent=palette.amber,
        warning=palette.amber,
        error=palette.rose,
        success=palette.green,
        foreground=palette.text,
        background=palette.background,
        surface=palette.raised,
        panel=palette.fill,
        boost=palette.raised,
        variables={
            "text-muted": palette.muted,
            "rule": palette.rule,
            "faint": palette.faint,
            "on-accent": palette.background,
            "border": palette.rule,
            "input-cursor-background": palette.text,
            "input-selection-background": palette.fill,
            "block-cursor-background": palette.fill,
            "block-cursor-foreground": palette.text,
            "screen-selection-background": palette.fill,
            "scrollbar": palette.fill,
            "scrollbar-hover": palette.rule,
            "scrollbar-active": palette.amber,
            "scrollbar-background": palette.background,
            "scrollbar-background-hover": palette.background,
            "scrollbar-background-active": palette.background,
            "scrollbar-corner-color": palette.background,
        },
    )


def themes() -> tuple[Theme, ...]:
    """The themes of the reader."""
    terminal = Theme(
        name=TERMINAL,
        ansi=True,
        primary="ansi_blue",
        secondary="ansi_cyan",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_yellow",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            "text-muted": "ansi_default",
            "rule": "ansi_bright_black",
            "faint": "ansi_default",
            "on-accent": "ansi_black",
            "border": "ansi_bright_black",
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "block-cursor-background": "ansi_white",
            "block-cursor-foreground": "ansi_black",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
            "input-selection-background": "ansi_bright_blue",
            "input-selection-foreground": "ansi_black",
            "screen-selection-background": "ansi_bright_blue",
            "screen-selection-foreground": "ansi_black",
            "scrollbar": "ansi_bright_black",
            "scrollbar-hover": "ansi_white",
            "scrollbar-active": "ansi_yellow",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
            "scrollbar-corner-color": "ansi_default",
        },
    )
    return _theme(DARK, _NIGHT, dark=True), _theme(LIGHT, _PAPER, dark=False), terminal


VARIABLES = {"rule": _NIGHT.rule, "faint": _NIGHT.faint, "on-accent": _NIGHT.background}
"""Values of our own variables where a theme has none."""
