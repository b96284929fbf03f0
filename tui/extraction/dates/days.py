"""Resolvers of days that name their place in the year."""

from __future__ import annotations

from datetime import date, timedelta

from tui.english.calendar import MONTHS
from tui.english.words import words
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.holidays import AROUND, EVEN_YEARS, HOLIDAYS
from tui.extraction.dates.months import MONTH_CLASSES, year_ahead, year_in
from tui.extraction.dates.timex import NO_YEAR, SAYS_SO, Timex, dated, explicit, timed, unresolved
from tui.extraction.dates.values import at_grain, days_in, grain
from tui.extraction.model import DateType, Resolution

_NUMBERS = ("n12", "n24", "n31", "ordinalnumber", "ordinal")
_FAR = 120
"""Days from the publication date beyond which the verb may choose another year."""
_RECENT = 14
"""Days back from which the latest holiday of a name is meant even where the verb looks ahead."""
_SUNDOWN = "It begins at sundown of the day before."
_ATTACKS = words("attack attacks terror terrorist hijackings hijackers")


def iso(found: Expression, context: TimeContext) -> Timex | None:
    """2022-05-13 and 2022-05-13T11:29:00Z."""
    word = context.tokens.word(found.core)
    if _calendar(word[:4], word[5:7], word[8:10]) is None:
        return None
    clock = word[11:16]
    return timed(f"{word[:10]}T{clock}", Resolution.EXPLICIT, SAYS_SO) if clock else explicit(word[:10])


def numeric(found: Expression, context: TimeContext) -> Timex | None:
    """13/05/2022, 05/13/22, 13.5.2022, 2022/05/13, by the order that the text elsewhere shows."""
    word = context.tokens.word(found.core)
    dotted = "." in word
    parts = [int(part) for part in word.replace(".", "/").replace("-", "/").split("/")]
    if len(parts) == 2:
        return explicit(f"{parts[1]:04}-{parts[0]:02}") if 1 <= parts[0] <= 12 else None
    first, second, third = parts
    if first > 31:
        day = _calendar(first, second, third)
        return explicit(day.isoformat()) if day else None
    if third < 100 and dotted:
        return None  # a version or a price more often than a day
    year = third if third > 99 else third + (2000 if third < 50 else 1900)
    by_order = {True: _calendar(year, second, first), False: _calendar(year, first, second)}
    possible = [order for order, day in by_order.items() if day]
    if not possible:
        return None
    if len(possible) == 1 or first == second:
        day = by_order[possible[0]]
        return explicit(day.isoformat(), "Only one order of day and month makes a date.") if day else None
    shown = True if dotted else context.day_first()
    day = by_order[bool(shown)]
    if day is None:
        return None
    if shown is None:
        why = "Month first, as in American English; nothing in the article tells the order."
        return dated(day.isoformat(), Resolution.GUESS, why)
    return explicit(day.isoformat(), f"{'Day' if shown else 'Month'} first, as this article writes its dates.")


def month_day(found: Expression, context: TimeContext) -> Timex | None:
    """“May 13, 2022”, “Monday, Oct. 26”, “the 27th of October”."""
    month, number = found.one(*MONTH_CLASSES), found.one(*_NUMBERS)
    if month is None or number is None:
        return None
    m, d = int(month.value), int(number.value)
    if (year := year_in(found, context)) is not None:
        day = _calendar(year, m, d)
        how = Resolution.PUBLICATION if found.one("unit") else Resolution.EXPLICIT
        return dated(day.isoformat(), how, SAYS_SO) if day else _impossible(f"{year:04}", m)
    if (m, d) == (9, 11) and context.tokens.low(found.last) in _ATTACKS:
        return nine_eleven(found, context)
    return _without_year(found, context, m, d)


def fraction_day(found: Expression, context: TimeContext) -> Timex | None:
    """“10/1” of “from 10/1 to 11/7”, month first unless the article writes the day first."""
    first, second = (int(part) for part in context.tokens.word(found.core).split("/"))
    m, d = (second, first) if context.day_first() or first > 12 else (first, second)
    return _without_year(found, context, m, d) if 1 <= m <= 12 else None


