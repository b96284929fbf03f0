"""The speakers while they are being found: named entities, and those that a noun phrase alone makes."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.article.model import Span
from tui.english.function_words import DETERMINERS
from tui.english.nationalities import NATIONALITIES
from tui.english.titles import TITLE_FORMS, TITLE_SYNONYMS
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.name_forms import is_crowned, opens_sentence
from tui.extraction.speakers.nouns import NOUNS
from tui.extraction.speakers.reading import Reading

_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_OTHER_SCRIPT = re.compile(r" ?[(（](\w[\w ·・]{0,30})[)）]")
_POSSESSIVE = re.compile(r"[’']s?$")
_MARKS = ' ,.;:“”"‘«»—–-()'
_ARTICLES = frozenset(("the", "a", "an"))


class Resolved(NamedTuple):
    """Whom a mention means."""

    entity: int | None
    certainty: float
    why: str
    """A sentence for the reader."""


@dataclass(slots=True)
class Cast:
    """Who may speak in a text."""

    reading: Reading
    _names: dict[int, str] = field(default_factory=dict)
    _by_phrase: dict[str, int] = field(default_factory=dict)
    _by_role: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _spoke: dict[int, int] = field(default_factory=dict)
    """Entity → offset where it was the source last."""

    def __post_init__(self) -> None:
        for entity in self.reading.entities.found:
            for role in sorted(entity.titles | set(entity.roles)):
                self._by_role[role].append(entity.index)

        text = self.reading.document.text
        for i, name in enumerate(self.reading.names):
            if (given := _OTHER_SCRIPT.match(text, name.span.end)) and not given[1].upper().isupper():
                self._by_phrase.setdefault(phrase_key(given[1]), self.reading.entity_of(i).index)

    def bearers(self, noun: str) -> list[int]:
        """Entities that the text calls by the noun, or by a word for the same role."""
        noun = TITLE_FORMS.get(noun, noun)
        return [e for role in [noun, *TITLE_SYNONYMS.get(noun, "").split()] for e in self._by_role.get(role, ())]

    def learn_role(self, noun: str, entity: int) -> None:
        """Remember that an entity was called by a role: later “the analyst” may mean it."""
        if entity not in self._by_role[noun]:
            self._by_role[noun].append(entity)

    def speaks(self, at: int, entity: int) -> None:
        """Remember that an entity is the source at the offset."""
        insort(self.reading.sources, (at, entity))
        self._spoke[entity] = max(at, self._spoke.get(entity, -1))

    def described(self, key: str) -> int | None:
        """The entity that a phrase made before."""
        return self._by_phrase.get(key)

    def describe(self, key: str, kind: str, shown: Span | str, gender: str = "") -> int:
        """The entity of a phrase, made when it is new."""
        index = self._by_phrase.get(key)
        if index is None:
            found = self.reading.entities.found
            index = self._by_phrase[key] = len(found)
            found.append(Entity(index, tuple(key.split()), kind, gender, shown=shown))
        return index

    def named(self, index: int) -> str:
        """The name that an entity is shown by: the fullest as the text has it, or its words."""
        name = self._names.get(index)
        if name is None:
            name = self._names[index] = self._fullest(index)
        return name

    def _fullest(self, index: int) -> str:
        text, entity = self.reading.document.text, self.reading.entities.found[index]
        if not entity.names:
            if isinstance(entity.shown, str):
                return plain(entity.shown)
            return plain(entity.shown.of(text), opens=opens_sentence(text, entity.shown.start))
        names = [self.reading.names[i] for i in entity.names]
        full = [n for n in names if n.words == entity.words] or names
        spans = [n.outer for n in full if is_crowned(n)] or [n.span for n in full]
        written = next((w for s in spans if not (w := s.of(text)).isupper()), spans[0].of(text))
        return " ".join(written.split())

    def last_before(self, index: int, at: int) -> int:
        """Offset where an entity was last spoken of before the offset, or -1."""
        entity, starts = self.reading.entities.found[index], self.reading.starts
        i = bisect_left(entity.names, at, key=lambda n: starts[n]) - 1
        spoke = self._spoke.get(index, -1)
        return max(starts[entity.names[i]] if i >= 0 else -1, spoke if spoke < at else -1)


def plain(words: str, *, opens: bool = True) -> str:
    """Words on one line without marks at their ends, without “the”; a capital that opened a sentence is undone.

    `opens`: the words may have opened one.
    """
    flat = _POSSESSIVE.sub("", " ".join(words.split()).strip(_MARKS))
    first, _, rest = flat.partition(" ")
    within = rest[:1].isupper()  # “State Department officials”
    if first.lower() == "the" and rest:
        return rest
    key = first.lower()
    proper = key in NATIONALITIES or key.removesuffix("s") in NATIONALITIES
    if opens and not proper and (key in DETERMINERS or (key in NOUNS and not within)) and not first[1:].isupper():
        return flat[:1].lower() + flat[1:]
    return flat or words.strip() or words


def phrase_key(words: str) -> str:
    """What tells one noun phrase from another: its words without articles and possessive endings."""
    kept = (fold(w).removesuffix("'s") for w in _WORD.findall(words))
    return " ".join(w for w in kept if w not in _ARTICLES)
