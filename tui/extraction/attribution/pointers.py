"""Pointers from every piece of content to the tokens of its source and of its cue: the network's other answer.

A pair is a piece of content and a token that may belong to its source or cue. Its score is how well the piece's edges
and the token go together, and how the one lies to the other.
"""

from __future__ import annotations

import numpy as np

from tui.extraction.attribution import features
from tui.extraction.attribution.network import SIZES, Floats, Ints, Network

BEFORE, AFTER = 96, 48
"""Tokens before and after a piece of content among which its source and cue are looked for."""
PLACES = 22
"""Numbers that tell how a token lies to a piece of content; see `placed`."""


def pairs(
    tokens: features.Tokens, pieces: Ints, candidates: Ints, reach: tuple[int, int] = (BEFORE, AFTER)
) -> tuple[Ints, Ints]:
    """Which tokens may be source or cue of which piece of content: numbers of pieces in order, and of candidates.

    `pieces` holds first and end token of each piece, `candidates` tokens in order, `reach` how many tokens before and
    after a piece are looked at; no farther than three paragraphs back and one on.
    """
    low, high = pieces[:, 0], pieces[:, 1]
    paragraph = tokens.paragraph[low]
    earliest = np.searchsorted(tokens.paragraph, paragraph - 3)
    latest = np.searchsorted(tokens.paragraph, paragraph + 1, side="right")
    bounds = (np.maximum(low - reach[0], earliest), low, high, np.minimum(high + reach[1], latest))
    ranges = np.searchsorted(candidates, np.stack(bounds, 1).reshape(-1, 2))
    sizes = np.maximum(ranges[:, 1] - ranges[:, 0], 0)
    firsts = np.repeat(ranges[:, 0] - np.cumsum(sizes) + sizes, sizes)
    return np.repeat(np.arange(len(ranges)) // 2, sizes), firsts + np.arange(len(firsts))


def placed(tokens: features.Tokens, probabilities: Floats, pieces: Ints, piece: Ints, token: Ints) -> Floats:
    """How each token of `pairs` lies to its piece of content, a row of `PLACES` a pair.

    `probabilities` are those of the labels.
    """
    low, high = pieces[piece, 0], pieces[piece, 1]
    after = token >= high
    distance = np.where(after, token - high, low - 1 - token).astype(np.float32)
    near = tokens.sentence[np.where(after, high - 1, low)]
    sentences = np.abs(tokens.sentence[token] - near)
    paragraphs = tokens.paragraph[token] - tokens.paragraph[low]
    begin, end = np.where(after, high, token + 1), np.where(after, token, low)
    own = probabilities[token]
    content = own[:, 5] + own[:, 6]

    def between(column: Floats) -> Floats:
        total = np.concatenate([[0], np.cumsum(column, dtype=np.float64)])
        return np.asarray(total[end] - total[begin], dtype=np.float32)

    sources, cues = between(probabilities[:, 1]), between(probabilities[:, 3])
    quoted = tokens.quotation >= 0
    columns = (
        after,
        np.log1p(distance) / 5,
        np.exp(-distance / 3),
        np.exp(-distance / 15),
        sentences == 0,
        np.minimum(sentences, 4) / 4,
        paragraphs == 0,
        paragraphs == -1,
        paragraphs < -1,
        paragraphs > 0,
        quoted[token],
        own[:, 1] + own[:, 2],
        own[:, 3] + own[:, 4],
        content,
        own[:, 1],
        np.exp(-sources),
        np.minimum(sources, 4) / 4,
        np.exp(-cues),
        np.minimum(cues, 4) / 4,
        np.minimum(between(probabilities[:, 5] + probabilities[:, 6]) / 30, 1),
        quoted[low],
        quoted[high - 1],
    )
    places = np.empty((PLACES, len(token)), np.float32)
    for i, column in enumerate(columns):
        places[i] = column
    return places.T  # a column's values side by side


def edges(pieces: Ints, length: int) -> Ints:
    """The four tokens that a piece of content is known by: at its edges, in and out."""
    low, high = pieces[:, :1], pieces[:, 1:]
    tokens: Ints = np.clip(np.concatenate([low - 1, low, high - 1, high], 1), 0, length - 1)
    return tokens


def point(
    network: Network, hidden: Floats, pieces: Ints, candidates: Ints, pairs: tuple[Ints, Ints], places: Floats
) -> tuple[Floats, Floats]:
    """Of every piece that it has no source and no cue (pieces, 2); of every pair, that the token is it (pairs, 2)."""
    w = network.weights
    ends = hidden[edges(pieces, len(hidden))].reshape(len(pieces), -1)
    none = ends @ w["none weight"] + w["none"]
    query = (ends @ w["query weight"] + w["query"]) / SIZES["link"] ** 0.5
    key = hidden[candidates] @ w["key weight"] + w["key"]
    inner = places @ w["place 0 weight"] + w["place 0"]
    scores = np.maximum(inner, 0, out=inner) @ w["place 2 weight"] + w["place 2"]
    for r, (asking, asked) in enumerate(zip(np.split(query, 2, 1), np.split(key, 2, 1), strict=True)):
        scores[:, r] += (asking @ asked.T)[pairs]
    none, scores = (np.exp(np.minimum(x, 80)) for x in (none, scores))
    total = none + np.stack([np.bincount(pairs[0], column, len(pieces)) for column in scores.T], 1)
    return none / total, scores / total[pairs[0]]
