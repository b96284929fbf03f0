"""Commands change the session, and it says what has changed."""

from __future__ import annotations

from tests.reader.session.conftest import TOP, Reading, mill
from tui.reader.session.filtering import only, scope
from tui.reader.session.selection import Scope
from tui.reader.session.session import Session
from tui.reader.session.state import State
from tui.reader.session.walking import walk


def test_it_says_what_a_command_has_changed(reading: Reading) -> None:
    changes = []
    reading.session.follow(changes.append)
    reading.do(walk, 1, TOP)
    assert changes[-1].of("selection")
    assert not changes[-1].of("shown", "article", "extraction")
    reading.do(only)
    assert changes[-1].of("shown")
    assert not changes[-1].of("selection")


def test_every_command_is_told_once() -> None:
    session, told = Session(), []
    session.follow(told.append)
    session.do(scope)
    session.do(scope)
    assert [change.after.shown.scope for change in told] == [Scope.EVERYTHING, Scope.QUOTED]


def test_who_has_seen_nothing_yet_sees_everything_as_new(reading: Reading) -> None:
    from tui.reader.session.session import Change

    assert Change(None, reading.state).of("article")


def test_a_command_given_while_others_are_told_comes_after_it() -> None:
    session, first, second = Session(), [], []

    def answer(change):
        first.append(change.after.request.say)
        if change.after.request.say == "one":
            session.do(State.said, "two")

    session.follow(answer)
    session.follow(lambda change: second.append(change.after.request.say))
    session.do(State.said, "one")
    assert first == second == ["one", "two"]


def test_what_is_said_is_gone_with_the_next_command(reading: Reading) -> None:
    reading.do(State.said, "Be patient.")
    assert reading.said == "Be patient."
    reading.do(walk, 1, TOP)
    assert reading.said == ""


def test_nothing_of_the_session_needs_a_terminal() -> None:
    import subprocess
    import sys

    code = (
        "import sys, tui.reader.session.session, tui.reader.session.opening, tui.reader.session.filtering; "
        "sys.exit(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_bare_session_has_nothing_open() -> None:
    assert Session().state.article is None
    assert Session(State(article=mill())).state.article == mill()
