"""Noun phrases mean those who bear the role, or make speakers of their own."""

from __future__ import annotations

import pytest

from tui.extraction.model import SpeakerKind

PASSAGES = {
    "a title as a role": ("{Sen. Dora Pell} came. “I object,” {the senator} said.", ["Dora Pell"] * 2),
    "a role told after the name": (
        "{Dora Pell, a lawyer from Oslo}, came. “I object,” {the lawyer} said.",
        ["Dora Pell"] * 2,
    ),
    "a role told before the name": (
        "The judge heard architect Ivo Marek. {Marek} spoke. “It will stand,” {the architect} said.",
        ["Ivo Marek"] * 2,
    ),
    "another word for the role": ("{Rep. Dora Pell} came. “I object,” {the congresswoman} said.", ["Dora Pell"] * 2),
    "an age": (
        "Ivo Marek, 69, built it.\n“It will stand,” {the 69-year-old} said.",
        ["Ivo Marek"],
    ),
    "a role nobody bears": (
        "Ivo Marek built it. {The prosecutor} disagreed, “not in this court.”",
        ["prosecutor"],
    ),
    "a relation": ("Ivo Marek built it.\n“He never sleeps,” {his wife} said.", ["his wife"]),
    "a relation with a name": ("Ivo Marek built it.\n“He never sleeps,” {his wife, Jana Marek}, said.", ["Jana Marek"]),
    "the paper": ("{The Harbour Times} wrote “all is lost.”\n“And soon,” {the paper} added.", ["Harbour Times"] * 2),
    "the campaign": (
        "{The Pell campaign} objected, “never.”\n“Not once,” {the campaign} said.",
        ["Pell campaign"] * 2,
    ),
    "somebody’s campaign in two forms": (
        "{Pell’s campaign} objected, “never.”\n“Not once,” {the Pell campaign} said.",
        ["Pell’s campaign"] * 2,
    ),
    "an unnamed one again, many sources later": (
        "“It is over,” {a senior Pell adviser} said.\n"
        + "“No,” {Ivo Marek} said.\n“Yes,” {Jana Rode} said.\n" * 5
        + "“Quite over,” {the senior Pell adviser} said.",
        ["a senior Pell adviser", *["Ivo Marek", "Jana Rode"] * 5, "a senior Pell adviser"],
    ),
    "the name beside a role": ("“It is unsafe,” {its engineer}, Jana Marek, wrote.", ["Jana Marek"]),
    "a role of another nation": (
        "{The Swedish ambassador, Ivo Marek}, left early. “We stay,” {the Finnish ambassador} said.",
        ["Ivo Marek", "Finnish ambassador"],
    ),
    "a company is no university": (
        "{Orbita} admitted a mistake to Lunde University. “We are sorry,” {the company} said.",
        ["Orbita"] * 2,
    ),
    "no apposition, for a verb follows": (
        "In Lorvy, {the mayor} said “it will close.” Unlike Ivo Marek, {the judge} said “never.”",
        ["mayor", "judge"],
    ),
    "an apposition with a clause": (
        "Ivo Marek, the mayor who built it, was there.\n“It will close,” {the mayor} said.",
        ["Ivo Marek"],
    ),
    "one of several": ("“He saw it,” {one of the officers} said.", ["one of the officers"]),
    "one of somebody’s": ("“He saw it,” {one of Marek’s lawyers} said.", ["one of Marek’s lawyers"]),
    "several of somebody’s": ("“It is over,” {several of his aides} said.", ["several of his aides"]),
    "no group": ("“It was us,” {no group} said. “We hope,” {no one from the mill} said.", []),
    "nobody": ("“It is over,” {nobody} said.", []),
    "a place and a day": ("{The mayor of Osk on Monday} wrote “enough.”", ["mayor of Osk"]),
    "a remark is whoever’s it was": (
        "Jana Marek drew laughter for {her remark}, “the goats were here first.”",
        ["Jana Marek"],
    ),
    "a phrase that ends in a pronoun": (
        "{Jana Marek} smiled. “She will run,” {a source close to her} said.",
        ["Jana Marek", "a source close to her"],
    ),
    "a day after the name": ("“We are done,” {President Pell today} said.", ["Pell"]),
    "two unnamed ones stay apart": (
        "“It is over,” {a senior aide} said.\n“It goes on,” {another aide} said.",
        ["a senior aide", "another aide"],
    ),
    "an unnamed one again": (
        "“It is over,” {a senior aide} said.\n“Quite over,” {the aide} said.",
        ["a senior aide", "a senior aide"],
    ),
    "the same words for two unnamed ones": (
        "“It is over,” {one official} said.\n“It goes on,” {a nurse} said.\n“Maybe,” {a nurse} said.",
        ["one official", "a nurse", "a nurse"],
    ),
    "a spokesman is not whom he speaks for": (
        "{Dora Pell} was away. “She is ill,” {a spokesman for Pell} said.",
        ["Dora Pell", "a spokesman for Pell"],
    ),
    "diaries": ("{His diaries} say “all is lost.”", ["his diaries"]),
    "two people together": (
        "“Close it,” {Rosa Vidal and Ines Prat} wrote.\n“Now,” {Vidal and Prat} added.",
        ["Rosa Vidal and Ines Prat"] * 2,
    ),
    "a statement is its issuer’s": (
        "The Port Authority issued a statement on Monday.\n{The statement} said “the pier is shut.”",
        ["Port Authority"],
    ),
    "a letter is its writer’s": (
        "Dora Pell sent a letter to the mayor.\n“Close the road,” {the letter} said.",
        ["Dora Pell"],
    ),
    "somebody’s letter": ("{Dora Pell’s letter} said “close the road.”", ["Dora Pell"]),
    "her letter": ("{Dora Pell} was firm. {Her letter} said “close the road.”", ["Dora Pell"] * 2),
    "a report by a body": ("{A report by the Harbour Council} found “no cracks.”", ["Harbour Council"]),
    "a family": ("Ivo Brandt farms there. “We stay,” {the Brandts} said.", ["Brandts"]),
    "the two": (
        "Rosa Vidal met Ines Prat. Vidal and Prat signed. “At last,” {the two} said.",
        ["Rosa Vidal and Ines Prat"],
    ),
    "a magazine by name and noun": (
        "{Harbour magazine} wrote “all is lost.” “And soon,” {Harbour} added.",
        ["Harbour"] * 2,
    ),
    "a union of many": ("“We strike,” {the Island Seafarers' Union} said.", ["Island Seafarers' Union"]),
    "a name in another script": (
        "“Good morning,” {林小雨} said. Lin Xiaoyu (林小雨) sells tea.",
        ["Lin Xiaoyu"],
    ),
    "a capital that is a name’s": (
        "{Democrats} said “no.” On Monday, {Senate aides} said “yes.”",
        ["Democrats", "Senate aides"],
    ),
    "a capital that opens a sentence": ("{Residents} said “no.”", ["residents"]),
    "who with what they did": ("We met Jana Marek, {who has run} before and says “never.”", ["Jana Marek"]),
    "a clause’s that": ("It says {that investors} are “glad.”", ["investors"]),
    "a spokesman of somebody else": (
        "{A spokesman for the mill} said “no.” {The Prime Minister’s spokesman} said “yes.” {The spokesman} sat.",
        ["a spokesman for the mill", "Prime Minister’s spokesman", "Prime Minister’s spokesman"],
    ),
    "a husband named with his office": (
        "Lena Krol smiled. Her husband, the former mayor Ian Krol, was glad. “She will run,” {he} said.",
        ["Ian Krol"],
    ),
    "an airline, not the agency": (
        "OSK (AP) — Kestrel cut twelve flights. “It is the fog,” {the airline} said.",
        ["Kestrel"],
    ),
    "another analyst, named with the firm": (
        "One analyst wept. Another analyst, Lena Roth of Harbour Capital, did not. “Vans are hard,” {she} said.",
        ["Lena Roth"],
    ),
    "a time of day in the name": ("“We are late,” {the 10:30 ferry captain} said.", ["10:30 ferry captain"]),
    "a critic named is not who is criticised": (
        "The senator, a critic of Ian Krol, spoke. “We will win,” {the senator} said.",
        ["senator"],
    ),
    "who is cited is not who cites": ("{The spokesman, citing Lena Krol,} said “no.”", ["spokesman"]),
    "the minister of a country": (
        "Prime Minister Ian Krol spoke. “We win,” {Osk’s prime minister} said.",
        ["Ian Krol"],
    ),
    "whose roommate": (
        "{Lena Krol} came home. “She was loud,” {Krol’s roommate} said.",
        ["Lena Krol", "Krol’s roommate"],
    ),
    "one of several, who asked somebody": (
        "“It was awful,” said {one of the victims, who asked Lena Krol for help}.",
        ["one of the victims"],
    ),
    "no fewer than three": ("{No fewer than three witnesses} said “no.”", ["no fewer than three witnesses"]),
    "a body in apposition": (
        "{The operator, Blue Harbour Lines,} said “no.” {The company, Kestrel Group,} said “yes.”",
        ["Blue Harbour Lines", "Kestrel Group"],
    ),
    "a town is no apposition of a body": ("{Officials in Osk, Lorvy,} said “no.”", ["officials in Osk"]),
    "whose board": ("The islands’ tourist {board} said “no.”", ["islands’ tourist board"]),
    "a paper that others saw": (
        "Reporters had a letter seen by Jana Marek. {The letter} said “go,” {Marek} said “stay.”",
        ["letter", "Jana Marek"],
    ),
    "a paper nobody issued": ("{The note} read “gone fishing today.”", ["note"]),
}


