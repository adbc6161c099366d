"""What is known of a period while it is read, and what is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lagebild.extract.quotations.cues import PhraseCue, Range, VerbCue
from lagebild.german import clauses as german
from lagebild.german.clauses import Clause
from lagebild.german.tagging import Word
from lagebild.model import SegmentKind

_SUBJUNCTIVE = frozenset({"k1", "k2", "k1_or_k2"})


class Said(NamedTuple):
    """What is said before it is known by whom: its words, the type of the quotation, the rule that found it."""

    content: tuple[Range, ...]
    type: str
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """Attributed words of a period; every range is of word indices.

    `carried`: the words go on with the speech before them. No content: what the sentence before says is meant.
    """

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


@dataclass(frozen=True, slots=True)
class Reading:
    """A period as it is read: its words and clauses, its cues, and which words stand in time expressions.

    `verbs` holds the verb cues by the number of their clause, `phrases` the frames without verb in their order.
    """

    words: Sequence[Word]
    clauses: Sequence[Clause]
    kind: SegmentKind
    times: frozenset[int]
    verbs: dict[int, VerbCue]
    phrases: tuple[PhraseCue, ...]

    def mood(self, number: int) -> str:
        """The mood of a clause, as `lagebild.german.clauses.mood` gives it."""
        return german.mood(self.words, self.clauses[number])

    def is_subjunctive(self, number: int) -> bool:
        """Whether the finite verb of a clause is clearly in the Konjunktiv."""
        return self.mood(number) in _SUBJUNCTIVE

    def any_subjunctive(self, begin: int, end: int) -> bool:
        """Whether one of the clauses from `begin` to `end` is in the Konjunktiv."""
        return any(self.is_subjunctive(number) for number in range(begin, end))

    def reports_as(self, number: int) -> bool:
        """Whether a clause with a verb of saying begins with "wie": "wie X sagte"."""
        clause = self.clauses[number]
        return clause.kind == german.SUBORDINATE and clause.opener == "wie" and number in self.verbs

    def behind_clause(self, number: int) -> int:
        """The number of the clause behind a clause and the stretch that completes it: "Wie Beck, …, [sagte], …"."""
        last = max(self.clauses[number].verbal, default=self.clauses[number].first)
        return next(at + 1 for at in range(number, len(self.clauses)) if last < self.clauses[at].end)

    def frames_in(self, begin: int, end: int, kind: str = "preposition") -> list[PhraseCue]:
        """The frames without verb that begin in the clauses from `begin` to `end`."""
        first, last = self.clauses[begin].first, self.clauses[end - 1].end
        return [cue for cue in self.phrases if cue.kind == kind and first <= cue.frame[0] < last]

    def so_frame(self, number: int) -> PhraseCue | None:
        """The frame "so X" that a clause consists of, or `None`."""
        first = self.clauses[number].first
        return next((cue for cue in self.phrases if cue.kind == "so" and cue.frame[0] == first), None)

    def stretch(self, begin: int, end: int) -> tuple[Range, ...]:
        """The words of the clauses from `begin` to `end`, without marks at the edges."""
        return self._trimmed(self.clauses[begin].first, self.clauses[end - 1].end)

    def without(self, content: tuple[Range, ...], frame: Range) -> tuple[Range, ...]:
        """Ranges of words with a frame cut out."""
        pieces: list[Range] = []
        for first, last in content:
            if frame[1] <= first or frame[0] >= last:
                pieces.append((first, last))
                continue
            pieces += self._trimmed(first, max(first, frame[0]))
            pieces += self._trimmed(min(last, frame[1]), last)
        return tuple(pieces)

    def _trimmed(self, first: int, last: int) -> tuple[Range, ...]:
        words = self.words
        while first < last and words[first].kind in ",;:-)":
            first += 1
        if first < last and words[first].kind == "K":
            first += 1
        while last > first and words[last - 1].kind in ",;:-(":
            last -= 1
        return ((first, last),) if last > first else ()


def covers(found: Range | None, at: int) -> bool:
    """Whether a word stands in a range."""
    return found is not None and found[0] <= at < found[1]
