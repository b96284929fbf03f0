"""Attributions of a text: what the network labelled and linked, what set forms add, grouped and explained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tui.article.model import Block, BlockKind, Span
from tui.extraction.attribution import decoding, features, forms, network
from tui.extraction.attribution.confidence import Signals, confidence
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import Reason, sentences
from tui.extraction.attribution.linking import Link, link
from tui.extraction.attribution.model import Attribution
from tui.extraction.attribution.quotations import Quotation, find_quotations
from tui.extraction.model import QuoteKind
from tui.extraction.segmentation import Segmentation

_WORD = re.compile(r"\w+")
_SILENT = (BlockKind.CODE, BlockKind.BOILERPLATE)
_QUOTED_AT_LEAST = 0.5
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "that",
        "was",
        "is",
        "it",
        "for",
        "he",
        "she",
        "said",
        "they",
        "we",
        "you",
        "with",
        "not",
    ]
)
_LINKED_AT_LEAST = 0.35
_PASSAGE = 4096
"""Tokens that the network reads at a time, at least; no article of ordinary length is cut."""
_BEFORE, _AFTER = network.BEFORE + 160, network.AFTER + 112
"""Tokens around a passage that are read too: those that links reach, and what their labels hang on."""
_FORM = 0.95
"""How sure a set form is."""
_EDGE_MARKS = frozenset(".,;:!?—–-“”\"‘’'")
_FOREIGN = 0.5
"""How far to trust what is found by marks and position in another language."""


@dataclass(slots=True)
class Piece:
    """A contiguous piece of content on its way to an attribution."""

    content: Span
    paragraph: int
    stretch: Stretch
    kind: QuoteKind
    source: Span | None = None
    cue: Span | None = None
    sure_source: float = 0.0
    reason: Reason = Reason.CUE
    opens: bool = False
    """Whether the paragraph begins with it, inside quote marks."""
    left_open: bool = False
    """Whether its quote mark is still open at the paragraph's end: the next paragraph goes on with it."""
    parts: list[Span] = field(default_factory=list)
    trust: float = 1.0


def assemble(segmentation: Segmentation, blocks: Sequence[Block]) -> tuple[Attribution, ...]:
    """Attributions in text order."""
    return tuple(_attribution(segmentation, piece) for piece in find_pieces(segmentation, blocks))


def find_pieces(segmentation: Segmentation, blocks: Sequence[Block]) -> list[Piece]:
    """Content with source and cue, in text order; the parts of one quote together."""
    silent = [block.span for block in blocks if block.kind in _SILENT]
    quoted = [block.span for block in blocks if block.quoting and block.kind not in _SILENT]
    quotations = find_quotations(segmentation, quoted, silent)
    tokens = features.tokens(segmentation, quotations)
    if not len(tokens.starts):
        return []
    turns = forms.transcript(segmentation)
    english = _english(tokens)
    reading = _Reading(segmentation, tokens, quotations, silent, english)
    pieces: list[Piece] = []
    sources: list[Span] = []
    for first, end in _passages(tokens):
        reading.add(first, end, pieces, sources)
    pieces = _with_turns(segmentation, pieces, turns)
    _fill(segmentation, pieces, sources)
    _echo(segmentation, pieces)
    pieces = _without_signatures(pieces)
    for piece in pieces:
        piece.trust = 1.0 if english else _FOREIGN
    return _grouped(pieces)


class _Reading:
    """The network at work on one text, a passage at a time, so that memory does not grow with the text."""

    def __init__(
        self,
        segmentation: Segmentation,
        tokens: features.Tokens,
        quotations: Sequence[Quotation],
        silent: Sequence[Span],
        english: bool,
    ) -> None:
        self.segmentation, self.tokens, self.silent = segmentation, tokens, silent
        self.threshold = _QUOTED_AT_LEAST if english else 0
        self.certain = {i for i, q in enumerate(quotations) if _certain(segmentation, q)}
        self.network = network.load()
        self.types = network.types(self.network, tokens.words)

    def add(self, first: int, end: int, pieces: list[Piece], sources: list[Span]) -> None:
        """Add what is found from token `first` to `end`, having looked at what stands around."""
        net, before = self.network, max(0, first - _BEFORE)
        tokens = self.tokens.part(before, end + _AFTER)
        hidden = network.read(net, self.types, tokens)
        logs = network.log_probabilities(net, hidden)
        for span in self.silent:
            a, b = np.searchsorted(tokens.starts, span)
            logs[a:b] = np.log(np.eye(1, len(network.LABELS)) + 1e-9)
        probabilities = np.exp(logs)
        labels = decoding.best_labels(tokens, logs, net.weights["transitions"])
        found = decoding.stretches(tokens, labels, probabilities)
        contents = decoding.quoted_contents(tokens, probabilities, found["content"], self.threshold, self.certain)
        contents = [c for c in contents if first <= before + c.first < end]
        links = link(net, tokens, hidden, probabilities, contents, found)
        pieces += [_piece(self.segmentation, tokens, c, s, q) for c, (s, q) in zip(contents, links, strict=True)]
        sources += [_span(tokens, s) for s in found["source"] if first <= before + s.first < end]


