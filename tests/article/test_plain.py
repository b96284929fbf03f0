"""Plain text: paragraphs, wrapped lines, headlines, bylines, datelines, boilerplate."""

from datetime import date

import pytest

from tui.article import Article, BlockKind, read_bytes

LEAD = "The council of Lowmere voted on Tuesday to rebuild the harbour wall that fell in the storm of last winter."
MORE = "“We have waited long enough,” said Ana Ruiz, who lost her house, and nobody in the hall disagreed with her."


def plain(text: str) -> Article:
    return read_bytes(text.encode(), "story.txt")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.name, b.span.of(article.text)) for b in article.blocks]


def test_blank_lines_part_paragraphs() -> None:
    assert plain(f"{LEAD}\n\n\n{MORE}\n").text == f"{LEAD}\n\n{MORE}"


def test_so_do_line_ends_where_lines_are_paragraphs() -> None:
    assert plain(f"{LEAD}\n{MORE}\n{LEAD[:-1]} again.").text.split("\n\n") == [LEAD, MORE, f"{LEAD[:-1]} again."]


@pytest.mark.parametrize("width", [40, 62, 72, 100])
@pytest.mark.parametrize("parting", ["\n\n", "\n    "])
def test_lines_wrapped_by_hand_are_joined(width: int, parting: str) -> None:
    import textwrap

    wrapped = parting.join(textwrap.fill(p, width) for p in (LEAD, MORE, LEAD, MORE))
    assert plain(wrapped).text.split("\n\n") == [LEAD, MORE, LEAD, MORE]


def test_a_short_first_line_is_the_headline_and_title() -> None:
    article = plain(f"Lowmere to rebuild its harbour wall\n\n{LEAD}\n\n{MORE}")
    assert kinds(article)[0] == ("HEADING", "Lowmere to rebuild its harbour wall")
    assert article.metadata.title == "Lowmere to rebuild its harbour wall"


@pytest.mark.parametrize(
    "line",
    [
        "The mayor resigned on Tuesday. Nobody knew why.",
        "By Ana Ruiz",
        "He left on Monday.",
        "Then, as she said,",
        LEAD * 2,
    ],
)
def test_a_sentence_is_no_headline(line: str) -> None:
    article = plain(f"{line}\n\n{LEAD}\n\n{MORE}")
    assert article.blocks[0].kind is BlockKind.PARAGRAPH
    assert article.metadata.title is None


def test_bylines_and_datelines_are_kept_and_understood() -> None:
    article = plain(
        f"Wall to be rebuilt\nBy ANA RUIZ and Tom Okafor\n\nLOWMERE, March 4, 2031 (Coast Wire) — {LEAD}\n\n{MORE}"
    )
    assert article.metadata.authors == ("Ana Ruiz", "Tom Okafor")
    assert article.metadata.published == date(2031, 3, 4)
    assert article.metadata.published_from == "dateline"
    assert "By ANA RUIZ and Tom Okafor" in article.text


@pytest.mark.parametrize("line", ["4 March 2031", "Published: Tuesday, March 4, 2031, 6:50 am", "2031-03-04 06:50"])
def test_a_line_with_a_date_dates_the_article(line: str) -> None:
    article = plain(f"Wall to be rebuilt\n{line}\n\n{LEAD}\n\n{MORE}")
    assert (article.metadata.published, article.metadata.published_from) == (date(2031, 3, 4), "date line")


def test_a_date_in_a_sentence_does_not() -> None:
    assert (
        plain(f"{LEAD}\n\nOn 4 March 2031 the wall had already been weak, and everybody knew.").metadata.published
        is None
    )


FURNITURE = """
Share this:
All comments.
READ MORE: Dam cost twice what was planned
Advertisement
12 comments
Related stories
Read the rest here.
© 2031 Harbour Post
Sign up for our newsletter!
Photo: Bea Lund
Follow us on Facebook
"""
SENTENCES = """
Share prices fell on Monday.
No comment.
More like a barn than a house, she said.
Read more books, he told them.
Copyright law will change in May.
Advertising pays for the rest of the paper.
Follow us into the cave, they cried.
"""


@pytest.mark.parametrize("line", FURNITURE.strip().splitlines())
def test_boilerplate_is_kept_but_marked(line: str) -> None:
    article = plain(f"{LEAD}\n\n{line}\n\n{MORE}")
    assert ("BOILERPLATE", line) in kinds(article)


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_sentences_that_start_like_it_are_not(line: str) -> None:
    article = plain(f"{LEAD}\n\n{line}\n\n{MORE}")
    assert ("PARAGRAPH", line) in kinds(article)


def test_a_dated_entry_of_a_list_does_not_date_the_article() -> None:
    assert plain(f"{LEAD}\n\nOct. 31, 2030 The storm.\n\n{MORE}").metadata.published is None
