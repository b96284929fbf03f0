"""Resolvers of expressions that name their place in the calendar: days, months, quarters, years, centuries."""

from __future__ import annotations

from datetime import date

from tui.extraction.dates.calendar import at_grain, days_in, grain, season_of
from tui.extraction.dates.holidays import HOLIDAYS
from tui.extraction.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES, Word, vocabulary
from tui.extraction.dates.numbers import spelled_year
from tui.extraction.dates.reading import Context, Reading, long_date
from tui.extraction.dates.recognise import Expression
from tui.extraction.model import DateType, Resolution

MONTHS = ("month", "name", "abbreviation")
NUMBERS = ("n12", "n24", "n31", "ordinalnumber", "ordinal")
_SPELLED = ("ones", "teens", "tens", "scale")
_SAYS_SO = "It says so itself."


def explicit(value: str, evidence: str = _SAYS_SO, kind: DateType = DateType.DATE) -> Reading:
    """A reading that needs nothing but the words."""
    return Reading(kind, value, Resolution.EXPLICIT, evidence)


def year_in(found: Expression, context: Context) -> int | None:
    """The year named in an expression, or pointed at: “of last year”."""
    if year := found.one("year"):
        return int(year.value)
    spelled = found.words(*_SPELLED)
    if len(spelled) > 1:
        named = spelled_year(spelled)
        return named if 1100 <= named < 2100 else None
    if found.one("unit") and (rel := found.one("last", "this", "next", "current")):
        return context.published.year + int(rel.value) if context.published else None
    return None


def iso(found: Expression, context: Context) -> Reading | None:
    """2022-05-13 and 2022-05-13T11:29:00Z."""
    word = context.tokens.word(found.core)
    day = _calendar(word[:4], word[5:7], word[8:10])
    if day is None:
        return None
    clock = word[11:16]
    return explicit(f"{word[:10]}T{clock}", kind=DateType.TIME) if clock else explicit(word[:10])


def numeric(found: Expression, context: Context) -> Reading | None:
    """13/05/2022, 05/13/22, 13.5.2022, 2022/05/13, by the order that the text elsewhere shows."""
    first, second, third = (int(part) for part in context.tokens.word(found.core).replace(".", "/").split("/"))
    if first > 31:
        day = _calendar(first, second, third)
        return explicit(day.isoformat()) if day else None
    year = third if third > 99 else third + (2000 if third < 50 else 1900)
    if third < 100 and "." in context.tokens.word(found.core):
        return None  # versions, prices and IP numbers more often than days
    dotted = "." in context.tokens.word(found.core)
    orders = {True: _calendar(year, second, first), False: _calendar(year, first, second)}
    possible = [o for o, day in orders.items() if day]
    if not possible:
        return None
    if len(possible) == 1 or first == second:
        order, how, why = possible[0], Resolution.EXPLICIT, "Only one order of day and month makes a date."
    elif dotted or (shown := context.day_first()) is not None:
        order = dotted or bool(shown)
        how, why = Resolution.EXPLICIT, f"{'Day' if order else 'Month'} first, as elsewhere in this article."
    else:
        order, how, why = (
            False,
            Resolution.GUESS,
            "Month first, as in American English; nothing in the article tells the order.",
        )
    day = orders[order]
    return Reading(DateType.DATE, day.isoformat(), how, why) if day else None


def month_day(found: Expression, context: Context) -> Reading | None:
    """“May 13, 2022”, “Monday, Oct. 26”, “the 27th of October”."""
    month = found.one(*MONTHS)
    number = found.one(*NUMBERS)
    if month is None or number is None:
        return None
    m, d = int(month.value), int(number.value)
    year = year_in(found, context)
    if (
        year is None
        and (m, d) == (9, 11)
        and context.tokens.low(found.last) in ("attacks", "attack", "terrorist", "terror", "hijackings")
    ):
        return explicit("2001-09-11", "The attacks of 11 September 2001.")
    if year is not None:
        day = _calendar(year, m, d)
        how = Resolution.PUBLICATION if found.one("unit") else Resolution.EXPLICIT
        return Reading(DateType.DATE, day.isoformat(), how, _SAYS_SO) if day else None
    if not 1 <= d <= days_in(2000, m):
        return None
    if context.published is None:
        return Reading(
            DateType.DATE,
            f"XXXX-{m:02}-{d:02}",
            Resolution.NONE,
            "The year needs a publication date, which is not known.",
        )
    return nearest_day(found, context, context.published, m, d)


