"""The candidates for an antecedent: names, noun phrases and pairs of names, and where each stands.

They hold no kind and no gender of their own: these are the entity's, and asked of the discourse.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.neighbours import GENITIVE, NONE, class_of
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.text import Document

_LONGEST_JOIN = 60
"""Characters between two names that “and” joins."""
_AND = re.compile(r"(?:,[^.;:“”\"\n]+,)?,? (?:and|&) ")

Key = tuple[int, int]
"""Whom a candidate would mean: (entity, -1), or (-1, candidate) of a noun phrase or pair, which have no entity yet."""


class Candidate(NamedTuple):
    """Something spoken of: a name, a noun phrase or several names joined by “and”."""

    start: int
    end: int
    names: tuple[int, ...]
    """Indices of its names; none for a noun phrase."""
    phrase: int = -1
    """Index of its noun phrase, or -1."""


class Position(NamedTuple):
    """Where a mention stands, whatever pronoun is asked for. Tokens are indices into the Document’s."""

    sentence: int
    """Index of its sentence, -1 before the first."""
    paragraph: int
    """Index of its paragraph, -1 before the first."""
    token: int
    """Its first token."""
    end: int
    """The token after it."""
    opening: int
    """First token of its sentence."""
    before: int
    """Class of the word before it in the sentence."""
    after: int
    """Class of the word after it in the sentence; that of “’s” where the mention is possessive."""


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


def position_of(document: Document, span: Span, possessive: bool = False) -> Position:
    """Where the words of a span stand."""
    sentence, starts, words = document.sentence_at(span.start), document.starts, document.words
    edges = document.sentences[sentence]
    opening, closing = bisect_left(starts, edges.start), bisect_left(starts, edges.end)
    token, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return Position(
        sentence,
        document.paragraph_at(span.start),
        token,
        end,
        opening,
        class_of(words[token - 1]) if token > opening else NONE,
        GENITIVE if possessive else class_of(words[end]) if end < closing else NONE,
    )
