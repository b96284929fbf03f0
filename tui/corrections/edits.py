"""Edits: what a reader may correct, each a frozen value that can be written as JSON and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from tui.corrections.anchors import Anchor

VERSION = 1
_LONGEST = 100_000
"""Characters that a string of an edit may have."""


class Action(StrEnum):
    """What an edit does."""

    SPEAKER = "speaker"
    """Quotes are somebody else's: `names` has who; nobody's, where it is empty."""
    QUOTE = "quote"
    """Marked words are a quote: of whom `names` has, or nobody's."""
    REJECT = "not a quote"
    ACCEPT = "right"
    """A quote and its speaker are right as they are."""
    REPORT = "report"
    """What a quote reports: `value`, one of `Report`."""
    BOUNDS = "bounds"
    """A quote, the first anchor, has other words: the second."""
    MERGE = "merge"
    """The speakers called `names` are one, called by the last of them."""
    RENAME = "rename"
    """The speaker called the first name is called the second."""
    DESCRIBE = "description"
    """What the speaker of that name is: `value`; nothing where it is empty."""
    PUBLISHED = "publication date"
    """`value` in ISO 8601; not known where it is empty."""
    DATE = "date"
    """The value of a date: an ISO 8601 day, month or year."""
    NO_DATE = "not a date"
    NOTE = "note"
    """`value`, about the anchored words."""


_ANCHORS = {
    **dict.fromkeys((Action.SPEAKER, Action.REJECT, Action.ACCEPT, Action.REPORT), (1, 10_000)),
    **dict.fromkeys((Action.QUOTE, Action.DATE, Action.NO_DATE, Action.NOTE), (1, 1)),
    Action.BOUNDS: (2, 2),
}
_NAMES = {
    Action.SPEAKER: (0, 1),
    Action.QUOTE: (0, 1),
    Action.MERGE: (2, 100),
    Action.RENAME: (2, 2),
    Action.DESCRIBE: (1, 1),
}
"""How few and how many of each an action takes; none where nothing is said."""


class EditError(ValueError):
    """An edit that cannot be: the message says why."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction. Raises EditError for one that does not hold together."""

    action: Action
    anchors: tuple[Anchor, ...] = ()
    """The words it is about: quotes, a date, or marked words."""
    names: tuple[str, ...] = ()
    """Names of speakers."""
    value: str = ""
    made: date | None = None
    """The day on which it was made."""

    def __post_init__(self) -> None:
        for what, count, limits in (
            ("places", len(self.anchors), _ANCHORS.get(self.action, (0, 0))),
            ("names", len(self.names), _NAMES.get(self.action, (0, 0))),
        ):
            if not limits[0] <= count <= limits[1]:
                raise EditError(f"A correction “{self.action}” does not have {count} {what}.")
        if any(not name.strip() for name in self.names):
            raise EditError("A speaker’s name has no letters.")


def to_json(edit: Edit) -> dict[str, Any]:
    """An edit as plain dictionaries, lists and strings; offsets count code points."""
    return {
        "version": VERSION,
        "action": str(edit.action),
        "anchors": [anchor._asdict() for anchor in edit.anchors],
        "names": list(edit.names),
        "value": edit.value,
        "made": edit.made.isoformat() if edit.made else None,
    }


def from_json(found: Mapping[str, Any]) -> Edit:
    """The edit of such a dictionary. Raises EditError for anything else, and for one of a later version."""
    if found.get("version") != VERSION:
        raise EditError("A correction was made by another version of onrecord: update it.")
    try:
        anchors = tuple(map(_anchor, found["anchors"]))
        names, made = tuple(map(_text, found["names"])), found["made"]
        return Edit(
            Action(found["action"]), anchors, names, _text(found["value"]), date.fromisoformat(made) if made else None
        )
    except EditError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise EditError("A correction cannot be read: it is damaged.") from error


def _anchor(found: Mapping[str, Any]) -> Anchor:
    exact, prefix, suffix = (_text(found[name]) for name in ("exact", "prefix", "suffix"))
    return Anchor(exact, prefix, suffix, _offset(found["start"]))


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise EditError("A correction cannot be read: a text in it is none, or too long.")
    return value


def _offset(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise EditError("A correction cannot be read: an offset in it is none.")
    return value
