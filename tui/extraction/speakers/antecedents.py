"""Whom a pronoun means: people named before it, weighed by distance, syntax, quotes, gender and how often they are named.

A table of weights over a dozen yes-or-no features, in the manner of Lappin and Leass (1994), set by hand and
checked on gold; windows are bounded, so time is linear in the number of pronouns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.segmentation import Segmentation
from tui.extraction.speakers.entities import Entities, Entity
from tui.extraction.speakers.lexicon import PREPOSITIONS
from tui.extraction.speakers.names import ORGANISATION, PERSON, PLACE, Name

WEIGHTS: Final = {
    "sentence": -0.45,  # for each sentence between, up to eight
    "paragraph": -0.30,  # for each paragraph between, up to four
    "first": 0.80,  # first person named in its sentence, outside quotes
    "source": 0.90,  # already the source of a quote
    "previous": 0.60,  # the source of the quote just before
    "content": -1.20,  # named inside reported words
    "own content": -2.00,  # named inside the very quote whose speaker is sought
    "possessive": -0.50,  # “Grant’s plan”
    "object": -0.60,  # after a preposition: “with Grant”
    "modifier": -1.00,  # “the Grant campaign”
    "gender": 0.80,  # gender is known and fits
    "mentions": 0.30,  # times the logarithm of how often it is named
    "unsure": -0.70,  # nothing tells that it is a person
    "last": 0.30,  # the last person named
}
_NAMES_BACK, _SOURCES_BACK = 24, 6
_NONE = frozenset[int]()


class Choice(NamedTuple):
    """An antecedent with its lead over the next best and what speaks for it."""

    entity: int
    lead: float
    features: frozenset[str]


@dataclass(slots=True)
class Reading:
    """What is known of a text while its sources are resolved from start to end."""

    segmentation: Segmentation
    names: Sequence[Name]
    starts: Sequence[int]
    entities: Entities
    contents: Sequence[Span]
    """Quoted and reported words, in text order."""
    sources: list[tuple[int, int]] = field(default_factory=list)
    """(offset, entity) of the sources resolved so far, sorted by offset."""
    _ends: list[int] = field(default_factory=list)

    def inside_content(self, offset: int) -> int:
        """Index of the content that holds the offset, or -1."""
        i = bisect_left(self.contents, (offset + 1,)) - 1
        for j in range(i, max(-1, i - 3), -1):
            if self.contents[j].start <= offset < self.contents[j].end:
                return j
        return -1

    def entity_of(self, name: int) -> Entity:
        """The entity that a name means."""
        return self.entities.found[self.entities.of_name[name]]


def is_person(entity: Entity) -> bool:
    """Whether nothing speaks against a person."""
    return entity.kind in (PERSON, "")


def antecedent(reading: Reading, at: int, gender: str, own: Sequence[Span]) -> Choice | None:
    """The person before the offset whom a pronoun of the gender means; `own` is the content of its quote."""
    seg = reading.segmentation
    sentence, paragraph = seg.sentence_at(at), seg.paragraph_at(at)
    best: dict[int, tuple[float, frozenset[str]]] = {}
    upto = bisect_left(reading.starts, at)
    seen_last = False
    for i in range(upto - 1, max(-1, upto - 1 - _NAMES_BACK), -1):
        name, entity = reading.names[i], reading.entity_of(i)
        if not is_person(entity) or (entity.gender and gender and entity.gender != gender):
            continue
        features = _name_features(reading, i, entity, own)
        if not seen_last and not features & {"content", "own content"}:
            seen_last = True
            features |= {"last"}
        score = _score(reading, name.span.start, sentence, paragraph, entity, gender, features)
        if entity.index not in best or score > best[entity.index][0]:
            best[entity.index] = score, frozenset(features)
    upto = bisect_left(reading.sources, (at, -1))
    for j in range(upto - 1, max(-1, upto - 1 - _SOURCES_BACK), -1):
        where, index = reading.sources[j]
        entity = reading.entities.found[index]
        if not is_person(entity) or (entity.gender and gender and entity.gender != gender):
            continue
        features = {"source", "first"} | ({"previous"} if j == upto - 1 else set())
        score = _score(reading, where, sentence, paragraph, entity, gender, features)
        if index not in best or score > best[index][0]:
            best[index] = score, frozenset(features)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    lead = ranked[0][1][0] - ranked[1][1][0] if len(ranked) > 1 else 2.0
    return Choice(ranked[0][0], lead, ranked[0][1][1])


def _score(
    reading: Reading, where: int, sentence: int, paragraph: int, entity: Entity, gender: str, features: set[str]
) -> float:
    """The weighted sum of a candidate's features."""
    seg = reading.segmentation
    if entity.gender == gender:
        features.add("gender")
    if not entity.kind and not entity.gender:
        features.add("unsure")
    return (
        sum(WEIGHTS[f] for f in features)
        + WEIGHTS["sentence"] * min(8, sentence - seg.sentence_at(where))
        + WEIGHTS["paragraph"] * min(4, paragraph - seg.paragraph_at(where))
        + WEIGHTS["mentions"] * log(1 + len(entity.names))
    )


def _name_features(reading: Reading, i: int, entity: Entity, own: Sequence[Span]) -> set[str]:
    """What position tells about a name."""
    name, text = reading.names[i], reading.segmentation.text
    features: set[str] = set()
    start = name.outer.start
    if any(part.start <= start < part.end for part in own):
        features.add("own content")
    elif reading.inside_content(start) >= 0:
        features.add("content")
    if name.possessive:
        features.add("possessive")
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].casefold() if before else ""
    if word in PREPOSITIONS:
        features.add("object")
    if not features and _first_in_sentence(reading, i):
        features.add("first")
    if any(where >= name.outer.start and where < name.span.end for where, _ in _near(reading, start)):
        features.add("source")
    del entity
    return features


def _near(reading: Reading, start: int) -> list[tuple[int, int]]:
    at = bisect_left(reading.sources, (start, -1))
    return reading.sources[max(0, at - 1) : at + 2]


def _first_in_sentence(reading: Reading, i: int) -> bool:
    """Whether no other person is named before in the sentence, reported words apart."""
    names, seg = reading.names, reading.segmentation
    sentence = seg.sentence_at(names[i].span.start)
    for j in range(i - 1, max(-1, i - 5), -1):
        if seg.sentence_at(names[j].span.start) != sentence:
            return True
        if is_person(reading.entity_of(j)) and reading.inside_content(names[j].span.start) < 0:
            return names[j].possessive
    return True


def organisation_before(
    reading: Reading, at: int, kinds: frozenset[str] = frozenset((ORGANISATION, PLACE))
) -> int | None:
    """The organisation named last before the offset, outside reported words if there is one."""
    upto = bisect_left(reading.starts, at)
    fallback = None
    for i in range(upto - 1, max(-1, upto - 1 - _NAMES_BACK), -1):
        entity = reading.entity_of(i)
        if entity.kind in kinds:
            if reading.inside_content(reading.names[i].span.start) < 0:
                return entity.index
            fallback = entity.index if fallback is None else fallback
    return fallback
