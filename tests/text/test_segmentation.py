"""How a text is cut into paragraphs, sentences and tokens."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article.model import Span
from tui.text.segmentation import Segmentation, segment


def tokens(found: Segmentation) -> list[Span]:
    return [Span(start, end) for start, end in zip(found.starts, found.ends, strict=True)]


def words(text: str) -> list[str]:
    return [span.of(text) for span in tokens(segment(text))]


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in segment(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Grant didn’t go.", ["Mr.", "Grant", "didn’t", "go", "."]),
        ("the 27-year-old U.S. pilot", ["the", "27-year-old", "U.S.", "pilot"]),
        ("“Wait...” he said", ["“", "Wait", "...", "”", "he", "said"]),
        ("``No,'' she said", ["``", "No", ",", "''", "she", "said"]),
        ("J. K. Adeyemi", ["J.", "K.", "Adeyemi"]),
        ("McAllister’s o'clock", ["McAllister’s", "o'clock"]),
        ("Zoë naïve Ørsted", ["Zoë", "naïve", "Ørsted"]),
    ],
)
def test_words_keep_their_inner_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("“It rained.” He left.", ["“It rained.”", "He left."]),
        ("“It rained!” he said.", ["“It rained!” he said."]),
        ("Dr. Sato left the U.S. in May. She wrote.", ["Dr. Sato left the U.S. in May.", "She wrote."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("He lost to the No. 3 seed.", ["He lost to the No. 3 seed."]),
        ("Did it rain? No. 10 goats drowned.", ["Did it rain?", "No. 10 goats drowned."]),
        ("She said no. 10 goats drowned.", ["She said no.", "10 goats drowned."]),
        ("It shut at 9:15 p.m. May 3, he said.", ["It shut at 9:15 p.m. May 3, he said."]),
        ("It opens at 8 p.m. EST on Friday.", ["It opens at 8 p.m. EST on Friday."]),
        ("He left at 5 p.m. She slept.", ["He left at 5 p.m.", "She slept."]),
        ("A Nov. 5 letter came in Oct. The sea rose.", ["A Nov. 5 letter came in Oct.", "The sea rose."]),
        ("She heard Sens. Ana Ruiz and Ole Brandt.", ["She heard Sens. Ana Ruiz and Ole Brandt."]),
        ("It fell. “Why?” Ana Ruiz asked. He left.", ["It fell.", "“Why?” Ana Ruiz asked.", "He left."]),
        ("“It fell.” Ruiz said it was late.", ["“It fell.”", "Ruiz said it was late."]),
        ("“Why?” Nobody knew.", ["“Why?”", "Nobody knew."]),
        ("Why? “Because,” she said.", ["Why?", "“Because,” she said."]),
        ("One line\nand another", ["One line", "and another"]),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_paragraphs_end_at_any_newline_and_are_trimmed() -> None:
    text = "  One. \r\n\n\t Two.\rThree."
    assert [p.of(text) for p in segment(text).paragraphs] == ["One.", "Two.", "Three."]


def test_an_offset_finds_its_paragraph_and_sentence() -> None:
    text = "One. Two.\nThree."
    found = segment(text)
    assert found.paragraph_at(text.index("Two")) == 0
    assert found.paragraph_at(text.index("Three")) == 1
    assert found.sentence_at(text.index("Two")) == 1


@given(st.text())
def test_spans_of_any_text_lie_inside_it_in_order_and_one_inside_the_other(text: str) -> None:
    found = segment(text)
    for spans in (found.paragraphs, found.sentences, tokens(found)):
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))
    for token in tokens(found):
        sentence = found.sentences[found.sentence_at(token.start)]
        assert sentence.start <= token.start
        assert token.end <= sentence.end


@given(st.text())
def test_every_letter_and_digit_stands_in_a_token(text: str) -> None:
    covered = {i for a, b in tokens(segment(text)) for i in range(a, b)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())


@given(st.text(alphabet="aB. \n\t“”’'!?3", max_size=60))
def test_words_are_the_tokens_as_the_text_has_them(text: str) -> None:
    found = segment(text)
    assert found.words == tuple(span.of(text) for span in tokens(found))


def test_an_initial_keeps_its_period_unless_it_ends_its_paragraph() -> None:
    assert segment("Plan B. Then rest. \nPlan B. \n").words == (
        *("Plan", "B.", "Then", "rest", "."),
        *("Plan", "B", "."),
    )
