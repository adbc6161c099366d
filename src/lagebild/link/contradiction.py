"""Whether one statement denies or contradicts the other."""

from __future__ import annotations

from lagebild.link import topics
from lagebild.link.counts import agreement, denied_count
from lagebild.link.pairs import Finding, Pair, asked_anywhere, of_other_target, readable
from lagebild.link.statements import Statement
from lagebild.link.wording import is_scenery
from lagebild.model import RelationKind


def denial(pair: Pair) -> Finding | None:
    """`denies`: a denial of a claim of its report, or contents of which one denies what the other says."""
    for a, b, forward in ((pair.later, pair.earlier, True), (pair.earlier, pair.later, False)):
        if _is_negative(a) and (finding := _denial(pair, a, b, forward=forward)) is not None:
            return finding
    return None


def _is_negative(statement: Statement) -> bool:
    """Whether a statement can deny anything, as few can."""
    if statement.denial is not None or statement.polarity < 0:
        return True
    return any(topics.is_denied(answer) for _, answer in statement.topics)


def _denial(pair: Pair, a: Statement, b: Statement, *, forward: bool) -> Finding | None:
    if a.reacts == b.claim:
        return Finding(RelationKind.DENIES, 0.95, ("the denial is about this claim of its report",), forward)
    if pair.one_voice or pair.one_side or b.denial is not None:
        return None
    if a.leans == b.claim:
        return Finding(RelationKind.DENIES, 0.75, ("the denial follows this claim in its report",), forward)
    score, reason = _contrary(pair, a, b)
    return Finding(RelationKind.DENIES, score, (reason,), forward) if score >= DENIED else None


DENIED = 0.6


def _contrary(pair: Pair, a: Statement, b: Statement) -> tuple[float, str]:
    """How surely the words of the one deny those of the other."""
    if pair.near <= -1 or pair.when <= -1 or a.asks or b.asks:
        return 0.0, ""
    for topic, one, other in topics.shared(a.topics, b.topics):
        if (
            (topic in topics.DECIDED or topic in topics.DENIABLE)
            and topics.denies(one, other)
            and _of_one_place(pair, topic)
        ):
            return 0.7 + 0.2 * min(1.0, pair.part), f"denied, {topic}: {one} against {other}"
    if not pair.shared:
        return 0.0, ""
    if a.denial == "wordless":
        score = 0.1 + 0.45 * pair.part + 0.35 * pair.whole + 0.1 * pair.near
        return score * _weighty(pair), f"denied there: {readable(pair)}"
    if a.denial == "content" and a.polarity == b.polarity and _of_one_figure(pair, a) and _asks_alike(pair, a, b):
        return (0.25 + 0.55 * pair.part + 0.1 * (pair.near > 0)) * _weighty(pair), f"denied: {readable(pair)}"
    if a.denial is None and a.polarity < b.polarity and pair.near > 0:
        return _negated(pair, a, b), f"negated: {readable(pair)}"
    return 0.0, ""


def _of_one_figure(pair: Pair, a: Statement) -> bool:
    """Whether a denial of a figure meets that figure; one that answers a question too also meets who gives none."""
    return agreement(pair) >= bool(a.figures and not a.topics)


def _asks_alike(pair: Pair, a: Statement, b: Statement) -> bool:
    """Whether a denial that answers a question meets one that does, or stands beside it.

    Who denies to have shot denies no shelling of which another report only says that it was.
    """
    asked = {topic for topic, _ in a.topics} & topics.DENIABLE
    return pair.one_report or not asked or any(topic in asked for topic, _ in b.topics)


def _of_one_place(pair: Pair, topic: str) -> bool:
    """Whether two who answer a question ask it of one place; where no place is known, of one matter by their words."""
    if of_other_target(pair, topic):
        return False
    placed = pair.near > 0 or topic in topics.PLACELESS or asked_anywhere(pair, topic)
    return placed or (pair.near == 0 and pair.part >= MATTER)


MATTER = 0.4
"""So much two contents share that answer a question of one matter where no place is known."""


