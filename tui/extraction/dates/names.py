"""Guards: names and titles that hold a month, a weekday or another word of time."""

from __future__ import annotations

from tui.english.words import words
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.tokens import TimeTokens

_BEFORE_MONTH = words(
    """
    in by since until till from to through during before after of for between and or last this next early late mid
    every each on around about at throughout over past than as following
    """
)
_NOT_BEFORE_NAME = words("of and or to for on at than as")
"""Of these prepositions, those that also stand before a person: “for June Brown”."""
_BEFORE_NOUN = words("a an the its his her their s this that")
"""Before “March accession”."""
_PAPERS = words(
    """
    Times Telegraph Mirror Express Post Mail Herald Tribune Sun Star Independent Chronicle Magazine Review World
    Football Live Briefing Breakfast Brunch Edition Club Group School Band
    """
)
_BEFORE_NAMED_DAY = words("Super Bloody Black Casual Giving Holy")
"""Adjectives that make one day’s name of a weekday."""
_BEFORE_QUARTER = words("in for during of the from our since by through vs versus to last this")
_BEFORE_SEASON = words("in by since until during through every each throughout")
_QUOTES = frozenset("“”\"'‘’")
_SENTENCE_EDGES = frozenset((*_QUOTES, "", ".", "?", "!"))
"""What may stand before the first word of a sentence; nothing, at the beginning of a line."""
_LISTING = frozenset((",", "and", "or"))
"""On both sides of a name in a list of names."""
_TITLE = 6
"""Words of the longest title looked for."""


def month(tokens: TimeTokens, found: Expression) -> bool:
    """“Theresa May told”, “June Brown”."""
    core, last = found.core, found.last
    dotted = tokens.kind(last - 1) == "dot"
    if found.first < core or last - core > 1 + dotted:
        return False  # early May, last May
    before, after = tokens.low(core - 1), tokens.word(last)
    if after == "-" and tokens.glued(last) and tokens.glued(last + 1) and _in_name(tokens, last + 1):
        return True
    if before in _BEFORE_NOUN and (after.islower() or after == "-"):
        return False
    named = after[:1].isupper() and tokens.kind(last) == ""
    if tokens.kind(core) == "month" and tokens.word(core)[:1].isupper():
        return named and before not in _BEFORE_MONTH and not tokens.word(core - 1).islower()
    return (named and before in _NOT_BEFORE_NAME) or before not in _BEFORE_MONTH


def _in_name(tokens: TimeTokens, i: int) -> bool:
    """Whether what follows a month and a hyphen makes a name of both: “Mar-a-Lago”, “Jan-Erik”; not “May-June”."""
    return tokens.kind(i) in ("a", "the") or (tokens.kind(i) == "" and tokens.word(i)[:1].isupper())


def weekday(tokens: TimeTokens, found: Expression) -> bool:
    """“the Sunday Times”, “Friday Night Lights”, “Wed.” of a wedding."""
    before, word = tokens.word(found.first - 1), tokens.word(found.last - 1)
    if tokens.kind(found.last - 1) == "dayabbreviation" or _opens_with_name(tokens, found) or _in_title(tokens, found):
        return True
    if tokens.word(found.last) in _PAPERS and word[:1].isupper():
        return True
    return before in _BEFORE_NAMED_DAY or (before == "on" and tokens.word(found.first - 2) == "Mail")


def _opens_with_name(tokens: TimeTokens, found: Expression) -> bool:
    """A person's name: “Wednesday Addams grins”, a day having a comma after it; “Gomez, Wednesday Addams and Lurch”."""
    i, before = found.last, tokens.word(found.first - 1)
    named = found.last - found.first == 1 and tokens.word(i).istitle() and tokens.kind(i) == ""
    listed = before in _LISTING and tokens.word(i + 1) in _LISTING
    return named and (listed or (before in _SENTENCE_EDGES and tokens.word(i + 1).islower()))


def _in_title(tokens: TimeTokens, found: Expression) -> bool:
    """“Harbour News Sunday” in quote marks: a weekday that ends a title of words with capitals."""
    end, first = found.last, found.first
    end += tokens.word(end) in (",", ".")
    while tokens.word(first - 1)[:1].isupper() and found.first - first < _TITLE:
        first -= 1
    return first < found.first and tokens.word(end) in _QUOTES and tokens.word(first - 1) in _QUOTES


def day_part(tokens: TimeTokens, found: Expression) -> bool:
    """“Monday Night Football”."""
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last)[:1].isupper()


def titled(tokens: TimeTokens, found: Expression) -> bool:
    """Programmes: “This Week”, “The Morning Show”."""
    first, last, after = (tokens.word(i) for i in (found.core, found.last - 1, found.last))
    return found.last - found.core > 1 and last.istitle() and (first.istitle() or after.istitle())


def tonight(tokens: TimeTokens, found: Expression) -> bool:
    """“Last Week Tonight”."""
    return tokens.word(found.core) == "Tonight" and tokens.word(found.core - 1).istitle()


def deictic(tokens: TimeTokens, found: Expression) -> bool:
    """“USA Today”, “imagine a tomorrow”."""
    before = tokens.word(found.core - 1)
    if before == "USA" or before.lower() in ("a", "an"):
        return True
    name = before[:1].isupper() and before.isalpha() and tokens.kind(found.core - 1) != "break"
    return name and tokens.word(found.core) == "Today"


def season(tokens: TimeTokens, found: Expression) -> bool:
    """“spring a leak”, “fall victim”, “Summer Olympics”."""
    core, last = found.core, found.last
    the = tokens.kind(core) == "the"
    if tokens.word(core).istitle() and tokens.low(core - 1) == "-":
        return True  # the Mid-Autumn Festival
    if tokens.word(last - 1).istitle() and tokens.word(last).istitle():
        return True  # the Summer Olympics
    if found.first < core or (last - core > 1 and not the):
        return False
    after, capital, fall = tokens.low(last), tokens.word(last)[:1].isupper(), tokens.low(last - 1) == "fall"
    if the:
        return last - core == 2 and (capital or after == "-" or (fall and after in ("of", "in", "from")))
    if tokens.low(core - 1) not in _BEFORE_SEASON:
        return True
    return capital or (fall and after in ("in", "of"))


def quarter(tokens: TimeTokens, found: Expression) -> bool:
    """“21st Century Fox”; “Q1” that is a question."""
    if found.last - found.core == 1 and tokens.kind(found.core) == "quartername":
        return tokens.low(found.core - 1) not in _BEFORE_QUARTER
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last)[:1].isupper()


def duration(tokens: TimeTokens, found: Expression) -> bool:
    """“a Century speedboat”."""
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last - 2).islower()
