"""A quote without a source has a speaker only where the layout of the article tells who it is."""

from __future__ import annotations

INTERVIEW = """Ruth Adeyemi builds bridges. Adeyemi spoke to us on Friday.
How did you begin?
“With a plank over the stream behind my mother’s house.”
What came next?
“A longer plank, and then a job with the county, which paid for my studies.”
Do you ever rest?
“Only on ferries, where somebody else has to worry about the water.”"""


def test_a_headline_quote_has_the_speaker_of_the_words_below(names_in):
    assert names_in(
        "Town Hears: “We Are Done Here”\n\n“We are done here, and so is the harbour,” {Olga Brandt} said."
    ) == [
        "Olga Brandt",
        "Olga Brandt",
    ]


def test_a_pull_quote_has_the_speaker_of_the_words_it_repeats(names_in):
    passage = "“It held because we checked it twice,” {Ruth Adeyemi} said.\nIt rained.\n“we checked it twice”"
    assert names_in(passage) == ["Ruth Adeyemi", "Ruth Adeyemi"]


def test_answers_of_an_interview_are_the_interviewees(names_in):
    assert names_in(INTERVIEW) == ["Ruth Adeyemi"] * 3


def test_a_statement_under_a_heading_is_the_named_bodys(names_in):
    passage = (
        "The pubs are shutting again.\nKestrel Brewery - closed until spring\n"
        "“It is with a heavy heart that we close our doors today.”\n"
        "“We thank everybody who came to us in all those years.”"
    )
    assert names_in(passage) == ["Kestrel Brewery"] * 2


def test_scare_quotes_and_titles_have_no_speaker(names_in):
    passage = "Olga Brandt read “The Long Way Home” aloud.\nSome call it the “city of the drowned”."
    assert names_in(passage) == [None, None]


def test_a_paragraph_of_quote_without_any_hint_has_no_speaker(names_in):
    assert names_in("It rained all week.\n“There was nothing to be done about any of it, nothing at all.”") == [None]
