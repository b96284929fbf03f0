"""Where panes stand, and how one gets from one to another."""

from __future__ import annotations

import pytest

from tui.reader.chrome.tabs import Tabs


def focused(reader) -> str:
    if reader.pane.has_focus:
        return "article"
    return next((p.title for p in reader.screen.body.panels if p.list.has_focus), "")


def shown(reader) -> list[str]:
    panes = [("article", reader.pane), *((p.title, p) for p in reader.screen.body.panels)]
    return [name for name, pane in panes if pane.region.area and pane.is_on_screen]


@pytest.mark.parametrize(
    ("keys", "pane"),
    [
        (["1"], "Speakers"),
        (["2"], "Quotes"),
        (["3"], "Dates"),
        (["3", "0"], "article"),
        (["tab"], "Speakers"),
        (["tab", "tab"], "Quotes"),
        (["shift+tab"], "Dates"),
        (["tab", "shift+tab"], "article"),
        (["1", "escape"], "article"),
    ],
)
async def test_keys_go_to_panes(opened, keys, pane):
    async with opened() as reader:
        await reader.press(*keys)
        assert focused(reader) == pane


async def test_wide_terminals_show_everything(opened):
    async with opened(size=(120, 40)) as reader:
        assert shown(reader) == ["article", "Speakers", "Quotes", "Dates"]
        assert reader.pane.region.right < reader.panel(1).region.x


async def test_medium_terminals_show_one_panel_below_the_text(opened):
    async with opened(size=(100, 30)) as reader:
        assert shown(reader) == ["article", "Quotes"]
        assert reader.pane.region.bottom <= reader.panel(2).region.y
        await reader.press("3")
        assert shown(reader) == ["article", "Dates"]
        assert "3 Dates" in str(reader.screen.query_one(Tabs).render())


async def test_narrow_terminals_show_one_pane(opened):
    async with opened(size=(60, 20)) as reader:
        assert shown(reader) == ["article"]
        await reader.press("2", "j")
        assert shown(reader) == ["Quotes"]
        assert reader.selected == "quote 0"
        await reader.press("enter")
        assert shown(reader) == ["article"]
        assert focused(reader) == "article"


async def test_a_click_on_a_tab_shows_its_panel(opened):
    async with opened(size=(100, 30)) as reader:
        await reader.pilot.click(reader.screen.query_one(Tabs), offset=(2, 0))
        await reader.pilot.pause()
        assert shown(reader) == ["article", "Speakers"]


@pytest.mark.parametrize("size", [(39, 20), (80, 9)])
async def test_terminals_that_are_too_small_say_so_and_recover(opened, size):
    async with opened(size=(120, 40)) as reader:
        notice = reader.screen.query_one("#too-small")
        assert not notice.display
        await reader.press("n", "2")
        await reader.pilot.resize_terminal(*size)
        await reader.pilot.pause()
        assert notice.display
        await reader.pilot.resize_terminal(120, 40)
        await reader.pilot.pause()
        assert not notice.display
        assert reader.selected == "quote 0"
        assert focused(reader) == "Quotes"


async def test_the_smallest_terminal_works(opened):
    async with opened(size=(40, 10)) as reader:
        await reader.press(
            "n", "tab", "j", "tab", "j", "tab", "j", "enter", "question_mark", "escape", "slash", "h", "enter"
        )
        assert shown(reader) == ["article"]


async def test_narrowing_brings_the_pane_with_the_focus_to_the_front(opened):
    async with opened(size=(120, 40)) as reader:
        await reader.press("3")
        await reader.pilot.resize_terminal(60, 20)
        await reader.pilot.pause()
        assert shown(reader) == ["Dates"]
        await reader.press("0")
        await reader.pilot.resize_terminal(120, 40)
        await reader.pilot.pause()
        assert shown(reader) == ["article", "Speakers", "Quotes", "Dates"]


async def test_panels_can_be_hidden_and_come_back_with_a_digit(opened):
    async with opened() as reader:
        await reader.press("2", "backslash")
        assert shown(reader) == ["article"]
        assert focused(reader) == "article"
        await reader.press("backslash")
        assert len(shown(reader)) == 4
        await reader.press("backslash", "1")
        assert len(shown(reader)) == 4
        assert focused(reader) == "Speakers"


async def test_panels_become_wider_and_narrower(opened):
    async with opened() as reader:
        width = reader.panel(1).size.width
        await reader.press("less_than_sign")
        assert reader.panel(1).size.width > width
        await reader.press("greater_than_sign", "greater_than_sign")
        assert reader.panel(1).size.width < width


async def test_the_splitter_can_be_dragged(opened):
    async with opened() as reader:
        width, splitter = reader.panel(1).size.width, reader.screen.query_one("Splitter")
        await reader.pilot.mouse_down(splitter, offset=(0, 5))
        await reader.pilot.hover(splitter, offset=(-10, 5))
        await reader.pilot.mouse_up(splitter, offset=(0, 5))
        await reader.pilot.pause()
        assert reader.panel(1).size.width == width + 10


async def test_the_header_tells_title_date_and_numbers(opened):
    async with opened() as reader:
        header = str(reader.screen.header.render())
        for words in (
            "onrecord",
            "The mill wheel turns again",
            "17 May 2022",
            "1 min",
            "4 quotes",
            "3 speakers",
        ):
            assert words in header
        assert "%" not in header, "all of it is in view"


async def test_the_header_tells_how_far_one_has_read(opened):
    async with opened(size=(60, 12)) as reader:
        assert "0%" in str(reader.screen.header.render())
        await reader.press("G")
        assert "100%" in str(reader.screen.header.render())


async def test_the_heading_of_the_panel_in_use_stands_out(opened):
    async with opened() as reader:
        await reader.press("2")
        colours = [panel._heading.styles.color for panel in reader.screen.body.panels]
        assert colours[1] != colours[0] == colours[2]
