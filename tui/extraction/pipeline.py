"""The way of the data: segmentation → attributions → speakers; dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tui.article.model import Block
from tui.extraction.attribution import attribute
from tui.extraction.dates import find_dates
from tui.extraction.language import language_of
from tui.extraction.model import Extraction
from tui.extraction.segmentation import segment
from tui.extraction.speakers import resolve


def extract(text: str, published: date | None = None, blocks: Sequence[Block] = ()) -> Extraction:
    """Quotes, speakers and dates of a text.

    Pure and deterministic: offsets are code points of the very string given, newlines end paragraphs, any
    string is taken and none raises. `published` is the day that “Tuesday” counts from. `blocks`, when the
    article has them, tell headings, block quotes, code and boilerplate from prose.
    """
    segmentation, language = segment(text), language_of(text)
    quotes, speakers = resolve(segmentation, attribute(segmentation, blocks, language))
    dates = find_dates(text, published, blocks)
    return Extraction(quotes, speakers, dates, published, language)


def redate(found: Extraction, text: str, published: date | None, blocks: Sequence[Block] = ()) -> Extraction:
    """The same extraction with its dates resolved against another publication date; quotes stay as they are."""
    return replace(found, dates=find_dates(text, published, blocks), published=published)
