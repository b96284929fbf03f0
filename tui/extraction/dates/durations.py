"""Resolvers of lengths of time."""

from __future__ import annotations

from tui.english.words import words
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.counts import FIGURES, anchored, away, chained, counted, length
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.periods import the_unit
from tui.extraction.dates.sets import again
from tui.extraction.dates.timex import A_LENGTH, Timex, dated
from tui.extraction.dates.values import at_grain
from tui.extraction.model import DateType, Resolution

_BEFORE_LENGTH = words(
    "for in within over after about than nearly almost every spent took last lasted during is was a of by under"
)
_NOT_RATED = _BEFORE_LENGTH | words("and or with to but , . - (")
"""Before “a week”, when it does not mean “each week”."""
_ORDER = words("later earlier before after")
_NO_ONE_DAY = words("of when that in for at")
"""After “a day”, when it is a day and not its length."""
_WHOLE = words("whole entire")
_PROGRAMMES = words("Minutes Hours Days Weeks Years")
_BEFORE_UNITS = words(
    """
    for in within over after of by spent spend spending took take takes last lasted just only waited wait through
    follows follow mere until taken lasting weeks days back
    """
)
_AFTER_UNITS = words("later before after earlier since apart leading following ago ahead into")
_RANKS = words("time first second third fourth most least worst best only record once twice low high")
_EDGES = ("final", "ordinal", "last", "next", "past", "coming", "previous", "following", "latest", "recent", "early")


def duration(found: Expression, context: TimeContext) -> Timex | None:
    """“three more weeks”, “two-year”, “a week”."""
    tokens = context.tokens
    count, unit = counted(found)
    after, name = tokens.low(found.last), tokens.word(found.last - 1)
    if after in ("old", "ago") or (after == "-" and tokens.low(found.last + 1) in ("old", "olds")):
        return None
    bare = tokens.kind(found.first) == "a" and found.last - found.first == 2
    if unit == "Q" and (bare or not found.one("more")):
        return None  # three quarters of the voters
    if name.istitle() and not tokens.word(found.core).istitle():
        return None
    if bare and _rated(found, context):
        return again(length(1, unit).value)
    if bare and not _measured(found, context, unit):
        return None
    adjective = found.one("hyphen") and tokens.kind(found.first) in ("the", "possessive", "this", "these", "a")
    timex = length(count, unit)._replace(first=found.first + bool(adjective))  # “the two-week crisis”
    if after in ("later", "earlier"):
        return chained(timex, found, context, found.last)
    if tokens.low(found.first - 1) == "in" and context.published and not _since_when(found, context, unit):
        tense = context.tense(found)
        day = away(context.published, count, unit, 1)
        if tense.sign > 0 and day:
            evidence = f"So long after {context.since()}: {tense.why}."
            return dated(at_grain(day, unit), Resolution.TENSE, evidence)
    return timex


def _since_when(found: Expression, context: TimeContext, unit: str) -> bool:
    """Whether “in ten years” looks back over them: “the first time in nearly ten years”."""
    before = [context.tokens.low(i) for i in range(found.first - 7, found.first - 1)]
    ranked = unit in ("M", "Y") and any(word in _RANKS or word.endswith("est") for word in before)
    return ranked or bool(found.about) or unit in ("DE", "CE")


def _rated(found: Expression, context: TimeContext) -> bool:
    """Whether “a week” is “each week”: after a number and its noun."""
    before, after = context.tokens.low(found.core - 1), context.tokens.low(found.last)
    return before not in _NOT_RATED and after not in _ORDER | {"ago", "from"} and _number_before(context, found.core)


def _measured(found: Expression, context: TimeContext, unit: str) -> bool:
    """Whether “a day” is a length of time; not “a year-end deal”, “a day of joy”."""
    tokens = context.tokens
    before, after = tokens.low(found.core - 1), tokens.low(found.last)
    if after == "-" and tokens.glued(found.last):
        return False
    if unit in ("D", "TM", "TH") and before not in _BEFORE_LENGTH and after not in _ORDER:
        return False
    return not (unit == "D" and after in _NO_ONE_DAY and before not in ("for", "within", "than"))


def _number_before(context: TimeContext, place: int) -> bool:
    """Whether a number stands in the five words before, in the same clause: “60 hours a week”."""
    tokens = context.tokens
    for i in range(place - 1, max(place - 6, -1), -1):
        if tokens.kind(i) in FIGURES or tokens.kind(i) in ("times", "clock"):
            return True
        if tokens.word(i) in (".", ";", "?", "!") or tokens.kind(i) == "break":
            break
    return False


