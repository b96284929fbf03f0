"""The library as JSON Lines, an article a line, and back. A file from a stranger is checked before any of it is used.

A line holds the article and what was done to it, not what was found in it: whoever takes it in searches it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.article.gate import gated
from tui.article.model import Article
from tui.article.sanitise import sanitise, sanitise_line
from tui.extraction.model import Extraction
from tui.library.articles import agrees, keep, keep_extraction, keep_place
from tui.library.database import VERSION, connect, schema, version_of
from tui.library.errors import LibraryError, explained
from tui.library.journals import NO_EDITS, Journal, journal, keep_journal
from tui.library.marks import Mark, marks, put_mark, set_tags, tags
from tui.library.records import RecordError, made

FORMAT = 1
"""Of a line."""
LONGEST = 64_000_000
"""Characters of a line."""


@dataclass(frozen=True, slots=True)
class Package:
    """An article, and what was done to it."""

    article: Article
    place: int = 0
    finished: bool = False
    journal: Journal = NO_EDITS
    marks: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()


def exported(connection: sqlite3.Connection) -> Iterator[str]:
    """Every article as a JSON object on a line of its own, the first that was kept first."""
    rows = connection.execute(
        "SELECT id, place, finished, text, record FROM article JOIN content ON article = id "
        "WHERE removed IS NULL ORDER BY id"
    )
    for row in rows:
        edits, position = journal(connection, row["id"])
        line = {
            "onrecord": FORMAT,
            "article": json.loads(row["record"]) | {"text": row["text"]},
            "place": row["place"],
            "finished": bool(row["finished"]),
            "edits": edits,
            "position": position,
            "marks": marks(connection, row["id"]),
            "tags": tags(connection, row["id"]),
        }
        yield json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def package_of(line: str) -> Package:
    """What a line says, checked. Raises `LibraryError`, whatever the line."""
    try:
        if len(line) > LONGEST:
            raise RecordError("the line is too long")
        value = json.loads(line)
        if not isinstance(value, dict) or value.get("onrecord") != FORMAT:
            raise RecordError("it is no export of a library")
        return _package(value)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise LibraryError(f"A line cannot be taken in: {error or 'it is damaged'}.") from error


def _package(value: Mapping[str, Any]) -> Package:
    text = value["article"]["text"]
    if not isinstance(text, str) or not text or sanitise(text) != text:
        raise RecordError("the text holds what a terminal would act on, or nothing")
    article = made(Article, value["article"], len(text))
    edits = value.get("edits", [])
    if not isinstance(edits, list) or not all(isinstance(edit, dict) for edit in edits):
        raise RecordError("its corrections are none")
    return Package(
        gated(article),
        _number(value.get("place", 0), len(text)),
        value.get("finished") is True,
        Journal(tuple(map(_safe, edits)), _number(value.get("position", 0), len(edits))),
        tuple(Mark(_number(place, len(text)), sanitise(str(note))) for place, note in value.get("marks", [])),
        tuple(tag for name in value.get("tags", []) if (tag := sanitise_line(str(name)))),
    )


def _safe(value: Any) -> Any:
    """The same with every string safe for a terminal."""
    if isinstance(value, dict):
        return {sanitise(key): _safe(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_safe(inner) for inner in value]
    return sanitise(value) if isinstance(value, str) else value


def _number(value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise RecordError(f"{value!a} is outside")
    return value


def take_in(connection: sqlite3.Connection, package: Package, found: Extraction) -> None:
    """Put an article and what was done to it into the library. What is there already stays: it is somebody's work.

    Raises `LibraryError` when another text is there under its address.
    """
    if not agrees(connection, package.article):
        raise LibraryError(f"“{package.article.source}” is in the library with another text, and was left as it is.")
    kept = keep(connection, package.article, opened=False)
    if not kept.place:
        keep_place(connection, kept.id, package.place, kept.selection, at_end=package.finished)
    if package.journal.edits and not journal(connection, kept.id).edits:
        keep_journal(connection, kept.id, *package.journal)
    keep_extraction(connection, kept.id, package.article, found)
    noted = {mark.place for mark in marks(connection, kept.id)}
    for mark in package.marks:
        if mark.place not in noted:
            put_mark(connection, kept.id, mark)
    set_tags(connection, kept.id, [*tags(connection, kept.id), *package.tags])


def lines_of(path: Path) -> Iterator[str]:
    """The lines of an export, or what a backup would be exported as. Raises `LibraryError` or OSError."""
    with path.open("rb") as file:
        is_library = file.read(16) == b"SQLite format 3\x00"
    if is_library:
        yield from _lines_of_library(path)
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        while line := lines.readline(LONGEST + 1):
            if line.strip():
                yield line


def _lines_of_library(path: Path) -> Iterator[str]:
    """Another library is only read, and only when its tables are ours to the letter: so nothing in it can run."""
    with explained(), closing(connect(path, query="mode=ro")) as other:
        other.executescript("PRAGMA trusted_schema = off; PRAGMA cell_size_check = on;")
        if version_of(other) != VERSION or _tables(other) != _tables_of_ours():
            raise LibraryError(f"“{path}” is no library of this version of onrecord.")
        yield from exported(other)


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND sql IS NOT NULL")
    return {(row[0], row[1]) for row in rows}


def _tables_of_ours() -> set[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as plain_library:
        plain_library.executescript(schema())
        return _tables(plain_library)
