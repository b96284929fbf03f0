"""Quotes: what was said, by whom, and with which word it is reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.article.model import Article
from tui.extraction.model import Report
from tui.reader.panels.entry import Entry
from tui.reader.panels.panel import Panel
from tui.reader.session.selection import Scope, SelectionKind
from tui.reader.session.state import State
from tui.reader.themes import THIN
from tui.reader.wording import KNOWN, foreign, short_name

if TYPE_CHECKING:
    from tui.extraction.model import Extraction, Quote, Speaker
    from tui.reader.cast import Member

_NOT_SAID = {Report.THOUGHT: "a thought", Report.OTHER: "not said"}
UNSURE = 0.6
"""Quotes less probable than this carry a “?”."""


_LIMIT = {Scope.QUOTED: ", in marks", Scope.SAID: "", Scope.EVERYTHING: ", everything"}
_NONE_IN = {
    Scope.QUOTED: "Nothing is quoted word for word. i shows all that was said.",
    Scope.SAID: "Nothing is reported as said. i shows everything that is attributed to somebody.",
    Scope.EVERYTHING: "This speaker is not quoted.",
}
"""Why no quote is listed although some were found."""


def quote_entry(
    text: str, quote: Quote, speaker: Speaker | None, member: Member | None, *, noted: bool = False
) -> Entry:
    """The text, then speaker · cue; “?” first where it may be wrong; quieter when no word is in quote marks."""
    from tui.export.words import content

    indirect = quote.kind == "indirect"
    about = (
        ("? " if quote.confidence < UNSURE else "") + (speaker.called if speaker else "speaker unknown"),
        " ".join(quote.cue.of(text).split()) if quote.cue else "",
        _NOT_SAID.get(quote.report, ""),
        "✓ by you" if quote.corrected else "",
        "note" if noted else "",
    )
    return Entry(
        text=content(text, quote),
        detail=" · ".join(filter(None, about)),
        colour=member.colour if member else "",
        swatch=THIN if indirect or not member else member.swatch,
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
    return "No quotes found. What stands in quote marks here is titles or single words, not speech."


class QuotesPanel(Panel):
    """What was said."""

    kind = SelectionKind.QUOTE
    key, title = "2", "Quotes"
    lines, gap = 3, 1
    waiting = "Looking for quotes…"

    def entries(self, state: State, cast: Mapping[str, Member]) -> tuple[Sequence[Entry], Sequence[str | None]]:
        """The quotes that are shown."""
        text = state.article.text if state.article else ""
        entries = [
            quote_entry(
                text,
                quote,
                state.found.speaker_of(quote),
                cast.get(quote.speaker or ""),
                noted=bool(state.found.notes_on(quote.span)),
            )
            for quote in state.quotes
        ]
        return entries, [quote.id for quote in state.quotes]

    def nothing(self, state: State) -> str:
        """Why there are no quotes."""
        if state.found.quotes or state.article is None:
            return _NONE_IN[state.shown.scope]
        return no_quotes(state.article, state.found)

    def limits(self, state: State) -> str:
        """Whose quotes, and which, are listed."""
        alone = next((one for one in state.found.speakers if one.id == state.shown.speaker), None)
        return (f" by {short_name(alone.called)}" if alone else "") + _LIMIT[state.shown.scope]
