"""What a reader sees, on articles of publishers that taught nothing, beside textacy's quotations in the same run.

    python benchmarks/reader.py SHARED [--model NAME_OR_PATH]

SHARED holds `evaluation/score_reader.py` and `data/reader`: every item that a reader would list, by hand, with who said
it and what the article calls them. Scored: items shown by default (words and speaker), what stands beside each speaker
who is rightly there (“roles”), stated confidence against observed accuracy, and dates. The peer is textacy's
`direct_quotations` on a trained English pipeline of spaCy, the one named or en_core_web_sm where it is installed; its
errors are counted as articles without quotes. Both are timed one after the other, on one core.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

from tui import extract  # noqa: E402  (threads are limited before numpy loads)

Prediction = dict[str, Any]
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_SMALL = frozenset(
    ["a", "an", "the", "of", "for", "at", "in", "and", "his", "her", "its", "their", "to", "on", "with", "by", "from"]
)


def scorer(shared: Path, name: str) -> ModuleType:
    """A scorer as a module. Raises SystemExit where there is none."""
    if not (shared / "evaluation" / f"{name}.py").is_file():
        raise SystemExit(f"{shared}: no evaluation/{name}.py there")
    sys.path.insert(0, str(shared / "evaluation"))
    return importlib.import_module(name)


def rows(path: Path) -> list[dict[str, Any]]:
    """Every object of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf8").split("\n") if line.strip()]


def ours(text: str, published: date) -> Prediction:
    """Our items as the scorer reads them, with roles."""
    found = extract(text, published)
    speakers = {speaker.id: speaker for speaker in found.speakers}
    said = [(quote, speakers.get(quote.speaker or "")) for quote in found.said().quotes]
    return {
        "quotes": [
            {
                "parts": [list(part) for part in quote.parts],
                "kind": str(quote.kind),
                "speaker_name": who.name if who else None,
                "role": who.description if who else None,
                "confidence": quote.confidence,
            }
            for quote, who in said
        ],
        "dates": [{"start": d.span.start, "end": d.span.end, "type": d.type, "value": d.value} for d in found.dates],
    }


def textacy(model: str) -> Callable[[str, date], Prediction] | None:
    """The peer, None where it is not installed."""
    try:
        import spacy
        from textacy.extract.triples import direct_quotations

        pipeline = spacy.load(model)
    except (ImportError, OSError):
        return None

    def predict(text: str, published: date) -> Prediction:
        del published
        try:
            found = list(direct_quotations(pipeline(text)))
        except (ValueError, IndexError, KeyError, AttributeError):
            return {"quotes": [], "failed": True}
        return {
            "quotes": [
                {
                    "parts": [[q.content.start_char, q.content.end_char]],
                    "kind": "direct",
                    "speaker_name": " ".join(token.text for token in q.speaker),
                }
                for q in found
            ]
        }

    return predict


def words(text: str | None) -> set[str]:
    """The words of a role that tell something."""
    return set(re.findall(r"\w+", (text or "").casefold().replace("’", "'"))) - _SMALL


def same_role(stated: str | None, gold: str | None) -> bool:
    """Whether both are nothing, or half of the words of the shorter are the other's too."""
    a, b = words(stated), words(gold)
    return not a and not b if not a or not b else 2 * len(a & b) >= min(len(a), len(b))


def roles(score: ModuleType, gold: list[Prediction], found: dict[str, Prediction], wrong: list[str]) -> dict[str, int]:
    """Speakers of the gold who are shown, by what is said of them; `wrong` takes a line for each mistake."""
    counts = dict.fromkeys(("right", "rightly none", "missing", "wrong", "invented"), 0)
    for article in gold:
        called = {item["speaker"]: item for item in article["quotes"] if item["speaker"] and "role" in item}
        true: dict[str, str | None] = {}
        for item in article["quotes"]:
            if item["speaker"]:
                true[item["speaker"]] = true.get(item["speaker"]) or item.get("role")
        stated: dict[str, str | None] = {}
        for quote in found[article["id"]]["quotes"]:
            name = quote["speaker_name"]
            fitting = [who for who, item in called.items() if name and score.named(name, item)]
            if fitting:
                who = max(fitting, key=lambda who: score.overlap(score.tokens(name), score.tokens(who)))
                stated[who] = stated.get(who) or quote["role"]
        for who, role in stated.items():
            if same_role(role, true[who]):
                counts["right" if true[who] else "rightly none"] += 1
            else:
                counts["missing" if not role else "wrong" if true[who] else "invented"] += 1
                wrong.append(f"{article['id']} {who}: {role!r} for {true[who]!r}")
    return counts


