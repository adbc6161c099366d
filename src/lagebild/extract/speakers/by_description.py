"""Mentions that describe somebody: by office or role, by kind, by what was said before."""

from __future__ import annotations

from lagebild.extract.speakers import local_seats
from lagebild.extract.speakers.antecedents import ALIKE, by_class, by_gender, by_office
from lagebild.extract.speakers.by_name import body
from lagebild.extract.speakers.mentions import read
from lagebild.extract.speakers.named import Actor, Held
from lagebild.extract.speakers.readings import Reading
from lagebild.extract.speakers.report import APART, CARRIED, ORDINARY, Found, Report, chosen
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, inflection
from lagebild.model import Span

PERSONS = frozenset({"person", "role"})


def office(report: Report, reading: Reading, at: Span) -> Found:
    """An office without a name: the person who holds it in this report, else the office."""
    if reading.definite and reading.office is not None:
        held = Held(reading.office, reading.seat, reading.of)
        choice = report.referred(by_office(held, reading.genders), reading, at)
        if choice.actor is not None or choice.score == ALIKE:
            return chosen(choice, "office")
    if reading.seat is None and (inner := _of_body(report, reading, at)):
        return inner
    place = local_seats.near(report.analysis, at, reading) if reading.seat is None else None
    name = f"{reading.name} ({place})" if place else reading.name
    return Found(name, 0.7, "the report does not name who holds the office", None if place else report.own(reading))


def _of_body(report: Report, reading: Reading, at: Span) -> Found | None:
    """For "ein Sprecher des Ministeriums": the ministry that the report means."""
    words = (reading.name or "").split(" ")
    if len(words) < 3 or not actors.body_head(words[-1]):
        return None
    whole = body(report, read(" ".join(words[-2:])), at)
    noun, _, place = (whole.name or "").partition(" ")
    if whole.name is None or (not place and noun.lower() == inflection.noun(words[-1], words[-2]).text.lower()):
        return None
    ending = "s" if words[-2] == "des" and not noun.endswith("s") else ""
    name = f"{' '.join(words[:-1])} {noun}{ending} {place}".strip()
    return Found(name, round(whole.score * 0.9, 2), whole.reason)


def role(report: Report, reading: Reading, at: Span) -> Found:
    """A person without a name: the one that the report introduced so, else nobody's name."""
    if reading.definite and reading.office is not None and not reading.withheld:
        described = by_office(Held(reading.office, reading.seat, reading.of), reading.genders)
        fit = by_gender(reading.genders, only=PERSONS) if reading.noun in word_list("generic") else described
        choice = report.near.choose(at, fit, margin=APART)
        if choice.actor is not None or choice.score == ALIKE:
            return chosen(choice, "role")
        if person := report.near.introduced(at, reading.genders):
            return Found(person.name, 0.75, "the subject of the sentence before", person)
    return Found(reading.name, 0.9, "a person whom the report does not name", report.own(reading), anonymous=True)


def reference(report: Report, reading: Reading, at: Span) -> Found:
    """For "die Hilfsorganisation", "der Sender": the one that the report named."""
    if not reading.definite:
        return Found(reading.name, ORDINARY, "a description that the report does not name")
    choice = report.referred(by_class(reading.noun), reading, at)
    if choice.actor is None and reading.noun in word_list("announcements") and report.spoke_before(at):
        return carried(report, reading, at)
    if choice.actor is None and choice.score != ALIKE and not actors.is_kind(reading.noun):
        return Found(reading.name, ORDINARY, "a name by itself: nothing else in the report is of that kind")
    return chosen(choice, "description")


def carried(report: Report, _reading: Reading, at: Span) -> Found:
    """For "den Angaben zufolge": whoever spoke last, shortly before."""
    last = report.near.last
    if last is None or not 0 <= report.found.sentence_at(at.start) - last[1] <= CARRIED:
        return Found(None, 0.2, "nobody spoke shortly before")
    return Found(last[0].name, 0.7, "the one who spoke last", last[0], last[0].anonymous)


def document(report: Report, reading: Reading, at: Span) -> Found:
    """For "in einer kurzen Mitteilung": whoever spoke in the paragraph before, else the document."""
    if report.spoke_before(at):
        return carried(report, reading, at)
    return Found(reading.name, ORDINARY, "a document that the report ascribes to nobody")


def description(report: Report, reading: Reading, at: Span) -> Found:
    """A noun of no list: "der 44-Jährige" is somebody named before, "ein Schweißer" an unnamed person."""
    if actor := report.found.abbreviations.get(reading.last):
        return Found(actor.name, 0.97, f"{reading.last} stands for it in the report", actor)
    if bearers := _named_last(report, reading):
        return Found(bearers[0].name, 0.9, f"the report names {bearers[0].name}", bearers[0])
    if reading.definite and _points_back(reading.noun):
        return chosen(report.near.choose(at, by_gender(reading.genders), subjects=True), "description")
    known = _classed(report, reading.noun) if reading.definite else []
    if known:
        return chosen(report.near.anywhere(known, at), "description")
    ending = reading.noun.endswith(tuple(word_list("person_endings")))
    unnamed = not reading.definite and reading.genders in {"m", "f"} and ending
    return Found(reading.name, ORDINARY, "a description that the report does not name", anonymous=unnamed)


def _classed(report: Report, noun: str) -> list[Actor]:
    """The actors that a noun describes: "der Stab" the Einsatzstab."""
    own = [one for one in report.found.actors.values() if noun in one.classes]
    return own or [one for one in report.found.actors.values() if any(each.endswith(noun) for each in one.classes)]


def _named_last(report: Report, reading: Reading) -> list[Actor]:
    """The person whose surname ends a description: "ihr Parteifreund Lund"."""
    words = (reading.name or "").split(" ")
    return (
        report.found.with_surname(words[-1])
        if 1 < len(words) < 4 and len(report.found.with_surname(words[-1])) == 1
        else []
    )


def _points_back(noun: str) -> bool:
    """Whether a noun describes somebody named before: "der 44-Jährige", "der Amerikaner"."""
    return noun in word_list("inhabitants") or noun.endswith(tuple(word_list("ages")))
