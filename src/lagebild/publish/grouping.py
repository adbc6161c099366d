"""The day's claims in their order: by the place where it happens, then by event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lagebild.model import Claim, Document, Place, SegmentKind

Entry = tuple[Document, Sequence[Claim]]
"""A report with the claims found in it: what the pages and reports of this package are made from."""


@dataclass(frozen=True, slots=True)
class Item:
    """One claim with its report; `report` and `number` count from 1 in the order of the page.

    `place` is where it is shown; `from_context` says that its own words name no place.
    """

    document: Document
    claim: Claim
    report: int
    number: int
    place: Place | None = None
    from_context: bool = False


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The claims of one place that tell of one kind of event."""

    event: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The claims of one place; `place` is `None` for claims that name none. `number` counts from 1."""

    number: int
    place: Place | None
    events: tuple[EventGroup, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All claims of the place, in the order shown."""
        return tuple(item for event in self.events for item in event.items)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The reports by publication, undated ones last, then by name; each with its claims in the order of the text."""
    ordered = sorted(entries, key=lambda entry: (entry[0].published or "9999", entry[0].name, entry[0].id))
    return tuple((document, sorted(claims, key=_position)) for document, claims in ordered)


def _position(claim: Claim) -> tuple[int, int]:
    first = claim.content.spans[0] if claim.content.spans else (0, 0)
    return first[0], -first[1]


def items(entries: Iterable[Entry], *, reports: int = 0, claims: int = 0) -> tuple[Item, ...]:
    """Every claim of ordered entries with the number of its report, its own, and the place it is shown under.

    `reports` and `claims`: so many were numbered before.
    """
    found: list[Item] = []
    for report, (document, said) in enumerate(entries, start=reports + 1):
        for claim, (place, from_context) in zip(said, _places(document, said), strict=True):
            found.append(Item(document, claim, report, claims + len(found) + 1, place, from_context))
    return tuple(found)


def _places(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[Place | None, bool]]:
    """Each claim's own place; else that of the claim before it in its paragraph; else the only one of the report.

    Content that names no place ("Der Ring ist zu") is the rule after a sentence that named it. Nearer context is not
    trusted further than the paragraph, because a bundle of snippets changes its scene with every one.
    """
    own = [main_place(claim) for claim in claims]
    named = {place_key(place): place for place in own if place}
    fallback = next(iter(named.values())) if len(named) == 1 else None
    last: tuple[int, Place | None] = (-1, None)
    for claim, place in zip(claims, own, strict=True):
        paragraph = _paragraph(document, claim)
        if place:
            last = (paragraph, place)
        yield (place, False) if place else (_context(last, paragraph) or fallback, True)


def _context(last: tuple[int, Place | None], paragraph: int) -> Place | None:
    return last[1] if last[0] == paragraph else None


def _paragraph(document: Document, claim: Claim) -> int:
    return document.segment_at(_position(claim)[0])


def segment_kind(item: Item) -> SegmentKind:
    """What kind of text of its report a claim stands in."""
    segments = item.document.segments
    return segments[_paragraph(item.document, item.claim)].kind if segments else SegmentKind.BODY


def place_key(place: Place) -> str:
    """What makes two mentions one place: the gazetteer's id, else the name."""
    return place.gazetteer_id or place.name


def main_place(claim: Claim) -> Place | None:
    """The place a claim is shown under: the most precise one where something happens, the first of equals."""
    scenes = [place for place in claim.places if place.event_location]
    return min(scenes, key=lambda place: place.precision_km or 1e6, default=None)


def speaker_name(claim: Claim) -> str:
    """The name of a claim's speaker, else how the report names him; empty where it names none."""
    return (claim.speaker.name or claim.speaker.text) if claim.speaker else ""


def by_place(found: Iterable[Item]) -> tuple[PlaceGroup, ...]:
    """The claims grouped by place and event: most claims first, claims without a place last."""
    places: dict[str | None, tuple[Place | None, list[Item]]] = {}
    for item in found:
        key = place_key(item.place) if item.place else None
        places.setdefault(key, (item.place, []))[1].append(item)
    ranked = sorted(places.values(), key=lambda group: (group[0] is None, -len(group[1])))
    return tuple(
        PlaceGroup(number, place, by_event(members)) for number, (place, members) in enumerate(ranked, start=1)
    )


def by_event(found: Iterable[Item]) -> tuple[EventGroup, ...]:
    """The claims grouped by event: most claims first, `other` last."""
    events: dict[str, list[Item]] = {}
    for item in found:
        events.setdefault(item.claim.event or "other", []).append(item)
    ranked = sorted(events.items(), key=lambda group: (group[0] == "other", -len(group[1])))
    return tuple(EventGroup(event, tuple(members)) for event, members in ranked)
