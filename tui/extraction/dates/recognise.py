"""Find expressions: the grammar over the classes of a text, then what stands before a find, then the guards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.extraction.dates.grammar import APPROXIMATE, ROUGHLY, RULES, grammar, prefix, runs
from tui.extraction.dates.guards import refused
from tui.extraction.dates.lexicon import Word, vocabulary
from tui.extraction.dates.tokens import Tokens

_COUNTED = frozenset(("ago", "duration", "half unit", "period", "clock", "age"))
_PLACED = frozenset(
    ("month day", "month year", "year", "the year", "decade", "month", "year end", "holiday", "fiscal year")
)
_STAGED = frozenset(
    (
        "month day|month year|month|year|the year|decade|quarter|half|season|weekday|weekend|deictic|day part|tonight|"
        "the unit|the period|fiscal year|spelled year|this unit|period|holiday"
    ).split("|")
)


_MORE_THAN = vocabulary("just well for of in after a lasted lasting took spent")
"""Before “over two hours”, where “over” is no preposition."""


class Expression(NamedTuple):
    """Words that name a time, by token."""

    kind: str
    first: int
    """First token, modifiers included."""
    last: int
    """One past the last token."""
    core: int
    """First token without modifiers."""
    entries: tuple[Word, ...]
    """Its words as the lexicon knows them, without modifiers."""
    stage: str = ""
    """START, MID or END of what is named."""
    about: str = ""
    """The approximator: “about”, “more than”."""
    end_edge: bool = False
    """Whether it is “the end of” what is named."""

    def words(self, *kinds: str) -> list[Word]:
        """The words of the given classes, in order."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def one(self, *kinds: str) -> Word | None:
        """The first word of the given classes."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None


def recognise(tokens: Tokens, take: Callable[[Expression], bool]) -> None:
    """Offer expressions in text order; one that is not taken may still hold a shorter one that is."""
    find, classes, previous = grammar().search, tokens.classes, 0
    for run in runs().finditer(classes):
        position, end = run.span()
        while match := find(classes, position, end):
            first, last = match.span()
            kind = RULES[(match.lastindex or 1) - 1].kind
            entries = tuple(entry for i in range(first, last) if (entry := tokens.entry(i)))
            expression = _extend(tokens, Expression(kind, first, last, first, entries), previous)
            if refused(tokens, kind, expression.first, first, last) or not take(expression):
                position = first + 1
            else:
                position = previous = last


def _extend(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """With the approximator and the stage that stand before it."""
    approximate = APPROXIMATE if found.kind in _COUNTED else ROUGHLY if found.kind in _PLACED else ""
    before = prefix(approximate, found.kind in _STAGED).search(tokens.classes, max(floor, found.core - 6), found.core)
    if before is None or before.start() == found.core:
        return found
    first = before.start()
    if tokens.low(first) in ("over", "under") and tokens.low(first - 1) not in _MORE_THAN:
        first += 1
    about = stage = ""
    edge = False
    for i in range(first, found.core):
        entry = tokens.entry(i)
        if entry and entry.kind in ("early", "edge"):
            stage, edge = str(entry.value), entry.kind == "edge"
        elif entry and entry.kind not in ("hyphen", "the", "of", "to", "final"):
            about += tokens.pieces[i]
    return found._replace(first=first, stage=stage, about=about.strip(), end_edge=edge)
