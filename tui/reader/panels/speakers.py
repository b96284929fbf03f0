"""Speakers: who is quoted, how often, and with what share of all words: in quote marks, and reported without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.session.selection import Scope, SelectionKind, Shown
from tui.reader.session.state import State
from tui.reader.wording import capitalised

if TYPE_CHECKING:
    from tui.extraction.model import Extraction
    from tui.reader.cast import Member


def speaker_entries(extraction: Extraction, cast: Mapping[str, Member], shown: Shown) -> tuple[list[Entry], list[str]]:
    """An entry for each speaker of whom something is shown, main people first, and its id."""
    numbers = Counter(quote.speaker for quote in extraction.quotes if shown.takes(quote))
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    thin = shown.scope is not Scope.QUOTED
    rows = [(speaker, member, member.reported * thin) for speaker, member in cast.items() if numbers[speaker]]
    most = max((member.quoted + reported for _, member, reported in rows), default=0) or 1
    entries = [
        Entry(
            text=capitalised(speakers[speaker].called),
            detail=speakers[speaker].description or "",
            colour=member.colour,
            swatch=member.swatch,
            count=str(numbers[speaker]),
            share=member.quoted / most,
            thin_share=reported / most,
        )
        for speaker, member, reported in rows
    ]
    return entries, [speaker for speaker, _, _ in rows]


class SpeakersPanel(Panel):
    """Who speaks."""

    kind = SelectionKind.SPEAKER
    key, title = "1", "Speakers"
    lines = 2
    waiting = "Looking for speakers…"

    def entries(self, state: State, cast: Mapping[str, Member]) -> tuple[Sequence[Entry], Sequence[str | None]]:
        """All speakers of whom something is shown; of one alone the others stay, to be chosen too."""
        return speaker_entries(state.found, cast, state.shown)

    def nothing(self, state: State) -> str:
        """No quotes, no speakers."""
        return "No speaker was identified." if state.quotes else "Nobody is quoted."
