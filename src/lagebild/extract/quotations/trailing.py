"""Attributions that stand behind or within their content: "…, teilte X mit", "…, so X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.quotations.complements import CONTENT_OPENERS
from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.framed import framed_sentence
from lagebild.extract.quotations.leading import leading_attribution
from lagebild.extract.quotations.reading import Found, Reading, is_subjunctive, stretch, without
from lagebild.extract.quotations.sources import by_clause, whole_phrase
from lagebild.extract.quotations.subjects import first_subject, subject
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, REST, SUBORDINATE, Clause
from lagebild.german.tagging import Word


def attributing_clause(reading: Reading, begin: int, end: int, used: set[int]) -> int | None:
    """The clause behind its content that attributes it, or `None`: ", teilte X mit", ", so X", ", wie X sagte"."""
    for at in range(begin + 1, end):
        clause = reading.clauses[at]
        if at in used:
            continue
        if clause.kind == FRAGMENT and any(c.kind == "so" and c.frame[0] == clause.first for c in reading.phrases):
            return at
        if at not in reading.verbs or is_subjunctive(reading, at):
            continue
        if clause.kind == SUBORDINATE and clause.opener == "wie" and clause.mark in (",", "-", "("):
            if _says_so(reading, begin, at):
                return at
        elif clause.kind == MAIN and _opens_with_verb(reading.words, clause) and clause.mark in (",", "-", "("):
            if _has_statement(reading, begin, at) or _own_subject_behind(reading, at):
                return at
    return None


def _opens_with_verb(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the finite verb comes first, or behind "so": "…, sagte X", "…, so glaubt X"."""
    return clause.finite == clause.first + (words[clause.first].lower == "so")


def _says_so(reading: Reading, begin: int, at: int) -> bool:
    """Whether "wie X sagte" attributes what stands before it, rather than telling how: "er verstehe nicht, wie …"."""
    finite = reading.clauses[at].finite
    modal = finite is not None and "modal" in closed.tags(reading.words[finite].lower)
    if not reading.verbs[at].verb.frames & {"dass", "v2"}:
        return False  # "wie er sich nannte"
    return not modal and not any(
        number in reading.verbs for number in range(begin, at) if reading.clauses[number].kind == MAIN
    )


def _has_statement(reading: Reading, begin: int, at: int) -> bool:
    """Whether a main clause, or a clause of content, stands before the clause `at`."""
    for number in range(begin, at):
        clause = reading.clauses[number]
        if clause.kind == MAIN:
            return not (number > begin and clause.finite == clause.first and number not in reading.verbs) or True
        if clause.kind == SUBORDINATE and clause.opener in CONTENT_OPENERS:
            return True
    return False


def _own_subject_behind(reading: Reading, at: int) -> bool:
    """Whether a verb that opens its clause has its subject behind it, and more follows: "Die Lage, sagte X, sei ernst"."""
    clause = reading.clauses[at]
    cue = reading.verbs[at]
    if reading.clauses[at - 1].kind in (SUBORDINATE, INFINITIVE) or at + 1 >= len(reading.clauses):
        return False
    who = first_subject(reading.words, clause.first + 1, clause.end, reading.times)
    follows = reading.clauses[at + 1]
    return who is not None and cue.verb.strong and follows.finite == follows.first and follows.mark == ","


