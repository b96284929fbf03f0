"""A document speaks for whoever issued it, where the text tells who that is."""

from __future__ import annotations

import pytest

PASSAGES = {
    "whose it is": ("“Never,” {Marta Lind’s letter} said.", ["Marta Lind"]),
    "by whom it is": ("“Never,” {a report by the Harbour Board} said.", ["Harbour Board"]),
    "by whom it is signed": ("“Never,” {a letter signed by Marta Lind} said.", ["Marta Lind"]),
    "a publication’s": ("“Never,” {a Harbour Times article} said.", ["Harbour Times"]),
    "his, whoever he is": (
        "Marta Lind wrote to us in May. “Never,” {her letter} said.",
        ["Marta Lind"],
    ),
    "who issued it before": (
        "The Harbour Board issued a statement on Friday. “Never,” {the statement} said.",
        ["Harbour Board"],
    ),
    "whose it was before": (
        "They read Marta Lind’s letter aloud. “Never,” {the letter} said.",
        ["Marta Lind"],
    ),
    "an article is the publication’s named last": (
        "The ferry was in the Harbour Times on Friday. “Never,” {the article} said.",
        ["Harbour Times"],
    ),
    "seen is not issued": ("“Never,” {a letter seen by Marta Lind} said.", ["a letter seen by Marta Lind"]),
    "nobody issued it": ("“Never,” {the letter} said.", ["letter"]),
    "another document was issued": (
        "Marta Lind wrote a book about ferries. “Never,” {the statute} said.",
        ["statute"],
    ),
}


@pytest.mark.parametrize(("passage", "expected"), PASSAGES.values(), ids=PASSAGES.keys())
def test_a_document_speaks_for_its_issuer(names_in, passage, expected):
    assert names_in(passage) == expected
