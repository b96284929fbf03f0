"""Resolvers of clock times and of words like “now” that name no time of the calendar."""

from __future__ import annotations

import re

from tui.english.words import words
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.timex import Timex, timed, unresolved
from tui.extraction.model import Resolution

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s*([AaPp])?")
_BEFORE = words("at by until around about from before after since")
_NO_CALENDAR = "Names no day of the calendar."


def clock(found: Expression, context: TimeContext) -> Timex | None:
    """“9 p.m. EST”, “noon”, “at 14:30”, “4 in the morning”; the day is joined later."""
    tokens, entry, zone = context.tokens, context.tokens.entry(found.core), found.one("zone")
    if entry is None:
        return None
    if entry.kind == "noon":
        return _at(str(entry.value))
    written, half, part = str(entry.value), found.one("meridiem"), found.one("part")
    if entry.kind in ("year", "number"):
        word = tokens.word(found.core)
        return _at(f"{word[:2]}:{word[2:]}") if len(word) == 4 and word < "2400" and word[2:] < "60" else None
    match = _CLOCK.match(written)
    if match is None:
        return None
    hour, minute = int(match[1]), match[2] or "00"
    mark = (str(half.value) if half else match[3] or "").upper()[:1]
    if part:
        mark = "P" if part.value in ("AF", "EV") or (part.value == "NI" and hour > 5) else "A"
    if mark:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if mark == "P" else 0)
    elif entry.kind == "clock" and not zone:
        told = tokens.low(found.core - 1) in _BEFORE or tokens.low(found.last) in ("hrs", "hours")
        if not told or "." in written:
            return None  # results of matches, prices
    return _at(f"{hour:02}:{minute}") if hour < 24 and int(minute) < 60 else None


def _at(value: str) -> Timex:
    return timed(f"T{value}", Resolution.NONE, "A time of day; nothing tells the day.")


def reference(found: Expression, context: TimeContext) -> Timex | None:
    """“now”, “recently”, “soon”, “the future”, “these days”."""
    word, low = found.one("reference", "now", "future"), context.tokens.written(found.core, found.last).lower()
    if found.one("units", "unit"):
        return unresolved("PRESENT_REF", _NO_CALENDAR) if low.endswith(("days", "-day", " day")) else None
    if word is None and low.endswith("present"):
        return None
    value = str(word.value) if word else "PAST_REF" if "recent" in low else "PRESENT_REF"
    timex = unresolved(value, _NO_CALENDAR)
    adjective = low.startswith("the ") and not low.endswith("future")
    return timex._replace(first=found.core + 1) if adjective else timex


def the_past(found: Expression, context: TimeContext) -> Timex | None:
    """“in the past”; not “the past dozen elections”."""
    after, before = context.tokens.kind(found.last), context.tokens.low(found.first - 1)
    if context.tokens.low(found.last) == "tense":
        return None
    ended = after in ("comma", "dot", "break", "and", "to", "apostrophe")
    if ended or (after == "" and before in ("in", "from", "of", "about", "on")):
        return unresolved("PAST_REF", _NO_CALENDAR)
    return None
