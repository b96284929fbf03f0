"""Teach the scorer of antecedents (`tui/extraction/speakers/scorer.py`), or judge it on GAP in folds.

    python -m training.antecedents --gap GAP.tsv… --polnear FOLDER --pages GROUND-TRUTH.json [--folds 5] [--output FILE]

Three lessons: GAP’s ambiguous pronouns (Webster and others 2018); `readings.jsonl`, pronouns and nouns of 113 news
articles, each read once for whom it means (offsets alone: the texts are PolNeAR’s train and the pages of the
article-extraction benchmark that the reader’s gold does not have); and names of all those texts with a pronoun put in
their place. Writers name where a pronoun would not do, so these weigh little, but they are many and tell of bodies.

With --folds, the first GAP file is judged in as many parts by what all others taught: F1, masculine, feminine, bias.
With --output, weights taught by everything are written there.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from training.ranking import Lesson, train
from tui.article.model import Span
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.pronouns import PRONOUNS
from tui.extraction.attribution import attribute
from tui.extraction.speakers import read, resolve_sources
from tui.extraction.speakers.antecedents import find_spots
from tui.extraction.speakers.candidates import Key
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.observed import SIZE, observe
from tui.extraction.speakers.scenes import Asked, scene_of
from tui.extraction.speakers.scorer import Weights, probabilities
from tui.text import document_of

READINGS = Path(__file__).with_name("readings.jsonl")
SEEDS, READ, MASKED, MASKS = 8, 2.0, 0.1, 4
"""Networks whose mean ships; weight of a reading, and of a name taken for a pronoun; names so taken of a text."""
_PUT: dict[tuple[str, str], str] = {
    ("m", ""): "he", ("m", "object"): "him", ("m", "’s"): "his",
    ("f", ""): "she", ("f", "object"): "her", ("f", "’s"): "her",
    ("plural", ""): "they", ("plural", "object"): "them", ("plural", "’s"): "their",
    ("thing", ""): "it", ("thing", "object"): "it", ("thing", "’s"): "its",
}  # fmt: skip
_OBJECT = ("of ", "by ", "with ", "to ", "for ", "from ", "at ", "told ", "asked ", "called ", "against ")


class Item(NamedTuple):
    """One pronoun of a text and who it means."""

    text: str
    pronoun: Span
    right: Sequence[Span]
    """Mentions of who is meant."""
    wrong: Sequence[Span] = ()
    weight: float = 1.0


def gap(path: Path) -> Iterator[Item]:
    """GAP’s rows."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = int(row["Pronoun-offset"])
            spans = {
                name: Span(int(row[f"{name}-offset"]), int(row[f"{name}-offset"]) + len(row[name])) for name in "AB"
            }
            true = [row[f"{name}-coref"].upper() == "TRUE" for name in "AB"]
            right = [span for span, meant in zip(spans.values(), true, strict=True) if meant]
            wrong = [span for span, meant in zip(spans.values(), true, strict=True) if not meant]
            yield Item(row["Text"], Span(start, start + len(row["Pronoun"])), right, wrong)


def masked(text: str, rng: random.Random) -> Iterator[Item]:
    """Some mentions of a text that has others of the same, each with a pronoun put in its place."""
    discourse = read(document_of(text), weights=_nothing)
    found: list[tuple[Span, str, Sequence[Span]]] = []
    for i, name in enumerate(discourse.names):
        entity = discourse.entity_of(i)
        agrees = "thing" if entity.kind is EntityKind.ORGANISATION else entity.gender
        if agrees and entity.names[0] != i:
            found.append((name.outer, agrees, [discourse.names[n].span for n in entity.names if n != i]))
    found = rng.sample(found, min(MASKS, len(found)))
    earlier: dict[str, list[Span]] = {}
    for phrase in discourse.phrases:
        agrees = "plural" if phrase.kind is EntityKind.GROUP else phrase.gender
        if agrees and phrase.name < 0:
            if phrase.noun in earlier and phrase.determiner == "the":
                found.append((phrase.span, agrees, tuple(earlier[phrase.noun])))
            earlier.setdefault(phrase.noun, []).append(phrase.span)
    for (start, end), agrees, others in found:
        start -= 4 if text[:start].lower().endswith("the ") else 0
        form = "object" if text[:start].endswith(_OBJECT) else ""
        if text.startswith(("’s", "'s", "’ ", "' "), end):
            form, end = "’s", end + len(text[end : end + 2].rstrip())
        pronoun = _PUT[agrees, form]
        shift = len(pronoun) - (end - start)
        right = [Span(a, b) if a < start else Span(a + shift, b + shift) for a, b in others]
        yield Item(text[:start] + pronoun + text[end:], Span(start, start + len(pronoun)), right, weight=MASKED)


