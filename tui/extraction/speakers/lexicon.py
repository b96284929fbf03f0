"""Words that tell what a capitalised sequence or a source mention is: honorifics, titles, nouns, places.

All case-folded and without periods. Plain data; how each is used stands where it is used.
"""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def _gendered(men: str, women: str, either: str) -> dict[str, str]:
    """Word → “m”, “f” or “”: what it tells of the person’s gender."""
    return {**dict.fromkeys(either.split(), ""), **dict.fromkeys(men.split(), "m"), **dict.fromkeys(women.split(), "f")}


HONORIFICS: Final = _gendered(
    men="""
    mr sir lord mister monsieur herr senor señor don father brother imam sheikh rabbi
    """,
    women="""mrs ms miss dame lady madame madam frau senora señora sister mother""",
    either="""mx dr doctor prof professor rev reverend hon honorable honourable""",
)
"""Word of address before a name → the gender it tells: “Mr. Grant”, “Dame Ruth Okoro”."""

TITLES: Final = _gendered(
    men="""king prince congressman councilman assemblyman alderman policeman chairman spokesman pope emperor duke baron""",
    women="""queen princess congresswoman councilwoman assemblywoman chairwoman spokeswoman duchess baroness empress""",
    either="""
    president vice-president premier chancellor senator sen sens representative rep reps governor gov govs mayor secretary
    minister ambassador amb justice judge attorney speaker whip leader delegate del councilor councillor
    commissioner comptroller treasurer chair chairperson chief director general gen colonel col sergeant sgt
    captain capt major maj admiral adm lieutenant lt commander cmdr corporal cpl private pvt brigadier
    marshal officer constable inspector detective superintendent supt sheriff deputy trooper marine
    specialist airman archbishop bishop cardinal pastor deacon monsignor msgr archdeacon canon dean
    candidate nominee spokesperson adviser advisor analyst strategist coach manager
    pollster ceo cfo coo cto taoiseach tanaiste tánaiste mp mep msp cllr pc dc dci insp emir ayatollah
    sultan crown coordinator administrator prosecutor lawyer lawmaker legislator host anchor reporter
    correspondent columnist author actor actress singer rapper filmmaker comedian activist economist
    historian scientist engineer principal headteacher headmaster headmistress provost rector warden bailiff
    coroner magistrate founder co-founder owner president-elect pm fm vp executive cmo
    """,
)
"""Capitalised role words that may stand right before a name → gender: “Sen. Maria Vance”, “Chief Tom Ode”."""

TITLE_FORMS: Final = {
    "sen": "senator", "rep": "representative", "gov": "governor", "amb": "ambassador", "del": "delegate",
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
    "filmmaker": "director", "actor": "star", "actress": "star actor", "professor": "academic scholar", "star": "actor actress singer",
}  # fmt: skip
"""Role → other words the same person may be called by later."""

PORTFOLIOS: Final = words(
    """
    state defense defence labor labour commerce energy education agriculture transportation transport
    interior treasury health veterans homeland justice staff operations police council house commons lords
    canterbury york
    """
)
"""What a title is over, after “of”: “Secretary of State”, “Chief of Staff”."""

ORGANISATION_WORDS: Final = words(
    """
    academy administration agency airlines airways alliance army assembly associates association authority
    bank bar battalion bbc board brewery brigade broadcaster bureau cabinet campaign caucus center centre
    chamber charity church city club coalition college commission committee communications companies company
    conference congress consortium constabulary cooperative corporation corp corps council county court
    department dept diocese directorate enterprises exchange federation fellowship force forces forum
    foundation front fund gallery gmbh government group guild headquarters herald holdings hospital hotel
    house inc industries inn institute institution instruments intelligence international investigations
    journal laboratories laboratory labs league legion legislature library limited llc llp ltd magazine
    ministry mission motors museum nations navy network news newspaper observatory office orchestra order
    organisation organization panel parliament partners partnership party patrol plc police post press
    project radio rangers records reserve resources restaurant review school schools secretariat senate
    service services society solutions stores studies studio studios syndicate synod systems taskforce team
    technologies telegraph television theater theatre times treasury tribunal tribune trust tv union unit
    united university ventures watch workers works chronicle gazette examiner guardian sun mail express
    mirror star globe inquirer sentinel monitor bulletin courier dispatch pub pool supermarket bakery cafe
    café airport council kitchen farm farms endowment enforcement initiative programme program fire
    """,
)
"""Words that make a capitalised sequence an organisation's name when it ends in one or has one before “of”, “for”."""

