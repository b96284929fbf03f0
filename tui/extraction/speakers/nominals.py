"""Whom a noun phrase means: “the senator”, “the company”, “the statement”, “a senior aide”.

A definite one may be somebody already named, by role; a document is its issuer, when the text tells who that is;
all others are speakers of their own, called by the words the article has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.article.model import Span
from tui.english.bodies import BODY_KINDS
from tui.english.function_words import DEFINITES, PHRASE_STOPS
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.bearers import bearer
from tui.extraction.speakers.candidates import Candidate
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.issuers import issuer
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.mentions import Form, Mention
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.scenes import Asked
from tui.extraction.speakers.wording import key_words
from tui.text import Document

_BODIES_BACK = 60
"""Candidates before a noun for a body among which the body of that sort is sought."""
_NAMED_BACK, _SPOKEN_BACK = 40, 6
"""Candidates and sources before it among which any body is guessed."""
_CREDITS_READ = 3
"""Names of an entity that are looked at to tell that it stands in datelines only."""
_PUBLICATION_NOUNS = words("magazine newspaper paper daily weekly network website")
"""Nouns that may follow a name and mean no more than it: “Harbour magazine”."""
_PERSONAL = re.compile(r", (?:who|an?|\d+)\b")
"""What follows the name of a person: “, who …”, “, a deckhand”, “, 42”."""
_COMPLEMENT_REACH = 60
"""Characters behind a noun within which “of chefs” ends."""


def resolve_noun(discourse: Discourse, mention: Mention, own: Sequence[Span]) -> Resolved:
    """Whom a noun phrase means."""
    mention = _snapped(discourse, mention)
    text = discourse.document.text
    head, phrase = mention.head or mention.span, mention.phrase or mention.span
    said = head.of(text)
    known: Resolved | None = None
    if mention.kind is EntityKind.DOCUMENT:
        known = _issuer(discourse, mention, said, own)
    elif mention.kind is EntityKind.UNNAMED and mention.definite:
        known = bearer(discourse, mention, said, own)
    elif mention.kind is EntityKind.ORGANISATION and (mention.definite or mention.inner):
        known = _body(discourse, mention, said)
    if known is not None:
        return known
    if said.isalpha() and not any(c.isupper() or c.islower() for c in said):
        mention = mention._replace(kind=EntityKind.PERSON)  # a name in letters that have no capitals
    several = mention.kind in (EntityKind.ORGANISATION, EntityKind.GROUP)
    return _of_its_own(discourse, mention, head if several and mention.definite and " " in said else phrase, said)


def _of_its_own(discourse: Discourse, mention: Mention, shown: Span, said: str) -> Resolved:
    """Somebody the text describes and does not name: the one described so before, or another."""
    called = shown.of(discourse.document.text)
    key = key_words(called)
    if not key:
        return Resolved(None, 1.0, "The words of the source name nobody.")
    repeated = discourse.described(key) is not None
    apart = mention.span.start if mention.kind is EntityKind.UNNAMED and repeated and not mention.definite else None
    index = discourse.describe(key, mention.kind, shown, PERSON_NOUNS.get(mention.word, ""), apart)
    discourse.learn_role(mention.word, index)
    if repeated and apart is None:
        return Resolved(index, CERTAINTY["repeated"], f"“{said}”: the same words as before.")
    return Resolved(index, CERTAINTY["unnamed"], f"The article says “{called}” and gives no name.")


def _snapped(discourse: Discourse, mention: Mention) -> Mention:
    """The mention with the whole of its noun phrase where it was cut short: “woman’s” of “the woman’s”."""
    head, phrases = mention.head or mention.span, discourse.phrases
    i = bisect_left(phrases, head.end - 2, key=lambda p: p.span.end)
    if i == len(phrases) or not phrases[i].span.start < head.start < phrases[i].span.end <= head.end:
        return mention
    phrase = phrases[i]
    whole = phrase.span
    return mention._replace(
        word=phrase.noun,
        kind=phrase.kind,
        head=whole,
        phrase=Span(whole.start, max(whole.end, (mention.phrase or head).end)),
        definite=_is_definite(phrase),
    )


def _is_definite(phrase: NounPhrase) -> bool:
    """Whether a phrase is for somebody the reader knows, or is told of by whose they are."""
    return phrase.determiner in DEFINITES or phrase.determiner == "’s"


def resolve_candidate(discourse: Discourse, candidate: Candidate, own: Sequence[Span]) -> int | None:
    """The entity that a candidate is."""
    if candidate.names:
        return joined(discourse, candidate.names)
    phrase = discourse.phrases[candidate.phrase]
    definite = _is_definite(phrase)
    inner = tuple(discourse.names_in(phrase.span))
    whole = phrase.span if definite else Span(phrase.span.start, _complemented(discourse.document, phrase.span.end))
    mention = Mention(phrase.span, Form.NOUN, phrase.noun, (), inner, phrase.kind, definite, whole, phrase.span)
    return resolve_noun(discourse, mention, own).entity


def _complemented(document: Document, end: int) -> int:
    """Where “ of chefs” ends after a noun that ends at the offset."""
    if not document.text.startswith(" of ", end):
        return end
    at = end
    for i in document.tokens_in(Span(end, end + _COMPLEMENT_REACH)):
        word = document.words[i].casefold()
        if word == "of" and at == end:
            continue
        if word in PHRASE_STOPS or not word[0].isalnum():
            break
        at = document.ends[i]
    return at


def joined(discourse: Discourse, names: Sequence[int]) -> int:
    """The entity that a name means, or the group that several make."""
    members = sorted({discourse.entity_of(i).index: None for i in names})
    if len(members) == 1:
        return members[0]
    called = [discourse.name_of(m) for m in dict.fromkeys(discourse.entity_of(i).index for i in names)]
    shown = ", ".join(called[:-1]) + f" and {called[-1]}"
    return discourse.describe(tuple(sorted(key_words(shown))), EntityKind.GROUP, shown)


def _issuer(discourse: Discourse, mention: Mention, said: str, own: Sequence[Span]) -> Resolved | None:
    """Who speaks in a document."""
    found = issuer(discourse, mention, own)
    index = resolve_candidate(discourse, found, own) if isinstance(found, Candidate) else found
    if index is None:
        return None
    return Resolved(index, CERTAINTY["issuer"], f"“{said}” → {discourse.name_of(index)}: who issued it.")


def _body(discourse: Discourse, mention: Mention, said: str) -> Resolved | None:
    """The organisation that a noun names again: “the foundation”, “the paper”, “the campaign”."""
    if mention.inner:
        return _named_within(discourse, mention, said)
    upto = discourse.before(mention.span.start)
    for candidate in reversed(discourse.candidates[max(0, upto - _BODIES_BACK) : upto]):
        found = _same_body(discourse, candidate, mention.word)
        if found is not None:
            how = "spoken of before" if candidate.phrase >= 0 else "the last one of that sort named"
            return Resolved(found, CERTAINTY["organisation"], f"“{said}” → {discourse.name_of(found)}: {how}.")
    return _any_body(discourse, mention, said, upto)


def _named_within(discourse: Discourse, mention: Mention, said: str) -> Resolved | None:
    """The publication that a noun stands behind and adds nothing to: “Harbour magazine”."""
    last, end = discourse.names[mention.inner[-1]], (mention.head or mention.span).end
    if mention.word not in _PUBLICATION_NOUNS or last.possessive or last.span.end + len(mention.word) + 1 != end:
        return None
    entity = discourse.entity_of(mention.inner[-1])
    return Resolved(entity.index, CERTAINTY["organisation"], f"The source is named: {said}.")


def _same_body(discourse: Discourse, candidate: Candidate, noun: str) -> int | None:
    """The body that a candidate is, if the noun may name it again."""
    if candidate.phrase >= 0:
        phrase = discourse.phrases[candidate.phrase]
        told = phrase.determiner not in ("the", "its", "their") or len(discourse.names_in(phrase.span)) > 0
        return resolve_candidate(discourse, candidate, ()) if phrase.noun == noun and told else None
    if len(candidate.names) != 1:
        return None
    entity = discourse.entity_of(candidate.names[0])
    if entity.kind not in (*NAMED_BODIES, EntityKind.UNKNOWN):
        return None
    same = noun in entity.words or noun in entity.roles or entity.words[-1] in BODY_KINDS.get(noun, ())
    return entity.index if same else None


def _any_body(discourse: Discourse, mention: Mention, said: str, upto: int) -> Resolved | None:
    """The likeliest body before a noun for bodies, as a guess. `upto`: how many candidates stand before."""
    if mention.word not in BODY_KINDS:
        return None
    near = discourse.candidates[max(0, upto - _NAMED_BACK) : upto]
    named = [discourse.entity_of(c.names[0]) for c in near if c.names]
    named += [discourse.entity(entity) for _, entity in discourse.sources[-_SPOKEN_BACK:]]
    bodies = {e.index for e in named if _may_be_body(discourse, e, mention.word)}
    choice = antecedent(discourse, Asked(mention.span.start, "thing"), named=True, among=bodies) if bodies else None
    if choice is None:
        return None
    discourse.learn(choice.entity, kind=EntityKind.ORGANISATION)
    why = f"“{said}” → {discourse.name_of(choice.entity)}: the likeliest body; a guess."
    return Resolved(choice.entity, CERTAINTY["role guess"], why)


def _may_be_body(discourse: Discourse, entity: Entity, noun: str) -> bool:
    """Whether a common noun may mean an entity: no person, and no body of another sort, as a university."""
    text, names, word = discourse.document.text, discourse.names, entity.words[-1]
    if entity.names and all(_in_dateline(discourse.document, names[i].span) for i in entity.names[:_CREDITS_READ]):
        return False
    if word not in BODY_KINDS[noun] and any(word in kinds for kinds in BODY_KINDS.values()):
        return False
    if entity.kind is not EntityKind.UNKNOWN or entity.gender:
        return entity.kind is EntityKind.ORGANISATION
    return not any(_PERSONAL.match(text, names[i].span.end) for i in entity.names)


def _in_dateline(document: Document, span: Span) -> bool:
    """Whether a name is the agency or the town of a dateline: “LORVY (AP) —”."""
    dateline = document.dateline_at(span.start)
    return dateline is not None and span.start < dateline.end
