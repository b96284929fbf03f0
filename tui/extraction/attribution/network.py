"""The network that reads tokens and labels them as source, cue and content.

Word vectors and positional features, separable convolutions over the whole text (so a paragraph sees the
one before), a label for every token. Plain numpy; trained by `training/`, which takes sizes from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from tui.extraction.attribution import features, runs
from tui.extraction.attribution.lexicon import Lexicon

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SIZES = {"axes": 51, "own": 24, "hashed": 8, "hidden": 80, "link": 48, "place": 24}
OFFSETS = (
    (-2, -1, 0, 1, 2),
    (-2, -1, 0, 1, 2),
    (-6, -3, 0, 3, 6),
    (-2, -1, 0, 1, 2),
    (-16, -8, 0, 8, 16),
    (-2, -1, 0, 1, 2),
)
"""What each layer sees of its neighbourhood: rows beside, in tokens."""
POOLED = (1, 3)
"""Layers in which each token also sees the greatest values of its sentence."""
PADDING = 16
"""Empty rows before, between and after texts, so that their edges look alike in training and reading."""
_BLOCK = 512
"""Rows that go through a layer at a time, so that what is between stays in the processor's cache."""
_ROWS = tuple(features.POSITIONAL.values())
OF_TOKEN = ((1, 2), (0, 3, 4), (5, 6))
"""Positional features, by their columns, that are looked up together."""
OF_SENTENCE = (7, 8, 9, 10, 11)
"""Those that are the same for all tokens of a sentence."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A separable convolution: taps that weigh the rows beside for each value alone, then a matrix."""

    taps: tuple[tuple[int, Floats], ...]
    """Rows away, and weights (`_BLOCK` equal rows, so that multiplying runs along memory); a row itself weighs 1."""
    matrix: Floats
    bias: Floats
    pool: Floats | None
    """Of `POOLED` layers: the matrix from the greatest values of a sentence to what its tokens get."""


@dataclass(frozen=True, slots=True)
class Network:
    """Weights, ready to multiply."""

    weights: Mapping[str, Floats]
    lexicon: Lexicon
    """What a token's word adds to its first state."""
    positional: tuple[Floats, ...]
    """What its place adds: for each of `OF_TOKEN` a row for each combination of values, then for each `OF_SENTENCE`."""
    layers: tuple[Layer, ...]
    cues: Mapping[int, int]
    """Word → which kind of cue it is a form of, if of any; read by hand, see `training.reports`."""


@cache
def load() -> Network:
    """The weights that ship with the package, read once."""
    return unpacked(resources.files(__package__).joinpath("weights.npz").read_bytes())


def unpacked(weights: bytes) -> Network:
    """The network of a file that `training.export` wrote."""
    packed = np.load(BytesIO(weights))
    w = {
        name: packed[name].astype(np.float32) * packed[f"{name} scale"] if f"{name} scale" in packed else packed[name]
        for name in packed.files
        if not name.endswith(" scale")
    }
    vocabulary = {known: row for row, known in enumerate(w.pop("vocabulary").tolist(), 1)}
    lexicon, positional = Lexicon(vocabulary, _lexical(w)), _positional(w)
    layers = tuple(_layer(w, i) for i in range(len(OFFSETS)))
    used = ("vectors", "own", "enter", "hashed", "positional", "taps", "layer", "pool")
    cues = dict(zip(w.pop("cue words", np.zeros(0)).tolist(), w.pop("cue kinds", np.zeros(0)).tolist(), strict=True))
    rest = {name: array for name, array in w.items() if not name.startswith(used)}
    return Network(rest, lexicon, positional, layers, cues)


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
    def combined(columns: tuple[int, ...]) -> Floats:
        first, *rest = (w[f"positional {column}"] for column in columns)
        for table in rest:
            first = (first[:, None] + table).reshape(-1, table.shape[1])
        return first

    return tuple(combined(columns) for columns in (*OF_TOKEN, *((column,) for column in OF_SENTENCE)))


