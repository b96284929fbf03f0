"""Pronouns mean whom a reader takes them to mean."""

from __future__ import annotations

import pytest

PASSAGES = {
    "the last one named": ("{Olga Brandt} came late. “The road was shut,” {she} said.", ["Olga Brandt"] * 2),
    "a paragraph on": (
        "{Olga Brandt} said the road was shut.\nIt had snowed all night.\n“Nobody could pass,” {she} said.",
        ["Olga Brandt"] * 2,
    ),
    "by gender of given names": (
        "Peter Lind met Clara Boyd on Friday.\n“We shook hands,” {he} said.\n“Twice,” {she} said.",
        ["Peter Lind", "Clara Boyd"],
    ),
    "by gender of honorifics": (
        "Mr. Okonjo-Brew spoke to Ms. Adeleke-Finn.\n“It went well,” {she} said.\n“Very,” {he} said.",
        ["Adeleke-Finn", "Okonjo-Brew"],
    ),
    "by gender of a role": (
        "Spokeswoman Tove Rasmus answered chairman Vim Holt.\n“No,” {she} said.\n“Yes,” {he} said.",
        ["Tove Rasmus", "Vim Holt"],
    ),
    "by pronouns elsewhere in the text": (
        "Kiri Tanaro lost her seat. Tanaro sold her house.\n“I am free,” {she} said.",
        ["Kiri Tanaro"],
    ),
    "the subject, not the one after “with”": (
        "Martin Voss argued with Paul Grady over the bill.\n“It is theft,” {he} said.",
        ["Martin Voss"],
    ),
    "the subject, not the owner": (
        "Martin Voss read Paul Grady’s letter aloud.\n“It is theft,” {he} said.",
        ["Martin Voss"],
    ),
    "the speaker of the quote before, not the one he speaks of": (
        "“Paul Grady is a thief,” {Martin Voss} said.\n“Everybody knows,” {he} said.",
        ["Martin Voss", "Martin Voss"],
    ),
    "not the one named in its own quote": (
        "{Martin Voss} spoke first. “Paul Grady must go,” {he} said.",
        ["Martin Voss"] * 2,
    ),
    "“she” of a name that men have, too": (
        "{Lee Varga} teaches law. Her book is out.\n“I am done,” {she} said.",
        ["Lee Varga"] * 2,
    ),
    "whose policy speaks": (
        "{Lena Krol} came home. {Her policy} said “no visits.” {Krol’s plan} called it “rest.”",
        ["Lena Krol"] * 3,
    ),
    "whose wife speaks is nobody’s policy": (
        "{Ivo Krol} came home. {His ex-wife} said “no visits.”",
        ["Ivo Krol", "his ex-wife"],
    ),
    "no month": ("The mill will close in May. “It is old,” {she} said.", []),
    "no place": ("The club in Osk closed. “We had no choice,” {he} said.", []),
    "who answers, not who asks": (
        "{Lena Krol} came out. “Do you regret it?” {a reporter} asked. “Every day,” {she} said.",
        ["Lena Krol", "a reporter", "Lena Krol"],
    ),
    "who was asked": (
        "{Martin Voss} left. Asked by {a reporter} “are you sorry?” he shrugged.\n“Ask the sea,” {he} said.",
        ["Martin Voss", "a reporter", "Martin Voss"],
    ),
    "a chain": (
        "{Lena Krol} runs the lab.\n“We test,” {she} said.\n“We test again,” {she} said.\n“And again,” {she} said.",
        ["Lena Krol"] * 4,
    ),
    "back and forth": (
        "{Lena Krol} and her brother, Max Krol, run it.\n“We test,” {she} said.\n“We sell,” {he} said.\n"
        "“We test more,” {she} said.",
        ["Lena Krol", "Lena Krol", "Max Krol", "Lena Krol"],
    ),
    "nobody from the title of a show": (
        "{Mary Voss} sat down. On “The Steve Harlow Show,” {she} said “enough.” Then {she} left, “for good.”",
        ["Mary Voss"] * 3,
    ),
    "a possessive": ("{Olga Brandt} resigned. {Her} claim that “all was lost” angered many.", ["Olga Brandt"] * 2),
    "“who” after its name": (
        "It was Olga Brandt, {who} said “enough is enough.”",
        ["Olga Brandt"],
    ),
    "“who” after a name and its role": (
        "It was Olga Brandt, a farmer, {who} said “enough is enough.”",
        ["Olga Brandt"],
    ),
    "a pronoun before its name": ("As {he} put it, “the cod is gone.” Erik Sund has fished for years.", ["Erik Sund"]),
    "somebody unnamed": (
        "{A nurse at the clinic} saw it. “They ran,” {she} said.",
        ["a nurse at the clinic", "a nurse at the clinic"],
    ),
    "somebody unnamed who was not quoted": (
        "A woman stood at the gate.\n“They ran,” {she} said.",
        ["a woman"],
    ),
    "“they” for a group": (
        "{Residents} fled. “We left everything,” {they} said.",
        ["residents", "residents"],
    ),
    "“they” for two people": (
        "Rosa Vidal and Ines Prat wrote to the mayor.\n“Close the road,” {they} wrote.",
        ["Rosa Vidal and Ines Prat"],
    ),
    "“they” for two people told apart": (
        "Rosa Vidal, mayor of Salt Creek, and Ines Prat wrote to the king.\n“Close the road,” {they} wrote.",
        ["Rosa Vidal and Ines Prat"],
    ),
    "“it” for a body": (
        "The Port Authority closed the pier.\n“It is unsafe,” {it} said.",
        ["Port Authority"],
    ),
    "“I” outside quotes is who wrote the article": (
        "By Nora Finch\nThe lake froze.\nI told them, “Do not skate.” “Never,” {I} said.",
        ["Nora Finch"],
    ),
}


@pytest.mark.parametrize(("passage", "expected"), PASSAGES.values(), ids=PASSAGES.keys())
def test_a_pronoun_means_its_antecedent(names_in, passage, expected):
    found = names_in(passage)
    assert [name for name in found if name][: len(expected)] == expected


def test_the_evidence_names_the_antecedent_and_the_reason(read):
    _, quotes, _ = read("{Olga Brandt} came late. “The road was shut,” {she} said.")
    assert quotes[1].evidence[-1].startswith("“she” → Olga Brandt: ")
    assert "subject of the sentence before" in quotes[1].evidence[-1]


def test_a_pronoun_that_could_be_two_people_is_less_sure_than_a_name(read):
    _, (named, clear, _), _ = read("{Olga Brandt} came. “Late,” {she} said.\n“Very,” {she} said.")
    _, quotes, _ = read("Olga Brandt met Clara Boyd. Eva Lund met Ida Moss. “Late,” {she} said.")
    assert quotes[0].confidence < clear.confidence <= named.confidence


def test_a_pronoun_without_anybody_to_mean_has_no_speaker(names_in):
    assert names_in("“It rained,” {she} said.") == [None]


def test_nobody_in_particular_is_no_speaker(names_in):
    assert names_in("As {you} would say, “it rained all day.”") == [None]
