"""Names out of bylines, dates out of lines and addresses."""

from datetime import date

import pytest

from tui.article.byline import authors_in, byline_authors
from tui.article.published import date_in, date_in_url, dateline_date, month_day_with_url_year


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("By ANA RUIZ", ["Ana Ruiz"]),
        ("Ana Ruiz And Tom Okafor For The Harbour Post", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz, Political Editor, and Tom Okafor, Coast Correspondent", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz & Tom Okafor | ana@post.example", ["Ana Ruiz", "Tom Okafor"]),
        ("Written by Ana Ruiz (@anaruiz) Updated 4 March 2031", ["Ana Ruiz"]),
        ("von Greta Öhler", ["Greta Öhler"]),
        ("JEAN-LUC O'DELL, Jr.", ["Jean-Luc O'Dell, Jr."]),
        ("LUIS DE LA CRUZ", ["Luis de la Cruz"]),
        ("AFP/The Echo - [email protected]", ["AFP", "The Echo"]),
        ("7 News Lowmere", ["7 News Lowmere"]),
        ("Staff Writer", []),
        ("By Staff", []),
        ("4 min read", []),
        ("https://post.example/ana", []),
        ("admin", []),
    ],
)
def test_names_without_titles_addresses_and_desks(field: str, names: list[str]) -> None:
    assert list(authors_in(field)) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the water had gone.",
        "By the time they came, it was over.",
        "Goodbye Ana Ruiz",
        "By",
        "He stood by Ana Ruiz",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert byline_authors(line) == ()


@pytest.mark.parametrize(
    "text",
    [
        "2031-03-04T06:50:00+00:00", "Tue, 04 Mar 2031 06:50:00 GMT", "March 4, 2031", "4 March 2031", "Mar. 4th, 2031",
        "4th of March 2031", "4. März 2031", "le 4 mars 2031", "4 de marzo de 2031", "4.3.2031", "20310304",
        "20310304065000", "2031年3月4日", "04-Mar-2031",
    ],
)  # fmt: skip
def test_a_full_date_in_many_forms(text: str) -> None:
    assert date_in(text) == date(2031, 3, 4)


@pytest.mark.parametrize(
    "text", ["March 2031", "03/04/2031", "31 February 2031", "2031", "tel. 203103041", "© 2031", "4 Marble 2031"]
)
def test_nothing_is_guessed_from_less(text: str) -> None:
    assert date_in(text) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2031/03/04/wall", date(2031, 3, 4)),
        ("https://a.example/news/2031/mar/4/wall", date(2031, 3, 4)),
        ("https://a.example/wall-2031-03-04", date(2031, 3, 4)),
        ("https://a.example/20310304/wall", date(2031, 3, 4)),
        ("https://a.example/2031/03/wall", None),
        ("https://a.example/wall?date=2031/03/04/", None),
        ("https://a.example/article-20310399", None),
    ],
)
def test_addresses_hold_dates_in_their_path(url: str, day: date | None) -> None:
    assert date_in_url(url) == day


def test_the_address_gives_a_month_and_day_their_year() -> None:
    assert month_day_with_url_year("March 4 at 3:57 PM", "https://a.example/2031/03/wall") == date(2031, 3, 4)
    assert month_day_with_url_year("March 4 at 3:57 PM", "https://a.example/2031/05/wall") is None
    assert month_day_with_url_year("March 4 at 3:57 PM", "https://a.example/wall") is None


@pytest.mark.parametrize("line", ["GENEVA, March 4, 2031 (Wire) — Talks", "PORT LOUIS, Mauritius, 4 Mar. 2031 - Talks"])
def test_datelines_are_dated(line: str) -> None:
    assert dateline_date(line) == date(2031, 3, 4)
