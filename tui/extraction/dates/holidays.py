"""Holidays of the English-speaking press: fixed days, movable ones computed, by the year.

Names are lower case with a straight apostrophe. A holiday whose day differs by country (Independence Day,
Mother’s Day) is given the day of most news in English.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

DayIn = Callable[[int], date]
"""Gives the day of a holiday in a year."""


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * r) // 433
    month = (h + r - 7 * m + 90) // 25
    return date(year, month, (h + r - 7 * m + 33 * month + 19) % 32)


def fixed(month: int, day: int) -> DayIn:
    """The same day each year."""
    return lambda year: date(year, month, day)


def nth(n: int, weekday: int, month: int) -> DayIn:
    """The n-th (ISO) weekday of a month; −1 is the last."""

    def rule(year: int) -> date:
        if n > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.isoweekday() - weekday - 1) % 7 + 1)

    return rule


def from_easter(days: int) -> DayIn:
    """So many days after Easter Sunday."""
    return lambda year: easter(year) + timedelta(days)


def _after(rule: DayIn, days: int) -> DayIn:
    return lambda year: rule(year) + timedelta(days)


def islamic(month: int, day: int) -> DayIn:
    """Day of the Hijri month that falls in the year, by the tabular calendar (true to a day or two)."""

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


_ELECTION = _after(nth(1, 1, 11), 1)
_THANKSGIVING = nth(4, 4, 11)
EVEN_YEARS = frozenset(("election day",))
"""What is spoken of from afar only in even years: the general elections of the United States."""
HOLIDAYS: dict[str, DayIn] = {
    "new year's day": fixed(1, 1),
    "new year's eve": fixed(12, 31),
    "new year's": fixed(1, 1),
    "martin luther king jr. day": nth(3, 1, 1),
    "martin luther king day": nth(3, 1, 1),
    "mlk day": nth(3, 1, 1),
    "inauguration day": fixed(1, 20),
    "australia day": fixed(1, 26),
    "groundhog day": fixed(2, 2),
    "valentine's day": fixed(2, 14),
    "presidents day": nth(3, 1, 2),
    "presidents' day": nth(3, 1, 2),
    "st. patrick's day": fixed(3, 17),
    "st patrick's day": fixed(3, 17),
    "april fools' day": fixed(4, 1),
    "april fool's day": fixed(4, 1),
    "ash wednesday": from_easter(-46),
    "palm sunday": from_easter(-7),
    "maundy thursday": from_easter(-3),
    "good friday": from_easter(-2),
    "easter sunday": from_easter(0),
    "easter monday": from_easter(1),
    "easter": from_easter(0),
    "pentecost": from_easter(49),
    "earth day": fixed(4, 22),
    "anzac day": fixed(4, 25),
    "may day": fixed(5, 1),
    "cinco de mayo": fixed(5, 5),
    "ve day": fixed(5, 8),
    "victory day": fixed(5, 9),
    "mother's day": nth(2, 7, 5),
    "memorial day": nth(-1, 1, 5),
    "juneteenth": fixed(6, 19),
    "father's day": nth(3, 7, 6),
    "canada day": fixed(7, 1),
    "independence day": fixed(7, 4),
    "fourth of july": fixed(7, 4),
    "bastille day": fixed(7, 14),
    "labor day": nth(1, 1, 9),
    "labour day": nth(1, 1, 9),
    "columbus day": nth(2, 1, 10),
    "halloween": fixed(10, 31),
    "election day": _ELECTION,
    "guy fawkes night": fixed(11, 5),
    "bonfire night": fixed(11, 5),
    "veterans day": fixed(11, 11),
    "veterans' day": fixed(11, 11),
    "veteran's day": fixed(11, 11),
    "armistice day": fixed(11, 11),
    "remembrance day": fixed(11, 11),
    "remembrance sunday": nth(2, 7, 11),
    "thanksgiving day": _THANKSGIVING,
    "thanksgiving": _THANKSGIVING,
    "black friday": _after(_THANKSGIVING, 1),
    "cyber monday": _after(_THANKSGIVING, 4),
    "christmas eve": fixed(12, 24),
    "christmas day": fixed(12, 25),
    "christmas": fixed(12, 25),
    "boxing day": fixed(12, 26),
    "ramadan": islamic(9, 1),
    "eid al-fitr": islamic(10, 1),
    "eid al-adha": islamic(12, 10),
    "ashura": islamic(1, 10),
}
