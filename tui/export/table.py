"""CSV: one row a quote, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.export.words import content

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction

COLUMNS = (
    "article",
    "title",
    "published",
    "quote",
    "kind",
    "speaker",
    "speaker_kind",
    "description",
    "source",
    "cue",
    "dates",
    "start",
    "end",
    "confidence",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV injection)."""


def to_rows(article: Article, extraction: Extraction) -> str:
    """The article's quotes in text order, a line each, without a header."""
    text, metadata = article.text, article.metadata
    published = extraction.published or metadata.published
    rows = []
    for quote in extraction.quotes:
        speaker = extraction.speaker_of(quote)
        cells = (
            article.source,
            metadata.title or "",
            published.isoformat() if published else "",
            content(text, quote),
            str(quote.kind),
            speaker.name if speaker else "",
            str(speaker.kind) if speaker else "",
            (speaker and speaker.description) or "",
            quote.source.of(text) if quote.source else "",
            quote.cue.of(text) if quote.cue else "",
            "; ".join(found.value for found in extraction.dates_of(quote)),
            str(quote.span.start),
            str(quote.span.end),
            f"{quote.confidence:.2f}",
        )
        rows.append([guarded(cell) for cell in cells])
    return _lines(rows)


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would calculate it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _lines(rows: Iterable[Iterable[str]]) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return lines.getvalue()


HEADER = _lines([COLUMNS])
"""The first line of a file."""
