"""What tells a clause from an infinitive and a noun phrase: words by which one sees where a verb has its subject."""

from __future__ import annotations

from tui.english.words import words

CLAUSE_OPENERS = words("that whether if how why what who when where which")
"""What a clause opens with that depends on a verb."""
SUBORDINATORS = CLAUSE_OPENERS | words("whose whom because after before while as since until although though")
"""What opens a clause that is only part of a noun phrase or of the narrator's sentence."""
FINITE = words("""
    am are became began blew bought broke brought built came can cannot caught chose could did do does drew drove
    fell felt flew fought found gave got grew had has have he he's held here's how's i is it's kept knew lost made
    may meant met might must paid ran rose said sang sank sat saw says sent shall she she's shook should sold spent
    spoke stole stood struck swore taught that's there there's they thought threw told took was we went were what's
    where's who's will woke won wore would wrote
    """)
"""Auxiliaries, verbs whose past is formed irregularly, and pronouns that are always subjects."""
CONTRACTED = ("n't", "'re", "'ll", "'ve", "'d", "'m")
BEFORE_ADJECTIVES = words("""
    a an and any at by for from her his in its more most my no of on or our so some that the their these this those
    to very with
    """)
"""After these a word in -ed is an adjective."""
NO_VERBS = BEFORE_ADJECTIVES | words("him them me us it you whom one each all")
"""What follows “to” where it is a preposition."""
NO_PAST = words("breed feed hundred indeed need sacred seed shed speed united weed")
"""Words in -ed that are no verbs here."""
DENIALS = words("""
    avoid avoided avoiding avoids cannot decline declined declines declining fail failed fails never no nor not
    refuse refused refuses refusing unable without
    """)
"""Words of a cue that say that nothing was said: “did not say”, “declined to comment”."""
JOINTS = SUBORDINATORS | words("""
    about after and at before but by during for from in into nor on or to with yet
    """)
"""What a clause, or a phrase that hangs on it, begins with: before these one may end."""
UNFINISHED = SUBORDINATORS | words("""
    a an and as at but by for from her his in into its my nor of on or our than the their to very with your
    """)
"""What a clause does not end with."""
