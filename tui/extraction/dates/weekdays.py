"""Resolvers of days and parts of days that count from the publication date."""

from __future__ import annotations

from tui.english.calendar import WEEKDAYS, long_day
from tui.english.words import words
from tui.extraction.dates.discourse import Discourse
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


def deictic(found: Expression, discourse: Discourse) -> Timex | None:
    """“today”, “yesterday”, “earlier yesterday”."""
    word, tokens = found.one("deictic"), discourse.tokens
    if word is None:
        return None
    if word.value == 0 and tokens.kind(found.last) == "apostrophe" and tokens.low(found.last + 2) in _GENERAL:
        return unresolved("PRESENT_REF", "The present age, not a day.")
    if discourse.published is None:
        return unresolved("XXXX-XX-XX")
    day = add(discourse.published, int(word.value), "D") or discourse.published
    way = {0: "", -1: "The day before ", 1: "The day after "}[int(word.value)]
    evidence = f"{way}{discourse.since()}."
    return dated(day.isoformat(), Resolution.PUBLICATION, evidence[0].upper() + evidence[1:])


def weekday(found: Expression, discourse: Discourse) -> Timex | None:
    """“Tuesday”: the latest on or before the publication date, unless the verb looks ahead."""
    word, published, rel = found.one("weekday", "dayabbreviation"), discourse.published, found.one(*_REL)
    if word is None:
        return None
    number, name = int(word.value), WEEKDAYS[int(word.value) - 1]
    if rel and rel.kind in ("previous", "following", "that", "same") and (base := discourse.near()):
        step = -1 if rel.kind == "previous" else 1
        away = (number - base.isoweekday()) * step % 7 or (0 if rel.kind in ("that", "same") else 7)
        day = add(base, away * step, "D") or base
        evidence = f"Counted from “{discourse.narrative_words}”, {long_day(base)}."
        return dated(day.isoformat(), Resolution.NARRATIVE, evidence)
    if discourse.follows(found, Kind.WEEKDAY) and discourse.tokens.kind(found.core - 1) in ("to", "hyphen"):
        start = bounds(discourse.previous_value)
        if start and (end := add(start[0], (number - start[0].isoweekday()) % 7 or 7, "D")):
            why = f"The end of the days that begin on “{discourse.narrative_words}”."
            return dated(end.isoformat(), Resolution.NARRATIVE, why)
    if published is None:
        return unresolved(f"XXXX-WXX-{number}")
    back = (published.isoweekday() - number) % 7
    earlier, later = add(published, -back, "D") or published, add(published, 7 - back, "D") or published
    if rel and rel.value == -1:
        day = earlier if back else add(published, -7, "D") or published
        return dated(day.isoformat(), Resolution.PUBLICATION, f"The last {name} before {discourse.since()}.")
    if (rel and (rel.value == 1 or rel.kind == "this")) or found.one("coming"):
        day = later if back or (rel and rel.value == 1) else published
        return dated(day.isoformat(), Resolution.PUBLICATION, f"The next {name} after {discourse.since()}.")
    tense = discourse.tense(found)
    sign, why = tense.sign, tense.why
    if not sign or discourse.tokens.kind(found.last) == "apostrophe":
        sign, why = discourse.leaning("weekday", number), "as where the article names it with a verb"
        sign, why = (sign, why) if sign else (max(tense.sign, 0), tense.why)
    if back == 6 and not tense.reported and sign <= 0:
        sign, why = 1, "the one before it is six days past"
    if sign > 0 and back:
        return dated(later.isoformat(), Resolution.TENSE, f"The first {name} after {discourse.since()}: {why}.")
    evidence = f"{name}: the last {name} on or before {discourse.since()}."
    return dated(earlier.isoformat(), Resolution.PUBLICATION, evidence)


