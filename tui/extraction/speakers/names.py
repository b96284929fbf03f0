"""Find the names of a text: capitalised sequences, their titles split off, each with what its form tells.

One pass of a regular expression over the text, then work on capitalised words only; time is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.segmentation import Segmentation
from tui.extraction.speakers.lexicon.bodies import DOCUMENT_NOUNS, ORGANISATION_WORDS
from tui.extraction.speakers.lexicon.function_words import NOT_NAMES, NUMERALS, PHRASE_STOPS, WEEKDAYS
from tui.extraction.speakers.lexicon.given_names import FAMILY_FIRST, GIVEN_NAMES, gender_of
from tui.extraction.speakers.lexicon.people import (
    GROUP_NOUNS,
    HONORIFICS,
    LEADING_PARTICLES,
    PARTICLES,
    PERSON_NOUNS,
    PORTFOLIOS,
    SUFFIXES,
    TITLES,
)
from tui.extraction.speakers.lexicon.places import NATIONALITIES, PLACE_ENDINGS, PLACE_OPENINGS, PLACE_PHRASES, PLACES

PERSON, ORGANISATION, PLACE, UNKNOWN = "person", "organisation", "place", ""
GROUP, DOCUMENT, UNNAMED = "group", "document", "unnamed"
"""What an entity may be; the last three have no name of their own."""

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0137\u0139-\u0148\u014a-\u017d\u0370-\u03ff\u0400-\u042f\u1e00-\u1eff"
_WORD = re.compile(
    rf"(?<!\w)(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Maj|Adm|Cmdr|Supt|Insp|Amb|Del"
    rf"|Govs|Sens|Reps|Inc|Corp|Ltd|Co|Cpl|Pvt|Cllr|Msgr|Det|Atty|Messrs)\.(?=[\s,])"
    rf"|(?:[{_UPPER}]\.-?)*[{_UPPER}]\.(?:[{_UPPER}](?!\w))?"
    rf"|(?:(?:al|el|as|ash|an|ad|d|bin)[-’'])?[{_UPPER}]\w*(?:[-.’'‑&]\w+)*)"
)
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=[sS])[’'])$")
_SENTENCE_STARTS = ".!?…:;\n\r“”\"'‘’([«„—–-*•|"
_LOWER_WORD = re.compile(r"(?<!\w)[a-z]{2,}(?!\w)")
_NICKNAME_OPENS = {" “": "”", ' "': '"', " ‘": "’"}
_MONTH_OR_NAME = frozenset(("april", "august", "june", "march", "may", "will"))
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_LONGEST_NAME_IN_LY = 5
_LONGEST_GAP, _LONGEST_TITLE = 16, 200
_TITLE_MODIFIERS = frozenset(
    ["former", "ex", "acting", "interim", "vice", "deputy", "then", "assistant", "late", "retired"]
)
_FUNCTION_WORDS = (PHRASE_STOPS | WEEKDAYS) - GIVEN_NAMES - {"will", "may", "now"}
_NO_MARKS = str.maketrans(dict.fromkeys(',“”"‘', " "))
_NEVER_JOINED = GIVEN_NAMES | PLACES | TITLES.keys() | HONORIFICS.keys()
_GENERIC = PARTICLES | {"of", "the", "for", "and", "&", "on", "in"}


class Word(NamedTuple):
    """One capitalised word, possessive ending apart."""

    start: int
    end: int
    key: str
    """Case-folded, without periods."""
    possessive: bool


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of somebody or something by name."""

    span: Span
    """The name alone: “Grant”."""
    outer: Span
    """With its title: “Mr. Grant”."""
    words: tuple[str, ...]
    """Case-folded, without periods and suffixes (“jr”)."""
    title: str = ""
    """Case-folded words of the title: “senate minority leader”."""
    kind: str = UNKNOWN
    """What the form tells: PERSON, ORGANISATION, PLACE or UNKNOWN."""
    gender: str = ""
    """“m”, “f” or “”, by honorific, title or given name."""
    possessive: bool = False
    opens: bool = False
    """It may owe its capital to standing first in its sentence."""


