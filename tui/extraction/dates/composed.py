"""Resolvers of expressions that are made of others: shifted from one, within one, or two that hold at once."""

from __future__ import annotations

from datetime import date

from tui.english.calendar import WEEKDAYS
from tui.extraction.dates.algebra import day_within, nth_within, shifted, weekday_on
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.counts import QUANTITY, UNITS, away, counted
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.holidays import HOLIDAYS
from tui.extraction.dates.months import MONTH_CLASSES
from tui.extraction.dates.timex import Timex, dated, unresolved
from tui.extraction.dates.values import add, at_grain, bounds, grain
from tui.extraction.model import DateType, Resolution

_RELATIVE = ("last", "past", "previous", "this", "current", "same", "next", "following", "coming")
_HALVES: dict[str, tuple[float | None, str]] = {"W": (3, "D"), "M": (15, "D"), "Y": (6, "M"), "DE": (5, "Y")}
"""Unit → how many of which unit are half of one."""
_CONNECTORS = ("after", "from", "of", "in", "on")
_DAYS = ("n12", "n24", "n31")
_WEEKDAYS = ("weekday", "dayabbreviation")
_SATURDAY = 6
_NTH = ("ordinal", "ordinalnumber")


def shift(found: Expression, context: TimeContext) -> Timex | None:
    """“the day after tomorrow”, “a week from Friday”, “three days before Easter”, “three days from now”."""
    at = _connector(found, context, "after", "from", "on", "of")
    if context.tokens.low(at) == "between" or context.tokens.kind(found.last) == "apostrophe":
        return None
    part, whole = _halves(found, context, at)
    count, unit = counted(part)
    eve = part.one("eve") is not None
    if eve:
        count, unit = 1.0, "D"
    if context.tokens.kind(at) == "on" and unit != "W":
        return None
    sign = -1 if eve or context.tokens.low(at) == "before" else 1
    now = context.tokens.kind(at + 1) == "now"
    if now:
        base = dated(context.published.isoformat(), Resolution.PUBLICATION, "") if context.published else None
    else:
        base = context.resolve(whole)
    if base is None or count is None:
        return None
    if base.value.startswith("X") or context.published is None:
        return unresolved("XXXX-XX-XX" if unit == "D" else "XXXX", base.evidence)
    value = shifted(base.value, sign * int(count), unit) if count == int(count) else None
    if value is None:
        start = bounds(base.value)
        day = away(start[0], count, unit, sign) if start else None
        value = day.isoformat() if day else None
    if value is None:
        return None
    if now and unit != "D" and (days := bounds(value)):  # “a year from now” is no day
        value = at_grain(days[0], unit)
    told = context.tokens.written(at, found.last)
    return dated(value, base.resolution, f"Counted {told}. {base.evidence}".strip())


def after_next(found: Expression, context: TimeContext) -> Timex | None:
    """“the week after next”, “the month before last”, “the Thursday after next”."""
    unit, published = found.one("unit", "weekday", "dayabbreviation", "weekend"), context.published
    sign = 1 if found.one("next") else -1
    after = context.tokens.low(next(i for i in range(found.core, found.last) if context.tokens.kind(i) == "after"))
    if unit is None or (after == "after") != (sign > 0):
        return None
    if published is None:
        return unresolved("XXXX")
    way = "after the next" if sign > 0 else "before the last"
    if unit.kind in ("weekday", "dayabbreviation"):
        days = (int(unit.value) - published.isoweekday()) * sign % 7 or 7
        day, value = add(published, sign * (days + 7), "D"), "D"
    else:
        value = "W" if unit.kind == "weekend" else str(unit.value)
        day = add(published, 2 * sign, value)
    if day is None:
        return None
    written = at_grain(day, value) + ("-WE" if unit.kind == "weekend" else "")
    return dated(written, Resolution.PUBLICATION, f"The one {way}, from {context.since()}.")


def weekday_after(found: Expression, context: TimeContext) -> Timex | None:
    """“the Monday after Easter”, “the second Sunday before Christmas”."""
    at = _connector(found, context, "after")
    part, whole = _halves(found, context, at)
    base, weekday, place = context.resolve(whole), part.one("weekday", "dayabbreviation"), part.one(*_NTH)
    day = bounds(base.value) if base else None
    if base is None or weekday is None or day is None or context.tokens.kind(found.last) == "apostrophe":
        return None
    sign, n = (-1 if context.tokens.low(at) == "before" else 1), int(place.value) if place else 1
    away = ((int(weekday.value) - day[0].isoweekday()) * sign % 7 or 7) + 7 * (n - 1)
    meant = add(day[0], sign * away, "D")
    told = context.tokens.written(at, found.last)
    return dated(meant.isoformat(), base.resolution, f"Counted {told}. {base.evidence}") if meant else None


