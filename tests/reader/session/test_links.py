"""The table of links as a pure function, and walking as another."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reader.conftest import TEXT, known
from tui.article.model import Span
from tui.extraction.model import Date, DateType
from tui.reader.session.links import linked, next_of, span_of, speaker_of
from tui.reader.session.selection import Selection, SelectionKind

FOUND = known(TEXT, date(2022, 5, 17))


def select(kind: SelectionKind, number: int) -> Selection:
    return Selection(kind, getattr(FOUND, f"{kind}s")[number].id)


@pytest.mark.parametrize(
    ("kind", "index", "speakers", "quotes", "dates"),
    [
        (SelectionKind.QUOTE, 0, {0}, {0}, {2, 3}),
        (SelectionKind.QUOTE, 1, {1}, {1}, {4}),
        (SelectionKind.SPEAKER, 0, {0}, {0, 3}, {2, 3}),
        (SelectionKind.SPEAKER, 2, {2}, {2}, set()),
        (SelectionKind.DATE, 3, {0}, {0}, {3}),
        (SelectionKind.DATE, 0, set(), set(), {0}),
    ],
)
def test_what_belongs_to_a_selection(kind, index, speakers, quotes, dates):
    links = linked(select(kind, index), FOUND)
    assert links.speakers == {FOUND.speakers[i].id for i in speakers}
    assert links.quotes == {FOUND.quotes[i].id for i in quotes}
    assert links.dates == {FOUND.dates[i].id for i in dates}


def test_nothing_belongs_to_no_selection():
    assert linked(None, FOUND).of(SelectionKind.QUOTE) == frozenset()


def test_a_speaker_stands_where_the_first_quote_is():
    assert span_of(select(SelectionKind.SPEAKER, 0), FOUND) == FOUND.quotes[0].span


@pytest.mark.parametrize(
    ("selection", "speaker"),
    [(None, None), (select(SelectionKind.DATE, 0), None), (select(SelectionKind.QUOTE, 3), FOUND.speakers[0])],
)
def test_the_speaker_who_is_meant(selection, speaker):
    assert speaker_of(selection, FOUND) == speaker


DATES = [Date(Span(start, start + 10), DateType.DATE, "") for start in (10, 30, 50)]


@pytest.mark.parametrize(
    ("current", "offset", "step", "found"),
    [
        ("d10", 0, 1, "d30"),
        ("d30", 0, -1, "d10"),
        ("d50", 0, 1, None),
        ("d10", 0, -1, None),
        (None, 0, 1, "d10"),
        (None, 10, 1, "d10"),
        (None, 11, 1, "d30"),
        (None, 50, -1, "d30"),
        (None, 99, -1, "d50"),
        (None, 99, 1, None),
        (None, 0, -1, None),
        ("d7", 30, 1, "d30"),
    ],
)
def test_walking_goes_on_from_the_current_one_or_from_an_offset(current, offset, step, found):
    assert next_of(DATES, current, offset, step) == found
