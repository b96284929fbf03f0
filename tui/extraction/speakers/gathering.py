"""Gather the names of a text into entities: who is who, with kind and gender."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui.article.model import Span
from tui.english.titles import TITLE_FORMS
from tui.extraction.speakers.entities import Entities, Entity, NameIndex
from tui.extraction.speakers.name_forms import GROUP, ORGANISATION, PERSON, PLACE, UNKNOWN, UNNAMED, Name
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.nouns import NOUNS

_PRONOUN = re.compile(  # the first letter is read by itself: so the search skips to it
    r"[HhSs](?<![\w’'].)(?:(?<=[Hh])(?:e|is|im|imself)|((?<=[Ss])he|(?<=[Hh])(?:er|ers|erself)))(?!\w)"
)
"""Its group takes part where the pronoun is a woman’s."""
_LOCATING = re.compile(r"(?i)\b(?:in|near|outside|around|throughout|across) \Z")
"""What stands before the name of a place."""
_SMALL_WORDS = frozenset(("of", "the", "for", "and", "&"))


def gather(text: str, names: Sequence[Name], phrases: Sequence[NounPhrase], marked: Sequence[Span] = ()) -> Entities:
    """Give every name its entity. Full names make entities; short ones are then matched in text order.

    `marked`: what stands in quote marks, in text order.
    """
    forms: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        forms[name.words].append(i)
    index = NameIndex()
    of_form: dict[tuple[str, ...], Entity] = {}
    for form in sorted((f for f in forms if len(f) > 1), key=lambda f: (-len(f), forms[f][0])):
        kind, gender = _evidence(names, forms[form])
        kind = kind or _group(form)
        entity = index.same(form, kind, gender)
        if entity is None:
            entity = Entity(len(index.entities), form, kind, gender)
            index.add(entity)
        elif entity.kind == UNKNOWN:
            entity.kind = kind
        of_form[form] = entity
        entity.gender = entity.gender or gender
    _acronyms(text, names, forms, of_form)
    of_name, namesakes = [0] * len(names), dict[int, list[int]]()
    partners: dict[tuple[str, ...], dict[str, Entity]] = {}
    for i, name in enumerate(names):
        known: Entity | None = of_form.get(name.words)
        if known is not None and (mark := _told_apart(name, known)):
            others = partners.setdefault(name.words, {})
            known = others[mark] = others.get(mark) or _partner(name, index)
        elif known is not None and known.generation and not name.generation and name.words in partners:
            options = [known, *partners[name.words].values()]
            namesakes[i] = [e.index for e in options]
            known = _likeliest(name, options)
        if known is None:
            options = index.short(name)
            options = [e for e in options if name.generation and e.generation == name.generation] or options
            if len(options) > 1:
                namesakes[i] = [e.index for e in options]
            known = _likeliest(name, options) or _single(name, names, forms, index, of_form)
        found = known
        of_name[i] = found.index
        found.names.append(i)
        found.generation = found.generation or name.generation
        if name.title:
            found.titles |= {TITLE_FORMS.get(w, w) for w in name.title.split()}
    _learn_roles(text, phrases, of_name, index.entities)
    _locate(text, names, index.entities)
    _count_pronouns(text, names, of_name, index.entities, marked)
    return Entities(index.entities, of_name, namesakes)


def _learn_roles(text: str, phrases: Sequence[NounPhrase], of_name: Sequence[int], entities: Sequence[Entity]) -> None:
    """What the noun phrases beside its names call an entity: its roles, and with them its kind and gender."""
    for phrase in phrases:
        if phrase.name < 0:
            continue
        entity = entities[of_name[phrase.name]]
        if phrase.kind == UNNAMED and entity.kind in (PERSON, UNKNOWN):
            entity.kind = PERSON
            entity.gender = entity.gender or phrase.gender
        elif phrase.kind == ORGANISATION and entity.kind == UNKNOWN:
            entity.kind = ORGANISATION
        entity.roles.setdefault(phrase.noun, phrase.span.of(text))


def _evidence(names: Sequence[Name], where: list[int]) -> tuple[str, str]:
    """Commonest kind and gender that a form's names tell."""
    if len(where) == 1:
        return names[where[0]].kind, names[where[0]].gender
    return _commonest([names[i].kind for i in where]), _commonest([names[i].gender for i in where])


def _commonest(told: list[str]) -> str:
    """What is told most often, of equals the first; “” where nothing is told."""
    distinct = dict.fromkeys(filter(None, told))
    return max(distinct, key=told.count) if len(distinct) > 1 else next(iter(distinct), "")


