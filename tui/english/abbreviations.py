"""Short forms that are written with a period which ends no sentence. As written, without the period.

Titles and ranks, generations and forms of companies, after the style guides of English-language newspapers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern
from typing import Final

from tui.english.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from tui.english.words import words

TITLE_ABBREVIATIONS: Final = words("Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Rev Hon St Jr Sr Maj Adm Pres")
"""The commonest: tokens that keep their period."""

_RANKS = words("Cmdr Supt Insp Amb Govs Sens Reps Cpl Pvt Cllr Msgr Det Atty Messrs")
ABBREVIATIONS: Final = TITLE_ABBREVIATIONS | _RANKS | words("Del Inc Corp Ltd Co Bros")
"""What belongs to a name with its period."""

NUMBER_ABBREVIATIONS: Final = words("No Nos")
"""Before a figure: “No. 10”; elsewhere the period may end a sentence."""

_AFTER_THE_HOUR = frozenset((*WEEKDAYS, *WEEKDAY_ABBREVIATIONS, *MONTHS, *MONTH_ABBREVIATIONS)) | words(
    "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST IST CET CEST EET AEST AEDT"
)
_FIGURE, _NAME = re.compile(r"\d"), re.compile(r"[^\W\d_]")
GOING_ON: Final[Mapping[str, Pattern[str]]] = {
    **dict.fromkeys((*NUMBER_ABBREVIATIONS, *MONTH_ABBREVIATIONS), _FIGURE),
    **dict.fromkeys((*_RANKS, "vs", "v"), _NAME),
    **dict.fromkeys(("a.m", "p.m"), re.compile(rf"(?:{'|'.join(sorted(_AFTER_THE_HOUR))})\Z")),
}
"""What the next word is like where the sentence goes on: “No. 10”, “Aug. 9”, “Sens. Ruiz”, “9 p.m. Friday”."""
