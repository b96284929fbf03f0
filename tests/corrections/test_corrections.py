"""Edits: what they do to what was found, where they belong in another copy of the text, and how they are written."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.reader.conftest import TEXT, at, known
from tui.article.model import Span
from tui.corrections.anchors import AROUND, anchored, place
from tui.corrections.applying import applied, published, quote_at
from tui.corrections.edits import Action, Edit, EditError, from_json, to_json
from tui.corrections.journal import Journal
from tui.extraction.model import Extraction, Quote, Report

TODAY = date(2024, 5, 3)
FOUND = known(TEXT, date(2022, 5, 17))
EELS = at(TEXT, "“Nobody asked what it does to the eels,”")


def edit(action: Action, *spans: Span, names: tuple[str, ...] = (), value: str = "") -> Edit:
    """An edit about places of TEXT."""
    return Edit(action, tuple(anchored(TEXT, span) for span in spans), names, value, TODAY)


def after(*edits: Edit) -> Extraction:
    """TEXT's extraction, corrected."""
    done = applied(FOUND, TEXT, edits)
    assert done.unplaced == ()
    return done.extraction


def eels(found: Extraction) -> Quote | None:
    """The quote about eels."""
    return next((quote for quote in found.quotes if quote.span == EELS), None)


def called(found: Extraction) -> list[str]:
    """The names of the speakers."""
    return [speaker.name for speaker in found.speakers]


def test_a_quote_is_given_to_another_speaker_and_says_so() -> None:
    found = after(edit(Action.SPEAKER, EELS, names=("Petra Holm",)))
    quote = eels(found)
    assert quote is not None
    speaker = found.speaker_of(quote)
    assert speaker is not None
    assert speaker.name == "Petra Holm"
    assert "Ludo Marsh" not in called(found)
    assert (quote.confidence, quote.corrected, quote.evidence) == (1.0, TODAY, ("Corrected by you on 3 May 2024.",))


def test_a_new_speaker_has_all_mentions_that_the_text_has() -> None:
    found = after(edit(Action.SPEAKER, EELS, names=("Farmers",)))
    (new,) = [speaker for speaker in found.speakers if speaker.name == "Farmers"]
    assert [span.of(TEXT) for span in new.mentions] == ["Farmers"]


def test_a_quote_may_be_nobodys() -> None:
    quote = eels(after(edit(Action.SPEAKER, EELS)))
    assert quote is not None
    assert quote.speaker is None


def test_what_is_no_quote_goes_and_its_speaker_with_it() -> None:
    found = after(edit(Action.REJECT, EELS))
    assert eels(found) is None
    assert "Ludo Marsh" not in called(found)


def test_marked_words_become_a_quote_in_text_order() -> None:
    span = at(TEXT, "Farmers were less sure")
    found = after(edit(Action.QUOTE, span, names=("Ludo Marsh",)))
    (new,) = [quote for quote in found.quotes if quote.span == span]
    assert (new.kind, new.shown) == ("indirect", True)
    assert [quote.span.start for quote in found.quotes] == sorted(quote.span.start for quote in found.quotes)


def test_bounds_kind_and_rightness() -> None:
    shorter = Span(EELS.start, EELS.end - 2)
    assert shorter in [quote.span for quote in after(edit(Action.BOUNDS, EELS, shorter)).quotes]
    quote = eels(after(edit(Action.REPORT, EELS, value="thought")))
    assert quote is not None
    assert (quote.report, quote.shown) == (Report.THOUGHT, False)
    right = eels(after(edit(Action.ACCEPT, EELS)))
    assert right is not None
    assert (right.confidence, right.corrected) == (1.0, TODAY)


def test_speakers_are_merged_renamed_and_described() -> None:
    found = after(
        edit(Action.MERGE, names=("Ludo Marsh", "Petra Holm")),
        edit(Action.RENAME, names=("Petra Holm", "Petra Anna Holm")),
        edit(Action.DESCRIBE, names=("Petra Anna Holm",), value="chair of the trust"),
    )
    assert called(found)[0] == "Petra Anna Holm"
    one = found.speakers[0]
    assert (one.description, one.corrected) == ("chair of the trust", TODAY)
    assert {"Ludo Marsh", "Petra Holm"} <= set(one.aliases)
    assert len(found.quotes_of(one)) == 3


def test_a_date_gets_a_value_or_goes() -> None:
    friday = at(TEXT, "Friday")
    (valued,) = [d for d in after(edit(Action.DATE, friday, value="2022-05-27")).dates if d.span == friday]
    assert (valued.value, valued.earliest, valued.corrected) == ("2022-05-27", date(2022, 5, 27), TODAY)
    gone = after(edit(Action.NO_DATE, friday))
    assert friday not in [d.span for d in gone.dates]
    assert {d.id for d in gone.dates} >= {d for quote in gone.quotes for d in quote.dates}


