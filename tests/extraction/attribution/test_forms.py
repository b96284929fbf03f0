"""Set forms that name a speaker without a verb, and verbs whose subject is not the speaker."""

from __future__ import annotations

import numpy as np
import pytest

from tui.article.model import Span
from tui.extraction.attribution import features, forms, linking, network
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.linking import Link
from tui.text import document_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ruiz: The mill is ‘a hole in the hill’\nIt closed in May.", "Ruiz"),
        ("Mayor Ivo Brandt: Harbour plan ‘drowned in paper’", "Mayor Ivo Brandt"),
        ("The Latest: Brandt calls the plan ‘drowned in paper’", None),
        ("Opinion: the plan is ‘drowned in paper’", None),
        ("Brandt calls the plan ‘drowned in paper’", None),
        ("‘Drowned in paper’: Brandt on the plan", None),
    ],
)
def test_a_headline_may_open_with_who_says_it(text: str, label: str | None) -> None:
    start = text.lower().index("‘")
    found = forms.headline(document_of(text), Span(start, text.index("’") + 1))
    assert (found[0].of(text) if found else None) == label


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
