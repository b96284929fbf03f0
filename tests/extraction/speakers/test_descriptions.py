"""A speaker is described in the words of the article, and the span holds just those words."""

from __future__ import annotations

import pytest

PASSAGES = {
    "{Rob Lind, a military analyst at the Oslo Institute,} said “no.”": "a military analyst at the Oslo Institute",
    "{Military analyst Rob Lind} said “no.”": "Military analyst",
    "“No,” said {Rob Lind, director of the Oslo Institute}.": "director of the Oslo Institute",
    "“No,” said {Rob Lind}, a farmer who lost two barns. He wept.": "a farmer who lost two barns",
    "“No,” said {the head of the Oslo Institute, Rob Lind}.": "the head of the Oslo Institute",
    "“No,” said {longtime harbour engineer Ruth Adeyemi}.": "longtime harbour engineer",
    "{Foreign Minister Jorge Batista} said “no.”": "Foreign Minister",
    "{Norwegian Foreign Minister Jorge Batista} said “no.”": "Norwegian Foreign Minister",
    "{Sen. Dora Pell} (D-Ohio) said “no.”": "D-Ohio",
    "{Dora Pell, 63, a former judge,} said “no.”": "a former judge",
    "{Dora Pell, of Salt Creek, Mont.,} said “no.”": "of Salt Creek, Mont.",
    "{Dora Pell, chair of the food, water and rural affairs committee,} said “no.”": (
        "chair of the food, water and rural affairs committee"
    ),
    "{Dora Pell, who is the owner of the mill,} said “no.”": "who is the owner of the mill",
    "{Pell’s brother, Amos Pell}, said “no.”": "Pell’s brother",
    "{Kestrel Industries, a maker of kites,} said “no.”": None,
    "{Kestrel Industries, the biggest company in town,} said “no.”": "the biggest company in town",
    "“No,” said {Dora Pell, author of “Goats” and a judge}.": "author of “Goats” and a judge",
    "“No,” said {Dora Pell, a Democrat from Ohio}. He wept.": "a Democrat from Ohio",
    "“No,” said {Dora Pell, a miller at Kites Inc. and mother of two}.": "a miller at Kites Inc. and mother of two",
    "“No,” said {Dora Pell of the Harbour Times}.": "of the Harbour Times",
    "“No,” said {the Harbour Times’ Dora Pell}.": "Harbour Times",
    "“No,” said {Osk FC Dora Pell}.": "Osk FC",
    "“No,” said {Dora Pell, a consultant chest physician in Osk}.": "a consultant chest physician in Osk",
    "{Dora Pell, the principal deputy press secretary,} said “no.”": "the principal deputy press secretary",
    "{Kestrel Industries, town party insiders say,} said “no.”": None,
    "{Mr. Pell} said “no.”": None,
    "{Dora Pell, who runs the mill,} said “no.”": None,
    "{Dora Pell}, speaking in the rain, said “no.”": None,
    "{Dora Pell}, officials said, had said “no.”": None,
}


@pytest.mark.parametrize(("passage", "description"), PASSAGES.items())
def test_a_speaker_is_described_as_the_article_words_it(read, passage, description):
    text, _, speakers = read(passage)
    assert speakers[-1].description == description
    if description:
        assert speakers[-1].description_span.of(text) == description


def test_the_fuller_description_wins_wherever_it_stands(read):
    passage = "{Dr. Rob Lind} said “no.”\n“Not yet,” said {Rob Lind, a surgeon at Oslo Hospital}."
    assert read(passage)[2][0].description == "a surgeon at Oslo Hospital"
