"""Each class of temporal expression is found and resolved, seen from Thursday 19 May 2022."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dates.conftest import find_dates

PUBLISHED = date(2022, 5, 19)

# class, sentence, words, TIMEX3 type and value
EXPRESSIONS = (
    ("full date", "The mill burned on 13 May 2019.", "13 May 2019", "DATE", "2019-05-13"),
    ("full date", "The mill burned on May 13, 2019, at dawn.", "May 13, 2019", "DATE", "2019-05-13"),
    ("full date", "The mill burned on May 13th 2019.", "May 13th 2019", "DATE", "2019-05-13"),
    ("full date", "It opened on the 13th of May, 2019.", "the 13th of May, 2019", "DATE", "2019-05-13"),
    ("full date", "The hearing on Monday, May 23, 2022 was moved.", "Monday, May 23, 2022", "DATE", "2022-05-23"),
    ("full date", "Signed at Brackwater, Sept. 4, 1998.", "Sept. 4, 1998", "DATE", "1998-09-04"),
    ("full date", "Logged 2022-05-13 by the harbour office.", "2022-05-13", "DATE", "2022-05-13"),
    ("full date", "Posted 2022-05-13T11:29:00Z from Tarn.", "2022-05-13T11:29:00Z", "TIME", "2022-05-13T11:29"),
    ("full date", "Stand: 13.05.2022, Rathaus.", "13.05.2022", "DATE", "2022-05-13"),
    ("full date", "The permit of 05/23/2022 lapsed.", "05/23/2022", "DATE", "2022-05-23"),
    ("full date", "The permit of 23/05/22 lapsed.", "23/05/22", "DATE", "2022-05-23"),
    ("month and day", "Ferries stopped on May 2.", "May 2", "DATE", "2022-05-02"),
    ("month and day", "Ferries stopped on 2 May.", "2 May", "DATE", "2022-05-02"),
    ("month and day", "The vote was held Dec. 6.", "Dec. 6", "DATE", "2021-12-06"),
    ("month and day", "A new term begins on Sept. 1.", "Sept. 1", "DATE", "2022-09-01"),
    ("month and day", "It began on March 3rd of last year.", "March 3rd of last year", "DATE", "2021-03-03"),
    (
        "month and day",
        "They met this coming Sunday, May 22, at Orsk.",
        "this coming Sunday, May 22",
        "DATE",
        "2022-05-22",
    ),
    ("month and year", "Prices peaked in June 2008.", "June 2008", "DATE", "2008-06"),
    ("month and year", "Prices peaked in early June of 2008.", "early June of 2008", "DATE", "2008-06"),
    ("month and year", "Prices peaked in June of last year.", "June of last year", "DATE", "2021-06"),
    ("month", "The council met in March.", "March", "DATE", "2022-03"),
    ("month", "The council met in November.", "November", "DATE", "2021-11"),
    ("month", "The council will meet in November.", "November", "DATE", "2022-11"),
    ("month", "It was sold last May.", "last May", "DATE", "2021-05"),
    ("month", "It will be sold next January.", "next January", "DATE", "2023-01"),
    ("month", "A May meeting settled nothing.", "May", "DATE", "2022-05"),
    ("month", "By late April the dam was full.", "late April", "DATE", "2022-04"),
    ("year", "The bridge was built in 1931.", "1931", "DATE", "1931"),
    ("year", "She lost the 2018 election.", "2018", "DATE", "2018"),
    ("year", "The firm (1987) outlived him.", "1987", "DATE", "1987"),
    ("year", "He left in the year 2000.", "the year 2000", "DATE", "2000"),
    ("year", "He left in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996"),
    ("year", "Work should end by the end of 2024.", "the end of 2024", "DATE", "2024"),
    ("year", "In early 2015 the mine closed.", "early 2015", "DATE", "2015"),
    ("fiscal year", "Sales fell in fiscal 2021.", "fiscal 2021", "DATE", "2021"),
    ("decade", "The canal silted up in the 1970s.", "the 1970s", "DATE", "197"),
    ("decade", "The canal silted up in the early 1970s.", "the early 1970s", "DATE", "197"),
    ("decade", "They toured in the ’80s.", "the ’80s", "DATE", "198"),
    ("decade", "They toured in the sixties.", "the sixties", "DATE", "196"),
    ("century", "The chapel is from the 17th century.", "the 17th century", "DATE", "16"),
    ("season", "The orchard froze last winter.", "last winter", "DATE", "2021-WI"),
    ("season", "It opened in the summer of 2015.", "the summer of 2015", "DATE", "2015-SU"),
    ("season", "The rink will open this fall.", "this fall", "DATE", "2022-FA"),
    ("quarter", "Orders rose in the third quarter of 2019.", "the third quarter of 2019", "DATE", "2019-Q3"),
    ("quarter", "Orders rose in Q3 2019.", "Q3 2019", "DATE", "2019-Q3"),
    ("quarter", "A fourth-quarter loss followed.", "fourth-quarter", "DATE", "2021-Q4"),
    ("quarter", "It may open in next year’s first quarter.", "next year’s first quarter", "DATE", "2023-Q1"),
    ("half", "Rents doubled in the first half of 2015.", "the first half of 2015", "DATE", "2015-H1"),
    ("weekday", "The mayor resigned on Tuesday.", "Tuesday", "DATE", "2022-05-17"),
    ("weekday", "The mayor resigned Thursday.", "Thursday", "DATE", "2022-05-19"),
    ("weekday", "The mayor will resign on Tuesday.", "Tuesday", "DATE", "2022-05-24"),
    ("weekday", "The panel is expected to vote on Monday.", "Monday", "DATE", "2022-05-23"),
    ("weekday", "The strike was postponed until Monday.", "Monday", "DATE", "2022-05-23"),
    ("weekday", "The mayor resigned last Thursday.", "last Thursday", "DATE", "2022-05-12"),
    ("weekday", "The mayor resigned early Tuesday.", "early Tuesday", "DATE", "2022-05-17"),
    ("part of day", "Rain fell on Tuesday night.", "Tuesday night", "TIME", "2022-05-17TNI"),
    ("part of day", "Rain fell last night.", "last night", "TIME", "2022-05-18TNI"),
    ("part of day", "Rain fell this morning.", "this morning", "TIME", "2022-05-19TMO"),
    ("part of day", "Rain will fall tomorrow afternoon.", "tomorrow afternoon", "TIME", "2022-05-20TAF"),
    ("part of day", "The choir sings tonight.", "tonight", "TIME", "2022-05-19TNI"),
    ("deictic", "The lock opened yesterday.", "yesterday", "DATE", "2022-05-18"),
    ("deictic", "The lock opens tomorrow.", "tomorrow", "DATE", "2022-05-20"),
    ("deictic", "The lock opened earlier today.", "earlier today", "DATE", "2022-05-19"),
    ("last, this, next", "The choir toured last week.", "last week", "DATE", "2022-W19"),
    ("last, this, next", "The choir tours this week.", "this week", "DATE", "2022-W20"),
    ("last, this, next", "The choir tours next month.", "next month", "DATE", "2022-06"),
    ("last, this, next", "The choir toured earlier this year.", "earlier this year", "DATE", "2022"),
    ("last, this, next", "It must end by the end of this month.", "the end of this month", "DATE", "2022-05"),
    ("last, this, next", "Rents fell over the week, she said.", "the week", "DATE", "2022-W20"),
    ("weekend", "The regatta was held last weekend.", "last weekend", "DATE", "2022-W19-WE"),
    ("weekend", "The regatta will be held this weekend.", "this weekend", "DATE", "2022-W20-WE"),
    ("year-end", "Repairs should be done by year-end.", "year-end", "DATE", "2022"),
    ("ago", "Her uncle left four years ago.", "four years ago", "DATE", "2018"),
    ("ago", "Her uncle left a decade or so ago.", "a decade or so ago", "DATE", "201"),
    ("ago", "Her uncle left two weeks ago.", "two weeks ago", "DATE", "2022-W18"),
    ("ago", "Her uncle left 11 days ago.", "11 days ago", "DATE", "2022-05-08"),
    ("ago", "Her uncle left years ago.", "years ago", "DATE", "PAST_REF"),
    ("in so many", "The tunnel will open in 10 days.", "10 days", "DATE", "2022-05-29"),
    ("duration", "The siege lasted three weeks.", "three weeks", "DURATION", "P3W"),
    ("duration", "A two-week siege ended.", "two-week", "DURATION", "P2W"),
    ("duration", "The two-week siege ended.", "two-week", "DURATION", "P2W"),
    ("duration", "It took two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
    ("duration", "It took half an hour.", "half an hour", "DURATION", "PT30M"),
    ("duration", "It took more than two hours.", "more than two hours", "DURATION", "PT2H"),
    ("duration", "He was mayor for a decade.", "a decade", "DURATION", "P10Y"),
    ("duration", "After a half-century it closed.", "a half-century", "DURATION", "P50Y"),
    ("described unit", "The siege lasted three torrid weeks.", "three torrid weeks", "DURATION", "P3W"),
    ("described unit", "They spent several mud-caked days there.", "several mud-caked days", "DURATION", "PXD"),
    ("described unit", "He served 12 lonely, bitter years.", "12 lonely, bitter years", "DURATION", "P12Y"),
    ("described unit", "After one dismal year it shut.", "one dismal year", "DURATION", "P1Y"),
    ("described unit", "It took a nerveless six hours.", "a nerveless six hours", "DURATION", "PT6H"),
    (
        "described unit",
        "The past two drought-ridden years hurt.",
        "The past two drought-ridden years",
        "DURATION",
        "P2Y",
    ),
    ("described unit", "The three rainy months are over.", "The three rainy months", "DURATION", "P3M"),
    ("anchored duration", "It lost money over the past three years.", "the past three years", "DURATION", "P3Y"),
    ("anchored duration", "In the next few weeks it will close.", "the next few weeks", "DURATION", "PXW"),
    ("anchored duration", "Profit doubled in the first nine months.", "the first nine months", "DURATION", "P9M"),
    ("vague duration", "It rained for several weeks.", "several weeks", "DURATION", "PXW"),
    ("vague duration", "It had been empty for years.", "years", "DURATION", "PXY"),
    ("vague duration", "A yearslong quarrel ended.", "yearslong", "DURATION", "PXY"),
    ("set", "The pool opens every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("set", "The fair is held every two years.", "every two years", "SET", "P2Y"),
    ("set", "The fair is held twice a year.", "twice a year", "SET", "P1Y"),
    ("set", "The clerk updates it daily.", "daily", "SET", "P1D"),
    ("set", "It treats 40 patients a day.", "a day", "SET", "P1D"),
    ("set", "The choir sings on Tuesday nights.", "Tuesday nights", "SET", "XXXX-WXX-2TNI"),
    ("clock", "The train left at 9 p.m. on Tuesday.", "9 p.m. on Tuesday", "TIME", "2022-05-17T21:00"),
    ("clock", "Polls close at 5 p.m. EST Nov. 8.", "5 p.m. EST Nov. 8", "TIME", "2022-11-08T17:00"),
    ("clock", "The quake struck on May 3 at 04:15 GMT.", "May 3 at 04:15 GMT", "TIME", "2022-05-03T04:15"),
    ("clock", "Polls open tomorrow at 7am.", "tomorrow at 7am", "TIME", "2022-05-20T07:00"),
    ("clock", "The bell rang at noon.", "noon", "TIME", "2022-05-19T12:00"),
    ("clock", "They left at 4 in the morning.", "4 in the morning", "TIME", "2022-05-19T04:00"),
    ("clock", "The bourse shut at 1430 GMT.", "1430 GMT", "TIME", "2022-05-19T14:30"),
    ("holiday", "The shops closed on Christmas Day 2015.", "Christmas Day 2015", "DATE", "2015-12-25"),
    ("holiday", "They met last Thanksgiving.", "last Thanksgiving", "DATE", "2021-11-25"),
    ("holiday", "The march is held on Easter Monday.", "Easter Monday", "DATE", "2022-04-18"),
    ("holiday", "Troops paraded on Victory Day.", "Victory Day", "DATE", "2022-05-09"),
    ("holiday", "The market shut for Labor Day.", "Labor Day", "DATE", "2022-09-05"),
    ("part of", "The rink shut in the week of May 9.", "the week of May 9", "DATE", "2022-W19"),
    ("part of", "The weekend of May 7 was wet.", "The weekend of May 7", "DATE", "2022-W18-WE"),
    ("part of", "It rained in the first week of May.", "the first week of May", "DATE", "2022-W18"),
    ("part of", "It ends on the last Friday in August.", "the last Friday in August", "DATE", "2022-08-26"),
    ("part of", "It began on the first Monday of June 2021.", "the first Monday of June 2021", "DATE", "2021-06-07"),
    ("part of", "It shut in the last quarter of 2020.", "the last quarter of 2020", "DATE", "2020-Q4"),
    ("part of", "It shut in the last week of 2020.", "the last week of 2020", "DATE", "2020-W53"),
    ("half", "Rents fell in the first half of the year.", "the first half of the year", "DATE", "2022-H1"),
    ("half", "Rents fell in the second half of the year.", "the second half of the year", "DATE", "2021-H2"),
    ("quarter", "Sales fell in 3Q.", "3Q", "DATE", "2021-Q3"),
    ("quarter", "Sales fell in fiscal 1999’s first quarter.", "fiscal 1999’s first quarter", "DATE", "1999-Q1"),
    ("fiscal year", "Sales fell in FY2017.", "FY2017", "DATE", "2017"),
    ("fiscal year", "Sales fell in FY17.", "FY17", "DATE", "2017"),
    ("year", "The firm collapsed in ’08.", "’08", "DATE", "2008"),
    ("century", "The chapel is from the mid-19th century.", "the mid-19th century", "DATE", "18"),
    ("season", "The rink shut this fall, as planned.", "this fall", "DATE", "2022-FA"),
    ("holiday", "The inn was full over Memorial Day weekend.", "Memorial Day weekend", "DATE", "2022-W21-WE"),
    ("holiday", "They marched on Veteran’s Day.", "Veteran’s Day", "DATE", "2021-11-11"),
    ("in so many", "The lock will open in two weeks’ time.", "two weeks’ time", "DATE", "2022-W22"),
    ("duration", "The lease ends in less than six months’ time.", "less than six months’ time", "DURATION", "P6M"),
    ("duration", "A months-long strike ended.", "months-long", "DURATION", "PXM"),
    ("duration", "A decade-long quarrel ended.", "decade-long", "DURATION", "P10Y"),
    ("duration", "They talked the entire week.", "the entire week", "DURATION", "P1W"),
    ("duration", "The 40-year-old bridge fell.", "40-year-old", "DURATION", "P40Y"),
    ("anchored duration", "The choir toured this past week.", "this past week", "DURATION", "P1W"),
    ("set", "The band plays every other Friday.", "every other Friday", "SET", "XXXX-WXX-5"),
    ("part of day", "The fire was out by late afternoon.", "late afternoon", "TIME", "2022-05-19TAF"),
    ("clock", "The bell rang at 6:00p.m. on Monday.", "6:00p.m. on Monday", "TIME", "2022-05-16T18:00"),
    ("clock", "The bell rang at 10 o’clock.", "10 o’clock", "TIME", "2022-05-19T10:00"),
    ("present", "The canal is now closed.", "now", "DATE", "PRESENT_REF"),
    ("present", "The current tenant refuses.", "current", "DATE", "PRESENT_REF"),
    ("past", "The lock was recently drained.", "recently", "DATE", "PAST_REF"),
    ("past", "In the past, it flooded.", "the past", "DATE", "PAST_REF"),
    ("future", "It may reopen soon.", "soon", "DATE", "FUTURE_REF"),
    ("future", "Nobody knows the future of the mill.", "the future", "DATE", "FUTURE_REF"),
)


@pytest.mark.parametrize(
    ("kind", "sentence", "words", "type_", "value"), EXPRESSIONS, ids=[f"{e[0]}: {e[2]}" for e in EXPRESSIONS]
)
def test_an_expression_of_the_class_is_found_whole_and_resolved(
    kind: str, sentence: str, words: str, type_: str, value: str
) -> None:
    found = {d.span.of(sentence): (d.type, d.value) for d in find_dates(sentence, PUBLISHED)}
    assert found == {words: (type_, value)}


def test_ranges_are_two_dates_and_the_short_end_takes_what_it_lacks_from_the_other() -> None:
    for sentence, values in (
        ("The fair runs from May 9 to 13.", ["2022-05-09", "2022-05-13"]),
        ("The fair runs from 9 to 13 May 2021.", ["2021-05-09", "2021-05-13"]),
        ("The fair ran Sept. 19-22, 2019.", ["2019-09-19", "2019-09-22"]),
        ("The fair ran from May 30 through June 2, 2019.", ["2019-05-30", "2019-06-02"]),
        ("It rained in March and April 2019.", ["2019-03", "2019-04"]),
        ("It rained from November to March 2019.", ["2018-11", "2019-03"]),
        ("It came in the spring and summer of 2015.", ["2015-SP", "2015-SU"]),
        ("The clinic opens Monday through Friday.", ["2022-05-23", "2022-05-27"]),
        ("She coached them in 2014–16.", ["2014", "2016"]),
        ("She coached them from 2014 to 2016.", ["2014", "2016"]),
        ("It shut between 2 p.m. and 4 p.m. Tuesday.", ["2022-05-17T14:00", "2022-05-17T16:00"]),
    ):
        assert [d.value for d in find_dates(sentence, PUBLISHED)] == values, sentence


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The order gave 20 workers weeks to leave.", []),
        ("They gave 300 people hours to leave.", []),
        ("Of the crew, the three face years in prison.", []),
        ("The two spent weeks in the hills.", ["weeks"]),
        ("Two waited hours for a ferry.", ["hours"]),
        ("He toured a hospital two days later.", ["two days"]),
        ("A plumber three weeks ago found it.", ["three weeks ago"]),
    ],
)
def test_a_counted_noun_or_a_verb_before_a_unit_does_not_describe_it(sentence: str, found: list[str]) -> None:
    assert [d.span.of(sentence) for d in find_dates(sentence, PUBLISHED)] == found


def test_typographic_variants_do_not_matter() -> None:
    for sentence in (
        "the end of this year’s second quarter",
        "May\u00a013,\u00a02019",
        "the mid\u20111970s",
        "a two\u2011week truce",
    ):
        usual = sentence.translate(str.maketrans("’\u00a0\u2011", "' -"))
        assert [(d.span, d.value) for d in find_dates(sentence, PUBLISHED)] == [
            (d.span, d.value) for d in find_dates(usual, PUBLISHED)
        ]
        assert find_dates(sentence, PUBLISHED)
