"""The words that make temporal expressions, by class, with what each is worth.

A class groups the words that the grammar may exchange for one another. `WORDS` gives class and value of a
word as it is written: every entry stands in lower case, capitalised and in capitals, except where only some
of these are safe (“may” is a verb, “May” a month).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tui.english.calendar import (
    AMBIGUOUS_MONTHS,
    CLOCK_UNITS,
    DEICTIC_DAYS,
    MONTH_ABBREVIATIONS,
    MONTH_NUMBERS,
    MONTHS,
    PARTS_OF_DAY,
    SEASONS,
    UNIT_PLURALS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from tui.english.numbers import CROWDS, DECADES, ONES, ORDINALS, SCALES, TEENS, TENS, VAGUE
from tui.extraction.dates.holidays import HOLIDAYS
from tui.extraction.dates.pieces import pieces


class Lexeme(NamedTuple):
    """What the lexicon knows of a word."""

    kind: str
    """Its class."""
    value: int | float | str
    """What it is worth: a number, a TIMEX3 code, a direction."""


def _none(words: str, value: int | str = "") -> dict[str, int | str]:
    """Words of a class in which all are worth the same."""
    return dict.fromkeys(words.split(), value)


# class: {word: value}. Months that are also names or verbs are a class of their own: they need a licence.
_ANY_CASE: dict[str, dict[str, Any]] = {
    "month": {name.lower(): i for i, name in enumerate(MONTHS, 1) if name not in AMBIGUOUS_MONTHS},
    "weekday": {name.lower(): i for i, name in enumerate(WEEKDAYS, 1)},
    "weekdays": {name.lower() + "s": i for i, name in enumerate(WEEKDAYS, 1)},
    "unit": UNITS,
    "units": UNIT_PLURALS,
    "hour": {unit: value for unit, value in CLOCK_UNITS.items() if unit != "second"},
    "hours": {unit + "s": value for unit, value in CLOCK_UNITS.items()} | {"hrs": "TH", "mins": "TM"},
    "part": PARTS_OF_DAY | {"midmorning": "MO", "midafternoon": "AF"},
    "parts": {part + "s": value for part, value in PARTS_OF_DAY.items()},
    "season": SEASONS | {name + "time": SEASONS[name] for name in ("spring", "summer", "winter")},
    "weekend": {"weekend": "WE"},
    "weekends": {"weekends": "WE"},
    "deictic": DEICTIC_DAYS,
    "tonight": {"tonight": "NI"},
    "overnight": {"overnight": "NI"},
    "noon": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "adverbial": {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y"}
    | {"annually": "P1Y", "hourly": "PT1H", "biennially": "P2Y", "fortnightly": "P2W"},
    "long": {"yearlong": "P1Y", "yearslong": "PXY", "monthlong": "P1M", "monthslong": "PXM", "weeklong": "P1W"}
    | {"weekslong": "PXW", "daylong": "P1D", "dayslong": "PXD", "hourlong": "PT1H", "hourslong": "PTXH"}
    | {"decadelong": "P10Y", "decadeslong": "PXDE", "nightlong": "PT1N"},
    "the": {"the": 0},
    "a": {"a": 1, "an": 1},
    "this": {"this": 0},
    "that": {"that": 0},
    "these": {"these": 0, "those": 0},
    "last": {"last": -1},
    "past": {"past": -1},
    "next": {"next": 1},
    "coming": {"coming": 1, "upcoming": 1},
    "following": {"following": 1},
    "previous": {"previous": -1, "preceding": -1, "prior": -1},
    "same": {"same": 0},
    "current": {"current": 0, "present": 0},
    "latest": {"latest": 0},
    "recent": {"recent": -1},
    "final": {"final": 0, "opening": 0, "closing": 0, "remaining": 0},
    "fiscal": {"fiscal": 0, "calendar": 0, "financial": 0},
    "early": {"early": "START", "late": "END", "mid": "MID", "earlier": "START", "later": "END", "sometime": ""},
    "edge": {"end": "END", "beginning": "START", "start": "START", "middle": "MID", "midpoint": "MID"}
    | {"outset": "START", "rest": "", "remainder": "", "course": ""},
    "close": {"close": "END"},
    "half": {"half": 0.5},
    "approximately": {"about": "~", "around": "~", "approximately": "~", "roughly": "~", "nearly": "~", "almost": "~"}
    | {"exactly": "", "circa": "~", "mere": ""},
    "over": {"over": "", "under": ""},
    "more": _none(
        "more additional extra full consecutive straight further long short whole entire solid successive odd plus "
        "business working calendar trading"
    ),
    "vague": VAGUE,
    "scores": CROWDS,
    "ones": ONES,
    "teens": TEENS,
    "tens": TENS,
    "scale": SCALES,
    "ordinal": ORDINALS,
    "decadename": DECADES,
    "comparative": {"less": "", "fewer": ""},
    "than": {"than": ""},
    "superlative": {"least": "", "most": ""},
    "ago": {"ago": -1},
    "after": {"after": 1, "before": -1},
    "eve": {"eve": -1},
    "ahead": {"ahead": 1},
    "every": {"every": 1, "each": 1},
    "per": {"per": 1},
    "times": {"times": 0, "twice": 2, "once": 1},
    "all": {"all": 0},
    "other": {"other": 2, "single": 1},
    "of": {"of": 0},
    "in": {"in": 0},
    "on": {"on": 0},
    "at": {"at": 0},
    "to": {"to": 0, "through": 0, "until": 0, "till": 0, "thru": 0},
    "and": {"and": 0},
    "or": {"or": 0},
    "from": {"from": 0, "between": 0},
    "time": {"time": 0},
    "old": {"old": 0},
    "period": {"period": 0},
    "near": {"near": 0, "foreseeable": 0, "immediate": 0, "distant": 0},
    "so": {"so": 0},
    "up": {"up": 0},
    "now": {"now": "PRESENT_REF"},
    "reference": {"currently": "PRESENT_REF", "presently": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF"}
    | {"soon": "FUTURE_REF"},
    "future": {"future": "FUTURE_REF"},
    "possessive": _none("his her its their my our your", 0),
    "genitive": {"s": 0},
}
# Only these spellings, as they stand.
_AS_WRITTEN: dict[str, dict[str, Any]] = {
    "name": {form: MONTH_NUMBERS[form.lower()] for name in AMBIGUOUS_MONTHS for form in (name, name.upper())}
    | {"april": 4, "june": 6},
    "abbreviation": {form: i for short, i in MONTH_ABBREVIATIONS.items() for form in (short, short.upper())},
    "dayabbreviation": WEEKDAY_ABBREVIATIONS,
    "fiscal": {"FY": 0},
    "fiscalname": {f"FY{y % n:02}": y for y in range(1990, 2040) for n in (100, 10_000)},
    "zone": _none(
        "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST WAT EAT JST KST AEST AEDT SAST MSK Z"
    ),
    "meridiem": {
        form: half + "M"
        for half in "AP"
        for h in (half, half.lower())
        for m in "mM"
        for form in (f"{h}{m}", f"{h}.{m}", f"{h}.{m}.", f"{h}. {m}.")
    },
    "quartername": {form: i for i in range(1, 5) for form in (f"Q{i}", f"q{i}", f"{i}Q")},
    "era": {"BC": -1, "BCE": -1, "AD": 1, "CE": 1},
}
_PUNCTUATION = {
    ".": "dot",
    ",": "comma",
    "-": "hyphen",
    "–": "hyphen",
    "/": "slash",
    "'": "apostrophe",
    "(": "bracket",
    ")": "bracket",
}

# Several words that mean one thing. Compared in lower case, with ' for ’; the holidays join them.
_PHRASES: dict[str, dict[str, Any]] = {
    "clockword": {"o'clock": ""},
    "era": {"b.c.e.": -1, "b.c.": -1},
    "zone": {"eastern time": "", "pacific time": "", "central time": "", "local time": "", "eastern": ""},
    "reference": {
        "as soon as possible": "FUTURE_REF",
        "right now": "PRESENT_REF",
        "just now": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
    },
}


def _words() -> dict[str, Lexeme]:
    words: dict[str, Lexeme] = {}
    for kind, entries in _ANY_CASE.items():
        for word, value in entries.items():
            entry = Lexeme(kind, value)
            for form in (word, word.capitalize(), word.upper()):
                words.setdefault(form, entry)
    for kind, entries in _AS_WRITTEN.items():
        for word, value in entries.items():
            words[word] = Lexeme(kind, value)
    for mark, kind in _PUNCTUATION.items():
        words[mark] = Lexeme(kind, mark)
    for first in PHRASES:
        for form in (first, first.capitalize(), first.upper()):
            words.setdefault(form, Lexeme("opener", 0))
    return words


def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Lexeme], ...]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Lexeme]]] = {}
    for kind, phrases in {**_PHRASES, "holiday": {name: name for name in HOLIDAYS}}.items():
        for phrase, value in phrases.items():
            parts = tuple(piece for piece, _ in pieces(phrase))
            by_first.setdefault(parts[0], []).append((parts, Lexeme(kind, value)))
    return {first: tuple(sorted(found, key=lambda e: -len(e[0]))) for first, found in by_first.items()}


PHRASES = _phrases()
"""First word: the phrases it may open, longest first."""
WORDS = _words()
CLASSES = tuple(
    dict.fromkeys(
        (
            *(*_ANY_CASE, *_AS_WRITTEN, *_PUNCTUATION.values(), *_PHRASES),
            *("n12", "n24", "n31", "n59", "number", "year", "decade", "shortdecade", "apostropheyear", "ordinalnumber"),
            *("ampm", "clock", "iso", "numericdate", "fraction", "holiday", "opener", "rest", "break"),
        )
    )
)
"""Every class: those of words, marks, phrases and figures."""
