"""Words that name a time, before it is known which."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.extraction.dates.lexicon import Lexeme


class Kind(StrEnum):
    """What an expression is, by its form; `rules.py` has an example of each."""

    ERA = "era"
    ISO = "iso"
    NUMERIC = "numeric"
    MONTH_DAY = "month day"
    OF_DAY = "of day"
    NTH_OF = "nth of"
    RANGE_DAY = "range day"
    DAY_OF_RANGE = "day of range"
    NINE_ELEVEN = "nine eleven"
    MONTH_YEAR = "month year"
    YEAR_PERIOD = "year period"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    FISCAL_YEAR = "fiscal year"
    DECADE = "decade"
    THE_YEAR = "the year"
    HOLIDAY = "holiday"
    DAY_PART = "day part"
    THAT_PART = "that part"
    TONIGHT = "tonight"
    OVERNIGHT = "overnight"
    EVERY = "every"
    EVERY_PART = "every part"
    EVERY_WEEKDAY = "every weekday"
    EVERY_MONTH = "every month"
    EVERY_SEASON = "every season"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    DEICTIC = "deictic"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    MONTH = "month"
    AGO = "ago"
    YEAR_AGO = "year ago"
    UNIT_OR_TWO = "unit or two"
    YEAR_EARLIER = "year earlier"
    AGE = "age"
    RATE = "rate"
    TIMES = "times"
    UNIT_FROM = "unit from"
    REFERENCE = "reference"
    THESE_UNITS = "these units"
    LONG = "long"
    PERIOD = "period"
    THE_UNIT = "the unit"
    QUARTER_CENTURY = "quarter century"
    HALF_UNIT = "half unit"
    HYPHEN_LONG = "hyphen long"
    DURATION = "duration"
    TIME_AHEAD = "time ahead"
    UNITS_AHEAD = "units ahead"
    ALL_UNIT = "all unit"
    STAGE_PART = "stage part"
    YEAR_END = "year end"
    THE_PERIOD = "the period"
    UNITS = "units"
    ADVERBIAL = "adverbial"
    THE_PAST = "the past"
    CLOCK = "clock"
    APOSTROPHE_YEAR = "apostrophe year"
    SHORT_YEAR = "short year"
    YEAR = "year"
    SPELLED_YEAR = "spelled year"
    SHIFTED = "shifted"
    AFTER_NEXT = "after next"
    WITHIN = "within"
    WEEKDAY_AND_DAY = "weekday and day"
    WEEKDAY_WEEK = "weekday week"
    WEEKDAY_AFTER = "weekday after"
    AGO_ON = "ago on"
    PART_WITHIN = "part within"
    WEEK_OF = "week of"
    TWO_LENGTHS_AGO = "two lengths ago"
    HOLIDAY_IN = "holiday in"
    BARE_DAY = "bare day"
    ISO_MONTH = "iso month"
    FRACTION_DAY = "fraction day"
    MONTH_QUARTER = "month quarter"
    COUNTED_WEEKDAYS = "counted weekdays"
    JOINED = "joined"
    """A clock time and its day, which are found apart."""


class Expression(NamedTuple):
    """Words that name a time, by token."""

    kind: Kind
    first: int
    """First token, modifiers included."""
    last: int
    """One past the last token."""
    core: int
    """First token without modifiers."""
    entries: tuple[Lexeme, ...] = ()
    """Its words as the lexicon knows them, without modifiers."""
    stage: str = ""
    """START, MID or END of what is named."""
    about: str = ""
    """The approximator: “about”, “more than”."""

    def words(self, *kinds: str) -> list[Lexeme]:
        """The words of the given classes, in order."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def one(self, *kinds: str) -> Lexeme | None:
        """The first word of the given classes."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None
