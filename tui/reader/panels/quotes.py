"""Quotes: what was said, by whom, and with which word it is reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.article.model import Article
from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.session.selection import SelectionKind
from tui.reader.session.state import State
from tui.reader.themes import THIN
from tui.reader.wording import KNOWN, foreign, short_name

if TYPE_CHECKING:
    from tui.extraction.model import Extraction, Quote
    from tui.reader.cast import Member

UNSURE = 0.6
"""Quotes less probable than this carry a “?”."""


def quote_entry(text: str, quote: Quote, cast: Mapping[str, Member]) -> Entry:
    """The text, then speaker · cue; “?” first where it may be wrong; quieter when no word is in quote marks."""
    from tui.export.words import content

    speaker = None if quote.speaker is None else cast[quote.speaker]
    indirect = quote.kind == "indirect"
    about = (
        ("? " if quote.confidence < UNSURE else "") + (speaker.name if speaker else "speaker unknown"),
        " ".join(quote.cue.of(text).split()) if quote.cue else "",
    )
    return Entry(
        text=content(text, quote),
        detail=" · ".join(filter(None, about)),
        colour=speaker.colour if speaker else "",
        swatch=THIN if indirect or not speaker else speaker.swatch,
        quiet=indirect,
    )


def no_quotes(article: Article, extraction: Extraction) -> str:
    """Why there may be no quotes."""
    if not article.text.strip():
        return "The article has no text."
    if (language := extraction.language) not in KNOWN:
        return f"No quotes found. {foreign(language)}"
    if not any(mark in article.text for mark in '“”"«»‘„「'):
        return "No quotes found. The text has no quote marks, and nothing is reported with a verb such as “said”."
    return "No quotes found. What stands in quote marks here are titles or single words that nobody is said to utter."


class QuotesPanel(Panel):
    """What was said."""

    kind = SelectionKind.QUOTE
    key, title = "2", "Quotes"
    lines, gap = 3, 1
    waiting = "Looking for quotes…"

    def entries(self, state: State, cast: Mapping[str, Member]) -> tuple[Sequence[Entry], Sequence[str | None]]:
        """The quotes that are shown."""
        text = state.article.text if state.article else ""
        return [quote_entry(text, quote, cast) for quote in state.quotes], [quote.id for quote in state.quotes]

    def nothing(self, state: State) -> str:
        """Why there are no quotes."""
        if state.found.quotes or state.article is None:
            return "Nothing is quoted word for word. i shows the indirect quotes."
        return no_quotes(state.article, state.found)

    def limits(self, state: State) -> str:
        """Whose quotes, and which, are listed."""
        alone = next((one for one in state.found.speakers if one.id == state.shown.speaker), None)
        return (f" of {short_name(alone.name)}" if alone else "") + ("" if state.shown.indirect else ", not indirect")
