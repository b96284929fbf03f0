"""Who said what, when: text → Extraction. Pure; no I/O, no Textual."""

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
