"""Bodies that speak: words of their names, common nouns for them, publications. Case-folded.

Written by hand for news.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

ORGANISATION_WORDS: Final = words(
    """
    academy administration agency airlines airways alliance army assembly associates association authority bank
    bar battalion bbc board brewery brigade broadcaster bureau cabinet campaign caucus center centre chamber
    charity church city club coalition college commission committee communications companies company conference
    congress consortium constabulary cooperative corporation corp corps council county court department dept
    diocese directorate enterprises exchange federation fellowship force forces forum foundation front fund
    gallery gmbh government group guild headquarters herald holdings hospital hotel house inc industries inn
    institute institution instruments intelligence international investigations journal laboratories laboratory
    labs league legion legislature library limited llc llp ltd magazine ministry mission motors museum nations
    navy network news newspaper observatory office orchestra order organisation organization panel parliament
    partners partnership party patrol plc police post press project radio rangers records reserve resources
    restaurant review school schools secretariat senate service services society solutions stores studies studio
    studios syndicate synod systems taskforce team technologies telegraph television theater theatre times
    treasury tribunal tribune trust tv union unit united university ventures watch workers works chronicle
    gazette examiner guardian sun mail express mirror star globe inquirer sentinel monitor bulletin courier
    dispatch pub pool supermarket bakery cafe café airport council kitchen farm farms endowment enforcement
    initiative programme program fire lines co cos bros brewing foods pharmaceuticals petroleum oil railway railways
    railroad electric insurance securities pac tour committees states
    academies report poll survey motor analytics consulting strategies brands entertainment pictures opera ballet choir
    festival caller capital
    """,
)
"""Words that make a capitalised sequence an organisation's name when it ends in one or has one before “of”, “for”."""

ORGANISATION_NOUNS: Final = words(
    """
    administration agency alliance army association authority authorities bank board body broadcaster bureau
    business cabinet camp campaign caucus center centre chain charity church city club coalition college
    commission committee community company conglomerate giant spot venue pub bar eatery restaurant cafe
    consortium corporation council country county court department district embassy establishment factory
    faculty family federation fleet force foundation firm franchise front fund government group hospital hotel
    house industry institute institution international judiciary junta kingdom label league legislature magazine
    majority management media military ministry mission movement museum nation navy network newspaper office
    operator organisation organization outlet panel paper parliament party platform police practice press
    producer province publication publisher regime regulator regulators republic retailer school secretariat
    senate service side site society startup state store studio supplier syndicate team think-tank tank
    territory town tribunal trust union unit university watchdog website workforce delegation task-force crew
    opposition prosecution defence defense carmaker automaker chipmaker drugmaker planemaker steelmaker shipbuilder
    manufacturer airline insurer multinational brewer utility supermarket bookmaker carrier
    """,
)
"""Common nouns for bodies that speak: “the company”, “the ministry”."""

BODIES: Final = words(
    """
    reuters politico huffpost buzzfeed axios newsweek xinhua breitbart wikileaks wikipedia google netflix uber spotify
    microsoft toyota boeing airbus interpol europol unesco unicef greenpeace oxfam hamas hezbollah taliban
    """
)
"""Bodies known by one word that is nobody's name."""

PUBLICATION_WORDS: Final = words(
    """
    times post journal news tribune herald telegraph guardian review chronicle gazette examiner magazine hill
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
