"""Web pages of invented papers, built as well-known systems build them: the article, all of it, and nothing else."""

from datetime import date
from types import SimpleNamespace

import pytest

from tui.article import Article, ArticleError, BlockKind, read_bytes

ADDRESS = "https://echo.example/news/wall"
FURNITURE = [
    "Never miss a tide",
    "Our newsletter",
    "READ MORE",
    "Share this",
    "Ferry runs aground",
    "I have said for years",
]
FURNITURE += [
    "rights reserved",
    "Image caption",
    "seen from the ferry",
    "The wall before it fell",
    "Why walls fall",
    "Most read",
]
FURNITURE += [
    "See also",
    "in pictures and maps",
    "More on this story",
    "Related Topics",
    "Coast correspondents",
    "Home",
]


def page(markup: str, url: str | None = ADDRESS) -> Article:
    return read_bytes(markup.encode(), "page.html", url=url)


def body(article: Article) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks]


@pytest.mark.parametrize("system", ["WORDPRESS", "NEXT", "DRUPAL", "AMP", "LIVE", "BREAKS"])
def test_the_article_is_whole_and_alone(pages: SimpleNamespace, system: str) -> None:
    article = page(getattr(pages, system))
    for paragraph in pages.BODY:
        assert article.text.count(paragraph) == 1
    assert [f for f in FURNITURE if f in article.text] == []


@pytest.mark.parametrize("system", ["WORDPRESS", "NEXT", "DRUPAL", "AMP"])
def test_title_date_and_authors_are_found(pages: SimpleNamespace, system: str) -> None:
    found = page(getattr(pages, system)).metadata
    assert found.title == "Harbour wall collapses at Lowmere"
    assert found.published == date(2031, 3, 4)
    assert found.authors[0] == "Bea Lund"
    assert found.language == "en"


def test_the_headline_opens_the_article_once(pages: SimpleNamespace) -> None:
    article = page(pages.WORDPRESS)
    assert article.blocks[0].kind is BlockKind.HEADING
    assert article.text.count("Harbour wall collapses at Lowmere") == 1


@pytest.mark.parametrize(
    ("system", "site"), [("WORDPRESS", "The Lowmere Echo"), ("DRUPAL", "Lowmere Chronicle"), ("AMP", "echo.example")]
)
def test_the_site_is_named_by_itself_its_title_or_its_host(pages: SimpleNamespace, system: str, site: str) -> None:
    assert page(getattr(pages, system)).metadata.site == site


def test_a_standfirst_outside_the_body_is_kept_before_it(pages: SimpleNamespace) -> None:
    assert body(page(pages.NEXT))[1].startswith("Forty households are without a home")
    assert body(page(pages.DRUPAL))[1] == "Engineers had warned that it would not outlast the winter"


def test_a_live_blog_is_dated_by_its_start_not_its_posts(pages: SimpleNamespace) -> None:
    article = page(pages.LIVE)
    assert article.metadata.published == date(2031, 3, 4)
    assert "School shut" in body(article)


def test_structure_survives(pages: SimpleNamespace) -> None:
    article = page(pages.EMBEDS)
    found = {b.span.of(article.text): b for b in article.blocks}
    assert "The harbour wall gave way before dawn, and forty households had to leave their beds." in found
    assert found["The council knew, and the council slept."].quoting == 1
    assert found["The wall was built in 1911"].marker == "•"
    assert found["Leave the house"].marker == "3."
    assert found["Year | Cost\n1911 | £4,000\n1987 | £90,000"].kind is BlockKind.TABLE
    link = article.styles[0]
    assert (link.span.of(article.text), link.target) == ("forty households", "https://echo.example/quay")


def test_embedded_posts_are_read_as_quotations(pages: SimpleNamespace) -> None:
    article = page(pages.EMBEDS)
    post = next(b for b in article.blocks if "Stay away from the quay" in b.span.of(article.text))
    assert post.quoting == 1


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>It was never meant to last.</p>"
        "<footer>— <cite>Lena Abbott</cite>, miller</footer></blockquote>",
        "<figure><blockquote><p>It was never meant to last.</p></blockquote>"
        "<figcaption>— Lena Abbott, miller</figcaption></figure>",
    ],
)
def test_who_signs_a_block_quote_is_kept(pages: SimpleNamespace, quotation: str) -> None:
    markup = f"<html><body><article><h1>Mill</h1>{pages.paragraphs()}{quotation}</article></body></html>"
    text = page(markup).text
    assert text.index("never meant to last") < text.index("— Lena Abbott, miller")


