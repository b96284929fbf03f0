"""Temporal expressions: recognise, then resolve."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.article.model import Block
from tui.extraction.model import Date

__all__ = ["find_dates"]


def find_dates(text: str, published: date | None = None, blocks: Sequence[Block] = ()) -> tuple[Date, ...]:
    """Dates of a text in text order, resolved against the publication date where they need one."""
    return ()
