"""Bodies that speak: words of their names, common nouns for them, publications. Case-folded.

Written by hand for news.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

ORGANISATION_WORDS: Final = words(
    """
    academies academy administration agency airlines airport airways alliance analytics army assembly associates
    association authority bakery ballet bank bar battalion bbc board brands brewery brewing brigade broadcaster bros
    bulletin bureau cabinet cafe café campaign capital caucus center centre chamber charity choir chronicle church
    city club co coalition college commission committee committees communications companies company conference
    congress consortium constabulary consulting cooperative corp corporation corps cos council county courier court
    department dept diocese directorate dispatch electric endowment enforcement enterprises entertainment examiner
    exchange express farm farms federation fellowship festival fire foods force forces forum foundation front fund
    gallery gazette globe gmbh government group guardian guild headquarters herald holdings hospital hotel house inc
    industries initiative inn inquirer institute institution instruments insurance intelligence international
    investigations journal kitchen laboratories laboratory labs league legion legislature library limited lines llc
    llp ltd magazine mail ministry mirror mission monitor motor motors museum nations navy network news newspaper
    observatory office oil opera orchestra order organisation organization pac panel parliament partners partnership
    party patrol petroleum pharmaceuticals pictures plc police poll pool post press program programme project pub
    radio railroad railway railways rangers records report reserve resources restaurant review school schools
    secretariat securities senate sentinel service services society solutions star states stores strategies studies
    studio studios sun supermarket survey syndicate synod systems taskforce team technologies telegraph television
    theater theatre times tour treasury tribunal tribune trust tv union unit united university ventures watch workers
    works
    """,
)
"""Words that make a capitalised sequence an organisation's name when it ends in one or has one before “of”, “for”."""

ORGANISATION_NOUNS: Final = words(
    """
    administration agency airline alliance army association authorities authority automaker bank bar board body brewer
    broadcaster bureau business cabinet cafe camp campaign carmaker carrier caucus center centre chain charity
    chipmaker church city club coalition college commission committee community company conglomerate consortium
    corporation council country county court defence defense delegation department district drugmaker eatery embassy
    establishment factory faculty family federation firm fleet force foundation franchise front fund giant government
    group hospital hotel house industry institute institution insurer international judiciary junta kingdom label
    league legislature magazine majority management manufacturer media military ministry mission movement
    multinational museum nation navy network newspaper office operator opposition organisation organization outlet
    panel paper parliament party planemaker platform police press producer prosecution province pub publication
    publisher regime regulator regulators republic restaurant retailer school secretariat senate service shipbuilder
    side site society startup state steelmaker store studio supermarket supplier syndicate tank task-force team
    territory think-tank town tribunal trust union unit university utility venue watchdog website workforce
    """,
)
"""Common nouns for bodies that speak: “the company”, “the ministry”."""

BODIES: Final = words(
    """
    airbus axios boeing breitbart buzzfeed europol google greenpeace hamas hezbollah huffpost interpol microsoft
    nato netflix newsweek oxfam politico reuters spotify taliban toyota uber unesco unicef wikileaks wikipedia xinhua
    """
)
"""Bodies known by one word that is nobody's name."""

PUBLICATION_WORDS: Final = words(
    """
    times post journal news tribune herald telegraph guardian review chronicle gazette examiner magazine
    politico globe inquirer
    """
)
"""Name words of papers: what “the paper” can be."""

_BODIES: Final = (
    (
        "agency",
        "agency administration bureau department service services office authority investigations "
        "commission center police",
    ),
    (
        "company",
        "inc corp company companies group motors industries holdings airlines technologies stores energy ltd plc llc",
    ),
    (
        "carmaker automaker chipmaker drugmaker planemaker steelmaker shipbuilder manufacturer multinational brewer "
        "insurer",
        "inc corp company motor motors industries holdings group ltd plc pharmaceuticals laboratories technologies "
        "brewery insurance works",
    ),
    ("airline carrier", "airlines airways air"),
    ("supermarket", "stores supermarket foods"),
    ("firm", "inc corp company group partners associates llp capital ltd llc"),
    ("business", "inc company stores ltd restaurant cafe hotel"),
    ("retailer", "stores"),
    ("chain", "stores hotels restaurants"),
    (
        "group organisation organization",
        "association coalition alliance foundation union institute council fund society league network "
        "group project watch",
    ),
    ("charity", "foundation trust fund charity"),
    ("nonprofit", "foundation trust fund institute center project"),
    ("think-tank tank", "institute foundation center centre"),
    (
        "paper newspaper",
        "times post journal news tribune herald telegraph guardian chronicle gazette examiner globe "
        "inquirer mail sun express mirror",
    ),
    ("magazine", "magazine review weekly time"),
    ("publication", "times post journal news magazine review"),
    ("outlet", "times post journal news"),
    ("network", "news network tv television broadcasting"),
    ("broadcaster", "news tv television broadcasting corporation bbc"),
    ("ministry", "ministry"),
    ("department", "department"),
    ("school", "school university college academy"),
    ("union", "union federation brotherhood"),
    ("force", "police force"),
    ("panel", "committee commission panel board"),
    ("body", "council commission assembly association agency board"),
    ("watchdog", "commission agency office authority council"),
    ("regulator", "commission agency authority"),
    ("institution", "university institute museum college"),
    ("hospital", "hospital"),
    ("museum", "museum"),
    ("club team", "club united city"),
    ("bank", "bank"),
)

BODY_KINDS: Final = {noun: words(endings) for nouns, endings in _BODIES for noun in nouns.split()}
"""Noun for a body → last words of the names it may mean again: “the paper” for the Harbour Times."""
