"""CSV: a row a quote, which a spreadsheet shows and does not run."""

from __future__ import annotations

import csv
import io

import pytest

from tui.article import Article
from tui.export import FORMATS
from tui.extraction import Extraction, Quote, QuoteKind


def rows(*written: tuple[Article, Extraction]) -> list[dict[str, str]]:
    """The file that the format makes of the articles, read back."""
    form = FORMATS["csv"]
    return list(csv.DictReader(io.StringIO("".join(form.join(form.piece(*one) for one in written)))))


def test_a_row_says_who_said_what_and_when(article: Article, extraction: Extraction) -> None:
    first = rows((article, extraction))[0]
    assert first == {
        "article": "bread.txt",
        "title": "No bread in *Tarn*",
        "published": "2024-03-14",
        "quote": "“Half of it,” … “is gone.”",
        "kind": "direct",
        "speaker": "Ruta Osk",
        "speaker_kind": "person",
        "description": "a baker in Tarn",
        "source": "Ruta Osk",
        "cue": "said",
        "dates": "2024-03-12",
        "start": "0",
        "end": str(article.text.index("\n")),
        "confidence": "0.99",
    }


def test_a_quote_of_nobody_has_empty_cells(article: Article, extraction: Extraction) -> None:
    last = rows((article, extraction))[-1]
    assert (last["speaker"], last["source"], last["cue"], last["dates"]) == ("", "", "", "")


def test_articles_follow_each_other_under_one_header(article: Article, extraction: Extraction) -> None:
    assert len(rows((article, extraction), (article, extraction))) == 6


@pytest.mark.parametrize("words", ["=SUM(A1:A9)", "+1 for bread", "-2+3", "@here", "\tTAB"])
def test_no_cell_is_a_formula(words: str) -> None:
    from tui.article import Span

    whole = Span(0, len(words))
    found = Extraction(quotes=(Quote(whole, (whole,), QuoteKind.INDIRECT),))
    assert rows((Article(words, source=words), found))[0]["quote"] == "'" + words
    assert rows((Article(words, source=words), found))[0]["article"] == "'" + words


def test_line_breaks_and_quote_marks_in_a_quote_survive() -> None:
    from tui.article import Span

    text = '"One," she said; "two\nthree"'
    found = Extraction(quotes=(Quote(Span(0, len(text)), (Span(0, len(text)),), QuoteKind.DIRECT),))
    assert rows((Article(text), found))[0]["quote"] == text
