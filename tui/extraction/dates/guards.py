"""What looks like a date and is none: names, measures, ages, verbs.

Each guard sees the words on both sides of a find. The lists are short on purpose: they hold words that are
common in news beside a number, a month or a weekday, and never beside a date.
"""

from __future__ import annotations

from tui.english.words import words
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.tense import PAST
from tui.extraction.dates.tokens import TimeTokens

_BEFORE_MONTH = words(
    """
    in by since until till from to through during before after of for between and or last this next early late mid
    every each on around about at throughout over past than as following
    """
)
_NOT_BEFORE_NAME = words("of and or to for on at than as")
"""Of these prepositions, those that also stand before a person: “for June Brown”."""
_BEFORE_NOUN = words("a an the its his her their s this that")
"""Before “March accession”."""
_AFTER_YEAR_SINCE = words("in since until by from around circa c")
"""Before a year so early that it could be any number."""
_PAPERS = words(
    """
    Times Telegraph Mirror Express Post Mail Herald Tribune Sun Star Independent Chronicle Magazine Review World
    Football Live Briefing Breakfast Brunch Edition Club Group School Band
    """
)
_BEFORE_NAMED_DAY = words("Super Bloody Black Casual Giving Holy")
"""Adjectives that make one day’s name of a weekday."""
_MEASURES = words(
    """
    people persons men women children troops soldiers workers employees jobs votes voters points miles kilometers
    kilometres km kg kilograms grams meters metres feet ft tons tonnes pounds dollars euros yen percent pct shares
    barrels homes houses units copies cars seats delegates members students dead deaths cases prisoners refugees
    migrants residents families passengers pages words calories acres hectares square cubic megawatts mw orders rooms
    rpm mph yards meter metre pieces items signatures protesters demonstrators police officers others species % °
    """
)
_JOINED_MEASURES = words("foot mile page meter metre seat member strong square acre")
"""After a hyphen: “a 1,900-foot tower”."""
_NUMBERED = words(
    """
    room flight section page pages box model route no number chapter article act boeing airbus channel highway bus train
    psalm windows area extension suite lot item file form unit serial code hp than nearly some approximately
    about roughly least over almost most exceeding only another + $ £ € ¥ #
    """
)
"""Before a number that is no year."""
_THINGS = words(
    """
    company firm business bank brand chain factory mill plant mine shop store restaurant hotel pub theatre theater
    building house home tower castle bridge road street railway tunnel dam school church cathedral mosque temple
    synagogue monument palace prison station hospital university college institution institute foundation party union
    organisation organization agency newspaper magazine paper club team league festival tournament competition event
    law act rule ban policy programme program plan scheme system practice tradition custom tax treaty pact agreement
    accord deal contract truce ceasefire alliance partnership marriage relationship friendship feud rivalry dispute
    quarrel row lawsuit suit case investigation inquiry probe trial file record document letter report study book song
    film movie series show poem painting statue war conflict insurgency rebellion occupation siege strike boycott
    embargo blockade crisis drought recession dictatorship regime government reign rule monarchy republic state nation
    country kingdom empire city town village community settlement colony ship boat ferry car truck bus plane aircraft
    jet engine machine computer phone technology software tree forest fossil skeleton tomb ruins relic artefact
    artifact manuscript wine whisky cheese infrastructure pipeline reactor facility campaign career project venture
    industry economy market fund constitution charter statute murder killing crime mystery secret wound problem
    """
)
"""What has an age worth a duration; the ages of people are left out, and nearly all ages in news are theirs."""
_AFTER_NOUN = words(
    """
    the a an his her their its of in on at to for from with by as and or but that which who is was has had will would
    were are said whose
    """
)
_VERSIONS = words("version v firmware ios release android ip $ £ €")
_BEFORE_QUARTER = words("in for during of the from our since by through vs versus to last this")
_IDLE_BEFORE_DAY = words("carry carries carried carrying won win wins save saved saves seize rule ruled of")
_MOLECULES = words(
    "gene genes protein proteins cell cells receptor receptors antibody antibodies enzyme mutation variant"
)
"""What biology names by letters and a figure: “the Oct 4 gene”."""
_BEFORE_SEASON = words("in by since until during through every each throughout")
_QUOTES = frozenset("“”\"'‘’")
_SENTENCE_EDGES = frozenset((*_QUOTES, "", ".", "?", "!"))
"""What may stand before the first word of a sentence; nothing, at the beginning of a line."""
_TITLE = 6
"""Words of the longest title looked for."""
_FIGURES = ("n12", "n24", "n31", "n59", "number")
_DATED = ("year", "month", "name", "abbreviation", "n12", "n24", "n31")


def refused(tokens: TimeTokens, found: Expression) -> bool:
    """Whether the find is no temporal expression."""
    guard = _GUARDS.get(found.kind)
    return guard is not None and guard(tokens, found)


