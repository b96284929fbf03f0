"""Which source and which cue belong to a piece of content: what the pointers of the network say, as spans."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

from tui.extraction.attribution import pointers, runs
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import Tokens, word_hash
from tui.extraction.attribution.network import Floats, Ints, Network

_CANDIDATE = 0.1
"""A token less likely to be source or cue than this is not looked at."""
_TIE = 1e-4
"""What rounding may add to a probability: a stretch of one token weighs as much as the token."""
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "one", "two"])
_DASHES = frozenset(["—", "–", "―", "-"])
_BE = frozenset(["is", "was", "are", "were", "be", "been", "being"])
_PASSIVE = frozenset(
    [
        *("told", "asked", "said", "announced", "claimed", "reported", "alleged", "accused", "described", "believed"),
        *("thought", "expected", "known", "rumoured", "rumored", "considered", "informed", "warned", "reminded"),
        *("advised", "urged", "criticised", "criticized", "denounced", "charged", "seen", "viewed", "declared"),
        *("confirmed", "revealed", "disclosed", "suggested", "estimated", "feared", "hoped", "understood", "assumed"),
    ]
)
"""Participles after “be” whose subject is not who says or thinks it: “she was told”, not “she was worried”."""


class Link(NamedTuple):
    """The stretch that a piece of content was linked to, if any, and how sure that is."""

    target: Stretch | None
    probability: float


def link(
    network: Network,
    tokens: Tokens,
    hidden: Floats,
    probabilities: Floats,
    pieces: list[Stretch],
    targets: dict[str, list[Stretch]],
) -> list[tuple[Link, Link]]:
    """Source and cue of every piece."""
    if not pieces:
        return []
    spans = np.array([(a, b) for a, b, _ in pieces], dtype=np.int64)
    likely = probabilities[:, 1:5].sum(1) >= _CANDIDATE
    candidates = np.flatnonzero(likely)
    piece, candidate = pointers.pairs(tokens, spans, candidates)
    token = candidates[candidate]
    places = pointers.placed(tokens, probabilities, spans, piece, token)
    none, scores = pointers.point(network, hidden, spans, candidates, (piece, candidate), places)
    sources, cues = (
        _heaviest(tokens, probabilities, targets[role], piece, token, scores[:, r], none[:, r].tolist(), r)
        for r, role in enumerate(("source", "cue"))
    )
    near = [_near(network, tokens, piece, cue) for piece, cue in zip(pieces, cues, strict=True)]
    return [_settled(tokens, probabilities, pair, targets["source"]) for pair in zip(sources, near, strict=True)]


def _near(network: Network, tokens: Tokens, piece: Stretch, cue: Link) -> Link:
    """The cue, unless it stands in another paragraph and is neither a word that is known to report nor a dash."""
    target = cue.target
    if target is None or tokens.paragraph[target.first] == tokens.paragraph[piece.first]:
        return cue
    words = tokens.words[target.first : target.end]
    known = any(word_hash(word) in network.cues or word in _DASHES for word in words)
    return cue if known else Link(None, cue.probability)


def _settled(
    tokens: Tokens, probabilities: Floats, pair: tuple[Link, Link], sources: list[Stretch]
) -> tuple[Link, Link]:
    """Of a passive its agent; no cue that is a lone determiner; the source beside the cue where none was seen."""
    source, cue = pair
    if cue.target and is_passive(tokens, cue.target):
        return agent(tokens, probabilities, source, cue.target), cue
    if cue.target and cue.target.end == cue.target.first + 1 and _is_determiner(tokens, cue.target.first):
        cue = Link(None, cue.probability)
    if source.target is None and cue.target and (near := beside(cue.target, sources)):
        source = Link(near, cue.probability / 2)
    return source, cue


def _heaviest(
    tokens: Tokens,
    probabilities: Floats,
    targets: list[Stretch],
    piece: Ints,
    token: Ints,
    scores: Floats,
    none: list[float],
    role: int,
) -> list[Link]:
    """Of every piece the stretch on which most of its pointer's probability lies, unless more says that there is none.

    A token of no stretch counts by itself.
    """
    number = np.full(len(probabilities), -1)
    for i, target in enumerate(targets):
        number[target.first : target.end] = i
    of = number[token]
    fresh = runs.opens(piece) | runs.opens(of) | (of < 0)
    starts = np.flatnonzero(fresh)
    links: list[Link | None] = [None] * len(none)
    if len(token):
        owner, weight = piece[starts], np.add.reduceat(scores, starts)
        rank = weight - _TIE * (of[starts] < 0)
        opens = np.flatnonzero(runs.opens(owner))
        most = np.maximum.reduceat(rank, opens).repeat(runs.lengths(opens, len(owner)))
        winners = np.flatnonzero(rank == most)
        first = winners[runs.opens(owner[winners])]
        found = (owner[first], weight[first], of[starts[first]], token[starts[first]])
        for i, heaviest, target, at in zip(*(column.tolist() for column in found), strict=True):
            if heaviest >= none[i]:
                grown = targets[target] if target >= 0 else _grown(at, probabilities, tokens, role)
                links[i] = Link(grown, min(1.0, heaviest))
    return [link or Link(None, nothing) for link, nothing in zip(links, none, strict=True)]


def _grown(token: int, probabilities: Floats, tokens: Tokens, role: int, floor: float = 0.2) -> Stretch:
    """The token with its neighbours in the sentence that may well have the role too, a name always whole."""
    likely = probabilities[:, 1 + 2 * role] + probabilities[:, 2 + 2 * role]

    def name(i: int) -> bool:
        reported = probabilities[i, 5] + probabilities[i, 6] > 0.5
        return role == 0 and not reported and tokens.words[i][0].isupper()

    def joins(i: int, beside: int, floor: float = floor) -> bool:
        if not 0 <= i < len(likely) or tokens.sentence[i] != tokens.sentence[token]:
            return False
        return bool(likely[i] >= floor) or (
            name(i) and name(beside) and tokens.quotation[i] == tokens.quotation[beside]
        )

    def unfinished(i: int) -> bool:
        word = tokens.words[i].lower()
        return word in _DETERMINERS or word.endswith(("’s", "'s"))

    first = end = token
    while joins(first - 1, first):
        first -= 1
    while joins(end + 1, end):
        end += 1
    while role == 0 and unfinished(end) and joins(end + 1, end + 1, -1):
        end += 1
    return Stretch(first, end + 1, float(likely[first : end + 1].mean()))


def is_passive(tokens: Tokens, cue: Stretch) -> bool:
    """Whether the cue says that somebody was told, or that something is said."""
    words = [word.lower() for word in tokens.words[cue.first : cue.end]]
    return words[0] in _BE and not _PASSIVE.isdisjoint(words[1:3])


def agent(tokens: Tokens, probabilities: Floats, source: Link, cue: Stretch) -> Link:
    """Who says what a passive cue reports: whom “by” names, else nobody; never the subject before it."""
    if source.target and source.target.first >= cue.end:
        return source
    by = next((i for i in range(cue.first, min(cue.end + 1, len(tokens.words))) if tokens.words[i] == "by"), -1)
    if 0 < by < len(tokens.words) - 1:
        first, last, sure = _grown(by + 1, probabilities, tokens, 0)
        while last < len(tokens.words) and tokens.words[last][0].isupper():  # a name, also where it seems reported
            last += 1
        return Link(Stretch(first, last, sure), source.probability)
    return Link(None, source.probability)


def _is_determiner(tokens: Tokens, at: int) -> bool:
    """Whether the token is no word that could report anything."""
    return tokens.words[at].lower() in _DETERMINERS


def beside(target: Stretch, targets: list[Stretch], gap: int = 1) -> Stretch | None:
    """The stretch right behind or right before another, with at most `gap` tokens between."""
    at = bisect_left(targets, target)
    for other in (*targets[at : at + 2], *targets[max(0, at - 1) : at]):
        if 0 <= other.first - target.end <= gap or 0 <= target.first - other.end <= gap:
            return other
    return None
