"""How dates are resolved, with which evidence, and what stays open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dates.conftest import find_dates
from tui.article.model import Block, BlockKind, Span
from tui.extraction.model import Date, Resolution

PUBLISHED = date(2022, 5, 19)


def only(text: str, published: date | None = PUBLISHED) -> Date:
    """The one date of a text."""
    (found,) = find_dates(text, published)
    return found


def test_a_weekday_is_the_last_one_and_says_so() -> None:
    found = only("The mayor resigned on Tuesday.")
    assert found.resolution is Resolution.PUBLICATION
    assert found.evidence == ("Tuesday: the last Tuesday on or before the publication date, 19 May 2022.",)
    assert (found.edtf, found.earliest, found.latest) == ("2022-05-17", date(2022, 5, 17), date(2022, 5, 17))


def test_a_verb_that_looks_ahead_makes_it_the_next_one_and_is_named() -> None:
    found = only("The mayor will resign on Tuesday.")
    assert found.resolution is Resolution.TENSE
    assert found.evidence == ("The first Tuesday after the publication date, 19 May 2022: “will resign” looks ahead.",)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She said the council would vote Friday.", "2022-05-20"),
        ("She said Friday the council would vote.", "2022-05-13"),
        ("The bill to be debated on Monday is long.", "2022-05-23"),
        ("The bill, which passed on Monday, is long.", "2022-05-16"),
        ("The envoy is due to arrive on Saturday.", "2022-05-21"),
        ("The envoy had arrived on Saturday.", "2022-05-14"),
        ("Snow has been forecast for Monday.", "2022-05-23"),
        ("The service planned for Monday was cancelled.", "2022-05-16"),
    ],
)
def test_the_verb_nearest_before_a_weekday_decides(sentence: str, value: str) -> None:
    assert only(sentence).value == value


def test_a_possessive_weekday_follows_the_other_mentions_of_it() -> None:
    text = "The leaders will debate on Monday. Few expect much of Monday’s meeting."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2022-05-23", "2022-05-23"]


def test_what_next_friday_may_mean_as_well_is_told() -> None:
    found = only("The mayor will resign next Friday.")
    assert found.value == "2022-05-20"
    assert found.evidence[0].endswith("Some would mean 27 May 2022.")


def test_without_a_publication_date_what_needs_one_stays_open() -> None:
    values = {
        "He left on Tuesday.": "XXXX-WXX-2",
        "He left on 13 May.": "XXXX-05-13",
        "He left in May.": "XXXX-05",
        "He left yesterday.": "XXXX-XX-XX",
        "He left last week.": "XXXX-WXX",
    }
    for sentence, value in values.items():
        found = only(sentence, None)
        assert (found.value, found.resolution) == (value, Resolution.NONE)
        assert "publication date" in found.evidence[0]
        assert found.earliest is None


def test_without_a_publication_date_what_names_its_year_is_resolved() -> None:
    found = only("He left on 13 May 2019.", None)
    assert (found.value, found.resolution) == ("2019-05-13", Resolution.EXPLICIT)


@pytest.mark.parametrize(
    ("sentence", "edtf", "earliest", "latest"),
    [
        ("in May 2022", "2022-05", date(2022, 5, 1), date(2022, 5, 31)),
        ("last week", "2022-05-09/2022-05-15", date(2022, 5, 9), date(2022, 5, 15)),
        ("in the spring of 2022", "2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("in the winter of 2021", "2021-24", date(2021, 12, 1), date(2022, 2, 28)),
        ("in the third quarter of 2019", "2019-35", date(2019, 7, 1), date(2019, 9, 30)),
        ("in the first half of 2019", "2019-40", date(2019, 1, 1), date(2019, 6, 30)),
        ("in the 1990s", "199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("in the 19th century", "18XX", date(1800, 1, 1), date(1899, 12, 31)),
        ("around June 2, 2019", "2019-06-02~", date(2019, 6, 2), date(2019, 6, 2)),
        ("on June 2, 2019 at 9 p.m.", "2019-06-02T21:00:00", date(2019, 6, 2), date(2019, 6, 2)),
        ("over the past three years", "2019-05-19/2022-05-19", date(2019, 5, 19), date(2022, 5, 19)),
    ],
)
def test_precision_is_kept(sentence: str, edtf: str, earliest: date, latest: date) -> None:
    found = only(f"It changed hands {sentence}.")
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)


def test_words_that_name_no_time_of_the_calendar_have_no_days() -> None:
    for sentence in ("It may reopen soon.", "It is now shut.", "It was recently sold."):
        found = only(sentence)
        assert (found.edtf, found.earliest, found.resolution) == (None, None, Resolution.NONE)


def test_chains_count_from_the_time_spoken_of() -> None:
    text = "The strike began on May 2. The following day the port shut. Two weeks later it reopened."
    first, second, third = find_dates(text, PUBLISHED)
    assert (second.value, second.resolution) == ("2022-05-03", Resolution.NARRATIVE)
    assert (third.value, third.earliest, third.resolution) == ("P2W", date(2022, 5, 17), Resolution.NARRATIVE)
    assert first.span.of(text) in second.evidence[0]


def test_a_clock_time_is_of_the_day_spoken_of() -> None:
    text = "The blast on May 2 woke the town. Crews arrived at 4:30 a.m."
    assert find_dates(text, PUBLISHED)[1].value == "2022-05-02T04:30"


def test_a_time_on_its_own_line_is_of_the_day_a_live_report_is_published() -> None:
    text = "The vote is on May 24.\n\n9:40 p.m.\n\nThe count has begun.\n\n9:18 p.m.\n\nPolls are shut."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2022-05-24", "2022-05-19T21:40", "2022-05-19T21:18"]


def test_ahead_of_a_day_looks_ahead_even_where_the_verb_looks_back() -> None:
    assert only("Traders sold shares ahead of Tuesday’s vote.").value == "2022-05-24"


def test_a_condition_looks_ahead() -> None:
    assert only("It helps him if he is the candidate in November.").value == "2022-11"
    assert only("If Tuesday’s count stands, he is out.").value == "2022-05-17"


def test_the_full_stop_of_a_title_ends_no_sentence() -> None:
    text = "The council will vote on Tuesday. On Tuesday, Gov. Ada Brandt signed the bill."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2022-05-24", "2022-05-17"]


def test_a_month_without_a_verb_follows_the_other_mentions_of_it() -> None:
    text = "They will vote in November. A victory in November is likely."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2022-11", "2022-11"]


def test_that_month_is_of_the_year_spoken_of() -> None:
    text = "The riots of 1968 cost him the vote that November."
    assert find_dates(text, PUBLISHED)[1].value == "1968-11"


def test_election_day_from_afar_is_that_of_an_even_year() -> None:
    assert only("Much can change by Election Day.", date(2022, 2, 9)).value == "2022-11-08"
    assert only("Few voted on Election Day.", date(2021, 11, 5)).value == "2021-11-02"


def test_evidence_says_where_a_chain_leads_at_its_own_grain() -> None:
    found = find_dates("The mill closed in 2008. Four years later it burned.", PUBLISHED)[1]
    assert found.evidence == ("A length of time; counted after “2008” it leads to 2012.",)


def test_a_chain_that_tells_the_past_does_not_lead_beyond_the_publication_date() -> None:
    found = find_dates("He bought the mill in 2015. A decade later it was ash.", PUBLISHED)[1]
    assert (found.value, found.earliest) == ("P10Y", None)


def test_the_last_months_of_a_year_do_not_end_at_the_publication_date() -> None:
    first, second = find_dates("It raised millions in the last three months of 2020.", PUBLISHED)
    assert (first.value, first.earliest, second.value) == ("P3M", None, "2020")


def test_a_far_holiday_follows_the_verb() -> None:
    assert only("They will meet at Christmas.").value == "2022-12-25"
    assert only("They met at Christmas.").value == "2021-12-25"


def test_a_text_that_names_the_present_year_is_no_history() -> None:
    text = "She led it in 1994, 1996, 1998, 2001 and 2004, and again in 2022. She spoke on May 11."
    assert find_dates(text, PUBLISHED)[-1].value == "2022-05-11"


def test_a_year_earlier_is_a_year_before_the_quarter_spoken_of() -> None:
    text = "Profit rose to $4 million in the third quarter of 2021, from $3 million a year earlier."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2021-Q3", "2020-Q3"]


def test_a_month_takes_the_year_that_its_sentence_tells_of() -> None:
    text = "In 2008 he stayed in the race until June and then gave up."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2008", "2008-06"]


def test_in_so_many_years_is_a_length_of_time_where_it_looks_back_over_them() -> None:
    assert only("She will sing for the first time in ten years.").value == "P10Y"
    assert only("She will sing in ten years.").value == "2032"


def test_a_history_tells_its_months_in_the_year_named_last() -> None:
    text = (
        "The league formed in 1751 and split in 1756. War broke out in 1758 and again in 1760. It ended in 1763. "
        "In June of that year envoys met, and on 4 July they signed."
    )
    assert [d.value for d in find_dates(text, PUBLISHED)][-2:] == ["1763-06", "1763-07-04"]


def test_years_before_christ_are_astronomical_in_edtf() -> None:
    for sentence in ("The city fell in 146 BC.", "The city fell in 146 B.C. and burned."):
        found = only(sentence)
        assert (found.value, found.edtf, found.earliest) == ("BC0146", "-0145", None)


def test_the_order_of_day_and_month_is_learned_from_the_article() -> None:
    british = "Opened 23/04/2019, closed 05/06/2019."
    american = "Opened 04/23/2019, closed 05/06/2019."
    assert find_dates(british, PUBLISHED)[1].value == "2019-06-05"
    assert find_dates(american, PUBLISHED)[1].value == "2019-05-06"
    spelled = "The Labour council organised it; the programme ended 05/06/2019."
    assert find_dates(spelled, PUBLISHED)[0].value == "2019-06-05"


def test_where_nothing_tells_the_order_it_is_a_guess_and_says_so() -> None:
    found = only("It closed 05/06/2019.")
    assert (found.value, found.resolution) == ("2019-05-06", Resolution.GUESS)
    assert "order" in found.evidence[0]


def test_code_and_boilerplate_are_not_searched() -> None:
    text = "Signed in May 2019.\n\nlast_run = 2019-05-13\n\nCopyright 2022, all rights reserved."
    prose, code, foot = (text.index(part) for part in ("Signed", "last_run", "Copyright"))
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(prose, prose + 19)),
        Block(BlockKind.CODE, Span(code, code + 21)),
        Block(BlockKind.BOILERPLATE, Span(foot, len(text))),
    )
    assert [d.value for d in find_dates(text, PUBLISHED, blocks)] == ["2019-05"]


def test_expressions_do_not_cross_paragraphs_but_do_cross_wrapped_lines() -> None:
    assert [d.value for d in find_dates("Written by Ada May\n12 people came", PUBLISHED)] == []
    wrapped = "The harbour master of Brackwater resigned in early\nlast week after the storm."
    assert [d.value for d in find_dates(wrapped, PUBLISHED)] == ["2022-W19"]


def test_iso_and_numeric_dates_work_in_other_languages() -> None:
    german = "Die Brücke wurde am 13.05.2019 gesperrt und am 2019-06-02 geöffnet."
    assert [d.value for d in find_dates(german, PUBLISHED)] == ["2019-05-13", "2019-06-02"]


def test_dates_at_the_edges_of_the_calendar_are_left_open_rather_than_wrong() -> None:
    for day in (date(1, 1, 1), date(9999, 12, 31)):
        find_dates("Last year, two centuries ago, next Tuesday, the end of next month, at Easter, last winter.", day)
    assert only("It stood there 900 centuries ago.").value == "PAST_REF"
