"""What each line of a text is for, told by its block, or by its form where no block tells it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import load
from tui.article.model import Article, Block, BlockKind, Metadata, Span
from tui.text import Document, Role, document_of

SAMPLES = Path(__file__).parents[2] / "sample_articles"
PROSE = "The ferry to Osk sank off the mole on Friday, the board said.\nNobody was on it, as far as it is known."


def roles(source: Article | str) -> list[Role]:
    return [line.role for line in document_of(source).lines]


def role_within(line: str) -> Role:
    """What a line is for between paragraphs of prose."""
    return roles(f"{PROSE}\n{line}\n{PROSE}")[2]


def lines_that_are(role: Role, document: Document) -> list[str]:
    paired = zip(document.paragraphs, document.lines, strict=True)
    return [span.of(document.text) for span, line in paired if line.role is role]


def laid_out(*parts: tuple[BlockKind, str], title: str = "", quoting: int = 0, level: int = 2) -> Article:
    """An article of one block after another."""
    text, blocks = "", []
    for kind, words in parts:
        start = len(text)
        text += words + "\n\n"
        span = Span(start, start + len(words))
        blocks.append(Block(kind, span, level=level * (kind is BlockKind.HEADING), quoting=quoting))
    return Article(text, tuple(blocks), metadata=Metadata(title=title or None))


@pytest.mark.parametrize(
    "line",
    [
        "Village at war over a clock that strikes thirteen",
        "Is the ferry lost?",
        "“A map is a list of things that somebody left out”",
        "Ruiz: ‘We lost it’",
        "FERRY LOST OFF LORVY!",
    ],
)
def test_the_first_line_is_the_headline_if_it_is_no_sentence(line: str) -> None:
    assert roles(f"{line}\n{PROSE}") == [Role.TITLE, Role.PROSE, Role.PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank.",
        "Ana Ruiz, who had sold the ferry, said this:",
        "“We lost it,” Ruiz said, “but not for long!”",
        "LORVY (AP) — The ferry sank, and the pilots left it with all that they had been carrying to Osk in it. " * 2,
    ],
)
def test_a_text_that_opens_with_a_sentence_has_no_headline(line: str) -> None:
    assert roles(f"{line}\n{PROSE}")[0] is Role.PROSE


def test_a_text_of_one_paragraph_has_no_headline() -> None:
    assert Role.TITLE not in roles("Village at war over a clock")
    assert roles("The ferry sank.") == [Role.PROSE]


def test_an_empty_text_has_no_lines() -> None:
    assert roles("") == []
    assert roles(" \n\n ") == []
    assert document_of("").role_at(0) is Role.PROSE


def test_the_headline_is_the_line_that_says_what_the_metadata_say() -> None:
    text = f"Harbour News\nFerry lost off Lorvy\n{PROSE}"
    article = Article(text, metadata=Metadata(title="FERRY LOST off Lorvy"))
    assert lines_that_are(Role.TITLE, document_of(article)) == ["Ferry lost off Lorvy"]


def test_a_title_may_have_the_site_beside_the_headline() -> None:
    article = Article(f"Ferry lost off Lorvy\n{PROSE}", metadata=Metadata(title="Ferry lost off Lorvy | Harbour Post"))
    assert roles(article)[0] is Role.TITLE


def test_a_first_line_that_the_title_does_not_hold_is_no_headline() -> None:
    article = Article(f"More from the harbour\n{PROSE}", metadata=Metadata(title="Ferry lost off Lorvy"))
    assert roles(article)[0] is Role.HEADING


def test_a_heading_of_the_first_level_is_the_headline_whatever_the_title_says() -> None:
    parts = (BlockKind.HEADING, "What sank"), (BlockKind.PARAGRAPH, PROSE)
    title = "Ferry lost off Lorvy"
    assert roles(laid_out(*parts, title=title, level=1))[0] is Role.TITLE
    assert roles(laid_out(*parts, title=title, level=2))[0] is Role.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Ruiz, Staff Writer | 3 May",
        "By ANA RUIZ",
        "By Ana Ruiz and Tom Okafor for the Harbour Post",
        "By The Harbour Wire",
        "ana.ruiz@harbour.example",
    ],
)
def test_a_byline_stands_near_the_beginning(line: str) -> None:
    assert roles(f"Ferry lost off Lorvy\n{line}\n{PROSE}")[1] is Role.BYLINE
    assert roles(f"Ferry lost off Lorvy\n{PROSE * 20}\n{line}")[-1] is not Role.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the ferry had gone.",
        "By the time the pilots came, the ferry had gone.",
        "By Osk standards, that was fast.",
        "By winning in Osk, Ana Ruiz has come nearer to what she wanted.",
        "“By the way, we lost it,” Ruiz said.",
        "By the numbers",
    ],
)
def test_what_begins_with_by_is_not_always_a_byline(line: str) -> None:
    assert role_within(line) is not Role.BYLINE


def test_a_line_with_an_author_of_the_metadata_is_a_byline() -> None:
    metadata = Metadata(authors=("Ana Ruiz",))

    def role(line: str) -> Role:
        return roles(Article(f"Ferry lost\n{line}\n{PROSE}", metadata=metadata))[1]

    assert role("Ana Ruiz") is Role.BYLINE
    assert role("ANA RUIZ, Harbour Post") is Role.BYLINE
    assert role("Ana Ruiz left before the ferry came.") is Role.PROSE
    assert role("Ana Ruiz, who sold the ferry, left before it came.") is Role.PROSE


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ana Ruiz in Lorvy; Editing by Tom Okafor)",
        "Additional reporting by Ana Ruiz.",
        "Written by Ana Ruiz",
        "Reporting by the Harbour Wire; writing by Ana Ruiz",
    ],
)
def test_a_sign_off_tells_who_wrote_it_wherever_it_stands(line: str) -> None:
    assert roles(f"{PROSE * 20}\n{line}")[-1] is Role.BYLINE


@pytest.mark.parametrize(
    "line", ["Reporting by the Harbour Post found that the pumps had failed.", "Reported by nobody, the hole grew."]
)
def test_reporting_by_somebody_may_open_a_sentence(line: str) -> None:
    assert role_within(line) is Role.PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Marta Lind/Harbour Agency",
        "Photo by Marta Lind",
        "(Image credit: Marta Lind)",
        "Picture: courtesy of the museum",
        "Photo courtesy of Marta Lind",
        "HW Photo/Marta Lind",
        "Illustration by Marta Lind for the Harbour Post",
        "© 2024 Marta Lind / Harbour Agency",
        "Marta Lind/Harbour Agency via Osk Images.",
    ],
)
def test_who_took_a_picture_is_a_credit(line: str) -> None:
    assert role_within(line) is Role.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Photo: the mayor looks into the hole",
        "Video: How the ferry sank",
        "Photographs by the board show a hole.",
        "Image is all, Ruiz said.",
        "A photo of Ana Ruiz",
        "Either/or is what he said.",
        "North and/or South",
    ],
)
def test_what_is_said_of_a_picture_is_no_credit(line: str) -> None:
    assert role_within(line) is not Role.CREDIT


@pytest.mark.parametrize(
    "line", ["So what should have happened?", "Q: And then?", "Question: Tell us about the ferry."]
)
def test_a_line_that_asks_is_a_question(line: str) -> None:
    assert role_within(line) is Role.QUESTION


@pytest.mark.parametrize(
    "line",
    [
        "“Where is the ferry?” he asked. “Where?",
        "RUIZ: Where is the ferry?",
        "Ana Ruiz: Where is the ferry?",
        "The ferry has sunk. Who is to pay for it?",
        "LORVY (AP) — Was that the last ferry?",
    ],
)
def test_a_turn_a_quote_and_prose_that_ends_with_a_question_are_no_questions(line: str) -> None:
    assert role_within(line) is Role.PROSE


def test_where_question_follows_question_they_may_have_more_than_one_sentence() -> None:
    answer = "I left when it sank. Nobody had asked me to."
    asked = ["You sold the ferry. Why?", "Who bought it?", "In May you said “never”. What do you say now?"]
    text = "The last pilot\n" + "\n".join(f"{question}\n{answer}" for question in asked)
    assert lines_that_are(Role.QUESTION, document_of(text)) == asked


@pytest.mark.parametrize(
    "line", ["What happens now", "RELIEF FLIGHTS", "IV. The island", "Rents up 12 %", "Notes (again)"]
)
def test_a_short_line_that_ends_like_no_sentence_is_a_heading(line: str) -> None:
    assert role_within(line) is Role.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "The moon is real. 🌕",
        "He left (nobody knows why.)",
        "(See the full timeline below)",
        "[Read: How the ferry sank]",
        "- Nets and ropes",
        "• Nets and ropes",
        "— Ana Ruiz, ferry pilot",
        "* * *",
        "___",
        "https://harbour.example/ferry",
        "The ferry " + "that goes from Lorvy to Osk in the morning " * 3,
    ],
)
def test_sentences_asides_items_addresses_rules_and_long_lines_are_no_headings(line: str) -> None:
    assert role_within(line) is Role.PROSE


def test_blocks_tell_before_the_form_does() -> None:
    kinds = {
        BlockKind.HEADING: ("The board said it was sorry.", Role.HEADING),
        BlockKind.LIST_ITEM: ("Nets and ropes", Role.PROSE),
        BlockKind.TABLE: ("East tube | March 2023", Role.PROSE),
        BlockKind.RULE: ("* * *", Role.PROSE),
        BlockKind.CODE: ("By Ana Ruiz", Role.SILENT),
        BlockKind.BOILERPLATE: ("Photo: Marta Lind", Role.SILENT),
        BlockKind.PARAGRAPH: ("What happens now", Role.HEADING),
    }
    article = laid_out((BlockKind.PARAGRAPH, PROSE), *((kind, words) for kind, (words, _) in kinds.items()))
    assert roles(article)[2:] == [role for _, role in kinds.values()]


@pytest.mark.parametrize(
    ("line", "role"),
    [("Why did you sell it?", Role.QUESTION), ("By Ana Ruiz", Role.BYLINE), ("Photo: Marta Lind", Role.CREDIT)],
)
def test_a_heading_may_ask_or_be_a_byline_or_a_credit(line: str, role: Role) -> None:
    article = laid_out(
        (BlockKind.HEADING, "Ferry lost"), (BlockKind.HEADING, line), (BlockKind.PARAGRAPH, PROSE), level=3
    )
    assert roles(article)[1] is role


def test_every_line_of_a_block_quote_is_quoted_and_every_line_of_code_is_silent() -> None:
    quoted = laid_out((BlockKind.PARAGRAPH, "We lost it.\nWho asked us?"), quoting=1)
    assert roles(quoted) == [Role.QUOTED, Role.QUOTED]
    code = laid_out((BlockKind.CODE, "print(1)\nprint(2)"), quoting=1)
    assert roles(code) == [Role.SILENT, Role.SILENT]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ferry Lost Off Lorvy’s Coast", True),
        ("RELIEF FLIGHTS", True),
        ("Ferry lost off Lorvy’s coast", False),
        ("The Harbour Board of Lorvy Sold Its Ferry. The Pilots of Osk Left.", False),
        ("“We Lost Our Ferry,” Ana Ruiz of Lorvy Said", False),
        ("엘제이의 리벤지인가 류화영의 코스프레인가", False),
    ],
)
def test_most_words_of_a_headline_may_have_capitals(line: str, expected: bool) -> None:
    assert document_of(f"{line}\n{PROSE}").lines[0].capitalised is expected


def test_the_roles_of_a_page() -> None:
    document = document_of(load(SAMPLES / "sleeping-school.html"))
    assert lines_that_are(Role.TITLE, document) == ["School that starts at noon sees marks rise, and the buses emptier"]
    assert lines_that_are(Role.HEADING, document) == ["Science, and supper", "“Ask me in December”"]


def test_the_roles_of_markdown() -> None:
    document = document_of(load(SAMPLES / "harbour-tunnel.md"))
    assert lines_that_are(Role.TITLE, document) == [
        "Vellmouth’s harbour tunnel will open a year late, and 40 million over"
    ]
    assert lines_that_are(Role.HEADING, document) == ["“A hole with a view”", "What happens now"]
    assert [words[:9] for words in lines_that_are(Role.QUOTED, document)] == ["We did no"]


def test_the_roles_of_plain_text() -> None:
    document = document_of(load(SAMPLES / "village-clock.txt"))
    assert lines_that_are(Role.TITLE, document) == ["Village at war over a clock that strikes thirteen"]
    assert lines_that_are(Role.BYLINE, document) == ["By Prudence Hale, rural affairs correspondent"]
    strike = document_of(load(SAMPLES / "ferry-strike.txt"))
    assert [line.dateline.of(strike.text) for line in strike.lines if line.dateline] == [
        "PORT ANDREL, Sept 3, 2024 (Meridian Wire) - "
    ]


def test_the_questions_of_an_interview() -> None:
    asked = lines_that_are(Role.QUESTION, document_of(load(SAMPLES / "mapmaker-interview.md")))
    assert len(asked) == 7
    assert "Ms Arroyo, on January 14 you returned the Halloran Medal. Why?" in asked


@given(st.text(alphabet="AbyQ:. ?“”—-/()@*\n"))
def test_any_text_has_a_line_for_each_paragraph(text: str) -> None:
    document = document_of(text)
    assert len(document.lines) == len(document.paragraphs)
    assert sum(line.role is Role.TITLE for line in document.lines) <= 1
