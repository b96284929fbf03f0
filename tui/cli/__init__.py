"""The command line: which command is meant, and how the process ends.

Reading is the plain case and its start-up is felt, so it is told apart here, before click is imported.
Exit codes: 0 done, 1 failed, 2 wrong use, 130 interrupted. Data goes to stdout, talk to stderr.
"""

from __future__ import annotations

import os
import sys

PROGRAM = "onrecord"
DEBUG = "ONRECORD_DEBUG"
"""Environment variable: when set and not empty, an unexpected error shows its traceback."""
COMMANDS = ("extract",)
"""First words that are a command and not an article; a file of that name is read as `./extract`."""


def run(arguments: list[str] | None = None) -> int:
    """Do what the arguments (default: those of the process) ask for; gives the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        if _only_articles(arguments):
            from tui.cli.reading import read_articles

            return read_articles(arguments)
        from tui.cli.commands import dispatch

        return dispatch(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _close_stdout()
        return 0
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        from tui.cli.talk import say, unexpected

        say(unexpected(error))
        return 1


def _only_articles(arguments: list[str]) -> bool:
    """True when no argument is an option or a command, and no shell asks for completions."""
    return (
        not any(argument.startswith("-") and argument != "-" for argument in arguments)
        and not (arguments and arguments[0] in COMMANDS)
        and "_ONRECORD_COMPLETE" not in os.environ
    )


def _close_stdout() -> None:
    """Whoever read our output has gone (`| head`): drop what is still buffered, say nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
