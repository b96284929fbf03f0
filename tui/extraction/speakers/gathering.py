"""Gather the names of a text into entities: who is who, with kind and gender.

Full names make entities; short ones are then matched in text order, the nearest that fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from tui.article.model import Span
from tui.extraction.speakers.entities import Draft, Entities, full_titles
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.name_index import NameIndex
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.nouns import listed_kind
from tui.extraction.speakers.surroundings import learn_from_metadata, learn_genders, learn_places, learn_roles
from tui.text import Document

_Forms = Mapping[tuple[str, ...], Sequence[int]]
"""Words of a name → the names that have just these words, in text order."""
_Told = TypeVar("_Told", bound=str)
_SMALL_WORDS = frozenset(("of", "the", "for", "and", "&"))


def gather(
    document: Document, names: Sequence[Name], phrases: Sequence[NounPhrase], marked: Sequence[Span]
) -> Entities:
    """Give every name its entity. `marked`: what stands in quote marks, in text order."""
    text = document.text
    forms: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        forms[name.words].append(i)
    index = NameIndex()
    of_form = _full_names(names, forms, index)
    _acronyms(text, names, forms, of_form)
    of_name, namesakes = _short_names(names, forms, index, of_form)
    learn_roles(text, phrases, of_name)
    learn_places(text, names, index.entities)
    learn_from_metadata(document, names, of_name)
    learn_genders(document, names, of_name, marked)
    return Entities(
        tuple(draft.finished() for draft in index.entities), tuple(draft.index for draft in of_name), namesakes
    )


def _full_names(names: Sequence[Name], forms: _Forms, index: NameIndex) -> dict[tuple[str, ...], Draft]:
    """The entity of each name of several words, longest names first."""
    of_form: dict[tuple[str, ...], Draft] = {}
    for form in sorted((f for f in forms if len(f) > 1), key=lambda f: (-len(f), forms[f][0])):
        kind, gender = _told(names, forms[form])
        kind = kind or _kind_by_noun(form)
        entity = index.same(form, kind, gender)
        if entity is None:
            entity = index.add(form, kind, gender)
        elif not entity.kind:
            entity.kind = kind
        of_form[form] = entity
        entity.gender = entity.gender or gender
    return of_form


def _short_names(
    names: Sequence[Name], forms: _Forms, index: NameIndex, of_form: dict[tuple[str, ...], Draft]
) -> tuple[list[Draft], dict[int, tuple[int, ...]]]:
    """The entity of each name, and of those that could mean several, which."""
    of_name: list[Draft] = []
    namesakes: dict[int, tuple[int, ...]] = {}
    partners: dict[tuple[str, ...], dict[str, Draft]] = {}
    for i, name in enumerate(names):
        known = of_form.get(name.words)
        if known is not None and (mark := _told_apart(name, known)):
            others = partners.setdefault(name.words, {})
            known = others[mark] = others.get(mark) or index.add(name.words, EntityKind.PERSON, name.gender)
        elif known is not None and known.generation and not name.generation and name.words in partners:
            options = [known, *partners[name.words].values()]
            namesakes[i] = tuple(e.index for e in options)
            known = _likeliest(name, options)
        if known is None:
            options = index.short(name)
            options = [e for e in options if name.generation and e.generation == name.generation] or options
            if len(options) > 1:
                namesakes[i] = tuple(e.index for e in options)
            known = _likeliest(name, options) or _single(name, names, forms, index, of_form)
        known.take(i, name)
        of_name.append(known)
    return of_name, namesakes


def _told(names: Sequence[Name], where: Sequence[int]) -> tuple[EntityKind, str]:
    """Commonest kind and gender that a form's names tell."""
    if len(where) == 1:
        return names[where[0]].kind, names[where[0]].gender
    kind = _commonest([names[i].kind for i in where])
    return kind or EntityKind.UNKNOWN, _commonest([names[i].gender for i in where]) or ""


def _commonest(told: list[_Told]) -> _Told | None:
    """What is told most often, of equals the first; None where nothing is told."""
    distinct = dict.fromkeys(filter(None, told))
    return max(distinct, key=told.count) if len(distinct) > 1 else next(iter(distinct), None)


def _acronyms(text: str, names: Sequence[Name], forms: _Forms, of_form: dict[tuple[str, ...], Draft]) -> None:
    """Join “PPP” to the People Power Party: given in parentheses after it, or its initials."""
    for name, after in pairwise(names):
        if len(after.words) > 1 or len(name.words) == 1 or after.span.start - name.span.end != 2:
            continue
        opened = text[name.span.end : after.span.start] == " (" and text[after.span.end : after.span.end + 1] == ")"
        if not opened or of_form[name.words].kind is EntityKind.PERSON:
            continue
        if after.words[0][0] in {word[0] for word in name.words}:
            of_form.setdefault(after.words, of_form[name.words]).kind = EntityKind.ORGANISATION
    initials: dict[str, Draft] = {}
    for form, entity in of_form.items():
        if entity.kind is not EntityKind.PERSON and len(form) > 1:
            initials.setdefault("".join([w[0] for w in form]), entity)
            initials.setdefault("".join([w[0] for w in form if w not in _SMALL_WORDS]), entity)
    for form, where in forms.items():
        meant = initials.get(form[0].replace("&", "")) if len(form) == 1 and form not in of_form else None
        name = names[where[0]]
        if (
            meant is not None
            and len(form[0]) > 1
            and name.kind is not EntityKind.PERSON
            and name.span.of(text).replace(".", "").isupper()
        ):
            of_form[form] = meant
            meant.kind = EntityKind.ORGANISATION


def _likeliest(name: Name, options: list[Draft]) -> Draft | None:
    """Of several namesakes the one named last, where titles and gender allow it."""
    if len(options) < 2:
        return options[0] if options else None
    titles, word = full_titles(name), name.words[-1]

    def rank(entity: Draft) -> tuple[int, int, int]:
        fits = 2 * bool(titles & entity.titles) + (bool(name.gender) and entity.gender == name.gender)
        named = entity.names and word in (entity.words[0], entity.words[-1])
        return fits, entity.names[-1] if named else -1, -entity.index

    return max(options, key=rank)


def _single(
    name: Name, names: Sequence[Name], forms: _Forms, index: NameIndex, of_form: dict[tuple[str, ...], Draft]
) -> Draft:
    """A new entity for a short name that is part of no other."""
    kind, gender = _told(names, forms[name.words])
    if not kind and index.is_family(name.words[0]):
        kind = EntityKind.GROUP
    entity = of_form[name.words] = index.add(name.words, kind or _kind_by_noun(name.words), gender)
    return entity


def _kind_by_noun(form: tuple[str, ...]) -> EntityKind:
    """GROUP for a form that ends in a noun for several people: “Opposition MPs”, “Ministers”."""
    return EntityKind.GROUP if listed_kind(form[-1]) is EntityKind.GROUP else EntityKind.UNKNOWN


def _told_apart(name: Name, entity: Draft) -> str:
    """What tells the bearer of a name from an entity of that name: “jr”, “f” of a Mrs.; “” where nothing does."""
    if name.generation and entity.generation not in ("", name.generation):
        return name.generation
    return name.gender if name.title and entity.gender not in ("", name.gender) else ""
