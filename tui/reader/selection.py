"""The one thing that the panes share: which quote, speaker or date is current."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SelectionKind(StrEnum):
    """What can be current; also the name of the panel that lists it."""

    QUOTE = "quote"
    SPEAKER = "speaker"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Selection:
    """The current quote, speaker or date of an extraction."""

    kind: SelectionKind
    index: int
    """Into `Extraction.quotes`, `.speakers` or `.dates`."""
