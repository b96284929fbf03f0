"""A small algebra of calendar values: what expressions compose to, whatever their words.

Values are TIMEX3 values of the calendar; a result that the calendar does not have is None. The operations are those of
SCATE (Bethard and Parker 2016): shift, intersection, the n-th of, and the first, middle or last part of a value.
"""

from __future__ import annotations

from datetime import date, timedelta

from tui.extraction.dates.values import DAY, MONTH, WEEK, YEAR, add, at_grain, bounds, grain

_COARSER = (DAY, WEEK, MONTH, "Q", YEAR, "DE", "CE")
"""Grains from fine to coarse."""
_WEEKDAYS = 7


def shifted(value: str, count: int, unit: str) -> str | None:
    """The value so many units later, at the finer grain of value and unit: 2022-05-13 and a week is 2022-05-20."""
    days, fine = bounds(value), grain(value)
    if days is None or unit not in _COARSER:
        return None
    day = add(days[0], count, unit)
    if day is None:
        return None
    size = fine if fine in _COARSER and _COARSER.index(fine) < _COARSER.index(unit) else unit
    return at_grain(day, size)


def nth_within(n: int, unit: str | int, value: str) -> str | None:
    """The n-th weekday (a number), day, week, month or quarter of a value, from its end where n is negative.

    A week belongs to what holds its Thursday, as in ISO 8601. None where the value has none.
    """
    days = bounds(value)
    if days is None or n == 0:
        return None
    first, last = days
    if unit in (MONTH, "Q"):
        found = add(first, n - 1, str(unit)) if n > 0 else add(last.replace(day=1), n + 1, str(unit))
        inside = found is not None and first <= found <= last
        return at_grain(found, str(unit)) if found and inside and grain(value) != unit else None
    step = 1 if unit == DAY else _WEEKDAYS
    number = unit if isinstance(unit, int) else 4 if unit == WEEK else 0
    try:
        if n > 0:
            start = first + timedelta((number - first.isoweekday()) % _WEEKDAYS if number else 0)
            day = start + timedelta(step * (n - 1))
        else:
            start = last - timedelta((last.isoweekday() - number) % _WEEKDAYS if number else 0)
            day = start + timedelta(step * (n + 1))
    except OverflowError:
        return None
    return at_grain(day, WEEK if unit == WEEK else DAY) if first <= day <= last else None


def day_within(number: int, value: str) -> str | None:
    """The day of the month, where the value is one that has it."""
    days = bounds(value)
    if days is None or grain(value) != MONTH or not 1 <= number <= days[1].day:
        return None
    return days[0].replace(day=number).isoformat()


def weekday_on(weekday: int, number: int, near: date) -> str | None:
    """The day of the month with that number that is that weekday, nearest to a day, of a month to either side."""
    found = []
    for step in (-1, 0, 1):
        month = add(near.replace(day=1), step, MONTH)
        value = day_within(number, at_grain(month, MONTH)) if month else None
        if value and date.fromisoformat(value).isoweekday() == weekday:
            found.append(date.fromisoformat(value))
    return min(found, key=lambda day: abs((day - near).days)).isoformat() if found else None


def part_of(value: str, stage: str) -> tuple[date, date] | None:
    """First and last day of the START, MID or END of a value: a third of it, in whole days."""
    days = bounds(value)
    if days is None or stage not in ("START", "MID", "END") or days[0] == days[1]:
        return days
    first, last = days
    third = max(1, -(-((last - first).days + 1) // 3))
    return {
        "START": (first, first + timedelta(third - 1)),
        "MID": (first + timedelta(third), max(first + timedelta(third), last - timedelta(third))),
        "END": (last - timedelta(third - 1), last),
    }[stage]
