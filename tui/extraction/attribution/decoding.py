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
_SURE = np.log(0.9)
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
    sure = log_probabilities.max(1) > _SURE
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
    live = len(starts)
    for step in range(1, int(lengths[0]) + 1):
        ended = live
        live = int(np.searchsorted(-lengths, -step))
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
    live = 0
    for step in range(int(lengths[0]) - 1, -1, -1):
        live = int(np.searchsorted(-lengths, -step))
        at = starts[:live] + step
        labels[at] = state[:live]
        state[:live] = back[at, state[:live]]
    return labels


def stretches(tokens: Tokens, labels: Ints, probabilities: Floats) -> dict[str, list[Stretch]]:
    """Runs of tokens of one role, by role; they end with their paragraph and where another one begins."""
    of_role = probabilities[:, 1::2] + probabilities[:, 2::2]
    role = (labels + 1) // 2
    fresh = np.diff(role, prepend=-1) != 0
    fresh |= (np.diff(tokens.paragraph, prepend=-1) != 0) | (labels % 2 == 1)
    starts = np.flatnonzero(fresh)
    ends = np.append(starts[1:], len(role))
    total = np.concatenate([np.zeros((1, len(ROLES))), np.cumsum(of_role, axis=0, dtype=np.float64)])
    found: dict[str, list[Stretch]] = {name: [] for name in ROLES}
    named = role[starts] > 0
    for a, b in zip(starts[named].tolist(), ends[named].tolist(), strict=True):
        kind = int(role[a]) - 1
        found[ROLES[kind]].append(Stretch(a, b, float((total[b, kind] - total[a, kind]) / (b - a))))
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
    covered = np.zeros(len(content) + 1)
    for a, b, _ in contents:
        covered[a] += 1
        covered[b] -= 1
    inside = np.concatenate([[0], np.cumsum(np.cumsum(covered[:-1]))])
    sums = np.concatenate([[0], np.cumsum(content, dtype=np.float64)])
    spans: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    for a, b in quotation_tokens(tokens):
        kind = tokens.positional[a, 0]
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
    return [Stretch(a, b, float((sums[b] - sums[a]) / (b - a))) for a, b in merged]


def _is_one_of(titles: list[tuple[int, int]], first: int, end: int) -> bool:
    """Whether a stretch is hardly more than one of these titles: “the ‘Clean Rivers Act’”."""
    at = bisect_left(titles, (first, 0))
    return any(a < end and first < b and first >= a - 2 and end <= b + 2 for a, b in titles[max(0, at - 1) : at + 1])


def quotation_tokens(tokens: Tokens) -> list[tuple[int, int]]:
    """First and end token of every quotation that has tokens."""
    changes = np.flatnonzero(np.diff(tokens.quotation, prepend=-1, append=-1))
    return [(int(a), int(b)) for a, b in pairwise(changes) if tokens.quotation[a] >= 0]
