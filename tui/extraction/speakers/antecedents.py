"""What a pronoun means: the mentions near it that agree, and the one that is likeliest to be taken up.

Candidates are names, noun phrases, pairs of names and sources already resolved, before the pronoun, and a few names
after it. What is observed of them (`observed.py`) is scored by learnt weights (`scorer.py`). Windows are bounded, so
time is linear in the number of pronouns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.speakers.candidates import Candidate, position_of
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.nouns import is_person_noun
from tui.extraction.speakers.observed import observe
from tui.extraction.speakers.scenes import Asked, Spot, scene_of
from tui.extraction.speakers.scorer import probabilities

_BACK, _MENTIONS_BACK, _REACH, _SOURCES_BACK = 30, 12, 2500, 6
"""Candidates, those that agree, characters, and sources before a pronoun that are considered."""
_AHEAD, _MENTIONS_AHEAD = 8, 5
"""Candidates after it in its own sentence and the next, and names among them, that are considered."""
_ONE_PERSON: Final = frozenset((EntityKind.PERSON, EntityKind.UNKNOWN, EntityKind.UNNAMED))
_AGREES: Final = {
    "m": _ONE_PERSON,
    "f": _ONE_PERSON,
    "": _ONE_PERSON,
    "plural": frozenset((EntityKind.GROUP, EntityKind.ORGANISATION, EntityKind.UNKNOWN, EntityKind.PLACE)),
    "thing": frozenset((EntityKind.ORGANISATION, EntityKind.DOCUMENT, EntityKind.PLACE, EntityKind.UNKNOWN)),
    "body": frozenset((EntityKind.ORGANISATION,)),
}
"""What a pronoun agrees with → kinds it may mean."""


class Choice(NamedTuple):
    """An antecedent, how likely it is, and what a reader may be told for it."""

    entity: int
    """Entity index, or -1 where the candidate has none yet."""
    candidate: Candidate | None
    """Its nearest mention; None where that is a source."""
    certainty: float
    """Probability that it is the right one of those considered."""
    reasons: frozenset[str]
    """Some of “previous” (source of the quote before), “last” (the last that agrees), “near” (first in the sentence
    before, or in this one), “source” (of an earlier quote)."""


def antecedent(discourse: Discourse, asked: Asked, named: bool = False, among: Collection[int] = ()) -> Choice | None:
    """What is likeliest to be meant, None where nothing agrees.

    `named`: consider names only. `among`: consider these entities only.
    """
    spots = find_spots(discourse, asked, named, among)
    if not spots:
        return None
    scene = scene_of(discourse, asked)
    found = probabilities(discourse.weights, observe(discourse, scene, spots), [spot.key for spot in spots])
    key = max(found, key=lambda key: (found[key], key))
    mentions = [spot for spot in spots if spot.key == key]
    before = [spot for spot in spots if spot.start < asked.at]
    nearest = max(mentions, key=lambda spot: (spot.start < asked.at, spot.start))
    told = {
        "previous": next(iter(scene.quoted), None) == key[0] >= 0,
        "last": bool(before) and before[-1].key == key,
        "near": 0 <= scene.position.sentence - nearest.position.sentence <= 1 and _opens(before, nearest),
        "source": key[0] in scene.quoted,
    }
    return Choice(key[0], nearest.candidate, found[key], frozenset(name for name, true in told.items() if true))


def _opens(before: list[Spot], mention: Spot) -> bool:
    """Whether no other that agrees stands before a mention in its sentence."""
    return next((s.key for s in before if s.position.sentence == mention.position.sentence), None) == mention.key


def find_spots(discourse: Discourse, asked: Asked, named: bool = False, among: Collection[int] = ()) -> list[Spot]:
    """The mentions that may be meant, in text order."""
    spots = [*_before(discourse, asked, named, among), *_after(discourse, asked, among)]
    covered = {token for spot in spots for token in range(spot.position.token, spot.position.end)}
    spots += [s for s in _sources(discourse, asked, among) if s.position.token not in covered]
    return sorted(spots, key=lambda spot: (spot.start, spot.key))


def _before(discourse: Discourse, asked: Asked, named: bool, among: Collection[int]) -> Iterator[Spot]:
    """Names, noun phrases and pairs of names before the pronoun, nearest first."""
    upto, taken = discourse.before(asked.at), 0
    for i in range(upto - 1, max(-1, upto - 1 - _BACK), -1):
        candidate = discourse.candidates[i]
        if asked.at - candidate.start > _REACH or taken == _MENTIONS_BACK:
            return
        if candidate.end <= asked.at and not (named and candidate.phrase >= 0):
            spot = _spot(discourse, asked, i, among)
            if spot is not None:
                taken += 1
                yield spot


def _after(discourse: Discourse, asked: Asked, among: Collection[int]) -> Iterator[Spot]:
    """Names after the pronoun, in its sentence and the next."""
    first, taken = discourse.before(asked.at + 1), 0
    last = discourse.document.sentence_at(asked.at) + 1
    for i in range(first, min(len(discourse.candidates), first + _AHEAD)):
        if discourse.position(i).sentence > last or taken == _MENTIONS_AHEAD:
            return
        spot = _spot(discourse, asked, i, among) if discourse.candidates[i].names else None
        if spot is not None:
            taken += 1
            yield spot


def _spot(discourse: Discourse, asked: Asked, i: int, among: Collection[int]) -> Spot | None:
    """A candidate as one that may be meant, None if it does not agree."""
    candidate = discourse.candidates[i]
    entity, kind, gender = discourse.known_of(candidate)
    if entity is None and (spoke := discourse.source_in(candidate)) is not None:
        entity = discourse.entity(spoke)
        kind, gender = entity.kind, entity.gender or gender
    if not _agrees(discourse, asked, entity, kind, gender, among):
        return None
    key = (entity.index, -1) if entity else (-1, i)
    fits = gender != "" and gender == asked.agrees
    return Spot(key, candidate.start, discourse.position(i), entity, candidate, kind, fits)


def _sources(discourse: Discourse, asked: Asked, among: Collection[int]) -> Iterator[Spot]:
    """Where those who spoke before the pronoun were named as sources, nearest first."""
    upto = bisect_left(discourse.sources, (asked.at, -1))
    for where, index in reversed(discourse.sources[max(0, upto - _SOURCES_BACK) : upto]):
        entity = discourse.entity(index)
        if not _agrees(discourse, asked, entity, entity.kind, entity.gender, among):
            continue
        if (
            entity.kind is EntityKind.UNNAMED
            and asked.agrees in ("m", "f")
            and not any(map(is_person_noun, entity.words))
        ):
            continue
        position = position_of(discourse.document, Span(where, where + 1))
        yield Spot((index, -1), where, position, entity, None, entity.kind, entity.gender == asked.agrees != "")


def _agrees(
    discourse: Discourse, asked: Asked, entity: Entity | None, kind: EntityKind, gender: str, among: Collection[int]
) -> bool:
    """Whether kind and gender agree, and it is not who tells the story, nor none of those asked for."""
    if kind not in _AGREES[asked.agrees] or (asked.agrees in ("m", "f") and gender not in ("", asked.agrees)):
        return False
    return not among if entity is None else entity.index != discourse.narrator and (not among or entity.index in among)
