"""Markdown in, blocks and styles out, and no word lost."""

from datetime import date

import pytest

from tui.article import Article, BlockKind, StyleKind, read_bytes


def markdown(text: str) -> Article:
    return read_bytes(text.encode(), "story.md")


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


def styles(article: Article) -> list[tuple[str, str, str]]:
    return [(s.kind.value, s.span.of(article.text), s.target) for s in article.styles]


def test_front_matter_says_who_when_and_where() -> None:
    article = markdown(
        "---\ntitle: 'The dam: a story'\nauthors:\n  - Ana Ruiz\n  - 'Tom O''Dell'\ndate: 2031-03-04T08:00Z # early\n"
        "source: Coast News\nurl: https://coast.example/dam\nlang: en-GB\ntags: [water, money]\n---\nThe dam holds.\n"
    )
    found = article.metadata
    assert (found.title, found.authors, found.published) == (
        "The dam: a story",
        ("Ana Ruiz", "Tom O'Dell"),
        date(2031, 3, 4),
    )
    assert (found.site, found.url, found.language) == ("Coast News", "https://coast.example/dam", "en")
    assert found.published_from == "front matter"
    assert article.text == "The dam holds."


@pytest.mark.parametrize(
    "author",
    ["author: Ana Ruiz, Tom Okafor", "authors: [Ana Ruiz, 'Tom Okafor']", "byline: By Ana Ruiz and Tom Okafor"],
)
def test_authors_are_written_in_many_ways(author: str) -> None:
    assert markdown(f"---\n{author}\n---\nText.").metadata.authors == ("Ana Ruiz", "Tom Okafor")


def test_toml_front_matter_is_read_too() -> None:
    found = markdown('+++\ntitle = "Dam"\ndate = 2031-03-04\nauthor = "Ana Ruiz"\n+++\n\nText.').metadata
    assert (found.title, found.published, found.authors) == ("Dam", date(2031, 3, 4), ("Ana Ruiz",))


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert markdown("## Kicker\n\n# The *dam*\n\nText.").metadata.title == "The dam"


@pytest.mark.parametrize("value", ["[" * 5000, "{a=" * 5000, "1" * 5000, "2022-99-99", "\x00"])
def test_toml_that_cannot_be_read_is_passed_over(value: str) -> None:
    article = markdown(f"+++\nauthor = {value}\n+++\nText of it.")
    assert (article.text, article.metadata.authors) == ("Text of it.", ())


def test_block_quotes_and_lists_nest() -> None:
    article = markdown("> She wrote:\n>\n> - one\n>   1. deep\n>\n> > inner\n\nAfter.")
    found = [(b.kind, b.span.of(article.text), b.depth, b.quoting, b.marker) for b in article.blocks]
    assert found == [
        (BlockKind.PARAGRAPH, "She wrote:", 0, 1, ""),
        (BlockKind.LIST_ITEM, "one", 1, 1, "•"),
        (BlockKind.LIST_ITEM, "deep", 2, 1, "1."),
        (BlockKind.PARAGRAPH, "inner", 0, 2, ""),
        (BlockKind.PARAGRAPH, "After.", 0, 0, ""),
    ]


def test_numbering_goes_on_from_its_start() -> None:
    assert [b.marker for b in markdown("7. a\n8. b\n\n   more\n9. c").blocks] == ["7.", "8.", "", "9."]


def test_tables_code_rules_and_footnotes_are_blocks() -> None:
    article = markdown(
        "| Year | Cost |\n|--|--|\n| 1911 | *4* |\n\n```\nif x:\n\n    y\n```\n\n---\n\nText.[^a]\n\n[^a]: Note."
    )
    assert blocks(article) == [
        ("table", "Year | Cost\n1911 | 4"),
        ("code", "if x:\n\n    y"),
        ("rule", "* * *"),
        ("paragraph", "Text.[1]"),
        ("footnote", "Note."),
    ]
    assert article.blocks[-1].marker == "[1]"


def test_inline_styles_are_ranges() -> None:
    article = markdown('A *soft **loud*** `x = 1` ~~gone~~ [site](http://a.example/ "t").')
    assert article.text == "A soft loud x = 1 gone site."
    assert styles(article) == [
        ("emphasis", "soft loud", ""),
        ("strong", "loud", ""),
        ("code", "x = 1", ""),
        ("strike", "gone", ""),
        ("link", "site", "http://a.example/"),
    ]


def test_a_style_over_a_line_break_is_one_range() -> None:
    article = markdown("*one\ntwo*  \nthree")
    assert article.text == "one two\nthree"
    assert styles(article) == [("emphasis", "one two", "")]


@pytest.mark.parametrize(
    "source",
    [
        "<div>kept **words**</div>",
        "a <b>kept words</b>",
        "![kept words](a.png)",
        "<!-- kept words -->",
        "[kept words]: x\n\n[kept words]",
    ],
)
def test_html_and_pictures_keep_their_words(source: str) -> None:
    assert "kept" in markdown(source).text


@pytest.mark.parametrize("prefix", ["> ", "- ", "1. "])
def test_nothing_is_lost_however_deep_it_is_nested(prefix: str) -> None:
    for depth in (25, 60, 5000):
        assert "treasure" in markdown(prefix * depth + "treasure").text


def test_entities_cannot_bring_controls_back() -> None:
    article = markdown("a&#27;[31m b &#x202e;c &shy;d [e](<x&#27;]0;y>)")
    assert not set("\x1b\x9b\u202e\xad") & set(article.text + "".join(s.target for s in article.styles))


def test_markup_of_other_programs_is_only_text() -> None:
    assert markdown("[red]not red[/red]").text == "[red]not red[/red]"


def test_links_that_lead_nowhere_good_are_shown_not_followed() -> None:
    assert markdown("[go](javascript:alert(1))").styles[0].kind is StyleKind.LINK
