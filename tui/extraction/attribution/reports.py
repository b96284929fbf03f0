"""What kind of report a piece of content is: speech or writing, thought, or neither.

A small network over what the large one knows of the piece (its states at the edges, their mean in the content and in
the cue, how sure labels and links are) and what grammar shows: which kind of cue it is, whether it is negated, whether
the content is a clause, an infinitive or a noun phrase, how much of it stands in quote marks. Trained by
`training.kinds` on the pieces that reading finds itself, wrong ones too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tui.english.clauses import DENIALS
from tui.english.documents import WORKS
from tui.english.function_words import DETERMINERS, PREPOSITIONS
from tui.english.reporting import IDLE, NAMING, NOBODY
from tui.english.verb_forms import BE
from tui.extraction.attribution import pointers
from tui.extraction.attribution.clauses import NO_FORM, Form, form
from tui.extraction.attribution.decoding import Stretch
from tui.extraction.attribution.features import MIN_WORDS, SMALL_WORDS, Tokens, levelled, word_hash
from tui.extraction.attribution.linking import Link
from tui.extraction.attribution.network import Floats, Network
from tui.extraction.model import Report

REPORTS = tuple(Report)
CUES = ("always", "clause", "clause_or_infinitive", "quoted_only", "thought", "attitude", "act")
"""Kinds of cues: of those of speech what content they need to report it."""
SAID, UNSAID = np.array([1.0, 0.0, 0.0], np.float32), np.array([0.0, 0.0, 1.0], np.float32)
"""The kinds of what somebody said, and of what nobody did."""
LONGEST_TERM = 7
"""Tokens, the marks among them, of quoted words that may be a term."""
DOUBT = 0.8
"""What is left of the network's doubt where a cue stands before content such as it reports."""
GRAMMAR = (*CUES, "marks", "denied", "fit", "before", *Form._fields)
"""What the last columns of what is observed tell: of the cue, whether it reports such content, the content's form."""
STATES = 6
"""How many states of tokens, or means of them, stand before the other columns of what is observed."""


def kinds(
    network: Network, tokens: Tokens, hidden: Floats, contents: Sequence[Stretch], links: Sequence[tuple[Link, Link]]
) -> Floats:
    """The probability of each of `REPORTS`, a row a piece of content."""
    if not contents:
        return np.zeros((0, len(REPORTS)), np.float32)
    w = network.weights
    rows = observed(network, tokens, hidden, contents, links)
    inner = rows @ w["kind 0 weight"] + w["kind 0"]
    scores = np.maximum(inner, 0, out=inner) @ w["kind 2 weight"] + w["kind 2"]
    scores = np.exp(scores - scores.max(1, keepdims=True))
    probabilities: Floats = scores / scores.sum(1, keepdims=True)
    grammar = dict(zip(GRAMMAR, rows[:, -len(GRAMMAR) :].T > 0, strict=True))
    marked = _marked(tokens, contents)
    said = grammar["before"] & (grammar["fit"] | (grammar["quoted_only"] & (marked > 0)))
    probabilities[said] = SAID + DOUBT * (probabilities[said] - SAID)
    probabilities[_unsaid(tokens, contents, links, grammar, marked)] = UNSAID
    return probabilities


