"""The one object that all panes follow: commands change its state, and it says what has changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, NamedTuple, ParamSpec

from tui.reader.session.state import NOTHING, State

P = ParamSpec("P")


class Change(NamedTuple):
    """What a command did: the state before and after it."""

    before: State | None
    """None for somebody who has seen no state yet."""
    after: State

    def of(self, *fields: str) -> bool:
        """Whether any of the fields of the state is another one now."""
        before = self.before
        return before is None or any(getattr(before, name) is not getattr(self.after, name) for name in fields)


class Session:
    """Holds the state of the reader. Knows no screen: commands are functions from one state to the next."""

    def __init__(self, state: State | None = None) -> None:
        self.state = state or State()
        self._followers: list[Callable[[Change], None]] = []
        self._waiting: deque[Callable[[State], State]] = deque()
        self._busy = False

    def follow(self, follower: Callable[[Change], None]) -> None:
        """Tell somebody of every command from now on."""
        self._followers.append(follower)

    def do(self, command: Callable[Concatenate[State, P], State], *args: P.args, **kwargs: P.kwargs) -> None:
        """Carry out a command; one that a follower gives meanwhile comes after it, so that all see the same order."""
        self._waiting.append(lambda state: command(state, *args, **kwargs))
        if self._busy:
            return
        self._busy = True
        try:
            while self._waiting:
                before = self.state
                self.state = self._waiting.popleft()(replace(before, request=NOTHING))
                for follower in self._followers:
                    follower(Change(before, self.state))
        finally:
            self._busy = False
            self._waiting.clear()
