"""Accuracy of quotes, sources and speakers on annotated news, beside what other systems reach in print.

    python benchmarks/accuracy.py SHARED [--set dev]

SHARED is the folder that holds `evaluation/` (the scorers) and `data/` (the gold): neither is part of this
repository. Everything is predicted afresh with `tui.extract`, then scored by the scorers as they stand there.
Printed: the headline figures with the peers' printed ones, what kinds of error are left, and the reliability table:
of the quotes to which the program gives a confidence between .8 and .9, how many are right?
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import reader

PEERS = {
    "stretch + speaker (mention)": "textacy .68  GenderGapTracker .66  both .71  first CRF .88  people .96",
    "quoted strict": "textacy .66  GenderGapTracker .72  both .72  first CRF .86  people .94",
    "indirect overlap50": "textacy .00  GenderGapTracker .54  both .54  first CRF .70  people .84 (speech only)",
    "tokens source": "both .57  first CRF .73  people .81",
    "tokens cue": "both .37  first CRF .62  people .70",
    "tokens content": "both .70  first CRF .86  people .91",
}
"""F1 on PolNeAR's test part (tokens of “both”: dev), all speech and attitudes except where said."""
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


def run(*command: str | Path) -> Any:
    """Run a scorer and read the JSON that it prints."""
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else None


def error_classes(shared: Path, gold: Path, predictions: Path) -> Counter[str]:
    """What is wrong with quote-marked stretches, by kind of error."""
    score = reader.scorer(shared, "score_quotes")
    found = {row["id"]: row for row in reader.rows(predictions)}
    classes: Counter[str] = Counter()
    for path in sorted((gold / "text").glob("*.txt")):
        article = score.Article(path.read_bytes().decode("utf8"))
        files = [
            (a, *score.read_ann(a, article)) for a in sorted((gold / "attributions").glob(f"{path.stem}_????.ann"))
        ]
        _, units, discarded = score.choose(files, "medoid")[0]
        predicted = score.read_pred(found[path.stem], article)
        skip = frozenset(i for s in discarded for i in article.inside(s))
        for stretch in article.stretches:
            words = article.inside(stretch)
            if len(words) < score.MIN_QUOTED or 2 * len(words & skip) >= len(words):
                continue
            sides = ([u for u in side if 2 * len(u.words & words) >= len(words)] for side in (units, predicted))
            best = [max(side, key=lambda u: len(u.words & words)) if side else None for side in sides]
            classes[error_class(article, score, *best)] += 1
    return classes


def error_class(article: Any, score: ModuleType, gold: Any, ours: Any) -> str:
    """The kind of error of one stretch."""
    if gold is None or ours is None:
        return (
            "right: nobody's words" if gold is ours else "attributed, nobody's words" if gold is None else "not found"
        )
    mention, name = score.speaker_ok(article, gold.source, ours.source)
    if mention:
        return "right"
    if gold.source is None or ours.source is None:
        return "source given, none in gold" if gold.source is None else "no source found"
    if name:
        return "right name, other mention"
    between = article.text[min(gold.source[1], ours.source[1]) : max(gold.source[0], ours.source[0])]
    return "wrong source, same paragraph" if "\n" not in between else "wrong source, other paragraph"


def judged(score: ModuleType, gold: Path, texts: Path, predictions: Path) -> Iterator[tuple[float, bool]]:
    """Confidence and rightness of every attributed quote that covers a stretch of the gold."""
    found = {row["id"]: row for row in reader.rows(predictions)}
    for row in reader.rows(gold):
        text = (texts / f"{row['id']}.txt").read_bytes().decode("utf8")
        words = [m.span() for m in score.WORD.finditer(text)]
        speakers = score.read_speakers(row["speakers"])
        quotes = [(score.inside(words, q["parts"]), q) for q in found[row["id"]]["quotes"] if q["speaker_name"]]
        for stretch in row["quotes"]:
            inside = score.inside(words, [(stretch["start"], stretch["end"])])
            cover = [
                (len(ws & inside), -len(ws), i)
                for i, (ws, _) in enumerate(quotes)
                if 2 * len(ws & inside) >= len(inside)
            ]
            if cover:
                quote = quotes[max(cover)[2]][1]
                right = [i for i in (stretch["speaker"], *stretch.get("alt", ())) if i is not None]
                yield quote["confidence"], any(speakers[i].match(quote["speaker_name"])[0] for i in right)


