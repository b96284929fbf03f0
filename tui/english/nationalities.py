"""Adjectives of nation, party and faith; case-folded.

Demonyms of the countries in `places.py`, with parties and faiths that news writes with a capital.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

NATIONALITIES: Final = words(
    """
    afghan african albanian algerian american angolan arab argentine armenian asian australian austrian azerbaijani
    bahamian bangladeshi barbadian belarusian belgian bhutanese black bolivian bosnian botswanan brazilian british
    buddhist bulgarian burmese burundian cambodian cameroonian canadian caribbean catholic chadian chilean chinese
    christian colombian communist congolese conservative croat croatian cuban czech danish democrat democratic
    dominican dutch eastern ecuadorean egyptian emirati english eritrean estonian ethiopian european fijian filipino
    finnish french gabonese gambian georgian german ghanaian gop greek guatemalan guinean guyanese haitian hindu
    hispanic honduran hungarian icelandic independent indian indigenous indonesian iranian iraqi irish islamic
    islamist israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti labor
    labour laotian latin latina latino latvian lebanese liberal liberian libyan lithuanian luxembourgish macedonian
    malagasy malawian malaysian malian maltese marxist mauritanian mauritian mexican moldovan mongolian montenegrin
    moroccan mozambican muslim namibian native nazi nepali nicaraguan nigerian northern norwegian omani orthodox
    pakistani palestinian panamanian paraguayan peruvian polish portuguese protestant qatari republican romanian
    russian rwandan salvadoran samoan saudi scottish senegalese serb serbian sikh singaporean slovak slovene slovenian
    somali southern soviet spanish sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian thai tibetan
    togolese tongan tories tory trinidadian tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan
    vietnamese welsh western white yemeni yemenite zambian zimbabwean
    """,
)
"""Adjectives of nation, party, faith: capitalised and no name by themselves."""
