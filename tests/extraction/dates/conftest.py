"""Dates of a bare text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.article.model import Article, Block
from tui.extraction import Date, dates
from tui.text import document_of


def find_dates(text: str, published: date | None = None, blocks: Sequence[Block] = ()) -> tuple[Date, ...]:
    """What `tui.extraction.dates` finds in it."""
    return dates.find_dates(document_of(Article(text, tuple(blocks))), published)
