"""From a text to its dates: every expression to its resolver, clock times to their days, values to dates."""

from __future__ import annotations

from datetime import date

from tui.article.model import Span
from tui.english.calendar import long_day
from tui.extraction.dates.algebra import part_of
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.grammar import grammar
from tui.extraction.dates.recognise import expression_at, recognise
from tui.extraction.dates.rule import Resolver
from tui.extraction.dates.rules import RULES
from tui.extraction.dates.timex import Timex, unresolved
from tui.extraction.dates.tokens import TimeTokens, time_tokens
from tui.extraction.dates.values import bounds, edtf, grain
from tui.extraction.model import Date, DateType, Resolution
from tui.text import Document

_ASIDE = frozenset((Kind.YEAR_AGO, Kind.YEAR_EARLIER, Kind.AGO))
"""Kinds that compare with another time and do not move the narrative there."""

_CLOCK = Kind.CLOCK
_ABOUT = frozenset(("about", "around", "approximately", "roughly", "nearly", "almost", "circa"))
"""Approximators after which a date is no exact one."""

_GLOSSED = frozenset((Kind.WEEKDAY, Kind.DEICTIC, Kind.DAY_PART, Kind.TONIGHT))
"""Kinds whose day may stand in brackets behind them."""
_WITH_YEAR = frozenset((Kind.YEAR, Kind.MONTH_YEAR, Kind.MONTH_DAY, Kind.SEASON, Kind.ISO, Kind.NUMERIC))
"""Kinds that may name the year of what follows."""


def resolved(document: Document, published: date | None) -> tuple[Date, ...]:
    """The dates of a document."""
    tokens = time_tokens(document)
    context = TimeContext(tokens, published)
    found: list[tuple[Expression, Timex]] = []

    def part(first: int, last: int) -> Timex | None:
        match = grammar().fullmatch(tokens.classes, first, last)
        if match is None:
            return None
        rule = RULES[(match.lastindex or 1) - 1]
        return rule.resolve(expression_at(tokens, rule, first, last), context)

    context.part = part

    def take(expression: Expression, resolve: Resolver) -> bool:
        timex = resolve(expression, context)
        if timex is None:
            return False
        if timex.first >= 0:
            expression = expression._replace(first=timex.first)
        if timex.last >= 0:
            expression = expression._replace(last=timex.last)
        if found and (joined := _join(tokens, *found[-1], expression, timex)):
            found[-1] = joined
            expression, timex = joined
            _same_day(tokens, found)
        else:
            if found:
                found[-1] = _glossed(tokens, *found[-1], expression, timex)
            if timex.value.startswith("T"):
                timex = _on_a_day(timex, context, expression)
            _of_that_day(tokens, found, expression, timex)
            found.append((expression, timex))
        context.previous, context.previous_value = expression, timex.value
        if expression.kind in _WITH_YEAR and timex.resolution is Resolution.EXPLICIT:
            context.told = int(timex.value[:4])
        if expression.kind not in _ASIDE and timex.type in (DateType.DATE, DateType.TIME) and grain(timex.value):
            context.narrative = timex.value.partition("T")[0]
            context.narrative_words = tokens.written(expression.first, expression.last)
        return True

    recognise(tokens, take)
    return tuple(_date(tokens, expression, timex) for expression, timex in found)


def _join(
    tokens: TimeTokens, earlier: Expression, before: Timex, later: Expression, after: Timex
) -> tuple[Expression, Timex] | None:
    """A clock time and a day beside it as one: “9 p.m. on Tuesday”, “May 13 at 9 p.m.”."""
    if later.first - earlier.last > 2 or DateType.SET in (before.type, after.type):
        return None
    gap = [tokens.low(i) for i in range(earlier.last, later.first)]
    clock, day = (before, after) if earlier.kind is _CLOCK else (after, before)
    if (earlier.kind is _CLOCK) is (later.kind is _CLOCK) or not set(gap) <= {",", "on", "at"}:
        return None
    base = day.value.partition("T")[0]
    if grain(base) != "D" and not base.startswith("XXXX-"):
        return None
    time = clock.value.partition("T")[2]
    span = earlier._replace(last=later.last, kind=Kind.JOINED)
    return span, day._replace(type=DateType.TIME, value=f"{base}T{time}")


