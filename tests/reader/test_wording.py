"""What things are called on screen."""

from __future__ import annotations

from datetime import date

import pytest

from tui.article.model import Span
from tui.english.calendar import long_day
from tui.extraction.model import Date, DateType
from tui.reader.wording import confidence_words, counted, minutes, short_name, value_words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("DATE", "2022-05-13", "2022-05-13"),
        ("DATE", "2022-W19", "2022-05-09…15"),
        ("DATE", "2022-W17", "2022-04-25…05-01"),
        ("DATE", "2022-W19-WE", "2022-05-14…15"),
        ("DATE", "2022-W60", "2022-W60"),
        ("DATE", "XXXX-SU", "summer"),
        ("DATE", "XXXX-05", "May ?"),
        ("DATE", "XXXX-WXX-2", "Tuesday ?"),
        ("TIME", "2022-05-13TNI", "2022-05-13 night"),
        ("DATE", "2022-SU", "summer 2022"),
        ("DATE", "199", "1990s"),
        ("DATE", "XXXX-05-13", "13 May ?"),
        ("TIME", "2022-05-13T14:30", "2022-05-13 14:30"),
        ("DATE", "PRESENT_REF", "now"),
        ("DURATION", "P3D", "3 days"),
        ("DURATION", "P1Y", "1 year"),
        ("DURATION", "PT5M", "5 minutes"),
        ("DURATION", "P5M", "5 months"),
        ("DURATION", "PXCE", "some centuries"),
        ("SET", "P1W", "every week"),
        ("SET", "P2Y", "every 2 years"),
        ("SET", "XXXX-WXX-1", "every Monday"),
    ],
)
def test_values_of_dates(kind, value, words):
    assert value_words(Date(Span(0, 1), DateType(kind), value)) == words


def test_confidence_has_words_and_a_number():
    assert [confidence_words(c) for c in (1.0, 0.8, 0.6, 0.5, 0.0)] == [
        "sure (1.00)", "fairly sure (0.80)", "likely (0.60)", "unsure (0.50)", "a guess (0.00)",
    ]  # fmt: skip


def test_small_things():
    assert long_day(date(2022, 5, 7)) == "7 May 2022"
    assert (counted(1, "quote"), counted(2, "quote")) == ("1 quote", "2 quotes")
    assert (minutes(""), minutes("word " * 700)) == (1, 3)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Petra Holm", "Holm"),
        ("Ana Maria Ruiz", "Ruiz"),
        ("Moscow", "Moscow"),
        ("the town council", "the town council"),
        ("Department of Rivers and Harbours", "Department of…"),
    ],
)
def test_names_in_the_footer_are_short(name, short):
    assert short_name(name) == short
