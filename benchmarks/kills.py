"""Kill -9 at random moments while the library is written: is anything lost that was confirmed, is the file whole?

    python benchmarks/kills.py [--kills 300]

A writer keeps articles, corrects them edit by edit, removes, exports and indexes, and says each edit on its output once
the library has confirmed it. It is killed after a random time and started again on the same library, which another
reader has open all the while. After each kill: the library opens, every edit that was said is in it and in its order,
what was exported is whole, `PRAGMA integrity_check` and the checks of the word indexes are content.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from tui.article import load
from tui.article.model import Span
from tui.corrections.anchors import anchored
from tui.corrections.edits import Action, Edit, to_json
from tui.extraction import extract
from tui.library.articles import keep, keep_extraction, keep_place, recent, remove
from tui.library.database import Connection
from tui.library.exchange import exported
from tui.library.journals import journal, keep_journal
from tui.library.opening import open_library
from tui.samples import sample_articles


def write(folder: Path, seed: int) -> None:
    """Work on the library for ever."""
    chance = random.Random(seed)
    connection = open_library(folder / "library.db").connection
    originals = [(article, extract(article)) for article in map(load, sample_articles()[:4])]
    numbers = [keep(connection, article).id for article, _ in originals]
    say("ready")
    while True:
        i = chance.randrange(len(originals))
        number, (article, found) = numbers[i], originals[i]
        match chance.randrange(6):
            case 0:
                keep_extraction(connection, number, article, found)
            case 1:
                keep_place(connection, number, chance.randrange(len(article.text)), None, at_end=False)
            case 2:
                remove(connection, number, back=chance.random() < 0.9)
            case 3:
                export(connection, folder / "export.jsonl")
            case _:
                edits = journal(connection, number).edits
                place = anchored(article.text, Span(0, min(40, len(article.text))))
                edit = to_json(Edit(Action.NOTE, (place,), value=f"{len(edits)} {seed}"))
                keep_journal(connection, number, [*edits, edit], len(edits) + 1, unchanged=len(edits))
                say(f"{number} {len(edits)} {seed}")


def export(connection: Connection, path: Path) -> None:
    """As `onrecord library export -o` does: whole or not at all."""
    new = path.with_suffix(".new")
    new.write_text("".join(exported(connection)), encoding="utf-8")
    new.replace(path)


def say(words: str) -> None:
    """Tell that something is done."""
    os.write(1, f"{words}\n".encode())


def faults(folder: Path, confirmed: list[tuple[int, int, int]]) -> list[str]:
    """What is wrong with the library after a kill; a sentence each."""
    found = []
    connection, notice = open_library(folder / "library.db")
    if notice:
        found.append(notice)
    (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        found.append(f"integrity_check: {answer}")
    for index in ("text_words", "quote_words", "quote_trigrams"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    journals = {number: journal(connection, number).edits for number in {number for number, _, _ in confirmed}}
    for number, place, seed in confirmed:
        edits = journals[number]
        if place >= len(edits) or edits[place]["value"] != f"{place} {seed}":
            found.append(f"edit {place} of article {number} is lost")
    path = folder / "export.jsonl"
    if path.exists() and not path.read_text("utf-8").endswith("}\n"):
        found.append("the export is not whole")
    connection.close()
    return found


def main() -> None:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--write", nargs=2, metavar=("FOLDER", "SEED"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write(Path(options.write[0]), int(options.write[1]))
    chance = random.Random(11)
    confirmed: list[tuple[int, int, int]] = []
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        other = open_library(folder / "library.db").connection
        for seed in range(options.kills):
            command = [sys.executable, __file__, "--write", name, str(seed)]
            writer = subprocess.Popen(command, stdout=subprocess.PIPE)
            assert writer.stdout is not None
            os.read(writer.stdout.fileno(), 6)
            try:
                writer.wait(chance.random() * 0.4)
            except subprocess.TimeoutExpired:
                writer.kill()
            said, _ = writer.communicate()
            lines = [line.split() for line in said.decode().split("\n")[:-1]]
            confirmed += [(int(a), int(b), int(c)) for a, b, c in (line for line in lines if len(line) == 3)]
            recent(other)
            for fault in faults(folder, confirmed):
                wrong += 1
                print(f"after kill {seed + 1}: {fault}")
    print(f"{options.kills} kills, {len(confirmed)} confirmed edits, {wrong} faults")


if __name__ == "__main__":
    main()
