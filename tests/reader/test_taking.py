"""Explaining, dating, copying, help and the palette."""

from __future__ import annotations

from datetime import date

import pytest
from textual.command import CommandPalette

from tui.reader import keys
from tui.reader.commands import commands
from tui.reader.screens.help import bindings, shown_keys
from tui.reader.screens.page import PageScreen
from tui.reader.screens.published import PublishedScreen, parse_day
from tui.reader.session.selection import SelectionKind


def page(reader) -> str:
    """All words of the page that is open."""
    screen = reader.app.screen
    assert isinstance(screen, PageScreen)
    return "\n".join(f"{heading}\n{lines}" for heading, lines in screen.sections)


async def test_a_quote_is_explained(opened):
    async with opened() as reader:
        await reader.press("n", "e")
        for words in (
            "Direct",
            "Cue: “said”",
            "Source: “Petra Holm”",
            "sure (0.95)",
            "is named beside",
            "leads the trust",
        ):
            assert words in page(reader)
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_a_speaker_is_explained(opened):
    async with opened() as reader:
        await reader.press("1", "j", "e")
        for words in ("Person, 2 quotes.", "Also called", "“Petra Holm”, “Holm”"):
            assert words in page(reader)


async def test_a_date_is_explained(opened):
    async with opened() as reader:
        await reader.press("right_parenthesis", "e")
        for words in ("20 May 2022", "TIMEX3 DATE 2022-05-20", "verb’s tense", "Publication date: 17 May 2022."):
            assert words in page(reader)


async def test_without_a_selection_there_is_nothing_to_explain_or_copy(opened):
    async with opened() as reader:
        for key in ("e", "y"):
            await reader.press(key)
            assert "Nothing is selected" in reader.footer()


async def test_a_quote_is_copied_with_speaker_and_source(opened, monkeypatch):
    monkeypatch.delenv("TMUX", raising=False)
    async with opened() as reader:
        await reader.press("n", "y")
        for words in ("“The wheel sat still", "Petra Holm", "The mill wheel turns again", "17 May 2022"):
            assert words in reader.app.clipboard
        assert "The quote was copied to the clipboard." in reader.footer()


async def test_a_date_is_copied_with_its_meaning(opened):
    async with opened() as reader:
        await reader.press("right_parenthesis", "y")
        assert reader.app.clipboard.startswith("Friday: 2022-05-20")


async def test_all_quotes_are_copied_as_markdown(opened):
    async with opened() as reader:
        await reader.press("Y")
        assert reader.app.clipboard.startswith("# The mill wheel turns again")
        assert "## Quotes" in reader.app.clipboard


async def test_selected_text_is_copied_as_it_is(opened):
    async with opened() as reader:
        pane = reader.pane
        row = next(y for y in range(30) if "Farmers" in pane.render_line(y).text)
        start = pane.render_line(row).text.index("Farmers")
        await reader.pilot.mouse_down(pane, offset=(start, row))
        await reader.pilot.hover(pane, offset=(start + 6, row))
        await reader.pilot.mouse_up(pane, offset=(start + 6, row))
        await reader.press("y")
        assert reader.app.clipboard == "Farmers"


async def test_in_tmux_its_buffer_is_filled_too(opened, monkeypatch):
    given = []
    monkeypatch.setenv("TMUX", "yes")
    monkeypatch.setattr(
        "tui.reader.clipboard.subprocess.run", lambda _command, **given_to: given.append(given_to["input"])
    )
    async with opened() as reader:
        await reader.press("n", "y")
        assert "Petra Holm" in given[0].decode()
        assert "to tmux and the clipboard" in reader.footer()


async def test_a_publication_date_resolves_dates_again_and_keeps_the_quotes(opened, tmp_path, article_file):
    undated = tmp_path / "undated.md"
    undated.write_text(article_file.read_text("utf-8").split("---\n\n")[1], encoding="utf-8")
    async with opened(undated) as reader:
        assert "need the publication date" in "\n".join(reader.panel(3).list.render_line(y).text for y in range(12))
        await reader.press("n", "A", *"17 May 2022", "enter")
        await reader.until(lambda: reader.state.extraction.published == date(2022, 5, 17))
        assert reader.state.extraction.dates[0].value == "2022-05-20"
        assert reader.selected == "quote 0"
        assert "17 May 2022" in str(reader.screen.header.render())


async def test_a_wrong_date_is_refused_with_a_sentence(opened):
    async with opened() as reader:
        await reader.press("A", "ctrl+u", *"some day", "enter")
        assert isinstance(reader.app.screen, PublishedScreen)
        assert "one full date" in str(reader.app.screen.query_one(".card-hint").render())
        await reader.press("escape")
        assert reader.state.extraction.published == date(2022, 5, 17)


async def test_an_empty_date_means_unknown(opened):
    async with opened() as reader:
        await reader.press("A", "ctrl+u", "enter")
        await reader.until(lambda: reader.state.extraction.published is None)


def test_days_are_understood_in_iso_form():
    assert parse_day(" 2022-05-17 ") == date(2022, 5, 17)
    with pytest.raises(ValueError, match="2022-05-17"):
        parse_day("2022")


async def test_help_lists_every_key_there_is(opened):
    async with opened() as reader:
        await reader.press("question_mark")
        words = page(reader)
        for binding in bindings():
            assert repr(shown_keys(reader.app, binding))[1:-1] in words
        await reader.press("question_mark")
        assert reader.app.screen is reader.screen


async def test_help_shows_keys_that_were_changed(opened):
    async with opened() as reader:
        reader.app.set_keymap({"quote.next": "x"})
        await reader.press("x")
        assert reader.selected == "quote 0"
        await reader.press("question_mark")
        assert "('x', 'Next quote" in page(reader)


def test_every_binding_has_an_id_of_its_own():
    ids = [binding.id for binding in bindings()]
    assert all(ids)
    assert len(ids) == len(set(ids))


async def test_the_palette_knows_every_action(opened):
    async with opened() as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.app.screen, CommandPalette)
        await reader.press("escape")
        names = [command.title for command in commands(reader.app, reader.screen)]
        for binding in [*keys.READING, *keys.APP]:
            assert binding.id == "palette" or binding.description.lower() in [name.lower() for name in names]


async def test_the_palette_runs_actions(opened):
    async with opened() as reader:
        for command in commands(reader.app, reader.screen):
            if command.title == "Next quote":
                command.callback()
        await reader.until(lambda: reader.selected == "quote 0")


async def test_the_theme_changes_the_speakers_colours(opened):
    async with opened() as reader:
        before = reader.panel(1).list.entries[0].colour
        reader.app.theme = "onrecord-light"
        await reader.until(lambda: reader.panel(1).list.entries[0].colour != before)


async def test_t_in_dates_changes_the_order(opened):
    async with opened() as reader:
        in_time = reader.rows(3)
        await reader.press("3", "t")
        assert reader.rows(3) == [0, 1, 2, 3, 4, 5] != in_time
        await reader.press("t")
        assert reader.rows(3) == in_time


async def test_changing_the_order_keeps_the_selection(opened):
    async with opened() as reader:
        await reader.select(SelectionKind.DATE, 4)
        await reader.press("3", "t")
        assert reader.selected == "date 4"
        assert reader.panel(3).position == "5/6"