def _month(tokens: TimeTokens, found: Expression) -> bool:
    """“Theresa May told”, “June Brown”, “March on”."""
    core, last = found.core, found.last
    dotted = tokens.kind(last - 1) == "dot"
    if found.first < core or last - core > 1 + dotted:
        return False  # early May, last May
    before, after = tokens.low(core - 1), tokens.word(last)
    if after == "-" and tokens.glued(last) and tokens.glued(last + 1) and _in_name(tokens, last + 1):
        return True
    if before in _BEFORE_NOUN and (after.islower() or after == "-"):
        return False
    named = after[:1].isupper() and tokens.kind(last) == ""
    if tokens.kind(core) == "month" and tokens.word(core)[:1].isupper():
        return named and before not in _BEFORE_MONTH and not tokens.word(core - 1).islower()
    return (named and before in _NOT_BEFORE_NAME) or before not in _BEFORE_MONTH


def _year(tokens: TimeTokens, found: Expression) -> bool:
    """“$1995”, “1500 people”, “room 2010”, “the 1990 Act”."""
    core, last = found.core, found.last
    before, after = tokens.low(core - 1), tokens.low(last)
    if tokens.kind(core - 1) in _FIGURES or tokens.kind(last) in _FIGURES:
        return True  # telephone numbers, lists of scores
    if tokens.kind(last) == "zone":
        return True  # 1430 GMT
    if before in _NUMBERED or after in _MEASURES or tokens.word(last) == "Act":
        return True
    if tokens.low(last + 1) in _MEASURES and after in ("more", "other", "new", "-"):
        return True
    if after == "-" and tokens.low(last + 1) in _JOINED_MEASURES:
        return True
    if tokens.glued(core) and before in ("-", "/", ".", ":", "_", "@"):
        range_ = before in "-/" and (tokens.kind(core - 2) in _DATED or tokens.kind(core - 2) == "early")
        if not range_ and tokens.low(core - 2) not in ("pre", "post"):
            return True
    if tokens.glued(last) and after in ("/", ":", "_", "@", "#"):
        return after != "/" or tokens.kind(last + 1) not in (*_FIGURES, "year")
    value = int(found.entries[0].value)
    return not 1700 <= value <= 2099 and before not in _AFTER_YEAR_SINCE


def _weekday(tokens: TimeTokens, found: Expression) -> bool:
    """“the Sunday Times”, “Friday Night Lights”, “Wed.” of a wedding."""
    before, word = tokens.word(found.first - 1), tokens.word(found.last - 1)
    if tokens.kind(found.last - 1) == "dayabbreviation" or _opens_with_name(tokens, found) or _in_title(tokens, found):
        return True
    if tokens.word(found.last) in _PAPERS and word[:1].isupper():
        return True
    return before in _BEFORE_NAMED_DAY or (before == "on" and tokens.word(found.first - 2) == "Mail")


def _opens_with_name(tokens: TimeTokens, found: Expression) -> bool:
    """“Wednesday Addams grins”: a person's name opens a sentence, while a day there has a comma after it."""
    i = found.last
    bare = found.last - found.first == 1 and tokens.word(found.first - 1) in _SENTENCE_EDGES
    named = tokens.word(i).istitle() and tokens.kind(i) == ""
    return bare and named and tokens.word(i + 1).islower()


def _in_title(tokens: TimeTokens, found: Expression) -> bool:
    """“Harbour News Sunday” in quote marks: a weekday that ends a title of words with capitals."""
    end, first = found.last, found.first
    end += tokens.word(end) in (",", ".")
    while tokens.word(first - 1)[:1].isupper() and found.first - first < _TITLE:
        first -= 1
    return first < found.first and tokens.word(end) in _QUOTES and tokens.word(first - 1) in _QUOTES


def _in_name(tokens: TimeTokens, i: int) -> bool:
    """Whether what follows a month and a hyphen makes a name of both: “Mar-a-Lago”, “Jan-Erik”; not “May-June”."""
    return tokens.kind(i) in ("a", "the") or (tokens.kind(i) == "" and tokens.word(i)[:1].isupper())


def _day_part(tokens: TimeTokens, found: Expression) -> bool:
    """“Monday Night Football”."""
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last)[:1].isupper()


def _titled(tokens: TimeTokens, found: Expression) -> bool:
    """Programmes: “This Week”, “The Morning Show”."""
    first, last, after = (tokens.word(i) for i in (found.core, found.last - 1, found.last))
    return found.last - found.core > 1 and last.istitle() and (first.istitle() or after.istitle())


def _tonight(tokens: TimeTokens, found: Expression) -> bool:
    """“Last Week Tonight”."""
    return tokens.word(found.core) == "Tonight" and tokens.word(found.core - 1).istitle()


def _deictic(tokens: TimeTokens, found: Expression) -> bool:
    """“USA Today”, “imagine a tomorrow”."""
    before = tokens.word(found.core - 1)
    if before == "USA" or before.lower() in ("a", "an"):
        return True
    name = before[:1].isupper() and before.isalpha() and tokens.kind(found.core - 1) != "break"
    return name and tokens.word(found.core) == "Today"


