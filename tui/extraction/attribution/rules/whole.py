"""Rules about all the pieces of a text: speech that the network did not see, and pieces that are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from itertools import pairwise
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.attribution.clauses import form
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import Decision
from tui.extraction.attribution.pieces import Piece
from tui.extraction.attribution.rules.layout import is_unnamed_turn, label_of
from tui.extraction.attribution.rules.rule import BY_FORM
from tui.extraction.model import QuoteKind
from tui.text import Document

TURN = Decision("turn", "“{source}:” heads the paragraph.", "The words follow a label, as in a transcript.")
_LEAST_TURNS = 3
"""Labelled paragraphs that a transcript has, one upon the other."""
_PARTICIPLE = re.compile(r"(?:\w+ly )?[a-z]\w+ing\b")


class _Turn(NamedTuple):
    """A turn of a transcript: who, the colon, and what is said."""

    source: Span
    cue: Span
    content: Span


def stray(document: Document, pieces: list[Piece]) -> list[Piece]:
    """What stands apart from its cue is no indirect quote: in another paragraph, or behind the quotation it reports.

    “The wells are dry,” said Ana Ruiz. The council meets in May and will not be late.
    """
    reporting = {p.cue for p in pieces if p.cue and p.kind is not QuoteKind.INDIRECT}
    return [p for p in pieces if p.kind is not QuoteKind.INDIRECT or not _is_stray(document, p, reporting)]


def _is_stray(document: Document, piece: Piece, reporting: Container[Span | None]) -> bool:
    """Whether an indirect piece stands apart from its cue; `reporting` are cues that report quotations."""
    text, sentence, cue = document.text, document.sentence_at, piece.cue
    if cue is None:
        return False
    paragraph = document.paragraph_at(cue.start)
    if paragraph != piece.paragraph:
        return text[document.paragraphs[paragraph].end - 1] != ":"
    return cue in reporting and sentence(cue.start) != sentence(piece.content.end - 1)


def afterthought(document: Document, pieces: list[Piece]) -> list[Piece]:
    """What follows the cue of quoted words without marks is the narrator’s, and so is a participle behind any cue.

    “The wells are dry,” Ana Ruiz said at a meeting that was held on the pier. → Ana Ruiz
    """
    text = document.text
    return [
        piece
        for last, piece in zip([None, *pieces], pieces, strict=False)
        if not last
        or not _is_round_a_cue(last, piece)
        or not ((last.kind is QuoteKind.DIRECT and last.is_uttered) or _is_participle(piece.content.of(text)))
    ]


def aside(document: Document, pieces: list[Piece]) -> list[Piece]:
    """What no mark parts from who says something in the middle of a sentence is not what they say.

    It is more than the mayor said, but the harbour will be deep enough.
    """
    text = document.text
    dropped: set[int] = set()
    for last, piece in pairwise(pieces):
        if last.kind is not QuoteKind.INDIRECT or not _is_round_a_cue(last, piece):
            continue
        end = last.content.end
        if piece.cue and piece.source and end <= piece.source.start and text[end - 1].isalnum() and text[end] == " ":
            dropped.add(id(last))
            if text[piece.cue.end] != " ":
                dropped.add(id(piece))
    return [piece for piece in pieces if id(piece) not in dropped]


def _is_round_a_cue(last: Piece, piece: Piece) -> bool:
    """Whether one piece without marks follows the cue that another stands before."""
    cue = piece.cue
    if cue is None or piece.kind is not QuoteKind.INDIRECT or last.cue != cue or last.paragraph != piece.paragraph:
        return False
    return last.content.end <= cue.start < piece.content.start


def _is_participle(content: str) -> bool:
    """Whether a participle is its only verb: “offering a glass of water”, not “selling it would be wrong”."""
    return _PARTICIPLE.match(content) is not None and not form(content.split()).clause


def turns(document: Document, pieces: list[Piece]) -> list[Piece]:
    """Turns of a transcript are one piece each, whatever the network saw in them; “Q: …” is nobody's.

    RUIZ: We were never asked.¶BRANDT: You were, and twice.¶RUIZ: By whom, then? → RUIZ
    """
    found = {document.paragraph_at(turn.content.start): turn for turn in _transcript(document)}
    if not found:
        return [p for p in pieces if p.kind is not QuoteKind.INDIRECT or not _is_labelled(document, p)]
    kept = [p for p in pieces if p.paragraph not in found and not is_unnamed_turn(document, p.paragraph)]
    whole = Stretch(0, 0, BY_FORM)
    kept += [
        Piece(content, paragraph, whole, QuoteKind.DIRECT, source, cue, BY_FORM, TURN, parts=[content])
        for paragraph, (source, cue, content) in found.items()
    ]
    return sorted(kept, key=lambda p: p.content)


def _is_labelled(document: Document, piece: Piece) -> bool:
    """Whether the cue of a piece is the label that opens its paragraph and names nobody."""
    start = document.paragraphs[piece.paragraph].start
    cue = piece.cue
    return (
        cue is not None
        and start <= cue.start < piece.content.start
        and is_unnamed_turn(document, piece.paragraph)
        and not any(map(str.isalnum, cue.of(document.text)))
    )


def signing(_document: Document, pieces: list[Piece]) -> list[Piece]:
    """The dash and the name that sign a quotation are no quote.

    “We were never asked about it.”¶— Ana Ruiz, ferry pilot
    """
    signed = {p.cue.start for p in pieces if p.decision.name == "signature" and p.cue}
    return [p for p in pieces if p.content.start not in signed]


def _transcript(document: Document) -> list[_Turn]:
    """Turns of a text that is, in part at least, a transcript: labels come back or follow one upon the other.

    A label counts if it occurs twice, once maybe by its last word, and a paragraph beside one of its paragraphs is
    headed by a label too; among “Q:” and the like, which name nobody, also if it occurs once. Somewhere three stand
    one upon the other: two are the teams of a match or the parts of a list.
    """
    text, numbers = document.text, range(len(document.paragraphs))
    found = {i: label for i in numbers if (label := label_of(document, i))}
    asked = {i for i in numbers if is_unnamed_turn(document, i)}
    headed = found.keys() | asked
    if not any(headed.issuperset(range(i, i + _LEAST_TURNS)) for i in headed):
        return []
    labels = {i: source.of(text).casefold() for i, (source, _) in found.items()}
    back = set() if len(set(labels.values())) < 2 else _coming_back(labels.values())
    turned = []
    for i, (source, cue) in found.items():
        beside = not {i - 1, i + 1}.isdisjoint(headed)
        if beside and (len(asked) > 1 or labels[i] in back):
            start = next(at for at in range(cue.end, len(text)) if not text[at].isspace())
            turned.append(_Turn(source, cue, Span(start, document.paragraphs[i].end)))
    return turned


def _coming_back(labels: Iterable[str]) -> set[str]:
    """Labels that occur twice, or once in full and once by the last word: “ANNA RUIZ”, “RUIZ”; not “OLE RUIZ”."""
    count = Counter(labels)
    last = {label: label.split()[-1] for label in count if " " in label}
    return {label for label in count if count[label] > 1 or last.get(label, "") in count or label in last.values()}
