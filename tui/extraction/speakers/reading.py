"""What is known of a text while its sources are resolved, and the candidates that a pronoun may mean.

Candidates are names, noun phrases and pairs of names; where one stands is found when it is first asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.english.function_words import PREPOSITIONS
from tui.extraction.speakers.entities import Entities, Entity
from tui.extraction.speakers.name_forms import DOCUMENT, GROUP, PERSON, UNKNOWN, Name
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.text import Document

_LONGEST_JOIN = 60
_AND = re.compile(r"(?:,[^.;:“”\"\n]+,)?,? (?:and|&) ")
_OPENERS: Final = {"he": "m", "she": "f", "they": "plural", "it": "thing"}
_OPENING = re.compile(r"(?:(?:But|And|Yet|So|Then|Still),? )?(he|she|they|it)\b(?!['’]s)", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an"))


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


class Place(NamedTuple):
    """Where a candidate stands, whatever pronoun is asked for."""

    sentence: int
    """Index of its sentence, -1 before the first."""
    paragraph: int
    """Index of its paragraph, -1 before the first."""
    inside: bool
    """It stands inside reported words."""
    features: tuple[str, ...]
    """Names of what speaks against it."""


@dataclass(slots=True)
class Reading:
    """What is known of a text while its sources are resolved from start to end."""

    document: Document
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
    places: dict[int, Place] = field(default_factory=dict)
    """Candidate index → where it stands, of those that were asked for."""
    sources: list[tuple[int, int]] = field(default_factory=list)
    """(offset, entity) of the sources resolved so far, sorted by offset."""
    narrator: int = -1
    """The entity that says “I”: never “he” or “she”."""
    openings: dict[str, list[int]] = field(init=False)
    """What a pronoun agrees with → for each sentence how many up to it open with such a pronoun."""

    beside: dict[int, list[NounPhrase]] = field(init=False)
    """Noun phrases by the name that they stand beside."""
    most_named: int = field(init=False)
    """How often the entity is named that is named most."""

    def __post_init__(self) -> None:
        self.openings = _openings(self.document)
        self.beside = {}
        for phrase in self.phrases:
            if phrase.name >= 0:
                self.beside.setdefault(phrase.name, []).append(phrase)
        self.most_named = max([len(entity.names) for entity in self.entities.found], default=1)
        self.starts = [name.span.start for name in self.names]
        self.sentences = [start for start, _ in self.document.sentences]
        self.paragraphs = [start for start, _ in self.document.paragraphs]
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
        text, found = self.document.text, []
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

    def place(self, candidate: int) -> Place:
        """Where a candidate stands; found when it is first asked for."""
        place = self.places.get(candidate)
        if place is None:
            place = self.places[candidate] = _place(self, self.candidates[candidate])
        return place

    def entity_of(self, name: int) -> Entity:
        """The entity that a name means."""
        return self.entities.found[self.entities.of_name[name]]


def _openings(document: Document) -> dict[str, list[int]]:
    """Running counts of the sentences that open with “he”, “she”, “they”, “it”."""
    matches = [_OPENING.match(document.text, start) for start, _ in document.sentences]
    opened = [_OPENERS[found[1].lower()] if found else "" for found in matches]
    return {agrees: list(accumulate((o == agrees for o in opened), initial=0)) for agrees in _OPENERS.values()}


def is_person(entity: Entity) -> bool:
    """Whether nothing speaks against a person."""
    return entity.kind in (PERSON, UNKNOWN)


def _place(reading: Reading, candidate: Candidate) -> Place:
    """What position and form tell about a candidate whatever it is sought for."""
    text, start = reading.document.text, candidate.start
    features: list[str] = []
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
    sentence, paragraph = bisect_right(reading.sentences, start) - 1, bisect_right(reading.paragraphs, start) - 1
    return Place(sentence, paragraph, reading.inside_content(start) >= 0, tuple(features))
