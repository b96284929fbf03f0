"""What attributions look like, for any text at all."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article.model import Article, Block, BlockKind, Span
from tui.extraction.attribution import Attribution, attribute
from tui.extraction.model import QuoteKind
from tui.text import document_of


def attributed(text: str, *blocks: Block) -> tuple[Attribution, ...]:
    return attribute(document_of(Article(text, blocks)))


def test_a_quote_split_by_its_cue_is_one_quote_with_two_parts() -> None:
    text = "“Half of the wells,” she said, “are dry.”"
    (found,) = attributed(text)
    assert [part.of(text) for part in found.parts] == ["“Half of the wells,”", "“are dry.”"]


def test_every_paragraph_of_a_long_quote_is_a_quote_of_its_own() -> None:
    text = "“The river took the road,” said Ruth Adler.\n“It took the barn, and the hens.”"
    first, second = attributed(text)
    assert first.source == second.source
    assert len(second.parts) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The wells are dry,” she said.", QuoteKind.DIRECT),
        ("She said the wells were “dry as bone.”", QuoteKind.MIXED),
        ("She said that the wells were dry.", QuoteKind.INDIRECT),
    ],
)
def test_the_kind_tells_how_much_stands_in_marks(text: str, kind: QuoteKind) -> None:
    (found,) = attributed(text)
    assert found.kind is kind


def test_evidence_is_two_sentences_that_name_cue_and_source() -> None:
    (found,) = attributed("“The wells are dry,” said Marta Lindqvist.")
    assert found.evidence == (
        "The words stand in quote marks; “said” reports them.",
        "“Marta Lindqvist” goes with “said”.",
    )


def test_evidence_tells_when_the_text_goes_on_from_the_quote_before() -> None:
    text = "“We lost the harvest,” said Jonas Weber.\n“The frost came in May. Then came the hail.”"
    found = attributed(text)[-1]
    assert found.evidence[1] == "No cue: the text goes on from the quote before, where “Jonas Weber” spoke."


def test_a_block_quote_belongs_to_the_person_introduced_before_it() -> None:
    text = "Marta Lindqvist wrote to the board:\nThe bridge should never have been built. Close it."
    at = text.index("The bridge")
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, at - 1)),
        Block(BlockKind.PARAGRAPH, Span(at, len(text)), quoting=1),
    )
    found = attributed(text, *blocks)[-1]
    assert [part.of(text) for part in found.parts] == ["The bridge should never have been built. Close it."]
    assert found.kind is QuoteKind.DIRECT
    assert found.source is not None
    assert found.source.of(text) == "Marta Lindqvist"


def test_a_block_quote_belongs_to_the_person_who_signs_it() -> None:
    text = "It hangs in the hall.\nThe sea gives and the sea takes.\n— Ines Duarte, captain"
    at, signed = text.index("The sea"), text.index("—")
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, at - 1)),
        Block(BlockKind.PARAGRAPH, Span(at, signed - 1), quoting=1),
        Block(BlockKind.PARAGRAPH, Span(signed, len(text)), quoting=1),
    )
    (found,) = attributed(text, *blocks)
    assert found.source is not None
    assert found.source.of(text) == "Ines Duarte, captain"


def test_a_label_inside_the_marks_is_the_source_and_not_said() -> None:
    text = "“ORTIZ: We had three minutes to get out.”"
    (found,) = attributed(text)
    assert found.source is not None
    assert found.source.of(text) == "ORTIZ"
    assert "ORTIZ" not in found.parts[0].of(text)


@pytest.mark.parametrize("kind", [BlockKind.CODE, BlockKind.BOILERPLATE])
def test_code_and_boilerplate_are_never_content(kind: BlockKind) -> None:
    text = "“Share this story with your friends,” said the button.\n“The wells are dry,” she said."
    end = text.index("\n")
    found = attributed(text, Block(kind, Span(0, end)), Block(BlockKind.PARAGRAPH, Span(end + 1, len(text))))
    assert all(part.start > end for a in found for part in a.parts)
    assert found


def test_another_language_keeps_its_quotations_with_low_confidence() -> None:
    text = "« Nous partirons demain matin », a dit Luc Morel à la presse. « Rien ne presse vraiment. »"
    found = attribute(replace(document_of(text), language="fr"))
    parts = [part.of(text) for a in found for part in a.parts]
    assert parts == ["« Nous partirons demain matin »", "« Rien ne presse vraiment. »"]
    assert all(a.confidence <= 0.5 for a in found)


def test_a_language_that_cannot_be_told_is_foreign_unless_the_text_is_short() -> None:
    text = "“The wells are dry,” said Marta Lindqvist. "
    short, long = (attribute(replace(document_of(text * times), language="und")) for times in (1, 20))
    assert short
    assert long
    assert all(a.confidence > 0.5 for a in short)
    assert all(a.confidence <= 0.5 for a in long)


def test_a_script_of_another_language_is_no_english() -> None:
    text = "«Старая мельница закроется весной», — сообщила Анна Руис."
    (found,) = attribute(replace(document_of(text), language="und"))
    assert found.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("「船は金曜日に止まる」と事務所は述べた。", "船は金曜日に止まる"),
        ("办公室说：“渡轮将于星期五停航。”", "渡轮将于星期五停航"),
    ],
)
def test_speech_without_spaces_is_found_with_low_confidence(text: str, said: str) -> None:
    (found,) = attribute(replace(document_of(text), language="zh"))
    assert found.kind is not QuoteKind.INDIRECT
    assert said in found.parts[0].of(text)
    assert found.confidence <= 0.5


def test_what_a_colon_introduces_is_not_the_next_paragraphs() -> None:
    text = (
        "The mayor was blunt:\n“The mill is finished and nobody will say so.”\n"
        "Her deputy said: “We will see about that.”"
    )
    first, second = attributed(text)
    assert first.source
    assert first.source.of(text) == "The mayor"
    assert second.source
    assert second.source.of(text) == "Her deputy"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Never.” – Tomas Keel, union chairman", "Tomas Keel, union chairman"),
        ("“Never again.”\n— Tomas Keel, union chairman", "Tomas Keel, union chairman"),
        ("“We have no more goats in this valley.” — Ana Ruiz (@anaruiz) May 3, 2022", "Ana Ruiz"),
    ],
)
def test_a_signature_is_proof_of_speech(text: str, source: str) -> None:
    (found,) = attributed(text)
    assert found.source
    assert found.source.of(text) == source
    assert found.confidence > 0.8


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "ANNA RUIZ: Welcome to you.\nTOMAS KEEL: Thank you.\nRUIZ: Why did it close?\nKEEL: It made no money.",
            ["ANNA RUIZ", "TOMAS KEEL", "RUIZ", "KEEL"],
        ),
        (
            "IDA HARDER, ONN HOST: Good evening.\nANNA RUIZ, MAYOR: And to you.\nHARDER: Well?\nRUIZ: We wait.",
            ["IDA HARDER", "ANNA RUIZ", "HARDER", "RUIZ"],
        ),
        ("Interviewer: Why?\nAnna Ruiz: It made no money.\nInterviewer: None?\nRuiz: None.", ["Anna Ruiz", "Ruiz"]),
    ],
)
def test_every_turn_of_a_transcript_has_its_speaker(text: str, sources: list[str]) -> None:
    assert [a.source.of(text) for a in attributed(text) if a.source] == sources


def test_a_source_ends_with_its_sentence() -> None:
    text = "“It was fine,” said Mr. van der Merwe. De la Fuente said “it was not.”"
    assert [a.source.of(text) for a in attributed(text) if a.source] == ["Mr. van der Merwe", "De la Fuente"]


def test_a_quotation_left_open_is_content_though_it_tells_a_story() -> None:
    text = (
        "The chair of the board, Ruth Adler, said:\n"
        "“In the spring, eleven people came to see the spoons. One of them was a woman of ninety. She stopped in front "
        "of a case and told us which spoon was hers. She was right. It had her initials on the back.\n"
        "“After that the decision was not difficult.”"
    )
    found = attributed(text)
    assert [a.parts[0].of(text)[:14] for a in found] == ["“In the spring", "“After that th"]
    assert {a.source.of(text) for a in found if a.source} == {"The chair of the board, Ruth Adler"}


def test_a_cue_ends_before_the_words_beside_it() -> None:
    text = "“You lose count if you think,” she says on the way up, without stopping."
    (found,) = attributed(text)
    assert found.cue is not None
    assert found.cue.of(text) == "says"


def test_a_numbered_house_is_a_source_as_a_whole() -> None:
    text = "No. 10 said the plan would go ahead on Friday."
    (found,) = attributed(text)
    assert found.source is not None
    assert found.source.of(text) == "No. 10"


def test_capitals_throughout_hide_nothing() -> None:
    text = "“THE WELLS ARE DRY AND THE RIVER IS GONE,” SAID MARTA LINDQVIST."
    (found,) = attributed(text)
    assert found.source is not None
    assert "LINDQVIST" in found.source.of(text)


def test_a_broken_mark_does_no_harm_beyond_its_paragraph() -> None:
    text = "“The wells are dry, said Marta Lindqvist.\nThe road is closed. Ana Ruiz said: “We wait.”"
    parts = [part.of(text) for a in attributed(text) for part in a.parts]
    assert "“We wait.”" in parts
    assert [part for part in parts if "The road is closed" in part] == []


_TEXT = st.text(alphabet=st.sampled_from("aB .,!:—-\n“”\"'‘’«»é中\u200b0")) | st.text()
_SPEECH = st.lists(
    st.sampled_from(["“", "”", "said", "Ana", "Ruiz", ",", ".", "that", "the", "wells", "\n", "'", "HOST:", "—", "he"])
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(_TEXT | _SPEECH)
def test_any_text_gives_ordered_parts_inside_it_and_a_probability(text: str) -> None:
    found = attributed(text)
    assert list(found) == sorted(found, key=lambda a: a.parts[0])
    for attribution in found:
        spans = [*attribution.parts, *(s for s in (attribution.cue, attribution.source) if s)]
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert all(a.end <= b.start for a, b in zip(attribution.parts, attribution.parts[1:], strict=False))
        assert 0 <= attribution.confidence <= 1
        assert all(sentence.endswith(".") for sentence in attribution.evidence)


@settings(max_examples=20, deadline=None)
@given(_SPEECH)
def test_equal_texts_give_equal_attributions(text: str) -> None:
    assert attributed(text) == attributed(text)


def test_a_long_text_is_read_as_its_parts_are() -> None:
    """Reading in chunks changes nothing: what stands far away has no say."""
    paragraph = "“The wells are dry,” said Marta Lindqvist. The council met on Friday and went home.\n"
    found = attributed(paragraph * 400)
    sources = {a.source.of(paragraph * 400) for a in found if a.kind is QuoteKind.DIRECT and a.source}
    assert sources == {"Marta Lindqvist"}
    assert sum(a.kind is QuoteKind.DIRECT for a in found) == 400


def test_numpy_is_loaded_with_the_first_text_only() -> None:
    code = "import sys, tui.extraction.attribution; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
