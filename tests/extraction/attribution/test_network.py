"""The weights that ship, and reading with them."""

from __future__ import annotations

from importlib import resources
from io import BytesIO

import numpy as np

from tui.extraction.attribution import attribute, convolution, features, network
from tui.extraction.attribution.quotations import find_quotations
from tui.extraction.segmentation import segment

TEXT = (
    "“The wells are dry,” said Marta Lindqvist.\n"
    "The council met on Friday. Mr. Okafor said that nobody had asked him.\n"
)


def tokens_of(text: str) -> features.Tokens:
    segmentation = segment(text)
    return features.tokens(segmentation, find_quotations(segmentation))


def test_the_weights_are_under_a_megabyte() -> None:
    assert len(resources.files("tui.extraction.attribution").joinpath("weights.npz").read_bytes()) <= 1_000_000


def test_probabilities_sum_to_one() -> None:
    net = network.load()
    hidden = network.hidden_states(net, tokens_of(TEXT))
    assert np.allclose(np.exp(network.log_probabilities(net, hidden)).sum(1), 1, atol=1e-4)


def test_passages_read_as_the_whole_does() -> None:
    """A text too long to be read at once is attributed as its parts are, also where one passage meets the next."""
    assert len(tokens_of(TEXT * 400).word) > 8192
    found = [(a.parts[0].start, a.cue, a.source) for a in attribute(segment(TEXT * 400))]
    per_copy: dict[int, list[tuple[int, ...]]] = {}
    for start, cue, source in found:
        assert cue
        assert source
        copy = start // len(TEXT)
        at = copy * len(TEXT)
        per_copy.setdefault(copy, []).append((start - at, *(c - at for c in cue), *(c - at for c in source)))
    assert len(per_copy) == 400
    assert all(per_copy[copy] == per_copy[150] for copy in range(10, 390))


def test_convolutions_are_what_three_taps_give() -> None:
    rng = np.random.default_rng(0)
    taps = rng.normal(size=(3, 8, 8)).astype(np.float32)
    bias = rng.normal(size=8).astype(np.float32)
    for dilation in (1, 2, 4, 8):
        n = 2 * convolution.BLOCK + 16
        rows = rng.normal(size=(n + 2 * dilation, 8)).astype(np.float32)
        hidden = np.ones((n, 8), np.float32)
        convolution.add_convolved(hidden, rows, convolution.kernels(taps), bias, dilation)
        plain = sum(rows[i * dilation : i * dilation + n] @ tap for i, tap in enumerate(taps)) + bias
        assert np.allclose(hidden, 1 + np.maximum(plain, 0), atol=1e-4)


def test_what_is_greatest_in_a_sentence_stays_so_when_scaled() -> None:
    """Scales before a pool are multiplied into its matrix at load, which is right only while they are positive."""
    with np.load(BytesIO(resources.files("tui.extraction.attribution").joinpath("weights.npz").read_bytes())) as packed:
        assert all((packed[f"norm {i}"] > 0).all() for i in network.POOLED)


def test_typography_does_not_change_what_the_network_sees() -> None:
    curly = tokens_of("“The wells aren’t dry,” she said.")
    straight = tokens_of('"The wells aren\'t dry," she said.')
    single = tokens_of("‘The wells aren’t dry,’ she said.")
    for other in (straight, single):
        assert np.array_equal(curly.positional, other.positional)
        assert [features.levelled(w) for w in curly.words] == [features.levelled(w) for w in other.words]


def test_a_title_is_told_from_speech_by_its_capitals() -> None:
    tokens = tokens_of("She taught “The Quiet Harbour” and said “we never left the harbour” to us.")
    kinds = {int(k) for k in tokens.positional[:, 0]}
    assert features.TITLE in kinds
    assert 1 in kinds
