"""Who wrote the article: the names in bylines and author fields, without “By”, titles, addresses and desks.

>>> authors_in("By ANA RUIZ, Political Editor, and Tom Okafor for the Harbour Post")
('Ana Ruiz', 'Tom Okafor')
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.article.rules import first
from tui.english.calendar import DAY_AND_MONTH_NAMES
from tui.english.words import words

# “by” in the languages of the month names, and what stands before a byline.
_BY = (
    r"(?:(?:written|reported|reporting|story|words|posted|published|text|report|analysis|opinion) by"
    r"|authors?|by|von|par|por|di|door|av|af|texte)"
)
_LEADING_BY = re.compile(rf"^\s*(?:{_BY}\b\s*:?|\w{{2,12}}:)\s+", re.IGNORECASE)
"""“By”, or a label in any language: “Text: Ana Ruiz”."""
_BYLINE = re.compile(rf"^\s*[-–—•|]?\s*{_BY}\b\s*:?\s+(?P<names>\S.*)$", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\bwww\.\S+|(?<!\w)@\w+|\([^()]*\)|<[^<>]*>")
_SEPARATOR = re.compile(r"\s*(?:[,;|/•·]|\s[-–—]\s|\s&\s|\n|\b(?i:and|with|und|et|och|og|ed)\b(?=\s))\s*")
_AFTER_NAME = re.compile(
    r"\s+(?:for|in|at|of|on|from|reports?|writes?|is a|has|was|posted|published|updated|last|-|–|—)\b.*$", re.IGNORECASE
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq)\.?$", re.IGNORECASE)

# A part with one of these words is a role, a desk or a date, never a name.
_ROLES = words(
    """
    staff writer writers reporter reporters correspondent correspondents editor editors editorial columnist
    contributor contributors contributing author authors producer photographer intern freelance freelancer
    journalist journalists analyst bureau desk newsroom team admin administrator webmaster guest special chief
    senior deputy political science health business sports sport crime courts education national international
    foreign diplomatic home affairs environment economics technology culture digital investigations royal
    updated published posted am pm gmt utc est edt cet bst ist minutes minute ago read min hours hour share follow
    twitter facebook instagram email comments comment subscribe unknown anonymous none null undefined
    """
) | (DAY_AND_MONTH_NAMES - {"may"})
# Names of one word are wire services, newspapers and pseudonyms; these are what content systems fill in.
_NO_SINGLE = words("by and the a an news post home website online web world user root editor root")
_PARTICLES = words("de da di del della der den la le van von bin al el ter of for the and y e dos du und")


def byline_authors(line: str) -> tuple[str, ...]:
    """The names of a line that is a byline (“By Ana Ruiz, Staff Writer”), or none."""
    found = _BYLINE.match(line) if len(line) < 200 else None
    if not found or not _opens_with_name(found["names"]):
        return ()
    return authors_in(found["names"])


def is_name_line(line: str) -> bool:
    """Whether a line is one name and nothing else: two to four words, each with a capital."""
    words = line.split()
    return (
        2 <= len(words) <= 4
        and len(line) < 40
        and all(w[0].isupper() or w in _PARTICLES for w in words)
        and authors_in(line) != ()
    )


def is_address(line: str) -> bool:
    """Whether a line is an e-mail address or handle and nothing else."""
    return _ADDRESS.fullmatch(line.strip()) is not None and "@" in line


def _opens_with_name(names: str) -> bool:
    """Whether it begins with a capital and is not a sentence (“By Friday the water had gone.”)."""
    first = re.match(r"[\w'’.\-]+", names)
    sentence = re.search(r"[.!?]$", names) and len(names.split()) > 7
    return first is not None and names[0].isupper() and not sentence and first[0].lower() not in _ROLES


def authors_in(field: str | Iterable[str]) -> tuple[str, ...]:
    """The distinct names in one author field or several, in order."""
    fields = [field] if isinstance(field, str) else list(field)
    names: dict[str, str] = {}
    for stated in fields:
        for name in _split(_ADDRESS.sub(" ", _LEADING_BY.sub("", stated))):
            names.setdefault(name.casefold(), name)
    return tuple(names.values())


def _split(words: str) -> Iterable[str]:
    """The names between separators; a suffix (“Jr.”) stays with its name."""
    parts = [p for p in _SEPARATOR.split(words[:500]) if p]
    previous = ""
    for part in parts:
        if previous and _SUFFIX.match(part):
            yield f"{previous}, {part}"
            previous = ""
            continue
        if previous:
            yield previous
        previous = _name(part)
    if previous:
        yield previous


def _name(part: str) -> str:
    """The part as a name, or nothing if it is not one."""
    part = _AFTER_NAME.sub("", " ".join(_LEADING_BY.sub("", part).split())).strip(' .,:;-–—"“”|')
    return "" if not part or first(NO_NAME, part) else _titlecased(part.split())


def too_long_for_a_name(part: str) -> bool:
    """“Harbour Post readers who sent us their own pictures”."""
    return len(part.split()) > 6 or len(part) > 60


def without_capital(part: str) -> bool:
    """“in Lowmere” has one, “the newsroom” has none, and “@ana” does not begin with a letter."""
    return not part[0].isalnum() or not any(c.isupper() for c in part)


def role_or_date(part: str) -> bool:
    """“Political Editor”, “Updated March”."""
    return not _ROLES.isdisjoint(w.strip(".").casefold() for w in part.split())


def placeholder(part: str) -> bool:
    """“Web”, “Root”: what a system fills in."""
    return part.strip(".").casefold() in _NO_SINGLE


NO_NAME = (too_long_for_a_name, without_capital, role_or_date, placeholder)


def _titlecased(words: list[str]) -> str:
    """ANA O'NEIL-MBEKI → Ana O'Neil-Mbeki; single words in capitals (AFP) and mixed case stay."""
    text = " ".join(words)
    if len(words) > 1 and text.isupper():
        capitals = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), text.lower())
        return " ".join(w.lower() if i and w.lower() in _PARTICLES else w for i, w in enumerate(capitals.split()))
    return text
