"""Names that people type or pass: home folders, names that cannot be, folders that are gone, what is not a file."""

import os
from pathlib import Path

import pytest

from tui.article import ArticleError, find_articles, load
from tui.article.files import path_of

IMPOSSIBLE = ["~nosuchuser/x", "~nosuchuser", "~\x00/x", "~\ud800", "\x00", "a" * 5000, "a/" * 5000, "\ud800"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with one article."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "mill.txt").write_text("The mill turns.", "utf-8")
    return tmp_path


def test_a_tilde_is_the_home_folder(home: Path) -> None:
    assert load("~/mill.txt").source == str(home / "mill.txt")
    assert find_articles("~") == [home / "mill.txt"]


def test_a_file_of_that_very_name_comes_first(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    (home / "~mill.txt").write_text("The other mill turns.", "utf-8")
    assert load("~mill.txt").text == "The other mill turns."


@pytest.mark.parametrize("name", IMPOSSIBLE)
@pytest.mark.parametrize("ask", [load, find_articles])
def test_a_name_that_cannot_be_is_a_sentence(name: str, ask) -> None:
    with pytest.raises(ArticleError) as caught:
        ask(name)
    assert caught.value.hint
    str(caught.value).encode()


def test_the_home_folder_of_nobody_says_what_to_do() -> None:
    with pytest.raises(ArticleError) as caught:
        path_of("~nosuchuser/x")
    assert caught.value.message == "“~nosuchuser” is not the home folder of a user here."
    assert caught.value.hint == "Type the full path instead, beginning with “/”."


def test_in_a_working_folder_that_is_gone_nothing_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for ask in (load, find_articles):
        with pytest.raises(ArticleError, match="There is no"):
            ask("mill.txt")
    with pytest.raises(ArticleError):
        find_articles(".")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_not_a_file(device: str) -> None:
    if not os.path.exists(device):  # noqa: PTH110  a device, not a path of ours
        pytest.skip("no such device here")
    with pytest.raises(ArticleError, match="is a device"):
        load(device)


def test_a_pipe_that_nobody_writes_into_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ArticleError, match="is empty"):
        load(tmp_path / "pipe")


def test_what_is_written_into_a_pipe_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, "“Yes,” she said.".encode())
    os.close(writing)
    assert load(f"/dev/fd/{reading}").text == "“Yes,” she said."
    os.close(reading)


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("The mill turns.", "utf-8")
    with pytest.raises(ArticleError, match=r"mill\.txt” is not a folder"):
        load(tmp_path / "mill.txt" / "part")
