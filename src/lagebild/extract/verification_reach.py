"""Which claims a verification statement speaks of.

"Die Angaben …" covers the parties' factual claims before it in its passage, back to the last statement; where its
paragraph holds none, those of the paragraph before. Words in the statement narrow this down: a source ("Angaben des
Generalstabs"), figures, "das" for what the last source said. A statement about a document covers what comes from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lagebild.extract.said import Said, last_source, words_of
from lagebild.extract.verification_documents import documents_in, taken
from lagebild.german.checking import DOCUMENT, FOLLOWING, SENTENCE
from lagebild.german.wordings import verification_part, verification_words
from lagebild.german.words import is_closed_class
from lagebild.model import CLAIMABLE, Analysis, SegmentKind

MOST_PARAGRAPHS = 6
"""So many paragraphs a statement may reach back over speech that goes on."""

MOST_CLAIMS = 200
"""So many claims back a statement about a topic ("Die Angaben zu den Brücken …") looks for it."""

LONG_PARAGRAPH = 40
"""So many sentences back the beginning of a statement's paragraph is looked for."""

_HEADINGS = CLAIMABLE - {SegmentKind.BODY, SegmentKind.TICKER, SegmentKind.LEAD}
_NAME = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"\w+")
_TOPIC = re.compile(r"\b[A-ZÄÖÜ]\w+ (?:über|zum?|zur) ((?:\w+ ){0,3}?[A-ZÄÖÜ]\w+)")
"""A noun with what it is about: "Berichte über Klopfzeichen", "die Angaben zu den beschossenen Rettungswagen"."""
_ORIGIN = re.compile(r"\b([A-ZÄÖÜ]\w+) aus (?:(?:dem|der|den) )?([A-ZÄÖÜ]\w+)")
"""A noun for statements with the place that they tell of: "die Meldung aus Orlau"."""

_SHORTEST_STEM = 4
_ANSWER = "interview."


class Reach:
    """The claims of one report, ready to be asked which of them a statement covers.

    `statements` are the numbers of the sentences that are statements: no claim stands there, and reaching back stops.
    """

    def __init__(self, analysis: Analysis, claims: Sequence[Said], statements: frozenset[int]) -> None:
        self._analysis = analysis
        self._claims = [each for each in claims if each.sentence not in statements]
        self._sentences = [each.sentence for each in self._claims]
        self._answers_given = [
            each for each in self._claims if each.factual and each.quotation.rule.startswith(_ANSWER)
        ]
        self._statements = sorted(statements)
        self._taken: dict[frozenset[str], list[int]] = {}

    def covered(self, sentence: int, scope: str) -> list[int]:
        """The numbers of the quotations that the statement in a sentence covers; `scope` is that of a `Checking`."""
        if scope == FOLLOWING:
            return [each.number for each in self._after(sentence)]
        if scope == SENTENCE:
            return [each.number for each in self._claims if each.sentence == sentence and _asserted(each)]
        documents = documents_in(self._text(sentence).lower()) if scope == DOCUMENT else frozenset()
        if documents:
            return self._from_document(sentence, documents)
        return [each.number for each in self._meant(sentence)]

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
        kind = _kind(text)
        passage = self._passage(sentence)
        if kind == "both":
            return self._both_sides(sentence, passage)
        topic = _TOPIC.search(text)
        if topic is not None:
            return _named(topic[1], passage) or self._told_of(sentence, topic[1])
        entry = self._entry(sentence, text)
        if entry:
            return entry
        if kind == "all":
            passage = self._interview(sentence, passage) or passage
        return _narrowed(text, kind, passage)

    def _interview(self, sentence: int, passage: Sequence[Said]) -> list[Said]:
        """The factual answers of an interview, where the statement is a note before the first or after the last one."""
        if not self._answers_given:
            return []
        segment = self._analysis.sentences[sentence].segment
        before = segment < self._answers_given[0].segment and not passage
        return self._answers_given if before or segment > self._answers_given[-1].segment else []

    def _entry(self, sentence: int, text: str) -> list[Said]:
        """The claims where a place is told of, also in a title above, for "die Meldung aus Orlau" elsewhere.

        "Die zuvor gemeldeten Angaben aus Orlau" may stand below: tickers have the newest entry first.
        """
        origin = _ORIGIN.search(text)
        if origin is None or verification_part("claims").fullmatch(origin[1].lower()) is None:
            return []
        at = bisect_left(self._sentences, sentence)
        if at and self._claims[at - 1].segment == self._analysis.sentences[sentence].segment:
            return []
        earlier = not verification_words("reach", "earlier").isdisjoint(words_of(text))
        below = self._claims[at : at + MOST_CLAIMS] if earlier else []
        known = [*reversed(self._claims[max(0, at - MOST_CLAIMS) : at]), *below]
        telling = [each.segment for each in known if _tells_of(each, [origin[2].lower()])]
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
        return [each for each in before if _tells_of(each, _names(topic))]

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