def period(found: Expression, context: TimeContext) -> Timex | None:
    """“the past three years”, “the first nine months”, “recent weeks”; alone, “last week” is a date."""
    edge = found.one(*_EDGES)
    if edge is None:
        return None
    count, unit = counted(found)
    plural, numbered = found.one("units", "hours"), found.one(*FIGURES, "half")
    sign = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(edge.kind, 0)
    within = context.tokens.kind(found.last) == "of"  # “the last three months of 2015”, “the last day of the fair”
    if plural or numbered:
        if (not numbered and edge.kind in ("early", "latest")) or (edge.kind == "final" and not plural):
            return None
        timex = length(count, unit)
        return anchored(timex, context, sign, count, unit) if sign and not within else timex
    if unit[0] == "T" or edge.kind in ("final", "ordinal", "recent", "early"):
        return None
    if within and unit == "D":
        return None
    pointed = ("the", "this") if edge.kind == "past" else ("the",)
    if sign and unit != "D" and context.tokens.kind(found.core) in pointed:
        return length(1, unit) if within else anchored(length(1, unit), context, sign, 1, unit)
    if edge.kind == "past" or (edge.kind == "last" and found.one("the", "possessive", "these")):
        return None
    return the_unit(found, context)


def units(found: Expression, context: TimeContext) -> Timex | None:
    """“for years”, “weeks later”, “the years since”."""
    tokens, unit = context.tokens, found.one("units", "hours")
    before, after = tokens.low(found.first - 1), tokens.low(found.last)
    if unit is None:
        return None
    ordered = after in _AFTER_UNITS
    if tokens.kind(found.core) == "the":
        if not (ordered or before in ("in", "over", "during")) or after in ("when", "that", "of"):
            return None
    elif not ordered and (
        before not in _BEFORE_UNITS or (before in ("of", "by", "after") and after in ("and", "'", "-"))
    ):
        return None
    return length(None, str(unit.value))


def half_unit(found: Expression, _context: TimeContext) -> Timex | None:
    """“a half-century”."""
    unit = found.one("unit", "hour")
    return length(0.5, str(unit.value)) if unit and unit.value != "Q" else None


def quarter_century(found: Expression, _context: TimeContext) -> Timex | None:
    """“a quarter-century”."""
    first, second = found.words("unit")
    return length(0.25, "CE") if (first.value, second.value) == ("Q", "CE") else None


def unit_or_two(found: Expression, _context: TimeContext) -> Timex | None:
    """“a year or two”, “a week or so”."""
    unit = found.one("unit", "hour")
    return length(1.0 if found.one("so") else None, str(unit.value)) if unit else None


def simple(found: Expression, context: TimeContext) -> Timex | None:
    """“these three weeks”, “the weeks ahead”, “weeks from now”, “all month”."""
    if part := found.one("part"):
        return Timex(DateType.DURATION, f"PT1{part.value}", Resolution.EXPLICIT, A_LENGTH)
    if found.one("more") and context.tokens.low(found.core + 1) not in _WHOLE:
        return None
    timex = length(*counted(found))
    return timex._replace(last=found.last - 2) if found.kind is Kind.UNIT_FROM else timex


def time_ahead(found: Expression, context: TimeContext) -> Timex | None:
    """“in two weeks’ time” is a date, “less than two weeks’ time” a length."""
    count, unit = counted(found)
    ahead = context.tokens.low(found.first - 1) == "in" and not found.about and context.published
    day = away(context.published, count, unit, 1) if ahead and context.published else None
    if day is None:
        return length(count, unit)
    return dated(at_grain(day, unit), Resolution.PUBLICATION, f"So long after {context.since()}.")


def hyphen_long(found: Expression, context: TimeContext) -> Timex | None:
    """“months-long”, “two-week-long”."""
    if context.tokens.low(found.last - 1) == "long":
        return length(*counted(found))
    return duration(found._replace(last=found.last - 2), context) if found.one("ones", *FIGURES) else None


def long(found: Expression, _context: TimeContext) -> Timex | None:
    """“yearslong”."""
    word = found.one("long")
    return Timex(DateType.DURATION, str(word.value), Resolution.EXPLICIT, A_LENGTH) if word else None


def age(found: Expression, context: TimeContext) -> Timex | None:
    """“a 25-year-old court file”."""
    return length(*counted(found))._replace(first=found.core + (context.tokens.kind(found.core) == "a"))
