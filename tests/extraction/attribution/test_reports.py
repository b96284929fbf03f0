"""Speech told from thought, from findings, and from what people do."""

from __future__ import annotations

import pytest

from tui.extraction.attribution import Attribution, attribute
from tui.extraction.model import Report
from tui.text import document_of

BEFORE, AFTER = "The town hall of Sund was full on Monday evening.", "The next meeting is in June."


def reported(sentence: str) -> tuple[Attribution, ...]:
    """What is attributed in an article that holds the sentence."""
    return attribute(document_of(f"{BEFORE}\n\n{sentence}\n\n{AFTER}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz said the mill would close in May.",
        "The company reported that it had lost two million crowns.",
        "According to the police, nobody was hurt.",
        "The mayor told the panel that he had warned them twice.",
        "Officials warned that the river could flood.",
        "The president promised to visit the town.",
        "The report says the dam was built too fast.",
        "The court ruled that the sale was void.",
        "The board denied that it had sold the land.",
        "“The wells are dry,” said Marta Lindqvist.",
        "“Why?” Ruiz asked.",
        "Ruiz called the sale “absurd”.",
        "Some protesters chanted, “Red for Ed,” in the hall.",
    ],
)
def test_what_is_said_or_written_is_shown(sentence: str) -> None:
    found = reported(sentence)
    assert [(a.report, a.shown) for a in found] == [(Report.SPEECH, True)] * len(found)
    assert found


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruiz wants the mill to stay open.",
        "He believes the river is clean.",
        "They hope that the bridge will be repaired.",
    ],
)
def test_what_somebody_thinks_or_wants_is_thought(sentence: str) -> None:
    assert {a.report for a in reported(sentence)} == {Report.THOUGHT}


@pytest.mark.parametrize(
    "sentence",
    [
        "The council supports the plan to close the mill.",
        "The company reported a loss of two million crowns.",
        "The minister announced a new tax on sugar.",
        "Officials warned of floods along the river.",
        "Witnesses described a loud bang.",
        "Novak criticised the government for its silence.",
        "The firm closed its mill, adding to a mounting series of problems in the valley.",
        "Nothing indicated that the mill would close.",
        "That said, the two mills might have made a good pair.",
        "Asked why, Ruiz left.",
        "Data show that rents rose by a tenth.",
    ],
)
def test_actions_findings_and_speech_about_something_are_not_shown(sentence: str) -> None:
    assert not any(a.shown for a in reported(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruiz did not say when the mill would close.",
        "Ruiz declined to comment on the plan.",
        "She never urged the council to sell the mill.",
        "The agency didn’t estimate how many people were there.",
        "This is not to say that whatever happened on Saturday was small.",
        "A spokesman for the bank refused to say how many people were affected.",
    ],
)
def test_what_was_not_said_is_not_shown(sentence: str) -> None:
    assert not any(a.shown for a in reported(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The shops will return to a “click and collect” system on Monday.",
        "In his book “Money for All the Years You Will Ever Need,” Ruiz shares the formula he uses.",
        "She shares the formula he used to find his “target number,” which he broke down into weeks.",
        "When it is feathers, the illness is called “feather duvet lung.”",
        "A group called “We Stand with Osk” shared it.",
        "Known as “Pockets”, the thief stole nine wallets.",
        "The “green wave” never came.",
        "The show was nominated for an award as “Best Play of the Year”.",
    ],
)
def test_a_name_or_term_in_marks_is_not_shown(sentence: str) -> None:
    assert not any(a.shown for a in reported(sentence))


def test_in_another_language_marks_alone_show_a_quote() -> None:
    text = "Der Rat traf sich am Montag in der Stadt. „Die Brunnen sind trocken“, sagte die Bürgermeisterin von Sund."
    assert any(a.shown for a in attribute(document_of(f"{text}\n\n{text}")))


def test_a_headline_reports_nothing_without_quote_marks() -> None:
    text = "Brandt says the harbour will close in May\n\nThe harbour will close in May, Ivo Brandt said on Monday."
    shown = [a for a in attribute(document_of(text)) if a.shown]
    assert [a.parts[0].start > text.index("\n") for a in shown] == [True]


def test_questions_and_answers_without_names_are_not_reported_by_their_labels() -> None:
    text = (
        "The board has a new chair.\n\nQ: What’s the one thing you have learned?\n\nA: I think that one has to listen."
        "\n\nQ: What’s next for the mill?\n\nA: We are moving it to Lorvy in May."
    )
    assert not any(a.shown and a.cue and a.cue.of(text) == ":" for a in attribute(document_of(text)))
