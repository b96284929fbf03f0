"""From probabilities to spans of tokens: which words are source, cue and content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from tui.extraction.attribution.features import TITLE, Tokens
from tui.extraction.attribution.network import Floats, Ints

ROLES = ("source", "cue", "content")
SURE = np.log(0.75)
"""Logarithm of the probability from which on a label is taken as it is."""
_TITLE_AT_LEAST = 0.58


class Stretch(NamedTuple):
    """Tokens that belong together, end exclusive, and how sure that is."""

    first: int
    end: int
    probability: float


def best_labels(tokens: Tokens, log_probabilities: Floats, transitions: Floats) -> Ints:
    """The likeliest sequence of labels that is well-formed (Viterbi).

    Tokens whose label is sure anchor the sequence, as does the edge of a paragraph, so only the short runs
    between anchors are searched, all of them at once. `transitions` holds the score of each label after each.
    """
    n = len(log_probabilities)
    labels: Ints = log_probabilities.argmax(1)
    sure = log_probabilities.max(1) > SURE
    order = np.arange(n)
    opens = np.diff(tokens.paragraph, prepend=-1) != 0
    doubtful = ~sure
    before = np.concatenate([[True], sure[:-1]]) | opens
    starts = order[doubtful & before]
    if not len(starts):
        return labels
    stops = np.minimum.accumulate(np.where(sure | opens, order, n)[::-1])[::-1]
    ends = np.append(stops, n)[starts + 1]
    by_length = np.argsort(starts - ends, kind="stable")
    starts, ends = starts[by_length], ends[by_length]
    lengths = ends - starts
    scores = log_probabilities[starts] + np.where(
        opens[starts, None], transitions[0], transitions[labels[np.maximum(starts - 1, 0)]]
    )
    back = np.zeros((n, log_probabilities.shape[1]), np.int8)
    final = np.empty_like(scores)
    longer = np.searchsorted(-lengths, -np.arange(int(lengths[0]) + 1)).tolist()
    for step, (ended, live) in enumerate(pairwise(longer), 1):
        final[live:ended] = scores[live:ended]
        if not live:
            break
        reached = scores[:live, :, None] + transitions
        at = starts[:live] + step
        back[at] = reached.argmax(1)
        scores = reached.max(1) + log_probabilities[at]
    follows = (ends < n) & ~np.append(opens, True)[ends]
    final += np.where(follows[:, None], transitions[:, labels[np.minimum(ends, n - 1)]].T, 0)
    state = final.argmax(1)
    for step, live in reversed(list(enumerate(longer[:-1]))):
        at = starts[:live] + step
        labels[at] = state[:live]
        state[:live] = back[at, state[:live]]
    return labels


def stretches(tokens: Tokens, labels: Ints, probabilities: Floats) -> dict[str, list[Stretch]]:
    """Runs of tokens of one role, by role; they end with their paragraph, source and cue with their sentence."""
    of_role = probabilities[:, 1::2] + probabilities[:, 2::2]
    role = (labels + 1) // 2
    fresh = labels % 2 == 1
    fresh[0] = True
    fresh[1:] |= (role[1:] != role[:-1]) | (tokens.paragraph[1:] != tokens.paragraph[:-1])
    fresh[1:] |= (role[1:] < len(ROLES)) & (tokens.sentence[1:] != tokens.sentence[:-1])
    starts = np.flatnonzero(fresh)
    ends = np.append(starts[1:], len(role))
    named = role[starts] > 0
    starts, ends = starts[named], ends[named]
    kinds = role[starts] - 1
    total = np.concatenate([np.zeros((1, len(ROLES))), np.cumsum(of_role, axis=0, dtype=np.float64)])
    means = (total[ends, kinds] - total[starts, kinds]) / (ends - starts)
    found: dict[str, list[Stretch]] = {name: [] for name in ROLES}
    for kind, *stretch in zip(*(column.tolist() for column in (kinds, starts, ends, means)), strict=True):
        found[ROLES[kind]].append(Stretch(*stretch))
    return found


def quoted_contents(
    tokens: Tokens, probabilities: Floats, contents: list[Stretch], threshold: float, certain: Collection[int] = ()
) -> list[Stretch]:
    """Contents with every long quotation whole: in the content that covers it, or as one of its own.

    A quotation of `MIN_WORDS` or more of which no content has half becomes one if the mean probability of its
    words to be content reaches `threshold` and it does not look like a title. One that does look like a title
    is no content by itself unless the network is rather sure. The quotations numbered in `certain` are content.
    """
    content = probabilities[:, 5] + probabilities[:, 6]
    covered = np.zeros(len(content))
    for a, b, _ in contents:
        covered[a:b] = 1
    sums = np.append(0, np.cumsum(content, dtype=np.float64)).tolist()
    inside = np.append(0, np.cumsum(covered)).tolist()
    spans: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    for a, b in quotation_tokens(tokens):
        kind = int(tokens.positional[a, 0])
        share, mean = (inside[b] - inside[a]) / (b - a), (sums[b] - sums[a]) / (b - a)
        if int(tokens.quotation[a]) in certain:
            spans.append((a, b))
        elif kind == TITLE and mean < _TITLE_AT_LEAST:
            titles.append((a, b))
        elif kind % 2 and (share >= 0.5 or (mean >= threshold and kind != TITLE)):
            spans.append((a, b))
    merged: list[list[int]] = []
    for a, b in sorted([(a, b) for a, b, _ in contents if not _is_one_of(titles, a, b)] + spans):
        if merged and a < merged[-1][1]:
            merged[-1][1] = max(b, merged[-1][1])
        else:
            merged.append([a, b])
    return [Stretch(a, b, (sums[b] - sums[a]) / (b - a)) for a, b in merged]


def _is_one_of(titles: list[tuple[int, int]], first: int, end: int) -> bool:
    """Whether a stretch is hardly more than one of these titles: “the ‘Clean Rivers Act’”."""
    at = bisect_left(titles, (first, 0))
    return any(a < end and first < b and first >= a - 2 and end <= b + 2 for a, b in titles[max(0, at - 1) : at + 1])


def quotation_tokens(tokens: Tokens) -> list[tuple[int, int]]:
    """First and end token of every quotation that has tokens."""
    changes = np.flatnonzero(np.diff(tokens.quotation, prepend=-1, append=-1))
    inside = tokens.quotation[changes[:-1]] >= 0
    return list(zip(changes[:-1][inside].tolist(), changes[1:][inside].tolist(), strict=True))
