"""Passages with their sources in braces: “…,” {she} said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tui.article.model import Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import Quote, QuoteKind, Speaker
from tui.extraction.speakers import resolve
from tui.text import document_of

Read = tuple[str, tuple[Quote, ...], tuple[Speaker, ...]]
Reader = Callable[[str], Read]


@pytest.fixture
def read() -> Reader:
    """Resolve a passage; each source in braces has the “…” nearest to it in its paragraph, or its sentence’s rest."""
    return _read


@pytest.fixture
def names_in() -> Callable[[str], list[str | None]]:
    """The speaker’s name of each source of a passage, in order."""

    def names(passage: str) -> list[str | None]:
        _, quotes, speakers = _read(passage)
        names = {speaker.id: speaker.name for speaker in speakers}
        return [None if quote.speaker is None else names[quote.speaker] for quote in quotes]

    return names


def _read(passage: str) -> Read:
    sources: list[Span] = []
    text = ""
    for piece in re.split(r"(\{[^}]*\})", passage):
        if piece.startswith("{"):
            sources.append(Span(len(text), len(text) + len(piece) - 2))
            piece = piece[1:-1]
        text += piece
    marked = [Span(*m.span()) for m in re.finditer("“[^”\n]*”", text)]
    attributions = [_attribution(text, source, sources, marked) for source in sources]
    unsourced = [
        Attribution((m,), QuoteKind.DIRECT, None, None, 0.5, ())
        for m in marked
        if all(m not in a.parts for a in attributions)
    ]
    ordered = sorted([*attributions, *unsourced], key=lambda a: (a.source or a.parts[0]).start)
    return text, *resolve(document_of(text), ordered)


def _attribution(text: str, source: Span, sources: list[Span], marked: list[Span]) -> Attribution:
    start, end = text.rfind("\n", 0, source.start) + 1, text.find("\n", source.end)
    end = len(text) if end < 0 else end
    near = [m for m in marked if start <= m.start and m.end <= end]
    rivals = [s for s in sources if start <= s.start and s.end <= end]
    if near:
        nearest = min(near, key=lambda m: min(abs(m.end - source.start), abs(m.start - source.end)))
        part = near[rivals.index(source)] if len(near) == len(rivals) else nearest
        return Attribution((part,), QuoteKind.DIRECT, None, source, 0.9, ())
    stop = min(i for i in (text.find(". ", source.end), end) if i >= 0)
    return Attribution((Span(source.end, max(stop, source.end + 1)),), QuoteKind.INDIRECT, None, source, 0.9, ())
