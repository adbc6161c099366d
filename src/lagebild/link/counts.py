"""Figures of two statements: the same count or not, and whether they agree, follow or contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from lagebild.link import topics
from lagebild.link.figures_said import ANYONE
from lagebild.link.pairs import Finding, Pair
from lagebild.link.statements import Figure, Statement
from lagebild.model import RelationKind

ANYBODY = frozenset({"=person", "=soldier"})
"""What a figure counts that names nobody: "es seien sieben getötet worden"."""
LOST = {"losses": "destroyed"}
"""Fates that are one where things are counted: three ships lost or sunk."""
FLYING = frozenset({"=drone", "=missile"})
DAILY = frozenset({"evacuation"})
"""Fates that two who speak of different days count differently without contradicting each other."""
PASSING = frozenset({"intercepted", "reached"})
"""Fates that each night or day has a count of its own for: another count is no update, but of another time."""


def same_count(a: Figure, b: Figure) -> bool:
    """Whether two figures count the same thing: the same fate, kind and unit."""
    return (a.scope == "part_of") == (b.scope == "part_of") and _one_thing(a, b)


def _one_thing(a: Figure, b: Figure) -> bool:
    if a.unit != b.unit:
        return False
    if _fate(a) != _fate(b):
        return False
    if ANYONE in a.counted or ANYONE in b.counted:
        return a.fate is not None
    if a.fate is not None and not (a.counted and b.counted):
        return set(a.counted or b.counted) <= ANYBODY
    return bool(set(a.counted) & set(b.counted))


def _fate(figure: Figure) -> str | None:
    """What befell those counted, as it is compared: what flies at somebody is destroyed where it is intercepted."""
    fate = LOST.get(figure.fate or "", figure.fate)
    return "intercepted" if fate == "destroyed" and not FLYING.isdisjoint(figure.counted) else fate


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures can both be right."""
    return not (
        (a.high is not None and b.low is not None and a.high < b.low)
        or (b.high is not None and a.low is not None and b.high < a.low)
    )


def counted_alike(a: Statement, b: Statement) -> Iterator[tuple[Figure, Figure]]:
    """The figures of two statements that count the same thing."""
    for one in a.figures:
        for other in b.figures:
            if same_count(one, other):
                yield one, other


def denied_count(a: Statement, b: Statement) -> bool:
    """Whether a negated statement is about the other's figure, or about any: "kein Soldat", "von 60 keine Rede"."""
    return any(one.value in {0, 1, other.value} for one, other in counted_alike(a, b) if one.fate is not None)


def agreement(pair: Pair) -> int:
    """1 where a count is the same, -1 where all differ or each counts something else, else 0."""
    both = product(pair.later.figures, pair.earlier.figures)
    alike = [(one, other) for one, other in both if _one_thing(one, other)]
    if any(one.value == other.value or _vague(one, other) for one, other in alike):
        return -1 if any(_contradict(one, other) for one, other in alike) else 1
    both_count = all(any(figure.value for figure in each.figures) for each in (pair.later, pair.earlier))
    return -1 if both_count else 0


def _contradict(one: Figure, other: Figure) -> bool:
    return one.total and other.total and not agree(one, other) and one.counted == other.counted


def _vague(one: Figure, other: Figure) -> bool:
    """Whether two figures differ only as words for one count do: "mehr als 40" and "rund 42"."""
    return agree(one, other) and abs(one.value - other.value) <= NEARLY * max(one.value, other.value)


NEARLY = 0.05
"""So large a share at most two figures for one count differ by that are only more or less exact."""


def change(pair: Pair) -> Finding | None:
    """`updates` or `conflicts`, where two figures of one count differ."""
    of_another_day = pair.when < (MAYBE if pair.later.change and pair.near > 0 else 0)
    if pair.near <= -1 or of_another_day or not _asserted(pair.later) or not _asserted(pair.earlier):
        return None
    if (finding := _without_figure(pair)) is not None:
        return finding
    if (finding := _first_ones(pair)) is not None:
        return finding
    for one, other in counted_alike(pair.later, pair.earlier):
        whole = (one.total and other.total) or _exceeds(one, other) or _exceeds(other, one)
        if one.value == other.value or _vague(one, other) or not whole or min(one.value, other.value) <= 1:
            continue
        apart = pair.near < 0 or (pair.near == 0 and pair.part < MATTER)
        if (one.fate in PASSING and pair.when < 1 and not pair.later.change) or (
            apart and one.fate not in topics.PLACELESS
        ):
            continue
        if (finding := _changed(pair, one, other)) is not None:
            return finding
    return None


