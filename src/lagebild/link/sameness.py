"""Whether two statements say the same thing, and if so whether one carries or backs the other."""

from __future__ import annotations

from lagebild.link import topics
from lagebild.link.counts import TITLES
from lagebild.link.counts import agreement as figures_agree
from lagebild.link.pairs import Finding, Pair, asked_anywhere, of_other_target, readable
from lagebild.link.statements import Statement
from lagebild.link.wording import is_concept
from lagebild.model import RelationKind

ALIKE = 0.5
"""The share of the words that one voice must repeat to say the same in short."""
SAME, CORROBORATED, SAME_OF_BOTH = 0.5, 0.65, 0.8
"""From these scores on two say the same, another mouth backs it, and the two parties of the war agree."""


def agreement(pair: Pair) -> Finding | None:
    """`same`, `repeats` or `corroborates`, where wording, place, time and figures speak for one statement."""
    if _opposed(pair):
        return None
    score, reason = _likeness(pair)
    if score < SAME:
        return None
    kind = _kind(pair)
    return Finding(kind, score, (reason,)) if score >= _least(pair, kind) else None


def _least(pair: Pair, kind: RelationKind) -> float:
    """The score that is asked for: most where the parties of the war would agree, unless the later one admits it."""
    if pair.two_parties and pair.later.stance != "confirm":
        return SAME_OF_BOTH
    return CORROBORATED if kind == RelationKind.CORROBORATES else SAME


def _opposed(pair: Pair) -> bool:
    a, b = pair.later, pair.earlier
    if pair.when <= -1 or pair.near <= -1:
        return True
    differs = (a.denial is None) != (b.denial is None) or a.polarity != b.polarity
    return differs and not _deny_alike(pair) and not _answer_alike(pair)


def _answer_alike(pair: Pair) -> bool:
    """Whether both give one answer to a question, the one with a negation: "keine der beiden hält es", "Grauzone"."""
    if any(each.denial is not None for each in (pair.later, pair.earlier)):
        return False
    return any(one == other and topic in topics.AGREEING for topic, one, other in pair.answers)


def _deny_alike(pair: Pair) -> bool:
    """Whether one line denies the same by its words and by the verb: "niemand sei …", "bestritt, dass …"."""
    if pair.two_mouths or _of_outlet(pair.later):
        return False
    return any(one == other and topics.is_denied(one) and topics.meet(topic, one) for topic, one, other in pair.answers)


def _likeness(pair: Pair) -> tuple[float, str]:
    a, b = pair.later, pair.earlier
    if quote := _quoted(pair):
        return 0.95, f"the same words quoted: {quote}"
    if a.reacts and b.reacts and pair.one_report and pair.two_mouths:
        return 0.0, ""
    wordless = a.denial == b.denial == "wordless"  # the figures are those of what each denies
    figures = 0 if wordless else figures_agree(pair)
    differ = any(one != other for _, one, other in pair.answers)
    if figures < 0 or differ or ((a.asks or b.asks) and a.stance != b.stance):
        return 0.0, ""
    if answer := next((f"{topic}: {one}" for topic, one, _ in pair.answers if _agrees(pair, topic, one)), ""):
        return 0.6 + 0.2 * pair.near + 0.2 * pair.part, f"the same answer, {answer}"
    return _by_words(pair, figures, answers=bool(pair.answers))


def _agrees(pair: Pair, topic: str, answer: str) -> bool:
    """Whether two who give this answer agree by it alone."""
    placed = pair.near > 0 or asked_anywhere(pair, topic)
    return topics.meet(topic, answer) and placed and not of_other_target(pair, topic)


def _by_words(pair: Pair, figures: int, *, answers: bool) -> tuple[float, str]:
    """How surely the words of two speak for one statement; `answers`: they give the same ones."""
    alike = pair.part >= ALIKE and pair.whole >= ALIKE / 2 and (pair.one_voice or pair.copied)
    if _matters(pair, figures) < 2 and not (answers or _confirms(pair) or _large(pair, figures) or alike):
        return 0.0, ""
    if pair.near < 0 and not pair.one_report and _is_common(pair):
        return 0.0, ""
    score = 0.5 * pair.part + 0.45 * pair.whole + 0.1 * max(pair.when, 0.0)
    score += (0.1 if pair.near > 0 else 0.4) * pair.near
    score += 0.2 * _confirms(pair)
    score += 0.15 * figures + 0.15 * answers - _common(pair)
    score += 0.1 * (pair.one_voice or pair.copied) + 0.05 * (pair.one_report and pair.earlier.headline)
    return score, f"same words: {readable(pair)}"


def _matters(pair: Pair, figures: int) -> int:
    """How many matters two share: a concept and the stem of the word for it are one, a figure that tells is another."""
    words = sum(pair.later.words[key] > STEM for key in pair.shared)
    return words + (figures > 0 and any(figure.value > FEW for figure in pair.later.figures))


STEM = 0.36
"""What the stem of a concept's word tells at most."""
FEW = 2
"""So many of something are in many reports."""


def _large(pair: Pair, figures: int) -> bool:
    """Whether both give a figure for one count that is no small number which many counts have."""
    return figures > 0 and any(figure.value > SMALL for figure in pair.later.figures)


SMALL = 12


def _is_common(pair: Pair) -> bool:
    """Whether all that they share are words that many reports of a story have."""
    return all(is_concept(key) or pair.later.words[key] < SPECIFIC for key in pair.shared)


def _common(pair: Pair) -> float:
    """What such words take away: more where only the one counts those of whom both tell."""
    counts = bool(pair.later.figures) != bool(pair.earlier.figures)
    return (COMMON + UNCOUNTED * counts) * _is_common(pair)


COMMON, UNCOUNTED = 0.05, 0.17
SPECIFIC = 0.6
"""What a word must tell to be of one event."""


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
    return RelationKind.REPEATS if pair.copied or pair.one_voice or _is_verbatim(pair) else RelationKind.SAME


def _independent(pair: Pair) -> bool:
    """Whether two mouths say it, neither of which only carries on the other's, word for word."""
    if _confirms(pair):
        return True
    if _is_verbatim(pair) or pair.copied or _quoted(pair):
        return False
    return pair.two_origins and not _summed_up(pair) and not _of_outlet(pair.later) and not _of_outlet(pair.earlier)


def _summed_up(pair: Pair) -> bool:
    """Whether the one is the headline of the other's report, or of its entry in a ticker."""
    heads = [each for each in (pair.earlier, pair.later) if each.headline]
    near = abs(pair.earlier.part - pair.later.part) <= ENTRY
    return pair.one_report and any(each.part <= TITLES or near for each in heads)


ENTRY = 3
"""So many segments at most an entry of a ticker reaches from its heading, marks between them counted."""


def _of_outlet(statement: Statement) -> bool:
    return statement.voice.startswith("outlet:")


def _confirms(pair: Pair) -> bool:
    """Whether the later one says that it confirms what another mouth says in its report."""
    mouths = pair.two_mouths and not _of_outlet(pair.earlier)
    return pair.later.stance == "confirm" and pair.one_report and mouths and bool(pair.shared)


def _is_verbatim(pair: Pair) -> bool:
    """Whether whoever says it has the words from the other, or both from a third."""
    return pair.part >= VERBATIM and pair.whole >= VERBATIM - 0.2 and pair.told >= MUCH


VERBATIM, MUCH = 0.8, 2.5
