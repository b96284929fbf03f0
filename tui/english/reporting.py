"""Verbs that tell who said something, in the forms that stand beside quoted words; the commonest in English news.

Only where a form must be known for certain; all others are left to the attribution's network, which learnt them.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

SAYING: Final = words("said says added adds replied recalled explained insisted warned continued")
"""They have no person for an object: what stands before “…, Ruiz said” is what Ruiz said."""

ASKING: Final = words("asked wrote")
"""They may have one: “…, Mr. Cole asked me to leave”. Only before their subject do they surely report."""

TELLING: Final = words("""
    assure assured assures assuring inform informed informs informing notified notifies notify notifying remind reminded
    reminding reminds tell telling tells told
    """)
"""They have who is told for an object, before what is said: “told the panel that …”."""
WARNING: Final = words("advise advised advises advising warn warned warning warns")
"""They may have one: “warned the panel that …”, “warned that …”."""

IDLE: Final = frozenset(
    [
        "that said",
        "that being said",
        "having said that",
        "needless to say",
        "rest assured",
        "truth be told",
        "let's say",
    ]
)
"""What looks like a report and only joins sentences: “That said, the mill was old.”"""

NAMING: Final = words("billed called dubbed known named nicknamed termed titled")
"""Participles that, after “be” and without “by”, give something a name: “is called ‘the harbour lung’”."""

NOBODY: Final = words("nobody none nothing")
"""Subjects that say that nothing was said."""
