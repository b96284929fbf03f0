"""Whether the words near a date look back or ahead.

English news puts the verb that governs a date before it more often than after it, so the words before are
read first, nearest first, up to the edge of the clause.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.english.verb_forms import BE, MODALS, NOT_PAST, PAST_FORMS
from tui.english.words import words
from tui.extraction.dates.tokens import TimeTokens

REACH = 12
"""TimeTokens looked at on each side."""

_AHEAD = words("""
    upcoming expires expire begins begin starts opens meets meet arrives faces heads heading returns leaves runs
    takes votes hosts holds premieres debuts kicks launches visits travels speaks plays reconvenes resumes celebrates
    due scheduled slated expected set poised intends hopes expects tentatively deadline going gonna likely
    postponed delayed adjourned rescheduled deferred
    """)
"""Present forms and participles that stand before a coming day."""
_CONDITIONS = words("if unless")
_BEFORE_CONDITION = words("in by on until till at during")
_GOVERNORS = words("""
    due scheduled slated expected set poised planned plans plan planning decided intends intend hopes hope expects
    expect wants want likely ready prepares preparing prepared going about vows vowed agreed agree promises promised
    aims is are supposed continue continues need needs has have able
    """)
"""What “to meet” hangs on when it lies ahead."""
PAST = PAST_FORMS | {"ago", "since"}
_REPORTING = words("said told announced reported wrote added")
_UNTIL = words("until till by before through")
_PRESENT_BE = words("is are")
_BEFORE_ADJECTIVE = words("a an the its their his her still yet as")
_STOP = words(". ! ? ;")
_ABBREVIATIONS = words(
    "gov sen rep mr mrs ms dr jr sr st gen lt col maj capt sgt prof rev hon adm cmdr supt det insp vs no inc corp co"
)
"""Before a full stop that ends no sentence."""
_PAST_BE = words("was were")
_DUE = words("due scheduled expected set supposed meant")
"""“was due to open”: what was ahead is past."""
_DETERMINERS = words("the a an his her its their my our your this that these those him them us me it")


class Direction(NamedTuple):
    """Back (−1), ahead (1) or undecided (0), and the words that say so."""

    sign: int
    cue: str = ""

    @property
    def why(self) -> str:
        """The cue in words, for evidence."""
        return f"“{self.cue}” looks {'ahead' if self.sign > 0 else 'back'}" if self.sign else ""

    @property
    def reported(self) -> bool:
        """Whether the cue is a verb of saying: then it is nearly always the day of the saying."""
        return self.cue in _REPORTING


def direction(tokens: TimeTokens, first: int, last: int) -> Direction:
    """Where the words near tokens first to last (exclusive) point."""
    if tokens.low(last) in ("was", "were") and tokens.low(first - 1) == "for":
        return Direction(-1, tokens.low(last))
    planned = tokens.low(first - 1) == "for" and tokens.kind(first) == "weekday"
    if planned and tokens.kind(last) != "apostrophe":
        return Direction(1, "for")
    if tokens.low(first - 1) == "of" and tokens.low(first - 2) == "ahead":
        return Direction(1, "ahead of")
    found = _scan(tokens, range(first - 1, max(first - 1 - REACH, -1), -1))
    if found.cue in _CONDITIONS and tokens.low(first - 1) not in _BEFORE_CONDITION:
        found = Direction(0)  # “if Monday’s vote stands”
    if not found.sign:
        found = _scan(tokens, range(last, min(last + REACH, len(tokens.words))), frozenset())
    if not found.sign and tokens.low(first - 1) in _UNTIL:
        return Direction(1, tokens.low(first - 1))
    return found


def _scan(tokens: TimeTokens, places: Iterable[int], ahead: frozenset[str] = _AHEAD | _CONDITIONS) -> Direction:
    """The nearest cue, in the order of the places."""
    for i in places:
        word = tokens.low(i)
        if (word in _STOP and not (word == "." and _abbreviated(tokens, i))) or tokens.kind(i) == "break":
            break
        if word in MODALS:
            return Direction(1, _shown(tokens, i))
        if word in PAST or (
            len(word) > 3
            and word.endswith("ed")
            and word not in NOT_PAST
            and tokens.low(i - 1) not in _BEFORE_ADJECTIVE
            and word not in ahead
        ):
            if tokens.low(i - 1) in _PRESENT_BE:
                continue  # “is heard in May” tells nothing
            if word in _GOVERNORS and tokens.low(i + 1) == "for":
                return Direction(1, f"{word} for")
            modal = _modal_before(tokens, i)
            return Direction(1, modal) if modal else Direction(-1, word)
        if word in ahead:
            return Direction(1, word)
        if word == "to" and _infinitive(tokens, i) and (governor := _governor(tokens, i)):
            past = governor in _DUE and any(tokens.low(j) in _PAST_BE for j in range(i - 3, i))
            return Direction(-1 if past else 1, f"{'was ' * past}{governor} to {tokens.low(i + 1)}")
    return Direction(0)


def _abbreviated(tokens: TimeTokens, i: int) -> bool:
    """Whether a full stop belongs to the word before it: “Gov.”, “Nov.”, an initial."""
    before = tokens.low(i - 1)
    short = before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha() and tokens.word(i - 1).isupper())
    return short or tokens.kind(i - 1) in ("abbreviation", "dayabbreviation")


def _shown(tokens: TimeTokens, i: int) -> str:
    following = tokens.low(i + 1)
    return f"{tokens.low(i)} {following}" if following.isalpha() else tokens.low(i)


def _modal_before(tokens: TimeTokens, i: int) -> str:
    """The modal of “will probably be held” seen from its participle."""
    for j in range(i - 1, max(i - 5, -1), -1):
        word = tokens.low(j)
        if word in MODALS:
            return _shown(tokens, j)
        if word == "to" and j == i - 2 and tokens.low(i - 1) in BE:
            return f"to be {tokens.low(i)}"
        if word in _STOP or word == "," or tokens.kind(j) == "break":
            break
    return ""


def _infinitive(tokens: TimeTokens, i: int) -> bool:
    """Whether a verb may follow this “to”."""
    following = tokens.word(i + 1)
    return following.islower() and tokens.kind(i + 1) == "" and following not in _DETERMINERS


def _governor(tokens: TimeTokens, i: int) -> str:
    """What “to meet” hangs on, if that looks ahead: “plans to meet”."""
    for j in range(i - 1, max(i - 4, -1), -1):
        word = tokens.low(j)
        if word in _GOVERNORS:
            return word
        if word in _STOP or tokens.kind(j) == "break":
            break
    return ""