def ago_on(found: Expression, context: TimeContext) -> Timex | None:
    """“a year ago today”, “a week ago Monday”: the day in what the length of time leads back to."""
    count, unit = counted(found)
    day = found.one("weekday", "dayabbreviation", "deictic")
    if count is None or count != int(count) or day is None:
        return None
    if context.published is None:
        return unresolved("XXXX-XX-XX")
    if day.kind == "deictic":
        start = add(context.published, int(day.value), "D")
        value = shifted(start.isoformat(), -int(count), unit) if start else None
    else:
        back = add(context.published, -int(count), unit)
        value = nth_within(1, int(day.value), at_grain(back, "W")) if back else None
    return dated(value, Resolution.PUBLICATION, f"Counted back from {context.since()}.") if value else None


def part_within(found: Expression, context: TimeContext) -> Timex | None:
    """“Sunday morning next week”."""
    part = found.one("part")
    whole = found._replace(entries=tuple(entry for entry in found.entries if entry.kind != "part"))
    day = within(whole, context)
    return day._replace(type=DateType.TIME, value=f"{day.value}T{part.value}") if day and part else None


def within(found: Expression, context: TimeContext) -> Timex | None:
    """“the first Monday of this month”, “20th of next month”, “Monday of this week”, “Wednesday next week”."""
    first = context.tokens.kind(found.core)
    if first in ("last", "this", "next"):  # “next week’s Tuesday”
        part, base = found, _relative(found, context)
    else:
        part, whole = _halves(found, context, _connector(found, context, "of", "in", "from"))
        base = context.resolve(whole) if _is_named(whole, context) else _relative(whole, context)
    if base is None or base.value.startswith("X"):
        return base
    turned = first in ("last", "this", "next")
    unit, place = part.one(*(_WEEKDAYS if turned else ("unit", "weekend", *_WEEKDAYS))), part.one(*_NTH, *_DAYS)
    if (unit and unit.value == "Q") or context.tokens.kind(found.last) == "apostrophe":
        return None
    n = int(place.value) if place else 1
    ends = not turned and part.one("last", "final") is not None
    n = -n if ends else n
    if unit is None:
        value = day_within(n, base.value)
    elif place is None and not ends and grain(base.value) != "W":
        return None
    else:
        days: dict[str, int | str] = {"weekend": _SATURDAY, "unit": str(unit.value)}
        value = nth_within(n, days[unit.kind] if unit.kind in days else int(unit.value), base.value)
        if value and unit.kind == "weekend":
            value = at_grain(date.fromisoformat(value), "W") + "-WE"
    return dated(value, base.resolution, base.evidence) if value else None


def _relative(whole: Expression, context: TimeContext) -> Timex | None:
    """“last week”, “the next month”, “the year”: counted from the publication date."""
    entries = [entry for i in range(whole.first, whole.last) if (entry := context.tokens.entry(i))]
    unit = next((entry for entry in entries if entry.kind == "unit"), None)
    rel = next((entry for entry in entries if entry.kind in _RELATIVE), None)
    if unit is None or context.published is None:
        return unresolved("XXXX-XX-XX") if unit else None
    day = add(context.published, int(rel.value) if rel else 0, str(unit.value))
    why = f"Counted from {context.since()}."
    return dated(at_grain(day, str(unit.value)), Resolution.PUBLICATION, why) if day else None


def _is_named(whole: Expression, context: TimeContext) -> bool:
    return any(context.tokens.kind(i) in (*MONTH_CLASSES, "year") for i in range(whole.first, whole.last))


def bare_day(found: Expression, context: TimeContext) -> Timex | None:
    """“on the 15th”: the nearest to the publication date on the side that the verb looks to."""
    number, published = found.one("ordinalnumber"), context.published
    if number is None:
        return None
    if published is None:
        return unresolved("XXXX-XX-XX")
    months = [add(published.replace(day=1), step, "M") for step in (-1, 0, 1)]
    values = [value for month in months if month and (value := day_within(int(number.value), at_grain(month, "M")))]
    days = [day for value in values if (day := date.fromisoformat(value))]
    sign = context.tense(found).sign
    rest = [day for day in days if not sign or (day >= published if sign > 0 else day <= published)] or days
    if not rest:
        return None
    day = min(rest, key=lambda day: abs((day - published).days))
    why = f"The {number.value} of a month nearest to {context.since()}."
    return dated(day.isoformat(), Resolution.TENSE if sign else Resolution.PUBLICATION, why)


def week_of(found: Expression, context: TimeContext) -> Timex | None:
    """“the week of the 4th”, “the weekend of the 23rd”."""
    unit, day = found.one("unit", "weekend"), bare_day(found, context)
    if unit is None or day is None or (unit.kind == "unit" and unit.value != "W"):
        return None
    if day.value.startswith("X"):
        return day
    week = at_grain(date.fromisoformat(day.value), "W")
    return day._replace(value=week + ("-WE" if unit.kind == "weekend" else ""))


