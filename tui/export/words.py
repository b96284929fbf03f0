"""Words of an extraction as people read them: a quote's content, a date with what it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.extraction.model import DateType

if TYPE_CHECKING:
    from tui.extraction.model import Date, Quote

GAP = " … "
"""Stands for the words between two parts of a quote, such as “he said”."""


def content(text: str, quote: Quote) -> str:
    """The quote's words, its parts joined by “…”, or by a newline where nothing but blank space parts them."""
    words = quote.parts[0].of(text)
    for before, part in zip(quote.parts, quote.parts[1:], strict=False):
        between = text[before.end : part.start]
        words += (GAP if between.strip() else "\n" if "\n" in between else " ") + part.of(text)
    return words


def meaning(found: Date) -> str:
    """What a date was resolved to, where that says more than a person reads in its words; else nothing.

    A year, month, day or time of day as ISO 8601 writes it; weeks, seasons and quarters by their first and last day.
    Durations (“five hours”), sets (“every Monday”) and dates without a place in the calendar (“soon”) say it all.
    """
    if found.type in (DateType.DURATION, DateType.SET):
        return ""
    if _PLAIN.fullmatch(found.value):
        return found.value
    if found.earliest is None or found.latest is None:
        return ""
    return " to ".join(dict.fromkeys((found.earliest.isoformat(), found.latest.isoformat())))


_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?")
