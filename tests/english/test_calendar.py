"""The calendar's words, each listed once, in the forms that a text may have."""

from __future__ import annotations

from datetime import date

from tui.english.calendar import MONTH_NUMBERS, MONTHS, UNIT_NAMES, UNIT_PLURALS, UNITS, long_day


def test_months_are_known_by_name_and_by_abbreviation() -> None:
    assert [MONTH_NUMBERS[name.lower()] for name in MONTHS] == list(range(1, 13))
    assert (MONTH_NUMBERS["sept"], MONTH_NUMBERS["sep"], MONTH_NUMBERS["dec"]) == (9, 9, 12)


def test_each_unit_has_a_plural_and_can_be_named_by_its_code() -> None:
    assert {"days", "centuries", "decades", "quarters"} <= UNIT_PLURALS.keys()
    assert list(UNIT_PLURALS.values()) == list(UNITS.values())
    assert {name: UNIT_NAMES[code] for name, code in UNITS.items()} == {name: name for name in UNITS}


def test_a_day_is_written_out_without_a_leading_zero() -> None:
    assert long_day(date(2022, 5, 7)) == "7 May 2022"
    assert long_day(date(2022, 10, 31)) == "31 October 2022"
