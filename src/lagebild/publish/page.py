"""What the overview of a day shows, worked out before any template is filled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lagebild.model import Document
from lagebild.publish import passages, placemap
from lagebild.publish.grouping import Entry, Item, PlaceGroup, by_place, in_order, items, speaker_name
from lagebild.publish.legible import legible
from lagebild.publish.picture import Links, Picture, picture
from lagebild.publish.wording import day, days, word

STATUSES = ("independently_verified", "disputed", "not_independently_verifiable", "unverified", "unstated")
"""The verification statuses in the order a reader wants them."""
EXERCISE = "Übungsmaterial"
"""What a publisher's name contains when its reports are invented."""


Tally = tuple[tuple[str, tuple[Item, ...]], ...]
"""Names with the claims under them, most claims first."""


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of a stacked bar: where it starts, how wide it is, and of how many claims it tells."""

    key: str
    count: int
    x: float
    width: float
    percent: int


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter; `key` names the word where the interface has one for it."""

    value: str
    label: str
    key: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One menu of the filter form."""

    key: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the page lists it: numbered, cut for highlighting, kept and left-out passages in turn.

    `elsewhere`: of another day; a link leads to it.
    """

    number: int
    document: Document
    claims: int
    cut: passages.CutText
    blocks: tuple[tuple[bool, tuple[passages.Passage, ...]], ...]
    ids: dict[int, str]
    link: str | None
    exercise: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template shows.

    `items` are the claims of its own reports, `linked` those of reports of other days; `elsewhere` are these reports.
    """

    days: tuple[str, ...]
    days_written: str
    reports: tuple[Report, ...]
    elsewhere: tuple[Report, ...]
    items: tuple[Item, ...]
    linked: tuple[Item, ...]
    picture: Picture
    groups: tuple[PlaceGroup, ...]
    places: Tally
    speakers: Tally
    counts: tuple[tuple[str, int], ...]
    shares: tuple[Share, ...]
    first: Tally
    filters: tuple[Filter, ...]
    map: placemap.PlaceMap | None
    exercise: int


def is_exercise(document: Document) -> bool:
    """Whether a report is marked as invented."""
    return EXERCISE in (document.publisher or "")


# --- What the page shows -------------------------------------------------------------------------------------------


def lay_out(asked: str | None, entries: Iterable[Entry], links: Links, *, language: str) -> Page:
    """The page of a day; `asked` is an ISO date, or `None` to take the days from the reports."""
    entries, others = in_order(entries), in_order(links.elsewhere)
    found = items(entries)
    linked = items(others, reports=len(entries), claims=len(found))
    groups = by_place(found)
    places = tuple((group.place.name, group.items) for group in groups if group.place)
    speakers = _speakers(found)
    reports = _reports(entries, found)
    elsewhere = _reports(others, linked, after=len(reports))
    covered = (asked,) if asked else _days(entries)
    return Page(
        days=covered,
        days_written=days(covered[0], covered[-1], language) if covered else "",
        reports=reports,
        elsewhere=elsewhere,
        items=found,
        linked=linked,
        picture=picture(links, found + linked),
        groups=groups,
        places=places,
        speakers=speakers,
        counts=_counts(reports, found, places, speakers),
        shares=_shares(Counter(_status(item) for item in found), len(found), 1000),
        first=_first(found),
        filters=_filters(found, language),
        map=placemap.draw(groups),
        exercise=sum(report.exercise for report in reports),
    )


def _days(entries: Iterable[Entry]) -> tuple[str, ...]:
    dated = [date for document, _ in entries if len(date := (document.published or "")[:10]) == len("2024-11-19")]
    return tuple(dict.fromkeys((min(dated), max(dated)))) if dated else ()


def _counts(*shown: Sequence[Any]) -> tuple[tuple[str, int], ...]:
    return tuple(zip(("reports", "claims", "places", "speakers"), map(len, shown), strict=True))


def _status(item: Item) -> str:
    return item.claim.verification.status


def _shares(counts: Counter[str], total: int, wide: float) -> tuple[Share, ...]:
    shares, x = [], 0.0
    for key in (*STATUSES, *sorted(counts.keys() - set(STATUSES))):
        if count := counts[key]:
            width = wide * count / total
            shares.append(Share(key, count, round(x, 2), round(width, 2), round(100 * count / total)))
            x += width
    return tuple(shares)


def stacked(found: Sequence[Item], most: int) -> tuple[Share, ...]:
    """The claims by status as a bar of 100 for the longest list."""
    return _shares(Counter(_status(item) for item in found), most, 100)


def _speakers(found: Iterable[Item]) -> Tally:
    named: dict[str, list[Item]] = {}
    for item in found:
        if name := speaker_name(item.claim):
            named.setdefault(name, []).append(item)
    ranked = sorted(named.items(), key=lambda pair: -len(pair[1]))
    return tuple((name, tuple(said)) for name, said in ranked)


def _first(found: Sequence[Item]) -> Tally:
    """What to read first: confirmed, disputed and uncheckable claims, where the reports say so."""
    chosen = ((status, tuple(item for item in found if _status(item) == status)) for status in STATUSES[:3])
    return tuple((status, members) for status, members in chosen if members)


def _reports(entries: Sequence[Entry], found: Iterable[Item], *, after: int | None = None) -> tuple[Report, ...]:
    """The reports with their claims, numbered on `after` those of the page's own days where they are of others."""
    said = {number: tuple(members) for number, members in groupby(found, key=lambda item: item.report)}
    numbered = enumerate((document for document, _ in entries), start=(after or 0) + 1)
    return tuple(
        _report(number, document, said.get(number, ()), elsewhere=after is not None) for number, document in numbered
    )