def nearest_day(found: Expression, context: Context, published: date, m: int, d: int) -> Reading:
    """A day without a year: the one nearest to the publication date, unless its weekday says otherwise."""
    days = [day for y in (-1, 0, 1) if (day := _calendar(published.year + y, m, d))]
    weekday = found.one("weekday", "dayabbreviation")
    if weekday:
        days = [day for day in days if day.isoweekday() == weekday.value] or days
    rel = found.one("last", "next")
    if rel:
        days = [day for day in days if (day < published) == (rel.kind == "last")] or days
    day = min(days, key=lambda d: abs((d - published).days), default=published)
    words = f"{d} {MONTH_NAMES[m]}"
    if abs((day - published).days) > 120 and not rel and not weekday:
        sign, cue = context.tense(found)
        ahead = [x for x in days if (x > published) == (sign > 0)]
        if sign and ahead:
            other = min(ahead, key=lambda d: abs((d - published).days))
            if other != day and abs((other - published).days) < 300:
                way = "after" if sign > 0 else "before"
                return Reading(
                    DateType.DATE,
                    other.isoformat(),
                    Resolution.TENSE,
                    f"The {words} {way} the publication date, {long_date(published)}, because of “{cue}”.",
                )
    return Reading(
        DateType.DATE,
        day.isoformat(),
        Resolution.PUBLICATION,
        f"The {words} nearest to the publication date, {long_date(published)}.",
    )


def month_year(found: Expression, context: Context) -> Reading | None:
    """“May 2022”, “May of last year”."""
    month, year = found.one(*MONTHS), year_in(found, context)
    if month is None:
        return None
    if year is None:
        return Reading(DateType.DATE, f"XXXX-{int(month.value):02}", Resolution.NONE, _NEEDS)
    how = Resolution.PUBLICATION if found.one("unit") else Resolution.EXPLICIT
    return Reading(DateType.DATE, f"{year:04}-{int(month.value):02}", how, _SAYS_SO)


_NEEDS = "The year needs a publication date, which is not known."


_VOTES = vocabulary("election elections vote referendum ballot polls runoff")


def month(found: Expression, context: Context) -> Reading | None:
    """“In May”, “last May”: by tense, else the latest that has begun."""
    name = found.one(*MONTHS)
    if name is None:
        return None
    m, published = int(name.value), context.published
    if published is None:
        return Reading(DateType.DATE, f"XXXX-{m:02}", Resolution.NONE, _NEEDS)
    rel = found.one("last", "this", "next", "previous", "following", "coming", "past")
    label = MONTH_NAMES[m]
    if rel:
        year = published.year
        if rel.value == -1:
            year -= m >= published.month
        elif rel.value == 1:
            year += m <= published.month
        return Reading(
            DateType.DATE,
            f"{year:04}-{m:02}",
            Resolution.PUBLICATION,
            f"Counted from the publication date, {long_date(published)}.",
        )
    past = published.year - (m > published.month)
    tense = context.tense(found)
    sign, cue = tense
    if sign <= 0 and not tense.reported and (told := context.year_told(found)) and told < past:
        return Reading(DateType.DATE, f"{told:04}-{m:02}", Resolution.NARRATIVE, f"In the year told before it: “{context.narrative_words}”.")
    if sign >= 0 and any(context.tokens.low(i) in _VOTES for i in range(found.last, found.last + 4)):
        sign, cue = 1, "the vote it"
    if not sign and 0 < (m - published.month) % 12 <= 3:
        sign, cue = 1, "no verb looks back and it"
    if sign > 0 and m != published.month:
        return Reading(
            DateType.DATE,
            f"{past + 1:04}-{m:02}",
            Resolution.TENSE,
            f"The first {label} after the publication date, {long_date(published)}, because “{cue}” looks ahead.",
        )
    why = f", because “{cue}” looks back" if sign < 0 else ""
    return Reading(
        DateType.DATE,
        f"{past:04}-{m:02}",
        Resolution.TENSE if sign < 0 else Resolution.PUBLICATION,
        f"The latest {label} as of the publication date, {long_date(published)}{why}.",
    )


