"""What resolving an expression may look at: the publication date, the times spoken of before, the words around."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tui.english.calendar import long_day
from tui.extraction.dates.classes import one_of
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.order import day_first
from tui.extraction.dates.tense import Direction, direction
from tui.extraction.dates.timex import Timex
from tui.extraction.dates.tokens import TimeTokens
from tui.extraction.dates.values import bounds, grain

_OLD_YEARS = 5
"""Past years that a text names before it counts as history."""
_RARE = 8
"""Past years for each word of the present that a history may have."""
_SENTENCE = 25
"""Tokens within which a year and a month stand in one sentence."""
_YEAR = re.compile(one_of("year"))
_NEWS = re.compile(one_of("weekday", "deictic", "tonight", "ago") + "|" + one_of("last", "this") + one_of("unit"))
_NAMED = {"weekday": "weekday", "month": "month", "name": "month"}
_NAMES = re.compile(one_of(*_NAMED))
_MORE = ("apostrophe", "n12", "n24", "n31", "n59", "year", "ordinalnumber")
"""After a weekday, when no verb of its own need stand near; after a month, when it is more than a month."""


@dataclass(slots=True)
class TimeContext:
    """The text around, and the days to count from."""

    tokens: TimeTokens
    published: date | None
    narrative: str = ""
    """Value of the latest expression that named a time of the calendar, and its words."""
    narrative_words: str = ""
    previous: Expression | None = None
    """The expression before this one, and its value."""
    previous_value: str = ""
    told: int | None = None
    """The year last named outright."""
    publication: str = ""
    """The publication date in words, once they were asked for."""
    history: bool | None = None
    """Whether the text tells of long ago, once that was judged; so the next three."""
    order: bool | None = None
    order_judged: bool = False
    leanings: dict[tuple[str, int], int] | None = None
    in_list: bool = False
    """Whether the day before stands in a list whose year is named above it."""
    part: Callable[[int, int], Timex | None] = lambda *_: None
    """Resolves the tokens of a part by themselves; None where no rule fits all of them."""

    def resolve(self, part: Expression) -> Timex | None:
        """What a part of an expression means by itself."""
        return self.part(part.first, part.last)

    def since(self) -> str:
        """The publication date in words, for evidence."""
        if not self.publication:
            self.publication = "the publication date" + (f", {long_day(self.published)}" if self.published else "")
        return self.publication

    def tense(self, found: Expression) -> Direction:
        """Where the words near an expression point."""
        return direction(self.tokens, found.first, found.last)

    def near(self) -> date | None:
        """The day spoken of, if the narrative’s latest time is a day."""
        days = bounds(self.narrative) if grain(self.narrative) == "D" else None
        return days[0] if days else None

    def leaning(self, kind: str, number: int) -> int:
        """Where the article’s mentions of a weekday or month point that have a verb to tell."""
        if self.leanings is None:
            self.leanings = {}
            for match in _NAMES.finditer(self.tokens.classes):
                i = match.start()
                if self.tokens.kind(i + 1) not in _MORE and (entry := self.tokens.entry(i)):
                    key = _NAMED[entry.kind], int(entry.value)
                    self.leanings[key] = self.leanings.get(key, 0) + direction(self.tokens, i, i + 1).sign
        total = self.leanings.get((kind, number), 0)
        return (total > 0) - (total < 0)

    def follows(self, found: Expression, *kinds: Kind) -> bool:
        """Whether one word stands between the expression and one of the given kinds before it."""
        before = self.previous
        return before is not None and before.kind in kinds and before.last == found.core - 1

    def year_told(self, found: Expression) -> int | None:
        """The year that a month without one belongs to, if the text tells of another than that of publication.

        In news that is a bare year that opens the same sentence; in history, the year last named.
        """
        if self.is_history():
            return self.told
        before = self.previous
        if before is None or before.kind is not Kind.YEAR or found.first - before.last > _SENTENCE:
            return None
        if self.tokens.word(before.first - 1) != "In":
            return None
        between = (self.tokens.kind(i) for i in range(before.last, found.first))
        return None if any(kind in ("dot", "break") for kind in between) else int(self.previous_value[:4])

    def is_history(self) -> bool:
        """Whether the text tells of long ago: past years, and hardly a year, weekday or “ago” of the present."""
        if self.history is None:
            classes, published = self.tokens.classes, self.published
            years = [int(self.tokens.special[m.start()].value) for m in _YEAR.finditer(classes)]
            old = sum(year < published.year - 2 for year in years) if published else 0
            current = sum(published.year - 1 <= year <= published.year for year in years) if published else 0
            news = current + len(_NEWS.findall(classes))
            self.history = old >= _OLD_YEARS and old * 2 > len(years) and news * _RARE <= old
        return self.history

    def day_first(self) -> bool | None:
        """Whether 05/06 is 5 June here; None if nothing tells."""
        if not self.order_judged:
            self.order_judged, self.order = True, day_first(self.tokens.text)
        return self.order
