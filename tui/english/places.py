"""Names of places and the words that begin or end them; case-folded, without periods.

Countries and capitals follow the list of the United Nations’ members; with US states, large cities and seats of power.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

PLACES: Final = words(
    """
    abuja accra afghanistan africa alabama alaska albania algeria algiers america amman andorra angola ankara
    antananarivo antigua argentina arizona arkansas armenia ashgabat asia asuncion athens australia austria azerbaijan
    baghdad bahamas bahrain baku bamako bangkok bangladesh banjul barbados bavaria beijing beirut belarus belfast
    belgium belgrade belize benin berlin bermuda bern bhutan bissau bogota bolivia bosnia boston botswana brasilia
    bratislava brazil brazzaville britain brunei brussels bucharest budapest bujumbura bulgaria burma burundi cairo
    california cambodia cameroon canada canberra caracas cardiff catalonia chad chechnya chicago chile china chisinau
    colombia colorado comoros conakry congo connecticut copenhagen cork crimea croatia cuba cyprus dakar damascus
    delaware delhi denmark detroit dhaka dili djibouti doha dominica donbas dublin dushanbe ecuador edinburgh egypt
    england eritrea estonia eswatini ethiopia eu europe fiji finland florida france freetown gabon gaborone gambia
    gaza geneva georgia germany ghana glasgow greece grenada guatemala guinea guyana haiti hanoi harare havana hawaii
    helsinki hollywood honduras honiara houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq
    ireland islamabad israel istanbul italy jakarta jamaica japan jerusalem jordan kabul kampala kansas kathmandu
    kazakhstan kentucky kenya khartoum kiev kigali kinshasa kiribati kosovo kremlin kuwait kyiv kyrgyzstan laos latvia
    lebanon leeds lesotho liberia libreville libya liechtenstein lilongwe lima lisbon lithuania liverpool ljubljana
    lome london louisiana luanda lusaka luxembourg macedonia madagascar madrid maine malabo malawi malaysia maldives
    mali malta manama manchester manila maputo maryland maseru massachusetts mauritania mauritius mexico miami
    michigan micronesia minneapolis minnesota minsk mississippi missouri mogadishu moldova monaco mongolia monrovia
    montana montenegro montevideo morocco moroni moscow mozambique mumbai muscat myanmar nairobi namibia nassau nauru
    naypyidaw nebraska nepal netherlands nevada niamey nicaragua nicosia niger nigeria norway nouakchott ohio oklahoma
    oman ontario oregon oslo ottawa pakistan palau palestine panama paraguay paramaribo paris pennsylvania pentagon
    peru philadelphia philippines podgorica poland portugal prague pretoria pyongyang qatar quebec quito rabat
    reykjavik riga riyadh romania rome russia rwanda samoa sarajevo scotland senegal seoul serbia seychelles shanghai
    singapore skopje slovakia slovenia somalia spain stockholm sudan suriname suva sweden switzerland sydney syria
    taipei taiwan tajikistan tallinn tanzania tashkent tbilisi tegucigalpa tehran tennessee texas thailand thimphu
    tibet tirana togo tokyo tonga toronto trinidad tripoli tunis tunisia turkey turkmenistan tuvalu u.k u.s uganda uk
    ukraine ulaanbaatar un uruguay us usa utah uzbekistan vaduz valletta vanuatu vatican venezuela vermont vienna
    vientiane vietnam vilnius virginia wales warsaw washington wellington westminster whitehall windhoek wisconsin
    wyoming yaounde yemen yerevan zagreb zambia zimbabwe zurich
    """,
) | {"no 10", "no 11"}
"""Countries, US states, capitals and seats of power: when they speak, they speak as organisations."""

PLACE_PHRASES: Final = words(
    """
    abu_dhabi addis_ababa al_qaeda antigua_and_barbuda baton_rouge bosnia_and_herzegovina british_columbia
    buckingham_palace buenos_aires burkina_faso cape_verde capitol_hill central_african_republic costa_rica
    czech_republic dar_es_salaam dominican_republic downing_street east_asia el_salvador elysee_palace
    equatorial_guinea european_union gaza_strip great_britain guatemala_city guinea-bissau ho_chi_minh_city hong_kong
    islamic_state ivory_coast kansas_city kuala_lumpur kuwait_city las_vegas los_angeles marshall_islands mexico_city
    middle_east new_delhi new_hampshire new_jersey new_mexico new_york new_york_city new_zealand north_carolina
    north_dakota north_korea northern_ireland nova_scotia number_10 oklahoma_city panama_city papua_new_guinea
    persian_gulf phnom_penh port_louis port_moresby puerto_rico rhode_island rio_de_janeiro saint_lucia salt_lake_city
    san_francisco san_jose san_marino sao_paulo saudi_arabia scotland_yard sierra_leone silicon_valley solomon_islands
    south_africa south_carolina south_china_sea south_dakota south_korea south_sudan sri_lanka staten_island
    supreme_court são_paulo tel_aviv trinidad_and_tobago united_arab_emirates united_kingdom united_nations
    united_states wall_street west_bank west_virginia white_house
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
