"""Temporal expressions: recognise, then resolve.

A TIMEX3 tagger for news (TimeML 1.2.1). `tokens` gives every word its class, `grammar` finds expressions among
the classes, `guards` turns away what only looks like one, and a resolver for each kind of expression reads it
against the publication date, the tense of the words near it, or the time last spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.article.model import Block
from tui.extraction.model import Date

__all__ = ["find_dates"]


def find_dates(text: str, published: date | None = None, blocks: Sequence[Block] = ()) -> tuple[Date, ...]:
    """Dates of a text in text order, resolved against the publication date where they need one.

    Takes any string and raises for none; time grows linearly with its length. Code and boilerplate among the
    blocks are not searched. Without a publication date, “Tuesday” is XXXX-WXX-2 and “13 May” XXXX-05-13.
    """
    from tui.extraction.dates.resolve import resolved  # the grammar is compiled when the first text is read

    return resolved(text, published, blocks)
