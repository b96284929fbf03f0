"""What is asked, the mentions that may answer, and where the pronoun stands: what `observed.py` compares."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.extraction.speakers.candidates import Candidate, Key, Position, position_of
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.neighbours import NOUNLIKE

_CASES: Final = {
    **dict.fromkeys(("he", "she", "they", "it"), "subject"),
    **dict.fromkeys(("him", "her", "them"), "object"),
    **dict.fromkeys(("his", "hers", "their", "theirs", "its"), "possessive"),
    **dict.fromkeys(("himself", "herself", "themselves", "itself"), "reflexive"),
}
"""Pronoun → case; “her” is told by what follows; whatever else is asked for is a noun."""
OPENS = 2
"""Tokens from a sentence’s start within which a pronoun opens it: “He”, “But he”."""
_QUOTED_BACK, _SUCH_BACK = 8, 6
"""Sources, and pronouns that agree, before the pronoun that are remembered."""


class Asked(NamedTuple):
    """What is to be resolved."""

    at: int
    """Offset of the pronoun, or of the noun or name that stands for one."""
    agrees: str
    """“m”, “f”, “plural”, “thing”, “body”, or “” for any person."""
    own: Sequence[Span] = ()
    """Content of the quote that it is the source of."""


class Spot(NamedTuple):
    """A mention that may be taken up, or a place where its entity was the source of a quote."""

    key: Key
    start: int
    position: Position
    entity: Entity | None
    candidate: Candidate | None
    kind: EntityKind
    fits: bool
    """Its gender is known and agrees."""


class Scene(NamedTuple):
    """Where the pronoun stands: what all mentions are compared with."""

    asked: Asked
    position: Position
    paragraph: int
    case: str
    such: Sequence[int]
    """Tokens of the text’s pronouns that agree."""
    earlier: int
    """How many of them stand before."""
    opened: Set[int]
    """Sentences that open with such a pronoun, of the last ones."""
    quoted: dict[int, int]
    """Entity → sentences since it was the source of a quote; the one quoted last is first."""


def scene_of(discourse: Discourse, asked: Asked) -> Scene:
    """What is known of a pronoun before mentions are compared with it."""
    document = discourse.document
    position = position_of(document, Span(asked.at, asked.at + 1))
    such = discourse.pronouns.get(asked.agrees, [])
    upto = bisect_left(discourse.sources, (asked.at, -1))
    quoted: dict[int, int] = {}
    for where, entity in reversed(discourse.sources[max(0, upto - _QUOTED_BACK) : upto]):
        quoted.setdefault(entity, position.sentence - document.sentence_at(where))
    word = document.words[position.token].lower()
    case = "possessive" if word == "her" and position.after in NOUNLIKE else _CASES.get(word, "noun")
    earlier = bisect_left(such, position.token)
    places = [
        position_of(document, Span(document.starts[i], document.ends[i]))
        for i in such[max(0, earlier - _SUCH_BACK) : earlier]
    ]
    opened = {place.sentence for place in places if place.token - place.opening < OPENS}
    return Scene(asked, position, document.paragraph_at(asked.at), case, such, earlier, opened, quoted)