@pytest.mark.parametrize(("passage", "expected"), PASSAGES.values(), ids=PASSAGES.keys())
def test_a_noun_phrase_means_who_bears_the_role(names_in, passage, expected):
    assert [name for name in names_in(passage) if name] == expected


KINDS = {
    "{Dora Pell} said “yes.”": SpeakerKind.PERSON,
    "{The Port Authority} said “yes.”": SpeakerKind.ORGANISATION,
    "{Moscow} said “yes.”": SpeakerKind.ORGANISATION,
    "{the ministry} said “yes.”": SpeakerKind.ORGANISATION,
    "{Pell’s campaign} said “yes.”": SpeakerKind.ORGANISATION,
    "{A senior aide} said “yes.”": SpeakerKind.UNNAMED,
    "{a 17-year-old} said “yes.”": SpeakerKind.UNNAMED,
    "{Two officials} said “yes.”": SpeakerKind.GROUP,
    "{residents} said “yes.”": SpeakerKind.GROUP,
    "{Rosa Vidal and Ines Prat} said “yes.”": SpeakerKind.GROUP,
    "{The bylaws} say “yes.”": SpeakerKind.DOCUMENT,
    "{a police report} said “yes.”": SpeakerKind.DOCUMENT,
}


@pytest.mark.parametrize(("passage", "kind"), KINDS.items())
def test_a_speaker_has_the_kind_of_its_name_or_noun(read, passage, kind):
    _, _, speakers = read(passage)
    assert [s.kind for s in speakers] == [kind]
