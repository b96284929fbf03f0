"""Where content may begin and end: at marks, at words that open or join clauses, beside sources and cues.

The network labels token by token, so a doubtful word may cut a clause in two. An edge inside a clause is moved to
the likeliest place near it where one can stand, or stays if moving it would go against what the network says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.english.clauses import EDGES_BEFORE, UNFINISHED
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import Tokens, levelled
from tui.extraction.attribution.network import Floats

_REACH = 12
"""Tokens to either side among which a place is looked for."""
_INSIDE = 2.0
"""What an edge inside a clause costs, in logarithms of odds."""
_LEAST = 0.02


def snapped(tokens: Tokens, probabilities: Floats, contents: Sequence[Stretch]) -> list[Stretch]:
    """Contents with their edges where clauses begin and end, in order."""
    content = probabilities[:, 5] + probabilities[:, 6]
    other = probabilities[:, 1:5].sum(1) > 0.5
    found: list[Stretch] = []
    for k, (first, end, sure) in enumerate(contents):
        high = contents[k + 1].first if k + 1 < len(contents) else len(content)
        end = _moved(tokens, content, other, end, first + 1, high, opening=False)
        found.append(Stretch(first, end, sure))
    return found


def _moved(tokens: Tokens, content: Floats, other: Floats, at: int, low: int, high: int, *, opening: bool) -> int:
    """The best place for an edge that stands before token `at`, between `low` and `high`."""
    if _may_stand(tokens, other, at, opening=opening):
        return at
    best, cost = at, _INSIDE
    for step in (-1, 1):
        total, place = 0.0, at
        while abs(place - at) < _REACH:
            token = place - 1 if step < 0 else place
            if not low <= place + step <= high or other[token] or tokens.quotation[token] >= 0:
                break
            p = min(max(float(content[token]), _LEAST), 1 - _LEAST)
            grows = (step < 0) == opening
            total += (np.log(1 - p) - np.log(p)) * (1 if grows else -1)
            place += step
            if tokens.sentence[token] != tokens.sentence[at if opening else at - 1]:
                break
            if total >= cost:
                pass
            elif _may_stand(tokens, other, place, opening=opening):
                best, cost = place, total
    return best


def _may_stand(tokens: Tokens, other: Floats, at: int, *, opening: bool) -> bool:
    """Whether content may begin (or end) before token `at`."""
    if not 0 < at < len(tokens.words) or tokens.sentence[at] != tokens.sentence[at - 1]:
        return True
    if tokens.quotation[at] != tokens.quotation[at - 1] or other[at] or other[at - 1]:
        return True
    before, after = tokens.words[at - 1], tokens.words[at]
    if not before[0].isalnum():
        return opening or before not in "–—-,;"
    if opening:
        return levelled(after) in EDGES_BEFORE or not after[0].isalnum()
    return (not after[0].isalnum() or levelled(after) in EDGES_BEFORE) and levelled(before) not in UNFINISHED
