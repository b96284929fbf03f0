"""Given names: whether two can be one person's, and the gender that one suggests."""

from __future__ import annotations

import pytest

from tui.english.given_names import gender_of, same_given_name


@pytest.mark.parametrize(
    ("one", "other"),
    [("ana", "ana"), ("a", "ana"), ("william", "bill"), ("bill", "will"), ("ted", "edward"), ("ted", "theodore")],
)
def test_two_forms_of_a_name_can_be_one_persons(one, other):
    assert same_given_name(one, other)
    assert same_given_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("ana", "anke"), ("b", "william"), ("edward", "theodore"), ("bill", "bob")])
def test_two_names_are_two_peoples(one, other):
    assert not same_given_name(one, other)
    assert not same_given_name(other, one)


@pytest.mark.parametrize(("given", "gender"), [("olga", "f"), ("omar", "m"), ("robin", ""), ("vellinge", "")])
def test_a_given_name_suggests_a_gender_only_where_it_is_one_of_one(given, gender):
    assert gender_of(given) == gender