def _passages(tokens: features.Tokens) -> Iterator[tuple[int, int]]:
    """First and end token of passages of whole paragraphs, each as short as `_PASSAGE` allows."""
    first, end = 0, len(tokens.word)
    for start in np.flatnonzero(np.diff(tokens.paragraph)).tolist():
        if start + 1 - first >= _PASSAGE:
            yield first, start + 1
            first = start + 1
    yield first, end


def _english(tokens: features.Tokens) -> bool:
    """Whether one word in twelve is among the commonest of English: the network knows no other language."""
    common = np.array([word.lower() in _COMMON for word in tokens.words])
    lettered = np.array([word[0].isalpha() for word in tokens.words])
    return bool(12 * common[tokens.word].sum() >= lettered[tokens.word].sum())


def _certain(segmentation: Segmentation, quotation: Quotation) -> bool:
    """Whether it is a block quote, or signed."""
    if segmentation.text[quotation.span.start].isalnum():
        return True
    words = len(quotation.span.of(segmentation.text).split(maxsplit=features.MIN_WORDS))
    return words >= features.MIN_WORDS and bool(forms.signature(segmentation, quotation.span.end, quotation.paragraph))


def _span(tokens: features.Tokens, stretch: Stretch) -> Span:
    return Span(int(tokens.starts[stretch.first]), int(tokens.ends[stretch.end - 1]))


def _mention(text: str, tokens: features.Tokens, link: Link) -> Span | None:
    """The words of a source or cue without the marks at its edges; a mark by itself (a colon) stays."""
    if link.target is None:
        return None
    first, end, _ = link.target
    edges = [i for i in range(first, end) if text[tokens.starts[i] : tokens.ends[i]] not in _EDGE_MARKS]
    return _span(tokens, Stretch(edges[0], edges[-1] + 1, 0.0) if edges else link.target)


def _piece(segmentation: Segmentation, tokens: features.Tokens, content: Stretch, source: Link, cue: Link) -> Piece:
    span = _span(tokens, content)
    paragraph = int(tokens.paragraph[content.first])
    numbers = tokens.quotation[content.first : content.end]
    text = segmentation.text
    words = [
        bool(number >= 0)
        for number, a in zip(numbers.tolist(), tokens.starts[content.first : content.end].tolist(), strict=True)
        if text[a].isalnum()
    ]
    kind = QuoteKind.INDIRECT if not any(words) else QuoteKind.DIRECT if all(words) else QuoteKind.MIXED
    return Piece(
        span,
        paragraph,
        content,
        kind,
        _mention(text, tokens, source),
        _mention(text, tokens, cue),
        source.probability,
        Reason.CUE if cue.target else Reason.BESIDE,
        opens=bool(numbers[0] >= 0) and span.start == segmentation.paragraphs[paragraph].start,
        left_open=bool(tokens.positional[content.end - 1, 0] == features.OPEN)
        and tokens.ends[content.end - 1] >= segmentation.paragraphs[paragraph].end,
        parts=[span],
    )


def _with_turns(segmentation: Segmentation, pieces: list[Piece], turns: Sequence[forms.Turn]) -> list[Piece]:
    """Turns of a transcript are one piece each, whatever the network saw in them."""
    if not turns:
        return pieces
    of = {segmentation.paragraph_at(turn.content.start): turn for turn in turns}
    kept = [p for p in pieces if p.paragraph not in of]
    for paragraph, (source, cue, content) in of.items():
        whole = Stretch(0, 0, _FORM)
        kept.append(
            Piece(content, paragraph, whole, QuoteKind.DIRECT, source, cue, _FORM, Reason.LABEL, parts=[content])
        )
    return sorted(kept, key=lambda p: p.content)


