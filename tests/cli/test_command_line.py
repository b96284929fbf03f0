"""How the command is used: help, version, wrong use, completion, and what must never be seen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.cli.names import COMMANDS

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def test_help_names_the_commands_that_exist_and_shows_examples(onrecord: Run) -> None:
    done = onrecord("--help")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "onrecord article.md" in text
    assert all(f"\n  {command} " in text for command in COMMANDS)
    assert "serve" not in text


def test_help_after_an_article_is_the_same_help(onrecord: Run, article: Path) -> None:
    assert onrecord(article, "--help").stdout == onrecord("-h").stdout


def test_every_command_has_its_own_help_with_examples(onrecord: Run) -> None:
    text = onrecord("extract", "--help").stdout.decode()
    assert "--published DATE" in text
    assert "jq" in text


def test_the_version_is_the_installed_one(onrecord: Run) -> None:
    from importlib.metadata import version

    assert onrecord("--version").stdout.decode().split() == ["onrecord", version("onrecord")]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--colour"], "--colour"),
        (["extract"], "Missing argument"),
        (["extract", "a.md", "--format", "xml"], "xml"),
        (["extract", "a.md", "--published", "last May"], "2022-05-17"),
        (["a.md", "--colour"], "--colour"),
    ],
)
def test_wrong_use_is_explained_on_stderr_with_code_2(onrecord: Run, arguments: list[str], words: str) -> None:
    done = onrecord(*arguments)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert done.stdout == b""


def test_a_file_that_is_called_like_a_command_can_be_read_by_its_path(onrecord: Run, article: Path) -> None:
    article.rename(article.with_name("extract"))
    assert "The ferry to Osk" in onrecord("./extract").stdout.decode()


def test_a_file_whose_name_begins_with_a_dash_can_be_read_after_two_dashes(onrecord: Run, article: Path) -> None:
    article.rename(article.with_name("-odd.md"))
    assert "The ferry to Osk" in onrecord("--", "-odd.md").stdout.decode()


def test_a_shell_can_complete_commands_options_and_formats(onrecord: Run) -> None:
    def completions(words: str, place: int) -> str:
        return onrecord(_ONRECORD_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(place)).stdout.decode()

    assert "plain,extract" in completions("onrecord ex", 1)
    assert "plain,--published" in completions("onrecord extract --p", 2)
    assert "plain,jsonl" in completions("onrecord extract --format j", 3)
    assert "file," in completions("onrecord art", 1)


def test_an_unexpected_error_is_a_sentence_and_with_a_variable_a_traceback(tmp_path: Path) -> None:
    program = (
        "import sys, tui.cli.reading as r, tui.cli\n"
        "def broken(articles): raise ZeroDivisionError('the mast broke')\n"
        "r.read_articles = broken\n"
        "sys.exit(tui.cli.run(['a.md']))"
    )
    command = [sys.executable, "-c", program]
    quiet = subprocess.run(command, capture_output=True, text=True, env={"PATH": ""})
    loud = subprocess.run(command, capture_output=True, text=True, env={"ONRECORD_DEBUG": "1"})
    assert quiet.returncode == 1
    assert "the mast broke" in quiet.stderr
    assert "ONRECORD_DEBUG=1" in quiet.stderr
    assert "Traceback" not in quiet.stderr
    assert "Traceback" in loud.stderr


def test_reading_does_not_pay_for_the_option_parser(article: Path) -> None:
    program = f"import sys, tui.cli; tui.cli.run([{str(article)!r}]); print('click' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.split()[-1] == "False"


def test_a_name_full_of_escape_sequences_prints_none(onrecord: Run) -> None:
    done = onrecord("extract", "\x1b]0;owned\x07\x1b[31mnowhere\u202e.md")
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert "\u202e" not in done.stderr.decode()
    assert b"nowhere" in done.stderr


def test_standard_output_that_is_full_is_told(article: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "tui", "extract", article], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.startswith(b"onrecord: Standard output cannot be written")
    assert b"Traceback" not in done.stderr


def test_json_is_utf_8_whatever_the_locale_says(onrecord: Run, article: Path) -> None:
    done = onrecord("extract", article, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    assert "“We have no engine,”" in json.loads(done.stdout.decode("utf-8"))["article"]["text"]


def test_an_ascii_terminal_gets_typewritten_quote_marks(onrecord: Run) -> None:
    done = onrecord("extract", "nowhere.md", PYTHONIOENCODING="ascii")
    assert done.stderr.startswith(b'onrecord: There is no file "nowhere.md".')


def test_an_option_full_of_escape_sequences_prints_none(onrecord: Run) -> None:
    done = onrecord("extract", "--\x1b]0;owned\x07x")
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr


def test_an_address_without_its_scheme_is_told_apart_from_a_file(onrecord: Run) -> None:
    assert "https://" in onrecord("extract", "www.harbour.example/story").stderr.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_publication_dates_too(onrecord: Run, article: Path, day: str) -> None:
    done = onrecord("extract", article, "--published", day)
    assert (done.returncode, done.stderr) == (0, b"")
