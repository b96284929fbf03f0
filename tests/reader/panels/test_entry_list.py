"""The list: lines, cursor, keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App

import tui.reader
from tui.reader.panels.entry import Entry
from tui.reader.panels.entry_list import EntryList
from tui.reader.themes import VARIABLES


class Host(App[None]):
    """An app that holds one list."""

    CSS_PATH = Path(tui.reader.__file__).parent / "reader.tcss"

    def __init__(self, entries, **options):
        super().__init__()
        self.list = EntryList(**options)
        self.entries = entries
        self.told = []

    def get_theme_variable_defaults(self):
        return VARIABLES

    def compose(self):
        yield self.list

    def on_mount(self):
        self.list.fill(self.entries, "Nothing here.")
        self.list.focus()

    def on_entry_list_highlighted(self, event):
        self.told.append(event.row)

    def on_entry_list_chosen(self, event):
        self.told.append(f"chose {event.row}")

    def lines(self):
        return [self.list.render_line(y).text.rstrip() for y in range(self.list.size.height)]


NAMES = [Entry("Petra Holm", "leads the trust"), Entry("rest", heading=True), Entry("Ludo Marsh"), Entry("the council")]


async def test_entries_have_their_lines():
    app = Host([Entry("one two three four", "below", colour="#ff0000"), Entry("five")], lines=2, gap=1)
    async with app.run_test(size=(13, 8)):  # the last column is the scroll bar's
        assert app.lines() == ["▌ one two", "▌ three four", "▌ below", "", "  five", "", "", ""]


async def test_columns_stand_below_each_other():
    entries = [Entry("May 9", lead="2022-05-09"), Entry("summer", lead="now")]
    app = Host(entries)
    async with app.run_test(size=(30, 4)):
        assert app.lines()[:2] == ["2022-05-09  May 9", "now         summer"]


async def test_counts_and_bars_stand_after_the_text():
    app = Host([Entry("Holm", count="12", share=1.0), Entry("Marsh", count="1", share=0.5)])
    async with app.run_test(size=(32, 4)):
        first, second = app.lines()[:2]
        assert first.index("2 ") == second.index("1 ")
        assert first.count("━") == 2 * second.count("━") + second.count("╸")


async def test_a_message_stands_where_nothing_is():
    app = Host([])
    async with app.run_test(size=(20, 4)):
        assert app.lines()[0] == "Nothing here."


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (["j"], 0),
        (["down", "down"], 2),
        (["G"], 3),
        (["end", "k", "k"], 0),
        (["end", "g"], 0),
        (["end", "home"], 0),
        (["j", "space"], 3),
        (["j", "pagedown", "pageup"], 0),
        (["k"], 3),
        (["j", "k"], 0),
    ],
)
async def test_keys_move_the_cursor_over_headings(keys, row):
    app = Host(NAMES)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press(*keys)
        assert app.list.cursor == row


async def test_enter_chooses():
    app = Host(NAMES)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("enter", "j", "enter")
        assert app.told == [0, "chose 0"]


async def test_clicks_on_headings_and_below_the_end_do_nothing():
    app = Host(NAMES)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.click(app.list, offset=(2, 2))
        await pilot.click(app.list, offset=(2, 8))
        assert app.told == []
        await pilot.click(app.list, offset=(2, 3))
        assert app.told == [2]


async def test_following_tells_nobody():
    app = Host(NAMES)
    async with app.run_test(size=(30, 10)) as pilot:
        app.list.follow(3, strong=True)
        await pilot.pause()
        assert app.list.cursor == 3
        assert app.told == []


async def test_the_cursor_stays_in_view_in_a_long_list():
    app = Host([Entry(f"entry {i}", "below") for i in range(10_000)])
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.pause()
        await pilot.press("G")
        await pilot.pause()
        assert "entry 9999" in "\n".join(app.lines())
        await pilot.resize_terminal(8, 6)
        await pilot.pause()
        assert "9999" in "\n".join(app.lines())
        await pilot.press("g")
        assert "entry" in app.lines()[0]


async def test_an_empty_list_bears_all_keys():
    app = Host([])
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("j", "k", "G", "g", "space", "b", "enter")
        await pilot.click(app.list, offset=(2, 2))
        assert app.told == []


async def test_the_cursor_shows_without_colours():
    app = Host(NAMES)
    app.no_color = True
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("j")
        plain = [segment.style for segment in app.list.render_line(3)]
        current = [segment.style for segment in app.list.render_line(0)]
        assert current != plain
