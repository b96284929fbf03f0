"""No string of an article, in whatever field and from whatever form of input, does anything to a terminal."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import (
    Article,
    ArticleError,
    Block,
    BlockKind,
    InlineStyle,
    Metadata,
    Span,
    StyleKind,
    load,
    read_bytes,
)
from tui.article.gate import gated
from tui.article.sanitise import sanitise, sanitise_line

TRICKS = [
    "\x1b[31m", "\x1b]0;owned\x07", "\x1bc", "\x1b", "\x9b2J", "\x00", "\x07", "\x08", "\x7f", "\x85", "\x90", "\x9d",
    "\r", "\n", "\t", "\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\u200d", "\u2060", "\ufeff", "\xad", "\ufe0f",
    "\U000e0041", "\U000e007f", "\u0301" * 4, "\u2028",
]  # fmt: skip
tricky = st.lists(st.sampled_from([*TRICKS, "Ana", "Ruiz", " ", ", "]), min_size=1, max_size=9).map("".join)
SAID = "The harbour wall gave way before dawn, said Ana Ruiz, and forty households had to leave their beds at once."
LONG = " ".join([SAID] * 40)
"""Enough that a few control characters do not make a binary file of it."""


def strings(value: object, where: str = "article") -> Iterator[tuple[str, str]]:
    """Every string in a value, with the field that it stands in."""
    if type(value) is str:
        yield where, value
    elif isinstance(value, tuple):
        for inner in value:
            yield from strings(inner, where)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name), f"{type(value).__name__}.{field.name}")


def assert_safe(article: Article) -> None:
    for where, words in strings(article):
        assert words == (sanitise(words) if where == "Article.text" else sanitise_line(words)), where


def page(trick: str) -> bytes:
    """A page with the words wherever a page tells about itself."""
    linked = {"@type": "NewsArticle", "headline": f"Wall {trick} falls", "author": [{"name": f"Bea {trick} Lund"}]}
    linked |= {"publisher": {"name": f"Echo {trick}"}, "inLanguage": f"en{trick}"}
    said = escape(trick)
    return f"""<html lang="{said}"><head><title>Wall {said} falls | Echo</title>
    <script type="application/ld+json">{json.dumps(linked)}</script><meta name="author" content="Ivo {said} Marsh">
    <link rel="canonical" href="https://echo.example/{said}/wall"><meta property="og:site_name" content="{said}"></head>
    <body><article><h1>Wall {said} falls</h1><p class="byline">By Tom {said} Okafor</p>
    <p>{LONG}</p><p>{SAID} <a href="/{said}">again{said}</a> <b>e{said}</b>{said}</p></article>""".encode()


def references(trick: str) -> bytes:
    """The same with every character of the words written as a reference."""
    return page("TRICK").replace(b"TRICK", "".join(f"&#{ord(c)};" for c in trick).encode())


def markdown(trick: str) -> bytes:
    words = json.dumps(f"Wall {trick} falls")
    matter = f"title: {words}\nauthor: Ana {trick} Ruiz\nsite: {trick}\nsource: https://echo.example/{trick}\nlang: en"
    said = "".join(f"&#{ord(c)};" for c in trick if c != "\0")
    body = f"# Wall {trick}\n\n{LONG} e{said}**{said}** [more](/{said})\n\n1. {trick}\n\n```\n{trick}\n```"
    return f"---\n{matter}\n---\n{body}\n".encode()


def toml(trick: str) -> bytes:
    words = json.dumps(f"Ana {trick} Ruiz")
    matter = (
        f"title = {words}\nauthors = [{words}]\nsite = {words}\nurl = {json.dumps(f'https://echo.example/{trick}')}"
    )
    return f"+++\n{matter}\n+++\n{LONG}\n".encode()


def plain(trick: str) -> bytes:
    return f"Wall {trick} falls\nBy Ana {trick} Ruiz\n\n• {trick}\n\n{LONG}".encode()


FORMS: list[tuple[str, Callable[[str], bytes]]] = [
    ("a.html", page), ("a.html", references), ("a.md", markdown), ("a.md", toml), ("a.txt", plain),
]  # fmt: skip


@pytest.mark.parametrize(("name", "form"), FORMS, ids=["page", "references", "yaml", "toml", "plain"])
@given(trick=tricky)
@settings(deadline=None)
def test_every_string_of_an_article_is_safe(name: str, form: Callable[[str], bytes], trick: str) -> None:
    address = f"https://echo.example/{trick}"
    assert_safe(read_bytes(form(trick), f"{trick}/{name}", url=address))


@given(tricky)
@settings(deadline=None)
def test_standard_input_is_no_way_round(trick: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page(trick))))
        assert_safe(load("-"))


@given(tricky)
@settings(deadline=None)
def test_what_is_said_of_an_article_that_cannot_be_read_is_safe_too(trick: str) -> None:
    for failing in (
        lambda: load(f"/nowhere/{trick}"),
        lambda: load(f"~{trick}/a.md"),
        lambda: load(f"ftp://{trick}"),
        lambda: read_bytes(b"%PDF", trick),
    ):
        with pytest.raises(ArticleError) as caught:
            failing()
        for said in (caught.value.message, caught.value.hint, str(caught.value)):
            assert said == sanitise_line(said)


def filled(kind: Any, words: str) -> Any:
    """A dataclass of the article's, with the words in every field that can hold a string."""
    made = {"Block": BlockKind.CODE, "InlineStyle": StyleKind.LINK}
    parts = {"blocks": (Block,), "styles": (InlineStyle,), "metadata": Metadata}
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in parts:
            part = parts[field.name]
            values[field.name] = (
                tuple(filled(p, words) for p in part) if isinstance(part, tuple) else filled(part, words)
            )
        elif field.name == "kind":
            values["kind"] = made[kind.__name__]
        elif field.name == "span":
            values["span"] = Span(0, 1)
        elif "str" in str(field.type):
            values[field.name] = (words, words) if "tuple" in str(field.type) else words
    return kind(**values)


@given(tricky)
@settings(deadline=None)
def test_the_gate_knows_every_field_by_itself(trick: str) -> None:
    article = gated(filled(Article, f"a{trick}b"))
    assert_safe(article)
    assert {where for where, _ in strings(article)} == {
        "Article.text", "Article.source", "Article.notices", "Block.marker", "InlineStyle.target",
        *(f"Metadata.{name}" for name in ("title", "authors", "published_from", "site", "url", "language")),
    }  # fmt: skip


def test_a_name_of_which_nothing_is_left_is_no_name() -> None:
    metadata = gated(Metadata(title="\u200b", authors=("\x1b[0m", "Ana \x1bc Ruiz"), site="\x07"))
    assert metadata == Metadata(title=None, authors=("Ana Ruiz",), site=None)


def test_what_is_safe_passes_the_gate_as_it_is() -> None:
    article = read_bytes(f"# Wall falls\n\n{SAID}\n\n```\nline one\n  line two\n```".encode(), "a.md")
    assert "line one\n  line two" in article.text
    assert gated(article) is article


def test_a_pile_of_marks_is_no_higher_for_being_cut_into_runs() -> None:
    marks = "\u0301" * 4
    article = read_bytes(f"<body><p>{SAID} e{marks}<b>{marks}</b></p><p>{SAID}</p></body>".encode(), "a.html")
    assert article.text.endswith(f" e{marks}")
