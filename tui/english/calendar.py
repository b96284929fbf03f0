"""The calendar's words: months, weekdays, seasons, parts of the day, units of time; values are TIMEX3's.

Forms stand as they are written in running text: months and weekdays with a capital. Abbreviations stand without
their period. The lists follow the calendar itself, the abbreviations those of the usual style guides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.english.words import words

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH_ABBREVIATIONS = {name[:3]: i for i, name in enumerate(MONTHS, 1) if name != "May"} | {"Sept": 9}
"""Short form → number of the month; “May” is short already."""
MONTH_NUMBERS = {name.lower(): i for i, name in enumerate(MONTHS, 1)} | {
    short.lower(): i for short, i in MONTH_ABBREVIATIONS.items()
}
"""Any form in lower case → number of the month."""
AMBIGUOUS_MONTHS = words("March April May June August")
"""Months whose names are also verbs, adjectives or the names of people."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_ABBREVIATIONS = {
    form: i
    for i, forms in enumerate(("Mon", "Tue Tues", "Wed Weds", "Thu Thur Thurs", "Fri", "Sat", "Sun"), 1)
    for form in forms.split()
}
"""Short form → ISO number of the weekday, from 1 for Monday."""

DAY_AND_MONTH_NAMES = frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
"""Full names in lower case: what has a capital and names nobody."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
DEICTIC_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
"""Word → how many days it is from the day of speaking."""

UNITS = {"day": "D", "week": "W", "fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y"} | {
    "decade": "DE",
    "century": "CE",
}
"""Units of the calendar. A fortnight is no unit of TIMEX3; “2W” stands for it."""
UNIT_PLURALS = {
    name[:-1] + "ies" if name.endswith("y") and name != "day" else name + "s": u for name, u in UNITS.items()
}
CLOCK_UNITS = {"hour": "TH", "minute": "TM", "second": "TS"}
"""Units of the clock, marked with T as a TIMEX3 duration has them after it."""
UNIT_NAMES = {value: name for name, value in (UNITS | CLOCK_UNITS).items()}


def long_day(day: date) -> str:
    """“17 May 2022”, whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
