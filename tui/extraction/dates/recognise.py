"""Find expressions: the grammar over the classes of a text, then what stands before a find, then the guards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.extraction.dates.grammar import RULES, grammar, prefix
from tui.extraction.dates.guards import refused
from tui.extraction.dates.lexicon import Word
from tui.extraction.dates.tokens import Tokens

APPROXIMATED = frozenset(
    (
        "month day|month year|year|the year|decade|ago|duration|half unit|period|clock|times|long|units|fiscal year|holiday|"
        "month|weekday|age|the unit|the period|year end"
    ).split("|")
)
STAGED = frozenset(
    (
        "month day|month year|month|year|the year|decade|quarter|half|season|weekday|weekend|deictic|day part|tonight|"
        "the unit|the period|fiscal year|spelled year|this unit|period|holiday"
    ).split("|")
)


class Expression(NamedTuple):
    """Words that name a time, by token."""

    kind: str
    first: int
    """First token, modifiers included."""
    last: int
    """One past the last token."""
    core: int
    """First token without modifiers."""
    stage: str = ""
    """START, MID or END of what is named."""
    about: str = ""
    """The approximator: “about”, “more than”."""
    end_edge: bool = False
    """Whether it is “the end of” what is named."""

    def words(self, tokens: Tokens, *kinds: str) -> list[Word]:
        """The words of the given classes, in order; all known ones if no class is given."""
        entries = (tokens.entry(i) for i in range(self.core, self.last))
        return [e for e in entries if e and (not kinds or e.kind in kinds)]

    def one(self, tokens: Tokens, *kinds: str) -> Word | None:
        """The first word of the given classes."""
        return next(iter(self.words(tokens, *kinds)), None)


def recognise(tokens: Tokens) -> Iterator[Expression]:
    """Expressions in text order, not overlapping."""
    find, classes, position = grammar().search, tokens.classes, 0
    previous = 0
    while match := find(classes, position):
        first, last = match.span()
        kind = RULES[(match.lastindex or 1) - 1].kind
        expression = _extend(tokens, Expression(kind, first, last, first), previous)
        if refused(tokens, expression.kind, expression.first, first, last):
            position = first + 1
            continue
        yield expression
        position = previous = last


def _extend(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """With the approximator and the stage that stand before it."""
    before = prefix(found.kind in APPROXIMATED, found.kind in STAGED).search(tokens.classes, max(floor, found.core - 6), found.core)
    if before is None or before.start() == found.core:
        return found
    about = stage = ""
    edge = False
    for i in range(before.start(), found.core):
        entry = tokens.entry(i)
        if entry and entry.kind in ("early", "edge"):
            stage, edge = str(entry.value), entry.kind == "edge"
        elif entry and entry.kind not in ("hyphen", "the", "of", "to", "final"):
            about += tokens.pieces[i]
    return found._replace(first=before.start(), stage=stage, about=about.strip(), end_edge=edge)
