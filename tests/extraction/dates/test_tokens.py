"""The Document's words as the grammar of dates needs them."""

from __future__ import annotations

import pytest

from tui.article.model import Article, Block, BlockKind, Span
from tui.extraction.dates import cutting
from tui.extraction.dates.tokens import TimeTokens, time_tokens
from tui.text import document_of


def tokens_of(text: str) -> TimeTokens:
    return time_tokens(document_of(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 27-year-old spoke.", ["A", "27", "-", "year", "-", "old", "spoke", "."]),
        ("On Tuesday’s ferry", ["On", "Tuesday", "'", "s", "ferry"]),
        ("In 2017-18 or ’08", ["In", "2017", "-", "18", "or", "'08"]),
        ("It’s ’08 again", ["It", "'", "s", "'08", "again"]),
        ("At 6:00p.m. or 9 p. m. or 9 A.M.", ["At", "6:00p.m.", "or", "9", "p. m.", "or", "9", "A.M."]),
        ("The 13th, 1,900 and 05/23/2022", ["The", "13th", ",", "1,900", "and", "05/23/2022"]),
        ("At 2022-05-13T11:29:00+01:00.", ["At", "2022-05-13T11:29:00+01:00", "."]),
        ("Ms. Ruiz of the U.S.", ["Ms", ".", "Ruiz", "of", "the", "U", ".", "S", "."]),
    ],
)
def test_words_are_cut_or_joined_where_dates_need_it(text: str, words: list[str]) -> None:
    tokens = tokens_of(text)
    assert tokens.words == words
    assert [len(word) for word in words] == [tokens.ends[i] - tokens.start(i) for i in range(len(words))]
    plain = text.replace("’", "'")
    assert [plain[tokens.start(i) : tokens.ends[i]] for i in range(len(words))] == words


def test_lines_end_in_an_empty_token_unless_the_sentence_goes_on_in_the_next_one() -> None:
    wrapped = "The ferry from Tarn to Orsk was cancelled on the last\nday of the fair."
    assert "" not in tokens_of(wrapped).words
    assert tokens_of("The ferry\nday of the fair.").words.count("") == 1


def test_lines_in_which_no_date_counts_have_no_tokens() -> None:
    text = "It rained.\nShare on 3 May\nIt snowed."
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 10)),
        Block(BlockKind.BOILERPLATE, Span(11, 25)),
        Block(BlockKind.PARAGRAPH, Span(26, 36)),
    )
    tokens = time_tokens(document_of(Article(text, blocks)))
    assert tokens.words == ["It", "rained", ".", "", "It", "snowed", "."]


def test_what_is_remembered_of_words_stays_small_whatever_is_read() -> None:
    many = " ".join(f"word-{i}" for i in range(40_000))
    tokens_of(f"{many} {'9-' * 5_000}9 {'x' * 100_000}")
    known = cutting.WORD_SYMBOLS
    assert len(known) <= 1 << 14
    assert max(map(len, known)) < 100
