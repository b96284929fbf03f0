"""Resolve one source mention to the entity that it means, with how sure that is and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.article.model import Span
from tui.english.honorifics import HONORIFICS
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.cast import Cast, Resolved
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.name_forms import gender_behind
from tui.extraction.speakers.pronouns import resolve_pronoun
from tui.extraction.speakers.roles import joined, resolve_noun
from tui.extraction.speakers.sources import Form, Mention, read_source

_YOUNGER, _ELDER = words("younger junior"), words("elder older senior")
_CHILDREN = words("son daughter nephew niece grandson granddaughter boy girl child baby toddler")
_SEVERAL = words("two three four both pair couple duo trio")
"""“The two”, “both”: no noun phrases of their own but pronouns."""

_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")


def resolve_source(cast: Cast, span: Span, own: Sequence[Span]) -> Resolved:
    """Whom the source mention at the span means; `own` is the content that it is the source of."""
    reading, text = cast.reading, cast.reading.document.text
    inside = Span(max(0, span.start), min(len(text), span.end))
    mention = read_source(text, inside, reading.names, reading.starts) if inside.start < inside.end else None
    if mention is None:
        return Resolved(None, 1.0, "The words of the source name nobody.")
    if mention.word in _SEVERAL and mention.definite and not mention.inner and mention.head == mention.phrase:
        mention = mention._replace(form=Form.PRONOUN, word="they")
    found = _RESOLVERS[mention.form](cast, mention, own)
    if found.entity is not None:
        cast.speaks(mention.span.start, found.entity)
    return found


def _resolve_name(cast: Cast, mention: Mention, own: Sequence[Span]) -> Resolved:
    """A name means its entity."""
    reading, text = cast.reading, cast.reading.document.text
    index = mention.names[0]
    entity, name = reading.entity_of(index), reading.names[index]
    for word in _WORD.findall(text, *mention.span) if mention.span != name.span else ():
        if fold(word) in PERSON_NOUNS:
            cast.learn_role(fold(word), entity.index)
    said, called = " ".join(name.outer.of(text).split()), cast.named(entity.index)
    namesakes = reading.entities.namesakes.get(index)
    if name.words == entity.words and not (namesakes and entity.generation):
        how = "full name" if len(name.words) > 1 else "new name"
        return Resolved(entity.index, CERTAINTY[how], f"The source is named: {said}.")
    if not namesakes:
        return Resolved(entity.index, CERTAINTY["short name"], f"“{said}” → {called}: the only one with that name.")
    gender = HONORIFICS.get(name.title, "") or gender_behind(text, name.span.end)
    choice = antecedent(reading, name.outer.start, gender, own, named=True, among=namesakes)
    meant = _by_age(cast, mention, namesakes)
    if meant is None and choice is not None:
        meant = choice.entity
    if meant is not None:
        reading.entities.of_name[index] = meant
        entity, called = reading.entities.found[meant], cast.named(meant)
    why = f"“{said}” → {called}: of {len(namesakes)} with that name the one most spoken of just before."
    return Resolved(entity.index, CERTAINTY["namesakes"], why)


def _by_age(cast: Cast, mention: Mention, namesakes: Sequence[int]) -> int | None:
    """Which of a family “the younger Grant” is: the son or daughter, or the one whom no such word tells older."""
    text = cast.reading.document.text
    told = {fold(word) for word in _WORD.findall(text, mention.span.start, mention.span.end)}
    young = bool(told & _YOUNGER)
    if not young and not told & _ELDER:
        return None
    found = cast.reading.entities.found
    children = [e for e in namesakes if found[e].generation == "jr" or found[e].roles.keys() & _CHILDREN]
    others = [e for e in namesakes if e not in children]
    chosen = children if young else others
    return chosen[0] if len(chosen) == 1 else None


def _resolve_names(cast: Cast, mention: Mention, _own: Sequence[Span]) -> Resolved:
    """Several names are one speaker, a group."""
    index = joined(cast, mention.names)
    return Resolved(index, CERTAINTY["names"], f"Named together: {cast.named(index)}.")


_RESOLVERS = {
    Form.NAME: _resolve_name,
    Form.NAMES: _resolve_names,
    Form.PRONOUN: resolve_pronoun,
    Form.NOUN: resolve_noun,
}
