"""What the panels show of an article: the extraction. Slow, for a thread or a process; imported there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction


def find(article: Article) -> Extraction:
    """Search an article."""
    from tui.extraction import extract

    return extract(article)


def find_dates_again(article: Article, found: Extraction) -> Extraction:
    """The same with the dates resolved against the article's present publication date."""
    from tui.extraction import redate

    return redate(found, article, article.metadata.published)
