"""Settings: which of several holds, and what is said of wrong ones."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, fields, replace

import pytest

from tui.settings.reading import read_settings
from tui.settings.state import recall, remember
from tui.settings.table import DEFAULTS, NAMES, TABLE, Settings
from tui.settings.writing import as_toml, explained


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state" / "state.json"


def test_the_table_and_the_settings_have_the_same_names_and_defaults():
    assert {field.name for field in fields(Settings)} == {*NAMES, "keys"}
    assert {setting.name: setting.default for setting in TABLE} | {"keys": {}} == asdict(DEFAULTS)
    assert all(setting.takes(setting.default) for setting in TABLE)


def test_without_a_file_the_defaults_hold(file):
    assert read_settings(file, {}) == (DEFAULTS, DEFAULTS, ())


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(file):
    file.write_text('theme = "light"\ntext_width = 60\nmouse = false\n')
    environment = {"ONRECORD_TEXT_WIDTH": "70", "ONRECORD_MOUSE": "true", "ONRECORD_DEBUG": "1", "HOME": "/"}
    settings, of_file, problems = read_settings(file, environment, {"text_width": "90"})
    assert (settings.theme, settings.text_width, settings.mouse) == ("light", 90, True)
    assert of_file.text_width == 60
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('\ntheme = "drak"', ", line 2: theme cannot be “drak”. It can be dark, light or terminal."),
        ("text_width = 7", ", line 1: text_width cannot be 7. It can be a number from 20 to 120."),
        ("text_width = 80.5", ", line 1: text_width cannot be 80.5. It can be a number from 20 to 120."),
        ("text_width = true", ", line 1: text_width cannot be true."),
        ("mouse = 1", ", line 1: mouse cannot be 1. It can be true or false."),
        ('\n\n"colour" = 1', ", line 3: there is no setting “colour”. There are theme, text_width,"),
        ("\n[theme]\nname = 1", ", line 2: theme cannot be {'name': 1}."),
        ("theme = \n", ", line 1: Invalid value. Nothing in it is used."),
        ("a = " + "[" * 100_000, ": maximum recursion depth exceeded"),
        ("keys = 7", ": [keys] can only be names of commands with their keys"),
        ("[keys]\na = 7", ": [keys] can only be names of commands with their keys"),
    ],
    ids=range(11),
)
def test_a_wrong_value_is_named_with_file_line_and_what_is_possible(file, text, problem):
    file.write_text(text)
    settings, _, problems = read_settings(file, {})
    assert settings == DEFAULTS
    assert len(problems) == 1 and problems[0].startswith(f"{file}{problem}")


def test_one_wrong_value_leaves_the_others(file):
    file.write_text('theme = "drak"\ntext_width = 60\n')
    settings, _, problems = read_settings(file, {"ONRECORD_QUOTES": "none"}, {"mouse": "perhaps"})
    assert settings == replace(DEFAULTS, text_width=60)
    assert [problem.split(":")[0] for problem in problems][1:] == ["the environment", "--set"]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"theme = '\xe9'"])
def test_a_file_that_is_no_text_is_named(file, data):
    file.write_bytes(data)
    settings, _, problems = read_settings(file, {})
    assert settings == DEFAULTS and "it is no UTF-8" in problems[0]


def test_a_folder_in_its_place_is_named(file):
    file.mkdir()
    assert "cannot be read" in read_settings(file, {}).problems[0]


def test_the_file_to_begin_with_holds_the_defaults_and_explains_each(file):
    file.write_text(explained(), encoding="utf-8")
    assert read_settings(file, {}) == (DEFAULTS, DEFAULTS, ())
    assert all(setting.meaning in explained() for setting in TABLE)


def test_what_is_printed_can_be_read_again(file):
    chosen = replace(DEFAULTS, theme="light", mouse=False, keys={"quote.next": "right,n"})
    file.write_text(as_toml(chosen))
    assert read_settings(file, {}).settings == chosen
    assert tomllib.loads(as_toml(chosen))["keys"] == {"quote.next": "right,n"}


def test_what_is_changed_while_reading_is_there_next_time(file, state):
    remember(state, DEFAULTS, DEFAULTS, replace(DEFAULTS, theme="light", text_width=64))
    assert recall(state, DEFAULTS) == replace(DEFAULTS, theme="light", text_width=64)
    settings = read_settings(file, {}, state=state).settings
    assert settings.theme == "light"
    remember(state, DEFAULTS, settings, replace(settings, theme="dark"))
    assert recall(state, DEFAULTS) == replace(DEFAULTS, text_width=64)


def test_a_settings_file_that_is_changed_later_holds(file, state):
    remember(state, DEFAULTS, DEFAULTS, replace(DEFAULTS, theme="light", quotes="quoted"))
    file.write_text('theme = "terminal"\n')
    settings = read_settings(file, {}, state=state).settings
    assert (settings.theme, settings.quotes) == ("terminal", "quoted")


def test_what_came_from_the_command_line_is_not_kept(state):
    given = replace(DEFAULTS, theme="light")
    remember(state, DEFAULTS, given, replace(given, text_width=64))
    assert recall(state, DEFAULTS) == replace(DEFAULTS, text_width=64)


def test_remembering_can_be_turned_off(file, state):
    remember(state, DEFAULTS, DEFAULTS, replace(DEFAULTS, theme="light"))
    file.write_text("remember = false\n")
    assert read_settings(file, {}, state=state).settings.theme == "dark"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "[]",
        '{"theme": 7}',
        '{"theme": ["a"]}',
        '{"theme": [["x"], "dark"]}',
        '{"mouse": [false, true]}',
        "[" * 99999,
    ],
    ids=range(8),
)
def test_a_state_that_is_none_changes_nothing(state, text):
    state.parent.mkdir()
    state.write_text(text)
    assert recall(state, DEFAULTS) == DEFAULTS


def test_a_state_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    remember(tmp_path / "file" / "state.json", DEFAULTS, DEFAULTS, replace(DEFAULTS, theme="light"))
