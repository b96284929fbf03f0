"""Settings in the reader: what is set is there from the start, and what is changed is told at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.article.model import Span
from tui.extraction.model import Quote, QuoteKind
from tui.reader.app import ReaderApp
from tui.reader.session.selection import Scope
from tui.reader.tuning import BINDINGS, problems_of_keys, session_of
from tui.settings.table import DEFAULTS


@pytest.fixture
def tuned(opened):
    """Open the reader with settings: `async with tuned(theme="light") as reader`."""
    return lambda notices=(), **values: opened(settings=replace(DEFAULTS, **values), notices=notices)


async def test_theme_widths_and_quotes_are_as_they_were_set(tuned):
    async with tuned(theme="light", text_width=60, panel_width=50, quotes="quoted") as reader:
        assert reader.app.theme == "onrecord-light"
        assert reader.pane.text_width == 60
        assert reader.screen.body.panels[0].size.width in range(45, 51)
        assert reader.state.shown.scope == "quoted"
        assert reader.app.tuned == replace(DEFAULTS, theme="light", text_width=60, panel_width=50, quotes="quoted")


async def test_what_is_changed_while_reading_is_told(tuned):
    async with tuned() as reader:
        await reader.press("minus", "i", "less_than_sign")
        reader.app.theme = "onrecord-terminal"
        after = reader.app.tuned
        assert (after.theme, after.text_width < 80, after.quotes) == ("terminal", True, "everything")
        assert after.panel_width > 40


async def test_a_command_can_have_another_key(tuned):
    async with tuned(keys={"quote.next": "right"}) as reader:
        await reader.press("n")
        assert reader.selected == ""
        await reader.press("right")
        assert reader.selected == "quote 0"


async def test_what_is_wrong_with_settings_is_said_once_the_reader_is_there(tuned):
    async with tuned(notices=("settings.toml, line 2: no.",), keys={"quote.nxt": "n"}) as reader:
        assert "settings.toml, line 2: no. (1 more: onrecord config show)" in reader.footer()


def test_keys_that_clash_or_belong_to_nothing_are_named():
    assert list(problems_of_keys({})) == []
    (unknown,) = problems_of_keys({"quote.nxt": "n"})
    assert "there is no command “quote.nxt”" in unknown
    (clash,) = problems_of_keys({"quote.next": "f"})
    assert "f is the key of both “quote.next” and “only”" in clash
    assert list(problems_of_keys({"quote.next": "f", "only": "h"})) == []


def test_every_command_has_an_id_of_its_own():
    assert len(BINDINGS) > 30


def test_without_settings_the_defaults_hold():
    assert ReaderApp().tuned == DEFAULTS


def test_quotes_that_are_less_sure_than_wanted_are_hidden_unless_everything_is_shown():
    shown = session_of(replace(DEFAULTS, confidence=90)).state.shown
    sure, doubtful = (Quote(Span(0, 3), (Span(0, 3),), QuoteKind.DIRECT, confidence=c) for c in (0.95, 0.8))
    assert sure in shown
    assert doubtful not in shown
    assert doubtful in replace(shown, scope=Scope.EVERYTHING)
