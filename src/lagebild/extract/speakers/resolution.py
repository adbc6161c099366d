"""From a mention to the one meant: by its own words, by what the report names elsewhere, or by what stands near.

Nobody is guessed: where two fit alike, the name is `None`. Every answer has a score (0 to 1) and its reason. The module
is longer than others since the ways for all kinds of mention stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lagebild.extract.speakers import local_seats
from lagebild.extract.speakers.antecedents import ALIKE, Choice, Fit, Near, by_class, by_gender, by_office
from lagebild.extract.speakers.inventory import inventory
from lagebild.extract.speakers.mentions import Reading, read, refers_back
from lagebild.extract.speakers.named import Actor, Held, Spot, key_of
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, inflection, names
from lagebild.german.actors import Office
from lagebild.model import Analysis, Part, Quotation, Span

JOINED = re.compile(r"\s+(?:und|sowie)\s+")
NAME_END = re.compile(r" *[(,]| e\. ?V\.")
"""What follows a publisher's name: brackets, its office, its legal form."""
NAMED = frozenset({"person", "known", "state"})
"""Kinds of mention that name somebody by themselves; a body does with its place."""


class Found(NamedTuple):
    """Who a mention means: name (`None`: nobody can tell), score, reason, and the actor of the inventory."""

    name: str | None
    score: float
    reason: str
    actor: Actor | None = None
    anonymous: bool = False


