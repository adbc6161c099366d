"""Whether two statements say the same thing, and if so whether one carries or backs the other."""

from __future__ import annotations

from lagebild.link import topics
from lagebild.link.counts import agreement as figures_agree
from lagebild.link.pairs import Finding, Pair, readable
from lagebild.link.wording import is_concept
from lagebild.model import RelationKind

ALIKE = 0.5
"""The share of the words that one voice must repeat to say the same in short."""
SAME, SAME_OF_BOTH = 0.5, 0.8
"""From this score on two statements say the same; if the two parties of the war should, it takes more."""


def agreement(pair: Pair) -> Finding | None:
    """`same`, `repeats` or `corroborates`, where wording, place, time and figures speak for one statement."""
    if _opposed(pair):
        return None
    score, reason = _likeness(pair)
    return (
        Finding(_kind(pair), score, (reason,)) if score >= (SAME_OF_BOTH if _of_two_parties(pair) else SAME) else None
    )


def _opposed(pair: Pair) -> bool:
    a, b = pair.later, pair.earlier
    denied = (a.denial is None) != (b.denial is None)
    return denied or a.polarity != b.polarity or pair.when <= -1 or pair.near <= -1


def _likeness(pair: Pair) -> tuple[float, str]:
    a, b = pair.later, pair.earlier
    if quote := _quoted(pair):
        return 0.95, f"the same words quoted: {quote}"
    if a.reacts and b.reacts and pair.one_report and pair.two_mouths:
        return 0.0, ""
    figures = figures_agree(pair)
    if figures < 0 or (ASKED & {a.stance, b.stance} and a.stance != b.stance):
        return 0.0, ""
    answers = [topics.agrees(one, other) for _, one, other in topics.shared(a.topics, dict(b.topics))]
    if answers and not all(answers):
        return 0.0, ""
    alike = pair.part >= ALIKE and pair.whole >= ALIKE / 2 and (pair.one_voice or pair.copied)
    if len(pair.shared) < 2 and not (answers or _large(pair, figures) or alike):
        return 0.0, ""
    if pair.near < 0 and not pair.one_report and _is_common(pair):
        return 0.0, ""
    score = (
        0.5 * pair.part + 0.45 * pair.whole + (0.1 if pair.near > 0 else 0.4) * pair.near + 0.1 * max(pair.when, 0.0)
    )
    score += 0.15 * figures + 0.15 * bool(answers) - COMMON * _is_common(pair)
    score += 0.1 * (pair.one_voice or pair.copied) + 0.05 * (pair.one_report and b.headline)
    return score, f"same words: {readable(pair)}"


ASKED = frozenset({"demand", "warn", "announce"})
"""Stances that ask for or promise something: no statement that it is so."""


def _large(pair: Pair, figures: int) -> bool:
    """Whether both give a figure for one count that is no small number which many counts have."""
    return figures > 0 and any(figure.value > SMALL for figure in pair.later.figures)


SMALL = 12


def _is_common(pair: Pair) -> bool:
    """Whether all that they share are words that many reports of a story have."""
    return all(is_concept(key) or pair.later.words[key] < SPECIFIC for key in pair.shared)


COMMON = 0.05
SPECIFIC = 0.6
"""What a word must tell to be of one event."""


def _of_two_parties(pair: Pair) -> bool:
    return pair.later.side is not None and pair.earlier.side is not None and pair.later.side != pair.earlier.side


def _quoted(pair: Pair) -> str:
    for one in pair.later.quotes:
        for other in pair.earlier.quotes:
            if one in other or other in one:
                return min(one, other, key=len)
    return ""


def _kind(pair: Pair) -> RelationKind:
    if _independent(pair):
        return RelationKind.CORROBORATES
    if pair.one_report:
        return RelationKind.SAME
    verbatim = pair.part >= VERBATIM and len(pair.shared) > 2
    return RelationKind.REPEATS if pair.copied or pair.one_voice or verbatim else RelationKind.SAME


VERBATIM = 0.8
"""Whoever shares so large a part of the words has them from the other, or both from a third."""


def _independent(pair: Pair) -> bool:
    """Whether two named mouths say it, neither of which only carries on the other's, word for word."""
    a, b = pair.later, pair.earlier
    if pair.part >= VERBATIM and pair.whole >= VERBATIM - 0.2 and len(pair.shared) > 2:
        return False
    return bool(a.actor and b.actor) and pair.two_mouths and not pair.copied and not _quoted(pair)
