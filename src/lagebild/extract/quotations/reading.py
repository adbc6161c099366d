"""What is known of a period while it is read, and stretches of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lagebild.extract.quotations.cues import PhraseCue, Range, VerbCue
from lagebild.extract.quotations.periods import Period
from lagebild.german.clauses import Clause, mood
from lagebild.german.tagging import Word


@dataclass(frozen=True, slots=True)
class Found:
    """Attributed words of a period; every range is of word indices."""

    content: tuple[Range, ...]
    type: str
    rule: str
    cue: tuple[int, ...] = ()
    cue_kind: str = "verb"
    lemma: str = ""
    stance: str = "assert"
    speaker: Range | None = None
    frame: Range | None = None
    addressee: Range | None = None
    relays: tuple[Range, ...] = ()
    medium: Range | None = None
    evidence: tuple[Range, ...] = ()
    hearsay: bool = False
    carried: bool = False


@dataclass(slots=True)
class Reading:
    """What is known of a period while its attributions are read."""

    period: Period
    times: frozenset[int]
    verbs: dict[int, VerbCue] = field(default_factory=dict)
    phrases: list[PhraseCue] = field(default_factory=list)

    @property
    def words(self) -> Sequence[Word]:
        return self.period.words

    @property
    def clauses(self) -> Sequence[Clause]:
        return self.period.clauses


def is_subjunctive(reading: Reading, number: int) -> bool:
    said = mood(reading.words, reading.clauses[number])
    return said in ("k1", "k2", "k1_or_k2")


def stretch(reading: Reading, begin: int, end: int) -> tuple[Range, ...]:
    """The words of clauses `begin` to `end`, without marks at the edges."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    return _trimmed(reading.words, first, last)


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[Range, ...]:
    while first < last and words[first].kind in ",;:-Kk)" and not words[first].text.isalpha():
        first += 1
    if first < last and words[first].kind == "K":
        first += 1
    while last > first and words[last - 1].kind in ",;:-(":
        last -= 1
    return ((first, last),) if last > first else ()


def without(reading: Reading, content: tuple[Range, ...], frame: Range) -> tuple[Range, ...]:
    """Ranges with a frame cut out."""
    pieces: list[Range] = []
    for first, last in content:
        if frame[1] <= first or frame[0] >= last:
            pieces.append((first, last))
            continue
        pieces += _trimmed(reading.words, first, max(first, frame[0]))
        pieces += _trimmed(reading.words, min(last, frame[1]), last)
    return tuple(pieces)


def covers(range_: Range | None, at: int) -> bool:
    return range_ is not None and range_[0] <= at < range_[1]
