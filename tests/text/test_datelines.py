"""The dateline that a story opens with, told from prose with a dash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import document_of
from tui.text.datelines import dateline


def dateline_of(text: str) -> str | None:
    span = document_of(text).lines[0].dateline
    return span.of(text) if span else None


@pytest.mark.parametrize(
    "opening",
    [
        "LORVY (AP) — ",
        "LORVY, March 3 (AP) — ",
        "OSK, March 3 (Harbour Wire) – ",
        "Lorvy (AFP) – ",
        "Osk Mills, Norland (Wire of Osk) -- ",
        "(Reuters) - ",
        "LORVY, Norland, Nov. 19, 2019 /HarbourWire/ -- ",
        "LORVY — ",
        "ST. OSK —",
        "O’LORVY, N.D. - ",
        "ÅRVIK – ",
        "LORVY, Norland—",
        "LORVY, May 3 — ",
        "Lorvy, Norland — ",
        "Lorvy, Norland, March 3, 2024 – ",
    ],
)
def test_a_town_with_its_agency_its_region_or_in_capitals_is_a_dateline(opening: str) -> None:
    assert dateline_of(opening + "The ferry to Osk sank off the mole on Friday, the board said.") == opening


def test_quoted_words_may_follow_a_dateline() -> None:
    assert dateline_of("LORVY — “We lost it,” Ruiz said.") == "LORVY — "


@pytest.mark.parametrize(
    "text",
    [
        "Lorvy — the village that nobody knows — has won.",
        "Lorvy — The Film is out, and nobody has seen it.",
        "Ruiz — Ana’s sister — left first.",
        "Ruiz, Lind — Ana’s old rival — and Cole left first.",
        "Ana Ruiz (D) — who lost — left first.",
        "NORL – the union of pilots – was not asked.",
        "Norland Pilots’ Union (NPU) – Osk’s own – was not asked.",
        "COVID-19 – Osk is closed until May.",
        "UPDATE 2-Ferry crews on the islands walk out, and nobody is surprised.",
        "Friday, May 3 — The ferry sank and the pilots left.",
        "I — The pilot — was not asked.",
        "Они – настоящие лоцманы.",
        "The pilots left - Osk had closed.",
        "(That was all) — The pilots left.",
    ],
)
def test_prose_that_opens_with_a_name_and_a_dash_has_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_only_what_stands_before_words_is_a_dateline() -> None:
    assert dateline_of("The pilots left.\nLORVY (AP) —") is None
    assert dateline("LORVY — ", 0, len("LORVY — ")) is None


def test_every_paragraph_may_have_a_dateline() -> None:
    text = "LORVY — The ferry sank on Friday.\nOSK — The other ferry did not."
    assert [line.dateline.of(text) for line in document_of(text).lines if line.dateline] == ["LORVY — ", "OSK — "]


@given(st.text(alphabet="LO lo,.—-()/3\n“é"))
def test_a_dateline_opens_its_paragraph_and_leaves_words(text: str) -> None:
    document = document_of(text)
    for (start, end), line in zip(document.paragraphs, document.lines, strict=True):
        if line.dateline:
            assert line.dateline.start == start < line.dateline.end < end
