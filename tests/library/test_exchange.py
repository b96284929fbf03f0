"""The library taken elsewhere and back; lines from strangers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.conftest import FERRY, FERRY_STOPS, found_in
from tui.library.articles import keep, keep_place, recent, stored
from tui.library.errors import LibraryError
from tui.library.exchange import Package, exported, package_of, take_in
from tui.library.journals import Journal, journal, keep_journal
from tui.library.marks import Mark, marks, put_mark, set_tags, tags
from tui.library.opening import open_library

EDITS = ({"edit": "rename", "name": "Ida Morven"}, {"edit": "note"})


@pytest.fixture
def line(library, add) -> str:
    """An article with all that can be done to it, as a line."""
    number = add(FERRY_STOPS)
    keep_place(library, number, 40, ("quote", "q37"), at_end=True)
    keep_journal(library, number, EDITS, 1)
    put_mark(library, number, Mark(7, "Which ferry?"))
    set_tags(library, number, ["to check"])
    (only,) = exported(library)
    return only


def test_what_was_done_to_an_article_goes_with_it(line, tmp_path):
    assert package_of(line) == Package(
        FERRY_STOPS, 40, True, Journal(EDITS, 1), (Mark(7, "Which ferry?"),), ("to check",)
    )
    other = open_library(tmp_path / "other.db").connection
    take_in(other, package_of(line), found_in(FERRY_STOPS))
    assert list(exported(other)) == [line]


def test_what_is_there_already_stays(library, line):
    (listed,) = recent(library)
    keep_journal(library, listed.id, EDITS[:1], 1)
    keep_place(library, listed.id, 9, None, at_end=False)
    put_mark(library, listed.id, Mark(7, "Mine."))
    take_in(library, package_of(line), found_in(FERRY_STOPS))
    assert journal(library, listed.id) == Journal(EDITS[:1], 1)
    assert keep(library, FERRY_STOPS).place == 9
    assert marks(library, listed.id) == [Mark(7, "Mine.")]
    assert tags(library, listed.id) == ["to check"]


def test_another_text_under_the_same_address_replaces_nothing(library, line):
    stranger = replace(package_of(line), article=replace(FERRY_STOPS, text="Buy this ferry."))
    with pytest.raises(LibraryError, match="left as it is"):
        take_in(library, stranger, found_in(stranger.article))
    assert stored(library, recent(library)[0].id)[0].text == FERRY


@pytest.mark.parametrize(
    "change",
    [
        {"onrecord": 2},
        {"article": None},
        {"article": {"text": ""}},
        {"article": {"text": "a\x1b]0;b\x07"}},
        {"article": {"text": "short", "blocks": [{"kind": "paragraph", "span": [0, 9]}]}},
        {"place": -1},
        {"place": 10**9},
        {"place": "40"},
        {"position": 3},
        {"edits": {}},
        {"edits": [7]},
        {"marks": [[1]]},
        {"marks": 7},
        {"tags": 7},
    ],
    ids=str,
)
def test_a_line_that_says_what_cannot_be_is_refused(line, change):
    with pytest.raises(LibraryError, match="cannot be taken in"):
        package_of(json.dumps(json.loads(line) | change))


def test_names_and_notes_from_outside_are_made_safe(line):
    value = json.loads(line)
    value["article"]["metadata"]["title"] = "The \x1b[31mferry\u202e"
    value["tags"] = ["a\x1b[2Jb", ""]
    value["marks"] = [[7, "a\x07b"]]
    value["edits"] = [{"names": ["Ida \x1b]0;x\x07Morven"], "anchors": [{"exact": "a\u202eb"}]}]
    value["position"] = 1
    package = package_of(json.dumps(value))
    assert package.article.metadata.title == "The ferry"
    assert package.journal.edits == ({"names": ["Ida Morven"], "anchors": [{"exact": "ab"}]},)
    assert (package.tags, package.marks) == (("ab",), (Mark(7, "ab"),))


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)


@given(
    st.text()
    | st.dictionaries(st.sampled_from(["onrecord", "article", "place", "edits", "tags"]), JSON).map(json.dumps)
)
def test_no_line_does_more_than_be_refused(text):
    with pytest.raises(LibraryError):
        package_of(text)
