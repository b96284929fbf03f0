"""From source mentions to speakers: attributions → quotes with resolved speakers."""

from __future__ import annotations

from collections.abc import Sequence

from tui.extraction.attribution import Attribution
from tui.extraction.model import Quote, Speaker
from tui.extraction.segmentation import Segmentation

__all__ = ["resolve"]


def resolve(
    segmentation: Segmentation, attributions: Sequence[Attribution]
) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """The quotes with their speakers, and the speakers in order of their first quote."""
    return (), ()
