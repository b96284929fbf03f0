"""Fit the weights by which a quote’s confidence joins attribution and speaker, and print how well they hold.

    python -m training.confidence SHARED

SHARED holds `evaluation/` and `data/`: the reader’s gold (32 articles of 32 publishers: every item shown counts, right
with its words and speaker) and, for quote marks alone, the resolved speakers of 24 articles of PolNeAR’s dev and of 12
web pages. None of them taught the network or the resolver. The two lines printed first go into
`tui/extraction/speakers/certainty.py`; the table shows stated and observed accuracy, each fifth of the articles judged
by weights fitted on the others.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from training.calibrate import fit
from tui.extraction.attribution import Attribution, attribute
from tui.extraction.model import QuoteKind
from tui.extraction.speakers import Spoken, spoken
from tui.extraction.speakers.certainty import terms
from tui.text import document_of

FOLDS = 5


class Row(NamedTuple):
    """One shown quote of the gold’s articles."""

    article: str
    indirect: bool
    terms: tuple[float, ...]
    right: bool


def shown(text: str) -> Iterator[tuple[Attribution, tuple[float, ...], str]]:
    """What is shown by default of a text: attribution, terms of its confidence, and the speaker’s name."""
    found: Spoken = spoken(document_of(text), attribute(document_of(text)))
    for attribution, who in zip(found.attributions, found.found, strict=True):
        if attribution.shown and who is not None and who.entity is not None:
            told = terms(attribution.confidence, who.certainty, attribution.source is not None)
            yield attribution, told, found.discourse.name_of(who.entity)


def read_items(score: ModuleType, folder: Path) -> Iterator[Row]:
    """Every shown item of the reader’s gold, but those that the scorer leaves out."""
    for article in _rows(folder / "gold.jsonl"):
        text = (folder / "text" / f"{article['id']}.txt").read_bytes().decode()
        for attribution, told, name in shown(text):
            item = {"parts": [list(p) for p in attribution.parts], "kind": str(attribution.kind), "speaker_name": name}
            counts = score.score([article], {article["id"]: {"quotes": [item]}}, folder / "text", 0.0, [])["counts"]
            indirect = attribution.kind is QuoteKind.INDIRECT
            group = "indirect" if indirect else "quoted"
            if counts.get(f"{group} shown"):
                yield Row(article["id"], indirect, told, counts[f"{group} right"] == 1)


def stretches(score: ModuleType, gold: Path, texts: Path) -> Iterator[Row]:
    """Every stretch in quote marks whose speaker is known, by the quote that covers it."""
    for article in _rows(gold):
        text = (texts / f"{article['id']}.txt").read_bytes().decode()
        words = [found.span() for found in score.WORD.finditer(text)]
        speakers = score.read_speakers(article["speakers"])
        quotes = [(score.inside(words, attribution.parts), *rest) for attribution, *rest in shown(text)]
        for stretch in article["quotes"]:
            inside = score.inside(words, [(stretch["start"], stretch["end"])])
            cover = max(quotes, key=lambda quote: len(quote[0] & inside), default=None)
            if cover and 2 * len(cover[0] & inside) >= len(inside):
                meant = [i for i in (stretch["speaker"], *stretch.get("alt", ())) if i is not None]
                yield Row(article["id"], False, cover[1], any(speakers[i].match(cover[2])[0] for i in meant))


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf8").split("\n") if line.strip()]


def report(name: str, rows: list[Row]) -> None:
    """Print weights, and the table by folds of articles."""
    table = np.array([(1.0, *row.terms) for row in rows])
    hits = np.array([row.right for row in rows], dtype=float)
    order = {article: i % FOLDS for i, article in enumerate(sorted({row.article for row in rows}))}
    fold = np.array([order[row.article] for row in rows])
    print(f"{name} = ({', '.join(f'{weight:.3f}' for weight in fit(table, hits))})")
    stated = np.zeros(len(rows))
    for part in range(FOLDS):
        weights = fit(table[fold != part], hits[fold != part])
        stated[fold == part] = 1 / (1 + np.exp(-table[fold == part] @ weights))
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1)):
        inside = (stated >= low) & (stated < high)
        if inside.any():
            few = "" if inside.sum() >= 30 else "  (few)"
            means = f"stated {stated[inside].mean():.3f}, right {hits[inside].mean():.3f}{few}"
            print(f"  {low:.2f}–{high:.2f}: {inside.sum():4d} quotes, {means}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    data, tools = (parser.parse_args().shared / name for name in ("data", "evaluation"))
    sys.path.insert(0, str(tools))
    rows = [*read_items(importlib.import_module("score_reader"), data / "reader")]
    score = importlib.import_module("score_speakers")
    rows += stretches(score, data / "speakers" / "speakers_dev.jsonl", data / "polnear" / "dev" / "text")
    rows += stretches(score, data / "webnews" / "speakers.jsonl", data / "webnews" / "text")
    report("QUOTED", [row for row in rows if not row.indirect])
    report("INDIRECT", [row for row in rows if row.indirect])


if __name__ == "__main__":
    main()
