"""What a pronoun means: what is spoken of before it, weighed by distance, syntax, quotes, gender and prominence.

Candidates are names, noun phrases, pairs of names and sources already resolved. Each is weighed by a table of
weights over yes-or-no features, in the manner of Lappin and Leass (1994), set by hand and checked on gold.
Windows are bounded, so time is linear in the number of pronouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from math import log
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.speakers.candidates import Candidate, Position
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.nouns import is_person_noun

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
_MOST_SENTENCES, _MOST_PARAGRAPHS = 8, 4
"""More between than these weigh no more."""
_BACK, _REACH, _SOURCES_BACK = 40, 2500, 6
"""Candidates, characters and sources before a pronoun that are weighed."""
_SORT_BACK = 7
"""Candidates before another among which one of its sort would take the first place in the sentence."""
_ALONE = 2.0
"""The lead of an antecedent that has no rival."""
_ASKS = re.compile(r"(?:\w+ ){1,4}?(?:asked|asks|wanted to know)\b")
_ASKED_BY = re.compile(r"\b[Aa]sked by \Z")
_RELATIVE = re.compile(r"(?:who|which|that)\b")

_AGREES: Final = {
    "m": {EntityKind.PERSON, EntityKind.UNKNOWN, EntityKind.UNNAMED},
    "f": {EntityKind.PERSON, EntityKind.UNKNOWN, EntityKind.UNNAMED},
    "": {EntityKind.PERSON, EntityKind.UNKNOWN, EntityKind.UNNAMED},
    "plural": {EntityKind.GROUP, EntityKind.ORGANISATION, EntityKind.UNKNOWN, EntityKind.PLACE},
    "thing": {EntityKind.ORGANISATION, EntityKind.DOCUMENT, EntityKind.PLACE, EntityKind.UNKNOWN},
    "body": {EntityKind.ORGANISATION},
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
    discourse: Discourse, at: int, agrees: str, own: Sequence[Span], named: bool = False, among: Collection[int] = ()
) -> Choice | None:
    """What a pronoun at the offset means that agrees with “m”, “f”, “plural”, “thing”, “body” or “” (any person).

    `own` is the content of its quote. `named`: consider names only. `among`: consider these entities only.
    """
    weighing = _Weighing(discourse, at, agrees, own, among)
    _weigh_candidates(weighing, named)
    _weigh_sources(weighing)
    ranked = sorted(weighing.best.items(), key=lambda item: (-item[1][0], item[0]))
    if not ranked:
        return None
    lead = ranked[0][1][0] - ranked[1][1][0] if len(ranked) > 1 else _ALONE
    (entity, _), (_, features, chosen) = ranked[0]
    return Choice(entity, chosen, lead, frozenset(features))


class _Weighing:
    """The search for one antecedent: what is sought, and the best score of each that was weighed."""

    def __init__(self, discourse: Discourse, at: int, agrees: str, own: Sequence[Span], among: Collection[int]) -> None:
        self.discourse, self.at, self.agrees, self.own, self.among = discourse, at, agrees, own, among
        self.kinds, self.gendered = _AGREES[agrees], agrees in ("m", "f")
        self.sentence, self.paragraph = discourse.document.sentence_at(at), discourse.document.paragraph_at(at)
        self.opened = discourse.openings.get(agrees)
        self.best: dict[tuple[int, int], tuple[float, list[str], Candidate | None]] = {}
        """(entity or -1, candidate or -1) → score, features, candidate."""

    def may_mean(self, kind: EntityKind, gender: str) -> bool:
        """Whether kind and gender agree with what is sought."""
        return kind in self.kinds and not (self.gendered and gender not in ("", self.agrees))

    def bars(self, entity: Entity | None) -> bool:
        """Whether an entity is not considered: it tells the story, or is none of those asked for."""
        if entity is None:
            return bool(self.among)
        return entity.index == self.discourse.narrator or (bool(self.among) and entity.index not in self.among)

    def weigh(
        self, key: tuple[int, int], there: int, above: int, features: list[str], mentions: int, who: Candidate | None
    ) -> None:
        """Score one that stands in the sentence `there` of the paragraph `above`."""
        away = self._distance(there)
        if away <= 1 and "first" in features:
            features.append("near")
        scored = self._score(sum([WEIGHTS[f] for f in features]), away, above, mentions)
        if key not in self.best or scored > self.best[key][0]:
            self.best[key] = scored, features, who

    def settled(self, there: int, above: int) -> bool:
        """Whether nothing from that sentence on back can come up to the two best."""
        away = self._distance(there)
        most = self._score(_MOST, away, above, self.discourse.most_named)
        return away > 1 and sum([scored > most for scored, _, _ in self.best.values()]) > 1

    def _distance(self, there: int) -> int:
        """Sentences between, without those that open with such a pronoun."""
        between = max(0, self.sentence - there)
        return between - (self.opened[self.sentence] - self.opened[there + 1]) if self.opened and between else between

    def _score(self, weights: float, away: int, above: int, mentions: int) -> float:
        return (
            weights
            + WEIGHTS["sentence"] * min(_MOST_SENTENCES, away)
            + WEIGHTS["paragraph"] * min(_MOST_PARAGRAPHS, self.paragraph - above)
            + WEIGHTS["mentions"] * log(1 + mentions)
        )


def _weigh_candidates(weighing: _Weighing, named: bool) -> None:
    """Names, noun phrases and pairs of names before the pronoun, nearest first."""
    discourse, at = weighing.discourse, weighing.at
    upto, seen, weighed = discourse.before(at), False, weighing.sentence
    for i in range(upto - 1, max(-1, upto - 1 - _BACK), -1):
        candidate = discourse.candidates[i]
        if at - candidate.start > _REACH:
            break
        if candidate.end > at or (named and candidate.phrase >= 0):
            continue
        entity, kind, gender = discourse.known_of(candidate)
        if not weighing.may_mean(kind, gender):
            continue
        position = discourse.position(i)
        if seen and position.sentence < weighed:
            weighed = position.sentence
            if weighing.settled(weighed, position.paragraph):
                break
        features = _features(weighing, i, position, kind, gender)
        if not seen and "content" not in features and "own content" not in features:
            seen = True
            features.append("last")
        if not weighing.bars(entity):
            key, mentions = ((entity.index, -1), len(entity.names)) if entity else ((-1, i), 1)
            weighing.weigh(key, position.sentence, position.paragraph, features, mentions, candidate)


def _weigh_sources(weighing: _Weighing) -> None:
    """The sources resolved before the pronoun, nearest first."""
    discourse = weighing.discourse
    upto = bisect_left(discourse.sources, (weighing.at, -1))
    for j in range(upto - 1, max(-1, upto - 1 - _SOURCES_BACK), -1):
        where, index = discourse.sources[j]
        entity = discourse.entity(index)
        unnamed = weighing.gendered and entity.kind is EntityKind.UNNAMED
        if weighing.bars(entity) or not weighing.may_mean(entity.kind, entity.gender):
            continue
        if unnamed and not any(map(is_person_noun, entity.words)):
            continue
        features = ["source", *_against(entity.kind, weighing.agrees)]
        if entity.kind in (EntityKind.UNNAMED, EntityKind.GROUP) and _asks(discourse, where):
            features.append("asker")
        elif j == upto - 1:
            features.append("previous")
        if not _RELATIVE.match(discourse.document.text, where):
            features.append("first")
        if weighing.agrees and entity.gender == weighing.agrees:
            features.append("gender")
        there, above = discourse.document.sentence_at(where), discourse.document.paragraph_at(where)
        weighing.weigh((index, -1), there, above, features, max(1, len(entity.names)), None)


def _asks(discourse: Discourse, at: int) -> bool:
    """Whether who is mentioned there asks somebody."""
    text = discourse.document.text
    return bool(_ASKS.match(text, at) or _ASKED_BY.search(text, max(0, at - 12), at))


def _against(kind: EntityKind, agrees: str) -> tuple[str, ...]:
    """What speaks against a kind for a pronoun."""
    if kind is EntityKind.UNKNOWN:
        return ("unsure",)
    if kind is EntityKind.PLACE:
        return ("place",)
    return ("body",) if agrees == "plural" and kind is EntityKind.ORGANISATION else ()


def _features(weighing: _Weighing, i: int, position: Position, kind: EntityKind, gender: str) -> list[str]:
    """What position and form tell about a candidate for a pronoun."""
    discourse, agrees = weighing.discourse, weighing.agrees
    candidate = discourse.candidates[i]
    start = candidate.start
    features = ["content"] if position.inside else []
    for a, b in weighing.own:
        if a <= start < b:
            features = ["own content"]
    features += position.features
    if not features and _first_in_sentence(discourse, i, agrees):
        features.append("first")
    at = bisect_left(discourse.sources, (start, -1))
    if at < len(discourse.sources) and discourse.sources[at][0] < candidate.end:
        features.append("source")
    if candidate.phrase >= 0:
        features.append("noun")
        if kind in (EntityKind.UNNAMED, EntityKind.GROUP) and _asks(discourse, start):
            features.append("asker")
    fits = weighing.gendered and gender == agrees
    if fits:
        features.append("gender")
    if not (fits and kind is EntityKind.UNKNOWN):
        features += _against(kind, agrees)
    return features


def _first_in_sentence(discourse: Discourse, i: int, agrees: str) -> bool:
    """Whether nothing of its sort stands before it in the sentence, reported words and possessives apart."""
    candidates = discourse.candidates
    sentence = discourse.position(i).sentence
    opened = discourse.openings.get(agrees)
    if opened and opened[sentence + 1] > opened[sentence]:
        return False
    for j in range(i - 1, max(-1, i - 1 - _SORT_BACK), -1):
        earlier = candidates[j]
        if earlier.start < discourse.document.sentences[sentence].start:
            return True
        if (
            discourse.kind_of(earlier) in _AGREES[agrees]
            and earlier.end <= candidates[i].start
            and not discourse.inside_content(earlier.start)
        ):
            possessive = earlier.names and discourse.names[earlier.names[-1]].possessive
            if not possessive:
                return False
    return True
