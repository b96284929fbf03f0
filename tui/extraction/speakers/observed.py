"""What is observed of a pronoun and of each mention that it may take up: place, form, the words beside, the entity.

Every observation is one of a few values and each value has a row in the scorer’s table (`scorer.py`): observing gives
row numbers, scoring adds up rows. Learnt weights fit these rows alone; `training.antecedents` makes them again after
any change here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from tui.extraction.speakers.candidates import Key, Position
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.neighbours import (
    CLASSES,
    CLAUSES,
    COMMA,
    CONJUNCTIONS,
    GENITIVE,
    VERBS,
    class_of,
)
from tui.extraction.speakers.scenes import OPENS, Scene, Spot

_AWAY: Final = (1, 2, 4, 8, 16, 24, 32, 48, 64, 96, 160)
_WITHIN: Final = (1, 2, 4, 8, 16)
"""Tokens between, and tokens from a sentence’s start, at which one value ends and the next begins."""
_SENTENCES: Final = (1, 2, 3, 4, 5, 7, 10)
_NAMED: Final = (1, 2, 3, 5, 9)
_SHARES: Final = (0.34, 0.67, 1.0)
"""The same of sentences between, of mentions by name, and of their share in those of who is named most."""
_CASE_NAMES: Final = ("subject", "object", "possessive", "reflexive", "noun")
_AGREEMENTS: Final = ("m", "f", "", "plural", "thing", "body")
_FORMS: Final = ("source", "the", "a", "phrase", "pair", "titled", "first", "full", "short")
_DETERMINED: Final = {
    **dict.fromkeys(("the", "that", "this", "these", "those"), "the"),
    **dict.fromkeys(("a", "an", ""), "a"),
}
_KINDS: Final = {kind: i for i, kind in enumerate(EntityKind)}

FIELDS: Final = {
    "case": len(_CASE_NAMES),
    "agrees": len(_AGREEMENTS),
    "before": len(CLASSES),
    "after": len(CLASSES),
    "within": len(_WITHIN) + 1,
    "in quote marks": 2,
    "such before it here": 3,
    "such in the sentence before": 3,
    "own quote": 3,
    "mention sentences": len(_SENTENCES) + 3,
    "mention paragraphs": 5,
    "mention tokens": len(_AWAY) + 2,
    "mention rivals between": 6,
    "mention place in its sentence": 3,
    "mention within": len(_WITHIN) + 1,
    "mention before": len(CLASSES),
    "mention after": len(CLASSES),
    "mention form": 2 * len(_FORMS),
    "mention reported": 3,
    "mention such between": 5,
    "mention clauses between": 9,
    "mention and such before": 7,
    "mention sentences but for such": 6,
    "mention parallel": 9,
    "mention nearest": 3,
    "entity kind": 2 * len(_KINDS),
    "entity name": 8,
    "entity named before": len(_NAMED) + 2,
    "entity share": len(_SHARES) + 2,
    "entity first": 3,
    "entity here": 4,
    "entity quoted": 5,
    "entity since quoted": 6,
    "entity first in sentences": 5,
}
"""Name of what is observed → how many values it has: of the pronoun, then of a mention, then of its entity."""
_ROW: Final = dict(zip(FIELDS, accumulate(FIELDS.values(), initial=0), strict=False))
"""Name → number of its first row."""
SIZE: Final = sum(FIELDS.values())
"""Rows in all."""
_OPENING = 3
"""Mentions by name that are looked at to tell whether an entity owes its capital to the start of a sentence."""


def observe(discourse: Discourse, scene: Scene, spots: Sequence[Spot]) -> list[list[int]]:
    """The rows of each mention, those of the pronoun among them; `spots`: in text order."""
    at, sentence = scene.asked.at, scene.position.sentence
    nearest: dict[Key, int] = {}
    rivals = [min(4, nearest.setdefault(s.key, len(nearest))) if s.start < at else 5 for s in reversed(spots)][::-1]
    seats: dict[int, list[Key]] = {}
    places = [_seat(seats.setdefault(s.position.sentence, []), s.key) for s in spots]
    firsts = Counter([s.key for s, place in zip(spots, places, strict=True) if not place])
    latest = {s.key: s.start for s in spots if s.start < at}
    here = Counter[Key]()
    for key, side in {(s.key, 1 if s.start < at else 2) for s in spots if s.position.sentence == sentence}:
        here[key] += side
    most = max([len(s.entity.names) for s in spots if s.entity], default=0)
    first = min([s.entity.names[0] for s in spots if s.entity and s.entity.names], default=-1)
    told = {
        key: (
            *_of_entity(discourse, scene, spot, most, first),
            _ROW["entity here"] + here[key],
            _ROW["entity first in sentences"] + min(4, firsts[key]),
        )
        for key, spot in {s.key: s for s in spots}.items()
    }
    pronoun = _of_pronoun(discourse, scene)
    return [
        [
            *pronoun,
            *_of_mention(discourse, scene, spot, rival, place),
            _ROW["mention nearest"] + (2 if spot.start > at else latest[spot.key] != spot.start),
            *told[spot.key],
        ]
        for spot, rival, place in zip(spots, rivals, places, strict=True)
    ]


def _seat(order: list[Key], key: Key) -> int:
    """The place of an entity among those of a sentence, so far; 2 for all after the second."""
    if key not in order:
        order.append(key)
    return min(2, order.index(key))


def _of_pronoun(discourse: Discourse, scene: Scene) -> list[int]:
    document, at, position = discourse.document, scene.asked.at, scene.position
    own = scene.asked.own
    last = scene.such[scene.earlier - 1] if scene.earlier else -1
    here = before = 0
    if last >= position.opening:
        here = 1 if document.words[last].lower() in ("he", "she", "they", "it") else 2
    if position.sentence:
        opening = bisect_left(document.starts, document.sentences[position.sentence - 1].start)
        i = bisect_left(scene.such, opening)
        if i < len(scene.such) and scene.such[i] < position.opening:
            before = 1 if scene.such[i] - opening < OPENS else 2
    return [
        _ROW["case"] + _CASE_NAMES.index(scene.case),
        _ROW["agrees"] + _AGREEMENTS.index(scene.asked.agrees),
        _ROW["before"] + position.before,
        _ROW["after"] + position.after,
        _ROW["within"] + bisect_right(_WITHIN, position.token - position.opening),
        _ROW["in quote marks"] + document.is_quoted(at),
        _ROW["such before it here"] + here,
        _ROW["such in the sentence before"] + before,
        _ROW["own quote"] + (0 if not own else 1 if own[0].end <= at else 2),
    ]


def _of_mention(discourse: Discourse, scene: Scene, spot: Spot, rivals: int, place: int) -> list[int]:
    position, asked, start = spot.position, scene.asked, spot.start
    after, away = start > asked.at, scene.position.sentence - position.sentence
    possessive = position.after == GENITIVE
    sentences = len(_SENTENCES) + 1 + (away != 0) if after else bisect_right(_SENTENCES, away)
    paragraphs = 4 if after else min(3, scene.paragraph - position.paragraph)
    tokens = len(_AWAY) + 1 if after else bisect_right(_AWAY, scene.position.token - position.end)
    reported = 2 if any(a <= start < b for a, b in asked.own) else int(discourse.inside_content(start))
    such = 4 if after else min(3, scene.earlier - bisect_left(scene.such, position.end))
    parallel = 8
    if not after:
        opens = scene.case == "subject" and scene.position.token - scene.position.opening < OPENS
        parallel = (
            (not place and opens) + 2 * (possessive and scene.case == "possessive") + 4 * (not place and away == 1)
        )
    return [
        _ROW["mention sentences"] + sentences,
        _ROW["mention paragraphs"] + paragraphs,
        _ROW["mention tokens"] + tokens,
        _ROW["mention rivals between"] + rivals,
        _ROW["mention place in its sentence"] + place,
        _ROW["mention within"] + bisect_right(_WITHIN, position.token - position.opening),
        _ROW["mention before"] + position.before,
        _ROW["mention after"] + position.after,
        _ROW["mention form"] + 2 * _form(discourse, spot) + possessive,
        _ROW["mention reported"] + reported,
        _ROW["mention such between"] + such,
        _ROW["mention clauses between"] + (8 if after else 7 if away else _clauses(discourse, position, scene)),
        _ROW["mention and such before"] + _beside_earlier(discourse, scene, spot, place),
        _ROW["mention sentences but for such"] + (5 if after else _unchained(scene, position.sentence)),
        _ROW["mention parallel"] + parallel,
    ]


def _unchained(scene: Scene, sentence: int) -> int:
    """Sentences from a mention to the pronoun, but for those that open with such a pronoun, and so go on about one."""
    between = range(sentence + 1, scene.position.sentence + 1)
    return min(4, len(between) - sum(1 for i in between if i in scene.opened))


def _form(discourse: Discourse, spot: Spot) -> int:
    """Index of `_FORMS`."""
    candidate = spot.candidate
    if candidate is None:
        form = "source"
    elif candidate.phrase >= 0:
        form = _DETERMINED.get(discourse.phrases[candidate.phrase].determiner, "phrase")
    elif len(candidate.names) > 1:
        form = "pair"
    else:
        name = discourse.names[candidate.names[0]]
        full = "first" if spot.entity and spot.entity.names[0] == candidate.names[0] else "full"
        form = "titled" if name.title else full if len(name.words) > 1 else "short"
    return _FORMS.index(form)


def _clauses(discourse: Discourse, position: Position, scene: Scene) -> int:
    """What stands between a mention and the pronoun in one sentence: nothing, a verb, clauses."""
    between = [class_of(word) for word in discourse.document.words[position.end : scene.position.token]]
    if CLAUSES.isdisjoint(between):
        if VERBS.isdisjoint(between):
            return 1 if COMMA in between or not CONJUNCTIONS.isdisjoint(between) else 0
        return 2 if COMMA not in between and CONJUNCTIONS.isdisjoint(between) else 5 + (COMMA in between)
    return 4 if COMMA in between else 3


def _beside_earlier(discourse: Discourse, scene: Scene, spot: Spot, place: int) -> int:
    """Where a mention stands to the last such pronoun before this one, of two sentences back."""
    if not scene.earlier or scene.such[scene.earlier - 1] < scene.position.opening - _AWAY[-1]:
        return 0
    earlier = discourse.document.starts[scene.such[scene.earlier - 1]]
    gap = discourse.document.sentence_at(earlier) - spot.position.sentence
    if scene.position.sentence - spot.position.sentence - gap > 2:
        return 0
    if spot.start > earlier:
        return 1 if spot.start > scene.asked.at else 2
    return 5 + (place > 0) if gap else 3 + (place > 0)


def _of_entity(discourse: Discourse, scene: Scene, spot: Spot, most: int, first: int) -> list[int]:
    entity, starts = spot.entity, discourse.starts
    named, share, opens, quoted, since, name = len(_NAMED) + 1, 0, 2, 4, 5, 0
    if entity is not None:
        if entity.names:
            lone = all(discourse.names[i].opens for i in entity.names[:_OPENING])
            name = 1 + min(2, len(entity.words) - 1) + 3 * lone
            before = bisect_left(entity.names, scene.asked.at, key=starts.__getitem__)
            named = bisect_right(_NAMED, before)
            share = bisect_right(_SHARES, len(entity.names) / most)
            opens = int(entity.names[0] == first)
        order = list(scene.quoted)
        quoted = 3 - min(2, order.index(entity.index)) if entity.index in scene.quoted else 0
        since = min(4, scene.quoted[entity.index]) if entity.index in scene.quoted else 5
    return [
        _ROW["entity kind"] + 2 * _KINDS[spot.kind] + spot.fits,
        _ROW["entity name"] + name,
        _ROW["entity named before"] + named,
        _ROW["entity share"] + share,
        _ROW["entity first"] + opens,
        _ROW["entity quoted"] + quoted,
        _ROW["entity since quoted"] + since,
    ]
