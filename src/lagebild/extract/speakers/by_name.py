"""Mentions that name somebody: persons, surnames, states, bodies, and the publisher who says "we"."""

from __future__ import annotations

import re

from lagebild.extract.speakers import local_seats
from lagebild.extract.speakers.antecedents import Choice, by_class, by_office
from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.named import Actor, Held
from lagebild.extract.speakers.readings import Reading, refers_back
from lagebild.extract.speakers.report import ORDINARY, Found, Report, chosen
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, names
from lagebild.model import Span

CLEAR = 1.0
"""By so many points one of two persons of a surname must lead: reports tell them apart by first name or office."""
NAME_END = re.compile(r" *[(,]| e\. ?V\.")
"""What follows a publisher's name: brackets, its office, its legal form."""


def person(report: Report, reading: Reading, at: Span) -> Found:
    """A name, with the first name that the report gives elsewhere."""
    if not reading.first:
        return by_surname(report, reading, at)
    bearers = report.found.with_surname(reading.last)
    actor = next((one for one in bearers if names.same_first(one.first, reading.first)), None)
    return Found(reading.name, 1.0, "full name in the mention", actor)


def name(report: Report, reading: Reading, at: Span) -> Found:
    """A bare word: an abbreviation of the report, a surname, else a name of its own."""
    word = reading.last
    if actor := report.found.abbreviations.get(word) or report.found.abbreviations.get(word.removesuffix("s")):
        return Found(actor.name, 0.97, f"{word} stands for it in the report", actor)
    return by_surname(report, reading, at)


def by_surname(report: Report, reading: Reading, at: Span) -> Found:
    """The person of a surname: the one of the report, else a head of state, else the bare name."""
    known = _bearers(report, reading)
    if len(known) == 1:
        return Found(known[0].name, 0.97, f"the report names {known[0].name}", known[0])
    if known:
        return chosen(report.near.anywhere(known, at, margin=CLEAR), "surname")
    if rows := actors.rulers(reading.last):
        return Found(f"{rows[-1].first} {reading.last}", 0.85, "well-known head of state or government")
    return Found(reading.name, ORDINARY, "a name that the report does not explain")


def _bearers(report: Report, reading: Reading) -> list[Actor]:
    """The persons of the report with that surname; office and gender choose where they can."""
    surname = reading.last
    known = report.found.with_surname(surname) or report.found.with_surname(surname.removesuffix("s"))
    known = known or [one for one in report.found.firsts.get(surname, []) if not reading.office]
    if reading.office:
        fit = by_office(Held(reading.office, reading.seat, reading.of), reading.genders)
        known = [one for one in known if fit(one) is not None] or known
    if len(reading.genders) == 1:
        known = [one for one in known if reading.genders in one.genders] or known
    return known


def state(report: Report, reading: Reading, _at: Span) -> Found:
    """A state or capital: its government, unless the report has a person of that name."""
    bearers = report.found.with_surname(reading.noun)
    if len(bearers) == 1:
        return Found(bearers[0].name, 0.8, f"the report names {bearers[0].name}", bearers[0])
    return Found(reading.name, 0.95, "a state or capital speaks through its government", report.own(reading))


def body(report: Report, reading: Reading, at: Span) -> Found:
    """A body: by its own place, one that the report names elsewhere, the context's place, or as written."""
    if reading.seat is not None:
        return Found(reading.name, 0.95, "body with its place", report.own(reading))
    choice = _other_mention(report, reading, at)
    if choice.actor is not None:
        return Found(choice.actor.name, choice.score, f"named elsewhere: {choice.reason}", choice.actor)
    place = local_seats.near(report.analysis, at, reading)
    if place:
        name = f"{reading.name} {place}" if reading.style == "town" else f"{reading.name} ({place})"
        return Found(name, 0.75, "placed by the nearest place before it")
    if reading.definite and reading.noun in word_list("vague") and reading.genders != "p":
        return Found(None, choice.score, choice.reason)
    return Found(reading.name, ORDINARY, "the report does not say whose", report.own(reading))


def _other_mention(report: Report, reading: Reading, at: Span) -> Choice:
    """The body that the report names more fully elsewhere: the same noun placed, or what a vague one means."""
    if refers_back(reading):
        return report.referred(by_class(reading.noun), reading, at)
    placed = [
        one for one in report.found.actors.values() if one.seat and one.kind == "body" and one.noun == reading.noun
    ]
    return report.near.anywhere(placed, at)


def own(report: Report, _reading: Reading, _at: Span) -> Found:
    """For "wir", "unseren Angaben": a body that publishes its own report."""
    publisher = publishing_body(report.analysis.document.publisher or "")
    if publisher is None:
        return Found(None, 0.0, "the outlet speaks of itself or of others")
    return Found(publisher, 0.9, "the publisher speaks of itself")


def publishing_body(publisher: str) -> str | None:
    """The body that a publisher is: "Hilfswerk Brückenschlag e. V., Pressestelle"; `None` for papers and others."""
    name = NAME_END.split(publisher)[0].strip()
    reading = read(name)
    official = reading.kind == "body" or reading.style == "body" or (reading.known and reading.known.kind == "body")
    collective = name.split(" ")[0].lower().endswith(tuple(word_list("collective")))
    return name if name and (official or (collective and reading.style != "outlet")) else None
