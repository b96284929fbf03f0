"""The keys: one table, from which the bindings, the help screen, the footer and the palette are made.

Every binding has an id, by which it can be changed, and belongs to a group, under which help lists it.
"""

from __future__ import annotations

from textual.binding import Binding

from tui.reader.wording import capitalised

MOVE = Binding.Group("Quotes and dates")
FIND = Binding.Group("Find")
PANES = Binding.Group("Panes")
TAKE = Binding.Group("Explain and copy")
ARTICLES = Binding.Group("Articles")
CORRECT = Binding.Group("Correct")
PROGRAM = Binding.Group("Program")


def _key(key: str, action: str, name: str, group: Binding.Group, id: str, tooltip: str = "") -> Binding:  # noqa: A002
    return Binding(key, action, name, group=group, id=id, tooltip=tooltip or capitalised(name))


READING = [
    _key("n", "next(1)", "next quote", MOVE, "quote.next", "Next quote, or next match in a search"),
    _key("N", "next(-1)", "previous quote", MOVE, "quote.previous", "Previous quote, or match in a search"),
    _key("right_square_bracket", "same_speaker(1)", "next quote by this speaker", MOVE, "speaker.next"),
    _key("left_square_bracket", "same_speaker(-1)", "previous quote by this speaker", MOVE, "speaker.previous"),
    _key("right_parenthesis", "next_date(1)", "next date", MOVE, "date.next"),
    _key("left_parenthesis", "next_date(-1)", "previous date", MOVE, "date.previous"),
    _key("ctrl+o,alt+left", "back", "back to where you were", MOVE, "back", "Back to where you were before a jump"),
    _key("slash", "search", "search", FIND, "search", "Search the text; case matters once you type a capital"),
    _key("f", "only", "only this speaker", FIND, "only", "Show only the selected speaker’s quotes, or all again"),
    _key(
        "i",
        "scope",
        "how much is shown",
        FIND,
        "scope",
        "Everything attributed, only quote marks, or what was said",
    ),
    _key("escape", "clear", "end search, show all", FIND, "clear", "End the search, show all, clear the selection"),
    _key("t", "contents", "contents", FIND, "contents", "Go to a heading"),
    _key("0", "pane(0)", "article", PANES, "pane.article"),
    _key("1", "pane(1)", "Speakers", PANES, "pane.speakers"),
    _key("2", "pane(2)", "Quotes", PANES, "pane.quotes"),
    _key("3", "pane(3)", "Dates", PANES, "pane.dates"),
    _key("tab", "turn(1)", "next pane", PANES, "pane.next"),
    _key("shift+tab", "turn(-1)", "previous pane", PANES, "pane.previous"),
    _key("backslash", "hide_panels", "hide or show the panels", PANES, "panels.hide"),
    _key("less_than_sign", "widen(1)", "wider panels", PANES, "panels.wider"),
    _key("greater_than_sign", "widen(-1)", "narrower panels", PANES, "panels.narrower"),
    _key(
        "a",
        "correct('begin')",
        "correct",
        CORRECT,
        "correct",
        "Correct what is selected; marked words become a quote",
    ),
    _key("x", "correct('reject')", "not a quote", CORRECT, "reject", "This is no quote, or no date"),
    _key("m", "correct('note')", "note", CORRECT, "note", "Write a note on what is selected or marked"),
    _key("z", "correct('undo')", "undo", CORRECT, "undo", "Take the last correction back"),
    _key("Z", "correct('redo')", "do again", CORRECT, "redo", "Do again what was undone"),
    _key("R", "correct('review')", "review", CORRECT, "review", "Walk what is least sure: enter says it is right"),
    _key("enter", "correct('accept')", "right", CORRECT, "accept", "In a review: the quote and its speaker are right"),
    _key("e", "explain", "why", TAKE, "explain", "Explain this quote, speaker or date"),
    _key("A", "published", "publication date", CORRECT, "published", "Set the date from which “Tuesday” is counted"),
    _key("y", "copy", "copy", TAKE, "copy", "Copy the quote with speaker, date and source; or the selected text"),
    _key("Y", "copy_list", "copy all quotes", TAKE, "copy.list", "Copy everything found in the article, as Markdown"),
]
"""Of the reading screen."""

APP = [
    _key("o", "open", "open", ARTICLES, "open", "Open a file, a folder or a web address"),
    _key("l", "list", "list of articles", ARTICLES, "list", "Choose another article"),
    _key("L", "library('list_articles')", "library", ARTICLES, "library", "Choose from everything that was read"),
    _key("P", "library('list_people')", "people", ARTICLES, "library.people", "Everyone quoted, and all they said"),
    _key("F", "library('find')", "find everywhere", ARTICLES, "library.find", "Find words in everything read"),
    _key("C", "library('tally')", "who is quoted", ARTICLES, "library.tally", "Count who is quoted and how much"),
    _key("J", "article(1)", "next article", ARTICLES, "article.next"),
    _key("K", "article(-1)", "previous article", ARTICLES, "article.previous"),
    _key("r", "reload", "reload", ARTICLES, "reload", "Reload the article from its source"),
    _key("question_mark", "help", "help", PROGRAM, "help", "Show all keys"),
    _key("ctrl+p", "command_palette", "palette", PROGRAM, "palette", "Find any command by name"),
    _key("ctrl+z", "suspend_process", "suspend", PROGRAM, "suspend", "Go back to the shell; type fg to return"),
    _key("q,ctrl+q,ctrl+c", "quit", "quit", PROGRAM, "quit", "Quit onrecord"),
]
"""Of the app."""
