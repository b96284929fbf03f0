"""Resolvers of what is named as part of something else: “the week of May 9”, “the last Friday in August”."""

from __future__ import annotations

from datetime import date

from tui.extraction.dates.algebra import nth_within
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.days import month_day
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.months import MONTH_CLASSES, month, month_year, quarter
from tui.extraction.dates.timex import Timex, dated, explicit
from tui.extraction.dates.values import at_grain

_UNKNOWN = {"W": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "D": "XXXX-XX-XX"}


def of_day(found: Expression, context: TimeContext) -> Timex | None:
    """“the week of May 9”, “the weekend of May 7”; of a night the day alone is the date, as in TimeBank."""
    part, whole = _split(found)
    container, timex = part.one("unit", "weekend"), month_day(whole, context)
    if container is None or timex is None:
        return None
    size = "weekend" if container.kind == "weekend" else str(container.value)
    if size not in _UNKNOWN:
        return None
    if timex.value.startswith("X"):
        return timex._replace(value=_UNKNOWN[size])
    day = date.fromisoformat(timex.value)
    value = at_grain(day, "D" if size == "D" else "W") + ("-WE" if size == "weekend" else "")
    return timex._replace(value=value)


def nth_of(found: Expression, context: TimeContext) -> Timex | None:
    """“the first Monday of June”, “the second week of May 2021”, “the last day of 2020”."""
    part, whole = _split(found)
    unit, place = part.one("unit", "weekday"), part.one("ordinal", "ordinalnumber")
    if unit is None:
        return None
    if unit.value in ("Q", "CE") and place:
        return quarter(found, context)
    n = int(place.value) if place else -1
    if not whole.one(*MONTH_CLASSES):
        year = whole.one("year")
        return _of_year(int(year.value), n, str(unit.value)) if year else None
    within = (month_year if whole.one("year", "unit") else month)(whole, context)
    if within is None or (unit.value not in ("D", "W") and unit.kind == "unit"):
        return None
    if within.value.startswith("X"):
        return within
    value = nth_within(n, unit.value if isinstance(unit.value, int) else str(unit.value), within.value)
    return dated(value, within.resolution, within.evidence) if value else None


def _split(found: Expression) -> tuple[Expression, Expression]:
    """What is named before “of” or “in”, and after it."""
    at = next(i for i, entry in enumerate(found.entries) if entry.kind in ("of", "in"))
    return found._replace(entries=found.entries[:at]), found._replace(entries=found.entries[at + 1 :])


def _of_year(year: int, n: int, unit: str) -> Timex | None:
    """The first or last day, week or month of a year."""
    if unit == "Q" and n < 0:
        return explicit(f"{year:04}-Q4")
    if unit not in ("D", "W", "M") or not (n in (1, -1) or (unit == "M" and n <= 12)):
        return None
    if unit == "M":
        return explicit(f"{year:04}-{12 if n < 0 else n:02}")
    if unit == "W":
        return explicit(at_grain(date(year, 1, 4) if n > 0 else date(year, 12, 28), "W"))
    return explicit(f"{year:04}-01-01" if n > 0 else f"{year:04}-12-31")
