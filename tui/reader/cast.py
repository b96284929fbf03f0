"""The cast of an article: how each speaker appears on screen, and who comes first.

Who says most in quote marks comes first, in the panel as in the choice of colours, so that the main people have
colours that are told apart easily, and a crowd of “officials” does not push them down.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.reader.themes import speaker_colours, swatch

if TYPE_CHECKING:
    from tui.extraction.model import Extraction


@dataclass(frozen=True, slots=True)
class Member:
    """One speaker, as it appears in every pane."""

    colour: str
    """Hex, or the name of one of the terminal's."""
    swatch: str
    quoted: int = 0
    """Words in quote marks."""
    reported: int = 0
    """Words reported without quote marks."""


def cast(text: str, extraction: Extraction, theme: str) -> dict[str, Member]:
    """A member for each speaker, by id, those first who say most in quote marks, then as they come in the text.

    Only what is shown by default counts: nobody comes first for what they think or do.
    """
    quoted: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    for quote in extraction.quotes:
        if quote.shown and quote.speaker is not None:
            bare = sum(len(span.of(text).split()) for span in quote.unquoted)
            reported[quote.speaker] += bare
            quoted[quote.speaker] += max(0, sum(len(part.of(text).split()) for part in quote.parts) - bare)
    order = sorted(extraction.speakers, key=lambda speaker: (-quoted[speaker.id], -reported[speaker.id]))
    colours = speaker_colours(theme, len(order))
    return {
        speaker.id: Member(colour, swatch(rank), quoted[speaker.id], reported[speaker.id])
        for rank, (speaker, colour) in enumerate(zip(order, colours, strict=True))
    }
