"""The discourse so far: what a text has named and described, who has spoken, and what was learnt on the way.

All that changes while sources are resolved, from start to end, is held here. Entities themselves are frozen: where
more is learnt of one, the discourse holds a new one in its place, and whoever asks for it gets that.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tui.article.model import Span
from tui.english.pronouns import PRONOUNS
from tui.english.titles import TITLE_FORMS, TITLE_SYNONYMS
from tui.extraction.speakers.candidates import Candidate, Position, find_candidates, position_of
from tui.extraction.speakers.entities import Entities, Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.name_forms import Name, is_crowned, opens_sentence
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.scorer import Weights, shipped
from tui.extraction.speakers.wording import key_words, plain
from tui.text import Document

_OTHER_SCRIPT = re.compile(r" ?[(（](\w[\w ·・]{0,30})[)）]")
"""What may follow a name: the same in letters that have no capitals."""
_NESTED = 3
"""Contents looked at that may hold an offset: they nest."""


class Resolved(NamedTuple):
    """Whom a mention means."""

    entity: int | None
    certainty: float
    why: str
    """A sentence for the reader."""
    rule: str = ""
    """Name of the rule that gave words without a source their speaker."""


@dataclass(slots=True)
class Discourse:
    """What is known of a text while its sources are resolved from start to end."""

    document: Document
    names: Sequence[Name]
    phrases: Sequence[NounPhrase]
    contents: Sequence[Span]
    """Quoted and reported words, in text order."""
    gathered: Entities
    weights: Weights = field(default_factory=shipped)
    """With which antecedents are scored."""
    candidates: list[Candidate] = field(init=False)
    """In text order."""
    sources: list[tuple[int, int]] = field(default_factory=list)
    """(offset, entity) of the sources resolved so far, sorted by offset."""
    narrator: int = -1
    """The entity that says “I”: never “he” or “she”."""
    starts: list[int] = field(init=False)
    """Starts of the names."""
    pronouns: dict[str, list[int]] = field(init=False)
    """What a pronoun agrees with → the tokens that are such pronouns."""
    _entities: list[Entity] = field(init=False)
    _of_name: list[int] = field(init=False)
    _content_starts: list[int] = field(init=False)
    _positions: dict[int, Position] = field(default_factory=dict)
    _names_shown: dict[int, str] = field(default_factory=dict)
    _by_phrase: dict[tuple[str, ...], int] = field(default_factory=dict)
    _by_role: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _spoke: dict[int, int] = field(default_factory=dict)
    """Entity → offset where it was the source last."""

    def __post_init__(self) -> None:
        self._entities, self._of_name = list(self.gathered.found), list(self.gathered.of_name)
        of_name = [self._entities[i] for i in self._of_name]
        self.candidates = find_candidates(self.document.text, self.names, of_name, self.phrases)
        self.pronouns = _pronouns(self.document)
        self.starts = [name.span.start for name in self.names]
        self._content_starts = [start for start, _ in self.contents]
        for entity in self._entities:
            for role in sorted(entity.titles | entity.roles.keys()):
                self._by_role[role].append(entity.index)
        for name, entity in zip(self.names, of_name, strict=True):
            given = _OTHER_SCRIPT.match(self.document.text, name.span.end)
            if given and not given[1].upper().isupper():
                self._by_phrase.setdefault(key_words(given[1]), entity.index)

    def entity(self, index: int) -> Entity:
        """An entity as it is known so far."""
        return self._entities[index]

    def entity_of(self, name: int) -> Entity:
        """The entity that a name means."""
        return self._entities[self._of_name[name]]

    def named_entities(self) -> Sequence[Entity]:
        """All entities that have a name."""
        return self._entities[: len(self.gathered.found)]

    def known_of(self, candidate: Candidate) -> tuple[Entity | None, EntityKind, str]:
        """The entity of a candidate that is one name, its kind, and its gender: “m”, “f” or “”."""
        if candidate.phrase >= 0:
            phrase = self.phrases[candidate.phrase]
            return None, phrase.kind, phrase.gender
        if len(candidate.names) > 1:
            return None, EntityKind.GROUP, ""
        entity = self.entity_of(candidate.names[0])
        return entity, entity.kind, entity.gender

    def kind_of(self, candidate: Candidate) -> EntityKind:
        """Of what kind a candidate is."""
        return self.known_of(candidate)[1]

    def before(self, offset: int) -> int:
        """How many candidates start before an offset."""
        return bisect_left(self.candidates, (offset,))

    def names_in(self, span: Span) -> range:
        """Indices of the names that start in a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def position(self, candidate: int) -> Position:
        """Where a candidate stands; found when it is first asked for."""
        position = self._positions.get(candidate)
        if position is None:
            found, text = self.candidates[candidate], self.document.text
            genitive = text.startswith(("’s", "'s"), found.end)
            possessive = genitive or (bool(found.names) and self.names[found.names[-1]].possessive)
            position = position_of(self.document, Span(found.start, found.end), possessive)
            self._positions[candidate] = position
        return position

    def inside_content(self, offset: int) -> bool:
        """Whether an offset stands inside quoted or reported words."""
        i = bisect_right(self._content_starts, offset)
        return i > 0 and offset < max([end for _, end in self.contents[max(0, i - _NESTED) : i]])

    def bearers(self, noun: str) -> list[int]:
        """Entities that the text calls by the noun, or by a word for the same role."""
        noun = TITLE_FORMS.get(noun, noun)
        return [e for role in [noun, *TITLE_SYNONYMS.get(noun, "").split()] for e in self._by_role.get(role, ())]

    def learn_role(self, noun: str, entity: int) -> None:
        """Remember that an entity was called by a role: later “the analyst” may mean it."""
        if entity not in self._by_role[noun]:
            self._by_role[noun].append(entity)

    def learn(self, index: int, kind: EntityKind = EntityKind.UNKNOWN, gender: str = "") -> None:
        """Remember of what kind or gender an entity is, where that was not known."""
        entity = self._entities[index]
        self._entities[index] = replace(entity, kind=entity.kind or kind, gender=entity.gender or gender)

    def means(self, name: int, index: int) -> None:
        """Remember whom of several namesakes a name means."""
        self._of_name[name] = index

    def speaks(self, at: int, entity: int) -> None:
        """Remember that an entity is the source at the offset."""
        insort(self.sources, (at, entity))
        self._spoke[entity] = max(at, self._spoke.get(entity, -1))

    def source_in(self, candidate: Candidate) -> int | None:
        """The entity that a candidate was when it was the source of a quote, None where it was none."""
        i = bisect_left(self.sources, (candidate.start, -1))
        return self.sources[i][1] if i < len(self.sources) and self.sources[i][0] < candidate.end else None

    def described(self, key: tuple[str, ...]) -> int | None:
        """The entity that a phrase made before."""
        return self._by_phrase.get(key)

    def describe(
        self, words: tuple[str, ...], kind: EntityKind, shown: Span | str, gender: str = "", apart: int | None = None
    ) -> int:
        """The entity of a phrase, made when it is new. `words`: its key, never empty; `apart`: what makes it new."""
        key = words if apart is None else (*words, str(apart))
        index = self._by_phrase.get(key)
        if index is None:
            index = self._by_phrase[key] = len(self._entities)
            self._entities.append(Entity(index, words, kind, gender, shown=shown))
        return index

    def name_of(self, index: int) -> str:
        """The name that an entity is shown by: the fullest as the text has it, or its words."""
        name = self._names_shown.get(index)
        if name is None:
            name = self._names_shown[index] = self._fullest(self._entities[index])
        return name

    def _fullest(self, entity: Entity) -> str:
        text = self.document.text
        if not entity.names:
            if isinstance(entity.shown, str):
                return plain(entity.shown)
            return plain(entity.shown.of(text), opens=opens_sentence(text, entity.shown.start))
        names = [self.names[i] for i in entity.names]
        full = [n for n in names if n.words == entity.words] or names
        spans = [n.outer for n in full if is_crowned(n)] or [n.span for n in full]
        written = next((w for s in spans if not (w := s.of(text)).isupper()), spans[0].of(text))
        return " ".join(written.split())

    def last_before(self, index: int, at: int) -> int:
        """Offset where an entity was last spoken of before the offset, or -1."""
        entity, starts = self._entities[index], self.starts
        i = bisect_left(entity.names, at, key=lambda n: starts[n]) - 1
        spoke = self._spoke.get(index, -1)
        return max(starts[entity.names[i]] if i >= 0 else -1, spoke if spoke < at else -1)


def _pronouns(document: Document) -> dict[str, list[int]]:
    """What a pronoun agrees with → the tokens that are such pronouns."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, agrees in enumerate(map(PRONOUNS.get, map(str.lower, document.words))):
        if agrees:
            found[agrees].append(i)
    return found
