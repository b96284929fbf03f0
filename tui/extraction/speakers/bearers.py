"""Who bears a role: “the senator”, “his lawyer”, “the 42-year-old” are somebody already named, where the text tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from tui.article.model import Span
from tui.english.function_words import POSSESSIVES
from tui.english.honorifics import HONORIFICS
from tui.english.nationalities import NATIONALITIES
from tui.english.person_nouns import PERSON_NOUNS
from tui.english.titles import TITLES
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.mentions import Mention
from tui.extraction.speakers.nouns import is_person_noun
from tui.extraction.speakers.scenes import Asked
from tui.extraction.speakers.wording import key_words

_GUESS_REACH = 700
"""Characters back to the person whom a role is guessed to mean."""
_CLEAR = 0.6
"""How likely that person must be."""
_WORDS_TO_GUESS = 3
"""A role of fewer words (“the senator”) is guessed for nobody."""
_ANYBODY = words("man woman boy girl teenager")
"""Nouns that tell enough by themselves all the same."""
_OWNER = re.compile(r"(?:[Tt]he )?([A-Z][^,;:“”\"]*?)[’'](?:s |(?<=s.) )")
"""Whose somebody is: the Prime Minister’s spokesman."""


def bearer(discourse: Discourse, mention: Mention, said: str, own: Sequence[Span]) -> Resolved | None:
    """Who bears the role: by title or description the one spoken of last; else the likeliest person, as a guess."""
    at = mention.span.start
    if (named := _named_beside(discourse, mention)) is not None:
        return Resolved(named, CERTAINTY["role"], f"“{said}” → {discourse.name_of(named)}: the name beside it.")
    inner = {discourse.entity_of(i).index for i in mention.inner}
    nations = NATIONALITIES.intersection(said.casefold().split())
    bearers = [
        e
        for e in dict.fromkeys(discourse.bearers(mention.word))
        if e not in inner and discourse.last_before(e, at) >= 0 and not _is_of_another_nation(discourse, e, nations)
    ]
    if bearers and (owner := _OWNER.match(said)):
        bearers = [e for e in bearers if _belongs(discourse, e, owner[1])]
        if not bearers:
            return None
    if bearers:
        last = max(bearers, key=lambda e: (_shared_words(discourse, e, mention), discourse.last_before(e, at)))
        sure = CERTAINTY["role"] if len(bearers) == 1 else CERTAINTY["role guess"]
        return Resolved(last, sure, f"“{said}” → {discourse.name_of(last)}: the one with that role spoken of last.")
    guess = _likeliest(discourse, mention, own) if _may_guess(mention, said) else None
    if guess is None or guess in inner or _is_of_another_nation(discourse, guess, nations):
        return None
    why = f"“{said}” → {discourse.name_of(guess)}: the likeliest person before; a guess."
    return Resolved(guess, CERTAINTY["role guess"], why)


def _may_guess(mention: Mention, said: str) -> bool:
    """Whether a noun phrase tells enough of a person to guess who it is: “the 42-year-old”, “the retired deckhand”."""
    written, noun = said.split(), mention.word
    if written and written[0].casefold() in POSSESSIVES:
        return False
    if (noun in HONORIFICS or noun in TITLES) and noun not in PERSON_NOUNS:
        return False
    bare = len(written) < _WORDS_TO_GUESS and noun not in _ANYBODY
    return noun.endswith("year-old") or (is_person_noun(noun) and not bare)


def _likeliest(discourse: Discourse, mention: Mention, own: Sequence[Span]) -> int | None:
    """The likeliest person named before, if none comes near."""
    at = mention.span.start
    choice = antecedent(discourse, Asked(at, PERSON_NOUNS.get(mention.word, ""), own), named=True)
    if choice is None or choice.entity < 0 or choice.certainty < _CLEAR:
        return None
    near = at - discourse.last_before(choice.entity, at) <= _GUESS_REACH
    return choice.entity if near and choice.reasons & {"near", "source"} else None


def _is_of_another_nation(discourse: Discourse, entity: int, nations: Set[str]) -> bool:
    """Whether the text calls an entity by nations of its own and none of these."""
    roles = discourse.entity(entity).roles.values()
    own = NATIONALITIES.intersection(word for role in roles for word in role.casefold().split())
    return bool(nations) and bool(own) and not own & nations


def _belongs(discourse: Discourse, entity: int, owner: str) -> bool:
    """Whether an entity may be an owner's; not if it has no name and is called somebody else's: “a clerk of Osk”."""
    shown = discourse.entity(entity).shown
    called = shown.of(discourse.document.text) if isinstance(shown, Span) else shown
    return " " not in called or not set(key_words(owner)).isdisjoint(key_words(called))


def _named_beside(discourse: Discourse, mention: Mention) -> int | None:
    """Who is named right behind a noun phrase that the mention is: “its engineer” of “its engineer, Ana Ruiz”."""
    end, phrases = (mention.head or mention.span).end, discourse.phrases
    i = bisect_left(phrases, end, key=lambda p: p.span.end)
    if i == len(phrases) or phrases[i].span.end != end or phrases[i].name < 0:
        return None
    name = discourse.names[phrases[i].name]
    return discourse.entity_of(phrases[i].name).index if name.outer.start >= end else None


def _shared_words(discourse: Discourse, entity: int, mention: Mention) -> int:
    """How many words before the noun the mention shares with what the text calls the entity."""
    text, found = discourse.document.text, discourse.entity(entity)
    words = set(key_words((mention.head or mention.span).of(text)))
    return len(words & {w for role in found.roles.values() for w in key_words(role)} | words & found.titles)
