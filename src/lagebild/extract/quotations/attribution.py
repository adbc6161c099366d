"""Attribution within one period: which words somebody else said, by which cue.

Everything is in indices of the period's words. Three kinds of evidence, in the order in which they decide: quotation
marks, verbs of saying with their complement, frames without verb. What continues somebody's speech without a cue of its
own is for `running_speech`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.quotations.cues import Range
from lagebild.extract.quotations.direct import direct_speech
from lagebild.extract.quotations.indirect import indirect_speech
from lagebild.extract.quotations.periods import Period
from lagebild.extract.quotations.phrase_cues import phrase_cues
from lagebild.extract.quotations.reading import Found, Reading
from lagebild.extract.quotations.verb_cues import verb_cues
from lagebild.german.clauses import QUOTED, Clause


def reading_of(period: Period, times: frozenset[int]) -> Reading:
    """A period with its cues; `times` are indices of words in time expressions."""
    verbs = {cue.clause: cue for cue in verb_cues(period.words, period.clauses)}
    phrases = tuple(phrase_cues(period.words, period.clauses))
    return Reading(period.words, period.clauses, period.kind, times, verbs, phrases)


def attribute(reading: Reading) -> list[Found]:
    """The attributions of a period in the order of their contents."""
    return sorted(_read(reading), key=lambda each: each.content[:1])


def _read(reading: Reading) -> Iterator[Found]:
    clauses = reading.clauses
    quoted = [number for number, clause in enumerate(clauses) if clause.kind == QUOTED]
    used: set[int] = set()
    for found, cue_clauses in direct_speech(reading, quoted):
        used |= cue_clauses
        yield found
    for begin, end in _between(quoted, clauses):
        yield from indirect_speech(reading, begin, end, used)


def _between(quoted: Sequence[int], clauses: Sequence[Clause]) -> Iterator[Range]:
    """The stretches of clauses between quotations."""
    begin = 0
    for number in (*quoted, len(clauses)):
        if number > begin:
            yield begin, number
        begin = number + 1
