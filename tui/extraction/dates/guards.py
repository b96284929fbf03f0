"""What looks like a date and is none: names, measures, ages, verbs.

Each guard sees the words on both sides of a find. The lists are short on purpose: they hold words that are
common in news beside a number or a month and never beside a date.
"""

from __future__ import annotations

from tui.extraction.dates.lexicon import vocabulary
from tui.extraction.dates.tokens import Tokens

_PREPOSITIONS = vocabulary("""
    in by since until till from to through during before after of for between and or last this next early late mid
    every each on around about at throughout over past than as following end beginning start middle late-
    """)
_TITLES = vocabulary("mr mrs ms miss dr theresa sen rep gov president senator judge justice lady sir dame")
_PAPERS = vocabulary("""
    Times Telegraph Mirror Express Post Mail Herald Tribune Sun Star Independent Chronicle Magazine Review World Lights
    Football Live Addams Briefing Breakfast Brunch Edition Club Group School Band
    """)
_MEASURES = vocabulary("""
    people persons men women children troops soldiers workers employees jobs votes voters points miles kilometers
    kilometres km kg kilograms grams meters metres feet ft tons tonnes pounds dollars euros yen percent pct shares barrels
    homes houses units copies cars seats delegates members students dead deaths cases prisoners refugees migrants
    residents families passengers pages words calories acres hectares square cubic megawatts mw orders rooms rpm mph
    yards meter metre pieces copies items signatures protesters demonstrators police officers others species
    """)
_NUMBERED = vocabulary("""
    room flight section page pages box model route no number chapter article act boeing airbus channel highway bus train
    psalm apollo windows area extension suite lot item file form unit serial code hp than nearly some approximately
    about roughly least over almost most exceeding only another
    """)
_PEOPLE = vocabulary("""
    man woman boy girl son daughter child baby infant mother father student teenager brother sister male female victim
    suspect girls boys twins toddler teen husband wife grandson granddaughter grandmother grandfather he she who
    """)
_FIGURES = frozenset(("n12", "n24", "n31", "n59", "number"))
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "ess", "ents")
_MONEY = frozenset("$£€¥#")


def refused(tokens: Tokens, kind: str, first: int, core: int, last: int) -> bool:
    """Whether the find is no temporal expression."""
    guard = _GUARDS.get(kind)
    return guard is not None and guard(tokens, first, core, last)