ORGANISATION_NOUNS: Final = words(
    """
    administration agency alliance army association authority authorities bank board body broadcaster bureau
    business cabinet camp campaign caucus center centre chain charity church city club coalition college
    commission committee community company conglomerate giant spot venue pub bar eatery restaurant cafe consortium corporation council country county court
    department district embassy establishment factory faculty family federation fleet force foundation firm
    franchise front fund government group hospital hotel house industry institute institution international
    judiciary junta kingdom label league legislature magazine majority management media military ministry
    mission movement museum nation navy network newspaper office operator organisation organization outlet
    panel paper parliament party platform police practice press producer province publication publisher
    regime regulator regulators republic retailer school secretariat senate service side site society
    startup state store studio supplier syndicate team think-tank tank territory town tribunal trust union
    unit university watchdog website workforce delegation task-force crew opposition prosecution defence
    defense
    """,
)
"""Common nouns for bodies that speak: “the company”, “the ministry”."""

PUBLICATION_WORDS: Final = words(
    """
    times post journal news tribune herald telegraph guardian review chronicle gazette examiner magazine
    hill politico globe inquirer
    """
)
"""Name words of papers: what “the paper” can be."""

DOCUMENT_NOUNS: Final = words(
    """
    piece act affidavit analysis announcement application article articles audit bill blog book brief briefing
    brochure bylaws cable catalogue charter clip code column comment complaint constitution contract copy
    data declaration decree dispatch document documentary documents dossier draft editorial editorials email
    emails e-mail e-mails entry essay estimate estimates evidence excerpt excerpts file files filing filings
    findings footage forecast form guidance guidelines headline headlines indictment inscription invitation
    label lawsuit leaflet letter letters log logs manifesto manual materials memo memoir memorandum memos
    message messages minutes motion note notes notice op-ed opinion order page paper papers petition
    photograph plan platform poll polling polls post poster posts profile projection projections proposal
    provision publication readout record recording records release report reporting reports resolution
    results review rule rules ruling screenshot sermon sign signs song speech statement statements
    statistics statute story stories study studies suit summary survey surveys tape tapes testimony text
    texts thesis transcript transcripts treaty tweet tweets verdict video videos warrant website will
    writings account accounts ad ads advertisement figures numbers research list map photo picture banner
    placard plaque law laws lyrics narrative novel diary
    """,
)
"""Nouns for what is written or recorded: a source that is one, with no issuer named, is a document."""

