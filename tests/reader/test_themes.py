"""Colours that can be read and told apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color

from tui.reader.themes import DARK, LIGHT, TERMINAL, speaker_colours, swatch, themes


def luminance(colour: Color) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio (WCAG 2.1), 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [theme for theme in themes() if not theme.ansi], ids=lambda theme: theme.name)
def test_text_and_speakers_have_enough_contrast(theme):
    background = Color.parse(theme.background)
    texts = [theme.foreground, theme.accent, theme.primary, theme.error, theme.variables["text-muted"]]
    for colour in [*texts, *speaker_colours(theme.name, 10)]:
        assert contrast(Color.parse(colour), background) >= 4.5, colour


@pytest.mark.parametrize("theme", [theme for theme in themes() if not theme.ansi], ids=lambda theme: theme.name)
def test_muted_text_can_be_read_on_raised_and_filled_ground(theme):
    for ground in (theme.surface, theme.panel):
        muted = Color.parse(theme.variables["text-muted"])
        assert contrast(muted, Color.parse(ground)) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT, TERMINAL])
def test_speakers_colours_differ(theme):
    colours = speaker_colours(theme, 10)
    assert len(set(colours)) == 10
    if theme != TERMINAL:
        for one, other in combinations(map(Color.parse, colours), 2):
            assert sum(abs(a - b) for a, b in zip(one.rgb, other.rgb, strict=True)) > 40


def test_when_colours_come_again_the_swatch_is_another():
    colours = speaker_colours(DARK, 12)
    assert colours[10] == colours[0]
    assert swatch(10) != swatch(0)


@pytest.mark.parametrize("theme", [theme.name for theme in themes()])
async def test_themes_can_be_used(opened, theme):
    async with opened() as reader:
        reader.app.theme = theme
        await reader.press("n", "e", "escape", "2")
        assert reader.selected == "quote 0"


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("way", ["boilerplate", "furniture", "bar", "map", "footnote", "cue"])
async def test_what_steps_back_in_the_text_can_still_be_seen(opened, theme, way):
    async with opened() as reader:
        reader.app.theme = theme
        await reader.pilot.pause()
        style = reader.pane._ink.style((way,))
        colours = [Color.from_rich_color(colour) for colour in (style.color, style.bgcolor)]
        assert contrast(*colours) >= 3