def test_a_note_stands_on_its_words_until_it_is_emptied() -> None:
    first, second = edit(Action.NOTE, EELS, value="ask her"), edit(Action.NOTE, EELS, value="asked")
    assert [(n.span, n.text, n.made) for n in after(first, second).notes] == [(EELS, "asked", TODAY)]
    assert after(first).notes_on(Span(EELS.start + 3, EELS.start + 4))[0].text == "ask her"
    assert after(first, edit(Action.NOTE, EELS)).notes == ()


def test_the_last_publication_date_holds() -> None:
    edits = [edit(Action.PUBLISHED, value="2022-01-02"), edit(Action.PUBLISHED, value="")]
    assert published(edits[:1], None) == date(2022, 1, 2)
    assert published(edits, date(2020, 1, 1)) is None
    assert published([], date(2020, 1, 1)) == date(2020, 1, 1)


def test_what_does_not_fit_is_kept_and_told() -> None:
    lost = edit(Action.REJECT, Span(0, 5))
    done = applied(FOUND, "Another text.", [lost, edit(Action.MERGE, names=("Nobody", "Else"))])
    assert len(done.unplaced) == 2
    assert done.extraction.quotes == FOUND.quotes


def test_nothing_corrected_is_nothing_changed() -> None:
    assert applied(FOUND, TEXT, []).extraction == FOUND


def test_a_journal_undoes_and_does_again_without_limit() -> None:
    journal, empty = Journal(), Journal()
    edits = [edit(Action.NOTE, EELS, value=str(i)) for i in range(50)]
    for one in edits:
        journal = journal.do(one)
    for _ in range(60):
        journal = journal.undo()
    assert journal.held == ()
    for _ in range(60):
        journal = journal.redo()
    assert list(journal.held) == edits
    assert list(journal.undo().do(edits[0]).held) == [*edits[:-1], edits[0]]
    assert (empty.undo(), empty.redo()) == (empty, empty)


ANCHORS = st.integers(0, len(TEXT) - 2).flatmap(
    lambda start: st.integers(start + 1, min(len(TEXT), start + 80)).map(lambda end: Span(start, end))
)


INSERTED = ("Inserted words. " * 2, " Other words." * 2)
"""What a test puts beside an anchor."""


@settings(max_examples=1000, deadline=None)
@given(span=ANCHORS, seed=st.integers(0, 10**9))
def test_an_anchor_is_found_again_whatever_changes_outside_it(span: Span, seed: int) -> None:
    rng, anchor = random.Random(seed), anchored(TEXT, span)
    assume(not any(anchor.exact in words for words in INSERTED))
    if TEXT.count(anchor.exact) > 1:
        before, later = INSERTED[0] * rng.randint(0, 3), INSERTED[1] * rng.randint(0, 3)
        changed, shift = before + TEXT + later, len(before)
    else:
        cut = rng.randint(0, span.start)
        before = TEXT[:cut] + INSERTED[0] * rng.randint(0, 5)
        changed = before + span.of(TEXT) + INSERTED[1] * rng.randint(0, 3) + TEXT[span.end + rng.randint(0, 40) :]
        shift = len(before) - span.start
    assert place(anchor, changed) == Span(span.start + shift, span.end + shift)


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_makes_an_anchor_fail(text: str, other: str) -> None:
    anchor = anchored(text, Span(0, len(text) // 2))
    found = place(anchor, other)
    assert found is None or found.of(other) == anchor.exact
    assert len(anchor.prefix) <= AROUND


def test_of_many_copies_the_one_with_its_neighbours_is_meant() -> None:
    text = "He said no. They said no. We said no."
    second = Span(17, 24)
    assert second.of(text) == "said no"
    assert place(anchored(text, second), "Well. " + text) == Span(23, 30)
    assert quote_at(Extraction(), text, anchored(text, second)) is None


EDITS = [
    edit(Action.SPEAKER, EELS, names=("[red]Ana[/] 林",)),
    edit(Action.BOUNDS, EELS, Span(3, 9)),
    edit(Action.MERGE, names=("A", "B", "C")),
    edit(Action.PUBLISHED, value="2022-05-17"),
]


@pytest.mark.parametrize("one", EDITS)
def test_an_edit_is_the_same_after_it_was_written_and_read(one: Edit) -> None:
    assert from_json(json.loads(json.dumps(to_json(one)))) == one


@pytest.mark.parametrize(
    "damage",
    [
        {"version": 2},
        {"action": "delete everything"},
        {"anchors": [{"exact": 1, "prefix": "", "suffix": "", "start": 0}]},
        {"anchors": [{"exact": "a", "prefix": "", "suffix": "", "start": -1}]},
        {"anchors": [{"exact": "a"}]},
        {"anchors": []},
        {"names": [""]},
        {"names": ["a", "b", "c"]},
        {"names": 7},
        {"made": "yesterday"},
        {"value": "x" * 200_000},
    ],
)
def test_what_is_no_edit_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises(EditError):
        from_json({**to_json(EDITS[0]), **damage})
