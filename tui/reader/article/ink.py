"""How marked words look: the pane's component classes put together, with the speakers' colours.

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

from tui.reader.cast import Member
from tui.reader.components import component
from tui.reader.themes import swatch

if TYPE_CHECKING:
    from textual.widget import Widget

_WAYS = (
    *("title", "chapter", "section", "headline", "byline", "boilerplate", "footnote", "furniture"),
    *("emphasis", "strong", "strike", "code", "link"),
    *("bar", "quote", "unquoted", "cue", "source", "date"),
    *("current", "current-cue", "current-source", "current-date", "spoken", "mention"),
    *("match", "current-match", "text-selection", "map", "in-view"),
)
COMPONENTS = {f"article--{way}" for way in _WAYS}
"""Component classes of the pane, one for each way that words are set."""

CSS = """
ArticlePane {
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;
    background: $background;
    color: $foreground;
    & > .article--title { color: $foreground; text-style: bold; }
    & > .article--headline { color: $foreground; text-style: bold; }
    & > .article--chapter { color: $primary; text-style: bold; }
    & > .article--section { color: $foreground; text-style: bold italic; }
    & > .article--byline { color: $text-muted; }
    & > .article--boilerplate { color: $text-disabled; }
    & > .article--footnote { color: $text-muted; }
    & > .article--furniture { color: $text-disabled; }
    & > .article--emphasis { text-style: italic; }
    & > .article--strong { text-style: bold; }
    & > .article--strike { text-style: strike; }
    & > .article--code { background: $boost; }
    & > .article--link { color: $text-accent; }
    & > .article--bar { color: $text-disabled; }
    & > .article--unquoted { color: $foreground; text-style: italic; }
    & > .article--cue { color: $text-muted; }
    & > .article--source { text-style: bold; }
    & > .article--date { text-style: underline; }
    & > .article--current { text-style: reverse; }
    & > .article--current-cue { color: $foreground; text-style: underline; }
    & > .article--current-source { text-style: bold underline; }
    & > .article--current-date { text-style: bold reverse; }
    & > .article--mention { text-style: bold underline; }
    & > .article--match { background: $warning 30%; text-style: bold; }
    & > .article--current-match { background: $warning; color: $background; text-style: bold underline; }
    & > .article--map { color: $text-disabled; }
    & > .article--in-view { background: $panel; }
    & > .article--text-selection { background: $screen-selection-background; color: $screen-selection-foreground; }
    &:ansi, &:nocolor {
        & > .article--byline, & > .article--cue { text-style: dim; }
        & > .article--in-view { text-style: reverse; }
        & > .article--boilerplate { text-style: dim; }
        & > .article--link { text-style: underline; }
        & > .article--spoken { text-style: reverse; }
        & > .article--match { text-style: bold reverse; }
        & > .article--current-match { text-style: bold reverse underline; }
        & > .article--text-selection { text-style: reverse; }
    }
    &:nocolor {
        & > .article--quote { text-style: bold; }
        & > .article--unquoted { text-style: not bold italic; }
        & > .article--source { text-style: bold italic; }
    }
}
"""

_SPOKEN_TINT = 0.18
"""How much of a speaker's colour lies behind the quotes when the speaker is selected."""
_LINK = re.compile(r"https?://[!-~]+")
"""Targets that may be handed to the terminal as hyperlinks: web addresses of printable ASCII."""


class Ink:
    """Rich styles by component classes and speaker, worked out once for each that is drawn."""

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
            mixed += component(self._widget, f"article--{name}")
            if colour is not None and name in _COLOURED:
                mixed += Style(foreground=colour)
            if colour is not None and name == "spoken" and colour.ansi is None:
                mixed += Style(background=colour.with_alpha(_SPOKEN_TINT))
        if _LINK.fullmatch(target):
            mixed += Style(link=target)
        return mixed.rich_style


_COLOURED = {"bar", "quote", "spoken", "source", "current", "current-cue", "current-source", "mention"}
"""What is set in its speaker's colour."""
