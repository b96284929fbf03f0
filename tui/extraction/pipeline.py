"""The way of the data: Document → attributions → quotes and speakers; dates; and what links them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tui.article.model import Article, Block
from tui.extraction.attribution import attribute
from tui.extraction.dates import find_dates
from tui.extraction.links import linked
from tui.extraction.model import Extraction
from tui.extraction.threads import one_thread
from tui.text import document_of

with one_thread():
    from tui.extraction.speakers import resolve


def extract(source: Article | str, published: date | None = None, blocks: Sequence[Block] = ()) -> Extraction:
    """Quotes, speakers and dates of an article, or of a bare text.

    Pure and deterministic: offsets are code points of the very text given, newlines end paragraphs, any text is
    taken and none raises. Of an article everything that loading found is used: its blocks, title, authors, site
    and publication date. `published` is the day that “Tuesday” counts from, and goes before the article's own;
    `blocks`, of a bare text that has them, tell headings, block quotes, code and boilerplate from prose.
    """
    article = source if isinstance(source, Article) else Article(source, tuple(blocks))
    document, day = document_of(article), published or article.metadata.published
    quotes, speakers = resolve(document, attribute(document))
    dates = find_dates(document, day)
    return Extraction(linked(document, quotes, dates), speakers, dates, day, document.language)


def redate(found: Extraction, article: Article, published: date | None) -> Extraction:
    """The same extraction with its dates resolved against another publication date; quotes and speakers stay."""
    document = document_of(article)
    dates = find_dates(document, published)
    return replace(found, quotes=linked(document, found.quotes, dates), dates=dates, published=published)
