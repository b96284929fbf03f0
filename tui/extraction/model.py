"""What is found in an article: quotes, speakers and dates, each a set of spans over its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from tui.article.model import Span


class QuoteKind(StrEnum):
    """How much of a quote's content stands in quote marks: every word, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Report(StrEnum):
    """What a quote reports of somebody (speech, writing and thought presentation: Semino and Short 2004)."""

    SPEECH = "speech"
    """What somebody said or wrote; PDTB's and PARC's assertions."""
    THOUGHT = "thought"
    """What somebody thinks, knows, wants, hopes or fears; their beliefs, facts and part of their eventualities."""
    OTHER = "other"
    """What somebody does, supports or decides, and what a study or survey shows."""


class SpeakerKind(StrEnum):
    """Who can speak."""

    PERSON = "person"
    ORGANISATION = "organisation"
    """Also countries, ministries and places that speak (“Moscow”)."""
    GROUP = "group"
    """Several people, named or not: “residents”, “Fischer and Adeyemi”."""
    UNNAMED = "unnamed"
    """One person whom the article does not name: “a senior aide”."""
    DOCUMENT = "document"
    """A report, letter or law that no issuer is named for."""


class DateType(StrEnum):
    """TIMEX3 type (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Resolution(StrEnum):
    """How a date's value was found."""

    EXPLICIT = "explicit"
    """It says so itself: “13 May 2022”, “three weeks”."""
    PUBLICATION = "publication date"
    """Counted from the publication date: “yesterday”, “last week”."""
    TENSE = "tense"
    """From the publication date, before or after it by the verb: “will meet on Friday”."""
    NARRATIVE = "narrative"
    """Counted from another date of the text: “the following day”."""
    GUESS = "guess"
    """The likelier of two or more readings."""
    NONE = "unresolved"
    """No calendar value: it needs a publication date that is not known, or has none (“soon”)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported content with its cue, its source and the speaker behind the source."""

    span: Span
    """From the first part's start to the last part's end, quote marks included."""
    parts: tuple[Span, ...]
    """The pieces of the content in text order; never empty, never overlapping."""
    kind: QuoteKind
    cue: Span | None = None
    """The words that report: said, according to."""
    source: Span | None = None
    """The mention beside the cue: “he”, “Mr. Grant”."""
    speaker: str | None = None
    """Id of who speaks, one of `Extraction.speakers`; None where that is not known."""
    confidence: float = 0.0
    """Probability from 0 to 1 that the quote is one and its speaker right; calibrated on held-out news."""
    evidence: tuple[str, ...] = ()
    """Why, a sentence each: first why it is a quote, then why this speaker."""
    report: Report = Report.SPEECH
    shown: bool = True
    """Whether it is shown, walked, counted and exported unless everything is asked for: three words or more in quote
    marks, and other speech or writing, if quote and speaker are rather right than wrong."""
    quoted: tuple[Span, ...] = ()
    """The words of its content that stand in quote marks, marks included, or that layout sets apart as somebody's."""
    dates: tuple[str, ...] = ()
    """Ids of the dates in its words and in the sentences that report it, in text order."""
    rule: str = ""
    """Name of the rule that decided on the source: “network”, “signature”, “echo”…"""
    corrected: date | None = None
    """The day on which the reader corrected or confirmed it."""
    id: str = ""
    """What links call it: “q” and where it starts, unless said otherwise. No other quote has a say in it."""

    def __post_init__(self) -> None:
        _identify(self, f"q{self.span.start}")

    @property
    def unquoted(self) -> tuple[Span, ...]:
        """The words of its content that stand in no quote marks."""
        found = []
        for start, end in self.parts:
            for inside in self.quoted:
                if start <= inside.start < end:
                    found.append(Span(start, inside.start))
                    start = inside.end
            found.append(Span(start, end))
        return tuple(span for span in found if span.start < span.end)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the sources of quotes are, one entry for each across the article."""

    name: str
    """The fullest name in the article, without honorific; of an unnamed one, the words it is called by."""
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    """Other names the article uses, honorifics kept: “Mr. Grant”. Pronouns are not names."""
    description: str | None = None
    """Role or affiliation as the article words it."""
    description_span: Span | None = None
    mentions: tuple[Span, ...] = ()
    """Every mention that was resolved to the speaker, pronouns included, in text order."""
    evidence: tuple[str, ...] = ()
    """What joined the mentions, a sentence each."""
    corrected: date | None = None
    """The day on which the reader corrected the entry."""
    called: str = ""
    """How a sentence calls the speaker: the name, with its article where it is no proper name: “the council”."""
    id: str = ""
    """What links call it: “s” and where its first mention starts and ends, unless said otherwise."""

    def __post_init__(self) -> None:
        _identify(self, f"s{self.mentions[0].start}-{self.mentions[0].end}" if self.mentions else f"s {self.name}")
        if not self.called:
            object.__setattr__(self, "called", self.name)


@dataclass(frozen=True, slots=True)
class Date:
    """A temporal expression (TimeML TIMEX3)."""

    span: Span
    type: DateType
    value: str
    """TIMEX3 value: 2022-05-13, 2022-W19, P3D, PRESENT_REF, XXXX-05-13."""
    edtf: str | None = None
    """The same in EDTF (ISO 8601-2:2019) where EDTF has it; 2022-W19 becomes 2022-05-09/2022-05-15."""
    earliest: date | None = None
    latest: date | None = None
    """First and last day that the expression may mean."""
    resolution: Resolution = Resolution.NONE
    evidence: tuple[str, ...] = ()
    corrected: date | None = None
    """The day on which the reader corrected it."""
    id: str = ""
    """What links call it: “d” and where it starts, unless said otherwise."""

    def __post_init__(self) -> None:
        _identify(self, f"d{self.span.start}")


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader has written about some words."""

    span: Span
    text: str
    made: date | None = None


