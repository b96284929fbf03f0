"""Resolvers of expressions that count from the publication date, or from another date of the text."""

from __future__ import annotations

from datetime import date, timedelta

from tui.extraction.dates.absolute import weekday_name
from tui.extraction.dates.calendar import add, at_grain, bounds, grain
from tui.extraction.dates.lexicon import vocabulary
from tui.extraction.dates.numbers import duration, quantity
from tui.extraction.dates.reading import Context, Reading, long_date
from tui.extraction.dates.recognise import Expression
from tui.extraction.model import DateType, Resolution

_UNKNOWN = "It counts from the publication date, which is not known."
_UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "2W": "fortnight",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_GENERAL = vocabulary("world youth society generation generations economy children standards culture women men technology climate age")
"""After “today’s”, when it means the present age."""
_EVENT = vocabulary("before after that when he she they we i it you since")
"""After “the day”, when an event tells which day."""
UNITS = ("unit", "units", "hour", "hours")
QUANTITY = (
    "n12",
    "n24",
    "n31",
    "n59",
    "number",
    "year",
    "ones",
    "teens",
    "tens",
    "scale",
    "half",
    "fraction",
    "vague",
    "scores",
    "to",
    "or",
    "a",
)
_REL = ("last", "this", "next", "past", "previous", "following", "coming", "that", "same", "current", "latest")


def unresolved(kind: DateType, value: str, why: str = _UNKNOWN) -> Reading:
    """A reading without a place in the calendar."""
    return Reading(kind, value, Resolution.NONE, why)


def deictic(found: Expression, context: Context) -> Reading | None:
    """“today”, “yesterday”, “earlier yesterday”."""
    word = found.one("deictic")
    if word is None:
        return None
    tokens = context.tokens
    if word.value == 0 and tokens.kind(found.last) == "apostrophe" and tokens.low(found.last + 2) in _GENERAL:
        return unresolved(DateType.DATE, "PRESENT_REF", "The present age, not a day.")
    if context.published is None:
        return unresolved(DateType.DATE, "XXXX-XX-XX")
    day = add(context.published, int(word.value), "D") or context.published
    name = {
        0: "The publication date",
        -1: "The day before the publication date",
        1: "The day after the publication date",
    }
    return Reading(
        DateType.DATE,
        day.isoformat(),
        Resolution.PUBLICATION,
        f"{name[int(word.value)]}, {long_date(context.published)}.",
    )


def weekday(found: Expression, context: Context) -> Reading | None:
    """“Tuesday”: the latest on or before the publication date, unless the verb looks ahead."""
    word = found.one("weekday", "dayabbreviation")
    if word is None:
        return None
    published, name = context.published, weekday_name(word)
    rel = found.one(*_REL)
    if rel and rel.kind in ("previous", "following", "that", "same") and (base := context.near()):
        step = -1 if rel.kind == "previous" else 1
        ahead = (int(word.value) - base.isoweekday()) * step % 7 or (0 if rel.kind in ("that", "same") else 7)
        day = base + timedelta(ahead * step)
        return Reading(
            DateType.DATE,
            day.isoformat(),
            Resolution.NARRATIVE,
            f"Counted from “{context.narrative_words}”, {long_date(base)}.",
        )
    if published is None:
        return unresolved(DateType.DATE, f"XXXX-WXX-{word.value}")
    back = (published.isoweekday() - int(word.value)) % 7
    day = long_date(published)
    if rel and rel.value == -1:
        found_day = published - timedelta(back or 7)
        return Reading(
            DateType.DATE,
            found_day.isoformat(),
            Resolution.PUBLICATION,
            f"The last {name} before the publication date, {day}.",
        )
    if rel and (rel.value == 1 or rel.kind == "this") or found.one("coming"):
        found_day = published + timedelta(7 - back if back or rel and rel.value == 1 else 0)
        return Reading(
            DateType.DATE,
            found_day.isoformat(),
            Resolution.PUBLICATION,
            f"The next {name} after the publication date, {day}.",
        )
    tense = context.tense(found)
    sign, cue = tense
    if not sign or context.tokens.kind(found.last) == "apostrophe":
        sign, cue = context.leaning(int(word.value)), "the article’s other mentions of it"
    if back == 6 and not tense.reported:
        sign, cue = 1, cue if sign > 0 else f"six days earlier it would be “last {name}” and it"
    if sign > 0 and back:
        found_day = published + timedelta(7 - back)
        return Reading(
            DateType.DATE,
            found_day.isoformat(),
            Resolution.TENSE,
            f"The first {name} after the publication date, {day}, because “{cue}” looks ahead.",
        )
    found_day = published - timedelta(back)
    return Reading(
        DateType.DATE,
        found_day.isoformat(),
        Resolution.PUBLICATION,
        f"{name}: the last {name} on or before the publication date, {day}.",
    )