def _layer(w: Mapping[str, Floats], i: int) -> Layer:
    half = np.float32(0.5)
    pool = half * w[f"pool {POOLED.index(i)}"] if i in POOLED else None
    matrix, bias = half * w[f"layer {i} weight"], half * w[f"layer {i}"]
    beside = [offset for offset in OFFSETS[i] if offset]
    taps = tuple((offset, np.tile(tap, (_BLOCK, 1))) for offset, tap in zip(beside, w[f"taps {i}"], strict=True))
    return Layer(taps, matrix, np.tile(bias, (_BLOCK, 1)), pool)


def read(network: Network, tokens: features.Tokens) -> Floats:
    """A row of hidden values for each token."""
    hidden = network.lexicon.states(tokens.words, PADDING)
    length, width = hidden.shape
    sentence = np.zeros(length, np.int64)
    sentence[PADDING:-PADDING] = tokens.sentence - tokens.sentence[0] + 1
    sentence[-PADDING:] = sentence[-PADDING - 1] + 1
    edges = np.flatnonzero(runs.opens(sentence))
    sizes = runs.lengths(edges, length)
    _add_positional(network, hidden, tokens.positional, edges, sizes)
    beside = np.zeros((length + 2 * PADDING, width), np.float32)
    rows = beside[PADDING:-PADDING]
    for layer in network.layers:
        _normalise(hidden, rows)
        most = None
        if layer.pool is not None:
            most = (np.maximum.reduceat(rows, edges, axis=0) @ layer.pool).repeat(sizes, axis=0)
        _add_convolved(hidden, beside, layer, most)
    _normalise(hidden, rows)
    return rows[PADDING:-PADDING]


def _add_positional(network: Network, hidden: Floats, places: NDArray[np.uint8], edges: Ints, sizes: Ints) -> None:
    """Add what the places of tokens bring; `edges` are the first rows of sentences, padding is one at either end."""
    row = np.zeros(len(hidden), np.int64)
    for columns, table in zip(OF_TOKEN, network.positional, strict=False):
        combined = places[:, columns[0]].astype(np.int64)
        for column in columns[1:]:
            combined = combined * _ROWS[column] + places[:, column]
        row[PADDING:-PADDING] = combined
        hidden += table.take(row, 0)
    of = np.zeros((len(edges), hidden.shape[1]), np.float32)
    for column, table in zip(OF_SENTENCE, network.positional[len(OF_TOKEN) :], strict=True):
        of[1:-1] += table.take(places[edges[1:-1] - PADDING, column], 0)
        of[[0, -1]] += table[0]
    hidden += of.repeat(sizes, axis=0)


def _normalise(values: Floats, out: Floats) -> None:
    """Every row divided by its root mean square (Zhang and Sennrich 2019)."""
    square = np.einsum("ij,ij->i", values, values)
    np.multiply(values, (1 / np.sqrt(square / values.shape[1] + np.float32(1e-5)))[:, None], out=out)


def _add_convolved(hidden: Floats, beside: Floats, layer: Layer, most: Floats | None) -> None:
    """Add to `hidden` what is above 0 of the convolution of `beside`, which has `PADDING` rows more at either end.

    Half a value and half its size make the value or 0, which numpy does faster than to compare; matrix, bias and
    `most` are halves.
    """
    scratch = np.empty((2, _BLOCK, hidden.shape[1]), np.float32)
    (first, weights), *others = layer.taps
    for start in range(0, len(hidden), _BLOCK):
        target = hidden[start : start + _BLOCK]
        size = len(target)
        mixed, product = scratch[:, :size]
        np.multiply(beside[start + PADDING + first :][:size], weights[:size], out=mixed)
        mixed += beside[start + PADDING :][:size]
        for offset, tap in others:
            mixed += np.multiply(beside[start + PADDING + offset :][:size], tap[:size], out=product)
        np.matmul(mixed, layer.matrix, out=product)
        product += layer.bias[:size]
        if most is not None:
            product += most[start : start + _BLOCK]
        target += product
        target += np.abs(product, out=product)


def log_probabilities(network: Network, hidden: Floats) -> Floats:
    """Logarithms of the probability of each of `LABELS`, a row a token; a label's values side by side in memory."""
    scores = network.weights["label weight"].T @ hidden.T + network.weights["label"][:, None]
    scores -= scores.max(0)
    scores -= np.log(np.exp(scores).sum(0))
    return scores.T
