"""So many units: how long, how long ago, and which day that leads to."""

from __future__ import annotations

from datetime import date

from tui.english.calendar import MONTHS, long_day
from tui.extraction.dates.amounts import duration, quantity
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.timex import A_LENGTH, Timex, dated, timed, unresolved
from tui.extraction.dates.values import add, at_grain, bounds, grain
from tui.extraction.model import DateType, Resolution

UNITS = ("unit", "units", "hour", "hours")
FIGURES = ("n12", "n24", "n31", "n59", "number", "year", "ones", "teens", "tens", "scale", "vague", "scores")
QUANTITY = (*FIGURES, "half", "fraction", "to", "or", "a")
_MOST = 100_000
"""Units beyond which no calendar is asked."""


def counted(found: Expression) -> tuple[float | None, str]:
    """How many of which unit."""
    unit, words = found.one(*UNITS), found.words(*QUANTITY)
    if found.one("so"):  # “a week or so” is about a week, “a week or two” might be either
        words = [word for word in words if word.kind != "or"]
    size = str(unit.value) if unit else "D"
    if not words:
        return (None if unit and unit.kind in ("units", "hours") else 1.0), size
    return quantity(words), size


def length(count: float | None, unit: str) -> Timex:
    """A length of time."""
    return Timex(DateType.DURATION, duration(count, unit), Resolution.EXPLICIT, A_LENGTH)


def away(day: date, count: float | None, unit: str, sign: int) -> date | None:
    """The day so many units before (−1) or after (1); None where it takes a clock or a guess to tell."""
    if count is None or unit[0] == "T" or count > _MOST:
        return None
    if count == int(count):
        return add(day, sign * int(count), unit)
    months = {"Y": 12, "DE": 120, "CE": 1200}.get(unit)
    return add(day, sign * round(count * months), "M") if months else None


def ago(found: Expression, context: TimeContext) -> Timex | None:
    """“four years ago”, at the grain of the unit; vague ones are the past."""
    count, unit = counted(found)
    published = context.published
    if count is None:
        return unresolved("PAST_REF", "Too vague for the calendar.")
    if published is None:
        return unresolved("PAST_REF")
    if unit[0] == "T":
        return timed(published.isoformat(), Resolution.PUBLICATION, f"Counted back from {context.since()}.")
    if unit == "Y" and count == 1 and grain(context.narrative) == "Q" and (days := bounds(context.narrative)):
        before = add(days[0], -1, "Y") or days[0]
        return dated(at_grain(before, "Q"), Resolution.NARRATIVE, f"A year before “{context.narrative_words}”.")
    day = away(published, count, unit, -1)
    if day is None:
        return unresolved("PAST_REF", "Too far back for the calendar.")
    return dated(at_grain(day, unit), Resolution.PUBLICATION, f"Counted back from {context.since()}.")


def anchored(timex: Timex, context: TimeContext, sign: int, count: float | None, unit: str) -> Timex:
    """A length of time with its days, when it ends (−1) or begins (1) at the publication date."""
    published = context.published
    other = away(published, count, unit, sign) if published else None
    if published is None or other is None:
        return timex
    days = (other, published) if sign < 0 else (published, other)
    evidence = f"A length of time {'up to' if sign < 0 else 'from'} {context.since()}."
    return timex._replace(days=days, resolution=Resolution.PUBLICATION, evidence=evidence)


def chained(timex: Timex, found: Expression, context: TimeContext, last: int) -> Timex:
    """“two weeks later”: the length of time, and the day it leads to from the time spoken of."""
    timex = timex._replace(last=last)
    sign = {"later": 1, "earlier": -1}.get(context.tokens.low(last), 0)
    count, unit = counted(found)
    base = bounds(context.narrative)
    if not sign or base is None:
        return timex
    start, end = away(base[0], count, unit, sign), away(base[1], count, unit, sign)
    if start is None or end is None:
        return timex
    if context.published and base[0] <= context.published < start:
        return timex  # what is told as past cannot lie ahead
    way, goal = "after" if sign > 0 else "before", _span(start, end)
    evidence = f"A length of time; counted {way} “{context.narrative_words}” it leads to {goal}."
    return timex._replace(days=(start, end), resolution=Resolution.NARRATIVE, evidence=evidence)


def _span(first: date, last: date) -> str:
    """A stretch of days as a reader says it: 2012, June 2015, 13 May 2022, 9 May 2022 to 15 May 2022."""
    if first == last:
        return long_day(first)
    if (first.day, first.month, last) == (1, 1, date(first.year, 12, 31)):
        return str(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day > 27:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{long_day(first)} to {long_day(last)}"
