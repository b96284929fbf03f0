"""Dates: accuracy by corpus and by class of expression, and speed, beside what other systems reach.

    python benchmarks/dates.py SHARED

SHARED is the folder that holds `evaluation/` (the scorer) and `data/` (the gold), or that `data/` itself; neither is
part of this repository. What is missing is named and left out. Everything is found afresh with `find_dates`. Measures
are TempEval-3's: a found expression matches a true one if they share a character (relaxed) or have equal spans but for
outer punctuation (strict); value F1 counts the matches of equal value.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.extraction.dates import find_dates
from tui.text import document_of

Documents = Mapping[str, Any]
"""The scorer’s documents by id: text, dct (day of publication) and gold."""

HEIDELTIME = {
    "TimeBank": "HeidelTime .88/.92/.81",
    "AQUAINT": "HeidelTime .83/.90/.80",
    "news of 2016": "HeidelTime .87/.91/.83",
}
"""Strict, relaxed and value F1 on DATE of the best rule system, version 2.2.1 with a tagger, on the same texts."""
CORPORA = {
    "TimeBank": ("timex/timebank", ""),
    "AQUAINT": ("timex/aquaint", ""),
    "news of 2016": ("newsdates/newsdates_dev.jsonl", "polnear/dev/text"),
    "web pages": ("webnews/dates.jsonl", "webnews/text"),
}
"""Gold, and where its texts are if not in the same file."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?"
CLASSES = (
    ("part of day", r"\b(?:morning|afternoon|evening|night|tonight|overnight)s?\b"),
    ("clock time", r"\d ?[ap]\.?m|\d:\d\d|o'clock|noon|midnight"),
    ("set", r"\b(?:every|each|per|daily|weekly|monthly|annually|yearly|twice)\b|^an? (?:day|week|month|year|hour)$"),
    ("today, yesterday", r"\b(?:today|yesterday|tomorrow)\b"),
    ("full date", rf"\d{{4}}-\d\d-\d\d|\d+/\d+/\d+|{_MONTH} \d+\w*,? \d{{4}}|\d+ {_MONTH} \d{{4}}"),
    ("month and day", rf"{_MONTH} \d{{1,2}}|\d{{1,2}}\w* (?:of )?{_MONTH}"),
    ("weekday", r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week-?end"),
    ("month and year", rf"{_MONTH},? (?:of )?\d{{4}}"),
    ("month", rf"\b{_MONTH}$"),
    ("quarter", r"quarter|\bQ[1-4]\b"),
    ("decade, century", r"\d0s\b|centur"),
    ("season", r"\b(?:spring|summer|fall|autumn|winter)\b"),
    ("year", r"\b[12]\d{3}\b"),
    ("ago, earlier", r"\b(?:ago|earlier)\b"),
    ("now, recently, soon", r"^(?:.* )?(?:now|currently?|recent|recently|soon|future|past|present|these days)$"),
    ("last, this, next", r"\b(?:last|this|next|that|following|previous|coming) (?:\w+ )?(?:day|week|month|year)$"),
    ("duration", r"(?:second|minute|hour|day|week|month|year|decade)"),
    ("other", r""),
)
"""By the words; the first that fits."""


def load_scorer(file: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_dates", file)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{file} cannot be read as a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_dates"] = module
    spec.loader.exec_module(module)
    return module


def corpora(scorer: ModuleType, data: Path) -> dict[str, Documents]:
    """What there is of the corpora; what there is not is said."""
    found: dict[str, Documents] = {}
    for name, (gold, texts) in CORPORA.items():
        if (data / gold).exists() and (data / texts).exists():
            found[name] = scorer.read_gold([data / gold], [data / texts] if texts else [])
        else:
            print(f"{name}: {data / gold} or its texts are missing; left out.")
    return found


def published(document: Any) -> date | None:
    """Day of publication of a document, if it is known."""
    return date.fromisoformat(document.dct[:10]) if document.dct else None


def predict(scorer: ModuleType, documents: Documents) -> dict[str, list[Any]]:
    """What we find, as the scorer wants it."""
    return {
        name: [
            scorer.Timex(d.span.start, d.span.end, str(d.type), d.value)
            for d in find_dates(document_of(document.text), published(document))
        ]
        for name, document in documents.items()
    }


def by_corpus(scorer: ModuleType, sets: Mapping[str, Documents], found: Mapping[str, list[Any]]) -> None:
    """Print F1 by corpus."""
    print(f"{'F1':18}{'type':>6}{'true':>7}{'strict':>9}{'relaxed':>9}{'value':>9}")
    for name, documents in sets.items():
        tallies = scorer.score(documents, found)
        for kind in ("DATE", "ALL"):
            s = tallies[kind].scores()
            figures = "".join(f"{s[f'{m}_f1']:9.3f}" for m in ("strict", "relaxed", "value"))
            peer = HEIDELTIME.get(name, "") if kind == "DATE" else ""
            print(f"{name:18}{kind:>6}{tallies[kind].gold:7}{figures}   {peer}")


def by_class(scorer: ModuleType, documents: Documents, found: Mapping[str, list[Any]]) -> None:
    """Print precision, recall and the share of right values by class of words."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for name, document in documents.items():
        gold, ours = document.gold, found[name]
        pairs = {p: g for g, p, _ in scorer.pair(document.text, gold, ours)}
        for g in gold:
            table[class_of(document.text[g.start : g.end])]["true"] += 1
        for p, item in enumerate(ours):
            row = table[class_of(document.text[item.start : item.end])]
            row["found"] += 1
            row["right"] += p in pairs
            if p in pairs:
                row["value"] += scorer.norm_value(gold[pairs[p]].value) == scorer.norm_value(item.value)
        for g in pairs.values():
            table[class_of(document.text[gold[g].start : gold[g].end])]["recalled"] += 1
    print(f"\n{'class':22}{'true':>6}{'found':>7}{'precision':>11}{'recall':>8}{'value right':>13}")
    for label, row in sorted(table.items(), key=lambda item: -item[1]["true"]):
        shares = (row["right"] / max(row["found"], 1), row["recalled"] / max(row["true"], 1))
        value = row["value"] / max(row["right"], 1)
        print(f"{label:22}{row['true']:6}{row['found']:7}{shares[0]:11.2f}{shares[1]:8.2f}{value:13.2f}")


def class_of(words: str) -> str:
    """Class of an expression by its words."""
    plain = " ".join(words.replace("’", "'").split())
    return next(name for name, pattern in CLASSES if re.search(pattern, plain))


def traps(folder: Path) -> None:
    """Print how many sentences without a date are given one."""
    files = sorted(p for p in folder.glob("*.txt"))
    if not files:
        print(f"\nNo trap sentences in {folder}.")
        return
    alarms = [p.stem for p in files if find_dates(document_of(p.read_text(encoding="utf-8")), date(2022, 5, 13))]
    print(f"\nFalse alarms: {len(alarms)} of {len(files)} trap sentences {alarms or ''} (HeidelTime: 16 of 40)")


def phrases(scorer: Path, examples: Path) -> None:
    """Print how many of a peer’s own examples are read whole, and how many give a definite wrong day."""
    if not examples.is_file():
        print(f"\nNo phrases in {examples}.")
        return
    print("\nA peer’s own examples, as “The council will meet …”:")
    done = subprocess.run([sys.executable, scorer, examples], capture_output=True, text=True, check=True)
    print(f"  {done.stdout.strip()}")


def speed(documents: Sequence[Any]) -> None:
    """Print kilobytes a second of processor time, the best of five, beside dateparser’s search in the same run."""
    characters = sum(len(document.text) for document in documents)
    print("\nHeidelTime runs at 2 to 3 kB/s.")
    rate = max(kilobytes_a_second(lambda d: find_dates(document_of(d.text), published(d)), documents) for _ in range(5))
    print(f"{'text to dates':20}{rate:9.0f} kB/s  ({len(documents)} texts, {characters} characters)")
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser is not installed; nothing to compare with.")
        return
    search = importlib.import_module("dateparser.search").search_dates
    some = documents[:12]
    search(some[0].text, languages=["en"])  # its first call loads the language
    rate = kilobytes_a_second(lambda d: search(d.text, languages=["en"]), some)
    print(f"{'dateparser.search':20}{rate:9.0f} kB/s  (the first {len(some)} of the texts)")


def kilobytes_a_second(read: Callable[[Any], object], documents: Sequence[Any]) -> float:
    """Thousands of characters read in a second of processor time."""
    start = time.process_time()
    for document in documents:
        read(document)
    return sum(len(d.text) for d in documents) / 1000 / max(time.process_time() - start, 1e-9)


def main() -> int:
    """Command line; 1 if there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder that holds evaluation/ and data/")
    shared: Path = parser.parse_args().shared
    root = shared if (shared / "data").is_dir() else shared.parent
    scorer_file = root / "evaluation" / "score_dates.py"
    if not scorer_file.is_file():
        print(f"{scorer_file} is missing; name the folder that holds evaluation/ and data/.", file=sys.stderr)
        return 1
    scorer = load_scorer(scorer_file)
    sets = corpora(scorer, root / "data")
    if not sets:
        return 1
    every = {name: document for documents in sets.values() for name, document in documents.items()}
    if {"TimeBank", "AQUAINT"} <= sets.keys():
        sets["newswire, pooled"] = {**sets["TimeBank"], **sets["AQUAINT"]}
    found = predict(scorer, every)
    by_corpus(scorer, sets, found)
    by_class(scorer, every, found)
    traps(root / "data" / "timex" / "traps")
    phrases(root / "evaluation" / "score_phrases.py", root / "data" / "phrases" / "duckling_en.tsv")
    speed(list(every.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
