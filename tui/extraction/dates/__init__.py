"""Temporal expressions: recognise, then resolve.

A TIMEX3 tagger for news (TimeML 1.2.1). `tokens` gives every word of the Document its class; `rules` is the table of
what is recognised, each pattern with its resolver and an example; `grammar` makes one expression of the patterns;
`guards` turns away what only looks like a date. Resolvers read an expression against its `context`: the publication
date, the tense of the words near it, the time last spoken of.
"""

from __future__ import annotations

from datetime import date

from tui.extraction.model import Date
from tui.text import Document

__all__ = ["find_dates"]


def find_dates(document: Document, published: date | None) -> tuple[Date, ...]:
    """Dates of a document in text order, resolved against the day given where they need one.

    Takes any text and raises for none; time grows linearly with its length. Silent lines are not searched.
    Without a publication date, “Tuesday” is XXXX-WXX-2 and “13 May” XXXX-05-13.
    """
    from tui.extraction.dates.resolve import resolved  # the grammar is compiled when the first text is read

    return resolved(document, published)
