"""Which claims a verification statement speaks of.

"Die Angaben …" covers the parties' factual claims before it in its passage, back to the last statement; where its
paragraph holds none, those of the paragraph before. Words in the statement narrow this down: a source ("Angaben des
Generalstabs"), figures, "das" for what the last source said. A statement about a document covers what comes from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lagebild.extract.events import OTHER, event_of
from lagebild.extract.said import Said, last_source, words_of
from lagebild.extract.verification_documents import documents_in, taken
from lagebild.extract.verification_named import (
    by_source,
    kind_of,
    named,
    names_in,
    narrowed,
    of_parties,
    speaks_of_the_report,
    tells_of,
)
from lagebild.german.checking import DOCUMENT, FOLLOWING, SENTENCE
from lagebild.german.wordings import verification_part, verification_words
from lagebild.model import CLAIMABLE, Analysis, SegmentKind

MOST_PARAGRAPHS = 6
"""So many paragraphs a statement may reach back over speech that goes on."""

MOST_CLAIMS = 200
"""So many claims back a statement about a topic ("Die Angaben zu den Brücken …") looks for it."""

LONG_PARAGRAPH = 40
"""So many sentences back the beginning of a statement's paragraph is looked for."""

_HEADINGS = CLAIMABLE - {SegmentKind.BODY, SegmentKind.TICKER, SegmentKind.LEAD}
_TOPIC = re.compile(r"\b([A-ZÄÖÜ]\w+) (?:über|zum?|zur) ((?:\w+ ){0,3}?[A-ZÄÖÜ]\w+)")
"""A noun with what it is about: "Berichte über Klopfzeichen", "die Angaben zu den beschossenen Rettungswagen"."""
_HOLDER = re.compile(r"\b([A-ZÄÖÜ]\w+) (?:der|des|von|aus) ((?:\w+ ){0,3}?[A-ZÄÖÜ]\w+)")
"""A noun for statements with whose they are: "die Angaben der örtlichen Stadtverwaltung"."""
_ORIGIN = re.compile(r"\b([A-ZÄÖÜ]\w+) aus (?:(?:dem|der|den) )?([A-ZÄÖÜ]\w+)")
"""A noun for statements with the place that they tell of: "die Meldung aus Orlau"."""

_ANSWER = "interview."


