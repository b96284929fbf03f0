"""The candidates for an antecedent: names, noun phrases and pairs of names, and where each stands.

They hold no kind and no gender of their own: these are the entity's, and asked of the discourse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from tui.english.function_words import PREPOSITIONS
from tui.english.pronouns import PRONOUNS
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.text import Document

_LONGEST_JOIN = 60
"""Characters between two names that “and” joins."""
_AND = re.compile(r"(?:,[^.;:“”\"\n]+,)?,? (?:and|&) ")
_OPENERS: Final = ("he", "she", "they", "it")
_OPENING = re.compile(rf"(?:(?:But|And|Yet|So|Then|Still),? )?({'|'.join(_OPENERS)})\b(?!['’]s)", re.IGNORECASE)
_ARTICLES = frozenset(("the", "a", "an"))


class Candidate(NamedTuple):
    """Something spoken of: a name, a noun phrase or several names joined by “and”."""

    start: int
    end: int
    names: tuple[int, ...]
    """Indices of its names; none for a noun phrase."""
    phrase: int = -1
    """Index of its noun phrase, or -1."""


class Position(NamedTuple):
    """Where a candidate stands, whatever pronoun is asked for."""

    sentence: int
    """Index of its sentence, -1 before the first."""
    paragraph: int
    """Index of its paragraph, -1 before the first."""
    inside: bool
    """It stands inside reported words."""
    features: tuple[str, ...]
    """Names of what speaks against it."""


def find_candidates(
    text: str, names: Sequence[Name], of_name: Sequence[Entity], phrases: Sequence[NounPhrase]
) -> list[Candidate]:
    """The candidates of a text, in text order."""
    named = [Candidate(name.outer.start, name.span.end, (i,)) for i, name in enumerate(names)]
    described = [
        Candidate(p.span.start, p.span.end, (), i)
        for i, p in enumerate(phrases)
        if p.name < 0 and p.kind is not EntityKind.DOCUMENT
    ]
    return sorted([*named, *described, *_pairs(text, names, of_name)])


def _pairs(text: str, names: Sequence[Name], of_name: Sequence[Entity]) -> list[Candidate]:
    """Two people joined by “and”, something in commas between them or not."""
    found = []
    for i, one in enumerate(names):
        for j in range(i + 1, min(i + 3, len(names))):
            other = names[j]
            if other.outer.start - one.span.end > _LONGEST_JOIN:
                break
            if not _AND.fullmatch(text, one.span.end, other.outer.start):
                continue
            if of_name[i].may_be_person and of_name[j].may_be_person:
                found.append(Candidate(one.outer.start, other.span.end, (i, j)))
                break
    return found


def speaks_against(text: str, candidate: Candidate, names: Sequence[Name], person: bool) -> tuple[str, ...]:
    """What the form of a candidate tells against it; `person`: it may be one."""
    start, end = candidate.start, candidate.end
    features: list[str] = []
    if (candidate.names and names[candidate.names[-1]].possessive) or text[end : end + 2] in ("’s", "'s"):
        features.append("possessive")
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].casefold() if before else ""
    if word in PREPOSITIONS:
        features.append("object")
    if candidate.names and word in _ARTICLES and person and not names[candidate.names[0]].title:
        features.append("modifier")
    return tuple(features)


def openings(document: Document) -> dict[str, list[int]]:
    """What a pronoun agrees with → for each sentence how many up to it open with such a pronoun."""
    matches = [_OPENING.match(document.text, start) for start, _ in document.sentences]
    opened = [PRONOUNS[found[1].lower()] if found else "" for found in matches]
    return {
        agrees: list(accumulate((o == agrees for o in opened), initial=0))
        for agrees in (PRONOUNS[opener] for opener in _OPENERS)
    }
