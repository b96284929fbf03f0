"""Text from outside does nothing to the terminal but show its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article.sanitise import sanitise, sanitise_line

SEQUENCES = ["\x1b]0;", "\x1b[31m", "\x1b\\", "🏴", "👩", "ا", "क्", "ab"]
SINGLES = (
    "\t\n\r\x00\x07\x1b\x7f\x80\x85\x90\x9b\x9c\x9d\xa0\xad\u034f\u0301\u200b\u200c\u200d\u202e\u2028\u2066\ufe0f\ufeff"
)
TRICKS = st.sampled_from([*SEQUENCES, *SINGLES, "\U000e0041", chr(0xD800)])
text = st.text() | st.lists(TRICKS | st.characters(codec=None), max_size=40).map("".join)


@given(text)
def test_what_is_sanitised_stays_as_it_is(words: str) -> None:
    once = sanitise(words)
    assert sanitise(once) == once


@given(text)
def test_no_control_character_is_left(words: str) -> None:
    left = {c for c in sanitise(words) if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff"}
    assert left == set()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b]0;owned\x07The mayor", "The mayor"),  # a window title
        ("\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),  # a hyperlink
        ("\x9b31mred\x9b0m", "red"),  # the same in C1 controls
        ("\x1bP1$q\x1b\\answer", "answer"),  # a device control string
        ("\x1bc\x1b(0reset", "reset"),
        ("\x1b]0;never finished, but not lost", "0;never finished, but not lost"),
        ("one\r\ntwo\rthree\x85four\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a   b"),
        ("40\xa0000\u202fpeople", "40 000 people"),
        ("co\xadop\u200ber\u2060a\ufefftion", "cooperation"),
        ("\u202eevil\u202c \u2066words\u2069", "evil words"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("z" + "\u0301" * 40, "z" + "\u0301" * 4),
        ("secret\U000e0068\U000e0069", "secret"),
        ("hidden\ufe0e\ufe01\ufe02\ufe03", "hidden\ufe0e"),
    ],
)
def test_tricks_come_to_nothing(given: str, shown: str) -> None:
    assert sanitise(given) == shown


@pytest.mark.parametrize(
    "words",
    [
        "👩‍👩‍👧 came",
        "❤️ and 👍🏽",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿 won",
        "می‌خواهم",
        "क्‍ष",
        "Þórdís, Ōta, 林美華",
        "naïve café",
        "e\u0301galite\u0301",
    ],
)
def test_what_scripts_and_emoji_need_stays(words: str) -> None:
    assert sanitise(words) == words


def test_names_are_one_line() -> None:
    assert sanitise_line("  Ana\r\n\tRuiz\x1b[0m ") == "Ana Ruiz"
