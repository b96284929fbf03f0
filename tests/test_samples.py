"""The sample articles: our own, as unlike as real ones, and all readable."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tui import samples
from tui.article import load
from tui.extraction import extract

PATHS = samples.sample_articles()
BY_NAME = {path.name: path for path in PATHS}
PUBLISHED = {
    "harbour-tunnel.md": date(2024, 3, 14),
    "ferry-strike.txt": date(2024, 9, 3),
    "lantern-festival.md": date(2025, 9, 30),
    "lighthouse-keepers.md": date(2024, 11, 23),
    "mapmaker-interview.md": date(2025, 2, 2),
    "reservoir.txt": None,
    "sleeping-school.html": date(2023, 10, 6),
    "storm-live.md": date(2024, 1, 20),
    "village-clock.txt": date(2023, 6, 21),
}


def test_there_are_many_in_every_form_and_the_best_comes_first() -> None:
    assert len(PATHS) >= 9
    assert {path.suffix for path in PATHS} == {".md", ".html", ".txt"}
    assert PATHS[0].name == "harbour-tunnel.md"


def test_a_wheel_brings_them_to_where_they_are_looked_for() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    package = Path(samples.__file__).parent
    assert package.parent / included["sample_articles"] in samples._ROOMS


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_each_says_that_it_is_invented_and_has_the_length_of_an_article(path: Path) -> None:
    text = load(path).text
    assert "invented" in text[-400:]
    assert 300 <= len(text.split()) <= 1500


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_in_each_somebody_is_quoted_by_name(path: Path) -> None:
    article = load(path)
    found = extract(article)
    assert len([quote for quote in found.quotes if quote.speaker is not None]) >= 3


@pytest.mark.parametrize(("name", "day"), PUBLISHED.items(), ids=PUBLISHED)
def test_the_publication_date_is_found_where_there_is_one(name: str, day: date | None) -> None:
    assert load(BY_NAME[name]).metadata.published == day


def test_the_saved_page_loses_its_furniture_and_keeps_its_article() -> None:
    article = load(BY_NAME["sleeping-school.html"])
    furniture = ["cookies", "Subscribe", "Share on", "Sign up", "Photograph:", "Related", "mayor", "grateful", "© 2023"]
    assert [words for words in furniture if words in article.text] == []
    assert article.text.count("We let them sleep, and they stopped being ill.") == 1
    assert "The neighbours have opinions." in article.text
    assert article.text.rstrip().endswith("an example of a saved web page.")
    assert article.metadata.authors == ("Theodora Finch",)
    assert article.metadata.site == "The Brackwater Post"


def test_hard_wrapped_lines_of_the_wire_story_are_joined() -> None:
    lines = BY_NAME["ferry-strike.txt"].read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 75
    assert "stranding some 4,000 passengers at the end of the holiday season" in load(BY_NAME["ferry-strike.txt"]).text


def test_the_translated_one_has_a_mark_that_is_never_closed() -> None:
    text = load(BY_NAME["reservoir.txt"]).text
    assert text.count("“") == text.count("”") + 1
