"""Which attributions are reported speech or writing: PolNeAR does not say, so their cue and their content's form do.

The table of cues (tab-separated: lemma, class, count, mode) was read by hand. Its classes are speech, thought,
attitude, act and other; its modes say what the content of a cue of speech has to be: a clause (“reported that …”, not
“reported a loss”), a clause or an infinitive (“promised to …”), anything but a noun phrase behind it
(“always”). Three words in quote marks are words that somebody said, whatever the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from training.polnear import GoldArticle, GoldAttribution
from tui.extraction.attribution import features
from tui.extraction.attribution.clauses import form
from tui.extraction.attribution.reports import CUES, denied, fits
from tui.extraction.model import Report
from tui.text import document_of

_REPORTS = {"speech": Report.SPEECH, "thought": Report.THOUGHT, "attitude": Report.THOUGHT}
_QUOTED_ENOUGH = 3

_PHRASES = (
    (r"\baccording\b|\bin (?:\S+ )?(?:words|view|opinion)\b(?! of)", "according"),
    (r"\bpoint(?:s|ed|ing)? out\b", "point_out"),
    (r"\bpoint(?:s|ed|ing)? to\b", "point_to"),
    (r"\bma(?:k|d)(?:e|es|ing)? (?:it )?(?:\w+ly |quite )?(?:clear|plain)\b", "make_clear"),
    (r"\bput(?:s|ting)? it\b", "put_it"),
    (r"\b(?:shot|shoot(?:s|ing)?|fired?|firing|hit(?:s|ting)?) back\b", "shoot_back"),
    (r"\b(?:went|go(?:es|ing)?) on(?: to (?:say|add|note|tell|explain|argue|claim|describe))?:?$", "go_on"),
    (r"\bcall(?:s|ed|ing)? (?:for|on|upon)\b", "call_for"),
    (r"\bask(?:s|ed|ing)? for\b", "ask_for"),
    (r"\b(?:ask|question)(?:s|ed|ing)? about\b", "ask_about"),
    (r"\bagree(?:s|d|ing)? to\b", "agree_to"),
    (r"\b(?:laid|lay(?:s|ing)?|set(?:s|ting)?|spell(?:s|ed|ing)?) out\b", "lay_out"),
    (r"\b(?:chim(?:ed?|es|ing)|piped) (?:in|up)\b", "chime_in"),
    (r"\bf(?:inds?|ound) out\b", "find_out"),
    (r"\b(?:said|says?|saying|told|tells?) (?:of|about)\b", "tell_of"),
)
_PHRASE = re.compile("|".join(f"({pattern})" for pattern, _ in _PHRASES))
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        *("said:say", "told:tell", "wrote:write", "written:write", "thought:think", "knew:know", "saw:see"),
        *("seen:see", "felt:feel", "spoke:speak", "spoken:speak", "held:hold", "found:find", "heard:hear"),
        *("swore:swear", "sworn:swear", "made:make", "took:take", "taken:take", "went:go", "gone:go"),
        *("gave:give", "given:give", "understood:understand", "meant:mean", "forgot:forget", "sought:seek"),
        *("taught:teach", "cast:cast", "chose:choose", "drew:draw", "ran:run", "won:win", "led:lead"),
        *("began:begin", "got:get", "spent:spend", "struck:strike", "sang:sing", "laid:lay", "shown:show"),
        *("read:read", "put:put", "allegations:allegation", "known:known", "likes:like", "liked:like"),
        "needs:need",
    )
)
_WEAK = frozenset(
    [
        *("make", "take", "give", "put", "cast", "raise", "deliver", "use", "get", "start", "begin", "stop"),
        *("release", "issue", "file", "hold", "draw", "run", "hit", "turn", "present", "launch", "go", "lead"),
        *("try", "need", "like", "spend", "statement", "message", "interview", "letter", "word", "clear", "sure"),
        *("post", "publish", "include", "share", "focus", "speak", "provide", "argument", "email"),
    ]
)
"""Lemmas that tell less of a cue than the one beside them: “made the claim”."""
_NO_VERBS = frozenset(
    [
        *("be", "is", "was", "are", "were", "been", "being", "am", "has", "have", "had", "having", "do", "does"),
        *("did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "the", "a"),
        *("an", "of", "on", "in", "for", "with", "at", "by", "from", "as", "not", "also", "now", "still", "just"),
        *("even", "already", "first", "then", "later", "repeatedly", "recently", "publicly", "often", "once"),
        *("previously", "so", "that", "it", "they", "he", "she", "his", "her", "their", "news", "likely"),
    ]
)
_WORD = re.compile(r"[a-z]+(?:[-’'][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Cues:
    """What was read by hand."""

    classes: Mapping[str, tuple[str, str]]
    """Lemma → class and mode."""
    lemmas: Mapping[str, str]
    """Form → lemma."""

    def kind(self, word: str) -> str | None:
        """Which of `CUES` a word's lemma is, None for a word that is no cue: its mode, or its class without one."""
        kind, mode = self.classes.get(self.lemmas.get(word, "") if word not in _NO_VERBS else "", ("", "-"))
        return next((known for known in (mode, kind) if known in CUES), None)


