"""What an extraction marks, and what stands at a character."""

from tui.article.model import Span
from tui.extraction.links import linked
from tui.extraction.model import Date, DateType, Extraction, Quote, QuoteKind, Speaker, SpeakerKind
from tui.reader.article.marks import focus, mark
from tui.reader.session.selection import Selection, SelectionKind
from tui.text import document_of

TEXT = "“We sail on Friday,” said Ana Brook, who called the storm “a nuisance” and the harbour too small."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ANA = Speaker("Ana Brook", SpeakerKind.PERSON, mentions=(span("Ana Brook"), span("who")))
FOUND = Extraction(
    quotes=(
        Quote(
            span("“We sail on Friday,”"),
            (span("“We sail on Friday,”"),),
            QuoteKind.DIRECT,
            span("said"),
            span("Ana Brook"),
            ANA.id,
        ),
        Quote(
            span("the storm “a nuisance” and the harbour too small"),
            (span("the storm “a nuisance” and the harbour too small"),),
            QuoteKind.MIXED,
            span("called"),
            span("who"),
            ANA.id,
        ),
    ),
    speakers=(ANA,),
    dates=(Date(span("Friday"), DateType.DATE, "XXXX-WXX-5"),),
)  # fmt: skip


def test_a_date_inside_a_quote_is_picked_before_the_quote() -> None:
    marks = mark(TEXT, FOUND)
    assert marks.at(TEXT.index("Friday")) == Selection(SelectionKind.DATE, FOUND.dates[0].id)
    assert marks.at(TEXT.index("sail")) == Selection(SelectionKind.QUOTE, FOUND.quotes[0].id)


def test_a_mention_picks_its_speaker_and_a_cue_its_quote() -> None:
    marks = mark(TEXT, FOUND)
    assert marks.at(TEXT.index("Brook")) == Selection(SelectionKind.SPEAKER, ANA.id)
    assert marks.at(TEXT.index("called")) == Selection(SelectionKind.QUOTE, FOUND.quotes[1].id)
    assert marks.at(TEXT.index(", who")) is None


def test_a_source_without_a_speaker_picks_its_quote() -> None:
    marks = mark(TEXT, Extraction(quotes=FOUND.quotes))
    assert marks.at(TEXT.index("Brook")) == Selection(SelectionKind.QUOTE, FOUND.quotes[0].id)


def test_of_a_mixed_quote_the_words_outside_quote_marks_are_set_apart() -> None:
    quotes = linked(document_of(TEXT), FOUND.quotes, ())
    runs = mark(TEXT, Extraction(quotes[1:])).unquoted
    assert [TEXT[a:b] for a, b in zip(runs.starts, runs.ends, strict=True)] == [
        "the storm ",
        " and the harbour too small",
    ]


def test_an_apostrophe_does_not_end_single_quote_marks() -> None:
    text = "the boat ‘wasn’t ours’ at all"
    quote = Quote(Span(0, len(text)), (Span(0, len(text)),), QuoteKind.MIXED)
    runs = mark(text, Extraction(linked(document_of(text), (quote,), ()))).unquoted
    assert [text[a:b] for a, b in zip(runs.starts, runs.ends, strict=True)] == ["the boat ", " at all"]


def test_straight_single_quote_marks_are_quote_marks_and_apostrophes_are_not() -> None:
    text = "the crew's boat 'wasn't ours' at all"
    quote = Quote(Span(0, len(text)), (Span(0, len(text)),), QuoteKind.MIXED)
    runs = mark(text, Extraction(linked(document_of(text), (quote,), ()))).unquoted
    assert [text[a:b] for a, b in zip(runs.starts, runs.ends, strict=True)] == ["the crew's boat ", " at all"]


def test_of_a_source_the_name_is_marked_without_what_follows_it() -> None:
    text = "“No,” said Dr. Ana Brook, who runs the ferry. “Yes,” said the keeper, a tall man."
    ana = Speaker("Ana Brook", SpeakerKind.PERSON, ("Brook",))
    words = ("Dr. Ana Brook, who runs the ferry", "the keeper, a tall man")
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in words]
    quotes = (
        Quote(Span(0, 5), (Span(0, 5),), QuoteKind.DIRECT, source=spans[0], speaker=ana.id),
        Quote(Span(46, 52), (Span(46, 52),), QuoteKind.DIRECT, source=spans[1]),
    )
    runs = mark(text, Extraction(quotes, (ana,))).sources
    assert [text[a:b] for a, b in zip(runs.starts, runs.ends, strict=True)] == ["Ana Brook", "the keeper"]


def test_a_current_quote_marks_content_cue_and_source() -> None:
    marked = focus(TEXT, FOUND, Selection(SelectionKind.QUOTE, FOUND.quotes[0].id)).spans
    assert [s.of(TEXT) for s in marked] == ["“We sail on Friday,”", "said", "Ana Brook"]


def test_a_selection_that_a_new_extraction_does_not_hold_marks_nothing() -> None:
    assert focus(TEXT, FOUND, Selection(SelectionKind.QUOTE, "q9")).spans == []
    assert focus(TEXT, FOUND, Selection(SelectionKind.DATE, "d1")).selection is None
