"""`onrecord config`: the settings file, as click knows it."""

from __future__ import annotations

import click


@click.group()
def config() -> None:
    """The settings: where they are, which hold, and a file to begin with."""


@config.command()
def path() -> int:
    """Print where the settings file is."""
    from tui.folders import settings_file

    click.echo(str(settings_file()))
    return 0


@config.command()
def init() -> int:
    """Write a settings file with every value and what it means. One that is there is left alone."""
    from tui.cli.talk import say
    from tui.folders import settings_file
    from tui.settings.writing import explained

    file = settings_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with file.open("x", encoding="utf-8") as new:
            new.write(explained())
    except FileExistsError:
        say(f"{file} is there already, and was left alone.")
        return 1
    except OSError as error:
        say(f"{file} cannot be written: {error.strerror}.")
        return 1
    say(f"{file} has every setting and what it means.")
    return 0


@config.command()
def show() -> int:
    """Print the settings that hold, and say what is wrong with them."""
    from tui.cli.reading import settings_of
    from tui.cli.talk import say
    from tui.reader.tuning import problems_of_keys
    from tui.settings.writing import as_toml

    settings, _, problems = settings_of()
    click.echo(as_toml(settings), nl=False)
    wrong = [*problems, *problems_of_keys(settings.keys)]
    for problem in wrong:
        say(problem)
    return 1 if wrong else 0


@config.command()
def keys() -> int:
    """List the commands that can have other keys, with those they have."""
    from tui.cli.tables import print_lines, table
    from tui.reader.tuning import BINDINGS

    rows = [(name, binding.key, binding.tooltip) for name, binding in BINDINGS.items()]
    print_lines(table(("command", "keys", "does"), rows))
    return 0
