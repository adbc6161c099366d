"""The list of actors, with what names and mentions tell."""

from __future__ import annotations

from pathlib import Path

from lagebild.app.actors import listed, merge
from lagebild.store.database import open_store
from tests.store.exercise_actors import KUBRAK, OTHER, said
from tests.store.exercise_store import put

MAYOR = said("a.txt", ("der Bürgermeister von Nikopol, Orest Kubrak", "Orest Kubrak"), day="2024-11-19")
MINISTER = said("b.txt", ("der ukrainische Minister Orest Kubrak", "Orest Kubrak"), day="2024-11-25")
STRANGER = said("c.txt", ("der russische Konsul Witalij Kubrak", "Witalij Kubrak"), day="2024-11-20")
STAFF = said("d.txt", ("der Generalstab in Kiew", "Generalstab (Ukraine)"), day="2024-11-20")


def test_offices_over_time_stand_with_their_claims(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "ledger.db"), create=True) as store:
        for entry in (MINISTER, MAYOR, STRANGER, STAFF):
            put(store, entry)
        [kubrak] = listed(store, "Orest")
        assert (kubrak.facts.kind, kubrak.facts.office, kubrak.facts.side) == ("person", "Minister", "UA")
        offices = [(fact.value, fact.claims, fact.first) for fact in kubrak.facts.offices]
        assert offices == [("Bürgermeister von Nikopol", 1, "2024-11-19"), ("Minister", 1, "2024-11-25")]
        examples = [store.claim(fact.example).speaker for fact in kubrak.facts.offices]
        assert [one.text for one in examples if one] == [
            "der Bürgermeister von Nikopol, Orest Kubrak",
            "der ukrainische Minister Orest Kubrak",
        ]
        [staff] = listed(store, "Generalstab")
        assert (staff.facts.kind, staff.seat, staff.facts.side, staff.facts.offices) == ("body", "Ukraine", "UA", ())


def test_a_joined_actor_brings_its_mentions(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "ledger.db"), create=True) as store:
        for entry in (MAYOR, STRANGER):
            put(store, entry)
        merge(store, KUBRAK, [OTHER], reviewer="R. Prüferin", reason="a test")
        [kubrak] = listed(store)
        assert {fact.value for fact in kubrak.facts.offices} == {"Bürgermeister von Nikopol", "Konsul"}
        assert kubrak.facts.side is None
        assert [(fact.value, fact.claims) for fact in kubrak.facts.sides] == [("RU", 1), ("UA", 1)]
