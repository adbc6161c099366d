"""Where the claims of a report happen: by their own words, else by the words before."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lagebild.german import lexicon
from lagebild.german.concepts import is_capital, is_section, parties
from lagebild.link.passages import part_of, starts
from lagebild.link.wording import lower_words
from lagebild.model import Claim, Document, Place, SegmentKind

PRECISE_KM = 60.0
"""A place that lies within so many kilometres is a scene; a wider one (a state, an oblast) tells little."""
WATERS = frozenset({"river", "sea", "lake", "reservoir", "bay"})
"""Kinds of place along which too much lies to make a scene."""
TOWARDS = lexicon.words("concepts", "towards")
THERE = lexicon.words("concepts", "there")
MOSTLY = 0.5
"""Such a share of all places that a report names is one place, if it is what the whole report is about."""
WITHIN = lexicon.words("concepts", "within")
FROM = "von"
BACK = 30
"""So many characters before a place tell whether it is only where a road leads."""


class Scene(NamedTuple):
    """The precise places that a claim names, and the one that holds for it by the words before."""

    places: tuple[str, ...]
    scene: tuple[str, ...]
    story: tuple[str, ...]


class _Heard(NamedTuple):
    """The places named in a report, in order, and where; those to which a road only leads are none."""

    starts: Sequence[int]
    places: Sequence[str]


class _Told(NamedTuple):
    """The places of a report: as they stand in it, the wide ones by where, the commonest, and what it is all about."""

    heard: _Heard
    wide: Mapping[int, str]
    common: tuple[str, ...]
    story: tuple[str, ...]


def scenes(document: Document, claims: Sequence[Claim]) -> list[Scene]:
    """The places of each claim, and its scene: its own, else its passage's last one before, else the commonest.

    A place to which a road or a train leads ("die Straße nach Wolna") holds beside the scene of the passage.
    """
    told = _told(document, claims)
    found: list[Scene] = []
    led_in: set[int] = set()  # the passages of which a claim began with another region
    for claim in claims:
        part = part_of(document, claim)
        scene = _scene(document, claim, told)
        wide = _led_in_wide(claim, told)
        led_in |= {part} if wide else set()
        goes_on = part in led_in and not scene.places
        elsewhere = wide or (_last_wide(document, claim, told) if goes_on else ())
        found.append(Scene((), elsewhere, ()) if elsewhere else scene)
    return found


def _told(document: Document, claims: Sequence[Claim]) -> _Told:
    """Where the places of a report stand, and of which it tells most: of none abroad, where it names others."""
    heard = _heard(document.text, _named_places(claims))
    places = [place for claim in claims for place in claim.places]
    abroad = {_id(place) for place in places if place.country not in parties()}
    counted = Counter(place for place in heard.places if place not in abroad) or Counter(heard.places)
    common = tuple(place for place, _ in counted.most_common(1))
    story = tuple(place for place in common if counted[place] > MOSTLY * counted.total())
    around = {None, *(place.admin1 for place in _precise(places) if _id(place) in common)}
    wide = {place.spans[0].start: _id(place) for place in places if _is_wide(place) and place.admin1 not in around}
    return _Told(heard, wide, common, story)


def _scene(document: Document, claim: Claim, told: _Told) -> Scene:
    precise = _precise(claim.places)
    own = tuple(dict.fromkeys(_id(place) for place in precise))
    before = _before(document, claim, told.heard)
    if own and all(_is_led_to(document.text, place.spans[0].start) for place in precise):
        own = tuple(dict.fromkeys((*own, *(before or told.common))))
    if own:
        return Scene(own, own, told.story)
    there = not THERE.isdisjoint(lower_words(claim.content.text))
    named = (there and _last_wide(document, claim, told)) or before
    entry = document.segments[part_of(document, claim)].kind is SegmentKind.TICKER
    return Scene((), named or told.common, () if named and (there or entry) else told.story)


def _led_in_wide(claim: Claim, told: _Told) -> tuple[str, ...]:
    """The wide place with which a claim begins: "Im Gebiet Wolna sind 300 Haushalte ohne Strom"."""
    start = claim.content.spans[0].start
    within = not WITHIN.isdisjoint(lower_words(claim.content.text)[:1])
    places = (place.spans[0].start for place in claim.places)
    return tuple(told.wide[at] for at in places if within and at in told.wide and at - start <= BACK)


def _last_wide(document: Document, claim: Claim, told: _Told) -> tuple[str, ...]:
    """The wide place that "dort" means, if it is the last one named: "über dem Gebiet Wolna. Dort wurden drei …"."""
    start = claim.content.spans[0].start
    passage = document.segments[part_of(document, claim)].span.start
    precise, last = (max((at for at in starts if at < start), default=-1) for starts in (told.heard.starts, told.wide))
    return (told.wide[last],) if last >= passage and last > precise else ()


def _before(document: Document, claim: Claim, heard: _Heard) -> tuple[str, ...]:
    """The last place named in the passage before a claim begins, or in the claim, where its attribution names it."""
    start, end = claim.content.spans[0].start, claim.content.spans[-1].end
    last = bisect_right(heard.starts, end) - 1
    passage = document.segments[part_of(document, claim)].span
    near = last >= 0 and passage.start <= heard.starts[last] < start
    return (heard.places[last],) if near else ()


def _precise(places: Iterable[Place]) -> list[Place]:
    return [
        place
        for place in places
        if place.event_location and (place.precision_km or 1e6) <= PRECISE_KM and place.kind not in WATERS
    ]


def _is_wide(place: Place) -> bool:
    return place.event_location and place.precision_km is not None and place.precision_km > PRECISE_KM


def _id(place: Place) -> str:
    return place.gazetteer_id or place.name


def _named_places(claims: Sequence[Claim]) -> dict[str, str]:
    """The precise places of a report's claims by the words for them; those where only somebody speaks if no others."""
    places = [place for claim in claims for place in _precise(claim.places)]
    others = [place for place in places if not is_capital(place.text.casefold())]
    return {place.text: _id(place) for place in others or places}


def _heard(text: str, named: Mapping[str, str]) -> _Heard:
    """Where the words for known places stand in a text, claimed or not; of two that overlap the longer one."""
    found = sorted((start, -len(word), word) for word in named for start in starts(text, word))
    heard: list[tuple[int, str]] = []
    end = 0
    for start, _, word in found:
        if start >= end and not _is_led_to(text, start):
            heard.append((start, named[word]))
        end = max(end, start + len(word)) if start >= end else end
    return _Heard([start for start, _ in heard], [place for _, place in heard])


def _is_led_to(text: str, start: int) -> bool:
    """Whether a place is only where something leads, or from where it is seen: "nach Wolna", "südlich von Wolna"."""
    *_, aside, last = ["", "", *lower_words(text[max(0, start - BACK) : start])]
    return last in TOWARDS or (last == FROM and is_section(aside))