def day_part(found: Expression, context: Context) -> Reading | None:
    """“Friday morning”, “last night”, “this evening”."""
    part = found.one("part")
    if part is None:
        return None
    if found.one("weekday", "dayabbreviation"):
        day = weekday(found, context)
    elif found.one("deictic"):
        day = deictic(found, context)
    else:
        rel = found.one("last", "this", "that")
        if context.published is None:
            return unresolved(DateType.TIME, f"XXXX-XX-XXT{part.value}")
        if rel and rel.kind == "that" and (base := context.near()):
            return Reading(
                DateType.TIME,
                f"{base.isoformat()}T{part.value}",
                Resolution.NARRATIVE,
                f"The day of “{context.narrative_words}”.",
            )
        step = -1 if rel and rel.kind == "last" else 0
        value = (add(context.published, step, "D") or context.published).isoformat()
        return Reading(
            DateType.TIME,
            f"{value}T{part.value}",
            Resolution.PUBLICATION,
            f"Counted from the publication date, {long_date(context.published)}.",
        )
    return day._replace(type=DateType.TIME, value=f"{day.value}T{part.value}") if day else None


def that_part(found: Expression, context: Context) -> Reading | None:
    """“the following morning”."""
    part, rel, base = found.one("part"), found.one("previous", "following", "same", "next"), context.near()
    if part is None or rel is None:
        return None
    if base is None and grain(context.narrative) == "M":
        return Reading(DateType.TIME, f"{context.narrative}-XXT{part.value}", Resolution.NARRATIVE, f"In “{context.narrative_words}”, the day is not known.")
    base = base or context.published
    if base is None:
        return unresolved(DateType.TIME, f"XXXX-XX-XXT{part.value}")
    day = add(base, int(rel.value), "D") or base
    return Reading(
        DateType.TIME,
        f"{day.isoformat()}T{part.value}",
        Resolution.NARRATIVE,
        f"Counted from “{context.narrative_words}”, {long_date(base)}.",
    )


def tonight(found: Expression, context: Context) -> Reading | None:
    """“tonight”, “overnight”."""
    if context.published is None:
        return unresolved(DateType.TIME, "XXXX-XX-XXTNI")
    return Reading(
        DateType.TIME,
        f"{context.published.isoformat()}TNI",
        Resolution.PUBLICATION,
        f"The night of the publication date, {long_date(context.published)}.",
    )


def weekend(found: Expression, context: Context) -> Reading | None:
    """“last weekend”, “over the weekend”."""
    published, rel = (
        context.published,
        found.one("last", "next", "previous", "following", "coming", "past", "this", "that", "same"),
    )
    if not rel and not found.one("the"):
        return None
    if published is None:
        return unresolved(DateType.DATE, "XXXX-WXX-WE")
    ends = published.isoweekday() >= 6
    step = int(rel.value) if rel and rel.value else 0
    cue, how = "", Resolution.PUBLICATION
    if not rel:
        sign, cue = context.tense(found)
        step = 0 if sign > 0 or published.isoweekday() >= 5 else -1
        how = Resolution.TENSE if sign else how
    elif rel.value == 1 and rel.kind != "next" or (rel.kind == "next" and not ends and published.isoweekday() < 4):
        step = 1
    day = published + timedelta(7 * step)
    return Reading(
        DateType.DATE,
        at_grain(day, "W") + "-WE",
        how,
        f"Counted from the publication date, {long_date(published)}{f', by “{cue}”' if cue else ''}.",
    )


