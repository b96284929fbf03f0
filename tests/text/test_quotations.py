"""What stands between quote marks, however they look."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article.model import Article, Block, BlockKind, Span
from tui.text import document_of


def quotations(text: str) -> list[str]:
    return [q.span.of(text) for q in document_of(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pumps failed,” he said. “Twice.”", ["“The pumps failed,”", "“Twice.”"]),
        ('"The pumps failed," he said. "Twice."', ['"The pumps failed,"', '"Twice."']),
        ("``The pumps failed,'' he said.", ["``The pumps failed,''"]),
        ("''The pumps failed,'' he said.", ["''The pumps failed,''"]),
        ("«The pumps failed», he said.", ["«The pumps failed»"]),
        ("« Les pompes », dit-il.", ["« Les pompes »"]),
        ("„Die Pumpen“, sagte er. »Nein«, rief sie.", ["„Die Pumpen“", "»Nein«"]),
        ("‘The pumps failed,’ he said.", ["‘The pumps failed,’"]),
        ("「泵坏了」他说。", ["「泵坏了」"]),
        ('Opened "straight and closed curly,” he said.', ['"straight and closed curly,”']),
        ("(“So it goes,” he said.)", ["“So it goes,”"]),
        ("He said—“never”—and left.", ["“never”"]),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The workers’ rights come first,’ she said.", ["‘The workers’ rights come first,’"]),
        ("'It's the farmers' choice,' he said.", ["'It's the farmers' choice,'"]),
        ("The workers’ rights and the bosses’ wrongs", []),
        ("Rock ’n’ roll in the ’90s isn’t dead", []),
        ("They call him ‘the boss’ and laugh", ["‘the boss’"]),
        ("The so-called 'winners' didn't win", ["'winners'"]),
        ('A 6\'2" man and a 27" screen', []),
        ("‘He said “never” and meant it,’ she said.", ["‘He said “never” and meant it,’"]),
        ("“He called it ‘the hole’ twice,” she said.", ["“He called it ‘the hole’ twice,”"]),
    ],
)
def test_apostrophes_inches_and_nested_marks_open_nothing(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_the_same_marks_nested_are_one_quotation() -> None:
    text = "“They call the tunnel “the hole” and laugh,” he said."
    assert quotations(text) == ["“They call the tunnel “the hole” and laugh,”"]


def test_an_open_mark_ends_with_its_paragraph() -> None:
    text = "“We left at dawn.\n“We came back,” he said.\nThe rest is “known."
    assert quotations(text) == ["“We left at dawn.", "“We came back,”", "“known."]


def test_an_open_mark_ends_before_the_next_opening_one() -> None:
    assert quotations("He said “it began, and then “it ended” for good.") == ["“it began, and then ", "“it ended”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost it, said Ana Ruiz, a pilot in Lorvy.", ["“We lost it,"]),
        ("“We lost it, Mr. Ruiz said.", ["“We lost it,"]),
        ("“We lost it, she said. “It is over.”", ["“We lost it,", "“It is over.”"]),
        ("“Then, in May, Ruiz said that they had lost.", ["“Then, in May, Ruiz said that they had lost."]),
        ("“When I came here, Mr. Cole asked me to leave.", ["“When I came here, Mr. Cole asked me to leave."]),
        ("“At noon, she said.\n“So I left,” he said.", ["“At noon, she said.", "“So I left,”"]),
        ("“After the war, the president wrote a book.", ["“After the war, the president wrote a book."]),
        ("“We met Ana Ruiz, the pilot who told of it.", ["“We met Ana Ruiz, the pilot who told of it."]),
    ],
)
def test_a_lost_closing_mark_stood_before_who_said_it(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_a_stray_closing_mark_opens_nothing() -> None:
    assert quotations("It was over”. Then “it began” again.") == ["“it began”"]


def test_single_marks_may_run_over_paragraphs() -> None:
    text = "‘We left at dawn.\n‘We came back at night,’ he said."
    assert quotations(text) == ["‘We left at dawn.", "‘We came back at night,’"]


def test_a_block_quote_is_one_quotation_and_its_signature_none() -> None:
    text = "She wrote:\nThe sea gives. It takes.\n— Ines Duarte"
    block = Block(BlockKind.PARAGRAPH, Span(text.index("The sea"), len(text)), quoting=1)
    found = document_of(Article(text, (block,))).quotations
    assert [q.span.of(text) for q in found] == ["The sea gives. It takes."]


def test_code_has_no_quotations() -> None:
    text = 'print("hello there, all")\n“Hello there,” she said.'
    code = Block(BlockKind.CODE, Span(0, text.index("\n")))
    found = document_of(Article(text, (code,))).quotations
    assert [q.span.of(text) for q in found] == ["“Hello there,”"]


@given(st.text(alphabet="ab .,\n“”\"'‘’«»„`s—(“"))
def test_quotations_of_any_text_are_in_order_inside_one_paragraph_and_apart(text: str) -> None:
    document = document_of(text)
    found = document.quotations
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for quotation in found:
        start, end = document.paragraphs[quotation.paragraph]
        assert start <= quotation.span.start < quotation.span.end <= end
