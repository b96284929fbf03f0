"""Throughput of `tui.extract` beside a parser of the usual small size, in the same run and on one core.

    python benchmarks/speed.py [TEXTS] [--seconds 5]

TEXTS is a folder of *.txt (UTF-8); without it the sample articles are read. The peer is spaCy's small English
architecture (tok2vec of width 96 and depth 4, tagger, parser, ner) with weights that were never trained: they cost
the same as trained ones and need no download. Without spaCy (`pip install spacy`) only our own figures are printed.
Then the same text at 10 kB, 100 kB and 1 MB: the time a kilobyte should not grow.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

from tui import extract, load  # noqa: E402  (threads are limited before numpy loads)

CONFIG = """
[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "parser", "ner"]
[components]
[components.tok2vec]
factory = "tok2vec"
[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"
[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false
[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3
[components.tagger]
factory = "tagger"
[components.tagger.model]
@architectures = "spacy.Tagger.v2"
[components.tagger.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
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
@architectures = "spacy.Tok2VecListener.v1"
width = 96
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
@architectures = "spacy.Tok2VecListener.v1"
width = 96
"""
TAGS = [
    "CC",
    "CD",
    "DT",
    "IN",
    "JJ",
    "MD",
    "NN",
    "NNP",
    "NNS",
    "PRP",
    "RB",
    "TO",
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
    "WDT",
    "WP",
    ".",
    ",",
]
ARCS = [
    "ROOT",
    "nsubj",
    "dobj",
    "det",
    "amod",
    "prep",
    "pobj",
    "aux",
    "advmod",
    "ccomp",
    "conj",
    "cc",
    "compound",
    "punct",
    "mark",
    "acl",
]
ENTITIES = ["PERSON", "ORG", "GPE", "DATE", "NORP", "CARDINAL"]


def peer() -> Callable[[str], object] | None:
    """SpaCy's small architecture with random weights, or None where spaCy is not installed."""
    try:
        import spacy
        from thinc.api import Config
    except ImportError:
        return None
    nlp = spacy.util.load_model_from_config(Config().from_str(CONFIG), auto_fill=True)
    for tag in TAGS:
        nlp.get_pipe("tagger").add_label(tag)
    for arc in ARCS:
        nlp.get_pipe("parser").add_label(arc)
    for entity in ENTITIES:
        nlp.get_pipe("ner").add_label(entity)
    nlp.initialize()
    return nlp


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
    parser.add_argument("--seconds", type=float, default=5.0)
    options = parser.parse_args()
    if options.texts:
        texts = [file.read_bytes().decode("utf-8") for file in sorted(options.texts.glob("*.txt"))]
    else:
        from tui.samples import sample_articles

        texts = [load(path).text for path in sample_articles()]
    if not texts:
        parser.error(f"no *.txt in {options.texts}")
    ours = kilobytes_a_second(extract, texts, options.seconds)
    print(f"{len(texts)} texts, {sum(map(len, texts)) / len(texts) / 1000:.1f} kB each, one core")
    print(f"onrecord {ours:8.0f} kB/s")
    nlp = peer()
    if nlp is None:
        print("spaCy is not installed, so nothing to compare with: pip install spacy")
    else:
        theirs = kilobytes_a_second(nlp, texts, options.seconds)
        print(f"spaCy    {theirs:8.0f} kB/s   (small architecture: tok2vec, tagger, parser, ner)")
        print(f"ratio    {ours / theirs:8.1f}")
    whole = "\n\n".join(texts)
    for size in (10_000, 100_000, 1_000_000):
        text = (whole * (size // len(whole) + 1))[:size]
        start = time.process_time()
        extract(text)
        print(f"{size / 1000:6.0f} kB in one text: {size / 1000 / (time.process_time() - start):6.0f} kB/s")


if __name__ == "__main__":
    main()
