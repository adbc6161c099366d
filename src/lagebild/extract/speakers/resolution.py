"""From a mention to the one meant: by its own words, by what the report names elsewhere, or by what stands near.

Nobody is guessed: where two fit alike, the name is `None`. Every answer has a score (0 to 1) and its reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lagebild.extract.speakers import by_description, by_name
from lagebild.extract.speakers.antecedents import by_gender, by_office
from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.named import Actor, Spot
from lagebild.extract.speakers.readings import Reading
from lagebild.extract.speakers.report import Found, Report, chosen
from lagebild.german import actors, names
from lagebild.model import Analysis, Part, Quotation, Span

JOINED = re.compile(r"\s+(?:und|sowie)\s+")
NAMED = frozenset({"person", "known", "state"})
"""Kinds of mention that name somebody by themselves; a body does with its place."""
MANY = 60
"""In a report of more persons than this with offices, unnamed offices stay apart."""

PLAIN = {
    "nobody": (0.0, "the word names nobody"),
    "known": (0.98, "known name"),
    "class": (0.9, "name behind a noun of its kind"),
    "one": (0.9, "one of several whom the report does not name"),
    "thing": (0.0, "a thing says nothing"),
    "group": (0.9, "a group as the report calls it"),
}
"""Kinds of mention that the words alone tell, with score and reason."""

RESOLVE: dict[str, Callable[[Report, Reading, Span], Found]] = {
    "person": by_name.person,
    "name": by_name.name,
    "state": by_name.state,
    "body": by_name.body,
    "own": by_name.own,
    "office": by_description.office,
    "role": by_description.role,
    "reference": by_description.reference,
    "description": by_description.description,
    "carried": by_description.carried,
    "document": by_description.document,
}
"""One way for each other kind of mention."""


class Resolver:
    """Resolves the mentions of one report; asked in the order of its quotations, since it remembers who spoke last."""

    def __init__(self, analysis: Analysis) -> None:
        self.report = Report(analysis)
        self._join_offices()

    def _join_offices(self) -> None:
        """Note the mentions of an office ("der Ministerpräsident") for the one person of the report who holds it."""
        persons = [one for one in self.report.found.actors.values() if one.kind == "person" and one.offices]
        for (kind, _), actor in self.report.found.actors.items():
            if kind in {"office", "role"} and len(persons) < MANY:
                fit = by_office(actor.offices[0], actor.genders)
                holders = [one for one in persons if fit(one) is not None]
                if len(holders) == 1:
                    self.report.found.merge(actor, holders[0])

    def resolve(self, part: Part, quotation: Quotation | None) -> Found:
        """Who a mention means."""
        sides = self._sides(part.text)
        if sides:
            return Found(" und ".join(sides), 0.9, "two speakers named together")
        reading = self._of_particles(part.text) or read(part.text)
        at = Span(part.spans[0].start, part.spans[-1].end) if part.spans else Span(0, 0)
        found = self._by_kind(reading, at, quotation)
        if reading.withheld or (reading.anonymous and found.actor is None):
            found = found._replace(anonymous=True)
        return self._remembered(found, reading, at)

    def _by_kind(self, reading: Reading, at: Span, quotation: Quotation | None) -> Found:
        """Who a reading means; what the words alone tell needs no look at the report."""
        if reading.kind == "pronoun":
            return self._pronoun(reading, at, quotation)
        if reading.kind in PLAIN:
            score, reason = PLAIN[reading.kind]
            return Found(reading.name, score, reason, self.report.own(reading))
        return RESOLVE[reading.kind](self.report, reading, at)

    def _pronoun(self, reading: Reading, at: Span, quotation: Quotation | None) -> Found:
        """For "er", "sie" (the cue's verb tells one from several), "seiner Darstellung nach"."""
        genders = reading.genders
        if genders == "f" and quotation and quotation.cue and _is_plural_verb(quotation.cue.text):
            genders = "p"
        return chosen(self.report.near.choose(at, by_gender(genders), subjects=True), "pronoun")

    def spoke(self, found: Found, part: Part) -> None:
        """Remember who spoke last, for the pronouns that follow."""
        if found.actor is not None and part.spans:
            self.report.near.last = found.actor, self.report.found.sentence_at(part.spans[0].start)

    def _of_particles(self, text: str) -> Reading | None:
        """A surname that begins with "von der": a person of the report, or a head of state."""
        if text.partition(" ")[0].lower() not in names.particles():
            return None
        surname = text[:1].lower() + text[1:]
        bearers = self.report.found.with_surname(surname)
        if all(one.last.lower() != text.lower() for one in bearers) and not actors.rulers(surname):
            return None
        return Reading("name", surname, "mf", surname, last=surname)

    def _remembered(self, found: Found, reading: Reading, at: Span) -> Found:
        """The same with an actor for a description too, so that a later "er" can mean it."""
        if found.name is None or found.actor is not None or not self.report.found.near:
            return found
        if placed := self._placed(reading, at):
            placed.name, placed.seat = found.name, placed.seat or reading.seat
            return found._replace(actor=placed)
        kind = "role" if found.anonymous else "group" if reading.kind == "group" else "body"
        actor = self.report.found.actors.setdefault((kind, found.name), Actor(kind, found.name, reading.genders))
        actor.anonymous = found.anonymous
        actor.classes.update(reading.classes)
        self.report.found.place(actor, Spot(self.report.found.sentence_at(at.start), at.start, leads=False))
        return found._replace(actor=actor)

    def _placed(self, reading: Reading, at: Span) -> Actor | None:
        """The actor without a name whom the inventory has noted there and nowhere else."""
        near = self.report.found.near[self.report.found.sentence_at(at.start)]
        here = (actor for spot, actor in near if at.start <= spot.start < at.end and actor.noun == reading.noun)
        return next((actor for actor in here if actor.kind in {"office", "role"} and len(actor.spots) == 1), None)

    def _sides(self, text: str) -> list[str]:
        """The names of "Paul Roth und Anna Weber", "Kiew und Moskau", where each side names one by itself."""
        parts = JOINED.split(text)
        names_found = (
            [name for part in parts if (name := self._own_name(part))]
            if len(parts) == 2 and parts[0][-1:] != "-"
            else []
        )
        return names_found if len(names_found) == 2 else []

    def _own_name(self, text: str) -> str | None:
        reading = read(text)
        if reading.kind == "name" or (reading.kind == "person" and not reading.first):
            return by_name.by_surname(self.report, reading, Span(0, 0)).name
        return reading.name if reading.kind in NAMED or (reading.kind == "body" and reading.seat) else None


def _is_plural_verb(cue: str) -> bool:
    """Whether a cue's verb is plural: "teilten … mit", "sagen"."""
    return cue.split(" ")[0].endswith("n")
