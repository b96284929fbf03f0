"""JSON: everything known about one article, with the text that the offsets count in."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from tui.export.links import dates_of_quotes

if TYPE_CHECKING:
    from tui.article.model import Article, Span
    from tui.extraction.model import Date, Extraction, Quote, Speaker

SCHEMA_VERSION = "1.0"
"""Of the record. The number before the dot grows when a field goes or changes its meaning, the other when one comes."""


def to_json(article: Article, extraction: Extraction) -> str:
    """The record as an indented JSON object and a newline."""
    return _dump(record(article, extraction), indent=2)


def to_json_line(article: Article, extraction: Extraction) -> str:
    """The record as a JSON object on one line."""
    return _dump(record(article, extraction), indent=None)


def record(article: Article, extraction: Extraction) -> dict[str, Any]:
    """The record as plain dictionaries, lists, strings, numbers and None."""
    text, metadata = article.text, article.metadata
    linked = dates_of_quotes(text, extraction)
    return {
        "schema_version": SCHEMA_VERSION,
        "article": {
            "source": article.source,
            "title": metadata.title,
            "authors": list(metadata.authors),
            "published": _day(metadata.published),
            "published_from": metadata.published_from or None,
            "site": metadata.site,
            "url": metadata.url,
            "language": metadata.language,
            "notices": list(article.notices),
            "text": text,
        },
        "published": _day(extraction.published),
        "language": extraction.language,
        "quotes": [
            _quote(text, quote, extraction, dates) for quote, dates in zip(extraction.quotes, linked, strict=True)
        ],
        "speakers": [_speaker(text, i, speaker, extraction) for i, speaker in enumerate(extraction.speakers)],
        "dates": [_date(text, found) for found in extraction.dates],
    }


def _quote(text: str, quote: Quote, extraction: Extraction, dates: tuple[int, ...]) -> dict[str, Any]:
    return {
        **_words(text, quote.span),
        "parts": [_words(text, part) for part in quote.parts],
        "kind": str(quote.kind),
        "cue": None if quote.cue is None else _words(text, quote.cue),
        "source": None if quote.source is None else _words(text, quote.source),
        "speaker": quote.speaker,
        "speaker_name": None if quote.speaker is None else extraction.speakers[quote.speaker].name,
        "dates": list(dates),
        "confidence": round(quote.confidence, 4),
        "evidence": list(quote.evidence),
    }


def _speaker(text: str, index: int, speaker: Speaker, extraction: Extraction) -> dict[str, Any]:
    where = speaker.description_span
    return {
        "name": speaker.name,
        "kind": str(speaker.kind),
        "aliases": list(speaker.aliases),
        "description": speaker.description,
        "description_span": None if where is None else _words(text, where),
        "mentions": [_words(text, mention) for mention in speaker.mentions],
        "quotes": [i for i, quote in enumerate(extraction.quotes) if quote.speaker == index],
        "evidence": list(speaker.evidence),
    }


def _date(text: str, found: Date) -> dict[str, Any]:
    return {
        **_words(text, found.span),
        "type": str(found.type),
        "value": found.value,
        "edtf": found.edtf,
        "earliest": _day(found.earliest),
        "latest": _day(found.latest),
        "resolution": str(found.resolution),
        "evidence": list(found.evidence),
    }


def _words(text: str, span: Span) -> dict[str, Any]:
    """A span with its words, which `text[start:end]` cuts again."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _dump(value: dict[str, Any], indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False) + "\n"
