"""Markdown for people: what stands there is shown as it was written, whatever Markdown makes of such signs."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui.article import Article, Span
from tui.export import citation, to_markdown
from tui.export.markdown import escape
from tui.export.words import meaning
from tui.extraction import Date, DateType, Extraction, Quote, QuoteKind

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """The words that a reader of the rendered page sees."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", MARKDOWN.render(markdown))).split())


def test_title_speakers_quotes_and_dates_stand_under_their_headings(article: Article, extraction: Extraction) -> None:
    assert to_markdown(article, extraction) == (
        "# No bread in \\*Tarn\\*\n\n"
        "By Ilse Varga and Jon Pell · The Tarn Post · 14 March 2024 · bread.txt\n\n"
        "## Speakers\n\n"
        "- **Ruta Osk**, a baker in Tarn (2 quotes)\n\n"
        "## Quotes\n\n"
        "> “Half of it,” … “is gone.”\n>\n> — **Ruta Osk** · said · Tuesday (2024-03-12)\n\n"
        "> that the ovens were cold\n>\n> — **Ruta Osk** · added · in the article’s words\n\n"
        "> “=SUM(A1:A9)”\n>\n> — Speaker unknown\n\n"
        "## Dates\n\n"
        "- Tuesday (2024-03-12)\n- 2031\n"
    )


def test_an_article_without_quotes_says_so() -> None:
    assert "No quotes were found." in to_markdown(Article("Rain."), Extraction())


def test_each_paragraph_of_a_long_quote_stays_inside_the_block_quote() -> None:
    text = "“One.\n“Two.”"
    parts = (Span(0, 5), Span(6, len(text)))
    found = Extraction(quotes=(Quote(Span(0, len(text)), parts, QuoteKind.DIRECT),))
    assert "> “One.\n>\n> “Two.”\n" in to_markdown(Article(text), found)


@given(st.text(st.sampled_from(list("ab1 *_`[]()<>#|~\\&;!-+=.)\"'/:{}^$@")), max_size=30))
@example("1. no list")
@example("# no heading")
@example("a_b __c__ _d_")
@example("&amp; <b>no tag</b> ![no](image)")
@example("- no item")
@example("~~not struck~~ | no | table")
@example("===")
def test_no_sign_is_taken_for_markup(words: str) -> None:
    line = " ".join(words.split())
    assert shown(escape(line)) == line
    assert shown(f"> {escape(line)}") == line


def test_nothing_in_it_moves_a_terminal() -> None:
    text = "\x1b[31m“Red,”\x9b he said"
    found = Extraction(quotes=(Quote(Span(0, len(text)), (Span(0, len(text)),), QuoteKind.MIXED),))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", to_markdown(Article(text), found))


def test_a_citation_says_words_speaker_date_and_origin(article: Article, extraction: Extraction) -> None:
    assert citation(article, extraction, extraction.quotes[0]) == (
        "“Half of it,” … “is gone.”\n"
        "— Ruta Osk, a baker in Tarn [Tuesday: 2024-03-12]\n"
        "“No bread in *Tarn*”, Ilse Varga and Jon Pell, The Tarn Post, 14 March 2024, bread.txt"
    )


def test_a_citation_of_indirect_speech_says_that_the_words_are_not_the_speakers(
    article: Article, extraction: Extraction
) -> None:
    assert "— Ruta Osk, a baker in Tarn (in the article’s words)" in citation(article, extraction, extraction.quotes[1])


@pytest.mark.parametrize(
    ("kind", "value", "days", "said"),
    [
        ("DATE", "2024-03-12", (date(2024, 3, 12), date(2024, 3, 12)), "2024-03-12"),
        ("DATE", "2024-03", (date(2024, 3, 1), date(2024, 3, 31)), "2024-03"),
        ("TIME", "2024-03-12T14:30", (date(2024, 3, 12), date(2024, 3, 12)), "2024-03-12T14:30"),
        ("TIME", "2024-03-12TEV", (date(2024, 3, 12), date(2024, 3, 12)), "2024-03-12"),
        ("DATE", "2024-Q1", (date(2024, 1, 1), date(2024, 3, 31)), "2024-01-01 to 2024-03-31"),
        ("DATE", "FUTURE_REF", (None, None), ""),
        ("DATE", "XXXX-03-12", (None, None), ""),
        ("DURATION", "PT5H", (None, None), ""),
        ("SET", "XXXX-WXX-1", (None, None), ""),
    ],
)
def test_people_are_told_what_a_date_means_where_that_helps(
    kind: str, value: str, days: tuple[date | None, date | None], said: str
) -> None:
    assert meaning(Date(Span(0, 1), DateType(kind), value, None, *days)) == said
