"""What a pronoun means: what is spoken of before it, weighed by distance, syntax, quotes, gender and prominence.

Candidates are names, noun phrases, pairs of names and sources already resolved. Each is weighed by a table of
weights over yes-or-no features, in the manner of Lappin and Leass (1994), set by hand and checked on gold.
Windows are bounded, so time is linear in the number of pronouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import log
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.segmentation import Segmentation
from tui.extraction.speakers.entities import Entities, Entity
from tui.extraction.speakers.lexicon.function_words import PREPOSITIONS
from tui.extraction.speakers.name_forms import DOCUMENT, GROUP, ORGANISATION, PERSON, PLACE, UNKNOWN, UNNAMED, Name
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.sources import is_person_noun

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
}
_BACK, _REACH, _SOURCES_BACK, _LONGEST_JOIN = 40, 2500, 6, 60
_AND = re.compile(r"(?:,[^.;:“”\"\n]+,)?,? (?:and|&) ")
_RELATIVE = re.compile(r"(?:who|which|that)\b")
_OPENERS: Final = {"he": "m", "she": "f", "they": "plural", "it": "thing"}
_OPENING = re.compile(r"(?:(?:But|And|Yet|So|Then|Still),? )?(he|she|they|it)\b(?!['’]s)", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an"))

_AGREES: Final = {
    "m": {PERSON, UNKNOWN, UNNAMED},
    "f": {PERSON, UNKNOWN, UNNAMED},
    "": {PERSON, UNKNOWN, UNNAMED},
    "plural": {GROUP, ORGANISATION, UNKNOWN, PLACE},
    "thing": {ORGANISATION, DOCUMENT, PLACE, UNKNOWN},
    "body": {ORGANISATION},
}
"""What a pronoun agrees with → kinds it may mean."""


class Candidate(NamedTuple):
    """Something spoken of: a name, a noun phrase or several names joined by “and”."""

    start: int
    end: int
    kind: str
    gender: str
    names: tuple[int, ...]
    """Indices of its names; none for a noun phrase."""
    phrase: int = -1
    """Index of its noun phrase, or -1."""


class Choice(NamedTuple):
    """An antecedent with its lead over the next best and what speaks for it."""

    entity: int
    """Entity index, or -1 where the candidate has none yet."""
    candidate: Candidate | None
    lead: float
    features: frozenset[str]


@dataclass(slots=True)
class Reading:
    """What is known of a text while its sources are resolved from start to end."""

    segmentation: Segmentation
    names: Sequence[Name]
    phrases: Sequence[NounPhrase]
    entities: Entities
    contents: Sequence[Span]
    """Quoted and reported words, in text order."""
    starts: list[int] = field(init=False)
    """Starts of the names."""
    sentences: list[int] = field(init=False)
    """Starts of the sentences."""
    paragraphs: list[int] = field(init=False)
    """Starts of the paragraphs."""
    content_starts: list[int] = field(init=False)
    """Starts of the contents."""
    candidates: list[Candidate] = field(init=False)
    """In text order."""
    sources: list[tuple[int, int]] = field(default_factory=list)
    """(offset, entity) of the sources resolved so far, sorted by offset."""
    narrator: int = -1
    """The entity that says “I”: never “he” or “she”."""

    openings: dict[str, list[int]] = field(init=False)
    """What a pronoun agrees with → for each sentence how many up to it open with such a pronoun."""

    def __post_init__(self) -> None:
        self.openings = _openings(self.segmentation)
        self.starts = [name.span.start for name in self.names]
        self.sentences = [start for start, _ in self.segmentation.sentences]
        self.paragraphs = [start for start, _ in self.segmentation.paragraphs]
        self.content_starts = [start for start, _ in self.contents]
        self.candidates = sorted([*self._named(), *self._described(), *self._joined()])

    def _named(self) -> list[Candidate]:
        found = (self.entity_of(i) for i in range(len(self.names)))
        return [
            Candidate(name.outer.start, name.span.end, entity.kind, entity.gender, (i,))
            for i, (name, entity) in enumerate(zip(self.names, found, strict=True))
        ]

    def _described(self) -> list[Candidate]:
        return [
            Candidate(p.span.start, p.span.end, p.kind, p.gender, (), i)
            for i, p in enumerate(self.phrases)
            if p.name < 0 and p.kind != DOCUMENT
        ]

    def _joined(self) -> list[Candidate]:
        text, found = self.segmentation.text, []
        for i, one in enumerate(self.names):
            for j in range(i + 1, min(i + 3, len(self.names))):
                other = self.names[j]
                if other.outer.start - one.span.end > _LONGEST_JOIN:
                    break
                if not _AND.fullmatch(text, one.span.end, other.outer.start):
                    continue
                if is_person(self.entity_of(i)) and is_person(self.entity_of(j)):
                    found.append(Candidate(one.outer.start, other.span.end, GROUP, "", (i, j)))
                    break
        return found

    def inside_content(self, offset: int) -> int:
        """Index of the content that holds the offset, or -1."""
        i = bisect_right(self.content_starts, offset) - 1
        for j in range(i, max(-1, i - 3), -1):
            if offset < self.contents[j].end:
                return j
        return -1

    def entity_of(self, name: int) -> Entity:
        """The entity that a name means."""
        return self.entities.found[self.entities.of_name[name]]


def _openings(segmentation: Segmentation) -> dict[str, list[int]]:
    """Running counts of the sentences that open with “he”, “she”, “they”, “it”."""
    matches = [_OPENING.match(segmentation.text, start) for start, _ in segmentation.sentences]
    opened = [_OPENERS[found[1].lower()] if found else "" for found in matches]
    return {agrees: list(accumulate((o == agrees for o in opened), initial=0)) for agrees in _OPENERS.values()}


def is_person(entity: Entity) -> bool:
    """Whether nothing speaks against a person."""
    return entity.kind in (PERSON, UNKNOWN)


def antecedent(
    reading: Reading, at: int, agrees: str, own: Sequence[Span], named: bool = False, among: Sequence[int] = ()
) -> Choice | None:
    """What a pronoun at the offset means that agrees with “m”, “f”, “plural”, “thing”, “body” or “” (any person).

    `own` is the content of its quote. `named`: consider names only. `among`: consider these entities only.
    """
    kinds = _AGREES[agrees]
    sentence, paragraph = bisect_right(reading.sentences, at) - 1, bisect_right(reading.paragraphs, at) - 1
    opened = reading.openings.get(agrees)
    best: dict[tuple[int, int], tuple[float, list[str], Candidate | None]] = {}

    def weigh(
        key: tuple[int, int], where: int, features: list[str], mentions: int, candidate: Candidate | None
    ) -> None:
        there = bisect_right(reading.sentences, where) - 1
        distance = max(0, sentence - there)
        if opened and distance:
            distance -= opened[sentence] - opened[there + 1]
        if distance <= 1 and "first" in features:
            features.append("near")
        score = (
            sum([WEIGHTS[f] for f in features])
            + WEIGHTS["sentence"] * min(8, distance)
            + WEIGHTS["paragraph"] * min(4, paragraph - bisect_right(reading.paragraphs, where) + 1)
            + WEIGHTS["mentions"] * log(1 + mentions)
        )
        if key not in best or score > best[key][0]:
            best[key] = score, features, candidate

    upto, seen = bisect_left(reading.candidates, (at,)), False
    for i in range(upto - 1, max(-1, upto - 1 - _BACK), -1):
        candidate = reading.candidates[i]
        if at - candidate.start > _REACH:
            break
        if candidate.kind not in kinds or candidate.end > at or (named and candidate.phrase >= 0):
            continue
        if agrees in ("m", "f") and candidate.gender not in ("", agrees):
            continue
        features = _features(reading, i, candidate, own, agrees)
        if not seen and "content" not in features and "own content" not in features:
            seen = True
            features.append("last")
        entity = reading.entity_of(candidate.names[0]) if len(candidate.names) == 1 else None
        if (entity is not None and entity.index == reading.narrator) or (
            among and (entity is None or entity.index not in among)
        ):
            continue
        key = (entity.index, -1) if entity else (-1, i)
        weigh(key, candidate.start, features, len(entity.names) if entity else 1, candidate)
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
        if j == upto - 1:
            features.append("previous")
        if not _RELATIVE.match(reading.segmentation.text, where):
            features.append("first")
        if agrees and entity.gender == agrees:
            features.append("gender")
        weigh((index, -1), where, features, max(1, len(entity.names)), None)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    lead = ranked[0][1][0] - ranked[1][1][0] if len(ranked) > 1 else 2.0
    (entity_index, _), (_, features_of, chosen) = ranked[0]
    return Choice(entity_index, chosen, lead, frozenset(features_of))


def _against(kind: str, agrees: str) -> tuple[str, ...]:
    """What speaks against a kind for a pronoun."""
    if kind == UNKNOWN:
        return ("unsure",)
    if kind == PLACE:
        return ("place",)
    return ("body",) if agrees == "plural" and kind == ORGANISATION else ()


def _features(reading: Reading, i: int, candidate: Candidate, own: Sequence[Span], agrees: str) -> list[str]:
    """What position and form tell about a candidate."""
    text, start = reading.segmentation.text, candidate.start
    features: list[str] = []
    if any(a <= start < b for a, b in own):
        features.append("own content")
    elif reading.inside_content(start) >= 0:
        features.append("content")
    if (candidate.names and reading.names[candidate.names[-1]].possessive) or text[
        candidate.end : candidate.end + 2
    ] in ("’s", "'s"):
        features.append("possessive")
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].casefold() if before else ""
    if word in PREPOSITIONS:
        features.append("object")
    if (
        candidate.names
        and word in _ARTICLES
        and candidate.kind in (PERSON, UNKNOWN)
        and not reading.names[candidate.names[0]].title
    ):
        features.append("modifier")
    if not features and _first_in_sentence(reading, i, agrees):
        features.append("first")
    at = bisect_left(reading.sources, (start, -1))
    if at < len(reading.sources) and reading.sources[at][0] < candidate.end:
        features.append("source")
    if candidate.phrase >= 0:
        features.append("noun")
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
