"""Four invented reports with their links made by hand: an agency, a paper that copies it, a denial, the next day.

Persons, agencies, papers and offices are invented.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.model import Claim, Cluster, Document, Duplicate, FigureEntry, Origin, Quantity, Relation, RelationKind
from lagebild.publish.grouping import Entry, Item, in_order, items
from lagebild.publish.picture import Links
from tests.publish.exercise import claim, report

CHECK = "Überprüfen ließ sich das nicht."


Report = tuple[Document, dict[str, Claim]]
"""A report with its claims by short names."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The entries with their links, and the claims by short names."""

    entries: tuple[Entry, ...]
    links: Links
    claims: dict[str, Claim]

    def items(self) -> tuple[Item, ...]:
        """The claims as a page numbers them."""
        return items(in_order(self.entries))


def linked() -> Linked:
    """A ring around Kupjansk: told by the occupiers, copied, denied, backed by a map; and a toll that grows."""
    reports = (_agency(), _copy(), _denial(), _next_day())
    entries = tuple((document, tuple(said.values())) for document, said in reports)
    claims = {name: one for _, said in reports for name, one in said.items()}
    return Linked(entries, _links(entries, claims), claims)


def with_yesterday() -> Linked:
    """The same with the last report as that of the day, and all others as those that links lead to."""
    whole = linked()
    *others, own = whole.entries
    return Linked((own,), replace(whole.links, elsewhere=tuple(others)), whole.claims)


def _agency() -> Report:
    text = (
        "Kupjansk sei vollständig eingeschlossen, teilte die Besatzungsverwaltung am Dienstag mit. Das Krankenhaus "
        f"der Stadt meldete mindestens drei Tote. {CHECK}"
    )
    doc = report("a-agentur.txt", "Mittelwind", "2024-11-19", ("headline", "Ring um Kupjansk"), ("body", text))
    return doc, {
        "ring": claim(
            doc,
            "Kupjansk sei vollständig eingeschlossen",
            speaker=("die Besatzungsverwaltung", "Besatzungsverwaltung (Kupjansk)"),
            cue="teilte … mit",
            event="encirclement",
            places=["Kupjansk"],
            status="not_independently_verifiable",
            statements=[CHECK],
        ),
        "three": _toll(doc, "mindestens drei", "Das Krankenhaus der Stadt", 3, "at_least"),
    }


def _copy() -> Report:
    text = "Kupjansk sei eingeschlossen, hieß es von der Besatzungsverwaltung."
    doc = report("b-blatt.txt", "Elbtaler Nachrichten", "2024-11-19", ("body", text))
    copied = claim(doc, "Kupjansk sei eingeschlossen", speaker=("der Besatzungsverwaltung", None), cue="hieß es")
    return doc, {"ring_copied": copied}


def _denial() -> Report:
    text = (
        "Oberst Ihor Marunjak wies zurück, dass Kupjansk eingeschlossen sei. Die Karte der Beobachtergruppe Frontatlas "
        "zeigt einen geschlossenen Ring um Kupjansk. Sie nannte neun Tote."
    )
    doc = report("c-kurier.txt", "Nordhafen-Kurier", "2024-11-19", ("body", text))
    return doc, {
        "denied": claim(
            doc,
            "dass Kupjansk eingeschlossen sei",
            speaker=("Oberst Ihor Marunjak", "Ihor Marunjak"),
            cue="wies zurück",
            stance="deny",
        ),
        "mapped": claim(
            doc, "einen geschlossenen Ring um Kupjansk", speaker=("der Beobachtergruppe Frontatlas", "Frontatlas")
        ),
        "nine": _toll(doc, "neun", "Sie", 9, "exactly"),
    }


def _next_day() -> Report:
    text = (
        "Die Zahl der Toten ist nach Angaben des Krankenhauses auf rund 17 Tote gestiegen. Die Besatzungsverwaltung "
        "wiederholte, Kupjansk sei vollständig eingeschlossen."
    )
    doc = report("d-kurier.txt", "Nordhafen-Kurier", "2024-11-20", ("body", text))
    return doc, {
        "seventeen": _toll(doc, "rund 17", "des Krankenhauses", 17, "approximately"),
        "ring_again": claim(
            doc,
            "Kupjansk sei vollständig eingeschlossen",
            speaker=("Die Besatzungsverwaltung", "Besatzungsverwaltung (Kupjansk)"),
        ),
    }


def _toll(document: Document, figure: str, who: str, value: float, comparator: str) -> Claim:
    return claim(
        document,
        f"{figure} Tote",
        speaker=(who, "Frontatlas" if who == "Sie" else "Krankenhaus (Kupjansk)"),
        type="reported",
        event="casualties",
        quantities=[(figure, value, comparator, "Tote")],
    )


def _links(entries: tuple[Entry, ...], claims: dict[str, Claim]) -> Links:
    id_of = {name: one.id for name, one in claims.items()}
    ring = ("ring", "ring_copied", "mapped", "ring_again")
    occupiers = Origin(
        "Besatzungsverwaltung (Kupjansk)",
        tuple(id_of[name] for name in ("ring", "ring_copied", "ring_again")),
        ("the same speaker in 3 claims of 3 reports",),
    )
    observers = Origin("Frontatlas", (id_of["mapped"],), ("one speaker in one claim",))
    cluster = Cluster("c1", claims["ring"].content.text, tuple(id_of[name] for name in ring), (occupiers, observers))
    related = (
        ("denied", "denies", "ring", 0.9),
        ("denied", "denies", "ring_copied", 0.7),
        ("denied", "denies", "mapped", 0.6),
        ("nine", "conflicts", "three", 0.7),
        ("seventeen", "updates", "three", 0.8),
        ("ring_again", "updates", "denied", 0.5),
    )
    return Links(
        relations=tuple(
            Relation(id_of[a], id_of[b], RelationKind(kind), score, (f"same words: {a}",))
            for a, kind, b, score in related
        ),
        duplicates=(Duplicate((entries[0][0].id, entries[1][0].id), 0.9, ("80% of the shorter report",)),),
        clusters=(cluster,),
        figures=(
            _entry_of(claims["three"], low=3, high=None, standing="superseded", by=id_of["seventeen"]),
            _entry_of(claims["nine"], low=9, high=9, standing="conflicting", by=id_of["three"]),
            _entry_of(claims["seventeen"], low=15, high=19, standing="current", by=None),
        ),
    )


def _entry_of(one: Claim, *, low: float, high: float | None, standing: str, by: str | None) -> FigureEntry:
    quantity: Quantity = one.quantities[0]
    assert one.speaker
    return FigureEntry(
        series="tote|kupjansk",
        claim=one.id,
        counted=quantity.counted or "",
        unit=None,
        place="Kupjansk",
        text=quantity.text,
        value=quantity.value,
        value_max=None,
        comparator=quantity.comparator,
        low=low,
        high=high,
        speaker=one.speaker.name,
        relays=(),
        as_of=None,
        said=None,
        published="2024-11-19",
        standing=standing,
        by=by,
    )
