"""Indirect and reported speech in a run of clauses: which kind of attribution it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.quotations.complements import complement_start, content_end
from lagebild.extract.quotations.framed import behind_colon, framed_clauses, framed_sentence, headlines
from lagebild.extract.quotations.leading import leading_attribution
from lagebild.extract.quotations.nouns import by_noun
from lagebild.extract.quotations.reading import Found, Reading, Said
from lagebild.extract.quotations.sources import by_verb
from lagebild.extract.quotations.subjects import antecedent, clause_subject, subject
from lagebild.extract.quotations.trailing import around_clause, attributing_clause
from lagebild.german.clauses import MAIN, RELATIVE, SUBORDINATE
from lagebild.german.lexicon import words as listed

_LOOSE = (",", ";", "-")
_COMPARING = listed("attribution", "comparing")
_REASONS = listed("attribution", "reasons")


def indirect_speech(reading: Reading, begin: int, end: int, used: set[int]) -> Iterator[Found]:
    """The attributions in a run of clauses without quotations; `used` are clauses that attribute one already."""
    trailing = attributing_clause(reading, begin, end, used)
    if trailing is not None:
        yield from around_clause(reading, begin, end, trailing)
    elif reading.reports_as(begin) and reading.behind_clause(begin) < end:
        yield from _as_reported(reading, begin, end)
    else:
        found = _leading(reading, begin, end, used)
        if not found and used.isdisjoint(range(begin, end)):
            found = _without_main_verb(reading, begin, end)
        yield from found
        if found and found[0].cue_kind == "verb":
            yield from framed_clauses(reading, found[0], begin, end)


def _as_reported(reading: Reading, begin: int, end: int) -> Iterator[Found]:
    """ "Wie X berichtet, …": X says the rest, or passes on what somebody in it says."""
    cue = reading.verbs[begin]
    who = subject(reading, cue)
    begin = reading.behind_clause(begin)
    inner = list(indirect_speech(reading, begin, end, set()))
    if inner and who is not None:
        yield replace(inner[0], relays=(*inner[0].relays, who))
        yield from inner[1:]
        return
    yield by_verb(reading, cue, Said(reading.stretch(begin, end), "indirect", "indirect.wie"))


def _leading(reading: Reading, begin: int, end: int, used: set[int]) -> list[Found]:
    """What the first verb of saying announces that stands in no speech itself."""
    if _is_framed(reading, begin):
        return []
    for at in range(begin, end):
        if at not in reading.verbs or _is_embedded(reading, begin, at):
            continue
        found = list(leading_attribution(reading, at, end, direct=at in used))
        # a frame names the source of the whole: "Die Firma hat laut X eine Landung angekündigt"
        if found and not (found[0].type == "reported" and reading.frames_in(begin, end)):
            return found
    return []


def _is_framed(reading: Reading, begin: int) -> bool:
    """Whether a frame opens a sentence in the Konjunktiv, whose verbs of saying are then reported: "Laut X habe …"."""
    clause = reading.clauses[begin]
    opens = any(cue.frame[0] == clause.first for cue in reading.frames_in(begin, begin + 1))
    return opens and clause.kind == MAIN and reading.mood(begin) == "k1"


def _is_embedded(reading: Reading, begin: int, at: int) -> bool:
    """Whether a verb of saying stands in speech already: in a subordinate clause, or in the Konjunktiv."""
    cue = reading.verbs[at]
    if cue.hearsay and not cue.perfect:
        return True
    return (reading.clauses[at].kind != MAIN and at > begin) or reading.mood(at) == "k1"


def _without_main_verb(reading: Reading, begin: int, end: int) -> list[Found]:
    """Attributions of a sentence whose main clause has no verb of saying."""
    titled = headlines(reading, begin, end)
    if titled:
        return titled
    for find in (_subordinate, by_noun, behind_colon, _added):
        found = find(reading, begin, end)
        if found is not None:
            return [found]
    return list(framed_sentence(reading, begin, end))


def _added(reading: Reading, begin: int, end: int) -> Found | None:
    """What hangs on an indicative clause in the Konjunktiv I, and is its subject's: "Er klagte, [weil er arm sei]"."""
    first = reading.clauses[begin]
    if first.kind != MAIN or reading.is_subjunctive(begin) or reading.frames_in(begin, end):
        return None
    for number in range(begin + 1, end):
        if reading.mood(number) == "k1" and _is_added(reading, begin, number):
            who = clause_subject(reading, begin)
            content = reading.stretch(number, content_end(reading, number, end))
            return Found(content, "indirect", "indirect.added", cue_kind="modal", speaker=who)
    return None


def _is_added(reading: Reading, begin: int, number: int) -> bool:
    """Whether a clause is relative, gives a reason, or goes on behind a comma or semicolon; "als habe er" compares.

    Behind "hielten", which may be Konjunktiv itself, a main clause goes on with the speech that runs.
    """
    clause = reading.clauses[number]
    if clause.kind == MAIN and "k" in reading.mood(begin):
        return False
    if clause.kind == MAIN:
        return clause.mark in _LOOSE and reading.words[clause.first].lower not in _COMPARING
    return clause.kind == RELATIVE or clause.opener in _REASONS


def _subordinate(reading: Reading, begin: int, end: int) -> Found | None:
    """A verb of saying in a subordinate clause with its content: "ein Mann, der angab, verletzt zu sein"."""
    if reading.mood(begin) == "k1":
        return None
    for at in range(begin, end):
        clause, cue = reading.clauses[at], reading.verbs.get(at)
        if cue is None or not cue.verb.strong or clause.kind not in (SUBORDINATE, RELATIVE) or clause.opener == "wie":
            continue
        if complement_start(reading, cue, end) != at + 1:
            continue
        stop = content_end(reading, at + 1, end)
        found = by_verb(reading, cue, Said(reading.stretch(at + 1, stop), "indirect", "indirect.subordinate"))
        if clause.kind == RELATIVE and at > 0 and reading.words[clause.first].kind not in "PC":
            return replace(found, speaker=antecedent(reading, at) or found.speaker)
        return found
    return None