def _unsaid(
    tokens: Tokens,
    contents: Sequence[Stretch],
    links: Sequence[tuple[Link, Link]],
    grammar: Mapping[str, NDArray[np.bool_]],
    marked: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Of which pieces grammar shows that nobody said them, whatever the network makes of them.

    They are denied, a single word without marks, a quoted term, or behind words that only join sentences; or they are
    no clause and not in quote marks, and stand behind a cue that reports clauses: “announced a tax”, “adding to fears”.
    """
    adrift = np.array([levelled(tokens.words[first]) in PREPOSITIONS for first, _, _ in contents])
    wanting = np.where(grammar["always"], adrift, grammar["clause"] | grammar["clause_or_infinitive"])
    lone = np.array([end - first == 1 and not marks for (first, end, _), marks in zip(contents, marked, strict=True)])
    idle = np.array([cue is not None and _is_idle(tokens, cue, source) for (source, _), (cue, _) in links])
    bare = marked < MIN_WORDS + 2
    term = np.array([_is_term(tokens, content) for content in contents])
    reporting = np.any([grammar[kind] for kind in CUES[:4]], axis=0)
    unsaid: NDArray[np.bool_] = (
        grammar["denied"] | lone | idle | (term & ~reporting) | (wanting & bare & grammar["before"] & ~grammar["fit"])
    )
    return unsaid


def _is_term(tokens: Tokens, content: Stretch) -> bool:
    """Whether content is but a few quoted words behind an article or a preposition, or the title of a work.

    a “click and collect” shop; her book “Money for You and Me”
    """
    first, end, _ = content
    if tokens.quotation[first] < 0 and levelled(tokens.words[first]) in DETERMINERS and first + 1 < end:
        first += 1  # “a” is one of the reported words
    quotation = tokens.quotation[first]
    if not first or quotation < 0 or tokens.quotation[end - 1] != quotation:
        return False
    before = levelled(tokens.words[first - 1])
    if before in WORKS:
        words = tokens.words[first:end]
        return all(not word[0].islower() or word in SMALL_WORDS for word in words)
    return end - first <= LONGEST_TERM and before != "as" and (before in DETERMINERS or before in PREPOSITIONS)


def _is_idle(tokens: Tokens, cue: Stretch, source: Stretch | None) -> bool:
    """Whether a cue joins sentences (“That said, …”), gives a name (“is called”), or is nobody's (“nothing shows”)."""
    words = [levelled(word) for word in tokens.words[max(0, cue.first - 1) : cue.end]]
    if " ".join(words) in IDLE or " ".join(words[1:]) in IDLE:
        return True
    if source is not None and levelled(tokens.words[source.first]) in NOBODY:
        return True
    if NAMING.isdisjoint(words):
        return False
    given = source is not None and source.end == cue.first and levelled(tokens.words[source.first]) in ("a", "an")
    return given or (not BE.isdisjoint(words) and (source is None or source.first < cue.first))


def _marked(tokens: Tokens, contents: Sequence[Stretch]) -> NDArray[np.int64]:
    """How many tokens of each piece stand in quote marks, the marks among them."""
    quoted = np.append(0, np.cumsum(tokens.quotation >= 0))
    spans = np.array([(first, end) for first, end, _ in contents], np.int64)
    marked: NDArray[np.int64] = quoted[spans[:, 1]] - quoted[spans[:, 0]]
    return marked


def observed(
    network: Network, tokens: Tokens, hidden: Floats, contents: Sequence[Stretch], links: Sequence[tuple[Link, Link]]
) -> Floats:
    """What the kind is told from, a row a piece of content."""
    spans = np.array([(first, end) for first, end, _ in contents], np.int64)
    size, inside = spans[:, 1] - spans[:, 0], _marked(tokens, contents)
    facts = (
        np.array([probability for _, _, probability in contents]),
        np.log1p(size) / 4,
        inside > 0,
        inside >= MIN_WORDS + 2,  # the marks are two
        inside / size,
        np.array([[link.target is not None, link.probability] for pair in links for link in pair]).reshape(-1, 4),
        np.array(list(_grammar(network, tokens, contents, links))),
    )
    return np.column_stack(
        [
            hidden[pointers.edges(spans, len(hidden))].reshape(len(spans), -1),
            _means(hidden, spans),
            _means(hidden, np.array([cue[:2] if cue else (0, 0) for _, (cue, _) in links])),
            *facts,
        ]
    ).astype(np.float32)


def _grammar(
    network: Network, tokens: Tokens, contents: Sequence[Stretch], links: Sequence[tuple[Link, Link]]
) -> Iterator[list[bool]]:
    """`GRAMMAR` of each piece."""
    read: dict[tuple[str, ...], list[bool]] = {}
    for (first, end, _), (_, (cue, _)) in zip(contents, links, strict=True):
        words = tuple(tokens.words[cue.first : cue.end]) if cue else ()
        if words not in read:
            read[words] = _of_cue(network, words)
        quoted = tokens.quotation[first] >= 0 and tokens.quotation[end - 1] >= 0
        found = NO_FORM if quoted else form(tokens.words[first:end])
        before = bool(cue and cue.first < first)
        known = read[words]
        fit = any(known[i] and fits(kind, found, before=before) for i, kind in enumerate(CUES[:3]))
        yield [*known, fit, before, *found]


def _of_cue(network: Network, words: Sequence[str]) -> list[bool]:
    """Which of `CUES` the words are, whether they are marks alone, whether they say that nothing was said."""
    known = {network.cues.get(word_hash(word)) for word in words}
    return [*(i in known for i in range(len(CUES))), not any(word[0].isalnum() for word in words), denied(words)]


def denied(cue: Iterable[str]) -> bool:
    """Whether the words of a cue say that nothing was said: “did not say”, “declined to comment”."""
    level = map(levelled, cue)
    return any(word in DENIALS or word.endswith("n't") for word in level)


def fits(kind: str, content: Form, *, before: bool) -> bool:
    """Whether a kind of cue reports content of this form, in which nothing is quoted, and which it stands before."""
    if kind == "clause":
        return content.clause
    wide = content.clause or content.infinitive
    return (kind == "clause_or_infinitive" and wide) or (kind == "always" and (wide or not before))


def _means(hidden: Floats, spans: NDArray[np.int64]) -> Floats:
    """The mean row of each range of rows, 0 of an empty one."""
    sizes = spans[:, 1] - spans[:, 0]
    if int(spans.max()) == len(hidden):
        hidden = np.concatenate([hidden, np.zeros_like(hidden[:1])])
    shares = ((sizes > 0) / np.maximum(sizes, 1)).astype(np.float32)
    means: Floats = np.add.reduceat(hidden, spans.ravel(), axis=0)[::2] * shares[:, None]
    return means
