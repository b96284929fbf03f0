"""Where content begins and ends, where the network's labels cut a clause in two or take in who was told it.

The network labels token by token, so a doubtful word may end content in the middle of a clause. Such an end is moved to
the likeliest place near it where a clause can end, unless that goes too much against the labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from tui.english.calendar import MONTH_NUMBERS, WEEKDAYS
from tui.english.clauses import CLAUSE_OPENERS, FINITE, JOINTS, UNFINISHED
from tui.english.function_words import PREPOSITIONS
from tui.english.reporting import TELLING
from tui.extraction.attribution.clauses import form
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import Tokens, levelled
from tui.extraction.attribution.linking import Link
from tui.extraction.attribution.network import Floats

_REACH = 12
"""Tokens to either side of an edge among which another place is looked for."""
_UNFINISHED = 3.0
"""How much evidence an end inside a clause outweighs, as the logarithm of odds."""
_SUREST = 0.98
"""No label counts as surer than this."""
_WHEN = frozenset(MONTH_NUMBERS) | {day.lower() for day in WEEKDAYS} | {"this", "last", "next", "earlier", "later"}


def finished(tokens: Tokens, probabilities: Floats, contents: Sequence[Stretch]) -> list[Stretch]:
    """Contents that end where a clause can: before a mark, or before a word that joins phrases and clauses.

    He said the dam was [built in three] weeks. → built in three weeks
    """
    content = probabilities[:, 5] + probabilities[:, 6]
    other = probabilities[:, 1:5].sum(1) > 0.5
    limits = [*(following.first for following in contents[1:]), len(content)]
    return [
        stretch._replace(end=_end(tokens, content, other, stretch, limit))
        for stretch, limit in zip(contents, limits, strict=False)
    ]


def _end(tokens: Tokens, content: Floats, other: NDArray[np.bool_], stretch: Stretch, limit: int) -> int:
    """Where content best ends; `other` tokens are source or cue, and at `limit` another content begins."""
    end = stretch.end
    if other[end : end + 1].any() or _can_end(tokens, end):
        return end
    best, least = end, _UNFINISHED
    for step in (-1, 1):
        place, against = end, 0.0
        while abs(place - end) < _REACH and stretch.first + 1 < place + step <= limit:
            token = place - (step < 0)
            if other[token] or tokens.quotation[token] >= 0 or tokens.sentence[token] != tokens.sentence[end - 1]:
                break
            p = min(max(float(content[token]), 1 - _SUREST), _SUREST)
            against += step * (log(1 - p) - log(p))
            place += step
            if against < least and _can_end(tokens, place):
                best, least = place, against
    return best


def _can_end(tokens: Tokens, end: int) -> bool:
    """Whether a clause can end before a token."""
    if end == len(tokens.words) or tokens.sentence[end] != tokens.sentence[end - 1]:
        return True
    if tokens.quotation[end] != tokens.quotation[end - 1]:
        return True
    last, following = levelled(tokens.words[end - 1]), levelled(tokens.words[end])
    if not last[0].isalnum():
        return last not in ("—", ",", ";")
    return last not in UNFINISHED and (not following[0].isalnum() or following in JOINTS)


def opened(tokens: Tokens, contents: Sequence[Stretch], links: Sequence[tuple[Link, Link]]) -> list[Stretch]:
    """Contents without who was told them, and without when and where, before the “that” which opens them.

    She told [the panel that it had failed]. He confirmed [on Monday that it had failed]. → that it had failed
    """
    return [
        content._replace(first=_conjunction(tokens, content, cue))
        if cue and cue.end <= content.first and tokens.quotation[content.first] < 0
        else content
        for content, (_, (cue, _)) in zip(contents, links, strict=True)
    ]


def _conjunction(tokens: Tokens, content: Stretch, cue: Stretch) -> int:
    """The token that opens content behind its cue."""
    first, end, _ = content
    words = [levelled(word) for word in tokens.words[first : min(end - 2, first + _REACH)]]
    if not words or words[0] in CLAUSE_OPENERS or form(words).infinitive:
        return first
    told = not TELLING.isdisjoint(map(levelled, tokens.words[cue.first : cue.end]))
    if told or words[0] in PREPOSITIONS or words[0] in _WHEN:
        for i, word in enumerate(words):
            if word in FINITE:
                return first
            if word in ("that", "whether") and levelled(tokens.words[first + i + 1]) not in FINITE:
                return first + i
    return first
