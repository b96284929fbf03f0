"""A rule about the source of one quoted piece: what it is called, what it may look at, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.attribution.evidence import Decision
from tui.extraction.attribution.pieces import Piece
from tui.text import Document

BY_FORM = 0.95
"""How sure a source is that a set form names."""


class Found(NamedTuple):
    """What a rule answers."""

    source: Span | None
    cue: Span | None
    sure: float
    """Probability from 0 to 1 that the source is right."""
    proves: bool = False
    """Layout shows that the piece is speech, whatever the network saw in it."""
    content: Span | None = None
    """The piece's words, where they are fewer than was thought."""


class Context(NamedTuple):
    """What a rule may look at besides the piece."""

    document: Document
    previous: Piece | None
    """The quoted piece before, with its source."""
    mentions: Sequence[Span]
    """All that the network takes for sources, in text order."""


class Rule(NamedTuple):
    """A row of the table."""

    decision: Decision
    find: Callable[[Context, Piece], Found | None]
