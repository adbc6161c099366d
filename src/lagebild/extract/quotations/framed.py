"""Attributions without a verb of saying: frames, nouns with a clause, colons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.quotations.complements import PURPOSE
from lagebild.extract.quotations.cues import PhraseCue, Range
from lagebild.extract.quotations.reading import Found, Reading, is_subjunctive, stretch, without
from lagebild.extract.quotations.sources import by_clause, by_phrase
from lagebild.extract.quotations.subjects import first_subject
from lagebild.extract.speakers.mentions import read
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, RELATIVE, SUBORDINATE, Clause, mood
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.verbs import lemmas
from lagebild.model import SegmentKind


def by_noun(reading: Reading, begin: int, end: int) -> Found | None:
    """A noun of saying with its clause: "Es gibt die Vermutung, dass …", "die Sorge, es könne …"."""
    words, clauses = reading.words, reading.clauses
    if any(clauses[number].kind == MAIN and mood(words, clauses[number]) == "k1" for number in range(begin, end)[:1]):
        return None
    for number in range(begin + 1, end):
        clause = clauses[number]
        before = clauses[number - 1]
        noun = noun_of_speech(words[before.end - 1].text) if words[before.end - 1].kind == "N" else None
        if noun is None or clause.mark != ",":
            continue
        dass = clause.kind == SUBORDINATE and clause.opener in ("dass", "daß") and "dass" in noun.frames
        asks = noun.stance in _ASKING and "zu" in noun.frames and words[clause.first].lower not in PURPOSE
        dass = dass or (clause.kind == INFINITIVE and asks)
        dass = dass or (clause.kind in (SUBORDINATE, RELATIVE) and words[clause.first].lower == "wonach")
        free = clause.kind == MAIN and "v2" in noun.frames and is_subjunctive(reading, number)
        if dass or free:
            mark = before.end - 1
            speaker = _noun_owner(reading, before, mark)
            return Found(
                stretch(reading, number, end), "indirect", f"indirect.noun.{noun.noun}", (mark,), "noun", noun.noun,
                noun.stance, speaker=speaker, frame=(before.first, before.end),
            )  # fmt: skip
    return None


def behind_colon(reading: Reading, begin: int, end: int) -> Found | None:
    """A clause in the Konjunktiv behind a colon is said by the subject before it: "Die Prüfer kommen zum Schluss: …"."""
    for number in range(begin + 1, end):
        clause = reading.clauses[number]
        if clause.mark != ":" or clause.kind != MAIN or not is_subjunctive(reading, number):
            continue
        if (
            not any(is_subjunctive(reading, each) for each in range(begin, number))
            and mood(reading.words, clause) != "k2"
        ):
            found = by_clause(reading, number - 1, stretch(reading, number, end), "indirect")
            return found if found is not None and found.speaker is not None else None
    return None


_ASKING = frozenset({"demand", "accuse", "warn"})
"""An infinitive behind a noun of these stances says what is asked or charged; behind others often only what is done."""


_SPEAKING = frozenset({"person", "known", "body", "office", "role", "reference"})
"""Kinds of mention that a title puts before a colon to say who speaks; a place or a topic is none of them."""


def headline(reading: Reading, begin: int, end: int) -> Found | None:
    """A title that names who says it: "Militärsprecher: Lager im Hafen getroffen"."""
    first = reading.clauses[begin]
    if reading.period.kind not in _TITLES or end - begin < 2 or first.kind != FRAGMENT:
        return None
    if reading.clauses[begin + 1].mark != ":" or noun_phrase(reading.words, first.first) != first.end:
        return None
    text = " ".join(word.text for word in reading.words[first.first : first.end])
    if read(text).kind not in _SPEAKING:
        return None
    who = (first.first, first.end)
    return Found(stretch(reading, begin + 1, end), "indirect", "indirect.headline", (), "colon", speaker=who, frame=who)


_TITLES = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.KICKER, SegmentKind.TICKER})


def _noun_owner(reading: Reading, clause: Clause, mark: int) -> Range | None:
    """Whose it is: "[seine] Hoffnung, dass", "[die Stadt] hat die Sorge, dass"; of a suspicion the subject has not."""
    words = reading.words
    if "poss" in closed.tags(words[mark - 1].lower):
        return mark - 1, mark
    if clause.finite is None or "haben" not in lemmas(words[clause.finite].lower) or len(clause.verbal) > 1:
        return None
    who = first_subject(words, clause.first, mark, reading.times)
    return who if who is not None and who[1] <= mark and words[who[0]].lower != "es" else None


def framed_sentence(reading: Reading, begin: int, end: int) -> Iterator[Found]:
    """The sentence around a frame without verb: "Nach Angaben von X …", "… laut X …"."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    inside = [cue for cue in reading.phrases if first <= cue.frame[0] < last and cue.kind == "preposition"]
    if not inside:
        return
    cue = inside[0]
    begin, end = _scope(reading, cue, begin, end)
    if begin == end:
        return
    content = without(reading, stretch(reading, begin, end), cue.frame)
    relays = tuple(other.source for other in inside[1:] if other.source is not None)
    for other in inside[1:]:
        content = without(reading, content, other.frame)
    if not content:
        return
    found = by_phrase(reading, cue, content, "indirect")
    yield replace(found, relays=relays)


def _scope(reading: Reading, cue: PhraseCue, begin: int, end: int) -> Range:
    """The clauses that a frame covers: inside a subordinate clause only that one ("ein Paket, das nach Angaben …")."""
    for number in range(begin, end):
        clause = reading.clauses[number]
        if not clause.first <= cue.frame[0] < clause.end or clause.kind not in (RELATIVE, SUBORDINATE):
            continue
        mains = [each for each in range(begin, end) if reading.clauses[each].kind == MAIN]
        if mains and mood(reading.words, reading.clauses[mains[0]]) == "k1":
            return begin, begin  # the sentence is somebody's already
        if mains and (clause.kind == RELATIVE or clause.opener in ("weil", "obwohl", "worauf", "nachdem", "während")):
            return number, number + 1
    return begin, end
