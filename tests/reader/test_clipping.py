"""Text cut to lines of cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.reader.clipping import clip, fit


def test_words_stay_whole():
    assert clip("the tunnel will open late", 12, 3) == ("the tunnel", "will open", "late")


def test_what_is_left_over_is_told_by_dots():
    assert clip("the tunnel will open late, they say", 12, 2) == ("the tunnel", "will open…")


def test_a_word_longer_than_the_line_is_cut():
    assert clip("Donaudampfschiff ahoy", 8, 5) == ("Donaudam", "pfschiff", "ahoy")


def test_line_breaks_become_blanks():
    assert clip("one\n\n two", 20, 2) == ("one two",)


def test_chinese_is_cut_between_characters_of_two_cells():
    assert clip("港口隧道明年开放", 8, 2) == ("港口隧道", "明年开放")


def test_nothing_is_one_empty_line():
    assert clip("", 10, 3) == ("",)


def test_fit_pads_and_cuts():
    assert fit("ab", 4) == "ab  "
    assert fit("abcdef", 4) == "abc…"
    assert fit("港口隧道", 5) == "港口…"
    assert fit("abc", 0) == ""


@given(st.text(max_size=200), st.integers(2, 40), st.integers(1, 4))
def test_lines_never_exceed_their_room(text, width, lines):
    cut = clip(text, width, lines)
    assert 1 <= len(cut) <= lines
    assert all(cell_len(line) <= width for line in cut)


@given(st.text(alphabet="ab “”é", max_size=200), st.integers(2, 40))
def test_with_room_enough_every_word_is_there(text, width):
    assert "".join("".join(clip(text, width, 200)).split()) == "".join(text.split())


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=30), st.integers(1, 40))
def test_fit_gives_exactly_the_width(text, width):
    assert cell_len(fit(text, width)) == width
