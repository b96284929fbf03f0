"""Whether an article writes the day before the month, judged by the article itself."""

from __future__ import annotations

import re
from functools import cache

from tui.english.calendar import MONTH_ABBREVIATIONS, MONTHS

_MONTH = "|".join(sorted((*MONTHS, *MONTH_ABBREVIATIONS), key=len, reverse=True))
_GAP = "[ \u00a0\u202f]"
_DAY_FIRST = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?{_GAP}(?:of )?(?:{_MONTH})\b|\b(?:1[3-9]|2\d|3[01])[/.](?:0?[1-9]|1[0-2])[/.]\d\d"
)
_MONTH_FIRST = rf"\b(?:{_MONTH})\.?{_GAP}\d{{1,2}}\b(?! ?\d)|\b(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d\d"
_BRITISH = r"£|\b(?:\w+our(?:s|ed|ing)?|centre|metres|kilometres|programme|organis\w+|whilst|MPs?|towards)\b"
_AMERICAN = r"\b(?:favor\w*|color\w*|labor|honor\w*|center|meters|program|organiz\w+|defense|toward|U\.S\.)\b"


@cache
def _read(pattern: str) -> re.Pattern[str]:
    """Compiled when the first text needs it: most never do."""
    return re.compile(pattern)


def day_first(text: str) -> bool | None:
    """True for 13/05, False for 05/13, None if nothing tells."""
    for ours, theirs in ((_DAY_FIRST, _MONTH_FIRST), (_BRITISH, _AMERICAN)):
        balance = len(_read(ours).findall(text)) - len(_read(theirs).findall(text))
        if balance:
            return balance > 0
    return None
