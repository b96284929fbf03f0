"""The file of the library: its versions, what happens when it is damaged or cannot be written."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.library.conftest import FERRY_STOPS, INN_FOR_SALE, article
from tui.library.articles import keep, recent, remove
from tui.library.database import (
    STEPS,
    VERSION,
    bring_up_to_date,
    connect,
    now,
    schema,
    version_of,
)
from tui.library.errors import DamagedError, LibraryError
from tui.library.journals import journal, keep_journal
from tui.library.opening import back_up, open_existing, open_library
from tui.library.rescue import rebuild

OLD = Path(__file__).parent / "schemas"


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {row[0]: " ".join(row[1].split()) for row in rows}


def is_sound(connection: sqlite3.Connection) -> bool:
    try:
        return connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        return False


def test_a_new_library_has_the_tables_of_schema_sql(library):
    plain = sqlite3.connect(":memory:")
    plain.executescript(schema())
    assert version_of(library) == VERSION
    assert tables(library) == tables(plain)


def test_every_older_version_has_a_step_and_a_kept_schema_to_try_it_from():
    assert sorted(STEPS) == list(range(1, VERSION)) == sorted(int(path.stem) for path in OLD.glob("*.sql"))


def test_steps_lead_from_version_to_version_and_keep_what_is_there(path):
    connection = connect(path)
    connection.executescript("CREATE TABLE one (name); INSERT INTO one VALUES ('Morven'); PRAGMA user_version = 1;")
    steps = {1: "ALTER TABLE one RENAME TO two;", 2: "ALTER TABLE two ADD role;\nUPDATE two SET role = 'innkeeper';"}
    bring_up_to_date(connection, steps, 3)
    assert version_of(connection) == 3
    assert [tuple(row) for row in connection.execute("SELECT name, role FROM two")] == [("Morven", "innkeeper")]


def test_a_step_that_fails_leaves_the_version_before_it(path):
    connection = connect(path)
    connection.executescript("CREATE TABLE one (name); PRAGMA user_version = 1;")
    with pytest.raises(LibraryError):
        bring_up_to_date(connection, {1: "ALTER TABLE one RENAME TO two;\nALTER TABLE three ADD role;"}, 2)
    assert version_of(connection) == 1
    assert list(tables(connection)) == ["one"]


def test_a_newer_library_is_left_alone(path):
    connect(path).execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(LibraryError):
        open_library(path)
    assert version_of(connect(path)) == VERSION + 1


def test_a_file_that_is_no_library_is_put_aside(path):
    path.write_bytes(b"not a library at all" * 1000)
    connection, notice = open_library(path)
    assert "damaged" in notice
    assert recent(connection) == []
    (aside,) = path.parent.glob("library-damaged-*.db")
    assert aside.read_bytes().startswith(b"not a library")
    assert aside.name in notice


def test_what_can_be_read_of_a_damaged_library_is_taken_over(path, library, add):
    ferry = add(FERRY_STOPS)
    keep_journal(library, ferry, [{"edit": "rename"}], 1)
    for number in range(300):
        keep(library, article(f"Notice {number}. The harbour is shut.", f"/news/{number}.md"))
    library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    library.close()
    data = bytearray(path.read_bytes())
    page = len(data) * 3 // 4 // 4096 * 4096
    data[page : page + 8 * 4096] = b"\xff" * (8 * 4096)
    path.write_bytes(data)
    assert not is_sound(connect(path))

    def ready(place: Path) -> sqlite3.Connection:
        if not list(path.parent.glob("library-damaged-*.db")):
            raise DamagedError("found while reading")
        return open_library(place).connection

    connection, notice = rebuild(path, ready)
    assert is_sound(connection)
    titles = {listed.title for listed in recent(connection)}
    assert len(titles) > 150
    assert "The ferry stops" in titles
    assert journal(connection, ferry).edits == ({"edit": "rename"},)
    assert f"{len(titles)} articles could be saved" in notice


@pytest.fixture
def powerless() -> Iterator[Path]:
    """A folder of somebody who may not do everything, as root may; nor read the program's own files any more."""
    schema()
    with tempfile.TemporaryDirectory() as folder:
        nobody = 65534
        if os.geteuid() == 0:
            os.chown(folder, nobody, nobody)
            os.seteuid(nobody)
        yield Path(folder)
        Path(folder).chmod(0o700)
        os.seteuid(os.getuid())


def test_a_folder_that_cannot_be_written_is_read_and_a_word_says_so(powerless):
    first = open_library(powerless / "library.db").connection
    keep(first, FERRY_STOPS)
    first.close()
    (powerless / "library.db").chmod(0o400)
    powerless.chmod(0o500)
    connection, notice = open_library(powerless / "library.db")
    assert "cannot be written" in notice
    assert [listed.title for listed in recent(connection)] == ["The ferry stops"]
    with pytest.raises(LibraryError, match="read-only"):
        keep(connection, INN_FOR_SALE)


def test_a_home_that_may_not_be_written_gives_no_library_and_a_sentence(powerless):
    powerless.chmod(0o500)
    with pytest.raises(LibraryError, match="cannot be opened"):
        open_library(powerless / "home" / "library.db")


def test_a_home_that_is_a_file_gives_no_library_and_a_sentence(tmp_path):
    (tmp_path / "home").write_text("")
    with pytest.raises(LibraryError, match="cannot be opened"):
        open_library(tmp_path / "home" / "library.db")


def test_a_full_disk_is_named_and_nothing_is_half_written(library, add):
    add(FERRY_STOPS)
    pages = library.execute("PRAGMA page_count").fetchone()[0]
    library.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="disk is full"):
        keep(library, article("A long notice. " * 100_000, "/news/long.md"))
    assert [listed.title for listed in recent(library)] == ["The ferry stops"]
    assert is_sound(library)


def test_two_programs_write_to_one_library(path, library, add):
    add(FERRY_STOPS)
    other = open_library(path).connection
    keep(other, INN_FOR_SALE)
    add(FERRY_STOPS)
    assert {listed.title for listed in recent(other)} == {"The ferry stops", "The inn is for sale"}


def test_what_was_removed_long_ago_is_gone_at_the_next_start(path, library, add):
    old, fresh = add(FERRY_STOPS), add(INN_FOR_SALE)
    remove(library, fresh)
    library.execute("UPDATE article SET removed = ? WHERE id = ?", (now(timedelta(hours=2)), old))
    left = open_library(path).connection.execute("SELECT article FROM content").fetchall()
    assert [row["article"] for row in left] == [fresh]


def test_a_backup_is_a_whole_library(tmp_path, library, add):
    add(FERRY_STOPS)
    back_up(library, tmp_path / "copy.db")
    copy = open_existing(tmp_path / "copy.db").connection
    assert [listed.title for listed in recent(copy)] == ["The ferry stops"]
    with pytest.raises(LibraryError, match="exists already"):
        back_up(library, tmp_path / "copy.db")


def test_there_is_no_library_before_anything_was_read(path):
    with pytest.raises(LibraryError, match="nothing has been read"):
        open_existing(path)
    assert not path.exists()


def test_importing_the_reader_imports_no_sqlite():
    code = "import sys, tui.reader.app; sys.exit('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
