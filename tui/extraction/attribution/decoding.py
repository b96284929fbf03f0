"""From probabilities to spans of tokens: which words are source, cue and content."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from tui.extraction.attribution.features import Tokens
from tui.extraction.attribution.network import Floats

ROLES = ("source", "cue", "content")


class Stretch(NamedTuple):
    """Tokens that belong together, end exclusive, and how sure that is."""

    first: int
    end: int
    probability: float


def stretches(tokens: Tokens, probabilities: Floats, bias: tuple[float, float, float]) -> dict[str, list[Stretch]]:
    """Maximal runs of tokens of one role, by role; they end with their paragraph and where another one begins.

    A token has the role whose two labels have most probability together, `bias` times counted.
    """
    of_role = probabilities[:, 1::2] + probabilities[:, 2::2]
    weighed = np.concatenate([probabilities[:, :1], of_role * np.array(bias, np.float32)], 1)
    role = weighed.argmax(1)
    begins = probabilities[:, 1::2] > probabilities[:, 2::2]
    order = np.arange(len(role))
    fresh = np.ones(len(role), dtype=bool)
    if len(role):
        fresh[1:] = (role[1:] != role[:-1]) | (tokens.paragraph[1:] != tokens.paragraph[:-1])
        fresh |= (role > 0) & begins[order, np.maximum(role - 1, 0)]
    starts = np.flatnonzero(fresh)
    ends = np.append(starts[1:], len(role))
    total = np.concatenate([np.zeros((1, 3)), np.cumsum(of_role, axis=0, dtype=np.float64)])
    found: dict[str, list[Stretch]] = {name: [] for name in ROLES}
    for a, b in zip(starts[role[starts] > 0].tolist(), ends[role[starts] > 0].tolist(), strict=True):
        kind = int(role[a]) - 1
        found[ROLES[kind]].append(Stretch(a, b, float((total[b, kind] - total[a, kind]) / (b - a))))
    return found


def quoted_contents(tokens: Tokens, probabilities: Floats, contents: list[Stretch], threshold: float) -> list[Stretch]:
    """Contents with every long quotation whole: in the content that covers it, or as one of its own.

    A quotation of `MIN_WORDS` or more of which no content has half becomes one if the mean probability of its
    words to be content reaches `threshold`.
    """
    content = probabilities[:, 5] + probabilities[:, 6]
    covered = np.zeros(len(content) + 1)
    for a, b, _ in contents:
        covered[a] += 1
        covered[b] -= 1
    inside = np.concatenate([[0], np.cumsum(np.cumsum(covered[:-1]))])
    sums = np.concatenate([[0], np.cumsum(content, dtype=np.float64)])
    spans: list[tuple[int, int]] = []
    for a, b in quotation_tokens(tokens):
        if tokens.positional[a, 0] % 2 == 0:
            continue
        share = (inside[b] - inside[a]) / (b - a)
        if share >= 0.5 or (sums[b] - sums[a]) / (b - a) >= threshold:
            spans.append((a, b))
    merged: list[list[int]] = []
    for a, b in sorted([(a, b) for a, b, _ in contents] + spans):
        if merged and a < merged[-1][1]:
            merged[-1][1] = max(b, merged[-1][1])
        else:
            merged.append([a, b])
    return [Stretch(a, b, float((sums[b] - sums[a]) / (b - a))) for a, b in merged]


def quotation_tokens(tokens: Tokens) -> list[tuple[int, int]]:
    """First and end token of every quotation that has tokens."""
    changes = np.flatnonzero(np.diff(tokens.quotation, prepend=-1, append=-1))
    return [(int(a), int(b)) for a, b in pairwise(changes) if tokens.quotation[a] >= 0]
