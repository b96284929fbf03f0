"""The index by which a name finds its bearer: by family and given name, by parts of a body's name.

Entities are filed under keys, so the time is linear in the number of names however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tui.english.bodies import ORGANISATION_WORDS, PUBLICATION_WORDS
from tui.english.family_names import FAMILY_FIRST, PARTICLES
from tui.english.given_names import SHORT_FORMS, same_given_name
from tui.english.nationalities import NATIONALITIES
from tui.english.places import PLACES
from tui.extraction.speakers.entities import Draft
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.name_forms import Name, is_crowned

_ANY_FORM = "~"
"""Stands before the root of a given name in the key of those whose given name is one of its forms."""
REMEMBERED = 8
"""How many namesakes are weighed for one mention."""


class NameIndex:
    """Entities by the keys under which a later name may look for them."""

    def __init__(self) -> None:
        self.entities: list[Draft] = []
        self._full: dict[tuple[str, str], Draft] = {}
        self._parts: dict[tuple[str, ...], list[Draft]] = defaultdict(list)

    def add(self, words: tuple[str, ...], kind: EntityKind, gender: str) -> Draft:
        """A new entity, filed under its name’s parts."""
        entity = Draft(len(self.entities), words, kind, gender)
        self.entities.append(entity)
        if len(words) > 1:
            if entity.kind is not EntityKind.ORGANISATION:
                for key in _given_keys(words[0]):
                    self._full.setdefault((words[-1], key), entity)
                for root in SHORT_FORMS.get(words[0], ()):
                    self._file((_ANY_FORM, root), entity)
            elif "-" in words[0]:  # “Harbour-Lunde Corp.” is Harbour, too
                self._file((words[0].partition("-")[0],), entity)
            if len(words) == 3:  # William “Bud” Harlan
                self._file(words[1:2], entity)
            for i in range(1, min(len(words), 7)):
                self._file(words[i:], entity)
                self._file(words[:i], entity)
        return entity

    def is_family(self, word: str) -> bool:
        """Whether a word is the plural of a family name: “the Brandts”."""
        bearers = self._parts.get((word[:-1],), ()) if word.endswith("s") else ()
        return any(e.kind is not EntityKind.ORGANISATION and e.words[-1] == word[:-1] for e in bearers)

    def _called(self, words: tuple[str, ...]) -> list[Draft]:
        """Entities with that part of a name; of a lone given name also those with a name that it is short for."""
        found = self._parts.get(words, [])
        if found or len(words) > 1:
            return found
        return [e for root in SHORT_FORMS.get(words[0], ()) for e in self._parts.get((_ANY_FORM, root), ())]

    def _file(self, part: tuple[str, ...], entity: Draft) -> None:
        listed = self._parts[part]
        if len(listed) < REMEMBERED and entity not in listed:
            listed.append(entity)

    def same(self, form: tuple[str, ...], kind: EntityKind, gender: str) -> Draft | None:
        """The entity that a full name means: same family name and a given name that fits, or part of a longer name."""
        if kind is not EntityKind.ORGANISATION:
            for key in _given_keys(form[0]):
                entity = self._full.get((form[-1], key))
                if (
                    entity
                    and same_given_name(form[0], entity.words[0])
                    and not (gender and entity.gender and gender != entity.gender)
                ):
                    middle, other = form[1:-1], entity.words[1:-1]
                    if not middle or not other or middle[0][0] == other[0][0] or set(middle) & set(other):
                        return entity
        options = [
            e for e in self._parts.get(form, ()) if kind in (e.kind, EntityKind.UNKNOWN) or e.kind is EntityKind.UNKNOWN
        ]
        return options[0] if len(options) == 1 or (options and kind is not EntityKind.PERSON) else None

    def short(self, name: Name) -> list[Draft]:
        """The entities whose name the short one is part of, best kind of part first."""
        options = [e for e in self._called(name.words) if _may_shorten(name, e)]
        if name.kind is EntityKind.PERSON:
            options = [e for e in options if e.kind not in NAMED_BODIES]
        people = [e for e in options if e.kind not in NAMED_BODIES]
        best = [
            e
            for e in people
            if e.words[-1] == name.words[-1] or (e.words[0] == name.words[0] and e.words[0] in FAMILY_FIRST)
        ]
        return best or people or options


def _given_keys(given: str) -> Iterable[str]:
    """Keys under which a given name is filed: itself, the roots of its short forms, its initial."""
    yield given
    yield from SHORT_FORMS.get(given, ())
    yield f"{given[:1]}."


def _may_shorten(name: Name, entity: Draft) -> bool:
    """Whether a short name can stand for an entity: gender fits, and it is no word that many names share."""
    if name.gender and entity.gender and name.gender != entity.gender and entity.words[0] != name.words[0]:
        return name.title == "" and entity.words[-1] == name.words[-1]
    titled = len(entity.words) == 1 or not entity.titles.isdisjoint(name.title.split())
    if is_crowned(name) and not titled:
        return False  # King Edwin is no Anders Edwin, Anna II no Anna Weiss
    if entity.kind is EntityKind.PERSON:
        shouted = (
            name.kind is EntityKind.ORGANISATION
            and name.words == entity.words[-1:]
            and name.words[0] not in ORGANISATION_WORDS
        )
        return shouted or name.kind not in NAMED_BODIES
    word = name.words[0]
    if len(name.words) == 1:
        if word in PLACES or word in NATIONALITIES or word in PARTICLES:
            return False
        if word == entity.words[-1]:
            return word in ORGANISATION_WORDS or word in PUBLICATION_WORDS or entity.kind is EntityKind.UNKNOWN
    return True
