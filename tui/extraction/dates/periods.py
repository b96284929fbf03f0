"""Resolvers of “last week”, “the quarter”, “that month”, “year-end”: units of the calendar seen from somewhere."""

from __future__ import annotations

from tui.english.calendar import UNIT_NAMES, long_day
from tui.english.function_words import PHRASE_STOPS
from tui.english.words import words
from tui.extraction.dates.amounts import quantity
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.counts import QUANTITY, chained, length
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.tense import PAST
from tui.extraction.dates.timex import SAYS_SO, Timex, dated, unresolved
from tui.extraction.dates.values import add, at_grain, bounds, grain
from tui.extraction.dates.weekdays import the_part
from tui.extraction.model import Resolution

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}
_REL = ("last", "this", "next", "past", "previous", "following", "coming", "that", "same", "current", "latest")
_GRAINS = ("D", "W", "M", "season", "Q", "half", "Y", "DE", "CE")
"""From fine to coarse."""
_EVENT = words("before after that when he she they we i it you since of following -")
"""After “the day”, when an event tells which day."""
_SPAN = words("ended ending to up through earlier")
"""After “the year”, when it is a length of time."""
_DAY_ENDS = ("comma", "dot", "break", "apostrophe", "weekday", "bracket")


def the_unit(found: Expression, context: TimeContext) -> Timex | None:
    """“last week”, “this year”, “the current fiscal year”, “that month”, “the following day”."""
    unit, rel, published = found.one("unit"), found.one(*_REL), context.published
    if unit is None or rel is None:
        return None
    size = str(unit.value)
    if rel.kind in ("that", "same", "following", "previous") or (rel.kind == "next" and size == "D"):
        if told := _from_narrative(context, size, int(rel.value)):
            return told
        if rel.kind in ("that", "same") and size == "D":
            return None
    if published is None:
        return unresolved(_UNKNOWN.get(size, "XXXX"))
    step = -1 if rel.kind == "latest" else int(rel.value)
    day = add(published, step, size)
    if day is None:
        return None
    way = {-1: "before that of", 0: "of", 1: "after that of"}[step]
    return dated(at_grain(day, size), Resolution.PUBLICATION, f"The {UNIT_NAMES[size]} {way} {context.since()}.")


def _from_narrative(context: TimeContext, size: str, step: int) -> Timex | None:
    """The unit so many steps from the time spoken of, if that is no coarser."""
    here = grain(context.narrative)
    if size == "D" and step == 1 and here == "M":
        why = f"A day of “{context.narrative_words}”; which one is not known."
        return dated(f"{context.narrative}-XX", Resolution.NARRATIVE, why)
    days = bounds(context.narrative)
    if days is None or size not in _GRAINS or _GRAINS.index(here) > _GRAINS.index(size):
        return None
    day = add(days[0], step, size)
    said = f"“{context.narrative_words}”."
    why = f"Counted from {said}" if step else f"The {UNIT_NAMES[size]} of {said}"
    return dated(at_grain(day, size), Resolution.NARRATIVE, why) if day else None


def the_period(found: Expression, context: TimeContext) -> Timex | None:
    """“the week”, “the year”, “the quarter”, “the night”, by what stands around."""
    unit, after = found.one("unit"), context.tokens.low(found.last)
    if after in _EVENT and not (found.stage and after == "of"):
        return None
    if unit is None:
        return None if _compound(context, found.last) else the_part(found, context)
    size = str(unit.value)
    if size == "Q":
        return _the_quarter(context)
    if size in ("DE", "2W") or (after in _SPAN and size in ("W", "M", "Y") and not found.stage):
        return length(1, size)
    if size == "CE" or (size == "D" and not found.stage and context.tokens.kind(found.last) not in _DAY_ENDS):
        return None
    day = (context.near() if size == "D" else None) or context.published
    if day is None:
        return unresolved(_UNKNOWN.get(size, "XXXX"))
    how = Resolution.PUBLICATION if day == context.published else Resolution.NARRATIVE
    seen = context.since() if how is Resolution.PUBLICATION else f"the day spoken of, {long_day(day)}"
    why = seen[0].upper() + seen[1:] if size == "D" else f"The {UNIT_NAMES[size]} of {seen}"
    return dated(at_grain(day, size), how, f"{why}.")


