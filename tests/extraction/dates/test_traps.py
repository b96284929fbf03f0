"""What looks like a date and is none is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dates.conftest import find_dates

TRAPS = (
    "Theresa May declined to answer.",
    "June Brown and April Jones ran the shop.",
    "The protesters vowed to march on regardless.",
    "He may yet resign, and so may she.",
    "She deals in second-hand pianos.",
    "Version 4.11.20 fixes the fault.",
    "The lamp costs $1999 or £2010 with tax.",
    "Dial 555-2014 or 0800 1984 22.",
    "Brackwater won 21-19, 18-21, 25-23.",
    "Orsk United lead 3-1 after the break.",
    "Boeing 2020 orders were cut by a third.",
    "About 1800 people marched.",
    "More than 2000 homes lost power.",
    "The 1998 Act was repealed.",
    "A 27-year-old teacher was arrested.",
    "He turned 1,950 this way and that.",
    "Room 2014 is upstairs.",
    "The Sunday Herald broke the story.",
    "Wednesday Addams is her favourite.",
    "She likes Gomez, Wednesday Addams and Lurch.",
    "She reads USA Today on the train.",
    "Flight 1987 was diverted.",
    "They won the set 14:12 and lost the match.",
    "They spring a trap and fall silent.",
    "Augusta and Julia are sisters.",
    "The M25 and the A14 were closed.",
    "Three quarters of voters agreed.",
    "The Daily Courier and the Weekly Post merged.",
    "Monday Night Football drew a crowd.",
    "The ratio was 3/4, then 5/8.",
    "Article 2004 of the code was quoted.",
    "A minute quantity of the dye was found.",
    "The 10 highest of 31 peaks were climbed.",
    "Mr. Day and Ms. Winter left.",
    "He weighs 2010 grams less.",
    "The 74-year-old left the hospital in tears.",
    "A 21-year-old former school athletics star sang.",
    "He drove a Century speedboat.",
    "She owns shares of 21st Century Harbour.",
    "At the end of the day, nobody cared.",
    "Their votes may carry the day.",
    "They stayed at Mar-a-Tarn.",
    "Jan-Erik Holm and April-Lynn Reyes agreed.",
    "Friday Osei chairs the board.",
    "She appeared on “Tarn News Sunday.”",
    "They saw “Frosty Friday” twice.",
    "The Oct 4 receptor was isolated.",
    "She won on the quiz 40 Minutes again.",
    "The night sky was clear.",
    "They met in the morning fog.",
    "Q1: What is a lock?",
    "It was the last day of the fair.",
    "The past tense is rarer there.",
)


@pytest.mark.parametrize("sentence", TRAPS)
def test_no_date_is_seen(sentence: str) -> None:
    assert [d.span.of(sentence) for d in find_dates(sentence, date(2022, 5, 19))] == []
