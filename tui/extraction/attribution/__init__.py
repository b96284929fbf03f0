"""Quotes, cues and sources: Document → attributions, not yet resolved to speakers."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

from tui.extraction.attribution.model import Attribution
from tui.text import Document

__all__ = ["Attribution", "attribute"]


def attribute(document: Document) -> tuple[Attribution, ...]:
    """Attributions of a text, in text order. Never raises; time grows linearly with the text's length.

    Of another language than English what marks and positions tell, with low confidence.
    """
    return _assemble()(document)


@cache
def _assemble() -> Callable[[Document], tuple[Attribution, ...]]:
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
