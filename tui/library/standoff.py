"""Corrected articles in PolNeAR's form: a text file, and beside it its attributions as brat standoff.

Newell, Margolin and Ruths 2018; `training/polnear.py` reads it. Content, cue and source of what is shown; offsets are
code points of the text file; content in several parts is one stretch.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui.article.model import Span
from tui.extraction.model import Extraction
from tui.library.errors import LibraryError
from tui.library.gold import corrected

ANNOTATOR = "you"


def write(connection: sqlite3.Connection, folder: Path) -> int:
    """Write the articles with corrections into a folder that is new or empty; how many these were.

    Raises `LibraryError` for one that holds something, or cannot be written.
    """
    texts, attributions, count = folder / "text", folder / "attributions", 0
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise LibraryError(f"{folder} is not empty: name a new folder.")
        for place in (texts, attributions):
            place.mkdir(parents=True, exist_ok=True)
        for number, article, found in corrected(connection):
            (texts / f"{number}.txt").write_bytes(article.text.encode("utf-8"))
            (attributions / f"{number}_{ANNOTATOR}.ann").write_bytes(annotation(article.text, found).encode("utf-8"))
            count += 1
    except OSError as error:
        raise LibraryError(f"{folder} cannot be written: {error.strerror}.") from error
    return count


def annotation(text: str, found: Extraction) -> str:
    """The attributions of one text, a line for each stretch and each event."""
    stretches: list[str] = []
    events: list[str] = []

    def stretch(role: str, spans: tuple[Span, ...]) -> str:
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(" ".join(span.of(text).split()) for span in spans)
        stretches.append(f"T{len(stretches) + 1}\t{role} {places}\t{words}")
        return f"T{len(stretches)}"

    for quote in found.said().quotes:
        roles = [("Content", quote.parts)]
        roles += [("Cue", (quote.cue,))] if quote.cue else []
        roles += [("Source", (quote.source,))] if quote.source else []
        named = [f"{role}:{stretch(role, spans)}" for role, spans in roles]
        trigger = stretch("Attribution", (quote.cue,) if quote.cue else quote.parts)
        events.append(f"E{len(events) + 1}\tAttribution:{trigger} {' '.join(named)}")
    return "".join(f"{line}\n" for line in (*stretches, *events))
