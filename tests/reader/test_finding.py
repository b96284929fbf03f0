"""Search in the text."""

from __future__ import annotations

from textual.widgets import Input

from tui.reader.chrome.search_bar import SearchBar


def count(reader) -> str:
    return str(reader.screen.query_one(SearchBar)._count.render())


async def test_matches_are_counted_with_every_letter(opened):
    async with opened() as reader:
        await reader.press("slash", *"holm")
        assert count(reader) == "1/2"
        await reader.press("x")
        assert count(reader) == "no match"


async def test_n_walks_matches_while_the_search_is_on(opened):
    async with opened() as reader:
        await reader.press("slash", *"holm", "enter", "n")
        assert count(reader) == "2/2"
        assert reader.selected == ""
        await reader.press("N")
        assert count(reader) == "1/2"
        assert "next match" in reader.footer()


async def test_esc_ends_the_search_and_n_walks_quotes_again(opened):
    async with opened() as reader:
        await reader.press("slash", *"holm", "enter", "escape", "n")
        assert not reader.screen.query_one(SearchBar).display
        assert reader.selected == "quote 0"


async def test_esc_while_typing_ends_the_search(opened):
    async with opened() as reader:
        await reader.press("slash", *"holm", "escape")
        assert not reader.screen.query_one(SearchBar).display
        assert reader.pane.has_focus
        assert reader.state.search is None


async def test_enter_on_nothing_puts_the_search_away(opened):
    async with opened() as reader:
        await reader.press("slash", "enter")
        assert not reader.screen.query_one(SearchBar).display
        assert reader.pane.has_focus


async def test_a_new_search_begins_empty(opened):
    async with opened() as reader:
        await reader.press("slash", *"holm", "enter", "escape", "slash")
        assert reader.screen.query_one(Input).value == ""


async def test_keys_typed_into_the_search_do_nothing_else(opened):
    async with opened() as reader:
        await reader.press("slash", *"nfq1")
        assert reader.screen.query_one(Input).value == "nfq1"
        assert reader.selected == ""
