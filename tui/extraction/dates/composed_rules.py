"""The rules for expressions that are made of others, as `rules.py` has them for the plain ones."""

from __future__ import annotations

from tui.extraction.dates import composed, days, months
from tui.extraction.dates.expression import Kind
from tui.extraction.dates.rule import Rule

COMPOSED = tuple(
    Rule(*row)
    for row in (
        (
            Kind.SHIFTED,
            "(the? unit|quantity modifiers? anyunit) after moment",
            composed.shift,
            "the day after tomorrow",
        ),
        (Kind.SHIFTED, "quantity modifiers? anyunit from dayish", composed.shift, "a week from Friday"),
        (Kind.SHIFTED, "(a|quantity) (unit|units) on dayname", composed.shift, "a week on Saturday"),
        (Kind.SHIFTED, "the eve of dayish", composed.shift, "the eve of Easter"),
        (Kind.AFTER_NEXT, "the? (unit|dayname|weekend) after (next|last)", composed.after_next, "the week after next"),
        (Kind.WEEKDAY_AFTER, "the? nth? dayname after dayish", composed.weekday_after, "the Monday after Easter"),
        (Kind.AGO_ON, "quantity anyunit ago (deictic|dayname)", composed.ago_on, "a week ago Monday"),
        (
            Kind.PART_WITHIN,
            "dayname part (of|in)? (the|this)? (last|this|next|following|coming) unit",
            composed.part_within,
            "Sunday morning next week",
        ),
        (Kind.WITHIN, "(last|this|next) unit (apostrophe genitive)? dayname", composed.within, "next week’s Tuesday"),
        (
            Kind.WITHIN,
            "the? (nth|last|final) (unit|dayname) (of|in) relunit",
            composed.within,
            "the first Monday of this month",
        ),
        (Kind.WITHIN, "the? (digits|ordinalnumber|ordinal) of relunit", composed.within, "the 20th of next month"),
        (
            Kind.WITHIN,
            "dayname (of|in|from)? (the|this)? (last|this|next|following|coming) unit",
            composed.within,
            "Monday of this week",
        ),
        (Kind.MONTH_DAY, "year comma? monthname the? dayofmonth", days.month_day, "2019 March 18"),
        (Kind.MONTH_YEAR, "year (month|abbreviation dot?)", months.month_year, "2024 Aug"),
        (
            Kind.WEEKDAY_AND_DAY,
            "dayname comma? the? ordinalnumber (?!of? monthname)",
            composed.weekday_and_day,
            "Friday the 25th",
        ),
        (
            Kind.WEEKDAY_AND_DAY,
            "dayname (n12|n24|n31) (?=(comma|dot|bracket|and|break))",
            composed.weekday_and_day,
            "Monday 21, Tuesday 22",
        ),
        (
            Kind.WITHIN,
            "the? nth (hyphen? to hyphen?)? last (unit|dayname) (of|in) (named|year)",
            composed.within,
            "the second last week of May 2021",
        ),
        (
            Kind.WITHIN,
            "the? (nth|last|final) weekend (of|in) (named|relunit)",
            composed.within,
            "the last weekend of July",
        ),
        (Kind.WEEK_OF, "the (unit|weekend) of the ordinalnumber", composed.week_of, "the week of the 4th"),
        (Kind.MONTH_DAY, "monthname the? dayofmonth comma dayname", days.month_day, "Jul 18, Fri"),
        (
            Kind.BARE_DAY,
            "(?<=on) the ordinalnumber (?=(comma|dot|break))",
            composed.bare_day,
            "on the 15th.",
        ),
        (Kind.MONTH_DAY, "name dot dayofmonth comma? year", days.month_day, "May. 12, 2027"),
        (Kind.ISO_MONTH, "year hyphen n12", months.iso_month, "2024-06"),
        (Kind.FRACTION_DAY, "(?<=from) fraction (?=(span fraction))", days.fraction_day, "from 10/1 to 11/7"),
        (Kind.FRACTION_DAY, "(?<=(fraction span)) fraction", days.fraction_day, "10/1 to 11/7"),
        (Kind.MONTH_QUARTER, "the? monthname unit", months.month_quarter, "the September quarter"),
        (Kind.QUARTER, "the? fiscal quartername", months.quarter, "fiscal Q2"),
        (
            Kind.DAY_OF_RANGE,
            "the? dayfigure (?=(comma the? dayfigure){1,3} comma? span the? dayfigure of? monthname)",
            days.day_of_range,
            "3, 4 and 5 May 2025",
        ),
        (
            Kind.RANGE_DAY,
            "(?<=(digits) comma) digits (?=(comma? span digits))",
            days.range_day,
            "Sept. 7, 8 and 9",
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
