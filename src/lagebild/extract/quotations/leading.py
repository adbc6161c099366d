"""Attributions that stand before their content: "X sagte, dass …", and second speech acts joined to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.quotations.complements import complement_start, content_end
from lagebild.extract.quotations.cues import VerbCue
from lagebild.extract.quotations.objects import object_of
from lagebild.extract.quotations.reading import Found, Reading, Said
from lagebild.extract.quotations.reported import reported_act
from lagebild.extract.quotations.shared_verbs import each_speaker
from lagebild.extract.quotations.sources import by_verb
from lagebild.german.clauses import INFINITIVE, MAIN, SUBORDINATE, Clause
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase

_JOINTS = listed("attribution", "joints")
_NEGATIONS = listed("attribution", "negations")
_SHORT_DENIAL = 3
"""Words of a denial that says no more than that: "widerspricht", "dementiert umgehend", "weist das zurück"."""

_THAT = listed("attribution", "that")


def leading_attribution(reading: Reading, at: int, end: int, *, direct: bool) -> Iterator[Found]:
    """The content behind the verb of saying of the clause `at`, or what it reports as its object; then a second act.

    `direct`: the verb attributes a quotation already, so that an object is no content beside it.
    """
    acts = True
    while acts:
        cue, stop = reading.verbs[at], _second_act(reading, at, end)
        yield from _act(reading, cue, stop, direct=direct)
        acts = stop < end and stop in reading.verbs
        at, direct = stop, False


def _act(reading: Reading, cue: VerbCue, stop: int, *, direct: bool) -> Iterator[Found]:
    """One speech act, whose content lies in the clauses before `stop`."""
    start = complement_start(reading, cue, stop)
    if start is not None and not _explains(reading, cue, start):
        yield _with_complement(reading, cue, start, stop)
    elif _points_back(reading, cue):
        inside = cue.clause > 0 and reading.clauses[cue.clause].mark in (",", "-", ";")
        content = reading.stretch(0, cue.clause) if inside else ()
        yield by_verb(reading, cue, Said(content, "indirect", "indirect.that"))
    elif not direct:
        reported = reported_act(reading, cue, stop)
        if reported is not None and not (cue.passive and reported.speaker is None):
            yield from each_speaker(reading, cue, reported)
            yield from _added(reading, reported, cue.clause, stop)


def _explains(reading: Reading, cue: VerbCue, start: int) -> bool:
    """Whether a clause behind a colon goes on after what is denied or admitted: "bestritt den Angriff: Man habe …"."""
    clause = reading.clauses[start]
    if clause.mark != ":" or clause.kind != MAIN or cue.verb.stance not in ("deny", "confirm"):
        return False
    found = reported_act(reading, cue, start) if reading.is_subjunctive(start) else None
    return found is not None and not found.rule.startswith("denial.")


def _with_complement(reading: Reading, cue: VerbCue, start: int, stop: int) -> Found:
    """The clauses from `start` to `stop` as what a verb says; the frame ends where they begin."""
    if reading.clauses[cue.clause].kind == SUBORDINATE:
        stop = content_end(reading, start, stop)  # "Nachdem er gesagt hatte, dass er geht, [schwieg er]"
    said = Said(reading.stretch(start, stop), "indirect", f"indirect.{_shape(reading.clauses[start])}")
    found = by_verb(reading, cue, said)
    if found.frame is None:
        return found
    return replace(found, frame=(found.frame[0], min(found.frame[1], reading.clauses[start].first)))


def _shape(clause: Clause) -> str:
    if clause.kind == SUBORDINATE:
        return clause.opener.replace("daß", "dass")
    return "zu" if clause.kind == INFINITIVE else "v2"


def _points_back(reading: Reading, cue: VerbCue) -> bool:
    """Whether "das" or "dies" beside a verb of saying stands for the sentence before: "Das teilte die Stadt mit"."""
    clause, verb = reading.clauses[cue.clause], cue.verb
    if not verb.strong or verb.stance == "deny" or not verb.frames & {"dass", "quote"} or cue.hearsay:
        return False
    return clause.finite == clause.first + 1 and reading.words[clause.first].lower in _THAT


def _added(reading: Reading, reported: Found, at: int, stop: int) -> Iterator[Found]:
    """What the same speaker adds behind a colon or semicolon in the Konjunktiv: "nannte das falsch; man sei …"."""
    for number in range(at + 1, stop):
        clause = reading.clauses[number]
        if clause.kind == MAIN and clause.mark in (";", ":", "-") and reading.is_subjunctive(number):
            yield replace(reported, content=reading.stretch(number, stop), type="indirect", rule="indirect.added")
            return


# --- Where the speech act ends -------------------------------------------------------------------------------------


def _second_act(reading: Reading, at: int, end: int) -> int:
    """The number of the clause where a second verb of saying is joined to the first, or `end`."""
    in_speech = False
    for number in range(at + 1, end):
        if number > at + 1 and in_speech and _steps_out(reading, number):
            return number
        if number in reading.verbs and _is_joined(reading, number) and not reading.is_subjunctive(number):
            return number
        if _answers(reading, at, number):
            return number
        in_speech = in_speech or reading.is_subjunctive(number)
    return end


def _answers(reading: Reading, at: int, number: int) -> bool:
    """Whether another speaks behind a comma or dash: "Kiew meldet Erfolge - Moskau dementiert", "…, Beck nennt zehn".

    Behind a verb without an object, or behind a colon, a clause is what is said: "Kiew sagt, Moskau dementiert nicht".
    Who does not say is no second speaker: "…, eine Zahl nennt sie nicht".
    """
    clause, cue = reading.clauses[number], reading.verbs.get(number)
    if cue is None or clause.mark not in (",", "-") or clause.finite in (None, clause.first):
        return False
    if clause.kind != MAIN and not _only_denies(reading, number):
        return False
    if not cue.verb.strong or reading.is_subjunctive(number) or object_of(reading, reading.verbs[at]) is None:
        return False
    negated = any(reading.words[each].lower in _NEGATIONS for each in range(clause.first, clause.end))
    return not negated and all(each.mark != ":" for each in reading.clauses[at + 1 : number])


def _only_denies(reading: Reading, number: int) -> bool:
    """Whether a clause that may be a relative one is a subject with a short denial: "…, die Bahn widerspricht"."""
    clause, verb = reading.clauses[number], reading.verbs[number].verb
    if clause.finite is None or verb.stance != "deny" or "quote" not in verb.frames:
        return False
    return clause.end - clause.finite <= _SHORT_DENIAL and noun_phrase(reading.words, clause.first) == clause.finite


def _is_joined(reading: Reading, number: int) -> bool:
    """Whether "und", a semicolon, or a comma with "aber" joins a main clause to what stands before."""
    clause = reading.clauses[number]
    if clause.kind != MAIN:
        return False
    words, first = reading.words, clause.first
    contrasts = clause.finite == first and first + 1 < clause.end and words[first + 1].kind == "k"
    return clause.mark in _JOINTS or (clause.mark == "," and (words[first].kind in "Kk" or contrasts))


def _steps_out(reading: Reading, number: int) -> bool:
    """Whether a clause without subject in the indicative goes on with the outlet's own sentence, not with the speech.

    "Er sagte, er sei unschuldig, erkannte das Gericht nicht an".
    """
    clause = reading.clauses[number]
    if clause.kind != MAIN or clause.finite is None:
        return False
    opens = clause.finite == clause.first + (reading.words[clause.first].kind in "Kk")
    return opens and "k1" not in reading.mood(number) and reading.mood(number) != "k2"
