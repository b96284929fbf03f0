"""Resolve one source mention to the entity that it means, with how sure that is and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.article.model import Span
from tui.english.honorifics import HONORIFICS
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.mentions import Form, Mention, read_source
from tui.extraction.speakers.name_forms import gender_behind
from tui.extraction.speakers.nominals import joined, resolve_noun
from tui.extraction.speakers.pronouns import resolve_pronoun
from tui.extraction.speakers.scenes import Asked

_YOUNGER, _ELDER = words("younger junior"), words("elder older senior")
_CHILDREN = words("son daughter nephew niece grandson granddaughter boy girl child baby toddler")
_SEVERAL = words("two three four both pair couple duo trio")
"""“The two”, “both”: no noun phrases of their own but pronouns."""


def resolve_source(discourse: Discourse, span: Span, own: Sequence[Span]) -> Resolved:
    """Whom the source mention at the span means; `own` is the content that it is the source of."""
    inside = Span(max(0, span.start), min(len(discourse.document.text), span.end))
    mention = read_source(discourse, inside) if inside.start < inside.end else None
    if mention is None:
        return Resolved(None, 1.0, "The words of the source name nobody.")
    if mention.word in _SEVERAL and mention.definite and not mention.inner and mention.head == mention.phrase:
        mention = mention._replace(form=Form.PRONOUN, word="they")
    found = _RESOLVERS[mention.form](discourse, mention, own)
    if found.entity is not None:
        discourse.speaks(mention.span.start, found.entity)
    return found


def _resolve_name(discourse: Discourse, mention: Mention, own: Sequence[Span]) -> Resolved:
    """A name means its entity."""
    index = mention.names[0]
    entity, name = discourse.entity_of(index), discourse.names[index]
    for word in _words(discourse, mention) if mention.span != name.span else ():
        if word in PERSON_NOUNS:
            discourse.learn_role(word, entity.index)
    said = " ".join(name.outer.of(discourse.document.text).split())
    namesakes = discourse.gathered.namesakes.get(index)
    if name.words == entity.words and not (namesakes and entity.generation):
        how = "full name" if len(name.words) > 1 else "new name"
        return Resolved(entity.index, CERTAINTY[how], f"The source is named: {said}.")
    if not namesakes:
        why = f"“{said}” → {discourse.name_of(entity.index)}: the only one with that name."
        return Resolved(entity.index, CERTAINTY["short name"], why)
    gender = HONORIFICS.get(name.title, "") or gender_behind(discourse.document.text, name.span.end)
    choice = antecedent(discourse, Asked(name.outer.start, gender, own), named=True, among=namesakes)
    meant = _by_age(discourse, mention, namesakes)
    if meant is None:
        meant = entity.index if choice is None else choice.entity
    discourse.means(index, meant)
    why = (
        f"“{said}” → {discourse.name_of(meant)}: of {len(namesakes)} with that name the one most spoken of just before."
    )
    return Resolved(meant, CERTAINTY["namesakes"], why)


def _words(discourse: Discourse, mention: Mention) -> set[str]:
    """The words of a mention, as keys."""
    return {fold(discourse.document.words[i]) for i in discourse.document.tokens_in(mention.span)}


def _by_age(discourse: Discourse, mention: Mention, namesakes: Sequence[int]) -> int | None:
    """Which of a family “the younger Grant” is: the son or daughter, or the one whom no such word tells older."""
    told = _words(discourse, mention)
    young = bool(told & _YOUNGER)
    if not young and not told & _ELDER:
        return None
    family = [discourse.entity(e) for e in namesakes]
    children = [e for e in family if e.generation == "jr" or e.roles.keys() & _CHILDREN]
    chosen = children if young else [e for e in family if e not in children]
    return chosen[0].index if len(chosen) == 1 else None


def _resolve_names(discourse: Discourse, mention: Mention, _own: Sequence[Span]) -> Resolved:
    """Several names are one speaker, a group."""
    index = joined(discourse, mention.names)
    return Resolved(index, CERTAINTY["names"], f"Named together: {discourse.name_of(index)}.")


_RESOLVERS: Final = {
    Form.NAME: _resolve_name,
    Form.NAMES: _resolve_names,
    Form.PRONOUN: resolve_pronoun,
    Form.NOUN: resolve_noun,
}
