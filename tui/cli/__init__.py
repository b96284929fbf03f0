"""The command line: which command is meant, and how the process ends.

Reading is the plain case and its start-up is felt, so it is told apart here, before click is imported.
Exit codes: 0 done, 1 failed, 2 wrong use, 130 interrupted. Data goes to stdout, talk to stderr.
"""

from __future__ import annotations

import os
import sys

from tui.cli.names import COMMANDS, COMPLETE, DEBUG


def run(arguments: list[str] | None = None) -> int:
    """Do what the arguments (default: those of the process) ask for; gives the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        articles = _only_articles(arguments)
        if articles is not None:
            from tui.cli.reading import read_articles

            return read_articles(articles)
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


def _only_articles(arguments: list[str]) -> list[str] | None:
    """The articles, when there is neither an option nor a command, and no shell asks for completions."""
    if COMPLETE in os.environ:
        return None
    if arguments[:1] == ["--"]:
        return arguments[1:]
    options = any(argument.startswith("-") and argument != "-" for argument in arguments)
    return None if options or any(word in COMMANDS for word in arguments[:1]) else arguments


def _close_stdout() -> None:
    """Whoever read our output has gone (`| head`): drop what is still buffered, say nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
