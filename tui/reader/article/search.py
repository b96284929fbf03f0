"""Words found in the text, as a reader types them.

Smart case: capitals count only if the query has some. A blank finds any white space; a straight quote mark or
apostrophe finds its curly forms too, a hyphen every dash.
"""

from __future__ import annotations

import re
from array import array

from tui.reader.article.runs import NO_RUNS, Runs

_ALSO = {" ": r"\s+", "'": "['’‘ʼ]", '"': '["“”„]', "-": "[-‐‑–—−]"}


def find(text: str, query: str) -> Runs[int]:
    """Every match that does not overlap the one before; owners are their numbers. No query, no matches."""
    words = " ".join(query.split())
    if not words:
        return NO_RUNS
    pattern = "".join(_ALSO.get(c, re.escape(c)) for c in words)
    flags = re.IGNORECASE if words == words.lower() else re.NOFLAG
    spans = [match.span() for match in re.finditer(pattern, text, flags)]
    return Runs(array("q", [a for a, _ in spans]), array("q", [b for _, b in spans]), range(len(spans)))