def _acronyms(
    text: str,
    names: Sequence[Name],
    forms: dict[tuple[str, ...], list[int]],
    of_form: dict[tuple[str, ...], Entity],
) -> None:
    """Join “PPP” to the People Power Party: given in parentheses after it, or its initials."""
    for name, after in pairwise(names):
        if len(after.words) > 1 or len(name.words) == 1 or after.span.start - name.span.end != 2:
            continue
        opened = text[name.span.end : after.span.start] == " (" and text[after.span.end : after.span.end + 1] == ")"
        if not opened or of_form[name.words].kind == PERSON:
            continue
        if after.words[0][0] in {word[0] for word in name.words}:
            of_form.setdefault(after.words, of_form[name.words]).kind = ORGANISATION
    initials: dict[str, Entity] = {}
    for form, entity in of_form.items():
        if entity.kind != PERSON and len(form) > 1:
            initials.setdefault("".join([w[0] for w in form]), entity)
            initials.setdefault("".join([w[0] for w in form if w not in _SMALL_WORDS]), entity)
    for form, where in forms.items():
        meant = initials.get(form[0].replace("&", "")) if len(form) == 1 and form not in of_form else None
        name = names[where[0]]
        if (
            meant is not None
            and len(form[0]) > 1
            and name.kind != PERSON
            and name.span.of(text).replace(".", "").isupper()
        ):
            of_form[form] = meant
            meant.kind = ORGANISATION


def _likeliest(name: Name, options: list[Entity]) -> Entity | None:
    """Of several namesakes the one named last, where titles and gender allow it."""
    if len(options) < 2:
        return options[0] if options else None
    titles = {TITLE_FORMS.get(w, w) for w in name.title.split()}
    word = name.words[-1]

    def rank(entity: Entity) -> tuple[int, int, int]:
        fits = 2 * bool(titles & entity.titles) + (bool(name.gender) and entity.gender == name.gender)
        named = entity.names and word in (entity.words[0], entity.words[-1])
        return fits, entity.names[-1] if named else -1, -entity.index

    return max(options, key=rank)


def _single(
    name: Name,
    names: Sequence[Name],
    forms: dict[tuple[str, ...], list[int]],
    index: NameIndex,
    of_form: dict[tuple[str, ...], Entity],
) -> Entity:
    """A new entity for a short name that is part of no other."""
    kind, gender = _evidence(names, forms[name.words])
    if kind == UNKNOWN and index.is_family(name.words[0]):
        kind = GROUP
    kind = kind or _group(name.words)
    entity = Entity(len(index.entities), name.words, kind, gender)
    index.add(entity)
    of_form[name.words] = entity
    return entity


def _group(form: tuple[str, ...]) -> str:
    """GROUP for a form that ends in a noun for several people: “Opposition MPs”, “Ministers”."""
    return GROUP if NOUNS.get(form[-1], ("",))[0] == GROUP else UNKNOWN


def _told_apart(name: Name, entity: Entity) -> str:
    """What tells the bearer of a name from an entity of that name: “jr”, “f” of a Mrs.; “” where nothing does."""
    if name.generation and entity.generation not in ("", name.generation):
        return name.generation
    return name.gender if name.title and entity.gender not in ("", name.gender) else ""


def _partner(name: Name, index: NameIndex) -> Entity:
    """A new entity for the Mrs. Grant of a text that has a Mr. Grant, for the Grant Jr. of one that has a Grant Sr."""
    entity = Entity(len(index.entities), name.words, PERSON, name.gender)
    index.add(entity)
    return entity


def _locate(text: str, names: Sequence[Name], entities: Sequence[Entity]) -> None:
    """A single word of which nothing tells what it names, and that stands after “in” or “near” only, is a place."""
    for entity in entities:
        if entity.kind == UNKNOWN and len(entity.words) == 1 and not entity.gender:
            starts = [names[i].outer.start for i in entity.names]
            if all(_LOCATING.search(text, max(0, at - 12), at) for at in starts):
                entity.kind = PLACE


def _count_pronouns(
    text: str, names: Sequence[Name], of_name: list[int], entities: list[Entity], marked: Sequence[Span]
) -> None:
    """Gender of people whom no honorific or given name tells: by the pronouns that next follow their names.

    Not by those inside quotes: there a speaker speaks of somebody else.
    """
    unknown = [not e.gender and e.kind not in (ORGANISATION, PLACE) for e in entities]
    if not any(unknown):
        return
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    at = 0
    for match in _PRONOUN.finditer(text):
        i = bisect_right(marked, (match.start(), len(text))) - 1
        if i >= 0 and match.start() < marked[i].end:
            continue
        while at < len(names) and names[at].span.end <= match.start():
            at += 1
        for back in range(at - 1, max(-1, at - 4), -1):
            entity = entities[of_name[back]]
            if names[back].span.end < match.start() - 300:
                break
            if entity.kind in (ORGANISATION, PLACE):
                continue
            if unknown[entity.index]:
                votes[entity.index]["f" if match[1] else "m"] += 1
            break
    for i, counted in votes.items():
        (gender, most), *rest = counted.most_common()
        if most > (2 * rest[0][1] if rest else 0):
            entities[i].gender = gender
