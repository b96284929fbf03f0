"""What an expression was resolved to: TIMEX3 type and value, and why."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tui.extraction.model import DateType, Resolution

SAYS_SO = "It says so itself."
A_LENGTH = "A length of time."
NO_DATE = "It counts from the publication date, which is not known."
NO_YEAR = "The year needs a publication date, which is not known."


class Timex(NamedTuple):
    """Type and value of an expression, and why."""

    type: DateType
    value: str
    resolution: Resolution
    evidence: str
    days: tuple[date, date] | None = None
    """First and last day, where the value itself does not tell."""
    first: int = -1
    """First token, where the expression begins after the find does."""
    last: int = -1
    """One past the last token, where the expression ends before the find does."""


def dated(value: str, resolution: Resolution, evidence: str) -> Timex:
    """A day, week, month… of the calendar."""
    return Timex(DateType.DATE, value, resolution, evidence)


def timed(value: str, resolution: Resolution, evidence: str) -> Timex:
    """A part of a day."""
    return Timex(DateType.TIME, value, resolution, evidence)


def explicit(value: str, evidence: str = SAYS_SO) -> Timex:
    """A date that needs nothing but its words."""
    return Timex(DateType.DATE, value, Resolution.EXPLICIT, evidence)


def unresolved(value: str, evidence: str = NO_DATE, kind: DateType = DateType.DATE) -> Timex:
    """A time without a place in the calendar."""
    return Timex(kind, value, Resolution.NONE, evidence)
