"""One quote as plain text, to paste into notes or mail: the words, who, when, and where they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.english.calendar import long_day
from tui.export.words import content, meaning
from tui.extraction.model import QuoteKind

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction, Quote


def citation(article: Article, extraction: Extraction, quote: Quote) -> str:
    """Two or three lines without a newline at the end."""
    who = "Speaker unknown"
    if speaker := extraction.speaker_of(quote):
        who = ", ".join(filter(None, (speaker.called, speaker.description)))
    if quote.kind is QuoteKind.INDIRECT:
        who += " (in the article’s words)"
    dates = extraction.dates_of(quote)
    resolved = ((found.span.of(article.text), meaning(found)) for found in dates)
    when = "; ".join(f"{words}: {day}" for words, day in resolved if day not in ("", words))
    lines = [
        content(article.text, quote),
        f"— {who}" + (f" [{when}]" if when else ""),
        origin(article, extraction),
    ]
    return "\n".join(filter(None, lines))


def origin(article: Article, extraction: Extraction) -> str:
    """Title, authors, site, date and address of an article on one line; only what is known."""
    metadata = article.metadata
    published = extraction.published or metadata.published
    known = (
        f"“{metadata.title}”" if metadata.title else "",
        " and ".join(metadata.authors),
        metadata.site or "",
        long_day(published) if published else "",
        metadata.url or article.source,
    )
    return ", ".join(filter(None, known))
