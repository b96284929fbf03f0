"""What holds for any string that is given to `extract`, whatever it is full of."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.article.model import Article, Block, BlockKind, Span
from tui.extraction import Extraction, QuoteKind, extract, redate

ODD = """
    “ ” ‘ ’ " ' « » „ ‹ › `` '' 「 」 — - : ; , . ? ! … ( ) [red] | \x00 \x1b[31m \x7f \x85 \u2028 \u202e \ufeff
    \ud800 \udfff
    \U000e0041 e\u0301 👩‍👩‍👧 船は שלום مرحبا İ ß ſ ﬁ said says according to told that he she they who I we
    Ana Ruiz Mr. Menk Mayor Osk O’Hara ANA Q: A: By the council on Friday May 13 2022 yesterday 1/2 99/99/9999
"""
PIECES = st.sampled_from(ODD.split())
GAPS = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", ", ", "\t", "\u00a0", "\r\n"])
TEXTS = st.text(max_size=200) | st.lists(st.tuples(PIECES, GAPS), max_size=60).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
ANY = st.text(st.characters(exclude_categories=()), max_size=80)
DAYS = st.none() | st.dates()
EDGES = st.integers(-5, 400)
BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        st.builds(Span, EDGES, EDGES),
        level=st.integers(-1, 9),
        depth=st.integers(-1, 3),
        quoting=st.integers(-1, 3),
        marker=st.sampled_from(["", "•", "3."]),
    ),
    max_size=6,
)
NEWS = (
    "The ferry to Osk will stop on Friday, the harbour office said.\n\n"
    "“We have no engine,” said Dario Menk, who runs the office. “We have a very good mast.”\n\n"
    "He called the winter “long and wet” and said on May 13 that nobody had slept.\n"
)


def assert_sound(found: Extraction, text: str) -> None:
    """Every span inside the text; parts, quotes and dates in order; no id twice, every link to one."""

    def inside(*spans: Span | None) -> None:
        for span in spans:
            assert span is None or 0 <= span.start < span.end <= len(text)

    assert [q.span.start for q in found.quotes] == sorted(q.span.start for q in found.quotes)
    for quote in found.quotes:
        inside(quote.span, quote.cue, quote.source, *quote.parts)
        assert quote.span == (quote.parts[0].start, quote.parts[-1].end)
        assert all(a.end <= b.start for a, b in zip(quote.parts, quote.parts[1:], strict=False))
        assert quote.speaker is None or found.speaker_of(quote) in found.speakers
        assert 0 <= quote.confidence <= 1
        assert quote.evidence
    said = [quote.speaker for quote in found.quotes if quote.speaker is not None]
    assert list(dict.fromkeys(said)) == [speaker.id for speaker in found.speakers]
    assert len(found.by_id) == len(found.quotes) + len(found.speakers) + len(found.dates)
    for speaker in found.speakers:
        assert speaker.name.strip()
        inside(speaker.description_span, *speaker.mentions)
        assert list(speaker.mentions) == sorted(set(speaker.mentions))
    for before, after in zip(found.dates, found.dates[1:], strict=False):
        assert before.span.end <= after.span.start
    for when in found.dates:
        inside(when.span)


@given(TEXTS | ANY, DAYS)
@example("", None)
@example("\ud800“\udfff” said Ana Ruiz.", date(1, 1, 1))
@example(NEWS, date.max)
@settings(deadline=None, max_examples=250)
def test_any_string_gives_a_sound_extraction(text: str, published: date | None) -> None:
    found = extract(text, published)
    assert_sound(found, text)
    if QuoteKind.DIRECT in {quote.kind for quote in found.quotes}:
        assert any(mark in text for mark in "“”\"'‘’«»„‹›`「」—–-:")


@given(TEXTS, BLOCKS)
@settings(deadline=None, max_examples=150)
def test_blocks_that_lie_about_the_text_do_no_harm(text: str, blocks: list[Block]) -> None:
    assert_sound(extract(text, None, blocks), text)


@given(TEXTS, DAYS)
@settings(deadline=None, max_examples=80)
def test_equal_strings_give_equal_extractions_however_they_were_made(text: str, published: date | None) -> None:
    found = extract(text, published)
    assert extract("".join(list(text)), published) == found
    assert extract((text + "x")[:-1], published) == found


@given(TEXTS, DAYS, DAYS)
@settings(deadline=None, max_examples=80)
def test_another_publication_date_gives_the_dates_of_a_new_extraction(
    text: str, before: date | None, after: date | None
) -> None:
    text = NEWS + text
    assert redate(extract(text, before), Article(text), after) == extract(text, after)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 5000,
        "“" * 5000,
        "' " * 3000,
        "“”" * 3000,
        "“a said " * 1000,
        "«" * 500 + "»" * 500,
        "a" * 100_000,
        "Menk " * 10_000,
        "on Friday May 13 " * 2000,
        "The ferry “stopped,” he said. " * 1000,
        "Q: Why?\nA: Why not?\n" * 500,
        "\n" * 10_000,
        "\x00" * 10_000,
        "👩‍👩‍👧" * 1000,
        "שלום “אמר” הוא " * 1000,
        "「船は止まる」と述べた。" * 500,
        "\ud83d" * 1000,
        "(" * 5000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_a_long_line_of_one_thing_is_taken(text: str) -> None:
    assert_sound(extract(text, date(2022, 5, 17)), text)


def test_another_process_with_other_hashes_finds_the_same() -> None:
    program = f"import tui, datetime; print(ascii(tui.extract({NEWS!r} * 3, datetime.date(2022, 5, 17))))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    (printed,) = runs
    assert b"Quote(" in printed


def test_the_words_of_a_quote_in_marks_are_direct_and_others_are_not() -> None:
    found = extract(NEWS, date(2022, 5, 17))
    for quote in found.quotes:
        marked = [part.of(NEWS).startswith("“") and part.of(NEWS).endswith("”") for part in quote.parts]
        assert (quote.kind is QuoteKind.DIRECT) == all(marked)
    assert QuoteKind.DIRECT in {quote.kind for quote in found.quotes}


def test_the_language_is_the_texts_own() -> None:
    assert extract(NEWS).language == "en"
    assert extract("Die Fähre fährt am Freitag nicht, sagte das Amt, und sie wird auch nicht ersetzt.").language == "de"
    assert redate(extract(""), Article(""), date(2022, 5, 17)).language == "und"


def test_a_pull_quote_belongs_to_whoever_says_the_same_words_in_the_text() -> None:
    found = extract(
        "The board met on Friday and heard the auditor for two hours.\n"
        "“We never checked the meters. Not once in nine years.”\n"
        "The report is public since Monday.\n"
        "“I must tell you that we never checked the meters. Not once in nine years,” said Dr. Hana Sato."
    ).said()
    (speaker,) = found.speakers
    first, second = (quote for quote in found.quotes if quote.kind is QuoteKind.DIRECT)
    assert speaker.name == "Hana Sato"
    assert first.speaker == second.speaker == speaker.id
    assert (first.rule, second.rule) == ("echo", "network")
    assert first.evidence[-1] == "The same words are quoted from Hana Sato elsewhere in the article."


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted as Linux shows them")
def test_extraction_starts_no_threads() -> None:
    code = (
        "import os, sys; from tui import extract; extract('“We are late,” Ana Ruiz said on Tuesday.');"
        "sys.exit(len(os.listdir('/proc/self/task')) - 1)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
