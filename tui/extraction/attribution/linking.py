"""Which source and which cue belong to a piece of content: what the pointers of the network say, as spans."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import Tokens
from tui.extraction.attribution.network import AFTER, BEFORE, Floats, Network, link_places, link_scores

_CHUNK = 128
_TIE = 1e-4
"""What rounding may add to a probability: a stretch of one token weighs as much as the token."""
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "one", "two"])


@dataclass(frozen=True, slots=True)
class Link:
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
    found: list[tuple[Link, Link]] = []
    spans = np.array([(a, b) for a, b, _ in pieces], dtype=np.int64).reshape(-1, 2)
    starts = {role: [s.first for s in targets[role]] for role in targets}
    for at in range(0, len(pieces), _CHUNK):
        part = spans[at : at + _CHUNK]
        edges, window, places, real = link_places(tokens, probabilities, part)
        scores = link_scores(network, hidden, part, edges, window, places, real)
        none = scores[:, 0].tolist()
        peaks = scores[:, 1:].argmax(1)
        tops = np.take_along_axis(scores[:, 1:], peaks[:, None], 1)[:, 0].tolist()
        pointed = np.take_along_axis(window, peaks, 1).tolist()
        sums = np.concatenate([np.zeros_like(scores[:, :1]), np.cumsum(scores[:, 1:], 1, dtype=np.float32)], 1)
        for i, (first, end) in enumerate(part.tolist()):
            choice = []
            for r, role in enumerate(("source", "cue")):
                best, most = _heaviest(targets[role], starts[role], sums[i, :, r].tolist(), first, end)
                if tops[i][r] > most + _TIE:
                    best, most = _grown(pointed[i][r], probabilities, tokens, r), tops[i][r]
                choice.append(Link(best, min(1.0, most)) if most >= none[i][r] else Link(None, none[i][r]))
            source, cue = choice
            if cue.target and cue.target.end == cue.target.first + 1 and _is_determiner(tokens, cue.target.first):
                cue = Link(None, cue.probability)
            if source.target is None and cue.target and (near := beside(cue.target, targets["source"])):
                source = Link(near, cue.probability / 2)
            found.append((source, cue))
    return found


def _heaviest(
    targets: list[Stretch], starts: list[int], sums: list[float], first: int, end: int
) -> tuple[Stretch | None, float]:
    """The stretch in the window round a piece on which most of the pointer's probability lies, and how much."""
    best, most = None, 0.0
    for target in targets[max(0, bisect_left(starts, first - BEFORE) - 1) : bisect_left(starts, end + AFTER)]:
        if target.first < first:
            a, b = max(0, target.first - first + BEFORE), min(BEFORE, target.end - first + BEFORE)
        else:
            a, b = max(BEFORE, target.first - end + BEFORE), min(BEFORE + AFTER, target.end - end + BEFORE)
        if a < b and sums[b] - sums[a] > most:
            best, most = target, sums[b] - sums[a]
    return best, most


def _grown(token: int, probabilities: Floats, tokens: Tokens, role: int, floor: float = 0.2) -> Stretch:
    """The token with its neighbours in the sentence that may well have the role too, a name always whole."""
    likely = probabilities[:, 1 + 2 * role] + probabilities[:, 2 + 2 * role]

    def name(i: int) -> bool:
        reported = probabilities[i, 5] + probabilities[i, 6] > 0.5
        return role == 0 and not reported and tokens.words[tokens.word[i]][0].isupper()

    def joins(i: int, beside: int, floor: float = floor) -> bool:
        if not 0 <= i < len(likely) or tokens.sentence[i] != tokens.sentence[token]:
            return False
        return bool(likely[i] >= floor) or (
            name(i) and name(beside) and tokens.quotation[i] == tokens.quotation[beside]
        )

    def unfinished(i: int) -> bool:
        word = tokens.words[tokens.word[i]].lower()
        return word in _DETERMINERS or word.endswith(("’s", "'s"))

    first = end = token
    while joins(first - 1, first):
        first -= 1
    while joins(end + 1, end):
        end += 1
    while role == 0 and unfinished(end) and joins(end + 1, end + 1, -1):
        end += 1
    return Stretch(first, end + 1, float(likely[first : end + 1].mean()))


def _is_determiner(tokens: Tokens, at: int) -> bool:
    """Whether the token is no word that could report anything."""
    return tokens.words[tokens.word[at]].lower() in _DETERMINERS


def beside(target: Stretch, targets: list[Stretch], gap: int = 1) -> Stretch | None:
    """The stretch right behind or right before another, with at most `gap` tokens between."""
    at = bisect_left(targets, target)
    for other in (*targets[at : at + 2], *targets[max(0, at - 1) : at]):
        if 0 <= other.first - target.end <= gap or 0 <= target.first - other.end <= gap:
            return other
    return None