def _fill(segmentation: Segmentation, pieces: list[Piece], sources: list[Span]) -> None:
    """Sources of quoted pieces by set forms, which are surer than the network, and from the quote before."""
    previous: Piece | None = None
    for piece in pieces:
        if piece.kind is QuoteKind.INDIRECT or piece.reason is Reason.LABEL:
            continue
        if found := forms.signature(segmentation, piece.content.end, piece.paragraph):
            piece.source, piece.cue = found
            piece.reason, piece.sure_source = Reason.SIGNATURE, _FORM
        elif found := forms.label_of(segmentation, piece.paragraph, piece.content):
            piece.source, piece.cue = found
            piece.reason, piece.sure_source = Reason.LABEL, _FORM
            if piece.content.start < found[1].end < piece.content.end - 1:  # the label stands inside the marks
                piece.content = Span(found[1].end + 1, piece.content.end)
                piece.parts = [piece.content]
        elif piece.opens and previous and previous.left_open and not _stands_in(segmentation, piece, piece.cue):
            _go_on(piece, previous, 1.0)
        elif piece.source is None or piece.sure_source < _LINKED_AT_LEAST:
            _carry_over(segmentation, piece, previous, sources)
        elif previous and piece.source == previous.source and not _stands_in(segmentation, piece, piece.cue):
            _go_on(piece, previous, 1.0)
        previous = piece


def _carry_over(segmentation: Segmentation, piece: Piece, previous: Piece | None, sources: list[Span]) -> None:
    """The source of a quotation that nothing stands beside: who was introduced, or who was speaking."""
    if forms.introduced(segmentation, piece.paragraph):
        before = segmentation.paragraphs[piece.paragraph - 1]
        inside = [s for s in sources if before.start <= s.start < before.end]
        if inside:
            piece.source, piece.cue, piece.reason, piece.sure_source = inside[-1], None, Reason.COLON, 0.7
            return
    if previous and (
        previous.paragraph == piece.paragraph or (piece.opens and previous.paragraph == piece.paragraph - 1)
    ):
        _go_on(piece, previous, 0.8)


def _echo(segmentation: Segmentation, pieces: list[Piece]) -> None:
    """Pull quotes and headlines: a quotation whose paragraph has no cue and whose words return in another quote."""
    said: dict[tuple[str, ...], list[tuple[str, Piece]]] = {}
    bare: list[tuple[list[str], Piece]] = []
    for piece in pieces:
        if piece.kind is QuoteKind.INDIRECT:
            continue
        words = _WORD.findall(piece.content.of(segmentation.text).lower())
        if _stands_in(segmentation, piece, piece.cue) and piece.source:
            whole = f" {' '.join(words)} "
            for i in range(len(words) - 2):
                said.setdefault(tuple(words[i : i + 3]), []).append((whole, piece))
        elif len(words) >= 3:
            bare.append((words, piece))
    for words, piece in bare:
        for whole, original in said.get(tuple(words[:3]), [])[:8]:
            if f" {' '.join(words)} " in whole:
                piece.source, piece.cue, piece.reason = original.source, None, Reason.ECHO
                piece.sure_source = original.sure_source
                break


def _without_signatures(pieces: list[Piece]) -> list[Piece]:
    """Without pieces that the network saw in the dash and name that sign another."""
    signed = {p.cue.start for p in pieces if p.reason is Reason.SIGNATURE and p.cue}
    return [p for p in pieces if p.content.start not in signed]


def _go_on(piece: Piece, previous: Piece, sure: float) -> None:
    """The speaker of the quote before still speaks; `sure` is how sure, if that quote's source is right."""
    piece.source, piece.cue, piece.reason = previous.source, None, Reason.GOES_ON
    piece.sure_source = sure * previous.sure_source


def _stands_in(segmentation: Segmentation, piece: Piece, cue: Span | None) -> bool:
    """Whether the cue stands in the paragraph of the piece."""
    return cue is not None and segmentation.paragraph_at(cue.start) == piece.paragraph


def _grouped(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one sentence round a cue joined: “Half,” he said, “is enough.” is one quote with two parts."""
    grouped: list[Piece] = []
    for piece in pieces:
        last = grouped[-1] if grouped else None
        if (
            last
            and piece.cue is not None
            and last.cue == piece.cue
            and last.paragraph == piece.paragraph
            and last.source == piece.source
        ):
            last.parts.append(piece.content)
            if last.kind is not piece.kind:
                last.kind = QuoteKind.MIXED
        else:
            grouped.append(piece)
    return grouped


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
