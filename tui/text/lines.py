"""What each line of a text is for: prose, or a heading, a byline, a credit, a question, words of the page.

Where the article has blocks they tell; where it has none, or they do not say, the line's own form does. Told once:
no later step looks for headlines or bylines again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.article.model import Block, BlockKind, Metadata, Span
from tui.text import line_forms as forms
from tui.text.datelines import dateline
from tui.text.segmentation import Segmentation


class Role(StrEnum):
    """What a line is for."""

    PROSE = "prose"
    TITLE = "title"
    """The article's own headline."""
    HEADING = "heading"
    BYLINE = "byline"
    CREDIT = "credit"
    """Who took or drew a picture: “Photo: Marta Lind”."""
    QUESTION = "question"
    """A line that asks and quotes nobody, as an interviewer's does."""
    QUOTED = "quoted"
    """Set apart as a block quote: all of it is somebody's words."""
    SILENT = "silent"
    """Code, or words of the page: nobody is quoted in it and nobody named in it speaks."""


class Line(NamedTuple):
    """A paragraph of the text, as far as its form tells what it is for."""

    role: Role
    capitalised: bool
    """Most words have capitals, as in headlines: a capital makes no name there."""
    dateline: Span | None
    """“LORVY, March 3 (AP) —” at the beginning of prose."""


_LONGEST, _LONGEST_TITLE, _LONGEST_BYLINE = 300, 200, 160
"""Code points; of a line longer than the first, the block alone tells."""
_HEAD = 1500
"""Code points from the beginning within which the headline and the byline stand."""
_LEAST_QUESTIONS, _PARAGRAPHS_A_QUESTION = 3, 12
"""How many questions an interview has at least, and how far they stand apart at most."""
_BY_BLOCK = {
    BlockKind.CODE: Role.SILENT,
    BlockKind.BOILERPLATE: Role.SILENT,
    BlockKind.HEADING: Role.HEADING,
    BlockKind.LIST_ITEM: Role.PROSE,
    BlockKind.TABLE: Role.PROSE,
    BlockKind.FOOTNOTE: Role.PROSE,
    BlockKind.RULE: Role.PROSE,
}
"""What a block is for whose kind tells; a heading may also be one of the forms below."""
_FORMS = (
    (Role.BYLINE, _LONGEST, forms.is_sign_off),
    (Role.CREDIT, 160, forms.is_credit),
    (Role.QUESTION, _LONGEST, forms.asks),
    (Role.HEADING, 120, forms.is_heading),
)
"""Role, the code points that a line of that form has at most, and what tells it; the first one counts."""
_MAY_BE_TITLE = (Role.PROSE, Role.HEADING, Role.QUESTION)
_FORMS_IN_HEAD = ((Role.BYLINE, _LONGEST_BYLINE, forms.is_byline), *_FORMS)


def lines_of(segmentation: Segmentation, blocks: Sequence[Block], metadata: Metadata) -> tuple[Line, ...]:
    """A line for each paragraph; linear in the text's length."""
    text, paragraphs = segmentation.text, segmentation.paragraphs
    holders = list(_holders(paragraphs, blocks))
    lines = [text[start : min(end, start + _LONGEST + 1)] for start, end in paragraphs]
    authors = [author.casefold() for author in metadata.authors]
    roles = [
        _role(holder, line, head=span.start < _HEAD, authors=authors)
        for holder, line, span in zip(holders, lines, paragraphs, strict=True)
    ]
    for number in _rhetorical(segmentation, roles):
        roles[number] = Role.PROSE
    title = _title_at(segmentation, lines, roles, holders, _plain(metadata.title or ""))
    if title is not None:
        roles[title] = Role.TITLE
    return tuple([_line(text, *found) for found in zip(paragraphs, lines, roles, strict=True)])


def _holders(paragraphs: Sequence[Span], blocks: Sequence[Block]) -> Iterator[Block | None]:
    """The block that holds each paragraph."""
    starts = [block.span.start for block in blocks]
    for start, _ in paragraphs:
        at = bisect_right(starts, start) - 1
        yield blocks[at] if at >= 0 and start < blocks[at].span.end else None


def _line(text: str, paragraph: Span, line: str, role: Role) -> Line:
    """The line with what follows from its role: a dateline makes prose of a question."""
    opening = dateline(text, *paragraph) if role in (Role.PROSE, Role.QUESTION) else None
    capitalised = len(line) <= _LONGEST_TITLE and forms.is_capitalised(line)
    return Line(Role.PROSE if opening else role, capitalised, opening)


def _role(holder: Block | None, line: str, *, head: bool, authors: Sequence[str]) -> Role:
    """What a line is for, by itself; `head`: it stands near the beginning of the text."""
    by_block = _BY_BLOCK.get(holder.kind) if holder else None
    if holder and holder.quoting and by_block is not Role.SILENT:
        return Role.QUOTED
    if by_block not in (None, Role.HEADING):
        return by_block
    if head and len(line) <= _LONGEST_BYLINE and forms.opens_with_author(line, authors):
        return Role.BYLINE
    fits = (
        role
        for role, longest, has_form in (_FORMS_IN_HEAD if head else _FORMS)
        if len(line) <= longest and has_form(line)
    )
    return next(fits, by_block or Role.PROSE)


def _rhetorical(segmentation: Segmentation, roles: Sequence[Role]) -> list[int]:
    """Paragraphs that end with a question after other sentences, unless the text asks as often as interviews do."""
    asked = [i for i, role in enumerate(roles) if role is Role.QUESTION]
    if len(asked) >= _LEAST_QUESTIONS and len(asked) * _PARAGRAPHS_A_QUESTION >= len(roles):
        return []
    spans = [segmentation.paragraphs[i] for i in asked]
    return [
        i
        for i, (start, end) in zip(asked, spans, strict=True)
        if segmentation.sentence_at(start) != segmentation.sentence_at(end - 1)
    ]


def _title_at(
    segmentation: Segmentation,
    lines: Sequence[str],
    roles: Sequence[Role],
    holders: Sequence[Block | None],
    title: str,
) -> int | None:
    """Which line is the headline: one that says what the title says, or else the first, if block or form allow it."""
    head = range(bisect_right(segmentation.paragraphs, (_HEAD,)))
    may = [i for i in head if roles[i] in _MAY_BE_TITLE and len(lines[i]) <= _LONGEST_TITLE]
    same = [i for i in may if title and _say_the_same(_plain(lines[i]), title)]
    if same or may[:1] != [0]:
        return same[0] if same else None
    first = holders[0]
    if first and first.kind is BlockKind.HEADING and first.level <= 1:
        return 0
    return 0 if not title and len(lines) > 1 and forms.opens_as_title(lines[0]) else None


def _say_the_same(line: str, title: str) -> bool:
    """Whether two lines have the same words, or one has some more before or after: “Ferry lost | The Harbour Post”."""
    short, long = sorted((line, title), key=len)
    return short == long or (2 * len(short) >= len(long) and (long.startswith(short) or long.endswith(short)))


def _plain(line: str) -> str:
    """Letters and digits of a line, case-folded: what two lines that say the same have in common."""
    return "".join(filter(str.isalnum, line.casefold()))
