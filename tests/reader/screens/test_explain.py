"""Why: what is said of a quote, a speaker and a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.reader.conftest import TEXT, known
from tui.article.model import Article
from tui.extraction.model import Date, Quote, Report, Speaker
from tui.reader.screens.explain import explanation

ARTICLE = Article(TEXT)
FOUND = known(TEXT, date(2022, 5, 17))


def said(current: Quote | Speaker | Date) -> dict[str, list[str]]:
    """Sentences by heading."""
    return dict(explanation(ARTICLE, FOUND, current))


def test_a_quote_is_explained_by_its_words_its_speaker_and_its_evidence() -> None:
    sections = said(FOUND.quotes[0])
    assert sections["Quote"] == ["“The wheel sat still for ninety years,” … “We oiled it in March and it sang.”"]
    assert sections["Speaker"] == ["Petra Holm, leads the trust"]
    assert "Cue: “said”" in sections["Why"]
    assert "Source: “Petra Holm”" in sections["Why"]
    assert "Confidence: sure (0.95)" in sections["Why"]
    assert sections["Why"][-2:] == ["The words stand in quote marks.", "“Petra Holm” is named beside “said”."]


def test_a_quote_without_cue_source_and_speaker_says_so() -> None:
    bare = replace(FOUND.quotes[0], cue=None, source=None, speaker=None)
    sections = said(bare)
    assert sections["Speaker"] == ["Not known."]
    assert [line for line in sections["Why"] if line.startswith("No ")] == [
        "No cue: no reporting words beside it.",
        "No source: nobody is named beside it.",
    ]


@pytest.mark.parametrize(
    ("report", "shown", "sentence"),
    [
        (Report.SPEECH, True, "Said or written."),
        (Report.SPEECH, False, "Said or written. Too doubtful to be shown unless everything is."),
        (Report.THOUGHT, False, "Thought, wanted or felt, not said."),
        (Report.OTHER, False, "Done, decided or shown, not said."),
    ],
)
def test_a_quote_says_what_kind_of_report_it_is(report: Report, shown: bool, sentence: str) -> None:
    assert sentence in said(replace(FOUND.quotes[0], report=report, shown=shown))["Why"]


def test_a_speaker_is_explained_by_names_and_mentions() -> None:
    sections = said(FOUND.speakers[0])
    assert sections["Speaker"] == ["Petra Holm, leads the trust", "Person, 2 quotes."]
    assert sections["Also called"] == ["Holm"]
    assert sections["Mentions"] == ["“Petra Holm”, “Holm”"]
    assert said(FOUND.speakers[1])["Also called"] == ["No other names."]


def test_a_date_is_explained_by_its_day_its_value_and_how_it_was_found() -> None:
    friday = FOUND.dates[0]
    sections = said(friday)
    assert sections["Date"] == ["“Friday”", "20 May 2022"]
    assert "TIMEX3 DATE 2022-05-20" in sections["Value"]
    assert sections["Why"][-1] == "Publication date: 17 May 2022."