def read_cues(path: Path) -> Cues:
    """The table, with the forms that its lemmas may have."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    classes = {lemma: (kind, mode) for lemma, kind, _, mode in rows if kind != "other"}
    lemmas: dict[str, str] = {}
    for lemma in classes:
        for inflected in _forms(lemma):
            lemmas.setdefault(inflected, lemma)
    lemmas.update((irregular, lemma) for irregular, lemma in _IRREGULAR.items() if lemma in classes)
    return Cues(classes, lemmas)


def _forms(lemma: str) -> Iterator[str]:
    """Every way a verb or noun may be inflected, and some that none is."""
    yield from (lemma, f"{lemma}s", f"{lemma}es", f"{lemma}ed", f"{lemma}ing", f"{lemma}d")
    if lemma.endswith("e"):
        yield from (f"{lemma[:-1]}ing", f"{lemma[:-1]}ed")
    if lemma.endswith("y"):
        yield from (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied")
    yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")


def lemma_of(cues: Cues, cue: str) -> str:
    """The lemma that tells what kind of cue it is; of marks alone “:”, of nothing known “”."""
    cue = " ".join(cue.lower().split())
    if phrase := _PHRASE.search(cue):
        return _PHRASES[(phrase.lastindex or 1) - 1][1]
    words = _WORD.findall(cue)
    if not words:
        return ":"
    known = [cues.lemmas[word] for word in words if word in cues.lemmas and word not in _NO_VERBS]
    return next((lemma for lemma in known if lemma not in _WEAK), known[0] if known else "")


def report_of(cues: Cues, cue: str, content: str, quoted: int, *, before: bool) -> Report:
    """The kind of report; `quoted` words of the content stand in quote marks, the cue may stand before it."""
    if quoted >= _QUOTED_ENOUGH or (not cue and quoted):
        return Report.SPEECH
    lemma = lemma_of(cues, cue) if cue else ""
    kind, mode = ("speech", "clause") if lemma == ":" else cues.classes.get(lemma, ("other", "-"))
    if quoted and mode in CUES:
        return Report.SPEECH
    if kind != "speech":
        return _REPORTS.get(kind, Report.OTHER)
    if lemma != "according" and denied(_WORD.findall(cue.lower())):
        return Report.OTHER
    return Report.SPEECH if fits(mode, form(content.split()), before=before) else Report.OTHER


def told_apart(cues: Cues, article: GoldArticle) -> GoldArticle:
    """The article with the kind of report of each attribution."""
    tokens = features.tokens(document_of(article.text))
    quoted = np.array([word[0].isalnum() for word in tokens.words], bool) & (tokens.quotation >= 0)

    def known(attribution: GoldAttribution) -> GoldAttribution:
        cue, content = (
            " … ".join(s.of(article.text) for s in spans) for spans in (attribution.cue, attribution.content)
        )
        count = sum(
            int(quoted[np.searchsorted(tokens.ends, a, side="right") : np.searchsorted(tokens.starts, b)].sum())
            for a, b in attribution.content
        )
        before = bool(attribution.cue) and attribution.cue[0] < attribution.content[0]
        return replace(attribution, report=report_of(cues, cue, content, count, before=before))

    return replace(article, attributions=tuple(map(known, article.attributions)))
