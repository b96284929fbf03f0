"""The table of links as a pure function, and walking as another."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reader.conftest import TEXT, known
from tui.article.model import Span
from tui.reader.links import linked, next_of, span_of, speaker_of
from tui.reader.selection import Selection, SelectionKind

FOUND = known(TEXT, date(2022, 5, 17))


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
    links = linked(Selection(kind, index), FOUND)
    assert (links.speakers, links.quotes, links.dates) == (speakers, quotes, dates)


def test_nothing_belongs_to_no_selection():
    assert linked(None, FOUND).of(SelectionKind.QUOTE) == frozenset()


def test_a_speaker_stands_where_the_first_quote_is():
    assert span_of(Selection(SelectionKind.SPEAKER, 0), FOUND) == FOUND.quotes[0].span


@pytest.mark.parametrize(
    ("selection", "speaker"),
    [(None, None), (Selection(SelectionKind.DATE, 0), None), (Selection(SelectionKind.QUOTE, 3), 0)],
)
def test_the_speaker_who_is_meant(selection, speaker):
    assert speaker_of(selection, FOUND) == speaker


SPANS = [(4, Span(10, 20)), (5, Span(30, 40)), (7, Span(50, 60))]


@pytest.mark.parametrize(
    ("current", "offset", "step", "found"),
    [
        (4, 0, 1, 5),
        (5, 0, -1, 4),
        (7, 0, 1, None),
        (4, 0, -1, None),
        (None, 0, 1, 4),
        (None, 10, 1, 4),
        (None, 11, 1, 5),
        (None, 50, -1, 5),
        (None, 99, -1, 7),
        (None, 99, 1, None),
        (None, 0, -1, None),
        (6, 30, 1, 5),
    ],
)
def test_walking_goes_on_from_the_current_one_or_from_an_offset(current, offset, step, found):
    assert next_of(SPANS, current, offset, step) == found
