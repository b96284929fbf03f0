"""Plain text to blocks: paragraphs end at blank lines or line ends; wrapped lines are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tui.article.assembly import Draft, Run
from tui.article.boilerplate import is_boilerplate
from tui.article.byline import byline_authors
from tui.article.model import BlockKind
from tui.article.published import dateline_date
from tui.english.calendar import WEEKDAYS

_WIDEST = 130
"""Characters: longer lines are paragraphs, because nobody wraps lines as long as that by hand."""

_SLACK = 12
"""How many characters before the width a wrapped line may end although the next word would have fitted."""

_RULE = re.compile(r"[\s*_=~#•·–—-]{3,}")
_BULLET = re.compile(r"(?P<marker>[•*·‣▪–-]|\d{1,2}[.)])\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*$")
_SENTENCE_INSIDE = re.compile(r"[.!?][”\"’)]?\s+[A-Z“\"]")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)


def plain_drafts(text: str) -> list[Draft]:
    """The blocks of a sanitised plain text."""
    drafts = [_draft(words) for words in _paragraphs(text.split("\n"))]
    first = next((d for d in drafts if d.kind is not BlockKind.BOILERPLATE), None)
    if first and _is_headline(first.words, drafts, separated=_blank_after_first(text)):
        first.kind, first.level = BlockKind.HEADING, 1
    return drafts


def _paragraphs(lines: list[str]) -> Iterable[str]:
    """Lines joined into paragraphs: in wrapped text, a full line continues on the next one."""
    width = _wrap_width(lines)
    paragraph = ""
    previous = ""
    for line in lines:
        words = line.strip()
        if paragraph and words and _goes_on(previous, line, width):
            paragraph += f" {words}"
        else:
            if paragraph:
                yield paragraph
            paragraph = words
        previous = line
    if paragraph:
        yield paragraph


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line is so full that the next word did not fit, and the next line does not begin something new."""
    words = following.strip()
    if not width or _is_indented(line, following) or _BULLET.match(words) or is_boilerplate(words):
        return False
    return len(line.rstrip()) + 1 + len(words.split(maxsplit=1)[0]) > width - _SLACK


def _is_indented(line: str, following: str) -> bool:
    return len(following) - len(following.lstrip()) > len(line) - len(line.lstrip()) + 1


def _wrap_width(lines: list[str]) -> int:
    """The column at which lines are wrapped by hand, or 0 if each line is a paragraph.

    In wrapped text, nearly every line inside a paragraph is as long as the next word allows, and few end a sentence.
    """
    pairs = [
        (line.rstrip(), len(following.split(maxsplit=1)[0]))
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and not _is_indented(line, following)
    ]
    if len(pairs) < 2:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[len(lengths) * 19 // 20]
    if not 30 <= width <= _WIDEST or max(map(len, lines)) > 2 * _WIDEST:
        return 0
    full = sum(1 for line, word in pairs if len(line) + 1 + word > width - _SLACK)
    ended = sum(1 for line, _ in pairs if _SENTENCE_END.search(line))
    return width if full >= 0.7 * len(pairs) and ended <= 0.5 * len(pairs) else 0


def _draft(words: str) -> Draft:
    if _RULE.fullmatch(words):
        return Draft(BlockKind.RULE, [Run(words)])
    if is_boilerplate(words):
        return Draft(BlockKind.BOILERPLATE, [Run(words)])
    bullet = _BULLET.match(words)
    if bullet and bullet["marker"] in "•·‣▪":
        return Draft(BlockKind.LIST_ITEM, [Run(words[bullet.end() :])], depth=1, marker="•")
    return Draft(BlockKind.PARAGRAPH, [Run(words)])


def _blank_after_first(text: str) -> bool:
    lines = text.lstrip().split("\n", 2)
    return len(lines) > 1 and not lines[1].strip()


def _is_headline(words: str, drafts: list[Draft], *, separated: bool) -> bool:
    """Whether a first line is short, at most one sentence and not a byline, and longer text follows it.

    With a full stop it looks like a short first sentence: then it also needs a blank line after it, and no weekday,
    which reports often have and headlines hardly ever.
    """
    following = [d for d in drafts if d.kind is BlockKind.PARAGRAPH][1:]
    if not following or len(words) > 160 or len(words.split()) > 22 or words[-1] in ",;":
        return False
    if _SENTENCE_INSIDE.search(words) or byline_authors(words) or dateline_date(words):
        return False
    if max(len(d.words) for d in following) <= len(words):
        return False
    if words.rstrip("”\"’'").endswith("."):
        return separated and len(words.split()) <= 16 and not _WEEKDAY.search(words)
    return True
