"""Gold attributions from PolNeAR's folders: `text/<id>.txt` beside `attributions/<id>_<annotator>.ann` (brat)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.article.model import Span
from tui.extraction.model import Report

_SPAN = re.compile(r"^(T\d+)\t(\S+) ([\d; ]+)\t", re.M)
_EVENT = re.compile(r"^E\d+\t(.*)$", re.M)


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution; every role may come in pieces."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    report: Report | None = None
    """The corpus does not say it; see `training.reports`."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with its attributions, by one annotator."""

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def read(folder: Path) -> Iterator[GoldArticle]:
    """Articles in the order of their names; of several annotators the first."""
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        files = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if files:
            yield GoldArticle(path.stem, text, tuple(_attributions(text, files[0].read_text("utf-8"))))


def unannotated(folder: Path) -> Iterator[GoldArticle]:
    """The texts of a folder, `<id>.txt`, in the order of their names, of which nobody said who said what."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        if text.strip():
            yield GoldArticle(path.stem, text, ())


def _attributions(text: str, annotation: str) -> Iterator[GoldAttribution]:
    spans = {m[1]: [Span(*map(int, piece.split())) for piece in m[3].split(";")] for m in _SPAN.finditer(annotation)}
    for event in _EVENT.finditer(annotation):
        roles: dict[str, list[Span]] = defaultdict(list)
        for argument in event[1].split():
            role, span = argument.split(":")
            roles[role.rstrip("2")] += spans[span]
        content, cue, source = (tuple(sorted(roles[r])) for r in ("Content", "Cue", "Source"))
        if source and cue and re.fullmatch(r"(?i)says?|said|asked", source[0].of(text)):
            source, cue = cue, source  # a slip of the annotators
        if content:
            yield GoldAttribution(content, cue, source)
