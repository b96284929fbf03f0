"""What holds for any string: nothing raises, dates stand in order inside the text, time grows with length."""

from __future__ import annotations

import runpy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.dates.conftest import find_dates
from tui.english.words import words
from tui.extraction.dates import context
from tui.extraction.dates.classes import SYMBOLS
from tui.extraction.dates.composed_rules import COMPOSED
from tui.extraction.dates.expression import Kind
from tui.extraction.dates.grammar import grammar, plain, runs
from tui.extraction.dates.lexicon import PHRASES, WORDS
from tui.extraction.dates.rule import Rule
from tui.extraction.dates.rules import PLAIN, RULES
from tui.extraction.dates.tokens import time_tokens
from tui.extraction.dates.values import bounds, edtf
from tui.text import document_of

_ODD = (
    "1 7 31 45 1,500 1999 2022 9999 0000 13th 5pm 9:30 24:00 99/99/99 1990s 31/02/2022 2022-02-31 2022-05-13 "
    "0001-01-01 will said \u0660 ² İ ’ –"
)
_WORDS = st.sampled_from(
    (
        *WORDS,
        *("".join(phrase) for found in PHRASES.values() for phrase, _ in found),
        *(" ".join(phrase) for found in PHRASES.values() for phrase, _ in found),
        *sorted(words(_ODD)),
        "\n",
        "\u00a0",
    )
)
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", "", "-", ", ", "  "])), max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
_DAYS = st.none() | st.dates()


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(st.text(), _TEXTS), published=_DAYS)
def test_any_string_gives_dates_in_order_inside_it(text: str, published: date | None) -> None:
    end = 0
    for found in find_dates(text, published):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.value
        assert all(found.evidence)
        assert (found.earliest is None) == (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        end = found.span.end


@settings(max_examples=200, deadline=None)
@given(text=_TEXTS, published=_DAYS)
def test_equal_input_gives_equal_dates(text: str, published: date | None) -> None:
    assert find_dates(text, published) == find_dates(text, published)


@given(day=st.dates())
def test_a_day_is_its_own_first_and_last_day_and_its_own_edtf(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)
    assert edtf(day.isoformat()) == day.isoformat()


@given(day=st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    for written in (f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        assert [d.value for d in find_dates(f"It happened on {written}.", None)] == [day.isoformat()]


@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "two and ",
        "May ",
        "a ",
        "12 ",
        "-",
        "the last few more ",
        "early in the ",
        "1/2 ",
        ".",
        "\n",
        "nineteen ",
        "''",
    ],
)
def test_no_expression_is_longer_than_a_sentence_however_the_words_repeat(piece: str) -> None:
    """Bounded matches at every place make the whole linear: the longest match does not grow with the text."""
    longest = [
        max((m.end() - m.start() for m in grammar().finditer(time_tokens(document_of(piece * n)).classes)), default=0)
        for n in (50, 100, 200)
    ]
    assert longest[0] == longest[1] == longest[2] or max(longest) <= 30


def test_the_order_of_day_and_month_is_judged_once_for_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    monkeypatch.setattr(context, "day_first", judged.append)
    assert len(find_dates("It closed 05/06/2019 and 07/08/2019. " * 50, date(2022, 5, 19))) == 100
    assert len(judged) == 1


@pytest.mark.parametrize("symbol", sorted(SYMBOLS.values()))
def test_runs_of_one_class_are_each_visited_once(symbol: str) -> None:
    classes = symbol * 300
    spans = [m.span() for m in runs().finditer(classes)]
    assert sum(end - start for start, end in spans) <= len(classes)


@pytest.mark.parametrize("rule", RULES, ids=[f"{r.kind}: {r.example}" for r in RULES])
def test_each_pattern_finds_its_example(rule: Rule) -> None:
    rules, pattern = (RULES, grammar()) if rule in COMPOSED else (PLAIN, plain())
    found = pattern.finditer(time_tokens(document_of(rule.example)).classes)
    assert rule.kind in {rules[(match.lastindex or 1) - 1].kind for match in found}


def test_each_kind_of_expression_has_one_resolver_and_no_pattern_stands_twice() -> None:
    resolvers = {rule.kind: rule.resolve for rule in RULES}
    assert [rule for rule in RULES if rule.resolve is not resolvers[rule.kind]] == []
    assert len({rule.pattern for rule in RULES}) == len(RULES)
    assert resolvers.keys() == set(Kind) - {Kind.JOINED}


def test_the_table_of_rules_in_the_documentation_is_current() -> None:
    page = Path(__file__).parents[3] / "docs" / "date_rules.py"
    assert runpy.run_path(str(page))["table"]() == page.with_name("date-rules.md").read_text(encoding="utf-8")
