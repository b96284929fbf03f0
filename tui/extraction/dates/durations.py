"""Resolvers of lengths of time, of times that come again, of clock times and of words like “now”."""

from __future__ import annotations

import re
from tui.extraction.dates.calendar import add, at_grain
from tui.extraction.dates.numbers import duration as length
from tui.extraction.dates.reading import Context, Reading, long_date
from tui.extraction.dates.recognise import Expression
from tui.extraction.dates.relative import chained, counted, explicit_duration, the_unit, unresolved
from tui.extraction.model import DateType, Resolution

_NO_CALENDAR = "Names no day of the calendar."
_BEFORE_LENGTH = frozenset(
    "for in within over after about than nearly almost every spent took last took lasted during is was a of by under".split()
)


def duration(found: Expression, context: Context) -> Reading | None:
    """“three more weeks”, “two-year”, “a week”."""
    tokens = context.tokens
    count, unit = counted(found, context)
    before, after = tokens.low(found.first - 1), tokens.low(found.last)
    bare = tokens.kind(found.core) == "a" and found.last - found.core == 2 and found.first == found.core
    first = found.first
    if found.one("hyphen") and tokens.kind(first) in ("the", "possessive", "this", "these", "a"):
        first += 1  # “the two-week crisis”
    if unit == "Q" and (bare or not found.one("more")):
        return None  # three quarters of the voters
    if tokens.word(found.last - 1)[:1].isupper() and tokens.word(found.last - 1) in (
        "Minutes",
        "Hours",
        "Days",
        "Weeks",
        "Years",
    ):
        return None  # the programme
    if bare:
        if after == "-" and tokens.glued(found.last):
            return None  # “a year-end deal”
        if _rated(context, found):
            return Reading(DateType.SET, length(1, unit), Resolution.EXPLICIT, "So many in each.")
        if (
            unit in ("D", "TM", "TH")
            and before not in _BEFORE_LENGTH
            and after not in ("later", "earlier", "before", "after")
        ):
            return None
        if (
            unit == "D"
            and after in ("of", "when", "that", "in", "for", "at")
            and before not in ("for", "within", "than")
        ):
            return None
    if after in ("old", "ago") or after == "-" and tokens.low(found.last + 1) == "old":
        return None
    reading = explicit_duration(count, unit)._replace(first=first)
    if after in ("later", "earlier"):
        return chained(reading, found, context, found.last)
    if (
        before == "in"
        and count is not None
        and unit[0] != "T"
        and context.published
        and count == int(count)
        and count < 1e4
    ):
        sign, cue = context.tense(found)
        day = add(context.published, int(count), unit)
        if sign > 0 and day and cue not in ("before", "until", "by"):
            return Reading(
                DateType.DATE,
                at_grain(day, unit),
                Resolution.TENSE,
                f"So long after the publication date, {long_date(context.published)}: “{cue}” looks ahead.",
            )
    return reading


def _rated(context: Context, found: Expression) -> bool:
    """Whether “a week” is “every week”: after a number with its noun, as in “60 hours a week”."""
    tokens = context.tokens
    before = tokens.low(found.core - 1)
    if (
        before in _BEFORE_LENGTH
        or before in ("and", "or", "with", ",", ".", "to", "but", "-", "(")
        or found.first < found.core
    ):
        return False
    if tokens.low(found.last) in ("later", "earlier", "before", "after", "ago", "from"):
        return False
    for i in range(found.core - 1, max(found.core - 6, -1), -1):
        if tokens.kind(i) in (
            "n12",
            "n24",
            "n31",
            "n59",
            "number",
            "ones",
            "teens",
            "tens",
            "scale",
            "vague",
            "scores",
            "year",
            "times",
        ):
            return True
        if tokens.word(i) in (".", ";", "?", "!") or tokens.kind(i) == "break":
            break
    return False


def period(found: Expression, context: Context) -> Reading | None:
    """“the past three years”, “the first nine months”, “recent weeks”; alone, “last week” is a date."""
    tokens = context.tokens
    words = found.words(
        "final", "ordinal", "last", "next", "past", "coming", "previous", "following", "latest", "recent", "early"
    )
    if not words:
        return None
    edge = words[0]
    count, unit = counted(found, context)
    plural = found.one("units", "hours") is not None
    numbered = (
        found.one("ones", "teens", "tens", "n12", "n24", "n31", "n59", "number", "vague", "scale", "scores", "half")
        is not None
    )
    if not plural and not numbered:
        det = found.one("the", "possessive", "these")
        if edge.kind in ("past", "last", "next", "coming") and det and tokens.kind(found.core) == "the" and unit != "D":
            if unit[0] == "T":
                return None
            return _anchored(explicit_duration(1, unit), context, 1 if edge.value == 1 else -1, 1, unit)
        if edge.kind == "last" and det or unit[0] == "T":
            return None
        if edge.kind in ("final", "ordinal", "recent", "early", "past"):
            return None
        return the_unit(found, context)
    if edge.kind in ("ordinal", "early", "latest") and not numbered and not (plural and edge.kind == "ordinal"):
        return None
    if edge.kind == "final" and not plural:
        return None
    sign = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(edge.kind, 0)
    reading = explicit_duration(count, unit)
    return _anchored(reading, context, sign, count, unit) if sign else reading