def _negated(pair: Pair, a: Statement, b: Statement) -> float:
    """How surely a negated statement denies another that is not: the same question, or nearly the same words."""
    counted = denied_count(a, b)
    if counted and a is pair.earlier and pair.gap:
        return 0.0  # that nobody was hurt was said before somebody was found to be
    if not counted and not _weighty(pair):
        return 0.0
    answered = counted or any(topics.denies(one, other) for _, one, other in topics.shared(a.topics, b.topics))
    return 0.6 * pair.part + 0.2 * answered + 0.1 * counted + 0.1 * pair.near + 0.1 * pair.one_report + 0.1


def _weighty(pair: Pair) -> bool:
    """Whether they share more than one word that stands in many reports."""
    telling = [key for key in pair.shared if not is_scenery(key)]
    return len(telling) > 2 or any(pair.later.words[key] >= WEIGHTY for key in telling)


WEIGHTY = 0.9
"""A word that tells so much can be what is negated."""


def opposites(pair: Pair) -> Finding | None:
    """`conflicts` or `updates`: different answers to one question, of one place."""
    newer = bool(pair.gap) and pair.one_line
    admitted = newer and pair.later.stance == "confirm"
    if (
        pair.near <= -1
        or pair.when <= -1
        or (not pair.two_mouths and not pair.gap)
        or (not admitted and "content" in {pair.later.denial, pair.earlier.denial})
    ):
        return None
    for topic, one, other in pair.answers:
        joined = _of_one_place(pair, topic) or (pair.one_report and topic in topics.OF_ONE_REPORT)
        if topics.differs(one, other, later=newer, admitted=admitted) and joined:
            return _answered(pair, topic, one, other)
    return None


def _answered(pair: Pair, topic: str, one: str, other: str) -> Finding | None:
    told = f"{topic}: {one} against {other}"
    if pair.later.asks or pair.earlier.asks:
        return None
    if topic not in topics.DECIDED and pair.part < LITTLE and not (pair.one_report and topic in topics.OF_ONE_REPORT):
        return None
    score = 0.55 + 0.1 * max(0.0, pair.near) + 0.25 * min(1.0, pair.part)
    newer = pair.gap and pair.one_line and (pair.near > 0 or topic in topics.PLACELESS)
    if newer and topic not in topics.ENDURING and not pair.two_parties:
        return Finding(RelationKind.UPDATES, score, (f"a later answer, {told}",))
    if (
        not pair.two_mouths
        or _planned(pair.later)
        or _planned(pair.earlier)
        or (topic != "authentic" and (pair.gap or 0) > AT_ODDS)
    ):
        return None
    if topic == "authentic" or _rejects(pair):
        return Finding(RelationKind.DENIES, score, (f"the contrary, {told}",))
    return Finding(RelationKind.CONFLICTS, score, (f"different answers, {told}",))


def _rejects(pair: Pair) -> bool:
    """Whether the later one states in words of denial what is so instead of what the other says in its report."""
    return pair.one_report and pair.later.stance == "deny" and pair.two_mouths


AT_ODDS = 3
"""So many days at most lie between two who differ about one state of things."""
LITTLE = 0.25


def fulfilment(pair: Pair) -> Finding | None:
    """`updates`: what was planned has another date now, or has happened."""
    a, b = pair.later, pair.earlier
    if not pair.gap or not _planned(b) or pair.near <= -1 or a.denial or b.denial or not pair.shared:
        return None
    both = [topic for topic, _, _ in pair.answers]
    if (pair.part < ALIKE and not both) or (pair.near <= 0 and not topics.PLACELESS & set(both)):
        return None
    score = 0.5 + 0.3 * min(1.0, pair.part) + 0.1 * pair.near + 0.1 * bool(both)
    if pair.when <= -1 and a.dated and b.dated:
        return Finding(RelationKind.UPDATES, score, (f"another date than planned: {readable(pair)}",))
    if pair.when >= 1 and not _planned(a):
        return Finding(RelationKind.UPDATES, score, (f"planned before: {readable(pair)}",))
    return None


ALIKE = 0.6


def _planned(statement: Statement) -> bool:
    """Whether a statement is about a day that was still to come."""
    return (
        statement.dated and statement.day is not None and statement.last is not None and statement.last > statement.day
    )
