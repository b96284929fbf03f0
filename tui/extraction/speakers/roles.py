"""Whom a noun phrase means: “the senator”, “the paper”, “the statement”, “a senior aide”.

A definite one may be somebody already named, by role; a paper is its issuer, when the text tells who that is;
all others are speakers of their own, called by the words the article has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from tui.article.model import Span
from tui.english.bodies import BODY_KINDS
from tui.english.function_words import DEFINITES, PHRASE_STOPS, POSSESSIVES
from tui.english.honorifics import HONORIFICS
from tui.english.nationalities import NATIONALITIES
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.titles import TITLES
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.cast import Cast, Resolved, phrase_key
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.issuers import issuer
from tui.extraction.speakers.name_forms import DOCUMENT, GROUP, ORGANISATION, PERSON, PLACE, UNKNOWN, UNNAMED
from tui.extraction.speakers.nouns import is_person_noun
from tui.extraction.speakers.reading import Candidate
from tui.extraction.speakers.sources import Form, Mention

_BODIES_BACK, _GUESS_REACH, _CLEAR_LEAD = 60, 700, 0.3
_NAMED_BACK, _SPOKEN_BACK = 40, 6
_KINDS_OF_PAPERS = words("magazine newspaper paper daily weekly network website")
"""Nouns that may follow a name and mean no more than it: “Harbour magazine”."""

_WORDS_TO_GUESS = 3
_PERSONAL = re.compile(r", (?:who|an?|\d+)\b")
"""What follows the name of a person: “, who …”, “, a deckhand”, “, 42”."""
_OF = re.compile(r" of ")
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_ANYBODY = words("man woman boy girl teenager")
_OWNER = re.compile(r"(?:[Tt]he )?([A-Z][^,;:“”\"]*?)[’'](?:s |(?<=s.) )")
"""Whose somebody is: the Prime Minister’s spokesman."""
_DATELINE = re.compile(r"(?:, [^()\n]{1,30})? \([A-Z][^()\n]{1,30}\) ?[-–—]")
_CREDITS = 3


def resolve_noun(cast: Cast, mention: Mention, own: Sequence[Span]) -> Resolved:
    """Whom a noun phrase means."""
    mention = _snapped(cast, mention)
    text = cast.reading.document.text
    head, phrase = mention.head or mention.span, mention.phrase or mention.span
    said = head.of(text)
    known: Resolved | None = None
    if mention.kind == DOCUMENT:
        known = _issuer(cast, mention, said, own)
    elif mention.kind == UNNAMED and mention.definite:
        known = _bearer(cast, mention, said, own)
    elif mention.kind == ORGANISATION and (mention.definite or mention.inner):
        known = _body(cast, mention, said)
    if known is not None:
        return known
    if said.isalpha() and not any(c.isupper() or c.islower() for c in said):
        mention = mention._replace(kind=PERSON)
    shown = head if mention.kind in (ORGANISATION, GROUP) and mention.definite and len(said.split()) > 1 else phrase
    key = phrase_key(shown.of(text))
    repeated = cast.described(key) is not None
    if mention.kind == UNNAMED and repeated and not mention.definite:
        key, repeated = f"{key} @{mention.span.start}", False
    index = cast.describe(key, mention.kind, shown, PERSON_NOUNS.get(mention.word, ""))
    cast.learn_role(mention.word, index)
    if repeated:
        return Resolved(index, CERTAINTY["repeated"], f"“{said}”: the same words as before.")
    return Resolved(index, CERTAINTY["unnamed"], f"The article says “{shown.of(text)}” and gives no name.")


def _snapped(cast: Cast, mention: Mention) -> Mention:
    """The mention with the whole of its noun phrase where it was cut short: “woman’s” of “the woman’s”."""
    head, phrases = mention.head or mention.span, cast.reading.phrases
    i = bisect_left(phrases, head.end - 2, key=lambda p: p.span.end)
    if i == len(phrases) or not phrases[i].span.start < head.start < phrases[i].span.end <= head.end:
        return mention
    phrase = phrases[i]
    whole = Span(phrase.span.start, phrase.span.end)
    return mention._replace(
        word=phrase.noun,
        kind=phrase.kind,
        head=whole,
        phrase=Span(whole.start, max(whole.end, (mention.phrase or head).end)),
        definite=phrase.determiner in DEFINITES or phrase.determiner == "’s",
    )


def resolve_candidate(cast: Cast, candidate: Candidate, own: Sequence[Span]) -> int | None:
    """The entity that a candidate is."""
    if len(candidate.names) > 1:
        return joined(cast, candidate.names)
    if candidate.names:
        return cast.reading.entity_of(candidate.names[0]).index
    phrase = cast.reading.phrases[candidate.phrase]
    inner = tuple(
        i
        for i in range(
            bisect_left(cast.reading.starts, phrase.span.start), bisect_left(cast.reading.starts, phrase.span.end)
        )
    )
    definite = phrase.determiner in DEFINITES or phrase.determiner == "’s"
    whole = phrase.span if definite else Span(phrase.span.start, _complemented(cast, phrase.span.end))
    mention = Mention(phrase.span, Form.NOUN, phrase.noun, (), inner, phrase.kind, definite, whole, phrase.span)
    return resolve_noun(cast, mention, own).entity


def _complemented(cast: Cast, end: int) -> int:
    """Where “ of chefs” ends after a noun that ends at the offset."""
    text = cast.reading.document.text
    opened = _OF.match(text, end)
    if opened is None:
        return end
    at = end
    for word in _WORD.finditer(text, opened.end(), end + 60):
        if word[0].casefold() in PHRASE_STOPS or text[at : word.start()].strip(" ") not in ("", "of"):
            break
        at = word.end()
    return at


def joined(cast: Cast, names: Sequence[int]) -> int:
    """The group that several names make."""
    members = list(dict.fromkeys(cast.reading.entity_of(i).index for i in names))
    if len(members) == 1:
        return members[0]
    called = [cast.named(m) for m in members]
    return cast.describe("+".join(map(str, sorted(members))), GROUP, ", ".join(called[:-1]) + f" and {called[-1]}")


def _issuer(cast: Cast, mention: Mention, said: str, own: Sequence[Span]) -> Resolved | None:
    """Who speaks in a paper."""
    found = issuer(cast.reading, mention, own)
    index = resolve_candidate(cast, found, own) if isinstance(found, Candidate) else found
    if index is None:
        return None
    return Resolved(index, CERTAINTY["issuer"], f"“{said}” → {cast.named(index)}: who issued it.")


def _bearer(cast: Cast, mention: Mention, said: str, own: Sequence[Span]) -> Resolved | None:
    """Who bears the role: by title or description the one spoken of last; else the likeliest person, as a guess."""
    reading, at = cast.reading, mention.span.start
    if (named := _named_beside(cast, mention)) is not None:
        return Resolved(named, CERTAINTY["role"], f"“{said}” → {cast.named(named)}: the name beside it.")
    inner = {reading.entity_of(i).index for i in mention.inner}
    nations = NATIONALITIES.intersection(said.casefold().split())
    bearers = [
        e
        for e in dict.fromkeys(cast.bearers(mention.word))
        if e not in inner and cast.last_before(e, at) >= 0 and not _is_of_another_nation(cast, e, nations)
    ]
    if bearers and (owner := _OWNER.match(said)):
        bearers = [e for e in bearers if _belongs(cast, e, owner[1])]
        if not bearers:
            return None
    if bearers:
        last = max(bearers, key=lambda e: (_shared_words(cast, e, mention), cast.last_before(e, at)))
        sure = CERTAINTY["role"] if len(bearers) == 1 else CERTAINTY["role guess"]
        return Resolved(last, sure, f"“{said}” → {cast.named(last)}: the one with that role spoken of last.")
    first = said.split(None, 1)[0].casefold() if said.split() else ""
    if first in POSSESSIVES or (mention.word in HONORIFICS.keys() | TITLES.keys() and mention.word not in PERSON_NOUNS):
        return None
    bare = len(said.split()) < _WORDS_TO_GUESS and mention.word not in _ANYBODY
    if not (mention.word.endswith("year-old") or (is_person_noun(mention.word) and not bare)):
        return None
    choice = antecedent(reading, at, PERSON_NOUNS.get(mention.word, ""), own, named=True)
    if choice is None or choice.entity < 0 or choice.entity in inner or choice.lead < _CLEAR_LEAD:
        return None
    if _is_of_another_nation(cast, choice.entity, nations):
        return None
    if at - cast.last_before(choice.entity, at) > _GUESS_REACH or not choice.features & {"first", "source"}:
        return None
    return Resolved(
        choice.entity,
        CERTAINTY["role guess"],
        f"“{said}” → {cast.named(choice.entity)}: the likeliest person before; a guess.",
    )


def _is_of_another_nation(cast: Cast, entity: int, nations: Set[str]) -> bool:
    """Whether the text calls an entity by nations of its own and none of these."""
    roles = cast.reading.entities.found[entity].roles.values()
    own = NATIONALITIES.intersection(word for role in roles for word in role.casefold().split())
    return bool(nations) and bool(own) and not own & nations


def _belongs(cast: Cast, entity: int, owner: str) -> bool:
    """Whether an entity may be an owner's; not if it has no name and is called somebody else's: “a clerk of Osk”."""
    shown = cast.reading.entities.found[entity].shown
    called = shown.of(cast.reading.document.text) if isinstance(shown, Span) else shown
    return " " not in called or not set(phrase_key(owner).split()).isdisjoint(phrase_key(called).split())


def _named_beside(cast: Cast, mention: Mention) -> int | None:
    """Who is named right behind a noun phrase that the mention is: “its engineer” of “its engineer, Ana Ruiz”."""
    end, phrases = (mention.head or mention.span).end, cast.reading.phrases
    i = bisect_left(phrases, end, key=lambda p: p.span.end)
    if i == len(phrases) or phrases[i].span.end != end or phrases[i].name < 0:
        return None
    name = cast.reading.names[phrases[i].name]
    return cast.reading.entity_of(phrases[i].name).index if name.outer.start >= end else None


def _shared_words(cast: Cast, entity: int, mention: Mention) -> int:
    """How many words before the noun the mention shares with what the text calls the entity."""
    text, found = cast.reading.document.text, cast.reading.entities.found[entity]
    words = set(phrase_key((mention.head or mention.span).of(text)).split())
    return len(words & {w for role in found.roles.values() for w in phrase_key(role).split()} | words & found.titles)


def _body(cast: Cast, mention: Mention, said: str) -> Resolved | None:
    """The organisation that a noun names again: “the foundation”, “the paper”, “the campaign”."""
    reading, noun, at = cast.reading, mention.word, mention.span.start
    if mention.inner:
        last = reading.names[mention.inner[-1]]
        head = mention.head or mention.span
        if noun not in _KINDS_OF_PAPERS or last.possessive or last.span.end + len(noun) + 1 != head.end:
            return None
        entity = reading.entity_of(mention.inner[-1])
        return Resolved(entity.index, CERTAINTY["organisation"], f"The source is named: {said}.")
    kinds = BODY_KINDS.get(noun, ())
    upto = bisect_left(reading.candidates, (at,))
    for i in range(upto - 1, max(-1, upto - 1 - _BODIES_BACK), -1):
        candidate = reading.candidates[i]
        if candidate.phrase >= 0:
            phrase = reading.phrases[candidate.phrase]
            if (phrase.noun == noun and phrase.determiner not in ("the", "its", "their")) or (
                phrase.noun == noun and _has_name(cast, phrase.span)
            ):
                index = resolve_candidate(cast, candidate, ())
                if index is not None:
                    return Resolved(
                        index, CERTAINTY["organisation"], f"“{said}” → {cast.named(index)}: spoken of before."
                    )
            continue
        if candidate.kind not in (ORGANISATION, UNKNOWN, PLACE) or len(candidate.names) != 1:
            continue
        entity = reading.entity_of(candidate.names[0])
        if noun in entity.words or noun in entity.roles or entity.words[-1] in kinds:
            return Resolved(
                entity.index,
                CERTAINTY["organisation"],
                f"“{said}” → {cast.named(entity.index)}: the last one of that sort named.",
            )
    near = [reading.entity_of(c.names[0]) for c in reading.candidates[max(0, upto - _NAMED_BACK) : upto] if c.names]
    near += [reading.entities.found[entity] for _, entity in reading.sources[-_SPOKEN_BACK:]]
    bodies = {e.index for e in near if _may_be_body(cast, e, noun)} if noun in BODY_KINDS else ()
    choice = antecedent(reading, at, "thing", (), named=True, among=bodies) if bodies else None
    if choice is None:
        return None
    called, body = cast.named(choice.entity), reading.entities.found[choice.entity]
    body.kind = body.kind or ORGANISATION
    return Resolved(choice.entity, CERTAINTY["role guess"], f"“{said}” → {called}: the likeliest body; a guess.")


def _may_be_body(cast: Cast, entity: Entity, noun: str) -> bool:
    """Whether a common noun may mean an entity: no person, and no body of another sort, as a university."""
    text, names = cast.reading.document.text, cast.reading.names
    word = entity.words[-1]
    if entity.names and all(_is_credit(text, names[i].span) for i in entity.names[:_CREDITS]):
        return False
    if word not in BODY_KINDS[noun] and any(word in kinds for kinds in BODY_KINDS.values()):
        return False
    if entity.kind != UNKNOWN or entity.gender:
        return entity.kind == ORGANISATION
    return not any(_PERSONAL.match(text, names[i].span.end) for i in entity.names)


def _is_credit(text: str, span: Span) -> bool:
    """Whether a name is the agency or the town of a dateline: “LORVY (AP) —”."""
    agency = text[max(0, span.start - 1) : span.start] == "(" and text[span.end : span.end + 1] == ")"
    return agency or _DATELINE.match(text, span.end) is not None


def _has_name(cast: Cast, span: Span) -> bool:
    """Whether a name stands inside the span."""
    starts = cast.reading.starts
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)
