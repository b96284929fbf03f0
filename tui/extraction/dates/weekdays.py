"""Resolvers of days and parts of days that count from the publication date."""

from __future__ import annotations

from tui.english.calendar import WEEKDAYS, long_day
from tui.english.words import words
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.timex import Timex, dated, timed, unresolved
from tui.extraction.dates.values import add, at_grain, bounds, grain
from tui.extraction.model import DateType, Resolution

_REL = ("last", "this", "next", "past", "previous", "following", "coming", "that", "same")
_BEFORE_PART = words("by until till in since from through during around")
_GENERAL = words(
    "world youth society generation generations economy children kids teenagers parents standards culture women men "
    "technology climate age"
)
"""After “today’s”, when it means the present age."""


def deictic(found: Expression, context: TimeContext) -> Timex | None:
    """“today”, “yesterday”, “earlier yesterday”."""
    word, tokens = found.one("deictic"), context.tokens
    if word is None:
        return None
    if word.value == 0 and tokens.kind(found.last) == "apostrophe" and tokens.low(found.last + 2) in _GENERAL:
        return unresolved("PRESENT_REF", "The present age, not a day.")
    if context.published is None:
        return unresolved("XXXX-XX-XX")
    day = add(context.published, int(word.value), "D") or context.published
    way = {0: "", -1: "The day before ", 1: "The day after "}[int(word.value)]
    evidence = f"{way}{context.since()}."
    return dated(day.isoformat(), Resolution.PUBLICATION, evidence[0].upper() + evidence[1:])


def weekday(found: Expression, context: TimeContext) -> Timex | None:
    """“Tuesday”: the latest on or before the publication date, unless the verb looks ahead."""
    word, published, rel = found.one("weekday", "dayabbreviation"), context.published, found.one(*_REL)
    if word is None:
        return None
    number, name = int(word.value), WEEKDAYS[int(word.value) - 1]
    if rel and rel.kind in ("previous", "following", "that", "same") and (base := context.near()):
        step = -1 if rel.kind == "previous" else 1
        away = (number - base.isoweekday()) * step % 7 or (0 if rel.kind in ("that", "same") else 7)
        day = add(base, away * step, "D") or base
        evidence = f"Counted from “{context.narrative_words}”, {long_day(base)}."
        return dated(day.isoformat(), Resolution.NARRATIVE, evidence)
    if context.follows(found, Kind.WEEKDAY) and context.tokens.kind(found.core - 1) in ("to", "hyphen"):
        start = bounds(context.previous_value)
        if start and (end := add(start[0], (number - start[0].isoweekday()) % 7 or 7, "D")):
            why = f"The end of the days that begin on “{context.narrative_words}”."
            return dated(end.isoformat(), Resolution.NARRATIVE, why)
    if published is None:
        return unresolved(f"XXXX-WXX-{number}")
    back = (published.isoweekday() - number) % 7
    earlier, later = add(published, -back, "D") or published, add(published, 7 - back, "D") or published
    if rel and rel.value == -1:
        day = earlier if back else add(published, -7, "D") or published
        return dated(day.isoformat(), Resolution.PUBLICATION, f"The last {name} before {context.since()}.")
    if (rel and (rel.value == 1 or rel.kind == "this")) or found.one("coming"):
        day = later if back or (rel and rel.value == 1) else published
        other = add(day, 7, "D") if rel and rel.kind == "next" else None
        told = f" Some would mean {long_day(other)}." if other else ""
        return dated(day.isoformat(), Resolution.PUBLICATION, f"The next {name} after {context.since()}.{told}")
    tense = context.tense(found)
    sign, why = tense.sign, tense.why
    if not sign or context.tokens.kind(found.last) == "apostrophe":
        sign, why = context.leaning("weekday", number), "as where the article names it with a verb"
        sign, why = (sign, why) if sign else (max(tense.sign, 0), tense.why)
    if back == 6 and not tense.reported and sign <= 0:
        sign, why = 1, "the one before it is six days past"
    if sign > 0 and back:
        return dated(later.isoformat(), Resolution.TENSE, f"The first {name} after {context.since()}: {why}.")
    evidence = f"{name}: the last {name} on or before {context.since()}."
    return dated(earlier.isoformat(), Resolution.PUBLICATION, evidence)


