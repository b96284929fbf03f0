"""The grammar: the patterns of all rules as one regular expression over the classes of a text.

A pattern's letters are classes of the lexicon or shapes made of these. What may stand before any of them (“early”,
“the end of”, “about”) is a pattern of its own, read backwards from a find. Every repetition is bounded: time is
linear in the number of words.
"""

from __future__ import annotations

import re
from functools import cache

from tui.english.words import words
from tui.extraction.dates.classes import SYMBOLS, one_of
from tui.extraction.dates.rules import PLAIN, RULES

# Shapes, from small to large; each may use those above it.
SHAPES = {
    "monthname": "(month|name|abbreviation dot?)",
    "dayname": "(weekday|dayabbreviation dot?)",
    "digits": "(n12|n24|n31)",
    "dayfigure": "(digits|ordinalnumber)",
    "dayofmonth": "(digits|ordinalnumber|ordinal)",
    "nth": "(ordinal|ordinalnumber)",
    "anyunit": "(unit|units|hour|hours)",
    "minute": "(n12|n24|n31|n59)",
    "spelledyear": "((teens|tens) (teens|tens (hyphen? ones)?)|ones scale (and? (teens|tens (hyphen? ones)?|ones))?)",
    "anyyear": "(year|spelledyear)",
    "card": "(ones|teens|tens|scale)",
    "figure": "(minute|number|year)",
    "words": "(card ((hyphen|and|to|or)? card){0,5})",
    "and_a_half": "(hyphen? and (fraction|hyphen? a hyphen? half))",
    "exact": "(figure (fraction|scale|(hyphen|to|or) figure)?|fraction|words|half a?|a half)",
    "loose": "(a? vague of?|a? scores of)",
    "quantity": "(exact and_a_half?|loose|a)",
    "modifiers": "(more (hyphen|comma)? more?)",
    "reldet": "(last|next|this|past|coming|previous|following|current|latest|same|that)",
    "edgy": "(final|ordinal|last|next|past|coming|previous|following|latest|recent|early)",
    "det": "(the|these|possessive|this)",
    "clocktime": "(ampm|(clock|digits) meridiem|clock|digits clockword rest{0,3}|noon)",
    "fromday": "((the|this)? (last|next|this)? coming? dayname comma?)",
    "span": "(hyphen|to|and)",
    "fiscalyear": "(fiscal hyphen? unit?)",
    "named": "(monthname (comma? of? anyyear|of (last|this|next) unit)?)",
    "monthday": "(monthname the? dayofmonth (comma? anyyear)?|the? dayofmonth of? monthname (comma? anyyear)?)",
    "feast": "(holiday rest{0,6} (comma? year)?)",
    "dayish": "(deictic|now|monthday|(the|this)? (last|this|next|following|coming)? dayname|feast)",
    "relunit": "((the|this)? (last|this|next|previous|following|coming|current|same) unit|the unit)",
    "placed": "(the? (nth|last|final) (unit|dayname) (of|in) (named|relunit))",
    "moment": "(placed|dayish|monthname anyyear|year)",
    "dayonly": "(deictic|(last|next|this|previous|following|that)? coming? dayname)",
}


ANCHORS = words(
    """
    era month name abbreviation weekday weekdays dayabbreviation unit units hour hours part parts season weekend
    weekends deictic tonight overnight noon adverbial long decade shortdecade decadename iso numericdate
    fraction year past quartername fiscalname apostropheyear holiday reference current
    recent future now meridiem ampm clock clockword
    teens tens scale ordinalnumber
    """
)
"""Every pattern needs a word of one of these classes."""

# What may stand before a find, read backwards from it: approximators, and where in the time it is.
APPROXIMATE = "(approximately|(more|comparative) than|at superlative|over|up to)"
ROUGHLY = "approximately"
STAGE = "(early hyphen?|early in|the? (early|final)? (edge (of|to)|close of))"
_PIECE = re.compile(r"\(\?<?[=!]|[a-z]\w*|\{\d,\d\}|\(|\S")

_SET_ATOM = r"(?:\\.|\[(?:\\.|[^\]\\])+\]|[^\\|()?*+\[\]{}.^$])"
_ATOM = re.compile(_SET_ATOM)
_CHOICE = re.compile(rf"\(\?:({_SET_ATOM}(?:\|{_SET_ATOM})*)\)")


@cache
def translate(pattern: str) -> str:
    """A pattern as a regular expression over class symbols."""
    out = []
    for piece in _PIECE.findall(pattern):
        if piece in SHAPES:
            out.append(translate(SHAPES[piece]))
        elif piece in SYMBOLS:
            out.append(re.escape(SYMBOLS[piece]))
        elif piece.isidentifier():
            raise ValueError(f"{piece!r} in {pattern!r} is neither a class nor a shape")
        else:
            out.append("(?:" if piece == "(" else piece)
    return _CHOICE.sub(_as_set, "".join(out))


def _as_set(choice: re.Match[str]) -> str:
    """(?:a|b|[cd]) as [abcd], which compiles and matches faster."""
    return f"[{''.join(atom[1:-1] if len(atom) > 2 else atom for atom in _ATOM.findall(choice[1]))}]"


@cache
def grammar() -> re.Pattern[str]:
    """All patterns as one; each ends in an empty group, whose number, less one, is its place in `RULES`."""
    return re.compile("|".join(f"{translate(rule.pattern)}()" for rule in RULES))


@cache
def plain() -> re.Pattern[str]:
    """The patterns of the plain rules as one, for a place where a composed one named no time."""
    return re.compile("|".join(f"{translate(rule.pattern)}()" for rule in PLAIN))


@cache
def more() -> re.Pattern[str]:
    """A word without which no pattern fits after another: an anchor, or a figure as in “May 9-13”, “2014-16”."""
    return re.compile(one_of(*ANCHORS, "n12", "n24", "n31", "n59", "number", "ordinalnumber"))


@cache
def runs() -> re.Pattern[str]:
    """Stretches of known words with at least one without which no pattern fits."""
    known = [name for name in SYMBOLS if name != "break"]
    idle = one_of(*(name for name in known if name not in ANCHORS))
    return re.compile(f"{idle}{{0,12}}{one_of(*ANCHORS)}{one_of(*known)}*")


@cache
def prefix(approximate: str, stage: bool) -> re.Pattern[str]:
    """What may stand before a find, up to its first token."""
    parts = (f"{translate(approximate)}?" if approximate else "") + (f"{translate(STAGE)}?" if stage else "")
    return re.compile(parts + r"\Z")
