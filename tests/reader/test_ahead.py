"""The first article is read and searched beside the start of the app."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.article import Article, ArticleError, load
from tui.reader.ahead import read_ahead
from tui.reader.finding import find


def test_the_article_and_what_is_found_are_those_of_any_other_way(article_file: Path) -> None:
    ahead = read_ahead(lambda: load(article_file))
    article = load(article_file)
    assert ahead.article.result(20) == article
    assert ahead.found.result(20) == find(article)
    assert ahead.found.result().speakers[0].name == "Petra Holm"


def test_the_search_belongs_to_that_article_only(article_file: Path) -> None:
    ahead = read_ahead(lambda: load(article_file))
    article = ahead.article.result(20)
    assert ahead.searching(article) is ahead.found
    assert ahead.searching(load(article_file)) is None


def test_what_is_wrong_with_a_file_is_told_with_its_hint(tmp_path: Path) -> None:
    ahead = read_ahead(lambda: load(tmp_path / "ferries.md"))
    error = ahead.article.exception(20)
    assert isinstance(error, ArticleError)
    assert "ferries.md" in error.message
    assert error.hint == "Check the name and the folder."
    assert ahead.searching(Article("")) is None


def test_a_process_that_dies_is_no_loss(article_file: Path) -> None:
    here = os.getpid()
    ahead = read_ahead(lambda: load(article_file) if os.getpid() == here else os._exit(1))
    assert ahead.article.result(20) == load(article_file)
    assert len(ahead.found.result(20).quotes) == 4


def test_the_same_is_done_where_no_process_can_be_made(article_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    ahead = read_ahead(lambda: load(article_file))
    assert ahead.article.result(20) == load(article_file)
    assert len(ahead.found.result(20).quotes) == 4


def test_nothing_that_is_printed_meanwhile_reaches_the_terminal(
    article_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def noisy() -> Article:
        os.write(1, b"noise")
        return load(article_file)

    read_ahead(noisy).found.result(20)
    assert capfd.readouterr().out == ""
