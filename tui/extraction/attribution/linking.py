"""Which source and which cue belong to a piece of content: what the pointers of the network say, as spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import Tokens
from tui.extraction.attribution.network import BEFORE, Floats, Network, link_places, link_scores

_CHUNK = 128


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
    starts = {role: np.array([s.first for s in targets[role]], dtype=np.int64) for role in targets}
    for at in range(0, len(pieces), _CHUNK):
        part = spans[at : at + _CHUNK]
        edges, window, places, real = link_places(tokens, probabilities, part)
        scores = link_scores(network, hidden, edges, window, places, real)
        for i, (first, end) in enumerate(part.tolist()):
            choice = [
                _choose(scores[i, :, r], window[i], first, end, targets[role], starts[role], probabilities, tokens, r)
                for r, role in enumerate(("source", "cue"))
            ]
            found.append((choice[0], choice[1]))
    return found


def _choose(
    scores: Floats,
    window: np.ndarray[tuple[int], np.dtype[np.int64]],
    first: int,
    end: int,
    targets: list[Stretch],
    starts: np.ndarray[tuple[int], np.dtype[np.int64]],
    probabilities: Floats,
    tokens: Tokens,
    role: int,
) -> Link:
    """The stretch with most of the pointer's probability; where it points at none, one grown around its token."""
    summed = np.concatenate([[0.0], np.cumsum(scores[1:], dtype=np.float64)])
    low, high = np.searchsorted(starts, (first - BEFORE, end + len(window) - BEFORE))
    best, most = None, 0.0
    for target in targets[max(0, low - 1) : high]:
        shift = first - BEFORE if target.first < first else end - BEFORE
        a, b = np.clip(
            (target.first - shift, target.end - shift),
            *((0, BEFORE) if target.first < first else (BEFORE, len(window))),
        )
        mass = summed[b] - summed[a]
        if mass > most:
            best, most = target, float(mass)
    peak = int(scores[1:].argmax())
    if best is None or scores[1 + peak] > most:
        best, most = _grown(int(window[peak]), probabilities, tokens, role), float(scores[1 + peak])
    if scores[0] > most:
        return Link(None, float(scores[0]))
    return Link(best, min(1.0, most))


def _grown(token: int, probabilities: Floats, tokens: Tokens, role: int, floor: float = 0.2) -> Stretch:
    """The token with its neighbours in the sentence that may well have the role too."""
    likely = probabilities[:, 1 + 2 * role] + probabilities[:, 2 + 2 * role]
    first = end = token
    while first > 0 and tokens.sentence[first - 1] == tokens.sentence[token] and likely[first - 1] >= floor:
        first -= 1
    end += 1
    while end < len(likely) and tokens.sentence[end] == tokens.sentence[token] and likely[end] >= floor:
        end += 1
    return Stretch(first, end, float(likely[first:end].mean()))
