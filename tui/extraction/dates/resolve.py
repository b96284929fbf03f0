"""From a text to its dates: every expression to its resolver, clock times to their days, values to dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tui.article.model import Span
from tui.extraction.dates import clock, counts, days, durations, months, parts, periods, sets, weekdays
from tui.extraction.dates.calendar import bounds, edtf, grain
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.reading import Context, Reading, long_date
from tui.extraction.dates.recognise import recognise
from tui.extraction.dates.tokens import Tokens, tokenise
from tui.extraction.model import Date, DateType, Resolution
from tui.text import Document

Resolver = Callable[[Expression, Context], Reading | None]

_ASIDE = frozenset(("year ago", "year earlier", "ago"))
"""Kinds that compare with another time and do not move the narrative there."""

_ABOUT = frozenset(("about", "around", "approximately", "roughly", "nearly", "almost", "circa"))
"""Approximators after which a date is no exact one."""

_WITH_YEAR = frozenset(("year", "month year", "month day", "season", "iso", "numeric"))
"""Kinds that may name the year of what follows."""

RESOLVERS: dict[str, Resolver] = {
    "era": months.era,
    "iso": days.iso,
    "numeric": days.numeric,
    "month day": days.month_day,
    "of day": parts.of_day,
    "nth of": parts.nth_of,
    "range day": days.range_day,
    "day of range": days.day_of_range,
    "nine eleven": days.nine_eleven,
    "holiday": days.holiday,
    "month year": months.month_year,
    "month": months.month,
    "quarter": months.quarter,
    "half": months.half,
    "season": months.season,
    "fiscal year": months.year,
    "the year": months.year,
    "year": months.year,
    "spelled year": months.year,
    "short year": months.short_year,
    "apostrophe year": months.apostrophe_year,
    "decade": months.decade,
    "deictic": weekdays.deictic,
    "weekday": weekdays.weekday,
    "day part": weekdays.day_part,
    "that part": weekdays.that_part,
    "stage part": weekdays.stage_part,
    "tonight": weekdays.tonight,
    "overnight": weekdays.tonight,
    "weekend": weekdays.weekend,
    "the unit": periods.the_unit,
    "the period": periods.the_period,
    "year period": periods.year_period,
    "year end": periods.year_end,
    "year ago": periods.year_ago,
    "year earlier": periods.year_earlier,
    "ago": counts.ago,
    "duration": durations.duration,
    "period": durations.period,
    "units": durations.units,
    "unit or two": durations.unit_or_two,
    "half unit": durations.half_unit,
    "quarter century": durations.quarter_century,
    "these units": durations.simple,
    "units ahead": durations.simple,
    "unit from": durations.simple,
    "all unit": durations.simple,
    "time ahead": durations.time_ahead,
    "long": durations.long,
    "hyphen long": durations.hyphen_long,
    "age": durations.age,
    "rate": sets.every,
    "times": sets.every,
    "every": sets.every,
    "every part": sets.every_named,
    "every weekday": sets.every_named,
    "every month": sets.every_named,
    "every season": sets.every_named,
    "weekdays": sets.every_named,
    "weekends": sets.every_named,
    "adverbial": sets.adverbial,
    "reference": clock.reference,
    "the past": clock.the_past,
    "clock": clock.clock,
}


def resolved(document: Document, published: date | None) -> tuple[Date, ...]:
    """The dates of a document."""
    tokens = tokenise(document.text, document.silent())
    context = Context(tokens, published)
    found: list[tuple[Expression, Reading]] = []

    def take(expression: Expression) -> bool:
        reading = RESOLVERS[expression.kind](expression, context)
        if reading is None:
            return False
        if reading.first >= 0:
            expression = expression._replace(first=reading.first)
        if reading.last >= 0:
            expression = expression._replace(last=reading.last)
        if found and (joined := _join(tokens, *found[-1], expression, reading)):
            found[-1] = joined
            expression, reading = joined
            _same_day(tokens, found)
        else:
            if reading.value.startswith("T"):
                reading = _on_a_day(reading, context, alone=_on_its_own_line(tokens, expression))
            found.append((expression, reading))
        context.previous, context.previous_value = expression, reading.value
        if expression.kind in _WITH_YEAR and reading.resolution is Resolution.EXPLICIT:
            context.told = int(reading.value[:4])
        if expression.kind not in _ASIDE and reading.type in (DateType.DATE, DateType.TIME) and grain(reading.value):
            context.narrative = reading.value.partition("T")[0]
            context.narrative_words = tokens.words(expression.first, expression.last)
        return True

    recognise(tokens, take)
    return tuple(_date(tokens, expression, reading) for expression, reading in found)


def _join(
    tokens: Tokens, earlier: Expression, before: Reading, later: Expression, after: Reading
) -> tuple[Expression, Reading] | None:
    """A clock time and a day beside it as one: “9 p.m. on Tuesday”, “May 13 at 9 p.m.”."""
    if later.first - earlier.last > 2 or DateType.SET in (before.type, after.type):
        return None
    gap = [tokens.low(i) for i in range(earlier.last, later.first)]
    clock, day = (before, after) if earlier.kind == "clock" else (after, before)
    if (earlier.kind == "clock") == (later.kind == "clock") or not set(gap) <= {",", "on", "at"}:
        return None
    base = day.value.partition("T")[0]
    if grain(base) != "D" and not base.startswith("XXXX-"):
        return None
    time = clock.value.partition("T")[2]
    span = earlier._replace(last=later.last, kind="joined")
    return span, day._replace(type=DateType.TIME, value=f"{base}T{time}")


def _same_day(tokens: Tokens, found: list[tuple[Expression, Reading]]) -> None:
    """“between 2 p.m. and 4 p.m. Tuesday”: the first time is of the day of the second."""
    if len(found) < 2:
        return
    (first, before), (second, after) = found[-2:]
    if first.kind == "clock" and second.first - first.last == 1 and tokens.low(first.last) in ("and", "to", "-", "or"):
        clock = before.value.partition("T")[2]
        found[-2] = first, after._replace(value=f"{after.value.partition('T')[0]}T{clock}")


def _on_its_own_line(tokens: Tokens, expression: Expression) -> bool:
    """Whether nothing else stands in the line, as over the entries of a live report."""
    return tokens.kind(expression.first - 1) == "break" and tokens.kind(expression.last) == "break"


def _on_a_day(reading: Reading, context: Context, alone: bool) -> Reading:
    """A clock time is of the day spoken of; without one, or over an entry of a live report, of the publication date."""
    near = None if alone and context.published else context.near()
    base = near or context.published
    if base is None:
        return reading
    how = Resolution.NARRATIVE if near else Resolution.PUBLICATION
    why = f"On the day of “{context.narrative_words}”, {long_date(base)}." if near else f"On {context.since()}."
    return reading._replace(value=f"{base.isoformat()}{reading.value}", resolution=how, evidence=why)


def _date(tokens: Tokens, expression: Expression, reading: Reading) -> Date:
    """The expression as the rest of the program sees it."""
    approximate = expression.about.lower() in _ABOUT
    value_days = bounds(reading.value) if reading.type in (DateType.DATE, DateType.TIME) else None
    days = reading.days or value_days
    earliest, latest = days or (None, None)
    written = edtf(reading.value, approximate) if reading.type is not DateType.SET else None
    if written is None and reading.days:
        first, last = (day.isoformat() for day in reading.days)
        written = first if first == last else f"{first}/{last}"
    return Date(
        span=Span(tokens.start(expression.first), tokens.ends[expression.last - 1]),
        type=reading.type,
        value=reading.value,
        edtf=written,
        earliest=earliest,
        latest=latest,
        resolution=reading.resolution,
        evidence=(reading.evidence,),
    )
