"""What the panels show of an article: the extraction, and which dates belong to which quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction

Found = tuple["Extraction", tuple[tuple[int, ...], ...]]
"""An extraction, and for each of its quotes the dates that belong to it."""


def find(article: Article) -> Found:
    """Search an article; slow, for a thread or a process."""
    from tui.extraction import extract

    return _with_links(article, extract(article.text, article.metadata.published, article.blocks))


def find_dates_again(article: Article, found: Extraction) -> Found:
    """The same with the dates resolved against the article's present publication date."""
    from tui.extraction import redate

    return _with_links(article, redate(found, article.text, article.metadata.published, article.blocks))


def _with_links(article: Article, found: Extraction) -> Found:
    """An extraction with its dates of quotes."""
    from tui.export.links import dates_of_quotes

    return found, dates_of_quotes(article.text, found)
