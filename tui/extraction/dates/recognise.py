"""Find expressions: the grammar over the classes of a text, then what stands before a find, then the guards."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.english.words import words
from tui.extraction.dates.composed_rules import COMPOSED
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.grammar import APPROXIMATE, ROUGHLY, grammar, more, plain, prefix, runs
from tui.extraction.dates.guards import refused
from tui.extraction.dates.rule import Resolver, Rule
from tui.extraction.dates.rules import PLAIN, RULES
from tui.extraction.dates.tokens import TimeTokens

_COUNTED = frozenset((Kind.AGO, Kind.DURATION, Kind.HALF_UNIT, Kind.PERIOD, Kind.CLOCK, Kind.AGE, Kind.TIME_AHEAD))
"""Kinds before which any approximator may stand."""
_PLACED = frozenset(
    (
        Kind.MONTH_DAY,
        Kind.MONTH_YEAR,
        Kind.YEAR,
        Kind.THE_YEAR,
        Kind.DECADE,
        Kind.MONTH,
        Kind.YEAR_END,
        Kind.HOLIDAY,
        Kind.FISCAL_YEAR,
    )
)
"""Kinds before which “about” may stand, but not “at least”."""
_STAGED = _PLACED | {
    *(Kind.QUARTER, Kind.HALF, Kind.SEASON, Kind.WEEKDAY, Kind.WEEKEND, Kind.DEICTIC, Kind.DAY_PART, Kind.TONIGHT),
    *(Kind.THE_UNIT, Kind.THE_PERIOD, Kind.PERIOD, Kind.SPELLED_YEAR, Kind.NTH_OF),
}
"""Kinds before which “early” or “the end of” may stand."""
_PREFIX = 6
"""Tokens of the longest approximator with a stage."""
_MORE_THAN = words("just well for of in after a lasted lasting took spent")
"""Before “over two hours”, where “over” is no preposition."""


def recognise(tokens: TimeTokens, take: Callable[[Expression, Resolver], bool]) -> None:
    """Offer expressions in text order; one that is not taken may still hold a shorter one that is."""
    find, may_hold, classes, floor = grammar().search, more().search, tokens.classes, 0
    for run in runs().finditer(classes):
        position, end = run.span()
        while may_hold(classes, position, end) and (match := find(classes, position, end)):
            first, rule = match.start(), RULES[(match.lastindex or 1) - 1]
            last = _taken(tokens, match, rule, floor, take)
            if not last and rule in COMPOSED and (other := plain().match(classes, first, end)):
                last = _taken(tokens, other, PLAIN[(other.lastindex or 1) - 1], floor, take)
            position = last or first + 1
            floor = last or floor


def _taken(
    tokens: TimeTokens, match: re.Match[str], rule: Rule, floor: int, take: Callable[[Expression, Resolver], bool]
) -> int:
    """One past the last token of what was matched, 0 if it was refused or not taken."""
    found = _extend(tokens, expression_at(tokens, rule, *match.span()), floor)
    return 0 if refused(tokens, found) or not take(found, rule.resolve) else match.end()


def expression_at(tokens: TimeTokens, rule: Rule, first: int, last: int) -> Expression:
    """The tokens as an expression of a rule’s kind."""
    entries = tuple([entry for i in range(first, last) if (entry := tokens.entry(i))])
    return Expression(rule.kind, first, last, first, entries)


def _extend(tokens: TimeTokens, found: Expression, floor: int) -> Expression:
    """With the approximator and the stage that stand before it."""
    approximate = APPROXIMATE if found.kind in _COUNTED else ROUGHLY if found.kind in _PLACED else ""
    if not approximate and found.kind not in _STAGED:
        return found
    before = prefix(approximate, found.kind in _STAGED).search(
        tokens.classes, max(floor, found.core - _PREFIX), found.core
    )
    if before is None or before.start() == found.core:
        return found
    first = before.start()
    if tokens.low(first) in ("over", "under") and tokens.low(first - 1) not in _MORE_THAN:
        first += 1
    about = stage = ""
    for i in range(first, found.core):
        entry = tokens.entry(i)
        if entry and entry.kind in ("early", "edge", "close"):
            stage = str(entry.value)
        elif entry and entry.kind not in ("hyphen", "the", "of", "to", "final"):
            about += " " * (not tokens.glued(i)) + tokens.word(i)
    return found._replace(first=first, stage=stage, about=about.strip())
