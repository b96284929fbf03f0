"""Keys that walk through quotes, dates and speakers."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        (["n"], "quote 0"),
        (["n", "n"], "quote 1"),
        (["n", "n", "N"], "quote 0"),
        (["n", "right_square_bracket"], "quote 3"),
        (["n", "right_square_bracket", "left_square_bracket"], "quote 0"),
        (["right_parenthesis"], "date 0"),
        (["right_parenthesis", "right_parenthesis", "left_parenthesis"], "date 0"),
        (["n", "right_parenthesis"], "date 2"),
        (["n", "escape"], ""),
        (["n", "n", "n", "n", "n"], "quote 3"),
    ],
)
async def test_keys_walk(opened, keys, selected):
    async with opened() as reader:
        await reader.press(*keys)
        assert reader.selected == selected


async def test_at_the_last_quote_the_footer_says_so(opened):
    async with opened() as reader:
        await reader.press("n", "n", "n", "n", "n")
        assert "No more quotes below." in reader.footer()


async def test_same_speaker_without_a_selection_says_what_to_do(opened):
    async with opened() as reader:
        await reader.press("right_square_bracket")
        assert reader.selected == ""
        assert "Select a quote or speaker first" in reader.footer()


async def test_the_first_quote_is_looked_for_from_the_line_at_the_top(opened):
    async with opened(size=(60, 12)) as reader:
        await reader.press("G", "N")
        assert reader.selected in ("quote 1", "quote 2")


@pytest.mark.parametrize("key", ["ctrl+o", "alt+left"])
async def test_back_returns_to_the_place_before_the_jump(opened, key):
    async with opened(size=(60, 12)) as reader:
        await reader.press("j", "j")
        before = reader.pane.scroll_y
        await reader.press("right_parenthesis", *["n"] * 4)
        assert reader.pane.scroll_y > before
        await reader.press(key)
        assert reader.selected == "date 0"
        await reader.press(key)
        assert reader.selected == ""
        assert reader.pane.scroll_y == before
        await reader.press(key)
        assert "This is where you started." in reader.footer()


async def test_walking_keeps_to_the_speaker_who_is_filtered(opened):
    async with opened() as reader:
        await reader.press("n", "f", "n")
        assert reader.selected == "quote 3"
        assert reader.panel(2).position == "2/2"
        await reader.press("escape")
        assert reader.panel(2).position == "4/4"


async def test_f_again_shows_all(opened):
    async with opened() as reader:
        await reader.press("n", "f", "f")
        assert reader.state.shown.speaker is None
        assert reader.panel(2).position == "1/4"


async def test_f_without_a_selection_says_what_to_do(opened):
    async with opened() as reader:
        await reader.press("f")
        assert reader.state.shown.speaker is None
        assert "Select a quote or speaker first" in reader.footer()


async def test_selecting_another_speaker_moves_the_filter(opened):
    async with opened() as reader:
        await reader.press("n", "f", "1", "j")
        assert reader.selected == "speaker 1"
        assert reader.state.shown.speaker == reader.id("speaker", 1)


async def test_contents_go_to_a_heading(opened):
    async with opened(size=(60, 12)) as reader:
        await reader.press("t")
        await reader.press("down", "enter")
        assert reader.pane.scroll_y > 0


async def test_keys_before_the_extraction_is_there_say_so(opened, monkeypatch):
    from threading import Event

    import tui.extraction

    go, extract = Event(), tui.extraction.extract

    def slow(*arguments):
        go.wait(10)
        return extract(*arguments)

    monkeypatch.setattr("tui.extraction.extract", slow)
    async with opened(wait=False) as reader:
        await reader.until(lambda: reader.state.article and reader.screen.body.panels)
        assert "Looking for quotes…" in str(reader.panel(2).list.render_line(0).text)
        await reader.press("n")
        assert "Still looking for quotes and dates…" in reader.footer()
        go.set()
        await reader.until(lambda: reader.state.extraction)
        await reader.press("n")
        assert reader.selected == "quote 0"
