"""The dialogs by which a reader corrects: whose a quote is, who a speaker is, what a date means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from textual.app import App

from tui.article.model import Span
from tui.extraction.model import Date, Quote, Speaker
from tui.reader.panels.entry import Entry
from tui.reader.screens.ask import AskScreen
from tui.reader.screens.choose import ChooseScreen, matching
from tui.reader.session import correcting as commands
from tui.reader.session.links import span_of
from tui.reader.session.session import Session
from tui.reader.session.state import Here, State
from tui.reader.session.walking import not_yet
from tui.reader.wording import capitalised, counted

_NOBODY = "Nobody: not known, or nobody’s words"
_DAY_HINT = "2022-05-17, 2022-05 or 2022"


class SpeakerScreen(ChooseScreen):
    """The speakers of the article, and whoever is typed: the last entry is a new speaker."""

    PLACEHOLDER = "Type to filter, or a new name"
    HINT = "↑ ↓ move · enter takes · esc closes"

    def __init__(self, title: str, entries: Sequence[Entry], current: int = 0) -> None:
        super().__init__(title, entries, current, lines=1)
        self._known = list(entries)
        self.typed = ""
        """What stands in the line, as a name."""

    def search(self, query: str) -> None:
        """List who fits what was typed, and the name itself as somebody new."""
        self.typed = " ".join(query.split())
        fitting = [self._known[i] for i in matching(self._known, query)]
        new = [Entry(f"New speaker: {self.typed}")] if self.typed else []
        self.show_all([*fitting, *new], "Nobody.")
        self._indices = [*matching(self._known, query), *([len(self._known)] if new else [])]

    @property
    def chosen(self) -> int | None:
        """The index of the entry under the cursor, among all; their number is the new one’s."""
        row = super().chosen
        return row if row is None or not self.typed else self._indices[row]


class Hand(NamedTuple):
    """Who corrects: through which app and session, from where, and with which words marked."""

    app: App[None]
    session: Session
    here: Here
    marked: Span | None


def begin(hand: Hand) -> None:
    """Correct what is marked with the mouse, or else what is selected."""
    app, session, _, marked = hand
    state = session.state
    if state.extraction is None:
        session.do(not_yet)
        return
    current = state.current
    if marked is not None:
        words = marked
        _whose(app, state, "Whose words are these?", lambda name: session.do(commands.mark, words, name, date.today()))
    elif isinstance(current, Quote):
        quote = current
        _whose(app, state, "Who says this?", lambda name: _how_many(app, session, quote, name), quote)
    elif isinstance(current, Speaker):
        _about(app, session, current)
    elif isinstance(current, Date):
        found = current
        app.push_screen(
            AskScreen("Which day?", found.value, _DAY_HINT, calendar_value),
            lambda value: session.do(commands.value_date, found, value, date.today()) if value else None,
        )
    else:
        session.do(State.said, "Select a quote, speaker or date, or mark words with the mouse, to correct it.")


def note(hand: Hand) -> None:
    """Ask for a note on what is marked with the mouse, or else on what is selected."""
    app, session, _, marked = hand
    state = session.state
    if state.extraction is None:
        session.do(not_yet)
        return
    span = marked or (span_of(state.selection, state.extraction) if state.selection else None)
    if span is None:
        session.do(
            State.said, "Select a quote, speaker or date, or mark words with the mouse, to note something on it."
        )
        return
    before = next((one.text for one in state.found.notes if one.span == span), "")

    def noted(words: str | None) -> None:
        if words is not None and words != before:
            session.do(commands.note, span, words, date.today())

    app.push_screen(AskScreen("Note", before, "Empty for none"), noted)


def calendar_value(words: str) -> str:
    """An ISO 8601 day, month or year. Raises ValueError with a sentence for anything else."""
    from tui.extraction.dates.values import bounds
    from tui.reader.screens.published import parse_day

    if bounds(words) is not None:
        return words
    try:
        return parse_day(words).isoformat()
    except ValueError as error:
        raise ValueError(f"Enter a day, a month or a year: {_DAY_HINT}.") from error


def _whose(app: App[None], state: State, title: str, then: Callable[[str], None], quote: Quote | None = None) -> None:
    """Ask for a speaker; gives the name, empty for nobody."""
    speakers = state.found.speakers
    entries = [Entry(capitalised(s.called), detail=s.description or "") for s in speakers]
    current = next((i for i, s in enumerate(speakers) if quote and s.id == quote.speaker), 0)
    screen = SpeakerScreen(title, [*entries, Entry(_NOBODY)], current)

    def chosen(index: int | None) -> None:
        if index is not None:
            names = [*(s.name for s in speakers), "", screen.typed]
            then(names[index])

    app.push_screen(screen, chosen)


def _how_many(app: App[None], session: Session, quote: Quote, name: str) -> None:
    """Ask whether only this quote is meant, or all of the same source or speaker, where there are more."""
    found = session.state.found
    of_source = [q for q in found.quotes if quote.source is not None and q.source == quote.source]
    of_speaker = [q for q in found.quotes if quote.speaker is not None and q.speaker == quote.speaker]
    choices: list[tuple[str, Sequence[Quote]]] = [("Only this quote", [quote])]
    if quote.source and 1 < len(of_source) < len(of_speaker):
        said = " ".join(quote.source.of(session.state.text).split())
        choices.append((f"{counted(len(of_source), 'quote')} beside this “{said}”", of_source))
    if len(of_speaker) > 1:
        speaker = found.speaker_of(quote)
        choices.append((f"All {counted(len(of_speaker), 'quote')} of {speaker.called if speaker else ''}", of_speaker))

    def give(index: int | None) -> None:
        if index is not None:
            session.do(commands.give, choices[index][1], name, date.today())
            if session.state.reviewing:
                session.do(commands.review, Here())

    if len(choices) == 1:
        give(0)
    else:
        title = f"By {name}: which quotes?" if name else "By nobody: which quotes?"
        app.push_screen(ChooseScreen(title, [Entry(words) for words, _ in choices], lines=1), give)


def _about(app: App[None], session: Session, speaker: Speaker) -> None:
    """Ask what of a speaker is to be corrected: name, description, or that it is somebody else of the list."""
    others = [s for s in session.state.found.speakers if s is not speaker]
    entries = [
        Entry("Another name…", detail=speaker.name),
        Entry("Another description…", detail=speaker.description or "none"),
        *(Entry(f"The same as {s.called}", detail=s.description or "") for s in others),
    ]

    def named(name: str | None) -> None:
        if name:
            session.do(commands.name_speaker, speaker, name, date.today())

    def described(words: str | None) -> None:
        if words is not None:
            session.do(commands.describe, speaker, words, date.today())

    def chosen(index: int | None) -> None:
        if index == 0:
            app.push_screen(AskScreen("What is this speaker called?", speaker.name, "The full name"), named)
        elif index == 1:
            hint = "Role or office; empty for none"
            app.push_screen(AskScreen(f"Who is {speaker.name}?", speaker.description or "", hint), described)
        elif index is not None:
            session.do(commands.merge, speaker, others[index - 2], date.today())

    app.push_screen(ChooseScreen(f"Correct {speaker.called}", entries), chosen)


def accept(hand: Hand) -> None:
    """In a review: the selected quote is right."""
    if hand.session.state.reviewing:
        hand.session.do(commands.accept, hand.here, date.today())


WAYS: Final[Mapping[str, Callable[[Hand], None]]] = {
    "begin": begin,
    "note": note,
    "accept": accept,
    "reject": lambda hand: hand.session.do(commands.reject, hand.here, date.today()),
    "review": lambda hand: hand.session.do(commands.start_review, hand.here),
    "undo": lambda hand: hand.session.do(commands.undo),
    "redo": lambda hand: hand.session.do(commands.redo),
}
"""What a key does."""
