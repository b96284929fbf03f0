"""Days of feasts by the calendars that tell them, for a Gregorian year.

Easter by the anonymous Gregorian computus and Meeus’s Julian algorithm; the Hebrew year by the arithmetic of Reingold
and Dershowitz (Calendrical Calculations, 2018); the Hijri year by the tabular calendar; Lunar New Year and Diwali by
table.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

DayIn = Callable[[int], date | None]
"""Gives the day of a holiday in a year; None where it is not known."""

_HEBREW_EPOCH, _TO_HEBREW, _PASSOVER = -1373427, 3761, 163
"""Ordinal of the first Hebrew new year; years to the one that begins in a Gregorian year; days back to Passover."""
_LUNAR_NEW_YEAR: Final = (
    "2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 "
    "2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 "
    "2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13"
)
_DIWALI: Final = (
    "2000-10-26 2001-11-14 2002-11-04 2003-10-25 2004-11-12 2005-11-01 2006-10-21 2007-11-09 2008-10-28 2009-10-17 "
    "2010-11-05 2011-10-26 2012-11-13 2013-11-03 2014-10-23 2015-11-11 2016-10-30 2017-10-19 2018-11-07 2019-10-27 "
    "2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05"
)


def easter(year: int) -> date:
    """Western Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * r) // 433
    month = (h + r - 7 * m + 90) // 25
    return date(year, month, (h + r - 7 * m + 33 * month + 19) % 32)


def _orthodox(year: int) -> date:
    """Orthodox Easter Sunday."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def fixed(month: int, day: int) -> DayIn:
    """The same day each year."""
    return lambda year: date(year, month, day)


def nth(n: int, weekday: int, month: int) -> Callable[[int], date]:
    """The n-th (ISO) weekday of a month; −1 is the last."""

    def rule(year: int) -> date:
        if n > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.isoweekday() - weekday - 1) % 7 + 1)

    return rule


def after(rule: Callable[[int], date], days: int) -> DayIn:
    """So many days after another holiday."""
    return lambda year: rule(year) + timedelta(days)


def from_easter(days: int) -> DayIn:
    """So many days after Easter Sunday."""
    return after(easter, days)


def from_orthodox(days: int) -> DayIn:
    """So many days after Orthodox Easter Sunday."""
    return after(_orthodox, days)


def _elapsed(year: int) -> int:
    """Days from the epoch to the molad of a Hebrew year, put off where the rules say so."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + (3 * (day + 1) % 7 < 3)


def _hebrew_new_year(year: int) -> date:
    """The first day of the Hebrew year that begins in a Gregorian one."""
    before, this, following = (_elapsed(year + _TO_HEBREW + step) for step in (-1, 0, 1))
    late = 2 if following - this == 356 else int(this - before == 382)
    return date.fromordinal(_HEBREW_EPOCH + this + late)


def from_new_year(days: int) -> DayIn:
    """So many days after Rosh Hashanah."""
    return after(_hebrew_new_year, days)


def from_passover(days: int) -> DayIn:
    """So many days after the first day of Passover."""
    return after(_hebrew_new_year, days - _PASSOVER)


def fast_of_av(year: int) -> date:
    """The ninth of Av, or the day after where that is a Sabbath."""
    day = _hebrew_new_year(year) - timedelta(_PASSOVER - 112)
    return day + timedelta(day.isoweekday() == 6)


def hanukkah(year: int) -> date:
    """The 25th of Kislev."""
    length = (_hebrew_new_year(year + 1) - _hebrew_new_year(year)).days
    return _hebrew_new_year(year) + timedelta(84 if length in (355, 385) else 83)


def kings_day(year: int) -> date:
    """The day of the king of the Netherlands: the eve where it would be a Sunday."""
    return date(year, 4, 27) - timedelta(date(year, 4, 27).isoweekday() == 7)


def islamic(month: int, day: int) -> DayIn:
    """Day of the Hijri month that falls in the year (true to a day)."""

    def rule(year: int) -> date:
        hijri = round((year - 622) * 33 / 32)
        for h in (hijri - 1, hijri, hijri + 1, hijri + 2):
            found = _hijri(h, month, day)
            if found.year == year:
                return found
        return _hijri(hijri, month, day)

    return rule


def _hijri(year: int, month: int, day: int) -> date:
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date(622, 7, 19) + timedelta(days - 1)


def _tabled(days: str) -> DayIn:
    by_year = {int(day[:4]): date.fromisoformat(day) for day in days.split()}
    return by_year.get


lunar_new_year = _tabled(_LUNAR_NEW_YEAR)
diwali = _tabled(_DIWALI)
