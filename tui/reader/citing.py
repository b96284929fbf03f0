"""The Selection as plain text, to paste into notes or mail."""

from __future__ import annotations

from tui.article.model import Article
from tui.export.citation import citation, origin
from tui.export.words import meaning
from tui.extraction.model import Date, Extraction, Quote, Speaker
from tui.reader.links import selected
from tui.reader.selection import Selection


def cite(article: Article, extraction: Extraction, selection: Selection) -> str:
    """A quote with speaker, date and source; all of a speaker's quotes; a date with its meaning and source."""
    match selected(selection, extraction):
        case Quote() as quote:
            return citation(article, extraction, quote)
        case Date() as found:
            return f"{found.span.of(article.text)}: {meaning(found)}\n{origin(article, extraction)}"
        case Speaker() as speaker:
            return "\n\n".join(citation(article, extraction, quote) for quote in extraction.quotes_of(speaker))
    return ""
