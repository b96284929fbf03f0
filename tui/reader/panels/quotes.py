"""Quotes: what was said, by whom, and with which word it is reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.article.model import Article
from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.selection import SelectionKind
from tui.reader.themes import swatch

if TYPE_CHECKING:
    from tui.extraction.model import Extraction, Quote

UNSURE = 0.6
"""Quotes less probable than this carry a “?”."""

_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "el": "Greek", "es": "Spanish", "fr": "French", "he": "Hebrew",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def quote_entry(text: str, extraction: Extraction, quote: Quote, colours: Sequence[str]) -> Entry:
    """The text, then speaker · cue · kind; “?” first where it may be wrong."""
    from tui.export.words import content

    speaker = None if quote.speaker is None else extraction.speakers[quote.speaker]
    about = (
        ("? " if quote.confidence < UNSURE else "") + (speaker.name if speaker else "speaker unknown"),
        " ".join(quote.cue.of(text).split()) if quote.cue else "",
        "" if quote.kind == "direct" else quote.kind.value,
    )
    return Entry(
        text=content(text, quote),
        detail=" · ".join(filter(None, about)),
        colour="" if quote.speaker is None else colours[quote.speaker],
        swatch="▌" if quote.speaker is None else swatch(quote.speaker),
    )


def no_quotes(article: Article, extraction: Extraction) -> str:
    """Why there may be no quotes."""
    if not article.text.strip():
        return "The article has no text."
    language = extraction.language
    if language not in ("en", "und"):
        name = _LANGUAGES.get(language, f"“{language}”")
        return f"No quotes found. The text seems to be in {name}; speakers and cues are known for English only."
    if not any(mark in article.text for mark in '“”"«»‘„「'):
        return "No quotes found. The text has no quote marks, and nothing is reported with a verb such as “said”."
    return "No quotes found. What stands in quote marks here are titles or single words that nobody is said to utter."


class QuotesPanel(Panel):
    """What was said."""

    kind = SelectionKind.QUOTE
    key, title = "2", "Quotes"
    lines, gap = 3, 1
    waiting = "Looking for quotes…"
    _only: int | None = None

    def entries(self, extraction: Extraction) -> tuple[Sequence[Entry], Sequence[int | None]]:
        """All quotes, or those of one speaker."""
        rows = [i for i, quote in enumerate(extraction.quotes) if self._only in (None, quote.speaker)]
        text = self.article.text
        return [quote_entry(text, extraction, extraction.quotes[i], self.colours) for i in rows], rows

    def nothing(self, extraction: Extraction) -> str:
        """Why there are no quotes."""
        return no_quotes(self.article, extraction)

    def show_only(self, speaker: int | None) -> None:
        """List one speaker's quotes, or all."""
        self._only = speaker
        self.relist()
