"""Searching as readers type."""

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.session.searching import find

TEXT = "The mayor’s ferry—late again.\n\nThe Mayor said: “No\nferry sails.” (No ferry.)"


def found(query: str) -> list[str]:
    runs = find(TEXT, query)
    return [TEXT[a:b] for a, b in zip(runs.starts, runs.ends, strict=True)]


def test_capitals_count_only_if_the_query_has_some() -> None:
    assert found("mayor") == ["mayor", "Mayor"]
    assert found("Mayor") == ["Mayor"]


def test_a_blank_finds_a_line_break() -> None:
    assert found("no ferry") == ["No\nferry", "No ferry"]


def test_straight_marks_find_curly_ones_and_a_hyphen_dashes() -> None:
    assert found("mayor's") == ["mayor’s"]
    assert found('"no') == ["“No"]
    assert found("ferry-late") == ["ferry—late"]


def test_signs_of_regular_expressions_are_only_signs() -> None:
    assert found("(no ferry.)") == ["(No ferry.)"]
    assert found(".*") == []


def test_no_query_has_no_matches() -> None:
    assert found("") == found("  ") == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_matches_are_disjoint_and_in_order(text: str, query: str) -> None:
    runs = find(text, query)
    edges = [edge for pair in zip(runs.starts, runs.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert list(runs.owners) == list(range(len(runs)))
