"""Markdown: title, speakers, quotes and dates of one article, which also reads well as plain text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tui.english.calendar import long_day
from tui.export.words import content, meaning
from tui.extraction.model import QuoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article.model import Article
    from tui.extraction.model import Date, Extraction

_ANYWHERE = re.compile(r"[\\`*\[\]<~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(?:[#>=]|[-+](?=\s|$|-)|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_markdown(article: Article, extraction: Extraction) -> str:
    """The whole list, ending with a newline."""
    sections = (
        *_heading(article, extraction),
        *_speakers(extraction),
        *_quotes(article.text, extraction),
        *_dates(article.text, extraction),
        *_notes(article.text, extraction),
    )
    return "\n\n".join(sections) + "\n"


def escape(text: str) -> str:
    """Words that Markdown shows as they are (CommonMark, tables and strikethrough too), on as many lines."""
    text = _ANYWHERE.sub(r"\\\g<0>", _CONTROL.sub("", text))
    return _LINE_START.sub(lambda m: m[0][:-1] + "\\" + m[0][-1] if not m[0][0].isdigit() else m[0] + "\\", text)


def _heading(article: Article, extraction: Extraction) -> Iterator[str]:
    metadata = article.metadata
    published = extraction.published or metadata.published
    yield f"# {_line(metadata.title or article.source or 'Untitled')}"
    known = (
        f"By {' and '.join(metadata.authors)}" if metadata.authors else "",
        metadata.site or "",
        long_day(published) if published else "publication date unknown",
        metadata.url or article.source,
    )
    yield " · ".join(_line(part) for part in known if part)


def _speakers(extraction: Extraction) -> Iterator[str]:
    if not extraction.speakers:
        return
    counts = Counter(quote.speaker for quote in extraction.quotes)
    yield "## Speakers"
    yield "\n".join(
        f"- **{_line(speaker.called)}**"
        + (f", {_line(speaker.description)}" if speaker.description else "")
        + f" ({counts[speaker.id]} {'quote' if counts[speaker.id] == 1 else 'quotes'})"
        for speaker in extraction.speakers
    )


def _quotes(text: str, extraction: Extraction) -> Iterator[str]:
    yield "## Quotes"
    if not extraction.quotes:
        yield "No quotes were found."
    for quote in extraction.quotes:
        speaker = extraction.speaker_of(quote)
        who = f"**{_line(speaker.called)}**" if speaker else "Speaker unknown"
        details = [
            who,
            _line(quote.cue.of(text)) if quote.cue else "",
            "in the article’s words" if quote.kind is QuoteKind.INDIRECT else "",
            *(_dated(text, found) for found in extraction.dates_of(quote)),
        ]
        paragraphs = escape(content(text, quote)).split("\n")
        lines = [*(line for line in paragraphs if line.strip()), "— " + " · ".join(filter(None, details))]
        yield "\n>\n".join(f"> {line.strip()}" for line in lines)


def _dates(text: str, extraction: Extraction) -> Iterator[str]:
    if not extraction.dates:
        return
    yield "## Dates"
    yield "\n".join(f"- {_dated(text, found)}" for found in extraction.dates)


def _dated(text: str, found: Date) -> str:
    """“Tuesday” and, in brackets, what it was resolved to where that says more."""
    words, resolved = _line(found.span.of(text)), meaning(found)
    return f"{words} ({resolved})" if resolved not in ("", words) else words


def _line(text: str) -> str:
    """Escaped, on one line."""
    return escape(" ".join(text.split()))


def _notes(text: str, extraction: Extraction) -> Iterator[str]:
    if extraction.notes:
        yield "## Notes"
        yield "\n".join(f"- {_line(note.span.of(text))}: {_line(note.text)}" for note in extraction.notes)