def weekday_and_day(found: Expression, context: TimeContext) -> Timex | None:
    """“Friday the 25th”, “Monday 7th”: the day that is both, nearest to the publication date; none if no day is."""
    weekday, number = found.one("weekday", "dayabbreviation"), found.words("n12", "n24", "n31", "ordinalnumber")[-1]
    if weekday is None:
        return None
    if context.published is None:
        return unresolved("XXXX-XX-XX") if number.kind == "ordinalnumber" else None
    value = weekday_on(int(weekday.value), int(number.value), context.published)
    if value is None:
        if number.kind != "ordinalnumber":
            return None
        why = f"No {number.value} near {context.since()} is a {WEEKDAYS[int(weekday.value) - 1]}."
        return unresolved("XXXX-XX-XX", why)
    return dated(value, Resolution.PUBLICATION, f"Both hold of it; the one nearest to {context.since()}.")


def weekday_week(found: Expression, context: TimeContext) -> Timex | None:
    """“Tuesday week”, “Monday fortnight”: a week or two after the coming one."""
    weekday, unit = found.one("weekday"), found.one("unit")
    more = {"W": 7, "2W": 14}.get(str(unit.value), 0) if unit else 0
    if weekday is None or not more or context.published is None:
        return unresolved("XXXX-XX-XX") if weekday and more else None
    days = (int(weekday.value) - context.published.isoweekday()) % 7 or 7
    day, name = add(context.published, days + more, "D"), WEEKDAYS[int(weekday.value) - 1]
    far = "A week" if more == 7 else "A fortnight"
    return dated(day.isoformat(), Resolution.PUBLICATION, f"{far} after the coming {name}.") if day else None


def counted_weekdays(found: Expression, context: TimeContext) -> Timex | None:
    """“two Thursdays ago”, “four Tuesdays from now”."""
    weekday, words = found.one("weekdays"), found.words(*QUANTITY)
    count = int(words[0].value) if words and str(words[0].value).isdigit() else 0
    if weekday is None or not count:
        return None
    if context.published is None:
        return unresolved("XXXX-XX-XX")
    ahead, number = found.one("ago") is None, int(weekday.value)
    step = (number - context.published.isoweekday()) if ahead else (context.published.isoweekday() - number)
    days = (step % 7 or 7) + 7 * (count - 1)
    day = add(context.published, days if ahead else -days, "D")
    return dated(day.isoformat(), Resolution.PUBLICATION, f"Counted from {context.since()}.") if day else None


def two_lengths_ago(found: Expression, context: TimeContext) -> Timex | None:
    """“one month and two days ago”, “a week and a half ago”."""
    if context.published is None:
        return unresolved("PAST_REF")
    entries = found.entries
    at = next(i for i, entry in enumerate(entries) if entry.kind == "and")
    first, rest = found._replace(entries=entries[:at]), found._replace(entries=entries[at + 1 :])
    count, unit = counted(first)
    second = counted(rest) if rest.one(*UNITS) else _HALVES.get(unit, (None, "D"))
    day = away(context.published, count, unit, -1)
    day = away(day, second[0], second[1], -1) if day else None
    size = "D" if second[1] in ("D", "W") or unit == "W" else second[1]
    return dated(at_grain(day, size), Resolution.PUBLICATION, f"Counted back from {context.since()}.") if day else None


def _connector(found: Expression, context: TimeContext, *kinds: str) -> int:
    """The token that joins the halves; where there is none, the one before “last”, “this” or “next”."""
    places = range(found.core + 1, found.last)
    at = next((i for i in places if context.tokens.kind(i) in kinds), None)
    if at is not None:
        return at
    return next(i for i in places if context.tokens.kind(i) in ("last", "this", "next", "the")) - 1


def _halves(found: Expression, context: TimeContext, at: int) -> tuple[Expression, Expression]:
    """What stands before the joining token, or up to it where it is a word of its own, and behind it."""
    tokens = context.tokens
    joins = tokens.kind(at) in _CONNECTORS
    before = tuple(entry for i in range(found.core, at + (not joins)) if (entry := tokens.entry(i)))
    return found._replace(entries=before), found._replace(first=at + 1, core=at + 1)


def holiday_in(found: Expression, context: TimeContext) -> Timex | None:
    """“Christmas last year”: the holiday of the year that follows."""
    name, unit = found.one("holiday"), found.one("unit")
    first = next(i for i in range(found.core, found.last) if context.tokens.kind(i) in ("last", "this", "next"))
    base = context.part(first, found.last)
    if name is None or unit is None or unit.value != "Y" or base is None:
        return None
    if not base.value.isdigit():
        return unresolved("XXXX-XX-XX")
    day = HOLIDAYS[str(name.value)](int(base.value))
    return dated(day.isoformat(), base.resolution, base.evidence) if day else None
