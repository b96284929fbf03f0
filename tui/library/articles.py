"""Articles in the library: kept when they are opened, found again, with the place where one was."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from tui.article.gate import gated
from tui.article.model import Article
from tui.corrections.applying import applied, published
from tui.extraction.model import Extraction
from tui.library.database import now, transaction
from tui.library.errors import LibraryError
from tui.library.index import reindex
from tui.library.journals import held
from tui.library.records import RecordError, read, written

_MADE_BY = ("english", "text", "extraction")
"""The rooms that decide what is found in an article."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the library knows of an article that is opened again."""

    id: int
    place: int = 0
    """The first character that was in view."""
    selection: tuple[str, str] | None = None
    """Kind and id of what was selected."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of articles."""

    id: int
    address: str
    title: str
    site: str
    published: str
    opened: str
    quotes: int
    speakers: int
    edits: int
    """How many corrections hold."""
    seen: float
    """How far it was read, 0 to 1."""


def address_of(source: str | os.PathLike[str]) -> str | None:
    """What an article is found by again: a web address as it is, a path from the root; None for standard input."""
    name = os.fspath(source)
    if name in ("", "-", "standard input"):
        return None
    return name if "://" in name else os.path.realpath(name)


def keep(connection: sqlite3.Connection, article: Article, *, opened: bool = True) -> Kept:
    """Keep an article, in place of what was there for its address or, failing that, with the same text.

    What was done to it stays: place, edits, notes. `opened` says that it is being read now, not only added.
    """
    address, digest = address_of(article.source), _digest(article.text)
    with transaction(connection):
        row = _row(connection, address, digest)
        if row is None:
            return Kept(_insert(connection, article, address, digest))
        _update(connection, row["id"], article, address or row["address"], digest, opened=opened)
    return _kept(connection, row["id"], article)


def keep_extraction(connection: sqlite3.Connection, number: int, article: Article, found: Extraction) -> None:
    """Keep what was found in an article, before edits; searched and counted is what it says after them."""
    with transaction(connection):
        connection.execute(
            "UPDATE content SET maker = ?, extraction = ? WHERE article = ?", (maker(), written(found), number)
        )
        edits = held(connection, number)
        corrected = applied(found, article.text, edits).extraction
        reindex(connection, number, article, replace(corrected, published=published(edits, found.published)))


def keep_place(
    connection: sqlite3.Connection, number: int, place: int, selection: Sequence[str] | None, *, at_end: bool
) -> None:
    """Keep where an article is being read, what is selected, and whether its end is in view."""
    with transaction(connection):
        connection.execute(
            "UPDATE article SET place = ?, selection = ?, finished = max(finished, ?) WHERE id = ?",
            (place, json.dumps(list(selection)) if selection else None, at_end, number),
        )


def stored(connection: sqlite3.Connection, number: int) -> tuple[Article, Extraction | None]:
    """An article and what was found in it by this version of the program. Raises `LibraryError`."""
    row = connection.execute("SELECT * FROM content WHERE article = ?", (number,)).fetchone()
    if row is None:
        raise LibraryError("The article is not in the library any more.")
    text = row["text"]
    try:
        article = gated(replace(read(Article, row["record"], len(text)), text=text))
        same = row["extraction"] and row["maker"] == maker()
        return article, read(Extraction, row["extraction"], len(text)) if same else None
    except RecordError as error:
        raise LibraryError(f"The library’s copy of “{row['title']}” cannot be read: {error}.") from error


def find_copy(connection: sqlite3.Connection, source: str | os.PathLike[str]) -> Article | None:
    """The library's copy of what stood at a path or address; None where there is none."""
    address = address_of(source)
    row = connection.execute("SELECT id FROM article WHERE address = ?", (address,)).fetchone()
    return stored(connection, row["id"])[0] if address and row else None


def agrees(connection: sqlite3.Connection, article: Article) -> bool:
    """Whether keeping an article would replace no other text."""
    query = "SELECT digest FROM article WHERE address = ?"
    row = connection.execute(query, (address_of(article.source),)).fetchone()
    return row is None or row["digest"] == _digest(article.text)


