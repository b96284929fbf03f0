"""Entities: who and what a text names, and the index by which a later name finds its bearer.

Entities are looked up by keys (family name with given name, family name alone, parts of an organisation’s name),
so the time is linear in the number of names however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.article.model import Span
from tui.english.bodies import ORGANISATION_WORDS, PUBLICATION_WORDS
from tui.english.family_names import FAMILY_FIRST, PARTICLES
from tui.english.given_names import SHORT_FORMS, same_given_name
from tui.english.nationalities import NATIONALITIES
from tui.english.places import PLACES
from tui.extraction.model import SpeakerKind
from tui.extraction.speakers.name_forms import (
    DOCUMENT,
    GROUP,
    ORGANISATION,
    PERSON,
    PLACE,
    UNKNOWN,
    UNNAMED,
    Name,
    is_crowned,
)

_SPEAKER_KINDS = {
    ORGANISATION: SpeakerKind.ORGANISATION,
    PLACE: SpeakerKind.ORGANISATION,
    GROUP: SpeakerKind.GROUP,
    DOCUMENT: SpeakerKind.DOCUMENT,
    UNNAMED: SpeakerKind.UNNAMED,
}

_ANY_FORM = "~"
"""Stands before the root of a given name in the key of those whose given name is one of its forms."""
REMEMBERED = 8
"""How many namesakes are weighed for one mention."""


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that the text names; grows while names are gathered."""

    index: int
    words: tuple[str, ...]
    """Case-folded words of the fullest name."""
    kind: str
    gender: str = ""
    generation: str = ""
    """What tells it from others of its name: “sr”; “” where nothing does."""
    titles: set[str] = field(default_factory=set)
    """Case-folded words of all its titles, abbreviations written out."""
    roles: dict[str, str] = field(default_factory=dict)
    """Case-folded nouns it is called by → the phrase: “senator” → “the Ohio senator”."""
    shown: Span | str = ""
    """Of one without a name: the words it is called by, or where they stand."""
    names: list[int] = field(default_factory=list)
    """Indices of its names in the text, in order."""


class Entities(NamedTuple):
    """All entities of a text, and which one each name means."""

    found: list[Entity]
    of_name: list[int]
    """Entity index of each name."""
    namesakes: dict[int, list[int]]
    """Name index → the entities that it could mean, where there are several."""


def speaker_kind(entity: Entity) -> SpeakerKind:
    """The kind an entity has as a speaker."""
    return _SPEAKER_KINDS.get(entity.kind, SpeakerKind.PERSON)


class NameIndex:
    """Entities by the keys under which a later name may look for them."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._full: dict[tuple[str, str], Entity] = {}
        self._parts: dict[tuple[str, ...], list[Entity]] = defaultdict(list)

    def add(self, entity: Entity) -> None:
        """File an entity under its name’s parts."""
        self.entities.append(entity)
        words = entity.words
        if len(words) > 1:
            if entity.kind != ORGANISATION:
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

    def is_family(self, word: str) -> bool:
        """Whether a word is the plural of a family name: “the Brandts”."""
        bearers = self._parts.get((word[:-1],), ()) if word.endswith("s") else ()
        return any(e.kind != ORGANISATION and e.words[-1] == word[:-1] for e in bearers)

    def _called(self, words: tuple[str, ...]) -> list[Entity]:
        """Entities with that part of a name; of a lone given name also those with a name that it is short for."""
        found = self._parts.get(words, [])
        if found or len(words) > 1:
            return found
        return [e for root in SHORT_FORMS.get(words[0], ()) for e in self._parts.get((_ANY_FORM, root), ())]

    def _file(self, part: tuple[str, ...], entity: Entity) -> None:
        listed = self._parts[part]
        if len(listed) < REMEMBERED and entity not in listed:
            listed.append(entity)

    def same(self, form: tuple[str, ...], kind: str, gender: str) -> Entity | None:
        """The entity that a full name means: same family name and a given name that fits, or part of a longer name."""
        if kind != ORGANISATION:
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
        options = [e for e in self._parts.get(form, ()) if kind in (e.kind, UNKNOWN) or e.kind == UNKNOWN]
        return options[0] if len(options) == 1 or (options and kind != PERSON) else None

    def short(self, name: Name) -> list[Entity]:
        """The entities whose name the short one is part of, best kind of part first."""
        options = [e for e in self._called(name.words) if _may_shorten(name, e)]
        if name.kind == PERSON:
            options = [e for e in options if e.kind not in (ORGANISATION, PLACE)]
        people = [e for e in options if e.kind not in (ORGANISATION, PLACE)]
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


def _may_shorten(name: Name, entity: Entity) -> bool:
    """Whether a short name can stand for an entity: gender fits, and it is no word that many names share."""
    if name.gender and entity.gender and name.gender != entity.gender and entity.words[0] != name.words[0]:
        return name.title == "" and entity.words[-1] == name.words[-1]
    titled = len(entity.words) == 1 or not entity.titles.isdisjoint(name.title.split())
    if is_crowned(name) and not titled:
        return False  # King Edwin is no Anders Edwin, Anna II no Anna Weiss
    if entity.kind == PERSON:
        shouted = (
            name.kind == ORGANISATION and name.words == entity.words[-1:] and name.words[0] not in ORGANISATION_WORDS
        )
        return shouted or name.kind not in (ORGANISATION, PLACE)
    word = name.words[0]
    if len(name.words) == 1:
        if word in PLACES or word in NATIONALITIES or word in PARTICLES:
            return False
        if word == entity.words[-1]:
            return word in ORGANISATION_WORDS or word in PUBLICATION_WORDS or entity.kind == UNKNOWN
    return True