def _named(text: str, passage: Sequence[Said]) -> list[Said]:
    """The claims of the passage whose source, else whose content the statement names."""
    names = _names(text)
    if not names:
        return []
    by_source = [each for each in passage if _any_alike(names, words_of(each.source))]
    return by_source or [each for each in passage if _any_alike(names, words_of(each.quotation.content.text))]


def _narrowed(text: str, kind: str, passage: Sequence[Said]) -> Sequence[Said]:
    """The claims of the passage whom the words of the statement mean: a source, a topic, the last source, figures."""
    named = _named(text, passage)
    if named:
        return named
    if kind == "last":
        return last_source(passage)
    if kind == "numbers":
        return [each for each in passage if re.search(r"\d", each.quotation.content.text)] or passage
    return passage


def _tells_of(each: Said, names: Sequence[str]) -> bool:
    return each.factual and _any_alike(names, words_of(each.quotation.content.text))


def _asserted(each: Said) -> bool:
    return each.factual or each.quotation.type == "narration"


def _kind(text: str) -> str:
    """How far the statement reaches by its words: both, last, numbers, or all."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    if not verification_words("reach", "both").isdisjoint(lower):
        return "numbers" if "zahlen" in lower else "both"
    for place, word in enumerate(lower):
        if word in verification_words("reach", "last") and not _is_article(words, place):
            return "last"
        if word in verification_words("reach", "numbers"):
            return "numbers"
        if verification_part("claims").fullmatch(word):
            return "all"
    return "all"


def _is_article(words: Sequence[str], place: int) -> bool:
    """Whether "das" or "dies" stands before its noun, and so for nothing said before."""
    return words[place][0] in "dD" and any(word[0].isupper() for word in words[place + 1 : place + 2])


def _names(text: str) -> list[str]:
    """The lower-case nouns and adjectives of origin in a statement that may name a source or a topic."""
    found = []
    for match in _NAME.finditer(text):
        word = match[0].lower()
        if (match[0][0].isupper() or "isch" in word) and not is_closed_class(word) and not _general(word):
            found.append(word)
    return found


def _general(word: str) -> bool:
    parts = ("claims", "checking", "documents", "check", "checked", "checkable", "independent", "outlets", "can")
    return word in verification_words("general", "nouns") or any(
        verification_part(name).fullmatch(word) is not None for name in parts
    )


def _any_alike(names: Iterable[str], words: Sequence[str]) -> bool:
    return any(_alike(name, word) for name in names for word in words)


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one stem: Generalstabs and Generalstab, ukrainische and Ukraine."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_STEM:
        return False
    origin = one.partition("isch")[0] if "isch" in one else one
    stem = max(_SHORTEST_STEM, min(len(origin), shortest) - 2)
    return one[:stem] == other[:stem] or (origin != one and len(origin) >= _SHORTEST_STEM and other.startswith(origin))
