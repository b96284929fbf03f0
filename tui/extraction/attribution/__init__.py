"""Quotes, cues and sources: Segmentation → attributions, not yet resolved to speakers."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache

from tui.article.model import Block
from tui.extraction.attribution.model import Attribution
from tui.extraction.segmentation import Segmentation

__all__ = ["Attribution", "attribute"]


def attribute(
    segmentation: Segmentation, blocks: Sequence[Block] = (), language: str = "en"
) -> tuple[Attribution, ...]:
    """Attributions of a text, in text order. Never raises; time grows linearly with the text's length.

    Of another language than English (an ISO 639-1 code, or “und”) what marks and positions tell, with low confidence.
    """
    return _assemble()(segmentation, blocks, language)


@cache
def _assemble() -> Callable[[Segmentation, Sequence[Block], str], tuple[Attribution, ...]]:
    """What attributes, with numpy loaded only now.

    The matrices are small: a second thread of the linear algebra library waits more than it works, which doubles
    the processor time, so numpy is told to start none, unless it runs already or the user has said how many.
    """
    threads = "OPENBLAS_NUM_THREADS"
    told = threads in os.environ
    os.environ.setdefault(threads, "1")
    try:
        from tui.extraction.attribution.assembly import assemble
    finally:
        if not told:
            del os.environ[threads]
    return assemble