def _identify(found: Quote | Speaker | Date, identity: str) -> None:
    """Give what was found its id when it is made without one."""
    if not found.id:
        object.__setattr__(found, "id", identity)


@dataclass(frozen=True)
class Extraction:
    """Everything found in one text."""

    quotes: tuple[Quote, ...] = ()
    """In text order."""
    speakers: tuple[Speaker, ...] = ()
    """Those with a quote, in order of their first quote."""
    dates: tuple[Date, ...] = ()
    """In text order, never overlapping."""
    published: date | None = None
    """The publication date that dates were resolved against."""
    language: str = "en"
    """ISO 639-1 code of the text's language as far as it could be told, “und” where it could not."""
    notes: tuple[Note, ...] = ()
    """The reader's, in text order."""

    @cached_property
    def by_id(self) -> Mapping[str, Quote | Speaker | Date]:
        """Everything found, by its id."""
        everything: tuple[Quote | Speaker | Date, ...] = (*self.quotes, *self.speakers, *self.dates)
        return {found.id: found for found in everything}

    def speaker_of(self, quote: Quote) -> Speaker | None:
        """Who speaks in a quote, if that is known."""
        found = self.by_id.get(quote.speaker) if quote.speaker else None
        return found if isinstance(found, Speaker) else None

    def quotes_of(self, speaker: Speaker) -> tuple[Quote, ...]:
        """What a speaker says, in text order."""
        return tuple(quote for quote in self.quotes if quote.speaker == speaker.id)

    def of(self, quotes: Sequence[Quote]) -> Extraction:
        """The same with some of its quotes only, and the speakers who have one of them."""
        speaking = {quote.speaker for quote in quotes}
        speakers = tuple(speaker for speaker in self.speakers if speaker.id in speaking)
        return replace(self, quotes=tuple(quotes), speakers=speakers)

    def said(self) -> Extraction:
        """The same with what is shown by default."""
        return self.of([quote for quote in self.quotes if quote.shown])

    def notes_on(self, span: Span) -> tuple[Note, ...]:
        """The notes about words that a span shares."""
        return tuple(note for note in self.notes if note.span.start < span.end and span.start < note.span.end)

    def dates_of(self, quote: Quote) -> tuple[Date, ...]:
        """The dates that belong to a quote, in text order."""
        return tuple(found for found in map(self.by_id.get, quote.dates) if isinstance(found, Date))
