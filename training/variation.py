"""Articles varied in ways that other publishers' are: for each epoch another form of the same text.

Every change keeps the length, so the gold spans stay where they are. PolNeAR's paragraphs are long, its marks
double and balanced; elsewhere paragraphs have one sentence, speech stands in single marks, marks get lost.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from training.polnear import GoldArticle

_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’']? (?=[“\"‘A-Z])")
_MARK = re.compile(r"[“”\"]")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SINGLE = str.maketrans('“”"', "‘’'")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def varied(article: GoldArticle, rng: np.random.Generator) -> GoldArticle:
    """The article as it is a third of the time, else with one or more changes."""
    text = article.text
    if rng.random() < 0.3:
        text = _passage(text, rng)
    if rng.random() < 0.5:
        return replace(article, text=text)
    if rng.random() < 0.6:
        text = _split(text, rng, rng.choice([0.15, 0.5]))
    if rng.random() < 0.2:
        text = text.translate(_SINGLE)
    elif rng.random() < 0.2:
        text = text.translate(_STRAIGHT)
    if rng.random() < 0.15:
        text = _MARK.sub(lambda m: " " if rng.random() < 0.05 else m.group(), text)
    if rng.random() < 0.06 and len(text.upper()) == len(text):
        text = text.upper()
    return replace(article, text=text)


def _split(text: str, rng: np.random.Generator, share: float) -> str:
    """Some sentences set as paragraphs of their own: the blank after a sentence becomes a newline."""
    return _SENTENCE_END.sub(lambda m: m.group()[:-1] + "\n" if rng.random() < share else m.group(), text)


def _passage(text: str, rng: np.random.Generator) -> str:
    """Without its headline, or a few paragraphs only; what goes is blank, and what was said in it gone too."""
    bounds = [m.span() for m in _PARAGRAPH.finditer(text)]
    first, end = 1, len(bounds)
    if rng.random() < 0.3:
        first = int(rng.integers(0, len(bounds)))
        end = first + int(rng.integers(1, 5))
    kept = bounds[first:end]
    if not kept:
        return text
    start, stop = kept[0][0], kept[-1][1]
    return " " * start + text[start:stop] + " " * (len(text) - stop)
