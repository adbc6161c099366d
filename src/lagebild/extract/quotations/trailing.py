"""Attributions that stand behind or within their content: "…, teilte X mit", "…, so X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.quotations.appositions import whole_phrase
from lagebild.extract.quotations.complements import opens_content
from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.framed import framed_sentence
from lagebild.extract.quotations.leading import leading_attribution
from lagebild.extract.quotations.nouns import tells_of_words
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.sources import by_clause
from lagebild.extract.quotations.subjects import first_subject, subject
from lagebild.german import words as closed
from lagebild.german.clauses import FRAGMENT, INFINITIVE, MAIN, REST, SUBORDINATE, Clause
from lagebild.german.lexicon import words as listed
from lagebild.german.tagging import Word

_RESUMPTION = listed("attribution", "resumption")
_INSERTED = (",", "-", "(")
"""Marks before a clause that attributes what stands around it."""

# --- Which clause attributes ---------------------------------------------------------------------------------------


def attributing_clause(reading: Reading, begin: int, end: int, used: set[int]) -> int | None:
    """The clause behind its content that attributes it, or `None`: ", teilte X mit", ", so X", ", wie X sagte"."""
    for at in range(begin + 1, end):
        if at in used:
            continue
        clause = reading.clauses[at]
        if clause.kind == FRAGMENT and reading.so_frame(at) is not None:
            return at
        if at not in reading.verbs or clause.mark not in _INSERTED or reading.is_subjunctive(at):
            continue
        if reading.reports_as(at) and _says_so(reading, begin, at):
            return at
        inverted = clause.kind == MAIN and _opens_with_verb(reading.words, clause) and not _leads(reading, at, end)
        stated = _has_statement(reading, begin, at) or _has_own_subject(reading, at)
        if inverted and stated and not tells_of_words(reading, begin, at, end):
            return at
    return None


def _opens_with_verb(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the finite verb comes first, or behind "so": "…, sagte X", "…, so glaubt X"."""
    return clause.finite == clause.first + (words[clause.first].lower == "so")


def _leads(reading: Reading, at: int, end: int) -> bool:
    """Whether a content with "dass" follows, so that the verb says that: "Sie loben ihn, sagen aber, [dass …]"."""
    return at + 1 < end and opens_content(reading.clauses[at + 1]) and not reading.any_subjunctive(0, at)


def _says_so(reading: Reading, begin: int, at: int) -> bool:
    """Whether "wie X sagte" attributes what stands before it, rather than telling how.

    It does not where it names ("wie er sich nannte"), can only ("wie er sagen musste") or follows another cue ("Er
    sagte, er verstehe nicht, wie sie das sagte").
    """
    finite = reading.clauses[at].finite
    if not reading.verbs[at].verb.frames & {"dass", "v2"}:
        return False
    if finite is not None and "modal" in closed.tags(reading.words[finite].lower):
        return False
    return not any(_says_strongly(reading, number) for number in range(begin, at))


def _says_strongly(reading: Reading, number: int) -> bool:
    """Whether a main clause has a strong verb of saying."""
    cue = reading.verbs.get(number)
    return cue is not None and cue.verb.strong and reading.clauses[number].kind == MAIN


def _has_statement(reading: Reading, begin: int, at: int) -> bool:
    """Whether a main clause, or a clause of content, stands before the clause `at`."""
    return any(clause.kind == MAIN or opens_content(clause) for clause in reading.clauses[begin:at])


def _has_own_subject(reading: Reading, at: int) -> bool:
    """Whether a verb that opens its clause has its subject behind it, and more follows.

    "Die Lage, sagte X, sei ernst"; without it the phrase before is the subject ("Der Sprecher, der …, sagte").
    """
    clause = reading.clauses[at]
    if not reading.verbs[at].verb.strong or at + 1 >= len(reading.clauses):
        return False
    if reading.clauses[at - 1].kind in (SUBORDINATE, INFINITIVE):
        return False
    follows = reading.clauses[at + 1]
    resumed = follows.finite == follows.first and follows.mark == ","
    return resumed and first_subject(reading, clause.first + 1, clause.end) is not None


# --- What it attributes --------------------------------------------------------------------------------------------


def around_clause(reading: Reading, begin: int, end: int, at: int) -> Iterator[Found]:
    """The content before (and around) the attributing clause `at`, then what follows it."""
    first, relay = _opening(reading, begin, at)
    second = _second_source(reading, first, at)
    if second is not None:
        yield from framed_sentence(reading, first, second)
        first = second
    found = by_clause(reading, at, reading.stretch(first, at), "indirect")
    if found is None or not _is_plausible(reading, first, at):
        yield from framed_sentence(reading, begin, end)
        return
    found, after = _rejoined(reading, found, (first, at), end)
    found = _inner_source(reading, found)
    if relay is not None:
        found = replace(found, relays=(*found.relays, relay))
    found, after = _second_hand(reading, found, after, end)
    yield found
    if after < end and after in reading.verbs and reading.clauses[after].mark in _RESUMPTION:
        yield from leading_attribution(reading, after, end, direct=False)


