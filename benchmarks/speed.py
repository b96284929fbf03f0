"""Throughput of `tui.extract` beside a parser of the usual small size, in the same run and on one core.

    python benchmarks/speed.py [TEXTS] [--seconds 6]

TEXTS is a folder of *.txt (UTF-8); without it the sample articles are read. The peer is spaCy's small English
architecture (tok2vec of width 96 and depth 4, tagger, parser, ner) with weights that were never trained: they cost
the same as trained ones and need no download. It is built twice: laid out as spaCy ships it, and with one tok2vec
for all. We and both take turns, as a machine is not equally fast all the time; the median counts. Without spaCy
(`pip install spacy`) only our own figures are printed. Then the same text at 10 kB, 100 kB and 1 MB: the time a
kilobyte should not grow.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

from tui import extract, load  # noqa: E402  (threads are limited before numpy loads)

TURNS = 3
TOK2VEC = """@architectures = "spacy.Tok2Vec.v2"
[{0}.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false
[{0}.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3"""
LISTENER = """@architectures = "spacy.Tok2VecListener.v1"
width = 96"""
CONFIG = """
[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "parser", "ner"]
[components]
[components.tok2vec]
factory = "tok2vec"
[components.tok2vec.model]
{tok2vec}
[components.tagger]
factory = "tagger"
[components.tagger.model]
@architectures = "spacy.Tagger.v2"
[components.tagger.model.tok2vec]
{listener}
[components.parser]
factory = "parser"
[components.parser.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "parser"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
[components.parser.model.tok2vec]
{listener}
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
[components.ner.model.tok2vec]
{ner}
"""
LABELS = {
    "tagger": "CC CD DT IN JJ MD NN NNP NNS PRP RB TO VB VBD VBG VBN VBP VBZ WDT WP . ,",
    "parser": "ROOT nsubj dobj det amod prep pobj aux advmod ccomp conj cc compound punct mark acl",
    "ner": "PERSON ORG GPE DATE NORP CARDINAL",
}


def peer(*, shared: bool) -> Callable[[str], object] | None:
    """SpaCy's small architecture with random weights, or None where spaCy is not installed.

    In the English pipelines that spaCy ships, “ner” has a tok2vec of its own (spaCy, “Trained Models & Pipelines”,
    pipeline design); with `shared` it listens to that of tagger and parser instead, which is less work.
    """
    try:
        import spacy
        from thinc.api import Config
    except ImportError:
        return None
    own = TOK2VEC.format("components.ner.model.tok2vec")
    ner = LISTENER if shared else own
    config = CONFIG.format(tok2vec=TOK2VEC.format("components.tok2vec.model"), listener=LISTENER, ner=ner)
    nlp = spacy.util.load_model_from_config(Config().from_str(config), auto_fill=True)
    for name, labels in LABELS.items():
        pipe: Any = nlp.get_pipe(name)
        for label in labels.split():
            pipe.add_label(label)
    nlp.initialize()
    reading: Callable[[str], object] = nlp
    return reading


def kilobytes_a_second(run: Callable[[str], object], texts: list[str], seconds: float) -> float:
    """Throughput in kilobytes (UTF-8) a second of processor time, texts taken one after the other."""
    run(texts[0])
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for text in texts:
            run(text)
            done += len(text.encode())
            if time.process_time() - start > 4 * seconds:
                break
    return done / 1000 / (time.process_time() - start)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=6.0)
    options = parser.parse_args()
    if options.texts:
        texts = [file.read_bytes().decode("utf-8") for file in sorted(options.texts.glob("*.txt"))]
    else:
        from tui.samples import sample_articles

        texts = [load(path).text for path in sample_articles()]
    if not texts:
        parser.error(f"no *.txt in {options.texts}")
    print(f"{len(texts)} texts, {sum(map(len, texts)) / len(texts) / 1000:.1f} kB each, one core")
    runs: dict[str, Callable[[str], object]] = {"onrecord": extract}
    for shared, layout in ((False, "spaCy as shipped, ner with a tok2vec of its own"), (True, "spaCy, one tok2vec")):
        if nlp := peer(shared=shared):
            runs[layout] = nlp
    rates: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(TURNS):
        for name, run in runs.items():
            rates[name].append(kilobytes_a_second(run, texts, options.seconds / TURNS))
    ours, *theirs = (median(rates[name]) for name in runs)
    print(f"{ours:6.0f} kB/s  onrecord")
    for name, rate in zip(list(runs)[1:], theirs, strict=True):
        print(f"{rate:6.0f} kB/s  {name}: ratio {ours / rate:.1f}")
    if not theirs:
        print("spaCy is not installed, so nothing to compare with: pip install spacy")
    whole = "\n\n".join(texts)
    for size in (10_000, 100_000, 1_000_000):
        text = (whole * (size // len(whole) + 1))[:size]
        print(f"{kilobytes_a_second(extract, [text], 0.5):6.0f} kB/s  {size // 1000} kB in one text")


if __name__ == "__main__":
    main()