PERSON_NOUNS: Final = _gendered(
    men="""
    man boy father son husband brother uncle nephew grandfather grandson widower businessman spokesman
    chairman policeman congressman councilman fireman fisherman salesman gentleman king prince lord monk
    priest groom boyfriend stepfather fiancé godfather nobleman cameraman doorman newsman showman statesman
    sportsman gunman craftsman guy frontman
    """,
    women="""
    woman girl mother daughter wife sister aunt niece grandmother granddaughter widow businesswoman
    spokeswoman chairwoman policewoman congresswoman councilwoman queen princess nun bride girlfriend
    actress waitress hostess heiress stepmother fiancée godmother stateswoman saleswoman mum mom lady
    midwife
    """,
    either="""
    dad academic actor activist adviser advisor advocate aide agent ally ambassador analyst anchor architect
    artist assistant associate astronaut athlete attorney author baker banker barrister blogger boss broker
    builder bystander campaigner candidate captain caller carer cashier celebrity ceo champion chancellor
    chef chief child cleric clerk client coach cofounder co-founder colleague columnist comedian commander
    commentator commissioner composer conservative constable constituent consultant contractor coordinator
    coroner correspondent counsel councillor councilor counselor courtier cousin creator critic customer
    dealer dean delegate democrat deputy designer detective developer diplomat director dispatcher doctor
    driver economist editor educator emissary employee employer engineer entrepreneur envoy executive expert
    farmer fellow filmmaker firefighter fisher founder friend frontrunner front-runner general geologist
    governor graduate grocer guard guest guide headteacher head host hunter informant insider inspector
    instructor insurgent investigator investor journalist judge juror justice landlord lawmaker lawyer
    leader lecturer legislator lender liberal librarian lieutenant lobbyist maker manager marine mayor
    mechanic mediator medic member merchant migrant minister model mogul monarch musician native negotiator
    neighbor neighbour nominee novelist nurse observer official officer operative operator opponent
    organiser organizer owner painter parent partner passenger passerby pastor patient patron performer
    person pharmacist philosopher photographer physician physicist pilot planner player playwright poet
    politician pollster pope prelate premier president presenter principal prisoner producer professor
    programmer guru whiz prodigy supremo czar tsar crooner rocker admirer passerby onlooker attendee prosecutor protester protestor psychologist publicist publisher pundit pupil rabbi reader
    receptionist reporter representative republican researcher resident reviewer rival runner sailor scholar
    scientist screenwriter secretary senator sergeant servant sheriff shopkeeper shopper sibling singer
    skipper soldier solicitor source speaker specialist spokesperson staffer star steward strategist
    strongman student successor superintendent supervisor supporter surgeon surrogate survivor suspect
    teacher teenager therapist tourist trader trainer treasurer trustee tycoon user veteran vet vendor
    veterinarian vicar victim viewer visitor volunteer voter warden whistleblower winner witness worker
    writer youngster billionaire millionaire colonel admiral archbishop bishop cardinal hopeful contender
    incumbent adversary mentor spouse relative cop detainee defendant plaintiff complainant claimant
    applicant participant respondent hero heroine icon legend archaeologist astronomer biologist chemist
    climatologist criminologist ecologist epidemiologist immunologist meteorologist oceanographer
    sociologist theologian virologist zoologist historian strategist-in-chief editor-in-chief
    commander-in-chief technician tutor translator umpire undertaker vocalist weightlifter wrestler
    """,
)
"""Common nouns for one person → the gender they tell."""

GROUP_NOUNS: Final = words(
    """two three four five six seven eight nine ten eleven twelve twenty half majorities 
    people residents men women children parents others many some several both few most thousands hundreds
    dozens families couple duo pair trio public crowd crowds folks staff personnel youth elders republicans
    democrats conservatives liberals locals relatives kids loved-ones everyone everybody nobody anyone
    scores troops voters couples twins siblings brothers sisters those all any none
    """,
)
"""Nouns and numerals for several people that do not end in a role noun’s plural."""

PARTICLES: Final = words(
    """
    van von de der den da di del della dos das du bin ibn ben al el la le ter ten af av zu zur y e st abu
    bint ap mac
    """
)
LEADING_PARTICLES: Final = words("""van von de da di del della dos du bin ibn al der""")
SUFFIXES: Final = words(
    """
    jr sr ii iii iv phd md esq qc kc mp mep msp obe mbe cbe kbe dds
    """
)

