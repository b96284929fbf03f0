"""Sources by other means than the network's: set forms of layout, the quote before, the same words elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.article.model import Span
from tui.extraction.attribution import forms
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import Reason
from tui.extraction.attribution.pieces import Piece
from tui.extraction.model import QuoteKind
from tui.text import Document

_WORD = re.compile(r"\w+")
_LINKED_AT_LEAST = 0.35
_BESIDE = 0.7
"""How sure a source is that stands where one often does."""
_FORM = 0.95
"""How sure a set form is."""


def with_turns(document: Document, pieces: list[Piece], turns: Sequence[forms.Turn]) -> list[Piece]:
    """Turns of a transcript are one piece each, whatever the network saw in them; “Q: …” is nobody's."""
    if not turns:
        return pieces
    of = {document.paragraph_at(turn.content.start): turn for turn in turns}
    text, paragraphs = document.text, document.paragraphs
    kept = [p for p in pieces if p.paragraph not in of and not forms.QUESTION.match(text, *paragraphs[p.paragraph])]
    for paragraph, (source, cue, content) in of.items():
        whole = Stretch(0, 0, _FORM)
        kept.append(
            Piece(content, paragraph, whole, QuoteKind.DIRECT, source, cue, _FORM, Reason.LABEL, parts=[content])
        )
    return sorted(kept, key=lambda p: p.content)


def fill(document: Document, pieces: list[Piece], sources: list[Span]) -> None:
    """Sources of quoted pieces by set forms, which are surer than the network, and from the quote before."""
    previous: Piece | None = None
    for piece in pieces:
        if piece.kind is QuoteKind.INDIRECT or piece.reason is Reason.LABEL:
            continue
        if found := forms.signature(document, piece.content.end, piece.paragraph):
            _give(piece, *found, Reason.SIGNATURE, _FORM)
            _prove(piece)
        elif found := forms.label_of(document, piece.paragraph, piece.content):
            _give(piece, *found, Reason.LABEL, _FORM)
            if piece.content.start < found[1].end < piece.content.end - 1:  # the label stands inside the marks
                piece.content = Span(found[1].end + 1, piece.content.end)
                piece.parts = [piece.content]
        elif piece.paragraph == 0 and (found := forms.headline(document, piece.content)):
            if piece.source is None or not found[0].start <= piece.source.start < found[0].end:
                _give(piece, *found, Reason.LABEL, _FORM)
        elif piece.opens and previous and previous.left_open and not _stands_in(document, piece, piece.cue):
            _go_on(piece, previous, 1.0)
            _prove(piece)
        elif piece.source is None or piece.sure_source < _LINKED_AT_LEAST or _is_lent_back(document, piece):
            if not _beside(document, piece):
                _carry_over(document, piece, previous, sources)
        elif previous and piece.source == previous.source and not _stands_in(document, piece, piece.cue):
            _go_on(piece, previous, 1.0)
        previous = piece


def _beside(document: Document, piece: Piece) -> bool:
    """Give a piece the source that a set form names in its own sentence; whether there is one."""
    found = forms.inverted(document, piece.content.end, piece.paragraph)
    if found is None and piece.cue and _stands_in(document, piece, piece.cue):
        name = forms.opening(document, piece.cue)
        found = (name, piece.cue) if name else None
    if found:
        _give(piece, *found, Reason.CUE, _BESIDE)
    return found is not None


def _is_lent_back(document: Document, piece: Piece) -> bool:
    """Whether the source of a quotation that the paragraph before introduces stands in a later paragraph."""
    later = piece.source is not None and piece.source.start >= document.paragraphs[piece.paragraph].end
    return later and forms.introduced(document, piece.paragraph)


def _carry_over(document: Document, piece: Piece, previous: Piece | None, sources: list[Span]) -> None:
    """The source of a quotation that nothing stands beside: who was introduced, or who was speaking."""
    if forms.introduced(document, piece.paragraph):
        before = document.paragraphs[piece.paragraph - 1]
        inside = [s for s in sources if before.start <= s.start < before.end]
        source = inside[-1] if inside else forms.subject(document, piece.paragraph - 1)
        if source:
            _give(piece, source, None, Reason.COLON, _BESIDE)
            return
    if previous and (
        previous.paragraph == piece.paragraph or (piece.opens and previous.paragraph == piece.paragraph - 1)
    ):
        _go_on(piece, previous, 0.8)


def echo(document: Document, pieces: list[Piece]) -> None:
    """Pull quotes and headlines: a quotation whose paragraph has no cue and whose words return in another quote."""
    cued: list[Piece] = []
    bare: list[Piece] = []
    for piece in pieces:
        if piece.kind is not QuoteKind.INDIRECT:
            (cued if piece.source and _stands_in(document, piece, piece.cue) else bare).append(piece)
    if not bare:
        return
    said: dict[tuple[str, ...], list[tuple[str, Piece]]] = {}
    for piece in cued:
        words = _words(document, piece)
        whole = f" {' '.join(words)} "
        for i in range(len(words) - 2):
            said.setdefault(tuple(words[i : i + 3]), []).append((whole, piece))
    for piece in bare:
        words = _words(document, piece)
        for whole, original in said.get(tuple(words[:3]), [])[:8]:
            if f" {' '.join(words)} " in whole:
                _give(piece, original.source, None, Reason.ECHO, original.sure_source)
                break


def _words(document: Document, piece: Piece) -> list[str]:
    return _WORD.findall(piece.content.of(document.text).lower())


def without_strays(document: Document, pieces: list[Piece]) -> list[Piece]:
    """Without unquoted pieces of another sentence than their cue, which reports a quotation in its own."""
    sentence = document.sentence_at
    reporting = {p.cue for p in pieces if p.cue and p.kind is not QuoteKind.INDIRECT}
    return [
        p
        for p in pieces
        if p.kind is not QuoteKind.INDIRECT
        or not p.cue
        or p.cue not in reporting
        or sentence(p.cue.start) == sentence(p.content.end - 1)
    ]


def without_signatures(pieces: list[Piece]) -> list[Piece]:
    """Without pieces that the network saw in the dash and name that sign another."""
    signed = {p.cue.start for p in pieces if p.reason is Reason.SIGNATURE and p.cue}
    return [p for p in pieces if p.content.start not in signed]


def _give(piece: Piece, source: Span | None, cue: Span | None, reason: Reason, sure: float) -> None:
    """Another source for the piece, with why and how sure."""
    piece.source, piece.cue, piece.reason, piece.sure_source = source, cue, reason, sure


def _prove(piece: Piece) -> None:
    """Layout shows that the piece is speech, whatever the network saw in it."""
    piece.stretch = piece.stretch._replace(probability=max(_FORM, piece.stretch.probability))


def _go_on(piece: Piece, previous: Piece, sure: float) -> None:
    """The speaker of the quote before still speaks; `sure` is how sure, if that quote's source is right."""
    _give(piece, previous.source, None, Reason.GOES_ON, sure * previous.sure_source)


def _stands_in(document: Document, piece: Piece, cue: Span | None) -> bool:
    """Whether the cue stands in the paragraph of the piece."""
    return cue is not None and document.paragraph_at(cue.start) == piece.paragraph
