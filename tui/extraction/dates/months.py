"""Resolvers of months, quarters, seasons, years, decades and centuries that name themselves."""

from __future__ import annotations

from tui.english.calendar import MONTHS
from tui.english.words import words
from tui.extraction.dates.amounts import spelled_year
from tui.extraction.dates.context import TimeContext
from tui.extraction.dates.expression import Expression, Kind
from tui.extraction.dates.timex import NO_YEAR, SAYS_SO, Timex, dated, explicit, unresolved
from tui.extraction.dates.values import SEASONS, at_grain, bounds, season_of
from tui.extraction.model import Resolution

MONTH_CLASSES = ("month", "name", "abbreviation")
_REL = ("last", "this", "next", "previous", "following", "coming", "past")
_SOON = 3
"""Months ahead within which a month without a verb is the coming one."""
_JOINS = ("to", "hyphen", "and", "or", "comma")
_NAMED = (*MONTH_CLASSES, "season", "n12", "n24", "n31", "ordinalnumber")
_FILLING = ("the", "early", "of", "comma", "dot", "and", "to", "hyphen")
_SHORT_YEAR_BEFORE = words("in of since from until to by back before after and the for")
_SHORT_YEAR_AFTER = words("and or but to when after before he she it we they i was is with")
_VOTES = words("election elections vote referendum ballot polls runoff")


def year_in(found: Expression, context: TimeContext) -> int | None:
    """The year named in an expression, or pointed at: “of last year”."""
    if year := found.one("year", "fiscalname"):
        return int(year.value)
    spelled = found.words("ones", "teens", "tens", "scale")
    if len(spelled) > 1:
        named = spelled_year(spelled)
        return named if 1100 <= named < 2100 else None
    if found.one("same", "that") and context.narrative[:4].isdigit():
        return int(context.narrative[:4])
    if found.one("unit") and (rel := found.one("last", "this", "next", "current")):
        return context.published.year + int(rel.value) if context.published else None
    return None


def year_ahead(found: Expression, context: TimeContext, m: int) -> int | None:
    """The year that stands only at the end of a range or a pair: “between March and May 2019”."""
    tokens, named, before = context.tokens, False, False
    if tokens.kind(found.last) not in _JOINS or found.one(*_REL):
        return None
    for i in range(found.last + 1, found.last + 7):
        kind, entry = tokens.kind(i), tokens.entry(i) if i < len(tokens.words) else None
        if kind == "year" and entry:
            return int(entry.value) - before if named else None
        if kind in MONTH_CLASSES and entry and m:
            before = m > int(entry.value)  # “November to March 2019”
        named = named or kind in _NAMED
        if kind not in _NAMED and kind not in _FILLING:
            break
    return None


def era(found: Expression, context: TimeContext) -> Timex | None:
    """“490 BC”, “April 480 BC”, “AD 1066”."""
    era, number = found.one("era"), found.one("n12", "n24", "n31", "n59", "number", "year")
    if era is None or number is None or not 0 < float(number.value) < 10_000 or "," in context.tokens.word(found.core):
        return None
    month = found.one(*MONTH_CLASSES)
    value = f"{'BC' if era.value == -1 else ''}{int(number.value):04}{f'-{int(month.value):02}' if month else ''}"
    return explicit(value)


def year(found: Expression, context: TimeContext) -> Timex | None:
    """“2016”, “fiscal 1989”, “nineteen ninety-six”."""
    value = year_in(found, context)
    return None if value is None else explicit(f"{value:04}")


def short_year(found: Expression, context: TimeContext) -> Timex | None:
    """The second year of “2014-16”."""
    tokens, word = context.tokens, context.tokens.word(found.core)
    if not context.follows(found, Kind.YEAR) or len(word) != 2 or not tokens.glued(found.core):
        return None
    if tokens.glued(found.last) and tokens.low(found.last) == "-":
        return None
    start = int(context.previous_value[:4])
    value = start // 100 * 100 + int(word)
    return explicit(f"{value:04}", f"Short for {value}.") if start < value < start + 40 else None


