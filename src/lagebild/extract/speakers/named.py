"""Whom a report names: persons, bodies, papers, agencies and offices as actors, and where each is mentioned.

`inventory.inventory` fills it; surnames and spellings of one person meet in one actor.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from lagebild.extract.speakers.readings import Reading, refers_back
from lagebild.extract.speakers.seats import Seat
from lagebild.german import names
from lagebild.german.actors import Office
from lagebild.model import Analysis, Sentence


def surname_key(surname: str) -> str:
    """The key of a surname, without "von", "zu", "van": reports often leave them out."""
    return names.key(surname.rpartition(" ")[2])


class Spot(NamedTuple):
    """Where somebody is mentioned: sentence, place in the text, and whether the sentence begins so."""

    sentence: int
    start: int
    leads: bool


class Held(NamedTuple):
    """An office that somebody holds: where, and of what ("grenzwache")."""

    office: Office
    seat: Seat | None
    of: str = ""


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody whom the report names. `kind`: person, body, office, role, known, state, class.

    `offices` are the offices with their seats, `classes` the words that may refer back, `spots` the mentions.
    """

    kind: str
    name: str
    genders: str
    first: str = ""
    last: str = ""
    noun: str = ""
    seat: Seat | None = None
    anonymous: bool = False
    offices: list[Held] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    spots: list[Spot] = field(default_factory=list)


class Inventory:
    """All actors of a report, by name, surname and class, and the sentence index that finds those near a mention."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.starts = [sentence.span.start for sentence in analysis.sentences]
        self.paragraphs = _paragraphs(analysis)
        self.actors: dict[tuple[str, str], Actor] = {}
        self.surnames: dict[str, list[Actor]] = {}
        self.firsts: dict[str, list[Actor]] = {}
        self.abbreviations: dict[str, Actor] = {}
        self.near: list[list[tuple[Spot, Actor]]] = [[] for _ in analysis.sentences]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence in which a place of the text lies."""
        return max(0, bisect_right(self.starts, position) - 1)

    def paragraph(self, sentence: int) -> int:
        """The number of the paragraph of a sentence."""
        return self.paragraphs[sentence] if self.paragraphs else 0

    def with_surname(self, surname: str) -> list[Actor]:
        """The persons of that surname, in any spelling."""
        return self.surnames.get(surname_key(surname), [])

    def merge(self, actor: Actor, into: Actor) -> None:
        """Take the mentions of one actor for another's."""
        for spot in actor.spots:
            self.near[spot.sentence] = [(one, into if who is actor else who) for one, who in self.near[spot.sentence]]
        into.spots.extend(actor.spots)
        actor.spots.clear()

    def place(self, actor: Actor, spot: Spot) -> None:
        """Note that somebody is mentioned there."""
        actor.spots.append(spot)
        self.near[spot.sentence].append((spot, actor))


def _paragraphs(analysis: Analysis) -> list[int]:
    """Which paragraph each sentence belongs to: segments, and line breaks inside one."""
    numbers: list[int] = []
    last: Sentence | None = None
    for sentence in analysis.sentences:
        between = analysis.document.text[last.span.end : sentence.span.start] if last else ""
        ended = last is not None and (last.segment != sentence.segment or "\n" in between.rstrip(" "))
        first = analysis.document.text[sentence.span.start : sentence.span.start + 2] if last else ""
        numbers.append((numbers[-1] if numbers else 0) + (ended or first.startswith("\n")))
        last = sentence
    return numbers


NAMING = frozenset({"known", "state", "body", "class", "office", "role"})
"""Kinds of mention that name an actor, beside persons."""


def key_of(reading: Reading) -> tuple[str, str]:
    """The key of a reading's actor in the inventory; "the spokesman" and "a spokesman" are two."""
    some = reading.office is not None and not reading.definite
    return f"some {reading.kind}" if some else reading.kind, reading.name or ""


def enter(found: Inventory, reading: Reading) -> Actor | None:
    """The actor of a reading, new or known; none for what names nobody."""
    if reading.kind == "person":
        return person_of(found, reading)
    if reading.kind in NAMING and reading.name and not refers_back(reading):
        key = key_of(reading)
        actor = found.actors.get(key)
        if actor is None:
            actor = Actor(reading.kind, reading.name, reading.genders, noun=reading.noun, seat=reading.seat,
                          anonymous=reading.anonymous)  # fmt: skip
            found.actors[key] = actor
        actor.classes.update(reading.classes)
        if reading.office and not actor.offices:
            actor.offices.append(Held(reading.office, reading.seat, reading.of))
        return actor
    return None


def person_of(found: Inventory, reading: Reading) -> Actor:
    """The person of a name: one whom the report has named already, or a new one."""
    last = reading.last
    known = found.with_surname(last) or found.with_surname(last.removesuffix("s")) or _genitives(found, last)
    actor = next((one for one in known if names.same_first(one.first, reading.first)), None)
    if actor is None:
        actor = Actor("person", reading.name or "", reading.genders, last=last)
        found.actors["person", f"{reading.first} {last}"] = actor
        found.surnames.setdefault(surname_key(last), []).append(actor)
    if reading.first and reading.first != actor.first:
        bearers = found.firsts.setdefault(reading.first.split(" ")[0], [])
        bearers.extend([actor] if actor not in bearers else [])
    if reading.first and not actor.first:
        actor.first, actor.last, actor.name = reading.first, last, reading.name or ""
    if len(reading.genders) == 1:
        actor.genders = reading.genders
    actor.classes.update(reading.classes)
    if reading.office:
        actor.offices.append(Held(reading.office, reading.seat, reading.of))
        actor.classes.update(reading.office.same)
        if reading.office.prefix:
            actor.classes.add(f"{reading.office.prefix}{reading.office.base}".lower())
    return actor


def _genitives(found: Inventory, last: str) -> list[Actor]:
    """Persons whom only genitives named so far ("Pawlo Hrynkos"), with the surname as it is."""
    known = [actor for actor in found.with_surname(last + "s") if actor.last == last + "s"]
    for actor in known:
        actor.last, actor.name = last, actor.name.removesuffix("s")
        found.surnames.setdefault(surname_key(last), []).append(actor)
    return known
