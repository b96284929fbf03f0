"""The weights that ship, and reading with them."""

from __future__ import annotations

from importlib import resources
from io import BytesIO

import numpy as np
import pytest

from tui.extraction.attribution import attribute, features, lexicon, network
from tui.text import document_of

TEXT = (
    "“The wells are dry,” said Marta Lindqvist.\n"
    "The council met on Friday. Mr. Okafor said that nobody had asked him.\n"
)


def tokens_of(text: str) -> features.Tokens:
    return features.tokens(document_of(text))


def test_the_weights_are_under_a_megabyte() -> None:
    assert len(resources.files("tui.extraction.attribution").joinpath("weights.npz").read_bytes()) <= 1_000_000


def test_probabilities_sum_to_one() -> None:
    net = network.load()
    hidden = network.read(net, tokens_of(TEXT))
    assert np.allclose(np.exp(network.log_probabilities(net, hidden)).sum(1), 1, atol=1e-4)


def test_passages_read_as_the_whole_does() -> None:
    """A text too long to be read at once is attributed as its parts are, also where one passage meets the next."""
    assert len(tokens_of(TEXT * 400).words) > 8192
    found = [(a.parts[0].start, a.cue, a.source) for a in attribute(document_of(TEXT * 400))]
    per_copy: dict[int, list[tuple[int, ...]]] = {}
    for start, cue, source in found:
        assert cue
        assert source
        copy = start // len(TEXT)
        at = copy * len(TEXT)
        per_copy.setdefault(copy, []).append((start - at, *(c - at for c in cue), *(c - at for c in source)))
    assert len(per_copy) == 400
    assert all(per_copy[copy] == per_copy[150] for copy in range(10, 390))


def test_a_paragraph_too_long_to_be_read_at_once_is_cut_between_sentences() -> None:
    text = TEXT.replace("\n", " ") * 400
    found = attribute(document_of(text))
    assert len({a.parts[0].start // len(TEXT) for a in found if a.source}) == 400


def test_hidden_states_are_what_a_plain_reading_of_the_weights_gives() -> None:
    """Tables multiplied ahead, blocks, halves and the memory of words change nothing: said again token by token."""
    with np.load(BytesIO(resources.files("tui.extraction.attribution").joinpath("weights.npz").read_bytes())) as packed:
        w = {k: packed[k] * packed.get(f"{k} scale", 1.0) for k in packed if not k.endswith(" scale")}
    vocabulary = {known: row for row, known in enumerate(w["vocabulary"].tolist(), 1)}
    tokens = tokens_of(TEXT * 30)
    tables = [w["vectors"], w["own"], *(w[f"hashed {i}"] for i in range(len(features.HASHED)))]
    words = features.lexical(tokens.words, vocabulary)
    rows = [words[:, 0], np.where(words[:, 0] < len(w["own"]), words[:, 0], 0), *words[:, 1:].T]
    around = ((network.PADDING, network.PADDING), (0, 0))
    lexical = np.concatenate([t[np.pad(r, network.PADDING)] for t, r in zip(tables, rows, strict=True)], 1)
    hidden = lexical @ w["enter weight"] + w["enter"]
    for i, column in enumerate(tokens.positional.T):
        hidden += w[f"positional {i}"][np.pad(column, network.PADDING)]
    sentence = np.pad(tokens.sentence + 1, network.PADDING, constant_values=(0, tokens.sentence[-1] + 2))
    for i, offsets in enumerate(network.OFFSETS):
        level = hidden / np.sqrt((hidden**2).mean(1, keepdims=True) + 1e-5)
        beside = np.pad(level, around)
        mixed = level.copy()
        for offset, tap in zip([o for o in offsets if o], w[f"taps {i}"], strict=True):
            mixed += tap * beside[network.PADDING + offset :][: len(level)]
        total = mixed @ w[f"layer {i} weight"] + w[f"layer {i}"]
        if i in network.POOLED:
            most = np.stack([level[sentence == s].max(0) for s in range(sentence.max() + 1)])
            total += (most @ w[f"pool {network.POOLED.index(i)}"])[sentence]
        hidden += np.maximum(total, 0)
    hidden /= np.sqrt((hidden**2).mean(1, keepdims=True) + 1e-5)
    assert len(tokens.words) > 512
    read = network.read(network.load(), tokens)
    assert np.allclose(read, hidden[network.PADDING : -network.PADDING], atol=1e-3)


def test_words_are_forgotten_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    net = network.load()
    monkeypatch.setattr(lexicon, "_KEPT", 10)
    words = [f"word{i}" for i in range(25)]
    fresh = lexicon.Lexicon(net.lexicon.vocabulary, net.lexicon.tables)
    expected = net.lexicon.states(words)
    assert np.array_equal(fresh.states(words[:5]), expected[:5])
    assert np.array_equal(fresh.states(words), expected)
    assert np.array_equal(fresh.states(words[20:]), expected[20:])


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
