"""Edits are kept in order, with what is undone; bookmarks, notes and tags beside them."""

from __future__ import annotations

import pytest

from tests.library.conftest import FERRY_STOPS
from tui.library.articles import recent
from tui.library.errors import LibraryError
from tui.library.journals import LONGEST, Journal, journal, keep_journal
from tui.library.marks import Mark, marks, put_mark, set_tags, tags, take_mark

RENAME = {"edit": "rename", "name": "Ida “Boats” Morven"}
REJECT = {"edit": "no quote", "anchor": {"exact": "a speech", "start": 12}}


def test_edits_come_back_in_order_with_what_is_undone(library, add):
    number = add(FERRY_STOPS)
    keep_journal(library, number, [RENAME, REJECT], 1)
    assert journal(library, number) == Journal((RENAME, REJECT), 1)
    assert recent(library)[0].edits == 1


def test_a_new_edit_takes_the_place_of_those_that_were_undone(library, add):
    number = add(FERRY_STOPS)
    keep_journal(library, number, [RENAME, REJECT], 1)
    keep_journal(library, number, [RENAME, RENAME, REJECT], 3, unchanged=1)
    assert journal(library, number).edits == (RENAME, RENAME, REJECT)


@pytest.mark.parametrize(
    ("edits", "position", "unchanged"),
    [
        ([RENAME], 2, 0),
        ([RENAME], -1, 0),
        ([RENAME], 1, 2),
        ([RENAME, RENAME, REJECT], 3, 2),
        ([{"value": float("nan")}], 1, 0),
        ([{"value": object()}], 1, 0),
        ([{"value": "x" * LONGEST}], 1, 0),
    ],
    ids=["beyond", "before", "unknown", "missing", "nan", "object", "long"],
)
def test_what_cannot_be_kept_leaves_everything_as_it_was(library, add, edits, position, unchanged):
    number = add(FERRY_STOPS)
    keep_journal(library, number, [REJECT], 1)
    with pytest.raises(LibraryError):
        keep_journal(library, number, edits, position, unchanged=unchanged)
    assert journal(library, number) == Journal((REJECT,), 1)


@pytest.mark.parametrize("edit", ["", "7", "[]", "[" * 100_000], ids=["nothing", "number", "list", "deep"])
def test_an_edit_that_is_none_is_refused(library, add, edit):
    number = add(FERRY_STOPS)
    library.execute("INSERT INTO edit (article, position, edit) VALUES (?, 0, ?)", (number, edit))
    with pytest.raises(LibraryError):
        journal(library, number)


def test_places_are_marked_and_noted_in_text_order(library, add):
    number = add(FERRY_STOPS)
    put_mark(library, number, Mark(50, "Who counted the money?"))
    put_mark(library, number, Mark(10))
    put_mark(library, number, Mark(50, "Reith did."))
    assert marks(library, number) == [Mark(10), Mark(50, "Reith did.")]
    take_mark(library, number, 10)
    assert marks(library, number) == [Mark(50, "Reith did.")]


def test_tags_are_a_set(library, add):
    number = add(FERRY_STOPS)
    set_tags(library, number, ["ferries", " to  check ", "ferries"])
    assert tags(library, number) == ["ferries", "to check"]
