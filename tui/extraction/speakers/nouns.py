"""What a noun denotes, by table and, where that is silent, by its ending: a person, people, a body, a document."""

from __future__ import annotations

import re
from typing import Final

from tui.english.bodies import ORGANISATION_NOUNS
from tui.english.documents import DOCUMENT_NOUNS
from tui.english.function_words import DETERMINERS, PREPOSITIONS
from tui.english.person_nouns import GROUP_NOUNS, PERSON_NOUNS
from tui.english.pronouns import PRONOUNS
from tui.english.titles import TITLES
from tui.english.words import words
from tui.extraction.speakers.kinds import EntityKind

_NO_NOUNS = (
    DETERMINERS | PREPOSITIONS | words("other another former latter later earlier larger smaller either number her")
)
"""Words that end as nouns for people do."""
_PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ee|ographer|eer|year-old|person|surgeon|ster|mate)$")
_ABSTRACT_ENDING = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ure|age|ing|al|acy|th|ry|dom|hood|id)$")
_GROUP_ENDING = re.compile(r"(?:ers|ors|ists|ians|men|women|ants|ees|eers|year-olds|people|persons|mates)$")


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


NOUNS: Final[dict[str, tuple[EntityKind, str]]] = {
    **{form: (EntityKind.DOCUMENT, "") for noun in DOCUMENT_NOUNS for form in (_plural(noun), noun)},
    **{_plural(noun): (EntityKind.GROUP, "") for noun in ORGANISATION_NOUNS},
    **dict.fromkeys(ORGANISATION_NOUNS, (EntityKind.ORGANISATION, "")),
    **{_plural(noun): (EntityKind.GROUP, "") for noun in PERSON_NOUNS},
    **{noun: (EntityKind.UNNAMED, gender) for noun, gender in PERSON_NOUNS.items()},
    **dict.fromkeys((noun for noun in GROUP_NOUNS if noun.isalpha()), (EntityKind.GROUP, "")),
}
"""Head noun → kind and gender of what it denotes."""


def listed_kind(noun: str) -> EntityKind:
    """What a case-folded noun of the table denotes, UNKNOWN where it has none."""
    return NOUNS[noun][0] if noun in NOUNS else EntityKind.UNKNOWN


def noun_kind(noun: str) -> EntityKind:
    """What a case-folded head noun denotes."""
    if noun in NOUNS:
        return NOUNS[noun][0]
    if noun in TITLES:
        return EntityKind.UNNAMED
    if noun.removesuffix("s") in TITLES:
        return EntityKind.GROUP
    if _GROUP_ENDING.search(noun):
        return EntityKind.GROUP
    if _PERSON_ENDING.search(noun):
        return EntityKind.UNNAMED
    if _ABSTRACT_ENDING.search(noun):
        return EntityKind.DOCUMENT
    return EntityKind.GROUP if noun.endswith("s") and not noun.endswith("ss") else EntityKind.UNNAMED


def is_person_noun(noun: str) -> bool:
    """Whether a case-folded noun surely denotes a person: “senator”, “roofer”, not “box”."""
    told = noun in NOUNS or noun in _NO_NOUNS
    return noun.rpartition("-")[2] in PERSON_NOUNS or noun in TITLES or (not told and bool(_PERSON_ENDING.search(noun)))


def is_thing(noun: str) -> bool:
    """Whether nothing tells that a case-folded noun denotes somebody: of “his policy” who has it speaks."""
    if noun in NOUNS or noun in DETERMINERS or noun in PRONOUNS or is_person_noun(noun):
        return False
    return noun_kind(noun) is not EntityKind.GROUP
