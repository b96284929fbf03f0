"""Whom “he” and “she” mean in ambiguous sentences of an encyclopedia, by GAP's own measure.

    python benchmarks/pronouns.py gap-development.tsv [--json]

GAP (Webster and others 2018, “Mind the GAP”, TACL 6): each row has a text, a pronoun and two names, and says which of
them, if any, the pronoun means. Names are found by the project itself; a name of the row counts as chosen if it touches
a name of the entity that was chosen. Printed: F1 over both names of all rows, for masculine and feminine pronouns, and
their ratio (bias), beside what is in print and, with --json, as one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui.article.model import Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import QuoteKind
from tui.extraction.speakers import resolve
from tui.text import document_of

MASCULINE = ("he", "him", "his")
PEERS = "syntactic baseline .669, ensemble of fine-tuned BERT-large .92"


def chosen(text: str, pronoun: Span) -> tuple[Span, ...]:
    """All mentions of whom a pronoun means, by the project."""
    asked = Attribution((pronoun,), QuoteKind.INDIRECT, None, pronoun, 1.0, ())
    _, speakers = resolve(document_of(text), [asked])
    return speakers[0].mentions if speakers else ()


def outcomes(path: Path) -> Iterator[tuple[str, str]]:
    """The pronoun’s gender and “right”, “wrong” or “missed”, for each name of each row but those rightly left."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            start, pronoun = int(row["Pronoun-offset"]), row["Pronoun"]
            mentions = chosen(row["Text"], Span(start, start + len(pronoun)))
            gender = "masculine" if pronoun.lower() in MASCULINE else "feminine"
            for name in "AB":
                first = int(row[f"{name}-offset"])
                end = first + len(row[name])
                said = any(a < end and first < b for a, b in mentions)
                true = row[f"{name}-coref"] == "TRUE"
                if said or true:
                    yield gender, "right" if said and true else "wrong" if said else "missed"


def f1(counts: Counter[str]) -> float:
    """F1 of counted outcomes."""
    return 2 * counts["right"] / max(1, 2 * counts["right"] + counts["wrong"] + counts["missed"])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--json", action="store_true", dest="as_json")
    options = parser.parse_args()
    by_gender: dict[str, Counter[str]] = {"masculine": Counter(), "feminine": Counter()}
    for gender, outcome in outcomes(options.rows):
        by_gender[gender][outcome] += 1
    found = {gender: f1(counts) for gender, counts in by_gender.items()}
    found = {"F1": f1(sum(by_gender.values(), Counter())), **found}
    found["bias"] = found["feminine"] / max(found["masculine"], 1e-9)
    if options.as_json:
        print(json.dumps(found))
    else:
        print("  ".join(f"{name} {value:.3f}" for name, value in found.items()), f"  ({PEERS})")


if __name__ == "__main__":
    main()