def lesson(item: Item, weights: Callable[[], Weights]) -> Lesson | None:
    """What is observed where an item stands, in a text whose sources are resolved; None where nothing agrees."""
    document = document_of(item.text)
    attributions = [a for a in attribute(document) if a.source]
    discourse = read(document, attributions, weights)
    own = [
        part
        for a in attributions
        if a.source and a.source.start <= item.pronoun.start < a.source.end
        for part in a.parts
    ]
    resolve_sources(discourse, attributions)
    word = item.pronoun.of(item.text).split()[-1].lower()
    agrees = PRONOUNS.get(word, PERSON_NOUNS.get(word, "thing"))
    if agrees not in ("m", "f", "", "plural", "thing"):
        return None
    asked = Asked(item.pronoun.start, agrees, tuple(own))
    spots = find_spots(discourse, asked)
    if not spots:
        return None
    keys = [spot.key for spot in spots]
    right = _keys(discourse, item.right)
    rows = observe(discourse, scene_of(discourse, asked), spots)
    return Lesson(rows, keys, right, _keys(discourse, item.wrong) - right, item.weight)


def _keys(discourse: Discourse, mentions: Iterable[Span]) -> frozenset[Key]:
    """Whom mentions mean, by any candidate that they touch."""
    found = set()
    for start, end in mentions:
        for i, candidate in enumerate(discourse.candidates):
            if candidate.start < end and start < candidate.end:
                entity = discourse.known_of(candidate)[0]
                index = entity.index if entity else discourse.source_in(candidate)
                found.add((-1, i) if index is None else (index, -1))
    return frozenset(found)


def _nothing() -> Weights:
    """Weights that know nothing."""
    return Weights(np.zeros((SIZE, 2), np.float32), np.zeros(1, np.float32), np.zeros(1, np.float32))


def readings(polnear: Path, pages: Path) -> Iterator[Item]:
    """What was read for whom it means."""
    bodies = json.loads(pages.read_text("utf-8"))
    for line in READINGS.read_text("utf-8").splitlines():
        article = json.loads(line)
        corpus, stem = article["text"].split("/")
        text = (
            bodies[stem]["articleBody"] if corpus == "pages" else (polnear / f"{stem}.txt").read_bytes().decode("utf-8")
        )
        for start, end, means in article["marks"]:
            yield Item(text, Span(start, end), [Span(*span) for span in means], weight=READ)


def learn(known: Sequence[Lesson], news: Sequence[Item], seeds: int = SEEDS) -> Weights:
    """Weights taught twice: the second time, sources before a pronoun of the news are those that the first find."""
    weights = train([*known, *lessons(news, _nothing)], 1)
    return train([*known, *lessons(news, lambda: weights)], seeds)


def lessons(items: Iterable[Item], weights: Callable[[], Weights]) -> list[Lesson]:
    """What is observed where items stand, in texts whose sources are resolved with those weights."""
    return [found for item in items if (found := lesson(item, weights)) is not None]


def judged(rows: Sequence[Item], parts: int, known: Sequence[Lesson], news: Sequence[Item]) -> tuple[float, ...]:
    """GAP’s F1, masculine, feminine and bias; each row is judged by weights that its part did not teach."""
    counts: dict[str, Counter[str]] = {"m": Counter(), "f": Counter()}
    taught = [lesson(row, _nothing) for row in rows]
    for part in range(parts):
        others = [found for i, found in enumerate(taught) if found and i % parts != part]
        weights = learn([*others, *known], news, 2)
        for row, found in [*zip(rows, taught, strict=True)][part::parts]:
            likely = probabilities(weights, found.rows, found.keys) if found else {}
            chosen = max(likely, key=lambda key: likely[key], default=None)
            discourse = read(document_of(row.text), weights=_nothing)
            for span in (*row.right, *row.wrong):
                said, true = chosen in _keys(discourse, [span]), span in row.right
                if said or true:
                    gender = PRONOUNS[row.pronoun.of(row.text).lower()]
                    counts[gender]["right" if said and true else "wrong" if said else "missed"] += 1
    every, men, women = map(_f1, (counts["m"] + counts["f"], counts["m"], counts["f"]))
    return every, men, women, women / men


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["right"] / (2 * counts["right"] + counts["wrong"] + counts["missed"])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gap", type=Path, nargs="+", required=True)
    parser.add_argument("--polnear", type=Path, required=True, help="folder of the texts of PolNeAR’s train")
    parser.add_argument("--pages", type=Path, required=True, help="ground-truth.json of the extraction benchmark")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    first, *more = ([*gap(path)] for path in options.gap)
    news, rng = [*readings(options.polnear, options.pages)], random.Random(0)
    texts = sorted({item.text for item in news}), sorted({item.text for items in more for item in items})
    known = lessons((item for items in more for item in items), _nothing)
    known += lessons((item for group in texts for text in group for item in masked(text, rng)), _nothing)
    if options.folds:
        print("  ".join(f"{value:.3f}" for value in judged(first, options.folds, known, news)))
    if options.output:
        known += lessons(first, _nothing)
        known += lessons((item for row in first for item in masked(row.text, rng)), _nothing)
        weights = learn(known, news)
        np.savez_compressed(options.output, **{k: v.astype(np.float16) for k, v in weights._asdict().items()})


if __name__ == "__main__":
    main()
