"""Read a run of capitalised words as a name: its title split off, and what its form tells of kind and gender."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.article.model import Span
from tui.english.bodies import BODIES, ORGANISATION_WORDS
from tui.english.calendar import AMBIGUOUS_MONTHS
from tui.english.family_names import FAMILY_FIRST, LEADING_PARTICLES, PARTICLES
from tui.english.function_words import NOT_NAMES, NUMERALS
from tui.english.given_names import GIVEN_NAMES, gender_of
from tui.english.honorifics import GENERATIONS, HONORIFICS, SUFFIXES
from tui.english.nationalities import NATIONALITIES
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.places import PLACE_ENDINGS, PLACE_OPENINGS, PLACE_PHRASES, PLACES
from tui.english.titles import CROWNED, PORTFOLIOS, TITLES
from tui.english.words import words
from tui.extraction.speakers.capitals import FUNCTION_WORDS, CapitalWord, fold
from tui.extraction.speakers.kinds import EntityKind

MONTH_OR_NAME = frozenset(map(str.casefold, AMBIGUOUS_MONTHS)) | {"will"}
"""Words that are names or begin no name, as the text has it."""

_SENTENCE_STARTS = ".!?…:;\n\r“”\"'‘’([«„—–-*•|"
_TITLE_MODIFIERS = words("former ex acting interim vice deputy then assistant late retired")
_INSIDE_BODIES = frozenset(word for word in FUNCTION_WORDS if len(word) > 1)
_BEFORE_NAMES = NOT_NAMES | _TITLE_MODIFIERS
_TITLE_WORDS = HONORIFICS.keys() | TITLES.keys() | PORTFOLIOS
_BEFORE_MONTHS = re.compile(r"(?i)\b(?:in|since|until|last|next|early|late|mid|this|every|through|during)[ -]\Z")
"""What tells the month of May from somebody of that name."""
_PARTY = re.compile(r"[rdi]-[a-z]+")
"""What stands in parentheses after the name of a member of Congress: (R-Ga.)"""
_NUMBERS = frozenset(("ii", "iii", "iv"))
_NO_MARKS = str.maketrans(dict.fromkeys(',“”"‘', " "))


class Name(NamedTuple):
    """One mention of somebody or something by name."""

    span: Span
    """The name alone: “Grant”."""
    outer: Span
    """With its title: “Mr. Grant”."""
    words: tuple[str, ...]
    """Case-folded, without periods and suffixes (“jr”)."""
    title: str = ""
    """Case-folded words of the title: “senate minority leader”."""
    kind: EntityKind = EntityKind.UNKNOWN
    """What the form tells: EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE or EntityKind.UNKNOWN."""
    gender: str = ""
    """“m”, “f” or “”, by honorific, title or given name."""
    possessive: bool = False
    opens: bool = False
    """It may owe its capital to standing first in its sentence."""
    generation: str = ""
    """One of GENERATIONS: “sr” of “Grant Sr.”; “” where the name has none."""


def is_crowned(name: Name) -> bool:
    """Whether somebody is called by a given name with crown or number, all the name there is: “Queen Marta”."""
    return len(name.words) == 1 and (name.generation in _NUMBERS or not CROWNED.isdisjoint(name.title.split()))


def gender_behind(text: str, end: int) -> str:
    """Gender that the word behind a name tells: “Grant herself”."""
    return "f" if text.startswith(" herself", end) else "m" if text.startswith(" himself", end) else ""


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word at the offset may have its capital from its place."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
        return False
    before = text[max(0, start - 4) : start].rstrip(" \t\xa0")
    if before and before[-1] not in _SENTENCE_STARTS:
        return False
    return not before.endswith((",”", ',"', ",’", ",'", ",''"))


def read_run(text: str, run: list[CapitalWord]) -> Name | None:
    """The name in a run of capitalised words, if there is one."""
    if run[-1].key in ORGANISATION_WORDS:  # “Enter The Harbour Post”, but “Alexander The Great”
        run = run[next((n for n in range(len(run) - 1, 0, -1) if run[n].key == "the"), 0) :]
    first = modifiers = 0
    while first < len(run) and (key := run[first].key) in _BEFORE_NAMES:
        if key in NUMERALS and first + 1 < len(run) and not opens_sentence(text, run[0].start):
            break
        if key in GIVEN_NAMES and first + 1 < len(run) and run[first + 1].start - run[first].end == 1:
            break
        modifiers = modifiers + 1 if key in _TITLE_MODIFIERS else 0
        first += 1
    if first == len(run):
        at = run[0].start
        named = len(run) == 1 and run[0].key in MONTH_OR_NAME
        if named and not _BEFORE_MONTHS.search(text, max(0, at - 12), at):
            return _name(text, run, 0, opens=True)
        return None
    opens = first == 0 and opens_sentence(text, run[0].start)
    run = run[first - modifiers :]
    return _read_words(text, run, modifiers, opens) if len(run) > 1 else _read_word(text, run, opens)


def _read_word(text: str, run: list[CapitalWord], opens: bool) -> Name | None:
    """The name that one word is, if it is one."""
    word = run[0]
    if _is_people(word.key) and not word.possessive:
        return None
    if word.key in NATIONALITIES or word.key.removesuffix("s") in NATIONALITIES:
        return None
    if text[word.end + 1 : word.end + 2].isdigit() or (_PARTY.match(word.key) and text[word.start - 1] == "("):
        return None
    return _name(text, run, 0, opens=opens)


def _read_words(text: str, run: list[CapitalWord], modifiers: int, opens: bool) -> Name | None:
    """The name in several words, of which some modifiers of a title stand first."""
    if len(run) > 2 and run[0].key not in GIVEN_NAMES:
        given = next((n for n, word in enumerate(run[:-1]) if word.key in GIVEN_NAMES), 0)
        if given and all(_is_no_given(word.key, opens) for word in run[:given]):
            run = run[given:]
    if len(run) > 2 and run[0].key == run[-1].key:
        run = run[1:]
    if _is_people(run[-1].key) and not run[-1].possessive:
        return None
    cut = _title_end(run, modifiers)
    return _name(text, run, cut, opens=opens) if cut < len(run) else None


def _is_people(word: str) -> bool:
    """Whether a word is a plural that no name ends in: “Republicans”, “Russians”."""
    return word.endswith("s") and word[:-1].rsplit("-", 1)[-1] in NATIONALITIES


def _is_no_given(word: str, opens: bool) -> bool:
    """Whether the word before a given name is none itself: “Chefs Jamie …”, “Entrusting Donald …”, “Kenyan David …”."""
    if word in GIVEN_NAMES or word in TITLES or word in HONORIFICS:
        return False
    return (
        word in NATIONALITIES
        or _is_people(word)
        or word.removesuffix("s") in PERSON_NOUNS
        or (opens and word.endswith("ing"))
    )


def _title_end(run: list[CapitalWord], modifiers: int) -> int:
    """How many words of the run are title: all that stand before the last title word that a name follows."""
    keys = [w.key for w in run]
    if not modifiers and _TITLE_WORDS.isdisjoint(keys):
        return 0
    suffixed = len(keys)
    while suffixed > 1 and keys[suffixed - 1] in SUFFIXES:
        suffixed -= 1
    cut = modifiers
    for i in range(modifiers, suffixed):
        key = keys[i]
        if key in HONORIFICS or key in TITLES or (key in PORTFOLIOS and cut == i and i and key != "house"):
            cut = i + 1
    if cut == suffixed:
        given = not GIVEN_NAMES.isdisjoint(keys[modifiers : suffixed - 1])
        family = keys[suffixed - 1] in TITLES or (keys[suffixed - 1] in HONORIFICS and suffixed - modifiers > 1)
        if suffixed - modifiers == 1 or (given and family):  # Ana Ruiz King, Ana Doctor
            return modifiers
        surname = keys[suffixed - 1] in CROWNED and keys[suffixed - 2] in TITLES  # Rep. King
        if keys[suffixed - 2] not in HONORIFICS and not surname:
            return len(run)
        cut = suffixed - 1
    if cut <= modifiers:
        return modifiers
    rest = keys[cut:suffixed]
    if rest[-1] in ORGANISATION_WORDS and keys[cut - 1] not in HONORIFICS:
        return modifiers
    if cut == 1 and len(rest) == 1 and keys[0] in GIVEN_NAMES and keys[0] not in HONORIFICS:
        return 0
    return cut


def _name(text: str, run: list[CapitalWord], cut: int, *, opens: bool) -> Name:
    """The name that the run's words from `cut` on make; those before are its title."""
    body = run[cut:] if cut else run
    start, end = body[0].start, body[-1].end
    if not cut:
        start = _leading_particles(text, start)
    keys = [w.key for w in body]
    if end - start != sum([w.end - w.start for w in body]) + len(body) - 1:
        keys = fold(text[start:end]).translate(_NO_MARKS).split()
    generation = ""
    while len(keys) > 1 and keys[-1] in SUFFIXES:
        suffix = keys.pop()
        generation = suffix if suffix in GENERATIONS else generation
    words, title = tuple(keys), " ".join([w.key for w in run[:cut]]) if cut else ""
    kind, gender = _form(words, title, text[body[0].start : end])
    gender = gender_behind(text, end) or gender
    span = Span(start, end)
    outer = Span(run[0].start, end) if cut else span
    return Name(span, outer, words, title, kind, gender, body[-1].possessive, opens, generation)


