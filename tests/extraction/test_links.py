"""A date belongs to the quotes in whose words, or in whose reporting sentence, it stands."""

from __future__ import annotations

import pytest

from tui.article import Span
from tui.extraction import Date, DateType, Quote, QuoteKind
from tui.extraction.links import linked
from tui.text import document_of

TEXT = (
    "On Monday the road was closed. On Tuesday Ada Lunt said: “It opens in May.” On Friday it rained.\n"
    "“It rained in 2019,” Lunt added on Sunday.\n"
    "Nobody spoke on Saturday."
)
DATES = ("Monday", "Tuesday", "May", "Friday", "2019", "Sunday", "Saturday")


def span(words: str) -> Span:
    """Where the words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def dates_of(content: str, cue: str | None = None) -> list[str]:
    """The words of the dates that belong to a quote."""
    quote = Quote(span(content), (span(content),), QuoteKind.DIRECT, cue=None if cue is None else span(cue))
    dates = tuple(Date(span(words), DateType.DATE, "") for words in DATES)
    (found,) = linked(document_of(TEXT), [quote], dates)
    return [date.span.of(TEXT) for date in dates if date.id in found.dates]


@pytest.mark.parametrize(
    ("content", "cue", "dates"),
    [
        ("“It opens in May.”", "said", ["Tuesday", "May"]),
        ("“It opens in May.”", None, ["Tuesday", "May"]),
        ("“It rained in 2019,”", "added", ["2019", "Sunday"]),
        ("“It rained in 2019,” Lunt added on Sunday.", None, ["2019", "Sunday"]),
        ("Nobody spoke", None, ["Saturday"]),
    ],
)
def test_its_own_sentence_counts_and_its_neighbours_do_not(content: str, cue: str | None, dates: list[str]) -> None:
    assert dates_of(content, cue) == dates


def test_a_quote_over_two_paragraphs_has_the_dates_of_both() -> None:
    text = TEXT[TEXT.index("“It opens") : TEXT.index(" Lunt added")]
    assert dates_of(text) == ["Tuesday", "May", "Friday", "2019", "Sunday"]


def test_nothing_is_linked_where_nothing_is() -> None:
    assert linked(document_of(""), (), ()) == ()
