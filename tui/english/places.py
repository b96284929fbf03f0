"""Names of places and the words that begin or end them; case-folded, without periods.

Countries and capitals follow the list of the United Nations’ members; with US states, large cities and seats of power.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

PLACES: Final = words(
    """
    afghanistan africa albania alabama alaska algeria america angola antigua argentina arizona arkansas armenia
    asia athens australia austria azerbaijan baghdad bahamas bahrain bangladesh barbados beijing beirut belarus
    belfast belgium belgrade belize berlin bermuda bolivia bosnia botswana boston brasilia brazil britain
    brussels bucharest budapest bulgaria burma cairo california cambodia cameroon canada canberra caracas chad
    chicago chile china colombia colorado connecticut copenhagen croatia cuba cyprus damascus delaware delhi
    denmark detroit dominica dublin ecuador edinburgh egypt england estonia ethiopia europe finland florida
    france gaza geneva georgia germany ghana greece grenada guatemala guyana haiti hanoi havana hawaii helsinki
    honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad
    israel istanbul italy jakarta jamaica japan jerusalem jordan kabul kansas kazakhstan kentucky kenya kiev
    kosovo kuwait kyiv kyrgyzstan laos latvia lebanon liberia libya lima lisbon lithuania liverpool london
    louisiana luxembourg madagascar madrid maine malawi malaysia mali malta manchester manila maryland
    massachusetts mauritius mexico miami michigan minneapolis minnesota minsk mississippi missouri moldova
    monaco mongolia montana montenegro morocco moscow mozambique mumbai myanmar nairobi namibia nato nebraska
    nepal netherlands nevada nicaragua niger nigeria norway ohio oklahoma oman oregon oslo ottawa pakistan
    palestine panama paraguay paris pennsylvania peru philadelphia philippines poland portugal prague pretoria
    pyongyang qatar quebec riga riyadh romania rome russia rwanda samoa scotland senegal seoul serbia shanghai
    singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei taiwan
    tajikistan tallinn tanzania tehran tennessee texas thailand tibet tobago togo tokyo toronto trinidad tunis
    tunisia turkey turkmenistan uganda ukraine uruguay utah uzbekistan vatican venezuela vermont vienna vietnam
    vilnius virginia wales warsaw washington wellington wisconsin wyoming yemen zagreb zambia zimbabwe zurich
    kremlin pentagon eu un uk us usa u.s u.k westminster whitehall hollywood catalonia crimea donbas chechnya
    bavaria ontario leeds glasgow cardiff cork
    """,
) | {"no 10", "no 11"}
"""Countries, US states, capitals and seats of power: when they speak, they speak as organisations."""

PLACE_PHRASES: Final = words(
    """
    white_house al_qaeda islamic_state downing_street north_korea south_korea saudi_arabia new_york
    new_york_city new_zealand new_jersey new_hampshire new_mexico hong_kong united_states united_kingdom
    united_nations european_union south_africa sri_lanka costa_rica puerto_rico el_salvador los_angeles
    san_francisco las_vegas north_carolina south_carolina west_virginia north_dakota south_dakota rhode_island
    number_10 wall_street silicon_valley capitol_hill northern_ireland ivory_coast burkina_faso sierra_leone
    south_sudan abu_dhabi tel_aviv scotland_yard czech_republic supreme_court south_china_sea middle_east
    east_asia west_bank buckingham_palace foggy_bottom elysee_palace
    british_columbia buenos_aires rio_de_janeiro sao_paulo são_paulo mexico_city gaza_strip papua_new_guinea
    kuala_lumpur ho_chi_minh_city phnom_penh addis_ababa dar_es_salaam baton_rouge salt_lake_city kansas_city
    oklahoma_city united_arab_emirates great_britain trinidad_and_tobago bosnia_and_herzegovina
    dominican_republic persian_gulf staten_island nova_scotia
    """
)

PLACE_OPENINGS: Final = words(
    "fort lake mount port san santa los las saint cape new north south east west upper lower central"
)
"""First words of names of places: “Fort Hood”, “San Diego”."""

PLACE_ENDINGS: Final = words(
    """
    war day act amendment bay street streets avenue beach springs valley island islands belt coast river lake
    park hall square room bowl cup olympics championship prize award awards circuit district week security
    recession games festival heights hills county road bridge tower plaza stadium election debate convention
    constitution bill treaty lane quay pier agreement deal code ocean sea mountain mountains desert forest canal
    harbour harbor
    """
)
"""Last words of names of places, days, laws and events, which are no speakers by themselves."""
