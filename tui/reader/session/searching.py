"""Words found in the text, as a reader types them.

Smart case: capitals count only if the query has some. A blank finds any white space; a straight quote mark or
apostrophe finds its curly forms too, a hyphen every dash.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from typing import NamedTuple

from tui.article.model import Span
from tui.reader.runs import NO_RUNS, Runs

_ALSO = {" ": r"\s+", "'": "['’‘ʼ]", '"': '["“”„]', "-": "[-‐‑–—−]"}


class Search(NamedTuple):
    """A search that is on, from its first letter until it is ended."""

    matches: Runs[int] = NO_RUNS
    """Owners are their numbers."""
    current: int | None = None
    """The number of the match one is at; None where there is none."""

    @property
    def span(self) -> Span | None:
        """Where the current match stands."""
        number = self.current
        return None if number is None else Span(self.matches.starts[number], self.matches.ends[number])

    def step(self, step: int) -> Search:
        """At the next match (1) or the previous one (-1), round the ends."""
        return self if self.current is None else self._replace(current=(self.current + step) % len(self.matches))


def search(text: str, query: str, offset: int) -> Search:
    """All matches, at the first from an offset on; else at the very first."""
    matches = find(text, query)
    return Search(matches, bisect_left(matches.starts, offset) % len(matches) if len(matches) else None)


def find(text: str, query: str) -> Runs[int]:
    """Every match that does not overlap the one before; owners are their numbers. No query, no matches."""
    words = " ".join(query.split())
    if not words:
        return NO_RUNS
    pattern = "".join(_ALSO.get(c, re.escape(c)) for c in words)
    flags = re.IGNORECASE if words == words.lower() else re.NOFLAG
    spans = [match.span() for match in re.finditer(pattern, text, flags)]
    return Runs(array("q", [a for a, _ in spans]), array("q", [b for _, b in spans]), range(len(spans)))
