"""Find the names of a text: capitalised runs, read, and sifted from words that only open a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from tui.article.model import Span
from tui.english.function_words import NOT_NAMES
from tui.english.given_names import GIVEN_NAMES
from tui.english.honorifics import HONORIFICS
from tui.english.places import PLACE_PHRASES, PLACES
from tui.english.titles import TITLES
from tui.extraction.speakers.capitals import CapitalWord, capital_runs
from tui.extraction.speakers.kinds import POSSIBLE_PEOPLE, EntityKind
from tui.extraction.speakers.name_forms import MONTH_OR_NAME, Name, opens_sentence, read_run
from tui.extraction.speakers.nouns import is_person_noun, listed_kind
from tui.text import Document, Role

_SORTS = (EntityKind.UNNAMED, EntityKind.GROUP, EntityKind.DOCUMENT)
_BODIES_AND_DOCUMENTS = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.DOCUMENT)
_PEOPLE = ("men", "women", "people", "folk")
"""How plurals end that open a sentence and name nobody."""
_FROM = ("-based", "-born", "-owned", "-backed", "-led", "-run")
"""How words end that tell where somebody is from, or whose a body is."""
_LEAST_POST = 2
"""Words of a post before a name that would else be part of it."""
_LOWER_WORD = re.compile(r"(?<!\w)[a-z]{2,}(?!\w)")
_UNHEARD = (Role.SILENT, Role.CREDIT)
"""Lines in which nobody is named who speaks."""
_LONGEST_NAME_IN_LY = 5
"""Letters; a longer word in -ly or -ed that opens a sentence is no name."""
_LONGEST_NAME = 6
"""Words of a name in a headline."""


def find_names(document: Document) -> list[Name]:
    """The names of a text in text order, not overlapping."""
    text = document.text
    distinct = set(document.words)
    common = _with_inner_words(distinct)
    marked = [
        (span, line.role)
        for span, line in zip(document.paragraphs, document.lines, strict=True)
        if line.capitalised or line.role in _UNHEARD
    ]
    starts, last = [span.start for span, _ in marked], marked[-1][0].end if marked else 0
    read: list[tuple[Name, list[CapitalWord]]] = []
    in_titles: list[list[CapitalWord]] = []
    unread: list[CapitalWord] = []
    for run in capital_runs(document, distinct):
        start = run[0].start
        if start < last and (at := bisect_right(starts, start)) and start < marked[at - 1][0].end:
            if marked[at - 1][1] not in _UNHEARD:
                in_titles.append(run)
        elif name := read_run(text, run):
            read.append((name, run))
        elif len(run) == 1 and not opens_sentence(text, start):
            unread.append(run[0])
    names = _sifted(_trimmed(text, read, common), common)
    families = {name.words[-1] for name in names if len(name.words) > 1 and name.words[0] in GIVEN_NAMES}
    if any(word.key in families for word in unread):  # “May” and “Read” of Ian Read
        names += [_bare(word) for word in unread if word.key in families]
        names.sort(key=lambda name: name.span)
    if in_titles:
        known = {name.words[i:] for name in names for i in range(len(name.words))}
        names += [name for run in in_titles for name in _read_title(text, run, known, common)]
        names.sort(key=lambda name: name.span)
    return names


def _with_inner_words(distinct: set[str]) -> set[str]:
    """The words of a text with those inside others: the old of “27-year-old”. As written."""
    return distinct.union(_LOWER_WORD.findall(" ".join([word for word in distinct if not word.isalpha()])))


def _in_lower(word: str, common: set[str]) -> bool:
    """Whether a case-folded word of two letters and more stands in lower case in the text."""
    return len(word) > 1 and word in common and word.isascii() and word.isalpha()


def _bare(word: CapitalWord) -> Name:
    """A family name that looks like another word."""
    span = Span(word.start, word.end)
    return Name(span, span, (word.key,), possessive=word.possessive)


def _trimmed(text: str, read: Sequence[tuple[Name, list[CapitalWord]]], common: set[str]) -> list[Name]:
    """The names without words that stand beside them by chance: “Real Ana Ruiz”, “Chasing Ruiz”, “Ruiz Train”."""
    full = {name.words for name, _ in read if len(name.words) > 1 and name.words[0] in GIVEN_NAMES}
    alone = {name.words[0] for name, _ in read if len(name.words) == 1 and not name.opens}
    bearers = full | {words[-1:] for words in full}
    standing = {name.words for name, _ in read if len(name.words) > 1 and not name.opens}
    names = []
    for name, run in read:
        kept = _kept(name, bearers, standing, alone, common)
        kept = _behind_post(text, name, run) if kept == name.words else kept
        if kept == name.words:
            names.append(name)
        elif trimmed := read_run(text, [word for word in run if word.key in kept]):
            names.append(trimmed)
    return names


def _kept(
    name: Name, bearers: Set[tuple[str, ...]], standing: Set[tuple[str, ...]], alone: Set[str], common: set[str]
) -> tuple[str, ...]:
    """The words of a name that are somebody’s.

    `bearers`: full names of people, and family names by themselves. `standing`: names of several words that open no
    sentence. `alone`: names of one word that open none.
    """
    words = name.words
    if name.kind or len(words) < 2 or words[0] in GIVEN_NAMES:
        return words

    def stray(word: str) -> bool:
        by_ending = name.opens and word.endswith(("ing", "ed")) and len(word) > _LONGEST_NAME_IN_LY
        return by_ending or listed_kind(word) is EntityKind.GROUP or _in_lower(word, common)

    for i in range(1, min(len(words), _LONGEST_NAME)):
        rest = words[i:]
        strays = all(map(stray, words[:i]))
        if (rest in bearers and (len(rest) > 1 or strays)) or (rest in standing and strays):
            return rest
        if len(rest) > 1 and rest[0] in GIVEN_NAMES and all(map(_is_no_name, words[:i])):
            return rest
    if words[:1] in bearers and all(map(stray, words[1:])) and listed_kind(words[-1]) not in _BODIES_AND_DOCUMENTS:
        return words[:1]
    left = tuple(word for word in words if listed_kind(word) is not EntityKind.GROUP)
    return left if len(left) == 1 and left[0] in alone else words


def _behind_post(text: str, name: Name, run: Sequence[CapitalWord]) -> tuple[str, ...]:
    """The words of a name without what somebody is or where from: “Osk FC Trainer Ana Ruiz”, “Osk-based Harbour Lines”.

    A post has an acronym and a word more, so that the USS Ana Ruiz stays a ship.
    """
    words = name.words
    if len(words) > 1 and words[0].endswith(_FROM):
        return words[1:]
    if name.kind not in POSSIBLE_PEOPLE or words[0] in GIVEN_NAMES:
        return words
    written = {word.key: text[word.start : word.end] for word in run}
    acronyms = {key for key, as_it_is in written.items() if len(key) > 1 and as_it_is.isalpha() and as_it_is.isupper()}
    for i in range(_LEAST_POST, len(words) - 1):
        if words[i] in GIVEN_NAMES and not acronyms.isdisjoint(words[:i]) and acronyms.isdisjoint(words[i:]):
            return words[i:]
    return words


def _is_no_name(word: str) -> bool:
    """Whether a word tells what people are, or where from: “Celebrities”, “Moderator”, “Texas-based”."""
    return listed_kind(word) in (EntityKind.UNNAMED, EntityKind.GROUP) or is_person_noun(word) or word.endswith(_FROM)


def _sifted(names: Sequence[Name], common: set[str]) -> list[Name]:
    """The names without common words that have a capital only because they open a sentence."""
    sure = {word for n in names if len(n.words) > 1 or n.title for word in (n.words[0], n.words[-1])}
    sure |= {n.words[0] for n in names if not n.opens}
    return [n for n in names if n.title or len(n.words) > 1 or n.words[0] in sure or not _is_common(n, common)]


def _is_common(name: Name, common: set[str]) -> bool:
    """Whether a single word is a common word here: it stands in lower case too, or names a role or document."""
    key = name.words[0]
    if "-" in key and _in_lower(key.rsplit("-", 1)[1], common):
        return True
    if key in GIVEN_NAMES and key not in MONTH_OR_NAME:
        return False
    if key in TITLES or key in HONORIFICS:
        return True
    if not name.opens:
        return False
    if key.endswith(("ly", "ed", "ing")) and len(key) > _LONGEST_NAME_IN_LY:
        return True
    return _in_lower(key, common) or listed_kind(key) in _SORTS or key.endswith(_PEOPLE)


def _read_title(text: str, run: list[CapitalWord], known: set[tuple[str, ...]], common: set[str]) -> Iterator[Name]:
    """The names in a headline, where every word has a capital: those the text below has, and “Given Family”."""
    i = 0
    while i < len(run):
        size = _title_name_size(tuple(word.key for word in run[i : i + _LONGEST_NAME]), known, common)
        if size and (name := read_run(text, run[i : i + size])):
            yield name
        i += size or 1


def _title_name_size(keys: tuple[str, ...], known: set[tuple[str, ...]], common: set[str]) -> int:
    """How many words of a headline, from its first on, are a name; 0 if none is."""
    size = next((n for n in range(len(keys), 1, -1) if keys[:n] in known), 0)
    if size:
        return size
    first, second = keys[0], keys[1] if len(keys) > 1 else ""
    named = keys[:1] in known and first not in NOT_NAMES
    family = bool(second) and not _in_lower(second, common) and second not in NOT_NAMES
    if first in GIVEN_NAMES and family and ((second,) in known or not named):
        return 2
    if named or first in PLACES:
        return 1
    return 2 if second and (first in HONORIFICS or f"{first}_{second}" in PLACE_PHRASES) else 0
