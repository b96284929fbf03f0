"""What is known about speech besides what the network learnt: named rules, in the order in which they are asked.

A rule of `SOURCES` is asked about one quoted piece at a time: who speaks in it? The first that answers decides. A rule
of `BEFORE` or `AFTER` looks at all pieces of a text. Each has an example in its docstring, which is its test; any can
be left out by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tui.article.model import Span
from tui.extraction.attribution.evidence import Decision
from tui.extraction.attribution.pieces import SPEECH, Piece
from tui.extraction.attribution.rules import before, layout, posts, whole
from tui.extraction.attribution.rules.rule import BY_FORM, Context, Rule
from tui.extraction.model import QuoteKind
from tui.text import Document

Step = Callable[[Document, list[Piece]], list[Piece]]
BEFORE: dict[str, Step] = {
    "stray": whole.stray,
    "afterthought": whole.afterthought,
    "aside": whole.aside,
    "turn": whole.turns,
    "post": posts.posts,
}
SOURCES = (
    Rule(Decision("signature", "A dash signs the words with “{source}”."), layout.signature),
    Rule(Decision("label", "“{source}:” stands before the words."), layout.label),
    Rule(Decision("headline label", "The headline opens with “{source}:”."), layout.headline),
    Rule(Decision("left open", before.GOES_ON, carried=True), before.left_open),
    Rule(
        Decision("introduction", "The paragraph before names “{source}” and ends with a colon.", carried=True),
        before.introduction,
    ),
    Rule(Decision("same source", before.GOES_ON, carried=True), before.same_source),
)
_SETTLED = (whole.TURN, posts.POST)
"""What has decided before a source is asked for."""
AFTER: dict[str, Step] = {"signing": whole.signing}


def applied(
    document: Document, pieces: list[Piece], mentions: Sequence[Span], without: Collection[str] = ()
) -> list[Piece]:
    """The pieces after every rule that is not left out; `mentions` are all that the network takes for sources."""
    for step in (step for name, step in BEFORE.items() if name not in without):
        pieces = step(document, pieces)
    asked = [rule for rule in SOURCES if rule.decision.name not in without]
    previous: Piece | None = None
    for piece in pieces:
        if piece.kind is not QuoteKind.INDIRECT and piece.decision not in _SETTLED:
            _ask(asked, Context(document, previous, mentions), piece)
            previous = piece
    for step in (step for name, step in AFTER.items() if name not in without):
        pieces = step(document, pieces)
    return pieces


def _ask(rules: Sequence[Rule], context: Context, piece: Piece) -> None:
    """Let the first rule that knows who speaks in a piece decide."""
    for rule in rules:
        if found := rule.find(context, piece):
            piece.attribute(found.source, found.cue, found.sure, rule.decision)
            if found.proves:
                piece.kinds = SPEECH
                piece.stretch = piece.stretch._replace(probability=max(BY_FORM, piece.stretch.probability))
            if found.content:
                piece.content, piece.parts = found.content, [found.content]
            return