def judged(
    score: ModuleType, gold: list[Prediction], found: dict[str, Prediction], texts: Path
) -> list[tuple[str, float, bool]]:
    """Group, confidence and rightness of each shown item, by the scorer's own rules."""
    pairs = []
    for article in gold:
        for quote in found[article["id"]]["quotes"]:
            one = {article["id"]: {"quotes": [quote]}}
            counts = score.score([article], one, texts, 0.0, [])["counts"]
            group = "indirect" if quote["kind"] == "indirect" else "quoted"
            if counts.get(f"{group} shown"):
                pairs.append((group, quote["confidence"], counts[f"{group} right"] == 1))
    return pairs


def reliability(title: str, pairs: list[tuple[float, bool]]) -> None:
    """Print stated beside observed accuracy by bin of confidence."""
    print(f"\nconfidence, {title} ({len(pairs)} items): bin, items, stated, observed")
    for low, high in pairwise(BINS):
        held = [(c, ok) for c, ok in pairs if low <= c < high]
        if held:
            stated, seen = sum(c for c, _ in held) / len(held), sum(ok for _, ok in held) / len(held)
            few = "" if len(held) >= 30 else "   (few)"
            print(f"  {low:.2f}–{min(high, 1):.2f} {len(held):4d}   {stated:.3f}   {seen:.3f}{few}")


def table(shared: Path, model: str = "en_core_web_sm", errors: bool = False) -> None:
    """Predict, score, print."""
    folder, score = shared / "data" / "reader", scorer(shared, "score_reader")
    gold, texts = rows(folder / "gold.jsonl"), folder / "text"
    read = {article["id"]: (texts / f"{article['id']}.txt").read_bytes().decode() for article in gold}
    peer, wrong = textacy(model), list[str]()
    print(f"\nwhat a reader sees, {len(gold)} other publishers: right words and speaker, P R F1 (words alone, P R)")
    for name, predict in (("onrecord", ours), ("textacy", peer)):
        if predict is None:
            print(f"  textacy is not installed with {model}: pip install textacy, and give --model")
            continue
        predict(next(iter(read.values())), date(2019, 11, 20))
        start = time.process_time()
        found = {a["id"]: predict(read[a["id"]], date.fromisoformat(a["dct"])) for a in gold}
        rate = sum(map(len, read.values())) / 1000 / (time.process_time() - start)
        out = score.score(gold, found, texts, 0.0, [])
        for kind in ("quoted", "indirect", "all"):
            r = out[kind]
            print(f"  {name:9s} {kind:9s} {r['precision']:.3f} {r['recall']:.3f} {r['F1']:.3f}", end="")
            print(f"   ({r['span precision']:.3f} {r['span recall']:.3f})")
        failed = sum(1 for p in found.values() if p.get("failed"))
        print(f"  {name:9s} {rate:.0f} kB a second of one core" + (f"; gave up on {failed} articles" if failed else ""))
        if predict is ours:
            print(
                "  F1 of dates  " + "  ".join(f"{kind} {out[kind]['F1']:.3f}" for kind in ("DATE", "TIME", "DURATION"))
            )
            counts = roles(score, gold, found, wrong)
            share = (counts["right"] + counts["rightly none"]) / max(1, sum(counts.values()))
            print(f"  roles {share:.3f}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
            pairs = judged(score, gold, found, texts)
    print("\n".join(["wrong roles:", *wrong]) if errors else "")
    for group in ("quoted", "indirect"):
        reliability(f"{group}, with the speaker in it", [(c, ok) for g, c, ok in pairs if g == group])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("--errors", action="store_true", help="list the wrong roles")
    options = parser.parse_args()
    table(options.shared, options.model, options.errors)


if __name__ == "__main__":
    main()
