"""The grammar: patterns over classes of words, each with a kind and an example.

A pattern is a regular expression whose letters are classes of the lexicon or shapes made of these, with
spaces between. The first pattern that fits at a place wins, so the longer stand above the shorter. What may
stand before any of them (“early”, “the end of”, “about”) is a pattern of its own, read backwards from a find.
Every repetition is bounded: time is linear in the number of words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.extraction.dates.lexicon import vocabulary
from tui.extraction.dates.tokens import SYMBOLS

# Shapes, from small to large; each may use those above it.
SHAPES = {
    "monthname": "(month|name|abbreviation dot?)",
    "dayname": "(weekday|dayabbreviation dot?)",
    "digits": "(n12|n24|n31)",
    "dayofmonth": "(digits|ordinalnumber|ordinal)",
    "nth": "(ordinal|ordinalnumber)",
    "anyunit": "(unit|units|hour|hours)",
    "minute": "(n12|n24|n31|n59)",
    "spelledyear": "((teens|tens) (teens|tens (hyphen? ones)?)|ones scale (and? (teens|tens (hyphen? ones)?|ones))?)",
    "anyyear": "(year|spelledyear)",
    "card": "(ones|teens|tens|scale)",
    "figure": "(minute|number|year)",
    "words": "(card ((hyphen|and|to|or)? card){0,5})",
    "and_a_half": "(hyphen? and (fraction|hyphen? a hyphen? half))",
    "exact": "(figure (fraction|scale|(hyphen|to|or) figure)?|fraction|words|half a?|a half)",
    "loose": "(a? vague of?|a? scores of)",
    "quantity": "(exact and_a_half?|loose|a)",
    "reldet": "(last|next|this|past|coming|previous|following|current|latest|same|that)",
    "edgy": "(final|ordinal|last|next|past|coming|previous|following|latest|recent|early)",
    "det": "(the|these|possessive|this)",
    "clocktime": "(ampm|(clock|digits) meridiem|clock|digits clockword rest{0,3}|noon)",
    "fromday": "((the|this)? (last|next|this)? coming? dayname comma?)",
    "span": "(hyphen|to|and)",
    "fiscalyear": "(fiscal hyphen? unit?)",
    "named": "(monthname (comma? of? anyyear|of (last|this|next) unit)?)",
    "dayonly": "(deictic|(last|next|this|previous|following|that)? coming? dayname)",
}


class Rule(NamedTuple):
    """One pattern of the grammar."""

    kind: str
    pattern: str
    example: str


ANCHORS = vocabulary(
    """
    era month name abbreviation weekday weekdays dayabbreviation unit units hour hours part parts season weekend
    weekends deictic tonight overnight noon adverbial long decade shortdecade decadename iso numericdate
    fraction year past quartername fiscalname apostropheyear holiday reference current
    recent future now meridiem ampm clock clockword
    teens tens scale
    """
)
"""Every pattern needs a word of one of these classes."""

RULES = tuple(
    Rule(*row)
    for row in (
        # days
        ("era", "monthname? (figure|year) era rest{0,6}", "490 BC"),
        ("era", "era year", "AD 1066"),
        ("iso", "iso", "2022-05-13"),
        ("numeric", "numericdate", "13/05/2022"),
        ("month day", "fromday? monthname dayofmonth of the? (same|that) unit", "June 16 of the same year"),
        ("month day", "fromday? monthname dayofmonth comma? of? (last|this|next) unit", "June 16th of last year"),
        ("month day", "fromday? monthname the? dayofmonth comma? anyyear", "Friday, May 13, 2022"),
        (
            "month day",
            "fromday? the? dayofmonth hyphen? of? monthname comma? of? (last|this|next) unit",
            "16 June last year",
        ),
        (
            "month day",
            "fromday? the? dayofmonth hyphen? of? monthname comma? hyphen? of? anyyear",
            "the 13th of May, 2022",
        ),
        ("month day", "fromday? (last|this|next)? monthname the? dayofmonth", "Monday, Oct. 26"),
        ("month day", "fromday? the? dayofmonth hyphen? of? (last|this|next)? monthname", "the 27th of October"),
        ("of day", "the (unit|weekend) of fromday? monthname dayofmonth (comma? anyyear)?", "the week of May 9"),
        ("nth of", "the? (nth|last|final) (unit|weekday) (of|in) named", "the first Monday of June"),
        ("nth of", "the? (nth|last|final) unit of year", "the last week of 2020"),
        ("range day", "(?<=(digits) (hyphen|to|and)) (digits|ordinalnumber) (comma? year)?", "Sept. 19 to 22"),
        (
            "day of range",
            "the? (digits|ordinalnumber) (?=span the? (digits|ordinalnumber) of? monthname)",
            "9 to 13 May",
        ),
        ("nine eleven", "fraction", "9/11"),
        # months, quarters, years and longer
        ("month year", "monthname comma? of? anyyear", "May 2022"),
        ("month year", "monthname of the? (same|that) unit", "June of that year"),
        ("month year", "monthname comma? of? (last|this|next) unit", "May of last year"),
        ("year period", "the year (unit|period)", "the 1988 quarter"),
        ("quarter", "the? year nth hyphen? unit", "the 1988 second quarter"),
        ("quarter", "the? nth hyphen? unit comma? of? the? fiscalyear? anyyear", "third quarter 1984"),
        ("quarter", "the? nth hyphen? unit of? (the? reldet fiscal? unit)", "the first quarter of last year"),
        ("quarter", "(last|next|this) unit apostrophe genitive? nth hyphen? unit", "next year’s first quarter"),
        ("quarter", "the? fiscalyear? anyyear apostrophe genitive? nth hyphen? unit", "fiscal 1999’s first quarter"),
        ("quarter", "quartername comma? of? fiscalyear? (anyyear|shortdecade)", "Q3 2016"),
        ("quarter", "fiscal? nth hyphen (fiscal hyphen)? unit", "third-quarter"),
        ("quarter", "the? fiscal? nth (fiscal hyphen?)? unit", "the third quarter"),
        ("quarter", "the early hyphen? nth hyphen? unit", "the mid-19th century"),
        ("quarter", "quartername", "Q3"),
        ("half", "the? (nth|last) hyphen? half of the? fiscalyear? anyyear", "the first half of 2015"),
        ("half", "the? (nth|last) hyphen? half of the? reldet unit", "the first half of this year"),
        ("half", "the? (nth|last) hyphen? half of the fiscal? unit", "the second half of the year"),
        ("season", "the? season comma? of? anyyear", "the summer of 2015"),
        ("season", "the? season of (last|this|next) unit", "the spring of last year"),
        ("fiscal year", "the? anyyear fiscal unit", "the 2016 fiscal year"),
        ("fiscal year", "the? fiscal unit? anyyear", "fiscal 1989"),
        ("fiscal year", "fiscalname", "FY2017"),
        (
            "decade",
            "(the|possessive|these)? ((early hyphen?)|(edge of the))? apostrophe? (decade|shortdecade)",
            "the early 1980s",
        ),
        ("decade", "the (early hyphen?)? decadename", "the sixties"),
        ("the year", "the unit spelledyear", "the year two thousand"),
        ("the year", "the unit year", "the year 2000"),
        ("holiday", "(last|this|next|every)? holiday rest{0,6} (unit|weekend)? (comma? year)?", "last Thanksgiving"),
        # counted from the publication date
        ("day part", "dayonly comma? early? part", "Friday morning"),
        ("day part", "early hyphen part deictic", "mid-afternoon yesterday"),
        ("that part", "the (previous|following|same|next) part", "the following morning"),
        ("day part", "(last|this|that) part", "last night"),
        ("tonight", "tonight", "tonight"),
        ("overnight", "overnight", "overnight"),
        ("every", "every (other|vague|nth|exact)? more? anyunit", "every two years"),
        ("every part", "every more? part", "every night"),
        ("every weekday", "every other? more? dayname part?", "each Thursday"),
        ("every month", "every monthname", "every March"),
        ("every season", "every (season|weekend)", "every summer"),
        ("weekdays", "weekdays", "Mondays"),
        ("weekdays", "dayname parts", "Tuesday nights"),
        ("weekends", "weekends", "weekends"),
        ("deictic", "deictic", "yesterday"),
        ("weekday", "(the|this)? (last|this|next|previous|following|coming|that|same)? coming? dayname", "last Monday"),
        ("weekend", "(the|this)? (last|this|next|previous|following|coming|that|same|past)? weekend", "last weekend"),
        ("season", "(the|this)? (last|this|next|previous|following|coming|that|past|same)? season", "last fall"),
        ("month", "(last|this|next|previous|following|coming|that|past)? monthname", "last May"),
        # so many units
        ("ago", "quantity more? hyphen? anyunit (hyphen? ago)", "four years ago"),
        ("ago", "quantity anyunit or so ago", "a week or so ago"),
        ("ago", "(units|hours) ago", "years ago"),
        ("year ago", "the? unit hyphen (ago|early) (unit|period|nth unit|quantity units)?", "the year-earlier quarter"),
        ("year ago", "the unit a unit (ago|early)", "the quarter a year ago"),
        ("unit or two", "a (unit|hour) or (ones|so)", "a year or two"),
        ("year earlier", "a unit early", "a year earlier"),
        ("age", "quantity hyphen? anyunit hyphen? old", "a 25-year-old"),
        ("rate", "per hyphen? (unit|hour)", "per day"),
        ("times", "times a (unit|hour)", "twice a year"),
        ("unit from", "(unit|hour|units|hours) from now", "weeks from now"),
        ("reference", "these units", "these days"),
        ("reference", "current hyphen? unit", "present-day"),
        ("these units", "these quantity more? anyunit", "these three weeks"),
        ("long", "long", "yearlong"),
        ("period", "det? edgy (quantity more?)? anyunit (and units)?", "the past three years"),
        ("the unit", "that same unit", "that same day"),
        ("the unit", "(the|possessive)? (reldet fiscal?|fiscal) unit", "the current fiscal year"),
        ("quarter century", "a unit hyphen unit", "a quarter-century"),
        ("half unit", "a half hyphen (unit|hour)", "a half-century"),
        ("hyphen long", "(exact hyphen)? anyunit hyphen more", "months-long"),
        ("duration", "exact hyphen (unit|hour)", "two-week"),
        ("time ahead", "quantity more? anyunit apostrophe genitive? time", "two weeks’ time"),
        ("duration", "a more exact more? (units|hours)", "a full 90 minutes"),
        ("duration", "det? quantity more? hyphen? (more)? anyunit (and_a_half)?", "three more weeks"),
        ("units ahead", "the units ahead", "the weeks ahead"),
        ("all unit", "all (the)? (unit|part)", "all month"),
        ("all unit", "(the|this|possessive) more unit", "the entire week"),
        ("stage part", "early hyphen? part", "late afternoon"),
        ("year end", "the? unit (apostrophe genitive)? hyphen? edge", "year-end"),
        ("the period", "(the|that) (unit|part)", "the week"),
        ("units", "the? (units|hours) (and units)?", "years"),
        ("adverbial", "adverbial", "daily"),
        # references without a calendar
        ("reference", "more? reference rest{0,4}", "recently"),
        ("reference", "the? (current|(more|superlative)? recent|near? future) time?", "current"),
        ("the past", "the past", "the past"),
        ("reference", "now", "now"),
        ("clock", "(year|number) zone rest?", "1430 GMT"),
        ("clock", "digits in the part", "4 in the morning"),
        ("clock", "clocktime (of? zone rest?)?", "9 p.m. EST"),
        ("apostrophe year", "apostropheyear", "’08"),
        ("short year", "(?<=year hyphen) (n12|n24|n31|n59|number)", "2014-16"),
        ("year", "year", "2016"),
        ("spelled year", "spelledyear", "nineteen ninety-six"),
    )
)

# What may stand before a find, read backwards from it: approximators, and where in the time it is.
APPROXIMATE = "(approximately|(more|comparative) than|at superlative|over|up to)"
ROUGHLY = "approximately"
STAGE = "(early hyphen?|early in|the? (early|final)? (edge (of|to)|close of))"
_PIECE = re.compile(r"\(\?<?=|[a-z]\w*|\{\d,\d\}|\(|\S")

_SET_ATOM = r"(?:\\.|\[(?:\\.|[^\]\\])+\]|[^\\|()?*+\[\]{}.^$])"
_ATOM = re.compile(_SET_ATOM)
_CHOICE = re.compile(rf"\(\?:({_SET_ATOM}(?:\|{_SET_ATOM})*)\)")


@cache
def translate(pattern: str) -> str:
    """A pattern as a regular expression over class symbols."""
    out = []
    for piece in _PIECE.findall(pattern):
        if piece in SHAPES:
            out.append(translate(SHAPES[piece]))
        elif piece in SYMBOLS:
            out.append(re.escape(SYMBOLS[piece]))
        elif piece.isidentifier():
            raise ValueError(f"{piece!r} in {pattern!r} is neither a class nor a shape")
        else:
            out.append("(?:" if piece == "(" else piece)
    return _CHOICE.sub(_as_set, "".join(out))


def _as_set(choice: re.Match[str]) -> str:
    """(?:a|b|[cd]) as [abcd], which compiles and matches faster."""
    return f"[{''.join(atom[1:-1] if len(atom) > 2 else atom for atom in _ATOM.findall(choice[1]))}]"


@cache
def grammar() -> re.Pattern[str]:
    """All patterns as one; each ends in an empty group, whose number, less one, is its place in `RULES`."""
    return re.compile("|".join(f"{translate(rule.pattern)}()" for rule in RULES))


def _symbols(*names: str) -> str:
    """The symbols of classes, for a set of a regular expression."""
    return "".join(re.escape(SYMBOLS[name]) for name in names)


@cache
def more() -> re.Pattern[str]:
    """A word without which no pattern fits after another: an anchor, or a figure as in “May 9-13”, “2014-16”."""
    return re.compile(f"[{_symbols(*ANCHORS, 'n12', 'n24', 'n31', 'n59', 'number', 'ordinalnumber')}]")


@cache
def runs() -> re.Pattern[str]:
    """Stretches of known words with at least one without which no pattern fits."""
    anchors = _symbols(*ANCHORS)
    idle = _symbols(*(name for name in SYMBOLS if name not in ANCHORS and name != "break"))
    return re.compile(f"[{idle}]{{0,12}}[{anchors}][{idle}{anchors}]*")


@cache
def prefix(approximate: str, stage: bool) -> re.Pattern[str]:
    """What may stand before a find, up to its first token."""
    parts = (f"{translate(approximate)}?" if approximate else "") + (f"{translate(STAGE)}?" if stage else "")
    return re.compile(parts + r"\Z")
