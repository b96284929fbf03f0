"""Entities: who and what a text names or describes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.article.model import Span
from tui.english.titles import TITLE_FORMS
from tui.extraction.speakers.kinds import POSSIBLE_PEOPLE, EntityKind
from tui.extraction.speakers.name_forms import Name


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the text names or describes. Raises ValueError without words."""

    index: int
    words: tuple[str, ...]
    """Case-folded words of the fullest name, or of what it is called by; never empty."""
    kind: EntityKind
    gender: str = ""
    generation: str = ""
    """What tells it from others of its name: “sr”; “” where nothing does."""
    titles: frozenset[str] = frozenset()
    """Case-folded words of all its titles, abbreviations written out."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Case-folded nouns it is called by → the phrase: “senator” → “the Ohio senator”."""
    names: tuple[int, ...] = ()
    """Indices of its names in the text, in order."""
    shown: Span | str = ""
    """Of one without a name: the words it is called by, or where they stand."""

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("an entity is called by words")

    @property
    def may_be_person(self) -> bool:
        """Whether nothing speaks against a person."""
        return self.kind in POSSIBLE_PEOPLE


@dataclass(slots=True, eq=False)
class Draft:
    """A named entity while names are gathered."""

    index: int
    words: tuple[str, ...]
    kind: EntityKind
    gender: str = ""
    generation: str = ""
    titles: set[str] = field(default_factory=set)
    roles: dict[str, str] = field(default_factory=dict)
    names: list[int] = field(default_factory=list)

    def take(self, i: int, name: Name) -> None:
        """Make a name of the text, the i-th, one of this entity's."""
        self.names.append(i)
        self.generation = self.generation or name.generation
        self.titles |= full_titles(name)

    def finished(self) -> Entity:
        """The entity as it stands when all names are gathered."""
        return Entity(
            self.index,
            self.words,
            self.kind,
            self.gender,
            self.generation,
            frozenset(self.titles),
            self.roles,
            tuple(self.names),
        )


class Entities(NamedTuple):
    """All that a text names, and which one each name means."""

    found: tuple[Entity, ...]
    of_name: tuple[int, ...]
    """Entity index of each name."""
    namesakes: Mapping[int, tuple[int, ...]]
    """Name index → the entities that it could mean, where there are several."""


def full_titles(name: Name) -> set[str]:
    """The words of a name's title, abbreviations written out."""
    return {TITLE_FORMS.get(word, word) for word in name.title.split()} if name.title else set()
