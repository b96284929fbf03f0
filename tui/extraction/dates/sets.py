"""Resolvers of times that come again and again."""

from __future__ import annotations

from tui.extraction.dates.amounts import duration
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.counts import UNITS, counted
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.timex import Timex
from tui.extraction.model import DateType, Resolution


def again(value: str) -> Timex:
    """A time that comes again and again."""
    return Timex(DateType.SET, value, Resolution.EXPLICIT, "A time that comes again and again.")


def every(found: Expression, _context: TimeContext) -> Timex | None:
    """“every two years”, “every other day”, “per day”, “twice a year”."""
    if other := found.one("other"):
        unit = found.one(*UNITS)
        return again(duration(float(other.value), str(unit.value) if unit else "D"))
    count, unit_ = counted(found)
    return again(duration(1.0 if found.kind in (Kind.TIMES, Kind.RATE) else count, unit_))


def every_named(found: Expression, _context: TimeContext) -> Timex | None:
    """“every March”, “each Thursday”, “Tuesday nights”, “weekends”, “every night”."""
    part = found.one("part", "parts")
    suffix = f"T{part.value}" if part else ""
    if day := found.one("weekday", "dayabbreviation", "weekdays"):
        return again(f"XXXX-WXX-{day.value}{suffix}")
    if month := found.one("month", "name", "abbreviation"):
        return again(f"XXXX-{int(month.value):02}")
    if season := found.one("season"):
        return again(f"XXXX-{season.value}")
    if found.one("weekend", "weekends"):
        return again("XXXX-WXX-WE")
    return again(f"XXXX-XX-XX{suffix}") if part else None


def adverbial(found: Expression, context: TimeContext) -> Timex | None:
    """“daily”, “annually”; not in names (“the Daily Mail”)."""
    word, tokens = found.one("adverbial"), context.tokens
    if word is None:
        return None
    named = (
        tokens.word(found.last).istitle()
        or tokens.word(found.core - 1).istitle()
        or tokens.low(found.core - 1) == "the"
    )
    return None if tokens.word(found.core).istitle() and named else again(str(word.value))
