"""Each rule does what its example says, and without it nothing does; verbs whose subject is not the speaker."""

from __future__ import annotations

import numpy as np
import pytest

from tui.extraction.attribution import features, linking, network, rules
from tui.extraction.attribution.assembly import find_pieces
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.linking import Link
from tui.text import document_of

FUNCTIONS = {rule.decision.name: rule.find for rule in rules.SOURCES} | rules.BEFORE | rules.AFTER
"""Every rule by its name."""
DROPPING = {"stray", "signing"}
"""Rules that give nobody a source but drop what is no quote."""


def example(name: str) -> tuple[str, str]:
    """The text of a rule's own example, and the source that it finds there."""
    last = (FUNCTIONS[name].__doc__ or "").strip().splitlines()[-1]
    text, _, source = last.partition(" → ")
    return text.strip().replace("¶", "\n"), source


def decided(text: str, *without: str) -> list[tuple[str, str]]:
    """The rule that decided on each piece of a text, and the source."""
    found = find_pieces(document_of(text), without)
    return [(piece.decision.name, piece.source.of(text) if piece.source else "") for piece in found]


@pytest.mark.parametrize("name", sorted(FUNCTIONS.keys() - DROPPING))
def test_a_rule_finds_the_source_in_its_example(name: str) -> None:
    text, source = example(name)
    assert (name, source) in decided(text)
    assert name not in [rule for rule, _ in decided(text, name)]


@pytest.mark.parametrize("name", sorted(FUNCTIONS.keys() - DROPPING - {"same source"}))
def test_without_the_rule_its_example_is_not_read_so(name: str) -> None:
    text, _ = example(name)
    assert decided(text, name) != decided(text)


def test_what_signs_a_quotation_is_dropped_by_a_rule() -> None:
    text = "“We were never asked about the ferry.”\n— Ana Ruiz, ferry pilot on the strait"
    assert decided(text) == [("signature", "Ana Ruiz, ferry pilot on the strait")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ruiz: The mill is ‘a hole in the hill’\nIt closed in May.", "Ruiz"),
        ("Mayor Ivo Brandt: Harbour plan ‘is now drowned in paper’\nIt was late.", "Mayor Ivo Brandt"),
        ("The Latest: Brandt calls the plan ‘drowned in paper’\nIt was late.", None),
        ("Opinion: the plan is ‘drowned in paper’\nIt was late.", None),
        ("‘Drowned in paper’: Brandt on the plan\nIt was late.", None),
    ],
)
def test_a_headline_may_open_with_who_says_it(text: str, label: str | None) -> None:
    assert [source for rule, source in decided(text) if rule in ("headline label", "label")] == (
        [label] if label else []
    )


def agent(text: str, source: str, cue: str) -> str | None:
    """The source after the rule for passives, of a text whose words are tokens."""
    words = text.split()
    tokens = features.tokens(document_of(text))
    probabilities = np.full((len(words), len(network.LABELS)), 0.05, np.float32)

    def stretch(part: str) -> Stretch:
        first = next(i for i in range(len(words)) if words[i : i + len(part.split())] == part.split())
        return Stretch(first, first + len(part.split()), 0.9)

    target = stretch(cue)
    if not linking.is_passive(tokens, target):
        return source
    found = linking.agent(tokens, probabilities, Link(stretch(source), 0.9), target).target
    return " ".join(words[found.first : found.end]) if found else None


@pytest.mark.parametrize(
    ("text", "source", "cue", "expected"),
    [
        ("The council was told by Lindqvist that it leaks", "The council", "was told by", "Lindqvist"),
        ("The council was told by Lindqvist that it leaks", "The council", "was told", "Lindqvist"),
        ("It was announced on Friday that it leaks", "It", "was announced", None),
        ("Brandt is said to know that it leaks", "Brandt", "is said", None),
        ("Brandt was worried that it leaks", "Brandt", "was worried", "Brandt"),
        ("Brandt was quoted as saying that it leaks", "Brandt", "was quoted as saying", "Brandt"),
        ("Brandt told them that it leaks", "Brandt", "told", "Brandt"),
    ],
)
def test_the_subject_of_a_passive_is_not_who_says_it(text: str, source: str, cue: str, expected: str | None) -> None:
    assert agent(text, source, cue) == expected
