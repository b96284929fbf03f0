"""Explain: why this is a quote, why it is this speaker's, how this date was resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.article.model import Article
from tui.english.calendar import long_day
from tui.export.words import content
from tui.extraction.model import Date, Extraction, Quote, QuoteKind, Report, Resolution, Speaker
from tui.reader.screens.page import Section
from tui.reader.wording import capitalised, confidence_words, counted, value_words

_KINDS = {
    QuoteKind.DIRECT: "Direct: the speaker’s own words.",
    QuoteKind.MIXED: "Mixed: some of the words are the speaker’s own.",
    QuoteKind.INDIRECT: "Indirect: in the article’s words.",
}
_REPORTS = {
    Report.SPEECH: "Said or written.",
    Report.THOUGHT: "Thought, wanted or felt, not said.",
    Report.OTHER: "Done, decided or shown, not said.",
}
_DOUBTFUL = " Too doubtful to be shown unless everything is."
_RESOLUTIONS = {
    Resolution.EXPLICIT: "The words say it themselves.",
    Resolution.PUBLICATION: "Counted from the publication date.",
    Resolution.TENSE: "Counted from the publication date, before or after it according to the verb’s tense.",
    Resolution.NARRATIVE: "Counted from another date in the text.",
    Resolution.GUESS: "The likelier of several interpretations.",
    Resolution.NONE: "It has no place on the calendar.",
}


def explanation(
    article: Article, extraction: Extraction, current: Quote | Speaker | Date, lost: Sequence[str] = ()
) -> list[Section]:
    """Headings, each with sentences; `lost`: corrections that do not fit the text."""
    match current:
        case Quote() as quote:
            sections, spans = _quote(article.text, extraction, quote), [quote.span]
        case Speaker() as speaker:
            sections, spans = _speaker(article.text, extraction, speaker), list(speaker.mentions)
        case Date() as found:
            sections, spans = _date(article.text, extraction, found), [found.span]
    notes = dict.fromkeys(note for span in spans for note in extraction.notes_on(span))
    written = [note.text + (f" ({long_day(note.made)})" if note.made else "") for note in notes]
    more = (("Notes", written), ("Corrections that no longer fit the text", list(lost)))
    return [*sections, *((heading, sentences) for heading, sentences in more if sentences)]


def _quote(text: str, extraction: Extraction, quote: Quote) -> list[Section]:
    speaker = extraction.speaker_of(quote)
    facts = [
        _REPORTS[quote.report] + ("" if quote.shown or quote.report is not Report.SPEECH else _DOUBTFUL),
        f"Cue: “{_words(text, quote.cue)}”" if quote.cue else "No cue: no reporting words beside it.",
        f"Source: “{_words(text, quote.source)}”" if quote.source else "No source: nobody is named beside it.",
        f"Confidence: {confidence_words(quote.confidence)}",
    ]
    return [
        ("Quote", [content(text, quote)]),
        ("Speaker", [_named(speaker) if speaker else "Not known."]),
        ("Why", [_KINDS[quote.kind], *facts, *quote.evidence]),
    ]


def _speaker(text: str, extraction: Extraction, speaker: Speaker) -> list[Section]:
    own = len(extraction.quotes_of(speaker))
    mentions = dict.fromkeys(_words(text, mention) for mention in speaker.mentions)
    return [
        ("Speaker", [_named(speaker), f"{speaker.kind.value.capitalize()}, {counted(own, 'quote')}."]),
        ("Also called", list(speaker.aliases) or ["No other names."]),
        ("Mentions", [", ".join(f"“{words}”" for words in mentions) or "None."]),
        *([("Why these are one speaker", list(speaker.evidence))] if speaker.evidence else []),
    ]


def _date(text: str, extraction: Extraction, found: Date) -> list[Section]:
    published = long_day(extraction.published) if extraction.published else "not known; A sets it"
    days = []
    if found.earliest and found.latest:
        first, last = long_day(found.earliest), long_day(found.latest)
        days = [first if first == last else f"{first} to {last}"]
    return [
        ("Date", [f"“{_words(text, found.span)}”", *days]),
        ("Value", [value_words(found), f"TIMEX3 {found.type.value} {found.value}", f"EDTF {found.edtf or '–'}"]),
        ("Why", [_RESOLUTIONS[found.resolution], *found.evidence, f"Publication date: {published}."]),
    ]


def _words(text: str, span: Iterable[int]) -> str:
    start, end = span
    return " ".join(text[start:end].split())


def _named(speaker: Speaker) -> str:
    return capitalised(speaker.called) + (f", {speaker.description}" if speaker.description else "")
