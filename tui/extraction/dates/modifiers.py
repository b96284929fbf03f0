"""Words that describe the unit they stand before: “three frantic weeks”, “several action-packed days”.

Any word may, so none is listed: what stands between a number and a unit is taken for a modifier unless it is the
noun that was counted (“gave 20 workers weeks to leave”) or a verb of which the number is the subject (“the two spent
weeks there”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.english.function_words import PHRASE_STOPS
from tui.english.verb_forms import PAST_FORMS
from tui.english.words import words
from tui.extraction.dates.classes import OTHER, SYMBOLS, one_of

_NUMBER = one_of("n12", "n24", "n31", "n59", "number", "ones", "teens", "tens", "scale", "vague")
_WORD = f"({OTHER})(?:{re.escape(SYMBOLS['hyphen'])}({OTHER}))?"
_UNITS = one_of("units", "hours")
_MODIFIED = re.compile(
    f"{_NUMBER}{one_of('of')}?{one_of('more')}?{one_of('comma')}?{_WORD}(?:{one_of('comma')}{_WORD})?(?={_UNITS})"
    f"|{one_of('ones', 'n12')}{_WORD}(?={one_of('unit', 'hour')})"
)
"""“two frantic days”, “two long, sleepless nights”; “one frantic day”."""
_BEFORE_NUMBER = re.compile(f"{one_of('a')}({OTHER})(?={_NUMBER}+{_UNITS}(.?))", re.DOTALL)
"""“a frantic six hours”."""
_ALONE = words("the all both these those other last first , . ; : and but")
"""Before a number that may stand for those it counts: “the two spent weeks”."""
_ADJECTIVE = re.compile(r"\w{2,}(?:al|ic|ous|ful|less|ive|ing|[ai]ble|ent|ant|ish|ary|[^aeiou]y)")
"""Endings that tell an adjective by themselves."""
_UNMARKED = words("people men women children police staff personnel crew folk youth percent pct")
"""Plurals without an ending."""
_SPENDING = words(
    """
    spend spending take taking wait waiting last lasting serve serving face facing get getting give giving need needing
    have having require requiring await awaiting want work working live living leave leaving
    """
)
"""Verbs that take a length of time."""
_COUNTED_FROM = words("ago later earlier before after since away")
"""After a length of time that tells when, not how long: “visited a hospital two days later”."""


def modifiers(tokens: Sequence[str], classes: str) -> Iterator[int]:
    """Places of the unknown words that modify a unit."""
    for match in _MODIFIED.finditer(classes):
        places = [match.start(group) for group in range(1, 7) if match.start(group) >= 0]
        if match.start(5) >= 0 and tokens[match.start()].lower() not in ("one", "1"):
            continue
        if all(_modifies(tokens[i], _alone(tokens, match.start())) for i in places):
            yield from places
    for match in _BEFORE_NUMBER.finditer(classes):
        following = tokens[match.start(2)] if match[2] else ""
        if following.lower() not in _COUNTED_FROM and _modifies(tokens[match.start(1)], alone=True):
            yield match.start(1)


def _alone(tokens: Sequence[str], number: int) -> bool:
    """Whether a number may be the subject of a clause."""
    before = tokens[number - 1].lower() if number else ""
    return not before or before in _ALONE or tokens[number].istitle()


def _modifies(word: str, alone: bool) -> bool:
    """Whether a word describes the unit after it; if it may be a verb or a noun, only by its ending."""
    if len(word) < 3 or not (word.isalpha() and word.islower()) or word in PHRASE_STOPS or word in _SPENDING:
        return False
    if word in _UNMARKED or word in PAST_FORMS or (word.endswith("s") and not word.endswith(("ss", "ous"))):
        return False
    return not alone or _ADJECTIVE.fullmatch(word) is not None
