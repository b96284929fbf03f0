"""Resolvers of “last week”, “the quarter”, “that month”, “year-end”: units of the calendar seen from somewhere."""

from __future__ import annotations

from tui.english.calendar import UNIT_NAMES, long_day
from tui.english.words import words
from tui.extraction.dates.amounts import quantity
from tui.extraction.dates.counts import QUANTITY, chained, length
from tui.extraction.dates.discourse import Discourse
from tui.extraction.dates.expression import Expression
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


def the_unit(found: Expression, discourse: Discourse) -> Timex | None:
    """“last week”, “this year”, “the current fiscal year”, “that month”, “the following day”."""
    unit, rel, published = found.one("unit"), found.one(*_REL), discourse.published
    if unit is None or rel is None:
        return None
    size = str(unit.value)
    if rel.kind in ("that", "same", "following", "previous") or (rel.kind == "next" and size == "D"):
        if told := _from_narrative(discourse, size, int(rel.value)):
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
    return dated(at_grain(day, size), Resolution.PUBLICATION, f"The {UNIT_NAMES[size]} {way} {discourse.since()}.")


def _from_narrative(discourse: Discourse, size: str, step: int) -> Timex | None:
    """The unit so many steps from the time spoken of, if that is no coarser."""
    here = grain(discourse.narrative)
    if size == "D" and step == 1 and here == "M":
        why = f"A day of “{discourse.narrative_words}”; which one is not known."
        return dated(f"{discourse.narrative}-XX", Resolution.NARRATIVE, why)
    days = bounds(discourse.narrative)
    if days is None or size not in _GRAINS or _GRAINS.index(here) > _GRAINS.index(size):
        return None
    day = add(days[0], step, size)
    said = f"“{discourse.narrative_words}”."
    why = f"Counted from {said}" if step else f"The {UNIT_NAMES[size]} of {said}"
    return dated(at_grain(day, size), Resolution.NARRATIVE, why) if day else None


def the_period(found: Expression, discourse: Discourse) -> Timex | None:
    """“the week”, “the year”, “the quarter”, “the night”, by what stands around."""
    unit, after = found.one("unit"), discourse.tokens.low(found.last)
    if after in _EVENT and not (found.stage and after == "of"):
        return None
    if unit is None:
        return the_part(found, discourse)
    size = str(unit.value)
    if size == "Q":
        return _the_quarter(discourse)
    if size in ("DE", "2W") or (after in _SPAN and size in ("W", "M", "Y") and not found.stage):
        return length(1, size)
    if size == "CE" or (size == "D" and not found.stage and discourse.tokens.kind(found.last) not in _DAY_ENDS):
        return None
    day = (discourse.near() if size == "D" else None) or discourse.published
    if day is None:
        return unresolved(_UNKNOWN.get(size, "XXXX"))
    how = Resolution.PUBLICATION if day == discourse.published else Resolution.NARRATIVE
    seen = discourse.since() if how is Resolution.PUBLICATION else f"the day spoken of, {long_day(day)}"
    why = seen[0].upper() + seen[1:] if size == "D" else f"The {UNIT_NAMES[size]} of {seen}"
    return dated(at_grain(day, size), how, f"{why}.")


def _the_quarter(discourse: Discourse) -> Timex:
    """The quarter spoken of, else the last that was over at the publication date."""
    if grain(discourse.narrative) == "Q":
        return dated(discourse.narrative, Resolution.NARRATIVE, f"The quarter of “{discourse.narrative_words}”.")
    if discourse.published is None:
        return unresolved("XXXX-QX")
    day = add(discourse.published, -1, "Q") or discourse.published
    return dated(at_grain(day, "Q"), Resolution.GUESS, f"The last quarter that was over by {discourse.since()}.")


def year_period(found: Expression, discourse: Discourse) -> Timex | None:
    """“the 1988 quarter”: the quarter spoken of, in that year."""
    year, unit = found.one("year"), found.one("unit")
    if year is None or (unit and unit.value not in ("Q", "Y")):
        return None
    value = f"{int(year.value):04}"
    if grain(discourse.narrative) == "Q" and not (unit and unit.value == "Y"):
        why = f"The quarter of “{discourse.narrative_words}”, in {value}."
        return dated(value + discourse.narrative[4:], Resolution.NARRATIVE, why)
    return dated(value, Resolution.EXPLICIT, SAYS_SO)


def year_end(found: Expression, discourse: Discourse) -> Timex | None:
    """“year-end”, “the year’s end”, “month-end”."""
    unit, day = found.one("unit"), discourse.published
    if unit is None or unit.value not in ("Y", "M", "Q") or discourse.tokens.low(found.last - 1) != "end":
        return None
    size = str(unit.value)
    if day is None:
        return unresolved(_UNKNOWN.get(size, "XXXX"))
    bare = discourse.tokens.kind(found.core) != "the"
    past = bare and discourse.tokens.low(found.first - 1) in ("since", "from")
    past = past or (size == "Y" and day.month < 4 and discourse.tense(found).sign < 0)
    day = add(day, -1, size) or day if past else day
    way = "before that of" if past else "of"
    return dated(
        at_grain(day, size), Resolution.PUBLICATION, f"The end of the {UNIT_NAMES[size]} {way} {discourse.since()}."
    )


def year_ago(found: Expression, discourse: Discourse) -> Timex | None:
    """“the year-ago quarter”, “year-earlier profit”: a year before the time spoken of."""
    words = {discourse.tokens.low(i) for i in range(found.core, found.last)}
    if not words & {"ago", "earlier"}:
        return None
    if units := found.words("units"):
        return length(quantity(found.words(*QUANTITY)), str(units[0].value))
    if discourse.tokens.kind(found.core) == "the" and discourse.tokens.low(found.last - 1) in ("ago", "earlier"):
        return None if found.last - found.core == 4 else year_before(discourse, "quarter" in words)
    return year_before(discourse, "quarter" in words)


def year_earlier(found: Expression, discourse: Discourse) -> Timex | None:
    """“a year earlier”; “a week later” is a length of time."""
    unit, early = found.one("unit"), discourse.tokens.low(found.last - 1)
    if unit is None or early not in ("earlier", "later"):
        return None
    if unit.value == "Y" and early == "earlier":
        return year_before(discourse)
    return chained(length(1, str(unit.value)), found, discourse, found.last - 1)


def year_before(discourse: Discourse, quarter: bool = False) -> Timex | None:
    """A year before the quarter or year spoken of, else before the publication date."""
    here = grain(discourse.narrative)
    size = "Q" if quarter or here == "Q" else "Y"
    days = bounds(discourse.narrative) if here == "Q" or (size == "Y" and here in ("Y", "M", "half")) else None
    if days:
        base, how, why = days[0], Resolution.NARRATIVE, f"“{discourse.narrative_words}”"
    elif discourse.published is None:
        return unresolved("PAST_REF")
    else:
        base = (add(discourse.published, -1, "Q") if quarter else None) or discourse.published
        how, why = Resolution.PUBLICATION, discourse.since()
    before = add(base, -1, "Y")
    return dated(at_grain(before, size), how, f"A year before {why}.") if before else None
