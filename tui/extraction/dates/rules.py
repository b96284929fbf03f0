"""The expressions that are recognised: for each a pattern, what resolves it, and an example.

A pattern is a regular expression whose letters are classes of the lexicon or shapes of the grammar, with spaces
between. The first pattern that fits at a place wins, so the longer stand above the shorter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.extraction.dates import clock, composed, counts, days, durations, months, parts, periods, sets, weekdays
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.timex import Timex

Resolver = Callable[[Expression, TimeContext], Timex | None]
"""Gives what an expression means; None where its words turn out to name no time."""


class Rule(NamedTuple):
    """One kind of expression in one form."""

    kind: Kind
    pattern: str
    resolve: Resolver
    example: str


COMPOSED = tuple(
    Rule(*row)
    for row in (
        (Kind.SHIFTED, "(the unit|quantity modifiers? anyunit) after dayish", composed.shift, "the day after tomorrow"),
        (Kind.SHIFTED, "quantity modifiers? anyunit from dayish", composed.shift, "a week from Friday"),
        (Kind.AFTER_NEXT, "the? unit after (next|last)", composed.after_next, "the week after next"),
        (
            Kind.WITHIN,
            "the? (nth|last|final) (unit|dayname) (of|in) relunit",
            composed.within,
            "the first Monday of this month",
        ),
        (Kind.WITHIN, "the? ordinalnumber of relunit", composed.within, "the 20th of next month"),
        (
            Kind.WITHIN,
            "dayname (of|in)? (the|this)? (last|this|next|following|coming) unit",
            composed.within,
            "Monday of this week",
        ),
        (Kind.MONTH_DAY, "year comma? (month|abbreviation dot?) the? dayofmonth", days.month_day, "2019 March 18"),
        (Kind.MONTH_YEAR, "year (month|abbreviation dot?)", months.month_year, "2024 Aug"),
        (Kind.WEEKDAY_AND_DAY, "dayname comma? the? ordinalnumber", composed.weekday_and_day, "Friday the 25th"),
        (
            Kind.WEEKDAY_AND_DAY,
            "dayname (n12|n24|n31) (?=(comma|dot|bracket|and|break))",
            composed.weekday_and_day,
            "Monday 21, Tuesday 22",
        ),
        (
            Kind.WITHIN,
            "the? nth last (unit|dayname) (of|in) named",
            composed.within,
            "the second last week of May 2021",
        ),
        (Kind.MONTH_DAY, "monthname the? dayofmonth comma dayname", days.month_day, "Jul 18, Fri"),
        (
            Kind.BARE_DAY,
            "(?<=on) the ordinalnumber (?=(comma|dot|break))",
            composed.bare_day,
            "on the 15th.",
        ),
        (Kind.WEEKDAY_WEEK, "weekday unit (?=(comma|dot|break))", composed.weekday_week, "Tuesday week."),
        (Kind.COUNTED_WEEKDAYS, "exact weekdays (ago|from now)", composed.counted_weekdays, "two Thursdays ago"),
        (
            Kind.TWO_LENGTHS_AGO,
            "quantity anyunit and quantity anyunit ago",
            composed.two_lengths_ago,
            "one month and two days ago",
        ),
        (Kind.TWO_LENGTHS_AGO, "a unit and a half ago", composed.two_lengths_ago, "a week and a half ago"),
        (Kind.HOLIDAY_IN, "holiday rest{0,6} of? (last|this|next) unit", composed.holiday_in, "Christmas last year"),
    )
)
"""Expressions made of others. They are tried first; where one turns out to name no time, the plain ones are."""
PLAIN = tuple(
    Rule(*row)
    for row in (
        # days
        (Kind.ERA, "monthname? (figure|year) era rest{0,6}", months.era, "490 BC"),
        (Kind.ERA, "era year", months.era, "AD 1066"),
        (Kind.ISO, "iso", days.iso, "2022-05-13"),
        (Kind.NUMERIC, "numericdate", days.numeric, "13/05/2022"),
        (
            Kind.MONTH_DAY,
            "fromday? monthname dayofmonth of the? (same|that) unit",
            days.month_day,
            "June 16 of the same year",
        ),
        (
            Kind.MONTH_DAY,
            "fromday? monthname dayofmonth comma? of? (last|this|next) unit",
            days.month_day,
            "June 16th of last year",
        ),
        (Kind.MONTH_DAY, "fromday? monthname the? dayofmonth comma? anyyear", days.month_day, "Friday, May 13, 2022"),
        (
            Kind.MONTH_DAY,
            "fromday? the? dayofmonth hyphen? of? monthname comma? of? (last|this|next) unit",
            days.month_day,
            "16 June last year",
        ),
        (
            Kind.MONTH_DAY,
            "fromday? the? dayofmonth hyphen? of? monthname comma? hyphen? of? anyyear",
            days.month_day,
            "the 13th of May, 2022",
        ),
        (Kind.MONTH_DAY, "fromday? (last|this|next)? monthname the? dayofmonth", days.month_day, "Monday, Oct. 26"),
        (
            Kind.MONTH_DAY,
            "fromday? the? dayofmonth hyphen? of? (last|this|next)? monthname",
            days.month_day,
            "the 27th of October",
        ),
        (
            Kind.OF_DAY,
            "the (unit|weekend) of fromday? monthname dayofmonth (comma? anyyear)?",
            parts.of_day,
            "the week of May 9",
        ),
        (Kind.NTH_OF, "the? (nth|last|final) (unit|weekday) (of|in) named", parts.nth_of, "the first Monday of June"),
        (Kind.NTH_OF, "the? (nth|last|final) unit of year", parts.nth_of, "the last week of 2020"),
        (
            Kind.RANGE_DAY,
            "(?<=(digits) (hyphen|to|and)) (digits|ordinalnumber) (comma? year)?",
            days.range_day,
            "Sept. 19 to 22",
        ),
        (
            Kind.DAY_OF_RANGE,
            "the? (digits|ordinalnumber) (?=span the? (digits|ordinalnumber) of? monthname)",
            days.day_of_range,
            "9 to 13 May",
        ),
        (Kind.NINE_ELEVEN, "fraction", days.nine_eleven, "9/11"),
        # months, quarters, years and longer
        (Kind.MONTH_YEAR, "monthname comma? of? anyyear", months.month_year, "May 2022"),
        (Kind.MONTH_YEAR, "monthname of the? (same|that) unit", months.month_year, "June of that year"),
        (Kind.MONTH_YEAR, "monthname comma? of? (last|this|next) unit", months.month_year, "May of last year"),
        (Kind.YEAR_PERIOD, "the year (unit|period)", periods.year_period, "the 1988 quarter"),
        (Kind.QUARTER, "the? year nth hyphen? unit", months.quarter, "the 1988 second quarter"),
        (
            Kind.QUARTER,
            "the? nth hyphen? unit comma? of? the? fiscalyear? anyyear",
            months.quarter,
            "third quarter 1984",
        ),
        (
            Kind.QUARTER,
            "the? nth hyphen? unit of? (the? reldet fiscal? unit)",
            months.quarter,
            "the first quarter of last year",
        ),
        (
            Kind.QUARTER,
            "(last|next|this) unit apostrophe genitive? nth hyphen? unit",
            months.quarter,
            "next year’s first quarter",
        ),
        (
            Kind.QUARTER,
            "the? fiscalyear? anyyear apostrophe genitive? nth hyphen? unit",
            months.quarter,
            "fiscal 1999’s first quarter",
        ),
        (Kind.QUARTER, "quartername comma? of? fiscalyear? (anyyear|shortdecade)", months.quarter, "Q3 2016"),
        (Kind.QUARTER, "fiscal? nth hyphen (fiscal hyphen)? unit", months.quarter, "third-quarter"),
        (Kind.QUARTER, "the? fiscal? nth (fiscal hyphen?)? unit", months.quarter, "the third quarter"),
        (Kind.QUARTER, "the early hyphen? nth hyphen? unit", months.quarter, "the mid-19th century"),
        (Kind.QUARTER, "quartername", months.quarter, "Q3"),
        (Kind.HALF, "the? (nth|last) hyphen? half of the? fiscalyear? anyyear", months.half, "the first half of 2015"),
        (Kind.HALF, "the? (nth|last) hyphen? half of the? reldet unit", months.half, "the first half of this year"),
        (Kind.HALF, "the? (nth|last) hyphen? half of the fiscal? unit", months.half, "the second half of the year"),
        (Kind.SEASON, "the? season comma? of? anyyear", months.season, "the summer of 2015"),
        (Kind.SEASON, "the? season of (last|this|next) unit", months.season, "the spring of last year"),
        (Kind.FISCAL_YEAR, "the? anyyear fiscal unit", months.year, "the 2016 fiscal year"),
        (Kind.FISCAL_YEAR, "the? fiscal unit? anyyear", months.year, "fiscal 1989"),
        (Kind.FISCAL_YEAR, "fiscalname", months.year, "FY2017"),
        (
            Kind.DECADE,
            "(the|possessive|these)? ((early hyphen?)|(edge of the))? apostrophe? (decade|shortdecade)",
            months.decade,
            "the early 1980s",
        ),
        (Kind.DECADE, "the (early hyphen?)? decadename", months.decade, "the sixties"),
        (Kind.THE_YEAR, "the unit spelledyear", months.year, "the year two thousand"),
        (Kind.THE_YEAR, "the unit year", months.year, "the year 2000"),
        (
            Kind.HOLIDAY,
            "(last|this|next|every)? holiday rest{0,6} (unit|weekend)? (comma? anyyear)?",
            days.holiday,
            "last Thanksgiving",
        ),
        # counted from the publication date
        (Kind.DAY_PART, "dayonly comma? early? part", weekdays.day_part, "Friday morning"),
        (Kind.DAY_PART, "early hyphen part deictic", weekdays.day_part, "mid-afternoon yesterday"),
        (Kind.THAT_PART, "the (previous|following|same|next) part", weekdays.that_part, "the following morning"),
        (Kind.DAY_PART, "(last|this|that) part", weekdays.day_part, "last night"),
        (Kind.TONIGHT, "tonight", weekdays.tonight, "tonight"),
        (Kind.OVERNIGHT, "overnight", weekdays.tonight, "overnight"),
        (Kind.EVERY, "every (other|vague|nth|exact)? more? anyunit", sets.every, "every two years"),
        (Kind.EVERY_PART, "every more? part", sets.every_named, "every night"),
        (Kind.EVERY_WEEKDAY, "every other? more? dayname part?", sets.every_named, "each Thursday"),
        (Kind.EVERY_MONTH, "every monthname", sets.every_named, "every March"),
        (Kind.EVERY_SEASON, "every (season|weekend)", sets.every_named, "every summer"),
        (Kind.WEEKDAYS, "weekdays", sets.every_named, "Mondays"),
        (Kind.WEEKDAYS, "dayname parts", sets.every_named, "Tuesday nights"),
        (Kind.WEEKENDS, "weekends", sets.every_named, "weekends"),
        (Kind.DEICTIC, "deictic", weekdays.deictic, "yesterday"),
        (
            Kind.WEEKDAY,
            "(the|this)? (last|this|next|previous|following|coming|that|same)? coming? dayname",
            weekdays.weekday,
            "last Monday",
        ),
        (
            Kind.WEEKEND,
            "(the|this)? (last|this|next|previous|following|coming|that|same|past)? weekend",
            weekdays.weekend,
            "last weekend",
        ),
        (
            Kind.SEASON,
            "(the|this)? (last|this|next|previous|following|coming|that|past|same)? season",
            months.season,
            "last fall",
        ),
        (Kind.MONTH, "(last|this|next|previous|following|coming|that|past)? monthname", months.month, "last May"),
        # so many units
        (Kind.AGO, "quantity modifiers? hyphen? anyunit (hyphen? ago)", counts.ago, "four years ago"),
        (Kind.AGO, "quantity anyunit or so ago", counts.ago, "a week or so ago"),
        (Kind.AGO, "(units|hours) ago", counts.ago, "years ago"),
        (
            Kind.YEAR_AGO,
            "the? unit hyphen (ago|early) (unit|period|nth unit|quantity units)?",
            periods.year_ago,
            "the year-earlier quarter",
        ),
        (Kind.YEAR_AGO, "the unit a unit (ago|early)", periods.year_ago, "the quarter a year ago"),
        (Kind.UNIT_OR_TWO, "a (unit|hour) or (ones|so)", durations.unit_or_two, "a year or two"),
        (Kind.YEAR_EARLIER, "a unit early", periods.year_earlier, "a year earlier"),
        (Kind.AGE, "quantity hyphen? anyunit hyphen? old", durations.age, "a 25-year-old"),
        (Kind.RATE, "per hyphen? (unit|hour)", sets.every, "per day"),
        (Kind.TIMES, "times a (unit|hour)", sets.every, "twice a year"),
        (Kind.UNIT_FROM, "(unit|hour|units|hours) from now", durations.simple, "weeks from now"),
        (Kind.REFERENCE, "these units", clock.reference, "these days"),
        (Kind.REFERENCE, "current hyphen? unit", clock.reference, "present-day"),
        (Kind.THESE_UNITS, "these quantity modifiers? anyunit", durations.simple, "these three weeks"),
        (Kind.LONG, "long", durations.long, "yearlong"),
        (
            Kind.PERIOD,
            "det? edgy (quantity modifiers?)? anyunit (and units)?",
            durations.period,
            "the past three years",
        ),
        (Kind.THE_UNIT, "that same unit", periods.the_unit, "that same day"),
        (Kind.THE_UNIT, "(the|possessive)? (reldet fiscal?|fiscal) unit", periods.the_unit, "the current fiscal year"),
        (Kind.QUARTER_CENTURY, "a unit hyphen unit", durations.quarter_century, "a quarter-century"),
        (Kind.HALF_UNIT, "a half hyphen (unit|hour)", durations.half_unit, "a half-century"),
        (Kind.HYPHEN_LONG, "(exact hyphen)? anyunit hyphen more", durations.hyphen_long, "months-long"),
        (Kind.DURATION, "exact hyphen (unit|hour)", durations.duration, "two-week"),
        (
            Kind.TIME_AHEAD,
            "quantity modifiers? anyunit apostrophe genitive? time",
            durations.time_ahead,
            "two weeks’ time",
        ),
        (Kind.DURATION, "a more exact more? (units|hours)", durations.duration, "a full 90 minutes"),
        (
            Kind.DURATION,
            "det? quantity (modifiers|hyphen more?)? anyunit (and_a_half)?",
            durations.duration,
            "three more weeks",
        ),
        (Kind.UNITS_AHEAD, "the units ahead", durations.simple, "the weeks ahead"),
        (Kind.ALL_UNIT, "all (the)? (unit|part)", durations.simple, "all month"),
        (Kind.ALL_UNIT, "(the|this|possessive) more unit", durations.simple, "the entire week"),
        (Kind.STAGE_PART, "early hyphen? part", weekdays.stage_part, "late afternoon"),
        (Kind.YEAR_END, "the? unit (apostrophe genitive)? hyphen? edge", periods.year_end, "year-end"),
        (Kind.THE_PERIOD, "(the|that) (unit|part)", periods.the_period, "the week"),
        (Kind.UNITS, "the? (units|hours) (and units)?", durations.units, "years"),
        (Kind.ADVERBIAL, "adverbial", sets.adverbial, "daily"),
        # references without a calendar
        (Kind.REFERENCE, "more? reference rest{0,4}", clock.reference, "recently"),
        (Kind.REFERENCE, "the? (current|(more|superlative)? recent|near? future) time?", clock.reference, "current"),
        (Kind.THE_PAST, "the past", clock.the_past, "the past"),
        (Kind.REFERENCE, "now", clock.reference, "now"),
        (Kind.CLOCK, "(year|number) zone rest?", clock.clock, "1430 GMT"),
        (Kind.CLOCK, "digits in the part", clock.clock, "4 in the morning"),
        (Kind.CLOCK, "clocktime (of? zone rest?)?", clock.clock, "9 p.m. EST"),
        (Kind.APOSTROPHE_YEAR, "apostropheyear", months.apostrophe_year, "’08"),
        (Kind.SHORT_YEAR, "(?<=year hyphen) (n12|n24|n31|n59|number)", months.short_year, "2014-16"),
        (Kind.YEAR, "year", months.year, "2016"),
        (Kind.SPELLED_YEAR, "spelledyear", months.year, "nineteen ninety-six"),
    )
)
RULES = COMPOSED + PLAIN
