"""The Selection as plain text, to paste into notes or mail."""

from __future__ import annotations

from tui.article.model import Article
from tui.export.citation import citation, origin
from tui.export.words import meaning
from tui.extraction.model import Extraction
from tui.reader.selection import Selection, SelectionKind


def cite(article: Article, extraction: Extraction, selection: Selection) -> str:
    """A quote with speaker, date and source; all of a speaker's quotes; a date with its meaning and source."""
    if selection.kind is SelectionKind.QUOTE:
        return citation(article, extraction, selection.index)
    if selection.kind is SelectionKind.DATE:
        found = extraction.dates[selection.index]
        return f"{found.span.of(article.text)}: {meaning(found)}\n{origin(article, extraction)}"
    own = [i for i, quote in enumerate(extraction.quotes) if quote.speaker == selection.index]
    return "\n\n".join(citation(article, extraction, i) for i in own)