class Resolver:
    """Resolves the mentions of one report; asked in the order of its quotations, since it remembers who spoke last."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.found = inventory(analysis)
        self.near = Near(self.found, analysis)
        self._join_offices()

    def _join_offices(self) -> None:
        """Note the mentions of an office ("der Ministerpräsident") for the one person of the report who holds it."""
        persons = [one for one in self.found.actors.values() if one.kind == "person" and one.offices]
        for (kind, _), actor in self.found.actors.items():
            if kind in {"office", "role"} and len(persons) < MANY:
                fit = by_office(actor.offices[0], actor.genders)
                holders = [one for one in persons if fit(one) is not None]
                if len(holders) == 1:
                    self.found.merge(actor, holders[0])

    def resolve(self, part: Part, quotation: Quotation | None) -> Found:
        """Who a mention means."""
        sides = self._sides(part.text)
        if sides:
            return Found(" und ".join(sides), 0.9, "two speakers named together")
        reading = self._of_particles(part.text) or read(part.text)
        at = Span(part.spans[0].start, part.spans[-1].end) if part.spans else Span(0, 0)
        found = self._by_kind(reading, at, quotation)
        if reading.anonymous and found.actor is None:
            found = found._replace(anonymous=True)
        return self._remembered(found, reading, at)

    def _of_particles(self, text: str) -> Reading | None:
        """A surname that begins with "von der": a person of the report, or a head of state."""
        if text.split(" ")[0].lower() not in names.particles():
            return None
        surname = text[:1].lower() + text[1:]
        bearers = self.found.with_surname(surname)
        if all(one.last.lower() != text.lower() for one in bearers) and not actors.rulers(surname):
            return None
        return Reading("name", surname, "mf", surname, last=surname)

    def _by_kind(self, reading: Reading, at: Span, quotation: Quotation | None) -> Found:
        """Who a reading means; what the words alone tell needs no look at the report."""
        if reading.kind == "pronoun":
            return self._pronoun(reading, at, quotation)
        if reading.kind in PLAIN:
            score, reason = PLAIN[reading.kind]
            return Found(reading.name, score, reason, self._own(reading))
        return RESOLVE[reading.kind](self, reading, at)

    def spoke(self, found: Found, part: Part) -> None:
        """Remember who spoke last, for the pronouns that follow."""
        if found.actor is not None and part.spans:
            self.near.last = found.actor, self.found.sentence_at(part.spans[0].start)

    def _remembered(self, found: Found, reading: Reading, at: Span) -> Found:
        """The same with an actor for a description too, so that a later "er" can mean it."""
        if found.name is None or found.actor is not None or not self.found.near:
            return found
        if placed := self._placed(reading, at):
            placed.name, placed.seat = found.name, placed.seat or reading.seat
            return found._replace(actor=placed)
        kind = "role" if found.anonymous else "group" if reading.kind == "group" else "body"
        actor = self.found.actors.setdefault((kind, found.name), Actor(kind, found.name, reading.genders))
        actor.anonymous = found.anonymous
        actor.classes.update(reading.classes)
        self.found.place(actor, Spot(self.found.sentence_at(at.start), at.start, leads=False))
        return found._replace(actor=actor)

    def _placed(self, reading: Reading, at: Span) -> Actor | None:
        """The actor without a name whom the inventory has noted there and nowhere else."""
        near = self.found.near[self.found.sentence_at(at.start)]
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
            return self._by_surname(reading, Span(0, 0)).name
        return reading.name if reading.kind in NAMED or (reading.kind == "body" and reading.seat) else None

    def _own(self, reading: Reading) -> Actor | None:
        return self.found.actors.get(key_of(reading))

    # --- One way for each kind of mention --------------------------------------------------------------------------

    def _pronoun(self, reading: Reading, at: Span, quotation: Quotation | None) -> Found:
        """For "er", "sie" (the cue's verb tells one from several), "seiner Darstellung nach"."""
        genders = reading.genders
        if genders == "f" and quotation and quotation.cue and _is_plural_verb(quotation.cue.text):
            genders = "p"
        return _chosen(self.near.choose(at, by_gender(genders), subjects=True), "pronoun")

    def person(self, reading: Reading, at: Span) -> Found:
        """A name, with the first name that the report gives elsewhere."""
        if not reading.first:
            return self._by_surname(reading, at)
        bearers = self.found.with_surname(reading.last)
        actor = next((one for one in bearers if names.same_first(one.first, reading.first)), None)
        return Found(reading.name, 1.0, "full name in the mention", actor)

    def name(self, reading: Reading, at: Span) -> Found:
        """A bare word: an abbreviation of the report, a surname, else a name of its own."""
        word = reading.last
        if actor := self.found.abbreviations.get(word) or self.found.abbreviations.get(word.removesuffix("s")):
            return Found(actor.name, 0.97, f"{word} stands for it in the report", actor)
        return self._by_surname(reading, at)

    def _by_surname(self, reading: Reading, at: Span) -> Found:
        known = self._bearers(reading)
        if len(known) == 1:
            return Found(known[0].name, 0.97, f"the report names {known[0].name}", known[0])
        if known:
            return _chosen(self.near.anywhere(known, at, margin=CLEAR), "surname")
        if rows := actors.rulers(reading.last):
            return Found(f"{rows[-1].first} {reading.last}", 0.85, "well-known head of state or government")
        return Found(reading.name, ORDINARY, "a name that the report does not explain")

    def _bearers(self, reading: Reading) -> list[Actor]:
        """The persons of the report with that surname; office and gender choose where they can."""
        surname = reading.last
        known = self.found.with_surname(surname) or self.found.with_surname(surname.removesuffix("s"))
        known = known or [one for one in self.found.firsts.get(surname, []) if not reading.office]
        if reading.office:
            fit = by_office(_described(reading, reading.office), reading.genders)
            known = [one for one in known if fit(one) is not None] or known
        if len(reading.genders) == 1:
            known = [one for one in known if reading.genders in one.genders] or known
        return known

    def state(self, reading: Reading, _at: Span) -> Found:
        """A state or capital: its government, unless the report has a person of that name."""
        bearers = self.found.with_surname(reading.noun)
        if len(bearers) == 1:
            return Found(bearers[0].name, 0.8, f"the report names {bearers[0].name}", bearers[0])
        return Found(reading.name, 0.95, "a state or capital speaks through its government", self._own(reading))

    def body(self, reading: Reading, at: Span) -> Found:
        """A body: by its own place, one that the report names elsewhere, the context's place, or as written."""
        if reading.seat is not None:
            return Found(reading.name, 0.95, "body with its place", self._own(reading))
        choice = self._other_mention(reading, at)
        if choice.actor is not None:
            return Found(choice.actor.name, choice.score, f"named elsewhere: {choice.reason}", choice.actor)
        place = local_seats.near(self.analysis, at, reading)
        if place:
            name = f"{reading.name} {place}" if reading.style == "town" else f"{reading.name} ({place})"
            return Found(name, 0.75, "placed by the nearest place before it")
        if reading.definite and reading.noun in word_list("vague") and reading.genders != "p":
            return Found(None, choice.score, choice.reason)
        return Found(reading.name, ORDINARY, "the report does not say whose", self._own(reading))

    def _other_mention(self, reading: Reading, at: Span) -> Choice:
        """The body that the report names more fully elsewhere: the same noun placed, or what a vague one means."""
        if refers_back(reading):
            return self._referred(by_class(reading.noun), reading, at)
        placed = [
            one for one in self.found.actors.values() if one.seat and one.kind == "body" and one.noun == reading.noun
        ]
        return self.near.anywhere(placed, at)

    def _referred(self, fit: Fit, reading: Reading, at: Span) -> Choice:
        """The nearest actor that a description fits, else the only one of the report."""

        def others(actor: Actor) -> float | None:
            return None if actor.name == reading.name else fit(actor)

        choice = self.near.choose(at, others, margin=APART)
        if choice.actor is not None or choice.score == ALIKE:
            return choice
        return self.near.anywhere([one for one in self.found.actors.values() if others(one) is not None], at)

    def office(self, reading: Reading, at: Span) -> Found:
        """An office without a name: the person who holds it in this report, else the office."""
        if reading.definite and reading.office is not None:
            choice = self._referred(by_office(_described(reading, reading.office), reading.genders), reading, at)
            if choice.actor is not None or choice.score == ALIKE:
                return _chosen(choice, "office")
        if reading.seat is None and (inner := self._of_body(reading, at)):
            return inner
        place = local_seats.near(self.analysis, at, reading) if reading.seat is None else None
        name = f"{reading.name} ({place})" if place else reading.name
        return Found(name, 0.7, "the report does not name who holds the office", None if place else self._own(reading))

    def _of_body(self, reading: Reading, at: Span) -> Found | None:
        """For "ein Sprecher des Ministeriums": the ministry that the report means."""
        words = (reading.name or "").split(" ")
        if len(words) < 3 or not actors.body_head(words[-1]):
            return None
        body = self.body(read(" ".join(words[-2:])), at)
        noun, _, place = (body.name or "").partition(" ")
        if body.name is None or (not place and noun.lower() == inflection.noun(words[-1], words[-2]).text.lower()):
            return None
        ending = "s" if words[-2] == "des" and not noun.endswith("s") else ""
        name = f"{' '.join(words[:-1])} {noun}{ending} {place}".strip()
        return Found(name, round(body.score * 0.9, 2), body.reason)

    def role(self, reading: Reading, at: Span) -> Found:
        """A person without a name: the one that the report introduced so, else nobody's name."""
        if reading.definite and reading.office is not None and not reading.withheld:
            described = by_office(_described(reading, reading.office), reading.genders)
            fit = by_gender(reading.genders, only=PERSONS) if reading.noun in word_list("generic") else described
            choice = self.near.choose(at, fit, margin=APART)
            if choice.actor is not None or choice.score == ALIKE:
                return _chosen(choice, "role")
            if person := self.near.introduced(at, reading.genders):
                return Found(person.name, 0.75, "the subject of the sentence before", person)
        return Found(reading.name, 0.9, "a person whom the report does not name", self._own(reading), anonymous=True)

    def reference(self, reading: Reading, at: Span) -> Found:
        """For "die Hilfsorganisation", "der Sender": the one that the report named."""
        if not reading.definite:
            return Found(reading.name, ORDINARY, "a description that the report does not name")
        choice = self._referred(by_class(reading.noun), reading, at)
        if choice.actor is None and reading.noun in word_list("announcements") and self._spoke_before(at):
            return self.carried(reading, at)
        if choice.actor is None and choice.score != ALIKE and not actors.is_kind(reading.noun):
            return Found(reading.name, ORDINARY, "a name by itself: nothing else in the report is of that kind")
        return _chosen(choice, "description")

    def _named_last(self, reading: Reading) -> list[Actor]:
        """The person whose surname ends a description: "ihr Parteifreund Lund"."""
        words = (reading.name or "").split(" ")
        return (
            self.found.with_surname(words[-1])
            if 1 < len(words) < 4 and len(self.found.with_surname(words[-1])) == 1
            else []
        )

    def carried(self, _reading: Reading, at: Span) -> Found:
        """For "den Angaben zufolge": whoever spoke last, shortly before."""
        last = self.near.last
        if last is None or not 0 <= self.found.sentence_at(at.start) - last[1] <= CARRIED:
            return Found(None, 0.2, "nobody spoke shortly before")
        return Found(last[0].name, 0.7, "the one who spoke last", last[0], last[0].anonymous)

    def _described(self, noun: str) -> list[Actor]:
        """The actors that a noun describes: "der Stab" the Einsatzstab."""
        own = [one for one in self.found.actors.values() if noun in one.classes]
        return own or [one for one in self.found.actors.values() if any(each.endswith(noun) for each in one.classes)]

    def _spoke_before(self, at: Span) -> bool:
        """Whether somebody spoke in the paragraph, shortly before."""
        sentence = self.found.sentence_at(at.start)
        if self.near.last is None or not 0 <= sentence - self.near.last[1] <= CARRIED:
            return False
        return self.found.paragraph(sentence) == self.found.paragraph(self.near.last[1])

    def document(self, reading: Reading, at: Span) -> Found:
        """For "in einer kurzen Mitteilung": whoever spoke in the paragraph before, else the document."""
        if self._spoke_before(at):
            return self.carried(reading, at)
        return Found(reading.name, ORDINARY, "a document that the report ascribes to nobody")

    def own(self, _reading: Reading, _at: Span) -> Found:
        """For "wir", "unseren Angaben": a body that publishes its own report."""
        publisher = publishing_body(self.analysis.document.publisher or "")
        if publisher is None:
            return Found(None, 0.0, "the outlet speaks of itself or of others")
        return Found(publisher, 0.9, "the publisher speaks of itself")

    def description(self, reading: Reading, at: Span) -> Found:
        """A noun of no list: "der 44-Jährige" is somebody named before, "ein Schweißer" an unnamed person."""
        if actor := self.found.abbreviations.get(reading.last):
            return Found(actor.name, 0.97, f"{reading.last} stands for it in the report", actor)
        if bearers := self._named_last(reading):
            return Found(bearers[0].name, 0.9, f"the report names {bearers[0].name}", bearers[0])
        if reading.definite and _points_back(reading.noun):
            return _chosen(self.near.choose(at, by_gender(reading.genders), subjects=True), "description")
        known = self._described(reading.noun) if reading.definite else []
        if known:
            return _chosen(self.near.anywhere(known, at), "description")
        ending = reading.noun.endswith(tuple(word_list("person_endings")))
        unnamed = not reading.definite and reading.genders in {"m", "f"} and ending
        return Found(reading.name, ORDINARY, "a description that the report does not name", anonymous=unnamed)


PERSONS = frozenset({"person", "role"})
APART = 0.6
"""The same for descriptions: beginning a sentence alone does not tell one colonel from another."""
CARRIED = 4
"""How many sentences "den Angaben zufolge" reaches back."""
MANY = 60
"""In a report of more persons than this with offices, unnamed offices stay apart."""
CLEAR = 1.0
"""By so many points one of two persons of a surname must lead: reports tell them apart by first name or office."""
ORDINARY = 0.6
"""The score of a name that only the phrase itself gives, without anybody to compare it with."""

PLAIN = {
    "nobody": (0.0, "the word names nobody"),
    "known": (0.98, "known name"),
    "class": (0.9, "name behind a noun of its kind"),
    "one": (0.9, "one of several whom the report does not name"),
    "thing": (0.0, "a thing says nothing"),
    "group": (0.9, "a group as the report calls it"),
}
"""Kinds of mention that the words alone tell, with score and reason."""

RESOLVE: dict[str, Callable[[Resolver, Reading, Span], Found]] = {
    "person": Resolver.person,
    "name": Resolver.name,
    "state": Resolver.state,
    "body": Resolver.body,
    "office": Resolver.office,
    "role": Resolver.role,
    "reference": Resolver.reference,
    "description": Resolver.description,
    "carried": Resolver.carried,
    "document": Resolver.document,
    "own": Resolver.own,
}


def publishing_body(publisher: str) -> str | None:
    """The body that a publisher is: "Hilfswerk Brückenschlag e. V., Pressestelle"; `None` for papers and others."""
    name = NAME_END.split(publisher)[0].strip()
    reading = read(name)
    official = reading.kind == "body" or reading.style == "body" or (reading.known and reading.known.kind == "body")
    collective = name.split(" ")[0].lower().endswith(tuple(word_list("collective")))
    return name if name and (official or (collective and reading.style != "outlet")) else None


def _described(reading: Reading, office: Office) -> Held:
    """The office that a mention describes."""
    return Held(office, reading.seat, reading.of)


def _chosen(choice: Choice, kind: str) -> Found:
    if choice.actor is None:
        return Found(None, choice.score, f"{kind}: {choice.reason}")
    return Found(choice.actor.name, choice.score, f"{kind}: {choice.reason}", choice.actor, choice.actor.anonymous)


def _points_back(noun: str) -> bool:
    """Whether a noun describes somebody named before: "der 44-Jährige", "der Amerikaner"."""
    return noun in word_list("inhabitants") or noun.endswith(tuple(word_list("ages")))


def _is_plural_verb(cue: str) -> bool:
    """Whether a cue's verb is plural: "teilten … mit", "sagen"."""
    return cue.split(" ")[0].endswith("n")
