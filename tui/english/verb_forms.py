"""Forms of verbs that tell the time of a clause: auxiliaries, irregular past forms, words that look like past forms."""

from __future__ import annotations

from tui.english.words import words

MODALS = words("will 'll shall would wo should must can could may might")
"""“wo” is what is left of “won’t”."""
BE = words("be been being was were is are am")
PAST_FORMS = words("""
    was were had did said told came went made took became began saw got gave found left met led held ran won lost spoke
    wrote rose fell sent brought kept stood heard let meant paid sat struck drew broke spent cut hit put shot sold
    built bought caught dealt fought felt forgot froze grew hung hurt knew laid lay rode sang sank shook shut slept
    slid sought spread stole swore taught threw thought understood woke wore been
    """)
"""Irregular ones, and “been”; regular ones end in -ed."""
NOT_PAST = words("need indeed proceed exceed succeed speed feed seed hundred united red bed embed ted fed")
"""Words in -ed that are no past forms."""
