"""JSON: everything known about one article, with the text that the offsets count in."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.article.model import Article, Span
    from tui.extraction.model import Date, Extraction, Quote, Speaker

SCHEMA_VERSION = "2.1"
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
        "quotes": [_quote(text, quote, extraction) for quote in extraction.quotes],
        "speakers": [_speaker(text, speaker, extraction) for speaker in extraction.speakers],
        "dates": [_date(text, found) for found in extraction.dates],
        "notes": [{**_words(text, note.span), "note": note.text, "made": _day(note.made)} for note in extraction.notes],
    }


def _quote(text: str, quote: Quote, extraction: Extraction) -> dict[str, Any]:
    speaker = extraction.speaker_of(quote)
    return {
        "id": quote.id,
        **_words(text, quote.span),
        "parts": [_words(text, part) for part in quote.parts],
        "kind": str(quote.kind),
        "report": str(quote.report),
        "shown": quote.shown,
        "cue": None if quote.cue is None else _words(text, quote.cue),
        "source": None if quote.source is None else _words(text, quote.source),
        "speaker": speaker and speaker.id,
        "speaker_name": speaker and speaker.name,
        "quoted": [_words(text, inside) for inside in quote.quoted],
        "dates": list(quote.dates),
        "confidence": round(quote.confidence, 4),
        "evidence": list(quote.evidence),
        "rule": quote.rule,
        "corrected": _day(quote.corrected),
    }


def _speaker(text: str, speaker: Speaker, extraction: Extraction) -> dict[str, Any]:
    where = speaker.description_span
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": str(speaker.kind),
        "aliases": list(speaker.aliases),
        "description": speaker.description,
        "description_span": None if where is None else _words(text, where),
        "mentions": [_words(text, mention) for mention in speaker.mentions],
        "quotes": [quote.id for quote in extraction.quotes_of(speaker)],
        "evidence": list(speaker.evidence),
        "corrected": _day(speaker.corrected),
    }


def _date(text: str, found: Date) -> dict[str, Any]:
    return {
        "id": found.id,
        **_words(text, found.span),
        "type": str(found.type),
        "value": found.value,
        "edtf": found.edtf,
        "earliest": _day(found.earliest),
        "latest": _day(found.latest),
        "resolution": str(found.resolution),
        "evidence": list(found.evidence),
        "corrected": _day(found.corrected),
    }


def _words(text: str, span: Span) -> dict[str, Any]:
    """A span with its words, which `text[start:end]` cuts again."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _dump(value: dict[str, Any], indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False) + "\n"
