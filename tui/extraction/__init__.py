"""Who said what, when: text → Extraction. Pure; no I/O, no Textual.

The pipeline is imported when it is first called: whoever only handles results (`Quote`, `Speaker`, `Date`) does not
wait for lexicons and numpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.extraction.model import (
    Date,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Resolution,
    Speaker,
    SpeakerKind,
)

if TYPE_CHECKING:
    from tui.extraction.pipeline import extract, redate

__all__ = [
    "Date",
    "DateType",
    "Extraction",
    "Quote",
    "QuoteKind",
    "Resolution",
    "Speaker",
    "SpeakerKind",
    "extract",
    "redate",
]


def __getattr__(name: str) -> Any:
    """Import the pipeline when one of its functions is asked for (PEP 562)."""
    if name not in ("extract", "redate"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.extraction import pipeline

    return getattr(pipeline, name)
