"""Each rule does what its example says, and without it nothing does; verbs whose subject is not the speaker."""

from __future__ import annotations

import numpy as np
import pytest

from tui.article.model import Span
from tui.extraction.attribution import features, linking, network, rules
from tui.extraction.attribution.assembly import find_pieces
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.evidence import NETWORK, Decision
from tui.extraction.attribution.linking import Link
from tui.extraction.attribution.pieces import Piece
from tui.extraction.model import QuoteKind
from tui.text import document_of

FUNCTIONS = {rule.decision.name: rule.find for rule in rules.SOURCES} | rules.BEFORE | rules.AFTER
"""Every rule by its name."""
DROPPING = {"stray", "afterthought", "aside", "signing"}
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


def piece(text: str, words: str, kind: QuoteKind, cue: str, decision: Decision = NETWORK) -> Piece:
    """A piece of the first paragraph of a text."""
    start, at = text.index(words), text.index(cue)
    content = Span(start, start + len(words))
    return Piece(content, 0, Stretch(0, 0, 0.9), kind, cue=Span(at, at + len(cue)), decision=decision, parts=[content])


def test_what_a_cue_of_another_sentence_reports_is_no_indirect_quote() -> None:
    text = example("stray")[0]
    quoted = piece(text, "“The wells are dry,”", QuoteKind.DIRECT, "said")
    same, other = (
        piece(text, words, QuoteKind.INDIRECT, "said") for words in ("said Ana Ruiz", "The council meets in May")
    )
    assert rules.BEFORE["stray"](document_of(text), [quoted, same, other]) == [quoted, same]


@pytest.mark.parametrize(
    "text",
    [
        example("afterthought")[0].partition(" →")[0],
        "Counting the wells is the first step, Ruiz said, offering the example of her own village.",
    ],
)
def test_what_the_narrator_adds_behind_a_cue_is_no_part_of_the_quote(text: str) -> None:
    (piece,) = find_pieces(document_of(text))
    (whole,) = find_pieces(document_of(text), {"afterthought"})
    assert (len(piece.parts), len(whole.parts)) == (1, 2)


def test_what_no_mark_parts_from_who_says_something_is_not_said() -> None:
    text = "It is more than the mayor said, but the harbour will be deep. It shut after she said that it leaked."
    said, she = text.index("said"), text.rindex("said")
    pieces = [
        Piece(Span(start, start + len(words)), 0, Stretch(0, 0, 0.9), QuoteKind.INDIRECT, Span(at - 10, at - 1), cue)
        for words, at in (("It is more than", said), ("the harbour will be deep", said), ("It shut after", she))
        for start, cue in [(text.index(words), Span(at, at + 4))]
    ]
    clause = Piece(Span(text.index("that it leaked"), len(text) - 1), 0, Stretch(0, 0, 0.9), QuoteKind.INDIRECT)
    clause.source, clause.cue = Span(she - 4, she - 1), Span(she, she + 4)
    pieces[2].source = clause.source
    assert rules.BEFORE["aside"](document_of(text), [*pieces, clause]) == [clause]


def test_a_participle_that_is_the_subject_goes_on_with_the_quote() -> None:
    text = "Though the dam is old, Ruiz said, replacing it would be much too dear."
    (piece,) = find_pieces(document_of(text))
    assert text[piece.parts[-1].start :] == "replacing it would be much too dear."


def test_the_dash_and_the_name_that_sign_a_quotation_are_no_quote() -> None:
    text = example("signing")[0]
    signature = next(rule.decision for rule in rules.SOURCES if rule.decision.name == "signature")
    quoted = piece(text, "“We were never asked about it.”", QuoteKind.DIRECT, "—", signature)
    signing = piece(text, "— Ana Ruiz, ferry pilot", QuoteKind.INDIRECT, "Ana")
    assert rules.AFTER["signing"](document_of(text), [quoted, signing]) == [quoted]


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


def test_a_post_of_several_lines_ends_at_an_empty_line() -> None:
    text = "The match was off.\n\nNo goats today.\nNone at all.\n\n— Sund FC (@sundfc) May 3, 2022\n\nIt rained."
    (found,) = [piece for piece in find_pieces(document_of(text)) if piece.decision.name == "post"]
    assert [part.of(text) for part in found.parts] == ["No goats today.", "None at all."]


def test_a_signature_under_next_to_nothing_is_no_post() -> None:
    text = "The match was off.\n\nClub statement\n\n— Sund FC (@sundfc) May 3, 2022\n\nIt rained all day."
    assert "post" not in [name for name, _ in decided(text)]


def test_a_list_of_people_with_one_family_name_is_no_transcript() -> None:
    text = "CHARGES\nAna E. Ruiz: Theft of goats.\nTomas Keel: Theft of a boat.\nVictor N. Ruiz: Dealing in spoons."
    assert "turn" not in [name for name, _ in decided(text)]


def test_the_two_teams_of_a_match_are_no_transcript() -> None:
    text = "NOTES\nSund: Lind missed a game.\nLorvy: Brandt left early.\nNEXT\nSund: Host Lorvy.\nLorvy: Visit Sund."
    assert "turn" not in [name for name, _ in decided(text)]
