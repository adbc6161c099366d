"""The ledger of figures: for each counted thing of a story the series of its figures, and what became of each.

A series holds what counts the same thing (fate, concept, unit) at the same place within one story, and what a relation
sets against each other. Relations tell first what became of a figure; beside them only what the same line of sources
said later, and what two speakers told differently on one day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeVar

from lagebild.link import topics
from lagebild.link.components import Components
from lagebild.link.counts import ANYBODY, PASSING, agree, same_count
from lagebild.link.origins import NO_NAMES
from lagebild.link.pairs import order
from lagebild.link.statements import Figure, Statement
from lagebild.model import Claim, FigureEntry, Quantity, Relation, RelationKind

WINDOW = 14
"""After so many days without a figure a new count begins, even at the same place."""

NEARBY = 50
"""So many figures of one source, day or report at most are looked at for one figure, so that the time stays linear."""

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)

CURRENT, SUPERSEDED, CONFLICTING, PART = "current", "superseded", "conflicting", "part"


def ledger(
    statements: Iterable[Statement],
    claims: Mapping[str, Claim],
    relations: Iterable[Relation],
    *,
    names: Mapping[str, str] = NO_NAMES,
) -> tuple[FigureEntry, ...]:
    """The figures of claims in series, the series with the earliest claim first, each in the order of the reports.

    `claims` holds the claim of every statement by its id, `names` the shown names of actors. A denied figure is none of
    its speaker's and is left out. The order of statements and relations does not matter.
    """
    lines = [line for each in sorted(statements, key=order) for line in _lines(each, claims[each.claim])]
    known = sorted(relations, key=lambda each: (each.a, each.b))
    related = _related(lines, known)
    links = _grouped(related, lambda link: [link.a.id, link.b.id])
    places = {place.gazetteer_id or place.name: place.name for claim in claims.values() for place in claim.places}
    reports = _grouped(lines, lambda line: [line.statement.document])
    found: list[FigureEntry] = []
    for series in _series(lines, related, _scopes(lines, known)):
        fallen = _fallen(series, links, reports)
        found += (_entry(line, f"f{series[0].id}", fallen[line.id], places, names) for line in series)
    return tuple(found)


class _Line(NamedTuple):
    """One figure of one claim; `id` is made of the claim's and its number in it."""

    id: str
    statement: Statement
    claim: Claim
    quantity: Quantity
    figure: Figure


class _Link(NamedTuple):
    """A relation between two claims, as far as their figures for one count go; `update`: else it is a conflict."""

    a: _Line
    b: _Line
    update: bool


class _Fall(NamedTuple):
    """What became of a figure, and the figure that did it."""

    standing: str
    by: _Line | None


def _lines(statement: Statement, claim: Claim) -> Iterator[_Line]:
    """The figures that the claim itself gives; those of what it denies belong to another."""
    if statement.denial:
        return
    left = list(claim.quantities)
    for figure in statement.figures:
        at = next((n for n, each in enumerate(left) if (each.text, each.value) == (figure.text, figure.value)), None)
        if at is not None:
            quantity = left.pop(at)
            yield _Line(f"{claim.id}-{claim.quantities.index(quantity) + 1}", statement, claim, quantity, figure)


def _related(lines: Sequence[_Line], relations: Iterable[Relation]) -> list[_Link]:
    """Which figures a relation of their claims sets against each other."""
    of_claim = _grouped(lines, lambda line: [line.claim.id])
    return [
        _Link(one, other, relation.relation == RelationKind.UPDATES)
        for relation in relations
        if relation.relation in (RelationKind.UPDATES, RelationKind.CONFLICTS)
        for one in of_claim.get(relation.a, ())
        for other in of_claim.get(relation.b, ())
        if same_count(one.figure, other.figure) and one.figure.value != other.figure.value
    ]


