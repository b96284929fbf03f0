"""Guards: figures that are measures, scores, versions or ages and no times."""

from __future__ import annotations

from tui.english.words import words
from tui.extraction.dates.expression import Expression
from tui.extraction.dates.tense import PAST
from tui.extraction.dates.tokens import TimeTokens

_AFTER_YEAR_SINCE = words("in since until by from around circa c")
"""Before a year so early that it could be any number."""
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
_MOLECULES = words(
    "gene genes protein proteins cell cells receptor receptors antibody antibodies enzyme mutation variant"
)
"""What biology names by letters and a figure: “the Oct 4 gene”."""
_FIGURES = ("n12", "n24", "n31", "n59", "number")
_DATED = ("year", "month", "name", "abbreviation", "n12", "n24", "n31")


def year(tokens: TimeTokens, found: Expression) -> bool:
    """“$1995”, “1500 people”, “room 2010”, “the 1990 Act”."""
    core, last = found.core, found.last
    before, after = tokens.low(core - 1), tokens.low(last)
    if tokens.kind(core - 1) in _FIGURES or tokens.kind(last) in _FIGURES:
        return True  # telephone numbers, lists of scores
    if tokens.kind(last) == "zone":
        return True  # 1430 GMT
    spans = before == "least" and tokens.kind(last) in ("to", "hyphen") and tokens.kind(last + 1) == "year"
    if (before in _NUMBERED and not spans) or after in _MEASURES or tokens.word(last) == "Act":
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


def age(tokens: TimeTokens, found: Expression) -> bool:
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


def fraction(tokens: TimeTokens, found: Expression) -> bool:
    """Every fraction but “9/11”."""
    return tokens.word(found.core) != "9/11"


def numeric(tokens: TimeTokens, found: Expression) -> bool:
    """“version 1.2.22”, “10.4.16.3”."""
    before = tokens.low(found.core - 1)
    return before in _VERSIONS or (tokens.glued(found.core) and before not in ("(", "[", '"', "'", "“", "-"))


def month_day(tokens: TimeTokens, found: Expression) -> bool:
    """“the Oct 4 gene”, “May 5 percent”, “May 10:30”."""
    last = found.last
    after = tokens.low(last)
    if after in _MOLECULES or after in ("percent", "%", "people", "points"):
        return True
    return after == ":" and tokens.glued(last) and tokens.word(last + 1)[:1].isdigit()
