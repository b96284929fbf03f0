"""The weights that ship, and reading with them."""

from __future__ import annotations

from importlib import resources

import numpy as np

from tui.extraction.attribution import features, network
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


def test_chunks_read_as_the_whole_does() -> None:
    """Beyond a chunk's edge the network sees far enough that its labels stay the same."""
    tokens = tokens_of(TEXT * 200)
    assert len(tokens.word) > 4096
    net = network.load()
    logs = network.log_probabilities(net, network.hidden_states(net, tokens))
    size = len(tokens_of(TEXT).word)
    middle = np.exp(logs).reshape(200, size, -1)[10:-10]
    assert np.abs(middle - middle[0]).max() < 0.05


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
