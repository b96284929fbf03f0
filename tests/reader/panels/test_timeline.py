"""The timeline: scale, axis, bars and names."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.panels.timeline import Event, Timeline, axis, bars, label, labels, scale

MAY = [Event(f"d{day}", date(2022, 5, day), date(2022, 5, day)) for day in (1, 11, 21, 31)]


def of(events):
    return [day for event in events for day in (event.earliest, event.latest)]


def test_days_are_points_to_scale():
    assert axis(MAY, scale(of(MAY), 31), 31) == "●─────────●─────────●─────────●"


def test_a_month_is_a_bar_below():
    events = [*MAY, Event("d4", date(2022, 5, 11), date(2022, 5, 21))]
    assert bars(events, scale(of(events), 31), 31) == " " * 10 + "╺━━━━━━━━━╸" + " " * 10


def test_long_empty_stretches_are_shortened_and_dotted():
    events = [Event("d9", date(1911, 1, 1), date(1911, 1, 1)), *MAY]
    to_cell = scale(of(events), 60)
    line = axis(events, to_cell, 60)
    assert "┄┄┄" in line
    assert line.count("●") == 5
    assert to_cell.cell(date(2022, 5, 1)) < 24


def test_one_time_alone_needs_no_timeline():
    timeline = Timeline()
    year = Event("d0", date(2014, 1, 1), date(2014, 12, 31))
    timeline.show([year], None)
    assert not timeline.is_worth_it
    timeline.show([], date(2022, 5, 17))
    assert not timeline.is_worth_it
    timeline.show([year], date(2022, 5, 17))
    assert timeline.is_worth_it


def test_names_say_how_fine_a_date_is():
    assert label(Event("d0", date(2019, 1, 1), date(2019, 12, 31)), long=True) == "2019"
    assert label(Event("d0", date(2010, 1, 1), date(2019, 12, 31)), long=True) == "2010–2019"
    assert label(Event("d0", date(2022, 3, 1), date(2022, 3, 31)), long=False) == "Mar 2022"
    assert label(MAY[0], long=False) == "1 May"
    assert label(MAY[0], long=True) == "1 May 2022"


def test_the_current_date_is_named_first_and_names_do_not_touch():
    placed = labels(MAY, scale(of(MAY), 18), 18, current="d11")
    assert [words for _, words, _ in placed] == ["11 May", "31 May"]


@given(
    st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 4000)), min_size=1, max_size=12),
    st.integers(10, 90),
)
def test_everything_stays_on_the_axis_and_in_order(spans, width):
    start = date(1850, 1, 1)
    events = [
        Event(f"d{i}", start + timedelta(first), start + timedelta(first + length))
        for i, (first, length) in enumerate(spans)
    ]
    if len(set(of(events))) < 2:
        return
    to_cell = scale(of(events), width)
    cells = [to_cell.cell(day) for day in sorted(of(events))]
    assert cells == sorted(cells)
    assert cells[0] == 0
    assert cells[-1] == width - 1
    assert len(axis(events, to_cell, width)) == len(bars(events, to_cell, width)) == width
    for first, words, _ in labels(events, to_cell, width, current="d0"):
        assert first >= 0
        assert first + len(words) <= max(width, len(words))