def day_part(found: Expression, context: TimeContext) -> Timex | None:
    """“Friday morning”, “last night”, “this evening”."""
    part = found.one("part")
    if part is None:
        return None
    if found.one("weekday", "dayabbreviation"):
        day = weekday(found, context)
    elif found.one("deictic"):
        day = deictic(found, context)
    else:
        day = _nearby(found, context)
    return day._replace(type=DateType.TIME, value=f"{day.value}T{part.value}") if day else None


def _nearby(found: Expression, context: TimeContext) -> Timex:
    """The day of “last night”, “this evening”, “that night”."""
    rel = found.one("last", "this", "that")
    if rel and rel.kind == "that" and (base := context.near()):
        return dated(base.isoformat(), Resolution.NARRATIVE, f"The day of “{context.narrative_words}”.")
    if context.published is None:
        return unresolved("XXXX-XX-XX")
    day = add(context.published, -1 if rel and rel.kind == "last" else 0, "D") or context.published
    return dated(day.isoformat(), Resolution.PUBLICATION, f"Counted from {context.since()}.")


def that_part(found: Expression, context: TimeContext) -> Timex | None:
    """“the following morning”."""
    part, rel = found.one("part"), found.one("previous", "following", "same", "next")
    base = context.near()
    if part is None or rel is None:
        return None
    if base is None and grain(context.narrative) == "M":
        why = f"In “{context.narrative_words}”; the day is not known."
        return timed(f"{context.narrative}-XXT{part.value}", Resolution.NARRATIVE, why)
    day = base or context.published
    if day is None:
        return unresolved(f"XXXX-XX-XXT{part.value}", kind=DateType.TIME)
    how = Resolution.NARRATIVE if base else Resolution.PUBLICATION
    why = f"Counted from “{context.narrative_words}”, {long_day(day)}." if base else f"Counted from {context.since()}."
    day = add(day, int(rel.value), "D") or day
    return timed(f"{day.isoformat()}T{part.value}", how, why)


def the_part(found: Expression, context: TimeContext) -> Timex | None:
    """“the night”: of the day spoken of, else of the publication date."""
    part, base = found.one("part"), context.near()
    day = base or context.published
    if part is None or day is None:
        return None
    value = f"{day.isoformat()}T{part.value}"
    if base is None:
        return timed(value, Resolution.PUBLICATION, f"Of {context.since()}.")
    return timed(value, Resolution.NARRATIVE, f"Of the day of “{context.narrative_words}”, {long_day(base)}.")


def stage_part(found: Expression, context: TimeContext) -> Timex | None:
    """“by late afternoon”."""
    before = context.tokens.low(found.first - 1)
    if before == "the":
        before = context.tokens.low(found.first - 2)
    return the_part(found, context) if before in _BEFORE_PART else None


def tonight(_found: Expression, context: TimeContext) -> Timex | None:
    """“tonight”, “overnight”."""
    if context.published is None:
        return unresolved("XXXX-XX-XXTNI", kind=DateType.TIME)
    return timed(f"{context.published.isoformat()}TNI", Resolution.PUBLICATION, f"The night of {context.since()}.")


def weekend(found: Expression, context: TimeContext) -> Timex | None:
    """“last weekend”, “over the weekend”."""
    published, rel = context.published, found.one(*_REL)
    if not rel and not found.one("the"):
        return None
    if published is None:
        return unresolved("XXXX-WXX-WE")
    weekday, how, why = published.isoweekday(), Resolution.PUBLICATION, ""
    if rel is None:
        tense = context.tense(found)
        step = 0 if tense.sign > 0 or weekday >= 5 else -1
        if tense.sign:
            how, why = Resolution.TENSE, f": {tense.why}"
    elif rel.kind == "next":
        step = int(weekday < 4)
    else:
        step = int(rel.value)
    day = add(published, 7 * step, "D") or published
    return dated(at_grain(day, "W") + "-WE", how, f"Counted from {context.since()}{why}.")
