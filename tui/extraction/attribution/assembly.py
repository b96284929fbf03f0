"""Attributions of a text: what the network labelled and linked, what set forms add, grouped and explained."""

from __future__ import annotations

from collections.abc import Collection

from tui.extraction.attribution import features, rules
from tui.extraction.attribution.confidence import Signals, confidence
from tui.extraction.attribution.evidence import sentences
from tui.extraction.attribution.labelling import read_pieces
from tui.extraction.attribution.model import Attribution
from tui.extraction.attribution.pieces import Piece, grouped
from tui.extraction.attribution.reports import REPORTS
from tui.extraction.model import QuoteKind
from tui.text import Document, Role
from tui.text.language import UNKNOWN

_TOO_FEW_TO_TELL = 60
"""Tokens; of a shorter text it is no wonder that the language cannot be told."""
_FOREIGN = 0.5
"""How far to trust what is found by marks and position in another language."""
_SHOWN = 0.5
"""Probability of being speech or writing, and confidence, from which on a quote is shown by default."""
_UTTERED = 0.4
"""The same for words in quote marks that are too many for a term: below it stand titles, names and terms."""
_MANY = 6
"""Words in quote marks that are too many even for a title; they are shown whoever says them."""
_MUTE = (Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT)
"""Lines that report nothing without quote marks."""


def assemble(document: Document, without: Collection[str] = ()) -> tuple[Attribution, ...]:
    """Attributions in text order."""
    return tuple(_attribution(document, piece) for piece in find_pieces(document, without))


def find_pieces(document: Document, without: Collection[str] = ()) -> list[Piece]:
    """Content with source and cue, in text order; the parts of one quote together.

    `without` names rules that are not asked.
    """
    if not document.words:
        return []
    untold = document.language == UNKNOWN and len(document.words) < _TOO_FEW_TO_TELL
    english = document.language == "en" or (untold and _is_latin(document.text))
    pieces, mentions = read_pieces(document, features.tokens(document), english=english)
    pieces = rules.applied(document, pieces, mentions, without)
    for piece in pieces:
        piece.trust = 1.0 if english else _FOREIGN
    return grouped(pieces)


def _is_latin(text: str) -> bool:
    """Whether most letters are those of English."""
    letters = [c for c in text if c.isalpha()]
    return 10 * sum(map(str.isascii, letters)) >= 9 * len(letters)


def _attribution(document: Document, piece: Piece) -> Attribution:
    sure = confidence(signals(piece))
    return Attribution(
        tuple(piece.parts),
        piece.kind,
        piece.cue,
        piece.source,
        piece.trust * sure,
        sentences(document.text, piece.parts[0], piece.kind, piece.cue, piece.source, piece.decision),
        piece.decision.name,
        piece.report,
        _is_shown(document, piece, sure),
    )


def _is_shown(document: Document, piece: Piece, sure: float) -> bool:
    """Whether it is rather speech or writing than not, and rather right; in another language marks alone decide."""
    bare = piece.kind is QuoteKind.INDIRECT
    if piece.trust < 1 or (bare and document.lines[piece.paragraph].role in _MUTE):
        return not bare
    said = piece.stretch.probability * piece.kinds[0]
    if piece.marked >= _MANY:
        return said >= _UTTERED
    return min(said, sure) >= (_UTTERED if piece.is_uttered else _SHOWN)


def signals(piece: Piece) -> Signals:
    """What the confidence of a piece is computed from."""
    named, carried = piece.source is not None, piece.decision.carried
    report = piece.kinds[REPORTS.index(piece.report)]
    return Signals(piece.stretch.probability, piece.sure_source, named, carried, piece.kind, report)