def apostrophe_year(found: Expression, context: TimeContext) -> Timex | None:
    """“in ’08”; not the first number of a passage in single quotes."""
    tokens, short = context.tokens, found.one("apostropheyear")
    ended = tokens.kind(found.last) in ("comma", "dot", "break") or tokens.word(found.last) in _SHORT_YEAR_AFTER
    if short is None or not ended or tokens.low(found.core - 1) not in _SHORT_YEAR_BEFORE:
        return None
    value, coming = 2000 + int(short.value), (context.published.year if context.published else 2030) + 5
    value -= 100 * (value > coming)
    return explicit(f"{value:04}", f"Short for {value}.")


def month_year(found: Expression, context: TimeContext) -> Timex | None:
    """“May 2022”, “May of last year”."""
    name, year = found.one(*MONTH_CLASSES), year_in(found, context)
    if name is None:
        return None
    if year is None:
        return unresolved(f"XXXX-{int(name.value):02}", NO_YEAR)
    how = Resolution.PUBLICATION if found.one("unit") else Resolution.EXPLICIT
    return dated(f"{year:04}-{int(name.value):02}", how, SAYS_SO)


def iso_month(found: Expression, context: TimeContext) -> Timex | None:
    """“2024-06”; “2003-04” may be two years."""
    tokens, year, number = context.tokens, found.one("year"), found.one("n12")
    written = tokens.word(found.last - 1)
    glued = tokens.glued(found.last - 1) and tokens.glued(found.last - 2)
    if year is None or number is None or not glued or len(written) != 2 or tokens.kind(found.last) == "hyphen":
        return None
    return explicit(f"{int(year.value):04}-{written}") if int(number.value) <= int(year.value) % 100 else None


def month_quarter(found: Expression, context: TimeContext) -> Timex | None:
    """“the September quarter”: the quarter that ends with the month."""
    unit = found.one("unit")
    timex = month(found._replace(entries=found.entries[:-1]), context) if unit and unit.value == "Q" else None
    if timex is None or (days := bounds(timex.value)) is None:
        return timex and timex._replace(value="XXXX-QX")
    return timex._replace(value=at_grain(days[0], "Q"))


def month(found: Expression, context: TimeContext) -> Timex | None:
    """“In May”, “last May”: by tense, else the latest that has begun."""
    name, published = found.one(*MONTH_CLASSES), context.published
    if name is None:
        return None
    m = int(name.value)
    if (named := year_ahead(found, context, m)) is not None:
        return explicit(f"{named:04}-{m:02}", "Its year follows.")
    if published is None:
        return unresolved(f"XXXX-{m:02}", NO_YEAR)
    if found.one("that", "same") and context.narrative[:4].isdigit():
        return dated(
            f"{context.narrative[:4]}-{m:02}", Resolution.NARRATIVE, f"Of the year of “{context.narrative_words}”."
        )
    if rel := found.one(*_REL):
        turn = (m >= published.month) if rel.value == -1 else (m <= published.month)
        value = published.year + int(rel.value) * turn
        return dated(f"{value:04}-{m:02}", Resolution.PUBLICATION, f"Counted from {context.since()}.")
    if (after := _end_of_range(found, context, m)) is not None:
        return after
    latest = published.year - (m > published.month)
    label, tense = MONTHS[m - 1], context.tense(found)
    sign, why = tense.sign, tense.why
    told = context.year_told(found)
    if sign <= 0 and not tense.reported and told is not None and told < latest:
        return dated(f"{told:04}-{m:02}", Resolution.NARRATIVE, f"Of {told}, the year told of just before.")
    if not sign and context.leaning("month", m) > 0:
        sign, why = 1, "as where the article names it with a verb"
    if sign >= 0 and any(context.tokens.low(i) in _VOTES for i in range(found.last, found.last + 4)):
        sign, why = 1, why or "a vote that is still to come"
    if not sign and 0 < (m - published.month) % 12 <= _SOON:
        sign, why = 1, "no verb looks back, and it is near"
    if sign > 0 and m != published.month:
        evidence = f"The first {label} after {context.since()}: {why}."
        return dated(f"{latest + 1:04}-{m:02}", Resolution.TENSE, evidence)
    evidence = f"The latest {label} as of {context.since()}{f': {why}' if sign < 0 else ''}."
    return dated(f"{latest:04}-{m:02}", Resolution.TENSE if sign < 0 else Resolution.PUBLICATION, evidence)


