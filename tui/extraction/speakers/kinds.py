"""What an entity may be."""

from __future__ import annotations

from enum import StrEnum

from tui.extraction.model import SpeakerKind


class EntityKind(StrEnum):
    """Of what kind an entity is; the last three have no name of their own."""

    UNKNOWN = ""
    """Named, and nothing tells of what kind; false as a condition."""
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


NAMED_BODIES = (EntityKind.ORGANISATION, EntityKind.PLACE)
POSSIBLE_PEOPLE = (EntityKind.PERSON, EntityKind.UNKNOWN)
"""What may be a person: nothing speaks against it."""


def speaker_kind(kind: EntityKind) -> SpeakerKind:
    """The kind that an entity has as a speaker: places speak as organisations, who is of no known kind as a person."""
    if kind is EntityKind.UNKNOWN:
        return SpeakerKind.PERSON
    return SpeakerKind.ORGANISATION if kind is EntityKind.PLACE else SpeakerKind(kind)