def test_a_pull_quote_is_not_read_twice(pages: SimpleNamespace) -> None:
    assert page(pages.WORDPRESS).text.count("who will sleep dry tonight") == 1


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("<p class='byline'>By ANA RUIZ and TOM O'DELL</p>", ("Ana Ruiz", "Tom O'Dell")),
        ("<div class='byline'>By <a rel='author' href='/a'>Ana Ruiz</a>, Political Editor</div>", ("Ana Ruiz",)),
        ("<p>ANA RUIZ</p><p>ana.ruiz@echo.example</p>", ("Ana Ruiz",)),
        ("<span itemprop='author'>Coast Wire/Ana Ruiz</span>", ("Coast Wire", "Ana Ruiz")),
        ("<p>By Friday the water had gone.</p>", ()),
    ],
)
def test_a_byline_on_the_page_will_do(pages: SimpleNamespace, printed: str, authors: tuple[str, ...]) -> None:
    markup = f"<body><article><h1>Wall falls</h1>{printed}{pages.paragraphs()}</article></body>"
    assert page(markup).metadata.authors == authors


@pytest.mark.parametrize(
    ("printed", "url", "published", "source"),
    [
        ("<time datetime='2031-03-04T06:50:00Z'>today</time>", ADDRESS, date(2031, 3, 4), "page"),
        (
            "<p class='date'>Updated: 5 March 2031</p><p class='date'>Published: 4 March 2031</p>",
            ADDRESS,
            date(2031, 3, 4),
            "page",
        ),
        ("", "https://echo.example/2031/mar/04/wall", date(2031, 3, 4), "URL"),
        ("<p class='timestamp'>March 4 at 3:57 PM</p>", "https://echo.example/2031/03/wall", date(2031, 3, 4), "page"),
        ("<footer>Copyright 2030 Echo</footer>", ADDRESS, None, ""),
    ],
)
def test_dates_come_from_the_page_or_its_address(
    pages: SimpleNamespace, printed: str, url: str, published: date | None, source: str
) -> None:
    found = page(f"<body><article><h1>Wall falls</h1>{printed}{pages.paragraphs()}</article></body>", url).metadata
    assert (found.published, found.published_from) == (published, source)


def test_a_page_that_is_not_free_says_so(pages: SimpleNamespace) -> None:
    linked = '{"@type":"NewsArticle","headline":"Wall falls","isAccessibleForFree":false}'
    head = f'<head><script type="application/ld+json">{linked}</script></head>'
    markup = f"{head}<body><h1>Wall falls</h1>{pages.paragraphs()}</body>"
    assert page(markup).notices == ("This page is not free to read: what is shown here may be only the beginning.",)


@pytest.mark.parametrize(
    "markup", ["<html><body></body></html>", "<html><body><div id='root'></div></body></html>", "<html><p>Log in.</p>"]
)
def test_a_page_without_an_article_says_so(markup: str) -> None:
    with pytest.raises(ArticleError, match="no article"):
        page(markup)


def test_broken_linked_data_does_no_harm(pages: SimpleNamespace) -> None:
    markup = pages.WORDPRESS.replace('"@graph":[', '"@graph":[,')
    assert page(markup).metadata.authors == ("Bea Lund",)


def test_old_references_mean_the_quotation_marks_they_showed(pages: SimpleNamespace) -> None:
    markup = (
        f"<body><h1>Wall falls</h1><p>&#147;It&#146;s gone,&#148; she said.&#27;[31m&#0;</p>{pages.paragraphs()}</body>"
    )
    assert "“It’s gone,” she said." in page(markup).text


@pytest.mark.parametrize("opening", ["<div>" * 300, "<div>" * 1500, "<font><b>" * 400])
def test_a_page_that_never_closes_its_elements_is_read(pages: SimpleNamespace, opening: str) -> None:
    article = read_bytes(f"<html><body>{opening}{pages.paragraphs()}</body></html>".encode(), "a.html")
    assert all(line in article.text for line in pages.BODY)
