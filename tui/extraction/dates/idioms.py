"""Guards: words of time in phrases that name none."""

from __future__ import annotations

from tui.english.words import words
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.names import titled
from tui.extraction.dates.tense import PAST
from tui.extraction.dates.tokens import TimeTokens

_IDLE_BEFORE_DAY = words("carry carries carried carrying won win wins save saved saves seize rule ruled of")


def reference(tokens: TimeTokens, found: Expression) -> bool:
    """“now-defunct”, “as soon as”, “soon after”, “the Future Fund”."""
    core, last = found.core, found.last
    word, before, after = tokens.low(last - 1), tokens.low(core - 1), tokens.low(last)
    if (after == "-" and tokens.glued(last) and tokens.glued(last + 1)) or (before == "-" and tokens.glued(core)):
        return True
    if word == "soon" and (after in ("as", "after", "afterwards", "enough") or before in ("as", "how", "too")):
        return True
    if word == "soon" and (after in PAST or (after.endswith("ed") and len(after) > 4)):
        return True  # “soon escaped” is told of the past
    named = tokens.word(last).istitle() or (tokens.word(core - 1).istitle() and tokens.kind(core - 1) == "")
    return named and tokens.word(last - 1).istitle() and word in ("future", "current", "recent")


def period_of_day(tokens: TimeTokens, found: Expression) -> bool:
    """“carry the day”, “back in the day”, “issues of the day”, “at the end of the day”; “This Week”."""
    if tokens.low(found.last - 1) == "day":
        before = tokens.low(found.first - 1)
        if found.stage:
            return before == "at"
        if before in _IDLE_BEFORE_DAY or (before == "in" and tokens.low(found.first - 2) == "back"):
            return True
    return titled(tokens, found)