def _month(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“Theresa May told”, “June Brown”, “March on”, a lower-case april."""
    word, before, after = tokens.word(last - 1), tokens.low(first - 1), tokens.word(last)
    abbreviated = tokens.kind(core) == "abbreviation" or tokens.kind(last - 1) == "dot"
    if core < last - (2 if abbreviated and tokens.kind(last - 1) == "dot" else 1) or first < core:
        return False  # last May, early May
    licensed = before in _PREPOSITIONS
    if before in ("a", "an", "the", "its", "his", "her", "their", "s", "this", "that") and (
        after.islower() or after == "-"
    ):
        return False  # the March accession
    entry = tokens.kind(core)
    if entry == "month" and word[:1].isupper():
        return after[:1].isupper() and not licensed and tokens.kind(last) == "" and not tokens.word(first - 1).islower()
    if (
        before in ("of", "and", "or", "to", "for", "on", "at", "than", "as")
        and after[:1].isupper()
        and tokens.kind(last) == ""
    ):
        return True
    return not licensed


def _year(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“$1995”, “1500 people”, “room 2010”, “the 1990 Act”."""
    entry = tokens.entry(core)
    value = int(entry.value) if entry else 0
    before, after = tokens.low(core - 1), tokens.word(last)
    glued_before = tokens.glued(core)
    if tokens.kind(core - 1) in _FIGURES or tokens.kind(last) in _FIGURES:
        return True  # telephone numbers, lists of scores
    if before in _MONEY or before in _NUMBERED or before in ("+",):
        return True
    if glued_before and before in ("-", "/", ".", ":", "_", "@"):
        earlier = tokens.low(core - 2)
        if not (
            before in "-/"
            and (
                tokens.kind(core - 2) in ("year", "month", "name", "abbreviation", "digits", "n12", "n24", "n31")
                or earlier in ("mid", "pre", "post", "early", "late")
            )
        ):
            return True
    low = after.lower()
    if low in _MEASURES or low in ("%", "°") or after in ("Act",) or (before == "act"):
        return True
    if (
        tokens.low(last + 1) in _MEASURES
        and low in ("more", "other", "new", "-")
        or (
            low == "-"
            and tokens.low(last + 1)
            in ("foot", "mile", "page", "meter", "metre", "seat", "member", "strong", "square", "acre")
        )
    ):
        return True
    if tokens.glued(last) and low in ("/", ":", "_", "@", "#"):
        return not (low == "/" and tokens.kind(last + 1) in ("n12", "n24", "n31", "year", "n59"))
    if not 1700 <= value <= 2099:
        return before not in ("in", "since", "until", "by", "from", "around", "circa", "c") or value < 1000
    return False


def _weekday(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“the Sunday Times”, “Friday Night Lights”, “Wed.” of a wedding."""
    after = tokens.word(last)
    if tokens.kind(last - 1) == "dayabbreviation":
        return True
    if after in _PAPERS and tokens.word(last - 1)[:1].isupper():
        return True
    before = tokens.word(first - 1)
    return before in ("Fox", "News", "Mail", "Super", "Bloody", "Black", "Casual", "Ruby", "Freaky") or (
        before == "on" and tokens.word(first - 2) == "Mail"
    )


def _day_part(tokens: Tokens, first: int, core: int, last: int) -> bool:
    capital = tokens.word(last - 1)[:1].isupper() and not tokens.word(last - 1).isupper()
    return capital and tokens.word(last)[:1].isupper()


def _titled(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“This Week”, “The Morning Show”: programmes."""
    return (
        last - core > 1
        and tokens.word(last - 1).istitle()
        and (tokens.word(core).istitle() or tokens.word(last).istitle())
    )


def _deictic(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“USA Today”."""
    before = tokens.word(core - 1)
    if before == "USA" or before.lower() in ("a", "an"):
        return True  # “USA Today”, “imagine a tomorrow”
    return (
        tokens.word(core) == "Today"
        and tokens.kind(core - 1) != "break"
        and before[:1].isupper()
        and before.isalpha()
        or before in ("Today",)
    )


def _age(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """Ages of persons are left out; those of things are durations."""
    after = [tokens.low(i) for i in range(last, last + 3)]
    if not after[0].isalpha() or tokens.word(last)[:1].isupper() or tokens.kind(last) == "break":
        return True
    if tokens.low(last - 2) == "-" or tokens.glued(last - 1):
        if any(w in _PEOPLE or w.endswith(_PERSON_ENDINGS) for w in after[:2]) or any(
            tokens.word(i)[:1].isupper() for i in range(last, last + 3)
        ):
            return True
        return after[2] in _PEOPLE or after[0] in (
            "in",
            "from",
            "who",
            "and",
            "with",
            "was",
            "is",
            "to",
            "of",
            "said",
            "has",
            "had",
            "at",
            "on",
            "told",
            "whose",
            "into",
            "by",
            "or",
            "for",
            "as",
        )
    return True


def _half(tokens: Tokens, first: int, core: int, last: int) -> bool:
    return False


def _fraction(tokens: Tokens, first: int, core: int, last: int) -> bool:
    return tokens.word(core) != "9/11"


def _rate(tokens: Tokens, first: int, core: int, last: int) -> bool:
    return False


def _numeric(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“version 1.2.22”, “10.4.16.3”."""
    before = tokens.low(core - 1)
    return before in ("version", "v", "firmware", "ios", "release", "android", "ip", "$", "£", "€") or (
        tokens.glued(core) and before not in ("(", "[", '"', "'", "“", "-")
    )


def _season(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“spring a leak”, “fall victim”, “Palm Springs”, “Summer Olympics”."""
    if last - core > 1 and tokens.kind(core) != "the":
        return False
    if first < core:
        return False
    if tokens.kind(core) == "the":
        return (
            tokens.low(last) in ("of", "in", "from")
            and tokens.word(last - 1) == "fall"
            or tokens.word(last)[:1].isupper()
            or tokens.low(last) == "-"
        )
    before = tokens.low(core - 1)
    return before not in ("in", "by", "since", "until", "during", "through", "every", "each", "throughout", "over") or (
        tokens.word(last)[:1].isupper()
        or tokens.low(core) == "fall"
        and before in ("in", "by", "through", "over")
        and tokens.low(last) in ("in", "of")
    )


def _month_day(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“may 5 people”, “the Oct 4 gene”, “1 in 10 march”, “52 mar”."""
    for i in range(core, last):
        kind, word = tokens.kind(i), tokens.word(i)
        if (
            kind == "abbreviation"
            and tokens.kind(i + 1) != "dot"
            and tokens.low(last) in ("gene", "genes", "protein", "cells")
        ):
            return True
        if kind == "ordinal" and tokens.low(i) == "second" and tokens.kind(i - 1) != "the" and not word[:1].islower():
            return False
    after = tokens.low(last)
    if (
        tokens.glued(last)
        and (after == "%" or after == ":" and tokens.word(last + 1)[:1].isdigit())
        or after in ("percent", "%", "people", "points")
    ):
        return True
    return False


def _reference(tokens: Tokens, first: int, core: int, last: int) -> bool:
    """“now-defunct”, “as soon as”, “soon after”, “the Future Fund”."""
    word, after = tokens.low(last - 1), tokens.low(last)
    if (
        after == "-"
        and tokens.glued(last)
        and tokens.glued(last + 1)
        or tokens.low(core - 1) == "-"
        and tokens.glued(core)
    ):
        return True
    if word == "soon" and (
        after in ("as", "after", "afterwards", "enough") or tokens.low(core - 1) in ("as", "how", "too")
    ):
        return True
    named = tokens.word(last).istitle() or tokens.word(core - 1).istitle() and tokens.kind(core - 1) == ""
    return named and tokens.word(last - 1).istitle() and word in ("future", "current", "recent")


_GUARDS = {
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "day part": _day_part,
    "deictic": _deictic,
    "age": _age,
    "nine eleven": _fraction,
    "numeric": _numeric,
    "season": _season,
    "month day": _month_day,
    "reference": _reference,
    "the unit": _titled,
    "the period": _titled,
    "that part": _titled,
    "period": _titled,
}
