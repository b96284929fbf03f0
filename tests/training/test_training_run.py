"""Two invented articles learnt by heart: what training writes, the program reads."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import islice, product
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs PyTorch, which is not installed")

from tui.extraction.attribution import network
from tui.extraction.attribution.assembly import find_pieces
from tui.text import document_of

COMMON = ("".join(letters) for letters in product("abcdefghijklmnopq", repeat=4))
"""More words than the network trains a vector of its own for."""
CUES = "say\tspeech\t2\talways\ntell\tspeech\t1\talways\nadd\tspeech\t1\talways\nwant\tattitude\t1\t-\n"
ARTICLES = {
    "mill": [
        ("“The mill is a hole in the hill,”", "said", "Ana Ruiz"),
        ("The wheel stood still for ninety years, and nobody in the valley missed it.", "", ""),
        ("“We oiled it in March and it sang,”", "added", "the keeper of the wheel"),
    ],
    "ferry": [
        ("“The ferry will not sail before noon,”", "told reporters", "Ivo Brandt"),
        ("Rain fell on the harbour all day and the boats stayed where they were.", "", ""),
        ("“There is no engine, but there is a very good mast,”", "said", "the harbour master"),
    ],
}


def write_article(folder: Path, name: str) -> str:
    """An article with its attributions in PolNeAR's form (brat)."""
    text, annotations = "", []
    for number, (content, cue, source) in enumerate(ARTICLES[name]):
        spans = []
        for role, words in (("Content", content), ("Source", source), ("Cue", cue)):
            if cue:
                mark = 3 * number + len(spans) + 1
                annotations.append(f"T{mark}\t{role} {len(text)} {len(text) + len(words)}\t{words}")
                spans.append(f"{role}:T{mark}")
            text += f"{words} " if words else ""
        if cue:
            annotations.append(f"E{number + 1}\t{' '.join(spans)}")
        text = text.rstrip() + ("\n" if not cue else ".\n")
    for part in ("train", "dev"):
        (folder / part / "text").mkdir(parents=True, exist_ok=True)
        (folder / part / "attributions").mkdir(exist_ok=True)
        (folder / part / "text" / f"{name}.txt").write_bytes(text.encode())
        written = "\n".join(annotations) + "\n"
        (folder / part / "attributions" / f"{name}_tester.ann").write_text(written, encoding="utf-8")
    return text


def write_encoder(folder: Path, words: list[str]) -> None:
    """A table of vectors for word pieces, drawn at random, as a sentence encoder publishes its own."""
    folder.mkdir()
    table = np.random.default_rng(1).normal(size=(len(words), 64)).astype(np.float32)
    entry = {"dtype": "F32", "shape": list(table.shape), "data_offsets": [0, table.nbytes]}
    header = json.dumps({"embeddings.word_embeddings.weight": entry}).encode()
    rows = {word: row for row, word in enumerate(words)}
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": rows}}), encoding="utf-8")
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + table.tobytes())


def run(module: str, *options: str | Path) -> str:
    """What a script of training prints."""
    command = [sys.executable, "-m", module, *map(str, options)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2], timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_weights_of_two_articles_are_written_read_and_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [write_article(tmp_path / "gold", name) for name in ARTICLES]
    own = sorted({word.strip("“”,.").lower() for text in texts for word in text.split()})
    write_encoder(tmp_path / "encoder", [*own, *islice(COMMON, 4_200)])
    written = tmp_path / "weights.npz"
    (tmp_path / "cues.tsv").write_text("lemma\tclass\tcount\tmode\n" + CUES, encoding="utf-8")
    gold = ["--gold", tmp_path / "gold", "--cues", tmp_path / "cues.tsv"]
    epochs = ["--epochs", "60", "--sequences", "10"]
    done = run("training.train", *gold, "--vectors", tmp_path / "encoder", "--output", written, *epochs)
    assert len(done.splitlines()) == 60
    run("training.kinds", *gold, "--weights", written)

    trained = network.unpacked(written.read_bytes())
    monkeypatch.setattr(network, "load", lambda: trained)
    document = document_of(texts[0])
    found = find_pieces(document)
    assert [document.text[piece.content.start] for piece in found if piece.kind != "indirect"] == ["“", "“"]
    assert network.load() is trained
