"""`onrecord library`, `find` and `tally`, as a shell runs them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE
from tui.cli.commands import onrecord as program
from tui.cli.names import BY, COMMANDS
from tui.library.tally import BY as COUNTED_BY

INN = """The inn at Osk is for sale.

“Nobody comes by water any more,” said Dario Menk, the former head of the harbour office. “No one,” he said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    room = tmp_path / "news"
    room.mkdir()
    (room / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    (room / "inn.txt").write_text(INN, encoding="utf-8")
    return room


@pytest.fixture
def run(onrecord, tmp_path):
    """Run a command with a library of its own; gives code, data and talk."""

    def command(*arguments, home="home", stdin=None):
        done = onrecord(*arguments, stdin=stdin, ONRECORD_HOME=str(tmp_path / home))
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return command


def test_the_commands_that_are_told_apart_early_are_those_that_there_are():
    assert sorted(program.commands) == sorted(COMMANDS)
    assert list(BY) == list(COUNTED_BY)


def test_a_folder_is_added_and_what_is_there_is_passed_over(run, folder):
    assert run("library", "add", folder) == (0, "", "onrecord: 2 articles added.\n")
    assert run("library", "add", folder)[2] == "onrecord: 0 articles added, 2 articles already there.\n"
    (folder / "inn.txt").write_text(INN + "\nThe price is not known.\n", encoding="utf-8")
    assert run("library", "add", folder)[2] == "onrecord: 1 article added, 1 article already there.\n"
    code, listed, _ = run("library", "list")
    assert code == 0 and "The ferry to Osk" in listed and str(folder / "inn.txt") in listed
    assert len(run("library", "list", "--json")[1].splitlines()) == 2


def test_one_bad_file_is_named_and_the_others_are_added(run, folder):
    (folder / "empty.md").write_text("")
    code, _, said = run("library", "add", folder)
    assert code == 1
    assert "empty.md” is empty" in said and "2 articles added" in said


def test_the_path_is_printed_before_there_is_a_library(run, tmp_path):
    assert run("library", "path") == (0, f"{tmp_path / 'home' / 'library.db'}\n", "")
    assert not (tmp_path / "home").exists()
    assert run("library", "list")[::2] == (1, "onrecord: The library is empty: nothing has been read yet.\n")


def test_words_are_found_with_who_said_them_where_and_when(run, folder):
    run("library", "add", folder)
    code, found, _ = run("find", "engine", "mast")
    assert code == 0
    assert "very good mast" in found and "— Dario Menk" in found and "14 March 2024" in found
    assert run("library", "find", "by:menk", "on:2024", "--json")[1].count("\n") >= 1
    hit = json.loads(run("find", "said:no engine", "--json")[1].splitlines()[0])
    assert hit["speaker"] == "Dario Menk"
    assert run("find", "submarine") == (1, "", "onrecord: Nothing in the library matches.\n")


@pytest.mark.parametrize("words", ['"', "';--", "--", "a OR b"])
def test_whatever_is_typed_is_looked_for_and_never_run(run, folder, words):
    run("library", "add", folder)
    code, _, said = run("find", "--", words)
    assert (code, said) == (1, "onrecord: Nothing in the library matches.\n")


def test_a_tally_of_a_folder_is_that_of_the_library(run, folder):
    run("library", "add", folder)
    for by in BY:
        assert run("tally", "--by", by, "-f", "csv")[:2] == run("tally", folder, "--by", by, "-f", "csv")[:2]
    code, table, said = run("tally")
    assert code == 0 and "Dario Menk" in table and "nobody’s gender is guessed" in said
    tallied = json.loads(run("tally", "--by", "pronoun", "-f", "json")[1])
    assert {row["label"] for row in tallied["rows"]} >= {"he"}
    assert "guessed" in tallied["note"]


def test_people_are_listed_and_put_on_one_page(run, folder):
    (folder / "pier.txt").write_text("“The pier is ours,” said Denise Marchetti. “Go away.”\n", encoding="utf-8")
    run("library", "add", folder)
    code, listed, _ = run("library", "people")
    assert code == 0 and "Dario Menk" in listed and "Denise Marchetti" in listed
    code, _, said = run("library", "same", "Denise Marchetti", "Dario Menk")
    assert code == 0 and "“Dario Menk” (2 articles), “Denise Marchetti” (1 article)" in said
    assert "Nobody called “Ida” is quoted" in run("library", "same", "Ida", "Dario Menk")[2]


def test_a_tally_is_safe_in_a_spreadsheet(run, tmp_path):
    (tmp_path / "sum.md").write_text("---\ntitle: =1+1\n---\n\n“No,” said Dario Menk.\n", encoding="utf-8")
    assert "'=1+1" in run("tally", tmp_path / "sum.md", "--by", "article", "-f", "csv")[1]


@pytest.mark.parametrize("way", ["export", "backup"])
def test_a_library_is_taken_to_another_place(run, folder, tmp_path, way):
    run("library", "add", folder)
    options = ("-o", tmp_path / "taken") if way == "export" else (tmp_path / "taken",)
    assert run("library", way, *options)[0] == 0
    code, _, said = run("library", "import", tmp_path / "taken", home="other")
    assert (code, said) == (0, "onrecord: 2 articles taken in.\n")
    assert run("find", "very good mast", home="other")[0] == 0


def test_a_line_that_is_no_article_is_named_and_the_others_are_taken_in(run, folder, tmp_path):
    run("library", "add", folder)
    lines = run("library", "export")[1]
    (tmp_path / "lines").write_text('{"onrecord": 1}\nrubbish\n' + lines, encoding="utf-8")
    code, _, said = run("library", "import", tmp_path / "lines", home="other")
    assert code == 1
    assert said.count("A line cannot be taken in") == 2 and "2 articles taken in" in said


def test_a_strangers_database_with_other_tables_is_refused(run, folder, tmp_path):
    run("library", "add", folder)
    run("library", "backup", tmp_path / "taken.db")
    stranger = sqlite3.connect(tmp_path / "taken.db")
    stranger.execute("CREATE TRIGGER t AFTER UPDATE ON article BEGIN DELETE FROM article; END")
    stranger.commit()
    stranger.close()
    code, _, said = run("library", "import", tmp_path / "taken.db", home="other")
    assert code == 1 and "is no library of this version" in said


@pytest.mark.parametrize("file", ["missing.jsonl", "."])
def test_a_file_that_cannot_be_read_is_explained(run, file):
    code, _, said = run("library", "import", file)
    assert code == 1 and "cannot be read" in said and "unexpected" not in said


def test_a_file_named_like_a_command_is_read_by_its_path(run, tmp_path):
    (tmp_path / "find").write_text("“No,” said Dario Menk.\n", encoding="utf-8")
    assert "Dario Menk" in run("./find")[1]


def test_reading_with_pipes_keeps_nothing(run, folder, tmp_path):
    run(folder / "ferry.md")
    assert not (tmp_path / "home").exists()