def _age(tokens: TimeTokens, found: Expression) -> bool:
    """Ages of persons are left out; those of things are durations."""
    if not tokens.glued(found.last - 1):
        return True
    for i in range(found.last, found.last + 4):
        word, after = tokens.low(i), tokens.word(i + 1)
        if word in _THINGS:
            return (
                after.islower()
                and tokens.kind(i + 1) == ""
                and not (after in _AFTER_NOUN | PAST or after.endswith("ed"))
            )
        if word in _AFTER_NOUN or not word.isalpha():
            break
    return True


def _fraction(tokens: TimeTokens, found: Expression) -> bool:
    """Every fraction but “9/11”."""
    return tokens.word(found.core) != "9/11"


def _numeric(tokens: TimeTokens, found: Expression) -> bool:
    """“version 1.2.22”, “10.4.16.3”."""
    before = tokens.low(found.core - 1)
    return before in _VERSIONS or (tokens.glued(found.core) and before not in ("(", "[", '"', "'", "“", "-"))


def _season(tokens: TimeTokens, found: Expression) -> bool:
    """“spring a leak”, “fall victim”, “Summer Olympics”."""
    core, last = found.core, found.last
    the = tokens.kind(core) == "the"
    if tokens.word(core).istitle() and tokens.low(core - 1) == "-":
        return True  # the Mid-Autumn Festival
    if tokens.word(last - 1).istitle() and tokens.word(last).istitle():
        return True  # the Summer Olympics
    if found.first < core or (last - core > 1 and not the):
        return False
    after, capital, fall = tokens.low(last), tokens.word(last)[:1].isupper(), tokens.low(last - 1) == "fall"
    if the:
        return last - core == 2 and (capital or after == "-" or (fall and after in ("of", "in", "from")))
    if tokens.low(core - 1) not in _BEFORE_SEASON:
        return True
    return capital or (fall and after in ("in", "of"))


def _month_day(tokens: TimeTokens, found: Expression) -> bool:
    """“the Oct 4 gene”, “May 5 percent”, “May 10:30”."""
    last = found.last
    after = tokens.low(last)
    if after in _MOLECULES or after in ("percent", "%", "people", "points"):
        return True
    return after == ":" and tokens.glued(last) and tokens.word(last + 1)[:1].isdigit()


def _reference(tokens: TimeTokens, found: Expression) -> bool:
    """“now-defunct”, “as soon as”, “soon after”, “the Future Fund”."""
    core, last = found.core, found.last
    word, before, after = tokens.low(last - 1), tokens.low(core - 1), tokens.low(last)
    if (after == "-" and tokens.glued(last) and tokens.glued(last + 1)) or (before == "-" and tokens.glued(core)):
        return True
    if word == "soon" and (after in ("as", "after", "afterwards", "enough") or before in ("as", "how", "too")):
        return True
    if word == "soon" and (after in PAST or (after.endswith("ed") and len(after) > 4)):
        return True  # “soon escaped” is told of the past
    named = tokens.word(last).istitle() or (tokens.word(core - 1).istitle() and tokens.kind(core - 1) == "")
    return named and tokens.word(last - 1).istitle() and word in ("future", "current", "recent")


def _quarter(tokens: TimeTokens, found: Expression) -> bool:
    """“21st Century Fox”; “Q1” that is a question."""
    if found.last - found.core == 1 and tokens.kind(found.core) == "quartername":
        return tokens.low(found.core - 1) not in _BEFORE_QUARTER
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last)[:1].isupper()


def _duration(tokens: TimeTokens, found: Expression) -> bool:
    """“a Century speedboat”."""
    return tokens.word(found.last - 1).istitle() and tokens.word(found.last - 2).islower()


def _period_of_day(tokens: TimeTokens, found: Expression) -> bool:
    """“carry the day”, “back in the day”, “issues of the day”, “at the end of the day”; “This Week”."""
    if tokens.low(found.last - 1) == "day":
        before = tokens.low(found.first - 1)
        if found.stage:
            return before == "at"
        if before in _IDLE_BEFORE_DAY or (before == "in" and tokens.low(found.first - 2) == "back"):
            return True
    return _titled(tokens, found)


_GUARDS = {
    Kind.MONTH: _month,
    Kind.YEAR: _year,
    Kind.WEEKDAY: _weekday,
    Kind.DAY_PART: _day_part,
    Kind.DEICTIC: _deictic,
    Kind.AGE: _age,
    Kind.NINE_ELEVEN: _fraction,
    Kind.NUMERIC: _numeric,
    Kind.SEASON: _season,
    Kind.MONTH_DAY: _month_day,
    Kind.REFERENCE: _reference,
    Kind.THE_UNIT: _titled,
    Kind.THE_PERIOD: _period_of_day,
    Kind.QUARTER: _quarter,
    Kind.DURATION: _duration,
    Kind.TONIGHT: _tonight,
    Kind.THAT_PART: _titled,
    Kind.PERIOD: _titled,
}
