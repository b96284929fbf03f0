"""Ordered tables of named rules: the first rule that applies decides, it can be asked which, and one can be left out.

A rule is a function that gives what it decides, or nothing; its name is the rule's, its docstring has an example.

>>> with trial(without=["pull_quote"]) as decisions:
...     article = load("page.html")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple, ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Decision(NamedTuple):
    """What a rule was about: the words, block or element that it dropped, or what it chose."""

    rule: str
    about: object


class _Trial(NamedTuple):
    without: frozenset[str]
    decisions: list[Decision]


_trial: ContextVar[_Trial | None] = ContextVar("trial", default=None)


@contextmanager
def trial(without: Iterable[str] = ()) -> Iterator[list[Decision]]:
    """Leave rules out while an article is read, and learn what decided: the list grows with every decision."""
    decisions: list[Decision] = []
    token = _trial.set(_Trial(frozenset(without), decisions))
    try:
        yield decisions
    finally:
        _trial.reset(token)


def applies(rule: str, about: object) -> bool:
    """Whether a rule that would decide may do so: always, but in a trial without it."""
    running = _trial.get()
    if running is None:
        return True
    if rule in running.without:
        return False
    running.decisions.append(Decision(rule, about))
    return True


def first(rules: Iterable[Callable[Given, Answer]], *given: Given.args, **named: Given.kwargs) -> Answer | None:
    """What the first rule that applies gives, or None."""
    for rule in rules:
        answer = rule(*given, **named)
        if answer and applies(rule.__name__, answer if answer is not True else given[0]):
            return answer
    return None
