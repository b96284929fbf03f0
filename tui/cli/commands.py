"""The commands and options as click knows them: help, errors of use, shell completion."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import PurePath

import click
from click.shell_completion import CompletionItem

from tui.article.sanitise import sanitise
from tui.cli import config_commands, library_commands
from tui.cli.names import COMPLETE, PROGRAM

FORMATS = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""The format that a file's ending asks for, when `--format` says nothing."""


def dispatch(arguments: list[str]) -> int:
    """Run the command that the arguments name; gives the exit code. Errors of use are explained: code 2."""
    if COMPLETE in os.environ:
        onrecord.main(arguments, prog_name=PROGRAM, complete_var=COMPLETE)
    try:
        # Not `main`, which takes a broken pipe and an interrupt for failures of its own kind.
        with onrecord.make_context(PROGRAM, list(arguments)) as context:
            return int(onrecord.invoke(context) or 0)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        said = io.StringIO()
        error.show(file=said)  # it repeats what was typed, or what a pattern of the shell found
        click.echo(sanitise(said.getvalue()), err=True, nl=False)
        return error.exit_code


class ReadByDefault(click.Group):
    """A group whose first word, when it is no command, is already the first article to read."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, or else reading, with the first word kept."""
        return super().resolve_command(ctx, args) if args[0] in self.commands else ("", read, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and options, and files, for any may come first."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


@click.group(
    cls=ReadByDefault,
    subcommand_metavar="[ARTICLE]...",
    # Options of reading may come first: `onrecord --no-library ARTICLE`; reading says which it does not know.
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": True},
    epilog="Exit codes: 0 success, 1 failure, 2 wrong usage.",
)
@click.version_option(package_name="onrecord", message="%(prog)s %(version)s")
def onrecord() -> None:
    """Read news articles with their speakers, quotes and dates beside them.

    ARTICLE is a file (plain text, Markdown or a saved web page), a folder of such files, a web address, or - for
    standard input. Without one, the sample articles are listed. In the reader, ? shows the keys.

    \b
    Examples:
      onrecord article.md                  read a file
      onrecord https://example.org/story   read a web page
      onrecord reports/                    read the articles of a folder
      curl -s URL | onrecord -             read what another program prints
      onrecord extract article.md          quotes, speakers and dates as JSON
      onrecord find the money sank         who said this, and when
      onrecord ./extract                   read a file named like a command

    \b
    Shell completion, for your shell's start-up file:
      eval "$(_ONRECORD_COMPLETE=bash_source onrecord)"    bash
      eval "$(_ONRECORD_COMPLETE=zsh_source onrecord)"     zsh
      _ONRECORD_COMPLETE=fish_source onrecord | source     fish
    """  # noqa: D301 - click keeps the lines of a paragraph that opens with a backspace character


def _show_help(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    """`onrecord ARTICLE --help` means the help of the program."""
    if asked:
        click.echo(ctx.find_root().get_help())
        ctx.exit()


def _settings(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Settings by name; raises click.BadParameter."""
    pairs = [pair.partition("=") for pair in given]
    for name, sign, _ in pairs:
        if not sign or not name:
            raise click.BadParameter(f"{name!a} sets nothing. Write a name and a value, such as theme=light")
    return {name: value for name, _, value in pairs}


@click.command(add_help_option=False)
@click.option("-h", "--help", is_flag=True, is_eager=True, expose_value=False, callback=_show_help)
@click.option("--no-library", is_flag=True, help="Keep nothing of what is read.")
@click.option("--set", "options", metavar="NAME=VALUE", multiple=True, callback=_settings, help="A setting, this time.")
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1, type=click.Path())
def read(articles: tuple[str, ...], no_library: bool, options: dict[str, str]) -> int:
    """Open articles in the reader."""
    from tui.cli.reading import read_articles

    return read_articles(articles, options | ({"library": "false"} if no_library else {}))


def _day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """The day that an option's value names; raises click.BadParameter."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!a} is not a date. Enter one full date, such as 2022-05-17") from error


@onrecord.command(epilog="docs/extraction-format.md describes every field. " + (onrecord.epilog or ""))
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(["json", "jsonl", "csv", "markdown"]),
    help="Default: by the extension of the --output file, else json.",
)
@click.option("--published", metavar="DATE", callback=_day, help="Publication date to use, such as 2022-05-17.")
@click.option("--all", "everything", is_flag=True, help="Also what was thought or done, or is doubtful.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to FILE, all or nothing.")
def extract(
    articles: tuple[str, ...], format_name: str | None, published: date | None, everything: bool, output: str | None
) -> int:
    """Print the quotes, speakers and dates of articles as data.

    ARTICLE is a file, a folder, a web address, or - for standard input. One ARTICLE gives one JSON object; several, or
    a folder, give a JSON array. JSON Lines has one object per line, CSV one row per quote; Markdown is for people.

    \b
    Examples:
      onrecord extract article.html
      onrecord extract article.txt --published 2022-05-17 --format csv
      onrecord extract reports/ --output quotes.jsonl
      curl -s URL | onrecord extract - | jq '.quotes[].text'
    """  # noqa: D301 - as above
    from tui.cli.extracting import extract_articles

    ending = PurePath(output or "").suffix.lower()
    written = format_name or FORMATS.get(ending, "json")
    return extract_articles(articles, written, published, output, everything=everything)


for command in (library_commands.find, library_commands.tally, library_commands.library, config_commands.config):
    onrecord.add_command(command)
