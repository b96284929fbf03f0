"""Resolve the source mentions of a text one after another, each to an entity, with how sure that is and why."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.model import SpeakerKind
from tui.extraction.speakers.antecedents import Reading, antecedent, is_person, organisation_before
from tui.extraction.speakers.certainty import CERTAINTY, certainty_of_lead
from tui.extraction.speakers.entities import Entity, speaker_kind
from tui.extraction.speakers.lexicon import (
    HONORIFICS,
    PERSON_NOUNS,
    PUBLICATION_WORDS,
    TITLE_FORMS,
    TITLE_SYNONYMS,
    TITLES,
)
from tui.extraction.speakers.names import ORGANISATION, PERSON, PLACE, fold
from tui.extraction.speakers.sources import PRONOUNS, Form, Mention, noun_kind, read_source

_PLURAL = re.compile(
    r"(?<![\w’'])((?:(?:[Tt]he|[Ss]ome|[Mm]any|[Ss]everal|[Ff]ew|[Tt]wo|[Tt]hree|[Oo]ther|[Mm]ost) )?(?:\w[\w-]* ){0,2}?)(\w+(?:s|men|people|children))(?!\w)"
)
_WORDS = re.compile(r"\w+(?:[’'.\-]\w+)*")


class Resolved(NamedTuple):
    """Whom a mention means."""

    entity: int | None
    certainty: float
    why: str


class Cast:
    """The entities that speak, named ones and those a noun phrase alone makes."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.kinds: dict[int, SpeakerKind] = {}
        """Kind of the speakers that have no name of their own."""
        self.display: dict[int, Span | str] = {}
        self._by_phrase: dict[str, int] = {}
        self._by_role: dict[str, list[int]] = {}
        for entity in reading.entities.found:
            for title in entity.titles:
                self._by_role.setdefault(title, []).append(entity.index)

    def learn_role(self, noun: str, entity: int) -> None:
        """Remember that an entity was called by a role: later “the analyst” may mean it."""
        listed = self._by_role.setdefault(noun, [])
        if entity not in listed:
            listed.append(entity)

    def resolve(self, span: Span, own: Sequence[Span]) -> Resolved:
        """Whom the source mention means; `own` is the content that it is the source of."""
        reading = self.reading
        span = Span(max(0, span.start), min(len(reading.segmentation.text), span.end))
        if not _WORDS.search(reading.segmentation.text, span.start, max(span)):
            return Resolved(None, 1.0, "The source has no words.")
        mention = read_source(reading.segmentation.text, span, reading.names, reading.starts)
        found = {
            Form.NAME: self._name,
            Form.NAMES: self._names,
            Form.PRONOUN: self._pronoun,
            Form.NOUN: self._noun,
        }[mention.form](mention, own)
        if found.entity is not None:
            insort(reading.sources, (mention.span.start, found.entity))
        return found

    def named(self, entity: int) -> str:
        """The name an entity is shown by."""
        shown = self.display.get(entity)
        text = self.reading.segmentation.text
        if isinstance(shown, str):
            return shown
        if shown is not None:
            return _plain(shown.of(text))
        found = self.reading.entities.found[entity]
        full = [self.reading.names[i] for i in found.names if self.reading.names[i].words == found.words]
        spans = [n.span for n in full or [self.reading.names[i] for i in found.names]]
        mixed = [s for s in spans if not s.of(text).isupper()] or spans
        return _plain(mixed[0].of(text)) if mixed else " ".join(found.words).title()

    def _name(self, mention: Mention, own: Sequence[Span]) -> Resolved:
        """A name means its entity."""
        reading = self.reading
        index = mention.names[0]
        entity = reading.entity_of(index)
        name = reading.names[index]
        for word in name.title.split():
            self.learn_role(word, entity.index)
        for word in _WORDS.findall(mention.span.of(reading.segmentation.text)):
            key = fold(word)
            if key in PERSON_NOUNS:
                self.learn_role(key, entity.index)
        said = name.outer.of(reading.segmentation.text)
        if name.words == entity.words:
            how, why = "full name", f"The source is named: {said}."
        elif reading.entities.namesakes[index] > 1:
            how, why = (
                "namesakes",
                f"“{said}” → {self.named(entity.index)}: of several with that name the one named last.",
            )
        else:
            how, why = "short name", f"“{said}” → {self.named(entity.index)}: the only one with that name."
        if len(name.words) == 1 and how == "full name":
            how = "new name"
        return Resolved(entity.index, CERTAINTY[how], why)

    def _names(self, mention: Mention, own: Sequence[Span]) -> Resolved:
        """Several names are one speaker, a group."""
        members = [self.reading.entity_of(i).index for i in mention.names]
        if len(set(members)) == 1:
            return self._name(mention, own)
        names = [self.named(m) for m in members]
        title = ", ".join(names[:-1]) + f" and {names[-1]}"
        index = self._phrase_entity("+".join(map(str, sorted(members))), SpeakerKind.GROUP, title)
        return Resolved(index, CERTAINTY["names"], f"Named together: {title}.")

    def _pronoun(self, mention: Mention, own: Sequence[Span]) -> Resolved:
        """A pronoun means somebody before it."""
        agrees, at = PRONOUNS[mention.word], mention.span.start
        word = mention.span.of(self.reading.segmentation.text)
        if agrees in ("m", "f"):
            return self._person(word, at, agrees, own)
        if agrees == "relative":
            return self._relative(word, mention, own)
        if agrees == "plural":
            return self._plural(word, at)
        if agrees == "thing":
            return self._thing(word, at)
        if agrees in ("first", "first plural"):
            return self._first_person(word, at)
        return Resolved(None, 1.0, f"“{word}” is nobody in particular.")

    def _person(self, word: str, at: int, gender: str, own: Sequence[Span]) -> Resolved:
        choice = antecedent(self.reading, at, gender, own)
        if choice is None:
            ahead = self._ahead(at, gender)
            if ahead is None:
                return Resolved(None, 0.5, f"Nobody is named whom “{word}” could mean.")
            return Resolved(
                ahead, CERTAINTY["ahead"], f"“{word}” → {self.named(ahead)}: nobody fits before, this name follows."
            )
        reasons = [
            said
            for feature, said in (
                ("previous", "the speaker of the quote before"),
                ("last", "the last one named"),
                ("first", "subject of the sentence"),
                ("source", "already quoted"),
            )
            if feature in choice.features
        ] or ["the likeliest of those named before"]
        sure = "" if choice.lead > 0.5 else " Others are almost as likely."
        return Resolved(
            choice.entity,
            certainty_of_lead(choice.lead),
            f"“{word}” → {self.named(choice.entity)}: {', '.join(reasons[:2])}.{sure}",
        )

    def _ahead(self, at: int, gender: str) -> int | None:
        """The next person named after the offset in the paragraph or the one after it."""
        reading = self.reading
        first = bisect_left(reading.starts, at)
        for i in range(first, min(len(reading.names), first + 6)):
            entity = reading.entity_of(i)
            if is_person(entity) and entity.gender in ("", gender) and reading.starts[i] < at + 600:
                return entity.index
        return None

    def _relative(self, word: str, mention: Mention, own: Sequence[Span]) -> Resolved:
        """“who” means the person named or described just before it."""
        reading, text = self.reading, self.reading.segmentation.text
        at = mention.span.start
        start = max(reading.segmentation.sentences[reading.segmentation.sentence_at(at)].start, at - 200)
        i = bisect_left(reading.starts, at) - 1
        while i >= 0 and reading.starts[i] >= start:
            entity = reading.entity_of(i)
            if (word.casefold() == "who") == is_person(entity):
                why = f"“{word}” → {self.named(entity.index)}: named just before it."
                return Resolved(entity.index, CERTAINTY["relative"], why)
            i -= 1
        before = list(_WORDS.finditer(text, max(start, at - 40), at))
        if before:
            phrase = Span(before[-1].start(), before[-1].end())
            return self._noun(
                Mention(
                    phrase,
                    Form.NOUN,
                    fold(before[-1][0]),
                    kind=noun_kind(fold(before[-1][0])),
                    phrase=phrase,
                    head=phrase,
                ),
                own,
            )
        return Resolved(None, 0.5, f"Nobody is named whom “{word}” could mean.")

    def _plural(self, word: str, at: int) -> Resolved:
        """“they”: the last group or organisation that spoke, or the last plural noun before."""
        reading = self.reading
        upto = bisect_left(reading.sources, (at, -1))
        for where, index in reversed(reading.sources[max(0, upto - 4) : upto]):
            if at - where < 900 and self.kind(index) in (SpeakerKind.GROUP, SpeakerKind.ORGANISATION):
                return Resolved(
                    index, CERTAINTY["plural"], f"“{word}” → {self.named(index)}: the last group that spoke."
                )
        text = reading.segmentation.text
        for match in reversed(list(_PLURAL.finditer(text, max(0, at - 300), at))):
            noun = fold(match[2])
            if noun_kind(noun) is SpeakerKind.GROUP and (noun[:-1] in PERSON_NOUNS or not noun.endswith("s")):
                head = Span(match.start(2), match.end(2))
                index = self._phrase_entity(noun, SpeakerKind.GROUP, head)
                return Resolved(
                    index, CERTAINTY["plural"], f"“{word}” → {self.named(index)}: the last group spoken of."
                )
        organisation = organisation_before(reading, at)
        if organisation is not None:
            return Resolved(
                organisation, CERTAINTY["plural"], f"“{word}” → {self.named(organisation)}: the last body named."
            )
        return Resolved(None, 0.5, f"No group is named that “{word}” could mean.")

    def _thing(self, word: str, at: int) -> Resolved:
        """“it”: the last organisation or document."""
        reading = self.reading
        upto = bisect_left(reading.sources, (at, -1))
        for where, index in reversed(reading.sources[max(0, upto - 2) : upto]):
            if at - where < 600 and self.kind(index) in (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION):
                return Resolved(
                    index, CERTAINTY["thing"], f"“{word}” → {self.named(index)}: the last body or paper quoted."
                )
        found = organisation_before(reading, at)
        if found is None:
            return Resolved(None, 0.5, f"Nothing is named that “{word}” could mean.")
        return Resolved(found, CERTAINTY["thing"], f"“{word}” → {self.named(found)}: the last body named.")

    def _first_person(self, word: str, at: int) -> Resolved:
        """“I” inside reported words is their speaker; elsewhere the author."""
        reading = self.reading
        if reading.inside_content(at) >= 0:
            upto = bisect_left(reading.sources, (at, -1))
            if upto:
                index = reading.sources[upto - 1][1]
                return Resolved(
                    index, CERTAINTY["inner"], f"“{word}” inside a quote is its speaker, {self.named(index)}."
                )
        index = self._phrase_entity("the author", SpeakerKind.UNNAMED, "the author")
        return Resolved(index, CERTAINTY["author"], f"“{word}” outside quotes is the author of the article.")

    def _noun(self, mention: Mention, own: Sequence[Span]) -> Resolved:
        """A noun phrase means somebody known by that role, or is all that the text says of its speaker."""
        text = self.reading.segmentation.text
        phrase = mention.phrase or mention.span
        said = (mention.head or phrase).of(text)
        if mention.kind is SpeakerKind.UNNAMED and mention.definite:
            known = self._by_roles(mention, own)
            if known is not None:
                return known
        if mention.kind is SpeakerKind.ORGANISATION and mention.definite and not mention.inner:
            body = self._by_body(mention)
            if body is not None:
                return Resolved(
                    body, CERTAINTY["organisation"], f"“{said}” → {self.named(body)}: the last one of that sort named."
                )
        kind = mention.kind
        shown = (
            mention.head
            if kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT) and not _ends_short(mention)
            else phrase
        )
        key = _key((shown or phrase).of(text))
        repeated = key in self._by_phrase
        if kind is SpeakerKind.UNNAMED and repeated and not mention.definite:
            key = f"{key}@{mention.span.start}"
            repeated = False
        index = self._phrase_entity(key, kind, shown or phrase)
        if kind is SpeakerKind.UNNAMED:
            self._by_phrase.setdefault(fold(mention.word), index)
            self.learn_role(mention.word, index)
        if repeated:
            return Resolved(index, CERTAINTY["repeated"], f"“{said}” was quoted before.")
        return Resolved(index, CERTAINTY["unnamed"], f"The article calls the source “{said}” and gives no name.")

    def _by_roles(self, mention: Mention, own: Sequence[Span]) -> Resolved | None:
        """Who bears the role: by title or description, the one named last before."""
        noun = TITLE_FORMS.get(mention.word, mention.word)
        text = self.reading.segmentation.text
        said = (mention.head or mention.span).of(text)
        bearers = {
            i
            for role, listed in ((r, self._by_role.get(r, ())) for r in [noun, *TITLE_SYNONYMS.get(noun, "").split()])
            for i in listed
        }
        for role, others in TITLE_SYNONYMS.items():
            if noun in others.split():
                bearers |= set(self._by_role.get(role, ()))
        inner = {self.reading.entity_of(i).index for i in mention.inner}
        bearers -= inner
        if bearers:
            at = mention.span.start
            last = max(bearers, key=lambda e: self._last_before(e, at))
            if self._last_before(last, at) >= 0:
                sure = CERTAINTY["role"] if len(bearers) == 1 else CERTAINTY["role guess"]
                return Resolved(last, sure, f"“{said}” → {self.named(last)}: has that role here.")
        if mention.inner or noun in HONORIFICS or (noun in TITLES and noun not in PERSON_NOUNS):
            return None
        gender = PERSON_NOUNS.get(noun, "")
        if not (noun.endswith("year-old") or gender or noun in PERSON_NOUNS):
            return None
        if text[mention.span.start : mention.span.start + 3].casefold() != "the":
            return None
        choice = antecedent(self.reading, mention.span.start, gender, own)
        if choice is None or choice.lead < 0.4:
            return None
        return Resolved(
            choice.entity,
            CERTAINTY["role guess"],
            f"“{said}” → {self.named(choice.entity)}: the likeliest person before; a guess.",
        )

    def _last_before(self, entity: int, at: int) -> int:
        """Offset where the entity was last spoken of before the offset, or -1."""
        found = self.reading.entities.found[entity]
        starts = self.reading.starts
        i = bisect_left(found.names, at, key=lambda n: starts[n]) - 1
        named = starts[found.names[i]] if i >= 0 else -1
        j = bisect_left(self.reading.sources, (at, -1)) - 1
        spoke = next((w for w, e in reversed(self.reading.sources[max(0, j - 8) : j + 1]) if e == entity), -1)
        return max(named, spoke)

    def _by_body(self, mention: Mention) -> int | None:
        """The organisation that a noun names again: “the foundation”, “the paper”."""
        reading, noun = self.reading, mention.word
        upto = bisect_left(reading.starts, mention.span.start)
        for i in range(upto - 1, max(-1, upto - 40), -1):
            entity = reading.entity_of(i)
            if entity.kind not in (ORGANISATION, ""):
                continue
            last = entity.words[-1]
            if noun in entity.words or (
                noun in ("paper", "newspaper", "magazine", "publication", "outlet") and last in PUBLICATION_WORDS
            ):
                return entity.index
        if noun in (
            "company",
            "firm",
            "organisation",
            "organization",
            "agency",
            "group",
            "chain",
            "charity",
            "retailer",
            "business",
        ):
            return organisation_before(reading, mention.span.start, frozenset((ORGANISATION,)))
        return None

    def _phrase_entity(self, key: str, kind: SpeakerKind, shown: Span | str) -> int:
        """The entity of a phrase, made when it is new."""
        index = self._by_phrase.get(key)
        if index is None:
            found = self.reading.entities.found
            index = len(found)
            sort = PERSON if kind is SpeakerKind.UNNAMED else "noun"
            found.append(Entity(index, tuple(key.split()), sort))
            self._by_phrase[key] = index
            self.kinds[index] = kind
            self.display[index] = shown
        return index

    def kind(self, entity: int) -> SpeakerKind:
        """The kind of an entity as a speaker."""
        return self.kinds.get(entity) or speaker_kind(self.reading.entities.found[entity])


def _ends_short(mention: Mention) -> bool:
    """Whether a noun says too little without what completes it: “a report for the council”."""
    return mention.kind is SpeakerKind.DOCUMENT


def _plain(words: str) -> str:
    """Words on one line, without the marks at their ends and the article that opens them in a capital."""
    flat = " ".join(words.split()).strip(' ,.;:“”"‘«»—–-')
    first, _, rest = flat.partition(" ")
    if (
        first
        in (
            "The",
            "A",
            "An",
            "Some",
            "Several",
            "Many",
            "Two",
            "One",
            "His",
            "Her",
            "Their",
            "Its",
            "Our",
            "My",
            "Other",
        )
        and rest
    ):
        flat = f"{first.lower()} {rest}"
    for article in ("the ",):
        flat = flat.removeprefix(article) if len(flat) > len(article) + 1 else flat
    return flat


def _key(words: str) -> str:
    """What tells one noun phrase from another: its words without articles and possessives."""
    kept = [fold(w).removesuffix("'s") for w in _WORDS.findall(words)]
    return " ".join(w for w in kept if w not in ("the", "a", "an"))


__all__ = ["ORGANISATION", "PLACE", "Cast", "Resolved"]
