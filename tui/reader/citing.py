"""What is selected, as plain text, to paste into notes or mail."""

from __future__ import annotations

from tui.article.model import Article
from tui.export.citation import citation, origin
from tui.export.words import meaning
from tui.extraction.model import Date, Extraction, Quote, Speaker


def cite(article: Article, extraction: Extraction, current: Quote | Speaker | Date) -> str:
    """A quote with speaker, date and source; all of a speaker's quotes; a date with its meaning and source."""
    match current:
        case Quote() as quote:
            return citation(article, extraction, quote)
        case Date() as found:
            return f"{found.span.of(article.text)}: {meaning(found)}\n{origin(article, extraction)}"
        case Speaker() as speaker:
            return "\n\n".join(citation(article, extraction, quote) for quote in extraction.quotes_of(speaker))
