"""Words of address, and what follows a name: “Mr. Grant”, “Anna Weiss, M.D.”. Case-folded, without periods.

Written by hand from style guides of English-language newspapers.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import gendered, words

HONORIFICS: Final = gendered(
    men="""mr sir lord mister monsieur herr senor señor don father brother imam sheikh rabbi""",
    women="""mrs ms miss dame lady madame madam frau senora señora sister mother""",
    either="""mx dr doctor prof professor rev reverend hon honorable honourable""",
)
"""Word of address before a name → the gender it tells: “Mr. Grant”, “Dame Ruth Okoro”."""

GENERATIONS: Final = words("jr sr ii iii iv")
"""What tells those of one name apart: “George Harlan Sr.”."""

SUFFIXES: Final = GENERATIONS | words("""phd md esq qc kc mp mep msp obe mbe cbe kbe dds""")
