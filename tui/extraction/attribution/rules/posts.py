"""Posts of a network that an article shows whole: their lines, then a dash, who wrote them and the account's name."""

from __future__ import annotations

import re

from tui.article.model import Span
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import Decision
from tui.extraction.attribution.features import MIN_WORDS
from tui.extraction.attribution.pieces import Piece
from tui.extraction.attribution.rules.rule import BY_FORM
from tui.extraction.model import QuoteKind
from tui.text import Document, Role

POST = Decision("post", "A dash and an account sign the words with “{source}”.", "The words are a post, shown whole.")
_SIGNED = re.compile(r"(?P<cue>[―—–]|--?)\s*(?P<source>\S[^\n()@]{0,60}?) \(@\w{1,30}\)[^\n“”\"]{0,40}")
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/|t\.co/)\S*)+\Z")
_MUTE = (Role.SILENT, Role.TITLE, Role.BYLINE, Role.CREDIT)


def posts(document: Document, pieces: list[Piece]) -> list[Piece]:
    """The lines over a signature with an account are one quote, whatever the network saw in them.

    Ferry late¶The ferry came at nine. Nobody was told. pic.twitter.com/x¶— Ana Ruiz (@anaruiz) May 3, 2022 → Ana Ruiz
    """
    text = document.text
    if "(@" not in text:
        return pieces
    for number, paragraph in enumerate(document.paragraphs):
        signed = _SIGNED.fullmatch(text, *paragraph) if number else None
        parts = [part for i in _lines(document, number) if (part := _words(document, i))] if signed else []
        if not signed or sum(len(part.of(text).split()) for part in parts) < MIN_WORDS:
            continue
        source, cue = Span(*signed.span("source")), Span(*signed.span("cue"))
        whole = Span(parts[0].start, paragraph.end)
        pieces = [p for p in pieces if p.content.end <= whole.start or p.content.start >= whole.end]
        content, stretch = Span(parts[0].start, parts[-1].end), Stretch(0, 0, BY_FORM)
        first = document.paragraph_at(content.start)
        pieces.append(Piece(content, first, stretch, QuoteKind.DIRECT, source, cue, BY_FORM, POST, parts=parts))
    return sorted(pieces, key=lambda p: p.content)


def _lines(document: Document, number: int) -> list[int]:
    """The paragraphs of a post whose signature is one: the one before, and all that no empty line parts from it."""
    first = number - 1
    while first and _joined(document, first):
        first -= 1
    return [i for i in range(first, number) if document.lines[i].role not in _MUTE]


def _joined(document: Document, number: int) -> bool:
    """Whether a paragraph goes on with the one before: a line of the same block quote, or without an empty line."""
    before, after = document.paragraphs[number - 1 : number + 1]
    roles = {line.role for line in document.lines[number - 1 : number + 1]}
    return roles == {Role.QUOTED} or document.text.count("\n", before.end, after.start) == 1


def _words(document: Document, number: int) -> Span | None:
    """A line without the links at its end, None if nothing is left."""
    start, end = document.paragraphs[number]
    links = _LINKS.search(document.text, start, end)
    return Span(start, links.start() if links else end) if not links or links.start() > start else None
