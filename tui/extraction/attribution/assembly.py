"""Attributions of a text: what the network labelled and linked, what set forms add, grouped and explained."""

from __future__ import annotations

from collections.abc import Sequence

from tui.article.model import Block, BlockKind
from tui.extraction.attribution import fallbacks, features, forms
from tui.extraction.attribution.confidence import Signals, confidence
from tui.extraction.attribution.evidence import Reason, sentences
from tui.extraction.attribution.model import Attribution
from tui.extraction.attribution.pieces import Piece, grouped
from tui.extraction.attribution.quotations import find_quotations
from tui.extraction.attribution.reading import read_pieces
from tui.extraction.language import UNKNOWN
from tui.extraction.segmentation import Segmentation

_SILENT = (BlockKind.CODE, BlockKind.BOILERPLATE)
_TOO_FEW_TO_TELL = 60
"""Tokens; of a shorter text it is no wonder that the language cannot be told."""
_FOREIGN = 0.5
"""How far to trust what is found by marks and position in another language."""


def assemble(segmentation: Segmentation, blocks: Sequence[Block], language: str) -> tuple[Attribution, ...]:
    """Attributions in text order."""
    return tuple(_attribution(segmentation, piece) for piece in find_pieces(segmentation, blocks, language))


def find_pieces(segmentation: Segmentation, blocks: Sequence[Block] = (), language: str = "en") -> list[Piece]:
    """Content with source and cue, in text order; the parts of one quote together."""
    if not segmentation.words:
        return []
    silent = [block.span for block in blocks if block.kind in _SILENT]
    quoted = [block.span for block in blocks if block.quoting and block.kind not in _SILENT]
    quotations = find_quotations(segmentation, quoted, silent)
    tokens = features.tokens(segmentation, quotations)
    untold = language == UNKNOWN and len(segmentation.words) < _TOO_FEW_TO_TELL
    english = language == "en" or (untold and _is_latin(segmentation.text))
    pieces, sources = read_pieces(segmentation, tokens, quotations, silent, english=english)
    pieces = fallbacks.without_strays(segmentation, pieces)
    pieces = fallbacks.with_turns(segmentation, pieces, forms.transcript(segmentation))
    fallbacks.fill(segmentation, pieces, sources)
    fallbacks.echo(segmentation, pieces)
    for piece in pieces:
        piece.trust = 1.0 if english else _FOREIGN
    return grouped(fallbacks.without_signatures(pieces))


def _is_latin(text: str) -> bool:
    """Whether most letters are those of English."""
    letters = [c for c in text if c.isalpha()]
    return 10 * sum(map(str.isascii, letters)) >= 9 * len(letters)


def _attribution(segmentation: Segmentation, piece: Piece) -> Attribution:
    return Attribution(
        tuple(piece.parts),
        piece.kind,
        piece.cue,
        piece.source,
        piece.trust * confidence(signals(piece)),
        sentences(segmentation.text, piece.parts[0], piece.kind, piece.cue, piece.source, piece.reason),
    )


def signals(piece: Piece) -> Signals:
    """What the confidence of a piece is computed from."""
    carried = piece.reason in (Reason.GOES_ON, Reason.COLON)
    return Signals(piece.stretch.probability, piece.sure_source, piece.source is not None, carried, piece.kind)
