"""Who speaks in a quotation that nothing beside it attributes: who introduced it, or spoke in the quote before."""

from __future__ import annotations

import re

from tui.article.model import Span
from tui.extraction.attribution.pieces import Piece
from tui.extraction.attribution.rules.rule import Context, Found
from tui.text import Document

_LINKED_AT_LEAST = 0.35
"""A link of the network less likely than this counts as none."""
_BY_PLACE = 0.7
"""How sure a source is that stands where one often does."""
_SUBJECT = re.compile(
    r"(?P<source>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,5}?) "
    r"(?:is|was|are|were|has|had|did|does|put|puts|wrote|made|went|goes|gave|spoke|posted|tweeted|sent|replied|answered)\b"
)
GOES_ON = "No cue: the text goes on from the quote before, where “{source}” spoke."


def left_open(context: Context, piece: Piece) -> Found | None:
    """A quotation of several paragraphs is left open until the last of them.

    “We left at dawn,” said Ana Ruiz. “The sea was calm.¶“We came back at night and nobody was there.” → Ana Ruiz
    """
    previous = context.previous
    if not (piece.opens and previous and previous.left_open) or piece.is_cued(context.document):
        return None
    return _still(previous, proves=True)


def introduction(context: Context, piece: Piece) -> Found | None:
    """The paragraph before ends with a colon: who is named in it speaks, and nobody of a later paragraph.

    The mayor was blunt:¶“The mill is finished and nobody will say so.”¶Her deputy said: “We will see.” → The mayor
    """
    document, paragraph = context.document, piece.paragraph
    if not paragraph or document.text[document.paragraphs[paragraph - 1].end - 1] != ":":
        return None
    linked = piece.source if piece.sure_source >= _LINKED_AT_LEAST else None
    if linked and linked.start < document.paragraphs[paragraph].end:
        return None
    before = document.paragraphs[paragraph - 1]
    inside = [mention for mention in context.mentions if before.start <= mention.start < before.end]
    source = inside[-1] if inside else _subject(document, paragraph - 1)
    return Found(source, None, _BY_PLACE) if source else None


def same_source(context: Context, piece: Piece) -> Found | None:
    """The network links the piece to the source of the quote before, and no cue stands in its paragraph.

    “We left at dawn,” said Ana Ruiz.¶“The sea was calm, and the engine ran.” → Ana Ruiz
    """
    previous = context.previous
    if previous is None or piece.source is None or piece.source != previous.source or piece.is_cued(context.document):
        return None
    return _still(previous)


def _still(previous: Piece, *, proves: bool = False) -> Found:
    """The source of the quote before, as sure as it was."""
    return Found(previous.source, None, previous.sure_source, proves)


def _subject(document: Document, paragraph: int) -> Span | None:
    """What the last sentence of a paragraph opens with, up to a verb: “The minister” of “The minister was blunt:”."""
    end = document.paragraphs[paragraph].end
    start = document.sentences[document.sentence_at(end - 1)].start
    match = _SUBJECT.match(document.text, start, end)
    return Span(*match.span("source")) if match else None
