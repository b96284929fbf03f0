"""Attributions of a text: what the network labelled and linked, what set forms add, grouped and explained."""

from __future__ import annotations

from tui.extraction.attribution import fallbacks, features, forms
from tui.extraction.attribution.confidence import Signals, confidence
from tui.extraction.attribution.evidence import Reason, sentences
from tui.extraction.attribution.model import Attribution
from tui.extraction.attribution.pieces import Piece, grouped
from tui.extraction.attribution.reading import read_pieces
from tui.text import Document
from tui.text.language import UNKNOWN

_TOO_FEW_TO_TELL = 60
"""Tokens; of a shorter text it is no wonder that the language cannot be told."""
_FOREIGN = 0.5
"""How far to trust what is found by marks and position in another language."""


def assemble(document: Document) -> tuple[Attribution, ...]:
    """Attributions in text order."""
    return tuple(_attribution(document, piece) for piece in find_pieces(document))


def find_pieces(document: Document) -> list[Piece]:
    """Content with source and cue, in text order; the parts of one quote together."""
    if not document.words:
        return []
    untold = document.language == UNKNOWN and len(document.words) < _TOO_FEW_TO_TELL
    english = document.language == "en" or (untold and _is_latin(document.text))
    pieces, sources = read_pieces(document, features.tokens(document), english=english)
    pieces = fallbacks.without_strays(document, pieces)
    pieces = fallbacks.with_turns(document, pieces, forms.transcript(document))
    fallbacks.fill(document, pieces, sources)
    fallbacks.echo(document, pieces)
    for piece in pieces:
        piece.trust = 1.0 if english else _FOREIGN
    return grouped(fallbacks.without_signatures(pieces))


def _is_latin(text: str) -> bool:
    """Whether most letters are those of English."""
    letters = [c for c in text if c.isalpha()]
    return 10 * sum(map(str.isascii, letters)) >= 9 * len(letters)


def _attribution(document: Document, piece: Piece) -> Attribution:
    return Attribution(
        tuple(piece.parts),
        piece.kind,
        piece.cue,
        piece.source,
        piece.trust * confidence(signals(piece)),
        sentences(document.text, piece.parts[0], piece.kind, piece.cue, piece.source, piece.reason),
    )


def signals(piece: Piece) -> Signals:
    """What the confidence of a piece is computed from."""
    carried = piece.reason in (Reason.GOES_ON, Reason.COLON)
    return Signals(piece.stretch.probability, piece.sure_source, piece.source is not None, carried, piece.kind)
