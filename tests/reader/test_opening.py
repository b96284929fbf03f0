"""Opening articles: files, folders, lists, and what cannot be read."""

from __future__ import annotations

import pytest

from tui.article import load
from tui.reader.app import ReaderApp
from tui.reader.chrome.search_bar import SearchBar
from tui.reader.screens.choose import ChooseScreen


@pytest.fixture
def folder(tmp_path, article_file):
    room = tmp_path / "reports"
    room.mkdir()
    (room / "1 mill.md").write_bytes(article_file.read_bytes())
    (room / "2 weir.txt").write_text("The weir is dry.\n\nNobody knows why it is so.\n", encoding="utf-8")
    (room / "3 lock.txt").write_text("The lock is shut.\n\nIt will open again.\n", encoding="utf-8")
    return room


def text(reader) -> str:
    return reader.state.article.text if reader.state.article else ""


async def test_a_folder_shows_its_list_and_opens_what_is_chosen(opened, folder):
    async with opened(folder, wait=False) as reader:
        await reader.until(lambda: isinstance(reader.app.screen, ChooseScreen))
        await reader.press(*"weir", "enter")
        await reader.until(lambda: "dry" in text(reader))
        assert "2/3" in str(reader.screen.header.render())


async def test_capital_j_and_k_walk_the_list(opened, folder):
    async with opened(*sorted(folder.iterdir())) as reader:
        await reader.press("J")
        await reader.until(lambda: "dry" in text(reader))
        await reader.press("K")
        await reader.until(lambda: "Sallow" in text(reader))
        await reader.press("K")
        assert "This is the first article." in reader.footer()


async def test_another_article_forgets_selection_filter_and_search(opened, folder):
    async with opened(*sorted(folder.iterdir())) as reader:
        await reader.press("n", "f", "slash", *"mill", "enter", "J")
        await reader.until(lambda: "dry" in text(reader) and reader.state.extraction)
        assert reader.selected == ""
        assert reader.state.shown.speaker is None
        assert not reader.screen.query_one(SearchBar).display


async def test_an_article_without_quotes_says_why(opened, folder):
    async with opened(folder / "2 weir.txt") as reader:
        await reader.until(lambda: "No quotes" in reader.panel(2).list.render_line(0).text)
        assert "no quote marks" in " ".join(reader.panel(2).list.render_line(y).text.strip() for y in range(4))
        assert "Nobody is quoted." in reader.panel(1).list.render_line(0).text


async def test_the_list_can_be_opened_again(opened, folder):
    async with opened(*sorted(folder.iterdir())) as reader:
        await reader.press("l", "down", "down", "enter")
        await reader.until(lambda: "shut" in text(reader))


async def test_without_sources_the_samples_are_listed(opened):
    app = ReaderApp()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ChooseScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert "Nothing is open." in str(app.reading.body.notice.render())


async def test_a_missing_file_is_explained_and_another_can_be_opened(opened, article_file, tmp_path):
    async with opened(tmp_path / "mil.md", wait=False) as reader:
        await reader.until(lambda: "There is no file" in str(reader.screen.body.notice.render()))
        assert "Did you mean" in str(reader.screen.body.notice.render())
        assert reader.screen.body.notice.display
        await reader.press("o", *str(article_file), "enter")
        await reader.until(lambda: "Sallow" in text(reader))
        assert not reader.screen.body.notice.display


async def test_what_cannot_be_opened_leaves_the_article_in_place(opened):
    async with opened() as reader:
        await reader.press("o", *"nowhere.md", "enter")
        await reader.until(lambda: reader.app._notifications)
        assert "Sallow" in text(reader)
        assert len(reader.state.sources) == 1


@pytest.mark.parametrize("typed", ["~nosuchuser/x", "~nosuchuser", "~/no/such file", "x" * 300])
async def test_a_name_that_leads_nowhere_is_explained_and_the_article_stays(opened, typed):
    async with opened() as reader:
        await reader.press("o", *typed, "enter")
        await reader.until(lambda: reader.app._notifications)
        assert "Sallow" in text(reader)


async def test_markup_in_names_and_messages_is_shown_as_it_is(opened):
    async with opened("no/[red]such[/] file", wait=False) as reader:
        await reader.until(lambda: "[red]such[/] file" in str(reader.screen.body.notice.render()))


async def test_an_unreadable_article_in_a_list_can_be_passed(opened, folder):
    (folder / "2 weir.txt").write_bytes(b"")
    async with opened(*sorted(folder.iterdir())) as reader:
        await reader.press("J")
        await reader.until(lambda: "empty" in str(reader.screen.body.notice.render()))
        await reader.press("J")
        await reader.until(lambda: "shut" in text(reader))


async def test_reloading_reads_the_file_again_and_stays_at_the_place(opened, article_file):
    async with opened(size=(60, 12)) as reader:
        await reader.press("j", "j", "j")
        article_file.write_text(article_file.read_text("utf-8") + "\nMore came later.\n", encoding="utf-8")
        await reader.press("r")
        await reader.until(lambda: "More came" in text(reader) and reader.state.extraction)
        assert reader.pane.scroll_y == 3


async def test_standard_input_is_read_before_the_app_and_cannot_be_reloaded(article_file):
    app = ReaderApp(stdin_article=load(article_file))
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Sallow" in app.session.state.article.text
        await pilot.press("r")
        await pilot.pause()
        assert "only once" in str(app.reading.footer.render())


async def test_a_failure_of_the_extraction_leaves_the_text(opened, monkeypatch):
    def fail(*arguments):
        raise ZeroDivisionError("no words")

    monkeypatch.setattr("tui.extraction.extract", fail)
    async with opened(wait=False) as reader:
        await reader.until(lambda: reader.screen.body.panels and "failed" in reader.panel(2).list.render_line(0).text)
        assert "Sallow" in text(reader)


async def test_results_for_an_article_that_was_left_are_dropped(opened, folder, monkeypatch):
    from threading import Event

    import tui.extraction

    go, extract = Event(), tui.extraction.extract

    def slow(article):
        if "Sallow" in article.text:
            go.wait(10)
        return extract(article)

    monkeypatch.setattr("tui.extraction.extract", slow)
    async with opened(*sorted(folder.iterdir()), wait=False) as reader:
        await reader.until(lambda: "Sallow" in text(reader) and reader.screen.body.panels)
        await reader.press("J")
        await reader.until(lambda: "dry" in text(reader) and reader.state.extraction)
        go.set()
        await reader.press("n")
        assert reader.state.extraction.quotes == ()


async def test_q_leaves(opened):
    async with opened() as reader:
        await reader.press("q")
        await reader.until(lambda: not reader.app.is_running)
