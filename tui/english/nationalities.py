"""Adjectives of nation, party and faith; case-folded.

Demonyms of the countries in `places.py`, with parties and faiths that news writes with a capital.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

NATIONALITIES: Final = words(
    """
    afghan african albanian algerian american arab argentine armenian asian australian austrian azerbaijani
    bahamian bangladeshi barbadian belarusian belgian bolivian bosnian brazilian british bulgarian cambodian
    canadian caribbean catholic chilean chinese christian colombian croatian cuban czech danish democratic
    dominican dutch ecuadorean egyptian english estonian ethiopian european filipino finnish french georgian
    german ghanaian greek gop guyanese haitian hispanic hungarian icelandic indian indonesian iranian iraqi
    irish islamic islamist israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kurdish
    kuwaiti latin latino latina latvian lebanese libyan lithuanian malaysian maltese mexican moldovan moroccan
    muslim nepali nigerian norwegian pakistani palestinian peruvian polish portuguese protestant qatari
    republican romanian russian rwandan saudi scottish senegalese serbian serb singaporean slovak slovenian
    somali soviet spanish sudanese swedish swiss syrian taiwanese thai tibetan tory tories trinidadian tunisian
    turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh western yemeni zimbabwean democrat
    conservative liberal labour labor independent buddhist hindu sikh orthodox southern northern eastern black
    white native indigenous marxist communist nazi
    """,
)
"""Adjectives of nation, party, faith: capitalised and no name by themselves."""
