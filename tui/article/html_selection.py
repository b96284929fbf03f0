"""Which blocks of the article's element are the article's: no teasers, captions, buttons, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.article.furniture import is_boilerplate
from tui.article.html_blocks import HtmlDraft
from tui.article.model import BlockKind, StyleKind

_SENTENCE_END = re.compile(r"[.!?…:][”\"’')\]]*$")
_TEASER_LABEL = re.compile(r"^[^.!?]{0,40}:\s*$|^\W*$")
_PICTURE = r"(?i:photo(?:graph)?s?|images?|pictures?|pics?|fotos?)"
_CREDIT = re.compile(
    rf"(?:{_PICTURE}\s*(?:(?i:credits?|courtesy|supplied|via)\s*)*[:/©|]\s*[\w@“\"(]"  # … on Tuesday. Photo: Ana Ruiz
    rf"|[.(\[]\s*{_PICTURE}\s+(?i:by|credit|courtesy|via)\s+\w"  # … on Tuesday. (Photo by Ana Ruiz)
    r"|(?:[/(]|\bvia )\s*(?:Getty|Shutterstock|iStock|Unsplash|Alamy)\b|\b(?:AP|AFP) Photo\s*/)[^.!?]{0,60}[.)\]]*$"
)
_ENDINGS = re.compile(
    r"(?:related|recommended|more|read more|see also|further reading|you (?:may|might) (?:also )?(?:like|be interested)"
    r"|also (?:read|on)|trending|popular|latest|previous|from (?:our|the) archives?|other stories|don['’]t miss"
    r"|what to read next)\b.{0,60}",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"\b(?:read|learn|watch|listen|see|find out|discover|explore|check out|more|related|also)\b[^.!?]{0,80}:$",
    re.IGNORECASE,
)
_SHINGLE = 6
"""Words in a row that tell one text from another."""

_COMMON = 20
"""Blocks: what stands in more of them is a refrain."""


def selected(blocks: list[HtmlDraft], found: set[str]) -> list[HtmlDraft]:
    """The article's own blocks. `found` is what trafilatura took for the article, as plain words."""
    kept = _without_doubles([b for b in blocks if _belongs(b, found)])
    return _without_teaser_lists(_without_loose_headings(kept))


def plain(text: str) -> str:
    """Words only, in one case."""
    return " ".join(re.findall(r"\w+", text.replace("\xad", "").casefold()))


def _belongs(block: HtmlDraft, wanted: set[str]) -> bool:
    words = block.words
    if block.kind is BlockKind.RULE:
        return True
    if is_boilerplate(words) or _is_teaser(block) or _is_caption(block, words):
        return False
    if block.own_tag or block.kind is BlockKind.TABLE:
        return True
    return plain(words) in wanted or (len(words) > 60 and bool(_SENTENCE_END.search(words)) and block.linked < 0.5)


def _is_teaser(block: HtmlDraft) -> bool:
    """A block that is one link, or a label and a link: “READ: Dam cost twice as much”."""
    if block.kind is BlockKind.HEADING or block.linked < 0.5:
        return False
    rest = " ".join(r.text for r in block.runs if not any(s.target for s in r.styles)).strip()
    return block.linked > 0.95 or bool(_TEASER_LABEL.match(rest))


def _is_caption(block: HtmlDraft, words: str) -> bool:
    """A short paragraph that ends in a picture credit."""
    return block.kind is BlockKind.PARAGRAPH and len(words) < 300 and bool(_CREDIT.search(words))


def _without_doubles(blocks: list[HtmlDraft]) -> list[HtmlDraft]:
    """Drop what stands in the article twice: the same block again, or a pull quote out of a longer paragraph."""
    texts = [plain(b.words).split() for b in blocks]
    first: dict[str, int] = {}
    holders: dict[str, set[int]] = {}
    for i, text in enumerate(texts):
        if first.setdefault(" ".join(text), i) == i:
            for shingle in _shingles(text):
                holders.setdefault(shingle, set()).add(i)
    return [
        block
        for i, (block, text) in enumerate(zip(blocks, texts, strict=True))
        if block.kind in (BlockKind.HEADING, BlockKind.CODE)
        or not (len(text) >= _SHINGLE and (first[" ".join(text)] < i or _held_elsewhere(i, text, texts, holders)))
    ]


def _held_elsewhere(i: int, text: list[str], texts: list[list[str]], holders: dict[str, set[int]]) -> bool:
    """Whether a longer block has all these words in a row; judged by the rarest shingles, so that time stays linear."""
    found = sorted((holders[s] for s in _shingles(text)), key=len)
    longer = {j for j in found[0] if j != i and len(texts[j]) > len(text)} if len(found[0]) <= _COMMON else set()
    for others in found[1:]:
        longer &= others
    return bool(longer)


def _shingles(words: list[str]) -> Iterable[str]:
    for i in range(len(words) - _SHINGLE + 1):
        yield " ".join(words[i : i + _SHINGLE])


def _without_loose_headings(blocks: list[HtmlDraft]) -> list[HtmlDraft]:
    """Headings and rules at the end head nothing."""
    end = len(blocks)
    while end and blocks[end - 1].kind in (BlockKind.HEADING, BlockKind.RULE):
        end -= 1
    return blocks[:end]


def _without_teaser_lists(blocks: list[HtmlDraft]) -> list[HtmlDraft]:
    """No “Related stories” with what it heads near the end, no “Read about:” with its list of links."""
    for i in range(len(blocks) - 1, max(0, len(blocks) * 2 // 3), -1):
        if blocks[i].kind is BlockKind.HEADING and _ENDINGS.fullmatch(blocks[i].words.strip(" :")):
            blocks = blocks[:i]
    kept: list[HtmlDraft] = []
    inviting = False
    for i, block in enumerate(blocks):
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if following and _opens_with_link(following) and _INVITATION.search(block.words):
            inviting = True
        elif not (inviting and _opens_with_link(block)):
            inviting = False
            kept.append(block)
    return kept


def _opens_with_link(block: HtmlDraft) -> bool:
    """Whether it is an item of a list that points elsewhere."""
    first = next((r for r in block.runs if r.text.strip()), None)
    linked = first is not None and any(s.kind is StyleKind.LINK for s in first.styles)
    return block.kind is BlockKind.LIST_ITEM and linked and len(block.words) < 200
