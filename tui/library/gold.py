"""Corrected articles as training data: an article a line, as gold for who said what, and for dates.

The form is that of the gold which the reader is measured on: parts of quotes in code points of the text, speakers by
their fullest name. `by_hand` tells what somebody has looked at; the rest is what the program found and nobody changed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tui.article.model import Article
from tui.corrections.applying import applied, published
from tui.extraction.model import Date, Extraction, Quote
from tui.library.articles import stored
from tui.library.journals import held


def corrected(connection: sqlite3.Connection) -> Iterator[tuple[int, Article, Extraction]]:
    """Number, article and what was found of each article with corrections that hold. Raises `LibraryError`."""
    rows = connection.execute("SELECT id FROM article WHERE position > 0 AND removed IS NULL ORDER BY id")
    for row in rows.fetchall():
        article, found = stored(connection, row["id"])
        edits = held(connection, row["id"])
        day = published(edits, article.metadata.published)
        article = replace(article, metadata=replace(article.metadata, published=day))
        if found is None or found.published != day:
            from tui.extraction import extract

            found = extract(article)
        yield row["id"], article, applied(found, article.text, edits).extraction


def golden(connection: sqlite3.Connection) -> Iterator[str]:
    """The articles with corrections that hold, as JSON objects on a line each. Raises `LibraryError`."""
    for number, article, found in corrected(connection):
        yield json.dumps(gold(number, article, found), ensure_ascii=False, separators=(",", ":")) + "\n"


def gold(number: int, article: Article, found: Extraction) -> dict[str, Any]:
    """One article."""
    return {
        "id": f"{number}",
        "dct": found.published.isoformat() if found.published else None,
        "text": article.text,
        "quotes": [_quote(quote, found) for quote in found.said().quotes],
        "dates": [_date(one) for one in found.dates],
    }


def _quote(quote: Quote, found: Extraction) -> dict[str, Any]:
    speaker = found.speaker_of(quote)
    return {
        "parts": [list(part) for part in quote.parts],
        "kind": str(quote.kind),
        "speaker": speaker and speaker.name,
        "aliases": list(speaker.aliases) if speaker else [],
        "role": speaker and speaker.description,
        "optional": False,
        "by_hand": quote.corrected is not None,
    }


def _date(one: Date) -> dict[str, Any]:
    return {"start": one.span.start, "end": one.span.end, "type": str(one.type), "value": one.value, "optional": False}