def range_day(found: Expression, context: Context) -> Reading | None:
    """The second day of “Sept. 19 to 22”."""
    number = found.one(*NUMBERS)
    if (
        number is None
        or context.previous_last != found.core - 1
        or context.previous_kind not in ("month day", "range day")
    ):
        return None
    if context.tokens.glued(found.last) and context.tokens.low(found.last) in ("%", ":", "-", "/"):
        return None
    start, end = context.narrative, int(number.value)
    if grain(start) != "D" or not int(start[8:]) < end <= days_in(int(start[:4]), int(start[5:7])):
        return None
    return Reading(
        DateType.DATE,
        f"{start[:8]}{end:02}",
        Resolution.NARRATIVE,
        f"The end of the span that begins on “{context.narrative_words}”.",
    )


def day_of_range(found: Expression, context: Context) -> Reading | None:
    """The first day of “9 to 13 May 2022”."""
    tokens = context.tokens
    after = next((i for i in range(found.last, found.last + 8) if tokens.kind(i) in MONTHS), -1)
    month, number = tokens.entry(after), found.one(*NUMBERS)
    if after < 0 or month is None or number is None:
        return None
    year = next((tokens.entry(i) for i in range(after, after + 4) if tokens.kind(i) == "year"), None)
    if year:
        day = _calendar(int(year.value), int(month.value), int(number.value))
        return explicit(day.isoformat(), "Its month and year follow.") if day else None
    if not 1 <= int(number.value) <= days_in(2000, int(month.value)):
        return None
    if context.published is None:
        return Reading(DateType.DATE, f"XXXX-{int(month.value):02}-{int(number.value):02}", Resolution.NONE, _NEEDS)
    return nearest_day(found, context, context.published, int(month.value), int(number.value))


def short_year(found: Expression, context: Context) -> Reading | None:
    """The second year of “2014-16”."""
    word = context.tokens.word(found.core)
    if context.previous_last != found.core - 1 or context.previous_kind != "year" or len(word) != 2:
        return None
    if (
        not context.tokens.glued(found.core)
        or context.tokens.glued(found.last)
        and context.tokens.low(found.last) == "-"
    ):
        return None
    start = int(context.narrative[:4])
    value = start // 100 * 100 + int(word)
    return explicit(f"{value:04}", f"Short for {value}.") if start < value < start + 40 else None


def year(found: Expression, context: Context) -> Reading | None:
    """“2016”, “fiscal 1989”, “nineteen ninety-six”."""
    value = year_in(found, context)
    return None if value is None else explicit(f"{value:04}")


def decade(found: Expression, context: Context) -> Reading | None:
    """“the early 1980s”, “the ’60s”, “the sixties”."""
    word = found.one("decade", "shortdecade", "decadename")
    if word is None or (found.one("possessive") and word.kind != "decade"):
        return None
    if word.kind == "decade":
        return explicit(f"{int(word.value) // 10:03}")
    words = found.words("apostrophe", "the")
    if not words:
        return None
    return explicit(f"19{int(word.value) // 10}", "Taken to be of the twentieth century.")


def season(found: Expression, context: Context) -> Reading | None:
    """“last fall”, “the summer of 2015”."""
    word = found.one("season")
    if word is None:
        return None
    named = year_in(found, context)
    if named is not None:
        return explicit(f"{named:04}-{word.value}")
    published = context.published
    if published is None:
        return Reading(DateType.DATE, f"XXXX-{word.value}", Resolution.NONE, _NEEDS)
    current, start = season_of(published)
    order = ("SP", "SU", "FA", "WI")
    here, wanted = order.index(current), order.index(str(word.value))
    rel = found.one("last", "this", "next", "previous", "following", "coming", "past")
    sign, cue = context.tense(found)
    why = f"Counted from the publication date, {long_date(published)}"
    latest = start - (wanted > here)
    if rel and rel.value == -1:
        value = latest - (wanted == here)
    elif (rel and rel.value == 1) or (not rel and sign > 0):
        value = latest + 1 - (wanted == here and not rel)
    elif rel and rel.kind == "this":
        value = start if wanted >= here else (latest if sign < 0 or here - wanted == 1 else latest)
    else:
        value = latest
    how = Resolution.TENSE if not rel and sign else Resolution.PUBLICATION
    return Reading(
        DateType.DATE, f"{value:04}-{word.value}", how, f"{why}{f', by “{cue}”' if how is Resolution.TENSE else ''}."
    )


