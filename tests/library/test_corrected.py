"""What is corrected is searched and counted as it was corrected, and taken elsewhere so."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from tests.library.conftest import FERRY, FERRY_STOPS, INN_FOR_SALE, found_in, span
from training import polnear
from tui.corrections.anchors import anchored
from tui.corrections.edits import Action, Edit, to_json
from tui.library.articles import keep_extraction, recent, stored
from tui.library.errors import LibraryError
from tui.library.exchange import exported, package_of, take_in
from tui.library.finding import find
from tui.library.gold import golden
from tui.library.journals import keep_journal
from tui.library.opening import open_library
from tui.library.people import people
from tui.library.standoff import write

MONEY = anchored(FERRY, span(FERRY, "“The money sank before the boat did,”"))
SPEAKER = to_json(Edit(Action.SPEAKER, (MONEY,), ("Ida Morven",), made=date(2026, 5, 3)))
DAY = to_json(Edit(Action.PUBLISHED, value="2023-06-15"))


@pytest.fixture
def corrected(library, add) -> int:
    """The number of an article of which a quote and the day were corrected."""
    number = add(FERRY_STOPS)
    keep_journal(library, number, [SPEAKER, DAY], 2)
    keep_extraction(library, number, FERRY_STOPS, found_in(FERRY_STOPS))
    return number


def test_a_corrected_quote_is_found_with_its_corrected_speaker(library, corrected):
    (hit,) = find(library, "said:money")
    assert (hit.speaker, hit.published) == ("Ida Morven", "2023-06-15")
    assert [(one.name, one.quotes) for one in people(library)] == [("Ida Morven", 3)]
    assert recent(library)[0].edits == 2


def test_what_was_found_is_kept_as_it_was_before_edits(library, corrected):
    assert stored(library, corrected) == (FERRY_STOPS, found_in(FERRY_STOPS))


def test_what_is_undone_is_searched_as_it_was(library, corrected):
    keep_journal(library, corrected, [SPEAKER, DAY], 0, unchanged=2)
    keep_extraction(library, corrected, FERRY_STOPS, found_in(FERRY_STOPS))
    assert find(library, "said:money")[0].speaker == "Callum Reith"


def test_corrections_hold_in_another_library_too(library, corrected, tmp_path):
    (line,) = exported(library)
    other = open_library(tmp_path / "other.db").connection
    take_in(other, package_of(line), found_in(FERRY_STOPS))
    assert find(other, "said:money")[0].speaker == "Ida Morven"


def test_corrections_of_another_version_change_nothing_and_are_kept(library, add):
    number = add(FERRY_STOPS)
    keep_journal(library, number, [SPEAKER | {"version": 99}], 1)
    keep_extraction(library, number, FERRY_STOPS, found_in(FERRY_STOPS))
    assert find(library, "said:money")[0].speaker == "Callum Reith"
    assert '"version":99' in next(exported(library))


def test_corrected_articles_are_gold_to_train_on(library, corrected, add):
    add(INN_FOR_SALE)
    library.execute("UPDATE article SET position = 1")  # the day of publication is not corrected any more
    library.execute("UPDATE article SET position = 0 WHERE id != ?", (corrected,))
    (line,) = map(json.loads, golden(library))
    assert (line["dct"], line["text"]) == ("2023-06-14", FERRY)
    money = next(quote for quote in line["quotes"] if quote["by_hand"])
    assert [FERRY[start:end] for start, end in money["parts"]] == ["“The money sank before the boat did,”"]
    assert (money["speaker"], money["kind"], money["optional"]) == ("Ida Morven", "direct", False)
    assert sum(quote["by_hand"] for quote in line["quotes"]) == 1


def test_another_day_of_publication_counts_dates_anew(library, corrected):
    (line,) = map(json.loads, golden(library))
    assert line["dct"] == "2023-06-15"
    assert ("DATE", "2023-06-12") in [(one["type"], one["value"]) for one in line["dates"]]


def test_corrections_hold_when_the_text_around_them_changes(library, corrected):
    longer = replace(FERRY_STOPS, text="Nobody waved.\n\n" + FERRY)
    keep_extraction(library, corrected, longer, found_in(longer))
    assert find(library, "said:money")[0].speaker == "Ida Morven"


def test_what_was_corrected_is_written_as_training_reads_it(library, corrected, tmp_path):
    assert write(library, tmp_path / "gold") == 1
    (article,) = polnear.read(tmp_path / "gold")
    assert article.text == FERRY_STOPS.text
    contents = {part.of(article.text) for one in article.attributions for part in one.content}
    assert "“The money sank before the boat did,”" in contents
    with pytest.raises(LibraryError, match="not empty"):
        write(library, tmp_path / "gold")


def test_a_folder_that_cannot_be_written_is_named(library, corrected, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be written"):
        write(library, tmp_path / "file" / "gold")
