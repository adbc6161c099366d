"""Nouns of saying with their clause: "die Vermutung, dass …", "die Forderung der Stadt, … zu …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.extract.quotations.audiences import asked
from lagebild.extract.quotations.complements import content_end, is_content
from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.subjects import first_subject
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, RELATIVE, SUBORDINATE, Clause
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import can_be, noun_phrase, prepositional_phrase
from lagebild.german.speech import SpeechNoun, noun_of_speech
from lagebild.german.tagging import Word
from lagebild.german.verbs import PARTICLES, lemmas

_ASKING = frozenset({"demand", "accuse", "warn", "announce"})
"""An infinitive behind a noun of these stances says what is asked or charged; behind others often only what is done."""

_LONGEST_OWNER = 10
"""Words of a phrase that names whose words they are."""

_GENITIVE = ("s", "'", "’")
"""Endings of a name in the genitive."""

_DASS = listed("attribution", "dass")
_AFTER = listed("attribution", "after")
_QUESTIONS = listed("attribution", "questions")
_WONACH = listed("attribution", "wonach")


class _Head(NamedTuple):
    """A noun of saying at the end of a clause: its word, its entry, and the phrase behind it that names whose it is."""

    at: int
    noun: SpeechNoun
    owner: Range | None


def by_noun(reading: Reading, begin: int, end: int) -> Found | None:
    """What a noun of saying announces: "Es gibt die Vermutung, dass …", "trotz der Warnung der Stadt, es könne …"."""
    if reading.clauses[begin].kind == MAIN and reading.mood(begin) == "k1":
        return None  # the sentence is somebody's already
    for number in range(begin + 1, end):
        before = reading.clauses[number - 1]
        head = _announcing(reading, number)
        if head is not None and _is_spoken_of(reading, number, end):
            return None
        if head is not None and not _in_frame(reading, head.at):
            return Found(
                reading.stretch(number, content_end(reading, number, end)),
                "indirect",
                f"indirect.noun.{head.noun.noun}",
                (head.at,),
                "noun",
                head.noun.noun,
                head.noun.stance,
                speaker=head.owner or _owner(reading, before, head.at),
                frame=(before.first, before.end),
                addressee=asked(reading.words, head.at),
            )
    return None


def _is_spoken_of(reading: Reading, number: int, end: int) -> bool:
    """Whether the sentence around a noun and its clause goes on in the Konjunktiv or with a source of its own.

    It is somebody's itself then: "[Für die Behauptung der Stadt], er sei krank, [fänden sich keine Belege]".
    """
    if reading.clauses[number - 1].finite is not None:
        return False
    for after in range(end - 1, number, -1):
        clause = reading.clauses[after]
        if clause.kind == MAIN and clause.mark == "," and clause.finite == clause.first:
            return reading.is_subjunctive(after) or bool(reading.frames_in(after, after + 1))
    return False


def tells_of_words(reading: Reading, begin: int, at: int, end: int) -> bool:
    """Whether a clause tells what became of the words that a noun announces, and attributes nothing itself.

    "Die Behauptung, die Brücke sei gesprengt, [ist nicht belegt]"; a clause with more behind it is put in instead:
    "…, [sagte X], sei falsch".
    """
    clauses = reading.clauses
    if clauses[begin].kind != FRAGMENT or _announcing(reading, begin + 1) is None:
        return False
    resumed = (clause for clause in clauses[begin + 2 : end] if clause.kind == MAIN and clause.finite == clause.first)
    return [clause.first for clause in resumed] == [clauses[at].first]


def words_told_of(reading: Reading, at: int, end: int) -> tuple[Range, ...]:
    """The noun with its clause that the clause `at` judges: "[Den Vorwurf, er habe gelogen], nannte X infam"."""
    begin = next((number for number in range(at - 1) if tells_of_words(reading, number, at, end)), None)
    return reading.stretch(begin, at) if begin is not None else ()


def _in_frame(reading: Reading, at: int) -> bool:
    """Whether a noun marks a frame, whose sentence is said: "nach dem [Wunsch] der Stadt soll er helfen, … zu …"."""
    return any(at in cue.words for cue in reading.phrases)


def announced(reading: Reading, at: int, stop: int) -> tuple[Range, ...] | None:
    """What a noun of saying announces that the verb of the clause `at` has as its object, before it or behind it.

    "Berichte, [wonach die Brücke zerstört ist], wies der Stab zurück", "… wies Berichte zurück, [wonach …]".
    """
    for number in (at + 1, at - 1):
        if 0 < number < stop and _announcing(reading, number) is not None:
            end = content_end(reading, number, stop)
            if number > at or end == at:
                return reading.stretch(number, end)
    return None


def _announcing(reading: Reading, number: int) -> _Head | None:
    """The noun before a clause that tells what it says."""
    if reading.clauses[number].mark != ",":
        return None
    before = number - 1
    if before and _is_apposed(reading, before):
        before -= 1
    head = _head(reading.words, reading.clauses[before])
    return head if head is not None and _says(reading, head, number) else None


def _is_apposed(reading: Reading, number: int) -> bool:
    """Whether a name between commas follows a noun: "die Ankündigung ihres Trainers, [Anton Beck], … zu gehen"."""
    clause = reading.clauses[number]
    return clause.kind == FRAGMENT and all(word.kind == "N" for word in reading.words[clause.first : clause.end])


def _head(words: Sequence[Word], clause: Clause) -> _Head | None:
    end = clause.end - (words[clause.end - 1].lower in PARTICLES)  # "liegt die Äußerung [vor]"
    while end > clause.first and (end - 1 in clause.verbal or words[end - 1].kind == "B"):
        end -= 1
    for at in range(end - 1, max(clause.first, end - _LONGEST_OWNER) - 1, -1):
        noun = noun_of_speech(words[at].text) if words[at].kind == "N" else None
        if noun is None:
            continue
        if at + 1 == end:
            return _Head(at, noun, None)
        owner = _following_owner(words, at + 1, end)
        return _Head(at, noun, owner) if owner is not None or _is_attribute(words, at + 1, end) else None
    return None


def _is_attribute(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a phrase with a preposition fills the clause behind a noun: "eine Mahnung [an den Rat], …"."""
    return words[at].kind in "PC" and prepositional_phrase(words, at) == end


