"""The library at the keyboard: articles, people, find, tally."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest

from tests.reader.conftest import TEXT, Reader, known, until
from tui.article.model import Article, Metadata
from tui.library.articles import Listed, keep, keep_extraction, recent
from tui.library.opening import open_existing, open_library
from tui.reader.app import ReaderApp
from tui.reader.kept import kept_source, number_of
from tui.reader.screens.choose import ChooseScreen
from tui.reader.screens.library import FindScreen, LibraryScreen, article_entry
from tui.reader.screens.page import PageScreen

WEIR = "The weir is [red]dry[/].\n\nNobody knows why it is so.\n\n" + "\n\n".join(f"Page {n}." for n in range(80))
MILL = Article(TEXT, metadata=Metadata("The mill wheel", ("A. Reed",), date(2022, 5, 19)), source="/news/mill.md")


@pytest.fixture
def library(tmp_path):
    """A library of two articles, the mill opened last."""
    path = tmp_path / "library.db"
    connection = open_library(path).connection
    weir = Article(WEIR, metadata=Metadata("The [bold]weir", site="Sallow Post"), source="/news/weir.md")
    for one in (weir, MILL):
        number = keep(connection, one).id
        found = known(TEXT, date(2022, 5, 19)) if one is MILL else None
        if found:
            keep_extraction(connection, number, one, found)
    connection.close()
    return path


@pytest.fixture
def started(library):
    """`onrecord` alone, with that library."""

    @asynccontextmanager
    async def start(*sources, size=(120, 40)):
        app = ReaderApp(sources, library=library)
        async with app.run_test(size=size) as pilot:
            yield Reader(app, pilot)
        await asyncio.to_thread(app.keeping.end)

    return start


async def on_screen(reader, kind):
    await until(reader.pilot, lambda: isinstance(reader.app.screen, kind), kind.__name__)
    await reader.pilot.pause()
    return reader.app.screen


def entries(screen) -> list[str]:
    return [entry.text for entry in screen._list.entries]


async def test_onrecord_alone_opens_the_library(started):
    async with started() as reader:
        screen = await on_screen(reader, LibraryScreen)
        assert entries(screen) == ["The mill wheel", "The [bold]weir"]
        assert screen._list.entries[0].detail == "19 May 2022 · 4 quotes · 3 speakers"
        await reader.press(*"weir", "enter")
        await reader.until(lambda: reader.state.article)
        assert reader.state.article.text == WEIR
        await reader.press("K")
        await reader.until(lambda: reader.state.article and reader.state.article.text == TEXT)


async def test_an_article_is_removed_and_brought_back(started, library):
    async with started() as reader:
        await on_screen(reader, LibraryScreen)
        await reader.press("down", "delete")
        assert "brings it back" in reader.app.screen._list.entries[1].detail
        await reader.press("up", "delete", "delete")
    assert [listed.title for listed in recent(open_existing(library).connection)] == ["The mill wheel"]


async def test_a_first_start_lists_the_samples(tmp_path):
    app = ReaderApp(library=tmp_path / "none.db")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert app.screen._title == "Sample articles"
    await asyncio.to_thread(app.keeping.end)


async def test_a_persons_page_opens_at_the_quote(started):
    async with started() as reader:
        await on_screen(reader, LibraryScreen)
        await reader.press("escape", "P")
        await on_screen(reader, ChooseScreen)
        assert entries(reader.app.screen) == ["Petra Holm", "Ludo Marsh"]
        await reader.press("enter")
        await reader.until(lambda: "Petra Holm, leads the trust" in reader.app.screen._title)
        assert [words[:12] for words in entries(reader.app.screen)] == ["“The wheel s", "“I would do "]
        await reader.press("down", "enter")
        await reader.until(lambda: reader.selected == "quote 3")


async def test_words_are_found_while_they_are_typed(started):
    async with started() as reader:
        await on_screen(reader, LibraryScreen)
        await reader.press("escape", "F")
        screen = await on_screen(reader, FindScreen)
        await reader.press(*"eels")
        await reader.until(lambda: any("eels" in words for words in entries(screen)))
        assert "Ludo Marsh" in screen._list.entries[0].detail
        await reader.press("enter")
        await reader.until(lambda: reader.selected == "quote 1")


async def test_what_nobody_said_is_not_found(started):
    async with started() as reader:
        await on_screen(reader, LibraryScreen)
        await reader.press("escape", "F", *"xyz", "enter")
        assert isinstance(reader.app.screen, FindScreen)
        await reader.until(lambda: "Nothing matches." in reader.app.screen._list.render_line(0).text)


async def test_who_is_quoted_is_counted(started):
    async with started(size=(80, 24)) as reader:
        await on_screen(reader, LibraryScreen)
        await reader.press("escape", "C")
        screen = await on_screen(reader, PageScreen)
        assert ("person", "3 quotes, 75% · 85% of quoted words") in dict(screen.sections)["Kinds of speakers"]


@pytest.mark.parametrize("key", ["L", "P", "F", "C"])
async def test_without_a_library_a_word_says_so(opened, key):
    async with opened() as reader:
        await reader.press(key)
        assert "There is no library" in reader.footer()


@pytest.mark.parametrize("key", ["P", "C"])
async def test_an_empty_library_says_so(opened, tmp_path, key):
    async with opened(tmp_path / "missing.md", wait=False, library=tmp_path / "library.db") as reader:
        await reader.until(lambda: "There is no file" in str(reader.screen.body.notice.render()))
        await reader.press(key)
        await reader.until(lambda: "Nothing has been read yet." in reader.footer())


def test_an_entry_says_what_is_known_only():
    listed = Listed(1, "", "A title", "", "", "2026-01-01T00:00:00+00:00", 1, 0, 2, 0.37)
    assert article_entry(listed).detail == "1 quote · no speakers · 2 corrected · 37% read"
    assert article_entry(replace(listed, seen=1.0)).detail.endswith("· read")
    assert article_entry(replace(listed, published="rubbish", edits=0, seen=0.0)).detail == "1 quote · no speakers"


@pytest.mark.parametrize("source", ["library", "library:", "library:x", "library:-1", "/library:1", "library:²"])
def test_no_path_is_taken_for_an_article_of_the_library(source):
    assert number_of(source) is None
    assert number_of(kept_source(12)) == 12
