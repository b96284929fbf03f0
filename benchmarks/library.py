"""A library of 10,000 articles: how long until its list is on screen, and until words or a person are found.

    python benchmarks/library.py [--articles 10000] [--runs 9]

The articles are made of our samples' sentences and invented names, and put into the library as reading does it. Each
time is the median of the runs, in milliseconds, beside its limit; the list's is taken from exec on a pseudo-terminal,
beside that of a minimal Textual app in the same run.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from startup import MINIMAL, WORD, seconds_until

from tui.article import Article, load
from tui.article.model import Metadata
from tui.extraction import Extraction, extract
from tui.library.articles import keep, keep_extraction, recent
from tui.library.database import Connection
from tui.library.finding import find
from tui.library.opening import open_library
from tui.library.people import people, sayings
from tui.library.tally import tally, voices
from tui.samples import sample_articles

GIVEN = ("Ada", "Bruno", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karla", "Leo", "Mira")
FAMILY = ("Aldana", "Brisk", "Corvo", "Dahl", "Evers", "Falk", "Grimm", "Holm", "Ivers", "Jonker", "Kern", "Lund")
SITES = ["Ostrel Post", "Harbour Weekly", "The Vellmouth Echo", "Meridian Wire"]
FIRST_DAY = date(2010, 1, 1)
LONG_WORD = re.compile(r"\b[a-z]{5,}\b")


def another(word: str, chance: random.Random) -> str:
    """In half of the cases an invented word of that length, so that all spans stay: each text has its own words."""
    if chance.random() < 0.5:
        return word
    return "".join(chance.choice("aeiou" if i % 2 else "bcdfghklmnprstvw") for i in range(len(word)))


def varied(article: Article, found: Extraction, number: int, chance: random.Random) -> tuple[Article, Extraction]:
    """The article under another address, day and site; its speakers under other names, its words in part others."""
    day = FIRST_DAY + timedelta(days=number % 5000)
    metadata = Metadata(f"{article.metadata.title} ({number})", (), day, "", chance.choice(SITES))
    speakers = tuple(
        replace(speaker, name=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)} {chance.randrange(60)}")
        if speaker.kind == "person"
        else speaker
        for speaker in found.speakers
    )
    text = LONG_WORD.sub(lambda word: another(word[0], chance), article.text)
    other = replace(article, text=text, metadata=metadata, source=f"/news/{number:05d}.md")
    return other, replace(found, speakers=speakers, published=day)


def fill(connection: Connection, number: int) -> float:
    """Put articles into the library; gives the seconds it took."""
    chance = random.Random(7)
    originals = [(article, extract(article)) for article in map(load, sample_articles())]
    start = time.perf_counter()
    for i in range(number):
        article, found = varied(*originals[i % len(originals)], i, chance)
        keep_extraction(connection, keep(connection, article).id, article, found)
    return time.perf_counter() - start


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """The median time of some work."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def start_of_list(folder: str, number: int, runs: int) -> tuple[float, float]:
    """Milliseconds from exec until a minimal Textual app is on screen, and until the list of the library is."""
    os.environ["ONRECORD_HOME"] = folder
    minimal = Path(folder) / "minimal.py"
    minimal.write_text(MINIMAL, encoding="utf-8")
    commands = {
        "minimal": ([sys.executable, str(minimal)], [WORD.encode()]),
        "library": ([sys.executable, "-m", "tui"], [f"{number} articles".encode()]),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, (command, patterns) in commands.items():
            (seconds,) = seconds_until(command, patterns)
            if run:  # the first of each only warms the disk's cache
                times[name].append(seconds)
    return statistics.median(times["minimal"]) * 1000, statistics.median(times["library"]) * 1000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        connection = open_library(path).connection
        seconds = fill(connection, options.articles)
        size = path.stat().st_size / 1e6
        print(f"{options.articles} articles kept in {seconds:.0f} s, {size:.0f} MB")
        everyone = people(connection)
        first = everyone[0].person
        said = max((saying.words for saying in sayings(connection, first)), key=len).split()
        remembered = " ".join(word[1:] + "x" if i % 5 == 2 else word for i, word in enumerate(said[:15]))
        rare = next(word for word in sayings(connection, first)[0].words.split() if len(word) > 5)
        works: list[tuple[str, float, Callable[[], object]]] = [
            ("rows of the list", 300, lambda: recent(connection)),
            ("find a rare word", 50, lambda: find(connection, rare)),
            ("find common words", 50, lambda: find(connection, "tunnel water year")),
            ("find what a person said", 50, lambda: find(connection, f'by:"{first}" year')),
            ("find in one site", 50, lambda: find(connection, "in:echo year")),
            ("find a phrase", 50, lambda: find(connection, '"a list of things"')),
            ("find a half-remembered sentence", 50, lambda: find(connection, remembered)),
            ("a person's page", 100, lambda: sayings(connection, first)),
            ("everyone quoted", 300, lambda: people(connection)),
            ("tally by pronoun", 300, lambda: tally(voices(connection), "pronoun")),
        ]  # fmt: skip
        for name, limit, work in works:
            print(f"{name:34s} {milliseconds(work, options.runs):7.1f} ms   (limit {limit:.0f})")
        connection.close()
        minimal, listed = start_of_list(folder, options.articles, options.runs)
        print(f"{'list on screen, from exec':34s} {listed:7.1f} ms   (a minimal Textual app: {minimal:.1f})")
        print(f"{'list after the app has started':34s} {listed - minimal:7.1f} ms   (limit 300)")


if __name__ == "__main__":
    main()
