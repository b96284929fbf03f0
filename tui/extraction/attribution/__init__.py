"""Quotes, cues and sources: Document → attributions, not yet resolved to speakers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from tui.extraction.attribution.model import Attribution
from tui.extraction.threads import one_thread
from tui.text import Document

__all__ = ["Attribution", "attribute"]


def attribute(document: Document) -> tuple[Attribution, ...]:
    """Attributions of a text, in text order. Never raises; time grows linearly with the text's length.

    Of another language than English what marks and positions tell, with low confidence.
    """
    return _assemble()(document)


@cache
def _assemble() -> Callable[[Document], tuple[Attribution, ...]]:
    """What attributes, with numpy loaded only now."""
    with one_thread():
        from tui.extraction.attribution.assembly import assemble
    return assemble
