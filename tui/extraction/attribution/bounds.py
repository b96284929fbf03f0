"""Where content begins and ends, where the network's labels cut a clause in two or take in who was told it.

The network labels token by token, so a doubtful word may end content in the middle of a clause. Such an end is moved to
the likeliest place near it where a clause can end, unless that goes too much against the labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from tui.english.calendar import MONTH_NUMBERS, PARTS_OF_DAY, UNITS, WEEKDAYS
from tui.english.clauses import CLAUSE_OPENERS, FINITE, JOINTS, UNFINISHED
from tui.english.function_words import DETERMINERS, PREPOSITIONS
from tui.english.reporting import TELLING, WARNING
from tui.english.verb_forms import BE
from tui.extraction.attribution import runs
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
_COORDINATORS = ("and", "but", "nor", "or", "yet")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_STOPS = (",", ".", "!", "?")
_SUBJECTS = frozenset(["he", "i", "it", "she", "there", "they", "we"])
_ARTICLES = frozenset(["a", "an", "no", "the"])
_DAYS = frozenset(MONTH_NUMBERS) | {day.lower() for day in WEEKDAYS} | {"last", "next", "earlier", "later"}
_SPANS = [[word] for word in (*UNITS, *PARTS_OF_DAY)]
"""What makes a time of “this”: “this week”."""


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
    beside = other[end : end + 1].any() and levelled(tokens.words[end - 1]) not in UNFINISHED
    if beside or _can_end(tokens, end):
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
        return last not in ("—", ",", ";", ".")
    if following == "." and tokens.words[end + 1 : end + 2] and tokens.sentence[end + 1] == tokens.sentence[end]:
        return not tokens.words[end + 1][0].isalnum()  # else an abbreviation’s
    return not following[0].isalnum() or (following in JOINTS and last not in UNFINISHED)


def closed(tokens: Tokens, contents: Sequence[Stretch]) -> list[Stretch]:
    """Contents without what follows a bracket opened before them, or ended quoted words that open them.

    (they called it [late) and Gannett]. → late
    [“Save our mill,” as hundreds came]. → “Save our mill,”
    """
    return [part._replace(end=_closing(tokens, part)) for content in contents for part in _sentences(tokens, content)]


def _sentences(tokens: Tokens, content: Stretch) -> Iterator[Stretch]:
    """Content sentence by sentence, as far as it is not quoted."""
    first, end, sure = content
    if tokens.sentence[first] == tokens.sentence[end - 1]:
        yield content
        return
    fresh = np.flatnonzero(runs.opens(tokens.sentence[first:end]) & (tokens.quotation[first:end] < 0)) + first
    cuts = [int(cut) for cut in fresh if cut > first and tokens.quotation[cut - 1] < 0]
    for begin, stop in pairwise([first, *cuts, end]):
        yield Stretch(begin, stop, sure)


def _closing(tokens: Tokens, content: Stretch) -> int:
    """The end of content: before a bracket that closes what it does not open, behind its ended quotation."""
    first, end, _ = content
    depth = 0
    for i in range(first, end) if not _CLOSING.isdisjoint(tokens.words[first:end]) else ():
        depth += (tokens.words[i] in _OPENING) - (tokens.words[i] in _CLOSING)
        if depth < 0:
            return i if i > first + 1 else end
    if tokens.quotation[first] < 0:
        return end
    last = int(np.flatnonzero(tokens.quotation[first:end] >= 0)[-1]) + first + 1
    ended = last - 2 > first and tokens.words[last - 2] in _STOPS
    return last if ended and tokens.sentence[last - 1] == tokens.sentence[end - 1] else end


def linked(tokens: Tokens, contents: Sequence[Stretch], links: Sequence[tuple[Link, Link]]) -> list[Stretch]:
    """Contents that begin and end where those do that such sources and cues have.

    She told [the panel that it had failed]. He confirmed [on Monday that it had failed]. → that it had failed
    According to a paper in [the Sund Review, the dam is old]. → the dam is old
    [The mill closes] in May, Ruiz said. → The mill closes in May
    After [a year, it closed], Ruiz said. → After a year, it closed
    """
    return [
        content
        if cue is None or (cue.first < content.end and content.first < cue.end)
        else _linked(tokens, content, cue, source)
        for content, ((source, _), (cue, _)) in zip(contents, links, strict=True)
    ]


def _linked(tokens: Tokens, content: Stretch, cue: Stretch, source: Stretch | None) -> Stretch:
    first, end, _ = content
    if cue.first >= end:
        return content._replace(
            first=_subordinator(tokens, first), end=_before(tokens, end, min(cue, source or cue).first)
        )
    if tokens.quotation[first] >= 0:
        return content
    if levelled(tokens.words[cue.first]) == "according":
        return content._replace(first=_after_comma(tokens, content))
    return content._replace(first=_conjunction(tokens, content, cue))


def _before(tokens: Tokens, end: int, limit: int) -> int:
    """The end of content whose source and cue follow in its sentence, from `limit` on, behind a comma."""
    if tokens.quotation[end - 1] >= 0 or not end < limit - 1 or tokens.words[limit - 1] != ",":
        return end
    whole = slice(end, limit)
    same = tokens.sentence[limit] == tokens.sentence[end - 1] and not (tokens.quotation[whole] >= 0).any()
    return limit - 1 if same and tokens.words[end] != "," else end


def _subordinator(tokens: Tokens, first: int) -> int:
    """The start of content with the preposition or subordinator that opens its sentence: “After years, it closed”."""
    start = int(np.searchsorted(tokens.sentence, tokens.sentence[first]))
    word = levelled(tokens.words[start])
    return start if start == first - 1 and word in JOINTS and word not in _COORDINATORS else first


def _after_comma(tokens: Tokens, content: Stretch) -> int:
    """The start of content behind “according to …,”: not in the middle of what is named there."""
    first, end, _ = content
    if not tokens.words[first - 1][0].isalnum():
        return first
    comma = next((i for i in range(first, end - 3) if tokens.words[i] == ","), None)
    if comma is None or form(tokens.words[first:comma]).finite or not form(tokens.words[comma + 1 : end]).finite:
        return first
    return comma + 1


def _conjunction(tokens: Tokens, content: Stretch, cue: Stretch) -> int:
    """The token that opens content behind its cue."""
    first, end, _ = content
    words = [levelled(word) for word in tokens.words[first : min(end, first + _REACH)]]
    if words[0] in CLAUSE_OPENERS:
        return first
    reporting = [levelled(word) for word in tokens.words[cue.first : cue.end]]
    if cue.end == first and reporting[-1] in TELLING and BE.isdisjoint(reporting):
        return first + _addressee(words)
    told = not (TELLING | WARNING).isdisjoint(reporting)
    if (told or words[0] == "to") and form(words).infinitive:
        return first
    if told or words[0] in PREPOSITIONS or words[0] in _DAYS or (words[0] == "this" and words[1:2] in _SPANS):
        for i, word in enumerate(words):
            if word in FINITE:
                return first
            if word in ("that", "whether") and FINITE.isdisjoint(words[i + 1 : i + 2]):
                return first + i
    return first


def _addressee(words: Sequence[str]) -> int:
    """How many words tell who was told, before a conjunction, an infinitive or a subject; 0 where none is seen.

    [lawmakers] no evidence was found; [the panel] he had failed; [her staff] to leave
    """
    for i, (before, word) in enumerate(pairwise(words), 1):
        if before in PREPOSITIONS:
            continue
        if word == "that" and not FINITE.isdisjoint(words[i + 1 : i + 2]):
            return 0
        if word in ("that", "whether", "how", "to") or word.partition("'")[0] in _SUBJECTS:
            return i - (word == "to" and before in ("not", "never"))
        if word in _ARTICLES and before not in DETERMINERS and form(words[i:]).clause:
            return i
        if word in FINITE or word in CLAUSE_OPENERS:
            return 0
    return 0
