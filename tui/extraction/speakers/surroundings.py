"""What the words around its names, and what loading found, tell of an entity: its roles, its kind, its gender."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import compress
from typing import Final

from tui.article.model import Span
from tui.english.pronouns import PRONOUNS
from tui.english.words import words
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.entities import Draft
from tui.extraction.speakers.kinds import NAMED_BODIES, POSSIBLE_PEOPLE, EntityKind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.text import Document

_LOCATING = words("in near outside around throughout across")
"""What stands before the name of a place."""
_LOOK_BACK = 12
"""Characters before a name in which its preposition stands."""
_NEAR, _NAMES_BACK = 300, 3
"""Characters and names between a pronoun and the last name before it that it may tell the gender of."""

_GENDERED: Final = {
    form + contracted: gender
    for pronoun, gender in PRONOUNS.items()
    if gender in ("m", "f")
    for form in (pronoun, pronoun.capitalize())
    for contracted in ("", "’s", "'s", "’d", "'d", "’ll", "'ll")
}
"""Forms of “he” and “she”, contracted or not → the gender they tell."""


def learn_roles(text: str, phrases: Sequence[NounPhrase], of_name: Sequence[Draft]) -> None:
    """What the noun phrases beside its names call an entity: its roles, and with them its kind and gender."""
    for phrase in phrases:
        if phrase.name < 0:
            continue
        entity = of_name[phrase.name]
        if phrase.kind is EntityKind.UNNAMED and entity.kind in POSSIBLE_PEOPLE:
            entity.kind = EntityKind.PERSON
            entity.gender = entity.gender or phrase.gender
        elif phrase.kind is EntityKind.ORGANISATION and not entity.kind:
            entity.kind = EntityKind.ORGANISATION
        entity.roles.setdefault(phrase.noun, phrase.span.of(text))


def learn_places(text: str, names: Sequence[Name], entities: Sequence[Draft]) -> None:
    """A single word of which nothing tells what it names, and that stands after “in” or “near” only, is a place."""
    for entity in entities:
        if not entity.kind and len(entity.words) == 1 and not entity.gender:
            starts = [names[i].outer.start for i in entity.names]
            if all(_word_before(text, at) in _LOCATING for at in starts):
                entity.kind = EntityKind.PLACE


def _word_before(text: str, at: int) -> str:
    """The case-folded word before an offset, one space between; “” without one."""
    before = text[max(0, at - _LOOK_BACK) : at]
    return before[:-1].rsplit(None, 1)[-1].casefold() if before[-1:] == " " and before[:-1].strip() else ""


def learn_from_metadata(document: Document, names: Sequence[Name], of_name: Sequence[Draft]) -> None:
    """The site that an article is from, and the agency that its dateline names, are organisations."""
    site = tuple(word for word in fold(document.metadata.site or "").split() if word != "the")
    datelines = [line.dateline for line in document.lines if line.dateline]
    for name, entity in zip(names, of_name, strict=True) if site or datelines else ():
        if entity.kind:
            continue
        at = bisect_right(datelines, (name.span.start, len(document.text))) - 1
        agency = (
            at >= 0
            and name.span.end < datelines[at].end
            and document.text[name.span.start - 1 : name.span.start] == "("
            and document.text[name.span.end] == ")"
        )
        if agency or entity.words == site:
            entity.kind = EntityKind.ORGANISATION


def learn_genders(document: Document, names: Sequence[Name], of_name: Sequence[Draft], marked: Sequence[Span]) -> None:
    """Gender of people whom no honorific or given name tells: by the pronouns that next follow their names.

    Not by those inside quotes: there a speaker speaks of somebody else.
    """
    if all(entity.gender or entity.kind in NAMED_BODIES for entity in of_name):
        return
    votes: dict[Draft, Counter[str]] = defaultdict(Counter)
    at = 0
    for i in compress(range(len(document.words)), map(_GENDERED.__contains__, document.words)):
        start = document.starts[i]
        inside = bisect_right(marked, (start, len(document.text))) - 1
        if inside >= 0 and start < marked[inside].end:
            continue
        while at < len(names) and names[at].span.end <= start:
            at += 1
        for back in range(at - 1, max(-1, at - 1 - _NAMES_BACK), -1):
            entity = of_name[back]
            if names[back].span.end < start - _NEAR:
                break
            if entity.kind in NAMED_BODIES:
                continue
            if not entity.gender:
                votes[entity][_GENDERED[document.words[i]]] += 1
            break
    for entity, counted in votes.items():
        (gender, most), *rest = counted.most_common()
        if most > (2 * rest[0][1] if rest else 0):
            entity.gender = gender
