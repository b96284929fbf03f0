"""From probabilities to spans of tokens: which words are source, cue and content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from tui.extraction.attribution import runs
from tui.extraction.attribution.features import TITLE, Tokens
from tui.extraction.attribution.network import Floats, Ints

ROLES = ("source", "cue", "content")
SURE = np.log(0.75)
"""Logarithm of the probability from which on a label is taken as it is."""
_TITLE_AT_LEAST = 0.58
_INTRODUCED_AT_LEAST, _INTRODUCED = 0.15, 0.75
"""Mean probability of words to be content from which on those are that a cue or a colon introduces; what it is then."""


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
    labels: Ints = log_probabilities.argmax(1)
    sure = log_probabilities.max(1) > SURE
    opens = runs.opens(tokens.paragraph)
    before = opens.copy()
    before[1:] |= sure[:-1]
    doubtful = np.flatnonzero(~sure)
    if not len(doubtful):
        return labels
    first = np.flatnonzero(before[doubtful])
    sizes = runs.lengths(first, len(doubtful))
    step = np.arange(len(doubtful)) - first.repeat(sizes)
    place = np.lexsort((-sizes.repeat(sizes), step))  # all first tokens of runs, then all second, the longest run first
    at = doubtful[place]
    sizes = -np.sort(-sizes)
    ends = np.cumsum(np.bincount(step)).tolist()
    moves = [(low, high, end) for low, high, end in zip([0, *ends], ends, ends[1:], strict=False)]

    starts = at[: len(sizes)]
    scores = log_probabilities[at]
    scores[: len(sizes)] += np.where(
        opens[starts, None], transitions[0], transitions[labels[np.maximum(starts - 1, 0)]]
    )
    for low, high, end in moves:
        scores[high:end] += (scores[low : low + end - high, :, None] + transitions).max(1)
    last = np.array([0, *ends])[sizes - 1] + np.arange(len(sizes))
    after = at[last] + 1
    follows = np.append(~opens, False)[after]
    final = scores[last] + np.where(follows[:, None], transitions[:, labels[np.minimum(after, len(labels) - 1)]].T, 0)
    path = np.empty(len(at), np.int64)
    path[last] = final.argmax(1)
    to = np.ascontiguousarray(transitions.T)
    for low, high, end in reversed(moves):
        path[low : low + end - high] = (scores[low : low + end - high] + to[path[high:end]]).argmax(1)
    labels[at] = path
    return labels


def stretches(tokens: Tokens, labels: Ints, probabilities: Floats) -> dict[str, list[Stretch]]:
    """Runs of tokens of one role, by role; they end with their paragraph, source and cue with their sentence."""
    of_role = probabilities[:, 1::2] + probabilities[:, 2::2]
    role = (labels + 1) // 2
    fresh = labels % 2 == 1
    fresh |= runs.opens(role) | runs.opens(tokens.paragraph) | ((role < len(ROLES)) & runs.opens(tokens.sentence))
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
    is no content by itself unless the network is rather sure. A cue and a mark may introduce either, and a short
    one. The quotations numbered in `certain` are content.
    """
    content = probabilities[:, 5] + probabilities[:, 6]
    covered = np.zeros(len(content))
    for a, b, _ in contents:
        covered[a:b] = 1
    sums = np.append(0, np.cumsum(content, dtype=np.float64)).tolist()
    inside = np.append(0, np.cumsum(covered)).tolist()
    spans: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    introduced: set[int] = set()
    for a, b in quotation_tokens(tokens):
        kind = int(tokens.positional[a, 0])
        share, mean = (inside[b] - inside[a]) / (b - a), (sums[b] - sums[a]) / (b - a)
        if int(tokens.quotation[a]) in certain:
            spans.append((a, b))
        elif share < 0.5 and mean >= _INTRODUCED_AT_LEAST and _is_introduced(tokens, probabilities, a):
            spans.append((a, b))
            introduced.add(a)
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
    return [Stretch(a, b, max((sums[b] - sums[a]) / (b - a), _INTRODUCED if a in introduced else 0)) for a, b in merged]


def _is_introduced(tokens: Tokens, probabilities: Floats, first: int) -> bool:
    """Whether a quotation stands behind a colon, or behind a cue and a comma: “chanted, ‘Red for all’”."""
    if first < 2 or tokens.sentence[first - 2] != tokens.sentence[first]:
        return False
    mark, before = tokens.words[first - 1], first - 2
    return mark == ":" or (mark == "," and float(probabilities[before, 3:5].sum()) >= 0.5)


def _is_one_of(titles: list[tuple[int, int]], first: int, end: int) -> bool:
    """Whether a stretch is hardly more than one of these titles: “the ‘Clean Rivers Act’”."""
    at = bisect_left(titles, (first, 0))
    return any(a < end and first < b and first >= a - 2 and end <= b + 2 for a, b in titles[max(0, at - 1) : at + 1])


def quotation_tokens(tokens: Tokens) -> list[tuple[int, int]]:
    """First and end token of every quotation that has tokens."""
    starts = np.flatnonzero(runs.opens(tokens.quotation))
    ends = starts + runs.lengths(starts, len(tokens.quotation))
    inside = tokens.quotation[starts] >= 0
    return list(zip(starts[inside].tolist(), ends[inside].tolist(), strict=True))