def _end_of_range(found: Expression, context: TimeContext, m: int) -> Timex | None:
    """“February” of “from November 2024 to February”: the first after the month before."""
    start, tokens = bounds(context.previous_value), context.tokens
    if (
        start is None
        or not context.follows(found, Kind.MONTH_YEAR)
        or tokens.kind(found.core - 1) not in ("to", "hyphen")
    ):
        return None
    year = start[0].year + (m <= start[0].month)
    return dated(f"{year:04}-{m:02}", Resolution.NARRATIVE, f"The first after “{context.narrative_words}”.")


def season(found: Expression, context: TimeContext) -> Timex | None:
    """“last fall”, “the summer of 2015”."""
    word, published = found.one("season"), context.published
    if word is None:
        return None
    named = year_in(found, context) or year_ahead(found, context, 0)
    if named is not None:
        return explicit(f"{named:04}-{word.value}")
    if published is None:
        return unresolved(f"XXXX-{word.value}", NO_YEAR)
    current, start = season_of(published)
    here, wanted = SEASONS.index(current), SEASONS.index(str(word.value))
    latest = start - (wanted > here)
    rel, tense = found.one(*_REL), context.tense(found)
    if rel and rel.value == -1:
        value = latest - (wanted == here)
    elif rel and rel.value == 1:
        value = latest + 1
    elif rel:
        value = published.year - (wanted == here and start < published.year)
    else:
        value = latest + (tense.sign > 0 and wanted != here)
    by_verb = not rel and tense.sign
    evidence = f"Counted from {context.since()}{f': {tense.why}' if by_verb else ''}."
    return dated(f"{value:04}-{word.value}", Resolution.TENSE if by_verb else Resolution.PUBLICATION, evidence)


def quarter(found: Expression, context: TimeContext) -> Timex | None:
    """“the third quarter of 1984”, “third-quarter”, and “the 19th century”."""
    nth, units = found.one("ordinal", "ordinalnumber", "quartername"), found.words("unit")
    if nth is None:
        return None
    n = int(nth.value)
    unit = next((u for u in units if u.value in ("Q", "CE")), units[0] if units else None)
    if unit and unit.value == "CE" and 1 <= n <= 22:
        return explicit(f"{n - 1:02}")
    if (unit and unit.value != "Q" and nth.kind != "quartername") or not 1 <= n <= 4:
        return None
    if len(units) > 1 or found.one("year") or nth.kind == "quartername":
        named = year_in(found, context)
        if named is not None:
            return explicit(f"{named:04}-Q{n}")
    published = context.published
    if published is None:
        return unresolved(f"XXXX-Q{n}", NO_YEAR)
    later = n > (published.month + 2) // 3
    tense = context.tense(found)
    if later and tense.sign > 0:
        evidence = f"The first such quarter after {context.since()}: {tense.why}."
        return dated(f"{published.year:04}-Q{n}", Resolution.TENSE, evidence)
    evidence = f"The latest such quarter as of {context.since()}."
    return dated(f"{published.year - later:04}-Q{n}", Resolution.PUBLICATION, evidence)


def half(found: Expression, context: TimeContext) -> Timex | None:
    """“the first half of 2015”, “the last half of this year”."""
    nth, named, unit = found.one("ordinal", "ordinalnumber"), year_in(found, context), found.one("unit")
    number, published = int(nth.value) if nth else 2, context.published
    if number > 2 or (unit and unit.value != "Y"):
        return None
    if named is not None:
        return explicit(f"{named:04}-H{number}")
    if published is None:
        return unresolved(f"XXXX-H{number}", NO_YEAR)
    sign = context.tense(found).sign
    over = (published.month < 7 and sign <= 0) if number == 2 else (published.month == 1 and sign < 0)
    return dated(f"{published.year - over:04}-H{number}", Resolution.PUBLICATION, f"Counted from {context.since()}.")


def decade(found: Expression, _context: TimeContext) -> Timex | None:
    """“the early 1980s”, “the ’60s”, “the sixties”."""
    word = found.one("decade", "shortdecade", "decadename")
    if word is None:
        return None
    if word.kind == "decade":
        return explicit(f"{int(word.value) // 10:03}")
    if found.one("possessive") or not found.one("apostrophe", "the"):
        return None  # a woman in her 60s
    return explicit(f"19{int(word.value) // 10}", "Taken to be of the twentieth century.")
