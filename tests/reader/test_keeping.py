"""What is read is kept: opened again, an article stands where it was left."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tui.library.articles import recent, stored
from tui.library.opening import open_existing
from tui.reader.app import ReaderApp

LONG = "\n\n".join(f"Page {n} of the mill's book lists sacks of flour and names nobody." for n in range(80))


@pytest.fixture
def library(tmp_path) -> Path:
    return tmp_path / "home" / "library.db"


@pytest.fixture
def reading(opened, library):
    """Read sources with a library, and leave."""

    @asynccontextmanager
    async def read(*sources, **options):
        async with opened(*sources, library=library, **options) as reader:
            yield reader
        await asyncio.to_thread(reader.app.keeping.end)

    return read


@pytest.fixture
def mill(tmp_path, article_file) -> Path:
    path = tmp_path / "mill long.md"
    path.write_text(article_file.read_text("utf-8") + "\n" + LONG, encoding="utf-8")
    return path


def top(reader) -> int:
    return reader.pane.here.offset


async def kept(reader) -> None:
    """Wait for what the library was asked so far."""
    await asyncio.sleep(0)
    await asyncio.to_thread(lambda: reader.app.keeping._keeper.ask(lambda _: None).result())
    await reader.pilot.pause()


async def test_an_article_is_kept_with_what_was_found(reading, library, mill):
    async with reading(mill) as reader:
        await kept(reader)
    connection = open_existing(library).connection
    (listed,) = recent(connection)
    assert (listed.title, listed.quotes, listed.speakers) == ("The mill wheel turns again", 4, 3)
    article, found = stored(connection, listed.id)
    assert (article, found) == (reader.state.article, reader.state.extraction)


async def test_opened_again_it_stands_where_it_was_left_at_another_width_too(reading, mill):
    async with reading(mill) as reader:
        await reader.press("n", "n", "d", "d")
        place, selected = top(reader), reader.selected
    assert place
    async with reading(mill, size=(90, 30)) as reader:
        await reader.until(lambda: top(reader))
        assert abs(top(reader) - place) < 90, "the line that holds the character"
        assert reader.selected == selected == "quote 1"
        assert "Here you left off." in reader.footer()
        await reader.press("ctrl+o")
        assert top(reader) == 0, "back to where one started"


async def test_what_one_did_meanwhile_is_not_undone(reading, mill):
    async with reading(mill) as reader:
        await reader.press("G")
    async with reading(mill, wait=False) as reader:
        await reader.until(lambda: reader.app.keeping._article)
        reader.pane.scroll_to(y=4, animate=False)
        await reader.until(lambda: reader.state.extraction)
        await kept(reader)
        assert reader.pane.scroll_offset.y == 4


async def test_reloading_leaves_one_where_one_is(reading, mill):
    async with reading(mill) as reader:
        await reader.press("d", "d")
        line = reader.pane.scroll_offset.y
        await kept(reader)
        article = reader.state.article
        await reader.press("r")
        await reader.until(lambda: reader.state.article is not article and reader.state.extraction)
        await kept(reader)
        assert reader.pane.scroll_offset.y == line


async def test_every_article_of_a_list_has_its_own_place(reading, mill, article_file):
    other = mill.with_name("other.txt")
    other.write_text(LONG, encoding="utf-8")
    async with reading(mill, other) as reader:
        await reader.press("d", "d")
        place = top(reader)
        await reader.press("J")
        await reader.until(lambda: reader.state.article and reader.state.article.text.startswith("Page 0"))
        await reader.press("d")
        await reader.press("K")
        await reader.until(lambda: reader.state.article and reader.state.article.text.startswith("The mill"))
        await reader.until(lambda: top(reader) == place)


async def test_what_cannot_be_read_any_more_is_read_from_the_library(reading, mill):
    async with reading(mill) as reader:
        text = reader.state.article.text
    mill.unlink()
    async with reading(mill) as reader:
        assert reader.state.article.text == text
        assert "the library’s copy" in reader.footer()


async def test_what_was_never_read_is_explained_as_before(reading, tmp_path):
    async with reading(tmp_path / "nothing.md", wait=False) as reader:
        await reader.until(lambda: "There is no file" in str(reader.screen.body.notice.render()))


async def test_without_a_place_for_a_library_one_reads_and_is_told(opened, tmp_path, mill):
    (tmp_path / "home").write_text("")
    async with opened(mill, library=tmp_path / "home" / "library.db") as reader:
        await reader.until(lambda: "The library cannot be opened" in reader.footer())
        assert reader.state.extraction.quotes


async def test_without_a_library_nothing_is_kept(opened, library, mill):
    async with opened(mill) as reader:
        assert reader.app.keeping is None
    assert not library.exists()


def test_the_app_keeps_nothing_unless_it_is_told_where():
    assert ReaderApp().keeping is None