def _report(number: int, document: Document, said: Sequence[Item], *, elsewhere: bool) -> Report:
    numbered = [(item.number, item.claim) for item in said]
    cut = passages.cut(document, numbered)
    blocks = groupby(cut.passages, key=lambda passage: passage.left_out)
    return Report(
        number=number,
        document=document,
        claims=len(said),
        cut=cut,
        blocks=tuple((left_out, tuple(group)) for left_out, group in blocks),
        ids={number: claim.id for number, claim in numbered},
        link=document.url if (document.url or "").startswith(("https://", "http://")) else None,
        exercise=is_exercise(document),
        elsewhere=elsewhere,
    )


# --- Filters and highlights, as data for the script ----------------------------------------------------------------

FACETS: tuple[tuple[str, str | None, Callable[[Item], str]], ...] = (
    ("place", None, lambda item: item.place.name if item.place else ""),
    ("speaker", None, lambda item: speaker_name(item.claim)),
    ("status", "status", _status),
    ("type", "type", lambda item: item.claim.type),
    ("publisher", None, lambda item: item.document.publisher or ""),
    ("event", "event", lambda item: item.claim.event or "other"),
    ("day", None, lambda item: (item.document.published or "")[:10]),
)
"""The filters: their name, the section of words for their values, and how a claim answers."""


def _filters(found: Sequence[Item], language: str) -> tuple[Filter, ...]:
    """The menus; one that could not tell the claims apart is left out."""
    filters = []
    for key, section, answer in FACETS:
        counts = Counter(legible(answer(item)) for item in found)
        label = _option_label(key, section, language)
        options = [
            Option(value, label(value), f"{section}.{value}" if section else None, count)
            for value, count in counts.items()
            if value
        ]
        if len(counts) > 1:
            filters.append(Filter(key, tuple(sorted(options, key=lambda option: option.label.casefold()))))
    return tuple(filters)


def _option_label(key: str, section: str | None, language: str) -> Callable[[str], str]:
    if section:
        return lambda value: word(f"{section}.{value}", language)
    return (lambda value: day(value, language)) if key == "day" else str
