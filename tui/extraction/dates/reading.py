"""What an expression was resolved to, and what resolving may look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tui.extraction.dates.calendar import bounds, grain
from tui.extraction.dates.order import day_first
from tui.extraction.dates.recognise import Expression
from tui.extraction.dates.tense import Direction, direction
from tui.extraction.dates.tokens import SYMBOLS, Tokens
from tui.extraction.model import DateType, Resolution


class Reading(NamedTuple):
    """Type and value of an expression, and why."""

    type: DateType
    value: str
    resolution: Resolution
    evidence: str
    days: tuple[date, date] | None = None
    """First and last day, where the value itself does not tell."""
    last: int = 0
    """One past the last token, where the expression ends before the find does."""
    first: int = -1
    """First token, where the expression begins after the find does."""


_WEEKDAY = re.compile(re.escape(SYMBOLS["weekday"]))


@dataclass(slots=True)
class Context:
    """The text around, and the days to count from."""

    tokens: Tokens
    published: date | None
    narrative: str = ""
    """Value of the latest expression that named a time of the calendar."""
    narrative_words: str = ""
    previous_kind: str = ""
    """Kind of the expression before this one, and one past its last token."""
    previous_last: int = -1

    leanings: dict[int, int] | None = None

    def leaning(self, weekday: int) -> int:
        """Where the article’s mentions of a weekday point that have a verb to tell."""
        if self.leanings is None:
            self.leanings = {}
            for match in _WEEKDAY.finditer(self.tokens.classes):
                i = match.start()
                if self.tokens.kind(i + 1) != "apostrophe" and (entry := self.tokens.entry(i)):
                    day = int(entry.value)
                    self.leanings[day] = self.leanings.get(day, 0) + direction(self.tokens, i, i + 1).sign
        total = self.leanings.get(weekday, 0)
        return (total > 0) - (total < 0)

    def day_first(self) -> bool | None:
        """Whether 05/06 is 5 June here; None if nothing tells."""
        return day_first(self.tokens.text)

    def tense(self, found: Expression) -> Direction:
        """Where the words near an expression point."""
        return direction(self.tokens, found.first, found.last)

    def year_told(self, found: Expression) -> int | None:
        """The bare year that the same sentence names before an expression."""
        if self.previous_kind != "year" or found.first - self.previous_last > 25:
            return None
        between = (self.tokens.kind(i) for i in range(self.previous_last, found.first))
        return None if any(kind in ("dot", "break") for kind in between) else int(self.narrative[:4])

    def near(self) -> date | None:
        """First day of the narrative’s latest time, if it is a day."""
        days = bounds(self.narrative) if grain(self.narrative) == "D" else None
        return days[0] if days else None


@lru_cache(256)
def long_date(day: date) -> str:
    """A day as a reader says it: 13 May 2022."""
    return f"{day.day} {day:%B} {day.year}"
