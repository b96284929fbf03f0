"""JSON carries the text, and every offset in it cuts the words that stand beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tui.article import Article, load
from tui.export import SCHEMA_VERSION, record, to_json, to_json_line
from tui.extraction import Extraction, extract
from tui.samples import sample_articles

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "extraction.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with offsets, however deep."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check(written: dict[str, Any]) -> None:
    """The schema holds, offsets cut their words, and ids are those of something."""
    VALIDATOR.validate(written)
    text = written["article"]["text"]
    for item in spans(written):
        assert text[item["start"] : item["end"]] == item["text"]
    known = {item["id"]: item for kind in ("quotes", "speakers", "dates") for item in written[kind]}
    assert len(known) == sum(len(written[kind]) for kind in ("quotes", "speakers", "dates"))
    for quote in written["quotes"]:
        if quote["speaker"] is not None:
            assert known[quote["speaker"]]["name"] == quote["speaker_name"]
            assert quote["id"] in known[quote["speaker"]]["quotes"]
        assert known.keys() >= set(quote["dates"])
    for speaker in written["speakers"]:
        assert {known[quote]["speaker"] for quote in speaker["quotes"]} == {speaker["id"]}


def test_the_schema_itself_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_record_says_who_said_what_and_when(article: Article, extraction: Extraction) -> None:
    written = json.loads(to_json(article, extraction))
    check(written)
    first = written["quotes"][0]
    assert [part["text"] for part in first["parts"]] == ["“Half of it,”", "“is gone.”"]
    assert first["speaker_name"] == "Ruta Osk"
    assert first["dates"] == [date["id"] for date in written["dates"] if date["value"] == "2024-03-12"]
    assert written["speakers"][0]["quotes"] == [quote["id"] for quote in written["quotes"][:2]]
    assert written["schema_version"] == SCHEMA_VERSION


def test_offsets_count_code_points_also_after_an_emoji(article: Article, extraction: Extraction) -> None:
    written = json.loads(to_json(article, extraction))
    assert written["dates"][1]["start"] == article.text.index("2031")


def test_a_line_is_the_same_object_on_one_line(article: Article, extraction: Extraction) -> None:
    line = to_json_line(article, extraction)
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(to_json(article, extraction))


@pytest.mark.parametrize("path", sample_articles(), ids=lambda path: path.name)
def test_every_sample_article_comes_out_as_the_schema_says(path: Path) -> None:
    article = load(path)
    check(json.loads(to_json(article, extract(article))))


@settings(deadline=None, max_examples=40)
@given(
    text=st.lists(
        st.sampled_from(
            ["“", "”", '"', "said", " ", "\n", "Ruta Osk", "on Tuesday", "he", ",", ".", "🏮", "=1+1", "March 3"]
        )
    ).map(" ".join),
    published=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)) | st.none(),
)
def test_whatever_the_text_its_record_is_whole(text: str, published: date | None) -> None:
    check(json.loads(json.dumps(record(Article(text), extract(text, published)))))