def find_names(segmentation: Segmentation) -> list[Name]:
    """The names of a text in text order, not overlapping."""
    text = segmentation.text
    common = set(_LOWER_WORD.findall(text))
    lines = [p for p in segmentation.paragraphs if _is_title_line(text[p.start : p.end])]
    starts = [line.start for line in lines]
    names: list[Name] = []
    in_titles: list[list[Word]] = []
    for run in _merged(text, _sequences(text)):
        at = bisect_right(starts, run[0].start) - 1
        if at >= 0 and run[0].start < lines[at].end:
            in_titles.append(run)
        else:
            names += _read(text, run)
    names = _sifted(names, common)
    if in_titles:
        known = {name.words[i:] for name in names for i in range(len(name.words))}
        names += [name for run in in_titles for name in _read_title(text, run, known, common)]
        names.sort(key=lambda name: name.span)
    return names


def _sifted(names: Sequence[Name], common: set[str]) -> list[Name]:
    """The names without common words that have a capital only because they open a sentence."""
    sure = {word for n in names if len(n.words) > 1 or n.title for word in (n.words[0], n.words[-1])}
    sure |= {n.words[0] for n in names if not n.opens}
    return [n for n in names if n.title or len(n.words) > 1 or n.words[0] in sure or not _is_common(n, common)]


def _is_common(name: Name, common: set[str]) -> bool:
    """Whether a single word is a common word here: it stands in lower case too, or names a role or paper."""
    key = name.words[0]
    if "-" in key and key.rsplit("-", 1)[1] in common:
        return True
    if key in GIVEN_NAMES and key not in _MONTH_OR_NAME:
        return False
    if key in TITLES or key in HONORIFICS:
        return True
    if not name.opens:
        return False
    if key.endswith(("ly", "ed")) and len(key) > _LONGEST_NAME_IN_LY:
        return True
    return key in common or any(k in PERSON_NOUNS or k in DOCUMENT_NOUNS for k in (key, key.removesuffix("s")))


def _is_title_line(line: str) -> bool:
    """Whether most words of a line have capitals because it is a headline."""
    if len(line) > _LONGEST_TITLE:
        return False
    if line.isupper():
        return True
    words = [w for w in _LONG_WORD.findall(line)]
    capitals = sum(not w[0].islower() for w in words)
    return len(words) > 2 and capitals >= 0.75 * len(words) and (capitals > 3 or not line.endswith("."))


def _read_title(text: str, run: list[Word], known: set[tuple[str, ...]], common: set[str]) -> Iterator[Name]:
    """The names in a headline, where every word has a capital: those the text below has, and “Given Family”."""
    i = 0
    while i < len(run):
        keys = tuple(w.key for w in run[i : i + 6])
        size = next(
            (n for n in range(len(keys), 0, -1) if keys[:n] in known and (n > 1 or keys[0] not in NOT_NAMES)), 0
        )
        if (
            size == 1
            and len(keys) > 1
            and keys[0] in GIVEN_NAMES
            and keys[1] not in common
            and keys[1] not in NOT_NAMES
            and len(keys[1]) > 1
        ) or (
            not size and keys[0] in GIVEN_NAMES and len(keys) > 1 and keys[1] not in common and keys[1] not in NOT_NAMES
        ):
            size = 2
        elif not size and (keys[0] in HONORIFICS or keys[0] in PLACES or "_".join(keys[:2]) in PLACE_PHRASES):
            size = 2 if len(keys) > 1 and keys[0] not in PLACES else 1
        if size:
            yield from _read(text, run[i : i + size])
        i += size or 1


def fold(word: str) -> str:
    """The key of a word: case-folded, without periods and with straight hyphens."""
    return word.casefold().replace(".", "").replace("‑", "-").replace("’", "'")