def around_clause(reading: Reading, begin: int, end: int, at: int) -> Iterator[Found]:
    """The content before (and around) an attributing clause, then what follows it."""
    clauses = reading.clauses
    relay: Range | None = None
    first = begin
    opening = clauses[begin]
    if (
        opening.kind == SUBORDINATE
        and opening.opener == "wie"
        and begin in reading.verbs
        and begin != at
        and at - begin > 1
    ):
        relay = subject(reading.words, clauses, reading.verbs[begin], reading.times)
        first = begin + 1
    cue = reading.verbs.get(at)
    second = _second_source(reading, first, at)
    if second is not None:
        yield from framed_sentence(reading, first, second)
        first = second
    content = stretch(reading, first, at)
    found = by_clause(reading, at, content, "indirect")
    if found is None or (cue is not None and not _plausible(reading, cue, first, at)):
        yield from framed_sentence(reading, begin, end)
        return
    after = _behind(clauses, at, found, end)
    found, after = _rejoined(reading, found, first, at, after, end)
    found = _inner_source(reading, found)
    if relay is not None:
        found = replace(found, relays=(*found.relays, relay))
    found, after = _second_hand(reading, found, after, end)
    yield found
    if after < end and after in reading.verbs and clauses[after].mark in ("und", "sowie", "aber", ";", "-"):
        yield from leading_attribution(reading, after, end, direct=False)


def _second_source(reading: Reading, first: int, at: int) -> int | None:
    """The clause in the Konjunktiv where the attributed content begins behind one that names its own source:
    "Nach Angaben der Stadt starben zwei, [drei seien verletzt], teilte die Klinik mit"."""
    framed = [cue.frame[0] for cue in reading.phrases if cue.kind == "preposition"]
    for number in range(first + 1, at):
        clause = reading.clauses[number]
        before = reading.clauses[first:number]
        if clause.kind == MAIN and clause.mark in (",", ";") and is_subjunctive(reading, number):
            named = any(each.first <= frame < each.end for each in before for frame in framed)
            return number if named and not is_subjunctive(reading, first) else None
    return None


def _plausible(reading: Reading, cue: VerbCue, first: int, at: int) -> bool:
    """Whether a verb behind a clause attributes it: a strong one always, a weak one beside a Konjunktiv."""
    if cue.verb.strong or cue.impersonal:
        return True
    return any(is_subjunctive(reading, number) for number in range(first, at))


def _behind(clauses: Sequence[Clause], at: int, found: Found, end: int) -> int:
    """The first clause behind an attribution and its speaker's apposition."""
    reach = max(found.frame[1] if found.frame else 0, found.speaker[1] if found.speaker else 0)
    number = at + 1
    while number < end and clauses[number].first < reach:
        number += 1
    return number


def _rejoined(reading: Reading, found: Found, first: int, at: int, after: int, end: int) -> tuple[Found, int]:
    """The content with what goes on behind a parenthesis: "Die Lage, sagte X, [sei ernst]"."""
    clauses = reading.clauses
    if after >= end or clauses[after].mark not in (",", "-", ")"):
        return found, after
    interrupted = not any(clauses[number].kind == MAIN for number in range(first, at))
    goes_on = clauses[after].kind == REST or (interrupted and clauses[after].finite == clauses[after].first)
    if not goes_on and not (clauses[after].kind == MAIN and is_subjunctive(reading, after)):
        return found, after
    return replace(found, content=(*found.content, *stretch(reading, after, end))), end


def _inner_source(reading: Reading, found: Found) -> Found:
    """A frame inside the content names the speaker; who reports it becomes a relay ("Nach Angaben von A …, meldet B")."""
    for phrase in reading.phrases:
        if phrase.kind != "preposition" or phrase.source is None or found.cue_kind == "so":
            continue
        if not any(start <= phrase.frame[0] < end for start, end in found.content):
            continue
        content = without(reading, found.content, phrase.frame)
        relays = (*found.relays, *([found.speaker] if found.speaker else []))
        return replace(found, content=content, speaker=whole_phrase(reading, phrase.source), relays=relays)
    return found


def _second_hand(reading: Reading, found: Found, after: int, end: int) -> tuple[Found, int]:
    """A further attribution behind the first names who passed it on: "…, sagte X, wie die Agentur Y meldete"."""
    if after >= end:
        return found, after
    clause = reading.clauses[after]
    if clause.kind == SUBORDINATE and clause.opener == "wie" and after in reading.verbs:
        who = subject(reading.words, reading.clauses, reading.verbs[after], reading.times)
        if who is not None:
            return replace(found, relays=(*found.relays, who)), after + 1
    return found, after
