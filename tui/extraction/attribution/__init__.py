"""Quotes, cues and sources: Segmentation → attributions, not yet resolved to speakers."""

from __future__ import annotations

from collections.abc import Sequence

from tui.article.model import Block
from tui.extraction.attribution.model import Attribution
from tui.extraction.segmentation import Segmentation

__all__ = ["Attribution", "attribute"]


def attribute(segmentation: Segmentation, blocks: Sequence[Block] = ()) -> tuple[Attribution, ...]:
    """Attributions of a text, in text order. Never raises; time grows linearly with the text's length."""
    from tui.extraction.attribution.assembly import assemble  # numpy and the weights load with the first text

    return assemble(segmentation, blocks)
