"""Admiralty grades as the program proposes them: a letter for a source, a number for a claim, each with its reasons.

Two tables decide, row by row, the first that fits. They know nothing of the world: only what a source is, what came of
its claims within this database, and what reports say of verification. A person's grade stands beside a proposal and is
never mixed with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lagebild.link.evidence import AGENCY, ANONYMOUS, NEUTRAL, OUTLET, PARTY, UNKNOWN, Support, support
from lagebild.link.statements import Statement
from lagebild.model import Claim, Cluster, Grade, Relation

ENOUGH = 3
"""So many claims of a source must have been confirmed or contradicted before they move its letter."""

LETTERS = "ABCDE"
"""Reliable, usually reliable, fairly reliable, not usually reliable, unreliable; F: cannot be judged."""


class _Outset(NamedTuple):
    """The letter at the outset of a kind of source, the best and the one it may get, and why."""

    letter: str
    best: str
    reason: str


OUTSETS = {
    PARTY: _Outset(
        "C", "C", "A party to the war speaks in its own cause: no better than C without a person's judgement."
    ),
    NEUTRAL: _Outset("B", "A", "A body that is no party to the war."),
    AGENCY: _Outset("B", "A", "A news agency."),
    OUTLET: _Outset("C", "B", "A paper, station or site."),
    ANONYMOUS: _Outset("F", "F", "Its identity is withheld: nobody can judge it."),
    UNKNOWN: _Outset("F", "B", "Nothing is known of this source but what it says."),
}
"""What a source is proposed before anything came of its claims."""


class _Track(NamedTuple):
    """What came of a source's claims: how many there are, were confirmed, contradicted, denied by the other party."""

    claims: int
    confirmed: int
    contradicted: int
    denied: int


class _Step(NamedTuple):
    """By how many letters a track moves a source (minus: to the better), and when."""

    letters: int
    fits: Callable[[_Track], bool]
    reason: str


STEPS = (
    _Step(
        2,
        lambda track: track.contradicted >= 2 * ENOUGH and track.contradicted > 2 * track.confirmed,
        "Contradicted more than twice as often as confirmed: two letters worse.",
    ),
    _Step(
        1,
        lambda track: track.contradicted >= ENOUGH and track.contradicted > track.confirmed,
        "Contradicted more often than confirmed: one letter worse.",
    ),
    _Step(
        -1,
        lambda track: track.confirmed >= ENOUGH and not track.contradicted,
        "Confirmed again and again and never contradicted: one letter better, as far as its kind allows.",
    ),
)
"""How the track moves the letter; the first row that fits."""


class _Number(NamedTuple):
    """A number for a claim, when it fits, and why."""

    code: str
    fits: Callable[[Support], bool]
    reason: str


NUMBERS = (
    _Number(
        "5",
        lambda one: one.contradicted_by_neutral and one.origins == 1 and not _verified(one),
        "Only one origin, and one who is no party contradicts it.",
    ),
    _Number(
        "4",
        lambda one: one.origins == 1 and not _verified(one) and bool(one.contradicted or one.denied or _disputed(one)),
        "Only one origin, and it is denied or contradicted.",
    ),
    _Number(
        "3",
        lambda one: bool(one.contradicted or one.denied or _disputed(one)),
        "Confirmed, but also denied or contradicted.",
    ),
    _Number(
        "1",
        lambda one: not one.allied and ((one.origins > 1 and _verified(one)) or (one.origins > 2 and one.neutral)),
        "Several independent origins, one of them no party to the war, and nothing against it.",
    ),
    _Number(
        "2",
        lambda one: _verified(one) or (one.origins > 1 and not one.allied),
        "Confirmed independently, and nothing against it.",
    ),
    _Number("3", lambda one: one.origins > 1, "Several origins, but all stand for one party; nothing against it."),
    _Number(
        "3",
        lambda one: one.source.kind in (NEUTRAL, AGENCY),
        "Only one origin, which is no party to the war; nothing against it.",
    ),
    _Number("6", lambda _: True, "Only one origin, and nothing for or against it: its truth cannot be judged."),
)
"""What a claim is proposed; the first row that fits."""


def propose(
    statements: Iterable[Statement],
    claims: Mapping[str, Claim],
    relations: Iterable[Relation],
    clusters: Iterable[Cluster],
) -> tuple[Grade, ...]:
    """Grades for actors and for claims that can be true or false, the actors first, each in the order of their ids.

    `claims` holds the claim of every statement by its id. The order of statements and relations does not matter.
    """
    known = support(statements, claims, relations, clusters)
    by_actor: dict[str, list[Support]] = defaultdict(list)
    for one in known.values():
        if one.source.actor:
            by_actor[one.source.actor].append(one)
    sources = (_source_grade(actor, by_actor[actor]) for actor in sorted(by_actor))
    return (*sources, *(_claim_grade(claim, one) for claim, one in known.items()))


def _source_grade(actor: str, supports: list[Support]) -> Grade:
    source = supports[0].source
    outset, track = OUTSETS[source.kind], _track(supports)
    step = next((each for each in STEPS if each.fits(track)), None)
    letter = outset.letter
    if step is not None and source.kind != ANONYMOUS:
        letter = _moved(letter, step.letters, best=outset.best)
    reasons = [outset.reason, _told(track), *([step.reason] if step is not None and letter != outset.letter else [])]
    return Grade("source", actor, letter, tuple(reasons))


def _track(supports: list[Support]) -> _Track:
    return _Track(
        claims=len(supports),
        confirmed=sum(_confirmed(one) for one in supports),
        contradicted=sum(bool(one.contradicted) for one in supports),
        denied=sum(bool(one.denied) for one in supports),
    )


def _moved(letter: str, letters: int, *, best: str) -> str:
    """A letter some steps down or up; one that cannot be judged starts in the middle."""
    place = LETTERS.index("C" if letter == "F" else letter) + letters
    return LETTERS[min(max(place, LETTERS.index(best)), len(LETTERS) - 1)]


def _told(track: _Track) -> str:
    told = [
        f"{track.confirmed} confirmed by independent origins or verified",
        f"{track.contradicted} contradicted by others",
    ]
    if track.denied:
        told.append(f"{track.denied} denied by the other party, which moves no letter")
    return f"Of {_many(track.claims, 'claim')} in this database {', '.join(told)}."


def _claim_grade(claim: str, one: Support) -> Grade:
    row = next(each for each in NUMBERS if each.fits(one))
    reasons = [row.reason]
    if one.origins > 1:
        reasons.append(f"{one.origins} independent origins say so.")
    if one.denied:
        reasons.append(f"Denied by the other party in {_many(len(one.denied), 'claim')}.")
    if one.contradicted:
        reasons.append(f"Contradicted by others in {_many(len(one.contradicted), 'claim')}.")
    if one.status != "unstated":
        reasons.append(f"Its report says: {one.status.replace('_', ' ')}.")
    return Grade("claim", claim, row.code, tuple(reasons))


def _confirmed(one: Support) -> bool:
    return _verified(one) or (one.origins > 1 and not one.allied)


def _verified(one: Support) -> bool:
    return one.status == "independently_verified"


def _disputed(one: Support) -> bool:
    return one.status == "disputed"


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"
