"""Whom a pronoun means, with the reasons a reader is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from tui.article.model import Span
from tui.english.pronouns import PRONOUNS
from tui.extraction.speakers.antecedents import Choice, antecedent
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.mentions import Form, Mention
from tui.extraction.speakers.narrator import narrator
from tui.extraction.speakers.nominals import resolve_candidate, resolve_noun
from tui.extraction.speakers.nouns import NOUNS, noun_kind
from tui.extraction.speakers.scenes import Asked

_NAMES_AHEAD, _REACH_AHEAD = 6, 600
"""Names, and characters, after a pronoun among which its name is sought."""
_RELATIVE_REACH, _RELATIVE_BACK, _NOUN_REACH = 200, 9, 40
"""Characters, candidates, and characters for a bare noun, before “who” in which whom it means is sought."""
_DOUBTFUL = 0.6
"""Less is told to the reader."""
_SURE = 0.75
"""What is surer tells the gender of who is meant."""
_WHO: Final = (EntityKind.PERSON, EntityKind.UNKNOWN, EntityKind.GROUP, EntityKind.UNNAMED)
"""What “who” may mean; “which” means all others."""
_ONE: Final = {"m": "man", "f": "woman"}
_LAST: Final = {**_ONE, "plural": "group", "thing": "body"}
_REASONS: Final = (
    ("near", "subject of the sentence before"),
    ("previous", "who spoke the quote before"),
    ("last", "the last {one} named"),
    ("source", "quoted already"),
)
"""Reason for an antecedent → how a reader is told of it."""


def resolve_pronoun(discourse: Discourse, mention: Mention, own: Sequence[Span]) -> Resolved:
    """Whom a pronoun means; `own` is the content of its quote."""
    agrees, at = PRONOUNS[mention.word], mention.span.start
    word = mention.span.of(discourse.document.text)
    if agrees == "relative":
        return _relative(discourse, word, at, own)
    if agrees in ("first", "first plural"):
        return _first_person(discourse, word, at)
    if agrees == "anyone":
        return Resolved(None, 1.0, f"“{word}” is nobody in particular.")
    asked = Asked(at, agrees, own)
    choice = antecedent(discourse, asked)
    if choice and agrees in _ONE and _is_bare_role(discourse, choice):
        choice = antecedent(discourse, asked, named=True) or choice
    entity = choice.entity if choice else None
    if choice and choice.entity < 0 and choice.candidate:
        entity = resolve_candidate(discourse, choice.candidate, own)
    if entity is None or choice is None:
        return _ahead(discourse, word, at, agrees)
    if agrees in _ONE and choice.certainty > _SURE:
        discourse.learn(entity, gender=agrees)
    return _chosen(discourse, word, agrees, entity, choice)


def _chosen(discourse: Discourse, word: str, agrees: str, entity: int, choice: Choice) -> Resolved:
    """The antecedent with the two best reasons for it."""
    told = [said for reason, said in _REASONS if reason in choice.reasons] or ["the likeliest of those before"]
    reasons = ", and ".join(told[:2]).format(one=_LAST[agrees])
    doubt = "" if choice.certainty > _DOUBTFUL else " Others are almost as likely."
    sure = choice.certainty * CERTAINTY["pronoun"]
    return Resolved(entity, sure, f"“{word}” → {discourse.name_of(entity)}: {reasons}.{doubt}")


def _is_bare_role(discourse: Discourse, choice: Choice) -> bool:
    """Whether the choice is “the candidate”, who most likely has a name."""
    candidate = choice.candidate
    if candidate is None or candidate.phrase < 0:
        return False
    phrase = discourse.phrases[candidate.phrase]
    return phrase.determiner == "the" and not phrase.gender


def _ahead(discourse: Discourse, word: str, at: int, agrees: str) -> Resolved:
    """A pronoun before its name: “As he left, Grant said”."""
    first = bisect_left(discourse.starts, at)
    for i in range(first, min(len(discourse.names), first + _NAMES_AHEAD)) if agrees in _ONE else ():
        entity = discourse.entity_of(i)
        if entity.may_be_person and entity.gender in ("", agrees) and discourse.starts[i] < at + _REACH_AHEAD:
            why = f"“{word}” → {discourse.name_of(entity.index)}: nobody fits before, this name follows."
            return Resolved(entity.index, CERTAINTY["ahead"], why)
    return Resolved(None, 0.5, f"Nothing is named that “{word}” could mean.")


def _relative(discourse: Discourse, word: str, at: int, own: Sequence[Span]) -> Resolved:
    """“who” means the person named or described just before it."""
    document = discourse.document
    start = max(document.sentences[document.sentence_at(at)].start, at - _RELATIVE_REACH)
    upto = discourse.before(at)
    for candidate in reversed(discourse.candidates[max(0, upto - _RELATIVE_BACK) : upto]):
        if candidate.start < start:
            break
        if (word.casefold() == "who") == (discourse.kind_of(candidate) in _WHO):
            entity = resolve_candidate(discourse, candidate, own)
            if entity is not None:
                why = f"“{word}” → {discourse.name_of(entity)}: named just before it."
                return Resolved(entity, CERTAINTY["relative"], why)
    for i in reversed(document.tokens_in(Span(max(start, at - _NOUN_REACH), at))):
        noun = fold(document.words[i])
        if noun in NOUNS:
            phrase = Span(document.starts[i], document.ends[i])
            mention = Mention(phrase, Form.NOUN, noun, kind=noun_kind(noun), phrase=phrase, head=phrase)
            return resolve_noun(discourse, mention, own)
        if noun[0].isalnum():
            break
    return Resolved(None, 0.5, f"Nobody is named whom “{word}” could mean.")


def _first_person(discourse: Discourse, word: str, at: int) -> Resolved:
    """“I” in quote marks is whoever speaks there; elsewhere the author, in the author’s own words of others too."""
    upto = bisect_left(discourse.sources, (at, -1)) if discourse.document.is_quoted(at) else 0
    if upto:
        index = discourse.sources[upto - 1][1]
        why = f"“{word}” inside a quote is its speaker, {discourse.name_of(index)}."
        return Resolved(index, CERTAINTY["inner"], why)
    index = discourse.narrator = narrator(discourse)
    why = f"“{word}” outside quotes is who tells the article: {discourse.name_of(index)}."
    return Resolved(index, CERTAINTY["author"], why)
