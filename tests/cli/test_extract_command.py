"""`onrecord extract`: articles in, data out."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def test_one_article_is_one_json_object(onrecord: Run, article: Path) -> None:
    done = onrecord("extract", article)
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert found["article"]["title"] == "The ferry to Osk"
    assert found["published"] == "2024-03-14"
    assert "“We have no engine,”" in [part["text"] for quote in found["quotes"] for part in quote["parts"]]


def test_several_articles_are_a_json_array_in_the_order_asked_for(onrecord: Run, article: Path) -> None:
    other = article.with_name("a.txt")
    other.write_text("“No,” said Ada Lunt.", encoding="utf-8")
    done = onrecord("extract", article, other)
    assert [item["article"]["source"] for item in json.loads(done.stdout)] == [str(article), str(other)]


def test_a_folder_is_an_array_of_its_articles_even_of_one(onrecord: Run, article: Path) -> None:
    assert len(json.loads(onrecord("extract", article.parent).stdout)) == 1


def test_json_lines_has_an_article_a_line(onrecord: Run, article: Path) -> None:
    lines = onrecord("extract", article, article, "--format", "jsonl").stdout.decode().splitlines()
    assert [json.loads(line)["article"]["title"] for line in lines] == ["The ferry to Osk"] * 2


def test_csv_has_one_header_however_many_articles(onrecord: Run, article: Path) -> None:
    text = onrecord("extract", article, article, "-f", "csv").stdout.decode()
    assert text.count("article,title,published") == 1
    assert {row["published"] for row in csv.DictReader(io.StringIO(text))} == {"2024-03-14"}


def test_markdown_names_title_and_author(onrecord: Run, article: Path) -> None:
    text = onrecord("extract", article, "-f", "markdown").stdout.decode()
    assert text.startswith("# The ferry to Osk\n\nBy Ilse Varga")


def test_standard_input_is_an_article(onrecord: Run, article: Path) -> None:
    found = json.loads(onrecord("extract", "-", stdin=article.read_bytes()).stdout)
    assert found["article"]["title"] == "The ferry to Osk"
    assert found["article"]["source"] == "standard input"


def test_the_publication_date_can_be_given(onrecord: Run, article: Path) -> None:
    found = json.loads(onrecord("extract", article, "--published", "2021-12-24").stdout)
    assert found["published"] == found["article"]["published"] == "2021-12-24"


def test_one_bad_article_does_not_stop_the_others(onrecord: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "folder").mkdir()
    done = onrecord("extract", "nowhere.md", "empty.txt", article, "folder", "--format", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    said = done.stderr.decode()
    assert all(name in said for name in ("nowhere.md", "empty.txt", "folder"))
    assert "Traceback" not in said


def test_the_output_file_is_written_and_its_ending_chooses_the_format(
    onrecord: Run, article: Path, tmp_path: Path
) -> None:
    done = onrecord("extract", article, "--output", "quotes.csv")
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "quotes.csv").read_text(encoding="utf-8").startswith("article,title,published")


def test_a_format_that_is_asked_for_beats_the_ending(onrecord: Run, article: Path, tmp_path: Path) -> None:
    onrecord("extract", article, "--output", "quotes.csv", "--format", "json")
    assert json.loads((tmp_path / "quotes.csv").read_text(encoding="utf-8"))["schema_version"]


def test_an_existing_output_file_is_replaced_whole_and_keeps_nothing_beside_it(
    onrecord: Run, article: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.json"
    output.write_text("old " * 10_000)
    assert onrecord("extract", article, "-o", output).returncode == 0
    assert json.loads(output.read_text(encoding="utf-8"))["article"]["title"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ferry.md", "out.json"]


def test_the_output_file_stays_as_it_was_when_nothing_could_be_read(onrecord: Run, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    output.write_text("old")
    assert onrecord("extract", "nowhere.md", "-o", output).returncode == 1
    assert output.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_an_output_file_in_a_folder_that_is_not_there_is_told(onrecord: Run, article: Path) -> None:
    done = onrecord("extract", article, "-o", "nowhere/out.json")
    assert done.returncode == 1
    assert "“nowhere/out.json” cannot be written" in done.stderr.decode()


def test_a_reader_that_goes_away_is_no_error(article: Path) -> None:
    command = [sys.executable, "-m", "tui", "extract", *[str(article)] * 200, "--format", "jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 0
    assert said == b""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_its_code_and_leaves_no_half_file(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "tui", "extract", pipe, "--output", tmp_path / "out.json"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    keep = os.open(pipe, os.O_WRONLY)  # returns when the program has opened the other end and waits for words
    time.sleep(0.1)
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    os.close(keep)
    assert process.returncode == code
    assert b"Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["pipe.txt"]


def test_many_articles_on_several_cores_come_in_order_with_errors_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from tui.cli import extracting, many

    sources = [str(tmp_path / f"{i}.txt") for i in range(80)]
    for i, source in enumerate(sources):
        if i != 7:
            Path(source).write_text(f"“Number {i} is the one that we want,” said Ada Lunt.", encoding="utf-8")
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setenv("PYTHONSAFEPATH", "1")  # set for the processes on other cores; so it is taken back afterwards
    monkeypatch.setattr(many, "PATIENCE", 1e9)
    alone = list(extracting.outcomes(sources, "jsonl", None))
    monkeypatch.setattr(many, "PATIENCE", 0)
    together = list(extracting.outcomes(sources, "jsonl", None))
    assert together == alone
    assert [i for i, outcome in enumerate(together) if outcome.problem] == [7]


def test_progress_is_shown_on_a_terminal_only(article: Path) -> None:
    import pty

    inner, outer = pty.openpty()
    command = [sys.executable, "-m", "tui", "extract", article, article, "-f", "jsonl"]
    shown = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=outer, timeout=60)
    os.close(outer)
    assert shown.returncode == 0
    assert b"2 of 2 articles" in os.read(inner, 10_000)
    os.close(inner)
    assert subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).stderr == b""


def test_the_formats_offered_are_those_that_can_be_written() -> None:
    from tui.cli.commands import FORMATS as ENDINGS
    from tui.cli.commands import extract
    from tui.export import FORMATS

    offered = next(set(p.type.choices) for p in extract.params if p.name == "format_name")  # type: ignore[attr-defined]
    assert offered == set(FORMATS) - {"json array"}
    assert set(ENDINGS.values()) == offered


def test_an_output_that_is_one_of_the_articles_is_refused(onrecord: Run, article: Path) -> None:
    before = article.read_bytes()
    for output in (article, article.parent / "." / article.name):
        done = onrecord("extract", article.parent, "-o", output)
        assert done.returncode == 2
        assert "would be overwritten" in done.stderr.decode()
    link = article.with_name("link")
    link.symlink_to(article)
    assert onrecord("extract", article, "-o", link).returncode == 2
    assert article.read_bytes() == before


@pytest.mark.parametrize("output", [".", "", "/", "a" * 300, "ferry.md/out.json", "/dev/full"])
def test_an_output_that_cannot_be_written_is_told_and_leaves_nothing(
    onrecord: Run, article: Path, output: str, tmp_path: Path
) -> None:
    done = onrecord("extract", article, "-o", output)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"onrecord: “{output}” cannot be written: ")
    assert "Name another file" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.md"]


def test_links_that_go_round_in_a_circle_do_no_harm(onrecord: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    (tmp_path / "self").symlink_to(".")
    assert len(json.loads(onrecord("extract", "self").stdout)) == 1
    done = onrecord("extract", "a.md")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "“a.md” cannot be read" in done.stderr.decode()
    assert "“a.md/x” cannot be written" in onrecord("extract", article, "-o", "a.md/x").stderr.decode()


def test_a_replaced_output_keeps_its_permissions(onrecord: Run, article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    output.touch(mode=0o600)
    output.chmod(0o600)
    onrecord("extract", article, "-o", output)
    assert output.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["", "a" * 300, "ferry.md/inside.md", "\udcff.md"])
def test_a_name_that_cannot_be_is_a_sentence(onrecord: Run, article: Path, name: str) -> None:
    done = onrecord("extract", name, article, "-f", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "fault in onrecord" not in done.stderr.decode()


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_closed_stream_is_no_fault(article: Path, closed: int) -> None:
    command = [sys.executable, "-m", "tui", "extract", "-" if closed == 0 else "nowhere.md", str(article), "-fjsonl"]
    done = subprocess.run(["sh", "-c", f'"$@" {closed}>&-', "sh", *command], capture_output=True)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == (closed != 1)
    assert b"Traceback" not in done.stderr
    assert b"fault in onrecord" not in done.stderr
    assert (b"is closed" in done.stderr) == (closed != 2)


def test_a_folder_of_articles_may_hold_programs_of_any_name(tmp_path: Path, article: Path) -> None:
    """The processes on other cores begin in the current folder and must not take their modules from it."""
    for name in ("multiprocessing", "signal", "tui", "random"):
        (tmp_path / f"{name}.py").write_text(f"open({name!r}, 'w')")
    program = (
        "import sys; sys.path.remove('')\n"
        f"sys.path.insert(0, {str(Path(__file__).parents[2])!r})\n"
        "import os; os.cpu_count = lambda: 2\n"
        "from tui.cli import extracting, many; many.PATIENCE = 0\n"
        f"sys.exit(extracting.extract_articles([{str(article)!r}] * 4, 'jsonl'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=tmp_path)
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 4, b"")
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".md", *[".py"] * 4]


def test_an_interrupt_while_processes_start_is_quiet(tmp_path: Path, article: Path) -> None:
    program = (
        "import os; os.cpu_count = lambda: 2\n"
        "from tui.cli import many, run; many.PATIENCE = 0\n"
        f"raise SystemExit(run(['extract', *[{str(article)!r}] * 500, '-o', 'out.jsonl']))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        start_new_session=True,
        env=environment,
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(children.read_text().split()) < 2:  # the tracker of resources and the first worker
        time.sleep(0.002)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.md"]
