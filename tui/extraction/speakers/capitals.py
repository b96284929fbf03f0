"""Runs of capitalised words that may be one name: “Secretary of State Ellen Moyes”, “William “Bud” Harlan”.

One pass of a regular expression over the text; the rest looks at capitalised words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.english.bodies import ORGANISATION_WORDS
from tui.english.family_names import PARTICLES
from tui.english.function_words import DAYS, NOT_NAMES, PHRASE_STOPS
from tui.english.given_names import GIVEN_NAMES
from tui.english.honorifics import HONORIFICS, SUFFIXES
from tui.english.person_nouns import GROUP_NOUNS, PERSON_NOUNS
from tui.english.places import PLACE_PHRASES, PLACES
from tui.english.titles import PORTFOLIOS, TITLES

FUNCTION_WORDS = (PHRASE_STOPS | DAYS) - GIVEN_NAMES - {"will", "may", "now"}
"""Words at which a name breaks off even with a capital, unless a body is named so."""

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0137\u0139-\u0148\u014a-\u017d\u0370-\u03ff\u0400-\u042f\u1e00-\u1eff"
_ABBREVIATIONS = """
    Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Rev Hon St Jr Sr Maj Adm Cmdr Supt Insp Amb Del Govs Sens Reps Inc
    Corp Ltd Co Cpl Pvt Cllr Msgr Det Atty Messrs
    """
_ABBREVIATED = "|".join(f"(?<={word[0]}){word[1:]}" for word in _ABBREVIATIONS.split())
_ARTICLE = "(?:(?<=a)(?:l|sh?|n|d)|(?<=e)l|(?<=d)|(?<=b)in)[-’']"  # al-, el-, as-, ash-, an-, ad-, d’, bin-
_WORD = re.compile(
    # The first letter is read by itself: so the search skips to it, where trying each form everywhere is slow.
    rf"[{_UPPER}abde](?<!\w.)(?:(?<=[{_UPPER}])(?:"
    r"(?<=N)o\.? 1[01](?!\w| [A-Z])|"  # Downing Street
    r"[a-z]++(?![-.’'‑&\w])"  # most words, found first
    rf"|(?:{_ABBREVIATED})\.(?=[\s,])"
    rf"|\.(?:-?[{_UPPER}]\.)*(?:[{_UPPER}](?!\w))?"  # initials
    rf"|\w*(?:[-.’'‑&]\w+)*)"
    rf"|{_ARTICLE}[{_UPPER}]\w*(?:[-.’'‑&]\w+)*)"
)
_NICKNAME_OPENS = {" “": "”", ' "': '"', " ‘": "’"}
_LONGEST_GAP = 16
_LINKS = {",": ",", "and": "and", "of": "of", "of the": "of", "for": "for", "for the": "for", "on": "for"}
"""Words between two parts of one name → of what kind."""
_NEVER_JOINED = GIVEN_NAMES | PLACES | PLACE_PHRASES | TITLES.keys() | HONORIFICS.keys()


class Word(NamedTuple):
    """One capitalised word, possessive ending apart."""

    start: int
    end: int
    key: str
    """Case-folded, without periods."""
    possessive: bool


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """The key of a word: case-folded, without periods and with straight hyphens."""
    return word.casefold().replace(".", "").replace("‑", "-").replace("’", "'")


def _runs(text: str) -> Iterator[list[Word]]:
    """Runs of capitalised words that may be one name, joined over “ of ”, “ & ”, “ van der ”…"""
    run: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        possessive = False
        if text[end - 1] in "sS":
            if text[end - 1] == "s" and end - start > 2 and text[end - 2] in "’'":
                end, possessive = end - 2, True
            else:
                possessive = text[end : end + 2] in ("’ ", "' ")
        word = Word(start, end, fold(text[start:end]), possessive)
        if run and start - last <= _LONGEST_GAP and _joins(text, run, word):
            run.append(word)
        else:
            if run:
                yield run
            run = [word]
        last = end
    if run:
        yield run


def capital_runs(text: str) -> Iterator[list[Word]]:
    """The runs of a text in order, joined over “and” where one name goes on: “Food and Drug Administration”."""
    held: list[Word] = []
    for run in _runs(text):
        if (
            held
            and len(run) > 1
            and text[held[-1].end : run[0].start] == " and "
            and run[-1].key in ORGANISATION_WORDS
            and not held[-1].possessive
            and not _is_acronym(text, held)
            and not {held[0].key, held[-1].key, "_".join([word.key for word in held])} & _NEVER_JOINED
            and (len(held) == 1 or held[-1].key not in ORGANISATION_WORDS)
        ):
            held += run
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


def _is_acronym(text: str, run: list[Word]) -> bool:
    """Whether a run is a body’s name by itself: the FBI of “FBI and Justice Department”."""
    letters = text[run[-1].start : run[-1].end].replace(".", "")
    return len(letters) > 1 and letters.isupper() and all(word.key == "the" for word in run[:-1])


def _joins(text: str, run: list[Word], word: Word) -> bool:
    """Whether the word goes on with the run."""
    last = run[-1]
    gap = text[last.end : word.start]
    if last.possessive:
        several = gap in ("’ ", "' ") or last.key.removesuffix("s") in PERSON_NOUNS or last.key in GROUP_NOUNS
        return several and word.key in ORGANISATION_WORDS and gap in ("’s ", "'s ", "’ ", "' ")
    if gap in (" ", "\xa0", " & "):
        initial = text[word.end - 1] == "."
        return initial or word.key not in FUNCTION_WORDS or any(w.key in ORGANISATION_WORDS for w in run)
    if gap in _NICKNAME_OPENS:
        return (
            text[word.end : word.end + 2] == f"{_NICKNAME_OPENS[gap]} " and text[word.end + 2 : word.end + 3].isupper()
        )
    if len(gap) == 2 and gap[1] == " " and len(run) > 1 and text[run[-2].end : last.start] in _NICKNAME_OPENS:
        return True
    match _link(gap):
        case "particle":
            return True
        case ",":
            return word.key in SUFFIXES and len(run) > 1
        case "of" | "for" as link:
            return word.key not in NOT_NAMES and (
                last.key in ORGANISATION_WORDS or (link == "of" and last.key in TITLES and word.key in PORTFOLIOS)
            )
        case "and":
            return len(run) > 1 and any(f" {w} " in text[run[0].start : last.end] for w in ("of", "for"))
    return False


@lru_cache(maxsize=1 << 10)
def _link(gap: str) -> str:
    """What kind of words stand between two capitals: “particle”, or one of `_LINKS`; empty where no name goes on."""
    between = gap.split()
    if "\n" in gap or "\r" in gap or not between:
        return ""
    return "particle" if PARTICLES.issuperset(between) else _LINKS.get(" ".join(between), "")
