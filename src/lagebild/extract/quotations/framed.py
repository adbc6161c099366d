"""Attributions without a verb of saying: frames and colons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lagebild.extract.events import event_of
from lagebild.extract.quotations.cues import PhraseCue, Range
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.sources import by_clause, by_phrase
from lagebild.extract.speakers.mentions import read
from lagebild.german import actors
from lagebild.german.clauses import FRAGMENT, MAIN, RELATIVE, SUBORDINATE
from lagebild.german.gazetteer import standard
from lagebild.german.inflection import known_gender
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase
from lagebild.german.tagging import Word
from lagebild.german.wordings import stance_words
from lagebild.model import SegmentKind

_SPEAKING = frozenset({"person", "known", "body", "office", "role", "reference"})
"""Kinds of mention that a title puts before a colon to say who speaks; a place or a topic is none of them."""

_TITLES = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.KICKER, SegmentKind.TICKER})
_CAUSES = listed("attribution", "causes")
_GOVERNING = listed("attribution", "governing")
_TELLERS = listed("attribution", "tellers")

# --- Colons --------------------------------------------------------------------------------------------------------


def behind_colon(reading: Reading, begin: int, end: int) -> Found | None:
    """A clause in the Konjunktiv behind a colon is said by the subject before it: "Die Prüfer schließen: …"."""
    for number in range(begin + 1, end):
        clause = reading.clauses[number]
        if clause.mark != ":" or clause.kind != MAIN or not reading.is_subjunctive(number):
            continue
        if reading.mood(number) != "k2" and not reading.any_subjunctive(begin, number):
            found = by_clause(reading, number - 1, reading.stretch(number, end), "indirect")
            return found if found is not None and found.speaker is not None else None
    return None


def headlines(reading: Reading, begin: int, end: int) -> list[Found]:
    """What a title says behind each name before a colon: "Kiew: Damm bei Orlau gesprengt - Gouverneur: Drei Tote"."""
    labels = [at for at in range(begin, end - 1) if _is_label(reading, at) and _speaks(reading, at, end)]
    if reading.kind not in _TITLES or labels[:1] != [begin]:
        return []
    return [_titled(reading, at, stop) for at, stop in pairwise((*labels, end))]


def _titled(reading: Reading, at: int, end: int) -> Found:
    """What stands behind the colon of the clause `at`, which names who says it."""
    who = (reading.clauses[at].first, reading.clauses[at].end)
    return Found(reading.stretch(at + 1, end), "indirect", "indirect.headline", (), "colon", speaker=who, frame=who)


def _is_label(reading: Reading, at: int) -> bool:
    """Whether a phrase stands alone before a colon, at the beginning or behind a dash."""
    clause = reading.clauses[at]
    alone = clause.kind == FRAGMENT and clause.mark in ("", "-") and reading.clauses[at + 1].mark == ":"
    return alone and noun_phrase(reading.words, clause.first) == clause.end


def _speaks(reading: Reading, at: int, end: int) -> bool:
    """Whether what stands before the colon of a title names somebody who speaks."""
    clause = reading.clauses[at]
    text = " ".join(word.text for word in reading.words[clause.first : clause.end])
    if read(text).kind in _SPEAKING or text in _TELLERS or actors.rulers(text):
        return True
    return actors.state_seated(text) is not None and _by_government(reading, at + 1, end)


def _by_government(reading: Reading, begin: int, end: int) -> bool:
    """Whether a title behind a capital is what its government says, rather than what happens there.

    It tells of another place ("Kiew: [Brücke bei Cherson] zerstört"; "Kiew: Brücke zerstört" may be the capital's),
    says that something is not so ("Kiew: [Niemand] hat sich ergeben"), or what its army did ("Kiew: [Dorf befreit]").
    """
    words = reading.words[reading.clauses[begin].first : reading.clauses[end - 1].end]
    says = reading.clauses[begin].finite is not None
    if says and not stance_words("negations").isdisjoint(word.lower for word in words):
        return True
    done = event_of(" ".join(word.text for word in words))
    return done in _GOVERNING or any(_is_place(word) for word in words)


def _is_place(word: Word) -> bool:
    """Whether a word is the name of a place, and neither that of a state or its seat nor a noun."""
    if word.kind != "N" or word.text not in standard() or known_gender(word.text):
        return False
    return actors.state_seated(word.text) is None and actors.state_named(word.text) is None


# --- Frames --------------------------------------------------------------------------------------------------------


def framed_sentence(reading: Reading, begin: int, end: int) -> Iterator[Found]:
    """The sentence around a frame without verb: "Nach Angaben von X …", "… laut X …"; further frames are relays."""
    frames = reading.frames_in(begin, end)
    if not frames:
        return
    begin, end = _scope(reading, frames[0], begin, end)
    found = by_phrase(reading, frames[0], reading.stretch(begin, end) if begin < end else (), "indirect")
    content = reading.without(found.content, found.frame or frames[0].frame)
    for frame in frames[1:]:
        content = reading.without(content, frame.frame)
    if content:
        relays = tuple(frame.source for frame in frames[1:] if frame.source is not None)
        yield replace(found, content=content, relays=relays)


def framed_clauses(reading: Reading, found: Found, begin: int, end: int) -> Iterator[Found]:
    """Relative clauses with a source of their own beside speech: "Er lobte den Turm, der [laut Amt] schief steht"."""
    for number in range(begin, end):
        clause = reading.clauses[number]
        frames = reading.frames_in(number, number + 1) if clause.kind == RELATIVE else []
        if frames and frames[0].source is not None and frames[0].source not in (found.speaker, *found.relays):
            yield from framed_sentence(reading, number, number + 1)


def _scope(reading: Reading, cue: PhraseCue, begin: int, end: int) -> Range:
    """The clauses that a frame covers: inside a subordinate clause only that one ("ein Paket, das nach Angaben …")."""
    for number in range(begin, end):
        clause = reading.clauses[number]
        if not clause.first <= cue.frame[0] < clause.end or clause.kind not in (RELATIVE, SUBORDINATE):
            continue
        main = next((each for each in range(begin, end) if reading.clauses[each].kind == MAIN), None)
        if main is not None and reading.mood(main) == "k1":
            return begin, begin  # the sentence is somebody's already
        if main is not None and (clause.kind == RELATIVE or clause.opener in _CAUSES):
            return number, number + 1
    return begin, end
