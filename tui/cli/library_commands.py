"""The commands and options of the library, as click knows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec

import click

from tui.cli.names import BY

P = ParamSpec("P")


def _reported(command: Callable[P, int]) -> Callable[P, int]:
    """What the library or the system says against it is said, and the exit code is 1."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> int:
        from tui.cli.shelf import reported

        return reported(partial(command, *args, **kwargs))

    return run


def _find(function: Callable[..., int]) -> Callable[..., int]:
    """The arguments of finding, which has two names."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON object a line."),
        click.option("-n", "--limit", default=20, show_default=True, type=click.IntRange(1, 10_000), help="At most."),
        click.argument("words", metavar="WORDS...", nargs=-1, required=True),
    ):
        function = option(function)
    return function


@click.command()
@_find
@_reported
def find(words: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Find words in everything read: who said this, where and when.

    WORDS all stand in what is found, phrases in quote marks as they are. said:WORD looks at quotes only, by:NAME at
    what somebody said, on:2022-05 at a year, month or day of publication, in:SITE at a site or address. A sentence
    that is only nearly right finds its quote, too.

    \b
    Examples:
      onrecord find ferry engine
      onrecord find by:morven on:2023
      onrecord find 'said:"missed it by an hour"'
      onrecord find the money sunk before the boat
    """  # noqa: D301 - click keeps the lines of a paragraph that opens with a backspace character
    from tui.cli.finding import find_words

    return find_words(words, limit, as_json=as_json)


@click.command()
@click.argument("articles", metavar="[ARTICLE|library]...", nargs=-1, type=click.Path())
@click.option("--by", type=click.Choice(BY), default="speaker", show_default=True, help="What to count by.")
@click.option("-f", "--format", "format_name", type=click.Choice(["table", "csv", "json"]), default="table")
@_reported
def tally(articles: tuple[str, ...], by: str, format_name: str) -> int:
    """Count who is quoted and how much.

    Counted are the quotes of the library, or of files, folders and web addresses. Pronouns are those that the
    articles use for somebody: nobody's gender is guessed from a name, and where an article uses none, none is known.

    \b
    Examples:
      onrecord tally
      onrecord tally reports/ --by pronoun
      onrecord tally library --by month --format csv
    """  # noqa: D301 - as above
    from tui.cli.tallying import tally_voices

    return tally_voices(articles or ("library",), by, format_name)


@click.group()
def library() -> None:
    """Everything that was read: list it, find in it, take it along."""


library.add_command(find)


@library.command()
@_reported
def path() -> int:
    """Print where the library is."""
    from tui.cli.library import print_path

    return print_path()


@library.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@_reported
def list_command(as_json: bool) -> int:
    """List the articles, the last opened first."""
    from tui.cli.library import list_articles

    return list_articles(as_json=as_json)


@library.command()
@_reported
def people() -> int:
    """List everyone quoted, how often, in how many articles, and when."""
    from tui.cli.library import list_people

    return list_people()


@library.command()
@click.argument("name")
@click.argument("person")
@_reported
def same(name: str, person: str) -> int:
    """Put what was said under NAME on the page of PERSON. With one name twice, it has its own page again.

    \b
    Example:
      onrecord library same "I. Morven" "Ida Morven"
    """  # noqa: D301 - as above
    from tui.cli.library import join_people

    return join_people(name, person)


@library.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True, type=click.Path())
@_reported
def add(articles: tuple[str, ...]) -> int:
    """Put articles into the library without opening them.

    ARTICLE is a file, a folder or a web address. Stop it with Ctrl+C and run it again: what is there is passed over.
    """
    from tui.cli.library import add as add_articles

    return add_articles(articles)


@library.command()
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to FILE, all or nothing.")
@click.option("--gold", is_flag=True, help="Only what was corrected, as data to train on and to measure with.")
@click.option("--polnear", metavar="FOLDER", type=click.Path(), help="What was corrected, in PolNeAR’s form.")
@_reported
def export(output: str | None, gold: bool, polnear: str | None) -> int:
    """Print every article and what was done to it, one JSON object a line."""
    from tui.cli.library import export as export_library
    from tui.cli.library import export_standoff

    return export_standoff(polnear) if polnear else export_library(output, gold=gold)


@library.command("import")
@click.argument("file", type=click.Path())
@_reported
def import_command(file: str) -> int:
    """Take in what a library exported, or a backup. It is checked first; what is in the library already stays."""
    from tui.cli.library import import_file

    return import_file(file)


@library.command()
@click.argument("file", type=click.Path())
@_reported
def backup(file: str) -> int:
    """Copy the library to FILE, also while it is used."""
    from tui.cli.library import backup as back_up

    return back_up(file)