class Reach:
    """The claims of one report, ready to be asked which of them a statement covers.

    `statements` are the numbers of the sentences that are statements: no claim stands there, and reaching back stops.
    """

    def __init__(self, analysis: Analysis, claims: Sequence[Said], statements: frozenset[int]) -> None:
        self._analysis = analysis
        self._all = claims
        self._all_sentences = [each.sentence for each in claims]
        self._claims = [each for each in claims if each.sentence not in statements]
        self._sentences = [each.sentence for each in self._claims]
        self._answers_given = [each for each in self._claims if each.factual and _is_answer(each)]
        self._statements = sorted(statements)
        self._taken: dict[frozenset[str], list[int]] = {}

    def covered(self, sentence: int, scope: str) -> list[int]:
        """The numbers of the quotations that the statement in a sentence covers; `scope` is that of a `Checking`."""
        if scope == FOLLOWING:
            return [each.number for each in self._after(sentence)]
        if scope == SENTENCE:
            return [each.number for each in self._beside(sentence) or last_source(self._passage(sentence))]
        if self.is_for_all(sentence):
            return [each.number for each in of_parties(self._text(sentence), self._claims)]
        documents = documents_in(self._text(sentence).lower()) if scope == DOCUMENT else frozenset()
        taken = self._from_document(sentence, documents) if documents else []
        if documents and self._answers_given:
            return taken  # pictures beside an interview prove no answers
        meant = self._told(sentence) or self._meant(sentence) or self._within(sentence)
        return taken or [each.number for each in meant]

    def is_for_all(self, sentence: int) -> bool:
        """Whether the statement in a sentence means all claims of the report; one about some of them is nearer."""
        return speaks_of_the_report(self._text(sentence))

    def _told(self, sentence: int) -> Sequence[Said]:
        """The outlet's own report before a statement that names no claims: "Ein Lager brennt. Bestätigt ist das nicht".

        Only where nobody else said anything before in the paragraph, and in no interview.
        """
        segment = self._analysis.sentences[sentence].segment
        at = bisect_left(self._sentences, sentence)
        claims = any(map(_is_claims, words_of(self._text(sentence))))
        if claims or self._answers_given or self._back(at, sentence, segment):
            return []
        before = _in_sentence(self._claims, self._sentences, sentence - 1)
        return [each for each in before if each.segment == segment and _asserted(each)]

    def _beside(self, sentence: int) -> list[Said]:
        """The claims in the sentence of a statement; of the outlet's own words only what tells an event or a figure."""
        beside = _in_sentence(self._claims, self._sentences, sentence)
        return [each for each in beside if _asserted(each) and _is_no_confirmation(each)]

    def _within(self, sentence: int) -> list[Said]:
        """The claims that a statement without any before it holds itself: "Zwar ließ sich das nicht prüfen, doch …"."""
        return [each for each in _in_sentence(self._all, self._all_sentences, sentence) if _unconfirmed(each)]

    def _text(self, sentence: int) -> str:
        span = self._analysis.sentences[sentence].span
        return self._analysis.document.text[span.start : span.end]

    def _after(self, sentence: int) -> list[Said]:
        """The factual claims after a statement in its paragraph, else in the next one that has any."""
        at = bisect_left(self._sentences, sentence + 1)
        stop = next((number for number in self._statements if number > sentence), len(self._analysis.sentences))
        following = self._claims[at : bisect_left(self._sentences, stop)]
        return [each for each in following if each.factual and each.segment == following[0].segment]

    def _from_document(self, sentence: int, stems: frozenset[str]) -> list[int]:
        """What comes from the documents; a statement repeated about the same ones adds nothing."""
        if stems in self._taken:
            return self._taken[stems]
        return self._taken.setdefault(stems, taken(self._analysis, self._claims, sentence, stems))

    def _meant(self, sentence: int) -> Sequence[Said]:
        text = self._text(sentence)
        kind = kind_of(text)
        passage: Sequence[Said] = self._passage(sentence)
        if kind == "both":
            return self._both_sides(sentence, passage)
        topic = _topic(text)
        if topic:
            return named(topic, passage) or self._told_of(sentence, topic)
        entry = self._entry(sentence, text)
        if entry:
            return entry
        if kind != "numbers":
            passage = self._interview(sentence, passage)
            kind = "all" if passage and _is_answer(passage[-1]) else kind
        if not by_source(text, passage):
            passage = self._of_source(sentence, text) or passage
        return narrowed(text, kind, passage)

    def _of_source(self, sentence: int, text: str) -> list[Said]:
        """The factual claims of a source that a statement names, from the last paragraph in which it speaks."""
        at = bisect_left(self._sentences, sentence)
        known = [each for each in self._claims[max(0, at - MOST_CLAIMS) : at] if each.factual]
        holder = _HOLDER.search(text)
        found = by_source(holder[2], known) if holder is not None and _is_claims(holder[1]) else []
        return [each for each in found if each.segment == found[-1].segment]

    def _interview(self, sentence: int, passage: Sequence[Said]) -> Sequence[Said]:
        """The passage; for a note before the first or after the last answer of an interview all factual answers.

        Before the first one a passage belongs to them if the one interviewed speaks there too.
        """
        given = self._answers_given
        segment = self._analysis.sentences[sentence].segment
        if given and segment < given[0].segment:
            theirs = {each.source for each in passage} <= {each.source for each in given}
            return [*passage, *given] if theirs else passage
        after = bool(given) and segment > given[-1].segment
        return given if after and (not passage or _is_answer(passage[-1])) else passage

    def _entry(self, sentence: int, text: str) -> list[Said]:
        """The claims where a place is told of, also in a title above, for "die Meldung aus Orlau" elsewhere.

        "Die zuvor gemeldeten Angaben aus Orlau" may stand below: tickers have the newest entry first.
        """
        origin = _ORIGIN.search(text)
        if origin is None or not _is_claims(origin[1]):
            return []
        at = bisect_left(self._sentences, sentence)
        if at and self._claims[at - 1].segment == self._analysis.sentences[sentence].segment:
            return []
        earlier = not verification_words("reach", "earlier").isdisjoint(words_of(text))
        below = self._claims[at : at + MOST_CLAIMS] if earlier else []
        known = [*reversed(self._claims[max(0, at - MOST_CLAIMS) : at]), *below]
        telling = [each.segment for each in known if tells_of(each, [origin[2].lower()])]
        if not telling:
            return []
        order = list(dict.fromkeys(each.segment for each in known))
        first = order.index(telling[0])
        near = set(telling).intersection(order[max(0, first - 1) : first + 2])
        return [each for each in known if each.segment in near and each.factual]

    def _told_of(self, sentence: int, topic: str) -> list[Said]:
        """The factual claims in the whole report before a statement that speak of its topic."""
        before = self._claims[
            max(0, bisect_left(self._sentences, sentence) - MOST_CLAIMS) : bisect_left(self._sentences, sentence)
        ]
        return [each for each in before if tells_of(each, names_in(topic))]

    def _passage(self, sentence: int) -> list[Said]:
        """The factual claims before a statement in its paragraph, else in the one before."""
        segment = self._analysis.sentences[sentence].segment
        at = bisect_left(self._sentences, sentence)
        found = self._back(at, sentence, segment)
        if found or not at or not self._reachable(at, sentence):
            return [each for each in found if each.factual]
        found = self._back(at, sentence, self._claims[at - 1].segment)
        for _ in range(MOST_PARAGRAPHS):
            first = at - len(found)
            if not (found and first and self._goes_on(first)):
                break
            found = [*self._back(first, sentence, self._claims[first - 1].segment), *found]
        return [each for each in found if each.factual]

    def _back(self, at: int, sentence: int, segment: int) -> list[Said]:
        """The claims of one paragraph before position `at`, back to the last statement."""
        stop = self._stop(sentence)
        first = at
        while first and self._claims[first - 1].segment == segment and self._claims[first - 1].sentence > stop:
            first -= 1
        found = self._claims[first:at]
        return found if any(each.factual for each in found) else []

    def _stop(self, sentence: int) -> int:
        place = bisect_left(self._statements, sentence)
        return self._statements[place - 1] if place else -1

    def _reachable(self, at: int, sentence: int) -> bool:
        """Whether no statement and no subheading stands between a statement and the claim before it."""
        segments = self._analysis.document.segments
        before = self._claims[at - 1]
        between = range(before.segment + 1, self._analysis.sentences[sentence].segment)
        return before.sentence > self._stop(sentence) and not any(segments[n].kind in _HEADINGS for n in between)

    def _goes_on(self, first: int) -> bool:
        """Whether a paragraph's first claim goes on with the speech of the paragraph before."""
        this, before = self._claims[first], self._claims[first - 1]
        return this.quotation.continues is not None and this.source == before.source

    def _both_sides(self, sentence: int, passage: Sequence[Said]) -> Sequence[Said]:
        """The passage; if it holds one side only, or answers the other, also the paragraph before."""
        found = list(passage)
        if len({each.source for each in found}) > 1 and not self._answers(sentence):
            return found
        at = bisect_left(self._sentences, found[0].sentence if found else sentence)
        source = None
        for _ in range(MOST_PARAGRAPHS):
            if not at or not self._reachable(at, sentence):
                break
            more = self._back(at, sentence, self._claims[at - 1].segment)
            if not more or source not in (None, more[-1].source):
                break
            found = [*(each for each in more if each.factual), *found]
            at, source = at - len(more), more[0].source
        return found

    def _answers(self, sentence: int) -> bool:
        """Whether the paragraph of a statement begins with an answer: "Der Stab widersprach", "war es dagegen"."""
        sentences = self._analysis.sentences
        first = sentence
        while (
            first and sentences[first - 1].segment == sentences[sentence].segment and sentence - first < LONG_PARAGRAPH
        ):
            first -= 1
        span = sentences[first].span
        words = words_of(self._analysis.document.text[span.start : span.end])
        return not verification_words("reach", "answering").isdisjoint(words)