def day_part(found: Expression, discourse: Discourse) -> Timex | None:
    """“Friday morning”, “last night”, “this evening”."""
    part = found.one("part")
    if part is None:
        return None
    if found.one("weekday", "dayabbreviation"):
        day = weekday(found, discourse)
    elif found.one("deictic"):
        day = deictic(found, discourse)
    else:
        day = _nearby(found, discourse)
    return day._replace(type=DateType.TIME, value=f"{day.value}T{part.value}") if day else None


def _nearby(found: Expression, discourse: Discourse) -> Timex:
    """The day of “last night”, “this evening”, “that night”."""
    rel = found.one("last", "this", "that")
    if rel and rel.kind == "that" and (base := discourse.near()):
        return dated(base.isoformat(), Resolution.NARRATIVE, f"The day of “{discourse.narrative_words}”.")
    if discourse.published is None:
        return unresolved("XXXX-XX-XX")
    day = add(discourse.published, -1 if rel and rel.kind == "last" else 0, "D") or discourse.published
    return dated(day.isoformat(), Resolution.PUBLICATION, f"Counted from {discourse.since()}.")


def that_part(found: Expression, discourse: Discourse) -> Timex | None:
    """“the following morning”."""
    part, rel = found.one("part"), found.one("previous", "following", "same", "next")
    base = discourse.near()
    if part is None or rel is None:
        return None
    if base is None and grain(discourse.narrative) == "M":
        why = f"In “{discourse.narrative_words}”; the day is not known."
        return timed(f"{discourse.narrative}-XXT{part.value}", Resolution.NARRATIVE, why)
    day = base or discourse.published
    if day is None:
        return unresolved(f"XXXX-XX-XXT{part.value}", kind=DateType.TIME)
    how = Resolution.NARRATIVE if base else Resolution.PUBLICATION
    why = (
        f"Counted from “{discourse.narrative_words}”, {long_day(day)}."
        if base
        else f"Counted from {discourse.since()}."
    )
    day = add(day, int(rel.value), "D") or day
    return timed(f"{day.isoformat()}T{part.value}", how, why)


def the_part(found: Expression, discourse: Discourse) -> Timex | None:
    """“the night”: of the day spoken of, else of the publication date."""
    part, base = found.one("part"), discourse.near()
    day = base or discourse.published
    if part is None or day is None:
        return None
    value = f"{day.isoformat()}T{part.value}"
    if base is None:
        return timed(value, Resolution.PUBLICATION, f"Of {discourse.since()}.")
    return timed(value, Resolution.NARRATIVE, f"Of the day of “{discourse.narrative_words}”, {long_day(base)}.")


def stage_part(found: Expression, discourse: Discourse) -> Timex | None:
    """“by late afternoon”."""
    before = discourse.tokens.low(found.first - 1)
    if before == "the":
        before = discourse.tokens.low(found.first - 2)
    return the_part(found, discourse) if before in _BEFORE_PART else None


def tonight(_found: Expression, discourse: Discourse) -> Timex | None:
    """“tonight”, “overnight”."""
    if discourse.published is None:
        return unresolved("XXXX-XX-XXTNI", kind=DateType.TIME)
    return timed(f"{discourse.published.isoformat()}TNI", Resolution.PUBLICATION, f"The night of {discourse.since()}.")


def weekend(found: Expression, discourse: Discourse) -> Timex | None:
    """“last weekend”, “over the weekend”."""
    published, rel = discourse.published, found.one(*_REL)
    if not rel and not found.one("the"):
        return None
    if published is None:
        return unresolved("XXXX-WXX-WE")
    weekday, how, why = published.isoweekday(), Resolution.PUBLICATION, ""
    if rel is None:
        tense = discourse.tense(found)
        step = 0 if tense.sign > 0 or weekday >= 5 else -1
        if tense.sign:
            how, why = Resolution.TENSE, f": {tense.why}"
    elif rel.kind == "next":
        step = int(weekday < 4)
    else:
        step = int(rel.value)
    day = add(published, 7 * step, "D") or published
    return dated(at_grain(day, "W") + "-WE", how, f"Counted from {discourse.since()}{why}.")
