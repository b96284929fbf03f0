"""Indirect quotes: quieter than what stands in quote marks, and hidden when the reader wants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.extraction.model import QuoteKind
from tui.reader.cast import cast
from tui.reader.chrome.footer import fitted
from tui.reader.chrome.header import quotes_words
from tui.reader.themes import DARK, THIN

SECOND = 1


@pytest.fixture(autouse=True)
def second_quote_is_indirect(known_extraction, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Ludo Marsh told is taken for an indirect quote."""
    from tui import extraction

    find = extraction.extract

    def found(article):
        known = find(article)
        quotes = [
            replace(q, kind=QuoteKind.INDIRECT, quoted=()) if i == SECOND else q for i, q in enumerate(known.quotes)
        ]
        return replace(known, quotes=tuple(quotes))

    monkeypatch.setattr("tui.extraction.extract", found)


async def test_i_hides_them_in_every_pane_and_shows_them_again(opened):
    async with opened() as reader:
        assert (reader.panel(1).position, reader.panel(2).position) == ("3", "4")
        await reader.press("i")
        assert reader.panel(2).heading == "Quotes, everything"
        await reader.press("i")
        assert (reader.panel(1).position, reader.panel(2).position) == ("2", "3")
        assert "Only what stands in quote marks. 1 quote hidden." in reader.footer()
        assert reader.panel(2).heading == "Quotes, in marks"
        await reader.press("i")
        assert (reader.panel(1).position, reader.panel(2).position) == ("3", "4")
        assert reader.panel(2).heading == "Quotes"


async def test_walking_passes_over_hidden_ones(opened):
    async with opened() as reader:
        await reader.press("i", "i", "n", "n")
        assert reader.selected == "quote 2"
        await reader.press("N")
        assert reader.selected == "quote 0"


async def test_hiding_the_current_quote_selects_nothing(opened):
    async with opened() as reader:
        await reader.press("n", "n", "i", "i")
        assert reader.selected == ""
        assert reader.state.shown.speaker is None


async def test_a_hidden_quote_is_plain_text_to_the_mouse(opened):
    async with opened() as reader:
        eels = reader.state.article.text.index("eels")
        assert reader.pane.at(eels).id == reader.id("quote", SECOND)
        await reader.press("i", "i")
        assert reader.pane.at(eels) is None


async def test_the_panel_lists_them_quietly(opened):
    async with opened() as reader:
        entries = reader.panel(2).list.entries
        assert [entry.quiet for entry in entries] == [False, True, False, False]
        assert entries[SECOND].swatch == THIN != entries[0].swatch


async def test_who_says_most_in_quote_marks_comes_first(opened):
    async with opened() as reader:
        article, found = reader.state.article, reader.state.extraction
        members = cast(article.text, found, DARK)
        assert [found.by_id[speaker].name for speaker in members] == ["Petra Holm", "the council", "Ludo Marsh"]
        assert (members[reader.id("speaker", 1)].quoted, members[reader.id("speaker", 1)].reported) == (0, 8)
        assert [entry.text for entry in reader.panel(1).list.entries] == ["Petra Holm", "The council", "Ludo Marsh"]


def test_quotes_are_counted_apart():
    assert quotes_words(["direct", "indirect", "mixed"]) == "2 quotes + 1 indirect"
    assert quotes_words(["direct"]) == "1 quote"
    assert quotes_words(["indirect"] * 3) == "3 indirect quotes"
    assert quotes_words([]) == "no quotes"


def test_a_narrow_footer_shortens_words_then_drops_keys_but_never_help():
    keys = [("n", "next quote"), ("e", "why"), ("y", "copy"), ("?", "help")]
    assert fitted(keys, 60) == ["next quote", "why", "copy", "help"]
    assert fitted(keys, 40) == ["quote", "why", "copy", "help"]
    assert fitted(keys, 30) == ["quote", "why", "", "help"]
    assert fitted(keys, 12) == ["", "", "", "help"]
