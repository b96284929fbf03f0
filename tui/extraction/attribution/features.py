"""What the models see of a text: every token as a few small integers.

Defined once, read by training and by reading alike. Lexical features belong to a word wherever it stands;
positional features to a token in its place. Typography is levelled here: whatever marks a quotation opens
and closes with, whatever dash or apostrophe is used, the models see one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tui.extraction.attribution import runs
from tui.text import Document, Quotation

Ints = NDArray[np.int64]

HASHED = {"suffix 3": 2048, "suffix 2": 512, "prefix 3": 1024, "shape": 128}
"""Rows of the tables that lexical features besides the word itself are hashed into."""

POSITIONAL = {
    "quotation": 6,
    "from quotation edge": 26,
    "to quotation edge": 26,
    "from sentence start": 13,
    "to sentence end": 13,
    "from paragraph start": 13,
    "to paragraph end": 13,
    "sentence": 16,
    "paragraph": 32,
    "paragraph before": 32,
    "paragraph after": 32,
    "place": 8,
}
"""Rows of the tables of positional features, in the order of `Tokens.positional`' columns."""

MIN_WORDS = 3
"""A shorter quotation is a term or a title more often than speech."""

OPEN, TITLE = 3, 5
"""Kinds of quotations: long and left open, long and set like a title."""

LONGEST_TITLE = 8
"""Words; a longer quotation is no title."""

SMALL_WORDS = frozenset(re.findall(r"\w+", "a an and as at but by for from in is it of on or the to vs with"))
"""What titles leave in small letters."""

_LEVEL = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "—", "―": "—", "−": "—", "…": "."})
_DIGITS = re.compile(r"\d+")
_SHAPED = 24
"""Characters of a word that its shape tells of."""
_RUNS = re.compile(r"(.)\1+")
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
"""Characters of scripts that set no space between words, two or so a word."""
_BUCKETS = np.searchsorted([1, 2, 3, 4, 5, 7, 10, 15, 23, 36, 61, 101], np.arange(102), side="right")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as arrays, one row a token."""

    starts: Ints
    ends: Ints
    words: Sequence[str]
    """As the text has them, but for the marks of block quotes."""
    sentence: Ints
    paragraph: Ints
    quotation: Ints
    """Index of the quotation that the token stands in, -1 outside."""
    positional: NDArray[np.uint8]
    """A column for each of `POSITIONAL`."""

    def part(self, first: int, end: int) -> Tokens:
        """Some of the tokens; numbers of words, sentences, paragraphs and quotations stay those of the text."""
        rows = slice(first, end)
        return Tokens(
            self.starts[rows],
            self.ends[rows],
            self.words[rows],
            self.sentence[rows],
            self.paragraph[rows],
            self.quotation[rows],
            self.positional[rows],
        )


@lru_cache(maxsize=1 << 14)
def levelled(word: str) -> str:
    """A word as the vocabulary has it: lower case, one apostrophe and one dash, digits as 0."""
    return _DIGITS.sub("0", word.translate(_LEVEL).lower())


class _Kinds(dict[int, str]):
    """Character → what a shape has for it, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        kind = self[code] = "X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c
        return kind


_KINDS = _Kinds()


@lru_cache(maxsize=1 << 16)
def hashed(word: str) -> tuple[int, ...]:
    """What the vocabulary knows the word by, then rows of its suffixes, prefix and shape as in `HASHED`."""
    lower = levelled(word)
    values = (lower[-3:], lower[-2:], lower[:3], shape(word))
    rows = (crc32(v.encode("utf-8", "replace")) % n for v, n in zip(values, HASHED.values(), strict=True))
    return crc32(lower.encode("utf-8", "replace")), *rows


def shape(word: str) -> str:
    """Capitals as X, small letters as x, digits as 0, runs shortened to two: “Mr.” → “Xx.”."""
    return _RUNS.sub(r"\1\1", word[:_SHAPED].translate(_KINDS))


def word_hash(word: str) -> int:
    """What the vocabulary knows a word by: CRC-32 of its levelled form."""
    return hashed(word)[0]


def lexical(words: Sequence[str], vocabulary: Mapping[int, int]) -> Ints:
    """A row for each word: its row in the vocabulary (0: unknown), then `HASHED`."""
    width = 1 + len(HASHED)
    rows = np.fromiter(chain.from_iterable(map(hashed, words)), np.int64, width * len(words)).reshape(-1, width)
    rows[:, 0] = [vocabulary.get(h, 0) for h in rows[:, 0].tolist()]
    return rows


def tokens(document: Document) -> Tokens:
    """The tokens of a text with their places; linear in the text's length."""
    text, quotations = document.text, document.quotations
    n = len(document.words)
    starts, ends = np.array(document.starts, np.int64), np.array(document.ends, np.int64)
    of = _Within(starts)
    sentence, from_sentence, to_sentence = of(document.sentences)
    paragraph, from_paragraph, to_paragraph = of(document.paragraphs)
    edges = [q.span for q in quotations]
    nearest, from_quotation, to_quotation = of(edges)
    inside = nearest >= 0
    if edges:
        inside &= starts < np.array([b for _, b in edges], dtype=np.int64)[nearest]
    quotation = np.where(inside, nearest, -1)

    words = list(document.words)
    bounds = np.searchsorted(starts, np.array(edges, dtype=np.int64).reshape(-1, 2)).tolist()
    for q, (first, last) in zip(quotations, bounds, strict=True):
        if not text[q.span.start].isalnum():  # a block quote has no marks
            words[first] = "“"
            if q.closed and last - 1 > first:
                words[last - 1] = "”"

    positional = np.zeros((len(POSITIONAL), n), dtype=np.uint8).T  # a column's values side by side
    if n:
        kinds = np.array([_kind(document, q) for q in quotations] or [0], dtype=np.int64)
        same = _same_paragraph(paragraph, quotation, nearest, quotations)
        columns = (
            np.where(inside, kinds[nearest], 0),
            np.where(inside, 13 + _bucket(from_quotation), np.where(same[0], _bucket(same[1]), 12)),
            np.where(inside, 13 + _bucket(to_quotation), np.where(same[2], _bucket(same[3]), 12)),
            _bucket(from_sentence),
            _bucket(to_sentence),
            _bucket(from_paragraph),
            _bucket(to_paragraph),
            *_surroundings(document, sentence, paragraph, inside, kinds[nearest]),
        )
        for i, column in enumerate(columns):
            positional[:, i] = column
    return Tokens(starts, ends, words, sentence, paragraph, quotation, positional)


