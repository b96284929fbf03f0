"""How things are called on screen: dates, confidence, minutes."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.extraction.model import Date

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "WE": "weekend", "Q": "quarter", "DE": "decade",
    "CE": "century", "H": "hour", "TM": "minute", "S": "second",
}  # fmt: skip
_DURATION = re.compile(r"P(T?)(X|[\d.]+)(WE|DE|CE|[YMWDQHS])")
_WORDS_PER_MINUTE = 230
_CONFIDENCE = ((0.9, "sure"), (0.75, "fairly sure"), (0.6, "likely"), (0.4, "unsure"), (0.0, "a guess"))


def minutes(text: str) -> int:
    """Minutes it takes to read a text, at least one."""
    return max(1, round(len(text.split()) / _WORDS_PER_MINUTE))


def day_words(day: date) -> str:
    """“17 May 2022”."""
    return f"{day.day} {day:%B} {day.year}"


def confidence_words(confidence: float) -> str:
    """“fairly sure (0.81)”."""
    words = next(words for least, words in _CONFIDENCE if confidence >= least)
    return f"{words} ({confidence:.2f})"


def value_words(found: Date) -> str:
    """A TIMEX3 value as a person would put it; calendar dates stay as ISO 8601 has them.

    “P3D” is “3 days”, “2022-SU” “summer 2022”, “PRESENT_REF” “now”.
    """
    value = found.value
    if value in _REFERENCES:
        return _REFERENCES[value]
    if match := _DURATION.fullmatch(value):
        time, number, unit = match.groups()
        name = _UNITS["TM" if time and unit == "M" else unit]
        if found.type == "SET" and number == "1":
            return f"every {name}"
        words = counted("some" if number == "X" else number, name)
        return f"every {words}" if found.type == "SET" else words
    year, _, season = value.partition("-")
    if season in _SEASONS:
        return f"{_SEASONS[season]} {year}"
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    return value.replace("T", " ", 1) if re.match(r"[\dX]{4}-", value) else value


def counted(number: int | str, noun: str) -> str:
    """“1 quote”, “2 quotes”, “some centuries”."""
    plural = noun[:-1] + "ies" if noun.endswith("ry") else noun + "s"
    return f"{number} {noun if str(number) == '1' else plural}"


def short_name(name: str) -> str:
    """The last word of a short proper name, the first two of a long one: “Reyes”, “the council”, “Department of…”."""
    words = name.split()
    if 1 < len(words) <= 3 and not name[0].islower():
        return words[-1]
    return name if len(name) < 20 else " ".join(words[:2]) + "…"
