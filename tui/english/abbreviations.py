"""Short forms that are written with a period which ends no sentence. As written, without the period.

Titles and ranks, generations and forms of companies, after the style guides of English-language newspapers.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

TITLE_ABBREVIATIONS: Final = words("Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Rev Hon St Jr Sr Maj Adm Pres")
"""The commonest: tokens that keep their period."""

ABBREVIATIONS: Final = TITLE_ABBREVIATIONS | words(
    """
    Cmdr Supt Insp Amb Del Govs Sens Reps Inc Corp Ltd Co Bros Cpl Pvt Cllr Msgr Det Atty Messrs
    """
)
"""What belongs to a name with its period."""

NUMBER_ABBREVIATIONS: Final = words("No Nos")
"""Before a figure: “No. 10”; elsewhere the period may end a sentence."""
