"""What each rule is for: with it a page reads so, and without it otherwise; every rule of every table is shown."""

from collections.abc import Callable

import pytest

from tui.article import (
    Article,
    boilerplate,
    byline,
    html_boilerplate,
    html_metadata,
    html_printed,
    html_selection,
    html_standfirst,
    html_statements,
    html_title,
    opening,
    read_bytes,
)
from tui.article.boilerplate import LINES, is_boilerplate
from tui.article.html_boilerplate import NAMES
from tui.article.rules import trial

MODULES = [
    byline, html_boilerplate, html_metadata, html_printed, html_selection, html_standfirst, html_statements, html_title,
    opening,
]  # fmt: skip
TABLES = [
    table
    for module in MODULES
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, tuple) and table and all(map(callable, table))
]
RULES = [rule.__name__ for table in TABLES for rule in table]

LEAD = "The harbour wall at Lowmere gave way shortly before dawn on Tuesday, and forty households left their beds."
NEXT = "Engineers had warned the council in the spring that the wall would not outlast another winter by the sea."
LAST = "Nobody had set the money aside, although two builders had offered to begin, the harbour board has now said."
EXTRA = "The museum of old ships in the next town has opened a second hall for its models, which visitors may touch."
BODY = f"<p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p>"


def page(
    before: str = "", inside: str = "", head: str = "<title>Wall falls</title>", url: str | None = None
) -> Article:
    body = f"<h1>Wall falls</h1>{before}<article>{BODY}{inside}</article>"
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "page.html", url=url)


def title(head: str, heading: str = "") -> str | None:
    markup = f"<html><head>{head}</head><body>{heading}<article>{BODY}</article></body></html>"
    return read_bytes(markup.encode(), "page.html").metadata.title


def linked(words: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{words}}}</script>'


SIGNED = "<blockquote><p>It will hold.</p><footer>Lena Abbott</footer></blockquote>"
INVITING = "<p>Read about the sea:</p><ul><li><a href='/a'>Ships</a> of old</li></ul>"
OG = '<meta property="og:title" content="Wall falls at Lowmere">'
SHOWN: dict[str, tuple[Callable[[], object], object]] = {
    # Rule: what is read with it, and what that is; without it, it is something else.
    "page_frame": (lambda: LEAD in commented("comments-open").text, True),
    "signature_of_a_quote": (
        lambda: "Lena Abbott" in page(inside=SIGNED).text,
        True,
    ),
    "words_in_a_sentence": (
        lambda: "Ana Ruiz said so" in page(inside="<p><span class='author'>Ana Ruiz</span> said so at noon.</p>").text,
        True,
    ),
    "tagged": (lambda: EXTRA in page(inside=f"<aside><p>{EXTRA}</p></aside>").text, False),
    "not_shown": (lambda: EXTRA in page(inside=f"<div style='display:none'><p>{EXTRA}</p></div>").text, False),
    "line_of_boilerplate": (lambda: "Share this" in page(inside="<p>Share this:</p>").text, False),
    "teaser": (lambda: "Dam cost" in page(inside="<p>Then: <a href='/dam'>Dam cost twice as much</a></p>").text, False),
    "caption": (lambda: "Tuesday. Photo" in page(inside="<p>The wall on Tuesday. Photo: Ana Ruiz</p>").text, False),
    "box": (lambda: "Flooding" in page(inside="<section>Flooding</section>").text, False),
    "repetition": (lambda: page(inside=f"<p>{LEAD}</p>").text.count(LEAD), 1),
    "pull_quote": (lambda: page(inside=f"<p>{NEXT[:60]}</p>").text.count(NEXT[:60]), 1),
    "list_of_links": (
        lambda: "Ships" in page(inside=INVITING).text,
        False,
    ),
    "loose_heading": (lambda: page(inside="<h2>What else is new</h2>").text.endswith(LAST), True),
    "named_standfirst": (lambda: EXTRA in page(f"<div class='standfirst'>{EXTRA}</div>").text, True),
    "canonical_link": (
        lambda: (
            page(head="<link rel='canonical' href='https://a.example/b'>", url="https://a.example/b?c").metadata.url
        ),
        "https://a.example/b",
    ),
    "open_graph_address": (
        lambda: page(head="<meta property='og:url' content='https://a.example/b'>").metadata.url,
        "https://a.example/b",
    ),
    "address_of_page": (lambda: page(url="https://a.example/b").metadata.site, "a.example"),
    "heading_like_the_stated_title": (
        lambda: title(OG, "<h1>The Echo</h1><h1>Wall falls</h1>"),
        "Wall falls",
    ),
    "only_first_heading": (lambda: title(OG, "<h1>A town without its harbour</h1>"), "A town without its harbour"),
    "stated_title": (lambda: title(OG), "Wall falls at Lowmere"),
    "stated_site": (lambda: page(head="<meta property='og:site_name' content='The Echo'>").metadata.site, "The Echo"),
    "site_after_headline": (lambda: page(head="<title>Wall falls | The Echo</title>").metadata.site, "The Echo"),
    "host": (lambda: page(url="https://www.echo.example/b").metadata.site, "echo.example"),
    "language_of_root": (
        lambda: read_bytes(f"<html lang='de'><body>{BODY}</body></html>".encode(), "a.html").metadata.language,
        "de",
    ),
    "meta_language": (lambda: page(head="<meta property='og:locale' content='de_AT'>").metadata.language, "de"),
    "byline_where_the_site_is_stated": (
        lambda: (
            page(
                "<p class='byline'>By Ana Ruiz</p>",
                head="<meta name='author' content='The Echo'><meta property='og:site_name' content='The Echo'>",
            ).metadata.authors
        ),
        ("Ana Ruiz",),
    ),
    "stated_authors": (lambda: page(head="<meta name='author' content='Ana Ruiz'>").metadata.authors, ("Ana Ruiz",)),
    "linked_date": (lambda: page(head=linked('"datePublished":"2031-03-04"')).metadata.published_from, "JSON-LD"),
    "meta_date": (
        lambda: page(head="<meta name='date' content='2031-03-04'>").metadata.published_from,
        "meta tag",
    ),
    "date_of_address": (lambda: page(url="https://a.example/2031/03/04/wall").metadata.published_from, "URL"),
    "date_on_page": (lambda: page("<div><time>4 March 2031</time></div>").metadata.published_from, "page"),
    "names_marked_in_byline": (
        lambda: page("<p class='byline'>By <a rel='author'>Ana Ruiz</a>, Lowmere</p>").metadata.authors,
        ("Ana Ruiz",),
    ),
    "words_of_byline": (lambda: page("<div class='byline'>Ana Ruiz</div>").metadata.authors, ("Ana Ruiz",)),
    "line_that_begins_with_by": (lambda: page("<div>By Ana Ruiz</div>").metadata.authors, ("Ana Ruiz",)),
    "time_element": (lambda: page("<div><time>4 March 2031</time></div>").metadata.published_from, "page"),
    "named_as_date": (lambda: page("<div class='date'>4 March 2031</div>").metadata.published_from, "page"),
    "worded_as_date": (lambda: page("<div>Published on 4 March 2031</div>").metadata.published_from, "page"),
    "date_for_machines": (
        lambda: page("<div><time datetime='2031-03-04'>today</time></div>").metadata.published_from,
        "page",
    ),
    "date_for_people": (lambda: page("<div class='date'>4 March 2031</div>").metadata.published_from, "page"),
    "date_without_year": (
        lambda: page("<div class='date'>March 4</div>", url="https://a.example/2031/03/b").metadata.published_from,
        "page",
    ),
    "too_long_for_a_name": (lambda: byline.authors_in("The Echo Welcomes Readers Who Draw Ships"), ()),
    "without_capital": (lambda: byline.authors_in("lowmere"), ()),
    "role_or_date": (lambda: byline.authors_in("Political Editor"), ()),
    "placeholder": (lambda: byline.authors_in("Root"), ()),
    "names_after_by": (lambda: plain("By Ana Ruiz").metadata.authors, ("Ana Ruiz",)),
    "name_above_address": (lambda: plain("Ana Ruiz\n\nana@echo.example").metadata.authors, ("Ana Ruiz",)),
    "in_dateline": (lambda: plain(f"LOWMERE, March 4, 2031 (Wire) — {LEAD}").metadata.published_from, "dateline"),
    "in_byline": (lambda: plain("By Ana Ruiz, 4 March 2031").metadata.published_from, "byline"),
    "in_date_line": (lambda: plain("Published: 4 March 2031").metadata.published_from, "date line"),
    "byline": (lambda: "By Ana Ruiz" in page(inside="<p>By Ana Ruiz</p>").text, False),
    "date_line": (lambda: "4 March" in page(inside="<p>Published: 4 March 2031</p>").text, False),
    "named": (lambda: EXTRA in page(inside=f"<div class='newsletter-box'><p>{EXTRA}</p></div>").text, False),
}


