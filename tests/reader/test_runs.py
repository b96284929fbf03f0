"""Overlapping spans become disjoint runs."""

from hypothesis import given
from hypothesis import strategies as st

from tui.reader.runs import flatten

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda s: (min(s), max(s))), max_size=12).map(
    lambda pairs: [(a, b, i) for i, (a, b) in enumerate(pairs)]
)


def test_the_inner_span_owns_its_characters_and_the_outer_one_the_rest() -> None:
    runs = flatten([(0, 20, 1), (5, 10, 2)])
    assert list(zip(runs.starts, runs.ends, runs.owners, strict=True)) == [(0, 5, 1), (5, 10, 2), (10, 20, 1)]


def test_of_two_spans_that_start_together_the_shorter_owns() -> None:
    assert flatten([(3, 5, 1), (3, 9, 2)]).at(4) == 1
    assert flatten([(3, 5, 1), (3, 9, 2)]).at(6) == 2


def test_runs_within_a_range_are_cut_to_it() -> None:
    assert list(flatten([(0, 10, 7), (12, 20, 8)]).within(5, 13)) == [(5, 10, 7), (12, 13, 8)]
    assert list(flatten([(0, 10, 7)]).within(10, 12)) == []


@given(spans)
def test_runs_are_disjoint_and_cover_just_the_characters_of_the_spans(found: list[tuple[int, int, int]]) -> None:
    runs = flatten(found)
    assert all(a < b for a, b in zip(runs.starts, runs.ends, strict=True))
    assert all(end <= start for end, start in zip(runs.ends, list(runs.starts)[1:], strict=False))
    for offset in range(61):
        covering = [(a, -b, i) for a, b, i in found if a <= offset < b]
        owner = runs.at(offset)
        if not covering:
            assert owner is None
        else:
            assert owner is not None
            assert found[owner][:2] == (max(covering)[0], -max(covering)[1])