def the_unit(found: Expression, context: Context) -> Reading | None:
    """“last week”, “this year”, “the current fiscal year”, “that month”, “the following day”."""
    unit, rel = found.one("unit"), found.one(*_REL)
    if unit is None or unit.value == "DE" and not rel:
        return None
    name, grain_ = _UNIT_NAMES[str(unit.value)], str(unit.value)
    if rel is None:
        return None
    published = context.published
    narrative = rel.kind in ("that", "same", "following", "previous") or (rel.kind == "next" and grain_ == "D")
    if narrative and context.narrative:
        if grain_ == "D" and rel.value == 1 and grain(context.narrative) == "M":
            return Reading(DateType.DATE, f"{context.narrative}-XX", Resolution.NARRATIVE, f"A day of “{context.narrative_words}”, not known which.")
        days = bounds(context.narrative)
        if days and grain(context.narrative) in _finer(grain_):
            day = add(days[0], int(rel.value), grain_)
            if day:
                return Reading(
                    DateType.DATE,
                    at_grain(day, grain_),
                    Resolution.NARRATIVE,
                    f"Counted from “{context.narrative_words}”.",
                )
    if rel.kind in ("that", "same") and grain_ == "D":
        return None
    if published is None:
        return unresolved(DateType.DATE, {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(grain_, "XXXX"))
    step = int(rel.value)
    if rel.kind == "latest":
        step = -1
    day = add(published, step, grain_)
    if day is None:
        return None
    way = {-1: "before", 0: "of", 1: "after"}[step]
    return Reading(
        DateType.DATE,
        at_grain(day, grain_),
        Resolution.PUBLICATION,
        f"The {name} {way} the publication date{'’s' if step else ''}, {long_date(published)}.",
    )


def _finer(unit: str) -> tuple[str, ...]:
    order = ("D", "W", "M", "season", "Q", "half", "Y", "DE", "CE")
    return order[: order.index(unit) + 1] if unit in order else ()


def the_period(found: Expression, context: Context) -> Reading | None:
    """“the week”, “the year”, “the quarter”, “the night”, by context."""
    unit = found.one("unit")
    part = found.one("part")
    after = context.tokens.low(found.last)
    base = context.near() or context.published
    if part:
        if base is None or after in _EVENT | {"shift", "sky", "of"}:
            return None
        return Reading(
            DateType.TIME,
            f"{base.isoformat()}T{part.value}",
            Resolution.NARRATIVE,
            f"The day spoken of, {long_date(base)}.",
        )
    if unit is None:
        return None
    grain_ = str(unit.value)
    if after in ("ended", "ending", "to", "up", "through", "earlier", "that") and not found.stage:
        return (
            None
            if after == "that" or grain_ == "D"
            else (quarter_of(found, context) if grain_ == "Q" else explicit_duration(1, grain_))
        )
    if grain_ == "Q":
        return quarter_of(found, context)
    if grain_ == "CE" or after in (
        "of",
        "before",
        "after",
        "when",
        "he",
        "she",
        "they",
        "we",
        "i",
        "following",
        "-",
        "it",
        "you",
    ):
        return None
    if (
        grain_ == "D"
        and not found.stage
        and context.tokens.kind(found.last) not in ("comma", "dot", "break", "apostrophe", "weekday", "bracket")
    ):
        return None
    if grain_ in ("DE", "2W"):
        return explicit_duration(1, grain_)
    if grain_ in ("D", "W", "M", "Y"):
        day = (context.near() if grain_ == "D" else None) or context.published
        if day is None:
            return None
        how = Resolution.PUBLICATION if day == context.published else Resolution.NARRATIVE
        return Reading(DateType.DATE, at_grain(day, grain_), how, f"The {_UNIT_NAMES[grain_]} of {long_date(day)}.")
    return None


def quarter_of(found: Expression, context: Context) -> Reading | None:
    """“the quarter”: the one spoken of, else the last that was over at the publication date."""
    if grain(context.narrative) == "Q":
        return Reading(
            DateType.DATE, context.narrative, Resolution.NARRATIVE, f"The quarter of “{context.narrative_words}”."
        )
    if context.published is None:
        return unresolved(DateType.DATE, "XXXX-QX")
    day = add(context.published, -1, "Q") or context.published
    return Reading(
        DateType.DATE,
        at_grain(day, "Q"),
        Resolution.GUESS,
        f"The last quarter that was over at the publication date, {long_date(context.published)}.",
    )


def explicit_duration(count: float | None, unit: str) -> Reading:
    """A length of time."""
    return Reading(DateType.DURATION, duration(count, unit), Resolution.EXPLICIT, "A length of time.")


def year_end(found: Expression, context: Context) -> Reading | None:
    """“year-end”, “the year’s end”, “month-end”."""
    unit, edge = found.one("unit"), found.one("edge")
    if (
        unit is None
        or edge is None
        or edge.value != "END"
        or context.tokens.low(found.last - 1) != "end"
        or unit.value not in ("Y", "M", "Q")
    ):
        return None
    if context.published is None:
        return unresolved(DateType.DATE, "XXXX")
    day = context.published
    if context.tokens.low(found.first - 1) in ("since", "from") and (before := add(day, -1, str(unit.value))):
        day = before
    value = at_grain(day, str(unit.value))
    return Reading(
        DateType.DATE,
        value,
        Resolution.PUBLICATION,
        f"The end of the {_UNIT_NAMES[str(unit.value)]} of the publication date, {long_date(context.published)}.",
    )


def counted(found: Expression, context: Context) -> tuple[float | None, str]:
    """How many of which unit."""
    unit = found.one(*UNITS)
    words = found.words(*QUANTITY)
    if not words:
        return (None if unit and unit.kind in ("units", "hours") else 1.0), str(unit.value) if unit else "D"
    return quantity(words), str(unit.value) if unit else "D"


def ago(found: Expression, context: Context) -> Reading | None:
    """“four years ago”, at the grain of the unit; vague ones are the past."""
    count, unit = counted(found, context)
    if count is None:
        return unresolved(DateType.DATE, "PAST_REF", "Too vague for the calendar.")
    if context.published is None:
        return unresolved(DateType.DATE, "PAST_REF")
    published = context.published
    if unit[0] == "T":
        return Reading(
            DateType.TIME,
            published.isoformat(),
            Resolution.PUBLICATION,
            f"Counted back from the publication date, {long_date(published)}.",
        )
    if unit == "Y" and count == 1 and grain(context.narrative) == "Q" and (days := bounds(context.narrative)):
        before = add(days[0], -1, "Y")
        if before:
            return Reading(
                DateType.DATE,
                at_grain(before, "Q"),
                Resolution.NARRATIVE,
                f"A year before “{context.narrative_words}”.",
            )
    back: date | None = add(published, -int(count), unit) if count < 1e6 else None
    if back is None or count != int(count):
        if unit == "Y" and count < 1e4:
            back = add(published, -round(count * 12), "M")
        elif unit in ("DE", "CE") and count < 1e4:
            back = add(published, -round(count * (10 if unit == "DE" else 100)), "Y")
        if back is None:
            return unresolved(DateType.DATE, "PAST_REF", "Too far back for the calendar.")
    return Reading(
        DateType.DATE,
        at_grain(back, unit),
        Resolution.PUBLICATION,
        f"Counted back from the publication date, {long_date(published)}.",
    )


def year_earlier(found: Expression, context: Context) -> Reading | None:
    """“a year earlier”, “the year-ago quarter”: a year before the time spoken of."""
    unit = found.one("unit")
    early = context.tokens.low(found.last - 1)
    if unit is None:
        return None
    if found.kind == "year earlier":
        if early not in ("earlier", "later"):
            return None
        if unit.value != "Y" or early == "later":
            return chained(explicit_duration(1, str(unit.value)), found, context, found.last - 1)
    words = [context.tokens.low(i) for i in range(found.core, found.last)]
    if found.one("units"):
        count = quantity(found.words(*QUANTITY))
        return explicit_duration(count, str(found.words("units")[0].value))
    if found.last - found.core == 4 and context.tokens.kind(found.core) == "the":
        return None
    if found.kind == "year ago" and not {"ago", "earlier"} & set(words):
        return None
    wanted = "Q" if "quarter" in words or grain(context.narrative) == "Q" else "Y"
    days = bounds(context.narrative) if grain(context.narrative) in ("Q", "Y", "M", "half") else None
    if days is None or (wanted == "Q" and grain(context.narrative) != "Q"):
        if context.published is None:
            return unresolved(DateType.DATE, "PAST_REF")
        base, how, why = (
            add(context.published, -1, "Q") if wanted == "Q" else context.published,
            Resolution.PUBLICATION,
            f"A year before the publication date, {long_date(context.published)}.",
        )
    else:
        base, how, why = days[0], Resolution.NARRATIVE, f"A year before “{context.narrative_words}”."
    before = add(base, -1, "Y") if base else None
    return Reading(DateType.DATE, at_grain(before, wanted), how, why) if before else None


def chained(reading: Reading, found: Expression, context: Context, last: int) -> Reading:
    """“two weeks later”: the length of time, and the day it leads to from the last one spoken of."""
    word = context.tokens.low(last)
    sign = {"later": 1, "earlier": -1}.get(word, 0)
    count, unit = counted(found, context)
    base = bounds(context.narrative) if context.narrative else None
    if not sign or count is None or not base or unit[0] == "T" or count != int(count) or count > 1e5:
        return reading._replace(last=last)
    start, end = add(base[0], sign * int(count), unit), add(base[1], sign * int(count), unit)
    if start is None or end is None:
        return reading._replace(last=last)
    way = "after" if sign > 0 else "before"
    return reading._replace(
        last=last,
        days=(start, end),
        resolution=Resolution.NARRATIVE,
        evidence=f"A length of time; counted {way} “{context.narrative_words}” it leads to {long_date(start)}.",
    )


def year_period(found: Expression, context: Context) -> Reading | None:
    """“the 1988 quarter”: the quarter spoken of, in that year."""
    year = found.one("year")
    unit = found.one("unit")
    if year is None or (unit and unit.value not in ("Q", "Y")):
        return None
    value = f"{int(year.value):04}"
    if (not unit or unit.value == "Q") and grain(context.narrative) == "Q":
        return Reading(
            DateType.DATE,
            value + context.narrative[4:],
            Resolution.NARRATIVE,
            f"The quarter of “{context.narrative_words}” in {value}.",
        )
    return Reading(DateType.DATE, value, Resolution.EXPLICIT, "It says so itself.")