def _leading_particles(text: str, start: int) -> int:
    """Where a name begins whose particles stand before its first capital: “van der Berg”."""
    while start > 2 and text[start - 1] == " " and text[start - 2].islower():
        before = text.rfind(" ", max(0, start - 8), start - 1) + 1
        if not before or text[before : start - 1] not in LEADING_PARTICLES:
            break
        start = before
    return start


@lru_cache(maxsize=1 << 12)
def _form(words: tuple[str, ...], title: str, written: str) -> tuple[EntityKind, str]:
    """Kind and gender that a name's own words tell, with its title and as the text has it."""
    gender = ""
    for word in title.split():
        gender = HONORIFICS.get(word, "") or TITLES.get(word, "") or gender
    if title:
        return EntityKind.PERSON, gender or (gender_of(words[0]) if len(words) > 1 else "")
    first, last = words[0], words[-1]
    if len(words) == 1:
        if first in PLACES:
            return EntityKind.PLACE, ""
        letters = written.replace(".", "").replace("-", "")
        if (2 <= len(letters) <= 6 and letters.isupper()) or first in ORGANISATION_WORDS or first in BODIES:
            return EntityKind.ORGANISATION, ""
        return EntityKind.UNKNOWN, "" if first in FAMILY_FIRST else gender_of(first)
    if "_".join(words) in PLACE_PHRASES:
        return EntityKind.PLACE, ""
    if last in ORGANISATION_WORDS or first == "team" or not _INSIDE_BODIES.isdisjoint(words) or "&" in words:
        return EntityKind.ORGANISATION, ""
    if first not in GIVEN_NAMES:
        if last in PLACE_ENDINGS or first in PLACE_OPENINGS:
            return EntityKind.PLACE, ""
        if first in NATIONALITIES or first in PLACES or last in PLACES:
            return EntityKind.ORGANISATION, ""
    if first in FAMILY_FIRST and ("-" in last or len(words) == 3):
        return EntityKind.PERSON, ""
    if first in GIVEN_NAMES:
        return EntityKind.PERSON, gender_of(first)
    if any(len(w) == 1 for w in words[:-1]) or not PARTICLES.isdisjoint(words[1:-1]):
        return EntityKind.PERSON, ""
    return EntityKind.UNKNOWN, ""
