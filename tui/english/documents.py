"""Nouns for what is written, recorded or said. Case-folded.

Written by hand for news.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

DOCUMENT_NOUNS: Final = words(
    """
    remark remarks comments quip joke claim claims accusation promise pledge plea warning boast jab criticism assertion
    contention suggestion insistence rhetoric tirade rant argument words advice observation prediction request demand
    piece act affidavit analysis announcement application article articles audit bill blog book brief briefing
    brochure bylaws cable catalogue charter clip code column comment complaint constitution contract copy data
    declaration decree dispatch document documentary documents dossier draft editorial editorials email emails
    e-mail e-mails entry essay estimate estimates evidence excerpt excerpts file files filing filings findings
    footage forecast form guidance guidelines headline headlines indictment inscription invitation label lawsuit
    leaflet letter letters log logs manifesto manual materials memo memoir memorandum memos message messages
    minutes motion note notes notice op-ed opinion order page paper papers petition photograph plan platform
    poll polling polls post poster posts profile projection projections proposal provision publication readout
    record recording records release report reporting reports resolution results review rule rules ruling
    screenshot sermon sign signs song speech statement statements statistics statute story stories study studies
    suit summary survey surveys tape tapes testimony text texts thesis transcript transcripts treaty tweet
    tweets verdict video videos warrant website will writings account accounts ad ads advertisement figures
    numbers research list map photo picture banner placard plaque law laws lyrics narrative novel diary
    """,
)
"""Nouns for what is written or recorded: a source that is one, with no issuer named, is a document."""