def commented(name: str) -> Article:
    """An article in a main element of that class, and long comments outside of it."""
    markup = f"<body><h1>Wall falls</h1><main class='{name}'>{BODY}</main><div>{f'<p>{EXTRA}</p>' * 4}</div></body>"
    return read_bytes(markup.encode(), "page.html")


def plain(opening_line: str) -> Article:
    return read_bytes(f"{opening_line}\n\n{LEAD}\n\n{NEXT}".encode(), "a.txt")


def test_the_tables_are_found_and_no_two_rules_share_a_name() -> None:
    every = [*RULES, *NAMES, *(line.name for line in LINES)]
    assert len(TABLES) > 10
    assert sorted(every) == sorted(set(every))
    assert set(SHOWN) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_without_a_rule_a_page_reads_otherwise(rule: str) -> None:
    read, wanted = SHOWN[rule]
    assert read() == wanted
    with trial(without=[rule]):
        assert read() != wanted


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_decided_says_so(rule: str) -> None:
    with trial() as decisions:
        SHOWN[rule][0]()
    assert rule in {decision.rule for decision in decisions}


@pytest.mark.parametrize(("name", "words"), NAMES.items())
def test_what_a_name_in_a_class_drops(name: str, words: str) -> None:
    for word in words.split():
        inside = f"<div class='{word.rstrip('*')}'><p>{EXTRA}</p></div>"
        assert EXTRA not in page(inside=inside).text
    with trial(without=[name]):
        assert EXTRA in page(inside=inside).text


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_a_line_of_boilerplate_is_known_by_its_rule(line: boilerplate.LineRule) -> None:
    with trial() as decisions:
        assert is_boilerplate(line.example)
    assert [(d.rule, d.about) for d in decisions] == [(line.name, line.example)]
    with trial(without=[line.name]):
        assert not is_boilerplate(line.example)
