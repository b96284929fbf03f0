"""Names as they are written: which capitals make one, where it ends, and what its form tells of who it is."""

from __future__ import annotations

import pytest

from tui.article.model import Article, Block, BlockKind, Metadata, Span
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.names import find_names
from tui.text import document_of

PERSON, ORGANISATION, PLACE, UNKNOWN = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PLACE,
    EntityKind.UNKNOWN,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met Cmdr. Ana Ruiz of the AT&T Foundation.", ["Ana Ruiz", "AT&T Foundation"]),
        ("We met Marco d’Este and Omar al-Zubi.", ["Marco d’Este", "Omar al-Zubi"]),
        ("Then J.-P. Menk and É. Roy left.", ["J.-P. Menk", "É. Roy"]),
        ("At noon Ludwig van der Berg and Émile Đurić were still asleep.", ["Ludwig van der Berg", "Émile Đurić"]),
        ("We rang No. 10 from No. 4 Harbour Street.", ["No. 10", "Harbour Street"]),
        ("We saw anti-Ruiz and pro-Okoro marchers.", ["Ruiz", "Okoro"]),
        ("It was Grant’s plan, and the workers’ rights.", ["Grant"]),
        ("It was AT&T’s ferry.", ["AT&T"]),
        ("We met William “Bud” Harlan Jr. of Osk.", ["William “Bud” Harlan Jr.", "Osk"]),
        ("We rang the FBI and Justice Department.", ["FBI", "Justice Department"]),
        ("We rang the Food and Drug Administration.", ["Food and Drug Administration"]),
        ("Telling Anke Okoro is hard. They left with Anke Okoro.", ["Anke Okoro", "Anke Okoro"]),
        ("On Monday in March the Russians met nobody.", []),
    ],
)
def test_a_name_is_cut_as_it_is_written(text, names):
    found = [name.span.of(text) for name in find_names(document_of(text))]
    assert found == names


@pytest.mark.parametrize(
    ("written", "kind", "gender"),
    [
        ("Mr. Grant", PERSON, "m"),
        ("Dame Okoro", PERSON, "f"),
        ("Ana Ruiz", PERSON, "f"),
        ("Robin Grant", PERSON, ""),
        ("Park Min-seo", PERSON, ""),
        ("Harbour Times", ORGANISATION, ""),
        ("FBI", ORGANISATION, ""),
        ("New Zealand", PLACE, ""),
        ("Montevideo", PLACE, ""),
        ("Fort Osk", PLACE, ""),
        ("Vellinge Osk", UNKNOWN, ""),
    ],
)
def test_its_form_tells_what_a_name_names(written, kind, gender):
    text = f"Then we met {written} there."
    (name,) = find_names(document_of(text))
    assert name.outer.of(text) == written
    assert (name.kind, name.gender) == (kind, gender)


def test_a_title_stands_outside_the_name():
    text = "At noon former Deputy Prime Minister Marta Lind was still asleep."
    (name,) = find_names(document_of(text))
    assert name.span.of(text) == "Marta Lind"
    assert name.outer.of(text) == "Deputy Prime Minister Marta Lind"


def test_a_headline_has_the_names_that_the_text_has():
    text = "Ferry Lost Off Stormy Coast, Brandt Says\n\nOlga Brandt said so."
    assert [name.span.of(text) for name in find_names(document_of(text))] == ["Brandt", "Olga Brandt"]


@pytest.mark.parametrize("line", ["Photo: Marta Lind", "(Image credit: Marta Lind)"])
def test_nobody_in_a_credit_is_named(line):
    text = f"The ferry sank off the coast on Friday.\n{line}\nNobody was hurt when it went down."
    assert find_names(document_of(text)) == []


@pytest.mark.parametrize("kind", [BlockKind.BOILERPLATE, BlockKind.CODE])
def test_nobody_in_words_of_the_page_is_named(kind):
    text = "Ask Marta Lind about it.\nAna Ruiz slept."
    blocks = (Block(kind, Span(0, 24)), Block(BlockKind.PARAGRAPH, Span(25, len(text))))
    document = document_of(Article(text, blocks, metadata=Metadata()))
    assert [name.span.of(text) for name in find_names(document)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Osk FC trainer and Lorvy FC Captain Martin Sund met.", "Martin Sund"),
        ("The Lorvy-based Harbour Lines said no.", "Harbour Lines"),
        ("They boarded the USS Martin Sund in May.", "USS Martin Sund"),
    ],
)
def test_a_post_before_a_name_is_no_part_of_it(text, found):
    assert found in [name.span.of(text) for name in find_names(document_of(text))]
