"""From probabilities to spans."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extraction.attribution import decoding, features, network
from tui.text import document_of


def tokens_of(text: str) -> features.Tokens:
    return features.tokens(document_of(text))


def plain_viterbi(tokens: features.Tokens, logs: network.Floats, transitions: network.Floats) -> float:
    """The score of the best sequence, token by token."""
    score = logs[0] + transitions[0]
    for i in range(1, len(logs)):
        if tokens.paragraph[i] != tokens.paragraph[i - 1]:
            score = score.max() + transitions[0] + logs[i]
        else:
            score = (score[:, None] + transitions).max(0) + logs[i]
    return float(score.max())


def score_of(tokens: features.Tokens, labels: network.Ints, logs: network.Floats, transitions: network.Floats) -> float:
    total = 0.0
    for i, label in enumerate(labels):
        fresh = i == 0 or tokens.paragraph[i] != tokens.paragraph[i - 1]
        total += logs[i, label] + transitions[0 if fresh else labels[i - 1], label]
    return float(total)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_the_best_sequence_is_found_where_nothing_is_sure(seed: int) -> None:
    rng = np.random.default_rng(seed)
    tokens = tokens_of("one two three four five\nsix seven eight nine ten eleven\ntwelve thirteen")
    flat = rng.dirichlet(np.full(len(network.LABELS), 2.0), len(tokens.words)) * 0.8 + 0.2 / len(network.LABELS)
    logs = np.log(flat).astype(np.float32)
    transitions = network.load().weights["transitions"]
    labels = decoding.best_labels(tokens, logs, transitions)
    assert np.isclose(score_of(tokens, labels, logs, transitions), plain_viterbi(tokens, logs, transitions), atol=1e-3)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_sequences_are_well_formed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    tokens = tokens_of("one two three four five six seven eight\nnine ten")
    logs = np.log(rng.dirichlet(np.full(len(network.LABELS), 0.5), len(tokens.words)) + 1e-3).astype(np.float32)
    labels = decoding.best_labels(tokens, logs, network.load().weights["transitions"])
    unsure = logs.max(1) <= decoding.SURE
    for i, label in enumerate(labels):
        if label and label % 2 == 0 and unsure[i]:
            assert i > 0
            assert labels[i - 1] in (label, label - 1) or not unsure[i - 1]


def test_a_stretch_ends_with_its_paragraph() -> None:
    tokens = tokens_of("one two\nthree four")
    labels = np.array([5, 6, 5, 6])
    probabilities = np.full((4, len(network.LABELS)), 0.1, np.float32)
    found = decoding.stretches(tokens, labels, probabilities)
    assert [(s.first, s.end) for s in found["content"]] == [(0, 2), (2, 4)]


def test_a_long_quotation_is_always_whole() -> None:
    tokens = tokens_of("He said “one two three four” then.")
    probabilities = np.full((len(tokens.words), len(network.LABELS)), 0.0, np.float32)
    probabilities[3:6, 6] = 0.9
    contents = decoding.quoted_contents(tokens, probabilities, [decoding.Stretch(3, 6, 0.9)], 0.3)
    assert [(c.first, c.end) for c in contents] == [(2, 8)]