def _following_owner(words: Sequence[Word], at: int, end: int) -> Range | None:
    """The genitive or the phrase with "von" that fills the clause behind a noun."""
    start = at + 1 if words[at].lower == "von" else at
    if start >= end or noun_phrase(words, start) != end:
        return None
    first = words[start]
    owns = can_be(first, "gen") or (first.kind == "N" and first.lower.endswith(_GENITIVE))
    return (start, end) if start > at or owns else None


def _says(reading: Reading, head: _Head, number: int) -> bool:
    """Whether a clause behind a noun of saying tells what is said."""
    clause, noun = reading.clauses[number], head.noun
    if clause.kind == MAIN:
        return "v2" in noun.frames and reading.is_subjunctive(number)
    if clause.kind == INFINITIVE:
        asks = noun.stance in _ASKING or head.owner is not None
        return asks and "zu" in noun.frames and is_content(reading, clause)
    if clause.kind == SUBORDINATE and _opens(clause) & noun.frames:
        return True
    if clause.kind == RELATIVE:
        return reading.words[clause.first].lower in _AFTER
    return clause.kind == SUBORDINATE and clause.opener in _WONACH


def _opens(clause: Clause) -> frozenset[str]:
    """The frames that a clause fills by its opener: "dass", "ob", or "w" for another question."""
    if clause.opener in _DASS:
        return frozenset({"dass"})
    if clause.opener == "ob":
        return frozenset({"ob"})
    return frozenset({"w"}) if clause.opener in _QUESTIONS else frozenset()


def _owner(reading: Reading, clause: Clause, mark: int) -> Range | None:
    """Whose it is: "[seine] Hoffnung, dass", "[die Stadt] hat die Sorge, dass"; of a suspicion the subject has not."""
    words = reading.words
    if "poss" in closed.tags(words[mark - 1].lower):
        return mark - 1, mark
    if clause.finite is None or "haben" not in lemmas(words[clause.finite].lower) or len(clause.verbal) > 1:
        return None
    who = first_subject(reading, clause.first, mark)
    return who if who is not None and who[1] <= mark and words[who[0]].lower != "es" else None
