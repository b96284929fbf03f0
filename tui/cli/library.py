"""`onrecord library`: what is in it, in and out of it. Data go to stdout, talk to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from tui.article.sanitise import sanitise_line
from tui.article.sources import STDIN, expand
from tui.cli.many import end_in_good_order, in_order
from tui.cli.output import opened
from tui.cli.searched import Done, searched, searched_line
from tui.cli.shelf import library
from tui.cli.tables import print_lines, table
from tui.cli.talk import Progress, say
from tui.folders import library_file
from tui.library.articles import is_fresh, keep, keep_extraction, recent
from tui.library.errors import LibraryError
from tui.library.exchange import exported, lines_of, take_in
from tui.library.gold import golden
from tui.library.index import folded
from tui.library.opening import back_up, open_existing, open_library
from tui.library.people import bearers, bears, people, put
from tui.library.standoff import write as write_standoff

Item = TypeVar("Item")


def print_path() -> int:
    """Print where the library is, or would be."""
    print_lines([str(library_file())])
    return 0


def list_articles(*, as_json: bool) -> int:
    """Print every article, the last opened first."""
    with library(open_existing) as connection:
        articles = recent(connection)
    if as_json:
        print_lines(json.dumps(asdict(listed), ensure_ascii=False) for listed in articles)
        return 0
    rows = [
        (
            listed.opened[:10],
            "read" if listed.seen >= 1 else f"{listed.seen:.0%}",
            str(listed.quotes),
            sanitise_line(listed.title),
            sanitise_line(listed.address),
        )
        for listed in articles
    ]
    print_lines(table(("opened", "seen", "quotes", "title", "address"), rows, right=(1, 2)))
    return 0


def list_people() -> int:
    """Print everyone quoted, most quoted first."""
    with library(open_existing) as connection:
        found = people(connection)
    rows = [
        (
            str(one.quotes),
            str(one.articles),
            one.first,
            one.last,
            sanitise_line(one.name),
            sanitise_line(one.description),
        )
        for one in found
    ]
    print_lines(table(("quotes", "articles", "first", "last", "name", "role"), rows, right=(0, 1)))
    return 0


def join_people(name: str, person: str) -> int:
    """Put whoever bears a name on a person's page; 1 where nobody of either name is quoted."""
    with library(open_existing) as connection:
        for one in (name, person):
            if not bears(connection, one):
                say(f"Nobody called “{one}” is quoted in the library.")
                return 1
        put(connection, name, person)
        names = ", ".join(f"“{one.name}” ({_articles(one.articles)})" for one in bearers(connection, folded(person)))
    say(f"On one page now: {names}.")
    return 0


def add(articles: Sequence[str]) -> int:
    """Put articles into the library without opening them; those that are there as they are now are passed over."""
    end_in_good_order()
    with library(open_library) as connection:
        sources = expand(articles)
        new = [source for source in sources if not is_fresh(connection, source)]

        def put(done: Done) -> None:
            assert done.package is not None and done.found is not None  # noqa: S101  else it had a problem
            kept = keep(connection, done.package.article, opened=False)
            keep_extraction(connection, kept.id, done.package.article, done.found)

        added, failed = _all(searched, new, put, alone=STDIN in new)
    passed = len(sources) - len(new)
    say(f"{_articles(added)} added" + (f", {_articles(passed)} already there." if passed else "."))
    return 1 if failed else 0


def import_file(path: str) -> int:
    """Take in what another library exported, or a backup of one."""
    end_in_good_order()
    lines = list(lines_of(Path(path)))
    with library(open_library) as connection:

        def put(done: Done) -> None:
            assert done.package is not None and done.found is not None  # noqa: S101  else it had a problem
            take_in(connection, done.package, done.found)

        taken, failed = _all(searched_line, lines, put)
    say(f"{_articles(taken)} taken in.")
    return 1 if failed else 0


def _all(
    work: Callable[[Item], Done], items: Sequence[Item], put: Callable[[Done], None], *, alone: bool = False
) -> tuple[int, int]:
    """Work on all items and put what was done; gives how many went well, and how many did not."""
    progress, failed = Progress(len(items), data_to_terminal=False), 0
    for number, done in enumerate(in_order(work, items, alone=alone), start=1):
        problem = done.problem
        if not problem:
            try:
                put(done)
            except LibraryError as error:
                problem = str(error)
        if problem:
            failed += 1
            progress.clear()
            say(problem)
        progress.show(number)
    progress.clear()
    return len(items) - failed, failed


def export(output: str | None, *, gold: bool = False) -> int:
    """Write every article and what was done to it, or those that were corrected as training data; JSON Lines."""
    with library(open_existing) as connection, opened(output) as out:
        for line in (golden if gold else exported)(connection):
            out.write(line)
    return 0


def export_standoff(folder: str) -> int:
    """Write the corrected articles into a new folder in PolNeAR's form."""
    with library(open_existing) as connection:
        count = write_standoff(connection, Path(folder))
    say(f"{_articles(count)} written to {folder}.")
    return 0


def backup(path: str) -> int:
    """Copy the library to another file."""
    with library(open_existing) as connection:
        back_up(connection, Path(path))
    return 0


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"
