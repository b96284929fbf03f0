"""What the Document knows reaches the speakers: blocks, credits, bylines, questions, datelines, metadata."""

from __future__ import annotations

import pytest

from tui import extract
from tui.article.model import Article, Block, BlockKind, Metadata, Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import QuoteKind
from tui.extraction.speakers import resolve
from tui.text import document_of


def article(*paragraphs, metadata=None):
    """An article of paragraphs, each a text or a kind of block with its text."""
    blocks, text = [], ""
    for paragraph in paragraphs:
        kind, words = (BlockKind.PARAGRAPH, paragraph) if isinstance(paragraph, str) else paragraph
        text += "\n\n" if text else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words
    return Article(text, tuple(blocks), metadata=metadata or Metadata())


def speakers(source):
    """Speaker's name of each quote, in order."""
    found = extract(source)
    return [who.name if (who := found.speaker_of(quote)) else None for quote in found.quotes]


SAID = "“We lost the mast at noon and had no engine left,” Lind said."


@pytest.mark.parametrize("line", ["Photo: Marta Lind", "Marta Lind is our reader of the week, so write to her."])
def test_nobody_named_in_boilerplate_speaks(line):
    assert speakers(article((BlockKind.BOILERPLATE, line), SAID)) == ["Lind"]
    assert speakers(article("Marta Lind is the captain of the ferry, which sank.", SAID)) == ["Marta Lind"]


def test_nobody_named_in_a_credit_speaks():
    assert speakers(f"The ferry sank off the coast on Friday.\nPhoto: Marta Lind\n{SAID}") == ["Lind"]


def told_by(source):
    """The speaker whom “I” means in a piece that ends so."""
    found = extract(source)
    return [who.name for who in found.speakers]


ESSAY = (
    "The harbour of Lorvy is older than the town, and nobody who lives there will let you forget it.",
    "“There is nothing left of the mole but stones,” I wrote in my diary that night.",
)


def test_i_is_the_only_author_that_loading_found():
    assert told_by(article(*ESSAY, metadata=Metadata(authors=("Ines Duarte",)))) == ["Ines Duarte"]


def test_i_is_the_author_where_nobody_is_named_or_several_are():
    assert told_by(article(*ESSAY)) == ["author"]
    assert told_by(article(*ESSAY, metadata=Metadata(authors=("Ines Duarte", "Tom Okafor")))) == ["author"]


def test_the_texts_own_byline_goes_before_metadata():
    found = told_by(article("By Ines Duarte", *ESSAY, metadata=Metadata(authors=("Tom Okafor",))))
    assert found == ["Ines Duarte"]


def test_the_site_of_an_article_is_no_person():
    text = "“The mole is to be rebuilt by spring,” Vellinge said on Friday, and the town believes it."
    kinds = [str(s.kind) for s in extract(article(text, metadata=Metadata(site="The Vellinge"))).speakers]
    assert kinds == ["organisation"]
    assert [str(s.kind) for s in extract(article(text)).speakers] == ["person"]


def test_the_agency_of_a_dateline_is_no_person():
    text = (
        "LORVY (Vellinge) — The mole of the harbour is to be rebuilt by spring, the council said.\n"
        "“We have seen the plans,” Vellinge said."
    )
    assert [str(s.kind) for s in extract(text).speakers] == ["organisation", "organisation"]


def test_i_in_what_others_are_reported_to_hope_is_still_the_author():
    text = "By Ines Duarte\nThe skaters hope that the lake, of which I said “it is thin and black”, will hold."

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    told = span("I said").start
    hoped = span("that the lake, of which I said “it is thin and black”, will hold")
    attributions = [
        Attribution((hoped,), QuoteKind.INDIRECT, span("hope"), span("The skaters"), 0.9, ()),
        Attribution((span("“it is thin and black”"),), QuoteKind.DIRECT, span("said"), Span(told, told + 1), 0.9, ()),
    ]
    _, speakers = resolve(document_of(text), attributions)
    assert [speaker.name for speaker in speakers] == ["skaters", "Ines Duarte"]
