"""Nouns for what is written, recorded or said. Case-folded.

Written by hand for news.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

DOCUMENT_NOUNS: Final = words(
    """
    account accounts accusation act ad ads advertisement advice affidavit analysis announcement application argument
    article articles assertion audit banner bill blog boast book brief briefing brochure bylaws cable catalogue
    charter claim claims clip code column comment comments complaint constitution contention contract copy criticism
    data declaration decree demand diary dispatch document documentary documents dossier draft e-mail e-mails
    editorial editorials email emails entry essay estimate estimates evidence excerpt excerpts figures file files
    filing filings findings footage forecast form guidance guidelines headline headlines indictment inscription
    insistence invitation jab joke label law laws lawsuit leaflet letter letters list log logs lyrics manifesto manual
    map materials memo memoir memorandum memos message messages minutes motion narrative note notes notice novel
    numbers observation op-ed opinion order page paper papers petition photo photograph picture piece placard plan
    plaque platform plea pledge poll polling polls post poster posts prediction profile projection projections promise
    proposal provision publication quip rant readout record recording records release remark remarks report reporting
    reports request research resolution results review rhetoric rule rules ruling screenshot sermon sign signs song
    speech statement statements statistics statute stories story studies study suggestion suit summary survey surveys
    tape tapes testimony text texts thesis tirade transcript transcripts treaty tweet tweets verdict video videos
    warning warrant website will words writings
    """,
)
"""Nouns for what is written or recorded: a source that is one, with no issuer named, is a document."""

WORKS: Final = words(
    """
    album anthem book comedy documentary film game hit magazine memoir movie musical novel play podcast programme
    program series show single song thriller titled track
    """
)
"""What has a title, which may stand in quote marks right behind it."""