def _exceeds(part: Figure, whole: Figure) -> bool:
    """Whether what is only a part is more than what is said to be all of them: 26 in one hospital of 24 in all."""
    if part.total or part.scope == "additional" or not whole.total:
        return False
    return part.low is not None and whole.high is not None and part.low > whole.high


MAYBE = -0.5
"""As `Pair.when`, that the days of two passages differ: a toll that is said to have grown has a day of its own."""
MATTER = 0.5
"""So much two contents share that are of one matter where no place is known."""


def heading(pair: Pair) -> Finding | None:
    """`conflicts`, where a headline gives another figure than its text, unless it says itself that it is not exact."""
    if not _heads(pair) or pair.near < 0:
        return None
    for one, other in counted_alike(pair.later, pair.earlier):
        loose = other.low != other.high and agree(one, other)
        if one.value != other.value and one.total and other.total and None not in (one.low, one.high) and not loose:
            told = f"the headline's {other.text} against {one.text} in the text"
            return Finding(RelationKind.CONFLICTS, 0.7 + 0.2 * min(1.0, pair.part), (told,))
    return None


def _asserted(statement: Statement) -> bool:
    """Whether what it counts is said to be so; a figure that is set against another one is ("sieben, nicht acht")."""
    counts = statement.polarity > 0 or statement.change or len(statement.figures) > 1
    return statement.denial is None and (counts or any(figure.value == 0 for figure in statement.figures))


def _without_figure(pair: Pair) -> Finding | None:
    """`updates`, where the later one only tells that a toll has changed: "Die Zahl der Toten ist gestiegen"."""
    if pair.later.figures or not pair.later.change or not pair.gap or pair.near <= 0 or not pair.one_line:
        return None
    for figure in pair.earlier.figures:
        counts_all = figure.total and figure.value > 1 and not ANYBODY.isdisjoint(figure.counted)
        if counts_all and figure.fate in TOLLS and f"={figure.fate}" in pair.shared:
            told = f"the count is said to have changed: {figure.text}"
            return Finding(RelationKind.UPDATES, 0.6 + 0.2 * pair.near, (told,))
    return None


TOLLS = frozenset({"death", "injury", "captivity", "missing", "encircled"})


def _first_ones(pair: Pair) -> Finding | None:
    """`updates`, where it had befallen nobody, and a later day tells of some: "verletzt wurde niemand", two injured."""
    if not pair.gap or pair.near <= 0 or not pair.one_line:
        return None
    for one, other in product(pair.later.figures, pair.earlier.figures):
        befell = one.fate in TOLLS and one.fate == other.fate and one.unit == other.unit
        if befell and other.value == 0 and one.value > 0:
            told = f"{one.text} where it was nobody before"
            return Finding(RelationKind.UPDATES, 0.6 + 0.2 * pair.near, (told,))
    return None


def _heads(pair: Pair) -> bool:
    """Whether the one is the headline of the other's report, with figures that its text does not give."""
    head = pair.earlier.headline and pair.earlier.part <= TITLES and not pair.earlier.borne
    return pair.one_report and head and not pair.later.headline


TITLES = 2
"""Kicker and headline are among so many first segments of a report."""


def _changed(pair: Pair, one: Figure, other: Figure) -> Finding | None:
    told = f"{one.text} against {other.text}"
    score = 0.5 + 0.2 * pair.near + 0.1 * (pair.when > 0) + 0.2 * min(1.0, pair.part)
    if _follows(pair, one, other):
        return Finding(RelationKind.UPDATES, score + 0.1 * pair.later.change, ("a later figure of the count: " + told,))
    if agree(one, other) or not _contradictory(pair) or (one.fate in DAILY and pair.when < 1):
        return None
    return Finding(RelationKind.CONFLICTS, score, ("two figures of one count: " + told,))


def _follows(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether the later figure is the newer state of the same count: a toll that grew, or one that is set right."""
    later = pair.gap or (pair.one_report and pair.later.change and not pair.earlier.headline)
    return bool(later) and pair.one_line and (one.value > other.value or pair.later.change)


def _contradictory(pair: Pair) -> bool:
    """Whether two who speak differ about the same time; longer if they use the same words for it."""
    return abs(pair.gap or 0) <= (AT_ODDS if pair.part >= IN_WORDS else 1) and pair.two_mouths


AT_ODDS, IN_WORDS = 3, 0.6
"""So many days at most lie between two who differ about one count, and so much their contents share then."""
