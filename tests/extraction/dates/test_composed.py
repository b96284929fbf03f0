"""Expressions that are made of others are read whole, seen from Thursday 19 May 2022."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dates.conftest import find_dates
from tui.extraction.model import Resolution

PUBLISHED = date(2022, 5, 19)

# sentence, words → TIMEX3 values
WHOLE = (
    ("They will meet the day after tomorrow.", ("the day after tomorrow", "2022-05-21")),
    ("They met the day before yesterday.", ("the day before yesterday", "2022-05-17")),
    ("They will meet a week from Friday.", ("a week from Friday", "2022-05-27")),
    ("They will meet Tuesday week.", ("Tuesday week", "2022-05-31")),
    ("They will meet the week after next.", ("the week after next", "2022-W22")),
    ("They will meet the Thursday after next.", ("the Thursday after next", "2022-06-02")),
    ("They met the Friday before last.", ("the Friday before last", "2022-05-06")),
    ("They will meet the weekend after next.", ("the weekend after next", "2022-W22-WE")),
    ("They will meet Monday fortnight.", ("Monday fortnight", "2022-06-06")),
    ("They will meet next week’s Tuesday.", ("next week’s Tuesday", "2022-05-24")),
    ("They met on the Monday after Easter.", ("the Monday after Easter", "2022-04-18")),
    ("They will meet the second Sunday before Christmas.", ("the second Sunday before Christmas", "2022-12-11")),
    ("They met a year ago today.", ("a year ago today", "2021-05-19")),
    ("They met a week ago Monday.", ("a week ago Monday", "2022-05-09")),
    ("They will meet a week on Saturday.", ("a week on Saturday", "2022-05-28")),
    ("They met on the eve of Easter.", ("the eve of Easter", "2022-04-16")),
    ("They will meet Sunday morning next week.", ("Sunday morning next week", "2022-05-29TMO")),
    ("It ended three years after 2010.", ("three years after 2010", "2013")),
    ("It closes on the first of next month.", ("the first of next month", "2022-06-01")),
    ("They will meet on Tuesday the 14th of June.", ("Tuesday the 14th of June", "2022-06-14")),
    ("It opened on the second to last Monday of March.", ("the second to last Monday of March", "2022-03-21")),
    ("It opens the last weekend of July.", ("the last weekend of July", "2022-W30-WE")),
    ("It opens the week of the 23rd.", ("the week of the 23rd", "2022-W21")),
    ("It opened at Christmas of 2013.", ("Christmas of 2013", "2013-12-25")),
    ("Logged 2015-3-3 in Osk.", ("2015-3-3", "2015-03-03")),
    ("They meet the day after the first Monday of June.", ("the day after the first Monday of June", "2022-06-07")),
    ("It closes a week after the last day of next month.", ("a week after the last day of next month", "2022-07-07")),
    ("They met the month before last.", ("the month before last", "2022-03")),
    ("It came two weeks after Easter.", ("two weeks after Easter", "2022-05-01")),
    ("It closes three days before Christmas.", ("three days before Christmas", "2022-12-22")),
    ("They leave three days from now at 6pm.", ("three days from now at 6pm", "2022-05-22T18:00")),
    ("It will be over six weeks from now.", ("six weeks from now", "2022-W26")),
    ("They will meet on Friday the 27th.", ("Friday the 27th", "2022-05-27")),
    ("They met on Monday 16th.", ("Monday 16th", "2022-05-16")),
    ("They play on Monday 23, and then rest.", ("Monday 23", "2022-05-23")),
    ("It met the first Monday of this month.", ("the first Monday of this month", "2022-05-02")),
    ("It closes on the 2nd of next month.", ("the 2nd of next month", "2022-06-02")),
    ("It met on Monday of last week.", ("Monday of last week", "2022-05-09")),
    ("It will meet on Wednesday next week.", ("Wednesday next week", "2022-05-25")),
    ("It met in the second last week of May 2021.", ("the second last week of May 2021", "2021-W20")),
    ("It met two Thursdays ago.", ("two Thursdays ago", "2022-05-05")),
    ("It closed a week and a half ago.", ("a week and a half ago", "2022-05-09")),
    ("It closed one month and two days ago.", ("one month and two days ago", "2022-04-17")),
    ("It opened 2019 March 18.", ("2019 March 18", "2019-03-18")),
    ("It opened in 2024 Aug.", ("2024 Aug.", "2024-08")),
    ("It ends May. 12, 2027.", ("May. 12, 2027", "2027-05-12")),
    ("They came at Christmas last year.", ("Christmas last year", "2021-12-25")),
    ("The bill falls due on the 25th.", ("the 25th", "2022-05-25")),
    ("It is due 06/2024.", ("06/2024", "2024-06")),
    ("The 2024-06 report came.", ("2024-06", "2024-06")),
    ("Signed 2-1-1997 in Osk.", ("2-1-1997", "1997-02-01")),
    ("Profit rose in the March quarter.", ("the March quarter", "2022-Q1")),
)
LISTS = (
    ("It runs 3, 4 and 5 May 2025.", ["2025-05-03", "2025-05-04", "2025-05-05"]),
    ("It runs September 7, 8 and 9, 2025.", ["2025-09-07", "2025-09-08", "2025-09-09"]),
    ("It was open from November 2024 to February.", ["2024-11", "2025-02"]),
    ("It ran from May 5th to 13th.", ["2022-05-05", "2022-05-13"]),
    ("It runs from 10/1 to 11/7.", ["2022-10-01", "2022-11-07"]),
    ("From at least 2012 to 2016 she ran it.", ["2012", "2016"]),
    (
        "Tour 2023 dates:\nJune 9 – Osk\nJune 11 – Brack\nJan. 3 – Tarn",
        ["2023", "2023-06-09", "2023-06-11", "2024-01-03"],
    ),
)


@pytest.mark.parametrize(("sentence", "wanted"), WHOLE)
def test_the_whole_is_one_date(sentence: str, wanted: tuple[str, str]) -> None:
    assert [(d.span.of(sentence), d.value) for d in find_dates(sentence, PUBLISHED)] == [wanted]


@pytest.mark.parametrize(("text", "values"), LISTS)
def test_what_one_end_of_a_list_says_counts_for_all(text: str, values: list[str]) -> None:
    assert [d.value for d in find_dates(text, PUBLISHED)] == values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("On Monday 21 people came.", "2022-05-16"),
        ("They met the day after Monday’s vote.", "2022-05-16"),
    ],
)
def test_what_does_not_compose_is_read_by_its_parts(sentence: str, value: str) -> None:
    assert value in [d.value for d in find_dates(sentence, PUBLISHED)]


@pytest.mark.parametrize(
    ("sentence", "words", "value", "why"),
    [
        ("It was held on Feb. 29, 2015.", "Feb. 29, 2015", "2015-02-XX", "February 2015 has 28 days"),
        ("It was held on 31 April.", "31 April", "XXXX-04-XX", "April has 30 days"),
        ("They met on Friday the 31st.", "Friday the 31st", "XXXX-XX-XX", "is a Friday"),
    ],
)
def test_a_day_that_does_not_exist_keeps_its_words_and_says_so(sentence: str, words: str, value: str, why: str) -> None:
    (found,) = find_dates(sentence, PUBLISHED)
    assert (found.span.of(sentence), found.value, found.resolution) == (words, value, Resolution.NONE)
    assert why in found.evidence[0]


def test_a_holiday_follows_the_verb() -> None:
    assert [d.value for d in find_dates("They will meet at Christmas.", date(2022, 2, 12))] == ["2022-12-25"]
    assert [d.value for d in find_dates("They met at Christmas.", date(2022, 2, 12))] == ["2021-12-25"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("They play on Monday night (May 9) at Osk.", ["2022-05-09TNI", "2022-05-09"]),
        (
            "It ended at 2 a.m. local time (0100 GMT) on Monday.",
            ["2022-05-16T02:00", "2022-05-16T01:00", "2022-05-16"],
        ),
        ("They met today (May 18), she said.", ["2022-05-18", "2022-05-18"]),
        ("They met on Monday (May 18), she said.", ["2022-05-16", "2022-05-18"]),
    ],
)
def test_a_day_in_brackets_says_which_day_is_meant(sentence: str, values: list[str]) -> None:
    assert [d.value for d in find_dates(sentence, PUBLISHED)] == values


def test_a_time_of_a_day_that_is_not_said_has_no_day() -> None:
    (moved, start) = find_dates("On Monday they moved it to a 1 p.m. start.", PUBLISHED)
    assert (moved.value, start.value, start.resolution) == ("2022-05-16", "XXXX-XX-XXT13:00", Resolution.NONE)


def test_what_was_due_is_past() -> None:
    assert [d.value for d in find_dates("The tunnel was due to open in September.", PUBLISHED)] == ["2021-09"]


def test_a_feast_that_follows_the_moon_holds_the_days_around() -> None:
    (found,) = find_dates("It opens on Eid al-Fitr 2023.", PUBLISHED)
    assert (found.earliest, found.latest) == (date(2023, 4, 21), date(2023, 4, 23))
    assert "give or take a day" in found.evidence[0]


def test_the_end_of_a_month_is_its_last_third() -> None:
    (found,) = find_dates("It closes at the end of June 2022.", PUBLISHED)
    assert (found.value, found.earliest, found.latest) == ("2022-06", date(2022, 6, 21), date(2022, 6, 30))
