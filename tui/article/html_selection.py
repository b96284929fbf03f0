"""Which blocks of the article's element are the article's: no teasers, captions, buttons, nothing twice.

Two tables of rules: what drops a block for its own sake, and what drops blocks for what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

from tui.article.boilerplate import is_boilerplate
from tui.article.html_blocks import HtmlDraft
from tui.article.model import BlockKind, StyleKind
from tui.article.rules import applies, first

_SENTENCE_END = re.compile(r"[.!?…:][”\"’')\]]*$")
_TEASER_LABEL = re.compile(r"^[^.!?]{0,40}:\s*$|^\W*$")
_PICTURE = r"(?i:photo(?:graph)?s?|images?|pictures?|pics?|fotos?)"
_CREDIT = re.compile(
    rf"(?:{_PICTURE}\s*(?:(?i:credits?|courtesy|supplied|via)\s*)*[:/©|]\s*[\w@“\"(]"  # … on Tuesday. Photo: Ana Ruiz
    rf"|[.(\[]\s*{_PICTURE}\s+(?i:by|credit|courtesy|via)\s+\w"  # … on Tuesday. (Photo by Ana Ruiz)
    r"|(?:[/(]|\bvia )\s*(?:Getty|Shutterstock|iStock|Unsplash|Alamy)\b|\b(?:AP|AFP) Photo\s*/)[^.!?]{0,60}[.)\]]*$"
)
_INVITATION = re.compile(
    r"\b(?:read|learn|watch|listen|see|find out|discover|explore|check out|more|related|also)\b[^.!?]{0,80}:$",
    re.IGNORECASE,
)
_SHINGLE = 6
"""How many words in a row tell one text from another."""

_COMMON = 20
"""Words that stand in more blocks than this are a refrain."""


Blocks = Sequence[HtmlDraft]


def selected(blocks: Blocks, found: set[str]) -> list[HtmlDraft]:
    """The article's own blocks. `found` is what trafilatura takes to be the article, as plain words."""
    kept = [b for b in blocks if b.kind is BlockKind.RULE or not first(OF_ITSELF, b, found)]
    for rule in AMONG_OTHERS:
        dropped = rule(kept)
        kept = [b for i, b in enumerate(kept) if i not in dropped or not applies(rule.__name__, b)]
    return kept


def plain(text: str) -> str:
    """Words only, in one case."""
    return " ".join(re.findall(r"\w+", text.replace("\xad", "").casefold()))


def line_of_boilerplate(block: HtmlDraft, _found: set[str]) -> bool:
    """“Share this:”"""
    return is_boilerplate(block.words)


def teaser(block: HtmlDraft, _found: set[str]) -> bool:
    """One link, or a label and a link: “READ: Dam cost twice as much”."""
    if block.kind is BlockKind.HEADING or block.linked < 0.5:
        return False
    rest = " ".join(r.text for r in block.runs if not any(s.target for s in r.styles)).strip()
    return block.linked > 0.95 or bool(_TEASER_LABEL.match(rest))


def caption(block: HtmlDraft, _found: set[str]) -> bool:
    """A short paragraph with a picture credit: “The wall on Tuesday. Photo: Ana Ruiz”."""
    words = block.words
    return block.kind is BlockKind.PARAGRAPH and len(words) < 300 and bool(_CREDIT.search(words))


def box(block: HtmlDraft, found: set[str]) -> bool:
    """A mere box (`<section>Flooding</section>`) with no sentence, unless trafilatura takes it to be the article's."""
    words = block.words
    if block.own_tag or block.kind is BlockKind.TABLE or plain(words) in found:
        return False
    return len(words) <= 60 or not _SENTENCE_END.search(words) or block.linked >= 0.5


OF_ITSELF: tuple[Callable[[HtmlDraft, set[str]], bool], ...] = (line_of_boilerplate, teaser, caption, box)


def repetition(blocks: Blocks) -> set[int]:
    """The same paragraph a second time."""
    seen: dict[str, int] = {}
    words = [plain(b.words) for b in blocks]
    return {i for i, text in enumerate(words) if _may_repeat(blocks[i], text) and seen.setdefault(text, i) < i}


def pull_quote(blocks: Blocks) -> set[int]:
    """“It is a question of who will sleep dry tonight”, when a longer paragraph says that too."""
    texts = [plain(b.words).split() for b in blocks]
    holders: dict[str, set[int]] = {}
    for i, text in enumerate(texts):
        for shingle in _shingles(text):
            holders.setdefault(shingle, set()).add(i)
    return {
        i
        for i, text in enumerate(texts)
        if _may_repeat(blocks[i], " ".join(text)) and _held_elsewhere(i, text, texts, holders)
    }


def list_of_links(blocks: Blocks) -> set[int]:
    """“Read about the harbour:” and the links listed below it."""
    dropped: set[int] = set()
    for i, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        invites = following and _opens_with_link(following) and _INVITATION.search(block.words)
        if invites or (i - 1 in dropped and _opens_with_link(block)):
            dropped.add(i)
    return dropped


def loose_heading(blocks: Blocks) -> set[int]:
    """Headings and rules at the end, which head nothing."""
    body = [i for i, b in enumerate(blocks) if b.kind not in (BlockKind.HEADING, BlockKind.RULE)]
    return set(range(body[-1] + 1 if body else 0, len(blocks)))


AMONG_OTHERS: tuple[Callable[[Blocks], set[int]], ...] = (
    repetition,
    pull_quote,
    loose_heading,
    list_of_links,
)


def _may_repeat(block: HtmlDraft, words: str) -> bool:
    return block.kind not in (BlockKind.HEADING, BlockKind.CODE) and words.count(" ") >= _SHINGLE - 1


def _held_elsewhere(i: int, text: list[str], texts: list[list[str]], holders: dict[str, set[int]]) -> bool:
    """Whether a longer block has all these words in a row; judged by the rarest shingles, so that time stays linear."""
    found = sorted((holders[s] for s in _shingles(text)), key=len)
    longer = {j for j in found[0] if j != i and len(texts[j]) > len(text)} if len(found[0]) <= _COMMON else set()
    for others in found[1:]:
        longer &= others
    return bool(longer)


def _shingles(words: list[str]) -> Iterable[str]:
    return (" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _opens_with_link(block: HtmlDraft) -> bool:
    """Whether it is a list item that leads elsewhere."""
    opening = next((r for r in block.runs if r.text.strip()), None)
    linked = opening is not None and any(s.kind is StyleKind.LINK for s in opening.styles)
    return block.kind is BlockKind.LIST_ITEM and linked and len(block.words) < 200
