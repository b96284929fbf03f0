"""The network that reads tokens: labels for source, cue and content, and links between them.

Word vectors and positional features, five dilated convolutions over the whole text (so a paragraph sees the
one before), a label for every token, and a pointer from every piece of content to the tokens of its source
and of its cue. Plain numpy; trained by `training/`, which takes sizes and link features from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from tui.extraction.attribution import features

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SIZES = {"axes": 40, "own": 16, "hashed": 8, "hidden": 96, "link": 48, "place": 24}
DILATIONS = (1, 2, 4, 8, 1)
POOLED = (1, 3)
"""Layers before which each token sees the greatest values of its sentence."""
BEFORE, AFTER = 96, 48
"""Tokens before and after a piece of content among which its source and cue are looked for."""
LINK_FEATURES = 22
PADDING = 16
"""Empty rows before, between and after texts, so that their edges look alike in training and reading."""
_CHUNK = 2048
_CONTEXT = 48


@dataclass(frozen=True, slots=True)
class Network:
    """Weights, ready to multiply."""

    vocabulary: Mapping[int, int]
    weights: Mapping[str, Floats]


@cache
def load() -> Network:
    """The weights that ship with the package, read once."""
    packed = np.load(BytesIO(resources.files(__package__).joinpath("weights.npz").read_bytes()))
    weights = {
        name: packed[name].astype(np.float32) * packed[f"{name} scale"] if f"{name} scale" in packed else packed[name]
        for name in packed.files
        if not name.endswith(" scale")
    }
    hashes = weights.pop("vocabulary")
    return Network(dict(zip(hashes.tolist(), range(1, len(hashes) + 1), strict=True)), weights)


def hidden_states(network: Network, tokens: features.Tokens) -> Floats:
    """A row of hidden values for each token; read in chunks, so memory does not grow with the text."""
    n = len(tokens.word)
    out = np.empty((n, SIZES["hidden"]), np.float32)
    types = _types(network, tokens.words)
    for start in range(0, n, _CHUNK):
        first, end = max(0, start - _CONTEXT), min(n, start + _CHUNK + _CONTEXT)
        part = _read(network, types, tokens, first, end)
        stop = min(n, start + _CHUNK)
        out[start:stop] = part[start - first : stop - first]
    return out


def _types(network: Network, words: list[str]) -> Floats:
    """What each distinct word brings by itself; the row after the last is padding."""
    w = network.weights
    rows = np.concatenate(
        [features.lexical(words, network.vocabulary), np.zeros((1, 1 + len(features.HASHED)), np.int64)]
    )
    word = rows[:, 0]
    own = np.where(word < len(w["own"]), word, 0)
    parts = [
        w["vectors"][word],
        w["own"][own],
        *(w[f"hashed {i}"][rows[:, i + 1]] for i in range(len(features.HASHED))),
    ]
    return np.asarray(np.concatenate(parts, 1) @ w["enter weight"] + w["enter"], dtype=np.float32)


def _read(network: Network, types: Floats, tokens: features.Tokens, first: int, end: int) -> Floats:
    w = network.weights
    length = end - first
    word = np.full(length + 2 * PADDING, len(types) - 1)
    word[PADDING : PADDING + length] = tokens.word[first:end]
    hidden = types[word]
    place = np.zeros((len(word), len(features.POSITIONAL)), np.int64)
    place[PADDING : PADDING + length] = tokens.positional[first:end]
    for i in range(place.shape[1]):
        hidden += w[f"positional {i}"].take(place[:, i], 0)
    sentence = tokens.sentence[first:end] - tokens.sentence[first] + 1
    sentence = np.concatenate([np.zeros(PADDING, np.int64), sentence, np.full(PADDING, sentence[-1] + 1)])
    edges = np.flatnonzero(np.diff(sentence, prepend=-1))
    sizes = np.diff(edges, append=len(sentence))
    width = hidden.shape[1]
    kernels = [w[f"convolution {i} weight"].reshape(3 * width, width) for i in range(len(DILATIONS))]
    for i, dilation in enumerate(DILATIONS):
        scaled = _norm(hidden, w[f"norm {i}"], w[f"norm {i} bias"])
        if i in POOLED:
            at = POOLED.index(i)
            most = np.maximum.reduceat(scaled, edges, axis=0) @ w[f"pool {at} weight"] + w[f"pool {at}"]
            hidden += np.repeat(most, sizes, axis=0)
            scaled = _norm(hidden, w[f"norm {i}"], w[f"norm {i} bias"])
        beside = np.zeros((len(scaled) + 2 * dilation, width), np.float32)
        beside[dilation:-dilation] = scaled
        step = np.concatenate([beside[: -2 * dilation], scaled, beside[2 * dilation :]], 1) @ kernels[i]
        step += w[f"convolution {i}"]
        np.maximum(step, 0, out=step)
        hidden += step
    return _norm(hidden, w["last"], w["last bias"])[PADDING : PADDING + length]


def _norm(values: Floats, scale: Floats, bias: Floats) -> Floats:
    """Layer normalisation."""
    width = values.shape[1]
    ones = np.full((width, 1), 1 / width, np.float32)
    centred = values - values @ ones
    centred /= np.sqrt(np.einsum("ij,ij->i", centred, centred) / width + 1e-5)[:, None]
    centred *= scale
    centred += bias
    return centred


def log_probabilities(network: Network, hidden: Floats) -> Floats:
    """Logarithms of the probability of each of `LABELS`, a row a token."""
    scores = hidden @ network.weights["label weight"] + network.weights["label"]
    scores -= scores.max(1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(1, keepdims=True)), dtype=np.float32)


def link_places(
    tokens: features.Tokens, probabilities: Floats, pieces: Ints, reach: tuple[int, int] = (BEFORE, AFTER)
) -> tuple[Ints, Ints, Floats, NDArray[np.bool_]]:
    """Of every piece of content: its edge tokens, the tokens of its window, how each lies to it, which are real.

    `probabilities` are those of the labels; `pieces` first and end token of each piece; `reach` the window's tokens
    before and after it.
    """
    n = len(tokens.word)
    low, high = pieces[:, :1], pieces[:, 1:]
    edges = np.clip(np.concatenate([low - 1, low, high - 1, high], 1), 0, n - 1)
    window = np.concatenate([low - reach[0] + np.arange(reach[0]), high + np.arange(reach[1])], 1)
    real = (window >= 0) & (window < n)
    window = np.clip(window, 0, n - 1)
    paragraphs = tokens.paragraph[window] - tokens.paragraph[low]
    real &= (paragraphs >= -3) & (paragraphs <= 1)
    after = np.broadcast_to(np.arange(sum(reach)) >= reach[0], window.shape)
    distance = np.maximum(np.where(after, window - high, low - 1 - window), 0).astype(np.float32)
    near = np.where(after, tokens.sentence[high - 1], tokens.sentence[low])
    sentences = np.abs(tokens.sentence[window] - near)
    source_starts, cue_starts, content = (
        np.concatenate([[0], np.cumsum(column, dtype=np.float64)])
        for column in (probabilities[:, 1], probabilities[:, 3], probabilities[:, 5] + probabilities[:, 6])
    )

    def between(total: NDArray[np.float64]) -> NDArray[np.float64]:
        ahead, behind = total[window] - total[high], total[low] - total[np.minimum(window + 1, n)]
        return np.asarray(np.where(after, ahead, behind))

    sources, cues = between(source_starts), between(cue_starts)
    first_quoted = np.broadcast_to(tokens.quotation[low] >= 0, window.shape)
    last_quoted = np.broadcast_to(tokens.quotation[high - 1] >= 0, window.shape)
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
        tokens.quotation[window] >= 0,
        (probabilities[:, 1] + probabilities[:, 2])[window],
        (probabilities[:, 3] + probabilities[:, 4])[window],
        (probabilities[:, 5] + probabilities[:, 6])[window],
        probabilities[:, 1][window],
        np.exp(-sources),
        np.minimum(sources, 4) / 4,
        np.exp(-cues),
        np.minimum(cues, 4) / 4,
        np.minimum(between(content) / 30, 1),
        first_quoted,
        last_quoted,
    )
    return edges, window, np.stack([c.astype(np.float32) for c in columns], -1), real


def link_scores(
    network: Network,
    hidden: Floats,
    pieces: Ints,
    edges: Ints,
    window: Ints,
    places: Floats,
    real: NDArray[np.bool_],
) -> Floats:
    """Probabilities (pieces, 1 + BEFORE + AFTER, 2): that there is none, then of each token; of source and cue."""
    w = network.weights
    size = SIZES["link"]
    ends = hidden[edges].reshape(len(edges), -1)
    query = (ends @ w["query weight"] + w["query"]) / size**0.5
    low, high = max(0, int(pieces[0, 0]) - BEFORE), min(len(hidden), int(pieces[-1, 1]) + AFTER)
    key = np.zeros((high - low + BEFORE + AFTER, 2 * size), np.float32)
    key[BEFORE : BEFORE + high - low] = hidden[low:high] @ w["key weight"] + w["key"]
    inner = places.reshape(-1, LINK_FEATURES) @ w["place 0 weight"] + w["place 0"]
    scores = (np.maximum(inner, 0, out=inner) @ w["place 2 weight"] + w["place 2"]).reshape(*window.shape, 2)
    for i, (first, end) in enumerate((pieces - low + BEFORE).tolist()):
        for role, columns in enumerate((slice(0, size), slice(size, None))):
            scores[i, :BEFORE, role] += key[first - BEFORE : first, columns] @ query[i, columns]
            scores[i, BEFORE:, role] += key[end : end + AFTER, columns] @ query[i, columns]
    scores[~real] = -1e9
    scores = np.concatenate([(ends @ w["none weight"] + w["none"])[:, None], scores], 1)
    scores -= scores.max(1, keepdims=True)
    np.exp(scores, out=scores)
    return np.asarray(scores / scores.sum(1, keepdims=True), dtype=np.float32)
