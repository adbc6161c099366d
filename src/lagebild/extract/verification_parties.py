"""Claims that another party denies, or that a body which is no party confirms, in the same report.

Two statements speak of the same thing if they share their event type and a word, or most of their words, and name no
different places. A denial that names nothing itself ("wies die Vorwürfe zurück") takes up what was said right before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from Stemmer import Stemmer

from lagebild.extract.events import OTHER, event_of
from lagebild.extract.said import Said, last_source, words_of
from lagebild.extract.stances import negated
from lagebild.extract.verification_denials import denied
from lagebild.extract.verification_named import is_no_party
from lagebild.german.verbs import analyse
from lagebild.german.wordings import stance_words, verification_words
from lagebild.german.words import tags
from lagebild.model import Analysis, Part, Verification

WINDOW = 60
"""So many quotations before and after a reaction are compared with it, so that the time stays linear."""

NEARBY = 1
"""So many paragraphs back a denial that names nothing itself finds what it denies."""

SHARED = 0.5
"""Without a common event type two statements must share this part of the shorter one's words, and at least two."""

_SOMEBODY = "man"
_STEMMER = Stemmer("german")


class _Topic(NamedTuple):
    """What a content speaks of: the stems of its words, its event type, the names of its places."""

    stems: frozenset[str]
    event: str
    places: frozenset[str]


def reactions(analysis: Analysis, claims: Sequence[Said]) -> dict[int, Verification]:
    """The verifications by number of the quotations that others deny or, being no party, confirm."""
    found: dict[int, Verification] = {}
    compared = ((status, reaction.sentence, claim) for status, reaction, claim in _Compared(analysis, claims).pairs())
    told = (("disputed", number, claim) for number, claim in denied(analysis, claims))
    for status, number, claim in (*compared, *told):
        sentence = analysis.sentences[number].span
        part = Part(analysis.document.text[sentence.start : sentence.end], (sentence,))
        known = found.get(claim.number)
        if known is None:
            found[claim.number] = Verification(status, (part,))
        elif known.status == status and part not in known.statements:
            found[claim.number] = Verification(status, (*known.statements, part))
    return found


class _Compared:
    """The quotations of one report, compared with each other."""

    def __init__(self, analysis: Analysis, claims: Sequence[Said]) -> None:
        self._analysis = analysis
        self._claims = claims
        self._topics: dict[int, _Topic] = {}
        self._negated: dict[int, bool] = {}
        self._located = [place for place in analysis.places if place.event_location]
        self._starts = [place.spans[0].start for place in self._located]

    def pairs(self) -> Iterator[tuple[str, Said, Said]]:
        """Status, reaction and the claim it reacts to."""
        if len({each.source for each in self._claims}) < 2:
            return
        for reaction in self._claims:
            stance = self._stance(reaction)
            if stance == "deny":
                yield from (("disputed", reaction, claim) for claim in self._denied(reaction))
            elif stance == "confirm" and is_no_party(reaction):
                yield from (("independently_verified", reaction, claim) for claim in self._same(reaction))
            elif reaction.factual and self._denies(reaction):
                yield from (("disputed", reaction, claim) for claim in self._same(reaction, closely=True))

    def _denied(self, denial: Said) -> Sequence[Said]:
        words = _own_words(denial)
        accusing = not verification_words("denials", "accusing").isdisjoint(words)
        if accusing or _names_nothing(words):
            return self._taken_up(denial, accusing=accusing)
        return self._same(denial) or (self._taken_up(denial, accusing=False) if _contradicts(denial) else [])

    def _taken_up(self, denial: Said, *, accusing: bool) -> list[Said]:
        """The claim before a denial, in its paragraph or at the end of the one before.

        If the denial speaks of accusations, it is those, also right behind it; where none is told as one,
        the last claim before that is told in the report's words.
        """
        number = denial.number
        before = [each for each in self._claims[max(0, number - WINDOW) : number] if self._answered(each, denial)]
        if not accusing:
            beside = [each for each in self._claims[max(0, number - WINDOW) : number] if each.segment == denial.segment]
            return [each for each in before[-1:] if not beside or each.segment == denial.segment]
        after = [each for each in self._claims[number : number + WINDOW] if self._answered(each, denial)]
        later = [each for each in after if each.segment == denial.segment and self._charges(each)]
        charges = last_source([each for each in before if self._charges(each)]) or later
        if charges or denial.quotation.type != "reported":
            return charges
        return [each for each in before if each.quotation.type != "direct"][-1:]

    def _charges(self, each: Said) -> bool:
        """Whether a claim accuses somebody, by its stance or because it tells a crime."""
        return self._stance(each) == "accuse" or event_of(each.quotation.content.text) == "war_crime_allegation"

    def _answered(self, each: Said, denial: Said) -> bool:
        """Whether a denial that names nothing can be meant for a claim: nearby, by another source, and no denial."""
        near = abs(denial.segment - each.segment) <= NEARBY
        return near and each.factual and _apart(each, denial) and self._stance(each) != "deny"

    def _same(self, reaction: Said, *, closely: bool = False) -> list[Said]:
        """The claims of other sources that say that the same is so; one that says it is not agrees with a denial."""
        near, topic = self._claims[max(0, reaction.number - WINDOW) : reaction.number + WINDOW], self._topic(reaction)
        return [
            each
            for each in near
            if each.factual
            and _apart(each, reaction)
            and self._stance(each) != "deny"
            and _alike(self._topic(each), topic, closely=closely)
            and not self._denies(each)
        ]

    def _stance(self, each: Said) -> str:
        return self._analysis.stances[each.number] if self._analysis.stances else "assert"

    def _topic(self, each: Said) -> _Topic:
        if each.number not in self._topics:
            words = words_of(each.quotation.content.text)
            stems = frozenset(map(_stem, words)) - {""}
            self._topics[each.number] = _Topic(stems, event_of(each.quotation.content.text), self._places(each))
        return self._topics[each.number]

    def _places(self, each: Said) -> frozenset[str]:
        found: set[str] = set()
        for start, end in each.quotation.content.spans:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            found.update(place.name for place in self._located[first:last])
        return frozenset(found)

    def _denies(self, each: Said) -> bool:
        if each.number not in self._negated:
            self._negated[each.number] = negated(each.quotation)
        return self._negated[each.number]