def _anchored(reading: Reading, context: Context, sign: int, count: float | None, unit: str) -> Reading:
    """With the days it spans when it ends or begins at the publication date."""
    published = context.published
    if published is None or count is None or unit[0] == "T" or count != int(count) or count > 1e5:
        return reading
    other = add(published, sign * int(count) * (3 if unit == "Q" else 1), "M" if unit == "Q" else unit)
    if other is None:
        return reading
    days = (other, published) if sign < 0 else (published, other)
    way = "up to" if sign < 0 else "from"
    return reading._replace(
        days=days,
        resolution=Resolution.PUBLICATION,
        evidence=f"A length of time {way} the publication date, {long_date(published)}.",
    )


def units(found: Expression, context: Context) -> Reading | None:
    """“for years”, “weeks later”, “the years since”."""
    tokens = context.tokens
    before, after = tokens.low(found.first - 1), tokens.low(found.last)
    the = tokens.kind(found.core) == "the"
    unit = found.one("units", "hours")
    if unit is None:
        return None
    ahead = after in (
        "later",
        "before",
        "after",
        "earlier",
        "since",
        "apart",
        "leading",
        "following",
        "ago",
        "ahead",
        "into",
    )
    if the and not (ahead or before in ("in", "over", "during")) or (the and after in ("when", "that", "of")):
        return None
    if not the and not ahead and before not in (
        "for", "in", "within", "over", "after", "of", "by", "spent", "spend", "spending", "took", "take", "takes", "last", "lasted", "just", "only",
        "waited", "wait", "through", "follows", "mere", "until", "follow", "took", "taken", "lasting", "weeks", "days",
    ):  # fmt: skip
        return None
    if not the and not ahead and before in ("of", "by", "after", "through", "over") and after in ("and", "'", "-"):
        return None
    reading = explicit_duration(None, str(unit.value))
    return reading


def half_unit(found: Expression, context: Context) -> Reading | None:
    """“a half-century”."""
    unit = found.one("unit", "hour")
    return explicit_duration(0.5, str(unit.value)) if unit and unit.value not in ("Q",) else None


def simple_length(found: Expression, context: Context) -> Reading | None:
    """“these three weeks”, “the weeks ahead”, “weeks from now”, “all month”."""
    if part := found.one("part"):
        return Reading(DateType.DURATION, f"PT1{str(part.value)}", Resolution.EXPLICIT, "A length of time.")
    count, unit = counted(found, context)
    reading = explicit_duration(count, unit)
    return reading._replace(last=found.last - 2) if found.kind == "unit from" else reading


def long(found: Expression, context: Context) -> Reading | None:
    """“yearslong”."""
    word = found.one("long")
    return Reading(DateType.DURATION, str(word.value), Resolution.EXPLICIT, "A length of time.") if word else None


def age(found: Expression, context: Context) -> Reading | None:
    """“a 25-year-old court file”."""
    count, unit = counted(found, context)
    return explicit_duration(count, unit)._replace(first=found.core + (context.tokens.kind(found.core) == "a"))


def _set(value: str) -> Reading:
    return Reading(DateType.SET, value, Resolution.EXPLICIT, "A time that comes again and again.")


def every(found: Expression, context: Context) -> Reading | None:
    """“every two years”, “every other day”, “per day”, “twice a year”."""
    if found.one("other"):
        unit = found.one("unit", "hour", "units", "hours")
        other = found.one("other")
        return _set(length(float(other.value) if other else 1, str(unit.value) if unit else "D"))
    count, unit_ = counted(found, context)
    return _set(length(1.0 if found.kind in ("times", "rate") else count, unit_))


