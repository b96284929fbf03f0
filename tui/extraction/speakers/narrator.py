"""Who “I” is outside quotes: the author, by byline or the note that ends the article; in an interview who answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.wording import key_words
from tui.text import Role

_NOTE = re.compile(r" (?:is|was|teaches|lives|writes|works|contributed|reported)\b|, (?:an?|the) .{3,120} (?:is|was) ")
"""What follows the author's name in the note that ends an article: “Ana Ruiz teaches history at …”."""
_NOTE_PARAGRAPHS = 4
"""The note is one of so many last paragraphs of an article that has more."""
_LEAST_QUESTIONS, _PARAGRAPHS_A_QUESTION = 3, 12
"""An interview has so many questions, and one for so many paragraphs."""


def interviewee(discourse: Discourse) -> int | None:
    """The entity that answers, in an interview: the person named most, where questions stand as paragraphs."""
    document = discourse.document
    asked = sum(
        line.role is Role.QUESTION or (line.role in (Role.HEADING, Role.TITLE) and document.text[end - 1] == "?")
        for line, (_, end) in zip(document.lines, document.paragraphs, strict=True)
    )
    if asked < _LEAST_QUESTIONS or asked * _PARAGRAPHS_A_QUESTION < len(document.paragraphs):
        return None
    people = [e for e in discourse.named_entities() if _is_full_name(e) and e.names]
    return max(people, key=lambda e: (len(e.names), -e.index)).index if people else None


def narrator(discourse: Discourse) -> int:
    """The entity of the author, called “the author” where neither the text nor its metadata names one."""
    authors = discourse.document.metadata.authors
    for entity in (*_in_bylines(discourse), *_in_notes(discourse)):
        return entity.index
    if len(authors) == 1 and (words := key_words(authors[0])):
        same = next((e for e in discourse.named_entities() if e.words == words), None)
        return same.index if same else discourse.describe(words, EntityKind.PERSON, authors[0])
    answers = interviewee(discourse)
    return discourse.describe(("author",), EntityKind.UNNAMED, "the author") if answers is None else answers


def _in_bylines(discourse: Discourse) -> Iterator[Entity]:
    """Who is named first in a byline."""
    document = discourse.document
    for line, (start, end) in zip(document.lines, document.paragraphs, strict=True):
        if line.role is Role.BYLINE:
            i = bisect_left(discourse.starts, start)
            if i < len(discourse.starts) and discourse.starts[i] < end and _is_full_name(discourse.entity_of(i)):
                yield discourse.entity_of(i)


def _in_notes(discourse: Discourse) -> Iterator[Entity]:
    """Who opens one of the last paragraphs that tells who they are."""
    document = discourse.document
    paragraphs = document.paragraphs[-_NOTE_PARAGRAPHS:] if len(document.paragraphs) > _NOTE_PARAGRAPHS else ()
    for paragraph in reversed(paragraphs):
        i = bisect_left(discourse.starts, paragraph.start)
        if i == len(discourse.starts) or discourse.names[i].outer.start > paragraph.start + 2:
            continue
        if _is_full_name(discourse.entity_of(i)) and _NOTE.match(document.text, discourse.names[i].span.end):
            yield discourse.entity_of(i)


def _is_full_name(entity: Entity) -> bool:
    """Whether it may be a person's, of several words."""
    return entity.may_be_person and len(entity.words) > 1