def _topic(text: str) -> str:
    """What the noun for statements in a text is about, or "": "Zugang zum Gebiet", "Angaben zur Lage"."""
    return next((match[2] for match in _TOPIC.finditer(text) if _is_claims(match[1]) and names_in(match[2])), "")


def _is_claims(word: str) -> bool:
    return verification_part("claims").fullmatch(word.lower()) is not None


def _in_sentence(claims: Sequence[Said], sentences: Sequence[int], sentence: int) -> Sequence[Said]:
    """The claims of one sentence; `sentences` are those of the claims, in order."""
    return claims[bisect_left(sentences, sentence) : bisect_left(sentences, sentence + 1)]


def _unconfirmed(each: Said) -> bool:
    """Whether a factual claim is not what a statement itself says: "Die Mission bestätigte lediglich den Ausfall"."""
    return each.factual and _is_no_confirmation(each)


def _is_no_confirmation(each: Said) -> bool:
    return each.quotation.cue is None or each.quotation.cue.stance != "confirm"


def _is_answer(each: Said) -> bool:
    return each.quotation.rule.startswith(_ANSWER)


def _asserted(each: Said) -> bool:
    if each.quotation.type != "narration":
        return each.factual
    text = each.quotation.content.text
    return event_of(text) != OTHER or any(map(str.isdigit, text))