def every_named(found: Expression, context: Context) -> Reading | None:
    """“every March”, “each Thursday”, “Tuesday nights”, “weekends”, “every night”."""
    tokens = context.tokens
    part = found.one("part", "parts")
    suffix = f"T{part.value}" if part else ""
    if day := found.one("weekday", "dayabbreviation", "weekdays"):
        return _set(f"XXXX-WXX-{day.value}{suffix}")
    if month := found.one("month", "name", "abbreviation"):
        return _set(f"XXXX-{int(month.value):02}")
    if season := found.one("season"):
        return _set(f"XXXX-{season.value}")
    if found.one("weekend", "weekends"):
        return _set("XXXX-WXX-WE")
    return _set(f"XXXX-XX-XX{suffix}") if part else None


def adverbial(found: Expression, context: Context) -> Reading | None:
    """“daily”, “annually”; not in names (“the Daily Mail”)."""
    word, tokens = found.one("adverbial"), context.tokens
    shown = tokens.word(found.core)
    if (
        word is None
        or shown.lower() == "quarterly"
        or (
            shown[:1].isupper()
            and (
                tokens.word(found.last)[:1].isupper()
                or tokens.word(found.core - 1).lower() == "the"
                or tokens.word(found.core - 1)[:1].isupper()
            )
        )
    ):
        return None
    return _set(str(word.value))


def reference(found: Expression, context: Context) -> Reading | None:
    """“now”, “recently”, “soon”, “the future”."""
    word = found.one("reference", "now", "future")
    low = context.tokens.words(found.core, found.last).lower()
    value = str(word.value) if word else "PAST_REF" if "recent" in low else "PRESENT_REF"
    if found.one("units", "unit"):
        return (
            unresolved(DateType.DATE, "PRESENT_REF", _NO_CALENDAR) if low.endswith(("days", "-day", " day")) else None
        )
    if low in ("present", "the present", "the current"):
        return (
            None
            if low == "present" or low == "the present"
            else unresolved(DateType.DATE, value, _NO_CALENDAR)._replace(first=found.core + 1)
        )
    if low.startswith("the ") and not low.endswith("future"):
        return unresolved(DateType.DATE, value, _NO_CALENDAR)._replace(first=found.core + 1)
    if low == "the future" or low == "future" or word or "recent" in low or low == "current":
        return unresolved(DateType.DATE, value, _NO_CALENDAR)
    return None


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s*([AaPp])?")


def clock(found: Expression, context: Context) -> Reading | None:
    """“9 p.m. EST”, “noon”, “at 14:30”; the day is joined later."""
    tokens = context.tokens
    entry = tokens.entry(found.core)
    zone = found.one("zone")
    if entry is None:
        return None
    if part := found.one("part"):
        hour = int(entry.value)
        if not 1 <= hour <= 12:
            return None
        later = 12 if part.value in ("AF", "EV") or (part.value == "NI" and hour > 5) else 0
        return _time(f"{hour % 12 + later:02}:00")
    if entry.kind == "noon":
        return _time(str(entry.value))
    half = found.one("meridiem")
    written = str(entry.value)
    match = _CLOCK.match(written)
    if match is None:
        return None
    hour, minute, mark = int(match[1]), match[2] or "00", (str(half.value) if half else match[3] or "").upper()
    if mark:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if mark[0] == "P" else 0)
    elif entry.kind == "clock":
        at = (
            tokens.low(found.core - 1)
            in ("at", "by", "until", "around", "about", "from", "before", "after", "since", "to")
            and tokens.low(found.core - 1) != "to"
        )
        if not (at or zone or tokens.low(found.last) in ("hrs", "hours", "uhr")) or "." in written and not zone:
            return None
    if hour > 23 or int(minute) > 59:
        return None
    return _time(f"{hour:02}:{minute}")


def _time(value: str) -> Reading:
    return Reading(DateType.TIME, f"T{value}", Resolution.NONE, "A time of day; nothing tells the day.")


def the_past(found: Expression, context: Context) -> Reading | None:
    """“in the past”; not “the past dozen elections”."""
    after = context.tokens.kind(found.last)
    if after in ("comma", "dot", "break", "and", "to", "apostrophe") or (
        after == "" and context.tokens.low(found.first - 1) in ("in", "from", "of", "about", "on")
    ):
        return unresolved(DateType.DATE, "PAST_REF", _NO_CALENDAR)
    return None


def unit_or_two(found: Expression, context: Context) -> Reading | None:
    """“a year or two”, “a week or so”."""
    unit = found.one("unit", "hour")
    return explicit_duration(1.0 if found.one("so") else None, str(unit.value)) if unit else None


def quarter_century(found: Expression, context: Context) -> Reading | None:
    """“a quarter-century”."""
    first, second = found.words("unit")
    return explicit_duration(0.25, "CE") if (first.value, second.value) == ("Q", "CE") else None
