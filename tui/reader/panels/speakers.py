"""Speakers: who is quoted, how often, and with what share of all words: in quote marks, and reported without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.selection import SelectionKind, Shown

if TYPE_CHECKING:
    from tui.extraction.model import Extraction
    from tui.reader.cast import Member


def speaker_entries(extraction: Extraction, cast: Sequence[Member], shown: Shown) -> tuple[list[Entry], list[int]]:
    """An entry for each speaker of whom something is shown, main people first, and its index."""
    from tui.reader.cast import order

    numbers = [0] * len(cast)
    for quote in extraction.quotes:
        if quote.speaker is not None and (shown.indirect or quote.kind != "indirect"):
            numbers[quote.speaker] += 1
    rows = [i for i in order(cast) if numbers[i]]
    reported = [member.reported * shown.indirect for member in cast]
    most = max((cast[i].quoted + reported[i] for i in rows), default=0) or 1
    entries = [
        Entry(
            text=cast[i].name[:1].upper() + cast[i].name[1:],
            detail=extraction.speakers[i].description or "",
            colour=cast[i].colour,
            swatch=cast[i].swatch,
            count=str(numbers[i]),
            share=cast[i].quoted / most,
            thin_share=reported[i] / most,
        )
        for i in rows
    ]
    return entries, rows


class SpeakersPanel(Panel):
    """Who speaks."""

    kind = SelectionKind.SPEAKER
    key, title = "1", "Speakers"
    lines = 2
    waiting = "Looking for speakers…"

    def entries(self, extraction: Extraction) -> tuple[Sequence[Entry], Sequence[int | None]]:
        """All speakers of whom something is shown."""
        return speaker_entries(extraction, self.cast, self.shown)

    def nothing(self, extraction: Extraction) -> str:
        """No quotes, no speakers."""
        return "No quote names its speaker." if any(q in self.shown for q in extraction.quotes) else "Nobody is quoted."

    def filter(self, shown: Shown) -> None:
        """Count what is shown now; all speakers stay, to choose another one."""
        if shown.indirect != self.shown.indirect:
            self.shown = Shown(indirect=shown.indirect)
            self.relist()