def _sequences(text: str) -> Iterator[list[Word]]:
    """Runs of capitalised words that may be one name, joined over “ of ”, “ & ”, “ van der ”…"""
    run: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        ending = _POSSESSIVE.search(text, max(start + 1, end - 2), end)
        if ending is None and text[end - 1] in "sS" and text[end : end + 2] in ("’ ", "' "):
            word = Word(start, end, fold(text[start:end]), True)
        elif ending is not None:
            word = Word(start, ending.start(), fold(text[start : ending.start()]), True)
        else:
            word = Word(start, end, fold(text[start:end]), False)
        if run and not _joins(text, run, word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _merged(text: str, runs: Iterator[list[Word]]) -> Iterator[list[Word]]:
    """The runs, joined over “and” where the second alone is no name: “Food and Drug Administration”."""
    held: list[Word] = []
    for run in runs:
        if (
            held
            and text[held[-1].end : run[0].start] == " and "
            and len(run) > 1
            and run[-1].key in ORGANISATION_WORDS
            and not held[-1].possessive
            and not {held[0].key, held[-1].key} & _NEVER_JOINED
            and (len(held) == 1 or held[-1].key not in ORGANISATION_WORDS)
        ):
            held += run
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


def _joins(text: str, run: list[Word], word: Word) -> bool:
    """Whether the word goes on with the run."""
    last = run[-1]
    if word.start - last.end > _LONGEST_GAP:
        return False
    gap = text[last.end : word.start]
    if last.possessive:
        several = last.key.removesuffix("s") in PERSON_NOUNS or last.key in GROUP_NOUNS
        return several and word.key in ORGANISATION_WORDS and gap in ("’s ", "'s ", "’ ", "' ")
    if gap in (" ", "\xa0", " & "):
        initial = text[word.end - 1] == "."
        return initial or word.key not in _FUNCTION_WORDS or any(w.key in ORGANISATION_WORDS for w in run)
    if gap in _NICKNAME_OPENS:
        return (
            text[word.end : word.end + 2] == f"{_NICKNAME_OPENS[gap]} " and text[word.end + 2 : word.end + 3].isupper()
        )
    if len(gap) == 2 and gap[1] == " " and len(run) > 1 and text[run[-2].end : last.start] in _NICKNAME_OPENS:
        return True
    between = tuple(gap.split())
    if "\n" in gap or "\r" in gap or not between:
        return False
    if between == (",",):
        return word.key in SUFFIXES and len(run) > 1
    if all(w in PARTICLES for w in between):
        return True
    if between in (("of",), ("of", "the"), ("for",), ("for", "the"), ("on",)):
        return word.key not in NOT_NAMES and (
            last.key in ORGANISATION_WORDS or (between[0] == "of" and last.key in TITLES and word.key in PORTFOLIOS)
        )
    if between == ("and",):
        return len(run) > 1 and any(f" {w} " in text[run[0].start : last.end] for w in ("of", "for"))
    return False


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a word at the offset may have its capital from its place."""
    before = text[max(0, start - 4) : start].rstrip(" \t\xa0")
    if before.endswith((",”", ',"', ",’", ",'", ",''")):
        return False
    return not before or before[-1] in _SENTENCE_STARTS


def _read(text: str, run: list[Word]) -> Iterator[Name]:
    """The name in a run of capitalised words, if there is one."""
    opens = _opens_sentence(text, run[0].start)
    first = 0
    modifiers = 0
    while first < len(run) and (run[first].key in NOT_NAMES or run[first].key in _TITLE_MODIFIERS):
        key = run[first].key
        if key in NUMERALS and not opens and first + 1 < len(run):
            break
        if key in GIVEN_NAMES and first + 1 < len(run) and run[first + 1].start - run[first].end == 1:
            break
        modifiers = modifiers + 1 if key in _TITLE_MODIFIERS else 0
        first += 1
    if first == len(run):
        if len(run) == 1 and run[0].key in _MONTH_OR_NAME:
            yield _name(text, run, 0, "", opens=True)
        return
    run, opens = run[first - modifiers :], opens and first == 0
    given = next((n for n, word in enumerate(run[:-1]) if word.key in GIVEN_NAMES), 0)
    if given and all(_is_no_given(word.key, opens) for word in run[:given]):
        run = run[given:]
    if len(run) > 2 and run[0].key == run[-1].key:
        run = run[1:]
    if _is_people(run[-1].key) and not run[-1].possessive:
        return
    cut = _title_end(run, modifiers)
    if cut == len(run):
        return
    title = " ".join(w.key for w in run[:cut])
    body = run[cut:]
    if len(body) == 1 and not title and text[body[0].end + 1 : body[0].end + 2].isdigit():
        return
    if len(body) == 1 and not title and {body[0].key, body[0].key.removesuffix("s")} & NATIONALITIES:
        return
    yield _name(text, run, cut, title, opens=opens)


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


def _title_end(run: list[Word], modifiers: int) -> int:
    """How many words of the run are title: all that stand before the last title word that a name follows."""
    keys = [w.key for w in run]
    suffixed = len(keys)
    while suffixed > 1 and keys[suffixed - 1] in SUFFIXES:
        suffixed -= 1
    cut = modifiers
    for i in range(modifiers, suffixed):
        key = keys[i]
        if key in HONORIFICS or key in TITLES or (key in PORTFOLIOS and cut == i and i and key != "house"):
            cut = i + 1
    if cut == suffixed:
        if suffixed - modifiers == 1 or (keys[modifiers] in GIVEN_NAMES and keys[suffixed - 1] in TITLES):
            return modifiers
        if keys[suffixed - 2] not in HONORIFICS:
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


def _name(text: str, run: list[Word], cut: int, title: str, *, opens: bool) -> Name:
    """The name that the run's words from `cut` on make."""
    body = run[cut:]
    start, end = body[0].start, body[-1].end
    if not cut:
        start = _leading_particles(text, start)
    if end - start == sum(w.end - w.start for w in body) + len(body) - 1:
        keys = [w.key for w in body]
    else:
        keys = fold(text[start:end]).translate(_NO_MARKS).split()
    while len(keys) > 1 and keys[-1] in SUFFIXES:
        keys.pop()
    words = tuple(keys)
    kind, gender = _form(text, body, words, title)
    return Name(
        Span(start, end),
        Span(run[0].start if cut else start, end),
        words,
        title,
        kind,
        gender,
        body[-1].possessive,
        opens,
    )


def _leading_particles(text: str, start: int) -> int:
    """Where a name begins whose particles stand before its first capital: “van der Berg”."""
    while start > 2 and text[start - 1] == " " and text[start - 2].islower():
        before = text.rfind(" ", max(0, start - 8), start - 1) + 1
        if not before or text[before : start - 1] not in LEADING_PARTICLES:
            break
        start = before
    return start


def _form(text: str, body: list[Word], words: tuple[str, ...], title: str) -> tuple[str, str]:
    """Kind and gender that a name's own words tell."""
    gender = ""
    for word in title.split():
        gender = HONORIFICS.get(word, "") or TITLES.get(word, "") or gender
    if title:
        return PERSON, gender or (gender_of(words[0]) if len(words) > 1 else "")
    first, last = words[0], words[-1]
    joined = "_".join(words)
    if (first in PLACES and len(words) == 1) or joined in PLACE_PHRASES:
        return PLACE, ""
    if len(words) > 1 and (
        last in ORGANISATION_WORDS or any(w in _FUNCTION_WORDS and len(w) > 1 for w in words) or "&" in words
    ):
        return ORGANISATION, ""
    if len(words) > 1 and first not in GIVEN_NAMES:
        if last in PLACE_ENDINGS or first in PLACE_OPENINGS:
            return PLACE, ""
        if first in NATIONALITIES or first in PLACES or last in PLACES:
            return ORGANISATION, ""
    written = text[body[0].start : body[-1].end]
    if len(words) == 1:
        letters = written.replace(".", "").replace("-", "")
        if (2 <= len(letters) <= 6 and letters.isupper()) or last in ORGANISATION_WORDS:
            return ORGANISATION, ""
        return UNKNOWN, "" if first in FAMILY_FIRST else gender_of(first)
    if first in FAMILY_FIRST and ("-" in last or len(words) == 3):
        return PERSON, ""
    if first in GIVEN_NAMES:
        return PERSON, gender_of(first)
    if any(len(w) == 1 for w in words[:-1]) or any(w in PARTICLES for w in words[1:-1]):
        return PERSON, ""
    return UNKNOWN, ""