def _glossed(
    tokens: TimeTokens, earlier: Expression, before: Timex, later: Expression, after: Timex
) -> tuple[Expression, Timex]:
    """“Monday night (Nov. 18)”: what is in brackets says which day is meant, if it is such a weekday."""
    time = before.value.partition("T")[2]
    beside = tokens.low(earlier.last) == "(" and later.first == earlier.last + 1 and tokens.low(later.last) == ")"
    if not beside or earlier.kind not in _GLOSSED or later.kind is not Kind.MONTH_DAY or grain(after.value) != "D":
        return earlier, before
    weekday = earlier.one("weekday", "dayabbreviation")
    if weekday and date.fromisoformat(after.value).isoweekday() != weekday.value:
        return earlier, before
    value = after.value + (f"T{time}" if time else "")
    words = tokens.written(later.first, later.last)
    told = f"“{words}” stands beside it."
    return earlier, before if value == before.value else before._replace(
        value=value, days=None, resolution=after.resolution, evidence=told
    )


def _of_that_day(tokens: TimeTokens, found: list[tuple[Expression, Timex]], day: Expression, timex: Timex) -> None:
    """“2 a.m. local time (0100 GMT) on Wednesday”: both times are of that day."""
    if len(found) < 2 or timex.type is not DateType.DATE or grain(timex.value) != "D":
        return
    (first, before), (second, beside) = found[-2:]
    bracketed = tokens.low(first.last) == "(" and second.first == first.last + 1 and tokens.low(second.last) == ")"
    gap = {tokens.low(i) for i in range(second.last + 1, day.first)}
    if (
        first.kind is _CLOCK
        and second.kind is _CLOCK
        and bracketed
        and gap <= {",", "on"}
        and day.first - second.last < 4
    ):
        for place, (expression, clock) in ((-2, (first, before)), (-1, (second, beside))):
            time = clock.value.partition("T")[2]
            found[place] = expression, timex._replace(type=DateType.TIME, value=f"{timex.value}T{time}")


def _same_day(tokens: TimeTokens, found: list[tuple[Expression, Timex]]) -> None:
    """“between 2 p.m. and 4 p.m. Tuesday”: the first time is of the day of the second."""
    if len(found) < 2:
        return
    (first, before), (second, after) = found[-2:]
    if first.kind is _CLOCK and second.first - first.last == 1 and tokens.low(first.last) in ("and", "to", "-", "or"):
        clock = before.value.partition("T")[2]
        found[-2] = first, after._replace(value=f"{after.value.partition('T')[0]}T{clock}")


def _on_its_own_line(tokens: TimeTokens, expression: Expression) -> bool:
    """Whether nothing else stands in the line, as over the entries of a live report."""
    return tokens.kind(expression.first - 1) == "break" and tokens.kind(expression.last) == "break"


def _on_a_day(timex: Timex, context: TimeContext, expression: Expression) -> Timex:
    """A clock time is of the day spoken of; without one, or over an entry of a live report, of the publication date.

    “a 1 p.m. start” is of a day that is not said.
    """
    tokens = context.tokens
    if tokens.kind(expression.first - 1) == "a":
        return unresolved(f"XXXX-XX-XX{timex.value}", "A time of day; of which day is not said.", DateType.TIME)
    alone = _on_its_own_line(tokens, expression)
    near = None if alone and context.published else context.near()
    base = near or context.published
    if base is None:
        return timex
    how = Resolution.NARRATIVE if near else Resolution.PUBLICATION
    why = f"On the day of “{context.narrative_words}”, {long_day(base)}." if near else f"On {context.since()}."
    return timex._replace(value=f"{base.isoformat()}{timex.value}", resolution=how, evidence=why)


def _date(tokens: TimeTokens, expression: Expression, timex: Timex) -> Date:
    """The expression as the rest of the program sees it."""
    approximate = expression.about.lower() in _ABOUT
    value_days = bounds(timex.value) if timex.type in (DateType.DATE, DateType.TIME) else None
    if not timex.days and expression.stage and value_days:
        value_days = part_of(timex.value, expression.stage)
    days = timex.days or value_days
    earliest, latest = days or (None, None)
    written = edtf(timex.value, approximate) if timex.type is not DateType.SET else None
    if written is None and timex.days:
        first, last = (day.isoformat() for day in timex.days)
        written = first if first == last else f"{first}/{last}"
    return Date(
        span=Span(tokens.start(expression.first), tokens.ends[expression.last - 1]),
        type=timex.type,
        value=timex.value,
        edtf=written,
        earliest=earliest,
        latest=latest,
        resolution=timex.resolution,
        evidence=(timex.evidence,),
    )