def _compound(context: TimeContext, place: int) -> bool:
    """Whether the word at a place is a noun of which a part of the day is the first half: “the night sky”."""
    word = context.tokens.word(place)
    noun = word.islower() and word.isalpha() and context.tokens.kind(place) == ""
    return noun and not (word in PHRASE_STOPS or word in PAST or word.endswith(("ed", "ly")))


def _the_quarter(context: TimeContext) -> Timex:
    """The quarter spoken of, else the last that was over at the publication date."""
    if grain(context.narrative) == "Q":
        return dated(context.narrative, Resolution.NARRATIVE, f"The quarter of “{context.narrative_words}”.")
    if context.published is None:
        return unresolved("XXXX-QX")
    day = add(context.published, -1, "Q") or context.published
    return dated(at_grain(day, "Q"), Resolution.GUESS, f"The last quarter that was over by {context.since()}.")


def year_period(found: Expression, context: TimeContext) -> Timex | None:
    """“the 1988 quarter”: the quarter spoken of, in that year."""
    year, unit = found.one("year"), found.one("unit")
    if year is None or (unit and unit.value not in ("Q", "Y")):
        return None
    value = f"{int(year.value):04}"
    if grain(context.narrative) == "Q" and not (unit and unit.value == "Y"):
        why = f"The quarter of “{context.narrative_words}”, in {value}."
        return dated(value + context.narrative[4:], Resolution.NARRATIVE, why)
    return dated(value, Resolution.EXPLICIT, SAYS_SO)


def year_end(found: Expression, context: TimeContext) -> Timex | None:
    """“year-end”, “the year’s end”, “month-end”."""
    unit, day = found.one("unit"), context.published
    if unit is None or unit.value not in ("Y", "M", "Q") or context.tokens.low(found.last - 1) != "end":
        return None
    size = str(unit.value)
    if day is None:
        return unresolved(_UNKNOWN.get(size, "XXXX"))
    bare = context.tokens.kind(found.core) != "the"
    past = bare and context.tokens.low(found.first - 1) in ("since", "from")
    past = past or (size == "Y" and day.month < 4 and context.tense(found).sign < 0)
    day = add(day, -1, size) or day if past else day
    way = "before that of" if past else "of"
    return dated(
        at_grain(day, size), Resolution.PUBLICATION, f"The end of the {UNIT_NAMES[size]} {way} {context.since()}."
    )


def year_ago(found: Expression, context: TimeContext) -> Timex | None:
    """“the year-ago quarter”, “year-earlier profit”: a year before the time spoken of."""
    words = {context.tokens.low(i) for i in range(found.core, found.last)}
    if not words & {"ago", "earlier"}:
        return None
    if units := found.words("units"):
        return length(quantity(found.words(*QUANTITY)), str(units[0].value))
    if context.tokens.kind(found.core) == "the" and context.tokens.low(found.last - 1) in ("ago", "earlier"):
        return None if found.last - found.core == 4 else year_before(context, "quarter" in words)
    return year_before(context, "quarter" in words)


def year_earlier(found: Expression, context: TimeContext) -> Timex | None:
    """“a year earlier”; “a week later” is a length of time."""
    unit, early = found.one("unit"), context.tokens.low(found.last - 1)
    if unit is None or early not in ("earlier", "later"):
        return None
    if unit.value == "Y" and early == "earlier":
        return year_before(context)
    return chained(length(1, str(unit.value)), found, context, found.last - 1)


def year_before(context: TimeContext, quarter: bool = False) -> Timex | None:
    """A year before the quarter or year spoken of, else before the publication date."""
    here = grain(context.narrative)
    size = "Q" if quarter or here == "Q" else "Y"
    days = bounds(context.narrative) if here == "Q" or (size == "Y" and here in ("Y", "M", "half")) else None
    if days:
        base, how, why = days[0], Resolution.NARRATIVE, f"“{context.narrative_words}”"
    elif context.published is None:
        return unresolved("PAST_REF")
    else:
        base = (add(context.published, -1, "Q") if quarter else None) or context.published
        how, why = Resolution.PUBLICATION, context.since()
    before = add(base, -1, "Y")
    return dated(at_grain(before, size), how, f"A year before {why}.") if before else None
