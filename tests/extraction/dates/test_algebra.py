"""The laws of the calendar algebra, and feasts against days known from print."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.extraction.dates import feasts
from tui.extraction.dates.algebra import day_within, nth_within, part_of, shifted, weekday_on
from tui.extraction.dates.values import at_grain, bounds, grain

DAYS = st.dates(date(1000, 1, 8), date(2990, 1, 1))
VALUES = st.builds(at_grain, DAYS, st.sampled_from(("D", "W", "M", "Q", "Y")))


@given(DAYS, st.integers(-400, 400), st.sampled_from(("D", "W")))
def test_shifting_forth_and_back_returns(day: date, count: int, unit: str) -> None:
    there = shifted(day.isoformat(), count, unit)
    assert there is not None
    assert shifted(there, -count, unit) == day.isoformat()


@given(VALUES, st.integers(-30, 30), st.sampled_from(("D", "W", "M", "Q", "Y")))
def test_a_shifted_value_is_as_fine_as_the_finer_of_both(value: str, count: int, unit: str) -> None:
    order = ("D", "W", "M", "Q", "Y")
    found = shifted(value, count, unit)
    assert found is not None
    assert grain(found) == min(grain(value), unit, key=order.index)


@given(st.builds(at_grain, DAYS, st.sampled_from(("M", "Q", "Y"))), st.integers(-6, 6), st.integers(1, 7))
def test_the_nth_weekday_lies_inside_and_is_that_weekday(value: str, n: int, weekday: int) -> None:
    found = nth_within(n, weekday, value)
    assume(found is not None)
    assert found is not None
    day, days = date.fromisoformat(found), bounds(value)
    assert days is not None
    assert days[0] <= day <= days[1]
    assert day.isoweekday() == weekday
    assert nth_within(n + (1 if n > 0 else -1), weekday, value) != found


@given(DAYS, st.integers(1, 7), st.integers(1, 31))
def test_weekday_and_number_commute(near: date, weekday: int, number: int) -> None:
    found = weekday_on(weekday, number, near)
    assume(found is not None)
    assert found is not None
    day = date.fromisoformat(found)
    assert (day.isoweekday(), day.day) == (weekday, number)
    assert day_within(number, at_grain(day, "M")) == found
    assert abs((day - near).days) <= 62


@given(VALUES, st.sampled_from(("START", "MID", "END")))
def test_a_part_lies_inside_its_whole(value: str, stage: str) -> None:
    part, whole = part_of(value, stage), bounds(value)
    assert part is not None
    assert whole is not None
    assert whole[0] <= part[0] <= part[1] <= whole[1]


@given(st.integers(1, 9990))
def test_feasts_fall_in_their_year_and_on_their_weekday(year: int) -> None:
    assert feasts.easter(year).isoweekday() == 7
    assume(year > 1600)
    orthodox = feasts.from_orthodox(0)(year)
    assert orthodox is not None
    assert orthodox.isoweekday() == 7
    new_year = feasts.from_new_year(0)(year)
    assert new_year is not None
    assert new_year.isoweekday() not in (7, 3, 5)  # lo ADU rosh


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        (feasts.from_new_year(0), 2013, "2013-09-05"),
        (feasts.from_new_year(9), 2018, "2018-09-19"),
        (feasts.from_passover(0), 2024, "2024-04-23"),
        (feasts.fast_of_av, 2018, "2018-07-22"),
        (feasts.hanukkah, 2023, "2023-12-08"),
        (feasts.from_orthodox(0), 2024, "2024-05-05"),
        (feasts.islamic(10, 1), 2024, "2024-04-10"),
        (feasts.lunar_new_year, 2024, "2024-02-10"),
        (feasts.diwali, 2023, "2023-11-12"),
    ],
)
def test_a_feast_falls_on_the_day_in_print(rule: feasts.DayIn, year: int, day: str) -> None:
    assert rule(year) == date.fromisoformat(day)


def test_what_no_table_knows_is_not_known() -> None:
    assert feasts.diwali(1950) is None
    assert shifted("XXXX-05", 1, "D") is None
    assert nth_within(1, "D", "PRESENT_REF") is None