def _scopes(lines: Sequence[_Line], relations: Iterable[Relation]) -> dict[str, str]:
    """For each claim what keeps its story apart from others: the earliest claim of the story, else its report."""
    claims = list(dict.fromkeys(line.claim.id for line in lines))
    stories = Components([*claims, *{end for each in relations for end in (each.a, each.b)}.difference(claims)])
    for each in relations:
        stories.join(each.a, each.b)
    root = {claim: min(members) for members in stories.sets() if len(members) > 1 for claim in members}
    return {line.claim.id: root.get(line.claim.id, line.statement.document) for line in lines}


def _series(lines: Sequence[_Line], related: Sequence[_Link], scopes: Mapping[str, str]) -> list[list[_Line]]:
    """The lines in series, each in the order given."""
    sets = Components(line.id for line in lines)
    for held in _grouped(lines, lambda line: _keys(line, scopes[line.claim.id])).values():
        for one, other in pairwise(held):
            if (_day(other) or 0) - (_day(one) or 0) <= WINDOW:
                sets.join(one.id, other.id)
    for link in related:
        sets.join(link.a.id, link.b.id)
    place = {line.id: number for number, line in enumerate(lines)}
    numbers = sorted(sorted(place[name] for name in members) for members in sets.sets())
    return [[lines[number] for number in series] for series in numbers]


def _keys(line: _Line, scope: str) -> list[tuple[str | None, ...]]:
    """What lines of one series have in common; none where that cannot be told: "400 Meter", "79 Menschen"."""
    figure, statement = line.figure, line.statement
    if figure.fate is None and set(figure.counted) <= ANYBODY:
        return []
    where = None if figure.fate in topics.PLACELESS else next(iter(statement.places or statement.scene), None)
    return [(scope, figure.unit, figure.fate, concept, where) for concept in figure.counted]


def _grouped(things: Iterable[Thing], keys: Callable[[Thing], Iterable[Key]]) -> dict[Key, list[Thing]]:
    found: dict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        for key in keys(thing):
            found[key].append(thing)
    return found


def _day(line: _Line) -> int | None:
    return line.statement.day


# --- What became of a figure ---------------------------------------------------------------------------------------


def _fallen(
    series: Sequence[_Line], links: Mapping[str, Sequence[_Link]], reports: Mapping[str, Sequence[_Line]]
) -> dict[str, _Fall]:
    """What became of each figure of a series: replaced, contradicted, part of another, or standing."""
    voices = _grouped(_distinct(series), lambda line: [line.statement.voice])
    days = _grouped(_distinct(series), lambda line: [_day(line)])
    found: dict[str, _Fall] = {}
    for line in series:
        known = links.get(line.id, ())
        found[line.id] = (
            _replaced(line, known, _behind(line, voices[line.statement.voice]))
            or _contradicted(line, known, days[_day(line)][:NEARBY] if _day(line) is not None else ())
            or (_part(line, reports[line.statement.document]) if not line.figure.total else None)
            or _Fall(CURRENT, None)
        )
    return found | _carried(series, found)


def _distinct(series: Sequence[_Line]) -> list[_Line]:
    """Of lines that tell the same on one day by one voice the first, so that a much copied figure costs no more."""
    first: dict[tuple[object, ...], _Line] = {}
    for line in series:
        first.setdefault((_day(line), line.statement.voice, _told(line), line.figure.total), line)
    return list(first.values())


def _carried(series: Sequence[_Line], found: Mapping[str, _Fall]) -> dict[str, _Fall]:
    """The same figure by the same voice in another report is replaced along with it, unless it is told later still."""
    replaced = {
        (line.statement.voice, _told(line)): found[line.id]
        for line in reversed(series)
        if found[line.id].standing == SUPERSEDED
    }
    carried: dict[str, _Fall] = {}
    for line in series:
        fall = replaced.get((line.statement.voice, _told(line)))
        if fall and fall.by and found[line.id].standing == CURRENT and order(line.statement) < order(fall.by.statement):
            carried[line.id] = fall
    return carried


