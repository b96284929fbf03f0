"""Words that begin or end a noun phrase, and words that begin no name. Case-folded.

The closed classes of English grammar (prepositions, determiners, pronouns, auxiliaries) and what opens sentences in
news.
"""

from __future__ import annotations

from typing import Final

from tui.english.calendar import DAY_AND_MONTH_NAMES, MONTH_NUMBERS, WEEKDAYS
from tui.english.numbers import ONES, TEENS, TENS
from tui.english.words import words

PREPOSITIONS: Final = words(
    """
    of in on at by for from with about against between among over under to than like into through after before
    during without within near around toward towards via per versus vs behind beyond despite alongside including
    upon off regarding
    """
)

NUMERALS: Final = ONES.keys() | TEENS.keys() | TENS.keys() | words("half")

DETERMINERS: Final = NUMERALS | words(
    """
    a an the this that these those his her its their our my your another some several many few other both each every
    most all no any dozens hundreds thousands
    """
)
"""What a noun phrase may begin with."""

PHRASE_STOPS: Final = PREPOSITIONS | words(
    """
    and or but nor so yet if that which who whom whose when where while because since although though unless
    until is are was were be been being am has have had having do does did will would shall should can could may
    might must he she it they we i you him them us me said says say told tells asked added adds wrote writes
    called calls became become remains remained made makes make get gets got not n't never also then now just
    only even still as than too very met helped urged accused praised joined named hired thanked blamed asked
    warned let how what why there here
    """
)
"""Words that cannot stand inside a noun phrase before its noun."""

_CONTRACTED = words(
    """
    i'd i'll i'm i've you'd you'll you're you've he'd he'll he's she'd she'll she's it'd it'll it's we'd we'll we're
    we've they'd they'll they're they've that'd that'll that's there'd there'll there's what'll what's who'd who'll
    who's how's where's here's let's aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't
    wasn't weren't won't wouldn't
    """
)

NOT_NAMES: Final = (
    _CONTRACTED
    | DAY_AND_MONTH_NAMES
    | MONTH_NUMBERS.keys()
    | NUMERALS
    | words(
        """
    a about above according across actually additionally after afterward again against ago all almost along
    already also although always am amid among an and another any anyone anything apparently are around as ask
    asked at away back be because before behind being below beneath besides between beyond both but by can
    certainly clearly could currently despite did do does due during each earlier either else ended
    especially even eventually ever every everybody everyone everything except few finally following for former
    formerly fortunately from further furthermore generally get given go had
    happily has have having he hello her here hers herself hi him himself his how however i if
    in indeed inside instead into is it its itself just know last lastly late lately later least less let
    like likewise look many maybe me meanwhile might mine more moreover most mostly much must my myself nearly
    neither never nevertheless no nobody none nonetheless nor not nothing now obviously of off often oh ok okay
    on once only onto or originally other others otherwise our ours out outside over overall own perhaps
    please previously probably quite rather really recently regarding said say says second see several shall she
    should shortly similarly simply since so some somebody someone something sometimes soon still such suddenly
    sure than thank thanks that the their theirs them themselves then there thereby therefore
    these they thing this those though three through throughout thus to today together told tomorrow
    tonight too toward towards under unfortunately unless unlike until up upon us use usually very via was
    we well were what whatever when whenever where whereas wherever whether which while who
    whoever whom whose why will with within without would yeah yes yesterday yet you your yours
    yourself
    speaking asked
    responding writing noting citing adding referring calling speaking given based meanwhile read watch share
    photo image images video related click sign updated published advertisement q quote christmas easter
    thanksgiving halloween internet god tv am pm est edt gmt bst covid covid-19
    """,
    )
)
"""Words with a capital that begin no name: function words, adverbs that open sentences, days, months."""

POSSESSIVES: Final = words("my our his her their its")

DEFINITES: Final = POSSESSIVES | words("the this that these those your both")
"""What opens a phrase for somebody the reader knows."""

DAYS: Final = frozenset(day.casefold() for day in WEEKDAYS)