class _Within:
    """Token → index of the range it stands in or after, tokens since its start, tokens to its end."""

    def __init__(self, starts: Ints) -> None:
        self.starts = starts
        self.order = np.arange(len(starts))

    def __call__(self, ranges: Sequence[tuple[int, int]]) -> tuple[Ints, Ints, Ints]:
        if not len(ranges) or not len(self.starts):
            nowhere = np.full(len(self.starts), -1, dtype=np.int64)
            return nowhere, nowhere, nowhere
        bounds = np.fromiter(chain.from_iterable(ranges), np.int64, 2 * len(ranges))
        first = np.searchsorted(self.starts, bounds[::2])
        last = np.searchsorted(self.starts, bounds[1::2]) - 1
        index = np.arange(-1, len(ranges)).repeat(runs.lengths(np.append(0, first), len(self.starts)))
        return index, self.order - first[index], last[index] - self.order


def _bucket(distance: Ints) -> Ints:
    """Distances in tokens, finer when small: 0 to 12."""
    return _BUCKETS.take(distance, mode="clip")


def _kind(document: Document, quotation: Quotation) -> int:
    """1: long enough for speech, 2: short, 3 and 4: the same left open, 5: long and set like a title."""
    words = quotation.span.of(document.text).split(maxsplit=LONGEST_TITLE)
    if len(words) < MIN_WORDS and len(_UNSPACED.findall(document.text, *quotation.span)) < 2 * MIN_WORDS:
        return 2 if quotation.closed else 4
    if not quotation.closed:
        return OPEN
    return TITLE if len(words) <= LONGEST_TITLE and _title_like(document, quotation, words) else 1


def _title_like(document: Document, quotation: Quotation, words: Sequence[str]) -> bool:
    """Every word capitalised but the small ones, most of them really, in a sentence that is not (“Face the Nation”)."""
    bare = [word.strip("“”‘’\"'`«»„.,;:()[]&") for word in words]
    capitals = [word[:1].isupper() for word in bare if word]
    small = sum(word in SMALL_WORDS or word.isdigit() for word in bare)
    if sum(capitals) + small < len(capitals) or 2 * sum(capitals) < len(capitals):
        return False
    start, end = document.paragraphs[quotation.paragraph]
    around = document.text[max(start, quotation.span.start - 80) : quotation.span.start].split()[1:]
    around += document.text[quotation.span.end : min(end, quotation.span.end + 80)].split()[:-1]
    return 2 * sum(word[:1].isupper() for word in around) <= len(around)


def _same_paragraph(
    paragraph: Ints, quotation: Ints, nearest: Ints, quotations: Sequence[Quotation]
) -> tuple[NDArray[np.bool_], Ints, NDArray[np.bool_], Ints]:
    """Of tokens outside: is a quotation before in the paragraph, how far; one after, how far."""
    order = np.arange(len(paragraph))
    where = np.array([-1, *(q.paragraph for q in quotations), -1], dtype=np.int64)
    before = where[nearest + 1] == paragraph
    after = where[nearest + 2] == paragraph
    quoted = quotation >= 0
    last = np.maximum.accumulate(np.where(quoted, order, -1))
    following = np.minimum.accumulate(np.where(quoted, order, len(order))[::-1])[::-1]
    return before, order - last, after, following - order


def _surroundings(
    document: Document,
    sentence: Ints,
    paragraph: Ints,
    inside: NDArray[np.bool_],
    kind: Ints,
) -> tuple[Ints, ...]:
    """What sentence and paragraph hold: quotations, at their edges too; a final colon; how the text begins."""
    text = document.text
    long = inside & (kind % 2 == 1)

    def summary(index: Ints, count: int) -> Ints:
        first = np.searchsorted(index, np.arange(count))
        last = np.searchsorted(index, np.arange(count), side="right") - 1
        filled = first <= last
        size = np.maximum(np.bincount(index, minlength=count), 1)
        quoted = np.bincount(index, weights=long, minlength=count)
        row = np.where(quoted == 0, 0, np.where(quoted >= size - 2, 3, np.where(2 * quoted > size, 2, 1)))
        ends_in = np.where(filled, inside[np.minimum(last, len(inside) - 1)], False)
        starts_in = np.where(filled, inside[np.minimum(first, len(inside) - 1)], False)
        return np.asarray(row + 4 * starts_in + 8 * ends_in, dtype=np.int64)

    of_sentence = summary(sentence, len(document.sentences))
    of_paragraph = summary(paragraph, len(document.paragraphs))
    of_paragraph += 16 * np.array([text[b - 1] == ":" for _, b in document.paragraphs], dtype=np.int64)
    padded = np.concatenate(([0], of_paragraph, [0]))
    finished = np.array([text[b - 1] in ".!?”\"’'…" for _, b in document.paragraphs], dtype=np.int64)
    place = np.minimum(paragraph, 3) + 4 * finished[paragraph]
    return of_sentence[sentence], padded[paragraph + 1], padded[paragraph], padded[paragraph + 2], place
