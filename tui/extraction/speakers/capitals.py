"""Runs of capitalised words that may be one name: “Secretary of State Ellen Moyes”, “William “Bud” Harlan”.

One pass over the tokens; the rest looks at capitalised words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from tui.english.abbreviations import ABBREVIATIONS, NUMBER_ABBREVIATIONS
from tui.english.bodies import ORGANISATION_WORDS
from tui.english.family_names import PARTICLES
from tui.english.function_words import DAYS, NOT_NAMES, PHRASE_STOPS
from tui.english.given_names import GIVEN_NAMES
from tui.english.honorifics import HONORIFICS, SUFFIXES
from tui.english.person_nouns import GROUP_NOUNS, PERSON_NOUNS
from tui.english.places import PLACE_PHRASES, PLACES
from tui.english.titles import PORTFOLIOS, TITLES
from tui.text import Document

FUNCTION_WORDS = (PHRASE_STOPS | DAYS) - GIVEN_NAMES - {"will", "may", "now"}
"""Words at which a name breaks off even with a capital, unless a body is named so."""

_CAPITAL = re.compile(r"(?<!\w)(?:(?:a[lnd]|ash?|el|d|bin)[-’'])?[^\W\d_a-zªºß-öø-ÿ]")
"""Where the capitalised word of a token begins, its article before it or not: Ruiz of “anti-Ruiz”, al-Zubi, d’Este."""
_NICKNAME_OPENS = {" “": "”", ' "': '"', " ‘": "’"}
_GOING_ON = ("&", ".")
_NUMBERED_STREET = re.compile(r" [A-Z]")
"""What follows the number of a house in a street: it is the street's."""
_POSSESSIVE = ("’s", "'s")
_INNER_MARKS = (".", "-")
_INITIAL = 3
"""Characters; a longer token is no initial."""
_BEHIND = (" ", ",", "\n", "\r", "\t", "\xa0")
"""What stands behind the period of an abbreviation."""
_LONGEST_GAP = 16
_LINKS = {",": ",", "and": "and", "of": "of", "of the": "of", "for": "for", "for the": "for", "on": "for"}
"""Words between two parts of one name → of what kind."""
_NEVER_JOINED = GIVEN_NAMES | PLACES | PLACE_PHRASES | TITLES.keys() | HONORIFICS.keys()


class CapitalWord(NamedTuple):
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


@lru_cache(maxsize=1 << 13)
def _capital(token: str) -> tuple[int, int, str, bool] | None:
    """Start, end and key of the capitalised word in a token, and whether it is possessive; None without one."""
    found = _CAPITAL.search(token)
    if found is None or not token[found.end() - 1].isupper():
        return None
    start, possessive = found.start(), token.endswith(("’s", "'s")) and len(token) - found.start() > 2
    end = len(token) - 2 * possessive
    return start, end, fold(token[start:end]), possessive


def _capital_words(document: Document, distinct: Iterable[str]) -> Iterator[CapitalWord]:
    """The capitalised words of a text in order."""
    text, tokens, starts, ends = document.text, document.words, document.starts, document.ends
    capitals = {token: found for token in distinct if not token.islower() and (found := _capital(token))}
    past = 0
    for i in compress(range(len(tokens)), map(capitals.__contains__, tokens)):
        if starts[i] < past:
            continue
        first, past, key, possessive = capitals[tokens[i]]
        start, past = starts[i] + first, starts[i] + past
        if past == ends[i] and (text[past : past + 1] in _GOING_ON or tokens[i] in NUMBER_ABBREVIATIONS):
            past = ends[_last_token(document, i)]
            possessive = text.startswith(_POSSESSIVE, past - 2) and past > ends[i]
            past -= 2 * possessive
            key = fold(text[start:past]) if past > ends[i] else key
        if not possessive and text[past - 1] in "sS":
            possessive = text.startswith(("’ ", "' "), past)
        yield CapitalWord(start, past, key, possessive)


def _last_token(document: Document, i: int) -> int:
    """The token in which the word of token i ends: a period or “&” may go on with it: “Cmdr.”, “J.-P.”, “AT&T”."""
    text, tokens, starts, ends = document.text, document.words, document.starts, document.ends

    def adjacent(n: int) -> str:
        """The n-th token if nothing stands before it, or “”."""
        return tokens[n] if n < len(tokens) and starts[n] == ends[n - 1] else ""

    if tokens[i] in NUMBER_ABBREVIATIONS:
        number = i + 1 + (adjacent(i + 1) == ".")
        place = number < len(tokens) and f"no {tokens[number]}" in PLACES and starts[number] == ends[number - 1] + 1
        return number if place and not _NUMBERED_STREET.match(text, ends[number]) else i
    while True:
        mark, after = adjacent(i + 1), adjacent(i + 2)
        if mark == "&" and after[:1].isalnum():
            i += 2
        elif mark == "." and (len(tokens[i]) == 1 or tokens[i][-2:-1] in _INNER_MARKS):
            initial = adjacent(i + 3) if after == "-" else ""
            if not (initial[:1].isupper() and len(initial) < _INITIAL):
                return i + 1
            i += 3
        elif mark == "." and tokens[i] in ABBREVIATIONS and text[ends[i + 1] : ends[i + 1] + 1] in _BEHIND:
            return i + 1
        else:
            return i


def _runs(document: Document, distinct: Iterable[str]) -> Iterator[list[CapitalWord]]:
    """Runs of capitalised words that may be one name, joined over “ of ”, “ & ”, “ van der ”…"""
    text = document.text
    run: list[CapitalWord] = []
    for word in _capital_words(document, distinct):
        if run and word.start - run[-1].end <= _LONGEST_GAP and _joins(text, run, word):
            run.append(word)
            continue
        if run:
            yield run
        run = [word]
    if run:
        yield run


def capital_runs(document: Document, distinct: Iterable[str]) -> Iterator[list[CapitalWord]]:
    """The runs of a text in order, joined over “and” where one name goes on: “Food and Drug Administration”.

    `distinct`: all tokens of the text, once each.
    """
    text = document.text
    held: list[CapitalWord] = []
    for run in _runs(document, distinct):
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


def _is_acronym(text: str, run: list[CapitalWord]) -> bool:
    """Whether a run is a body’s name by itself: the FBI of “FBI and Justice Department”."""
    letters = text[run[-1].start : run[-1].end].replace(".", "")
    return len(letters) > 1 and letters.isupper() and all(word.key == "the" for word in run[:-1])


def _joins(text: str, run: list[CapitalWord], word: CapitalWord) -> bool:
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
