"""Pronouns of English and what they agree with. Case-folded."""

from __future__ import annotations

from typing import Final

PRONOUNS: Final = {
    pronoun: agrees
    for agrees, pronouns in {
        "m": "he him his himself",
        "f": "she her hers herself",
        "plural": "they them their theirs themselves these those both",
        "thing": "it its itself this",
        "first": "i me my mine myself",
        "first plural": "we us our ours ourselves",
        "relative": "who whom whose which that",
        "anyone": "you your yours one",
    }.items()
    for pronoun in pronouns.split()
}
"""Pronoun → what it agrees with."""
