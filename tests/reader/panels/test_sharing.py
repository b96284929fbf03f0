"""How panels share a column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.panels.sharing import share


def test_each_gets_what_it_wants_when_there_is_room():
    assert share([6, 10, 8], 30) == [6, 10, 14]


def test_modest_panels_leave_room_for_long_ones():
    assert share([6, 40, 12], 36) == [6, 18, 12]


def test_long_panels_share_alike():
    assert share([90, 90, 90], 36) == [12, 12, 12]


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3), st.integers(8, 200))
def test_the_sum_is_the_height(wanted, height):
    lines = share(wanted, height)
    assert sum(lines) == height
    assert all(line >= min(4, height // 3) for line in lines)
