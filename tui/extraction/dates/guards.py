"""What looks like a date and is none: a guard for the kinds of expressions that need one.

Each guard sees the words on both sides of a find. Their lists are short on purpose: they hold words that are common
in news beside a number, a month or a weekday, and never beside a date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.extraction.dates import idioms, measures, names
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.tokens import TimeTokens

Guard = Callable[[TimeTokens, Expression], bool]
"""True if the find is no temporal expression."""

GUARDS: Mapping[Kind, Guard] = {
    Kind.MONTH: names.month,
    Kind.YEAR: measures.year,
    Kind.WEEKDAY: names.weekday,
    Kind.DAY_PART: names.day_part,
    Kind.DEICTIC: names.deictic,
    Kind.AGE: measures.age,
    Kind.NINE_ELEVEN: measures.fraction,
    Kind.NUMERIC: measures.numeric,
    Kind.SEASON: names.season,
    Kind.MONTH_DAY: measures.month_day,
    Kind.REFERENCE: idioms.reference,
    Kind.THE_UNIT: names.titled,
    Kind.THE_PERIOD: idioms.period_of_day,
    Kind.QUARTER: names.quarter,
    Kind.DURATION: names.duration,
    Kind.TONIGHT: names.tonight,
    Kind.THAT_PART: names.titled,
    Kind.PERIOD: names.titled,
}


def refused(tokens: TimeTokens, found: Expression) -> bool:
    """Whether the find is no temporal expression."""
    guard = GUARDS.get(found.kind)
    return guard is not None and guard(tokens, found)
