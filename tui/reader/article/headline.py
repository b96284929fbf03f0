"""What the reader sees above the text and the text does not hold: headline and byline from the metadata."""

from __future__ import annotations

from tui.article.model import Article, Metadata
from tui.english.calendar import long_day


def headline(article: Article) -> str:
    """The title of an article whose text does not begin with it; else empty."""
    title = (article.metadata.title or "").strip()
    first = article.text.lstrip().split("\n", 1)[0]
    return "" if _bare(title) == _bare(first) else title


def byline(metadata: Metadata) -> str:
    """“By Ines Okafor and Jan Wels · The Calder Post · 17 May 2022”, of what is known; else empty."""
    *most, last = metadata.authors or ("",)
    authors = f"{', '.join(most)} and {last}" if most else last
    known = (
        f"By {authors}" if authors else "",
        metadata.site,
        long_day(metadata.published) if metadata.published else "",
    )
    return " · ".join(part for part in known if part)


def _bare(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