def is_fresh(connection: sqlite3.Connection, source: str | os.PathLike[str]) -> bool:
    """Whether an article is in the library as it is now, and was searched by this version of the program.

    A page of the web counts as it was when it was read.
    """
    address = address_of(source)
    row = connection.execute(
        "SELECT taken FROM article JOIN content ON article = id WHERE address = ? AND maker = ? AND removed IS NULL",
        (address, maker()),
    ).fetchone()
    if row is None or address is None:
        return False
    try:
        changed = 0.0 if "://" in address else os.path.getmtime(address)  # noqa: PTH204  a name, not a path
    except OSError:
        return False
    return changed < datetime.fromisoformat(row["taken"]).timestamp()


def recent(connection: sqlite3.Connection, limit: int = -1) -> list[Listed]:
    """All articles, the last opened first."""
    rows = connection.execute(
        "SELECT id, coalesce(address, '') AS address, title, site, coalesce(published, '') AS published, opened, "
        "quotes, speakers, position AS edits, "
        "CASE WHEN finished THEN 1.0 ELSE 1.0 * place / max(length, 1) END AS seen "
        "FROM article WHERE removed IS NULL ORDER BY opened DESC LIMIT ?",
        (limit,),
    )
    return [Listed(**dict(row)) for row in rows]


def remove(connection: sqlite3.Connection, number: int, *, back: bool = False) -> None:
    """Take an article out of the library; for an hour it can be brought `back`."""
    with transaction(connection):
        connection.execute("UPDATE article SET removed = ? WHERE id = ?", (None if back else now(), number))


@cache
def maker() -> str:
    """The version of the program that finds quotes: its number, and a digest of the files that decide."""
    digest = hashlib.blake2b(digest_size=8)
    for room in _MADE_BY:
        for data in _contents(files("tui").joinpath(room)):
            digest.update(data)
    return f"{version('onrecord')}+{digest.hexdigest()}"


def _contents(room: Traversable) -> list[bytes]:
    found: list[bytes] = []
    for entry in sorted(room.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _contents(entry)
        elif not entry.name.endswith(".pyc"):
            found += [entry.name.encode(), entry.read_bytes()]
    return found


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _row(connection: sqlite3.Connection, address: str | None, digest: bytes) -> sqlite3.Row | None:
    """The article with that address, or else the one last opened with that very text."""
    query = "SELECT id, address, digest FROM article WHERE "
    for condition, value in (("address = ?", address), ("digest = ? ORDER BY opened DESC", digest)):
        row: sqlite3.Row | None = connection.execute(query + condition, (value,)).fetchone()
        if row is not None:
            return row
    return None


def _columns(article: Article) -> tuple[str, str, str | None, int]:
    metadata = article.metadata
    title = metadata.title or article.text.lstrip().partition("\n")[0][:120]
    published = metadata.published.isoformat() if metadata.published else None
    return title, metadata.site or "", published, len(article.text)


def _insert(connection: sqlite3.Connection, article: Article, address: str | None, digest: bytes) -> int:
    cursor = connection.execute(
        "INSERT INTO article (address, digest, title, site, published, length, taken, opened) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (address, digest, *_columns(article), moment := now(), moment),
    )
    number = int(cursor.lastrowid or 0)
    record = written(replace(article, text=""))
    connection.execute(
        "INSERT INTO content (article, title, text, record) VALUES (?, ?, ?, ?)",
        (number, _columns(article)[0], article.text, record),
    )
    return number


def _update(
    connection: sqlite3.Connection, number: int, article: Article, address: str | None, digest: bytes, *, opened: bool
) -> None:
    title, *_ = columns = _columns(article)
    connection.execute(
        "UPDATE article SET address = ?, digest = ?, title = ?, site = ?, published = ?, length = ?, removed = NULL, "
        "taken = ?, opened = coalesce(?, opened) WHERE id = ?",
        (address, digest, *columns, moment := now(), moment if opened else None, number),
    )
    connection.execute(
        "UPDATE content SET title = ?1, text = ?2 WHERE article = ?3 AND (title, text) != (?1, ?2)",
        (title, article.text, number),
    )
    record = written(replace(article, text=""))
    connection.execute("UPDATE content SET record = ?1 WHERE article = ?2 AND record != ?1", (record, number))


def _kept(connection: sqlite3.Connection, number: int, article: Article) -> Kept:
    row = connection.execute("SELECT place, selection FROM article WHERE id = ?", (number,)).fetchone()
    try:
        kind, identity = map(str, json.loads(row["selection"] or ""))
        selection = (kind, identity)
    except ValueError:
        selection = None
    return Kept(number, min(row["place"], len(article.text)), selection)