def day_of_range(found: Expression, context: TimeContext) -> Timex | None:
    """The first day of “9 to 13 May 2022”."""
    tokens = context.tokens
    place = next((i for i in range(found.last, found.last + 8) if tokens.kind(i) in MONTH_CLASSES), -1)
    month, number = tokens.entry(place), found.one(*_NUMBERS)
    if place < 0 or month is None or number is None:
        return None
    m, d = int(month.value), int(number.value)
    year = next((tokens.entry(i) for i in range(place, place + 4) if tokens.kind(i) == "year"), None)
    if year is None:
        return _without_year(found, context, m, d)
    day = _calendar(int(year.value), m, d)
    return explicit(day.isoformat(), "Its month and year follow.") if day else None


def range_day(found: Expression, context: TimeContext) -> Timex | None:
    """The second day of “Sept. 19 to 22”."""
    number, start = found.one(*_NUMBERS), context.previous_value
    if number is None or not context.follows(found, Kind.MONTH_DAY, Kind.RANGE_DAY):
        return None
    if context.tokens.glued(found.last) and context.tokens.low(found.last) in ("%", ":", "-", "/"):
        return None
    year = start[:4] if start[:4].isdigit() else "2000"
    if not int(start[8:10]) < int(number.value) <= days_in(int(year), int(start[5:7])):
        return None
    value = f"{start[:8]}{int(number.value):02}"
    if grain(value) != "D":
        return unresolved(value, NO_YEAR)
    return dated(value, Resolution.NARRATIVE, f"The end of the days that begin on “{context.narrative_words}”.")


def _without_year(found: Expression, context: TimeContext, m: int, d: int) -> Timex | None:
    """A day without a year: the nearest to the publication date, unless weekday or verb says otherwise."""
    published = context.published
    if not 1 <= d <= days_in(2000, m):
        return _impossible("XXXX", m)
    if (named := year_ahead(found, context, m)) is not None and (day := _calendar(named, m, d)):
        return explicit(day.isoformat(), "Its year follows.")
    if (listed := _listed(found, context, m, d)) is not None:
        return listed
    if published is None:
        return unresolved(f"XXXX-{m:02}-{d:02}", NO_YEAR)
    days = [day for y in (-1, 0, 1) if (day := _calendar(published.year + y, m, d))]
    if weekday := found.one("weekday", "dayabbreviation"):
        days = [day for day in days if day.isoweekday() == weekday.value] or days
    if rel := found.one("last", "next"):
        days = [day for day in days if (day < published) == (rel.kind == "last")] or days
    days.sort(key=lambda day: abs((day - published).days))
    if not days:
        return None
    words = f"{d} {MONTHS[m - 1]}"
    told = context.year_told(found) if context.is_history() else None
    if told is not None and not rel and (day := _calendar(told, m, d)):
        return dated(day.isoformat(), Resolution.NARRATIVE, f"Of {told}, the year told of just before.")
    if abs((days[0] - published).days) > _FAR and not rel and not weekday:
        tense = context.tense(found)
        other = next((day for day in days if (day > published) == (tense.sign > 0)), days[0])
        if tense.sign and other != days[0] and abs((other - published).days) < 300:
            way = "after" if tense.sign > 0 else "before"
            return dated(other.isoformat(), Resolution.TENSE, f"The {words} {way} {context.since()}: {tense.why}.")
    return dated(days[0].isoformat(), Resolution.PUBLICATION, f"The {words} nearest to {context.since()}.")