def quarter(found: Expression, context: Context) -> Reading | None:
    """“the third quarter of 1984”, “third-quarter”, and “the 19th century”."""
    nth = found.one("ordinal", "ordinalnumber", "quartername")
    units = found.words("unit")
    if nth is None:
        return None
    unit = next((u for u in units if u.value in ("Q", "CE")), units[0] if units else None)
    if unit and unit.value == "CE" and 1 <= int(nth.value) <= 22:
        return explicit(f"{int(nth.value) - 1:02}")
    if (unit and unit.value != "Q" and nth.kind != "quartername") or not 1 <= int(nth.value) <= 4:
        return None
    named = year_in(found, context) if len(units) > 1 or found.one("year") or nth.kind == "quartername" else None
    if named is not None:
        return explicit(f"{named:04}-Q{nth.value}")
    published = context.published
    if published is None:
        return Reading(DateType.DATE, f"XXXX-Q{nth.value}", Resolution.NONE, _NEEDS)
    current = (published.month + 2) // 3
    sign, cue = context.tense(found)
    if sign > 0 and int(nth.value) > current:
        return Reading(
            DateType.DATE,
            f"{published.year:04}-Q{nth.value}",
            Resolution.TENSE,
            f"The next such quarter, because “{cue}” looks ahead.",
        )
    value = published.year - (int(nth.value) > current)
    return Reading(
        DateType.DATE,
        f"{value:04}-Q{nth.value}",
        Resolution.PUBLICATION,
        f"The latest such quarter as of the publication date, {long_date(published)}.",
    )


def half(found: Expression, context: Context) -> Reading | None:
    """“the first half of 2015”."""
    nth, named = found.one("ordinal", "ordinalnumber"), year_in(found, context)
    number = int(nth.value) if nth else 2
    return None if named is None or number > 2 else explicit(f"{named:04}-H{number}")


def holiday(found: Expression, context: Context) -> Reading | None:
    """“Christmas Day 2015”, “last Thanksgiving”, “Election Day”."""
    name = found.one("holiday")
    if name is None:
        return None
    rule, label = HOLIDAYS[str(name.value)], context.tokens.words(found.core, found.last)
    if found.one("every"):
        day = rule(2001)
        return Reading(DateType.SET, f"XXXX-{day.month:02}-{day.day:02}", Resolution.EXPLICIT, "It comes every year.")
    named = found.one("year")
    if named:
        return explicit(rule(int(named.value)).isoformat(), f"{label} fell on this day.")
    if context.published is None:
        return Reading(DateType.DATE, f"XXXX-{rule(2001).month:02}", Resolution.NONE, _NEEDS)
    published = context.published
    days = [rule(published.year + y) for y in (-1, 0, 1)]
    rel = found.one("last", "next")
    if rel:
        days = [d for d in days if (d < published) == (rel.kind == "last")]
    day = min(days, key=lambda d: abs((d - published).days))
    value = at_grain(day, "W") if found.one("unit") else day.isoformat()
    return Reading(
        DateType.DATE,
        value,
        Resolution.PUBLICATION,
        f"{label}: the one nearest to the publication date, {long_date(published)}.",
    )


def nine_eleven(found: Expression, context: Context) -> Reading | None:
    """“9/11”."""
    return explicit("2001-09-11", "The attacks of 11 September 2001.")


def weekday_name(word: Word) -> str:
    """Monday for 1."""
    return WEEKDAY_NAMES[int(word.value) - 1]


def _calendar(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
