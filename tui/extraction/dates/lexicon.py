"""The words that make temporal expressions, by class, with what each is worth.

A class groups the words that the grammar may exchange for one another. `WORDS` gives class and value of a
word as it is written: every entry stands in lower case, capitalised and in capitals, except where only some
of these are safe (“may” is a verb, “May” a month).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tui.extraction.dates.holidays import HOLIDAYS


def vocabulary(words: str) -> frozenset[str]:
    """The words of a string, as a set to look into."""
    return frozenset(words.split())


class Word(NamedTuple):
    """What the lexicon knows of a word."""

    kind: str
    value: int | float | str


def _list(words: str) -> list[str]:
    return words.split()


_MONTHS = _list("January February March April May June July August September October November December")
_WEEKDAYS = _list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTH_NAMES = ("", *_MONTHS)
WEEKDAY_NAMES = tuple(_WEEKDAYS)

# class: {word: value}. Months that are also names or verbs are a class of their own: they need a licence.
_ANY_CASE: dict[str, dict[str, Any]] = {
    "month": {m.lower(): i for i, m in enumerate(_MONTHS, 1) if m not in ("March", "April", "May", "June", "August")},
    "weekday": {d.lower(): i for i, d in enumerate(_WEEKDAYS, 1)},
    "weekdays": {d.lower() + "s": i for i, d in enumerate(_WEEKDAYS, 1)},
    "unit": {"day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "Q", "decade": "DE", "century": "CE"}
    | {"fortnight": "2W"},
    "units": {"days": "D", "weeks": "W", "months": "M", "years": "Y", "quarters": "Q", "decades": "DE"}
    | {"centuries": "CE", "fortnights": "2W"},
    "hour": {"hour": "TH", "minute": "TM"},
    "hours": {"hours": "TH", "hrs": "TH", "minutes": "TM", "mins": "TM", "seconds": "TS"},
    "part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
    | {"midmorning": "MO", "midafternoon": "AF"},
    "parts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "season": {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
    | {"springtime": "SP", "summertime": "SU", "wintertime": "WI"},
    "weekend": {"weekend": "WE"},
    "weekends": {"weekends": "WE"},
    "deictic": {"today": 0, "yesterday": -1, "tomorrow": 1},
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
    "more": {"more": "", "additional": "", "extra": "", "full": "", "consecutive": "", "straight": "", "further": ""}
    | {"long": "", "short": "", "whole": "", "entire": "", "solid": "", "successive": "", "chaotic": "", "hectic": ""}
    | {
        "odd": "",
        "plus": "",
        "business": "",
        "working": "",
        "calendar": "",
        "trading": "",
        "grueling": "",
        "brutal": "",
    },
    "vague": {"several": 0, "few": 0, "many": 0, "numerous": 0, "couple": 2, "multiple": 0, "various": 0, "untold": 0},
    "scores": {"dozens": 0, "hundreds": 0, "thousands": 0, "scores": 0, "tens": 0, "number": 0, "handful": 0, "pair": 2}
    | {"millions": 0},
    "ones": {w: i for i, w in enumerate(_list("one two three four five six seven eight nine"), 1)},
    "teens": {
        w: i
        for i, w in enumerate(
            _list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10
        )
    },
    "tens": {w: i * 10 for i, w in enumerate(_list("twenty thirty forty fifty sixty seventy eighty ninety"), 2)},
    "scale": {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12},
    "ordinal": {
        w: i
        for i, w in enumerate(
            _list(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            ),
            1,
        )
    }
    | {"thirtieth": 30},
    "decadename": {
        w: i * 10
        for i, w in enumerate(_list("twenties thirties forties fifties sixties seventies eighties nineties"), 2)
    },
    "comparative": {"less": "", "fewer": ""},
    "than": {"than": ""},
    "superlative": {"least": "", "most": ""},
    "ago": {"ago": -1},
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
    "possessive": dict.fromkeys(_list("his her its their my our your"), 0),
    "genitive": {"s": 0},
}
# Only these spellings, as they stand.
_AS_WRITTEN: dict[str, dict[str, Any]] = {
    "name": {"March": 3, "April": 4, "May": 5, "June": 6, "August": 8, "april": 4, "june": 6, "JUNE": 6, "APRIL": 4}
    | {"AUGUST": 8, "MARCH": 3, "MAY": 5},
    "abbreviation": {
        form: i
        for i, m in enumerate(_MONTHS, 1)
        if m != "May"
        for form in (m[:3], m[:3].upper(), *(("Sept", "SEPT") if m == "September" else ()))
    },
    "dayabbreviation": {
        form: i
        for i, forms in enumerate(("Mon", "Tue Tues", "Wed Weds", "Thu Thur Thurs", "Fri", "Sat", "Sun"), 1)
        for form in forms.split()
    },
    "fiscal": {"FY": 0},
    "fiscalname": {f"FY{y % n:02}": y for y in range(1990, 2040) for n in (100, 10_000)},
    "zone": dict.fromkeys(
        _list(
            "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST WAT EAT JST KST AEST AEDT SAST MSK Z"
        ),
        "",
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


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {}
    for kind, entries in _ANY_CASE.items():
        for word, value in entries.items():
            entry = Word(kind, value)
            for form in (word, word.capitalize(), word.upper()):
                words.setdefault(form, entry)
    for kind, entries in _AS_WRITTEN.items():
        for word, value in entries.items():
            words[word] = Word(kind, value)
    for mark, kind in _PUNCTUATION.items():
        words[mark] = Word(kind, mark)
    for first in PHRASES:
        for form in (first, first.capitalize(), first.upper()):
            words.setdefault(form, Word("opener", 0))
    return words


def _phrases() -> dict[str, tuple[tuple[str, Word], ...]]:
    by_first: dict[str, list[tuple[str, Word]]] = {}
    for kind, phrases in {**_PHRASES, "holiday": {name: name for name in HOLIDAYS}}.items():
        for phrase, value in phrases.items():
            first = phrase.replace("-", " ").replace("'", " ").replace(".", " ").split()[0]
            by_first.setdefault(first, []).append((phrase, Word(kind, value)))
    return {first: tuple(sorted(found, key=lambda e: -len(e[0]))) for first, found in by_first.items()}


PHRASES = _phrases()
"""First word: the phrases it may open, longest first."""
WORDS = _words()
CLASSES = tuple(
    dict.fromkeys(
        (
            *_ANY_CASE,
            *_AS_WRITTEN,
            *_PUNCTUATION.values(),
            *_PHRASES,
            *_list(
                "n12 n24 n31 n59 number year decade shortdecade apostropheyear ordinalnumber ampm "
                "clock iso numericdate fraction"
            ),
            *_list("holiday opener rest break"),
        )
    )
)
