"""Lines break at blanks, fit the width in cells, and lose no word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.article.sanitise import sanitise
from tui.reader.article.wrap import cut, odd_characters, wrap

WORDS = st.text(alphabet="ab —-’é日本、。「」语👩\u200d\ufe0f❤e\u0301", max_size=80)


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, 0, len(text), width, single=not odd_characters(text))]


def test_lines_break_at_the_last_blank_that_fits() -> None:
    assert lines("The ferry did not sail on Friday.", 12) == ["The ferry", "did not sail", "on Friday."]


def test_a_word_wider_than_the_column_is_cut() -> None:
    assert lines("see https://example.org/a/b now", 10) == ["see", "https://ex", "ample.org/", "a/b now"]


def test_a_line_may_end_after_a_dash_between_words_but_not_before_a_closing_mark() -> None:
    assert lines("nobody knew—nobody at all", 14) == ["nobody knew—", "nobody at all"]
    assert lines("“If only we knew—” he said", 17) == ["“If only we", "knew—” he said"]


def test_no_closing_mark_begins_a_line_of_ideographs() -> None:
    assert lines("港は静かだった。船は来ない。", 14) == ["港は静かだっ", "た。船は来な", "い。"]


def test_joined_emoji_stay_whole() -> None:
    family = "👩\u200d👩\u200d👧"
    assert lines(f"{family}{family}{family}", 4) == [family * 2, family]


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 10) == [""]


@given(WORDS, st.integers(1, 12))
def test_every_character_but_blanks_stands_on_one_line_in_order(text: str, width: int) -> None:
    found = list(wrap(text, 0, len(text), width, single=not odd_characters(text)))
    assert [o for a, b in found for o in range(a, b) if text[o] != " "] == [o for o, c in enumerate(text) if c != " "]


@given(WORDS, st.integers(2, 12))
@example("\u200da、、", 4)
@example("\u200d\u200daaa", 2)
def test_lines_fit_the_width(text: str, width: int) -> None:
    """Of a text as loading leaves it: joiners that join nothing are gone, whose width Rich tells in two ways."""
    for line in lines(sanitise(text).strip(), width):
        assert cell_len(line) <= width or len(split_graphemes(line)[0]) == 1 or line.strip() == ""


@pytest.mark.parametrize("single", [True, False])
@given(text=st.text(alphabet="abc (){}", max_size=60), width=st.integers(1, 9))
def test_code_is_cut_anywhere_and_keeps_its_blanks(text: str, width: int, single: bool) -> None:
    found = [text[a:b] for a, b in cut(text, 0, len(text), width, single=single)]
    assert "".join(found) == text
    assert all(cell_len(line) <= width for line in found)