def _alike(one: _Topic, other: _Topic, *, closely: bool) -> bool:
    """Whether two contents speak of the same thing, as the module says; `closely` asks for a word more."""
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    shared = len(one.stems & other.stems)
    if one.event == other.event != OTHER and shared >= 1 + closely:
        return True
    return shared >= 2 + closely and shared >= SHARED * min(len(one.stems), len(other.stems))


def _apart(one: Said, other: Said) -> bool:
    """Whether two quotations certainly have different sources."""
    first, second = _origin(one), _origin(other)
    if first == second == _SOMEBODY:  # "In Warschau geht man davon aus, … In Kiew zog man diese Version in Zweifel"
        return one.sentence != other.sentence
    return bool(first) and bool(second) and first != second


def _names_nothing(words: Sequence[str]) -> bool:
    """Whether a denial of these words only takes up what was said before: "dementierte", "das sei frei erfunden"."""
    general = verification_words("denials", "general")
    if not words:
        return True
    return not general.isdisjoint(words) and all(word in general or _empty(word) for word in words)


def _origin(each: Said) -> str:
    """The source, or where none is named the attribution that tells whose side says so: "Nach russischer Lesart"."""
    cue = each.quotation.cue
    return each.source or (cue.text.lower() if cue is not None and "isch" in cue.text else "")


def _contradicts(denial: Said) -> bool:
    """Whether the cue answers what was said before by another statement: "Der Bürgermeister widersprach: …"."""
    cue = denial.quotation.cue
    if cue is None or denial.quotation.type == "reported":
        return False
    return cue.lemma in verification_words("denials", "contradicting")


def _own_words(denial: Said) -> list[str]:
    """The words of a denial's content without those of speaker and cue, which the denying clause holds."""
    quotation = denial.quotation
    around = (part.text for part in (quotation.cue, quotation.speaker) if part is not None)
    attribution = frozenset(word for text in around for word in words_of(text))
    return [word for word in words_of(quotation.content.text) if word not in attribution]


@lru_cache(maxsize=1 << 16)
def _empty(word: str) -> bool:
    """Whether a word says nothing about the topic: a closed-class word, a negation, a form of sein or haben."""
    return len(word) < 4 or bool(tags(word)) or word in stance_words("negations")


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """What is common to a word's forms and to verb and noun: Ausfall and ausgefallen, Eroberung and erobert.

    Nothing for a word that says nothing about the topic.
    """
    if _empty(word):
        return ""
    lemmas = sorted(form.lemma for form in analyse(word) if not form.guessed)
    stem: str = _STEMMER.stemWord(min(lemmas, key=len) if lemmas else word)
    return stem.removesuffix("ung")
