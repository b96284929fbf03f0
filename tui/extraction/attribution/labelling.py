"""The network at work on one text, a passage at a time, so that memory does not grow with the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tui.article.model import Span
from tui.extraction.attribution import bounds, decoding, features, network, pointers, reports, runs
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import NEAREST, NETWORK
from tui.extraction.attribution.linking import Link, link
from tui.extraction.attribution.pieces import Piece
from tui.extraction.attribution.rules.layout import signature_after
from tui.extraction.model import QuoteKind
from tui.text import Document, Quotation

_QUOTED_AT_LEAST = 0.5
_PASSAGE = 4096
"""Tokens that the network reads at a time, at least; no article of ordinary length is cut."""
_BEFORE, _AFTER = pointers.BEFORE + 160, pointers.AFTER + 112
"""Tokens around a passage that are read too: those that links reach, and what their labels hang on."""
_PREPOSITIONS = frozenset(["on", "in", "at", "during", "from", "with", "by", "after", "before", "as"])
_NOTHING = np.log(np.eye(1, len(network.LABELS)) + 1e-9)
"""Logarithms of the probabilities of a token that is surely of no role."""
_EDGE_MARKS = frozenset(".,;:!?—–-“”\"‘’'")


def read_pieces(document: Document, tokens: features.Tokens, *, english: bool) -> tuple[list[Piece], list[Span]]:
    """Pieces of content with what the network links them to, and every source it sees, in text order."""
    net = network.load()
    threshold = _QUOTED_AT_LEAST if english else 0
    quotations = document.quotations
    silenced = np.zeros(len(tokens.words), bool)
    for a, b in np.searchsorted(tokens.starts, np.array(document.silent(), np.int64).reshape(-1, 2)).tolist():
        silenced[a:b] = True
    certain = {
        i for i, q in enumerate(quotations) if _certain(document, q) or _goes_on(document, q, quotations[i + 1 : i + 2])
    }
    pieces: list[Piece] = []
    mentions: list[Span] = []
    for first, end in _passages(tokens):
        before = max(0, first - _BEFORE)
        part = tokens.part(before, end + _AFTER)
        hidden, probabilities, found = noticed(net, part, silenced[before : end + _AFTER])
        contents = decoding.quoted_contents(part, probabilities, found["content"], threshold, certain)
        contents = [c for c in bounds.closed(part, contents) if first <= before + c.first < end]
        links = link(net, part, hidden, probabilities, contents, found)
        contents = bounds.linked(part, contents, links)
        kinds = reports.kinds(net, part, hidden, contents, links).tolist()
        quoted = np.append(0, np.cumsum(part.quotation >= 0)).tolist()
        pieces += [
            _piece(document, part, before, c, s, q, quoted[c.end] - quoted[c.first], k)
            for c, (s, q), k in zip(contents, links, kinds, strict=True)
        ]
        mentions += [
            _span(document, before + s.first, before + s.end)
            for s in found["source"]
            if first <= before + s.first < end
        ]
    return pieces, mentions


def noticed(
    net: network.Network, tokens: features.Tokens, silenced: NDArray[np.bool_] | None = None
) -> tuple[network.Floats, network.Floats, dict[str, list[Stretch]]]:
    """States of tokens, probabilities of their labels, and the stretches they make; those `silenced` are of no role."""
    hidden = network.read(net, tokens)
    logs = network.log_probabilities(net, hidden)
    if silenced is not None:
        logs[silenced] = _NOTHING
    probabilities = np.exp(logs)
    labels = decoding.best_labels(tokens, logs, net.weights["transitions"])
    found = decoding.stretches(tokens, labels, probabilities)
    return hidden, probabilities, found | {"content": bounds.finished(tokens, probabilities, found["content"])}


def _passages(tokens: features.Tokens) -> Iterator[tuple[int, int]]:
    """First and end token of passages of whole paragraphs, as short as `_PASSAGE` allows.

    A paragraph that is longer by far is cut between sentences, a sentence that is longer still between tokens.
    """
    first, end = 0, len(tokens.words)
    paragraphs, sentences = (np.flatnonzero(runs.opens(column))[1:] for column in (tokens.paragraph, tokens.sentence))
    while end - first > _PASSAGE:
        cuts = ((paragraphs, _PASSAGE), (sentences, 2 * _PASSAGE))
        found = (edges[np.searchsorted(edges, first + _PASSAGE) :][:1].tolist() for edges, _ in cuts)
        near = (cut[0] for cut, (_, most) in zip(found, cuts, strict=True) if cut and cut[0] - first <= most)
        cut = next(near, min(first + 2 * _PASSAGE, end))
        yield first, cut
        first = cut
    if first < end:
        yield first, end


def _certain(document: Document, quotation: Quotation) -> bool:
    """Whether it is a block quote, or signed."""
    if document.text[quotation.span.start].isalnum():
        return True
    opens = quotation.span.start == document.paragraphs[quotation.paragraph].start
    words = len(quotation.span.of(document.text).split(maxsplit=features.MIN_WORDS))
    signed = signature_after(document, quotation.span.end, quotation.paragraph)
    return (opens or words >= features.MIN_WORDS) and signed is not None


def _goes_on(document: Document, quotation: Quotation, following: Sequence[Quotation]) -> bool:
    """Whether it is left open and the next paragraph opens with a mark: a quotation of several paragraphs."""
    paragraph = quotation.paragraph + 1
    if quotation.closed or not following or following[0].paragraph != paragraph:
        return False
    return following[0].span.start == document.paragraphs[paragraph].start


def _span(document: Document, first: int, end: int) -> Span:
    """From one token to before another."""
    return Span(document.starts[first], document.ends[end - 1])


def _mention(document: Document, before: int, link: Link) -> Span | None:
    """The words of a source or cue without the marks at its edges; a mark by itself (a colon) stays."""
    if link.target is None:
        return None
    words = document.words
    whole = first, end = before + link.target.first, before + link.target.end
    while first < end and words[first] in _EDGE_MARKS:
        first += 1
    while first < end and words[end - 1] in _EDGE_MARKS:
        end -= 1
    if first == end:
        return _span(document, *whole)
    if words[first].isdigit() and words[max(0, first - 2) : first] == ("No", "."):  # the whole of “No. 10”
        first -= 2
    after = words[end : end + 2]
    if words[end - 1] == "No" and after[:1] == (".",) and after[-1].isdigit():
        end += 2
    return _span(document, first, end)


def _finished(words: Sequence[str], before: int, cue: Link, content: int) -> Link:
    """A cue without the preposition that opens words beside it: “says on the way up”, but “calls for” an end."""
    if cue.target is None or cue.target.end == content:
        return cue
    end = before + cue.target.end
    if end - before - cue.target.first > 1 and words[end - 1] in _PREPOSITIONS:
        return cue._replace(target=cue.target._replace(end=cue.target.end - 1))
    return cue


def _piece(
    document: Document,
    tokens: features.Tokens,
    before: int,
    content: Stretch,
    source: Link,
    cue: Link,
    quoted: int,
    kinds: Sequence[float],
) -> Piece:
    """`before` tokens of the text come before `tokens`; `quoted` tokens of the content stand in quote marks.

    `kinds` are the probabilities of `reports.REPORTS`.
    """
    first, last, _ = content
    span = _span(document, before + first, before + last)
    paragraph = int(tokens.paragraph[first])
    kind, marked = QuoteKind.INDIRECT, 0
    if quoted:  # marks do not count
        words = [word[0].isalnum() for word in tokens.words[first:last]]
        marked = int((tokens.quotation[first:last][words] >= 0).sum())
        kind = QuoteKind.DIRECT if marked == sum(words) else QuoteKind.MIXED if marked else QuoteKind.INDIRECT
    edges = document.paragraphs[paragraph]
    return Piece(
        span,
        paragraph,
        content,
        kind,
        _mention(document, before, source),
        _mention(document, before, _finished(document.words, before, cue, first)),
        source.probability,
        NETWORK if cue.target else NEAREST,
        opens=span.start == edges.start and bool(tokens.quotation[first] >= 0),
        left_open=span.end >= edges.end and bool(tokens.positional[last - 1, 0] == features.OPEN),
        parts=[span],
        marked=marked,
        kinds=tuple(kinds),
    )
