"""From a text to its dates: every expression to its resolver, clock times to their days, values to dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from tui.article.model import Block, BlockKind, Span
from tui.extraction.dates import absolute, durations, relative
from tui.extraction.dates.calendar import bounds, edtf, grain
from tui.extraction.dates.reading import Context, Reading, long_date
from tui.extraction.dates.recognise import Expression, recognise
from tui.extraction.dates.tokens import Tokens, tokenise
from tui.extraction.model import Date, DateType, Resolution

Resolver = Callable[[Expression, Context], Reading | None]
_SKIPPED = (BlockKind.CODE, BlockKind.BOILERPLATE)

_ASIDE = frozenset(("year ago", "year earlier", "ago"))
"""Kinds that compare with another time and do not move the narrative there."""

RESOLVERS: dict[str, Resolver] = {
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "month day": absolute.month_day,
    "range day": absolute.range_day,
    "day of range": absolute.day_of_range,
    "short year": absolute.short_year,
    "nine eleven": absolute.nine_eleven,
    "month year": absolute.month_year,
    "month": absolute.month,
    "quarter": absolute.quarter,
    "half": absolute.half,
    "season": absolute.season,
    "fiscal year": absolute.year,
    "the year": absolute.year,
    "year": absolute.year,
    "spelled year": absolute.year,
    "decade": absolute.decade,
    "holiday": absolute.holiday,
    "deictic": relative.deictic,
    "weekday": relative.weekday,
    "day part": relative.day_part,
    "that part": relative.that_part,
    "tonight": relative.tonight,
    "overnight": relative.tonight,
    "weekend": relative.weekend,
    "the unit": relative.the_unit,
    "the period": relative.the_period,
    "year period": relative.year_period,
    "unit or two": durations.unit_or_two,
    "year end": relative.year_end,
    "ago": relative.ago,
    "year ago": relative.year_earlier,
    "year earlier": relative.year_earlier,
    "duration": durations.duration,
    "period": durations.period,
    "units": durations.units,
    "half unit": durations.half_unit,
    "quarter century": durations.quarter_century,
    "these units": durations.simple_length,
    "units ahead": durations.simple_length,
    "unit from": durations.simple_length,
    "all unit": durations.simple_length,
    "long": durations.long,
    "age": durations.age,
    "rate": durations.every,
    "times": durations.every,
    "every": durations.every,
    "every part": durations.every_named,
    "every weekday": durations.every_named,
    "every month": durations.every_named,
    "every season": durations.every_named,
    "weekdays": durations.every_named,
    "weekends": durations.every_named,
    "adverbial": durations.adverbial,
    "reference": durations.reference,
    "the past": durations.the_past,
    "clock": durations.clock,
}


def resolved(text: str, published: date | None, blocks: Sequence[Block]) -> tuple[Date, ...]:
    """The dates of a text."""
    tokens = tokenise(text, (block.span for block in blocks if block.kind in _SKIPPED))
    context = Context(tokens, published)
    found: list[tuple[Expression, Reading]] = []

    def take(expression: Expression) -> bool:
        reading = RESOLVERS[expression.kind](expression, context)
        if reading is None:
            return False
        if reading.last or reading.first >= 0:
            expression = expression._replace(
                last=reading.last or expression.last, first=reading.first if reading.first >= 0 else expression.first
            )
        if found and (joined := _join(tokens, *found[-1], expression, reading)):
            found[-1] = joined
            expression, reading = joined
            _same_day(tokens, found)
        else:
            if reading.value.startswith("T"):
                reading = _on_a_day(reading, context)
            found.append((expression, reading))
        context.previous_kind, context.previous_last = expression.kind, expression.last
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


def _on_a_day(reading: Reading, context: Context) -> Reading:
    """A clock time alone is of the day spoken of, else of the publication date."""
    base = context.near() or context.published
    if base is None:
        return reading
    how = Resolution.NARRATIVE if context.near() else Resolution.PUBLICATION
    return reading._replace(
        value=f"{base.isoformat()}{reading.value}", resolution=how, evidence=f"On the day spoken of, {long_date(base)}."
    )


def _date(tokens: Tokens, expression: Expression, reading: Reading) -> Date:
    """The expression as the rest of the program sees it."""
    approximate = expression.about.lower() in (
        "about",
        "around",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "circa",
    )
    value_days = bounds(reading.value) if reading.type in (DateType.DATE, DateType.TIME) else None
    days = reading.days or value_days
    written = edtf(reading.value, approximate) if reading.type is not DateType.SET else None
    if written is None and reading.days:
        written = f"{reading.days[0].isoformat()}/{reading.days[1].isoformat()}"
    return Date(
        span=Span(tokens.start(expression.first), tokens.ends[expression.last - 1]),
        type=reading.type,
        value=reading.value,
        edtf=written,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        resolution=reading.resolution,
        evidence=(reading.evidence,),
    )
