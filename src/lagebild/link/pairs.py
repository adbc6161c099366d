"""Two statements side by side: what they share of words, places, days and mouths."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.german.questions import questions
from lagebild.link import topics
from lagebild.link.statements import Statement
from lagebild.link.wording import GENERIC
from lagebild.model import RelationKind

LEAST = 1.5
"""A content that tells less than this is measured as if it told so much: two shared words of few are no agreement."""


class Finding(NamedTuple):
    """One thing that a comparison found; `forward`: from the later to the earlier statement."""

    relation: RelationKind
    score: float
    reasons: tuple[str, ...]
    forward: bool = True


class Pair(NamedTuple):
    """Two statements, the later one first, with what they share.

    `shared` are the shared words that tell something, in any order; `told` is what all shared ones tell together,
    `part` that as a share of the shorter content and `whole` as a share of both together. `near`: 1 the same place by
    their own words, .5 by their scene, 0 unknown, -.5 or -1 apart. `when`: 1 the same days by their own words, .5 by
    their passages, 0 unknown, -.5 or -1 apart. `answers`: the questions that both answer, each with the later one's
    answer and the earlier one's.
    """

    later: Statement
    earlier: Statement
    copied: bool
    shared: tuple[str, ...]
    told: float
    part: float
    whole: float
    near: float
    when: float
    answers: tuple[tuple[str, str, str], ...]

    @property
    def one_report(self) -> bool:
        """Whether both stand in one report."""
        return self.later.document == self.earlier.document

    @property
    def one_voice(self) -> bool:
        """Whether both go back to one speaker, or to one outlet's own words."""
        one_person = self.later.actor is not None and self.later.actor == self.earlier.actor
        return (one_person or self.later.voice == self.earlier.voice) and not self.two_parties

    @property
    def one_side(self) -> bool:
        """Whether both speakers stand for one party of the war."""
        return self.later.side is not None and self.later.side == self.earlier.side

    @property
    def two_parties(self) -> bool:
        """Whether the speakers stand for the two parties of the war."""
        return self.later.side is not None and self.earlier.side is not None and self.later.side != self.earlier.side

    @property
    def two_mouths(self) -> bool:
        """Whether two who are no known allies speak."""
        return not self.one_voice and not self.one_side

    @property
    def two_origins(self) -> bool:
        """Whether two speak for themselves, not both for one party of the war: the mayor, and the railway."""
        officials = self.one_side and self.later.official and self.earlier.official
        return not self.one_voice and not officials

    @property
    def one_line(self) -> bool:
        """Whether the later may tell what has become of the earlier: of one speaker, or who passes on what is known."""
        a, b = self.later, self.earlier
        of_no_party = a.side is None and b.side is None and (a.change or a.actor is None or b.actor is None)
        return self.one_voice or self.one_side or of_no_party

    @property
    def gap(self) -> int | None:
        """The days between the two publications."""
        if self.later.day is None or self.earlier.day is None:
            return None
        return self.later.day - self.earlier.day


def order(statement: Statement) -> tuple[int, str, int]:
    """Where a statement stands in the order of coming: by day, undated ones last, report and place in it."""
    return (statement.day if statement.day is not None else 1 << 30, statement.document, statement.number)


def paired(a: Statement, b: Statement, *, copied: bool) -> Pair:
    """Two statements as a pair, whichever is named first."""
    later, earlier = (a, b) if order(a) > order(b) else (b, a)
    one, other = later.words, earlier.words
    shared = {key: min(weight, other[key]) for key, weight in one.items() if key in other}
    told = sum(shared.values())
    size, other_size = max(later.weight, LEAST), max(earlier.weight, LEAST)
    return Pair(
        later,
        earlier,
        copied,
        tuple([key for key, weight in shared.items() if weight > GENERIC]),
        told,
        told / min(size, other_size),
        told / (size + other_size - told),
        near(later, earlier),
        _when(later, earlier),
        tuple(topics.shared(later.topics, earlier.topics)),
    )


def near(a: Statement, b: Statement) -> float:
    """How near two statements lie, as `Pair.near` tells."""
    here, there = a.places or a.scene, b.places or b.scene
    if not here or not there:
        return 0.0
    sure = 1.0 if a.places and b.places else 0.5
    for place in here:
        if place in there:
            return sure
    return -sure if sure == 1.0 or not _of_one_story(a, b) else 0.0


def _of_one_story(a: Statement, b: Statement) -> bool:
    """Whether one that names no place may be about that of the other, for its report tells most of it."""
    here, there = a.places or (*a.scene, *a.story), b.places or (*b.scene, *b.story)
    return any(place in there for place in here)


def _when(a: Statement, b: Statement) -> float:
    if a.past != b.past:
        return -1.0
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0.0
    sure = a.dated and b.dated
    slack = 0 if sure else SLACK
    meet = a.first <= b.last + slack and b.first <= a.last + slack
    return (1.0 if sure else 0.5) * (1 if meet else -1)


SLACK = 1
"""So many days the times of two passages may lie apart: the dead of an attack are found on the day after."""


def asked_anywhere(pair: Pair, topic: str) -> bool:
    """Whether two of whom one names no place answer a question that is seldom asked of a place."""
    return pair.near == 0 and all(
        topics.is_asked_anywhere(topic, wordless=each.denial == "wordless", words=each.words)
        for each in (pair.later, pair.earlier)
    )


def of_other_target(pair: Pair, topic: str) -> bool:
    """Whether two tell who did two deeds: the one of a school, the other of a station."""
    if topic not in questions() or not (targets := questions()[topic].targets):
        return False
    named = [{name for name in targets if f"={name}" in each.words} for each in (pair.later, pair.earlier)]
    return all(named) and named[0].isdisjoint(named[1])


def readable(pair: Pair) -> str:
    """The most telling words shared, for a reason."""
    words = pair.later.words
    telling = sorted(pair.shared, key=lambda key: (-words[key], key))
    return ", ".join(key.removeprefix("=") for key in telling[:4])
