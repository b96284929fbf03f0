"""How things are called on screen: values of dates, confidence, minutes, names."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tui.english.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from tui.extraction.model import Date

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "WE": "weekend", "Q": "quarter", "DE": "decade",
    "CE": "century", "H": "hour", "TM": "minute", "S": "second",
}  # fmt: skip
_DURATION = r"P(T?)(X|[\d.]+)(WE|DE|CE|[YMWDQHS])"
_WEEK = r"(\d{4})-W(\d\d)(-WE)?"
_YEARLESS = r"XXXX-(?:(0[1-9]|1[0-2])(?:-(\d\d))?|WXX-([1-7]))"
_TIMES_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_WORDS_PER_MINUTE = 230
_CONFIDENCE = ((0.9, "sure"), (0.75, "fairly sure"), (0.6, "likely"), (0.4, "unsure"), (0.0, "a guess"))

FAULT = "This is a bug in onrecord: please report it, and attach the article."
KNOWN = ("en", "und")
"""Languages of which nothing has to be said."""
_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "el": "Greek", "es": "Spanish", "fr": "French", "he": "Hebrew",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def minutes(text: str) -> int:
    """Minutes it takes to read a text, at least one."""
    return max(1, round(len(text.split()) / _WORDS_PER_MINUTE))


def confidence_words(confidence: float) -> str:
    """“fairly sure (0.81)”."""
    words = next(words for least, words in _CONFIDENCE if confidence >= least)
    return f"{words} ({confidence:.2f})"


def value_words(found: Date) -> str:
    """A TIMEX3 value as a person would put it; calendar dates stay as ISO 8601 has them.

    “P3D” is “3 days”, “2022-SU” “summer 2022”, “2022-W19” “2022-05-09…15”, “XXXX-05-13” “13 May ?”.
    """
    value = found.value
    if value in _REFERENCES:
        return _REFERENCES[value]
    if match := re.fullmatch(_DURATION, value):
        time, number, unit = match.groups()
        name = _UNITS["TM" if time and unit == "M" else unit]
        if found.type == "SET" and number == "1":
            return f"every {name}"
        words = counted("some" if number == "X" else number, name)
        return f"every {words}" if found.type == "SET" else words
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    if match := re.fullmatch(_WEEK, value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    day, _, time = value.partition("T")
    time = _TIMES_OF_DAY.get(time, time)
    return " ".join(filter(None, (_day(day, repeated=found.type == "SET"), time)))


def _day(value: str, *, repeated: bool) -> str:
    """The value up to the day."""
    year, _, rest = value.partition("-")
    if rest in _SEASONS:
        return f"{_SEASONS[rest]} {year}".removesuffix(" XXXX")
    match = re.fullmatch(_YEARLESS, value)
    if match is None:
        return value
    month, day, weekday = match.groups()
    words = (
        f"{int(day)} {MONTHS[int(month) - 1]}"
        if day
        else MONTHS[int(month) - 1]
        if month
        else WEEKDAYS[int(weekday) - 1]
    )
    return f"every {words}" if repeated else f"{words} ?"


def _week(year: int, week: int, *, weekend: bool) -> str:
    """First and last day of an ISO week, or of its end; what they share is said once."""
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return f"{year}-W{week:02}"
    last = first + timedelta(1 if weekend else 6)
    return f"{first}…{last:%d}" if first.month == last.month else f"{first}…{last:%m-%d}"


def counted(number: int | str, noun: str) -> str:
    """“1 quote”, “2 quotes”, “some centuries”."""
    if number == 0:
        number = "no"
    plural = noun[:-1] + "ies" if noun.endswith("ry") else noun + "s"
    return f"{number} {noun if str(number) == '1' else plural}"


def capitalised(words: str) -> str:
    """The words as they begin a line: “The council”."""
    return words[:1].upper() + words[1:]


def short_name(name: str) -> str:
    """The last word of a short proper name, the first two of a long one: “Reyes”, “the council”, “Department of…”."""
    words = name.split()
    if 1 < len(words) <= 3 and not name[0].islower():
        return words[-1]
    return name if len(name) < 20 else " ".join(words[:2]) + "…"


def language_name(code: str) -> str:
    """“French”; of a language we have no name for its code."""
    return _LANGUAGES.get(code, f"“{code}”")


def foreign(code: str) -> str:
    """What is missing in a text of that language."""
    return (
        f"This text seems to be in {language_name(code)}: speakers, cues and most dates are recognised only in English."
    )
