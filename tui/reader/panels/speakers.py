"""Speakers: who is quoted, how often, and with what share of all quoted words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.article.model import Article
from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.selection import SelectionKind
from tui.reader.themes import swatch

if TYPE_CHECKING:
    from tui.extraction.model import Extraction, SpeakerKind


def quoted_words(text: str, extraction: Extraction) -> list[int]:
    """For each speaker the number of words in its quotes."""
    words = [0] * len(extraction.speakers)
    for quote in extraction.quotes:
        if quote.speaker is not None:
            words[quote.speaker] += sum(len(part.of(text).split()) for part in quote.parts)
    return words


def speaker_entries(article: Article, extraction: Extraction, colours: Sequence[str]) -> list[Entry]:
    """An entry a speaker, in order of the first quote."""
    words = quoted_words(article.text, extraction)
    most = max(words, default=0) or 1
    numbers = [0] * len(words)
    for quote in extraction.quotes:
        if quote.speaker is not None:
            numbers[quote.speaker] += 1
    return [
        Entry(
            text=speaker.name,
            detail=" · ".join(filter(None, (_kind_word(speaker.kind), speaker.description))),
            colour=colours[i],
            swatch=swatch(i),
            count=str(numbers[i]),
            share=words[i] / most,
        )
        for i, speaker in enumerate(extraction.speakers)
    ]


def _kind_word(kind: SpeakerKind) -> str:
    """A person is what one expects; anything else is said."""
    return "" if kind == "person" else kind.value


class SpeakersPanel(Panel):
    """Who speaks."""

    kind = SelectionKind.SPEAKER
    key, title = "1", "Speakers"
    lines = 2
    waiting = "Looking for speakers…"

    def entries(self, extraction: Extraction) -> tuple[Sequence[Entry], Sequence[int | None]]:
        """All speakers."""
        return speaker_entries(self.article, extraction, self.colours), range(len(extraction.speakers))

    def nothing(self, extraction: Extraction) -> str:
        """No quotes, no speakers."""
        return "Nobody is quoted." if not extraction.quotes else "No quote names its speaker."