def _opening(reading: Reading, begin: int, at: int) -> tuple[int, Range | None]:
    """Where the content begins behind "Wie Y berichtet, …", and Y, who passes it on."""
    behind = reading.behind_clause(begin)
    if reading.reports_as(begin) and at > behind:
        return behind, subject(reading, reading.verbs[begin])
    return begin, None


def _second_source(reading: Reading, first: int, at: int) -> int | None:
    """The clause in the Konjunktiv where the attributed content begins behind one that names its own source.

    "Nach Angaben der Stadt starben zwei, [drei seien verletzt], teilte die Klinik mit".
    """
    for number in range(first + 1, at):
        clause = reading.clauses[number]
        if clause.kind == MAIN and clause.mark in (",", ";") and reading.is_subjunctive(number):
            named = reading.frames_in(first, number)
            return number if named and not reading.is_subjunctive(first) else None
    return None


def _is_plausible(reading: Reading, first: int, at: int) -> bool:
    """Whether a verb behind a clause attributes it: a strong one always, a weak one beside a Konjunktiv."""
    cue = reading.verbs.get(at)
    told = reading.reports_as(at) or reading.words[reading.clauses[at].first].lower == "so"
    return cue is None or cue.verb.strong or cue.impersonal or told or reading.any_subjunctive(first, at)


def _behind(clauses: Sequence[Clause], at: int, found: Found, end: int) -> int:
    """The first clause behind an attribution and its speaker's apposition."""
    reach = max(found.frame[1] if found.frame else 0, found.speaker[1] if found.speaker else 0)
    number = at + 1
    while number < end and clauses[number].first < reach:
        number += 1
    return number


def _rejoined(reading: Reading, found: Found, before: Range, end: int) -> tuple[Found, int]:
    """The content with what goes on behind a parenthesis ("Die Lage, sagte X, [sei ernst]"), and what is left then.

    `before` are the clauses before the attribution.
    """
    first, at = before
    clauses, after = reading.clauses, _behind(reading.clauses, at, found, end)
    if after >= end or clauses[after].mark not in (",", "-", ")"):
        return found, after
    interrupted = not any(clause.kind == MAIN for clause in clauses[first:at])
    goes_on = clauses[after].kind == REST or (interrupted and clauses[after].finite == clauses[after].first)
    goes_on = goes_on or (_is_tail(reading, after) and not _ends_frame(reading, found, at, after))
    if not goes_on and not (clauses[after].kind == MAIN and reading.is_subjunctive(after)):
        return found, after
    return replace(found, content=(*found.content, *reading.stretch(after, end))), end


def _is_tail(reading: Reading, number: int) -> bool:
    """Whether a stretch ends the clause before the attribution: "Er sei, so Beck, [in Not]", "…, [dass er friert]"."""
    clause = reading.clauses[number]
    if clause.kind == FRAGMENT:
        return reading.words[clause.first].kind in "PCBg"
    return opens_content(clause)


def _ends_frame(reading: Reading, found: Found, at: int, after: int) -> bool:
    """Whether a stretch without verb behind the speaker's name ends the attribution: "…, sagte der Chef, X, dort"."""
    clause = reading.clauses[after]
    named = found.speaker is not None and found.speaker[1] > reading.clauses[at].end
    return named and clause.kind == FRAGMENT and reading.words[clause.end - 1].kind not in "gxvi"


def _inner_source(reading: Reading, found: Found) -> Found:
    """A frame inside the content names the speaker; who reports it becomes a relay.

    "Nach Angaben von A …, meldet B".
    """
    for phrase in reading.phrases:
        if phrase.kind != "preposition" or phrase.source is None or found.cue_kind == "so":
            continue
        if not any(start <= phrase.frame[0] < end for start, end in found.content):
            continue
        content = reading.without(found.content, phrase.frame)
        relays = (*found.relays, *([found.speaker] if found.speaker else []))
        return replace(found, content=content, speaker=whole_phrase(reading, phrase.source), relays=relays)
    return found


def _second_hand(reading: Reading, found: Found, after: int, end: int) -> tuple[Found, int]:
    """A further attribution behind the first names who passed it on: "…, sagte X, wie die Agentur Y meldete"."""
    if after < end and reading.reports_as(after):
        who = subject(reading, reading.verbs[after])
        if who is not None:
            return replace(found, relays=(*found.relays, who)), after + 1
    return found, after
