"""TIMEX3 values and the calendar: counting with them, their first and last day, their EDTF form.

EDTF is ISO 8601-2:2019; seasons are 21 to 24, quarters 33 to 36, halves 40 and 41. ISO weeks and weekends
have no EDTF of their own and are given as intervals.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY = "D", "W", "M", "Q", "Y", "DE", "CE"
SEASONS = ("SP", "SU", "FA", "WI")
"""In the order in which they begin in a year: March, June, September, December."""

_MONTHS_IN = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:"
    r"-W(?P<week>\d\d)(?:-(?P<weekend>WE))?"
    r"|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>[1-4])|-H(?P<half>[12])"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d)|-XX)?"
    r")?(?:T(?P<time>\d\d:\d\d(?::\d\d)?|MO|AF|EV|NI|\d\d)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)"
)


def add(day: date, count: int, unit: str) -> date | None:
    """The day so many units later; months keep the day of the month if they have it. None outside the calendar."""
    try:
        if unit == DAY:
            return day + timedelta(count)
        if unit in (WEEK, "2W"):
            return day + timedelta(count * (7 if unit == WEEK else 14))
        months = day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit]
        return date(months // 12, months % 12 + 1, min(day.day, days_in(months // 12, months % 12 + 1)))
    except (ValueError, OverflowError):
        return None


def days_in(year: int, month: int) -> int:
    """Number of days of a month."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day if (year, month) < (9999, 12) else 31


def at_grain(day: date, unit: str) -> str:
    """TIMEX3 value of the day, week, month… that holds a day."""
    if unit in (WEEK, "2W"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return {
        DAY: f"{day:%Y-%m-%d}" if day.year > 999 else day.isoformat(),
        MONTH: f"{day.year:04}-{day.month:02}",
        QUARTER: f"{day.year:04}-Q{(day.month + 2) // 3}",
        YEAR: f"{day.year:04}",
        DECADE: f"{day.year // 10:03}",
        CENTURY: f"{day.year // 100:02}",
    }[unit]


@lru_cache(1024)
def grain(value: str) -> str:
    """Unit of a value that names one; empty for others."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return ""
    for name, unit in (("decade", DECADE), ("century", CENTURY), ("week", WEEK), ("quarter", QUARTER), ("day", DAY)):
        if match[name]:
            return unit
    return "season" if match["season"] else "half" if match["half"] else MONTH if match["month"] else YEAR


def season_of(day: date) -> tuple[str, int]:
    """Meteorological season of the north that holds a day, and the year in which it begins."""
    return SEASONS[(day.month - 3) % 12 // 3], day.year - (day.month < 3)


@lru_cache(1024)
def bounds(value: str) -> tuple[date, date] | None:
    """First and last day of a value, if it has a year that the calendar knows."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _bounds(match)
    except (ValueError, OverflowError):
        return None


def _bounds(match: re.Match[str]) -> tuple[date, date]:
    if match["decade"]:
        year = int(match["decade"]) * 10
        return date(year, 1, 1), date(year + 9, 12, 31)
    if match["century"]:
        year = int(match["century"]) * 100
        return date(year, 1, 1), date(year + 99, 12, 31)
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday + timedelta(5 if match["weekend"] else 0), monday + timedelta(6)
    first, months = 1, 12
    if match["season"]:
        first, months = SEASONS.index(match["season"]) * 3 + 3, 3
    elif match["quarter"]:
        first, months = int(match["quarter"]) * 3 - 2, 3
    elif match["half"]:
        first, months = int(match["half"]) * 6 - 5, 6
    elif match["month"]:
        first, months = int(match["month"]), 1
        if match["day"]:
            day = date(year, first, int(match["day"]))
            return day, day
    last = first + months - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    return date(year, first, 1), date(end_year, end_month, days_in(end_year, end_month))


@lru_cache(1024)
def edtf(value: str, approximate: bool = False) -> str | None:
    """The value in EDTF; None if EDTF cannot say it."""
    tilde = "~" if approximate else ""
    if re.fullmatch(r"XXXX-\d\d(?:-\d\d)?", value):
        return value
    if re.fullmatch(r"BC\d{4}", value):
        return f"-{int(value[2:]) - 1:04}{tilde}"  # astronomical years: 1 BC is 0000
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["decade"]:
        return match["decade"] + "X" + tilde
    if match["century"]:
        return match["century"] + "XX" + tilde
    year = match["year"]
    if match["week"]:
        days = bounds(value)
        return f"{days[0].isoformat()}{tilde}/{days[1].isoformat()}{tilde}" if days else None
    if match["season"]:
        return f"{year}-{21 + SEASONS.index(match['season'])}{tilde}"
    if match["quarter"]:
        return f"{year}-{32 + int(match['quarter'])}{tilde}"
    if match["half"]:
        return f"{year}-{39 + int(match['half'])}{tilde}"
    if not bounds(value):
        return None
    text = year + "".join(f"-{match[name]}" for name in ("month", "day") if match[name])
    clock = match["time"]
    if clock and clock[0].isdigit() and match["day"] and clock < "24":
        return f"{text}T{(clock + ':00:00')[:8]}{match['zone'] or ''}"
    return text + tilde
