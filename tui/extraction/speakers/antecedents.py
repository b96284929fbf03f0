"""What a pronoun means: what is spoken of before it, weighed by distance, syntax, quotes, gender and prominence.

Candidates are names, noun phrases, pairs of names and sources already resolved. Each is weighed by a table of
weights over yes-or-no features, in the manner of Lappin and Leass (1994), set by hand and checked on gold.
Windows are bounded, so time is linear in the number of pronouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from math import log
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.speakers.name_forms import DOCUMENT, GROUP, ORGANISATION, PERSON, PLACE, UNKNOWN, UNNAMED
from tui.extraction.speakers.nouns import is_person_noun
from tui.extraction.speakers.reading import Candidate, Place, Reading

WEIGHTS: Final = {
    "sentence": -0.60,  # for each sentence between, up to eight
    "paragraph": -0.30,  # for each paragraph between, up to four
    "first": 0.50,  # first of its sort in its sentence, outside quotes
    "source": 0.70,  # already the source of a quote
    "previous": 0.60,  # the source of the quote just before
    "content": -1.00,  # named inside reported words
    "own content": -2.00,  # named inside the very quote whose speaker is sought
    "possessive": -0.20,  # “Grant’s plan”
    "object": -0.60,  # after a preposition: “with Grant”
    "near": 0.70,  # first in the sentence before, or in this one
    "modifier": -1.20,  # “the Grant campaign”
    "gender": 0.80,  # gender is known and fits
    "mentions": 0.15,  # times the logarithm of how often it is named
    "unsure": -1.20,  # nothing tells of what kind it is
    "last": 0.30,  # the last of its sort
    "noun": -0.40,  # a noun phrase, not a name
    "place": -0.80,  # a place, where a body is sought
    "body": -0.60,  # one body, where several people are sought
    "asker": -2.00,  # “a reporter asked”: what comes next is the answer
}
_MOST = WEIGHTS["first"] + WEIGHTS["source"] + WEIGHTS["gender"]
"""The most that position and form can tell for a candidate two sentences off, if it is not the last of its sort."""
_BACK, _REACH, _SOURCES_BACK = 40, 2500, 6
_ASKS = re.compile(r"(?:\w+ ){1,4}?(?:asked|asks|wanted to know)\b")
_ASKED_BY = re.compile(r"\b[Aa]sked by \Z")
_RELATIVE = re.compile(r"(?:who|which|that)\b")

_AGREES: Final = {
    "m": {PERSON, UNKNOWN, UNNAMED},
    "f": {PERSON, UNKNOWN, UNNAMED},
    "": {PERSON, UNKNOWN, UNNAMED},
    "plural": {GROUP, ORGANISATION, UNKNOWN, PLACE},
    "thing": {ORGANISATION, DOCUMENT, PLACE, UNKNOWN},
    "body": {ORGANISATION},
}
"""What a pronoun agrees with → kinds it may mean."""


class Choice(NamedTuple):
    """An antecedent with its lead over the next best and what speaks for it."""

    entity: int
    """Entity index, or -1 where the candidate has none yet."""
    candidate: Candidate | None
    lead: float
    features: frozenset[str]


def antecedent(
    reading: Reading, at: int, agrees: str, own: Sequence[Span], named: bool = False, among: Collection[int] = ()
) -> Choice | None:
    """What a pronoun at the offset means that agrees with “m”, “f”, “plural”, “thing”, “body” or “” (any person).

    `own` is the content of its quote. `named`: consider names only. `among`: consider these entities only.
    """
    kinds = _AGREES[agrees]
    sentence, paragraph = bisect_right(reading.sentences, at) - 1, bisect_right(reading.paragraphs, at) - 1
    opened = reading.openings.get(agrees)
    best: dict[tuple[int, int], tuple[float, list[str], Candidate | None]] = {}

    def distance(there: int) -> int:
        """Sentences between, without those that open with such a pronoun."""
        between = max(0, sentence - there)
        return between - (opened[sentence] - opened[there + 1]) if opened and between else between

    def score(weights: float, away: int, above: int, mentions: int) -> float:
        return (
            weights
            + WEIGHTS["sentence"] * min(8, away)
            + WEIGHTS["paragraph"] * min(4, paragraph - above)
            + WEIGHTS["mentions"] * log(1 + mentions)
        )

    def weigh(
        key: tuple[int, int], there: int, above: int, features: list[str], mentions: int, candidate: Candidate | None
    ) -> None:
        away = distance(there)
        if away <= 1 and "first" in features:
            features.append("near")
        scored = score(sum([WEIGHTS[f] for f in features]), away, above, mentions)
        if key not in best or scored > best[key][0]:
            best[key] = scored, features, candidate

    def settled(there: int, above: int) -> bool:
        """Whether nothing from that sentence on back can come up to the two best."""
        away = distance(there)
        most = score(_MOST, away, above, reading.most_named)
        return away > 1 and sum([scored > most for scored, _, _ in best.values()]) > 1

    upto, seen, weighed = bisect_left(reading.candidates, (at,)), False, sentence
    for i in range(upto - 1, max(-1, upto - 1 - _BACK), -1):
        candidate = reading.candidates[i]
        if at - candidate.start > _REACH:
            break
        if candidate.kind not in kinds or candidate.end > at or (named and candidate.phrase >= 0):
            continue
        if agrees in ("m", "f") and candidate.gender not in ("", agrees):
            continue
        place = reading.place(i)
        if seen and place.sentence < weighed:
            weighed = place.sentence
            if settled(weighed, place.paragraph):
                break
        features = _features(reading, i, place, own, agrees)
        if not seen and "content" not in features and "own content" not in features:
            seen = True
            features.append("last")
        entity = reading.entity_of(candidate.names[0]) if len(candidate.names) == 1 else None
        if entity is not None and agrees in ("m", "f") and entity.gender not in ("", agrees):
            continue  # a namesake that was meant for another when candidates were made
        if (entity is not None and entity.index == reading.narrator) or (
            among and (entity is None or entity.index not in among)
        ):
            continue
        key = (entity.index, -1) if entity else (-1, i)
        mentions = len(entity.names) if entity else 1
        weigh(key, place.sentence, place.paragraph, features, mentions, candidate)
    upto = bisect_left(reading.sources, (at, -1))
    for j in range(upto - 1, max(-1, upto - 1 - _SOURCES_BACK), -1):
        where, index = reading.sources[j]
        entity = reading.entities.found[index]
        if (
            index == reading.narrator
            or (among and index not in among)
            or entity.kind not in kinds
            or (agrees in ("m", "f") and entity.gender not in ("", agrees))
            or (agrees in ("m", "f") and entity.kind == UNNAMED and not any(map(is_person_noun, entity.words)))
        ):
            continue
        features = ["source", *_against(entity.kind, agrees)]
        if entity.kind in (UNNAMED, GROUP) and _asks(reading, where):
            features.append("asker")
        elif j == upto - 1:
            features.append("previous")
        if not _RELATIVE.match(reading.document.text, where):
            features.append("first")
        if agrees and entity.gender == agrees:
            features.append("gender")
        there, above = bisect_right(reading.sentences, where) - 1, bisect_right(reading.paragraphs, where) - 1
        weigh((index, -1), there, above, features, max(1, len(entity.names)), None)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    lead = ranked[0][1][0] - ranked[1][1][0] if len(ranked) > 1 else 2.0
    (entity_index, _), (_, features_of, chosen) = ranked[0]
    return Choice(entity_index, chosen, lead, frozenset(features_of))


def _asks(reading: Reading, at: int) -> bool:
    """Whether who is mentioned there asks somebody."""
    text = reading.document.text
    return bool(_ASKS.match(text, at) or _ASKED_BY.search(text, max(0, at - 12), at))


def _against(kind: str, agrees: str) -> tuple[str, ...]:
    """What speaks against a kind for a pronoun."""
    if kind == UNKNOWN:
        return ("unsure",)
    if kind == PLACE:
        return ("place",)
    return ("body",) if agrees == "plural" and kind == ORGANISATION else ()


def _features(reading: Reading, i: int, place: Place, own: Sequence[Span], agrees: str) -> list[str]:
    """What position and form tell about a candidate for a pronoun."""
    candidate = reading.candidates[i]
    start = candidate.start
    features = ["content"] if place.inside else []
    for a, b in own:
        if a <= start < b:
            features = ["own content"]
    features += place.features
    if not features and _first_in_sentence(reading, i, agrees):
        features.append("first")
    at = bisect_left(reading.sources, (start, -1))
    if at < len(reading.sources) and reading.sources[at][0] < candidate.end:
        features.append("source")
    if candidate.phrase >= 0:
        features.append("noun")
        if candidate.kind in (UNNAMED, GROUP) and _asks(reading, start):
            features.append("asker")
    fits = agrees in ("m", "f") and candidate.gender == agrees
    if fits:
        features.append("gender")
    if not (fits and candidate.kind == UNKNOWN):
        features += _against(candidate.kind, agrees)
    return features


def _first_in_sentence(reading: Reading, i: int, agrees: str) -> bool:
    """Whether nothing of its sort stands before it in the sentence, reported words and possessives apart."""
    candidates = reading.candidates
    sentence = bisect_right(reading.sentences, candidates[i].start) - 1
    opened = reading.openings.get(agrees)
    if opened and opened[sentence + 1] > opened[sentence]:
        return False
    for j in range(i - 1, max(-1, i - 8), -1):
        earlier = candidates[j]
        if earlier.start < reading.sentences[sentence]:
            return True
        if (
            earlier.kind in _AGREES[agrees]
            and earlier.end <= candidates[i].start
            and reading.inside_content(earlier.start) < 0
        ):
            possessive = earlier.names and reading.names[earlier.names[-1]].possessive
            if not possessive:
                return False
    return True
