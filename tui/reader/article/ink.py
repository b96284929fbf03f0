"""How marked words look: the ways in which they are set put together, with the speakers' colours.

Colour never stands alone. What is current is reversed: filled with its colour where there are colours, plain to see
where there are none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.style import Style as RichStyle
from textual.color import Color
from textual.style import Style

from tui.reader.looks import has_few_colours, look
from tui.reader.themes import swatch

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.reader.cast import Member

_LOOKS = {
    "title": "bold $foreground",
    "headline": "bold $foreground",
    "chapter": "bold $primary",
    "section": "bold italic $foreground",
    "byline": "$text-muted",
    "boilerplate": "$faint",
    "footnote": "$text-muted",
    "furniture": "$faint",
    "emphasis": "italic",
    "strong": "bold",
    "strike": "strike",
    "code": "",
    "link": "$text-accent",
    "bar": "$faint",
    "quote": "",
    "unquoted": "italic $foreground",
    "cue": "$text-muted",
    "source": "bold",
    "date": "underline",
    "current": "reverse",
    "current-cue": "underline $foreground",
    "current-source": "bold underline",
    "current-date": "bold reverse",
    "spoken": "",
    "mention": "bold underline",
    "match": "bold on $warning 30%",
    "current-match": "bold underline $background on $warning",
    "map": "$faint",
    "in-view": "on $panel",
    "text-selection": "$screen-selection-foreground on $screen-selection-background",
}
"""The ways in which words are set."""
_IN_FEW_COLOURS = {
    "byline": "dim $text-muted",
    "cue": "dim $text-muted",
    "in-view": "reverse on $panel",
    "boilerplate": "dim $faint",
    "link": "underline $text-accent",
    "spoken": "reverse",
    "match": "bold reverse on $warning 30%",
    "current-match": "bold reverse underline $background on $warning",
    "text-selection": "reverse $screen-selection-foreground on $screen-selection-background",
}
_WITHOUT_COLOURS = {"quote": "bold", "unquoted": "not bold italic $foreground", "source": "bold italic"}

_SPOKEN_TINT = 0.18
"""How much of a speaker's colour lies behind the quotes when the speaker is selected."""
_LINK = r"https?://[!-~]+"
"""Targets that may be handed to the terminal as hyperlinks: web addresses of printable ASCII."""


class Ink:
    """Rich styles by ways and speaker, worked out once for each that is drawn."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._colours: dict[str, Color] = {}
        self._cast: Mapping[str, Member] = {}
        self._styles: dict[tuple[tuple[str, ...], str | None, str], RichStyle] = {}

    def set_cast(self, cast: Mapping[str, Member]) -> None:
        """The speakers' colours, and the glyphs of their bars, by id of speaker."""
        self._cast = cast
        self._colours = {speaker: Color.parse(member.colour) for speaker, member in cast.items()}
        self.forget()

    def forget(self) -> None:
        """Work styles out anew: the theme has changed."""
        self._styles.clear()

    def style(self, names: tuple[str, ...] = (), speaker: str | None = None, target: str = "") -> RichStyle:
        """The style of words set in all the named ways, in a speaker's colour, linked to a target."""
        key = names, speaker, target
        if (known := self._styles.get(key)) is None:
            known = self._styles[key] = self._mix(*key)
        return known

    def colour(self, speaker: str | None) -> Color | None:
        """A speaker's colour, None if it has none."""
        return self._colours.get(speaker) if speaker is not None else None

    def swatch(self, speaker: str | None) -> str:
        """The glyph of a speaker's bar."""
        return self._cast[speaker].swatch if speaker and speaker in self._cast else swatch(0)

    def _mix(self, names: tuple[str, ...], speaker: str | None, target: str) -> RichStyle:
        mixed = self._widget.visual_style
        colour = self.colour(speaker)
        for name in names:
            mixed += look(self._widget, self._words(name))
            if colour is not None and name in _COLOURED:
                mixed += Style(foreground=colour)
            if colour is not None and name == "spoken" and colour.ansi is None:
                mixed += Style(background=colour.with_alpha(_SPOKEN_TINT))
        if target and re.fullmatch(_LINK, target):
            mixed += Style(link=target)
        return mixed.rich_style

    def _words(self, name: str) -> str:
        """What a way of setting words looks like on this terminal."""
        if self._widget.app.no_color and name in _WITHOUT_COLOURS:
            return _WITHOUT_COLOURS[name]
        if has_few_colours(self._widget) and name in _IN_FEW_COLOURS:
            return _IN_FEW_COLOURS[name]
        return _LOOKS[name]


_COLOURED = {"bar", "quote", "spoken", "source", "current", "current-cue", "current-source", "mention"}
"""What is set in its speaker's colour."""