def _listed(found: Expression, context: TimeContext, m: int, d: int) -> Timex | None:
    """A day that opens its line, in the year that the heading of the list names or that the line before counts in."""
    tokens, before = context.tokens, context.previous
    if before is None or tokens.kind(found.first - 1) not in ("break", "bracket", "hyphen"):
        return None
    year, heads = context.previous_value[:4], before.kind in (Kind.YEAR, Kind.MONTH_YEAR)
    lines = [i for i in range(before.last, found.first) if tokens.kind(i) == "break"]
    if not year.isdigit() or len(lines) not in (1, 2) or found.one("weekday", "dayabbreviation"):
        return None
    if not heads and not (before.kind is Kind.MONTH_DAY and tokens.kind(before.first - 1) == "break"):
        return None
    if not heads and not context.in_list:
        return None
    day = _calendar(year, m, d)
    if day is not None and not heads and day.isoformat() < context.previous_value[:10]:
        day = _calendar(int(year) + 1, m, d)
    if day is None:
        return None
    context.in_list = True
    why = f"Of {day.year}, the year that the list counts in." if not heads else f"Of {year}, named above the list."
    return dated(day.isoformat(), Resolution.NARRATIVE, why)


def holiday(found: Expression, context: TimeContext) -> Timex | None:
    """“Christmas Day 2015”, “last Thanksgiving”, “Election Day”."""
    name = found.one("holiday")
    if name is None:
        return None
    rule, label = HOLIDAYS[str(name.value)], context.tokens.written(found.core, found.last)
    common = rule(2001)
    if found.one("every"):
        value = f"XXXX-{common.month:02}-{common.day:02}" if common else "P1Y"
        return Timex(DateType.SET, value, Resolution.EXPLICIT, "It comes every year.")
    if (year := year_in(found, context)) is not None and not found.one("unit"):
        return _kept(str(name.value), rule(year), Resolution.EXPLICIT, f"{label} fell on this day.")
    published = context.published
    if published is None or not 2 < published.year < 9998:
        return unresolved(f"XXXX-{common.month:02}" if common else "XXXX", NO_YEAR)
    days = [day for step in (-1, 0, 1) if (day := rule(published.year + step))]
    if rel := found.one("last", "next"):
        days = [day for day in days if (day < published) == (rel.kind == "last")]
    if not days:
        return unresolved("XXXX", f"When {label} fell then is not known here.")
    day = min(days, key=lambda day: abs((day - published).days))
    sign = 0 if rel else context.tense(found).sign
    if name.value in EVEN_YEARS and day.year % 2 and abs((day - published).days) > _FAR // 2:
        day = min((other for other in days if not other.year % 2), key=lambda d: abs((d - published).days), default=day)
    elif (sign > 0 and (published - day).days > _RECENT) or (sign and abs((day - published).days) > _FAR):
        ahead = [other for other in days if (other > published) == (sign > 0)]
        day = min(ahead, key=lambda d: abs((d - published).days), default=day)
    value = at_grain(day, "W") if found.one("unit") else day.isoformat()
    if found.one("weekend"):
        value = at_grain(day - timedelta(3), "W") + "-WE" if day.isoweekday() < 4 else at_grain(day, "W") + "-WE"
    timex = _kept(str(name.value), day, Resolution.PUBLICATION, f"{label}: the one nearest to {context.since()}.")
    return timex if value == timex.value else timex._replace(value=value, days=None)


def _kept(name: str, day: date | None, how: Resolution, why: str) -> Timex:
    """The day of a holiday, with those on which it may be kept or begins."""
    if day is None:
        return unresolved("XXXX-XX-XX", "The day of that year is not known here.")
    if name not in AROUND:
        return dated(day.isoformat(), how, why)
    before, later = AROUND[name]
    about = (
        "It begins at sundown of the day before."
        if not later
        else "It follows the moon as it is seen, give or take a day."
    )
    days = day - timedelta(before), day + timedelta(later)
    return dated(day.isoformat(), how, f"{why} {about}")._replace(days=days)


def nine_eleven(_found: Expression, _context: TimeContext) -> Timex | None:
    """“9/11”, “the Sept. 11 attacks”."""
    return explicit("2001-09-11", "The attacks of 11 September 2001.")


def _impossible(year: str, m: int) -> Timex:
    """A day that its month does not have."""
    last = days_in(int(year) if year.isdigit() else 2000, m)
    of = f" {year}" if year.isdigit() else ""
    return unresolved(f"{year}-{m:02}-XX", f"There is no such day: {MONTHS[m - 1]}{of} has {last} days.")


def _calendar(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
