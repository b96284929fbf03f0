"""Articles that were opened are there again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.conftest import FERRY, FERRY_STOPS, INN_FOR_SALE, article
from tui.article import load
from tui.extraction import extract
from tui.library.articles import find_copy, keep, keep_extraction, keep_place, recent, remove, stored
from tui.library.errors import LibraryError
from tui.samples import sample_articles


def test_an_article_is_found_again_by_its_address(library, add):
    number = add(FERRY_STOPS)
    keep_place(library, number, 40, ("quote", "q37"), at_end=False)
    again = keep(library, replace(FERRY_STOPS, text=FERRY + "\n\nNobody waved."))
    assert (again.id, again.place, again.selection) == (number, 40, ("quote", "q37"))


def test_an_article_is_found_again_by_its_text(library, add):
    number = add(FERRY_STOPS)
    keep_place(library, number, 40, None, at_end=False)
    assert keep(library, replace(FERRY_STOPS, source="/elsewhere/copy.md")).place == 40
    assert keep(library, replace(FERRY_STOPS, source="standard input")).id == number


def test_what_is_piped_in_has_no_address_and_is_not_taken_for_another_text(library):
    first = keep(library, article("One text.", "standard input"))
    assert keep(library, article("Another text.", "standard input")).id != first.id


def test_a_place_beyond_a_text_that_became_shorter_is_its_end(library, add):
    number = add(FERRY_STOPS)
    keep_place(library, number, len(FERRY), None, at_end=True)
    assert keep(library, replace(FERRY_STOPS, text="Short.")).place == len("Short.")


@pytest.mark.parametrize("sample", sample_articles(), ids=lambda sample: sample.name)
def test_articles_and_extractions_come_back_as_they_were(library, sample):
    one = load(sample)
    number = keep(library, one).id
    found = extract(one)
    keep_extraction(library, number, one, found)
    assert stored(library, number) == (one, found)


def test_what_another_version_of_the_program_found_is_not_taken(library, add):
    number = add(FERRY_STOPS)
    library.execute("UPDATE content SET maker = 'an older one'")
    assert stored(library, number) == (FERRY_STOPS, None)


def test_a_copy_stands_in_for_an_article_that_cannot_be_reached(library, add):
    add(replace(FERRY_STOPS, source="https://post.example/ferry"))
    copy = find_copy(library, "https://post.example/ferry")
    assert copy is not None and copy.text == FERRY
    assert find_copy(library, "https://post.example/inn") is None
    assert find_copy(library, "-") is None


def test_the_list_has_the_last_opened_first_and_says_how_far_one_read(library, add):
    ferry, inn = add(FERRY_STOPS), add(INN_FOR_SALE)
    keep_place(library, ferry, len(FERRY) // 2, None, at_end=False)
    keep_place(library, inn, 10, None, at_end=True)
    keep(library, FERRY_STOPS)
    first, second = recent(library)
    assert (first.title, first.site, first.published) == ("The ferry stops", "Ostrel Post", "2023-06-14")
    assert (first.quotes, first.speakers, first.edits) == (3, 2, 0)
    assert first.seen == pytest.approx(0.5, abs=0.01)
    assert (second.id, second.seen) == (inn, 1.0)


def test_what_was_added_but_not_opened_does_not_come_first(library, add):
    ferry, inn = add(FERRY_STOPS), add(INN_FOR_SALE)
    keep(library, FERRY_STOPS, opened=False)
    assert [listed.id for listed in recent(library)] == [inn, ferry]


def test_what_is_removed_can_be_brought_back(library, add):
    number = add(FERRY_STOPS)
    remove(library, number)
    assert recent(library) == []
    remove(library, number, back=True)
    assert [listed.id for listed in recent(library)] == [number]


def test_opening_an_article_brings_it_back_too(library, add):
    remove(library, add(FERRY_STOPS))
    keep(library, FERRY_STOPS)
    assert len(recent(library)) == 1


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[]",
        "7",
        '{"text": 7}',
        '{"text": "", "blocks": [{"kind": "paragraph", "span": [5, 99999]}]}',
        "[" * 100_000,
    ],
    ids=["nothing", "list", "number", "text", "span", "deep"],
)
def test_a_record_that_is_none_is_refused(library, add, record):
    number = add(FERRY_STOPS)
    library.execute("UPDATE content SET record = ?", (record,))
    with pytest.raises(LibraryError, match="cannot be read"):
        stored(library, number)


def test_names_from_a_strangers_file_are_safe_for_a_terminal(library, add):
    number = add(FERRY_STOPS)
    library.execute("""UPDATE content SET record = '{"text":"","metadata":{"title":"a\\u001b]0;b\\u0007c"}}'""")
    assert stored(library, number)[0].metadata.title == "ac"
