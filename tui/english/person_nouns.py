"""Common nouns for one person or for several. Case-folded.

Written by hand for news; nouns with a telling ending (“roofer”, “geologists”) need no place here.
"""

from __future__ import annotations

from typing import Final

from tui.english.function_words import NUMERALS
from tui.english.words import gendered, words

PERSON_NOUNS: Final = gendered(
    men="""
    boy boyfriend brother businessman cameraman chairman congressman councilman craftsman doorman father fiancé
    fireman fisherman frontman gentleman godfather grandfather grandson groom gunman guy husband king lord man monk
    nephew newsman nobleman policeman priest prince salesman showman son spokesman sportsman statesman stepfather
    uncle widower
    """,
    women="""
    woman girl mother daughter wife sister aunt niece grandmother granddaughter widow businesswoman spokeswoman
    chairwoman policewoman congresswoman councilwoman queen princess nun bride girlfriend actress waitress
    hostess heiress stepmother fiancée godmother stateswoman saleswoman mum mom lady midwife
    """,
    either="""
    dad villager islander hotelier publican homeowner taxpayer commuter cyclist motorist pensioner shopowner
    landowner geologist chair co-chair chairperson academic actor activist adviser advisor advocate aide agent
    ally ambassador analyst anchor architect artist assistant associate astronaut athlete attorney author baker
    banker barrister blogger boss broker builder bystander campaigner candidate captain caller carer cashier
    celebrity ceo champion chancellor chef chief child cleric clerk client coach cofounder co-founder colleague
    columnist comedian commander commentator commissioner composer conservative constable constituent consultant
    contractor coordinator coroner correspondent counsel councillor councilor counselor courtier cousin creator
    critic customer dealer dean delegate democrat deputy designer detective developer diplomat director
    dispatcher doctor driver economist editor educator emissary employee employer engineer entrepreneur envoy
    executive expert farmer fellow filmmaker firefighter fisher founder friend frontrunner front-runner general
    geologist governor graduate grocer guard guest guide headteacher head host hunter informant insider
    inspector instructor insurgent investigator investor journalist judge juror justice landlord lawmaker lawyer
    leader lecturer legislator lender liberal librarian lieutenant lobbyist maker manager marine mayor mechanic
    mediator medic member merchant migrant minister model mogul monarch musician native negotiator neighbor
    neighbour nominee novelist nurse observer official officer operative operator opponent organiser organizer
    owner painter parent partner passenger passerby pastor patient patron performer person pharmacist
    philosopher photographer physician physicist pilot planner player playwright poet politician pollster pope
    prelate premier president presenter principal prisoner producer professor programmer guru
    czar tsar admirer passerby onlooker attendee prosecutor protester protestor
    psychologist publicist publisher pundit pupil rabbi reader receptionist reporter representative republican
    researcher resident reviewer rival runner sailor scholar scientist screenwriter secretary senator sergeant
    servant sheriff shopkeeper shopper sibling singer skipper soldier solicitor source speaker specialist
    spokesperson staffer star steward strategist strongman student successor superintendent supervisor supporter
    surgeon surrogate survivor suspect teacher teenager therapist tourist trader trainer treasurer trustee
    tycoon user veteran vet vendor veterinarian vicar victim viewer visitor volunteer voter warden whistleblower
    winner witness worker writer youngster billionaire millionaire colonel admiral archbishop bishop cardinal
    hopeful contender incumbent adversary mentor spouse relative cop detainee defendant plaintiff complainant
    claimant applicant participant respondent hero heroine icon legend archaeologist astronomer biologist
    chemist climatologist criminologist ecologist epidemiologist immunologist meteorologist oceanographer
    sociologist theologian virologist zoologist historian editor-in-chief commander-in-chief
    technician tutor translator umpire undertaker vocalist weightlifter wrestler moderator millennial mourner spectator
    grandchild centrist listener rider pedestrian tenant renter striker marcher demonstrator donor backer
    detractor skeptic sceptic auditor inmate shareholder borrower forecaster paramedic trooper rancher miner logger
    plumber electrician sculptor songwriter rapper drummer conductor dancer vlogger influencer streamer gamer
    goalkeeper midfielder referee swimmer sprinter jockey caregiver babysitter nanny retiree refugee immigrant
    asylum-seeker expatriate traveler traveller waiter bartender barista florist hairdresser cleaner janitor
    caretaker gardener lifeguard predecessor counterpart curator gallerist choreographer cellist
    violinist pianist guitarist soprano tenor dramatist essayist illustrator cartoonist animator cinematographer
    headmaster headmistress bursar registrar ombudsman backbencher peer pathologist radiologist cardiologist
    oncologist pediatrician paediatrician dermatologist neurologist statistician accountant
    """,
)
"""Common nouns for one person → the gender they tell."""

GROUP_NOUNS: Final = (NUMERALS - {"one"}) | words(
    """
    majorities people residents men women
    children parents others many some several both few most thousands hundreds dozens families couple duo pair
    trio public crowd crowds folks staff personnel youth elders republicans democrats conservatives liberals
    locals relatives kids loved-ones everyone everybody nobody anyone scores troops voters couples twins
    siblings brothers sisters those all any none
    """,
)
"""Nouns and numerals for several people that do not end in a role noun’s plural."""
