"""What the name of an actor tells."""

from __future__ import annotations

import pytest

from lagebild.app.actors import described
from lagebild.plugins import StoredActor


@pytest.mark.parametrize(
    ("name", "kind", "seat", "country"),
    [
        ("Orest Kubrak", "person", None, None),
        ("Wladimir Putin", "person", None, "RU"),
        ("Paul Putin", "person", None, None),
        ("Generalstab (Ukraine)", "body", "Ukraine", "UA"),
        ("Regierung in Kiew", "body", "Ukraine", "UA"),
        ("Besatzungsverwaltung (Kupjansk)", "body", "Kupjansk", None),
        ("Militärsprecher (Russland)", "office", "Russland", "RU"),
        ("TASS", "agency", None, None),
        ("Kubrak", "other", None, None),
    ],
)
def test_kind_seat_and_country(name: str, kind: str, seat: str | None, country: str | None) -> None:
    actor = described(StoredActor("id", name, ((name, 1),)))
    assert (actor.kind, actor.seat, actor.country) == (kind, seat, country)
