"""The network that reads tokens: labels for source, cue and content, and links between them.

Word vectors and positional features, five dilated convolutions over the whole text (so a paragraph sees the
one before), a label for every token, and a pointer from every piece of content to the tokens of its source
and of its cue. Plain numpy; trained by `training/`, which takes sizes and link features from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from tui.extraction.attribution import convolution, features

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
_ROWS = tuple(features.POSITIONAL.values())
_WHOLE = 2 * max(DILATIONS)
PAIRED = ((0, 11), (1, 2), (3, 4), (5, 6), (7, 8), (9, 10))
"""Positional features that are looked up together."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution with the normalisation before it; the normalisation's scale and shift are in its kernels."""

    kernels: Floats
    bias: Floats
    outside: Floats
    """What rows beyond the text's ends hold, so that scaled and shifted they are 0."""
    pool: tuple[Floats, Floats] | None
    """Of `POOLED` layers, matrix and bias: from the greatest values of a sentence to what its tokens get."""


@dataclass(frozen=True, slots=True)
class Network:
    """Weights, ready to multiply."""

    vocabulary: Mapping[int, int]
    weights: Mapping[str, Floats]
    lexical: tuple[Floats, ...]
    """What a row of the vocabulary and a row of each of `features.HASHED` add to a token's first state."""
    positional: tuple[Floats, ...]
    """The same for each of `PAIRED`, a row for each pair of values."""
    layers: tuple[Layer, ...]


@cache
def load() -> Network:
    """The weights that ship with the package, read once."""
    packed = np.load(BytesIO(resources.files(__package__).joinpath("weights.npz").read_bytes()))
    w = {
        name: packed[name].astype(np.float32) * packed[f"{name} scale"] if f"{name} scale" in packed else packed[name]
        for name in packed.files
        if not name.endswith(" scale")
    }
    vocabulary = {known: row for row, known in enumerate(w.pop("vocabulary").tolist(), 1)}
    lexical, positional, layers = _lexical(w), _positional(w), tuple(_layer(w, i) for i in range(len(DILATIONS)))
    used = ("vectors", "own", "enter", "hashed", "positional", "convolution", "pool", "norm")
    rest = {name: array for name, array in w.items() if not name.startswith(used)}
    return Network(vocabulary, rest, lexical, positional, layers)


def _lexical(w: Mapping[str, Floats]) -> tuple[Floats, ...]:
    """Every table multiplied with its part of the entering matrix, which is the same for every text."""
    tables = [w["vectors"], w["own"], *(w[f"hashed {i}"] for i in range(len(features.HASHED)))]
    parts = np.split(w["enter weight"], np.cumsum([table.shape[1] for table in tables[:-1]]))
    known, own, *hashed = (table @ part for table, part in zip(tables, parts, strict=True))
    known[: len(own)] += own
    known[len(own) :] += own[0]
    known += w["enter"]
    return known, *hashed


def _positional(w: Mapping[str, Floats]) -> tuple[Floats, ...]:
    width = SIZES["hidden"]
    return tuple((w[f"positional {a}"][:, None] + w[f"positional {b}"]).reshape(-1, width) for a, b in PAIRED)


def _layer(w: Mapping[str, Floats], i: int) -> Layer:
    scale, shift, taps = w[f"norm {i}"], w[f"norm {i} bias"], w[f"convolution {i} weight"]
    pool = None
    if i in POOLED:
        matrix, bias = w[f"pool {POOLED.index(i)} weight"], w[f"pool {POOLED.index(i)}"]
        pool = scale[:, None] * matrix, bias + shift @ matrix  # right as the scale is positive: the greatest stays so
    kernels = convolution.kernels(scale[:, None] * taps)
    return Layer(kernels, w[f"convolution {i}"] + shift @ taps.sum(0), -shift / scale, pool)


def hidden_states(network: Network, tokens: features.Tokens) -> Floats:
    """A row of hidden values for each token."""
    return read(network, types(network, tokens.words), tokens)


def types(network: Network, words: Sequence[str]) -> Floats:
    """What each distinct word brings by itself; the row after the last is padding."""
    rows = features.lexical(words, network.vocabulary)
    rows = np.concatenate([rows, np.zeros((1, rows.shape[1]), rows.dtype)])
    total = network.lexical[0].take(rows[:, 0], 0)
    for i, table in enumerate(network.lexical[1:], 1):
        total += table.take(rows[:, i], 0)
    return total


def read(network: Network, types: Floats, tokens: features.Tokens) -> Floats:
    """A row of hidden values for each token; `types` are those of `tokens.words`."""
    n, width = len(tokens.word), types.shape[1]
    length = n + 2 * PADDING
    word = np.full(length, len(types) - 1)
    word[PADDING:-PADDING] = tokens.word
    states = np.zeros((-(-length // _WHOLE) * _WHOLE, width), np.float32)
    hidden = states[:length]
    types.take(word, 0, out=hidden, mode="clip")
    row = np.zeros(length, np.int64)
    for (a, b), table in zip(PAIRED, network.positional, strict=True):
        place = tokens.positional
        row[PADDING:-PADDING] = place[:, a].astype(np.int64) * _ROWS[b] + place[:, b]
        hidden += table.take(row, 0)
    sentence = np.zeros(length, np.int64)
    sentence[PADDING:-PADDING] = tokens.sentence - tokens.sentence[0] + 1
    sentence[-PADDING:] = sentence[-PADDING - 1] + 1
    edges = np.flatnonzero(np.diff(sentence, prepend=-1))
    sizes = np.diff(edges, append=length)
    beside = np.zeros((len(states) + _WHOLE, width), np.float32)
    for layer, dilation in zip(network.layers, DILATIONS, strict=True):
        rows = beside[dilation : dilation + length]
        _normalise(hidden, rows)
        if layer.pool:
            most = np.maximum.reduceat(rows, edges, axis=0) @ layer.pool[0] + layer.pool[1]
            hidden += np.repeat(most, sizes, axis=0)
            _normalise(hidden, rows)
        beside[:dilation] = layer.outside
        beside[dilation + length :] = layer.outside
        rows = beside[: len(states) + 2 * dilation]
        convolution.add_convolved(states, rows, layer.kernels, layer.bias, dilation)
    _normalise(hidden, rows := beside[:length])
    rows *= network.weights["last"]
    rows += network.weights["last bias"]
    return rows[PADDING:-PADDING]


def _normalise(values: Floats, out: Floats) -> None:
    """Layer normalisation without scale and shift."""
    width = values.shape[1]
    np.subtract(values, (values @ np.full(width, 1 / width, np.float32))[:, None], out=out)
    spread = np.einsum("ij,ij->i", out, out)
    out *= (1 / np.sqrt(spread / width + np.float32(1e-5)))[:, None]


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

    def between(total: NDArray[np.float64]) -> Floats:
        ahead, behind = total[window] - total[high], total[low] - total[np.minimum(window + 1, n)]
        return np.asarray(np.where(after, ahead, behind), dtype=np.float32)

    sources, cues = between(source_starts), between(cue_starts)
    first_quoted = np.broadcast_to(tokens.quotation[low] >= 0, window.shape)
    last_quoted = np.broadcast_to(tokens.quotation[high - 1] >= 0, window.shape)
    source, cue = probabilities[:, 1] + probabilities[:, 2], probabilities[:, 3] + probabilities[:, 4]
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
        (tokens.quotation >= 0)[window],
        source[window],
        cue[window],
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
    places = np.empty((*window.shape, LINK_FEATURES), np.float32)
    for i, column in enumerate(columns):
        places[:, :, i] = column
    return edges, window, places, real


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
