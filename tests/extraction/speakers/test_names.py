"""Short names, titles and other forms of a name mean the person or body that bears the fullest one."""

from __future__ import annotations

import pytest

from tui.extraction.model import SpeakerKind

PASSAGES = {
    "a last name after the full one": (
        "{Glenda Marsh} said the bridge was safe.\n“We checked it twice,” {Marsh} said.",
        ["Glenda Marsh", "Glenda Marsh"],
    ),
    "a last name in the headline, before the full one": (
        "{Okafor}: “No Deal on Harbour”\n\nThe talks failed, {Ngozi Okafor} said on Monday. “We tried,” {Okafor} said.",
        ["Ngozi Okafor"] * 3,
    ),
    "an honorific": (
        "{Peter Lindqvist} runs the ferry.\n“It is late,” {Mr. Lindqvist} said.\n“Always,” {Mr Lindqvist} added.",
        ["Peter Lindqvist"] * 3,
    ),
    "a knight by his first name": (
        "{Sir Alan Prewitt} opened the school.\n“A proud day,” {Sir Alan} said.",
        ["Alan Prewitt", "Alan Prewitt"],
    ),
    "a doctor": ("{Dr. Amina Yusuf} treats them. “Rest helps,” {Dr Yusuf} said.", ["Amina Yusuf"] * 2),
    "a family name that is a title": (
        "“It fell,” says veteran analyst {Ken Doctor}. “Again,” {Doctor} said.",
        ["Ken Doctor", "Ken Doctor"],
    ),
    "behind a post with short forms": ("{OBC Sports AFC Insider Jason Ruiz} said it fell.", ["Jason Ruiz"]),
    "a title before the name": (
        "{Foreign Minister Jorge Batista} left early.\n“I had to go,” {Minister Batista} said.\n"
        "“Truly,” {Batista} said.",
        ["Jorge Batista"] * 3,
    ),
    "a secretary of something": (
        "{Secretary of State Ellen Moyes} flew home. “Done,” {Secretary Moyes} said.",
        ["Ellen Moyes", "Ellen Moyes"],
    ),
    "a former office": ("“I am retired,” {former Vice President Carl Ruud} said.", ["Carl Ruud"]),
    "an abbreviated office": (
        "“We object,” {Sen. Dora Pell} (R-Ohio) said. “All of us,” {Pell} said.",
        ["Dora Pell"] * 2,
    ),
    "a party and a state are nobody": (
        "Sen. Dora Pell (R-Ga.) left early. “It was time,” {they} said.",
        [None],
    ),
    "a firm by the first of its names": (
        "{Rask-Mollers Corp.} shut the mill. “It made no money,” {Rask} said.",
        ["Rask-Mollers Corp."] * 2,
    ),
    "plurals that open a sentence": (
        "{Witnesses} said “it burned.” {Policemen} said “it did not.”",
        ["witnesses", "policemen"],
    ),
    "a short form of the given name alone": (
        "{Katherine Lowell} came. “It is old,” {Katie} said.",
        ["Katherine Lowell"] * 2,
    ),
    "a nickname alone": ("{William “Bud” Harlan} came. “It is old,” {Bud} said.", ["William “Bud” Harlan"] * 2),
    "a last name in capitals": ("{ANNA RUIZ}: “Welcome.”\n{RUIZ}: “We wait.”", ["ANNA RUIZ"] * 2),
    "a rank and corps": ("“Clear,” {Marine Lt. Gen. Tomas Reyes} said. “Go,” {Gen. Reyes} said.", ["Tomas Reyes"] * 2),
    "a nickname": (
        "{William Thackett} coached them.\n“They ran well,” {Bill Thackett} said.",
        ["William Thackett"] * 2,
    ),
    "a nickname in marks": (
        "{William “Bud” Harlan} is 80. \n“I still fish,” {Harlan} said.",
        ["William “Bud” Harlan"] * 2,
    ),
    "initials": ("{J. D. Morrow} wrote the report.\n“It is short,” {Morrow} said.", ["J. D. Morrow"] * 2),
    "a middle initial left out": (
        "{Paula R. Fenn} voted no.\n“I could not agree,” {Paula Fenn} said.",
        ["Paula R. Fenn"] * 2,
    ),
    "a suffix": ("{Roland Tibbs Jr.} sued.\n“It was unfair,” {Tibbs} said.", ["Roland Tibbs Jr."] * 2),
    "a suffix after a comma": ("{Roland Tibbs, Jr.,} sued.\n“It was unfair,” {Tibbs} said.", ["Roland Tibbs, Jr."] * 2),
    "a particle": (
        "{Pieter van der Berg} sold it.\n“For nothing,” {van der Berg} said.\n“Really,” {Mr. van der Berg} said.",
        ["Pieter van der Berg"] * 3,
    ),
    "an Arabic article": ("{Karim al-Hadid} fled. “We ran,” {al-Hadid} said.", ["Karim al-Hadid"] * 2),
    "an apostrophe": ("{Nora O’Dowd} came. “Late,” {O’Dowd} said.", ["Nora O’Dowd"] * 2),
    "a hyphenated name": ("{Anne-Marie Sow-Keita} spoke.\n“Again,” {Sow-Keita} said.", ["Anne-Marie Sow-Keita"] * 2),
    "a double surname": (
        "{Gabriel Ortega Ruiz} won.\n“Thanks,” {Ortega Ruiz} said.\n“To all,” {Ruiz} said.",
        ["Gabriel Ortega Ruiz"] * 3,
    ),
    "a Korean name, family name first": (
        "{Seo Min-jae} resigned.\n“I am sorry,” {Seo} said.\n“Very,” {Mr. Seo} said.",
        ["Seo Min-jae"] * 3,
    ),
    "a Chinese name, family name first": ("{Zhang Weimin} agreed. “Yes,” {Zhang} said.", ["Zhang Weimin"] * 2),
    "three syllables": ("{Bae Soo Hyun} sang. “Loudly,” {Bae} said.", ["Bae Soo Hyun"] * 2),
    "a first name later": ("{Melina Kost} is 12.\n“I like maths,” {Melina} said.", ["Melina Kost"] * 2),
    "all capitals": (
        "{GLENDA MARSH} WINS AGAIN\n\n“Thank you,” {Glenda Marsh} said. “All,” {Marsh} said.",
        ["Glenda Marsh"] * 3,
    ),
    "a possessive": ("{Nadia Brandt} paints. {Brandt’s} claim was “too much light.”", ["Nadia Brandt"] * 2),
    "a straight possessive": ("{Nadia Brandt} paints. {Brandt's} claim was “too much light.”", ["Nadia Brandt"] * 2),
    "a surname that is a common word": (
        "{Helen Price} fears the price will rise.\nPrice rises hurt.\n“It will,” {Price} said.",
        ["Helen Price"] * 2,
    ),
    "a surname that is a trade": ("{Tom Baker} is no baker.\n“I drive,” {Baker} said.", ["Tom Baker"] * 2),
    "a surname that is a verb": ("{Ian Read} left. “Bye,” {Read} said. Read more here.", ["Ian Read"] * 2),
    "a surname that is a month": ("{Edith May} left. “Bye,” {May} said.", ["Edith May"] * 2),
    "an accent": ("{Zoë Châtelain} swam. “Cold,” {Châtelain} said.", ["Zoë Châtelain"] * 2),
    "a name after its role": (
        "“It held,” {harbour engineer Ruth Adeyemi} said. “Just,” {Adeyemi} said.",
        ["Ruth Adeyemi"] * 2,
    ),
    "a name after its role and a comma": (
        "“It held,” said {the chief of the port authority, Ruth Adeyemi}. “Just,” {Adeyemi} said.",
        ["Ruth Adeyemi"] * 2,
    ),
    "a role after the name": (
        "“It held,” said {Ruth Adeyemi, a harbour engineer who built three of them}. “Just,” {Adeyemi} said.",
        ["Ruth Adeyemi"] * 2,
    ),
    "two people of one name by honorific": (
        "{Ivan Petrakis} and Olga Petrakis own the shop.\n“We are open,” {Mrs. Petrakis} said.\n"
        "“Always,” {Mr. Petrakis} said.",
        ["Ivan Petrakis", "Olga Petrakis", "Ivan Petrakis"],
    ),
    "two people of one name, the one spoken of": (
        "{Karl Weiss} leads the union.\n“We will strike,” {Weiss} said.\n"
        "{Hanna Weiss}, who is no relation, owns the mill.\n“They will not,” {Weiss} said.",
        ["Karl Weiss", "Karl Weiss", "Hanna Weiss", "Hanna Weiss"],
    ),
    "the younger and the elder": (
        "{Karl Weiss} and his daughter, Hanna Weiss, run the mill.\n“It grinds,” {the younger Weiss} said.\n"
        "“Slowly,” {the elder Weiss} said.",
        ["Karl Weiss", "Hanna Weiss", "Karl Weiss"],
    ),
    "the wife herself": (
        "{Anna Weiss} and Karl Weiss run the mill.\nKarl Weiss grinds. “It is late,” {Weiss herself} said.",
        ["Anna Weiss", "Anna Weiss"],
    ),
    "brothers with names of their own": (
        "{Michael Weiss} and Martin Weiss run the mill.\n“It grinds,” {Martin Weiss} said.\n“Slowly,” {Michael} said.",
        ["Michael Weiss", "Martin Weiss", "Michael Weiss"],
    ),
    "a given name that is no form of the other": (
        "{Donald Weiss} runs the mill.\n“It grinds,” {David} said.",
        ["Donald Weiss", "David"],
    ),
    "father and son by generation": (
        "{Karl Weiss Sr.} built the mill. {Karl Weiss Jr.} sold it.\n“It grinds,” {Weiss Sr.} said.\n"
        "“Slowly,” {Weiss Jr.} said.\n“We paid for it,” said {Karl Weiss Sr.}",
        ["Karl Weiss Sr.", "Karl Weiss Jr.", "Karl Weiss Sr.", "Karl Weiss Jr.", "Karl Weiss Sr."],
    ),
    "father and son, the one spoken of": (
        "Karl Weiss Sr. built the mill.\n{Karl Weiss Jr.} sold it.\n“It grinds,” {Karl Weiss} said.",
        ["Karl Weiss Jr."] * 2,
    ),
    "a generation that tells nobody apart": (
        "{Karl Weiss Jr.} built the mill.\n“It grinds,” {Weiss} said.",
        ["Karl Weiss Jr."] * 2,
    ),
    "a contracted pronoun opens the sentence": (
        "{Karl Weiss} knows mills. They’ll grind, {Weiss} said.",
        ["Karl Weiss"] * 2,
    ),
    "an organisation’s short form": (
        "{The Baltic Harbour Foundation} paid.\n“It was needed,” {the foundation} said.",
        ["Baltic Harbour Foundation"] * 2,
    ),
    "an acronym in parentheses": (
        "{The Port Workers’ League (PWL)} met.\n“We vote,” {the PWL} said.",
        ["Port Workers’ League"] * 2,
    ),
    "an acronym by its initials": (
        "{The National Weather Office} warned of snow.\n“Stay in,” {the NWO} said.",
        ["National Weather Office"] * 2,
    ),
    "a company by its first word": (
        "{Kestrel Industries} closed.\n“We regret it,” {Kestrel} said.\n“Deeply,” {the company} said.",
        ["Kestrel Industries"] * 3,
    ),
    "a paper by its last word": (
        "{The Harbour Times} wrote that “all is lost.” {The Times} added more.",
        ["Harbour Times"] * 2,
    ),
    "a department with “of”": (
        "{The Department of Fisheries} wrote it. “No cod,” {the department} said.",
        ["Department of Fisheries"] * 2,
    ),
    "a place that speaks": ("{Moscow} said it would answer. “Soon,” {Moscow} said.", ["Moscow", "Moscow"]),
    "a name behind a participle": (
        "{Ana Brandt} came first. Chasing Brandt, Ivo Lenz fell. “It was ice,” {Brandt} said.",
        ["Ana Brandt"] * 2,
    ),
    "a name behind another capital": (
        "{Ana Brandt} came first. “Vote Ana Brandt,” they said. “Poor Ana Brandt,” {Brandt} said.",
        ["Ana Brandt"] * 2,
    ),
    "a name before another capital": (
        "All aboard the Brandt Train! The train left. “A fine train,” {Ana Brandt} said.",
        ["Ana Brandt"],
    ),
    "a team that is not its candidate": (
        "{Ana Brandt} came first. “We are glad,” {Team Brandt} said. “So am I,” {Brandt} said.",
        ["Ana Brandt", "Team Brandt", "Ana Brandt"],
    ),
    "a rubric before the name": ("“It holds,” wrote {Analysis: Ana Brandt}.", ["Ana Brandt"]),
    "two bodies, one an acronym": (
        "{The FBI and Justice Department} met. “We wait,” {the Justice Department} said.",
        ["FBI and Justice Department", "Justice Department"],
    ),
    "a paper behind a verb with a capital": (
        "Enter The Harbour Post. “No deal,” {The Harbour Post} wrote.",
        ["Harbour Post"],
    ),
    "a country and a union": (
        "{The United States} and Harbour Union met. “It is done,” {the Harbour Union} said.",
        ["United States", "Harbour Union"],
    ),
    "a king of somebody’s family name": (
        "{King Edwin} danced with Anders Edwin.\n“We talked,” {the king} said.\n“At length,” {Anders Edwin} said.",
        ["King Edwin", "King Edwin", "Anders Edwin"],
    ),
    "a queen by number, and a namesake": (
        "{Queen Anna II} met Anna Weiss. “Charmed,” {the queen} said. “So am I,” {Weiss} said.",
        ["Queen Anna II", "Queen Anna II", "Anna Weiss"],
    ),
    "a surname that is a crown": ("{Coretta Jean King} won. “I won,” {King} said.", ["Coretta Jean King"] * 2),
    "a line of names that is no headline": (
        "Hurricane Anna struck Osk. “Wind,” said {Mayor Karl Weiss}. “Rain,” {Weiss} said.",
        ["Karl Weiss"] * 2,
    ),
    "a pope and his namesake": (
        "{Pope Francis} met Francis Lind. “Pray,” {the pope} said. “I do,” {Lind} said.",
        ["Pope Francis", "Pope Francis", "Francis Lind"],
    ),
    "a member of the name of King": ("{Steve King} left. “I won’t,” {Rep. King} said.", ["Steve King"] * 2),
    "a rapper with an article": (
        "{Chance The Rapper} sang. “Loud,” {Chance The Rapper} said.",
        ["Chance The Rapper"] * 2,
    ),
    "one of several, named": (
        "Two pilots spoke. “We left,” said {one of them, Ruth Adeyemi}. “In fog,” {Adeyemi} said.",
        ["Ruth Adeyemi"] * 2,
    ),
    "a house number that governs": ("{No. 10} said no. “Never,” {No 10} said.", ["No. 10"] * 2),
    "a seat of government": ("{The White House} said no. “Never,” {the White House} said.", ["White House"] * 2),
}


@pytest.mark.parametrize(("passage", "expected"), PASSAGES.values(), ids=PASSAGES.keys())
def test_every_form_of_a_name_means_its_bearer(names_in, passage, expected):
    assert names_in(passage) == expected


@pytest.mark.parametrize("source", ["Harbour Ministers", "Ministers", "Osk Voters"])
def test_a_capital_makes_no_person_of_a_group(read, source):
    _, _, speakers = read(f"We asked the harbour’s {source} twice. “It is over,” {{{source}}} said.")
    assert [speaker.kind for speaker in speakers] == [SpeakerKind.GROUP]


def test_husband_and_wife_are_two(names_in, read):
    _, quotes, _ = read("“It is old,” {Mr. Burke} said.\n“It is not,” {Mrs. Burke} said.\n“It is,” {Mr. Burke} said.")
    first, second, third = (quote.speaker for quote in quotes)
    assert first == third != second