NOT_NAMES: Final = words(
    """
    a about above according across actually additionally after afterward again against ago all almost along
    already also although always am amid among an and another any anyone anything apparently are around as
    ask asked at away back be because before behind being below beneath besides between beyond both but by
    can certainly clearly could currently despite did do does don't due during each earlier either else
    ended especially even eventually ever every everybody everyone everything except few finally following
    for former formerly fortunately four five six seven eight nine ten from further furthermore generally
    get given go had happily has have having he hello her here hers herself hi him himself his how however i
    i'd i'll i'm i've if in indeed inside instead into is it it's its itself just know last lastly late
    lately later least less let like likewise look many maybe me meanwhile might mine more moreover most
    mostly much must my myself nearly neither never nevertheless no nobody none nonetheless nor not nothing
    now obviously of off often oh ok okay on once one only onto or originally other others otherwise our
    ours out outside over overall own perhaps please previously probably quite rather really recently
    regarding said say says second see several shall she should shortly similarly simply since so some
    somebody someone something sometimes soon still such suddenly sure than thank thanks that that's the
    their theirs them themselves then there there's thereby therefore these they they're thing this those
    though three through throughout thus to today together told tomorrow tonight too toward towards two
    under unfortunately unless unlike until up upon us use usually very via was we we're we've well were
    what what's whatever when whenever where whereas wherever whether which while who who's whoever whom
    whose why will with within without would yeah yes yesterday yet you you're your yours yourself monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec speaking asked
    responding writing noting citing adding referring calling speaking given based meanwhile read watch
    share photo image images video related click sign updated published advertisement q quote christmas
    easter thanksgiving halloween internet god mr's tv am pm est edt gmt bst covid covid-19
    """,
)
"""Words with a capital that begin no name: function words, adverbs that open sentences, days, months."""

PREPOSITIONS: Final = words(
    """
    of in on at by for from with about against between among over under to than like into through after
    before during without within near around toward towards via per versus vs behind beyond despite
    alongside including upon off regarding
    """
)

WEEKDAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")

NUMERALS: Final = words("one two three four five six seven eight nine ten eleven twelve twenty half")

DETERMINERS: Final = words(
    """
    a an the this that these those his her its their our my your one another some several many few two three
    four five six seven eight nine ten other both each every most all no any dozens hundreds thousands
    """
)
"""What a noun phrase may begin with."""

PHRASE_STOPS: Final = PREPOSITIONS | words(
    """
    and or but nor so yet if that which who whom whose when where while because since although though unless
    until is are was were be been being am has have had having do does did will would shall should can could
    may might must he she it they we i you him them us me said says say told tells asked added adds wrote
    writes called calls became become remains remained made makes make get gets got not n't never also then
    now just only even still as than too very met helped urged accused praised joined named hired thanked
    blamed asked warned let how what why there here
    """
)
"""Words that cannot stand inside a noun phrase before its noun."""

BODY_KINDS: Final = {
    "agency": "agency administration bureau department service services office authority investigations commission center police",
    "company": "inc corp company companies group motors industries holdings airlines technologies stores energy ltd plc llc",
    "firm": "inc corp company group partners associates llp capital ltd llc",
    "business": "inc company stores ltd restaurant cafe hotel",
    "retailer": "stores", "chain": "stores hotels restaurants",
    "group": "association coalition alliance foundation union institute council fund society league network group project watch",
    "organisation": "association coalition alliance foundation union institute council fund society league network group project watch",
    "organization": "association coalition alliance foundation union institute council fund society league network group project watch",
    "charity": "foundation trust fund charity", "nonprofit": "foundation trust fund institute center project",
    "think-tank": "institute foundation center centre", "tank": "institute foundation center centre",
    "paper": "times post journal news tribune herald telegraph guardian chronicle gazette examiner globe inquirer mail sun express mirror",
    "newspaper": "times post journal news tribune herald telegraph guardian chronicle gazette examiner globe inquirer mail sun express mirror",
    "magazine": "magazine review weekly time", "publication": "times post journal news magazine review", "outlet": "times post journal news",
    "network": "news network tv television broadcasting", "broadcaster": "news tv television broadcasting corporation bbc",
    "ministry": "ministry", "department": "department", "school": "school university college academy", "union": "union federation brotherhood",
    "force": "police force", "panel": "committee commission panel board", "body": "council commission assembly association agency board",
    "watchdog": "commission agency office authority council", "regulator": "commission agency authority", "institution": "university institute museum college",
    "hospital": "hospital", "museum": "museum", "club": "club united city", "team": "club united city", "bank": "bank",
}  # fmt: skip
"""Noun for a body → last words of the names it may mean again: “the paper” for the Harbour Times."""