def _told(line: _Line) -> tuple[object, ...]:
    return line.figure.value, line.figure.low, line.figure.high


def _replaced(line: _Line, links: Sequence[_Link], own: Sequence[_Line]) -> _Fall | None:
    """The first later figure for the count: by a relation, or by the same line of sources where it grew."""
    later = [link.a for link in links if link.update and link.b.id == line.id]
    later += (other for other in own if _outgrows(other, line))
    first = min(later, key=lambda other: order(other.statement), default=None)
    return _Fall(SUPERSEDED, first) if first else None


def _outgrows(other: _Line, line: _Line) -> bool:
    days = _day(other), _day(line)
    if days[0] is None or days[1] is None or days[0] <= days[1] or line.figure.fate in PASSING:
        return False
    grown = other.figure.value > line.figure.value or (
        other.statement.change and other.figure.value < line.figure.value
    )
    return grown and other.figure.total and line.figure.total and same_count(other.figure, line.figure)


def _contradicted(line: _Line, links: Sequence[_Link], same_day: Sequence[_Line]) -> _Fall | None:
    """The first figure that cannot be right beside this one: by a relation, or told by another speaker on that day."""
    others = [link.a if link.b.id == line.id else link.b for link in links if not link.update]
    others += (other for other in same_day if _differs(line, other))
    first = min(others, key=lambda other: order(other.statement), default=None)
    return _Fall(CONFLICTING, first) if first else None


def _differs(line: _Line, other: _Line) -> bool:
    one, two = line.statement, other.statement
    if one.actor is None or two.actor is None or one.voice == two.voice or (one.side and one.side == two.side):
        return False
    both = line.figure.total and other.figure.total and same_count(line.figure, other.figure)
    return both and not agree(line.figure, other.figure)


def _part(line: _Line, report: Sequence[_Line]) -> _Fall:
    """Of which figure this one is a part: the last total of its kind before it in its report, else the first behind."""
    at = bisect_right(report, _place(line), key=_place)
    near = (*reversed(report[max(0, at - NEARBY) : at]), *report[at : at + NEARBY])
    return _Fall(PART, next((each for each in near if each.id != line.id and _may_hold(each, line)), None))


def _behind(line: _Line, lines: Sequence[_Line]) -> Sequence[_Line]:
    """The next lines behind one, in the order of the reports."""
    at = bisect_right(lines, _place(line), key=_place)
    return lines[at : at + NEARBY]


def _place(line: _Line) -> tuple[int, str, int]:
    return order(line.statement)


def _may_hold(whole: _Line, part: _Line) -> bool:
    one, other = whole.figure, part.figure
    alike = one.unit == other.unit and (one.fate == other.fate or bool(set(one.counted) & set(other.counted)))
    return one.total and alike and one.value >= other.value


def _entry(line: _Line, series: str, fall: _Fall, places: Mapping[str, str], names: Mapping[str, str]) -> FigureEntry:
    statement, claim, quantity = line.statement, line.claim, line.quantity
    where = next(iter(statement.places or statement.scene), None)
    speaker = claim.speaker
    return FigureEntry(
        series=series,
        claim=claim.id,
        counted=quantity.counted or line.figure.fate or "",
        unit=quantity.unit,
        place=places.get(where, where) if where else None,
        text=quantity.text,
        value=quantity.value,
        value_max=quantity.value_max,
        comparator=quantity.comparator,
        low=line.figure.low,
        high=line.figure.high,
        speaker=(names.get(speaker.actor or "") or speaker.name or speaker.text) if speaker else None,
        relays=tuple(relay.name or relay.text for relay in claim.relays),
        as_of=next((time.value for time in claim.times if time.type in ("DATE", "TIME")), None),
        said=claim.said_at.value if claim.said_at else None,
        published=date.fromordinal(statement.day).isoformat() if statement.day is not None else None,
        standing=fall.standing,
        by=fall.by.claim.id if fall.by else None,
    )
