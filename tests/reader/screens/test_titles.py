"""Lists of articles name their titles, read while the list is open."""

from __future__ import annotations

from tui.reader.panels.entry import Entry
from tui.reader.screens.titles import named, read_titles, titled


def test_a_title_stands_over_name_date_and_length(article_file):
    assert titled(article_file) == Entry("The mill wheel turns again", detail="mill.md · 17 May 2022 · 1 min")


def test_what_cannot_be_read_says_why(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert titled(empty).text == "empty.txt"
    assert "is empty" in titled(empty).detail
    assert titled(tmp_path / "gone.txt").text == "gone.txt"


def test_web_addresses_are_not_fetched_for_a_title():
    assert titled("https://news.example/story").text == "https://news.example/story"


def test_reading_stops_when_nobody_wants_to_know(article_file):
    told = []
    read_titles([article_file] * 3, told.append, lambda: False)
    assert told == []
    read_titles([article_file] * 3, told.append, lambda: True)
    assert {i for known in told for i in known} == {0, 1, 2}


async def test_a_folder_is_listed_by_titles_and_nothing_moves(opened, article_file):
    (article_file.parent / "weir.txt").write_text("The weir is closed\n\nNobody may cross it now.\n", encoding="utf-8")
    async with opened(article_file.parent, wait=False) as reader:
        await reader.until(lambda: hasattr(reader.app.screen, "know"), "the list")
        shown = reader.app.screen._list
        height = shown.needed_height
        await reader.until(lambda: [entry.text for entry in shown.entries][1:] == ["The weir is closed"], "titles")
        assert shown.needed_height == height == 2 * (named("x").detail != "") + 2
        await reader.press(*"weir", "enter")
        await reader.until(lambda: reader.state.article and "cross" in reader.state.article.text, "the article")