def reliability(pairs: list[tuple[float, bool]]) -> None:
    """Print stated beside observed accuracy by bin of confidence."""
    print(f"\nreliability ({len(pairs)} attributed stretches)\n  confidence   n   stated  observed")
    for low, high in pairwise(BINS):
        held = [(c, ok) for c, ok in pairs if low <= c < high or c == high == 1.0]
        if held:
            stated, seen = sum(c for c, _ in held) / len(held), sum(ok for _, ok in held) / len(held)
            few = "" if len(held) >= 30 else "   (few)"
            print(f"  {low:.2f}–{high:.2f} {len(held):4d}   {stated:.3f}   {seen:.3f}{few}")


def quote_table(tool: Path, gold: Path, predictions: Path) -> None:
    """Print quotes, sources and tokens beside the peers."""
    command = (tool, "--gold", gold, "--pred", predictions, "--json")
    everything, speech = run(*command), run(*command, "--speech-only")
    print(f"PolNeAR {gold.name}, F1 (P/R)")
    for name, printed in PEERS.items():
        figures = {"": everything}
        if name.startswith(("indirect", "tokens")):
            figures[" (speech only)"] = speech
        for title, table in figures.items():
            r = table[name]
            print(f"  {name + title:44s} {r['F1']:.3f} ({r['P']:.3f}/{r['R']:.3f})   {'' if title else printed}")


def speaker_table(title: str, tool: Path, gold: Path, texts: Path, predictions: Path) -> None:
    """Print how often the resolved speaker is right."""
    out = run(tool, "--gold", gold, "--pred", predictions, "--text-dir", texts, "--json")["metrics"]
    print(f"\nresolved speakers, {title}")
    print(f"  names {out['all']['name']:.3f}  full names {out['all']['full']:.3f}", end="")
    print(f"  B-cubed F1 {out['b-cubed']['F1']:.3f}  speaker list F1 {out['speaker list']['F1']:.3f}")
    print(f"  false attributions {out['false attributions']['count']:g} of {out['false attributions']['of']:g}")
    for form in sorted(key for key in out if key.startswith("source ")):
        print(f"  {form:20s} names {out[form]['name']:.3f} of {out[form]['stretches']:g}")


def main() -> None:
    """Predict, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--set", default="dev", dest="part")
    parser.add_argument("--model", default="en_core_web_sm", help="spaCy pipeline for textacy, see reader.py")
    options = parser.parse_args()
    data, tools = options.shared / "data", options.shared / "evaluation"
    polnear, web = data / "polnear" / options.part, data / "webnews"
    for needed in (polnear, web, tools):
        if not needed.is_dir():
            parser.error(f"{needed} is missing: give the folder that holds evaluation/ and data/")
    with tempfile.TemporaryDirectory() as folder:
        ours, pages = Path(folder) / "polnear.jsonl", Path(folder) / "webnews.jsonl"
        predict = tools / "predict.py"
        run(predict, polnear / "text", "--published", data / "polnear" / "metadata.tsv", "--output", ours)
        run(predict, web / "text", "--published", web / "published.jsonl", "--output", pages)
        quote_table(tools / "score_quotes.py", polnear, ours)
        sets = [("web pages of 12 publishers", web / "speakers.jsonl", web / "text", pages)]
        if options.part == "dev":
            resolved = data / "speakers" / "speakers_dev.jsonl"
            sets.insert(0, ("PolNeAR dev, 24 articles", resolved, polnear / "text", ours))
        score = reader.scorer(options.shared, "score_speakers")
        pairs: list[tuple[float, bool]] = []
        for title, gold, texts, predictions in sets:
            speaker_table(title, tools / "score_speakers.py", gold, texts, predictions)
            pairs += judged(score, gold, texts, predictions)
        print("\nquote-marked stretches of PolNeAR by kind of error")
        for name, count in error_classes(options.shared, polnear, ours).most_common():
            print(f"  {count:5d}  {name}")
        reliability(pairs)
        if (data / "reader").is_dir():
            reader.table(options.shared, options.model)


if __name__ == "__main__":
    main()
