"""A rule: one kind of expression in one form, with what resolves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.timex import Timex

Resolver = Callable[[Expression, TimeContext], Timex | None]
"""Gives what an expression means; None where its words turn out to name no time."""


class Rule(NamedTuple):
    """One kind of expression in one form."""

    kind: Kind
    pattern: str
    resolve: Resolver
    example: str
