"""How a figure moved: each counted thing with what was said of it, by whom, as of when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lagebild.errors import PublishError
from lagebild.model import FigureEntry, Quantity
from lagebild.publish.grouping import Item
from lagebild.publish.picture.links import Claims, Links, one_a_report

WIDTH = 100
"""The width of the chart in a line; a value of nought stands at its left edge."""
ROOM = 1.05
"""The right edge of the chart stands so far beyond the largest value, that an open bound has somewhere to go."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A value on the chart: where its bounds begin and how wide they lie, where it stands; `open` to the right."""

    start: float
    width: float
    at: float
    open: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of a speaker with the claim that gives it first, the quantity there, and the claim it yields to.

    `also` are the claims that give the same figure of this speaker in other reports; of outlets that name no speaker
    it is the same figure in any of them.
    """

    entry: FigureEntry
    item: Item
    quantity: Quantity
    by: Item | None
    bar: Bar
    also: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """All that was said of one counted thing, in the order of the ledger."""

    number: int
    counted: str
    place: str | None
    lines: tuple[Line, ...]


def series(links: Links, claims: Claims) -> tuple[Series, ...]:
    """The series of more than one figure, the longest first."""
    ordered = sorted(enumerate(links.figures), key=lambda pair: (pair[1].series, pair[0]))
    groups = (tuple(entry for _, entry in pairs) for _, pairs in groupby(ordered, key=lambda pair: pair[1].series))
    several = sorted((group for group in groups if len(group) > 1), key=lambda group: -len(group))
    return tuple(_series(number, group, claims) for number, group in enumerate(several, start=1))


def _series(number: int, entries: Sequence[FigureEntry], claims: Claims) -> Series:
    most = max(0.0, *map(_reach, entries)) * ROOM or 1.0
    alike: dict[tuple[object, ...], list[FigureEntry]] = {}
    for entry in entries:
        key = (entry.value, entry.value_max, entry.comparator, entry.speaker, entry.standing)
        alike.setdefault(key, []).append(entry)
    lines = tuple(_line(group, claims, most) for group in alike.values())
    return Series(number, entries[0].counted, _only(entry.place for entry in entries), lines)


def _line(alike: Sequence[FigureEntry], claims: Claims, most: float) -> Line:
    entry = alike[0]
    item, *also = one_a_report(claims[one.claim] for one in alike)
    by = claims[entry.by] if entry.by else None
    return Line(entry, item, _quantity(item, entry), by, _bar(entry, most), tuple(also))


def _only(places: Iterable[str | None]) -> str | None:
    named = {place for place in places if place}
    return named.pop() if len(named) == 1 else None


def _quantity(item: Item, entry: FigureEntry) -> Quantity:
    for quantity in item.claim.quantities:
        if quantity.text == entry.text and quantity.value == entry.value:
            return quantity
    raise PublishError(
        f"the figure {entry.text!r} does not stand in claim {entry.claim}",
        where=item.document.location,
        advice="Link the reports again",
    )


def _reach(entry: FigureEntry) -> float:
    """The largest value that has to find room on the chart."""
    return max(entry.value, entry.value_max or 0.0, entry.high or 0.0)


def _bar(entry: FigureEntry, most: float) -> Bar:
    start, end = max(entry.low or 0.0, 0.0), entry.high if entry.high is not None else most
    middle = entry.value if entry.value_max is None else (entry.value + entry.value_max) / 2
    scale = WIDTH / most
    width = max(end - start, 0.0)
    return Bar(round(start * scale, 1), round(width * scale, 1), round(max(middle, 0.0) * scale, 1), entry.high is None)
