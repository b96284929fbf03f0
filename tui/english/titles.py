"""Offices and ranks that stand before a name, their short forms and synonyms. Case-folded, without periods.

Written by hand: ranks of armed forces, police and churches, offices of English-speaking states, roles in news.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import gendered, words

TITLES: Final = gendered(
    men="""
    king prince congressman councilman assemblyman alderman policeman chairman spokesman pope emperor duke baron
    """,
    women="""
    queen princess congresswoman councilwoman assemblywoman chairwoman spokeswoman duchess baroness empress
    """,
    either="""
    president pres vice-president premier chancellor senator sen sens representative rep reps governor gov govs mayor
    secretary minister ambassador amb justice judge attorney speaker whip leader delegate del councilor
    councillor commissioner comptroller treasurer chair chairperson chief director general gen colonel col
    sergeant sgt captain capt major maj admiral adm lieutenant lt commander cmdr corporal cpl private pvt
    brigadier marshal officer constable inspector detective superintendent supt sheriff deputy trooper marine
    specialist airman archbishop bishop cardinal pastor deacon monsignor msgr archdeacon canon dean candidate
    nominee spokesperson adviser advisor analyst strategist coach manager pollster ceo cfo coo cto taoiseach
    tanaiste tánaiste mp mep msp cllr pc dc dci insp emir ayatollah sultan crown coordinator administrator
    prosecutor lawyer lawmaker legislator host anchor reporter correspondent columnist author actor actress
    singer rapper filmmaker comedian activist economist historian scientist engineer principal headteacher
    headmaster headmistress provost rector warden bailiff coroner magistrate founder co-founder owner
    president-elect pm fm vp executive cmo
    """,
)
"""Capitalised role words that may stand right before a name → gender: “Sen. Maria Vance”, “Chief Tom Ode”."""

TITLE_FORMS: Final = {
    "pres": "president", "sen": "senator",
    "rep": "representative", "gov": "governor", "amb": "ambassador", "del": "delegate",
    "gen": "general", "col": "colonel", "sgt": "sergeant", "capt": "captain", "maj": "major", "adm": "admiral",
    "lt": "lieutenant", "cmdr": "commander", "cpl": "corporal", "pvt": "private", "supt": "superintendent",
    "insp": "inspector", "dr": "doctor", "prof": "professor", "rev": "reverend", "vp": "vice president",
    "pm": "prime minister", "cllr": "councillor", "msgr": "monsignor", "hon": "honourable",
}  # fmt: skip
"""Abbreviated title → its full word, as a later “the senator” has it."""

TITLE_SYNONYMS: Final = {
    "representative": "congressman congresswoman lawmaker legislator", "senator": "lawmaker legislator",
    "congressman": "lawmaker legislator representative", "congresswoman": "lawmaker legislator representative",
    "doctor": "physician", "superintendent": "officer policeman", "sergeant": "officer", "detective": "officer",
    "mp": "lawmaker legislator politician", "premier": "prime-minister", "taoiseach": "premier prime-minister",
    "pastor": "reverend minister preacher", "reverend": "pastor minister preacher", "ceo": "executive boss",
    "nominee": "candidate", "candidate": "nominee hopeful contender", "billionaire": "businessman mogul tycoon",
    "businessman": "mogul tycoon executive billionaire", "lawyer": "attorney", "attorney": "lawyer",
    "king": "monarch sovereign", "queen": "monarch sovereign", "author": "writer novelist", "director": "filmmaker",
    "filmmaker": "director", "actor": "star", "actress": "star actor", "professor": "academic scholar",
    "star": "actor actress singer",
}  # fmt: skip
"""Role → other words the same person may be called by later."""

PORTFOLIOS: Final = words(
    """
    state defense defence labor labour commerce energy education agriculture transportation transport interior
    treasury health veterans homeland justice staff operations police council house commons lords canterbury
    york
    """
)
"""What a title is over, after “of”: “Secretary of State”, “Chief of Staff”."""

CROWNED: Final = words("king queen prince princess pope emperor empress sultan emir")
"""Titles that stand before a given name, not before a family name."""
