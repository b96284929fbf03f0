"""What holds for every text: speakers in order, mentions in order, any input accepted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article.model import Span
from tui.extraction import extract
from tui.extraction.attribution import Attribution
from tui.extraction.model import QuoteKind, SpeakerKind
from tui.extraction.speakers import resolve
from tui.extraction.speakers.entities import Entity
from tui.extraction.speakers.kinds import EntityKind
from tui.text import document_of

WORDS = """
    he she they who I we it Mr. Mr Glen Grant Pell , . ; The the of and said “ ” ' ’s " ( ) President Sen. J. U.S. –
    campaign spokesman a senior aide Harbour Times İzmir ß 김 KIM van de Jr. \x00 😀 & Bill al-Hadid O’Dowd her letter
"""
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60).map(" ".join))
OFFSETS = st.integers(-3, 220)


@st.composite
def attributed_texts(draw) -> tuple[str, list[Attribution]]:
    text = draw(TEXTS)
    spans = st.tuples(OFFSETS, OFFSETS).map(lambda pair: Span(*pair))
    parts = st.lists(spans, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
    attribution = st.builds(
        Attribution, parts, st.sampled_from(QuoteKind), st.none(), st.none() | spans, st.floats(0, 1), st.just(())
    )
    return text, draw(st.lists(attribution, max_size=5))


@given(attributed_texts())
@settings(max_examples=300, deadline=None)
def test_any_text_with_any_attributions_resolves(case):
    text, attributions = case
    quotes, speakers = resolve(document_of(text), attributions)
    assert len(quotes) == len(attributions)
    assert {q.speaker for q in quotes} - {None} == {speaker.id for speaker in speakers}
    first = list(dict.fromkeys(q.speaker for q in quotes if q.speaker is not None))
    assert first == [speaker.id for speaker in speakers]
    for quote in quotes:
        assert 0 <= quote.confidence <= 1
    for speaker in speakers:
        assert speaker.name.strip()
        assert list(speaker.mentions) == sorted(set(speaker.mentions))
        if speaker.description_span:
            assert " ".join(speaker.description_span.of(text).split()) == speaker.description


@given(attributed_texts())
@settings(max_examples=50, deadline=None)
def test_equal_input_gives_equal_output(case):
    text, attributions = case
    assert resolve(document_of(text), attributions) == resolve(document_of(text), attributions)


NAMING = """
    Mr Mr. MS Dr. Sen. Lt. Prince Pope Queen King Jr. Sr. II J J. J.-P. É. X Ana Ruiz Grant May Will Street No. No 10
    the The a of & - . , ’s ' ( ) “ ” van al- d’ O’ Party FBI U.S. AT&T Ms** **MS day 김 İ ß man spokesman statement
    company group Harbour Times
"""


@given(
    st.lists(st.tuples(st.sampled_from(NAMING.split()), st.sampled_from(["", " ", " ", "\n"])), max_size=12), st.data()
)
@settings(max_examples=300, deadline=None)
def test_any_run_of_titles_honorifics_and_pieces_of_names_may_be_a_source(pairs, data):
    text = "".join(piece + gap for piece, gap in pairs) + " said the company, and the man of the Grant group agreed."
    start = data.draw(st.integers(0, len(text) - 1))
    source = Span(start, data.draw(st.integers(start + 1, len(text))))
    company = Span(text.index("the company"), text.index("the company") + 11)
    attributions = [Attribution((Span(0, 1),), QuoteKind.DIRECT, None, who, 0.9, ()) for who in (source, company)]
    quotes, speakers = resolve(document_of(text), attributions)
    assert all(any(map(str.isalnum, speaker.name)) for speaker in speakers)
    assert len(quotes) == 2


def test_an_entity_is_called_by_words():
    with pytest.raises(ValueError, match="words"):
        Entity(0, (), EntityKind.PERSON)


@pytest.mark.parametrize("source", ["the", "*", "—"])
def test_a_source_without_a_word_of_its_own_is_nobody(source):
    text = "**MS J day — the company said it was late."
    where = Span(text.index(source), text.index(source) + len(source))
    attribution = Attribution((Span(29, 40),), QuoteKind.INDIRECT, None, where, 0.9, ())
    quotes, speakers = resolve(document_of(text), [attribution])
    assert speakers == ()
    assert quotes[0].speaker is None


def test_extract_takes_what_once_made_an_entity_without_words():
    found = extract("**MS J day, the company said it was late.")
    assert [speaker.name for speaker in found.speakers] == ["company"]


def test_nothing_attributed_means_no_speakers():
    assert resolve(document_of("Olga Brandt slept."), ()) == ((), ())


def test_a_speaker_has_all_its_names_as_aliases_and_all_its_mentions(read):
    text, _, speakers = read(
        "{Olga Brandt} came late.\nMs. Brandt had walked. “The road was shut,” {she} said. Brandt left."
    )
    assert speakers[0].name == "Olga Brandt"
    assert speakers[0].aliases == ("Ms. Brandt", "Brandt")
    assert [m.of(text) for m in speakers[0].mentions] == ["Olga Brandt", "Ms. Brandt", "she", "Brandt"]


def test_people_without_a_quote_are_no_speakers(read):
    _, _, speakers = read("Peter Lind slept.\n“I did not,” {Olga Brandt} said.")
    assert [s.name for s in speakers] == ["Olga Brandt"]


def test_the_name_has_no_honorific_but_the_alias_has(read):
    _, _, speakers = read("“Rest,” {Dr. Amina Yusuf} said.")
    assert (speakers[0].name, speakers[0].aliases) == ("Amina Yusuf", ("Dr. Amina Yusuf",))


def test_confidence_falls_with_the_attributions(read):
    text = "“Rest,” Amina Yusuf said."
    source, part = Span(9, 20), Span(0, 7)
    found = [
        resolve(document_of(text), [Attribution((part,), QuoteKind.DIRECT, None, source, sure, ())])[0][0].confidence
        for sure in (0.4, 0.9)
    ]
    assert found[0] < found[1] < 1


def test_evidence_of_the_attribution_comes_first():
    text = "“Rest,” Amina Yusuf said."
    attribution = Attribution((Span(0, 7),), QuoteKind.DIRECT, None, Span(9, 20), 0.9, ("In quote marks.",))
    (quote,), (speaker,) = resolve(document_of(text), [attribution])
    assert quote.evidence[0] == "In quote marks."
    assert quote.evidence[1] in speaker.evidence
    assert speaker.kind is SpeakerKind.PERSON


def test_thousands_of_namesakes_resolve():
    text = "\n".join(f"“Yes,” Ann{chr(97 + i % 26)}{chr(97 + i // 26 % 26)} Grant said." for i in range(2000))
    document = document_of(text)
    attributions = [
        Attribution((Span(p.start, p.start + 6),), QuoteKind.DIRECT, None, Span(p.start + 7, p.end - 6), 0.9, ())
        for p in document.paragraphs
    ]
    _, speakers = resolve(document, attributions)
    assert len(speakers) == 676
